"""Bounds: requests a minute, and kept answers."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

Value = TypeVar("Value")
MOST_CALLERS = 10_000


class RateLimit:
    """A token bucket for each caller.

    Args:
        per_minute: tokens that come in a minute; a caller may save up half a minute's worth.
        clock: gives seconds; for tests.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60
        self._most = max(1.0, per_minute / 2)
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, caller: str) -> float:
        """Take a token: give 0.0, or the seconds after which there is one."""
        now = self._clock()
        with self._lock:
            tokens, then = self._buckets.pop(caller, (self._most, now))
            tokens = min(self._most, tokens + (now - then) * self._rate)
            short = tokens < 1
            self._buckets[caller] = (tokens if short else tokens - 1, now)
            # Those who have not called for longest have full buckets, so nothing is lost with them.
            while len(self._buckets) > MOST_CALLERS:
                self._buckets.popitem(last=False)
        return (1 - tokens) / self._rate if short else 0.0


class Kept(Generic[Value]):
    """The answers used last, up to a weight in all; safe for threads.

    Args:
        most: weight of everything that is kept.
        weigh: weight of one answer.
    """

    def __init__(self, most: int, weigh: Callable[[Value], int] = lambda _: 1) -> None:
        self._most, self._weigh, self._weight = most, weigh, 0
        self._lock = threading.Lock()
        self._found: OrderedDict[object, Value] = OrderedDict()
        self._gates: dict[object, tuple[threading.Lock, int]] = {}

    def get(self, key: object) -> Value | None:
        """Give what is kept under a key, or None."""
        with self._lock:
            if key not in self._found:
                return None
            self._found.move_to_end(key)
            return self._found[key]

    def put(self, key: object, value: Value) -> None:
        """Keep an answer, unless it alone weighs more than a quarter of all."""
        weight = self._weigh(value)
        if weight > self._most // 4:
            return
        with self._lock:
            old = self._found.pop(key, None)
            self._weight += weight - (self._weigh(old) if old is not None else 0)
            self._found[key] = value
            while self._weight > self._most:
                _, gone = self._found.popitem(last=False)
                self._weight -= self._weigh(gone)

    def made(self, key: object, make: Callable[[], Value]) -> Value:
        """Give what is kept under a key, else make and keep it; those who ask meanwhile wait for it."""
        found = self.get(key)
        if found is None:
            with self.gate(key):
                found = self.get(key)
                if found is None:
                    found = make()
                    self.put(key, found)
        return found

    @contextmanager
    def gate(self, key: object) -> Iterator[None]:
        """Let one at a time make what belongs under a key: fifty who ask for one page at once cost one page."""
        with self._lock:
            gate, waiting = self._gates.get(key, (threading.Lock(), 0))
            self._gates[key] = (gate, waiting + 1)
        try:
            with gate:
                yield
        finally:
            with self._lock:
                gate, waiting = self._gates[key]
                if waiting == 1:
                    del self._gates[key]
                else:
                    self._gates[key] = (gate, waiting - 1)
