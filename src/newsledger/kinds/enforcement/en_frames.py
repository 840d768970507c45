"""Enforcement in English, by predicate: acts that name no authority, or name it elsewhere than the wordings of ``en`` do."""

from __future__ import annotations

from typing import Any

from newsledger.kinds.enforcement.en_words import NOUNS, VERBS
from newsledger.languages.en.acting import with_authorities
from newsledger.patterns import Encoded, Frame

_SURE = ("fine", "investigation", "summons", "arrest", "charge", "raid", "sanction", "sentence", "ban")
_WEAK = ("order", "warning", "approval", "refusal", "crackdown")
_ABOUT = {
    "investigation": "into|of|against",
    "arrest": "of",
    "charge": "against",
    "sentence": "of",
    "fine": "on|against|for",
    "ban": "on|against",
}
_NOT = r"\b(?:own investigation|internal (?:investigation|probe|review)|independent investigation|charges? of \ue008|impairment|one-time|restructuring|fees?|service charges?|interest charges|no charges?|searches for|in order)\b"
_FINE = ("amounts:money",)


def _nouns(measure: str) -> str:
    plain = {
        "fine": "fine|fines|penalty|penalties|antitrust fine|civil penalty",
        "investigation": "investigation|investigations|probe|probes|inquiry|inquiries|antitrust probe|antitrust investigation|antitrust review|cybersecurity review|regulatory scrutiny|security review",
        "summons": "subpoena|subpoenas|summons",
        "ban": "ban|blacklist|entity list|embargo",
        "sanction": "sanctions|censure|reprimand",
        "charge": "charges|criminal charges|indictment|indictments",
        "raid": "raid|raids|dawn raid",
        "arrest": "arrest|detention",
        "sentence": "conviction|prison sentence|jail sentence|prison term",
    }
    return plain[measure] if measure in plain else NOUNS[measure]


def _frames() -> tuple[Frame, ...]:
    out = []
    for measure in _SURE:
        out.append(
            Frame(
                f"{measure}_verb",
                verbs="|".join(
                    v
                    for v in VERBS[measure].split("|")
                    if v
                    not in (
                        "hold",
                        "search",
                        "question",
                        "examine",
                        "look into",
                        "block",
                        "restrict",
                        "interview",
                        "accuse",
                        "bar",
                        "call in",
                        "discipline",
                        "storm",
                        "ground",
                        "forbid",
                        "haul",
                        "grill",
                        "nab",
                        "inspect",
                        "scrutinize",
                        "scrutinise",
                        "probe",
                    )
                ),
                agent="authority:authority",
                patient="target:party",
                figures=_FINE if measure == "fine" else (),
                need=("target",) if measure not in ("ban",) else ("target", "authority"),
                fixed={"measure": measure},
                unless=_NOT,
            )
        )
        out.append(
            Frame(
                f"{measure}_noun",
                nouns=_nouns(measure),
                agent="authority:authority",
                patient="target:party",
                owner="patient" if measure in ("arrest", "sentence") else "agent",
                about=_ABOUT.get(measure, "against|on|at"),
                others={"from": "authority:authority"},
                figures=_FINE if measure == "fine" else (),
                need=("target",),
                fixed={"measure": measure},
                unless=_NOT,
            )
        )
    for measure in _WEAK:
        out.append(
            Frame(
                f"{measure}_verb",
                verbs=VERBS[measure],
                agent="authority:authority",
                patient="target:party",
                need=("target", "authority"),
                fixed={"measure": measure},
                after=r"(?: [^;.\"]{0,80})? to (?!the\b|an?\b)" if measure == "order" else "",
                unless=_NOT,
            )
        )
    return tuple(out)


FRAMES = _frames()


def prepare(sentence: Encoded) -> tuple[Encoded, tuple[int, ...]]:
    """Mark the authorities that a sentence only describes ("Italian prosecutors")."""
    acting = with_authorities(sentence)
    return acting.sentence, acting.back


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Authorities act, and on somebody else; none is the target of its own measure."""
    target = roles.get("target")
    if isinstance(target, tuple) and target and target[0].type == "authority":
        return None
    return roles
