"""The record of writes: who changed what, when, and what came of it."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsledger.web.keys import Person


class Audit:
    """Appends one line of JSON for each write.

    Args:
        path: the file; None keeps nothing.
    """

    def __init__(self, path: str | None) -> None:
        self._path = Path(path) if path else None
        self._lock = threading.Lock()

    def note(self, person: Person, action: str, **details: Any) -> None:
        """Append one entry; raises ``OSError`` when it cannot, so that nothing is written unrecorded."""
        if self._path is None:
            return
        at = datetime.now(UTC).isoformat(timespec="seconds")
        entry = {"at": at, "who": person.name, "role": person.role, "action": action, **details}
        with self._lock, self._path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(json.dumps(entry, ensure_ascii=False, default=str) + "\n")
