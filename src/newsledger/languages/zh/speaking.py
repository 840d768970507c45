"""Where Chinese names the speaker of a quotation (see the English twin for what the functions give)."""

from __future__ import annotations

import re

from newsledger.languages.cue import QUOTED, Cue
from newsledger.languages.zh.saying import GOVERNED, NOUN_SPEAKERS, SAY, frame_spans
from newsledger.patterns.encode import GROUPS, MARKS, Encoded
from newsledger.text.fold import simplify

_WHO = f"[{GROUPS['anyone']}]"
_SAY = re.compile(
    SAY[:-1]
    + r"|发言称|问道|问|说道|笑言|感叹|感慨|直指|批评|形容|称之为|称赞|引述|写|道(?=[:,。]|$)|讲(?=[:,。]|$)|表态|留言|发微博|发帖|反驳|质疑|总结|分析(?=[:,道称指]|$)|"
    r"看来|所说|的话说|展示|承诺(?=[:,])|主张|宣称|自称|声称|直斥|点名|怒斥|叹|喊话|答道|答复|坦承|重申|预言|断言|调侃|自嘲|透漏|续指|又指|并指|补充道|曾言|慨叹|高呼|忆述|回忆|重提|预告|提及(?=[,:])|自言|明言|反问|笑说|笑着|直认|续称|表明|揶揄|狠批|促请|阐述|抱怨|吐槽|告诫|寄语|戏称|打趣|嘲讽|讽刺|驳斥|回击|还击|回怼|附和|直呼|坦白|自陈|自述|透过[^,。]{1,8}称|配文|附言|点评|评价|评论|追问|举例|坚称|辩称|放话|申明|澄清|指控|谴责|解读(?=[:,道称]|$)|建议(?=[:,]|$)|(?:定义|形容|描述|视|定位|比喻|概括|总结|归结)为(?=\x02)|(?:归咎|归因)于(?=\x02)|(?:如此|这样|如是)(?:定义|形容|描述|概括)|一句话(?:开场|总结|作结|收尾))"
)
_COLON = re.compile(rf":(?={QUOTED}|$)")
_TOLD = re.compile(rf"(?:告诉|对|接受|向|受访)({_WHO})(?:[^,。]{{0,10}}?)(?:记者|采访|专访|访问|表示|说|透露|称)")
_COMPANY_PAPER = re.compile(
    r"公告|年报|年報|财报|財報|半年报|半年報|季报|季報|中报|中報|声明|聲明|通告|招股|业绩|業績|快报|快報|召回通知"
)
_NAME = re.compile(r"[A-Za-z0-9 .·+&:_-]{1,24}")
_PROJECT = re.compile(
    r"^[^,，。！？!?]{2,40}(?:项目|項目|计划|計劃|工程|方案|战略|戰略|行动|行動|平台|系统|系統|奖|獎|基金|大会|大會|论坛|論壇|活动|活動|指数|指數|概念|模式|协议|協議|办法|辦法|"
    r"条例|條例|规定|規定|通知|意见|意見|部门|部門|公司|集团|集團|中心|大赛|品牌|系列|小组|小組|委员会|委員會|协会|協會|联盟|聯盟|科技|股份|基金会|基金會|专班|專班)$"
)
_ASKS = re.compile(r"\s?(?:的)?(?:独家)?(?:旗下|名下|創立|创立|创办|創辦|采访|专访|访问|提问|訪問|採訪|專訪|獨家)")
_HEARS = re.compile(r"(?:接受|告诉|告訴|对|對|致信|致函|会见|會見|采访|採訪)$")
TERMS_ANYWHERE = True
"""Chinese quotes terms freely: a short stretch may be one however strong the verb before it is."""
_SILENT = re.compile(r"(?:未|未有|未能|没有|没|拒绝|拒|不予|不作|无)$")
"""Before a verb of saying: nothing is said."""
_CATCHWORD = re.compile(
    r"[‘『']?(?:十[一二三四五六]五|一国两制|共同富裕|双碳|双减|一带一路|新质生产力|[^，。]{2,4}\+|内卷式?|三道红线|双十一|双11|618|大而不能倒|独角兽)[’』']?"
)
"""Slogans and catchwords of the trade and of politics, which nobody in particular says."""
_BORDER = re.compile(rf"[。;!?{QUOTED}]")
_NOT_VERB_AFTER = re.compile(r"^(?:会|评|书|法|谓|呼|号|的|为(?!:))")
_NAMES_SO = frozenset("堪号人简俗职名统昵戏")
"""What makes 称 a word for naming: 堪称, 号称, 俗称."""
_DIRECT = re.compile(rf"[^,。;:{QUOTED}]{{0,3}}[:,]?{QUOTED}|[^{QUOTED}]{{0,80}}:{QUOTED}|[^{QUOTED}]*$")
_DESCRIBES = re.compile(rf"(?:称|形容|批评|称赞|斥|指责|视)[^,。;{QUOTED}]{{0,14}}[为是作]{QUOTED}")
_LATIN = re.compile(
    r"(?P<name>(?<=\x02)[A-Za-z][A-Za-z0-9_.]{2,24}|(?<![A-Za-z])[A-Z][A-Za-z.'’-]{1,24}(?: [A-Z][A-Za-z.'’-]{0,24}){0,3})(?: ?\([^()]{1,30}\))?"
    r" ?(?:\ue007|也|还|则|又|随后|此前|同时|进一步|对此|曾|直接|坦率地?|明确|公开|当天|当时|近日|日前|再次|反复|多次|最后|用了?这样|用|[^A-Za-z,。;:\ue000-\ue00a]{0,6}时){0,3}$"
)
"""A Latin name that nothing else knows, right before the verb of saying."""
_GLUED = re.compile(
    rf"(?:[{GROUPS['anyone']}](?:\([^()]{{1,20}}\))?(?:[\u4e00-\u9fff]{{0,10}}?))?{MARKS['position']}(?:[、兼]?{MARKS['position']})*$"
)
"""Whose post and which one, right before the person who speaks."""
_SOURCE = re.compile(r"据|援引|引用|引述|转述|有(?!关)")
_OBLIQUE = re.compile(r"接受|[对向与在从给于问被令使让把]|修正|告诉|针对|并非")
_THERE_IS = re.compile(r"(?:还|也|亦|另|但|更|则)?有")
"""Before a post without a name: 有分析师表示 are the words of an analyst."""
_NOBODY = frozenset(("消息", "市场消息", "人士", "方面", "市场"))
_NEWS_VERBS = re.compile(r"公布|发布|宣布|宣佈|披露|通报|公告|显示|发现|获悉|展示|推出|启动|上线")
"""Verbs that tell what somebody does rather than what he says: words quoted after them are names and terms."""
_NEWS_BEFORE = re.compile(rf"(?:{_NEWS_VERBS.pattern})[出了过的]{{0,2}}\s*$")
_TITLE_AFTER = re.compile(
    r"(?:微信)?(?:公众号|公眾號|公号|公號|视频号|賬號|账号|帐号|小程序|App|APP)|的(?:报道|報道|報導|消息|传闻|傳聞|传言|傳言|质疑|質疑|指控|提问|提問|问题|問題|新闻|新聞|猜测|猜測|标题|標題)"
)
"""What follows the title of an account, or words that somebody only answers to."""
_DESCRIBED = re.compile(r"(?<![堪号人简俗职名])(?:称|形容|批评|指责|斥|怒斥|讽刺)[^,，。；;:：“「\"]{0,14}$")
"""Words for what follows: 形容市场「冷清」, 称消息“不实”."""
_ANY_VERB = re.compile(SAY + "|形容|批评|写道|直指|评价|宣称|推出|启动|上线|展示|斥")
_JUDGES = re.compile(
    r"认为\s*$|(?<![被堪号人])[称形视](?!之)[^,，。；;“「\"被]{1,12}为\s*$|[将把](?:(?!被)[^,，。；;“「\"]){1,24}(?:定义|定位|描述|形容|视|比喻|概括|总结|归结|归咎|归因)[为于]\s*$"
)
"""What tells how somebody sees or names a thing, before words that are his: 认为, 称其为, 将其定义为."""
_PREDICATE = re.compile(
    r"(?:取得了?|属于|陷入|处于|面临|呈现?|一些|一种|一波|更像|像|沦为|堪比|等同于|充满|缺乏|是|很|已经?|[将会能要应不未]|可能|必须|须|需要?|仍然?|都|都在|令|让|发生|存在|并不|并非|属|想|没有|正在?|好像|趋于|显得|感到|称|指|说|表示|形容|为|自己|似乎?|如同?|有些|[他她其])\s*$"
)
"""What stands before a quoted predicate, which only somebody's words can be."""
_TERM_BEFORE = re.compile(
    r"(?:简称|下称|以下称|以下简称|简稱|下稱|所谓|所謂|名为|名為|称为|稱為|称之为|稱之為|称作|稱作|叫做|叫作|命名为|命名為|誉为|譽為|名叫|题为|題為|主题[是为為]?|主題[是為]?|俗称|俗稱|"
    r"又称|又稱|人称|人稱|统称|统称为|别名|代号|代號|名称[是为]|商标|商標|话题|話題|网传|網傳|针对|針對|涉嫌|标注|标有|写有|署名|账号|賬號|微博|公众号|[（(]|打造|推出|升级|上线|坚持|"
    r"围绕|實施|实施|贯彻|入选|荣获|获得|获評|获评|一个|一個|这个|這個|那个|两个|三个|多个|各类|新|的|成为|成為|[为為])\s*$"
)


def cues(masked: str) -> list[Cue]:
    """Give the attributions of an encoded sentence in which quoted characters are ``QUOTED``, in text order."""
    found: list[Cue] = []
    taken = -1
    for start, end, position, verb in frame_spans(masked):
        taken = max(taken, end)
        if re.match(rf"[^{QUOTED}]{{0,4}}:?{QUOTED}", masked[end:]):
            found.append(Cue(start, end, (position, position + 1), position, (verb, end), "frame", False))
    for verb_match in _SAY.finditer(masked):
        if verb_match[0] == "获悉" or (
            verb_match[0] in ("声明", "公告", "通报") and masked[verb_match.end() : verb_match.end() + 1] in "中里内,"
        ):
            continue
        if verb_match[0] == "称" and masked[verb_match.start() - 1 : verb_match.start()] in _NAMES_SO:
            continue
        if verb_match[0] == "回应" and masked[verb_match.end() : verb_match.end() + 1] in (QUOTED, "了", ""):
            continue  # what is answered, not what is said
        if _SILENT.search(masked, max(0, verb_match.start() - 4), verb_match.start()):
            continue
        if verb_match.start() < taken or _NOT_VERB_AFTER.match(masked[verb_match.end() : verb_match.end() + 2]):
            continue
        subject = _subject(masked, verb_match.start())
        if subject is None:
            continue
        start, end, mark = subject
        strong = bool(_DIRECT.match(masked, verb_match.end()) or _DESCRIBES.match(masked, verb_match.start()))
        found.append(Cue(start, verb_match.end(), (start, end), mark, verb_match.span(), "lead", strong))
    for colon in _COLON.finditer(masked):
        subject = _subject(masked, colon.end() - 1)
        if subject is None:
            continue
        start, end, mark = subject
        if mark is not None and masked[mark] != MARKS["person"] and colon.start() - mark > 12:
            continue
        if not any(cue.start <= start and colon.end() - cue.end <= 60 for cue in found):
            found.append(Cue(start, colon.end(), (start, end), mark, (colon.end() - 1, colon.end()), "lead", True))
    return sorted(found, key=lambda cue: (cue.start, cue.end))


def _subject(text: str, verb: int) -> tuple[int, int, int | None] | None:
    """Give (start, end, position of the mark) of the subject before a verb: in its clause, else in the clauses before."""
    floor = max(0, verb - 120)
    for border in _BORDER.finditer(text, floor, verb):
        floor = border.end()
    end = verb
    while end > floor:
        start = max(text.rfind(",", floor, end) + 1, floor)
        marks = [
            i
            for i in range(start, end)
            if text[i] in GROUPS["anyone"] and not GOVERNED.search(text[max(start, i - 6) : i])
        ]
        if end == verb:
            described = _DESCRIBED_ONE.search(text, max(start, end - 46), end)
            if described and not _SOURCE.search(text, start, described.start()):
                which = "who" if described["who"] else "who2"
                return described.start(which), described.end(which), None
            latin = _LATIN.search(text, start, end)
            if latin and (not marks or latin.start("name") > marks[-1]):
                return latin.start("name"), latin.end("name"), None
            post = text.rfind(MARKS["position"], start, end)
            led = text[start:post] if post >= 0 else ""
            if (
                post >= 0
                and all(text[i] == MARKS["place"] for i in marks)
                and end - post <= 8
                and post - start <= 14
                and not re.search("[的和与及出,]", text[post:end])
                and MARKS["person"] not in text[floor:start]
                and not _OBLIQUE.search(led)
                and (not _SOURCE.search(led) or _THERE_IS.fullmatch(led))
            ):  # 专家表示, 一位董事长称
                return (post if _THERE_IS.fullmatch(led) else start), post + 1, None
            noun = _noun(text, start, end, marks)
            if noun is not None:
                return noun
        people = [i for i in marks if text[i] == MARKS["person"]]
        if marks:
            at = _head(text, people) if people else marks[0]
            if not people and text[at + 1 : at + 2] == MARKS["position"]:  # 某某公司发言人
                return at, at + 2, None
            office = _OFFICE.match(text, at + 1, end) if end == verb and not people else None
            if office and office["office"] != "方面":
                return at, office.end("office"), None
            polite = _POLITE.match(text, at + 1, end) if people else None
            if polite:
                return at, polite.end(), None
            title = _GLUED.search(text, max(floor, at - 30), at) if people else None
            return title.start() if title else at, at + 1, at
        end = start - 1
    return None


_BEFORE_VERB = r"(?:(?:[对向在][^,。;:\x02]{1,14}?|[则也还就都曾又]|近日|昨日|昨天|当天|日前|随后|直接|事后|\ue007|这样|如此){0,2})$"
_DESCRIBED_ONE = re.compile(
    rf"(?P<who>(?:一[位名家个]|某[位名家]|另一[位名家]|多[位名家]|[两三四五几数][位名家]|有(?:的|些|一?[位名家])?|不少|许多|部分|[这那][位名])"
    rf"(?:(?![,。;:!?\x02{GROUPS['person']}]).){{1,24}}?(?:[者人员手师家长客主友迷民生商户士东工]|老板|[员官]工?|公司|机构|经理|主任|代表|专家|粉丝|{MARKS['position']}))"
    rf"(?<!记者){_BEFORE_VERB}"
    rf"|(?<![\u4e00-\u9fff])(?P<who2>(?:(?:老(?!板|师|外|乡)|小(?!姐|编)|阿)[\u4e00-\u9fff](?![\u4e00-\u9fff]{{0,2}}(?:公司|集团|银行))|[\u4e00-\u9fff](?:先生|女士|小姐|太太|太|伯|姨|叔|师傅))){_BEFORE_VERB}"
)
"""Somebody without a full name right before the verb: 一位不愿具名的工程师, 有乘客, 老周, 陈小姐."""
_OFFICE = re.compile(
    r"(?P<office>(?:的(?:一[位名])?)?[\u4e00-\u9fff]{0,8}?(?:部|部门|公关|主管|专家|人员|负责人|代表|客服|员工|发言人|官员|教授|研究员|分析师|经理|律师|方面))"
    + _BEFORE_VERB
)
"""Who speaks for a body right after its name: 某某公司证券部工作人员."""
_GOES_ON = re.compile(r"(?:分析|研究|投资|资产管理)?(?:公司|集团|银行|证券|大学|研究所|资本)")
_POLITE = re.compile(r"(?:先生|女士|小姐|太太|太(?![\u4e00-\u9fff]{2})|师傅)")


def _head(text: str, people: list[int]) -> int:
    """Give the person whom a clause is about: the first, or one whom the first only stands in a clause before 的 of."""
    at = people[0]
    for later in people[1:]:
        between = text[at + 1 : later]
        if between.endswith(MARKS["position"]) and _GOES_ON.match(between):
            at = later  # a firm that was taken for a person: 某某分析公司经济学主管 and the name
            continue
        if "的" in between and not re.search("[、和与及]", between[-6:]) and text[later + 1 : later + 2] not in _ASIDE:
            at = later
    return at


_ASIDE = frozenset("时的等之采专访、和与及")
"""What follows a name that only stands beside the one who speaks: 谈到某某时, 接受某某采访."""


def _noun(text: str, start: int, end: int, marks: list[int]) -> tuple[int, int, None] | None:
    """Give the stretch of a speaker without a name (知情人士, 警方) before a verb, when it is the clause's subject."""
    noun = NOUN_SPEAKERS.search(text, start, end)
    if noun is None or (marks and noun.start("noun") <= marks[-1]):
        return None
    if noun["noun"] == "方面" and noun.start("noun") - 1 in marks:  # 某某方面 is 某某
        return None
    first, before = noun.start(), text[noun.start() : noun.start("noun")]
    sources = list(_SOURCE.finditer(before))
    if sources:
        first += sources[-1].end()
        before = before[sources[-1].end() :]
    if _OBLIQUE.search(before) or MARKS["person"] in before or GOVERNED.search(text[start:first][-6:]):
        return None
    if end - noun.end() > 14 or text[noun.end() : noun.end() + 2] in ("采访", "专访", "访问", "记者"):
        return None
    if text[first : noun.end()] in _NOBODY:
        return None
    return first, noun.end(), None


def outlet(sentence: Encoded, start: int, end: int) -> str | None:
    """Give whom the speaker told it: 接受彭博采访, 对路透社表示 (in the encoded stretch)."""
    found = _TOLD.search(sentence.text, max(0, start), min(len(sentence.text), end))
    if not found or found.start(1) not in sentence.mentions:
        return None
    mention = sentence.mentions[found.start(1)][0]
    if mention.type not in ("organization", "company") or mention.referring != "name":
        return None
    return mention.name or mention.text


_DOES = re.compile(r"的|与.{1,12}达成|确保|立即|尽快|继续|应该|[我你他她]们?|不会")
"""What words that say something have, and no name of a project."""


def _is_project(inner: str) -> bool:
    simple = simplify(inner)
    return bool(_PROJECT.search(inner)) and not _PREDICATES.match(simple) and not _DOES.search(simple)


def is_title(text: str, start: int, end: int, before: str) -> bool:
    """True for a title or a name (下称“某某”, 名为“某某”, 创业公司「MobAI」, 实施“某某项目”)."""
    if end - start < 12 and _CATCHWORD.fullmatch(simplify(text[start:end])):
        return True
    if before.rstrip().endswith((":", "：", "，", ",")) and not _NAME.fullmatch(text, start, end):
        return False
    if _TITLE_AFTER.match(text, end + 1):
        return True
    if end - start < 24 and _NEWS_BEFORE.search(simplify(before)):
        return True
    if end - start < 20 and _TERM_BEFORE.search(before) and not _JUDGES.search(simplify(before)):
        return True
    inner = text[start:end]
    return bool(_NAME.fullmatch(text, start, end) or (len(inner) < 40 and _is_project(inner)))


_PREDICATES = re.compile(
    r"(?:已经?|早已|还|仍|不|没|未|无|将|会|可|能|非常|很|太|正在?|要|应|必须|必|更|越来越|极|相当|十分|有|是|需要?|值得|感到|令人|完全|绝对|从未|毫无|尚未|暂无|依然|只是|都|全|足够|越)"
)
"""How words begin that say something of a subject outside the marks: 问题“已有答案”."""


def term(after: str, before: str, count: int, inner: str = "") -> bool:
    """True for a few words that are part of the clause around them: “某某”计划, 打造“某某”, 发布“某某”."""
    if count >= 6:
        return False
    closed = re.match(r"\s*(?:[,，。;；!！?？、]|$|的(?:说法|情况|感觉|形容))", after)
    before = simplify(before)
    if closed and len(inner) >= 4 and _PREDICATES.match(simplify(inner)) and re.search(r"[\u4e00-\u9fff]$", before):
        return False
    verbs = _ANY_VERB.findall(before)
    if verbs and _NEWS_VERBS.fullmatch(verbs[-1]):
        return True
    if count >= 4 or (closed and _DESCRIBED.search(before)):
        return False
    return not closed or (count < 3 and not _PREDICATE.search(before))


def plain(phrase: str) -> str:
    """Give a speaker's noun phrase without white space around it."""
    return phrase.strip()


def answers_to(before: str, after: str) -> bool:
    """True for somebody who only asks or listens: 接受主播某某采访, 对某某说.

    Args:
        before: the text before the name.
        after: the text after it.
    """
    return bool(_ASKS.match(after) or _HEARS.search(before))


def person_pronoun(word: str) -> str | None:
    """Give ``f`` for 她, ``m`` for 他, None for any other word."""
    return {"她": "f", "他": "m"}.get(word[:1]) if len(word) <= 2 else None


def refers(phrase: str) -> tuple[str, str] | None:
    """Say what a noun phrase refers back to: 该发言人."""
    return ("person", "发言人") if re.fullmatch(r"[该該](?:发言人|發言人|负责人|負責人|高管|律师)", phrase) else None


def is_business(head: str) -> bool:
    """Give False: 该公司 is a reference of its own."""
    return False


def is_company_paper(phrase: str) -> bool:
    """True for a paper whose words are its company's: 公告, 年报, 声明."""
    return bool(_COMPANY_PAPER.search(phrase))


def gender(name: str, before: str) -> str | None:
    """Give None: Chinese names do not tell."""
    return None


def described_before(text: str, head: str) -> str | None:
    """Give None: a Chinese common noun is read as it stands (the English module looks for a fuller phrase before)."""
    return None


def body_kind(head: str) -> None:
    """Give None: no Chinese common noun refers to a body by its kind alone."""
    return
