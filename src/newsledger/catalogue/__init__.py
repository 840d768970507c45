"""The catalogue of known companies, authorities, outlets, exchanges, courts, products and people."""

from newsledger.catalogue.catalogue import Catalogue, Hit, in_use, load, use
from newsledger.catalogue.entry import ENTRY_TYPES, Entry
from newsledger.catalogue.tables import parse, read_shipped

__all__ = ["ENTRY_TYPES", "Catalogue", "Entry", "Hit", "in_use", "load", "parse", "read_shipped", "use"]
