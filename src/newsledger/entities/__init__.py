"""Who is who across articles and scripts: which entity a name stands for, and why."""

from newsledger.entities.linking import Link, joins, link

__all__ = ["Link", "joins", "link"]
