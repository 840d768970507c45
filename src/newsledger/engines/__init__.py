"""What turns an article into claims: the rules, a language model, a spaCy pipeline, what other packages add.

Whatever an engine is, its claims are held to the same proof: evidence verbatim in the article, and every name, figure and
date in it or resolved from the article by our own rules (``grounding``).
"""

from newsledger.engines.base import Engine, Examined, Rejected, Streaming, engine_of, examine

__all__ = ["Engine", "Examined", "Rejected", "Streaming", "engine_of", "examine"]
