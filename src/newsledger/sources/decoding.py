"""Bytes to text: the encoding found, and what is no text refused with the reason."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from newsledger.model import ArticleError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ["gb18030", "big5", "cp1252", "shift_jis"]
_SAMPLE = 65_536
_BROKEN_SHARE = 0.001
_NEWS_CHARACTER = re.compile(r"[ -~\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u203a\u00a0-\u017f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_NON_ASCII_RUN = re.compile(r"[^\x00-\x7f]{2,2000}")
_LATIN_1 = re.compile(r"[\x80-\xff]")
# Windows-1252 as programs use it: the five bytes that it leaves undefined pass as control characters.
_TO_CP1252 = {ord(bytes([byte]).decode("cp1252", "replace")): byte for byte in range(0x80, 0xA0)} | {
    byte: byte for byte in range(0x100)
}
_MOJIBAKE_SHARE = 0.05


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """Decode the bytes of one article, without altering anything but dropping a byte order mark.

    Tried in order: byte order mark, UTF-8, UTF-16 without a mark, the declared encoding, then GB18030, Big5,
    Windows-1252 and Shift-JIS as charset-normalizer judges them on the first 64 KiB. UTF-8 with a few broken bytes
    (fewer than one in a thousand characters) is read with U+FFFD in their place.

    Raises:
        ArticleError: when the bytes are empty, binary, mojibake, or in no known encoding.
    """
    if not data.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    text = _decode(data, source, declared)
    check_text(text, source)
    return text


def _decode(data: bytes, source: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        # UTF-16 of English is valid UTF-8 too: letters and NUL by turns.
        return text if "\x00" not in text else _unmarked_utf16(data) or text
    if (wide := _unmarked_utf16(data)) is not None:
        return wide
    if b"\x00" in data[:_SAMPLE]:
        raise ArticleError(source, "is a binary file (it holds NUL bytes), not text")
    if declared and (named := _declared(data, declared)) is not None:
        return named
    # A file cut in the middle, or with one bad byte, is still UTF-8 when many multi-byte characters are whole.
    lenient = data.decode("utf-8", "replace")
    if lenient.count("\ufffd") <= max(1, len(lenient) * _BROKEN_SHARE) and _whole_characters(lenient) >= 3:
        return lenient
    best = from_bytes(_whole_lines(data), cp_isolation=_CANDIDATES).best()
    if best is None:
        raise ArticleError(
            source, "is neither UTF-8, UTF-16, GBK, Big5, Shift-JIS nor Windows-1252 text; save it as UTF-8"
        )
    return data.decode(best.encoding, "replace")


def _whole_lines(data: bytes) -> bytes:
    # A sample cut within a character would rule out the very encoding that it is in.
    return data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]


def _whole_characters(text: str) -> int:
    return sum(character > "\x7f" and character != "\ufffd" for character in text[:_SAMPLE])


def _unmarked_utf16(data: bytes) -> str | None:
    """Give the text when the bytes are UTF-16 without a mark: nearly all of it characters that news is written in."""
    sample = data[: _SAMPLE // 16 * 2]
    if len(data) % 2 or b"\x00" not in sample:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        head = sample.decode(encoding, "replace")
        if len(_NEWS_CHARACTER.findall(head)) >= 0.95 * len(head):
            return data.decode(encoding, "replace")
    return None


def _declared(data: bytes, declared: str) -> str | None:
    name = declared.strip().lower()
    # Pages that say GB2312 mean its superset, as browsers read them.
    name = "gb18030" if name in ("gb2312", "gbk", "x-gbk") else name
    try:
        return data.decode(name) if codecs.lookup(name)._is_text_encoding else None
    except (LookupError, UnicodeError, ValueError):
        return None


def check_text(text: str, source: str) -> None:
    """Refuse a string that is no readable text.

    Raises:
        ArticleError: when it is empty, holds NUL or many control characters, or is mojibake.
    """
    if not text.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    sample = text[:_SAMPLE]
    if "\x00" in text or len(_CONTROL.findall(sample)) > 0.01 * len(sample):
        raise ArticleError(source, "is binary data (NUL or many control characters), not text")
    if sample.isascii():
        return
    if sample.count("\ufffd") > 0.02 * len(sample):
        raise ArticleError(source, "is damaged: too many characters were lost (U+FFFD) in an earlier conversion")
    if (mistaken := mojibake(sample)) is not None:
        raise ArticleError(
            source, f"is mojibake ({mistaken}); get the original again and save it as UTF-8, it is not read as it is"
        )


def mojibake(text: str) -> str | None:
    """Tell how a text was decoded wrongly (``UTF-8 read as Windows-1252`` …); None when it looks sound.

    A text counts only when at least one in twenty of its characters comes out as proper UTF-8 after undoing the
    wrong decoding: a stray ``â€™`` in an English article leaves it readable.
    """
    runs = _NON_ASCII_RUN.findall(text)
    if not runs:
        return None
    needed = max(4.0, _MOJIBAKE_SHARE * len(text))
    if sum(map(len, runs)) < needed:
        return None
    for name, undo in (("Windows-1252", _undo_cp1252), ("GBK", _undo_gbk), ("Windows-1251", _undo_cp1251)):
        undone = sum(len(run) for run in runs if _is_utf8(undo(run)))
        if undone >= needed and undone >= 0.5 * sum(map(len, runs)):
            return f"UTF-8 read as {name}"
    if len(_LATIN_1.findall(text)) > 0.3 * len(text.replace(" ", "")):
        return "GBK or Big5 read as Latin-1"
    return None


def _undo_cp1252(run: str) -> bytes:
    try:
        return bytes(_TO_CP1252[ord(character)] for character in run)
    except KeyError:
        return b"\xff"


def _undo_gbk(run: str) -> bytes:
    # The last character often swallowed half of what followed, so an incomplete end is allowed below.
    return run.encode("gb18030", "replace") if len(run) >= 4 else b"\xff"


def _undo_cp1251(run: str) -> bytes:
    try:
        return run.encode("cp1251")
    except UnicodeEncodeError:
        return b"\xff"


def _is_utf8(data: bytes) -> bool:
    """True when the bytes are UTF-8 up to a cut at their end, with at least one multi-byte character."""
    try:
        text, _ = codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return False
    return any(character > "\x7f" for character in text)
