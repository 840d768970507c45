"""Who speaks in German quotations: as in English, until somebody writes the German cues."""

from newsledger.languages.en.speaking import *  # noqa: F403
