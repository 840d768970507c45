"""Lawsuit: one party sues another, or a court or the parties end it."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="lawsuit",
    summary="one party sues another, or a court or the parties end it",
    roles=(
        "plaintiff",
        "defendant",
        "court",
        "outcome",
        "amounts",
        "subject",
    ),
    required=(
        (
            "plaintiff",
            "defendant",
        ),
        ("outcome",),
    ),
    from_context=(),
    dated=True,
    same_event=(
        "plaintiff",
        "defendant",
        "outcome",
    ),
    disputable=(
        "date",
        "status",
        "amounts",
    ),
)
