"""Posts beside names in encoded Chinese sentences: titles before a person, lists of posts behind a verb, whose they are.

A title is an organization, words that name a part of it, one or more posts: 富士副总裁, 金管局助理总裁(法规), 前财务总监.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsledger.languages.zh.companies import relays
from newsledger.languages.zh.grammar import BRACKET
from newsledger.languages.zh.post_owners import JUDGES, house, latin_owner, unknown_owner
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
    rf"(?:(?P<org>[{OWNERS}])(?:{BRACKET})?[\"」』]?(?P<of>的)?(?:公司|集团|旗下)?(?:{PLACE}(?=(?:{_WORD}){{2}}))?)?(?P<when>(?:{FORMER}|{_NOW}| ){{0,2}})(?P<unit>{_UNIT}?|(?(org){_WIDE}|(?!)))"
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
    latin = latin_owner(sentence, posts, org, text)
    if latin:
        org = latin
    elif match["org"] is None and body is None and not OCCUPATION.match(simplify(first.text)):
        org = unknown_owner(sentence, start_unit, posts, text)
    elif match["org"] is None and body is None and JUDGES.search(first.text):
        org = house(sentence, start_unit, posts, text)
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


def posts_at(sentence: Encoded, start: int) -> int:
    """Give the encoded position of the first post from ``start`` on."""
    return sentence.text.index(POSITION, start)


_BODY = re.compile(
    r"((?!董事|监事|理事|股东|常务|执行|管理|审计|薪酬|提名|战略)(?:[一-鿿]{1,6}(?:局|会|署|院|厅|盟|社|党|协|办|处|堂|馆)|[一-鿿]{2,10}(?:中心|学院|医院|大学|学系|协会|联社|分行|委员会|基金会|公会|总会|会议|行动组)|[一-鿿]{1,3}大[一-鿿]{1,4}[系科]|[一-鿿]{2,5}(?:集团|公司|资本|科技|证券)))((?:副|总|常务|执行|署理|荣誉|助理|行政|客座|讲座|名誉|资深|高级)*(?:主席|会长|局长|署长|院长|秘书长|总干事|干事|主任|发言人|召集人|理事长|社长|处长|成员|委员|教授|讲师|医生|医师|药剂师|行长|馆长|校长|总监|总裁|董事长|总经理|研究员|分析师))$"
)
OCCUPATION = re.compile(
    r"^(?:[一-鿿]{0,4}(?:记者|编辑|作者|教授|律师|学者|专家|分析师|分析员|策略师|策略员|摄影师|建筑师|科学家|经济学家|艺术家|作家|画家|诗人|导演|演员|歌手|医生|法官|教师|学生|法律顾问|警员|销售员|工程师|设计师|评论员|评论家|人员|志愿者|护士|裁判官|摄影记者|教练员)|投资人|股东|法定代表人|法人代表|法人|实际控制人|员工|创业者|企业家|主持人|代表|监护人|球员|教练|主播|候选人|家属|主人|研究员|会计师|顾问|成员|保荐代表人|工人|司机|代理人|负责人|相关负责人|有关负责人|主角|博士|硕士|会员|院士|发明人|候任|干部|党员|中共党员|领导|高管|管理层|经理人|领军人物|交易员|运动员|选手|队长|嘉宾|主编)$"
)


_INNER = re.compile(
    r"^(?:公司|集团)?(?:投资|技术|战略|风险|学术|专家|执行|经营|编辑|指导|顾问|预算|财经|安全|伦理|品牌|产品|质量|科学|决策|合规|内控|独立)[一-鿿]{0,4}(?:委员会|会议|中心)$"
    r"|^(?:公司|集团)?(?:董事|监事|理事|股东|管理)[会局层]"
)
"""Bodies inside a company, whose heads hold a post at the company."""


def _body_of(words: str) -> tuple[str, str] | None:
    """Give a public body and the post there that a name of a post holds together: 版权审裁处 and 主席."""
    body = _BODY.match(simplify(words))
    if body is None or _INNER.match(body[1]):
        return None
    return words[: body.end(1)], words[body.end(1) :]


def _names(sentence: Encoded, start: int, end: int, text: str, unit: str = "") -> Iterator[str]:
    for i in range(start, end):
        if sentence.text[i] == POSITION:
            for n, mention in enumerate(sentence.mentions[i]):
                yield (unit if n == 0 else "") + mention.text
            unit = ""


_NEXT = re.compile(
    rf"(?:了|其|在|于|所|担任的|所担任的|所任|的|该|本|为|原|前|新一任|下一任|新任|首任|代理|署理|临时|执行|[\"「『]|负责[^,。;的]{{1,16}}的|主管[^,。;的]{{1,12}}的|首位|首个|最年轻的|唯一的?|第[一二三四五六]任|新的|兼|、|及|和|与|以及|并|{BRACKET}| )*"
    rf"(?P<org>[{OWNERS}])?(?:{BRACKET})?[\"」』]?(?:(?:先后|一直)?(?:担任|出任|任职|任|做|当)(?:了|过)?(?:[一二两三四五六七八九十多\ue00a\ue007]{{1,4}}年)?)?(?:的|之)?(?P<then>时任|原|前任?)?(?:下一任|新一任|新任|首任|首位|第[一二三四五六]任|(?:负责|主管|分管)[^,。;的]{{1,16}}的)?(?P<own>公司|集团|该行|本行|本公司)?(?:的|之)?(?P<unit>{_UNIT}?|{_WIDE})(?P<post>{POSITION})(?:{BRACKET})?"
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
        body = _body_of(names[0]) if not org and not match["own"] else None
        if body is not None:  # 任版权审裁处主席: one post to the finder of posts
            mention = sentence.mentions[match.start("post")][0]
            org = (Mention(mention.start, mention.end, body[0], "organization", name=body[0]),)
            names = (body[1], *names[1:])
        if found and not org:
            last = found[-1]
            found[-1] = Held((*last.positions, *names), last.org, last.start, match.end())
        else:
            start = match.start("org") if match["org"] else match.start("post")
            found.append(Held(names, org, start, match.end(), bool(match["then"])))
        at = match.end()
    return found


_BUSINESS = re.compile(
    r"总裁|總裁|CEO|CFO|COO|CTO|CMO|董事|首席|总经理|總經理|副总$|副總$|总监|總監|董秘|实控人|實控人|创始人|创办人|創辦人|联创|执行长|執行長|财务|財務|营运|營運|监事|監事|独董|社长|社長|老板|老闆|品牌|产品|市场|销售|合规|司库"
)
"""Posts that only companies have: no court, ministry or stock exchange."""
_NOT_OF = re.compile(
    r"(?:与|和|及|向|对|从|于|在|被|遭|获|由|据|到|至|超|比|给|往|入|加盟|来自|任职|就职|供职|曾任|竞争对手|客户|供应商|投资方|领投|股东|前)$"
)
"""What stands before a company that somebody else's doing touches: no post without an owner is of it."""
_BACKING = re.compile(
    r"(?:等)?(?:[联合共同独家]{2})?(?:领投|跟投|参投|投资的|前员工|前高管|出身|等(?:知名)?(?:机构|资本|投资))"
)


def _subject_orgs(
    sentence: Encoded, end: int | None, groups: str, business: bool = False, main: Mention | None = None
) -> list[tuple[int, Mention]]:
    stop = len(sentence.text) if end is None else end
    out = []
    for i in range(stop):
        if sentence.text[i] not in groups or (groups != ORGS and _EXCHANGE.search(sentence.mentions[i][-1].text)):
            continue
        if _SPEAKING.search(sentence.text[max(0, i - 3) : i]) or _OUTLET.match(sentence.text, i + 1):
            continue
        last = sentence.mentions[i][-1]
        if (
            business
            and not (main is not None and _name(last) == _name(main))
            and (
                last.type == "authority"
                or _MARKET.search(last.text)
                or relays(_name(last))
                or _BACKING.match(sentence.text, i + 1)
            )
        ):
            continue
        out.append((i, last))
    return [(i, m) for i, m in out if m.name or m.referring == "name"]


_MARKET = re.compile(r"交易所$|[交纽联深上北港]交所$|^NYSE|^NASDAQ|纳斯达克|法院|法庭|警方$|政府$|联储$")


def org_of(
    sentence: Encoded, position: int, context: Context, groups: str = ORGS, posts: Sequence[str] = ()
) -> str | None:
    """Give the organization that a post without one belongs to.

    The last one before it in the sentence that starts a clause, else the nearest; then that of up to three sentences
    before; then the company that the article is about.

    Args:
        sentence: the sentence of the post.
        position: where the post stands.
        context: the article.
        groups: the marks of the organizations that will do.
        posts: what the posts are called: a company's are of no authority, market or outlet.
    """
    business = bool(posts) and any(_BUSINESS.search(post) for post in posts)
    main = _main(context, business)
    here = _subject_orgs(sentence, position, groups, business, main)
    if here:
        first = [m for i, m in here if _STARTS.search(sentence.text[max(0, i - 12) : i])]
        if main is not None and any(_name(m) == _name(main) for m in first):
            return _name(main)
        if first:
            return _name(first[-1])
        free = [m for i, m in here if not _NOT_OF.search(sentence.text[max(0, i - 4) : i])] if business else []
        if free or not business or main is None:
            return _name((free or [here[-1][1]])[-1])
    for back in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
        earlier = context.sentences[back]
        apart = sentence.sentence.paragraph - earlier.sentence.paragraph
        if apart > 2 or (apart and main is not None and _dominates(context)):
            break
        named = _subject_orgs(earlier, None, groups, business, main)
        first = [m for i, m in named if _OPENS.match(earlier.text[:i])]
        if first:
            return _name(first[0])
    lead = next((s for s in context.sentences if s.sentence.zone == "body"), None)
    if lead is not None and lead.index < sentence.index and not _dominates(context):
        first = [m for i, m in _subject_orgs(lead, None, groups, business, main) if _OPENS.match(lead.text[:i])]
        if first:
            return _name(first[0])
    if main is not None:
        return _name(main)
    return _name(here[-1][1]) if here else None


def _main(context: Context, business: bool) -> Mention | None:
    """Give the company that the article is about, for a company's post the first that may have it."""
    main = context.main_company
    if (
        main is None
        or not business
        or not ((_name(main).isascii() and _MARKET.search(_name(main))) or relays(_name(main)))
    ):
        return main
    fitting = [
        m for m in context.mentions if m.type == "company" and not (_MARKET.search(_name(m)) or relays(_name(m)))
    ]
    return max(fitting, key=lambda m: context.salience.get(_name(m), 0.0), default=main)


def _dominates(context: Context) -> bool:
    """True when the article is about one company before all others."""
    main = context.main_company
    return main is not None and main.type == "company" and context.salience.get(_name(main), 0.0) >= DOMINANT


DOMINANT = 0.7
"""How much an article is about a company that a post without an owner is of, rather than of one named near by."""


def _name(mention: Mention) -> str:
    return mention.name or mention.text


_ACTING = re.compile(r"代理|署理|暂代|临时|暂时|代行|暂任|暂兼|代为|代管")
_PROMOTED = re.compile(r"升任|晋升|擢升|提拔|升为")
_ELECTED = re.compile(r"当选|选举|推选|补选|增选")


def manner_of(words: str) -> str | None:
    """Give the manner of an appointment, read off its words."""
    if _ACTING.search(words):
        return "acting"
    if _PROMOTED.search(words):
        return "promoted"
    return "elected" if _ELECTED.search(words) else None
