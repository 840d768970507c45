"""When a predicted claim agrees with a gold claim: on its core arguments, and on the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsledger.reports.scoring.agreement import (
    METRICS,
    JsonClaim,
    as_list,
    close,
    figure_agrees,
    money_agrees,
    names_agree,
    number,
    positions_agree,
    word_agrees,
    words,
)

CORE = {
    "appointment": ("person", "org", "position"),
    "departure": ("person", "org", "position"),
    "position": ("person", "org", "position"),
    "enforcement": ("target", "measure"),
    "lawsuit": ("party", "outcome"),
    "policy": ("name",),
    "layoff": ("org", "quantity"),
    "pledge": ("donor", "money"),
    "incident": ("victim", "type"),
    "listing": ("company", "step"),
    "deal": ("target", "type"),
    "result": ("org", "figure", "metric"),
    "price": ("org", "mark_or_figure"),
    "launch": ("org", "product"),
    "gathering": ("name",),
    "relation": ("subject", "object", "type"),
    "statement": ("speaker",),
}
"""Kind → core fields; ``party``, ``victim``, ``quantity``, ``money``, ``figure``, ``mark_or_figure`` are compound."""

_NAME_ROLES = words(
    "org company authority target plaintiff defendant court donor recipient acquirer "
    "investor partner seller product organizer participant subject object outlet service "
    "exchange unit place said_by predecessor successor person speaker name"
)
_LOOSE = words(
    "reason purpose note evidence kind optional also alt quote position period "
    "product subject count_text amount_text bound segment"
)
_BUYERS = ("acquirer", "investor", "partner")
_INVERSE = {"supplier": "customer", "customer": "supplier"}
_WORDS = ("measure", "outcome", "type", "step")


def _together(claim: JsonClaim, roles: tuple[str, ...]) -> list[Any]:
    return [name for role in roles for name in as_list(claim.get(role))]


def _sides_agree(gold: JsonClaim, guess: JsonClaim, roles: tuple[str, ...]) -> bool:
    wanted = _together(gold, roles)
    return names_agree(wanted, _together(guess, roles)) if wanted else True


def _mark_or_figure(gold: JsonClaim, guess: JsonClaim) -> bool:
    if {gold.get("direction"), guess.get("direction")} == {"up", "down"}:
        return False
    return bool(gold.get("mark") and word_agrees(gold["mark"], guess.get("mark"))) or figure_agrees(gold, guess)


def _target(gold: JsonClaim, guess: JsonClaim) -> bool:
    either = {"partnership", "contract", "merger"} & set(as_list(gold.get("type")))
    return _sides_agree(gold, guess, ("target", *_BUYERS) if either else ("target",))


def _metric(gold: JsonClaim, guess: JsonClaim) -> bool:
    names = as_list(gold.get("metric"))
    return word_agrees(names, guess.get("metric")) if names and names[0] in METRICS else True


def _person(role: str) -> Callable[[JsonClaim, JsonClaim], bool]:
    return lambda gold, guess: not as_list(gold.get(role)) or names_agree(gold[role], guess.get(role), person=True)


_FIELDS: dict[str, Callable[[JsonClaim, JsonClaim], bool]] = {
    "person": _person("person"),
    "speaker": _person("speaker"),
    "position": lambda g, p: not as_list(g.get("position")) or positions_agree(g["position"], p.get("position")),
    "victim": lambda g, p: _sides_agree(g, p, ("org", "host")),
    "party": lambda g, p: any(names_agree(g.get(role), p.get(role)) for role in ("plaintiff", "defendant")),
    "quantity": figure_agrees,
    "figure": figure_agrees,
    "money": lambda g, p: not as_list(g.get("amounts")) or money_agrees(g["amounts"], p.get("amounts")),
    "mark_or_figure": _mark_or_figure,
    "metric": _metric,
}


def core_agrees(kind: str, gold: JsonClaim, guess: JsonClaim) -> bool:
    """True when every core argument that gold states agrees; a supplier of B is read as B being its customer."""
    if kind == "relation":
        type = guess.get("type")
        turned = _INVERSE.get(type) if isinstance(type, str) else None
        if turned and turned in as_list(gold.get("type")) and type not in as_list(gold.get("type")):
            guess = {**guess, "type": turned, "subject": guess.get("object"), "object": guess.get("subject")}
    for field in CORE[kind]:
        if kind == "deal" and field == "target":
            agrees = _target(gold, guess)
        elif field in _FIELDS:
            agrees = _FIELDS[field](gold, guess)
        elif not as_list(gold.get(field)):
            agrees = True
        elif field in _WORDS:
            agrees = word_agrees(gold[field], guess.get(field))
        else:
            agrees = names_agree(gold[field], guess.get(field))
        if not agrees:
            return False
    return True


def rest_agrees(gold: JsonClaim, guess: JsonClaim) -> bool:
    """True when every further argument that gold states is stated alike by the guess; free text is not compared."""
    return all(
        _role_agrees(role, value, guess)
        for role, value in gold.items()
        if role not in _LOOSE
        and value not in (None, "", [])
        and not (role == "metric" and as_list(value)[0] not in METRICS)
    )


def _role_agrees(role: str, value: Any, guess: JsonClaim) -> bool:
    other = _together(guess, _BUYERS) if role in _BUYERS else guess.get(role)
    if role == "amounts":
        return money_agrees(value, other)
    if role in ("count", "percent", "change", "stake"):
        given = number(other)
        return given is not None and any(
            (wanted := number(v)) is not None and close(abs(wanted), abs(given)) for v in as_list(value)
        )
    if role in ("date", "deadline"):
        return any(str(o)[:7].startswith(str(v)[:7]) for v in as_list(value) for o in as_list(other))
    if role == "status":
        return bool(set(as_list(other) or ["reported"]) & set(as_list(value)))
    return names_agree(value, other) if role in _NAME_ROLES else word_agrees(value, other)
