"""Measures named by one verb or one noun ("was fined", "a probe into X"), as frames."""

from __future__ import annotations

from newsledger.patterns import Frame

_AUTHORITY, _TARGET = "authority:authority", "target:private"
_PLAIN_VERBS = {
    "fine": "fine|penalize|penalise|dock",
    "investigation": "investigate|probe",
    "summons": "summon|subpoena",
    "ban": "ban|blacklist|prohibit|outlaw",
    "sanction": "sanction|censure|reprimand",
    "arrest": "arrest|detain|apprehend|take into custody",
    "charge": "charge|indict|prosecute|arraign",
    "raid": "raid|descend on|swoop on|storm",
    "sentence": "sentence|convict|jail|imprison",
}
_NOUNS = {
    "fine": ("fine|fines|penalty|penalties", "on|against|for"),
    "investigation": (
        "investigation|investigations|probe|probes|inquiry|inquiries|scrutiny|national-security review|national security review|security review|antitrust review|merger review|competition review|cybersecurity review",
        "into|of|against",
    ),
    "summons": ("subpoena|subpoenas|summons", "to|for"),
    "ban": ("ban|blacklisting|embargo|blacklist", "on|against|of"),
    "sanction": ("sanctions|censure|reprimand", "on|against"),
    "charge": ("charges|criminal charges|indictment|indictments|criminal complaint", "against|of"),
    "raid": ("raid|raids|dawn raid", "on|at|of"),
    "arrest": ("arrest|detention", "of"),
    "sentence": ("conviction|sentencing", "of"),
    "crackdown": ("crackdown|clampdown", "on|against"),
    "approval": ("approval|clearance|go-ahead|green light", "of|for"),
    "refusal": ("revocation|suspension|rejection", "of"),
}


def plain_frames(unless: str) -> tuple[Frame, ...]:
    """Give the frames; ``unless`` is the expression of what only sounds like a measure."""
    out = []
    for measure, verbs in _PLAIN_VERBS.items():
        out.append(
            Frame(
                f"{measure}_verb",
                verbs=verbs,
                agent=_AUTHORITY,
                patient=_TARGET,
                loose=True,
                figures=("amounts:money",) if measure == "fine" else (),
                need=("target", "authority") if measure == "ban" else ("target",),
                fixed={"measure": measure},
                unless=unless,
                before=r"(?<!accused of)(?<!suspected of) ?" if measure == "fine" else "",
            )
        )
    for measure, (nouns, about) in _NOUNS.items():
        out.append(
            Frame(
                f"{measure}_noun",
                nouns=nouns,
                agent=_AUTHORITY,
                patient=_TARGET,
                about=about,
                owner="patient" if measure in ("arrest", "sentence") else "agent",
                others={"from": _AUTHORITY},
                figures=("amounts:money",) if measure == "fine" else (),
                need=("target", "authority") if measure in ("crackdown", "approval", "refusal", "ban") else ("target",),
                fixed={"measure": measure},
                unless=unless,
            )
        )
    return tuple(out)
