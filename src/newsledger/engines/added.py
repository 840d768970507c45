"""Engines of other packages, held to the same proof as a language model."""

from __future__ import annotations

from dataclasses import replace

from newsledger.engines.base import RULES_VERSION, Engine, Rejected, examine
from newsledger.engines.grounding import Kept, ground
from newsledger.engines.instructions import not_from, withheld
from newsledger.engines.joining import join
from newsledger.engines.scope import Scope
from newsledger.kinds.guide import guides
from newsledger.model import Article, Claim, Reading


class Proved:
    """Another engine, of whose claims only those are given that the article proves.

    Args:
        engine: the engine.
        with_rules: join its claims with those of the rules.
    """

    def __init__(self, engine: Engine, with_rules: bool) -> None:
        self._engine = engine
        self._with_rules = with_rules
        self.rejected: list[Rejected] = []

    @property
    def name(self) -> str:
        """The engine's name, after ``rules+`` where the rules take part."""
        return f"rules+{self._engine.name}" if self._with_rules else self._engine.name

    @property
    def version(self) -> str:
        """The engine's version, and that of the rules where they take part."""
        return f"{RULES_VERSION}+{self._engine.version}" if self._with_rules else self._engine.version

    def read(self, article: Article) -> Reading:
        """Read one article; what cannot be proved is put into ``rejected``.

        Raises:
            ArticleError: when the engine cannot read it.
        """
        given = self._engine.read(article)
        examined = examine(article)
        scope = Scope(examined)
        silent = withheld(article.text, examined.reading.sentences)
        found: list[Claim] = []
        for claim in given.claims:
            answer = {"kind": claim.kind, "evidence": claim.evidence, "status": claim.status, **claim.arguments}
            rule = f"{self._engine.name}:{claim.rule.removeprefix(f'{self._engine.name}:')}@{self._engine.version}"
            place = ((claim.start, claim.end),) if article.text[claim.start : claim.end] == claim.evidence else ()
            made = ground(answer, scope, guides(), rule, asked=place, withheld=silent)
            if isinstance(made, Kept):
                found.append(made.claim)
            else:
                self.rejected.append(made)
        reading = examined.reading
        ours = not_from(reading.claims, reading.sentences, silent) if self._with_rules else ()
        return replace(reading, claims=join(ours, found, examined))
