"""The word lists of ``languages/en/data``: one entry a line, ``#`` starts a comment line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """Give the entries of ``data/<name>.txt``; a list that is not there is empty.

    A line may have further columns, parted by tabs; only the first is an entry.
    """
    path = _DATA / f"{name}.txt"
    if not path.is_file():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = (line.split("\t")[0].strip() for line in lines if not line.startswith("#"))
    return frozenset(entry for entry in entries if entry)


@cache
def word_table(name: str) -> dict[str, str]:
    """Give ``data/<name>.txt`` as a mapping from its first to its second column; empty when there is no such list."""
    path = _DATA / f"{name}.txt"
    if not path.is_file():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {row[0].strip(): row[1].strip() for row in rows if len(row) > 1}


@cache
def word_group(group: str) -> frozenset[str]:
    """Give one group of ``data/name_cues.txt``.

    Raises:
        KeyError: when there is no such group.
    """
    rows = (line.split("\t") for line in (_DATA / "name_cues.txt").read_text(encoding="utf-8").splitlines())
    return {row[0]: frozenset(row[1].split(" ")) for row in rows if len(row) > 1}[group]


@cache
def given_names() -> frozenset[str]:
    """Given names, capitalised."""
    return word_list("given_names")


@cache
def pinyin_surnames() -> frozenset[str]:
    """Family names in pinyin, capitalised."""
    names = word_list("surnames_pinyin") or frozenset(
        [
            "Zhang",
            "Wang",
            "Li",
            "Liu",
            "Chen",
            "Yang",
            "Zhao",
            "Huang",
            "Zhou",
            "Wu",
            "Xu",
            "Sun",
            "Hu",
            "Zhu",
            "Gao",
            "Lin",
            "He",
            "Guo",
            "Ma",
            "Luo",
            "Liang",
            "Song",
            "Zheng",
            "Xie",
            "Han",
            "Tang",
            "Feng",
            "Yu",
            "Dong",
            "Xiao",
            "Cheng",
            "Cao",
            "Yuan",
            "Deng",
            "Xi",
            "Ren",
            "Lei",
            "Ding",
            "Shen",
            "Jiang",
            "Cai",
            "Peng",
            "Pan",
            "Yao",
            "Lu",
            "Jia",
            "Wei",
            "Ye",
            "Fan",
            "Qin",
            "Su",
            "Tan",
            "Zou",
            "Hao",
            "Bai",
            "Shi",
            "Meng",
        ]
    )
    return frozenset(name[:1].upper() + name[1:] for name in names)


@cache
def places() -> frozenset[str]:
    """Names of places."""
    return word_list("places") | frozenset(("US", "U.S.", "U.S", "UK", "U.K.", "EU", "Korea", "D.C.", "DC"))


@cache
def demonyms() -> frozenset[str]:
    """Adjectives and nouns of nationality."""
    return word_list("demonyms") | frozenset(
        [
            "American",
            "Chinese",
            "Japanese",
            "British",
            "German",
            "French",
            "Italian",
            "Russian",
            "Indian",
            "Korean",
            "European",
            "Asian",
            "Canadian",
            "Australian",
            "African",
            "Taiwanese",
            "Western",
            "Spanish",
            "Dutch",
            "Swiss",
            "Swedish",
            "Americans",
            "Europeans",
            "Russians",
            "Israeli",
            "Brazilian",
            "Mexican",
        ]
    )


@cache
def word_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give ``data/<name>.txt`` as rows of columns; empty when there is no such list."""
    path = _DATA / f"{name}.txt"
    if not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


OUTLETS = re.compile(
    r"(?:RTHK|CNN.*|CNBC.*|The Associated Press|Associated Press|CBC|BBC|NPR|AFP|AP|TechCrunch|Engadget|Wired|Semafor|Axios|Politico|The Verge|The Register|The Information|Business Insider|Insider|Bloomberg.*|Reuters.*|Forbes|Fortune|Variety)",
    re.IGNORECASE,
)
"""Media that most articles name only as such."""
JUDGES = re.compile(
    r"\b(?:Securities|Research|Analytics|Intelligence|Newswires|News|Times|Journal|Post|Herald|Tribune|Telegraph|Consulting|Advisors|Advisers|Asset Management|Economics|Commission|Official)$"
    rf"|^{OUTLETS.pattern}$",
    re.IGNORECASE,
)
"""Who reports and judges: hardly ever the company that a sentence without a name speaks of."""

DATA_PROVIDERS = frozenset(
    ["refinitiv", "factset", "zacks", "bloomberg", "reuters", "streetaccount", "idc", "gartner", "canalys", "counterpoint", "lseg", "nasdaq", "nyse", "moody's", "s&p", "facebook's", "statista", "nielsen", "comscore", "ihs", "wind", "consensus"]
) | {"thomson reuters", "counterpoint research", "s&p global", "the zacks consensus", "zacks investment research", "zacks consensus estimate",
     "strategy analytics", "capital iq", "s&p capital iq", "i/b/e/s", "thomson reuters i/b/e/s", "wall street", "new york stock exchange",
     "hong kong stock exchange", "wall street journal", "the wall street journal", "dow jones", "cnbc", "zacks consensus", "sensor tower", "app annie"}  # fmt: skip
"""Who counts and quotes figures of others: never the company that a figure is about, unless nobody else is named."""
