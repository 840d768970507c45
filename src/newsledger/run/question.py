"""What is asked of a ledger: the filters that every report takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsledger.model import STATUSES, UsageProblem
from newsledger.model.dates import bounds
from newsledger.reports.tally import SUBJECT

KINDS = tuple(SUBJECT)
LANGUAGES = ("en", "zh", "zh-Hans", "zh-Hant")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for; empty fields ask for everything. As the filters of the command line."""

    kinds: tuple[str, ...] = ()
    entity: str | None = None
    since: str | None = None
    until: str | None = None
    statuses: tuple[str, ...] = ()
    language: str | None = None
    min_origins: int = 1
    as_of: str | None = None
    limit: int | None = None
    text: str | None = None

    def checked(self) -> Question:
        """Give the question back when it makes sense.

        Raises:
            UsageProblem: an unknown kind, status or language, or a date that is none.
        """
        _one_of("kind", self.kinds, KINDS)
        _one_of("status", self.statuses, STATUSES)
        _one_of("language", (self.language,) if self.language else (), LANGUAGES)
        for name in ("since", "until", "as_of"):
            value = getattr(self, name)
            if value is not None and ("/" in value or bounds(value) is None or not _is_day(value)):
                option = "--" + name.replace("_", "-")
                raise UsageProblem(f"{option} {value!r} is no date; write 2021, 2021-05 or 2021-05-20")
        return self


def _is_day(value: str) -> bool:
    from datetime import date

    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return len(value) in (4, 7, 10)


def _one_of(what: str, given: Iterable[str], allowed: Iterable[str]) -> None:
    for value in given:
        if value not in allowed:
            raise UsageProblem(f"no {what} {value!r}; use one of {', '.join(allowed)}")
