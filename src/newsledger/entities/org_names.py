"""Do two spellings name one company, authority or other organization? Forms, abbreviations, and both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from newsledger.entities.places import place
from newsledger.entities.romanize import spelt
from newsledger.entities.transliteration import chinese_sounds, is_foreign, sounds_like
from newsledger.entities.verdict import Verdict, different, same, unsure
from newsledger.text.fold import fold_name, simplify, strip_accents

_HAN = re.compile(r"[\u3400-\u9fff]")
_FORMS = frozenset(
    """inc incorporated ltd limited corp corporation co company companies group holding holdings plc llc lp llp ag se sa
    nv bv gmbh kg kgaa ab asa aps oy oyj spa srl sas sarl pte pty pvt bhd sdn tbk kk jsc pjsc the of and de""".split()  # noqa: SIM905
)
_ABBREVIATED = {
    "intl": "international",
    "int'l": "international",
    "natl": "national",
    "tech": "technology",
    "technologies": "technology",
    "mfg": "manufacturing",
    "mgmt": "management",
    "svcs": "services",
    "svc": "services",
    "service": "services",
    "fin": "financial",
    "bros": "brothers",
    "univ": "university",
    "inst": "institute",
    "assn": "association",
    "assoc": "association",
    "dept": "department",
    "govt": "government",
    "pharma": "pharmaceuticals",
    "pharmaceutical": "pharmaceuticals",
    "biotech": "biotechnology",
    "biotechnologies": "biotechnology",
    "telecom": "telecommunications",
    "comm": "communications",
    "communication": "communications",
    "motor": "motors",
    "electronic": "electronics",
    "semi": "semiconductor",
    "semiconductors": "semiconductor",
    "industry": "industries",
    "system": "systems",
    "lab": "laboratories",
    "labs": "laboratories",
    "laboratory": "laboratories",
    "security": "securities",
    "investments": "investment",
    "properties": "property",
    "airline": "airlines",
    "game": "games",
    "st": "saint",
    "mt": "mount",
    "ft": "fort",
    "dev": "development",
    "engg": "engineering",
    "eng": "engineering",
    "elec": "electric",
    "chem": "chemical",
    "chemicals": "chemical",
    "fdn": "foundation",
    "cmte": "committee",
    "min": "ministry",
}
_HAN_FORMS = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团公司",
    "股份公司",
    "总公司",
    "公司",
    "集团",
    "控股",
    "股份",
)
_TRADES = [
    "网络科技",
    "网络技术",
    "信息技术",
    "信息科技",
    "电子商务",
    "新能源汽车",
    "新能源科技",
    "智能科技",
    "生物科技",
    "生物技术",
    "数字科技",
    "云计算",
    "科技",
    "技术",
    "网络",
    "信息",
    "实业",
    "发展",
    "投资",
    "电子",
    "贸易",
    "传媒",
    "文化",
    "教育",
    "通信",
    "技术开发",
]
_SHORTEST_SOUND = 5


def compare_organizations(a: str, b: str) -> Verdict:
    """Compare two names of organizations or products, in any scripts, by nothing but the names."""
    if _HAN.search(a) and _HAN.search(b):
        return _both_chinese(_stem(a), _stem(b), len(max(a, b, key=len)) > 4 and max(a, b, key=len).endswith("公司"))
    if _HAN.search(a) or _HAN.search(b):
        han, latin = (a, b) if _HAN.search(a) else (b, a)
        return _across(han, latin)
    return _both_latin(a, b)


def _tokens(name: str) -> list[str]:
    plain = strip_accents(name).casefold().replace("’", "'").replace("&", " and ").replace("'s ", " ").replace("'", "")
    plain = re.sub(r"\b(?:[a-z]\.){2,6}", lambda match: match.group().replace(".", ""), plain)
    words = re.sub(r"[^\w+]", " ", plain).split()
    return [_ABBREVIATED.get(word, word) for word in words]


def _core(words: Sequence[str]) -> list[str]:
    kept = [word for word in words if word not in _FORMS]
    return kept or list(words)


def _both_latin(a: str, b: str) -> Verdict:
    x, y = _tokens(a), _tokens(b)
    cx, cy = _core(x), _core(y)
    if not cx or not cy:
        return different("nothing to compare")
    if cx == cy:
        return same("the same words, legal form and abbreviations aside")
    if "".join(cx) == "".join(cy) and len("".join(cx)) >= 4:
        return same("the same letters, blanks aside")
    if sorted(cx) == sorted(cy) and len(cx) > 1:
        return same("the same words in another order")
    for short, long, given in ((x, y, a), (y, x, b)):
        if _abbreviates(short, long, given):
            return Verdict("same", f"{given} are the first letters of the other name", initials=True)
        if _part_abbreviates(short, long):
            return same("the same name, with a part in its first letters")
    fewer, more = sorted((cx, cy), key=len)
    if _dropped(fewer, more):
        return unsure("one name with a word more")
    return different("other words")


_LEAVES_OUT = frozenset(["international", "china", "usa", "us", "america", "north", "global", "worldwide"])


def _dropped(fewer: Sequence[str], more: Sequence[str]) -> bool:
    return set(fewer) < set(more) and all(word in _LEAVES_OUT for word in more if word not in fewer)


def _abbreviates(short: Sequence[str], long: Sequence[str], printed: str) -> bool:
    """True when one word in capitals is made of the other name's first letters ("TSMC")."""
    letters = re.sub(r"[.\s&]", "", printed)
    if len(_core(short)) != 1 or not 3 <= len(letters) <= 7 or not letters.isupper() or not letters.isalpha():
        return False
    wanted = letters.casefold()
    content = [word for word in long if word not in ("the", "of", "and", "for", "de")]
    if len(content) < 3:
        return False
    whole = "".join(word[0] for word in content)
    every = "".join(word[0] for word in long if word != "the")
    bare = "".join(word[0] for word in content if word not in _FORMS)
    return wanted in (whole, every) or (wanted == bare and len(bare) >= 3)


def _part_abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """True for "SAP Labs" and the like: a leading run of words given by first letters, the rest the same."""
    if not short or len(short[0]) < 2 or len(_core(short)) < 2:
        return False
    size = len(short[0])
    head, tail = _core(long)[:size], _core(long)[size:]
    return (
        len(head) == size
        and size >= 2
        and bool(tail)
        and "".join(word[0] for word in head) == short[0]
        and tail == _core(short)[1:]
    )


def _stem(name: str) -> str:
    found = re.sub(r"[（(].{1,8}?[)）]", "", simplify(name)).replace(" ", "")
    changed = True
    while changed:
        changed = False
        for form in _HAN_FORMS:
            if found.endswith(form) and len(found) >= len(form) + 2:
                found, changed = found[: -len(form)], True
                break
    return found


def _generic(name: str) -> bool:
    """True for a name of nothing but words that many names hold (人工智能, 中央银行): nobody's own."""
    return all(word in _WORDS for word in _segments(_without_trade(name)))


def _without_place(name: str) -> str:
    for size in (4, 3, 2):
        head = name[:size]
        known = place(head)
        if known and len(name) - size >= 2 and not head.endswith("国"):
            rest = name[size:]
            return rest[1:] if rest[:1] in "市省" and len(rest) > 2 else rest
    return name


def _without_trade(name: str) -> str:
    for trade in _TRADES:
        if name.endswith(trade) and len(name) - len(trade) >= 2:
            return name[: -len(trade)]
    return name


def _both_chinese(a: str, b: str, registered: bool) -> Verdict:
    """Compare stems of Chinese names; ``registered``: the longer one is a company's full name, which tells its seat."""
    if a == b:
        return same("the same characters, legal form and script aside")
    short, long = sorted((a, b), key=len)
    bare = _without_place(long)
    own = registered and not _generic(short)
    if short == bare:
        reason = "the same characters, the seat aside"
        return same(reason) if len(short) >= 3 and own else unsure(reason)
    if long.endswith(tuple(_TRADES)) and short in (_without_trade(bare), _without_trade(long)):
        reason = "the same characters, seat and trade aside"
        return same(reason) if bare != long and own else unsure(reason)
    if _shortened(short, long):
        return same(f"{short} takes a character of each word of {long}")
    if is_foreign(a) and is_foreign(b) and len(a) == len(b) >= 3 and chinese_sounds(a) == chinese_sounds(b):
        return unsure("characters that write the same sound")
    return different("other characters")


_WORDS = sorted(
    """中国 中华 上海 北京 广州 深圳 天津 重庆 南京 武汉 杭州 香港 台湾 东方 南方 北方 西部 国家 国际 全国 人民 中央 联合 第一 交通 建设 农业 工商
    招商 光大 民生 浦东 兴业 平安 太平洋 人寿 保险 财产 石油 化工 天然气 海洋 汽车 电器 电力 电网 电信 移动 联通 铁路 铁道 航空 航天 科技 工业
    集团 银行 证券 基金 信托 期货 钢铁 铝业 有色 金属 矿业 煤炭 能源 核 核工业 船舶 重工 兵器 电子 信息 产业 建筑 工程 远洋 海运 运输 物流 邮政
    储蓄 发展 开发 改革 委员会 监督 管理 总局 市场 外汇 证券业 协会 大学 科学 技术 研究院 师范 理工 医药 生物 制造 半导体 积体 电路 塑胶 水泥
    玻璃 食品 粮油 烟草 商业 农村 农商 农工 贸易 进出口 出口 再保险 投资 担保 互联网 金融 资产 置业 地产 实业 人工 智能 法院 高等 政府 委员 武装 部队 期货 黄金 机器人 机构""".split(),  # noqa: SIM905 - a hundred quoted words would hide the list
    key=len,
    reverse=True,
)


_BY_LAST = ("银行", "石油", "电网", "大学")
"""Words that short forms take the last character of: 工行, 中海油."""


def _shortened(short: str, long: str) -> bool:
    """True when ``short`` takes one character (or more) of every word of ``long``: 中石化 of 中国石油化工."""
    words = list(_segments(long))
    if len(words) > 2 and words[0] == "中国" and not short.startswith("中") and all(word in _WORDS for word in words):
        words = words[1:]  # 农行 for 中国农业银行
    if len(words) < 2 or not 2 <= len(short) <= 4 or len(short) >= sum(map(len, words)):
        return False
    if len(short) < len(words) or (len(short) == 2 and not all(word in _WORDS for word in words)):
        return False
    at = 0
    for word in words:
        taken = 0
        if at < len(short) and short[at] in (word[0], word[-1] if word in _BY_LAST else word[0]):
            taken = 1
            while at + taken < len(short) and taken < len(word) and word.startswith(short[at : at + taken + 1]):
                taken += 1
        if not taken:
            return False
        at += taken
    return at == len(short)


def _segments(name: str) -> Iterator[str]:
    at = 0
    while at < len(name):
        word = next((w for w in _WORDS if name.startswith(w, at)), None)
        if word is None:
            end = at + 1
            while end < len(name) and not any(name.startswith(w, end) for w in _WORDS):
                end += 1
            word = name[at:end]
        yield word
        at += len(word)


@cache
def _meanings() -> list[tuple[str, tuple[str, ...]]]:
    text = (files("newsledger.entities") / "data" / "org_words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    pairs = [(form, tuple(english.split("|"))) for chinese, english in rows for form in chinese.split("|")]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def _across(han: str, latin: str) -> Verdict:
    letters = _core(_tokens(latin))
    stem = _stem(han)
    if re.fullmatch(r"[A-Za-z0-9 .&+-]{2,20}", re.sub(r"[\u3400-\u9fff]", "", stem)):
        inside = fold_name(re.sub(r"[\u3400-\u9fff]", " ", stem))
        return unsure("the same letters") if inside == " ".join(letters) else different("other letters")
    joined = "".join(letters)
    if len(joined) >= _SHORTEST_SOUND and spelt(joined, stem):
        return same("the characters spell the letters")
    if spelt(joined, stem):
        return unsure("the characters spell the few letters")
    for core, tail in _translated(stem, letters):
        if not core:
            return same("word for word the same meaning") if len(tail) >= 3 else unsure("the same meaning")
        rest = "".join(core[1])
        if len(core[0]) >= 2 and spelt(rest, core[0]):
            return same("the characters spell the letters, and the other words mean the same")
        if is_foreign(core[0]) and len(core[1]) == 1 and sounds_like(core[0], rest) >= 0.9 and len(core[0]) >= 3:
            return same("the characters sound like the letters, and the other words mean the same")
    if 3 <= len(stem) <= 6 and is_foreign(stem) and len(letters) == 1:
        if len(chinese_sounds(stem)) >= 3 and sounds_like(stem, joined) >= 0.9:
            return same("the characters sound like the letters")
        if sounds_like(stem, joined) >= 0.8:
            return unsure("the characters sound somewhat like the letters")
    return different("neither sound nor meaning agree")


def _translated(stem: str, letters: Sequence[str]) -> Iterator[tuple[tuple[str, list[str]] | tuple[()], list[str]]]:
    """Give the ways to take words of the same meaning off both names: (what is left of both, what was taken)."""
    waiting: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [(stem, tuple(letters), ())]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    while waiting and len(seen) < 200:
        han, words, taken = waiting.pop()
        if (han, words) in seen:
            continue
        seen.add((han, words))
        if not han and not words:
            yield (), list(taken)
            continue
        if taken and han and words:
            yield (han, list(words)), list(taken)
        for form, meanings in _meanings():
            at_end, at_start = han.endswith(form), han.startswith(form)
            if not at_end and not at_start:
                continue
            rest = han[: -len(form)] if at_end else han[len(form) :]
            for meaning in meanings:
                wanted = tuple(_ABBREVIATED.get(word, word) for word in meaning.split())
                if at_end and words[-len(wanted) :] == wanted:
                    waiting.append((rest, words[: -len(wanted)], (*taken, form)))
                if at_start and words[: len(wanted)] == wanted:
                    waiting.append((han[len(form) :], words[len(wanted) :], (*taken, form)))
            # A legal form or trade that the other language leaves out.
            if at_end and form in ("集团", "控股", "科技", "技术") and len(rest) >= 2:
                waiting.append((rest, words, (*taken, form)))


def core_of(name: str) -> str:
    """Give what a name is without the words that say what kind of firm it is, for look-ups; in its own script."""
    if _HAN.search(name):
        stem = _without_trade(_without_place(_stem(name)))
        for form, _ in _meanings():
            if stem.endswith(form) and len(stem) - len(form) >= 2:
                return stem[: -len(form)]
        return stem
    words = _core(_tokens(name))
    while len(words) > 1 and words[-1] in _kinds_of_firm():
        words = words[:-1]
    return "".join(words)


@cache
def _kinds_of_firm() -> frozenset[str]:
    return frozenset(_ABBREVIATED.get(w, w) for _, english in _meanings() for phrase in english for w in phrase.split())


def initials_of(name: str) -> str:
    """Give the letters that may stand for a Latin name of three words or more, or the capitals that it is."""
    letters = re.sub(r"[.\s&]", "", name)
    if 3 <= len(letters) <= 7 and letters.isascii() and letters.isupper() and letters.isalpha():
        return letters.casefold()
    words = [word for word in _tokens(name) if word not in ("the", "of", "and", "for", "de", "inc", "ltd", "plc")]
    words = [word for word in words if word.isascii()]
    return "".join(word[0] for word in words) if 3 <= len(words) <= 7 and words[0].isalpha() else ""
