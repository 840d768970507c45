"""Result: a figure of a company's business."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="result",
    summary="a figure of a company's business",
    roles=(
        "org",
        "metric",
        "amounts",
        "count",
        "percent",
        "change",
        "period",
        "segment",
        "bound",
        "amount_text",
        "count_text",
    ),
    required=(
        ("org",),
        ("metric",),
    ),
    from_context=("org",),
    dated=False,
    same_event=(
        "org",
        "metric",
        "period",
        "segment",
    ),
    disputable=(
        "amounts",
        "count",
        "percent",
        "change",
    ),
)
