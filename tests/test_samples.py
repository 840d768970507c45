"""The samples, read as a user reads them."""

from __future__ import annotations

from pathlib import Path

from newsledger.model import Article
from newsledger.run.evaluate import evaluate
from newsledger.sources import read_sources

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = str(ROOT / "samples")
GOLD = str(ROOT / "tests" / "gold" / "samples.jsonl")


def test_every_sample_is_read() -> None:
    outcomes = list(read_sources([SAMPLES]))
    assert [str(outcome) for outcome in outcomes if not isinstance(outcome, Article)] == []
    ids = [outcome.id for outcome in outcomes if isinstance(outcome, Article)]
    assert len(ids) == len(set(ids)) >= 18


def test_claims_of_the_samples_are_grounded_and_some_are_found() -> None:
    total = evaluate([GOLD], [SAMPLES]).all
    assert total.ungrounded == 0
    assert total.hit > 0
