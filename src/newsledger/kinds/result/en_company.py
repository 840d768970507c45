"""Whose figure it is: the owner before the metric noun, the company after it, the clause's subject, or one before."""

from __future__ import annotations

import re

from newsledger.kinds.result.en_lexicon import DATA_PROVIDERS
from newsledger.kinds.result.en_walk import ORGS
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import MARKS

_PERSON, _PLACE = MARKS["person"], MARKS["place"]
_OWNER = re.compile(
    rf"(?P<org>{ORGS}|{_PERSON})(?: ?\([^()]{{0,40}}\))?(?:'s?)? (?:(?!(?:and|but|or|that|said|says|to|for|in|on|at|from|with|by|has|had|have|is|was|are|will|reported|posted|sees|expects|expected)\b)(?:[\w&.-]+|[\ue000-\ue00a](?:'s)?) ){{0,5}}$"
)
_NEXT = re.compile(
    rf"(?: growth| (?:revenue|sales|profits?|income))? (?:at|of|for|from|by) (?:the |its )?(?:[a-z][\w-]* ){{0,4}}(?P<org>[{MARKS['company']}{MARKS['organization']}])"
)
_OF_WHOM = re.compile(rf" of (?:[a-z-]+ ){{0,2}}(?P<org>{ORGS})'s?(?: [\w-]+){{1,5}}$", re.IGNORECASE)
_INDIRECT = re.compile(
    r"(?:\b(?:by|from|with|of|to|in|on|at|for|than|against|like|including|over|via|through|into|per|versus|and rival|rival|as|follow(?:s|ing)|under|between|after|before|acquir\w+|bought|buy\w*|target\w*)"
    r"(?: the| its| a| an| rival| parent| fellow| [a-z]+(?:er|or|ing)| [A-Z]\w+){0,3}) $"
)
_RELATIVE = re.compile(
    rf"(?P<org>{ORGS})(?: ?\([^()]{{0,40}}\))?(?:,? (?:an?|the|one of) [^,;]{{3,90}}?|,[^,;]{{3,60}},)?,? (?:that|which|who) [^,;]{{0,60}}$"
)
_FORECASTS = re.compile(
    rf"(?: ?\([^()]{{0,30}}\))?(?:,[^,;]{{2,60}},)? (?:also )?(?:said|says|forecasts?|estimate[sd]?|expects|predict(?:s|ed)|reckons|projects|projected|believes|reported|calculate[sd]?)(?: \w+day)? (?:that |this |last )?(?P<org>{ORGS})(?!'s? (?:chief|ceo))(?:'s|\b| )"
)
_BREAK = re.compile(r"; |, (?:while|but|whereas|and) | while ")
REACH = 1000
"""How many characters before a figure its company is looked for in the same sentence."""
_MONTHS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|[-–/ ])+", re.IGNORECASE
)
_ANALYST = re.compile(r"(?:analyst|strategist|economist)s?$", re.IGNORECASE)
_STATISTICS = re.compile(
    r"\b(?:Associations?|Federation|Institute|Bureau|Council|Chamber|Exchange|Global Insight|J\.?D\.? Power|BSE|NSE|Index|Ratings|Investors Service)\b|\b(?:Revenues?|Sales|Profits?)$"
)
"""In the names of who counts a trade."""
_CAPITALS = re.compile(r"[A-Z][A-Z-]{3,} [A-Z][A-Z-]{3,}\b")
"""A subheading in capitals that ran into a name."""
_MARKET = re.compile(
    rf"(?:\b(?:global|worldwide|industry|industrywide|world|national|u\.s\.|market|sector|retail|home|china's?)|{_PLACE}(?:'s)?|the country's|the industry's|the sector's|the nation's) (?:[\w-]+ ){{0,3}}$"
)
_TOTAL = re.compile(
    r"\b(?:the )?(?:industry|sector|market|country|economy|nation|government|state)(?:'s|-wide)? (?:[\w-]+ ){0,3}$"
)


def company_of(
    sentence: Encoded, context: Context, metric: str, start: int, noun: int, end: int
) -> tuple[tuple[Mention, ...] | None, int | None]:
    """Give the company that a figure is about and, when the sentence names it before the figure, where.

    Args:
        sentence: the sentence.
        context: the article.
        metric: the metric.
        start: where the words that state the figure begin.
        noun: where the metric noun begins.
        end: where those words end.

    Returns:
        the mentions (None: no company, so no claim) and the encoded position.
    """
    text = sentence.text
    if metric.startswith("share_of_"):
        whole = _OF_WHOM.search(text, start, end)
        named = _named(sentence, whole.start("org")) if whole else None
        if whole and named:
            return named, None
    for at in (noun, start):
        owner = _OWNER.search(text, max(0, at - 90), at)
        if owner is not None:
            if text[owner.start("org")] == _PERSON:
                if "'" in owner[0][1:3]:
                    return None, None
                continue
            named = _named(sentence, owner.start("org"))
            if named:
                return named, owner.start("org")
    after = _NEXT.match(text, _word_end(sentence.lower, noun))
    if after is not None and text[after.end("org") : after.end("org") + 2] != "'s":
        named = _named(sentence, after.start("org"))
        if named:
            return named, None
    subject = _subject(sentence, start)
    if subject is not None:
        return _named(sentence, subject), subject
    if _TOTAL.search(sentence.lower[max(0, noun - 50) : noun]) or (
        _MARKET.search(sentence.lower[max(0, noun - 40) : noun])
    ):
        return None, None
    if text.startswith(_PLACE):
        return None, None
    earlier = _spoken_of(sentence, context)
    return ((earlier,), None) if earlier is not None else (None, None)


def _spoken_of(sentence: Encoded, context: Context) -> Mention | None:
    """Give the company that the text has been speaking of: the one named before, or a far more present one."""
    main = context.main_company
    earlier = context.company_before(sentence, 0)
    if main is not None and _provider(main):
        main = None
    if earlier is None or _provider(earlier):
        return main
    if main is None:
        return earlier
    names = [m.name or m.text for m in context.mentions if m.type in ("company", "organization", "product")]
    if 3 * names.count(earlier.name or earlier.text) <= names.count(main.name or main.text):
        return main
    return earlier


def _word_end(text: str, noun: int) -> int:
    from newsledger.kinds.result.en_lexicon import METRIC

    found = METRIC.match(text, noun)
    return found.end() if found else noun


def _named(sentence: Encoded, position: int) -> tuple[Mention, ...] | None:
    mentions = tuple(
        m for m in sentence.mentions.get(position, ()) if (m.name or m.referring == "name") and not _provider(m)
    )
    return mentions or None


def _provider(mention: Mention) -> bool:
    name = mention.name or mention.text
    return (
        name.casefold() in DATA_PROVIDERS
        or _STATISTICS.search(name) is not None
        or _CAPITALS.match(name) is not None
        or _MONTHS.fullmatch(name) is not None
    )


def _counts_for(text: str, at: int, subjects: list[int]) -> bool:
    """True for who only says it of another company: "Hana forecasts Samsung will ship …"."""
    found = _FORECASTS.match(text, at + 1)
    return (
        found is not None
        and found.start("org") in subjects
        and text[found.start("org") + 1 : found.start("org") + 3] != "'s"
    )


def _analyst_of(sentence: Encoded, at: int) -> bool:
    """True for the house of an analyst, who speaks of others: "UBS analyst X said inventories were up"."""
    title = sentence.mentions.get(at + 2)
    return bool(
        title and sentence.text[at + 1] == " " and title[0].type == "position" and _ANALYST.search(title[0].text)
    )


def _subject(sentence: Encoded, before: int) -> int | None:
    """Give the position of the company that the clause before a figure speaks of: the last one there that no preposition governs."""
    text = sentence.text
    relative = _RELATIVE.search(text, max(0, before - 170), before)
    if relative is not None and _named(sentence, relative.start("org")):
        return relative.start("org")
    found = [i for i in sentence.find("company", max(0, before - REACH), before) if _named(sentence, i)]
    subjects = [i for i in found if not _INDIRECT.search(text[max(0, i - 40) : i]) and text[i + 1 : i + 3] != "'s"]
    subjects = [i for i in subjects if not re.match(r"'|,? (?:who|chief|ceo)\b", text[i + 1 : i + 10])] or subjects
    subjects = [i for i in subjects if not _counts_for(text, i, subjects)] or subjects
    subjects, found = ([i for i in pool if not _analyst_of(sentence, i)] for pool in (subjects, found))
    companies = [i for i in subjects if any(m.type == "company" for m in sentence.mentions[i])]
    for pool in (companies, subjects):
        if pool:
            breaks = [m.end() for m in _BREAK.finditer(text, max(0, before - REACH), before)]
            late = [i for i in pool if breaks and i >= breaks[-1]]
            return late[0] if late else pool[0]
    owners = [
        i for i in found if text[i + 1 : i + 3] == "'s" and any(m.type == "company" for m in sentence.mentions[i])
    ]
    if owners:
        return owners[0]
    return found[0] if found and any(m.type == "company" for m in sentence.mentions[found[0]]) else None
