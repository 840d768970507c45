"""How many tokens and how much money a run may use: reserved before a request is sent, settled when it is answered."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from newsledger.engines.llm.settings import Settings
from newsledger.model import NewsledgerError


class BudgetSpent(NewsledgerError):
    """The next request could take more than what is left."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Tokens each way, and what they cost; ``money`` is None where no price is known."""

    tokens_input: int = 0
    tokens_output: int = 0
    money: float | None = None

    def __str__(self) -> str:
        money = f", {self.money:.4f} in money" if self.money is not None else ""
        return f"{self.tokens_input:,} tokens in, {self.tokens_output:,} out{money}"


def cost(settings: Settings, tokens_input: int, tokens_output: int) -> Cost:
    """Give what tokens cost at the prices of the settings."""
    if settings.price_input is None or settings.price_output is None:
        return Cost(tokens_input, tokens_output)
    money = (tokens_input * settings.price_input + tokens_output * settings.price_output) / 1_000_000
    return Cost(tokens_input, tokens_output, money)


class Budget:
    """What is left of a run's budget; safe for threads.

    Args:
        settings: ``max_tokens``, ``max_cost`` and the prices.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Condition()
        self._spent = [0, 0]
        self._reserved = [0, 0]

    @property
    def spent(self) -> Cost:
        """What was used so far."""
        with self._lock:
            return cost(self._settings, *self._spent)

    def reserve(self, tokens_input: int, tokens_output: int) -> None:
        """Set tokens aside for a request; waits for requests in flight when only what they hold stands in the way.

        Raises:
            BudgetSpent: when they could take more than what is left.
        """
        with self._lock:
            while problem := self._problem(tokens_input, tokens_output):
                if not any(self._reserved):
                    raise BudgetSpent(problem)
                self._lock.wait()
            self._reserved[0] += tokens_input
            self._reserved[1] += tokens_output

    def _problem(self, tokens_input: int, tokens_output: int) -> str | None:
        more = (tokens_input, tokens_output)
        total = [sum(parts) for parts in zip(self._spent, self._reserved, more, strict=True)]
        wanted = cost(self._settings, *total)
        limit = self._settings
        if limit.max_tokens is not None and sum(total) > limit.max_tokens:
            return f"the budget of {limit.max_tokens:,} tokens (--max-tokens) does not hold the next request"
        if limit.max_cost is not None and wanted.money is not None and wanted.money > limit.max_cost:
            return f"the budget of {limit.max_cost:g} (--max-cost) does not hold the next request"
        return None

    def settle(self, reserved: tuple[int, int], used: tuple[int, int]) -> None:
        """Put what a request really used in the place of what was set aside for it."""
        with self._lock:
            for i in (0, 1):
                self._reserved[i] -= reserved[i]
                self._spent[i] += used[i]
            self._lock.notify_all()
