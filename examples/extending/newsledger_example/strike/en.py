"""Strikes in English."""

from newsledger.patterns import Pattern

_WORKERS = "(?:workers|staff|employees|pilots|drivers)"

PATTERNS = (
    Pattern(
        "walks_out",
        "strike striking walk",
        rf"(?:{{count:count}} )?(?:{_WORKERS} (?:at|of) {{org:org}}|{{org:org}} {_WORKERS}) {{v:strike|go on strike|walk out}}(?: (?:in|at) {{place:place}})?",
    ),
)
