"""What every page and every call of the API shares: the ledger, kept answers, templates, who asks."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader

from newsledger.exports.tabular import csv_text, json_text
from newsledger.model import STATUSES, Entity, Fact, UsageProblem
from newsledger.run.ledger_browse import Browser, Overview
from newsledger.run.ledger_query import KINDS, Question, Questions, open_ledger
from newsledger.run.names import Matches
from newsledger.web import render
from newsledger.web.asking import PER_PAGE, Asked, address, asked_of, in_order
from newsledger.web.audit import Audit
from newsledger.web.jobs import Jobs
from newsledger.web.keys import LOCAL, Person, Role, Sessions, person_of
from newsledger.web.limits import Kept, RateLimit
from newsledger.web.pool import Pool
from newsledger.web.settings import Settings
from newsledger.web.words import LANGUAGES, name_of, translate

HERE = Path(__file__).parent
MOST_KEPT_BYTES = 64_000_000
MOST_KEPT_ANSWERS = 200_000
OVERVIEW_SECONDS = 600
"""A large ledger is counted no more often; counting a million claims takes seconds."""
ENOUGH = 1000
"""Facts that a list looks at first; later pages of it look at more."""
MOST_DOWNLOADED = 10_000
"""Rows of a CSV or JSON file of what a page shows; the command line's export has no such bound."""


class NotAllowed(Exception):
    """Who asks may not do this; ``role`` is what it takes, ``known`` says whether the asker gave a good key."""

    def __init__(self, role: Role, known: bool) -> None:
        super().__init__(role)
        self.role, self.known = role, known


class NotFound(Exception):
    """There is no such page; the text says what was looked for."""


class WhoExactly(Exception):
    """A name that is nobody's, or that several answer to."""

    def __init__(self, matches: Matches) -> None:
        super().__init__(matches.name)
        self.matches = matches


class Desk:
    """One open ledger with everything that serving it takes.

    Args:
        settings: how it is served.
        secret: signs sessions; None draws one. Who is given one makes pages for another, which keeps them.

    Raises:
        UsageProblem: the ledger cannot be opened.
    """

    def __init__(self, settings: Settings, secret: bytes | None = None) -> None:
        self.settings = settings
        self.browser = Browser(open_ledger(settings.ledger))
        self.audit = Audit(settings.audit)
        self.sessions = Sessions(secret)
        self.pool = Pool(settings, self.sessions.secret, settings.workers) if settings.workers else None
        self.limit = RateLimit(settings.rate)
        self.logins = RateLimit(20)
        self.jobs = Jobs(settings.ledger, self.browser.look_again)
        self.version = version("newsledger")
        self.accuracy = _accuracy(settings.accuracy)
        self._pages: Kept[Response] = Kept(0 if secret else MOST_KEPT_BYTES, lambda answer: len(answer.body) + 1)
        self._facts: Kept[tuple[list[Fact], bool]] = Kept(MOST_KEPT_ANSWERS, lambda kept: len(kept[0]) + 1)
        self._else: Kept[Any] = Kept(400)
        self._overview: tuple[float, Overview] | None = None
        self._counting = threading.Lock()
        self._env = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters.update(
            clean=render.clean, line=render.line, listed=render.listed, side=render.side_value, argument=render.argument
        )
        self._env.globals.update(
            entity_url=render.entity_url,
            fact_url=render.fact_url,
            claim_url=render.claim_url,
            article_url=render.article_url,
            when=render.when,
            safe_link=render.safe_link,
            version=self.version,
            assets=_assets(),
            kinds=KINDS,
            statuses=STATUSES,
            per_page=PER_PAGE,
        )

    def close(self) -> None:
        """End what was started; the ledger stays as it is."""
        if self.pool is not None:
            self.pool.close()

    # --- who asks ---

    def person(self, request: Request) -> Person | None:
        """Give who asks: by key or session; without keys whoever sits at this machine."""
        keys = self.settings.keys
        if not keys:
            return LOCAL
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return person_of(keys, given.strip())
        return person_of(keys, request.headers.get("x-api-key")) or self.sessions.person_of(
            keys, request.cookies.get("session")
        )

    def require(self, request: Request, role: Role) -> Person:
        """Give who asks when that person may do it.

        Raises:
            NotAllowed: no key, a wrong one, or one whose role does not include this.
        """
        person = self.person(request)
        if person is None or not person.may(role):
            raise NotAllowed(role, person is not None)
        return person

    def may_review(self, request: Request) -> bool:
        """True when whoever asks may decide about claims, facts and entities."""
        person = self.person(request)
        return person is not None and person.may("review")

    # --- what is asked ---

    @property
    def questions(self) -> Questions:
        """The reports, over the ledger as it is now."""
        return self.browser.questions

    def state(self) -> str:
        """A mark that changes with everything that is written."""
        return self.browser.state()

    def kept(self, what: str, make: Callable[[], Any], *of: Any) -> Any:
        """Give something derived from the ledger, made once for each state of it."""
        return self._else.made((self.state(), what, *of), make)

    def whom(self, name: str | None) -> Entity | None:
        """Find an entity by its id or its name in any script; None for None.

        Raises:
            WhoExactly: nobody answers to the name, or several do.
        """
        if not name:
            return None
        if ":" in name and (found := self.browser.entity(name)) is not None:
            return found
        matches: Matches = self.kept("whom", lambda: self.browser.whom(name), name)
        if matches.one is None:
            raise WhoExactly(matches)
        return matches.one

    def overview(self) -> Overview:
        """How much the ledger holds; of a large one as it was at most ``OVERVIEW_SECONDS`` ago."""
        if not self.browser.large:
            return cast(Overview, self.kept("overview", self.browser.overview))
        with self._counting:
            if self._overview is None or time.monotonic() - self._overview[0] > OVERVIEW_SECONDS:
                self._overview = (time.monotonic(), self.browser.overview())
            return self._overview[1]

    def facts(
        self, question: Question, entity: Entity | None, sort: str, enough: int = ENOUGH, disputed: bool = False
    ) -> tuple[list[Fact], bool]:
        """Give facts in an order, and whether older ones were left out; asked again, they are not joined again.

        Args:
            question: the filters.
            entity: only facts that name it.
            sort: one of ``SORTS``.
            enough: how many are wanted, where the ledger has very many.
            disputed: only those on which sources disagree.
        """
        enough = -(-enough // ENOUGH) * ENOUGH
        key = (self.state(), question, entity.id if entity else None, enough, disputed)
        kept = self._facts.made(key, lambda: self.browser.facts(question, entity, enough, disputed))
        return in_order(kept[0], sort), kept[1]

    # --- what is answered ---

    def asked(self, request: Request, sort: str = "newest", per: int = 50) -> Asked:
        """Read the question of an address; see ``asked_of``."""
        return asked_of(request.query_params.multi_items(), sort, per)

    def language(self, request: Request) -> str:
        """Give the language of the pages: as chosen, else as the browser prefers."""
        chosen = request.cookies.get("language")
        if chosen in LANGUAGES:
            return chosen
        for part in request.headers.get("accept-language", "")[:200].split(","):
            wanted = part.split(";")[0].strip().lower()[:2]
            if wanted in LANGUAGES:
                return wanted
        return "en"

    def page(self, request: Request, template: str, status: int = 200, /, **context: Any) -> Response:
        """Render a page, with an ETag that lets the browser keep it."""
        language = self.language(request)
        params = request.query_params.multi_items()

        def t(text: str, **values: Any) -> str:
            return translate(text, language, **values)

        def here(**changes: Any) -> str:
            return address(request.url.path, params, **changes)

        html = self._env.get_template(template).render(
            t=t,
            lang=language,
            here=here,
            path=request.url.path,
            params=params,
            theme=_theme(request),
            person=self.person(request),
            guarded=bool(self.settings.keys),
            linked=lambda row, but=None: render.linked(row, language, but),
            words=lambda row: render.words(row, language),
            name=lambda word: name_of(str(word), language),
            at=f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
            **context,
        )
        return answer(request, html.encode("utf-8", "backslashreplace"), "text/html; charset=utf-8", status)

    def kept_page(self, request: Request, make: Callable[[], Response]) -> Response:
        """Give a page from what is kept, when nothing was written since; for pages that are the same for everybody."""
        person = self.person(request)
        who = (person.name, person.role) if person else None
        key = (self.state(), request.url.path, request.url.query, self.language(request), _theme(request), who)
        made = self._pages.get(key)
        if made is None:
            with self._pages.gate(key):
                made = self._pages.get(key)
                if made is None:
                    made = packed((self.pool.page(request, key[0]) if self.pool else None) or make())
                    # That this asker has it already is no answer for the next one.
                    if made.status_code != 304:
                        self._pages.put(key, made)
        tag = made.headers.get("etag")
        if tag is None or made.status_code != 200 or "content-disposition" in made.headers:
            return made
        # As it was made, the tag with it: hashing a long page again takes longer than sending it.
        body, media = bytes(made.body), made.headers["content-type"]
        if "content-encoding" not in made.headers:
            return answer(request, body, media, tag=tag)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return answer(request, body, media, tag=tag, encoding="gzip")
        return answer(request, gzip.decompress(body), media, tag=tag)

    def download(self, request: Request, rows: Sequence[Mapping[str, Any]], name: str, format: str) -> Response:
        """Give rows as a file, CSV or JSON; at most ``MOST_DOWNLOADED``."""
        rows = rows[:MOST_DOWNLOADED]
        if format == "csv":
            # The mark makes spreadsheets read UTF-8.
            body, media = ("\ufeff" + csv_text(rows)).encode("utf-8", "backslashreplace"), "text/csv; charset=utf-8"
        else:
            body, media = json_text(rows).encode("utf-8", "backslashreplace"), "application/json"
        response = answer(request, body, media)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.{format}"'
        return response


def packed(page: Response) -> Response:
    """Give a page as it is kept: long ones compressed, so that ten times as many are kept, and sent as they are."""
    body = bytes(page.body)
    if page.status_code != 200 or len(body) < 2000 or {"content-encoding", "content-disposition"} & {*page.headers}:
        return page
    headers = {name: page.headers[name] for name in ("etag", "content-type") if name in page.headers}
    return Response(gzip.compress(body, 5, mtime=0), 200, headers | {"content-encoding": "gzip"})


def answer(
    request: Request, body: bytes, media: str, status: int = 200, tag: str | None = None, encoding: str | None = None
) -> Response:
    """Give an answer with its ETag, or 304 when the asker has it already."""
    # Weak, since it is the same however the body is encoded.
    tag = tag or 'W/"' + hashlib.sha256(body).hexdigest()[:32] + '"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Vary": "Cookie, Accept-Language, Authorization, Accept-Encoding",
        **({"Content-Encoding": encoding} if encoding else {}),
    }
    given = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if status == 200 and request.method in ("GET", "HEAD") and (tag.removeprefix("W/") in given or "*" in given):
        headers.pop("Content-Encoding", None)
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media_type=media)


def as_json(value: Any) -> bytes:
    """Give a value as JSON in UTF-8, as the command line's ``--format json`` holds it."""
    return json.dumps(value, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace")


def now() -> str:
    """Give this moment (ISO, UTC)."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _theme(request: Request) -> str:
    chosen = request.cookies.get("theme", "")
    return chosen if chosen in ("light", "dark") else "auto"


def _assets() -> dict[str, str]:
    """Give name → address of every static file, with a mark of its content so that browsers may keep it for good."""
    found = {}
    for path in sorted((HERE / "static").rglob("*")):
        if path.is_file():
            name = path.relative_to(HERE / "static").as_posix()
            found[name] = f"/static/{name}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:10]}"
    return found


def _accuracy(path: str | None) -> dict[str, Any] | None:
    """Read a measurement as ``newsledger evaluate --format json`` prints it.

    Raises:
        UsageProblem: the file cannot be read or is no measurement.
    """
    if path is None:
        return None
    try:
        found = json.loads(Path(path).read_text("utf-8"))
        rows = [{**row, "kind": kind} for kind, row in found["kinds"].items()] + [{**found["all"], "kind": "all"}]
        return {"note": f"newsledger evaluate, {Path(path).name}", "rows": [row for row in rows if row["gold"]]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageProblem(
            f"{path} is no measurement ({error}); write one with: newsledger evaluate GOLD --articles A --format json"
        ) from error


def problem_of(error: UsageProblem) -> str:
    """Give a problem's text without the dashes of the command line's options."""
    return str(error).replace("--", "")
