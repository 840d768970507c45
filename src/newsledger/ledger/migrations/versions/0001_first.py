"""The first schema.

On PostgreSQL text is ordered by code points ("C"), as in SQLite, so that ISO dates compare in time.

Revision: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables. Written out rather than taken from ``schema.py``, which later versions change."""
    op.create_table(
        "articles",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("doc", TEXT, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("engine", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        *[
            sa.Column(name, TEXT)
            for name in ("language", "title", "url", "published", "published_from", "outlet", "origin", "author")
        ],
        sa.Column("source", TEXT, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("learnt_at", TEXT, nullable=False),
        sa.Column("superseded_at", TEXT),
        sa.UniqueConstraint("doc", "version"),
    )
    op.create_table(
        "claims",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.seq"), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("evidence", TEXT, nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("date_from", TEXT),
        sa.Column("date_to", TEXT),
        sa.Column("arguments", TEXT, nullable=False),
        sa.Column("rule", TEXT, nullable=False),
        sa.Column("learnt_at", TEXT, nullable=False),
        sa.Column("superseded_at", TEXT),
    )
    op.create_index("claims_id", "claims", ["id"])
    op.create_index("claims_article", "claims", ["article"])
    op.create_index("claims_kind_date", "claims", ["kind", "date_from"])
    op.create_index("claims_date", "claims", ["date_from"])
    op.create_table(
        "claim_entities",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.seq"), nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("entity", TEXT, nullable=False),
    )
    op.create_index("claim_entities_entity", "claim_entities", ["entity", "claim"])
    op.create_index("claim_entities_claim", "claim_entities", ["claim"])
    op.create_table(
        "claim_keys",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.seq"), nullable=False),
    )
    op.create_index("claim_keys_key", "claim_keys", ["key", "claim"])
    op.create_index("claim_keys_claim", "claim_keys", ["claim"])
    op.create_table(
        "entities",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("type", TEXT, nullable=False),
        sa.Column("label", TEXT),
        sa.Column("canonical", TEXT, nullable=False),
    )
    op.create_index("entities_canonical", "entities", ["canonical"])
    op.create_table(
        "entity_names",
        sa.Column("entity", TEXT, sa.ForeignKey("entities.id"), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.UniqueConstraint("entity", "name", "language"),
    )
    op.create_table(
        "article_entities",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.seq"), nullable=False),
        sa.Column("entity", TEXT, nullable=False),
        sa.UniqueConstraint("entity", "article"),
    )
    op.create_index("article_entities_article", "article_entities", ["article"])
    op.create_table(
        "judgements",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("action", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("at", TEXT, nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("key", TEXT, primary_key=True),
        sa.Column("value", TEXT, nullable=False),
    )


def downgrade() -> None:
    """Ledgers only move forwards."""
    raise NotImplementedError("a ledger is not taken back to an earlier version; restore a copy instead")
