"""Departure: a person gives up a position, or announces it."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="departure",
    summary="a person gives up a position, or announces it",
    roles=(
        "person",
        "position",
        "org",
        "successor",
        "manner",
    ),
    required=(("person",),),
    from_context=("org",),
    dated=True,
    same_event=(
        "person",
        "org",
    ),
    disputable=(
        "date",
        "status",
        "successor",
        "position",
    ),
)
