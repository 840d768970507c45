"""What a kind of claim declares, and the walk over the folders that finds them all."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import newsledger.kinds
from newsledger import plugins
from newsledger.languages.registry import package_of, part
from newsledger.model import UsageProblem
from newsledger.patterns import (
    Candidate,
    CompiledPattern,
    Context,
    Encoded,
    FrameSet,
    Grammar,
    Pattern,
    compile_pattern,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of claim, as the claims specification defines it.

    Attributes:
        name: the kind's name.
        summary: what it is, in a few words.
        roles: its arguments, in the order in which people want to read them.
        required: groups of roles; of each group at least one must be filled, or there is no claim.
        from_context: roles that, when the sentence leaves them out, mean the company that the text is speaking of.
        dated: True when the claim takes the date of its sentence (events do, states and figures don't).
        same_event: roles that agree in two claims of one event, beyond script and language.
        disputable: roles on which sources can disagree about one event.
    """

    name: str
    summary: str
    roles: tuple[str, ...]
    required: tuple[tuple[str, ...], ...]
    from_context: tuple[str, ...] = ()
    dated: bool = True
    same_event: tuple[str, ...] = ()
    disputable: tuple[str, ...] = ("date", "status")


Find = Callable[[Context], Iterable[Candidate]]
Refine = Callable[[dict[str, Any], Candidate, Encoded, Context], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Rules:
    """How one language states one kind.

    Attributes:
        kind: the kind.
        patterns: its compiled patterns, in order of preference.
        find: for what no pattern can say: gives candidates for a whole article.
        refine: last word on the arguments of each claim: gives them corrected, or None when it is no claim after all.
    """

    kind: Kind
    patterns: tuple[CompiledPattern, ...] = ()
    find: Find | None = None
    refine: Refine | None = None


GROUP = "newsledger.kinds"
"""Group of the entry points under which other packages add kinds: each names a package with a ``KIND``."""


@cache
def packages() -> Mapping[str, str]:
    """Give the package of every kind, by the kind's name: each folder of this package, and those that others add.

    Raises:
        UsageProblem: when an added kind has the name of a shipped one, or its package has no ``KIND`` of its name.
    """
    found = {m.name: f"newsledger.kinds.{m.name}" for m in pkgutil.iter_modules(newsledger.kinds.__path__) if m.ispkg}
    for name in plugins.added(GROUP):
        package = plugins.load(GROUP, name)
        kind = getattr(package, "KIND", None)
        if name in found or not isinstance(kind, Kind) or kind.name != name:
            why = "which newsledger has already" if name in found else "but it has no KIND of that name"
            raise UsageProblem(f"{package.__name__} adds the kind {name!r}, {why}; mend or uninstall it")
        found[name] = package.__name__
    return dict(sorted(found.items()))


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Give every kind, by name, in alphabetical order."""
    found: dict[str, Kind] = {name: importlib.import_module(package).KIND for name, package in packages().items()}
    return found


@cache
def rules(language: str) -> tuple[Rules, ...]:
    """Give the compiled rules of every kind for a language folder (``en``, ``zh``).

    Raises:
        ValueError: when a pattern is at fault; the message names it.
    """
    grammar: Grammar = part(language, "grammar").GRAMMAR
    return tuple(_rules_of(kind, language, grammar) for kind in all_kinds().values())


def _rules_of(kind: Kind, language: str, grammar: Grammar) -> Rules:
    wording = _wording(kind.name, language)
    if wording is None:
        return Rules(kind)
    module = importlib.import_module(wording)
    patterns: tuple[Pattern, ...] = getattr(module, "PATTERNS", ())
    compiled = tuple(compile_pattern(kind.name, pattern, grammar) for pattern in patterns)
    repeated = [p.rule for i, p in enumerate(compiled) if p.rule in {q.rule for q in compiled[:i]}]
    if repeated:
        raise ValueError(f"two rules are called {repeated[0]}")
    return Rules(kind, compiled, getattr(module, "find", None), getattr(module, "refine", None))


def _wording(kind: str, language: str) -> str | None:
    """Give the module that words a kind in a language: in the kind's folder, or in ``kinds`` of the language's package."""
    for package, name in ((packages()[kind], language), (f"{package_of(language)}.kinds", kind)):
        try:
            folder = importlib.import_module(package)
        except ModuleNotFoundError as error:
            if error.name != package:
                raise
            continue
        if name in {module.name for module in pkgutil.iter_modules(folder.__path__)}:
            return f"{package}.{name}"
    return None


@cache
def frames(language: str) -> Callable[[Context], Iterator[Candidate]] | None:
    """Give the function that finds a language's frames (``kinds/<kind>/<language>_frames.py``) in an article.

    Returns:
        None when the language folder has no ``frames`` module.
    """
    package = importlib.import_module(package_of(language))
    if "frames" not in {module.name for module in pkgutil.iter_modules(package.__path__)}:
        return None
    grammar: Any = part(language, "frames")
    by_kind: dict[str, FrameSet] = {}
    for kind, name in packages().items():
        folder = importlib.import_module(name)
        if f"{language}_frames" in {module.name for module in pkgutil.iter_modules(folder.__path__)}:
            module = importlib.import_module(f"{name}.{language}_frames")
            by_kind[kind] = FrameSet(module.FRAMES, getattr(module, "prepare", None), getattr(module, "complete", None))
    compiled = grammar.compile_frames(by_kind)
    return lambda context: iter(grammar.find_frames(compiled, context))


def iter_patterns(language: str) -> Iterator[CompiledPattern]:
    """Give every compiled pattern of a language."""
    for found in rules(language):
        yield from found.patterns
