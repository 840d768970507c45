"""A claim: one thing that one article says happened or holds, with the exact characters that say so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Value = Any
"""An argument's value, ready for JSON: a string, a number, a list of strings, or a list of amounts."""

Arguments = Mapping[str, Value]
Status = Literal["reported", "planned", "alleged", "denied", "conditional"]
STATUSES: tuple[Status, ...] = ("reported", "planned", "alleged", "denied", "conditional")


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one article.

    Attributes:
        kind: name of the kind (a folder of ``newsledger.kinds``).
        start, end: half-open stretch of the evidence in code points of the article's text.
        evidence: ``article.text[start:end]``.
        arguments: role → value, roles named as in the claims specification (``date`` and ``said_by`` among them);
            a role that the text does not state is absent.
        status: ``reported``, ``planned``, ``alleged``, ``denied`` or ``conditional``.
        rule: the engine and the rule that found it, for tracing (``rules:enforcement.en.fined``).
    """

    kind: str
    start: int
    end: int
    evidence: str
    arguments: Arguments = field(default_factory=dict)
    status: Status = "reported"
    rule: str = ""

    def to_json(self) -> dict[str, Value]:
        """Give the claim as one flat JSON object, in the key order of the interface specification."""
        return {
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "evidence": self.evidence,
            "status": self.status,
            **self.arguments,
            "rule": self.rule,
        }

    def id(self, article_id: str) -> str:
        """Give the claim's id: a hash of the canonical JSON of article, span, kind, status and arguments."""
        payload = [article_id, self.start, self.end, self.kind, self.status, dict(self.arguments)]
        canonical = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:16]
