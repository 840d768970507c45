"""Keys by which names are found without looking at all of them, and names that are doubted.

Revision: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the two tables; the keys of names met before are filled in by the next ``read``."""
    op.create_table(
        "entity_keys",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("entity", TEXT, nullable=False),
        sa.UniqueConstraint("key", "entity"),
    )
    op.create_index("entity_keys_entity", "entity_keys", ["entity"])
    op.create_table(
        "doubtful_names",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.seq"), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("entity", TEXT, nullable=False),
        sa.Column("candidate", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.UniqueConstraint("article", "name"),
    )


def downgrade() -> None:
    """Ledgers only move forwards."""
    raise NotImplementedError("a ledger is not taken back to an earlier version; restore a copy instead")
