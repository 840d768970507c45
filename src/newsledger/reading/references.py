"""Who "he", "its", "the company", 他, 该公司 are, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from newsledger.languages.registry import part
from newsledger.model import Mention, Sentence

COMPANIES = frozenset({"company", "product", "organization"})
REACH = 3
"""How many sentences back a pronoun may reach."""

# What speaks for a company that "it" or "the company" may mean; set on the articles of the development set.
ABOUT, SUBJECT, OWNER = 2.0, 0.7, -0.7
ORGANIZATION = {"pronoun": -0.8, "description": -3.0}
HERE = {"pronoun": 2.4, "description": 1.6}
MAIN = {"pronoun": 0.4, "description": 1.2}
BACK = (1.0, 0.6, 0.3)
BODY, BODY_ALONE = 0.3, 1.5
"""What speaks for an authority beside its place: "it" may be one that acts, though an article is hardly about it; and more
where its sentence names no company before "it"."""
OPENS, FOLLOWS = 6, 0.8
"""How near its beginning a sentence has the "It" that takes up the subject of the sentence before, and what speaks for that."""
FITS, MISFIT = 1.5, -2.0
"""What speaks for the company whose trade the article or its own name says ("the airline"), and against another trade's."""


def resolve_references(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    family: str,
    about: Mapping[str, float],
    main: Mention | None,
) -> list[Mention]:
    """Add the referring expressions of a text to its mentions, each with the name that it stands for.

    A personal pronoun means the first person named before it in its sentence, else the first person of the nearest
    sentence before. "It" and "the company" mean the company for which most speaks: how near it was named, whether as
    the subject or only as an owner ("Alibaba's cloud unit said it"), and how much the article is about it.

    Args:
        text: the article's text.
        sentences: its sentences.
        mentions: its named mentions and values, sorted, not overlapping.
        family: the language folder.
        about: how much the article is about each company (see ``salience``).
        main: the company that it is most about.

    Returns:
        all mentions, sorted, overlapping only where a reference holds the name of a place; references that nothing in reach explains keep ``name=None``.
    """
    references = part(family, "references").references
    announces = getattr(part(family, "references"), "announces", None)
    acts = getattr(part(family, "references"), "acts", _never)
    trade_of = getattr(part(family, "references"), "trades", None)
    fitted: dict[str, int] = {}

    def fitting(words: str) -> Callable[[Mention], int] | None:
        """Give who says how well a company fits a noun (1, 0, -1), None for a noun that fits any."""
        if trade_of is None or (trade := trade_of(words)) is None:
            return None

        def fit(mention: Mention) -> int:
            name = mention.name or mention.text
            key = f"{trade}\n{name}"
            if key not in fitted:
                fitted[key] = trade.fit(text, name, [m for m in mentions if (m.name or m.text) == name])
            return fitted[key]

        return fit

    announcer: tuple[int, Mention] | None = None
    out: list[Mention] = []
    history: list[list[Mention]] = []
    at = 0
    for sentence in sentences:
        here: list[Mention] = []
        while at < len(mentions) and mentions[at].start < sentence.start:
            out.append(mentions[at])
            at += 1
        while at < len(mentions) and mentions[at].end <= sentence.end:
            here.append(
                mentions[at] if mentions[at].text not in _WATCHES else _overseer(mentions[at], [*out, *here], text)
            )
            at += 1
        named = [m for m in here if m.type == "person" or m.type in COMPANIES or acts(m, text, sentence.start)]
        free = _free(text, here, list(references(text, sentence.start, sentence.end)))
        found: list[Mention] = []
        if announces is not None:
            announcing = [m for m in here if m.type == "company" and announces(text, m.end)]
            if announcing:
                announcer = sentence.paragraph, announcing[0]
            elif announcer is not None and announcer[0] != sentence.paragraph:
                announcer = None
        for start, end, kind, referring in free:
            if kind == "company" and text[end - 6 : end] == "agency" and (body := _supervisor([*out[-25:], *here])):
                name = body.name or body.text
                body = replace(body, start=start, end=end, text=text[start:end], name=name, referring=referring)
                here.append(body)
                if text.startswith((" said it", " says it"), end):
                    found.append(body)
                continue
            if kind in ("authority", "latter"):
                before = sorted((m for m in here if m.end <= start), key=lambda m: m.start)
                target = _authority(text[start:end], [*out, *before]) if kind == "authority" else _latter(before)
                if target is not None:
                    words, known = text[start:end], target.name or target.text
                    here.append(
                        Mention(start, end, words, target.type, name=known, entity=target.entity, referring=referring)
                    )
                continue
            person = kind == "person"
            # What is bought or held is not who buys or holds it: the name lies before this clause.
            reach = max(text.rfind(mark, 0, start) for mark in "，,。；") if kind == "object" else start
            kind = "company" if kind == "object" else kind
            earlier = sorted((m for m in (*named, *found) if m.end <= reach), key=lambda m: m.start)
            if person:
                target = _person([m for m in earlier if not _reflexive(m, text, start, end)], history, text)
            elif announcer is not None and announcer[1].end <= start and text[start:end] in _ANNOUNCING:
                target = announcer[1]  # in its announcement a company means itself
            else:
                fits = fitting(text[start:end]) if referring == "description" else None
                others = _others(here, earlier, text, start, end, referring)
                target = _beside(here, text, start, end, referring)
                if target is None:
                    opens = start - sentence.start < OPENS and text[start:end] in ("It", "Its")
                    target = _company(
                        earlier,
                        history,
                        text,
                        referring,
                        about,
                        main,
                        fits,
                        others,
                        opens,
                        _SERVICE.search(text, start, end) is not None,
                    )
            if target is None:
                mention = Mention(start, end, text[start:end], kind, referring=referring)
            else:
                name = target.name or target.text
                mention = Mention(
                    start, end, text[start:end], target.type, name=name, entity=target.entity, referring=referring
                )
                found.append(mention)
            here.append(mention)
        history.append(sorted([*named, *found], key=lambda m: m.start))
        out.extend(sorted(here, key=lambda m: m.start))
    out.extend(mentions[at:])
    return out


def _only(mention: Mention, named: Sequence[Mention]) -> bool:
    """True for the only company that a sentence names: "Acme's sales fell. Its shares …" speaks of Acme all the same."""
    name = mention.name or mention.text
    return all((m.name or m.text) == name for m in named if m.type in COMPANIES)


def _never(mention: Mention, text: str, start: int) -> bool:
    """In a language that has no rule for it, "it" is no authority."""
    return False


_ITSELF = re.compile(r"(?:company|firm|group|business|outfit|chain|startup|start-up|corporation)$")
_SERVICE = re.compile(r"(?:app|platform|social network|game)$")


def _listed(mention: Mention, text: str) -> bool:
    return mention.type == "organization" and text.startswith("-listed", mention.end)


_QUALIFIES = COMPANIES | {"place", "authority"}
"""What may stand inside a description: "the Osaka company", "the SoftBank-owned chip designer"."""
_HYPHENED = re.compile(r"(?:-[a-z]+)? ")


def _free(
    text: str, mentions: Sequence[Mention], found: Sequence[tuple[int, int, str, str]]
) -> list[tuple[int, int, str, str]]:
    """Give the references that overlap no name, but for one of a place or of an owner.

    "The Tokyo-based lender" is one reference; of "the SoftBank-owned lender" only the last word is, as both are said.
    """
    out: list[tuple[int, int, str, str]] = []
    for start, end, kind, referring in found:
        inside = [m for m in mentions if m.start < end and start < m.end]
        if not inside:
            out.append((start, end, kind, referring))
        elif kind == "company" and referring == "description" and inside[-1].end < end:
            rest = _HYPHENED.match(text, inside[-1].end, end)
            if rest is not None and all(m.type in _QUALIFIES for m in inside):
                owned = any(m.type in COMPANIES and not _listed(m, text) for m in inside)
                if owned and rest[0] == " " and _ITSELF.search(text, rest.end(), end):
                    continue  # "the Sonnell firm" is Sonnell, or of Sonnell
                out.append((rest.end() if owned else start, end, kind, referring))
    return out


_ANNOUNCING = frozenset(("公司", "集团", "集團", "本公司", "本集团", "本集團"))


_WATCHES = frozenset(("regulator", "watchdog"))


def _authority(words: str, before: Sequence[Mention]) -> Mention | None:
    """Give the authority named last whose name ends in the words: 委员会 is 数字市场委员会, "the commission" some Commission."""
    tail = words.lstrip("该該").casefold().removeprefix("the ")
    for mention in reversed(before):
        if mention.type != "authority" or mention.referring != "name":
            continue
        name = mention.name or mention.text
        if tail in _WATCHES or (len(name) > len(tail) and name.casefold().endswith(tail)):
            return mention
    return None


_OVERSEES = re.compile(
    r"(?i)\b(?:commission|authority|agency|administration|board|bureau|office|service|council|monitor|institute)\b|"
    r"[a-z](?:tilsynet|inspektionen|anstalt)$|^(?-i:[A-Z][A-Za-z]*[A-Z])$|^(?-i:Ofcom|Ofgem|Ofwat|Ofsted|BaFin|Consob|Anvisa|Finma|Finra|Finansinspektionen)$"
)


def _overseer(mention: Mention, before: Sequence[Mention], text: str) -> Mention:
    """Give "the watchdog" the name of the supervisor named last, if any."""
    if mention.type != "authority" or text[max(0, mention.start - 4) : mention.start] not in ("the ", "The "):
        return mention
    if text.startswith((" of ", " for ", " in ", " that ", ", "), mention.end):
        return mention
    meant = _supervisor(before)
    return mention if meant is None else replace(mention, name=meant.name or meant.text, entity=meant.entity)


def _supervisor(before: Sequence[Mention]) -> Mention | None:
    """Give the supervisor named last."""
    for mention in reversed(before):
        if (
            mention.referring == "name"
            and mention.type == "authority"
            and _OVERSEES.search(mention.name or mention.text)
        ):
            return mention
    return None


def _latter(before: Sequence[Mention]) -> Mention | None:
    """Give the last of two or more companies, or of two or more people, named before in the sentence."""
    for types in (COMPANIES, frozenset({"person"})):
        named = [m for m in before if m.type in types and m.referring == "name"]
        if len({m.name or m.text for m in named}) > 1:
            return named[-1]
    return None


_INTERVIEWS = frozenset(("采访", "採訪", "专访", "專訪", "访问", "訪問", "提问", "提問"))
"""What follows the name of somebody who only asks: 接受主播某某采访."""


def _owns(mention: Mention, text: str) -> bool:
    return text[mention.end : mention.end + 2] in ("'s", "’s") or text[mention.end : mention.end + 1] == "的"


_OTHER_CLAUSE = re.compile(
    r"\b(?:that|who|whom|which|when|if|because|after|before|but|while|and|said|says|told|for|from)\b|[;:.]"
)


_APPOSITION = re.compile(r"(?:, |,? called |,? named |,? known as )")
_APART = re.compile(r"(?: \([^()]{1,20}\))?(?:,(?! and | or )|\.|;|$)")
_OBJECT = re.compile(
    r"\b(?!(?:said|believed|indicated|added|hoped|expected|announced|argued|claimed|predicted|stated|need)\b)(?:[a-z]+ed|[a-z]{2,}ing|bought|sold|gave|told|took|made|found|sent|let|hit|sue|buy|sell|help|force|order|fine|ban|ask|give|make|take|lend|lent|hold|held|bar|cost) $"
)
_AFTER_OBJECT = re.compile(r" (?:to|of|for|from|in|on|with|at|by|as|into|over|last|this|\$|€|£|[\d])|[,.;]")


_PARTICIPLE = re.compile(
    r" (?:controlled|owned|founded|backed|run|led|headed|based|behind|whose|which|known|in which)\b"
)


def _beside(here: Sequence[Mention], text: str, start: int, end: int, referring: str) -> Mention | None:
    """Give the company whose name stands beside a description.

    "The unit, Little Lotus, was valued"; "Ant, the Chinese firm controlled by Jack Ma".
    """
    if referring == "description" and _PARTICIPLE.match(text, end):
        named = [m for m in here if m.end == start - 2 and m.referring == "name" and m.type in COMPANIES]
        if named and text[start - 2 : start] == ", ":
            return named[0]
    joined = _APPOSITION.match(text, end) if referring == "description" else None
    if joined is None:
        return None
    for mention in here:
        if mention.start == joined.end() and mention.referring == "name" and mention.type in COMPANIES:
            return mention if _APART.match(text, mention.end) else None
    return None


def _others(
    here: Sequence[Mention], earlier: Sequence[Mention], text: str, start: int, end: int, referring: str
) -> frozenset[str]:
    """Give the names of whom the words cannot mean.

    "The Apple supplier" is not Apple; and "it" as the object of a clause is not the clause's subject ("Health Canada
    ordered it to recall 1,700 bottles").
    """
    if referring == "description":
        if text[start : start + 4] in ("the ", "The "):
            return frozenset()
        tied = [m for m in here if m.end <= start <= m.end + 18 and _TIED.fullmatch(text, m.end, start)]
        return frozenset(m.name or m.text for m in tied if m.type in COMPANIES)
    if text[start:end] != "it" or not (_OBJECT.search(text, start - 14, start) and _AFTER_OBJECT.match(text, end)):
        return frozenset()
    clause = [
        m
        for m in earlier
        if m.referring == "name"
        and not _owns(m, text)
        and start - m.end < 120
        and not _OTHER_CLAUSE.search(text, m.end, start)
    ]
    return frozenset(m.name or m.text for m in clause[:1])


_TIED = re.compile(r"(?:-(?:owned|backed|controlled|listed|based))? (?:[a-z]+ ){0,2}")


def _reflexive(mention: Mention, text: str, start: int, end: int) -> bool:
    """True for a person named in the clause whose object "him" is: "Jane Park will replace him" is not about herself."""
    return text[start:end] == "him" and start - mention.end < 120 and not _OTHER_CLAUSE.search(text, mention.end, start)


def _person(earlier: Sequence[Mention], history: Sequence[Sequence[Mention]], text: str) -> Mention | None:
    """Give the first person before, who does not only own something, of the sentence or of the nearest one before."""
    for named in (earlier, *(history[-back] for back in range(1, min(REACH, len(history)) + 1))):
        people = [m for m in named if m.type == "person" and text[m.end : m.end + 2] not in _INTERVIEWS]
        acting = [m for m in people if not _owns(m, text)]
        if people:
            return (acting or people)[0]
    return None


def _company(
    earlier: Sequence[Mention],
    history: Sequence[Sequence[Mention]],
    text: str,
    referring: str,
    about: Mapping[str, float],
    main: Mention | None,
    fits: Callable[[Mention], int] | None,
    others: frozenset[str],
    opens: bool,
    service: bool,
) -> Mention | None:
    """Give the company for which most speaks, or the authority that "it" rather is; never one of ``others``."""

    def trade(mention: Mention) -> float:
        return (MISFIT, 0.0, FITS)[fits(mention) + 1] if fits is not None else 0.0

    best: tuple[float, Mention | None] = (0.0, None)
    if main is not None and (main.name or main.text) not in others:
        best = (MAIN[referring] + ABOUT * about.get(main.name or main.text, 0.0) + trade(main), main)
    steps = [(HERE[referring], earlier)]
    steps += [(BACK[back - 1], history[-back]) for back in range(1, min(REACH, len(history)) + 1)]
    for near, named in steps:
        opening = True
        for mention in named:
            if others and (mention.name or mention.text) in others:
                opening = False
                continue
            if mention.type in ("authority", "place"):
                alone = named is earlier and not any(m.type in COMPANIES for m in named)
                score = near + (BODY_ALONE if alone else BODY) + (SUBJECT if opening else 0.0)
                opening = False
                if referring == "pronoun" and score > best[0]:
                    best = (score, mention)
                continue
            if mention.type not in COMPANIES or (
                mention.type == "product"
                and referring == "description"
                and not service
                and not (main is not None and main.name == mention.name)
            ):
                continue  # "the company" is no product, unless the article is about a brand
            owns = _owns(mention, text)
            alone = owns and opening and _only(mention, named)
            score = near + ABOUT * about.get(mention.name or mention.text, 0.0)
            if opens and opening and not owns and history and named is history[-1]:
                score += FOLLOWS
            score += (SUBJECT if opening and not owns else 0.0) + (OWNER if owns and not alone else 0.0)
            score += (ORGANIZATION[referring] if mention.type == "organization" else 0.0) + trade(mention)
            opening = opening and owns
            if score > best[0]:
                best = (score, mention)
    return best[1]
