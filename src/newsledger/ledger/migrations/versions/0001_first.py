"""The first schema.

Revision: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables. Written out rather than taken from ``schema.py``, which later versions change."""
    op.create_table(
        "articles",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("doc", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("engine", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        *[
            sa.Column(name, sa.Text)
            for name in ("language", "title", "url", "published", "published_from", "outlet", "origin", "author")
        ],
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("learnt_at", sa.Text, nullable=False),
        sa.Column("superseded_at", sa.Text),
        sa.UniqueConstraint("doc", "version"),
    )
    op.create_table(
        "claims",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.seq"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("date_from", sa.Text),
        sa.Column("date_to", sa.Text),
        sa.Column("arguments", sa.Text, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("learnt_at", sa.Text, nullable=False),
        sa.Column("superseded_at", sa.Text),
    )
    op.create_index("claims_id", "claims", ["id"])
    op.create_index("claims_article", "claims", ["article"])
    op.create_index("claims_kind_date", "claims", ["kind", "date_from"])
    op.create_index("claims_date", "claims", ["date_from"])
    op.create_table(
        "claim_entities",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.seq"), nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("entity", sa.Text, nullable=False),
    )
    op.create_index("claim_entities_entity", "claim_entities", ["entity", "claim"])
    op.create_index("claim_entities_claim", "claim_entities", ["claim"])
    op.create_table(
        "claim_keys",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.seq"), nullable=False),
    )
    op.create_index("claim_keys_key", "claim_keys", ["key", "claim"])
    op.create_index("claim_keys_claim", "claim_keys", ["claim"])
    op.create_table(
        "entities",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("label", sa.Text),
        sa.Column("canonical", sa.Text, nullable=False),
    )
    op.create_index("entities_canonical", "entities", ["canonical"])
    op.create_table(
        "entity_names",
        sa.Column("entity", sa.Text, sa.ForeignKey("entities.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.UniqueConstraint("entity", "name", "language"),
    )
    op.create_table(
        "article_entities",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.seq"), nullable=False),
        sa.Column("entity", sa.Text, nullable=False),
        sa.UniqueConstraint("entity", "article"),
    )
    op.create_index("article_entities_article", "article_entities", ["article"])
    op.create_table(
        "judgements",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Ledgers only move forwards."""
    raise NotImplementedError("a ledger is not taken back to an earlier version; restore a copy instead")
