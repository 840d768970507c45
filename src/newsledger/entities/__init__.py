"""Who is who across articles and scripts: which entity a name stands for, and why."""

from newsledger.entities.glosses import glosses
from newsledger.entities.joining import Sighting, joins
from newsledger.entities.linking import Link, link

__all__ = ["Link", "Sighting", "glosses", "joins", "link"]
