"""Who is who across articles and scripts: which entity a name stands for, and why."""

from newsledger.entities.context import affiliations
from newsledger.entities.garbled import Garbled, garbled_names
from newsledger.entities.glosses import glosses
from newsledger.entities.indices import index_meant
from newsledger.entities.keys import entry_keys, name_keys
from newsledger.entities.linking import ALONE, Company, Link, link
from newsledger.entities.offices import full_names, is_bare, of_many
from newsledger.entities.persons import is_lone
from newsledger.entities.places import seat_of
from newsledger.entities.states import acting_government

__all__ = [
    "ALONE",
    "Company",
    "Garbled",
    "Link",
    "acting_government",
    "affiliations",
    "entry_keys",
    "full_names",
    "garbled_names",
    "glosses",
    "index_meant",
    "is_bare",
    "is_lone",
    "link",
    "name_keys",
    "of_many",
    "seat_of",
]
