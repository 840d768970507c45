"""Which languages there are: the folders of this package, and the packages that others add."""

from __future__ import annotations

import importlib
from types import ModuleType

from newsledger import plugins
from newsledger.model import language_family

GROUP = "newsledger.languages"
SHIPPED = ("en", "zh")


def family_of(tag: str | None) -> str:
    """Give the name of the language that reads a language tag: an added one's own, else ``zh`` or ``en``."""
    main = (tag or "").lower().replace("_", "-").split("-")[0]
    return main if main not in SHIPPED and main in plugins.added(GROUP) else language_family(tag)


def added_language(tag: str, text: str) -> str | None:
    """Give the added language that an article is in: the one that its tag names, else the one that knows its text.

    Args:
        tag: the language tag that came with the article; may be empty.
        text: the article's text; asked about only when ``tag`` is empty.

    Returns:
        None when no added language claims it.
    """
    family = family_of(tag)
    if family not in SHIPPED:
        return family
    for name in () if tag else plugins.added(GROUP):
        detect = getattr(plugins.load(GROUP, name), "detect", None)
        if name not in SHIPPED and detect is not None and detect(text):
            return name
    return None


def package_of(family: str) -> str:
    """Give the name of the package that holds a language (``newsledger.languages.en``).

    Raises:
        UsageProblem: when a package adds it that cannot be loaded.
    """
    if family not in SHIPPED and family in plugins.added(GROUP):
        package: ModuleType = plugins.load(GROUP, family)
        return package.__name__
    return f"{__package__}.{family}"


def part(family: str, name: str) -> ModuleType:
    """Give a module of a language: ``names``, ``values``, ``grammar``, ``standing``, ``saying``, ``speaking``, ``references``.

    Raises:
        ModuleNotFoundError: when the language has no such module.
    """
    return importlib.import_module(f"{package_of(family)}.{name}")
