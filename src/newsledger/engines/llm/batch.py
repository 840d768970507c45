"""Batches: every request to a file in the batch format of the OpenAI API, and a file of answers back to claims."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import orjson

from newsledger.engines.base import Examined
from newsledger.engines.instructions import withheld
from newsledger.engines.llm.chunks import Chunk
from newsledger.engines.llm.client import claims_of, read_answer
from newsledger.engines.llm.planning import Plan, Planner, Report, Request, batch_line
from newsledger.engines.llm.settings import Settings
from newsledger.engines.llm.store import Answer, Batch, Kept, Store
from newsledger.model import Article, ArticleError, Reading, UsageProblem

Look = Callable[[Article], Examined]


@dataclass(slots=True)
class Made:
    """What making a batch came to.

    Attributes:
        articles, requests: how many.
        cached: requests left out because the store has their answers.
        tokens_input, tokens_output: estimated tokens of the requests, and the most that the answers may have.
    """

    articles: int = 0
    requests: int = 0
    cached: int = 0
    tokens_input: int = 0
    tokens_output: int = 0


def make_batch(
    articles: Iterable[Article], settings: Settings, engine: str, look: Look, store: Store, made: Made
) -> Iterator[dict[str, Any]]:
    """Give the lines of a batch file, and keep in the store what the answers will be applied to.

    Args:
        articles: the articles.
        settings: the model's name and the sizes.
        engine: ``llm`` or ``rules+llm``, or with another base in the place of the rules.
        look: reads an article with our own rules first.
        store: keeps articles and requests.
        made: takes the counts.
    """
    planner = Planner(settings, engine != "llm")
    kept: list[Article] = []
    requests: dict[str, Kept] = {}
    for article in articles:
        plan = planner.plan(look(article))
        kept.append(article)
        made.articles += 1
        for request in plan.requests:
            if request.custom_id in requests:
                continue
            requests[request.custom_id] = Kept(request.custom_id, len(kept) - 1, request.key, _packed(request))
            if store.answer(request.key) is not None:
                made.cached += 1
                continue
            made.requests += 1
            made.tokens_input += request.tokens_input
            made.tokens_output += request.tokens_output
            yield batch_line(request)
    said = {"engine": engine, "model": planner.model, "prompt": planner.prompt, "system": planner.system}
    id = hashlib.sha256("\n".join([engine, *requests]).encode("utf-8")).hexdigest()[:16]
    store.add_batch(Batch(id, said, tuple(kept), tuple(requests.values())))


def _packed(request: Request) -> dict[str, Any]:
    """Give a request as it is kept: without the instructions, which a batch keeps once."""
    body = dict(request.body)
    body["messages"] = [message for message in body["messages"] if message["role"] != "system"]
    return {"chunk": asdict(request.chunk), "body": body}


def _unpacked(kept: Kept, system: str) -> Request:
    """Give back a request as it was made, whatever newsledger would ask today."""
    chunk = dict(kept.request["chunk"])
    chunk["asked"] = tuple((start, end) for start, end in chunk["asked"])
    chunk.update(sentences=tuple(chunk["sentences"]), names=tuple(chunk["names"]))
    body = dict(kept.request["body"])
    body["messages"] = [{"role": "system", "content": system}, *body["messages"]]
    return Request(Chunk(**chunk), body, kept.key, kept.custom_id, 0, 0)


@dataclass(frozen=True, slots=True)
class Response:
    """One line of a file of answers: the request's name, and its answer or what went wrong."""

    custom_id: str
    answer: Answer | None
    problem: str = ""


def read_responses(lines: Iterable[bytes], source: str) -> Iterator[Response]:
    """Read a file of answers in the output format of the OpenAI batch interface.

    A line with an ``error``, a status other than 200, or words that are no JSON with claims is a failed answer.

    Args:
        lines: the lines.
        source: the file's name, for messages.

    Raises:
        UsageProblem: when a line is no JSON object with a ``custom_id``.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise UsageProblem(
                f"{source}:{number}: no JSON ({error}); a file of answers has one object a line"
            ) from error
        custom_id = value.get("custom_id") if isinstance(value, dict) else None
        if not isinstance(custom_id, str):
            raise UsageProblem(
                f'{source}:{number}: no object with a "custom_id"; give the file that the batch service made'
            )
        yield _response(custom_id, value)


def _response(custom_id: str, value: Mapping[str, Any]) -> Response:
    error = value.get("error")
    if error:
        told = error.get("message", error) if isinstance(error, Mapping) else error
        return Response(custom_id, None, " ".join(str(told).split())[:200])
    response = value.get("response")
    body = response.get("body", response) if isinstance(response, Mapping) else value.get("body")
    status = response.get("status_code", 200) if isinstance(response, Mapping) else 200
    if status != 200:
        return Response(custom_id, None, f"status {status}")
    try:
        answer = read_answer(body)
        claims_of(answer.content)
    except ValueError as problem:
        return Response(custom_id, None, str(problem))
    return Response(custom_id, answer)


@dataclass(slots=True)
class Applied:
    """What applying answers came to.

    Attributes:
        report: claims kept and rejected.
        problems: custom id → why its answer could not be used.
        missing: custom ids without any answer.
        unknown: custom ids that no request in the store has.
        again: the requests without a usable answer, as lines of a batch file.
    """

    report: Report = field(default_factory=Report)
    problems: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    again: list[dict[str, Any]] = field(default_factory=list)


def apply(
    responses: Sequence[Response],
    store: Store,
    settings: Settings,
    look: Callable[[str], tuple[Look, str]],
    applied: Applied,
) -> Iterator[tuple[Article, Reading | ArticleError, str]]:
    """Make readings of answers: for each article of the batches that the answers belong to, in the order of the batch.

    Answers that are good are kept in the store, so a second file needs to hold only what was asked again.

    Args:
        responses: the answers; of two to one request the later good one counts.
        store: what ``make_batch`` kept.
        settings: the rest of the settings.
        look: gives for an engine what reads an article with our own rules first, and its version.
        applied: takes the counts.

    Yields:
        each article with its reading, and the id of the engine; with an ``ArticleError`` in the place of the reading when
        its answers are not all there.

    Raises:
        UsageProblem: when the store knows none of the requests.
    """
    batches = store.batches_of(dict.fromkeys(response.custom_id for response in responses))
    known = {kept.custom_id: kept.key for batch in batches for kept in batch.requests}
    models = {kept.custom_id: str(batch.settings["model"]) for batch in batches for kept in batch.requests}
    for response in responses:
        if response.custom_id not in known:
            applied.unknown.append(response.custom_id)
        elif response.answer is None:
            applied.problems[response.custom_id] = response.problem
        else:
            store.keep(known[response.custom_id], models[response.custom_id], response.answer)
            applied.problems.pop(response.custom_id, None)
    if responses and not batches:
        raise UsageProblem(
            f"the store {store.path} knows none of these requests ({responses[0].custom_id}, …); apply the answers where "
            "newsledger llm requests was run, or name its store with --store"
        )
    for batch in batches:
        yield from _of_batch(batch, store, settings, look, applied)


def _of_batch(
    batch: Batch, store: Store, settings: Settings, look: Callable[[str], tuple[Look, str]], applied: Applied
) -> Iterator[tuple[Article, Reading | ArticleError, str]]:
    said = batch.settings
    engine = str(said["engine"])
    planner = Planner(replace(settings, model=said["model"]), engine != "llm", said["prompt"])
    examine, look_version = look(engine)
    id = f"{engine}-{planner.version(look_version)}"
    asked: dict[int, list[Request]] = {}
    for kept in batch.requests:
        asked.setdefault(kept.place, []).append(_unpacked(kept, said["system"]))
    for place, article in enumerate(batch.articles):
        examined = examine(article)
        silent = withheld(article.text, examined.reading.sentences)
        plan = Plan(examined, tuple(asked.get(place, ())), silent)
        answers, lacking = [], []
        for request in plan.requests:
            answer = store.answer(request.key)
            if answer is not None and not answer.cut:
                answers.append((request, answer))
            else:
                lacking.append(request)
        if not lacking:
            yield article, planner.finish(plan, answers, applied.report), id
            continue
        for request in lacking:
            applied.again.append(batch_line(request))
            if request.custom_id not in applied.problems:
                applied.missing.append(request.custom_id)
        named = ", ".join(f"{r.custom_id} ({applied.problems.get(r.custom_id, 'no answer')})" for r in lacking[:3])
        more = f" and {len(lacking) - 3} more" if len(lacking) > 3 else ""
        problem = f"{len(lacking)} of {len(plan.requests)} requests have no usable answer: {named}{more}"
        yield article, ArticleError(article.source or article.id, problem), id
