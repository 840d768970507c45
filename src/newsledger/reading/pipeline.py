"""The cascade: zones, sentences, mentions, references, quotations, patterns, circumstances, one claim per event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from newsledger.catalogue import Catalogue
from newsledger.languages.registry import family_of, part
from newsledger.model import NAME_TYPES, Article, Claim, Mention, Reading, Sentence, Zone
from newsledger.patterns import Context, Encoded, Grammar, Post, encode
from newsledger.reading.assemble import assemble
from newsledger.reading.changes import with_counterparts, without_stated_posts
from newsledger.reading.digest import items
from newsledger.reading.merge import merge
from newsledger.reading.metadata import with_metadata
from newsledger.reading.quotations import find_quotations
from newsledger.reading.references import resolve_references
from newsledger.reading.salience import JUDGING, WEIGHTS, main_company, salience
from newsledger.reading.triggers import candidates, first_of_each
from newsledger.reading.zones import find_zones
from newsledger.text.fold import fold_chinese
from newsledger.text.sentences import split_sentences
from newsledger.text.tokenised import Joined, is_tokenised, join

_Placed = TypeVar("_Placed", Zone, Sentence, Mention, Claim)


@dataclass(frozen=True, slots=True)
class Language:
    """The functions of one language folder that reading calls."""

    find_names: Callable[[str, Sequence[Sentence], Catalogue], list[Mention]]
    find_values: Callable[..., list[Mention]]
    grammar: Grammar
    fold: Callable[[str], str] | None


@cache
def language(family: str) -> Language:
    """Give the functions of a language folder (``en``, ``zh``)."""

    fold = fold_chinese if family == "zh" else None
    return Language(
        part(family, "names").find_names, part(family, "values").find_values, part(family, "grammar").GRAMMAR, fold
    )


def read(article: Article, catalogue: Catalogue) -> Reading:
    """Read an article.

    Args:
        article: the article; what its metadata does not say is looked for in its text.
        catalogue: the known names.

    Returns:
        zones, sentences, mentions and claims, all with offsets into ``article.text``.
    """
    whole = with_metadata(article)
    if family_of(whole.language) == "en" and is_tokenised(whole.text):
        joined = join(whole.text)
        return _taken_back(examine(replace(whole, text=joined.text), catalogue)[0], whole, joined)
    return _examined(whole, catalogue, None)[0]


def examine(
    article: Article, catalogue: Catalogue, refine_names: Callable[[str, list[Mention]], list[Mention]] | None = None
) -> tuple[Reading, tuple[Context, ...]]:
    """Read an article and give, beside the reading, what the rules knew of each of its items.

    Args:
        article, catalogue: as for ``read``.
        refine_names: takes the text and the names that were found, and gives those to go on with, in text order and
            without overlaps.
    """
    return _examined(with_metadata(article), catalogue, refine_names)


def _examined(
    article: Article, catalogue: Catalogue, refine_names: Callable[[str, list[Mention]], list[Mention]] | None
) -> tuple[Reading, tuple[Context, ...]]:
    """Examine an article whose metadata are complete."""
    zones = find_zones(article)
    sentences = split_sentences(article.text, zones, article.language or "en")
    family = family_of(article.language)
    parts = language(family)
    names = parts.find_names(article.text, sentences, catalogue)
    if refine_names is not None:
        names = refine_names(article.text, names)
    region = _region(article)
    values = parts.find_values(article.text, article.published, region)
    found = _merged(names, _inside(values, sentences))
    at = [mention.start for mention in found]
    ends = [zone.end for zone in zones]
    folded = parts.fold(article.text) if parts.fold else None
    parts_read = []
    for a, b in items(article.text, sentences, names):
        start, end = (sentences[a].start, sentences[b - 1].end) if b > a else (0, 0)
        inside = found[bisect_left(at, start) : bisect_left(at, end)]
        first = bisect_right(ends, start)
        last = first
        while last < len(zones) and zones[last].start < end:
            last += 1
        parts_read.append(_read_item(article, zones[first:last], sentences[a:b], inside, family, parts, folded))
    named = tuple(m for context, _ in parts_read for m in context.mentions)
    encoded = tuple(sentence for context, _ in parts_read for sentence in context.sentences)
    claims = merge([claim for _, stated in parts_read for claim in stated], Context(article, encoded, named, zones))
    reading = Reading(article, zones, sentences, named, _checked(claims, article.text))
    return reading, tuple(context for context, _ in parts_read)


def _taken_back(reading: Reading, article: Article, joined: Joined) -> Reading:
    """Give a reading of a joined copy with its offsets in the text as it was."""
    text = article.text

    def moved(one: _Placed) -> _Placed:
        start, end = joined.span(one.start, one.end)
        return replace(one, start=start, end=end)

    return Reading(
        article,
        tuple(moved(zone) for zone in reading.zones),
        tuple(moved(sentence) for sentence in reading.sentences),
        tuple(replace(m, text=text[m.start : m.end]) for m in map(moved, reading.mentions)),
        _checked([replace(c, evidence=text[c.start : c.end]) for c in map(moved, reading.claims)], text),
    )


def _read_item(
    article: Article,
    zones: Sequence[Zone],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    family: str,
    parts: Language,
    folded: str | None,
) -> tuple[Context, list[Claim]]:
    """Read one item of an article (most articles have just one): its context, and the claims that it states.

    Args:
        article: the article.
        zones: the item's zones.
        sentences: the item's sentences.
        mentions: the item's names and values, sorted, not overlapping.
        family: the language folder.
        parts: the language's functions.
        folded: the article's text as its language folds it, None where it does not.
    """
    names = [m for m in mentions if m.type in NAME_TYPES]
    about = salience(article.title, sentences[0].end if sentences else 0, names)
    about = _judged(article.text, names, about, family)
    main = main_company(names, about)
    referred = resolve_references(article.text, sentences, mentions, family, about, main)
    named = tuple(m for m in referred if m.referring == "name")
    encoded = tuple(_encode_all(article.text, sentences, referred, zones, parts, folded))
    context = Context(article, encoded, named, zones, (), main, salience=about)
    context = replace(context, quotations=find_quotations(context, family))
    every = list(candidates(context, family, article.text if folded is None else folded))

    def made(of_kind: Callable[[str], bool]) -> Iterator[Claim]:
        now = context
        return first_of_each((c for c in every if of_kind(c.kind)), lambda c: assemble(c, now, family))

    held = list(made(lambda kind: kind == "position"))
    context = replace(context, posts=_posts(held))
    # a departure names the post that a successor, named later, takes up
    left = list(made(lambda kind: kind == "departure"))
    context = replace(context, posts=_posts([*held, *left]))
    stated = [*held, *made(lambda kind: kind != "position")]
    return context, without_stated_posts(with_counterparts(stated))


_HONG_KONG = ("港元", "港股", "香港", "恒指", "港交所", "本港", "按年", "按季", "純利", "溢利", "港幣")
_TAIWAN = (
    "新台幣",
    "新臺幣",
    "台灣",
    "臺灣",
    "台股",
    "台北",
    "金管會",
    "億台幣",
    "台積電",
    "臺積電",
    "營收",
    "年增",
    "月減",
    "月增",
    "法說會",
    "證交所",
    "櫃買",
)
"""Words of the two regions' business news; 營收 and 年增 are hardly written in Hong Kong, 純利 and 按年 not in Taiwan."""


def _judged(text: str, names: Sequence[Mention], about: dict[str, float], family: str) -> dict[str, float]:
    """Give how much the article is about each company; it is hardly about the houses that judge others (高盛发表报告)."""
    critic = getattr(part(family, "references"), "critic", None)
    if critic is None:
        return about
    critics = {m.name or m.text for m in names if m.type in WEIGHTS and critic(text, m.end, m.name or m.text)}
    return {name: share * (JUDGING if name in critics else 1.0) for name, share in about.items()}


_MAINLAND = ("同比", "環比", "滬深", "A股", "深交所", "上交所", "每經", "證券時報", "新浪", "財聯社", "科創板")
"""Words of mainland news in traditional script."""
_DIVIDENDS = ("按年", "按季", "中期息", "末期息", "派息", "纯利")
"""Words that mainland news hardly has: a text in simplified script that has two of them is from Hong Kong."""
_HOST = re.compile(r"https?://[^/?#]{0,200}?\.(hk|tw|cn)(?=[/:?#]|$)", re.IGNORECASE)


def _region(article: Article) -> str | None:
    """Give the region whose money a bare 元 is (``HK``, ``TW``): by the site's domain, else by script and words."""
    if not (article.language or "").startswith("zh"):
        return None
    host = _HOST.match(article.url or "")
    if host:
        return {"hk": "HK", "tw": "TW"}.get(host[1].lower())
    text = article.text
    if article.language != "zh-Hant":
        return "HK" if sum(text.count(word) for word in _DIVIDENDS) > 1 and "同比" not in text else None
    hong_kong = sum(text.count(word) for word in _HONG_KONG)
    taiwan = sum(text.count(word) for word in _TAIWAN)
    if sum(text.count(word) for word in _MAINLAND) > hong_kong + taiwan:
        return None
    return "TW" if taiwan > hong_kong else "HK"


def _posts(held: Sequence[Claim]) -> dict[str, tuple[Post, ...]]:
    """Give each person's posts, from the claims of positions and departures."""
    posts: dict[str, list[Post]] = {}
    for claim in sorted(held, key=lambda c: c.start):
        person, position, org = (claim.arguments.get(role) for role in ("person", "position", "org"))
        positions = tuple(position) if isinstance(position, list) else (position,) if position else ()
        for one in person if isinstance(person, list) else [person]:
            former = claim.arguments.get("manner") == "former"
            place = org if isinstance(org, str) else None
            post = Post(positions, place, claim.start, former, claim.kind == "departure")
            posts.setdefault(str(one), []).append(post)
    return {one: tuple(found) for one, found in posts.items()}


def _inside(values: Sequence[Mention], sentences: Sequence[Sentence]) -> list[Mention]:
    """Give the values that stand in a sentence: furniture has none."""
    starts = [sentence.start for sentence in sentences]
    kept = []
    for value in values:
        i = bisect_left(starts, value.start + 1) - 1
        if i >= 0 and value.end <= sentences[i].end:
            kept.append(value)
    return kept


def _merged(names: Sequence[Mention], values: Sequence[Mention]) -> list[Mention]:
    """Give names and values together without overlaps: the longer wins, a name when both are as long."""
    out: list[Mention] = []
    for mention in sorted([*names, *values], key=lambda m: (m.start, -m.end)):
        if out and mention.start < out[-1].end:
            if mention.end - mention.start > out[-1].end - out[-1].start:
                out[-1] = mention
            continue
        out.append(mention)
    return out


def _encode_all(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    zones: Sequence[Zone],
    parts: Language,
    folded: str | None,
) -> Iterator[Encoded]:
    furniture = [zone for zone in zones if zone.kind == "furniture"]
    m = z = 0
    for index, sentence in enumerate(sentences):
        while m < len(mentions) and mentions[m].start < sentence.start:
            m += 1
        first = m
        while m < len(mentions) and mentions[m].end <= sentence.end:
            m += 1
        while z < len(furniture) and furniture[z].end <= sentence.start:
            z += 1
        last = z
        while last < len(furniture) and furniture[last].start < sentence.end:
            last += 1
        grammar = parts.grammar
        yield encode(text, sentence, mentions[first:m], furniture[z:last], index, grammar.weak, grammar.strong, folded)


def _checked(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """Give the claims, each of them verbatim in the text.

    Raises:
        AssertionError: when a rule broke the first promise of the system; never from what an article contains.
    """
    for claim in claims:
        if not claim.evidence or text[claim.start : claim.end] != claim.evidence:
            raise AssertionError(f"rule {claim.rule} cites what the article does not say at {claim.start}")
    return tuple(claims)
