"""Claims that may be one fact are grouped when they come in; texts stand apart; look-ups of an entity need no claims.

Revision: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make and fill the tables; the groups themselves are made by the next ``read``, until then reports join anew."""
    # A row of ``articles`` is read for every claim: with the text in it, SQLite walked through the text each time.
    op.create_table(
        "article_texts",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.seq"), primary_key=True),
        sa.Column("text", TEXT, nullable=False),
    )
    op.execute("INSERT INTO article_texts (article, text) SELECT seq, text FROM articles")
    op.drop_column("articles", "text")
    op.create_table(
        "claim_groups",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.seq"), primary_key=True),
        sa.Column("members", sa.Integer, nullable=False),
        sa.Column("first", sa.Integer),
        sa.Column("last", sa.Integer),
    )
    op.create_index("claim_groups_members", "claim_groups", ["members", "claim"])
    op.add_column("claim_entities", sa.Column("kind", TEXT, nullable=False, server_default=""))
    op.add_column("claim_entities", sa.Column("date", TEXT, nullable=False, server_default=""))
    op.add_column("claim_entities", sa.Column("superseded", sa.Integer, nullable=False, server_default="0"))
    op.execute(
        "UPDATE claim_entities SET "
        "kind = (SELECT kind FROM claims WHERE seq = claim_entities.claim), "
        "date = coalesce((SELECT date_from FROM claims WHERE seq = claim_entities.claim), ''), "
        "superseded = (SELECT CASE WHEN superseded_at IS NULL THEN 0 ELSE 1 END FROM claims "
        "WHERE seq = claim_entities.claim)"
    )
    op.drop_index("claim_entities_entity", "claim_entities")
    op.create_index("claim_entities_newest", "claim_entities", ["entity", "superseded", "date", "claim"])
    op.create_index("claim_entities_kind", "claim_entities", ["entity", "superseded", "kind", "date", "claim"])
    op.add_column("article_entities", sa.Column("superseded", sa.Integer, nullable=False, server_default="0"))
    op.execute(
        "UPDATE article_entities SET superseded = 1 "
        "WHERE article IN (SELECT seq FROM articles WHERE superseded_at IS NOT NULL)"
    )
    op.create_index("article_entities_holding", "article_entities", ["entity", "superseded", "article"])
    op.drop_index("claims_kind_date", "claims")
    op.create_index("claims_kind_date", "claims", ["kind", "date_from", "seq"])
    op.drop_index("claims_date", "claims")
    op.create_index("claims_date", "claims", ["date_from", "seq"])


def downgrade() -> None:
    """Ledgers only move forwards."""
    raise NotImplementedError("a ledger is not taken back to an earlier version; restore a copy instead")
