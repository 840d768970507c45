"""Chinese for the pattern language. Patterns are written in simplified script and half-width Latin; text is folded to it.

``{v:收购|并购}`` marks the verb of a template: one of the words, not inflected; two candidates of a kind that share it
are one event.
"""

from __future__ import annotations

from newsledger.patterns.encode import ALL_MARKS
from newsledger.patterns.pattern import Grammar

_M = f"[{ALL_MARKS}]"
BRACKET = r"(?: ?[(\[][^()\[\]]{0,60}[)\]])"
DESCRIPTOR = rf"(?:(?![,。;:!?、]|[对向由与和及将被把给为从在于是])(?:[^\n,。;:!?、()「」『』\"《》]|{_M})){{0,14}}?"
APPOSITION = rf"{BRACKET}{{0,2}} ?"
APPROXIMATOR = r"(?:(?:约|大约|近|逾|超|超过|将近|接近|至少|不少于|不低于|高达|多达|达|达到|最多|最高|至多|不超过|不到|不足|仅|共|合计|总计|累计|共计|总额|总额为|为|是|人民币|共约|上述|上百|其中|额外|相当于|价值|总值|总价|金额|金额为|区区|整整|再|又|各|分别|分别为|新台币|新臺幣|港币|美金) ?){0,3}"
NOUN_PHRASE = rf"(?:(?![,。;:!?])(?:[^,。;:!?\n]|{_M})){{1,24}}?"
BORDER = r"(?=[,。;:!?、)」』\"》]|$|\s)"

GRAMMAR = Grammar(
    language="zh",
    weak=frozenset({",", ", "}),
    strong=frozenset({"、", "和", "与", "及", "以及", "并", " 和 ", " 与 ", " 及 ", " 以及 ", "、 ", "兼", "暨", "/"}),
    descriptor=DESCRIPTOR,
    apposition=APPOSITION,
    approximator=APPROXIMATOR,
    noun_phrase=NOUN_PHRASE,
    text=r"[^。;!?]{2,80}?",
    border=BORDER,
    gap=r"(?:[^。;!?]{0,24}?)",
    macros={"v": lambda words: f"(?P<%s>{words})"},
)
