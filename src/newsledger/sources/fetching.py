"""One web address, fetched because the user named it; nothing found inside an article is ever fetched."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from newsledger.model import ArticleError
from newsledger.sources.limits import FETCH_SECONDS, MAX_FETCH_BYTES


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, the media type (``text/html``) and the encoding, if the server named them."""

    data: bytes
    media_type: str
    charset: str | None


def fetch(url: str) -> Fetched:
    """Fetch an ``http`` or ``https`` address within ``FETCH_SECONDS`` and ``MAX_FETCH_BYTES``.

    Raises:
        ArticleError: when the address is no such one, does not answer in time, answers with an error, or is too big.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise ArticleError(url, "is no http or https address")
    deadline = time.monotonic() + FETCH_SECONDS
    pieces: list[bytes] = []
    size = 0
    try:
        request = urllib.request.Request(url, headers={"User-Agent": "newsledger"})
        with urllib.request.urlopen(request, timeout=FETCH_SECONDS) as answer:
            while piece := answer.read1(1 << 16):
                size += len(piece)
                if size > MAX_FETCH_BYTES:
                    raise ArticleError(url, f"gives more than {MAX_FETCH_BYTES:,} bytes, which is not read")
                if time.monotonic() > deadline:
                    raise ArticleError(url, f"did not answer completely within {FETCH_SECONDS:.0f} seconds")
                pieces.append(piece)
            headers = answer.headers
            return Fetched(b"".join(pieces), headers.get_content_type(), headers.get_content_charset())
    except urllib.error.HTTPError as problem:
        raise ArticleError(url, f"answered {problem.code} ({problem.reason})") from problem
    except (OSError, http.client.HTTPException, ValueError) as problem:
        raise ArticleError(url, f"cannot be fetched ({problem})") from problem
