"""The words by which English tells one measure of an authority from another: verbs, nouns, and the verbs around nouns."""

from __future__ import annotations

import re

from newsledger.languages.en.verbs import forms

VERBS: dict[str, str] = {
    "fine": "fine|penalize|penalise",
    "investigation": "investigate|probe|examine|look into|scrutinize|scrutinise|inspect",
    "summons": "summon|subpoena|call in|haul in|haul|question|grill|interrogate|interview",
    "order": "order|instruct|direct|require|compel|tell|ask|force|mandate|command",
    "ban": "ban|prohibit|blacklist|bar|outlaw|block|restrict|forbid|ground",
    "sanction": "sanction|censure|reprimand|discipline|rebuke|admonish",
    "arrest": "arrest|detain|take into custody|hold in custody|nab|hold|jail pending",
    "charge": "charge|indict|prosecute|accuse|arraign",
    "raid": "raid|search|storm",
    "warning": "warn|caution|admonish",
    "approval": "approve|clear|authorize|authorise|green-light|greenlight|license|certify|allow|permit|clear|sign off on|wave through",
    "refusal": "reject|revoke|deny|veto|refuse",
    "sentence": "sentence|convict|jail|imprison|find guilty",
    "crackdown": "crack down on|clamp down on|rein in",
}
"""Measure → verbs that name it."""

STRONG = frozenset(
    {"fine", "fined", "fining", "penalized", "penalised", "indict", "indicted", "indicts", "indicting", "subpoenaed", "subpoena", "subpoenas", "summoned",
     "arrested", "arrest", "arrests", "arresting", "detained", "detains", "sentenced", "convicted", "jailed", "imprisoned", "prosecuted", "arraigned", "blacklisted", "raided",
     "reprimanded", "censured", "sanctioned", "investigated", "probed", "charged"}
)  # fmt: skip
"""Verb forms that need no authority to be named: nobody else fines, indicts or arrests."""

NOUNS: dict[str, str] = {
    "fine": r"fines?|penalt(?:y|ies)|civil penalt(?:y|ies)|forfeitures?",
    "investigation": r"investigations?|probes?|inquir(?:y|ies)|enquir(?:y|ies)|antitrust (?:review|scrutiny)|national security review|regulatory scrutiny|security review|cybersecurity review|competition review",
    "summons": r"subpoenas?|summons|summonses",
    "order": r"cease-and-desist orders?|cease and desist orders?|consent (?:order|decree)s?|rectification (?:order|notice)s?|order",
    "ban": r"bans?|blacklists?|entity list|export (?:controls|restrictions|curbs|ban)|trade ban|restrictions|curbs|prohibitions?|moratorium|embargo|restricted list",
    "sanction": r"sanctions|censure|reprimand|disciplinary (?:action|measures)|supervisory measures|regulatory measures|regulatory action|enforcement action|punishments?|disciplinary proceedings",
    "charge": r"charges|indictments?|criminal complaint|statement of objections|criminal proceedings|enforcement proceedings|formal complaint|charge sheet|prosecution",
    "raid": r"raids?|dawn raids?|searches|unannounced inspections?",
    "warning": r"warnings?(?: letters?| notices?)?|notices? of violation|show[- ]cause notices?|wells notices?|cease-and-desist letters?|deficiency (?:notice|letter)s?|(?:delisting|non-?compliance) notices?|inquiry letters?",
    "approval": r"approvals?|clearances?|permission|go-ahead|green light|nod|authori[sz]ation|licen[cs]es?|permits?|waivers?|clearance",
    "refusal": r"rejections?|revocation|denial|suspension",
    "sentence": r"convictions?|(?:prison|jail) (?:terms?|sentences?)|sentences?|guilty pleas?|(?:life|suspended) sentences?",
    "crackdown": r"crackdowns?|clampdowns?|crack-downs?|regulatory storm",
    "arrest": r"arrests?|detention",
}
"""Measure → nouns that name it."""

GIVERS = (
    "impose|levy|declare|issue|hand down|hand|slap|hit|launch|open|begin|start|conduct|initiate|announce|widen|expand|broaden|carry out|file|bring|lay|press|unseal|place|put|lift|grant|give|"
    "seek|consider|step up|intensify|serve|send|propose|threaten|recommend|extend|tighten|lead|resume|reopen|weigh|mull|prepare|order|pursue|ramp up|deepen|escalate|drop|close|end|reject|ease|"
    "perform|undertake|remove|add|enact|introduce|set|run|confirm|mount|institute|commence|approve|plan|smack|sting|punish|strip|issue"
)
"""Verbs of an authority before a noun of ``NOUNS``."""

RECEIVERS = (
    "face|draw|receive|get|pay|agree to pay|incur|accept|win|obtain|secure|gain|await|come under|fall under|attract|settle|resolve|escape|avoid|survive|deny|fight|undergo|"
    "cooperate with|co-operate with|cooperate in|co-operate in|assist in|assist with|help with|be under|remain under|be subject to|be the subject of|be the target of|be at the center of|be at the centre of|be embroiled in|be caught up in|be hit with|"
    "be slapped with|be served with|be handed|be issued|be given|be hit by|be threatened with|be on|be placed on|be put on|be added to|be granted|be denied|be awarded|trigger|prompt|spark|"
    "be ordered to pay|be told to pay|contest|appeal|dodge|risk|confront|be facing|have won|weather|violate|breach|be swept up in|be caught in|be ensnared in|"
    "fall victim to|be a victim of|be targeted in|be smacked with|be spared|be punished with|be barred by|need|require|lose|join|enter|sign"
)
"""Verbs before a noun of ``NOUNS`` whose subject is the target."""


def _by_first_word() -> dict[str, list[tuple[str, str]]]:
    out: dict[str, list[tuple[str, str]]] = {}
    for measure, lemmas in VERBS.items():
        for lemma in lemmas.split("|"):
            for kind in ("base", "s", "past", "part", "ing"):
                for form in forms(lemma)[kind].split("|"):
                    entries = out.setdefault(form.split(" ")[0], [])
                    if (form, measure) not in entries:
                        entries.append((form, measure))
    for entries in out.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return out


VERB_FORMS = _by_first_word()
"""First word of a verb form → (the whole form, its measure), the longest first."""
NOUN_FORMS = re.compile("|".join(rf"(?P<{measure}>{words})" for measure, words in NOUNS.items()))
"""Any noun that names a measure, in a group of the measure's name; to be matched at the beginning of a word."""
WORD = re.compile(r"(?<![\w-])[a-z][a-z-]*")
"""A word of lower-case text."""
NOUN_STARTS = (
    "fine",
    "penal",
    "civil",
    "forf",
    "invest",
    "prob",
    "inqui",
    "enqui",
    "antitrust",
    "nation",
    "regul",
    "securi",
    "cybers",
    "compet",
    "subpo",
    "summo",
    "cease",
    "conse",
    "recti",
    "order",
    "ban",
    "black",
    "entity",
    "expor",
    "trade",
    "restr",
    "curb",
    "prohi",
    "mora",
    "embar",
    "sanct",
    "censu",
    "repri",
    "disci",
    "super",
    "enfor",
    "punis",
    "charg",
    "indic",
    "crimi",
    "state",
    "formal",
    "prose",
    "raid",
    "dawn",
    "searches",
    "unann",
    "warn",
    "notice",
    "show",
    "wells",
    "defic",
    "delis",
    "non",
    "appro",
    "clear",
    "permi",
    "go-",
    "green",
    "nod",
    "autho",
    "licen",
    "waiv",
    "rejec",
    "revoc",
    "denial",
    "suspen",
    "convi",
    "pris",
    "jail",
    "sente",
    "guilty",
    "life",
    "crack",
    "clamp",
    "arres",
    "deten",
)
"""Beginnings of what ``NOUN_FORMS`` may match."""


def phrases(lemmas: str, kinds: tuple[str, ...] = ("base", "s", "past", "part", "ing")) -> dict[str, tuple[str, ...]]:
    """Give the forms of verbs (``a|b c``) by their last word, as the words before it; the longest first."""
    out: dict[str, set[str]] = {}
    for lemma in lemmas.split("|"):
        plain = lemma.removeprefix("be ")
        if plain != lemma:
            out.setdefault(plain.split(" ")[-1], set()).add(plain)
            continue
        for kind in kinds:
            for form in forms(lemma)[kind].split("|"):
                out.setdefault(form.split(" ")[-1], set()).add(form)
    return {last: tuple(sorted(found, key=len, reverse=True)) for last, found in out.items()}


GIVEN, RECEIVED = phrases(GIVERS), phrases(RECEIVERS)


PARTICIPLES = frozenset(
    form for lemmas in VERBS.values() for lemma in lemmas.split("|") for form in forms(lemma)["part"].split("|")
)
"""Past participles of ``VERBS``."""
