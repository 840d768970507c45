"""Copies what the pages and their tests take from npm into the tree: `npm ci --ignore-scripts`, then this.

The copies are committed, so that neither setting up nor using newsledger needs Node.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
COPIES = {
    "htmx.org/dist/htmx.min.js": "src/newsledger/web/static/vendor/htmx.min.js",
    "htmx.org/LICENSE": "src/newsledger/web/static/vendor/htmx.LICENSE.txt",
    "axe-core/axe.min.js": "tests/web/vendor/axe.min.js",
    "axe-core/LICENSE": "tests/web/vendor/axe-core.LICENSE.txt",
}

if __name__ == "__main__":
    for source, target in COPIES.items():
        shutil.copyfile(PACKAGES / source, ROOT / target)
        print(f"{target}")
