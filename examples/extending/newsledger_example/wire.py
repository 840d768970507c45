"""An engine: reads the one-line alerts of an invented news wire ("HIRED: Ann Lee, Acme, chief executive")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.model import Article, Claim, Reading

_ALERT = re.compile(
    r"^HIRED: (?P<person>[^,\n]{2,60}), (?P<org>[^,\n]{2,60}), (?P<position>[^,\n]{2,60})$", re.MULTILINE
)


@dataclass(frozen=True)
class Wire:
    """Finds alerts; ``--engine wire``, or ``--engine rules+wire`` to join them with what the rules read."""

    name: str = "wire"
    version: str = "1"

    def read(self, article: Article) -> Reading:
        """Give the article with the claims of its alerts.

        Every claim is held to proof by newsledger: evidence word for word, names and figures in it or resolved from the
        article. An engine that errs, or is led astray, can lose claims, but cannot bring in what the article does not say.
        """
        claims = [
            Claim("appointment", found.start(), found.end(), found[0], found.groupdict(), rule="alert")
            for found in _ALERT.finditer(article.text)
        ]
        return Reading(article, claims=tuple(claims))


def open_engine(argument: str) -> Wire:
    """Give the engine; ``argument`` is what stands after the colon of ``--engine wire:…``, here nothing."""
    return Wire()
