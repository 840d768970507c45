"""One request to an endpoint that speaks the chat interface of the OpenAI API, asked again as long as that may help."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import orjson

from newsledger.engines.llm.settings import Settings
from newsledger.engines.llm.store import Answer
from newsledger.model import NewsledgerError, UsageProblem

AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
"""Statuses after which the same request may succeed."""
MAX_BYTES = 16 * 1024 * 1024
"""The longest answer that is read."""


class RequestFailed(NewsledgerError):
    """One request got no usable answer; others may."""


class Client:
    """Asks an endpoint; safe for threads.

    Args:
        settings: the endpoint, its key, the model, how long to wait and how often to ask again.
        sleep: what waits, for tests.

    Raises:
        UsageProblem: when no endpoint is configured, or the extra ``newsledger[llm]`` is not installed.
    """

    def __init__(self, settings: Settings, sleep: Callable[[float], None] = time.sleep) -> None:
        self._url = settings.endpoint()
        self._settings = settings
        self._sleep = sleep
        try:
            import httpx
        except ImportError:
            raise UsageProblem(
                "--engine llm needs the extra that talks to endpoints; install it with: pip install 'newsledger[llm]'"
            ) from None
        self._httpx = httpx
        key = settings.key()
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        # No redirects: the key goes to the endpoint that was named and nowhere else.
        self._http = httpx.Client(timeout=settings.timeout, headers=headers, follow_redirects=False)
        self._changes: dict[str, str | None] = {}
        self._reached = False

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def ask(self, body: Mapping[str, Any]) -> Answer:
        """Send one request and give the answer.

        Args:
            body: the request, as the chat interface wants it.

        Raises:
            RequestFailed: when there is no usable answer after all retries.
            UsageProblem: when no request to this endpoint can succeed (wrong key, unknown model or address).
        """
        problem = ""
        for attempt in range(self._settings.retries + 1):
            wait = min(30.0, 0.5 * 2**attempt) * (0.5 + random.random())
            try:
                status, headers, data = self._post(self._adapted(body))
            except self._httpx.ConnectError as error:
                problem = f"the connection failed ({error})"
                if not self._reached and attempt >= min(1, self._settings.retries):
                    raise UsageProblem(
                        f"{self._settings.base_url} cannot be reached ({error}); is the server running, and is --base-url right?"
                    ) from error
            except self._httpx.TimeoutException:
                problem = f"no answer within {self._settings.timeout:g} seconds"
            except self._httpx.HTTPError as error:
                problem = f"the connection failed ({error})"
            else:
                self._reached = True
                if status == 200:
                    answer, problem = _read(data)
                    if answer is not None:
                        return answer
                elif status == 400 and self._learn(body, data):
                    continue
                else:
                    problem = f"status {status}: {_message(data)}"
                    wait = self._wait(status, headers, data, problem, wait)
            if attempt < self._settings.retries:
                self._sleep(wait)
        raise RequestFailed(f"the model gave no usable answer: {problem}")

    def _post(self, body: Mapping[str, Any]) -> tuple[int, Mapping[str, str], bytes]:
        deadline = time.monotonic() + self._settings.timeout
        with self._http.stream("POST", self._url, content=orjson.dumps(body), headers=_JSON) as response:
            pieces: list[bytes] = []
            size = 0
            for piece in response.iter_bytes():
                size += len(piece)
                if size > MAX_BYTES:
                    raise RequestFailed(f"the model's answer has more than {MAX_BYTES:,} bytes")
                # A server that drips one byte at a time never runs into the timeout of a single read.
                if time.monotonic() > deadline:
                    raise self._httpx.ReadTimeout("too slow")
                pieces.append(piece)
            return response.status_code, response.headers, b"".join(pieces)

    def _wait(self, status: int, headers: Mapping[str, str], data: bytes, problem: str, usual: float) -> float:
        """Give the seconds to wait before asking again.

        Raises:
            RequestFailed, UsageProblem: when asking again is of no use.
        """
        where = self._settings.base_url
        if status in (401, 403):
            raise UsageProblem(f"{where} refuses the key ({problem}); set NEWSLEDGER_LLM_API_KEY to one that it takes")
        if status in (404, 405, 301, 302, 307, 308):
            raise UsageProblem(
                f"{where} has no model {self._settings.model!r} or no chat interface ({problem}); "
                "check --model, and --base-url, which mostly ends in /v1"
            )
        if b"insufficient_quota" in data:
            raise UsageProblem(f"{where} has no credit left for this key ({problem})")
        if status not in AGAIN:
            raise RequestFailed(f"the endpoint refuses the request: {problem}")
        asked = _retry_after(headers)
        if asked is None:
            return usual
        if asked > self._settings.longest_wait:
            raise RequestFailed(f"the endpoint asks to wait {asked:.0f} seconds, longer than longest_wait ({problem})")
        return asked

    def _adapted(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give the request as this endpoint takes it, as far as it has told."""
        changed = dict(body)
        for name, other in self._changes.items():
            if name in changed:
                value = changed.pop(name)
                if other:
                    changed[other] = {"type": "json_object"} if name == "response_format" else value
        return changed

    def _learn(self, body: Mapping[str, Any], data: bytes) -> bool:
        """Note which field an endpoint refuses; True when asking without it may help."""
        told = _message(data).lower()
        for name, other in (
            ("max_tokens", "max_completion_tokens"),
            ("temperature", None),
            ("response_format", "response_format"),
        ):
            if (
                name in body
                and name not in self._changes
                and (name in told or (name[0] == "r" and "json_schema" in told))
            ):
                self._changes[name] = other
                return True
        return False


_JSON = {"Content-Type": "application/json"}


def read_answer(payload: Any) -> Answer:
    """Give the answer in a response of the chat interface.

    Raises:
        ValueError: when it is none; the text says why.
    """
    if not isinstance(payload, Mapping):
        raise ValueError("the response is no object")
    choices = payload.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, Mapping) else None
    if not isinstance(first, Mapping) or not isinstance(message, Mapping):
        raise ValueError("the response has no choices")
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, Mapping))
    if not isinstance(content, str) or not content.strip():
        raise ValueError(
            f"the model refused: {str(message['refusal'])[:200]}" if message.get("refusal") else "the answer is empty"
        )
    usage = payload.get("usage")
    counts = usage if isinstance(usage, Mapping) else {}
    used = [counts.get(name) for name in ("prompt_tokens", "completion_tokens")]
    numbers = [value if isinstance(value, int) and value >= 0 else 0 for value in used]
    return Answer(content, first.get("finish_reason") == "length", numbers[0], numbers[1])


def claims_of(content: str) -> list[Any]:
    """Give the claims in the words of an answer, with or without a code fence around them.

    Raises:
        ValueError: when the words are no JSON with claims.
    """
    text = content.strip()
    if "</think>" in text:
        text = text.rpartition("</think>")[2].strip()
    if text.startswith("```"):
        text = text.partition("\n")[2].rpartition("```")[0].strip()
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise ValueError(f"the answer is no JSON ({error})") from error
    claims = value.get("claims") if isinstance(value, Mapping) else value
    if not isinstance(claims, list):
        raise ValueError('the answer has no list "claims"')
    return claims


def _read(data: bytes) -> tuple[Answer | None, str]:
    """Give the answer in the bytes of a response, or what is wrong with it."""
    try:
        answer = read_answer(orjson.loads(data))
        if not answer.cut:
            claims_of(answer.content)
    except ValueError as error:
        return None, str(error)
    return answer, ""


def _message(data: bytes) -> str:
    """Give what an endpoint says went wrong, on one line."""
    try:
        value = orjson.loads(data)
        error = value.get("error", value) if isinstance(value, Mapping) else value
        told = error.get("message", error) if isinstance(error, Mapping) else error
    except orjson.JSONDecodeError:
        told = data.decode("utf-8", "replace")
    return "".join(c if c.isprintable() else " " for c in " ".join(str(told).split()))[:300] or "no message"


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Give the seconds that Retry-After names, as a number or as a date (RFC 9110, section 10.2.3)."""
    value = headers.get("retry-after")
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError):
        return None
