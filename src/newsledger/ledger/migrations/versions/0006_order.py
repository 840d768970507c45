"""Names, their keys and who is in which article are kept in the order of their own keys; indexes that told the same are gone.

In a large ledger an article costs the pages that it touches: one for each row of each index that is not in the order of
arrival.

Revision: 0006
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NEW = "new_"


def upgrade() -> None:
    """Copy the rows into tables of the new order; in a ledger of a million claims that takes some seconds."""
    if op.get_bind().dialect.name == "sqlite":
        # On a server these have their primary keys, or as good as them, already, and tables have no order.
        _make("entities", _text("id"), _told("type"), sa.Column("label", TEXT), _told("canonical"))
        _make("entity_names", _text("entity", "new_entities.id"), _text("name"), _text("language"), _told("reason"))
        op.drop_table("entity_names")
        op.drop_table("entities")
        _rename("entities")
        _rename("entity_names")
        op.create_index("entities_canonical", "entities", ["canonical"])
    _make_anew("entity_keys", _text("key"), _text("entity"))
    _make_anew("article_entities", _number("article", "articles.seq"), _text("entity"), _superseded())
    op.create_index("article_entities_holding", "article_entities", ["entity", "superseded", "article"])


def _text(name: str, owner: str | None = None) -> sa.Column[str]:
    return sa.Column(name, TEXT, *([sa.ForeignKey(owner)] if owner else []), primary_key=True)


def _number(name: str, owner: str | None = None) -> sa.Column[int]:
    key = [sa.ForeignKey(owner)] if owner else []
    return sa.Column(name, sa.Integer, *key, primary_key=True, autoincrement=False)


def _told(name: str) -> sa.Column[str]:
    return sa.Column(name, TEXT, nullable=False)


def _superseded() -> sa.Column[int]:
    return sa.Column("superseded", sa.Integer, nullable=False, server_default="0")


def _make(table: str, *columns: sa.Column[Any]) -> None:
    """Make the table anew beside the old one, with its rows in the new order, each once."""
    op.create_table(_NEW + table, *columns, sqlite_with_rowid=False)
    names: Sequence[str] = [f'"{column.name}"' for column in columns]
    listed = ", ".join(names)
    # What belongs to articles stands in the order of their arrival already.
    first = columns[0]
    order = f'ORDER BY "{first.name}"' if isinstance(first.type, sa.Text) else ""
    op.execute(
        f"INSERT INTO {_NEW}{table} ({listed}) SELECT {listed} FROM {table} WHERE true {order} ON CONFLICT DO NOTHING"
    )


def _rename(table: str) -> None:
    op.rename_table(_NEW + table, table)


def _make_anew(table: str, *columns: sa.Column[Any]) -> None:
    _make(table, *columns)
    op.drop_table(table)
    _rename(table)


def downgrade() -> None:
    """Ledgers only move forwards."""
    raise NotImplementedError("a ledger is not taken back to an earlier version; restore a copy instead")
