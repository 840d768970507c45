"""The guides of the kinds: each kind's definition, finer points, roles and examples, told to readers that are no rules.

A guide is ``guide.toml`` in the kind's folder. Language models are told it, and what they answer is held to it.
"""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from newsledger.kinds.base import Kind, all_kinds, packages

RoleType = Literal["name", "term", "text", "quote", "number", "amounts", "date", "choice"]
"""What fills a role: the name of somebody; a printed term (title, product); free words; a quotation; a number; a list of
amounts; a date; one of a few values."""


@dataclass(frozen=True, slots=True)
class Role:
    """One role of a kind.

    Attributes:
        name: the role's name.
        type: what fills it.
        about: what it stands for, for the reader.
        values: the values of a ``choice``.
        open: True when a ``choice`` may take further values in snake_case.
    """

    name: str
    type: RoleType = "text"
    about: str = ""
    values: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A text of our own, and all the claims of the kind that it states, with the keys of the claims specification."""

    text: str
    published: str | None
    claims: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """What a kind is, told in words.

    Attributes:
        kind: the kind.
        definition: what states a claim of it.
        finer_points: what is one, and what is none, one sentence or two each.
        roles: its roles, in the kind's order.
        examples: texts and the claims that they state.
        triggers: language → beginnings of words (Chinese: words) that speak for a claim of it.
    """

    kind: Kind
    definition: str
    finer_points: tuple[str, ...]
    roles: tuple[Role, ...]
    examples: tuple[Example, ...]
    triggers: Mapping[str, tuple[str, ...]]


@cache
def guides() -> Mapping[str, Guide]:
    """Give the guide of every kind, in the order of ``all_kinds``; a kind without a file has what its ``Kind`` says.

    Raises:
        ValueError: when a guide is at fault; the message names the kind.
    """
    return {name: _guide(kind) for name, kind in all_kinds().items()}


def _guide(kind: Kind) -> Guide:
    path = files(importlib.import_module(packages()[kind.name])) / "guide.toml"
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        described: dict[str, dict[str, Any]] = data.get("roles", {})
        if unknown := sorted(set(described) - set(kind.roles)):
            raise ValueError(f"it has no role {', '.join(unknown)}")
        return Guide(
            kind,
            " ".join(data.get("definition", kind.summary).split()),
            tuple(data.get("finer_points", ())),
            tuple(_role(name, described.get(name, {})) for name in kind.roles),
            tuple(Example(e["text"], e.get("published"), tuple(e["claims"])) for e in data.get("examples", ())),
            {key.removeprefix("triggers_"): tuple(data[key]) for key in data if key.startswith("triggers_")},
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"the guide of {kind.name} is at fault: {error}") from error


def _role(name: str, data: Mapping[str, Any]) -> Role:
    type = data.get("type", "text")
    if type not in get_args(RoleType):
        raise ValueError(f"role {name} has the type {type!r}; use one of {', '.join(get_args(RoleType))}")
    return Role(name, type, data.get("about", ""), tuple(data.get("values", ())), bool(data.get("open", False)))
