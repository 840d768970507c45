"""The words of the pages in English and Chinese: sentences by their English text, terms by their name."""

from __future__ import annotations

from typing import Any

from newsledger.web.words_zh import SENTENCES, TERMS

LANGUAGES = ("en", "zh")

_TERMS_EN = {
    "en": "English",
    "zh": "Chinese",
    "zh-Hans": "Chinese, simplified",
    "zh-Hant": "Chinese, traditional",
    "said_by": "said by",
    "org": "organization",
    "position": "post",
    "newest": "newest told first",
    "date": "date",
    "oldest": "oldest first",
    "origins": "most origins first",
    "not named": "not named",
    "count": "number",
    "amount_text": "amount in words",
    "count_text": "number in words",
    "fines": "fines",
    "people": "people",
    "facts": "facts",
    "amounts": "amounts",
}
_SPOKEN = frozenset(TERMS)


def translate(text: str, language: str, **values: Any) -> str:
    """Give a sentence of the pages in a language, its ``{places}`` filled; an unknown one stays English."""
    said = SENTENCES.get(text, text) if language == "zh" else text
    return said.format(**values) if values else said


def name_of(word: str, language: str) -> str:
    """Give a kind, status, role, type or language as people call it; anything else as it is."""
    if language == "zh":
        return TERMS.get(word, word)
    return _TERMS_EN.get(word) or (word.replace("_", " ") if word in _SPOKEN else word)
