"""Deal: companies join, buy, fund or leave one another."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="deal",
    summary="companies join, buy, fund or leave one another",
    roles=(
        "type",
        "acquirer",
        "investor",
        "partner",
        "target",
        "seller",
        "amounts",
        "stake",
        "round",
        "step",
    ),
    required=(
        (
            "target",
            "acquirer",
            "investor",
            "partner",
        ),
        ("type",),
    ),
    from_context=(),
    dated=True,
    same_event=(
        "type",
        "target",
    ),
    disputable=(
        "date",
        "status",
        "amounts",
        "stake",
        "acquirer",
    ),
)
