"""What a Chinese launch brings out: the noun phrase behind the verb or before it, cut down to the name or the goods."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.kinds.launch.zh_words import BRAND_NOUN, NO_PRODUCT, PLAIN_NO_PRODUCT, PRODUCT_WORD, SET_UP, SITE
from newsledger.patterns import Context, Encoded
from newsledger.text.fold import fold_chinese


@dataclass(frozen=True, slots=True)
class Goods:
    """What is brought out.

    Attributes:
        name: as printed.
        start, end: the encoded stretch of the phrase.
        sure: True when the words themselves tell goods (a model's letters and digits, a noun of goods, a name in
            quotation marks); False when only the verb says that they are.
    """

    name: str
    start: int
    end: int
    sure: bool


LEADING = re.compile(
    r"(?:了|其| |包括|旗下|新版|升级版|自家|自研|自主研发的?|全新|首款|首个|首家|首座|首批|首条|新款|新一代|下一代|下一世代|实验版|最新款?|第二代|第三代|第四代|(?:[一二三两多几数]|\d{1,5}多?|[一二三四五六七八九十]{2,3}|好几|十余|数十)(?:款|个|家|项|座|条|间|台|只|档|辆|种|片|部|名|所|支|批|处|系列)|的"
    r"|第[一二三四五六七八九十]{1,3}[款座家个条间处]|第[一二三四五六七八九十]{1,3}(?=[家款])|量产车型?|国内|全球|首次|位于[^,。的]{1,12}的|在[^,。的]{1,12}的|面向[^,。]{2,8}的|针对[^,。]{2,8}的|所有|全部|全线|旗下全部|全国|部分|多数|大部分|旗舰级|备受期待的|业界|行业|世界)+"
)
"""What stands before goods and is no part of their name."""

_PAIRS = {'"': '"', "《": "》", "「": "」", "『": "』", "(": ")", "〈": "〉"}
_STOPS = ",。;:!?、)"

_CUT = re.compile(
    r"(?<=.)(?:并(?!行|购|联|网|发)|以(?!及|太|色|上|下|内|外|来)|来(?=[解帮提应满实支])|供(?!应|电|热|暖|给|水)|(?:专门)?用于|让|使(?!用|命)|助力|帮助|(?<!全)面向(?!对象)|旨在|致力于|主打|搭载|售价|定价|起售价|进行|作为|引发|引起|推动|加速|抢占|覆盖|布局"
    r"|(?:之后|以后|以来|以後|期间|之际|之前|仪式)|后(?=$|,|再|又|的|已|不久)|时(?=$|,|称|表示)|[–—]{2}|的?(?:同时|当天|消息|时候|基础上)|\.\.|…|吗$|呢$|了$)"
)
"""Behind goods: where the clause goes on with something else."""
_CUT_RELATIVE = re.compile(
    r"(?<=.)(?:的|已|将|是|在(?!线)|可(?=[以在为将达用能同实])|能(?=[在为让够使将把帮])|采用|具备|具有|支持|搭载|获(?!取)|受(?!益)|也|都|则|正(?=[在以逐])|进行|被|为|有(?!限|源|机|声)|以(?!太)|于|主打|主攻|迎来|成为|成功|首次|目前|及其|从|与|和|均|就|却|还(?!原)|仅|共(?!享|同)|重新|最初|率先|销量|价格|售价|表现|定价|业务|市场|当前|凭借|通过|不(?!锈)|会(?!员|议)|一经|自|除了|让|给|对|再|又|需(?!求)|等)"
)
"""The same behind goods that a relative clause describes (推出的X已…): the clause's own predicate."""
_NAMED = re.compile(
    r"(?:名为|名叫|叫做?|取名|命名为|称为|代号为?|品牌名为|定名)"
    r"(?:[\"「『《](?P<quoted>[^\"」』》]{1,24})[\"」』》]|(?P<name>[A-Za-z][A-Za-z0-9 .+\-]{1,24}|[^的,\"]{2,10}))的?"
)
_QUOTED = re.compile(r"[\"《「『](?P<name>[^\"《》「」『』]{1,24})[\"》」』]")
_LATIN = r"(?P<latin>[A-Za-z][A-Za-z0-9.+\-]{0,18}(?:[ \-][A-Z0-9][A-Za-z0-9.+\-]{0,14}){0,4}|\d{1,3}[A-Za-z][A-Za-z0-9.+\-]{0,8})"
_TAIL_LATIN = re.compile(rf"(?<=[\u4e00-\u9fff:–—]) ?[:–—]{{0,2}} ?{_LATIN}(?: ?\([^()]{{1,24}}\))?$")
_HEAD_LATIN = re.compile(
    rf"^{_LATIN} ?(?:系列|产品|大?模型|系统|平台|手机|智能手机|芯片|架构|车型|新车|应用|应用程序|服务|机器人|人形机器人|浏览器|助手|游戏机|显卡|处理器|眼镜|软件|项目|品牌)$"
)
_COMMON_LATIN = re.compile(
    r"^(?:App|APP|app|SUV|MPV|AI|NFT|ETF|PC|TV|VR|AR|XR|MR|LED|OLED|GPU|CPU|API|SDK|Pro|Max|Plus|Ultra|Mini|Lite|App Store|IP|DIY|IT|Beta|Agent|AI Agent|B2B|KTV|SaaS|LOGO|Logo|logo|CEO|IPO|NBA|CBA|GDP|DRAM|NAND|EV|LNG|[A-Z]{1,3}|\d+(?:nm|G|D|K|mm|GB|TB|kW|kWh|P|L|C))$"
)
_ABSTRACT = re.compile(
    r"的(?:生产|销售|运营|营运|访问权限|访问|开发|研发|制造|供应|支持|服务|更新|维护|交付|使用|建设|合作|经营|新品|发售|上市|推出|预售|制造和部署)$"
)
_BAD_BEFORE = re.compile(
    r"[就因将把被使让若]|与[^,]{0,8}$|宣布|认为|有助|随着?|维持|警告|计划|预计|另据|这种|一则|延后|推迟|批准|正与|还与|或|可能|大股东|押|自成立|股权|A股|港股|美股|股份|推荐|新闻|目标|不(?!锈|倒|粘)|成为|如何|最早|提到|官方博客|会上|提供|获得|通过|根据"
)
"""What stands in a clause before a verb and in no goods."""
_BEHIND_NOUN = re.compile(
    rf"(?:{BRAND_NOUN}|大模型|手游|智能体|机器人)((?!服务|功能|升级|体系|矩阵|系列|版本|能力|方案|中心|团队|公司|战略|生态|市场|行业|产业|领域|技术|接口|规则|治理|建设|应用|研发|运营|与|及|和|等|类|型|化|级|端|层|方|商|上|下|中|内|外)[\u4e00-\u9fff]{{2,6}})$"
)
_GATHERING = re.compile(r"(?:博览会?|大会|年会|峰会|论坛|展览会?|展会|节|会议|艺术秀|音乐会|球赛|联赛)$")
_LISTED = re.compile(r"、[^,。;]{0,30}(?:公告|报告|通知|信息|数据|规范|办法|意见|政策|措施)(?=[,。;]|$)")
_SAYS = re.compile("宣布|表示|透露|确认|通知|公告|证实|称|指出|:")
_BEGINS_BADLY = re.compile(
    r"[前后]|以来|之[前后初]|\d+个月|[一两三四五六七八九十]个月|关于|对于|距离|过|不|和|于|至今|至|到|成功|有|价|者|人|为|向|对|[一两三四五六七八九十\d]+(?:天|小时|周|年)|依托|该|这|此|其中|[一二两三四五六七八九]成"
)
_THIS_SITE = re.compile(rf"(?:该|这|此|那)[家座间条处个]?(?=[\u4e00-\u9fff]{{0,6}}(?:{SITE})$)")
_NAMED_FIRST = re.compile(rf"(?:(?<=[\u4e00-\u9fff])|^){_LATIN}(?=[\u4e00-\u9fff])")
_VERSION = re.compile(r"(?: ?[A-Za-z]{0,6}[0-9][A-Za-z0-9.]{0,8}| ?(?:Pro|Max|Plus|Ultra|Mini|Lite))")
_BAD = re.compile(
    r"^与|第\d+号|是|亮点|做了|[(?]|或者|或将|也会|不会|需要|可以|能够|以及其|为题|不再|如何|什么|多少|认为|称|表示|指出|显示|导致|同比|环比|增长|下降|超过|获得"
)


_SEVERAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+\- ]{0,20}(?:(?:、|和|与|及|以及|/)[A-Za-z0-9][A-Za-z0-9.+\- ]{0,20})+")


def several(name: str) -> str | list[str]:
    """Give each of several models that one noun follows (A20和A20 Pro芯片), else the name as it is."""
    found = _SEVERAL.match(name)
    if found is None or len(name) - found.end() > 6 or not re.search("[A-Z]", found[0]):
        return name
    parts = [part.strip() for part in re.split("、|以及|和|与|及|/", found[0])]
    return parts if all(len(part) > 1 for part in parts) and len(parts) > 1 and "/" not in found[0] else name


def surface(sentence: Encoded, context: Context, start: int, end: int) -> tuple[str, list[int], list[int]]:
    """Give an encoded stretch as it is printed, folded, and for each character its offset and its encoded position."""
    text = context.article.text
    offsets: list[int] = []
    places: list[int] = []
    for i in range(start, end):
        first, last = sentence.starts[i], sentence.ends[i]
        if last - first < 1 or last - first > 120:
            continue
        offsets += range(first, last)
        places += [i] * (last - first)
    words = "".join(" " if text[at].isspace() else text[at] for at in offsets)
    folded = fold_chinese(words).replace("“", '"').replace("”", '"').replace("‘", '"').replace("’", "'")
    return (folded if len(folded) == len(words) else words), offsets, places


def phrase_end(text: str, start: int, limit: int = 60) -> int:
    """Give where the phrase that begins at an encoded position ends: at a mark of punctuation outside all brackets."""
    at, stop = start, min(len(text), start + limit)
    while at < stop:
        char = text[at]
        if char in _STOPS or (
            char == " "
            and at > start
            and all("\u4e00" <= text[i] <= "\u9fff" for i in (at - 1, at + 1) if i < len(text))
        ):
            return at
        if char in _PAIRS:
            close = text.find(_PAIRS[char], at + 1, at + 40)
            if close < 0:
                return at
            at = close
        at += 1
    return at


def goods(
    sentence: Encoded,
    context: Context,
    start: int,
    end: int,
    *,
    site: bool = False,
    relative: bool = False,
    before: bool = False,
) -> Goods | None:
    """Read the goods out of an encoded stretch.

    Args:
        sentence: the sentence.
        context: the article.
        start, end: the stretch: what follows the verb, or what precedes it in its clause.
        site: whether a site is wanted (a shop, a plant).
        before: whether the stretch stands before the verb.
        relative: whether the stretch is what a clause with 的 describes (推出的X), so that a predicate may follow.
    """
    words, offsets, places = surface(sentence, context, start, end)
    first, last = 0, len(words)

    def strip() -> None:
        nonlocal first, last
        while first < last and words[first] in " 了的、":
            first += 1
        while first < last and words[last - 1] in " 的、":
            last -= 1

    def lead() -> None:
        nonlocal first
        strip()
        if found := LEADING.match(words, first, last):
            first = found.end() if found.end() < last else first
        strip()

    def made(a: int, b: int, sure: bool) -> Goods | None:
        return _made(words, offsets, places, context, a, b, whole=(first, last), sure=sure)

    lead()
    dashed = re.compile(
        r"[–—]{2}[\"《]?((?!的|是|不|这|让)[\u4e00-\u9fffA-Za-z0-9][^–—,。;()\"]{1,14}|[A-Za-z][A-Za-z0-9 .+\-]{1,30})(?:\([^()]{1,24}\))?"
    ).fullmatch
    at = max(words.rfind("——"), words.rfind("––"))
    if at > first and (name := dashed(words, at, last)) and not NO_PRODUCT.search(words[first:at]) and not site:
        return made(*name.span(1), True)  # 首款AI助手——百小应: the name behind the noun
    if this := _THIS_SITE.match(words, first, last):
        first = this.end()
    elif _BEGINS_BADLY.match(words, first, last):
        return None
    if relative and (known := _NAMED_FIRST.search(words, first, last)) and not _COMMON_LATIN.match(known["latin"]):
        last = known.end("latin")
    if relative:
        last = next((i for i in range(first, last) if i > first + 1 and sentence.text[places[i]] == "\ue007"), last)
    if before:
        for said in _SAYS.finditer(_masked(words), first, last):
            first = said.end()
        lead()
    cut = (_CUT_RELATIVE if relative else _CUT).search(_masked(words), min(first + 2, last), last)
    if cut and not (not relative and cut.start() - first < 4 and "的" in words[cut.end() : last]):
        last = cut.start()
        strip()
    if last - first < 1:
        return None
    named = _NAMED.search(words, first, last)
    if named is not None and not site:
        return made(*named.span("quoted" if named["quoted"] else "name"), True)
    if abstract := _ABSTRACT.search(words, first, last):
        last = abstract.start()
    masked = _masked(words)
    at = masked.rfind("的", first, last)
    if at >= 0 and last - at - 1 >= 2 and masked[at + 1 : last] not in ("服务", "产品", "业务", "功能"):
        first = at + 1
        lead()
    if _BAD.search(masked, first, last) or (before and _BAD_BEFORE.search(masked, first, last)):
        return None
    phrase = words[first:last]
    bare = re.sub('[《》「」『』"]', "", phrase)
    if (before and _GATHERING.search(bare)) or (not before and _LISTED.match(sentence.text, end)):
        return None
    if NO_PRODUCT.search(bare) or len(phrase) > 40 or len(phrase) < 2:
        return None
    if any(sentence.text[places[i]] == "\ue000" for i in range(first, last)) and not phrase.isascii():
        return None
    set_up = re.search(rf"(?:{SET_UP})(?:[一二三四]期|[A-Z\d])?$", bare) is not None
    if site:
        quoted_at = re.search(rf"(?:{SET_UP})[\"「『][^\"」』]{{1,20}}[\"」』]$", phrase)
        return made(first, last, True) if (set_up or quoted_at) and len(phrase) <= 30 else None
    quoted = list(_QUOTED.finditer(words, first, last))
    if quoted:
        q = quoted[-1]
        rest = words[q.end() : last]
        if rest and PLAIN_NO_PRODUCT.search(rest) and not re.search(f"(?:{BRAND_NOUN}|功能|服务|系列|项目)$", rest):
            return None
        if (
            not rest
            or q["name"].isascii()
            or re.fullmatch(f"(?:{BRAND_NOUN}|功能|服务|系列|项目|线上|大模型|人工智能)+", rest)
        ):
            titled = q[0][0] == "《" and q.start() == first
            return made(*q.span("name"), not titled)
        return made(first, last, True)
    if found := _TAIL_LATIN.search(words, first, last):
        if not _COMMON_LATIN.match(found["latin"]):
            return made(*found.span("latin"), True)
    if (found := _HEAD_LATIN.match(phrase)) and not _COMMON_LATIN.match(found["latin"]):
        return made(first + found.start("latin"), first + found.end("latin"), True)
    for i in range(first, last):
        if sentence.text[places[i]] == "\ue004" and (i == first or places[i - 1] != places[i]):
            end_ = max(k for k in range(i, last) if places[k] == places[i]) + 1
            version = _VERSION.match(words, end_, last)
            return made(i, version.end() if version else end_, True)
    branded = re.search(rf"(?:{BRAND_NOUN})$", words[first:last])
    if branded is None and sentence.text[places[last - 1]] in "\ue001\ue003":  # 电商平台淘特
        name_at = min(k for k in range(first, last) if places[k] == places[last - 1])
        if name_at > first and re.search(rf"(?:{BRAND_NOUN})$", words[first:name_at]):
            return made(name_at, last, True)
    name = _BEHIND_NOUN.search(phrase)
    if name is not None and not PRODUCT_WORD.search(phrase) and not NO_PRODUCT.search(name[1]):
        return made(first + name.start(1), last, True)  # 播客平台小宇宙
    told = set_up or PRODUCT_WORD.search(phrase) is not None
    if not told and (PLAIN_NO_PRODUCT.search(phrase) or not re.search(r"[\u4e00-\u9fffA-Za-z]{2}", phrase)):
        return None
    return made(first, last, told) if len(phrase) <= 30 else None


def _masked(words: str) -> str:
    """Hide what stands between quotation marks, so that no function word is found there."""
    return _QUOTED.sub(lambda m: m[0][0] + "\x00" * (len(m[0]) - 2) + m[0][-1], words)


def _made(
    words: str,
    offsets: list[int],
    places: list[int],
    context: Context,
    first: int,
    last: int,
    *,
    whole: tuple[int, int],
    sure: bool,
) -> Goods | None:
    printed = context.article.text[offsets[first] : offsets[last - 1] + 1]
    kept = "".join(context.article.text[at] for at in offsets[first:last])
    if "".join(printed.split()) != "".join(kept.split()):  # something between is left out
        printed = kept
    name = " ".join(printed.split())
    if name[0] in '“"「『《' and name[-1] in '”"」』》':
        name = name.strip('《》“”"「」『』 ')
    if len(name) < 2:
        return None
    return Goods(name, places[min(whole[0], first)], places[max(whole[1], last) - 1] + 1, sure)
