"""Mail: one message (``.eml``) or a mailbox (``.mbox``); newsletters and forwarded articles come this way."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr
from typing import BinaryIO

from newsledger.model import Article, ArticleError
from newsledger.sources.building import build_article
from newsledger.sources.decoding import decode
from newsledger.sources.html import text_of_fragment
from newsledger.sources.limits import MAX_FEED_BYTES


def article_from_mail(data: bytes, source: str, *, id: str | None = None) -> Article:
    """Read one message: its plain text if it has one, else the words of its HTML; attachments are left alone.

    Raises:
        ArticleError: when the message cannot be parsed or has no text.
    """
    if not data.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(preferencelist=("plain", "html")) if isinstance(message, EmailMessage) else None
        payload = body.get_payload(decode=True) if body is not None else None
        kind = body.get_content_type() if body is not None else ""
        charset = body.get_content_charset() if body is not None else None
        headers = {name: str(message[name]) for name in ("Subject", "Date", "From") if message[name] is not None}
    except ArticleError:
        raise
    except Exception as problem:  # the standard parser raises many kinds of errors on hostile headers
        raise ArticleError(source, f"cannot be parsed as mail ({type(problem).__name__})") from problem
    if not isinstance(payload, bytes) or not headers:
        raise ArticleError(source, "is no mail message with a text (plain or HTML)")
    text = decode(payload, source, charset)
    return build_article(
        text_of_fragment(text, source) if kind == "text/html" else text,
        source,
        id=id,
        title=headers.get("Subject"),
        published=headers.get("Date"),
        author=parseaddr(headers.get("From", ""))[0] or None,
    )


def read_mbox(stream: BinaryIO, source: str) -> Iterator[Article | ArticleError]:
    """Read a mailbox message by message; one that cannot be read becomes an error, the others are read."""
    number = 0
    for number, data in enumerate(_messages(stream), start=1):
        where = f"{source}:{number}"
        if data is None:
            yield ArticleError(where, f"is a message of more than {MAX_FEED_BYTES:,} bytes, which is not read")
            continue
        try:
            yield article_from_mail(data, where)
        except ArticleError as problem:
            yield problem
    if number == 0:
        yield ArticleError(source, 'is no mailbox: no line begins with "From "')


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    lines: list[bytes] | None = None
    size = 0
    before = b"\n"
    while line := stream.readline(1 << 20):
        if line.startswith(b"From ") and not before.strip():
            if lines is not None:
                yield b"".join(lines) if size <= MAX_FEED_BYTES else None
            lines, size = [], 0
        elif lines is not None:
            size += len(line)
            if size <= MAX_FEED_BYTES:
                lines.append(line)
        before = line
    if lines is not None:
        yield b"".join(lines) if size <= MAX_FEED_BYTES else None
