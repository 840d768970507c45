"""The tables, the same in every store. Times are ISO strings in UTC; dates ISO prefixes, whose order is that of time.

What a large ledger pays for an article are the pages that it touches: each row of an index whose order is not that of
arrival is a page of its own. So what is found by names is kept in the order of its own key (``sqlite_with_rowid``), and
an index has to earn its place.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()

articles = Table(
    "articles",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("doc", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("engine", Text, nullable=False),
    Column("language", Text),
    Column("title", Text),
    Column("url", Text),
    Column("published", Text),
    Column("published_from", Text),
    Column("outlet", Text),
    Column("origin", Text),
    Column("author", Text),
    Column("source", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("learnt_at", Text, nullable=False),
    Column("superseded_at", Text),
    UniqueConstraint("doc", "version"),
)

article_texts = Table(
    "article_texts",
    metadata,
    Column("article", Integer, ForeignKey("articles.seq"), primary_key=True),
    Column("text", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("article", Integer, ForeignKey("articles.seq"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("date_from", Text),
    Column("date_to", Text),
    Column("arguments", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("learnt_at", Text, nullable=False),
    Column("superseded_at", Text),
    Index("claims_id", "id"),
    Index("claims_article", "article"),
    Index("claims_kind_date", "kind", "date_from", "seq"),
    Index("claims_date", "date_from", "seq"),
)

claim_entities = Table(
    "claim_entities",
    metadata,
    Column("claim", Integer, ForeignKey("claims.seq"), nullable=False),
    Column("role", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("entity", Text, nullable=False),
    # Copied from the claim, so that an entity's newest claims and their number are found in one index.
    Column("kind", Text, nullable=False),
    Column("date", Text, nullable=False),
    Column("superseded", Integer, nullable=False, server_default="0"),
    Index("claim_entities_newest", "entity", "superseded", "date", "claim"),
    Index("claim_entities_kind", "entity", "superseded", "kind", "date", "claim"),
    Index("claim_entities_claim", "claim"),
)

claim_keys = Table(
    "claim_keys",
    metadata,
    Column("key", Text, nullable=False),
    Column("claim", Integer, ForeignKey("claims.seq"), nullable=False),
    Index("claim_keys_key", "key", "claim"),
    Index("claim_keys_claim", "claim"),
)

claim_groups = Table(
    "claim_groups",
    metadata,
    # Derived from the claims, and made anew by ``Store.regroup``: claims of one fact are in one group.
    Column("claim", Integer, ForeignKey("claims.seq"), primary_key=True),
    # Number of the group: that of its first claim.
    Column("members", Integer, nullable=False),
    # Days (ordinals) beyond which no claim can tell the same event; null for any time.
    Column("first", Integer),
    Column("last", Integer),
    Index("claim_groups_members", "members", "claim"),
)

entities = Table(
    "entities",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("label", Text),
    # The entity that this one was judged to be the same as; itself when there is none.
    Column("canonical", Text, nullable=False),
    Index("entities_canonical", "canonical"),
    sqlite_with_rowid=False,
)

entity_names = Table(
    "entity_names",
    metadata,
    Column("entity", Text, ForeignKey("entities.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)

entity_keys = Table(
    "entity_keys",
    metadata,
    # What names are looked up by (see newsledger.entities.keys), so that no look-up goes through all of them.
    Column("key", Text, primary_key=True),
    Column("entity", Text, primary_key=True),
    sqlite_with_rowid=False,
)

doubtful_names = Table(
    "doubtful_names",
    metadata,
    Column("article", Integer, ForeignKey("articles.seq"), nullable=False),
    Column("name", Text, nullable=False),
    # The entity that the printed name is linked to all the same.
    Column("entity", Text, nullable=False),
    # Whose name was probably meant.
    Column("candidate", Text, nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("article", "name"),
)

article_entities = Table(
    "article_entities",
    metadata,
    Column("article", Integer, ForeignKey("articles.seq"), primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("superseded", Integer, nullable=False, server_default="0"),
    Index("article_entities_holding", "entity", "superseded", "article"),
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("judgements_subject", "subject"),
)

review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("target_kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("review_target", "target_kind", "target"),
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
