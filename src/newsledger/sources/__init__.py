"""Where articles come from: files, folders, web addresses, standard input; one module a format."""

from newsledger.sources.reader import SUFFIXES, read_sources

__all__ = ["SUFFIXES", "read_sources"]
