"""From an article to the requests about it, and from the answers back to claims; nothing here talks to anybody."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from newsledger.engines.base import Examined, Rejected
from newsledger.engines.gate import unanswered, watched
from newsledger.engines.grounding import Kept, ground
from newsledger.engines.instructions import not_from, withheld
from newsledger.engines.joining import join
from newsledger.engines.llm.chunks import Chunk, excerpts, halves, tokens, whole
from newsledger.engines.llm.client import claims_of
from newsledger.engines.llm.prompt import fingerprint, instructions, question
from newsledger.engines.llm.schema import answer_schema
from newsledger.engines.llm.settings import Settings
from newsledger.engines.llm.store import Answer
from newsledger.engines.scope import Scope
from newsledger.kinds.guide import Guide, guides
from newsledger.model import Claim, Reading

VERSION = "1"
"""Version of what is made of an answer."""
MOST = 400
"""How many claims of one answer are looked at; a piece of an article states far fewer."""
NO_MODEL = "MODEL"
"""Stands for the model's name in requests for batches when none is configured."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request about one piece of an article.

    Attributes:
        chunk: the piece.
        body: the request as the chat interface wants it.
        key: what its answer is kept under: a hash of the body, so of article, prompt and model.
        custom_id: the request's name in a batch.
        tokens_input, tokens_output: tokens that it takes as estimated, and the most that its answer may have.
    """

    chunk: Chunk
    body: Mapping[str, Any]
    key: str
    custom_id: str
    tokens_input: int
    tokens_output: int


@dataclass(frozen=True, slots=True)
class Plan:
    """An article with the requests about it.

    Attributes:
        examined: the article as the rules read it.
        requests: what to ask; empty when nothing needs asking.
        withheld: indices of sentences that speak to machines, which no request holds.
    """

    examined: Examined
    requests: tuple[Request, ...]
    withheld: frozenset[int]


@dataclass(slots=True)
class Report:
    """What came of the answers of a run.

    Attributes:
        kept: number of claims kept.
        rejected: the answers that are no claims.
        left_out: role → how often its words were left out because the article does not print them.
        asked, cached: requests answered by the endpoint, and from the store.
        withheld: sentences that speak to machines.
    """

    kept: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    asked: int = 0
    cached: int = 0
    withheld: int = 0

    def reasons(self) -> dict[str, int]:
        """Give how many were rejected for which reason, the most frequent first."""
        return dict(Counter(one.reason for one in self.rejected).most_common())


class Planner:
    """Makes requests about articles, and claims of the answers; a pure function of article and settings.

    Args:
        settings: the model's name, the form of the answer, the size of pieces.
        with_rules: ask only where the rules left something open, and join both engines' claims.
        prompt: fingerprint of the instructions, where they were given with an earlier request.
    """

    def __init__(self, settings: Settings, with_rules: bool, prompt: str | None = None) -> None:
        self._settings = settings
        self.with_rules = with_rules
        self._guides: Mapping[str, Guide] = guides()
        self.system = instructions(self._guides, settings.examples)
        self._format = _response_format(settings.schema, self._guides)
        self.prompt = prompt or fingerprint(self.system, self._format)
        self._system_tokens = tokens(self.system) + (tokens(json.dumps(self._format)) if self._format else 0)
        self.model = settings.model or NO_MODEL

    @property
    def rule(self) -> str:
        """What stands in the ``rule`` of claims: the engine, the model, and the versions of code and prompt."""
        return f"llm:{self.model}@{VERSION}-{self.prompt}"

    def version(self, look_version: str) -> str:
        """Give the engine's version: it changes with the model, the prompt, and what reads before and after.

        Args:
            look_version: version of what reads an article with our own rules first.
        """
        own = self.rule.removeprefix("llm:")
        return f"{look_version}+{own}" if self.with_rules else own

    def plan(self, examined: Examined) -> Plan:
        """Give the requests about an article."""
        reading = examined.reading
        silent = withheld(reading.article.text, reading.sentences)
        size = self._settings.chunk_tokens
        if self.with_rules and not watched(reading, self._settings.watchlist):
            chunks = excerpts(reading, unanswered(reading), size, silent)
        else:
            chunks = whole(reading, size, self._settings.overlap, silent)
        return Plan(examined, tuple(self.request(reading, chunk) for chunk in chunks), silent)

    def request(self, reading: Reading, chunk: Chunk) -> Request:
        """Give the request about a piece."""
        # A lone surrogate has no UTF-8 and so no place in a request.
        words = question(reading, chunk).encode("utf-8", "replace").decode("utf-8")
        length = tokens(chunk.text)
        longest = min(self._settings.max_output_tokens, 4 * length + 1000)
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [{"role": "system", "content": self.system}, {"role": "user", "content": words}],
            "max_tokens": longest,
        }
        if self._format is not None:
            body["response_format"] = self._format
        if self._settings.temperature is not None:
            body["temperature"] = self._settings.temperature
        body = {name: value for name, value in {**body, **self._settings.body}.items() if value != ""}
        packed = json.dumps([body, reading.article.id], ensure_ascii=True, sort_keys=True)
        key = hashlib.sha256(packed.encode("ascii")).hexdigest()
        custom_id = f"nl-{key[:24]}-{chunk.index + 1}of{chunk.of}"
        return Request(chunk, body, key, custom_id, self._system_tokens + tokens(words), longest)

    def split(self, reading: Reading, request: Request) -> list[Request]:
        """Give two requests in the place of one whose answer grew too long; the same one when it cannot be cut."""
        return [self.request(reading, half) for half in halves(reading, request.chunk)]

    def finish(self, plan: Plan, answers: Sequence[tuple[Request, Answer]], report: Report) -> Reading:
        """Make the reading of an article from the answers about it.

        Args:
            plan: the article and its requests.
            answers: the requests that were answered, in text order.
            report: takes what was kept and what was not.

        Raises:
            ValueError: when an answer is no JSON with claims.
        """
        reading = plan.examined.reading
        scope = Scope(plan.examined)
        found: list[Claim] = []
        for request, answer in answers:
            for one in claims_of(answer.content)[:MOST]:
                made = self._ground(one, scope, plan, request)
                if isinstance(made, Kept):
                    found.append(made.claim)
                    report.left_out.update(made.left_out)
                else:
                    report.rejected.append(made)
        report.withheld += len(plan.withheld)
        ours = not_from(reading.claims, reading.sentences, plan.withheld) if self.with_rules else ()
        claims = join(ours, found, plan.examined)
        report.kept += sum(1 for claim in claims if claim.rule == self.rule)
        return replace(reading, claims=claims)

    def _ground(self, one: Any, scope: Scope, plan: Plan, request: Request) -> Kept | Rejected:
        return ground(
            one,
            scope,
            self._guides,
            self.rule,
            asked=request.chunk.asked if request.chunk.excerpt else (),
            withheld=plan.withheld,
        )


def _response_format(schema: str, kinds: Mapping[str, Guide]) -> dict[str, Any] | None:
    if schema == "none":
        return None
    if schema == "object":
        return {"type": "json_object"}
    strict = schema == "strict"
    form = {"name": "claims", "strict": strict, "schema": answer_schema(kinds, strict)}
    return {"type": "json_schema", "json_schema": form}


def batch_line(request: Request) -> dict[str, Any]:
    """Give a request in the batch format of the OpenAI API."""
    return {"custom_id": request.custom_id, "method": "POST", "url": "/v1/chat/completions", "body": dict(request.body)}
