"""Expressions that the frames of several kinds share."""

from __future__ import annotations

from newsledger.patterns.encode import ALL_MARKS

FEW_WORDS = rf"(?:[\w$'&/-]+,? |[{ALL_MARKS}](?:'s)?,? ){{0,6}}"
"""Up to six words or names that may stand between a predicate and what it has to lead to ("filed for *its long-awaited* IPO")."""
