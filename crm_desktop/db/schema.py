"""The layout of the database: its version, and how a new one is made."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select
from sqlalchemy.orm import Session

from crm_desktop.db.search_index import create_search_index
from crm_desktop.db.session import WRITE
from crm_desktop.db.version import APPLICATION_ID, SCHEMA_VERSION
from crm_desktop.domain.access import SHIPPED, Right
from crm_desktop.domain.money.accounts import DEFAULT_ACCOUNTS
from crm_desktop.models.all_tables import Base
from crm_desktop.models.base import on_server
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.roles import RoleGrant, StoredRole

_VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def revision_name(version: int) -> str:
    """The name of a migration by its number."""
    return f"{version:04}"


def create_schema(engine: Engine) -> None:
    """Make all tables in one transaction, as all migrations together would."""
    with engine.execution_options(**WRITE).begin() as connection:
        _layout(connection).create_all(connection, checkfirst=False)
        create_search_index(connection)
        _fill_roles(connection)
        _open_accounts(connection)
        stamp(connection, SCHEMA_VERSION)


def _fill_roles(connection: Connection) -> None:
    """Give a new office the roles that it begins with; from then on they are its own."""
    with Session(connection) as session:
        for position, role in enumerate(SHIPPED, start=1):
            grants = [RoleGrant(right_code=right) for right in Right if right in role.rights]
            stored = StoredRole(code=str(role.code), position=position, level=role.level, wipe_limit=role.wipe_limit)
            stored.grants = grants
            session.add(stored)
            session.flush()  # their ids follow their order
        session.commit()


def _open_accounts(connection: Connection) -> None:
    """Give a new office the accounts that nearly every one has."""
    with Session(connection) as session:
        for position, (kind, name) in enumerate(DEFAULT_ACCOUNTS, start=1):
            session.add(MoneyAccount(code=f"ZH-{position:02}", name=name, kind=kind, position=position))
            session.flush()  # their ids follow their order
        session.commit()


def _layout(connection: Connection) -> MetaData:
    """All tables; on a server as a copy.

    What PostgreSQL adds afterwards, since two tables point at each other, SQLAlchemy marks as never to stand in a
    CREATE TABLE again: an office file that the same run of the program makes later would lack it.
    """
    if connection.dialect.name == "sqlite":
        return Base.metadata
    copy = MetaData(naming_convention=Base.metadata.naming_convention, info=Base.metadata.info)
    for table in Base.metadata.tables.values():
        copied = {index.name: index for index in table.to_metadata(copy).indexes}
        for index in table.indexes:
            on_server(index, copied[index.name])
    return copy


def stamp(connection: Connection, version: int) -> None:
    """Write the version of the layout into the database, where Alembic and the start check look for it."""
    _VERSION.create(connection, checkfirst=True)
    connection.execute(_VERSION.delete())
    connection.execute(_VERSION.insert().values(version_num=revision_name(version)))
    mark_file(connection, version)


def mark_file(connection: Connection, version: int) -> None:
    """Set what tells an office file from any other SQLite file."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def server_version(connection: Connection) -> int:
    """The version of the layout on a server; 0 if the database is empty."""
    if not inspect(connection).has_table(_VERSION.name):
        return 0
    return int(connection.scalar(select(_VERSION.c.version_num)) or 0)
