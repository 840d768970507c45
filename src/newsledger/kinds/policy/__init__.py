"""Policy: a law, rule, plan or mandate is proposed, made or comes into force."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="policy",
    summary="a law, rule, plan or mandate is proposed, made or comes into force",
    roles=(
        "authority",
        "name",
        "step",
        "subject",
    ),
    required=(("name",),),
    from_context=(),
    dated=True,
    same_event=(
        "name",
        "step",
    ),
    disputable=(
        "date",
        "status",
    ),
)
