"""Who may do what: keys with roles, and what holds where there are none."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsledger.model import UsageProblem

Role = Literal["read", "review", "admin"]
ROLES: tuple[Role, ...] = ("read", "review", "admin")
"""What a key opens, each role all that the ones before it do: reading; judging claims; reading articles in."""

SHORTEST_KEY = 16


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: a name for the audit and what that name may do."""

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """True when this person's role includes the given one."""
        return ROLES.index(self.role) >= ROLES.index(role)


LOCAL = Person("local", "admin")
"""Whoever sits at this machine, where no keys are set: nobody else is let in then."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept: its SHA-256, never itself."""

    name: str
    role: Role
    sha256: str


def digest(key: str) -> str:
    """Give the SHA-256 of a key in hexadecimal digits. Keys are random, so they need no slow hash."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def new_key(name: str, role: str) -> tuple[str, str]:
    """Make a key: give it, and the lines of the key file that stand for it.

    Raises:
        UsageProblem: no such role, or a name that is none.
    """
    if role not in ROLES:
        raise UsageProblem(f"no role {role!r}; use one of {', '.join(ROLES)}")
    if not name or not name.isprintable() or '"' in name or "\\" in name:
        raise UsageProblem(f"a key's name is a word or two without quotation marks, not {name!r}")
    key = secrets.token_urlsafe(32)
    return key, f'[[key]]\nname = "{name}"\nrole = "{role}"\nsha256 = "{digest(key)}"\n'


def load_keys(path: str) -> tuple[Key, ...]:
    """Read a key file (TOML, a ``[[key]]`` table each with ``name``, ``role``, ``sha256``).

    Raises:
        UsageProblem: the file is missing, is no TOML, or has an entry that is no key.
    """
    try:
        found = tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise UsageProblem(f"key file {path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageProblem(f"key file {path} is no TOML: {error}") from error
    entries = found.get("key")
    if not isinstance(entries, list) or not entries:
        raise UsageProblem(f"key file {path} has no [[key]]; make one with: newsledger serve --new-key NAME:ROLE")
    keys = []
    for number, entry in enumerate(entries, 1):
        name, role, sha256 = (str(entry.get(part) or "") for part in ("name", "role", "sha256"))
        if not name or role not in ROLES or len(sha256) != 64:
            raise UsageProblem(
                f"key file {path}, key {number}: needs name, role ({', '.join(ROLES)}) and sha256 (64 hexadecimal digits)"
            )
        keys.append(Key(name, role, sha256.lower()))
    return tuple(keys)


def person_of(keys: Sequence[Key], given: str | None) -> Person | None:
    """Give whose key it is; None for no key or an unknown one. Every key is compared, in the same time."""
    if not given:
        return None
    hashed = digest(given)
    found = [key for key in keys if hmac.compare_digest(key.sha256, hashed)]
    return Person(found[0].name, found[0].role) if found else None


class Sessions:
    """Signs who has logged in, for the cookie of the pages; a restart ends all sessions.

    Args:
        secret: what signs; None draws one.
    """

    def __init__(self, secret: bytes | None = None) -> None:
        self.secret = secret or secrets.token_bytes(32)

    def sign(self, key: Key | str) -> str:
        """Give the cookie's value for a key (or for the SHA-256 of one)."""
        sha256 = key.sha256 if isinstance(key, Key) else key
        return hmac.new(self.secret, sha256.encode(), hashlib.sha256).hexdigest()

    def person_of(self, keys: Sequence[Key], cookie: str | None) -> Person | None:
        """Give who a cookie stands for; None for no cookie or one that was not signed here."""
        if not cookie or not cookie.isascii():
            return None
        found = [key for key in keys if hmac.compare_digest(self.sign(key), cookie)]
        return Person(found[0].name, found[0].role) if found else None
