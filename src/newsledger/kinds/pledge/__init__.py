"""Pledge: a company or person gives or promises money to others."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="pledge",
    summary="a company or person gives or promises money to others",
    roles=(
        "donor",
        "amounts",
        "amount_text",
        "purpose",
        "deadline",
        "recipient",
    ),
    required=(
        ("donor",),
        (
            "amounts",
            "amount_text",
            "recipient",
            "purpose",
        ),
    ),
    from_context=(),
    dated=True,
    same_event=("donor", "recipient"),
    disputable=(
        "date",
        "status",
        "amounts",
        "recipient",
    ),
)
