"""Brings the layout of an older office up to this program's, wholly or not at all."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from crm_desktop.db.schema import mark_file, revision_name
from crm_desktop.db.session import WRITE
from crm_desktop.db.version import SCHEMA_VERSION

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, *, target: int = SCHEMA_VERSION) -> None:
    """Run all migrations up to ``target`` in one explicit transaction.

    The driver's own transactions leave a killed migration half done. Foreign keys are checked at the end, not on the
    way, since SQLite changes a table by rebuilding it. The caller has made a verified copy before.
    """
    with engine.connect() as connection:
        is_sqlite = connection.dialect.name == "sqlite"
        if is_sqlite:
            _switch_foreign_keys(connection, "OFF")
        try:
            with connection.execution_options(**WRITE).begin():
                upgrade(connection, target)
                if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RuntimeError("a migration left rows without the row they point at")
                mark_file(connection, target)
        finally:
            if is_sqlite:
                _switch_foreign_keys(connection, "ON")


def upgrade(connection: Connection, target: int = SCHEMA_VERSION) -> None:
    """Run the migrations on a connection whose transaction the caller has begun."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision_name(target))


def _switch_foreign_keys(connection: Connection, state: str) -> None:
    # SQLite ignores the switch inside a transaction, so it goes past SQLAlchemy, which would begin one.
    raw = connection.connection.dbapi_connection
    assert raw is not None  # noqa: S101 - the connection is open
    raw.execute(f"PRAGMA foreign_keys = {state}")
