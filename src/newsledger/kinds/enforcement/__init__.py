"""Enforcement: an authority acts against a company or a person."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="enforcement",
    summary="an authority acts against a company or a person",
    roles=(
        "authority",
        "target",
        "measure",
        "amounts",
        "reason",
    ),
    required=(
        ("target",),
        ("measure",),
    ),
    from_context=(),
    dated=True,
    same_event=(
        "target",
        "measure",
    ),
    disputable=(
        "date",
        "status",
        "target",
        "amounts",
        "authority",
    ),
)
