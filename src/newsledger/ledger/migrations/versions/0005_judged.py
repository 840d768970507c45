"""What was judged on two entities is found without reading all judgements.

Revision: 0005
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index."""
    op.create_index("judgements_subject", "judgements", ["subject"])


def downgrade() -> None:
    """Ledgers only move forwards."""
    raise NotImplementedError("a ledger is not taken back to an earlier version; restore a copy instead")
