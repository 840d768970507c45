"""Gathering: a conference, summit or hearing."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="gathering",
    summary="a conference, summit or hearing",
    roles=(
        "name",
        "place",
        "organizer",
        "participant",
    ),
    required=(("name",),),
    from_context=(),
    dated=True,
    same_event=("name",),
    disputable=(
        "date",
        "place",
    ),
)
