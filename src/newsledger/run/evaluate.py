"""Evaluates predicted claims, or our own reading, against gold files."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newsledger.model import ArticleError, UsageProblem
from newsledger.reports.scoring import Score, score


def read_jsonl(path: str) -> list[dict[str, Any]]:
    """Read a JSON Lines file of objects.

    Raises:
        UsageProblem: the file cannot be read, or a line is no JSON object.
    """
    rows: list[dict[str, Any]] = []
    try:
        with Path(path).open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    row = json.loads(line)
                    if not isinstance(row, dict):
                        raise UsageProblem(f"{path}:{number}: not a JSON object")
                    rows.append(row)
    except OSError as error:
        raise UsageProblem(f"{path} cannot be read: {error.strerror}") from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise UsageProblem(f"{path}:{len(rows) + 1}: no valid JSON ({error})") from error
    return rows


def _need(rows: Iterable[dict[str, Any]], path: str, *keys: str) -> None:
    for number, row in enumerate(rows, 1):
        missing = [key for key in keys if key not in row]
        if missing:
            raise UsageProblem(f"{path}: object {number} lacks {', '.join(missing)}")


def _texts(articles: str) -> dict[str, str]:
    """Give the texts by document id: of a JSON Lines file as it stands, of a folder or another file as it is read."""
    if Path(articles).is_file() and articles.endswith(".jsonl"):
        rows = read_jsonl(articles)
        _need(rows, articles, "id", "text")
        return {row["id"]: row["text"] for row in rows}
    from newsledger.sources import read_sources

    found = list(read_sources([articles]))
    texts = {article.id: article.text for article in found if not isinstance(article, ArticleError)}
    if not texts:
        raise UsageProblem(str(found[0]) if found else f"{articles} holds no article")
    return texts


def predict(articles: str, wanted: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """Read the articles of a source that are wanted, and give their claims by document."""
    from newsledger.run.extract_many import read_or_error
    from newsledger.sources import read_sources

    chosen = set(wanted)
    found: dict[str, list[dict[str, Any]]] = {}
    for article in read_sources([articles]):
        if isinstance(article, ArticleError) or article.id not in chosen:
            continue
        outcome = read_or_error(article)
        if isinstance(outcome, ArticleError):
            raise UsageProblem(str(outcome))
        found[article.id] = [claim.to_json() for claim in outcome.claims]
    return found


def evaluate(gold: list[str], articles: list[str], predictions: str | None = None) -> Score:
    """Score predictions, or without any our own reading of the articles.

    Args:
        gold: gold files.
        articles: JSON Lines files with ``id`` and ``text``, or folders or other files of articles.
        predictions: output of ``extract --format jsonl``.

    Raises:
        UsageProblem: a file cannot be used, or a gold document has no text.
    """
    texts: dict[str, str] = {}
    for path in articles:
        texts.update(_texts(path))
    wanted: dict[str, list[Mapping[str, Any]]] = {}
    for path in gold:
        rows = read_jsonl(path)
        _need(rows, path, "doc", "claims")
        wanted.update({row["doc"]: row["claims"] for row in rows})
    unknown = sorted(set(wanted) - set(texts))
    if unknown:
        raise UsageProblem(f"no text for {', '.join(unknown[:5])} in {', '.join(articles)}; give their --articles too")
    guess: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    if predictions is not None:
        rows = read_jsonl(predictions)
        _need(rows, predictions, "doc")
        for row in rows:
            guess[row["doc"]].extend(row.get("claims", []))
    else:
        for path in articles:
            for doc, claims in predict(path, wanted).items():
                guess[doc] = list(claims)
    return score(wanted, guess, texts)
