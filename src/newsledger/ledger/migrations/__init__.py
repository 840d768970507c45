"""Alembic migrations of the ledger; ``upgrade`` brings one to ``SCHEMA_VERSION``."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

HEAD = "head"


def upgrade(connection: Connection, revision: str = HEAD) -> None:
    """Run the migrations that the ledger lacks, in the connection's transaction."""
    # Alembic takes as long to import as the rest of the command line; only new and old ledgers need it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
