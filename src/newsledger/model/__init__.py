"""The nouns of newsledger: plain, frozen data types that know nothing of the other rooms."""

from newsledger.model.article import Article, language_family
from newsledger.model.claim import STATUSES, Arguments, Claim, Status, Value
from newsledger.model.errors import ArticleError, NewsledgerError, UsageProblem
from newsledger.model.fact import Dispute, Entity, EntityName, Fact, Reviewed, Side, Source, SourcedClaim
from newsledger.model.mention import MENTION_TYPES, NAME_TYPES, Mention
from newsledger.model.reading import Reading, Sentence, Zone, ZoneKind
from newsledger.model.span import Span

__all__ = [
    "MENTION_TYPES",
    "NAME_TYPES",
    "STATUSES",
    "Arguments",
    "Article",
    "ArticleError",
    "Claim",
    "Dispute",
    "Entity",
    "EntityName",
    "Fact",
    "Mention",
    "NewsledgerError",
    "Reading",
    "Reviewed",
    "Sentence",
    "Side",
    "Source",
    "SourcedClaim",
    "Span",
    "Status",
    "UsageProblem",
    "Value",
    "Zone",
    "ZoneKind",
    "language_family",
]
