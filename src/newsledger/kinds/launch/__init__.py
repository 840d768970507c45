"""Launch: a company brings out, opens, enters or ends a product, service, site or line of business."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="launch",
    summary="a company brings out, opens, enters or ends a product, service, site or line of business",
    roles=(
        "org",
        "product",
        "step",
        "place",
        "amounts",
    ),
    required=(
        (
            "org",
            "product",
        ),
        ("step",),
    ),
    from_context=(),
    dated=True,
    same_event=(
        "org",
        "product",
    ),
    disputable=(
        "date",
        "status",
    ),
)
