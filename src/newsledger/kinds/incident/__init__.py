"""Incident: something breaks or is broken into."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="incident",
    summary="something breaks or is broken into",
    roles=(
        "org",
        "host",
        "type",
        "service",
        "count",
        "count_text",
        "amounts",
        "place",
    ),
    required=(
        (
            "org",
            "host",
        ),
        ("type",),
    ),
    from_context=(),
    dated=True,
    same_event=(
        "org",
        "type",
    ),
    disputable=(
        "date",
        "status",
        "count",
        "amounts",
    ),
)
