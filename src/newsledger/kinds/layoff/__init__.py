"""Layoff: an organization cuts staff."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="layoff",
    summary="an organization cuts staff",
    roles=(
        "org",
        "count",
        "percent",
        "count_text",
        "unit",
        "reason",
    ),
    required=(
        (
            "org",
            "count",
            "percent",
        ),
    ),
    from_context=(),
    dated=True,
    same_event=("org",),
    disputable=(
        "date",
        "status",
        "count",
        "percent",
    ),
)
