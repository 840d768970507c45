"""Questions of an analyst to the seeds: which command answers each, and which words of the answer it leaves out.

    python -m benchmarks.questions [--show q06]

Reads ``../shared``, which is not part of this project; without it nothing is asked. A word of the answer that is not
printed is a hint and no verdict: a name may stand there in another script, a date more exactly.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsledger.text.fold import simplify
from tests.cli.inprocess import newsledger

SHARED = Path(__file__).parents[2] / "shared"
COMMANDS = {
    "q01": "claims --kind appointment",
    "q02": "facts --kind appointment --entity Jane*Jiang",
    "q03": "claims --text cloud",
    "q04": "claims --entity Jeff*Zhang",
    "q05": "profile Daniel*Zhang",
    "q06": "facts --kind enforcement",
    "q07": "disputes",
    "q08": "claims --kind enforcement",
    "q09": "tally pledge --by donor",
    "q10": "tally pledge --in USD",
    "q11": "search 2050",
    "q12": "facts --kind pledge",
    "q13": "facts --kind departure",
    "q14": "profile 字節跳動",
    "q15": "disputes --entity 張一鳴",
    "q16": "disputes --entity 黃錚",
    "q17": "claims --kind layoff",
    "q18": "claims --kind layoff",
    "q19": "claims --kind layoff",
    "q20": "claims --kind layoff",
    "q21": "quotes --about 馬雲",
    "q22": "claims --text cloud",
    "q23": "search police*data",
    "q24": "claims --kind price",
    "q25": "claims --kind price",
    "q26": "facts --min-origins 2",
    "q27": "claims --kind listing",
    "q28": "facts --kind enforcement --text sanctioned",
    "q29": "claims --kind result",
    "q30": "facts --kind gathering --since 2021",
    "q31": "search annual*event",
    "q32": "facts --kind gathering --since 2017 --until 2017",
    "q33": "timeline --kind enforcement --kind listing",
    "q34": "claims --kind relation",
    "q35": "quotes --by Yuwan*Hu",
    "q36": "entities Zhang",
    "q37": "claims --entity Yi*Lianhong",
    "q38": "quotes --by 石述思 --about 張一鳴",
    "q39": "facts --kind listing --entity ByteDance",
    "q40": "facts --kind result --entity Alibaba",
}
"""A star stands for a blank inside an argument."""
_ASIDE = ("docs", "claim", "note", "text", "zh")


def words(value: Any) -> Iterator[str | float]:
    """Give the words and figures of an answer, one by one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _ASIDE:
                yield from words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield value


def figures(value: Any) -> Iterator[float]:
    """Give all figures of a command's JSON."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from figures(inner)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield float(value)


def _folded(text: str) -> str:
    return re.sub(r"[\s\\\"'“”‘’.]", "", simplify(text).casefold())


def missing(answer: Any, printed: str) -> list[str | float]:
    """Give what an answer has and the printed JSON has not."""
    data = json.loads(printed) if printed.strip() else []
    there = set(figures(data))
    said = _folded(json.dumps(data, ensure_ascii=False))
    return [
        one
        for one in words(answer)
        if not (float(one) in there or f"{one}%" in said if isinstance(one, int | float) else _folded(one) in said)
    ]


def main() -> None:
    """Read the seeds, ask every question, print what is left out of each answer."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--show", help="print what the command of this question prints")
    chosen = parser.parse_args()
    gold = SHARED / "gold" / "seeds_questions.jsonl"
    if not gold.exists():
        print(f"no questions at {gold}: nothing asked")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsledger(folder, "read", str(SHARED / "seeds" / "articles.jsonl"))
        whole = 0
        for line in gold.read_text(encoding="utf-8").splitlines():
            question = json.loads(line)
            command = [part.replace("*", " ") for part in COMMANDS[question["id"]].split()]
            if chosen.show == question["id"]:
                print(question["question"], newsledger(folder, *command).stdout, sep="\n")
            done = newsledger(folder, *command, "--format", "json")
            lacks = missing(question["values"], done.stdout)
            whole += not lacks
            if not chosen.show:
                told = f"lacks {', '.join(map(str, lacks))}" if lacks else "all there"
                print(f"{question['id']} newsledger {' '.join(command)}: {told}", flush=True)
        print(f"{whole} of {len(COMMANDS)} print every word of the answer")


if __name__ == "__main__":
    main()
