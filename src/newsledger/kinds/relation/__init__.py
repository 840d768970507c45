"""Relation: two organizations, or a person and an organization, belong together."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="relation",
    summary="two organizations, or a person and an organization, belong together",
    roles=(
        "type",
        "subject",
        "object",
    ),
    required=(
        ("type",),
        ("subject",),
        ("object",),
    ),
    from_context=(),
    dated=False,
    same_event=(
        "type",
        "subject",
        "object",
    ),
    disputable=("status",),
)
