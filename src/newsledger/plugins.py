"""What other packages add to newsledger: found by their entry points, loaded when first needed.

The groups are ``newsledger.engines``, ``newsledger.kinds``, ``newsledger.languages`` and ``newsledger.sources``; see
``docs/extending.md`` for what each of them expects.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from newsledger.model import UsageProblem


@cache
def added(group: str) -> Mapping[str, EntryPoint]:
    """Give the entry points of a group (``newsledger.kinds``) by name, in alphabetical order; looked up once a process.

    Raises:
        UsageProblem: when two packages add different things under one name.
    """
    found: dict[str, EntryPoint] = {}
    for one in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        other = found.setdefault(one.name, one)
        if other.value != one.value:
            raise UsageProblem(
                f"two packages add {one.name!r} to {group}: {other.value} and {one.value}; uninstall one of them"
            )
    return found


def load(group: str, name: str) -> Any:
    """Load what a package adds to a group under a name.

    Raises:
        UsageProblem: when nothing is added under this name, or it cannot be imported; the message names the package.
    """
    point = added(group).get(name)
    if point is None:
        raise UsageProblem(f"no installed package adds {name!r} to {group}")
    try:
        return point.load()
    except Exception as error:
        package = point.dist.name if point.dist else point.value
        raise UsageProblem(
            f"{package} adds {name!r} to {group}, but {point.value} cannot be loaded ({type(error).__name__}: {error}); "
            f"mend or uninstall {package}"
        ) from error
