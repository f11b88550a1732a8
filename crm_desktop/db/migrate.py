"""Brings the layout of an older office up to this program's, wholly or not at all."""

from __future__ import annotations

import getpass
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, insert, inspect

from crm_desktop.db.schema import mark_file, revision_name, server_version
from crm_desktop.db.session import WRITE
from crm_desktop.db.version import SCHEMA_VERSION
from crm_desktop.models.office.logs import LayoutChange
from crm_desktop.settings.places import version

SCRIPTS = Path(__file__).parent / "migrations"
_CACHE_KIB = 512 * 1024
"""Nobody works meanwhile. What rows refer to is looked up in no order, over pages that were just changed."""


def migrate(engine: Engine, *, target: int = SCHEMA_VERSION, at: datetime | None = None, backup: str = "") -> None:
    """Run all migrations up to ``target`` in one explicit transaction, and write down that it was done.

    The driver's own transactions leave a killed migration half done. Foreign keys are checked at the end, not on the
    way, since SQLite changes a table by rebuilding it. The caller has made a verified copy before, named ``backup``.
    """
    with engine.connect() as connection:
        is_sqlite = connection.dialect.name == "sqlite"
        if is_sqlite:
            _switch_foreign_keys(connection, "OFF")
        try:
            with connection.execution_options(**WRITE).begin():
                before = server_version(connection)
                upgrade(connection, target)
                if inspect(connection).has_table(LayoutChange.__tablename__):
                    change = _change(before, target, at or datetime.now(UTC), backup)
                    connection.execute(insert(LayoutChange), change)
                if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RuntimeError("a migration left rows without the row they point at")
                mark_file(connection, target)
        finally:
            if is_sqlite:
                _switch_foreign_keys(connection, "ON")


def _change(before: int, target: int, at: datetime, backup: str) -> dict[str, Any]:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    scripts = ScriptDirectory.from_config(config)
    numbers = [revision_name(number) for number in range(before + 1, target + 1)]
    steps = [f"{number}: {(scripts.get_revision(number).doc or '').splitlines()[0]}" for number in numbers]
    return {
        "at": at,
        "from_layout": before,
        "to_layout": target,
        "program": version(),
        "account": _account(),
        "steps": "\n".join(steps),
        "backup": backup,
    }


def _account() -> str:
    """Who is logged in to the computer: nobody has entered the office by then."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()[:120]
    return ""


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
    raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
