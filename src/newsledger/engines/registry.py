"""From what ``--engine`` says to an engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsledger import plugins
from newsledger.engines.added import Proved
from newsledger.engines.base import RULES, RULES_VERSION, Engine, Examined, examine
from newsledger.engines.llm.client import Client
from newsledger.engines.llm.engine import LanguageModel
from newsledger.engines.llm.settings import Settings
from newsledger.engines.llm.store import Store
from newsledger.engines.spacy_names import SpacyNames
from newsledger.model import Article, Reading, UsageProblem

GROUP = "newsledger.engines"
"""Group of the entry points under which other packages add engines: each names a function from the words after the colon
(empty when there are none) to an ``Engine``."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules alone: needs nothing and costs nothing."""

    name: str = RULES
    version: str = RULES_VERSION

    def read(self, article: Article) -> Reading:
        """Read one article."""
        return examine(article).reading


def known() -> str:
    """Give the engines that can be asked for, for messages."""
    others = ", ".join(f"{name}, rules+{name}" for name in plugins.added(GROUP))
    return "rules, llm, rules+llm, spacy:MODEL, spacy:MODEL+llm" + (f", {others}" if others else "")


def uses_model(spec: str) -> bool:
    """True when an engine asks a language model."""
    return spec == "llm" or spec.endswith("+llm")


def look_of(spec: str) -> tuple[Callable[[Article], Examined], str]:
    """Give what reads an article with our own rules for an engine that asks a language model, and its version.

    Raises:
        UsageProblem: when there is no such engine.
    """
    base = spec.removesuffix("+llm")
    if spec == "llm" or base == RULES:
        return examine, RULES_VERSION
    if base.partition(":")[0] == "spacy":
        names = SpacyNames(base.partition(":")[2])
        return names.examine, names.version
    raise UsageProblem(f"--engine {spec!r} is unknown; use one of {known()}")


def open_engine(spec: str, settings: Settings | None = None) -> Engine:
    """Give the engine of a name such as ``rules+llm`` or ``spacy:en_core_web_sm``.

    Args:
        spec: its name, with what it needs to know after a colon.
        settings: for engines that ask a language model.

    Raises:
        UsageProblem: when there is no such engine, or it cannot be used here; the message says what is needed.
    """
    if spec == RULES:
        return Rules()
    if uses_model(spec):
        chosen = settings or Settings()
        look, version = look_of(spec)
        return LanguageModel(chosen, lambda: Client(chosen), Store(chosen.store_path()), spec, look, version)
    with_rules = spec.startswith(f"{RULES}+")
    name, _, argument = spec.removeprefix(f"{RULES}+").partition(":")
    if name == "spacy" and not with_rules:
        return SpacyNames(argument)
    if name in plugins.added(GROUP):
        return Proved(plugins.load(GROUP, name)(argument), with_rules)
    raise UsageProblem(f"--engine {spec!r} is unknown; use one of {known()}")
