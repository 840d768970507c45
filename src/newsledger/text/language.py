"""Which of the three written languages an article is in, told by counting scripts."""

from __future__ import annotations

import re

from newsledger.text.fold import simplify

_SAMPLE = 8_000
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_ASCII_RUN = re.compile(r"[!-~]+")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
# Frequent characters that traditional text never uses (no 后, 里, 面, 台, 云: those are words of both).
_SIMPLIFIED_ONLY = frozenset(
    "国会来时个们为这说对发经业报导电话机开关学现长见门间头书东车马员将还让应实体点务产亿万与从动过进种样"
    "场资团总银华项问题运营亚区观单独传级认议论证评价该权类设计调谈请误读财责购货费质贷赛达际显续综纪约组织细终结给"
    "络统绩维续药获节营虑补装规视觉触订记讲许诉词试询详语课贡败账贵贸赁赔赚转轮软载输边远违连迟适选递遗邮释钱铁铜"
    "销锁错键门闭闻阅阳阶险随隐难韩页项顺须预领频颜额风飞饭馆驱验鱼鸟黄龙"
)


def detect_language(text: str) -> str:
    """Tell the written language of ``text``: ``en``, ``zh-Hans`` or ``zh-Hant``.

    Han characters are weighed against words of Latin letters (web addresses do not count); traditional against
    simplified by the characters that only one of them uses. A text with neither script is taken for English, one
    whose characters are all shared for simplified. Only the first 8,000 characters are looked at.
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "en"
    han = "".join(_HAN.findall(sample))
    if not han:
        return "en"
    if len(han) < len(_LATIN_WORD.findall(sample)):
        # Addresses are long strings of Latin words that say nothing about the language of the text around them.
        readable = _ASCII_RUN.sub(lambda run: " " if "/" in run[0] or "%" in run[0] else run[0], sample)
        if len(han) < len(_LATIN_WORD.findall(readable)):
            return "en"
    # A thousand characters decide it; the rest of the sample would only cost time.
    characters = han[:1000]
    traditional = sum(map(str.__ne__, characters, simplify(characters)))
    simplified = sum(map(_SIMPLIFIED_ONLY.__contains__, characters))
    return "zh-Hant" if traditional > simplified else "zh-Hans"
