"""The catalogue of known companies, authorities, outlets, exchanges, courts, products and people."""

from newsledger.catalogue.catalogue import Catalogue, Hit, load
from newsledger.catalogue.entry import ENTRY_TYPES, Entry
from newsledger.catalogue.tables import parse, read_shipped

__all__ = ["ENTRY_TYPES", "Catalogue", "Entry", "Hit", "load", "parse", "read_shipped"]
