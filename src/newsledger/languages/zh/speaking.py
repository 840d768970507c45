"""Where Chinese names the speaker of a quotation (see the English twin for what the functions give)."""

from __future__ import annotations

import re

from newsledger.languages.cue import QUOTED, Cue
from newsledger.languages.zh.saying import GOVERNED, NOUN_SPEAKERS, SAY, frame_spans
from newsledger.patterns.encode import GROUPS, MARKS, Encoded

_WHO = f"[{GROUPS['anyone']}]"
_SAY = re.compile(
    SAY[:-1]
    + r"|发言称|问道|问|说道|笑言|感叹|感慨|直指|批评|形容|称之为|称赞|引述|写|道(?=[:,。]|$)|讲(?=[:,。]|$)|表态|留言|发微博|发帖|反驳|质疑|总结|分析|"
    r"看来|所说|的话说|展示|承诺(?=[:,])|主张|宣称|自称|声称|直斥|点名|怒斥|叹|喊话|答道|答复|坦承|重申|预言|断言|调侃|自嘲|透漏|续指|又指|并指|补充道)"
)
_COLON = re.compile(rf":(?={QUOTED}|$)")
_TOLD = re.compile(rf"(?:告诉|对|接受|向|受访)({_WHO})(?:[^,。]{{0,10}}?)(?:记者|采访|专访|访问|表示|说|透露|称)")
_COMPANY_PAPER = re.compile(
    r"公告|年报|年報|财报|財報|半年报|半年報|季报|季報|中报|中報|声明|聲明|通告|招股|业绩|業績|快报|快報|召回通知"
)
_NAME = re.compile(r"[A-Za-z0-9 .·+&:_-]{1,24}")
_PROJECT = re.compile(
    r"^[^,，。！？!?]{2,40}(?:项目|項目|计划|計劃|工程|方案|战略|戰略|行动|行動|平台|系统|系統|奖|獎|基金|大会|大會|论坛|論壇|活动|活動|指数|指數|概念|模式|协议|協議|办法|辦法|"
    r"条例|條例|规定|規定|通知|意见|意見|部门|部門|公司|集团|集團|中心|大赛|品牌|系列)$"
)
_BORDER = re.compile(rf"[。;!?{QUOTED}]")
_NOT_VERB_AFTER = re.compile(r"^(?:会|评|书|法|谓|呼|号|为(?!:))")
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
        if verb_match[0] == "回应" and masked[verb_match.end() : verb_match.end() + 1] in (QUOTED, "了", ""):
            continue  # what is answered, not what is said
        if verb_match.start() < taken or _NOT_VERB_AFTER.match(masked[verb_match.end() : verb_match.end() + 2]):
            continue
        subject = _subject(masked, verb_match.start())
        if subject is None:
            continue
        start, end, mark = subject
        found.append(Cue(start, verb_match.end(), (start, end), mark, verb_match.span(), "lead", True))
    for colon in _COLON.finditer(masked):
        subject = _subject(masked, colon.end() - 1)
        if subject is None:
            continue
        start, end, mark = subject
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
        noun = NOUN_SPEAKERS.search(text, start, end)
        if (
            noun
            and end == verb
            and (not marks or noun.start("noun") > marks[-1])
            and not GOVERNED.search(text[start : noun.start()][-6:])
        ):
            return noun.start(), noun.end(), None
        people = [i for i in marks if text[i] == MARKS["person"]]
        if marks:
            at = people[0] if people else marks[0]
            if not people and text[at + 1 : at + 2] == MARKS["position"]:  # 某某公司发言人
                return at, at + 2, None
            return at, at + 1, at
        end = start - 1
    return None


def outlet(sentence: Encoded, start: int, end: int) -> str | None:
    """Give whom the speaker told it: 接受彭博采访, 对路透社表示 (in the encoded stretch)."""
    found = _TOLD.search(sentence.text, max(0, start), min(len(sentence.text), end))
    if not found or found.start(1) not in sentence.mentions:
        return None
    mention = sentence.mentions[found.start(1)][0]
    if mention.type not in ("organization", "company") or mention.referring != "name":
        return None
    return mention.name or mention.text


def is_title(text: str, start: int, end: int, before: str) -> bool:
    """True for a title or a name (下称“某某”, 名为“某某”, 创业公司「MobAI」, 实施“某某项目”)."""
    if before.rstrip().endswith((":", "：", "，", ",")) and not _NAME.fullmatch(text, start, end):
        return False
    if end - start < 20 and _TERM_BEFORE.search(before):
        return True
    return bool(_NAME.fullmatch(text, start, end) or (end - start < 40 and _PROJECT.search(text[start:end])))


def term(after: str, before: str, count: int) -> bool:
    """True for a few words that are part of the clause around them: “某某”计划, 打造“某某”."""
    if count >= 3:
        return False
    return not re.match(r"\s*(?:[,，。;；!！?？]|$|的(?:说法|情况|感觉|形容))", after)


def plain(phrase: str) -> str:
    """Give a speaker's noun phrase without white space around it."""
    return phrase.strip()


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
