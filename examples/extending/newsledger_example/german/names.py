"""Names in German: what the catalogue knows, and companies with their legal form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.catalogue import Catalogue
from newsledger.model import Mention, Sentence

_COMPANY = re.compile(r"(?:[A-ZÄÖÜ][\wäöüß&-]{1,30} ){1,3}(?:AG|SE|GmbH|KGaA)\b")
_AUTHORITY = re.compile(r"\b(?:BaFin|Bundeskartellamt|Bundesnetzagentur)\b")


def find_names(text: str, sentences: Sequence[Sentence], catalogue: Catalogue) -> list[Mention]:
    """Give the names of a text in text order, none overlapping another; see ``newsledger.languages.en.names``."""
    found = [Mention(m.start(), m.end(), m[0], "company", name=m[0]) for m in _COMPANY.finditer(text)]
    found += [Mention(m.start(), m.end(), m[0], "authority", name=m[0]) for m in _AUTHORITY.finditer(text)]
    for hit in catalogue.find(text):
        if not hit.caution and not any(hit.start < m.end and m.start < hit.end for m in found):
            known = hit.entry
            found.append(Mention(hit.start, hit.end, hit.name, known.mention_type, name=hit.name, entity=known.id))
    return sorted(found, key=lambda mention: mention.start)
