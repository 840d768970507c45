"""Statement: words quoted from somebody."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="statement",
    summary="words quoted from somebody",
    roles=(
        "speaker",
        "quote",
        "outlet",
    ),
    required=(
        ("speaker",),
        ("quote",),
    ),
    from_context=(),
    dated=False,
    same_event=(
        "speaker",
        "quote",
    ),
    disputable=(),
)
