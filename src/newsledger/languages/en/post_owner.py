"""Whose post a title without an organization is: "chief executive X said", "the museum's director", "a spokeswoman"."""

from __future__ import annotations

import re
from collections import Counter

from newsledger.model import Mention
from newsledger.patterns.context import Context
from newsledger.patterns.encode import MARKS, Encoded

PUBLIC = re.compile(
    r"^(?:u\.?s\.? |vice[- ]|deputy |prime |first |former |federal |state |lieutenant )*(?:president|premier|prime minister|minister|senator|sen\.?|governor|gov\.?|mayor|chancellor|secretary (?:of|for) \w+|"
    r"attorney general|solicitor general|financial secretary|representative|rep\.?|congressman|congresswoman|vice premier|king|queen|(?:\w+ ){1,3}secretary|(?:\w+ ){1,3}minister|"
    r"(?:assistant |associate |chief |senior |presiding |district |circuit |magistrate |bankruptcy |appeals? |administrative |law |high |supreme |county |superior |federal |court )*(?:judge|justice)|"
    r"assistant attorney general|acting attorney general|prosecutor general|surgeon general|ambassador|foreign minister|finance minister|commissioner|chief justice|secretary-general|general secretary|speaker|undersecretary)(?: (?:of|for) .{2,60})?$",
    re.IGNORECASE,
)
"""Titles that stand for a public office by themselves ("President", "finance minister")."""
OCCUPATION = re.compile(
    r"^(?!(?:co-|group |deputy |global )?chief\b|general counsel)(?:[\w-]+ ){0,3}(?:lawyer|attorney|owner|engineer|scientist|researcher|professor|worker|employee|investor|entrepreneur|billionaire|host|driver|journalist|reporter|"
    r"customer|member|partner|developer|judge|resident|columnist|author|(?:fund|portfolio|money|asset|wealth) manager|analyst|economist|strategist|trader|banker|consultant|creator|adviser|advisor|fellow|lecturer|"
    r"specialist|staffer|dealmaker|correspondent|publisher|designer|curator|campaigner|overseer|editor|executive|counsel|prosecutor|expert|whistleblower|liquidator|magistrate|detective|general|commander)s?$",
    re.IGNORECASE,
)
"""What people are by trade; without an organization it is no post."""
_COMPLEMENT = re.compile(
    rf" (?:of|at|for|with) (?:(?:the|an?) (?!(?:[\w&'-]+ ){{0,5}}?(?:unit|division|business|company|firm|group|operations?|team|arm|bank|department|lender|carmaker|retailer|board|committee)\b)|(?=[A-Z{MARKS['position']}]))"
)
"""A complement of a title that names something that is no known organization: then nothing is guessed."""
_SERVES = re.compile(
    rf"(?: (?!(?:to|and|while|before|after|who|in|said|says)\b)[a-z]+){{0,6}} (?:at|with) (?:[A-Z][\w-]*'s |[A-Z]?[a-z]+ (?:bank|group|fund|firm|insurer) )?(?P<org>[{MARKS['company']}{MARKS['organization']}])"
)
"""The rest of a long title and its owner: "head of European financial | sponsors at Lazard"."""
_QUOTING = re.compile(
    rf"(?P<org>[{MARKS['company']}{MARKS['organization']}])(?:'s)? (?:statement|release|filing|announcement|note|letter)\b[^;:.]{{0,50}}?\b(?:quoting|quoted|cited|citing|by|from) $"
)
"""A company's statement that quotes its officer: "said a \ue001 statement quoting chairman X"."""
_BODY = re.compile(
    r"\b(?P<body>ministry|department|university|police|council|commission|museum|hospital|court|church)(?:'s)? $",
    re.IGNORECASE,
)
"""A body that a spokesperson's title begins with ("ministry spokesperson X") although its name stands elsewhere."""
_THE_NOUN = re.compile(r"\b(?:the|this|their) (?:[\w-]+ ){0,2}?(?P<noun>[a-z]{3,})'s? ", re.IGNORECASE)
_COMPANY_NOUN = re.compile(
    r"^(?:company|firm|group|carmaker|automaker|chipmaker|bank|lender|retailer|startup|start-up|conglomerate|airline|insurer|brokerage|developer|manufacturer|maker|"
    r"operator|giant|platform|studio|miner|drugmaker|publisher|supplier|utility|fund|business|corporation|parent)$"
)
_SUBJECT = re.compile(
    rf"^(?:[^,]{{0,30}}, )?(?:[A-Z][\w-]* |[a-z-]+ ){{0,4}}?(?P<org>[{MARKS['company']}{MARKS['organization']}])(?!'| \()",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    rf"^(?:[^,]{{0,30}}, )?(?:[A-Z][\w-]* |[a-z-]+ ){{0,4}}?(?P<org>{MARKS['company']})(?: [A-Z]{{1,6}}\.[A-Z]{{1,2}})?(?: ?\([^()]{{0,30}}\))?(?:, [^;:.]{{3,80}}?,)?,? (?:also |on \ue007 )?"
    r"(?:said|says|announced|reported|posted|expects|plans|unveiled|warned|confirmed|has|had|will|is|was)\b"
)
_OUTLET = re.compile(
    r"\b(?:Reuters|Bloomberg|CNBC|CNN|BBC|NPR|AFP|AP|Associated Press|Xinhua|Times|Journal|Post|News|Herald|Tribune|Guardian|Telegraph|Chronicle|Nikkei|TechCrunch|Fortune|"
    r"Forbes|Verge|Wired|Axios|Politico|Barron's|MarketWatch|Business Insider|Economist|Yahoo Finance|ABC|CBS|NBC|Fox News|Sky News|Caixin|Magazine|Daily)\b"
)
_ANNOUNCED = ("company", "organization", "authority", "product")


def owner_of_title(start: int, end: int, sentence: Encoded, context: Context) -> str | None:
    """Give the organization that a title belongs to when its phrase names none.

    "The museum's director" is that of an organization with the noun in its name; a spokesperson speaks for whoever
    was named last; an officer is one of the company that is the sentence's subject, else of the article's main
    company, else of the company named last.

    Args:
        start, end: the encoded stretch of title and name.
        sentence: the sentence.
        context: the article.

    Returns:
        the organization's name in full, None when the article names none.
    """
    found = _owner(start, end, sentence, context)
    if found is None or not _OFFICER.search(_words(sentence, start, end)):
        return found
    return _outweighed(found, sentence, context) or found


_OFFICER = re.compile(
    r"\b(?:chief|ceo|cfo|coo|cto|chair\w*|president|founder|co-founder|boss|managing director|finance director)\b",
    re.IGNORECASE,
)
"""Whose words an article on a company quotes without saying again whose officer he is."""
_OUTWEIGHS, _OUTWEIGHS_HERE = 0.55, 0.75
"""How much more an article must be about one company for an officer to be its, and not of one just named."""


def _outweighed(found: str, sentence: Encoded, context: Context) -> str | None:
    """Give the company that the article is about, where the one found is hardly spoken of beside it."""
    main = context.main_company
    name = (main.name or main.text) if main is not None else None
    if main is None or name is None or name == found or main.start >= sentence.sentence.end:
        return None
    if any(m.type != "company" for m in context.mentions if (m.name or m.text) == found):
        return None
    more = context.salience.get(name, 0.0) - context.salience.get(found, 0.0)
    here = any((m.name or m.text) == found for ms in sentence.mentions.values() for m in ms)
    return name if more > (_OUTWEIGHS_HERE if here else _OUTWEIGHS) else None


def _owner(start: int, end: int, sentence: Encoded, context: Context) -> str | None:
    if _COMPLEMENT.match(sentence.text, end):
        return None
    if sentence.text[end - 1 : end] in MARKS["position"]:
        serves = _SERVES.match(sentence.text, end)
        if serves:
            mention = sentence.mentions[serves.start("org")][0]
            return mention.name or (mention.text if mention.referring == "name" else None)
    body = _BODY.search(sentence.text, max(0, start - 30), start)
    if body:
        named = _named_with(body["body"].lower(), sentence, context)
        if named:
            return named
    words = sentence.text[max(0, start - 4) : end]
    noun = _THE_NOUN.search(words)
    if noun and not _COMPANY_NOUN.match(noun["noun"].lower()):
        named = _named_with(noun["noun"].lower(), sentence, context) or _most_named(context)
        if named:
            return named
    title = _words(sentence, start, end).lower()
    if re.search(r"\b(?:committee|subcommittee)\b", title) or (
        "chair" in title and re.search(r"senator|congress|rep\b", title)
    ):
        named = _named_with("committee", sentence, context)
        if named:
            return named
    if re.search(r"\bspokes", _words(sentence, start, end), re.IGNORECASE):
        near = _last_named(start, sentence, context)
        if near is not None:
            return near.name or near.text
    subject = _SUBJECT.match(sentence.text[:start])
    if subject:
        mention = sentence.mentions[subject.start("org")][0]
        if mention.name or mention.referring == "name":
            return mention.name or mention.text
    quoting = _QUOTING.search(sentence.text, max(0, start - 80), start)
    if quoting:
        mention = sentence.mentions[quoting.start("org")][0]
        if mention.name or mention.referring == "name":
            return mention.name or mention.text
    said = _said_before(sentence, context)
    if said is not None:
        return said
    main = main_organization(context)
    if main is not None and (_in_paragraph(main, sentence, context) or not _any_company(sentence, context)):
        return main
    company = context.company_before(sentence, start) or context.main_company
    name = (company.name or company.text) if company is not None else main
    return main if name and _OUTLET.search(name) and main else name


def main_organization(context: Context) -> str | None:
    """Give the name of the company or organization that an article is about; news outlets are never meant."""
    counts: Counter[str] = Counter()
    limit = max((s.sentence.end for s in context.sentences[:3]), default=0)
    for mention in context.mentions:
        name = mention.name or mention.text
        if mention.type in ("company", "organization") and not _OUTLET.search(name):
            counts[name] += (3 if mention.start < limit else 1) * (2 if mention.type == "company" else 1)
    return counts.most_common(1)[0][0] if counts else None


def _said_before(sentence: Encoded, context: Context) -> str | None:
    """Give the company that the sentence before is about, where it opens with it and what it says or does."""
    if sentence.index == 0:
        return None
    earlier = context.sentences[sentence.index - 1]
    if sentence.sentence.paragraph - earlier.sentence.paragraph > 1 or earlier.sentence.zone != sentence.sentence.zone:
        return None
    found = _SPOKE.match(earlier.text)
    mention = earlier.mentions[found.start("org")][0] if found else None
    return (mention.name or None) if mention is not None else None


def _in_paragraph(name: str, sentence: Encoded, context: Context) -> bool:
    paragraph = sentence.sentence.paragraph
    near = [
        s
        for s in context.sentences[max(0, sentence.index - 6) : sentence.index + 1]
        if s.sentence.paragraph == paragraph
    ]
    return any((m.name or m.text) == name for s in near for found in s.mentions.values() for m in found)


def _any_company(sentence: Encoded, context: Context) -> bool:
    paragraph = sentence.sentence.paragraph
    near = [
        s for s in context.sentences[max(0, sentence.index - 6) : sentence.index] if s.sentence.paragraph == paragraph
    ]
    return any(
        m.type == "company" and m.referring == "name" for s in near for found in s.mentions.values() for m in found
    )


def _words(sentence: Encoded, start: int, end: int) -> str:
    return " ".join(m.text for i in range(start, end) for m in sentence.mentions.get(i, ()) if m.type == "position")


def _named_with(noun: str, sentence: Encoded, context: Context) -> str | None:
    """Give the organization named last before the sentence's end whose name has the noun."""
    for mention in reversed(context.mentions):
        if mention.start < sentence.sentence.end and mention.type in _ANNOUNCED:
            name = mention.name or mention.text
            if noun in name.lower():
                return name
    return None


def _most_named(context: Context) -> str | None:
    counts = Counter(m.name or m.text for m in context.mentions if m.type in ("organization", "company", "authority"))
    return counts.most_common(1)[0][0] if counts else None


def _last_named(start: int, sentence: Encoded, context: Context) -> Mention | None:
    """Give the organization named last before the title in its sentence, else the first of the sentence before."""
    here = [m for i in sentence.find("org", 0, start) for m in sentence.mentions[i] if m.name or m.referring == "name"]
    if here:
        return here[0]
    for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        earlier = context.sentences[back]
        named = [m for i in earlier.find("org") for m in earlier.mentions[i] if m.name or m.referring == "name"]
        if named:
            return named[0]
    return None
