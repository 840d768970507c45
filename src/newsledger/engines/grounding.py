"""What an answer must prove to be a claim: its evidence to the character, its names, figures and dates.

An answer is kept only when its evidence stands in the article verbatim (white space and the shape of quotation marks
aside), outside furniture and outside sentences that speak to machines, and when every name, figure and date in its
arguments is in that evidence or is resolved from the article by our own rules (``scope``, ``values``). Everything that
is kept is written as the article prints it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from newsledger.engines.base import Rejected
from newsledger.engines.scope import REACH, Scope
from newsledger.engines.values import figures, find_date, find_figure, number_of
from newsledger.kinds.guide import Guide, Role
from newsledger.model import STATUSES, Claim, Status
from newsledger.model.dates import bounds

REASONS: Mapping[str, str] = {
    "form": "the answer is no object, or has no kind of ours",
    "evidence": "its evidence is not in the article word for word",
    "furniture": "its evidence is an advert, a caption of a menu or the like, not the article",
    "instruction": "its evidence is a sentence that speaks to a machine",
    "wide": "its evidence is too long, or too short to state anything",
    "outside": "its evidence lies outside what was asked about",
    "name": "a name is neither in the evidence nor what the article's rules make of it",
    "term": "a title, product or the like is not printed where the evidence is",
    "figure": "a figure is not in the evidence's sentence",
    "date": "a date is neither printed nor resolved from what is printed",
    "quote": "the quoted words are not in the evidence",
    "value": "a role has a value that the kind does not know",
    "incomplete": "a role is empty without which there is no such claim",
}
"""Reason → what it means, for the reader of the list of rejected answers."""

_WELL_KNOWN = frozenset({"USD", "CNY", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "INR"})
"""Currencies that our rules read wherever they are printed: where they read none, it is none of these."""
LONGEST = 1500
"""Code points of the longest evidence, quotations aside."""
SENTENCES = 3
"""Most sentences that evidence may touch, quotations aside."""
_EXTRA = (
    Role("date", "date"),
    Role("said_by", "name"),
    Role("bound", "choice", values=("lower", "upper")),
    Role("count_text", "text"),
    Role("amount_text", "text"),
)


class _No(Exception):
    """The answer proves nothing: (reason, detail)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim, and the roles of the answer that were left out because the article does not print their words."""

    claim: Claim
    left_out: tuple[str, ...] = ()


def ground(
    answer: Any,
    scope: Scope,
    guides: Mapping[str, Guide],
    rule: str,
    *,
    asked: Sequence[tuple[int, int]] = (),
    withheld: frozenset[int] = frozenset(),
) -> Kept | Rejected:
    """Make a claim of an answer, or say what it fails to prove.

    Args:
        answer: one claim as a model gave it, with the keys of the claims specification.
        scope: the article.
        guides: the kinds, by name.
        rule: what to put into ``Claim.rule``.
        asked: stretches of the article that were asked about, all of it when empty.
        withheld: indices of sentences that speak to machines.
    """
    doc = scope.reading.article.id
    given = answer.get("kind") if isinstance(answer, Mapping) else answer
    if not isinstance(answer, Mapping) or not isinstance(given, str) or given not in guides:
        plain = answer if isinstance(answer, Mapping) else {"answer": answer}
        return Rejected(doc, "form", f"kind {given!r} is none of {', '.join(guides)}", plain)
    try:
        return _Grounding(answer, scope, guides[given]).claim(rule, asked, withheld)
    except _No as no:
        reason, detail = no.args
        return Rejected(doc, reason, detail, answer)


class _Grounding:
    def __init__(self, answer: Mapping[str, Any], scope: Scope, guide: Guide) -> None:
        self.answer = answer
        self.scope = scope
        self.guide = guide
        self.start = self.end = 0
        self.anchored = False
        self.left_out: list[str] = []

    def claim(self, rule: str, asked: Sequence[tuple[int, int]], withheld: frozenset[int]) -> Kept:
        self._evidence(asked, withheld)
        status = self.answer.get("status") or "reported"
        if status not in STATUSES:
            raise _No("value", f"status {status!r} is none of {', '.join(STATUSES)}")
        arguments: dict[str, Any] = {}
        roles = {role.name: role for role in (*_EXTRA, *self.guide.roles)}
        for name, role in roles.items():
            given = self.answer.get(name)
            if given in (None, "", [], {}):
                continue
            value = self._value(role, given)
            if value not in (None, "", []):
                arguments[name] = value
        known = {*roles, "kind", "evidence", "status"}
        self.left_out += [name for name, value in self.answer.items() if name not in known and value is not None]
        for group in self.guide.kind.required:
            if not any(role in arguments for role in group):
                raise _No("incomplete", f"{self.guide.kind.name} needs {' or '.join(group)}")
        if not self.anchored and not self._clause():
            raise _No("wide", "nothing of the claim stands in its evidence")
        order = [r for r in (*self.guide.kind.roles, "date", "said_by", *arguments) if r in arguments]
        ordered = {role: arguments[role] for role in dict.fromkeys(order)}
        evidence = self.scope.text[self.start : self.end]
        kind = self.guide.kind.name
        claim = Claim(kind, self.start, self.end, evidence, ordered, cast(Status, status), rule)
        return Kept(claim, tuple(self.left_out))

    def _clause(self) -> bool:
        """True when the evidence is long enough for a clause that says of whom it speaks in its own way ("it", "the move")."""
        words = self.scope.text[self.start : self.end]
        return len(words.split()) >= 4 or sum("\u3400" <= c <= "\u9fff" for c in words) >= 6

    def _evidence(self, asked: Sequence[tuple[int, int]], withheld: frozenset[int]) -> None:
        given = self.answer.get("evidence")
        if not isinstance(given, str) or len(given.strip()) < 2:
            raise _No("evidence", f"evidence {given!r} is no words")
        place = None
        for stretch in asked or (None,):
            place = place or self.scope.folded.find(given, stretch)
        if place is None:
            raise _No("evidence", f"{given[:200]!r} is not in the article")
        self.start, self.end = place
        if asked and not any(self.start < b and a < self.end for a, b in asked):
            raise _No("outside", f"{given[:200]!r} was not asked about")
        touched = self.scope.sentences_of(self.start, self.end)
        zones = self.scope.reading.zones
        if not touched or any(
            zone.kind == "furniture" and zone.start <= self.start and self.end <= zone.end for zone in zones
        ):
            raise _No("furniture", f"{given[:200]!r} is not part of the article proper")
        if withheld.intersection(touched):
            raise _No("instruction", f"{given[:200]!r} speaks to a machine")
        quoted = self.guide.kind.name == "statement"
        if not quoted and (self.end - self.start > LONGEST or len(touched) > SENTENCES):
            raise _No("wide", f"evidence of {self.end - self.start} characters over {len(touched)} sentences")

    def _value(self, role: Role, given: Any) -> Any:
        if role.type in ("name", "term"):
            several = given if isinstance(given, list) else [given]
            found = [self._printed(role, one) for one in several if one not in (None, "")]
            kept = list(dict.fromkeys(found))
            return kept[0] if len(kept) == 1 else kept
        if role.type == "text":
            return self._words(role, given)
        if role.type == "quote":
            return self._quote(given)
        if role.type == "number":
            return self._number(role.name, given)
        if role.type == "amounts":
            return self._amounts(role.name, given)
        if role.type == "date":
            return self._date(role.name, given)
        return self._choice(role, given)

    def _printed(self, role: Role, given: Any) -> str:
        if not isinstance(given, str):
            raise _No("value", f"{role.name} {given!r} is no name")
        if len(given) > 300:
            raise _No(role.type, f"{role.name} has {len(given)} characters")
        find = self.scope.name if role.type == "name" else self.scope.term
        found = find(given, self.start, self.end)
        if found is None:
            raise _No(role.type, f"{role.name} {given!r} is neither in the evidence nor resolved from the article")
        if role.name != "said_by":
            self.anchored = self.anchored or self.scope.stands_in(found, self.start, self.end)
        return found

    def _words(self, role: Role, given: Any) -> str | None:
        """Free words count only as printed; a paraphrase is left out, since it proves nothing."""
        words = "、".join(map(str, given)) if isinstance(given, list) else str(given)
        place = None
        for stretch in (self._window(), (0, len(self.scope.text))) if len(words) <= 500 else ():
            place = place or self.scope.folded.find_name(words.strip(" .。"), *stretch)
        if place is None and bounds(words) is not None and self._dated(words):
            return words
        if place is None:
            self.left_out.append(role.name)
            return None
        return self.scope.folded.printed(*place)

    def _quote(self, given: Any) -> str:
        if not isinstance(given, str):
            raise _No("quote", f"quote {given!r} is no words")
        place = self.scope.folded.find(given.strip('"“”「」『』'), (self.start, self.end))
        if place is None or not (self.start <= place[0] and place[1] <= self.end):
            raise _No("quote", f"{given[:200]!r} is not in the evidence")
        for context in self.scope.contexts:
            quotation = context.quotation_at(place[0])
            if quotation is not None and quotation.inner_start <= place[0] + 1 and place[1] <= quotation.inner_end + 1:
                inner = quotation.inner_end - quotation.inner_start
                if place[1] - place[0] >= 0.8 * inner:
                    place = (quotation.inner_start, quotation.inner_end)
        self.anchored = True
        self.start, self.end = min(self.start, place[0]), max(self.end, place[1])
        return self.scope.text[place[0] : place[1]]

    def _number(self, role: str, given: Any) -> Any:
        if isinstance(given, list):
            several = [self._number(role, one) for one in given if not isinstance(one, list)]
            return several[0] if len(several) == 1 else several
        number = number_of(given)
        if number is None:
            raise _No("value", f"{role} {given!r} is no number")
        if not self._figure(number)[0]:
            raise _No("figure", f"{role} {given!r} is not in the evidence's sentence")
        return number

    def _amounts(self, role: str, given: Any) -> list[dict[str, Any]]:
        entries = given if isinstance(given, list) else [given]
        amounts: list[dict[str, Any]] = []
        for entry in entries:
            one = entry if isinstance(entry, Mapping) else {"value": entry}
            number = number_of(one.get("value"))
            if number is None:
                raise _No("value", f"{role} {entry!r} has no number")
            there, ours = self._figure(number)
            if not there:
                raise _No("figure", f"{role} {one.get('value')!r} is not in the evidence's sentence")
            currency = ours or self._currency(one.get("currency"))
            if currency and not (isinstance(currency, str) and len(currency) == 3 and currency.isalpha()):
                raise _No("value", f"currency {currency!r} is no ISO 4217 code such as USD")
            amounts.append({"value": number, "currency": currency.upper()} if currency else {"value": number})
        return amounts

    def _currency(self, given: Any) -> Any:
        """Give the currency of a figure that our rules read none of, None for one that they would have read."""
        if given not in _WELL_KNOWN:
            return given
        around = self.scope.mentions(*self.scope.stretch(self.scope.sentences_of(self.start, self.end)))
        return given if any(given == code for m in around for _, code in figures(m)) else None

    def _figure(self, number: float) -> tuple[bool, str | None]:
        """Look in the evidence first, then in the rest of its sentences."""
        whole = self.scope.stretch(self.scope.sentences_of(self.start, self.end))
        for a, b in ((self.start, self.end), whole):
            there, currency = find_figure(number, self.scope.mentions(a, b), self.scope.text[a:b])
            if there:
                self.anchored |= (a, b) == (self.start, self.end)
                return True, currency
        return False, None

    def _date(self, role: str, given: Any) -> str:
        if not isinstance(given, str):
            raise _No("value", f"{role} {given!r} is no date such as 2021-05-20")
        if not self._dated(given):
            raise _No("date", f"{role} {given!r} is neither printed nor resolved from what is printed")
        return given

    def _dated(self, date: str) -> bool:
        published = self.scope.reading.article.published
        a, b = self._window()
        if find_date(date, self.scope.mentions(a, b), self.scope.text[a:b], published):
            return True
        # A date said once for the whole article ("On Monday, …") holds further on.
        return find_date(date, self.scope.mentions(0, len(self.scope.text)), "", None)

    def _choice(self, role: Role, given: Any) -> str | None:
        if given in role.values:
            return str(given)
        if role.open and isinstance(given, str) and len(given) <= 60:
            plain = "_".join(given.lower().replace("-", " ").split())
            if plain.isascii() and plain.isidentifier():
                return plain
        if role.name in ("bound", "manner", "mark", "direction"):
            self.left_out.append(role.name)
            return None
        raise _No("value", f"{role.name} {given!r} is none of {', '.join(role.values)}")

    def _window(self) -> tuple[int, int]:
        return self.scope.stretch(self.scope.sentences_of(self.start, self.end), REACH)
