"""Posts beside names in encoded Chinese sentences: titles before a person, lists of posts behind a verb, whose they are.

A title is an organization, words that name a part of it, one or more posts: 富士副总裁, 金管局助理总裁(法规), 前财务总监.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from newsledger.languages.zh.grammar import BRACKET
from newsledger.languages.zh.names_lexicon import classes
from newsledger.languages.zh.names_lexicon import words as lexicon
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import GROUPS, MARKS
from newsledger.text.fold import simplify

PERSON, POSITION, PLACE, DATE = (MARKS[kind] for kind in ("person", "position", "place", "date"))
ORGS = GROUPS["company"] + MARKS["authority"]
OWNERS = ORGS + PLACE
FORMER = r"(?:前任|前(?!往|来|瞻|后|述)|原(?!因|来)|时任|曾任|已故|离任|卸任)"
_NOW = r"(?:现任|新任|候任|代理|署理|临时|另一位|另一名|一位|一名|首任|现|本届|兼)"
# Words of a unit between an organization and a post; no verb, preposition or mark stands among them.
_WORD = r"(?![对向由与将被把给为从在于是的了称任聘请让使至以说因不及和兼曾])[一-鿿A-Za-z]"
_UNIT = rf"(?:{_WORD}){{0,12}}"
# 首席中国经济学家, 全球及中国业务负责人: a place or a second noun inside the name of a post.
_WIDE = rf"(?:{_UNIT}?(?:首席|高级|资深|驻|大|泛|区域){PLACE}(?:{_WORD}){{0,6}}|(?:{_WORD}){{1,8}}[及和与](?:{_WORD}){{0,8}}|[及和与](?:{_WORD}){{1,8}})"
_AND = r"(?: ?(?:[、兼暨/,及和与]|以及|兼任|并兼任) ?| )"
_TITLE = re.compile(
    rf"(?:(?P<org>[{OWNERS}])(?:{BRACKET})?[\"」』]?(?P<of>的)?(?:公司|集团|旗下)?)?(?P<when>(?:{FORMER}|{_NOW}| ){{0,2}})(?P<unit>{_UNIT}?|(?(org){_WIDE}|(?!)))"
    rf"(?P<posts>{POSITION}(?:{BRACKET})?(?:{_AND}(?:{_NOW})?(?:[一-鿿]{{0,6}}?[{ORGS}])?{_UNIT}?{POSITION}(?:{BRACKET})?){{0,3}})[ :]?$"
)
_EXCHANGE = re.compile("交易所$|交所$|学院$|大学$|大學$|學院$|法院$")
_SPEAKING = re.compile(r"(?:据|援引|引述|根据|向|对|告诉)$")
_OUTLET = re.compile(
    r"(?:博士|硕士|本科|毕业|校友|学霸|学生|》?[上下]?(?:\ue007)?(?:报道|报导)|报道|报导|网|讯|记者|新闻|消息|援引|引述)"
)
_STARTS = re.compile(
    r"(?:^|[,;:。!?、\"]|\n)(?:\s|此前|近日|其中|日前|随后|目前|此外|同时|不过|但|而|另外|资料显示|据悉|公告称|原来|昨日|今日|\ue007){0,3}$"
)
_OPENS = re.compile(
    r"^(?:[^,。:]{0,8}(?:消息|讯|电|报道)[,:]?)?(?:近日|日前|此前|随后|目前|据悉|昨日|今日|昨晚|其中|不过|但|同时|另外|此外|此后|\ue007|[,: *#>\"])*$"
)
_PUBLIC = re.compile(
    r"总统|總統|总理|總理|首相|部长|部長|省长|省長|市长|市長|国家主席|國家主席|书记|書記|议员|議員|大臣|特首|司司长|司司長|国务卿|國務卿|政协委员|政協委員|中央委员|人大常委|行政長官|行政长官|国王|國王|大使|州长|州長|县长|縣長|众议院议长|议长|議長"
)


@dataclass(frozen=True, slots=True)
class Held:
    """Posts at one organization.

    Attributes:
        positions: their names, as printed.
        org: the organization's mentions where it is named, else ().
        start, end: the encoded stretch.
        former: True for 前, 原, 时任.
    """

    positions: tuple[str, ...]
    org: tuple[Mention, ...]
    start: int
    end: int
    former: bool = False


def is_public(positions: Sequence[str]) -> bool:
    """Tell whether all of the posts are public offices, which belong to no organization."""
    return bool(positions) and all(_PUBLIC.search(position) for position in positions)


def words(sentence: Encoded, start: int, end: int, text: str) -> str:
    """Give the article's words that an encoded stretch stands for."""
    a, b = sentence.span(start, end)
    return "".join(text[a:b].split())


def title_before(sentence: Encoded, person: int, text: str) -> Held | None:
    """Give the posts that stand right before the person at an encoded position, None when there are none."""
    left = max(0, person - 70)
    if POSITION not in sentence.text[max(0, person - 45) : person]:
        return None
    aside = _ASIDE.search(sentence.text, left, person)
    match = _TITLE.search(sentence.text[left : aside.start() if aside else person])
    if match is None:
        return None
    start, posts = left + match.start(), left + match.start("posts")
    org = sentence.mentions.get(left + match.start("org"), ()) if match["org"] else ()
    start_unit = left + match.start("unit")
    first = sentence.mentions[posts_at(sentence, posts)][0]
    body = _BODY.match(simplify(first.text)) if match["org"] is None else None
    latin = _latin_owner(sentence, posts, org, text)
    if latin:
        org = latin
    elif match["org"] is None and body is None and not OCCUPATION.match(simplify(first.text)):
        org = _unknown(sentence, start_unit, posts, text)
    owned = match["org"] is not None and match["org"] != PLACE and not latin
    unit = (
        words(sentence, start_unit, posts, text)
        if owned and match["unit"] and not match["of"] and not match["when"].strip() and match["org"]
        else ""
    )
    if re.search("收到|接到|接获|接獲|获悉|宣布|公告", unit):  # 公司收到副总经理…的辞职报告
        unit = ""
    positions = tuple(_names(sentence, posts, person, text, unit))
    if body is not None:  # 乡议局副主席 is one post to the finder of posts
        end = first.start + body.end(1)
        org = (Mention(first.start, end, text[first.start : end], "organization", name=text[first.start : end]),)
        positions = (positions[0][body.end(1) :], *positions[1:])
    if match["org"] is None:
        start = posts - len(match["unit"]) - len(match["when"])
        start = max(start, 0)
    before = sentence.text[max(0, start - 3) : start]
    former = bool(
        re.search(FORMER, match["when"])
        or re.search(r"[原前]$", match["unit"])
        or re.search(r"(?:(?<![此目日之以年])前|原|时任)$", before)
    )
    return Held(positions, org, start, person, former)


def titles_before(sentence: Encoded, person: int, text: str) -> list[Held]:
    """Give what ``title_before`` gives, one entry for each organization: 甲公司董事长、乙集团总裁某某."""
    whole = title_before(sentence, person, text)
    if whole is None:
        return []
    posts = posts_at(sentence, whole.start)
    inner = [i for i in range(posts, person) if sentence.text[i] in ORGS]
    if not inner:
        return [whole]
    bounds = [posts, *inner, person]
    out = []
    for a, b in pairwise(bounds):
        org = whole.org if a == posts else sentence.mentions.get(a, ())
        names = tuple(_names(sentence, a, b, text))
        start = whole.start if a == posts else a
        out.append(Held(names, org, start, whole.end if b == person else b, whole.former))
    return [held for held in out if held.positions]


_ASIDE = re.compile(rf"[、,](?:有|素有|被|人称|也是|外号|绰号)[^,。;{PERSON}{POSITION}]{{2,20}}的$")
"""What is said of somebody between the post and the name: 董事长、有"铁娘子"之称的某某."""
_LATIN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9&.'-]{1,20}(?: [A-Z&][A-Za-z0-9&.'-]{0,20}){0,4}(?=(?: ?的[一-鿿]{0,8})? ?$)"
)
_NO_FIRM = frozenset(
    [
        "AI",
        "IT",
        "HR",
        "PR",
        "IR",
        "ESG",
        "SaaS",
        "PaaS",
        "App",
        "APP",
        "ToB",
        "ToC",
        "BD",
        "GTM",
        "VP",
        "SVP",
        "EVP",
        "ICT",
        "MBA",
        "EMBA",
        "VR",
        "AR",
        "XR",
        "IoT",
        "TV",
        "PC",
        "DNA",
        "IP",
        "GPU",
        "CPU",
        "B2B",
        "B2C",
        "O2O",
        "OTC",
        "ETF",
        "IPO",
        "M&A",
        "NBA",
    ]
)
_KIND = re.compile(r"(?:公司|平台|企业|机构|巨头|厂商|品牌|创企|基金|银行|集团)$")


def _latin_owner(sentence: Encoded, start: int, org: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """Give the Latin name right before a post, unless it names a part of the company before it: 贴纸公司Sticker Mule."""
    found = _LATIN.search(sentence.text, max(0, start - 40), start)
    if (
        found is None
        or found[0] in _NO_FIRM
        or (org and org[-1].type != "place" and not _KIND.search(simplify(org[-1].text)))
    ):
        return ()
    a, b = sentence.span(*found.span())
    return (Mention(a, b, text[a:b], "company", name=text[a:b]),)


def posts_at(sentence: Encoded, start: int) -> int:
    """Give the encoded position of the first post from ``start`` on."""
    return sentence.text.index(POSITION, start)


_BODY = re.compile(
    r"((?!董事|监事|理事|股东|常务|执行|管理|审计|薪酬|提名|战略)[一-鿿]{1,6}(?:局|会|署|院|厅|盟|社|党|协|办))((?:副|总|常务|执行|署理|荣誉)*(?:主席|会长|局长|署长|院长|秘书长|总干事|干事|主任|发言人|召集人|理事长|社长|处长))$"
)
OCCUPATION = re.compile(
    r"^(?:[一-鿿]{0,4}(?:记者|编辑|作者|教授|律师|学者|专家|分析师|分析员|策略师|策略员|摄影师|建筑师|科学家|经济学家|艺术家|作家|画家|诗人|导演|演员|歌手|医生|法官|教师|学生|法律顾问|警员|销售员|工程师|设计师|评论员|人员|志愿者)|投资人|股东|法定代表人|法人代表|法人|实际控制人|员工|创业者|企业家|主持人|代表|监护人|球员|教练|主播|候选人|家属|主人|研究员|会计师|顾问|成员|保荐代表人|工人|司机|代理人|负责人|相关负责人|有关负责人|主角|博士|硕士|会员|院士|发明人|候任|干部|党员|中共党员|领导|高管|管理层|经理人|领军人物|交易员|运动员|选手|队长|嘉宾|主编)$"
)
_PLAIN = re.compile(r"(?:^|[,;:!?、\"()\n ]|\ue007)$")


def _unknown(sentence: Encoded, start: int, end: int, text: str) -> tuple[Mention, ...]:
    """Give the words of a clause before a title as the name of an organization that nothing else knows (富士副总裁)."""
    while end > start and sentence.text[end - 1] in "原前":
        end -= 1
    name = words(sentence, start, end, text)
    if not 2 <= len(name) <= 5 or not _PLAIN.search(sentence.text[max(0, start - 1) : start]) or not name.isalnum():
        return ()
    plain = simplify(name)
    if plain in _ordinary() or _ROLES.search(plain) or _DOES.search(plain):
        return ()
    a, b = sentence.span(start, end)
    return (Mention(a, b, text[a:b], "company", name=text[a:b]),)


_DOES = re.compile(
    "选举|聘|委任|提名|推选|增补|同意|批准|收到|免去|罢免|感谢|接替|会见|邀请|约见|接受|出席|采访|陪同|成员|创办|联合"
)
_ROLES = re.compile(
    "创会|首任|主要|最|警方|代表|控方|辩方|其中|我们|本港|内地|本|何|多少|如|指|就|派|界|级|地|未|赞成|公司|集团|前任|原|现|一名|一位|知名|著名|资深|该|其|时任|候任|有限|副|新|两|三|女|男|美籍|华裔|任|部|由|和|对|在|是"
)


@cache
def _ordinary() -> frozenset[str]:
    positions = classes("positions")
    return frozenset(
        (
            *lexicon("borders"),
            *lexicon("protected"),
            *lexicon("places"),
            *positions["modifier"],
            *positions["unit"],
            *positions["outside"],
        )
    )


def _names(sentence: Encoded, start: int, end: int, text: str, unit: str = "") -> Iterator[str]:
    for i in range(start, end):
        if sentence.text[i] == POSITION:
            for n, mention in enumerate(sentence.mentions[i]):
                yield (unit if n == 0 else "") + mention.text
            unit = ""


_NEXT = re.compile(
    rf"(?:了|其|在|于|所|担任的|所担任的|所任|的|该|本|为|原|前|新一任|下一任|新任|首任|代理|署理|临时|执行|[\"「『]|负责[^,。;的]{{1,16}}的|主管[^,。;的]{{1,12}}的|首位|首个|最年轻的|唯一的?|第[一二三四五六]任|新的|兼|、|及|和|与|以及|并|{BRACKET}| )*"
    rf"(?P<org>[{OWNERS}])?(?:{BRACKET})?[\"」』]?(?:的|之)?(?P<then>时任|原|前任?)?(?:下一任|新一任|新任|首任|首位|第[一二三四五六]任|(?:负责|主管|分管)[^,。;的]{{1,16}}的)?(?P<own>公司|集团|该行|本行|本公司)?(?:的|之)?(?P<unit>{_UNIT}?|{_WIDE})(?P<post>{POSITION})(?:{BRACKET})?"
)


_KEEPS = re.compile(",[^,。;]{0,3}(?:保留|留任|仍|继续|转任|转为|改任|专任)")
"""What begins the posts that somebody does not give up."""


def posts_after(sentence: Encoded, start: int, text: str, limit: int = 90) -> list[Held]:
    """Give the posts listed from an encoded position on, one entry for each organization named with them."""
    found: list[Held] = []
    at = start
    while at < min(len(sentence.text), start + limit):
        if found and sentence.text[at : at + 1] not in ("、", "及", "和", "与", "兼", "并", "以", ",", "/", ""):
            break
        if (
            found
            and sentence.text[at : at + 1] == ","
            and (
                not re.match(r",(?:以及|及|兼|并兼)?[^,。;]{0,14}" + POSITION, sentence.text[at : at + 20])
                or _KEEPS.match(sentence.text, at)
            )
        ):
            break
        here = at + 1 if found and sentence.text[at : at + 1] in (",", "、") else at
        match = _NEXT.match(sentence.text, here)
        if match is None:
            break
        tail = sentence.text[match.end() : match.end() + 1]
        if tail == PERSON and found:
            break
        owned = bool(match["unit"]) and not match["own"] and match["org"] != PLACE
        unit = words(sentence, match.start("unit"), match.start("post"), text) if owned else ""
        org = sentence.mentions.get(match.start("org"), ()) if match["org"] else ()
        names = tuple(_names(sentence, match.start("post"), match.start("post") + 1, text, unit))
        if found and not org:
            last = found[-1]
            found[-1] = Held((*last.positions, *names), last.org, last.start, match.end())
        else:
            start = match.start("org") if match["org"] else match.start("post")
            found.append(Held(names, org, start, match.end(), bool(match["then"])))
        at = match.end()
    return found


def _subject_orgs(sentence: Encoded, end: int | None, groups: str) -> list[tuple[int, Mention]]:
    stop = len(sentence.text) if end is None else end
    out = []
    for i in range(stop):
        if sentence.text[i] not in groups or (groups != ORGS and _EXCHANGE.search(sentence.mentions[i][-1].text)):
            continue
        if _SPEAKING.search(sentence.text[max(0, i - 3) : i]) or _OUTLET.match(sentence.text, i + 1):
            continue
        out.append((i, sentence.mentions[i][-1]))
    return [(i, m) for i, m in out if m.name or m.referring == "name"]


def org_of(sentence: Encoded, position: int, context: Context, groups: str = ORGS) -> str | None:
    """Give the organization that a post without one belongs to.

    The last one before it in the sentence that starts a clause, else the nearest; then that of up to three sentences
    before; then the company that the article is about.
    """
    here = _subject_orgs(sentence, position, groups)
    if here:
        first = [m for i, m in here if _STARTS.search(sentence.text[max(0, i - 12) : i])]
        main = context.main_company
        if main is not None and any(_name(m) == _name(main) for m in first):
            return _name(main)
        return _name(first[-1] if first else here[-1][1])
    for back in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
        earlier = context.sentences[back]
        apart = sentence.sentence.paragraph - earlier.sentence.paragraph
        if apart > 2 or (apart and context.main_company is not None and _dominates(context)):
            break
        named = _subject_orgs(earlier, None, groups)
        first = [m for i, m in named if _OPENS.match(earlier.text[:i])]
        if first:
            return _name(first[0])
    lead = next((s for s in context.sentences if s.sentence.zone == "body"), None)
    if lead is not None and lead.index < sentence.index and not _dominates(context):
        first = [m for i, m in _subject_orgs(lead, None, groups) if _OPENS.match(lead.text[:i])]
        if first:
            return _name(first[0])
    if context.main_company is not None:
        return _name(context.main_company)
    return None


def _dominates(context: Context) -> bool:
    """True when the article is about one company before all others."""
    main = context.main_company
    return main is not None and main.type == "company" and context.salience.get(_name(main), 0.0) >= DOMINANT


DOMINANT = 0.7
"""How much an article is about a company that a post without an owner is of, rather than of one named near by."""


def _name(mention: Mention) -> str:
    return mention.name or mention.text


_ACTING = re.compile(r"代理|署理|暂代|临时|暂时|代行|暂任")
_PROMOTED = re.compile(r"升任|晋升|擢升|提拔|升为")
_ELECTED = re.compile(r"当选|选举|推选|补选|增选")


def manner_of(words: str) -> str | None:
    """Give the manner of an appointment, read off its words."""
    if _ACTING.search(words):
        return "acting"
    if _PROMOTED.search(words):
        return "promoted"
    return "elected" if _ELECTED.search(words) else None
