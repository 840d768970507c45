"""What a person's name tells by itself: how it reads, and whether it is too short or too common to join on."""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.text.fold import fold_name, simplify

_HAN = re.compile(r"[\u3400-\u9fff]{1,6}")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_SURNAMES = _words(
    "a abudou ai aixinjueluo an ang ao ba bai baili ban bao bi bian bin bing bo cai cang cao cen chai chang chao che "
    "chen cheng chi chu chunyu ciren cong cui da dai dang dantai danzeng deng di diao ding diwu dong dongfang dongguo "
    "dongmen dou du duan duanmu dugu dun e er fan fang fanjiang fei feng fu gan gang gao ge geng gong gongsun "
    "gongyang gongye gou gu guan gui guo ha hai han hang hao he helian heng hong hou hu hua huan huang huangfu hui "
    "huo huyan ji jia jian jiang jiao jie jin jing ju juan kang ke kong kou kuai kuang kui lai lan lang lao le lei "
    "leng li lian liang liangqiu liao lin ling linghu liu long lou lu luan luo luosang lv ma mai maimaiti man mao mei "
    "men meng mi miao mie min ming mo mou mu murong nalan nan nangong nanmen ni nie nima ning niu niuhulu nong nuo ou "
    "ouyang pan pang pei peng pi piao ping pu puyang qi qian qiang qiao qie qiguan qin qing qiu qu quan que ran rao "
    "ren rong ru ruan rui sa sang sha shan shang shangguan shanyu shao she shen sheng shentu shi shou shu shuai shui "
    "si sima situ song su sui sun suo tai taishi tan tang tao teng tian tong tou tu tuo tuoba wan wang wanyan wei "
    "weichi weisheng wen weng wenren wo wu xi xia xiahou xian xiang xianyu xiao xie ximen xin xing xiong xiu xu xuan "
    "xuanyuan xue xun yan yang yangshe yao ye yehenala yi yin ying yong you yu yuan yue yun yuwen zan zang zeng zha "
    "zhan zhang zhangjian zhangsun zhao zhaxi zhen zheng zhi zhong zhongli zhongsun zhou zhu zhuang zhuge zhuo zi "
    "zong zongzheng zou zu zuo zuoqiu"
)
_DOUBLE = ("欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "东方", "夏侯", "端木", "慕容")
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|"
    r"un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v))"
)
_ONE = re.compile(_SYLLABLE)
_TWO = re.compile(rf"{_SYLLABLE}'?{_SYLLABLE}")
# Given and family names of English that many people bear together.
_GIVEN = _words(
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "paul steven andrew kevin brian mary jennifer linda susan sarah karen lisa nancy peter chris tom mike jim bob"
)
_FAMILY = _words(
    "smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin lee thompson white "
    "harris clark lewis walker hall allen young king wright scott green baker adams nelson kim park"
)


_OFTEN_HAN = _words(
    "建国 建军 建华 建平 建明 建伟 国强 国华 国平 国栋 国庆 志强 志刚 志明 志伟 志勇 志华 晓明 晓东 晓红 晓燕 小明 小红 小平 海燕 海涛 "
    "海军 文华 文杰 永强 永刚 俊杰 秀英 秀兰 桂英 玉兰 玉梅 红梅 丽华 爱国 卫国 卫东 家豪 国威 国荣 国伟 国明 美玲 淑芬 雅婷 志豪 子轩 浩然"
)
_OFTEN = _words(
    "jianguo jianjun jianhua jianping jianming jianwei guoqiang guohua guoping guodong guoqing zhiqiang zhigang zhiming "
    "zhiwei zhiyong zhihua xiaoming xiaodong xiaohong xiaoyan xiaoping haiyan haitao haijun wenhua wenjie yongqiang "
    "yonggang junjie xiuying xiulan guiying yulan yumei hongmei lihua aiguo weiguo weidong jiahao guowei guorong "
    "guoming meiling shufen yating zhihao zixuan haoran"
)
"""Given names of two syllables that very many people bear (after common knowledge of the census)."""


def is_lone(name: str) -> bool:
    """True for a family name, a given name or a nickname alone: "Zhang", 张."""
    folded = fold_name(name)
    han = _HAN.fullmatch(folded)
    return len(folded) < 2 if han else len(folded.split()) < 2


@lru_cache(maxsize=20000)
def reading_of(name: str, chinese: bool = False) -> str:
    """Give a Chinese person's name in pinyin, family name first ("zhang yiming"), from characters or from letters.

    Args:
        name: the name in any script.
        chinese: read Chinese characters too; else only names in letters, and nothing for others.

    Returns:
        The reading, or an empty string when it is no Chinese name.
    """
    folded = fold_name(name)
    if _HAN.fullmatch(folded):
        return _pinyin(simplify(folded)) if chinese else ""
    words = folded.replace("-", " ").split()
    if len(words) == 3 and words[0] in _SURNAMES and all(_ONE.fullmatch(word) for word in words[1:]):
        words = [words[0], words[1] + words[2]]  # Zhang Yi-ming, Zhang Yi Ming
    if len(words) != 2:
        return ""
    first, last = words
    if first in _SURNAMES and _is_given(last):
        return f"{first} {last}"
    if last in _SURNAMES and _is_given(first):
        return f"{last} {first}"
    return ""


def family_reading(name: str) -> str:
    """Give the pinyin of a Chinese family name alone, in characters or letters (张, "Zhang"); nothing for others."""
    folded = simplify(fold_name(name))
    if folded in _DOUBLE or (len(folded) == 1 and _HAN.fullmatch(folded)):
        found = _pinyin(folded + "一").split(" ")[0]
        return found if found in _SURNAMES else ""
    return folded if folded in _SURNAMES else ""


def bears(name: str, family: str) -> bool:
    """True when a person's name, in either script, has the family name that pinyin spells so."""
    folded = fold_name(name)
    if folded.isascii():
        return family in folded and reading_of(name).split(" ")[0] == family
    # A foreign name in characters has a dot, and more of them.
    return 2 <= len(folded) <= 4 and "·" not in name and reading_of(name, chinese=True).split(" ")[0] == family


@lru_cache(maxsize=20000)
def sound_of(name: str) -> str:
    """Give how an organization's name sounds, in letters without blanks: 云栈集团 and Yunzhan Group both ``yunzhan``."""
    folded = fold_name(name)
    if _HAN.fullmatch(folded):
        from pypinyin import lazy_pinyin

        return "".join(lazy_pinyin(simplify(folded), v_to_u=False))
    return folded.replace(" ", "") if folded.isascii() else ""


def is_common(name: str) -> bool:
    """True for a name that many people bear: one character or syllable as given name (Zhang Wei, 张伟), John Smith."""
    folded = fold_name(name)
    if _HAN.fullmatch(folded):
        surname = 2 if simplify(folded)[:2] in _DOUBLE else 1
        return len(folded) - surname <= 1 or simplify(folded)[surname:] in _OFTEN_HAN
    reading = reading_of(name)
    if reading:
        return _ONE.fullmatch(reading.split()[1]) is not None or reading.split()[1] in _OFTEN
    words = folded.split()
    return len(words) == 2 and (words[0] in _GIVEN or words[0] in _FAMILY) and words[1] in _FAMILY


def is_pinyin_name(name: str) -> bool:
    """True for a family name in pinyin followed by one or two syllables."""
    words = name.casefold().split()
    return len(words) == 2 and words[0] in _SURNAMES and _is_given(words[1])


def _is_given(word: str) -> bool:
    return len(word) <= 14 and (_ONE.fullmatch(word) or _TWO.fullmatch(word)) is not None


def _pinyin(characters: str) -> str:
    # Loaded late: only names in characters need it.
    from pypinyin import lazy_pinyin

    surname = 2 if characters[:2] in _DOUBLE and len(characters) > 2 else 1
    family = "".join(_surname_sound(characters[:surname], lazy_pinyin))
    given = "".join(lazy_pinyin(characters[surname:], v_to_u=False))
    return f"{family} {given}" if given else ""


_READ_AS_NAMES = {
    "曾": "zeng",
    "单": "shan",
    "解": "xie",
    "仇": "qiu",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "区": "ou",
}


def _surname_sound(characters: str, lazy_pinyin: object) -> list[str]:
    if characters in _READ_AS_NAMES:
        return [_READ_AS_NAMES[characters]]
    return list(lazy_pinyin(characters, v_to_u=False))  # type: ignore[operator]
