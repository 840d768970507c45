"""English verb forms and verb groups: one pattern serves every tense, and status falls out of the auxiliaries."""

from __future__ import annotations

import re
from functools import cache

from newsledger.patterns.encode import MARKS
from newsledger.text.alternation import alternation

IRREGULAR: dict[str, tuple[str, str]] = {
    "be": ("was|were", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "bid": ("bid", "bid"),
    "break": ("broke", "broken"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "buy": ("bought", "bought"), "choose": ("chose", "chosen"), "come": ("came", "come"), "cost": ("cost", "cost"),
    "cut": ("cut", "cut"), "deal": ("dealt", "dealt"), "do": ("did", "done"), "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "find": ("found", "found"), "fly": ("flew", "flown"),
    "forbid": ("forbade", "forbidden"), "get": ("got", "got|gotten"), "give": ("gave", "given"), "go": ("went", "gone"),
    "grow": ("grew", "grown"), "have": ("had", "had"), "hit": ("hit", "hit"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "leave": ("left", "left"), "lend": ("lent", "lent"), "let": ("let", "let"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "meet": ("met", "met"), "offset": ("offset", "offset"), "oversee": ("oversaw", "overseen"),
    "overtake": ("overtook", "overtaken"), "pay": ("paid", "paid"), "put": ("put", "put"), "quit": ("quit", "quit"),
    "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"),
    "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"),
    "shed": ("shed", "shed"), "shrink": ("shrank", "shrunk"), "shut": ("shut", "shut"),
    "shoot": ("shot", "shot"), "leap": ("leaped|leapt", "leaped|leapt"), "sink": ("sank", "sunk"),
    "slash": ("slashed", "slashed"), "slide": ("slid", "slid"), "spend": ("spent", "spent"), "split": ("split", "split"),
    "spin": ("spun", "spun"), "spring": ("sprang", "sprung"), "stand": ("stood", "stood"), "steal": ("stole", "stolen"),
    "strike": ("struck", "struck"), "swing": ("swung", "swung"), "take": ("took", "taken"), "tell": ("told", "told"),
    "think": ("thought", "thought"), "throw": ("threw", "thrown"), "win": ("won", "won"), "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"), "undertake": ("undertook", "undertaken"), "wind": ("wound", "wound"),
    "beat": ("beat", "beaten"), "read": ("read", "read"), "show": ("showed", "shown"), "prove": ("proved", "proven|proved"),
    "cancel": ("cancelled|canceled", "cancelled|canceled"), "signal": ("signalled|signaled", "signalled|signaled"),
    "total": ("totalled|totaled", "totalled|totaled"), "travel": ("travelled|traveled", "travelled|traveled"),
    "fuel": ("fuelled|fueled", "fuelled|fueled"), "channel": ("channelled|channeled", "channelled|channeled"),
    "plead": ("pleaded|pled", "pleaded|pled"), "sue": ("sued", "sued"), "hire": ("hired", "hired"),
    "uphold": ("upheld", "upheld"), "withhold": ("withheld", "withheld"), "fight": ("fought", "fought"),
    "catch": ("caught", "caught"), "freeze": ("froze", "frozen"), "unfreeze": ("unfroze", "unfrozen"),
    "sting": ("stung", "stung"), "stick": ("stuck", "stuck"), "sweep": ("swept", "swept"), "feed": ("fed", "fed"),
    "feel": ("felt", "felt"), "flee": ("fled", "fled"), "hear": ("heard", "heard"), "hide": ("hid", "hidden"),
    "hurt": ("hurt", "hurt"), "mean": ("meant", "meant"), "shake": ("shook", "shaken"), "sit": ("sat", "sat"),
    "swear": ("swore", "sworn"), "tear": ("tore", "torn"), "wear": ("wore", "worn"), "teach": ("taught", "taught"),
    "bind": ("bound", "bound"), "bear": ("bore", "borne"), "bleed": ("bled", "bled"), "dig": ("dug", "dug"),
    "forecast": ("forecast", "forecast"), "foresee": ("foresaw", "foreseen"), "forgo": ("forwent", "forgone"),
    "forgive": ("forgave", "forgiven"), "hang": ("hung", "hung"), "overcome": ("overcame", "overcome"),
    "overthrow": ("overthrew", "overthrown"), "rebuild": ("rebuilt", "rebuilt"), "repay": ("repaid", "repaid"),
    "resell": ("resold", "resold"), "reset": ("reset", "reset"), "retake": ("retook", "retaken"), "ride": ("rode", "ridden"),
    "spread": ("spread", "spread"), "undercut": ("undercut", "undercut"), "undergo": ("underwent", "undergone"),
    "unwind": ("unwound", "unwound"), "upset": ("upset", "upset"), "burst": ("burst", "burst"), "cast": ("cast", "cast"),
    "bet": ("bet", "bet"), "broadcast": ("broadcast", "broadcast"), "mistake": ("mistook", "mistaken"),
    "creep": ("crept", "crept"), "speak": ("spoke", "spoken"), "arise": ("arose", "arisen"), "tie": ("tied", "tied"), "die": ("died", "died"),
}  # fmt: skip
_DOUBLING = frozenset(
    ("plan", "drop", "stop", "ban", "ship", "tap", "nab", "bar", "grab", "slip", "trim", "step", "scrap", "rob", "plug", "unplug",
     "cap", "hop", "nip", "snap", "strip", "top", "refer", "confer", "transfer", "occur", "incur", "admit", "commit", "permit",
     "submit", "omit", "equip", "zip", "pin", "pen", "kidnap", "wrap", "sub", "dip", "pop", "sag", "skid", "chip", "clip", "flip",
     "whip", "grip", "dim", "drag", "lag", "jog", "trot", "lop", "chop", "flag", "blot", "scan", "bag", "tag", "beg", "prod", "rig",
     "rub", "scar", "shop", "skim", "skip", "slam", "slap", "slot", "snub", "spot", "stem", "stun", "swap", "thin", "trap", "tip",
     "trek", "tug", "vet", "wed", "pad", "pit", "map", "mop", "log", "net", "fit", "fan", "rev", "sap", "rot", "blog", "jam", "ram",
     "gut", "nod", "dub", "bug", "gag", "peg", "zap", "compel", "expel", "propel", "repel", "control", "patrol", "rebel", "excel",
     "dispel", "regret", "rebut", "allot", "prefer", "infer", "defer", "deter", "recur", "concur", "outfit", "tot")
)  # fmt: skip
_DOUBLING_ING = _DOUBLING | frozenset(
    [
        "get",
        "put",
        "set",
        "cut",
        "hit",
        "quit",
        "let",
        "run",
        "win",
        "shut",
        "split",
        "spin",
        "bid",
        "begin",
        "shed",
        "swim",
    ]
)

BE = r"(?:was|were|is|are|been|being|be|'s|'re|got|gets|getting|get)"
ADVERB = r"(?:(?:[a-z]{2,14}ly|also|now|then|later|once|just|never|still|not|soon|since|so far|again|ever|even|in turn|together|further|first) )"
AUXILIARY = (
    r"(?:(?:to|[a-z]{2,12} to|[a-z]{2,14}ly|[a-z]{2,6}n't|has|have|had|having|is|are|was|were|be|been|being|will|would|may|might|could|can|"
    r"cannot|should|must|shall|'ll|'s|'d|'ve|'re|do|does|did|not|never|no longer|also|already|now|then|later|once|just|still|soon|since|so far|again|"
    r"even|in turn|instead|both|each|all|about|considers?|considering|weighs?|weighing|mulls?|mulling|explor(?:es|ing)|begins?|began|begun|"
    r"start(?:s|ed|ing)?|for|back|denie[sd]|accused of|suspected of|said|in (?:talks|discussions)|(?:in|on) the (?:process|verge|brink) of|in turn|"
    r"not only|set|proposing|after|\ue007) ){0,7}"
)
"""Words that may stand before a verb in its group, a date among them ("will now rejoin"). A verb with "to" counts whatever it is: the pattern's own verb decides."""


@cache
def forms(lemma: str) -> dict[str, str]:
    """Give the forms of a verb, each an expression: ``base``, ``s``, ``past``, ``part`` and ``ing``.

    Takes the infinitive, with its particle when it has one ("step down"); only the first word is inflected.
    """
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past, part = IRREGULAR.get(head, ("", ""))
    doubled = head + head[-1] if head in _DOUBLING else head
    if not past:
        if head.endswith("e"):
            past = head + "d"
        elif head.endswith("y") and head[-2:-1] not in "aeiou":
            past = head[:-1] + "ied"
        else:
            past = doubled + "ed"
        part = past
    if head.endswith("ie"):
        ing = head[:-2] + "ying"
    elif head.endswith("e") and not head.endswith(("ee", "ye", "oe")) and len(head) > 2:
        ing = head[:-1] + "ing"
    else:
        ing = (head + head[-1] if head in _DOUBLING_ING else head) + "ing"
    if head == "be":
        s = "is|are|am"
    elif head == "have":
        s = "has"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        s = head[:-1] + "ies"
    elif re.search(r"(?:s|x|z|ch|sh|o)$", head):
        s = head + "es"
    else:
        s = head + "s"
    return {
        "base": head + tail,
        "s": _tailed(s, tail),
        "past": _tailed(past, tail),
        "part": _tailed(part, tail),
        "ing": ing + tail,
    }


def _tailed(alternatives: str, tail: str) -> str:
    return "|".join(form + tail for form in alternatives.split("|"))


def _join(lemmas: str, kinds: tuple[str, ...]) -> str:
    found = {form for lemma in lemmas.split("|") for kind in kinds for form in forms(lemma)[kind].split("|")}
    return alternation(found)


def active(lemmas: str) -> str:
    """Give the expression of an active verb group of any of the lemmas (``a|b c``); its group is named by ``%s``."""
    return rf"(?P<%s>{AUXILIARY}\b(?:{_join(lemmas, ('base', 's', 'past', 'part', 'ing'))})\b)"


def passive(lemmas: str) -> str:
    """Give the expression of a passive verb group ("was recently fined")."""
    return rf"(?P<%s>{AUXILIARY}{BE} {ADVERB}{{0,2}}(?:{_join(lemmas, ('part',))})\b)"


def participle(lemmas: str) -> str:
    """Give the expression of a bare past participle ("a fine imposed by …")."""
    return rf"(?P<%s>\b(?:{_join(lemmas, ('part',))})\b)"


def progressive(lemmas: str) -> str:
    """Give the expression of an -ing form."""
    return rf"(?P<%s>\b(?:{_join(lemmas, ('ing',))})\b)"


def heads(lemmas: str, kinds: tuple[str, ...] = ("base", "s", "past", "part", "ing")) -> frozenset[str]:
    """Give the first words, in lower case, of the forms of some lemmas (``a|b c``): no verb group of theirs is without."""
    return frozenset(
        word[0].lower()
        for lemma in lemmas.split("|")
        for kind in kinds
        for form in forms(lemma)[kind].split("|")
        if (word := _FIRST_WORD.match(form)) is not None
    )


_FIRST_WORD = re.compile(r"\w+")
_LAST_WORDS = frozenset(
    [
        "to",
        "has",
        "have",
        "had",
        "having",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "cannot",
        "should",
        "must",
        "shall",
        "do",
        "does",
        "did",
        "not",
        "never",
        "longer",
        "also",
        "already",
        "now",
        "then",
        "later",
        "once",
        "just",
        "still",
        "soon",
        "since",
        "far",
        "again",
        "even",
        "turn",
        "instead",
        "both",
        "each",
        "all",
        "about",
        "consider",
        "considers",
        "considering",
        "weigh",
        "weighs",
        "weighing",
        "mull",
        "mulls",
        "mulling",
        "explores",
        "exploring",
        "begin",
        "begins",
        "began",
        "begun",
        "start",
        "starts",
        "started",
        "starting",
        "for",
        "back",
        "denies",
        "denied",
        "of",
        "said",
        "talks",
        "discussions",
        "only",
        "set",
        "proposing",
        "after",
    ]
)
_ENDINGS = ("ly", "n't", "'ll", "'s", "'d", "'ve", "'re", MARKS["date"])


def ends_auxiliary(word: str) -> bool:
    """False when nothing that ``AUXILIARY`` matches ends with a word (lower case, without the space after it)."""
    return word in _LAST_WORDS or word.endswith(_ENDINGS)


_BE_BEFORE_VERB = re.compile(rf"(?:^|\s){BE} {ADVERB}{{0,3}}(?!to )(?P<form>[a-z'-]+)(?: [a-z]+)?$")


def is_passive(group: str) -> bool:
    """True when a verb group in lower case is passive: a form of "be" (adverbs aside) before what is no -ing form."""
    found = _BE_BEFORE_VERB.search(group)
    return found is not None and not found["form"].endswith("ing")


_DETERMINED = re.compile(
    r"(?:^|[\s(\"])(?:the|an?|its|their|his|her|our|my|your|this|these|those|any|no|every|each|another|further|more|such|some|many)\s+$|['’]s\s+$"
)


_BE_LEFT = re.compile(rf"\b{BE} (?:{ADVERB}){{0,3}}$")


def is_active_verb(group: str, before: str, after: str) -> bool:
    """True when what the expression of ``active`` matched is an active verb group.

    It is none when it is passive ("was fined"), a participle with its doer ("acquired by"), or a noun or adjective after
    a determiner ("the launch", "its announced plan").

    Args:
        group: the verb group in lower case, without outer spaces.
        before, after: some text before and after it, in lower case.
    """
    if is_passive(group):
        return False
    words = group.split()
    if _BE_LEFT.search(before) and not words[0].endswith("ing") and words[0] != "to":
        return False
    if len(words) == 1:
        if _DETERMINED.search(before):
            return False
        if after.startswith(" by ") and not words[0].endswith(("ing", "s")):
            return not re.search(r"(?:ed|ght|ken|old|ought|aid|rn|en|ut)$", words[0])
    return True
