"""Position: a person holds a position."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="position",
    summary="a person holds a position",
    roles=(
        "person",
        "position",
        "org",
        "manner",
    ),
    required=(
        ("person",),
        (
            "position",
            "org",
        ),
    ),
    from_context=(),
    dated=False,
    same_event=(
        "person",
        "org",
        "position",
    ),
    disputable=("status",),
)
