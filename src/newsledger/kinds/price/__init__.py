"""Price: a share price moves or reaches a mark."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="price",
    summary="a share price moves or reaches a mark",
    roles=(
        "org",
        "amounts",
        "percent",
        "mark",
        "direction",
        "bound",
    ),
    required=(("org",),),
    from_context=("org",),
    dated=True,
    same_event=(
        "org",
        "direction",
    ),
    disputable=(
        "amounts",
        "percent",
    ),
)
