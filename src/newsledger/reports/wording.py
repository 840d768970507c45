"""What happened, in a few English words, from a kind and its arguments. Names stay as printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))

Arguments = Mapping[str, Any]


def words_of(value: Any) -> str:
    """Give a value as words: lists as "a, b and c"."""
    if isinstance(value, list | tuple):
        parts = [words_of(v) for v in value if v not in (None, "")]
        return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
    return "" if value is None else str(value)


def plain(value: Any) -> str:
    """Give one of the words of the specification as plain English: ``data_breach`` as "data breach"."""
    return words_of(value).replace("_", " ")


def figure(value: Any) -> str:
    """Give a number readably: 2,800,000,000 as 2.8bn, 73000 as 73,000."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return words_of(value)
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.4g}{name}"
    return f"{value:,.10g}"


def money(amounts: Any) -> str:
    """Give amounts as "CNY 100bn (USD 15.5bn)"; two in one currency are the ends of a range: "CNY 44bn–46bn"."""
    entries = [e for e in amounts if isinstance(e, dict)] if isinstance(amounts, list) else []
    shown = [
        f"{e['currency']} {figure(e.get('value'))}" if e.get("currency") else figure(e.get("value")) for e in entries
    ]
    currencies = [e.get("currency") for e in entries]
    if len(entries) == 2 and currencies[0] == currencies[1]:
        return f"{shown[0]}–{figure(entries[1].get('value'))}"
    return "" if not shown else shown[0] + (f" ({', '.join(shown[1:])})" if shown[1:] else "")


def sentence(kind: str, arguments: Arguments) -> str:
    """Give one line that says what a claim or fact of this kind says."""
    joined = " ".join(_SENTENCES.get(kind, _plain)(_Words(arguments)).split())
    return joined.replace(" :", ":").replace("( ", "(").replace(" )", ")").replace(" ,", ",")


class _Words:
    """Arguments as words; a role that is absent is an empty string."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments

    def __call__(self, role: str, before: str = "", after: str = "") -> str:
        word = words_of(self._arguments.get(role))
        return f" {before}{word}{after} " if word else ""

    def verb(self, role: str, one: str, several: str) -> str:
        value = self.raw(role)
        return several if isinstance(value, list) and len(value) > 1 else one

    def raw(self, role: str) -> Any:
        return self._arguments.get(role)

    def bound(self) -> str:
        return {"lower": "at least ", "upper": "nearly "}.get(str(self.raw("bound") or ""), "")

    def money(self, before: str = "") -> str:
        shown = money(self.raw("amounts")) or words_of(self.raw("amount_text"))
        return f" {before}{self.bound()}{shown} " if shown else ""

    def number(self, role: str, before: str = "", after: str = "") -> str:
        value = self.raw(role)
        return f" {before}{figure(value)}{after} " if value not in (None, "", []) else ""

    @property
    def all(self) -> Arguments:
        return self._arguments


def _plain(w: _Words) -> str:
    return "; ".join(f"{role}: {words_of(value)}" for role, value in w.all.items() if role not in ("date", "said_by"))


def _post(w: _Words) -> str:
    position, org = w("position"), w("org")
    return f"{position} of {org}" if position and org else position or (f"at {org}" if org else "")


def _appointment(w: _Words) -> str:
    verb = {"promoted": "promoted to", "elected": "elected"}.get(str(w.raw("manner")), "becomes")
    acting = "acting " if w.raw("manner") == "acting" and "acting" not in w("position").lower() else ""
    if not w("position"):
        return f"{w('person')} joins {w('org')}{w('predecessor', 'in place of ')}"
    return f"{w('person')} {verb} {acting}{_post(w)}{w('predecessor', 'in place of ')}"


def _departure(w: _Words) -> str:
    verb = {"retired": "retires as", "dismissed": "is dismissed as", "died": "dies,", "reassigned": "is moved from"}
    left = verb.get(str(w.raw("manner")), "leaves as")
    post = _post(w) or "a post"
    if not w("position"):
        left = left.removesuffix(" as")
        post = f"from {w('org')}" if left.startswith("is ") and w("org") else w("org") or "a post"
    return f"{w('person')} {left} {post}{w('successor', 'succeeded by ')}"


def _position(w: _Words) -> str:
    was = "was" if w.raw("manner") == "former" else "is"
    return f"{w('person')} {was} {_post(w)}"


_MEASURES = {
    "fine": "fines",
    "investigation": "investigates",
    "summons": "summons",
    "order": "orders",
    "ban": "bans",
    "sanction": "sanctions",
    "listing_halt": "stops the listing of",
    "removal": "removes from the app stores",
    "arrest": "arrests",
    "charge": "charges",
    "raid": "raids",
    "warning": "warns",
    "approval": "approves",
    "refusal": "refuses",
    "sentence": "sentences",
    "crackdown": "cracks down on",
}
_PASSIVE = {
    "fine": "fined",
    "investigation": "investigated",
    "summons": "summoned",
    "order": "ordered to act",
    "ban": "banned",
    "sanction": "sanctioned",
    "listing_halt": "has its listing stopped",
    "removal": "removed from app stores",
    "arrest": "arrested",
    "charge": "charged",
    "raid": "raided",
    "warning": "warned",
    "approval": "gets approval",
    "refusal": "refused",
    "sentence": "sentenced",
    "crackdown": "under pressure",
}


def _enforcement(w: _Words) -> str:
    measure = w.raw("measure")
    measure = str(measure[0] if isinstance(measure, list) and measure else measure or "")
    if w("authority"):
        act = f"{w('authority')} {_MEASURES.get(measure, 'acts against')} {w('target')}"
    else:
        act = f"{w('target')} {_PASSIVE.get(measure, 'under pressure')}"
    return f"{act}{w.money()}{w('reason', 'over ')}"


def _lawsuit(w: _Words) -> str:
    outcome = str(w.raw("outcome") or "")
    sides = f"{w('plaintiff')} v. {w('defendant')}"
    if not w("plaintiff") or not w("defendant"):
        sides = f"{w('plaintiff')} sues" if w("plaintiff") else f"{w('defendant')} is sued"
    return f"{sides}: {outcome or 'lawsuit'}{w('court', 'at ')}{w.money()}{w('subject', 'over ')}"


def _layoff(w: _Words) -> str:
    much = w.number("count", w.bound()) or w("count_text") or w.number("percent", w.bound(), "% of its staff")
    return f"{w('org') or 'Companies'} {w.verb('org', 'cuts', 'cut') if w('org') else 'cut'} {much or 'staff'}{w('unit', 'in ')}{w('period', 'in ')}{w('reason', 'over ')}"


def _pledge(w: _Words) -> str:
    purpose = w("purpose", "" if words_of(w.raw("purpose")).startswith("to ") else "for ")
    return f"{w('donor')} {w.verb('donor', 'pledges', 'pledge')}{w.money()}{w('recipient', 'to ')}{purpose}{w('deadline', 'by ')}"


def _incident(w: _Words) -> str:
    of = w("org") or w("service")
    size = w.number("count", "with ", " people or records affected")
    where = w("place", "in ")
    return f"{plain(w.raw('type')) or 'incident'} at {of}{w('host', 'on systems of ')}{where}{size}{w.money('worth ')}"


_LISTING = {
    "planned": "plans to list",
    "filed": "files to list",
    "priced": "prices its offering",
    "completed": "lists",
    "suspended": "has its listing or trading suspended",
    "resumed": "resumes trading",
    "withdrawn": "withdraws its listing",
    "delisted": "is delisted",
}


def _listing(w: _Words) -> str:
    step = str(w.raw("step") or "")
    # A few dollars are the price of a share, not what was raised.
    amounts = w.raw("amounts")
    sums = [e.get("value") for e in amounts if isinstance(e, dict)] if isinstance(amounts, list) else []
    a_share = any(isinstance(value, int | float) and value < 10_000 for value in sums)
    where = w("exchange", "on ") or w("place", "in ")
    return f"{w('company')} {_LISTING.get(step, 'listing')}{where}{w.money('at ' if a_share else 'raising ')}"


_DEAL = {
    "acquisition": "buys",
    "merger": "merges with",
    "investment": "invests in",
    "funding_round": "funds",
    "divestiture": "takes over",
    "partnership": "partners with",
    "contract": "contracts",
}


def _deal(w: _Words) -> str:
    type = str(w.raw("type") or "")
    buyer = w("acquirer") or w("investor") or w("partner")
    act = f"{buyer} {_DEAL.get(type, 'deals with')} {w('target')}" if buyer else f"{w('target')}: {plain(type)}"
    round = w("round", "(", ")")
    stake = w.number("stake", "for ", "%")
    ended = " (called off)" if w.raw("step") == "ended" else ""
    return f"{act}{w('seller', 'from ')}{stake}{w.money('for ')}{round}{ended}"


def _result(w: _Words) -> str:
    figures = w.money() or w.number("count") or w("count_text")
    percent = w.number("percent", after="%")
    change = w.number("change", "(change ", "%)")
    return f"{w('org')} {plain(w.raw('metric'))}{w('segment', '(', ')')}:{figures}{percent}{change}{w('period', ', ')}"


def _price(w: _Words) -> str:
    way = {"up": "rise", "down": "fall"}.get(str(w.raw("direction") or ""), "at")
    value = w.raw("percent")
    if way == "at" and isinstance(value, int | float):
        way = "rise" if value > 0 else "fall"
    percent = f" {figure(abs(value))}% " if isinstance(value, int | float) else w.number("percent", after="%")
    mark = f" {'at' if way == 'at' else 'to'} a {plain(w.raw('mark'))} of " if w("mark") else ""
    return f"{w('org')} shares {'' if way == 'at' and mark else way}{percent}{mark}{w.money('to ' if way != 'at' and not mark else '')}".removesuffix(
        "of "
    )


_LAUNCH = {"launched": "launches", "announced": "announces", "expanded": "expands", "ended": "ends"}


def _launch(w: _Words) -> str:
    return f"{w('org')} {_LAUNCH.get(str(w.raw('step') or ''), 'launches')} {w('product')}{w('place', 'in ')}{w.money('with ')}"


def _relation(w: _Words) -> str:
    type = str(w.raw("type") or "")
    link = {"brand_of": "brand"}.get(type, plain(type))
    return f"{w('subject')} is {link} of {w('object')}"


def _statement(w: _Words) -> str:
    return f"{w('speaker')}: “{words_of(w.raw('quote')).strip()}”"


def _gathering(w: _Words) -> str:
    return f"{w('name')}{w('place', 'in ')}{w('organizer', 'organised by ')}{w('participant', 'with ')}"


_SENTENCES: dict[str, Callable[[_Words], str]] = {
    "appointment": _appointment,
    "departure": _departure,
    "position": _position,
    "enforcement": _enforcement,
    "lawsuit": _lawsuit,
    "policy": lambda w: f"{w('name')} {w('step', '(', ')')}{w('authority', 'by ')}{w('subject', 'on ')}",
    "layoff": _layoff,
    "pledge": _pledge,
    "incident": _incident,
    "listing": _listing,
    "deal": _deal,
    "result": _result,
    "price": _price,
    "launch": _launch,
    "gathering": _gathering,
    "relation": _relation,
    "statement": _statement,
}
