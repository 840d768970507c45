"""Names in Chinese text, simplified and traditional: who and what an article is about, and where it says so.

What finds a name: the catalogue of known names; endings of organizations; posts, verbs and forms of address beside
people; 《》 around works; and the article itself, since a name that is sure at one place is marked at all others.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from newsledger.catalogue import Catalogue
from newsledger.languages.zh import (
    names_acting,
    names_addressed,
    names_clubs,
    names_kinds,
    names_latin,
    names_ordinary,
    names_orgs,
    names_people,
    names_quoted,
    names_short,
    names_slots,
    names_tagger,
    names_trim,
    names_verbs,
    positions,
)
from newsledger.languages.zh.names_lexicon import automaton, place_names, words
from newsledger.model import Mention, Sentence
from newsledger.text.fold import common_characters, fold_marks, fold_width, simplify

# Dots, and variant characters that are no traditional forms of others.
_DOTS = str.maketrans("・‧滙衞綫裏", "··汇卫线里")
_URL = re.compile(r"(?:https?://|www\.)[!-~]{3,2000}|\]\([^)\n]{1,2000}\)|<[A-Za-z/][^<>\n]{0,500}>")
_WORK = re.compile(r"《([^《》\n]{1,40})》")
_QUOTED_PRODUCT = re.compile(r"(?:发布|推出|上线|开发|研发|名为|旗下|产品|品牌)[^。,;\n“”]{0,8}“([^“”\n]{2,12})”")
# Rank of a reading where two overlap: the lower one wins; then the longer.
_RANKS = {
    "defined": 0,
    "known": 1,
    "formed": 2,
    "person": 3,
    "again": 4,
    "post": 5,
    "tagged": 6,
    "slot": 7,
    "weak": 8,
    "place": 9,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a stretch as a name, before overlaps are settled.

    Attributes:
        start, end: half-open stretch of the text.
        type: one of ``newsledger.model.MENTION_TYPES``.
        source: what found it, a key of the ranks.
        entity: id of the catalogue entry, or None.
    """

    start: int
    end: int
    type: str
    source: str
    entity: str | None = None


def fold(text: str) -> str:
    """Give the copy of ``text`` that names are looked for in: simplified, half-width, one kind of dot; same length."""
    return text if text.isascii() else text.translate(_folding())


@cache
def _folding() -> dict[int, str | int]:
    """All steps of folding in one table, since each pass over a text costs as much as finding its names' endings."""
    every = "".join(map(chr, range(0x80, 0xD800))) + "".join(map(chr, range(0xE000, 0x10000)))
    folded = fold_marks(fold_width(simplify(every))).translate(_DOTS)
    return common_characters() | {ord(a): b for a, b in zip(every, folded, strict=True) if a != b} | {ord("．"): "·"}


def find_names(text: str, sentences: Sequence[Sentence], catalogue: Catalogue) -> list[Mention]:
    """Give the names and posts of a Chinese article.

    Args:
        text: the article's text, simplified or traditional.
        sentences: its sentences; what lies outside them, and furniture, holds no names. None at all: the whole text.
        catalogue: known names; it may be empty.

    Returns:
        Mentions sorted by start, none overlapping another, of types person, company, authority, organization, product,
        place and position. ``name`` is the fullest form that the article gives (in its own script), ``entity`` the
        catalogue's id.
    """
    folded = _visible(fold(text), sentences)
    candidates = _candidates(folded, catalogue)
    candidates = [c for c in candidates if c.type != "person" or not names_trim.is_toward(folded, c.start, c.end)]
    kept = _settle(candidates)
    kept = _settle([*kept, *_again(folded, kept)])
    kept = list(_sifted(folded, kept))
    fullest = names_short.fullest(folded, [(c.start, c.end, c.type) for c in kept])
    return [_mention(text, candidate, fullest) for candidate in kept]


def _sifted(folded: str, kept: list[Candidate]) -> Iterable[Candidate]:
    """Leave out what only reads like a company, by itself or beside the name that follows it."""
    whole: Candidate | None = None
    posts = [c.start for c in kept if c.type == "position"]
    formed = ((c.start, c.end) for c in kept if c.type == "company" and c.source not in ("known", "defined"))
    ordinary = names_ordinary.ordinary(folded, formed, posts)
    for found, following in pairwise([*kept, Candidate(len(folded), len(folded), "", "")]):
        adjoining = following if following.start == found.end else None
        if whole is not None and found is whole:
            whole = None
            continue
        if found.type == "person" and adjoining and names_trim.ends_before_as(folded, found.start, found.end):
            whole = adjoining
            yield replace(found, end=found.end + 1)
            continue
        if found.type == "organization":
            start = names_trim.outlet_start(folded, found.start, found.end)
            yield found if start == found.start else replace(found, start=start, source="formed", entity=None)
            continue
        if found.type == "company" and found.source != "known":
            if (found.start, found.end) in ordinary or names_trim.is_no_firm(folded, found.start, found.end):
                continue
            if names_kinds.before_name(folded, found.start, found.end, following.start, following.type):
                continue
            found = replace(found, start=names_kinds.after_sort(folded, found.start, found.end))
        yield found


def _mention(text: str, found: Candidate, fullest: dict[int, tuple[int, int]]) -> Mention:
    surface = text[found.start : found.end]
    start, end = fullest.get(found.start, (found.start, found.end))
    name = None if found.type == "position" else text[start:end]
    return Mention(found.start, found.end, surface, found.type, name=name, entity=found.entity)


def _visible(folded: str, sentences: Sequence[Sentence]) -> str:
    """Blank out what holds no names: furniture, addresses of links, tags."""
    if sentences:
        pieces: list[str] = []
        place = 0
        for sentence in sentences:
            if sentence.zone == "furniture" or sentence.start < place:
                continue
            pieces.append("\n" * (sentence.start - place))
            pieces.append(folded[sentence.start : sentence.end])
            place = sentence.end
        folded = "".join(pieces) + "\n" * (len(folded) - place)
    return _URL.sub(lambda match: "\n" * len(match.group()), folded)


def _candidates(folded: str, catalogue: Catalogue) -> list[Candidate]:
    heads = positions.find_heads(folded)
    cut = names_orgs.cuts(folded, heads)
    formed = names_verbs.after_verbs(folded, names_orgs.find_orgs(folded, cut, heads), cut)
    orgs = list(names_trim.without_trade(folded, formed, heads))
    orgs = [o for o in orgs if o[2] != "authority" or not names_orgs.heads_body(folded, o[1])]
    orgs = [o for o in orgs if not (folded[o[1] - 1] == "委" and folded.startswith("员会", o[1]))]  # 审计委员会
    found = list(_known(folded, catalogue, cut))
    found += [Candidate(start, end, kind, "formed") for start, end, kind in orgs]
    found += [Candidate(start, end, kind, "defined") for start, end, kind in names_short.defined(folded, orgs)]
    found += [Candidate(start, end, "company", "formed") for start, end in names_short.coded(folded, cut)]
    found = [_extended(folded, c, cut) for c in found]
    spans = [(c.start, c.end) for c in found]
    ends = sorted(end for _, end in spans) or [0]
    for finder in (names_slots.find_named, names_slots.find_mixed, names_acting.find_acting):
        found += [Candidate(start, end, "company", "slot") for start, end in finder(folded, cut)]
    found += [Candidate(start, end, "company", "slot") for start, end in names_quoted.find_quoted(folded)]
    found += [Candidate(start, end, "company", "formed") for start, end in names_acting.find_marked(folded)]
    found += [Candidate(start, end, "company", "formed") for start, end in names_acting.find_labels(folded, cut)]
    traded = names_slots.find_traded(folded, names_orgs.suffix_spans(folded), cut)
    found += [Candidate(start, end, "company", "slot") for start, end in traded]
    firms = sorted((c.start, c.end) for c in found if c.type == "company")
    found += [Candidate(start, end, "company", "slot") for start, end in names_slots.find_listed(folded, firms, cut)]
    posts = positions.find_posts(
        folded,
        heads,
        lambda start: max(cut.hard_before(start), ends[bisect_right(ends, start) - 1] * (ends[0] <= start)),
    )
    named = frozenset(ends)  # 集团主席 of 小米集团主席 begins inside the company's name
    posts = [(s + 2, e) if s + 2 in named and folded.startswith("集团", s) and e > s + 3 else (s, e) for s, e in posts]
    bodies = {c.start: c.end for c in found if c.type == "authority"}  # 全国政协委员 is a post at 全国政协
    posts = [
        (bodies[s], e) if s < bodies.get(s, 0) < e - 1 and not folded.startswith("代表", bodies[s]) else (s, e)
        for s, e in posts
    ]
    found += [Candidate(start, end, "position", "post") for start, end in posts]
    found += [
        Candidate(start, end, "company", "weak") for start, end in names_orgs.find_slots(folded, cut, posts, spans)
    ]
    people = names_people.find_people(folded, cut, posts, spans)
    people += names_people.find_transliterated(folded, posts, cut)
    people += [*names_addressed.find_addressed(folded, cut), *names_addressed.find_veiled(folded)]
    people += names_addressed.find_by_role(folded, cut)
    found += [Candidate(start, end, "person", "person") for start, end in names_verbs.before_adverbs(folded, people)]
    found += [Candidate(start, end, "person", "formed") for start, end in names_people.find_dotted(folded, cut, posts)]
    found += [
        Candidate(s, e, kind, "formed" if " " in folded[s:e] else "weak" if kind == "company" else "person")
        for s, e, kind in names_latin.find_latin(folded)
    ]
    found += [Candidate(m.start(1), m.end(1), "product", "weak") for m in _WORK.finditer(folded)]
    found += [Candidate(m.start(1), m.end(1), "product", "weak") for m in _QUOTED_PRODUCT.finditer(folded)]
    found += [Candidate(start, end, "organization", "again") for start, end in names_clubs.find_clubs(folded)]
    found += _places(folded)
    found += _tagged(folded, cut, heads)
    found = [replace(c, start=c.start + 1) if _former(folded, c) else c for c in found]
    ordinary = place_names()
    return [c for c in found if c.source in ("known", "place") or folded[c.start : c.end] not in ordinary]


def _former(folded: str, found: Candidate) -> bool:
    named = found.type in ("company", "organization") and found.source in ("formed", "slot", "weak")
    return named and names_trim.is_former(folded, found.start, found.end)


def _tagged(folded: str, cut: names_orgs.Cuts, heads: list[tuple[int, int]]) -> Iterable[Candidate]:
    for found in names_tagger.tag_most(folded, cut, heads):
        name = folded[found.start : found.end]
        if len(name) < 2 or found.margin < (_SURE["person"] if found.kind == "person" else _LIKELY):
            continue
        if found.kind == "org" and found.margin < _SURE["org"]:
            if not names_tagger.amid_deals(folded, found.start, found.end):
                continue
        if found.kind == "person":
            if names_people.no_person(folded, (found.start, found.end)):
                continue
            yield Candidate(found.start, found.end, "person", "tagged")
        elif names_trim.says_which(folded, found.start, found.end):
            continue
        elif names_orgs.may_be_name(name) and folded[found.end : found.end + 1] not in ("者", "性", "化", "全", "业"):
            trade = names_orgs.makes_branch(folded[found.end : found.end + 2]) and names_slots.closes(
                folded, found.end + 2
            )
            yield Candidate(found.start, found.end + 2 * trade, names_orgs.type_of(name), "tagged")


# How far a tagged name has to score above no name; set on business sentences so that precision does not suffer.
_SURE = {"person": names_tagger.LEAST_MARGIN, "org": 9.0}
_LIKELY = 6.0


def _known(folded: str, catalogue: Catalogue, cut: names_orgs.Cuts) -> Iterable[Candidate]:
    """Catalogue names; one that is an ordinary word too needs a sign, anywhere in the text, that the entry is meant."""
    hits = [hit for hit in catalogue.find(folded) if not folded.startswith(("党员", "籍"), hit.end)]
    hits = [h for h in hits if h.entry.mention_type != "authority" or not names_orgs.heads_body(folded, h.end)]
    # share indices stay words: the rules of share prices tell a market from a company by them
    hits = [h for h in hits if h.entry.mention_type != "product" or not _INDEX.fullmatch(folded, h.start, h.end)]
    mostly = names_orgs.mostly()
    meant = {
        hit.entry.id
        for hit in hits
        if not hit.caution
        or _in_company(folded, hit.start, hit.end)
        or (names_ordinary.opens(folded, hit.start) and names_acting.acts_as_firm(folded, hit.end))
        or (folded[hit.start : hit.end] in mostly and names_orgs.between_borders(folded, hit.start, hit.end, cut))
    }
    for one, two in pairwise(hits):  # 苹果、华为和小米: in a list with a sure one, each is meant
        if folded[one.end : two.start] in _JOINED and (one.entry.id in meant or two.entry.id in meant):
            if "company" == one.entry.mention_type == two.entry.mention_type:
                meant |= {one.entry.id, two.entry.id}
    for hit in hits:
        if hit.entry.id in meant or (hit.entry.parent and hit.entry.parent in meant):
            yield Candidate(hit.start, hit.end, hit.entry.mention_type, "known", hit.entry.id)


_INDEX = re.compile(r".*指数?|(?:标普|标准普尔|日经|富时|罗素|沪深|纳斯达克|斯托克)\d+|费(?:城半导体|半)")
_JOINED = frozenset(("、", "和", "与", "及", "以及"))
# A department of an authority (工信部装备工业一司), and the local company of a known one (星展香港).
_DEPARTMENT = re.compile(r"[一-鿿]{2,8}?(?:(?<!公)司|局|厅)(?![长级部])")


def _extended(folded: str, found: Candidate, cut: names_orgs.Cuts) -> Candidate:
    if found.type == "authority":
        match = _DEPARTMENT.match(folded, found.end)
        if match and cut.before(match.end() - 1) <= found.end:
            return replace(found, end=match.end(), source="formed", entity=None)
    elif found.type == "company" and found.source == "known":
        place = next(
            (folded[found.end : found.end + n] for n in (3, 2) if folded[found.end : found.end + n] in place_names()),
            "",
        )
        trade = next(
            (
                folded[found.end : found.end + n]
                for n in (3, 2)
                if names_orgs.makes_branch(folded[found.end : found.end + n])
            ),
            "",
        )
        place = place or trade
        end = found.end + len(place)
        if place and (end in cut.starts or names_slots.closes(folded, end) or not folded[end].isalnum()):
            return replace(found, end=end, source="formed", entity=None)
    return found


_BESIDE = re.compile(
    r"公司|集团|(?:盘[前中后初]|[早午尾]盘|[今昨当]日|午后|亦|均|也|再|一度|现){0,2}[大收急暴狂微小]?[涨跌挫升](?:超|逾|近|约|停|幅|了|\d)|收[高低]|[高低]开|汽车(?=[首新宣发推召将今昨在的正])|宣布|发布|推出|表示|称|股价|旗下|(?:(?:大?中华|中国|亚太|亚洲|北美|欧洲|全球|东南亚|日本|韩国|香港)区?)?(?:董事|总裁|总经理|首席|CEO|负责人)|创始|回应|手机|官方|(?:中国)?官网|\(|股份|\d{1,2}(?:\.\d+)?%股|财报|营收"
    r"|(?:已|将|拟|计划|正式|再次|首次|一度|正|也|目前|曾|今日|\d{1,2}月\d{1,2}日)*(?:收购|罚款|处以|约谈|被[约罚起收诉告判曝]|遭|裁员|上市|挂牌|登陆|完成|提起|起诉|上线|首款|新款|服务器|崩溃|宕机|崩了|召回|退市|融资|领投|[Aa][Pp][Pp]|用户|员工|高管|市值|下架|新机|新品|旗舰|Galaxy|\d{1,2}(?:系列|Pro)|赴[港美]|IPO|招股|提交|递交|签署|达成|关停|退出|否认|拟|入股|投资|启动|进军|推出|发布|召回|宕机|故障|关闭|裁减|解雇|收到|捐|向[一-鿿]{2,6}捐)"
    r"|[A-Z]{1,3}\d|(?:等)?(?:开出|处|判赔)(?=[约近逾]?\d)"
    r"|(?:就|也|又)?(?:在[一-鿿]{2,6}?)?(?:对[一-鿿]{2,6}?)?(?:也|又)?(?:发起|提起|提出)(?:了)?|在(?:港交所|纽交所|纳斯达克|上交所|深交所|香港|美国)|(?:与|和).{1,10}(?:宣布|合并|合作|签|达成|和解|合资)"
)
_BEFORE = re.compile(
    r"(?:由|收购|入股|加盟|入职|执掌|携手|联手|牵手|状告|控告|离开|持有|认购|旗下|起诉|约谈|出售|转让|抛售|剥离|私有化|领投|投资了|参股|控股|品牌|子公司|增持|减持)$"
)


def _in_company(folded: str, start: int, end: int) -> bool:
    return _BESIDE.match(folded, end) is not None or _BEFORE.search(folded[max(0, start - 4) : start]) is not None


@cache
def _place_matcher() -> AhoCorasick | None:
    known = words("places")
    return automaton(known) if known else None


def _places(folded: str) -> Iterable[Candidate]:
    matcher = _place_matcher()
    if matcher is None:
        return
    for _, start, end in matcher.find_matches_as_indexes(folded):
        yield Candidate(start, end, "place", "place")


def _settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep, of candidates that overlap, the one of the best rank; a known name inside a longer formed one gives way."""
    pool = list(candidates)
    order = sorted(pool, key=lambda c: (_RANKS[c.source], c.start - c.end, c.start))
    taken = bytearray(max((c.end for c in pool), default=0))
    kept: list[Candidate] = []
    # A name of two characters inside a person's (维维 in 王维维) gives way as well, and one word of a Latin name.
    covered = sorted(
        (c.start, c.end) for c in pool if c.source == "formed" or (c.source == "person" and c.end - c.start == 3)
    )
    for candidate in order:
        if candidate.source == "known" and _inside(candidate, covered):
            continue
        if taken.find(1, candidate.start, candidate.end) >= 0:
            continue
        taken[candidate.start : candidate.end] = bytes([1]) * (candidate.end - candidate.start)
        kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def _inside(candidate: Candidate, covered: list[tuple[int, int]]) -> bool:
    index = bisect_right(covered, (candidate.start, 1 << 60)) - 1
    if index < 0:
        return False
    start, end = covered[index]
    return start <= candidate.start and candidate.end <= end and end - start > candidate.end - candidate.start


def _again(folded: str, kept: Sequence[Candidate]) -> list[Candidate]:
    """Mark sure names, and the short forms of theirs that the article may use, wherever they stand."""
    known: dict[str, Candidate] = {}
    for candidate in kept:
        if candidate.type in ("position", "place", "product") or candidate.end - candidate.start < 2:
            continue
        known.setdefault(folded[candidate.start : candidate.end], candidate)
    for short, full in names_short.shortened(folded, list(known)):
        known.setdefault(short, replace(known[full], entity=None))
    if not known:
        return []
    forms = list(known)
    found: list[Candidate] = []
    for index, start, end in automaton(forms).find_matches_as_indexes(folded):
        owner = known[forms[index]]
        if owner.type == "authority" and names_orgs.heads_body(folded, end):
            continue
        if forms[index][0].isascii() and folded[start - 1 : start].isascii() and folded[start - 1 : start].isalnum():
            continue
        if forms[index][-1].isascii() and folded[end : end + 1].isascii() and folded[end : end + 1].isalnum():
            continue
        found.append(Candidate(start, end, owner.type, "again", owner.entity))
    return found
