"""Listing: shares are offered, or are to be, or cease to be traded."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="listing",
    summary="shares are offered, or are to be, or cease to be traded",
    roles=(
        "company",
        "exchange",
        "place",
        "step",
        "amounts",
    ),
    required=(
        ("company",),
        ("step",),
    ),
    from_context=("company",),
    dated=True,
    same_event=(
        "company",
        "step",
    ),
    disputable=(
        "date",
        "status",
        "amounts",
        "exchange",
    ),
)
