"""Who speaks in English: attributions, outlets, what a common noun refers to, and whether a name is a man's or a woman's."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsledger.languages.en.cues import cues
from newsledger.languages.en.speech_words import BODIES, MEN, PEOPLE, WOMEN
from newsledger.patterns.encode import GROUPS, Encoded

__all__ = ["cues", "gender", "is_title", "outlet", "person_pronoun", "plain", "refers", "term"]

_WHO = f"[{GROUPS['anyone']}]"
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|(?:in an? |an )?interview (?:with|by)|speaking (?:to|with)|spoke (?:to|with)|in an email to|statement to|in remarks to) "
    rf"(?:the |[A-Z]\w+ newspaper |business channel |broadcaster |news agency |newspaper |magazine )?({_WHO})",
    re.IGNORECASE,
)
TERMS_ANYWHERE = False
"""Whether a short quoted stretch may be a mere term however strong the verb before it is."""
_BUSINESS = frozenset(
    [
        "company",
        "firm",
        "carmaker",
        "automaker",
        "chipmaker",
        "bank",
        "lender",
        "retailer",
        "startup",
        "start-up",
        "conglomerate",
        "airline",
        "insurer",
        "brokerage",
        "developer",
        "manufacturer",
        "maker",
        "operator",
        "giant",
        "platform",
        "miner",
        "drugmaker",
        "broadcaster",
        "publisher",
        "supplier",
        "utility",
        "business",
        "corporation",
        "subsidiary",
    ]
)
_COMPANY_PAPERS = frozenset(
    ["filing", "filings", "release", "releases", "announcement", "notice", "prospectus", "statement"]
)
_LINK = re.compile(r"\[([^\[\]]{1,200})(?:\](?:\([^()]{0,300}\))?)?")
"""A Markdown link, maybe cut off."""
_ARTICLE = re.compile(r"^(?:the|an?|one|his|her|its|their|our)\s+(?=\w)", re.IGNORECASE)
_HONORIFIC_WOMAN = re.compile(r"\b(?:Ms|Mrs|Miss|Madam|Dame|Lady|Queen|Princess|Congresswoman|Baroness|Sister)\.? ?$")
_HONORIFIC_MAN = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Congressman|Baron|Brother)\.? ?$")
_TITLED_BEFORE = re.compile(
    r"\b(?:titled|entitled|nicknamed|codenamed|code-named|named|called|dubbed|known as|program|programme|show|film|movie|book|novel|song|album|series|podcast|episode|hashtag|"
    r"tagline|slogan|motto|term|word|phrase|so-called|newsletter|magazine|headlined|(?:ABC|NBC|CBS|CNN|PBS|BBC|MSNBC|Fox(?: News)?|Bloomberg|HBO|Netflix|CNBC)(?:[’']s)?)"
    r"(?: (?:the|as|of))? ?$",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "for",
        "to",
        "at",
        "by",
        "with",
        "from",
        "as",
        "but",
        "nor",
        "vs",
        "is",
    ]
)


def is_title(text: str, start: int, end: int, before: str) -> bool:
    """True for the title of a work, a programme or a product in quotation marks: ABC's “This Week”, a film called “X”."""
    inner = text[start:end].strip(" ,.?!'’")
    words = re.findall(r"[\w'’&-]+", inner)
    if _TITLED_BEFORE.search(before) and inner[:1].isupper():
        return len(words) <= 12
    if not 2 <= len(words) <= 9 or not inner[0].isupper() or text[start:end].rstrip()[-1:] in ".!?":
        return False
    rest = [w for w in words[1:] if w.lower() not in _SMALL]
    return (
        bool(rest) and all(w[0].isupper() or w[0].isdigit() for w in rest) and not before.rstrip().endswith((",", ":"))
    )


def term(after: str, before: str, count: int, inner: str = "") -> bool:
    """True for a word or two that qualify a noun: a “common prosperity” fund, the “wise Latina” phrase."""
    if count > 2 or not re.match(r" [a-z]{3,}", after):
        return False
    follows = re.match(r" (\w+)", after)
    if follows and follows[1] in _AFTER_PHRASE:
        return False
    return bool(
        re.search(
            r"\b(?:an?|the|its|their|his|her|this|these|such|so-called|two|three|any|some|of|new|for)(?: \w+)? ?$",
            before,
        )
    )


_AFTER_PHRASE = frozenset(
    [
        "and",
        "or",
        "but",
        "in",
        "on",
        "at",
        "to",
        "for",
        "of",
        "with",
        "by",
        "from",
        "as",
        "than",
        "that",
        "which",
        "who",
        "when",
        "while",
        "because",
        "if",
        "after",
        "before",
        "since",
        "until",
        "about",
        "over",
        "under",
        "against",
        "through",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "should",
        "among",
        "amid",
        "during",
        "toward",
        "towards",
        "between",
        "without",
        "within",
        "into",
        "onto",
        "despite",
    ]
)


def outlet(sentence: Encoded, start: int, end: int) -> str | None:
    """Give whom the speaker told it: "told Al Jazeera", "in an interview with CNBC" (in the encoded stretch)."""
    found = _TOLD.search(sentence.text, max(0, start), min(len(sentence.text), end))
    if not found or found.start(1) not in sentence.mentions:
        return None
    mention = sentence.mentions[found.start(1)][0]
    if mention.type in ("person", "place", "authority") or mention.referring != "name":
        return None
    return mention.name or mention.text


def plain(phrase: str) -> str:
    """Give a speaker's noun phrase without its article: "a Sharp spokesman" → "Sharp spokesman"."""
    shown = _LINK.sub(r"\1", " ".join(phrase.split()))
    return _ARTICLE.sub("", shown).strip(" ,'’\"")


def person_pronoun(word: str) -> str | None:
    """Give ``f`` for she, ``m`` for he, an empty string for they, None for any other word."""
    return {"she": "f", "her": "f", "he": "m", "his": "m", "they": ""}.get(word.lower())


def answers_to(before: str, after: str) -> bool:
    """Give False: English tells whom a pronoun means by the possessive alone (see the Chinese twin)."""
    return False


def refers(phrase: str) -> tuple[str, str] | None:
    """Say what a definite noun phrase without a name refers back to.

    Returns:
        (``person`` or ``body``, its head word), or None when it stands for itself.
    """
    words = phrase.lower().split()
    if len(words) < 2 or words[0] != "the" or len(words) > 6:
        return None
    if words[-1] in BODIES:
        return "body", words[-1]
    if (words[-1] in PEOPLE and not words[-1].endswith("s")) or re.fullmatch(r"\d+-year-old", words[-1]):
        return "person", words[-1]
    return None


_DESCRIBED = {
    "person": re.compile(
        r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?P<phrase>(?:[a-z-]+ )?(?:[A-Z][\w&.-]* ){1,4}(?:company |government |senior )?HEAD)\b"
        r"|\b[Aa]n? (?P<of>HEAD (?:for|at|of|from) (?:the )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})"
    ),
    "body": re.compile(
        r"\b[Tt]he (?P<of>(?:[\w-]+ ){0,3}HEAD (?:of|for) (?:the )?[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|regional|provincial|city|state|government)){0,3})"
        r"|\b(?:[Tt]he|[Aa]n?) (?P<phrase>(?:[a-z-]+ )?(?:[A-Z][\w&.-]* ){1,4}HEAD)\b"
    ),
}


def described_before(text: str, head: str) -> str | None:
    """Give the last fuller phrase for "the spokesperson", "the department" in the text before: "a Conduent spokesperson".

    Args:
        text: what stands before, of bounded length.
        head: the head word, in lower case.

    Returns:
        the phrase without its article, None when there is none that has a name in it.
    """
    template = _DESCRIBED["body" if head in BODIES else "person"]
    found = list(re.finditer(template.pattern.replace("HEAD", re.escape(head)), text))
    return (found[-1]["phrase"] or found[-1]["of"]) if found else None


def unnamed_before(text: str, head: str) -> tuple[str, int] | None:
    """Give who was brought in without a name last before "the source", "the banker": ("source", where in ``text``).

    Args:
        text: what stands before, of bounded length.
        head: the head word, in lower case.
    """
    found = list(
        re.finditer(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) ((?:[a-z][\w-]* ){{0,3}}{re.escape(head)})\b(?! of [A-Z])", text)
    )
    return (found[-1][1], found[-1].start()) if found else None


_SITES = frozenset(["site", "website", "web site", "portal"])
_OVERSEERS = frozenset(["regulator", "watchdog", "agency"])
_DOMAIN = re.compile(r"\w\.(?:com|org|net|io|co|gov|cn|uk|de)\b", re.IGNORECASE)


def body_kind(head: str) -> Callable[[str, str], bool] | None:
    """Give a test of (name, type) for what a common noun may refer back to: "the regulator", "the site"; else None."""
    if head in _OVERSEERS:
        return lambda name, kind: kind == "authority"
    if head in _SITES:
        return lambda name, kind: _DOMAIN.search(name) is not None
    return None


def is_business(head: str) -> bool:
    """True for a noun that means a company: "the carmaker", "the struggling lender"."""
    return head in _BUSINESS


def is_company_paper(phrase: str) -> bool:
    """True for a paper whose words are its company's: "a regulatory filing", "the press release"."""
    words = phrase.lower().split()
    return bool(words) and any(word in _COMPANY_PAPERS for word in words[:4])


def gender(name: str, before: str) -> str | None:
    """Give ``f`` or ``m`` for a person's name by the honorific before it or its given name, None when neither tells."""
    if _HONORIFIC_WOMAN.search(before):
        return "f"
    if _HONORIFIC_MAN.search(before):
        return "m"
    given = name.split()[0] if name.split() else ""
    return "f" if given in WOMEN else "m" if given in MEN else None
