"""Appointment: a person takes up a position."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="appointment",
    summary="a person takes up a position",
    roles=(
        "person",
        "position",
        "org",
        "predecessor",
        "manner",
    ),
    required=(("person",),),
    from_context=("org",),
    dated=True,
    same_event=(
        "person",
        "org",
        "position",
    ),
    disputable=(
        "date",
        "status",
        "position",
    ),
)
