"""Who "he", "its", "the company", 他, 该公司 are, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

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
        all mentions, sorted, not overlapping; references that nothing in reach explains keep ``name=None``.
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
            here.append(mentions[at])
            at += 1
        named = [m for m in here if m.type == "person" or m.type in COMPANIES or acts(m, text, sentence.start)]
        free = _free(here, list(references(text, sentence.start, sentence.end)))
        found: list[Mention] = []
        if announces is not None:
            announcing = [m for m in here if m.type == "company" and announces(text, m.end)]
            if announcing:
                announcer = sentence.paragraph, announcing[0]
            elif announcer is not None and announcer[0] != sentence.paragraph:
                announcer = None
        for start, end, kind, referring in free:
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
                target = _company(earlier, history, text, referring, about, main, fits)
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


def _free(mentions: Sequence[Mention], found: Sequence[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Give the references that overlap no mention."""
    return [ref for ref in found if not any(m.start < ref[1] and ref[0] < m.end for m in mentions)]


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
) -> Mention | None:
    """Give the company for which most speaks, or the authority that "it" rather is."""

    def trade(mention: Mention) -> float:
        return (MISFIT, 0.0, FITS)[fits(mention) + 1] if fits is not None else 0.0

    best: tuple[float, Mention | None] = (0.0, None)
    if main is not None:
        best = (MAIN[referring] + ABOUT * about.get(main.name or main.text, 0.0) + trade(main), main)
    steps = [(HERE[referring], earlier)]
    steps += [(BACK[back - 1], history[-back]) for back in range(1, min(REACH, len(history)) + 1)]
    for near, named in steps:
        opening = True
        for mention in named:
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
                and not (main is not None and main.name == mention.name)
            ):
                continue  # "the company" is no product, unless the article is about a brand
            owns = _owns(mention, text)
            alone = owns and opening and _only(mention, named)
            score = near + ABOUT * about.get(mention.name or mention.text, 0.0)
            score += (SUBJECT if opening and not owns else 0.0) + (OWNER if owns and not alone else 0.0)
            score += (ORGANIZATION[referring] if mention.type == "organization" else 0.0) + trade(mention)
            opening = opening and owns
            if score > best[0]:
                best = (score, mention)
    return best[1]
