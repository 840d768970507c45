"""Accuracy on every gold file and public benchmark of a folder that is laid out as ``../shared``, in one table.

    python benchmarks/accuracy.py [../shared]

The texts are not ours, so nothing of them is in this repository; the scorers lie beside them and are run as they are.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

GOLD = (
    ("seeds", "seeds/articles.jsonl"),
    ("dev_en", "corpus/dev.jsonl"),
    ("dev_zh", "corpus/dev.jsonl"),
    ("more_en", "corpus/more.jsonl"),
    ("more_zh", "corpus/more.jsonl"),
)
STAGES = (
    ("quotes", "quotes_en_polnear_dev.jsonl.gz", "extract"),
    ("dates", "dates_en_tempeval3_platinum_half.jsonl", "mentions"),
    ("sentences", "sentences_en_sentivent_train.jsonl.gz", "extract"),
    ("incidents", "incidents_en_casie_300.jsonl.gz", "extract"),
    ("deals", "events_zh_fewfc_train.jsonl.gz", "extract"),
    ("names", "names_zh_cluener_train.jsonl.gz", "mentions"),
    ("names", "names_zh_resume_train.jsonl.gz", "mentions"),
)


def newsledger(command: str, source: Path, target: Path) -> None:
    """Write the output of ``newsledger COMMAND SOURCE --format jsonl`` to a file."""
    call = [
        sys.executable,
        "-c",
        "from newsledger.cli.main import main; main()",
        command,
        str(source),
        "--format",
        "jsonl",
    ]
    with target.open("wb") as out:
        subprocess.run(call, stdout=out, stderr=subprocess.DEVNULL, check=False)


def claims_table(shared: Path, work: Path) -> None:
    """Score every gold file: precision, recall, F1, share of full matches, ungrounded claims."""
    print(f"{'gold':10}{'P':>7}{'R':>7}{'F1':>7}{'full':>7}{'ungr.':>7}")
    read: dict[str, Path] = {}
    for name, articles in GOLD:
        if articles not in read:
            read[articles] = work / (Path(articles).stem + ".out.jsonl")
            newsledger("extract", shared / articles, read[articles])
        score = [sys.executable, str(shared / "tools/score.py"), "--gold", str(shared / f"gold/{name}.jsonl")]
        score += ["--articles", str(shared / articles), str(read[articles]), "--json"]
        row = json.loads(subprocess.run(score, capture_output=True, check=True).stdout)["all"]
        print(
            f"{name:10}{row['precision']:7.3f}{row['recall']:7.3f}{row['f1']:7.3f}{row['full']:7.3f}{row['ungrounded']:7d}"
        )


def stages_table(shared: Path, work: Path) -> None:
    """Run the scorer of single stages over the public benchmarks and print what it prints."""
    tool = str(shared / "tools/score_stages.py")
    for stage, name, command in STAGES:
        bench = str(shared / "bench" / name)
        source, target = work / "stage.jsonl", work / "stage.out.jsonl"
        with source.open("wb") as out:
            subprocess.run([sys.executable, tool, stage, "articles", bench], stdout=out, check=True)
        newsledger(command, source, target)
        done = subprocess.run(
            [sys.executable, tool, stage, "score", bench, str(target)], capture_output=True, text=True
        )
        print(f"\n{stage}: {name}\n{done.stdout.rstrip() or done.stderr.rstrip()}")


def main() -> int:
    """Print both tables."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    if not (shared / "gold").is_dir():
        print(
            f"{shared} has no folder gold/: name the folder that holds gold, corpus, bench and tools", file=sys.stderr
        )
        return 2
    with tempfile.TemporaryDirectory() as folder:
        claims_table(shared, Path(folder))
        stages_table(shared, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
