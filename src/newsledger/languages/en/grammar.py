"""English for the pattern language: what may stand around a name, and verb groups in active and passive voice."""

from __future__ import annotations

from functools import partial

from newsledger.languages.en.verbs import (
    AUXILIARY,
    active,
    ends_auxiliary,
    heads,
    is_active_verb,
    participle,
    passive,
    progressive,
)
from newsledger.patterns.encode import ALL_MARKS, MARKS
from newsledger.patterns.pattern import Grammar

_M = f"[{ALL_MARKS}]"
_STOP = (
    r"(?!(?:in|on|at|from|with|by|after|before|that|which|who|whom|whose|to|for|said|says|say|and|or|of|as|over|against|"
    r"but|while|when|where|if|because|is|was|are|were|be|been|has|have|had|will|would|could|may|might|can|into|than)\b(?!-\w))"
)
DESCRIPTOR = rf"(?:{_STOP}(?:[\w&$][\w'&./$-]{{0,30}}|{_M}(?:-[a-z]+)?(?:'s)?|\"),? ){{0,7}}?"
"""Words before a name within its noun phrase: "rival", "Chinese e-commerce giant", "its former chief executive"."""

APPOSITION = (
    r"(?: ?\([^()]{0,80}\)){0,2}"
    r"(?:(?:, (?!and |but |or |while |which said|who said|said |says )[^,;:\"]{1,110}){1,3}?,(?= )|,? (?:who|which|whose) [^,;:\"]{3,110},(?= ))??"
)
"""What may stand after a name: a ticker in brackets, ", 56,", ", the company's founder,", ", which owns X,"."""

_APPROX = (
    r"(?:about|around|roughly|approximately|some|nearly|almost|close to|more than|less than|fewer than|over|under|up to|as much as|as many as|"
    r"at least|at most|just over|just under|well over|an estimated|an average of|a record|an additional|another|an?|the|only|just|as low as|as high as|"
    r"no more than|upwards of|a combined|a total of|an unprecedented|a further|an initial|a whopping|a massive|a hefty|a maximum of|a net|only about)"
)
APPROXIMATOR = rf"(?:{_APPROX} ){{0,3}}"

_NO_VERB = r"(?!(?:is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|can|must|said|says|that|which|who|because|while|when|if|but)\b)"
_NP_WORD = rf"{_NO_VERB}(?:{_M}(?:'s|-[a-z]+)?|[\w&$+][\w'&./$+-]{{0,30}}|\"[^\"]{{1,60}}\"|\([^()]{{1,30}}\))"
NOUN_PHRASE = rf"(?:{_NP_WORD},? ){{0,9}}?{_NP_WORD}"
BORDER = (
    r"(?=[,.;:!?)\]]|$|\s*–| (?:in|on|at|for|to|with|after|as|that|which|who|by|from|and|but|while|over|amid|following|since|until|when|"
    r"where|under|into|through|before|during|because|if|last|this|next|earlier|later|has|have|had|is|was|were|will|would|than|alongside|"
    r"should|could|may|might|can|must|do|does|did|via|across|without|against|despite|ahead|according|is|are|said|says|including|such|designed|aimed|called|worth)\b(?!-\w)| \ue007)"
).replace("\ue007", MARKS["date"])

GRAMMAR = Grammar(
    language="en",
    weak=frozenset({", "}),
    strong=frozenset(
        {" and ", ", and ", " & ", " or ", ", or ", " as well as ", " and the ", " along with ", " and its "}
    ),
    descriptor=DESCRIPTOR,
    apposition=APPOSITION,
    approximator=APPROXIMATOR,
    noun_phrase=NOUN_PHRASE,
    text=r"[^.;]{3,160}?",
    border=BORDER,
    gap=r"(?:[^.;:\"]{0,60}?)",
    macros={"v": active, "pv": passive, "pp": participle, "ing": progressive},
    heads={
        "v": heads,
        "pv": partial(heads, kinds=("part",)),
        "pp": partial(heads, kinds=("part",)),
        "ing": partial(heads, kinds=("ing",)),
    },
    auxiliary=AUXILIARY,
    ends_auxiliary=ends_auxiliary,
    accepts=lambda macro, text, before, after: macro != "v" or is_active_verb(text.strip(), before, after),
)
