"""The errors that newsledger raises on purpose.

NewsledgerError
├── UsageProblem    the arguments, the ledger or the whole input cannot be used (exit status 2)
└── ArticleError    one input or one article cannot be read; the others go on (exit status 1)
"""

from __future__ import annotations


class NewsledgerError(Exception):
    """Base of every error that newsledger raises on purpose; its text is meant for the user."""


class UsageProblem(NewsledgerError):
    """What was asked for cannot be done at all; the text says what was wrong and what to do next."""


class ArticleError(NewsledgerError):
    """One input cannot be read.

    Attributes:
        source: the name of the input as the user gave it (path, URL, ``file.jsonl:7``, ``-``).
        problem: what is wrong with it and, where there is something, what to do.
    """

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem
