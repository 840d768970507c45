"""Whose words a German sentence gives: nobody's, in this example."""

from __future__ import annotations

from newsledger.languages.cue import Attribution


def attributions(sentence: str) -> tuple[Attribution, ...]:
    """Give the attributions of an encoded sentence; see ``newsledger.languages.en.saying``."""
    return ()
