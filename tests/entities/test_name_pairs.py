"""400 pairs of names, half of one person or company and half not: precision before recall, in every grade."""

from pathlib import Path

import pytest

from newsledger.entities.compare import compare

ROWS = [
    tuple([*line.split("\t"), ""][:6])
    for line in (Path(__file__).parent / "name_pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def found(rows: list[tuple[str, ...]]) -> tuple[list[str], list[str], list[str]]:
    """Give (rightly joined, wrongly joined, not joined)."""
    right: list[str] = []
    wrong: list[str] = []
    missed: list[str] = []
    for answer, _, type, a, b, shared in rows:
        verdict = compare(a, b, type, shared)
        if verdict.answer == "same":
            (right if answer == "same" else wrong).append(f"{a} | {b}: {verdict.reason}")
        elif answer == "same":
            missed.append(f"{a} | {b}: {verdict.answer}, {verdict.reason}")
    return right, wrong, missed


def test_the_pairs_are_what_they_should_be() -> None:
    assert len(ROWS) == len({row[3:] for row in ROWS}) == 400
    assert sum(row[0] == "same" for row in ROWS) == 200
    assert {row[1] for row in ROWS} == {"easy", "medium", "hard"}
    assert {row[2] for row in ROWS} == {"person", "company"}


def test_precision_and_recall() -> None:
    right, wrong, missed = found(ROWS)
    assert len(right) / (len(right) + len(wrong)) >= 0.99, wrong
    assert len(right) / (len(right) + len(missed)) >= 0.85, missed


def test_the_easy_ones_are_all_told_apart() -> None:
    _, wrong, missed = found([row for row in ROWS if row[1] == "easy"])
    assert (wrong, missed) == ([], [])


@pytest.mark.parametrize(("answer", "grade", "type", "a", "b", "shared"), ROWS[::7])
def test_the_order_of_two_names_does_not_matter(
    answer: str, grade: str, type: str, a: str, b: str, shared: str
) -> None:
    assert compare(a, b, type, shared).answer == compare(b, a, type, shared).answer


def test_common_names_are_joined_by_company_only() -> None:
    assert compare("Zhang Wei", "张伟", "person").answer == "unsure"
    assert compare("Zhang Wei", "张伟", "person", shared="Orchard Foods").answer == "same"
    assert compare("Zhang Wei", "张勇", "person", shared="Orchard Foods").answer == "different"
