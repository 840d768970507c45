"""How to reach a language model and what it may cost: from options, the environment and a settings file, in that order."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsledger.model import UsageProblem

HOW = """no endpoint of a language model is configured. Name one, for instance a server on this machine:
  export NEWSLEDGER_LLM_BASE_URL=http://localhost:8000/v1   (vLLM; llama.cpp: port 8080, Ollama: port 11434)
  export NEWSLEDGER_LLM_MODEL=NAME-OF-THE-MODEL
  export NEWSLEDGER_LLM_API_KEY=KEY                         (where the endpoint wants one)
or with --base-url and --model, or in [llm] of {file}.
Without an endpoint, newsledger llm requests writes the requests to a file that any batch service can answer."""

_ENVIRONMENT = {
    "base_url": "NEWSLEDGER_LLM_BASE_URL",
    "api_key": "NEWSLEDGER_LLM_API_KEY",
    "model": "NEWSLEDGER_LLM_MODEL",
    "store": "NEWSLEDGER_LLM_STORE",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set about a language model.

    Attributes:
        base_url: the endpoint, up to and with ``/v1``.
        api_key: its key, sent to this endpoint only; never printed.
        model: the model's name there.
        store: SQLite file of answers and of requests made for batches.
        schema: how the form of the answer is asked for: ``strict`` or ``loose`` JSON schema, ``object`` (any JSON), ``none``.
        examples: False leaves the kinds' examples out of the instructions, for models that can take in little.
        temperature: None leaves it to the endpoint.
        body: further fields of every request; an empty string takes a field out.
        chunk_tokens: longest piece of an article in one request, in estimated tokens.
        overlap: sentences that a piece repeats of the one before.
        max_output_tokens: most tokens of one answer.
        concurrency: requests in flight.
        timeout: seconds to wait for an answer.
        retries: how often a request is asked again after 429, 5xx, a broken connection or a broken answer.
        longest_wait: most seconds to wait because the endpoint says so (Retry-After).
        price_input, price_output: money for a million tokens.
        max_tokens: tokens that one run may use, both ways; None for no limit.
        max_cost: money that one run may cost; None for no limit.
        watchlist: names whose articles ``rules+llm`` asks about in full.
    """

    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    model: str | None = None
    store: str | None = None
    schema: str = "strict"
    examples: bool = True
    temperature: float | None = 0.0
    body: Mapping[str, Any] = field(default_factory=dict)
    chunk_tokens: int = 3000
    overlap: int = 2
    max_output_tokens: int = 8000
    concurrency: int = 4
    timeout: float = 120.0
    retries: int = 5
    longest_wait: float = 120.0
    price_input: float | None = None
    price_output: float | None = None
    max_tokens: int | None = None
    max_cost: float | None = None
    watchlist: tuple[str, ...] = ()

    def endpoint(self) -> str:
        """Give the address that requests go to.

        Raises:
            UsageProblem: when none, or no model, is configured; the message says how to.
        """
        if not self.base_url:
            raise UsageProblem(HOW.format(file=settings_file()))
        if urlsplit(self.base_url).scheme not in ("http", "https") or not urlsplit(self.base_url).hostname:
            raise UsageProblem(
                f"the endpoint {self.base_url!r} is no http or https address such as http://localhost:8000/v1"
            )
        if not self.model:
            raise UsageProblem(
                f"no model is named for the endpoint {self.base_url}; give --model NAME or NEWSLEDGER_LLM_MODEL"
            )
        return self.base_url.rstrip("/") + "/chat/completions"

    def key(self) -> str | None:
        """Give the key for the endpoint: the one set for it, or OpenAI's own from OPENAI_API_KEY for OpenAI's address only."""
        if self.api_key:
            return self.api_key
        host = urlsplit(self.base_url or "").hostname
        return os.environ.get("OPENAI_API_KEY") if host == "api.openai.com" else None

    def store_path(self) -> Path:
        """Give the path of the store: as set, else ``newsledger/llm.db`` in the user's cache folder."""
        if self.store:
            return Path(self.store).expanduser()
        cache = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
        return Path(cache) / "newsledger" / "llm.db"


def settings_file() -> Path:
    """Give the path of the settings file: $NEWSLEDGER_CONFIG, else ``newsledger/config.toml`` in the user's folder for them.

    No file in the current folder is read: a folder of articles must not decide where a key is sent.
    """
    named = os.environ.get("NEWSLEDGER_CONFIG")
    if named:
        return Path(named)
    folder = os.environ.get("XDG_CONFIG_HOME") or str(Path("~/.config").expanduser())
    return Path(folder) / "newsledger" / "config.toml"


def load_settings(**options: Any) -> Settings:
    """Give the settings: options that are not None win over the environment, that over ``[llm]`` of the settings file.

    Raises:
        UsageProblem: when the file cannot be read, or a setting is unknown or has a value that makes no sense.
    """
    path = settings_file()
    given: dict[str, Any] = {}
    if path.is_file():
        try:
            given = dict(tomllib.loads(path.read_text(encoding="utf-8")).get("llm", {}))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UsageProblem(f"the settings file {path} cannot be used: {error}") from error
    known = {one.name for one in fields(Settings)}
    if unknown := sorted(set(given) - known):
        raise UsageProblem(f"{path}: [llm] has no setting {unknown[0]!r}; known are {', '.join(sorted(known))}")
    for name, variable in _ENVIRONMENT.items():
        if value := os.environ.get(variable):
            given[name] = value
    given.update({name: value for name, value in options.items() if value is not None})
    if "watchlist" in given:
        given["watchlist"] = tuple(given["watchlist"])
    return _checked(replace(Settings(), **given), path)


def _checked(settings: Settings, path: Path) -> Settings:
    if settings.schema not in ("strict", "loose", "object", "none"):
        raise UsageProblem(
            f"schema {settings.schema!r} (in [llm] of {path}) is unknown; use strict, loose, object or none"
        )
    for name, least in (
        ("chunk_tokens", 100),
        ("overlap", 0),
        ("max_output_tokens", 100),
        ("concurrency", 1),
        ("retries", 0),
    ):
        value = getattr(settings, name)
        if not isinstance(value, int) or value < least:
            raise UsageProblem(f"{name} {value!r} makes no sense; give a whole number from {least} on")
    for name in ("price_input", "price_output", "max_cost", "max_tokens", "timeout", "longest_wait"):
        value = getattr(settings, name)
        if value is not None and (not isinstance(value, (int, float)) or not value >= 0):
            raise UsageProblem(f"{name} {value!r} makes no sense; give a number from 0 on")
    if settings.max_cost is not None and (settings.price_input is None or settings.price_output is None):
        raise UsageProblem(
            "--max-cost needs prices: give --price-input and --price-output (money for a million tokens), "
            f"or price_input and price_output in [llm] of {path}"
        )
    return settings
