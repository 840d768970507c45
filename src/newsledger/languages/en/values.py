"""Everything that measures or dates in an English text: dates, money, percentages, counts, without overlaps."""

from __future__ import annotations

from newsledger.languages.en.amounts import find_amounts
from newsledger.languages.en.dates import find_dates
from newsledger.languages.merging import dates_first
from newsledger.model.mention import Mention


def find_values(text: str, published: str | None, region: str | None = None) -> list[Mention]:
    """Give dates and amounts of a text, sorted by start; where both read the same words, the date stands.

    Args:
        text: the text; offsets count its code points.
        published: the publication date as an ISO prefix of any precision, or None.
        region: ISO 3166 code of the country the article is from, where known.
    """
    return dates_first(find_dates(text, published), find_amounts(text, region))
