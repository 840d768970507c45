"""A kind: workers of an organization stop work."""

from newsledger.kinds.base import Kind

KIND = Kind(
    name="strike",
    summary="workers of an organization stop work",
    roles=("org", "count", "place"),
    required=(("org",),),
    same_event=("org",),
    disputable=("date", "status", "count"),
)
