"""An endpoint of our own on this machine, which answers as each test wants it to."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Reply:
    """What the endpoint sends back."""

    content: str = '{"claims": []}'
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    delay: float = 0.0
    finish: str = "stop"

    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        choice = {"index": 0, "message": {"role": "assistant", "content": self.content}, "finish_reason": self.finish}
        usage = {"prompt_tokens": 1000, "completion_tokens": 100}
        return json.dumps({"choices": [choice], "usage": usage}).encode()


def claims(*found: dict[str, Any]) -> Reply:
    return Reply(json.dumps({"claims": list(found)}, ensure_ascii=False))


@dataclass
class Endpoint:
    """The endpoint, with everything that it was asked."""

    url: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    reply: Callable[[dict[str, Any], int], Reply] = lambda body, number: Reply()
    flying: int = 0
    most: int = 0

    def words(self, number: int = -1) -> str:
        """The message about the article in a request."""
        return str(self.asked[number]["messages"][-1]["content"])
