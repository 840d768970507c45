"""A small character tagger for names that no rule finds: linear-chain scores, decoded in batches.

The weights are those of a conditional random field over hashed features (Lafferty et al. 2001; feature hashing:
Weinberger et al. 2009), trained by ``scripts/train_zh_names.py``, which says on what.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from newsledger.languages.zh.names_lexicon import words
from newsledger.languages.zh.names_orgs import Cuts, cuts, suffix_spans
from newsledger.languages.zh.names_people import shape_characters

Span = tuple[int, int]
LABELS = ("O", *(f"{place}-{kind}" for kind in ("person", "org") for place in "BIES"))
BUCKETS = 1 << 17
# A character whose labels all score this much below no name is taken for none, which leaves short runs to decode.
_HOPELESS = 2.0
_LONGEST_RUN = 40
# The tagger finds what a sentence alone does not tell by rules; a longer text names everybody where a rule sees it, and
# there the tagger would cost as much time as all else. Its opening names whom it is about, and tells least of them.
WHOLE = 800
OPENING = 250
# Names that cannot reach this margin are not looked for.
LEAST_MARGIN = 4.0
_HAN = re.compile(r"[一-鿿]")
_DEALT = re.compile(
    "股|收购|并购|重组|起诉|判决|诉讼|融资|领投|跟投|证券|公告|上市|\\(\\d{6}|董事|净利|营收|业绩|裁定|冻结|子公司|控股|合并|竞购|中标|罚款|处罚|立案"
)
"""Words of deals, suits and shares."""
_NO_NAME = re.compile(
    "(?:假设|不超|不低于|约占|持|本|该|将|被|其|通过|销售|合计|累计|占|减少|一头|出质|拟)|.*(?:股份?|[投出]资人|法院|政府|券商|发行|日报|系列|总数|银行业|管理人|交易所|议案|公司|业绩|股票|质押|账户|要约|协议|监管层|工厂|电池|银行牌照)$"
)


def amid_deals(text: str, start: int, end: int) -> bool:
    """True for a stretch with words of deals, suits or shares beside it, where fewer words that name nobody are tagged.

    Args:
        text: simplified, half-width text.
        start, end: the stretch.
    """
    if _NO_NAME.match(text, start, end):
        return False
    return _DEALT.search(text, max(0, start - 14), start) is not None or _DEALT.search(text, end, end + 16) is not None


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch that the tagger takes for a name.

    Attributes:
        start, end: half-open stretch of the text.
        kind: ``person`` or ``org``.
        margin: how far the name's labels score above no name, summed over its characters.
    """

    start: int
    end: int
    kind: str
    margin: float


def features(text: str, cut: Cuts, posts: list[Span]) -> NDArray[np.int64]:
    """Give the hashed features of every character: an array of len(text) rows of bucket numbers.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
        posts: heads of posts.
    """
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    size = len(codes)
    shape = np.zeros(size + 1, dtype=np.uint64)
    shape[:size] = _kinds(codes)
    for start, end in posts:
        shape[start:end] += np.uint64(8)
    for start, end in suffix_spans(text):
        shape[start] += np.uint64(16)
        shape[start + 1 : end] += np.uint64(32)
    if cut.ends:
        shape[np.asarray(cut.ends, dtype=np.int64)] += np.uint64(64)
    starts = np.fromiter(cut.starts, dtype=np.int64)
    if len(starts):
        shape[starts] += np.uint64(128)
    known = np.zeros(size + 6, dtype=np.uint64)
    known[3 : 3 + size] = _in_words(codes)
    padded = np.zeros(size + 6, dtype=np.uint64)
    padded[3 : 3 + size] = codes
    shapes = np.zeros(size + 6, dtype=np.uint64)
    shapes[3 : 3 + size] = shape[:size]

    def c(offset: int) -> NDArray[np.uint64]:
        return padded[3 + offset : 3 + offset + size]

    def s(offset: int) -> NDArray[np.uint64]:
        return shapes[3 + offset : 3 + offset + size]

    def d(offset: int) -> NDArray[np.uint64]:
        return known[3 + offset : 3 + offset + size]

    templates = (
        (c(0),), (c(-1),), (c(1),), (c(-2),), (c(2),), (c(-1), c(0)), (c(0), c(1)), (c(-2), c(-1)), (c(1), c(2)),
        (s(-1), s(0), s(1)), (s(1), s(2), s(3)), (s(-2), s(-1), s(0)), (c(0), s(-1)), (c(0), s(1)),
        (d(-1), d(0), d(1)), (d(0), d(1), d(2), d(3)), (c(0), d(0)), (s(0), d(-1), d(0), d(1)), (d(-2), d(-1), d(0), s(0)),
    )  # fmt: skip
    columns = []
    for number, parts in enumerate(templates, 1):
        key = np.full(size, number * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF, dtype=np.uint64)
        for part in parts:
            key = (key ^ part) * np.uint64(0xFF51AFD7ED558CCD)
            key ^= key >> np.uint64(32)
        columns.append(key & np.uint64(BUCKETS - 1))
    return np.stack(columns, axis=1).astype(np.int64)


def _in_words(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Say of each character whether a common word of two starts (1) or ends (2) with it, or both (3)."""
    flags = np.zeros(len(codes), dtype=np.uint64)
    if len(codes) > 1:
        pairs = codes[:-1] << np.uint64(16) | codes[1:]
        table = _pairs()
        at = np.minimum(np.searchsorted(table, pairs), len(table) - 1)
        found = (table[at] == pairs).astype(np.uint64)
        flags[:-1] += found
        flags[1:] += found * np.uint64(2)
    return flags


@cache
def _pairs() -> NDArray[np.uint64]:
    found = sorted(ord(word[0]) << 16 | ord(word[1]) for word in words("common_words"))
    return np.array(found or [0], dtype=np.uint64)


@cache
def _table() -> NDArray[np.uint64]:
    table = np.zeros(0x10000, dtype=np.uint64)
    table[ord("0") : ord("9") + 1] = 1
    table[ord("A") : ord("Z") + 1] = 2
    table[ord("a") : ord("z") + 1] = 2
    table[0x4E00:0xA000] = 3
    surnames, given = shape_characters()
    for character in given:
        table[ord(character)] = 4
    for character in surnames:
        table[ord(character)] = 6 if character in given else 5
    return table


def _kinds(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    return _table()[np.minimum(codes, 0xFFFF).astype(np.int64)]


@cache
def _weights() -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
    file = files("newsledger.languages.zh") / "data" / "name_weights.npz"
    if not file.is_file():
        return None
    with file.open("rb") as stream, np.load(stream) as arrays:
        rows = np.zeros((BUCKETS, len(LABELS)), dtype=np.float32)
        rows[arrays["buckets"]] = arrays["states"].astype(np.float32) * float(arrays["scale"])
        transitions = arrays["transitions"].astype(np.float32)
    return rows, transitions + _forbidden()


def _forbidden() -> NDArray[np.float32]:
    """Minus infinity for label pairs that cannot follow each other."""
    matrix = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for i, first in enumerate(LABELS):
        for j, second in enumerate(LABELS):
            inside = first[0] in "BI"
            continues = second[0] in "IE"
            if inside != continues or (inside and first[2:] != second[2:]):
                matrix[i, j] = -1e4
    return matrix


def tag_most(text: str, cut: Cuts, posts: list[Span]) -> list[Tagged]:
    """Give the names that the tagger sees in a short text, or in the opening of a long one, in order.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
        posts: heads of posts.
    """
    if len(text) - text.count("\n") <= WHOLE:
        return tag(text, cut, posts)
    opening = text[: text.rfind("。", 0, OPENING) + 1]
    posts = [post for post in posts if post[1] <= len(opening)]
    return tag(opening, cuts(opening, posts), posts)


def tag(text: str, cut: Cuts, posts: list[Span]) -> list[Tagged]:
    """Give the names that the tagger sees in ``text``, in order; none when no weights ship.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
        posts: heads of posts.
    """
    loaded = _weights()
    if loaded is None or not _HAN.search(text):
        return []
    rows, transitions = loaded
    ids = features(text, cut, posts)
    scores = rows[ids[:, 0]]
    for column in range(1, ids.shape[1]):
        scores += rows[ids[:, column]]
    runs = _runs(scores)
    return _read(_decode(scores, runs, transitions), scores) if runs else []


def _runs(scores: NDArray[np.float32]) -> list[Span]:
    """The stretches where a name is possible, with one character on both sides."""
    hope = np.zeros(len(scores) + 2, dtype=np.int8)
    margins = scores[:, 1:].max(axis=1) - scores[:, 0]
    hope[1:-1] = margins > -_HOPELESS
    gains = np.concatenate(([0.0], np.cumsum(np.maximum(margins, 0.0))))
    edges = np.flatnonzero(np.diff(hope))
    runs: list[Span] = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if end - start >= 2 and gains[end] - gains[start] >= LEAST_MARGIN:
            first = max(start - 1, runs[-1][1] if runs else 0)
            runs.append((first, min(end + 1, len(scores), first + _LONGEST_RUN)))
    return runs


def _decode(scores: NDArray[np.float32], pieces: list[Span], transitions: NDArray[np.float32]) -> NDArray[np.int64]:
    """Viterbi over all pieces at once, longest first so that the finished ones drop out of the batch."""
    order = sorted(pieces, key=lambda span: span[0] - span[1])
    lengths = np.array([end - start for start, end in order])
    longest = int(lengths[0])
    alive_at = np.searchsorted(-lengths, -np.arange(longest), side="left").tolist()
    starts = np.array([start for start, _ in order])
    start_ok = np.array([0.0 if label[0] in "OBS" else -1e4 for label in LABELS], dtype=np.float32)
    end_ok = np.array([0.0 if label[0] in "OES" else -1e4 for label in LABELS], dtype=np.float32)
    count = len(LABELS)
    back = np.zeros((longest, len(order), count), dtype=np.int8)
    best = scores[starts] + start_ok
    for step in range(1, longest):
        alive = alive_at[step]
        # The label before comes first, since numpy reduces over the first axis in whole rows.
        options = best[:alive].T[:, :, None] + transitions[:, None, :]
        back[step, :alive] = options.argmax(axis=0)
        best[:alive] = options.max(axis=0) + scores[starts[:alive] + step]
    last = (best + end_ok).argmax(axis=1)
    labels = np.zeros(len(scores), dtype=np.int64)
    current = last.copy()
    for step in range(longest - 1, -1, -1):
        alive = alive_at[step]
        labels[starts[:alive] + step] = current[:alive]
        if step:
            current[:alive] = back[step, np.arange(alive), current[:alive]]
    return labels


def _read(labels: NDArray[np.int64], scores: NDArray[np.float32]) -> list[Tagged]:
    found: list[Tagged] = []
    start = -1
    places = np.flatnonzero(labels)
    tags = dict(zip(places.tolist(), labels[places].tolist(), strict=True))
    rows = dict(zip(places.tolist(), scores[places].tolist(), strict=True))
    for place in tags:
        label = LABELS[tags[place]]
        if label[0] in "BS":
            start = place
        if label[0] in "ES" and start >= 0:
            margin = sum(rows[p][tags[p]] - rows[p][0] for p in range(start, place + 1))
            found.append(Tagged(start, place + 1, label[2:], margin))
            start = -1
    return found
