"""What is looked at before a database on a server is taken for an office; nothing is changed by it."""

from __future__ import annotations

import re

from sqlalchemy import Connection, inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from crm_desktop.db.errors import (
    BadServerOption,
    ForeignDatabase,
    NewerOffice,
    NoSuchDatabase,
    OfficeError,
    ServerEncoding,
    ServerNoRight,
    ServerRefused,
    ServerUnreachable,
    WrongServerPassword,
)
from crm_desktop.db.schema import server_version
from crm_desktop.db.version import SCHEMA_VERSION

ENCODING = "UTF8"
NO_RIGHT = "42501"
_OUR_TABLES = ("office", "operator", "audit_entry")
_FOREIGN = """
    SELECT EXISTS (
        SELECT FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype = 'e'))"""
_MAY_MAKE = "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"
_MAY_WORK = """
    SELECT coalesce(bool_and(has_table_privilege(c.oid, needed)), false)
    FROM pg_class AS c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS needed
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace"""
_UNKNOWN_OPTION = re.compile(r'invalid (?:connection option|integer value for|URI query parameter:)? ?"(\w+)"')
_BAD_VALUE = re.compile(r'invalid (?:integer )?(?:value "[^"]*" for connection option "(\w+)"|(\w+) value: )')
_SAYS_NO = ("FATAL", "致命")
_PASSES = ("starting up", "shutting down", "too many", "slots are reserved", "启动", "关闭", "太多")
_NO_DATABASE = (("database", "does not exist"), ("数据库", "不存在"))
_NO_PASSWORD = ("password", "口令", "密码", "role", "角色")


def examine(connection: Connection, server: str) -> int:
    """The version of the layout in a database; 0 for an empty one, in which an office may be made.

    Raises:
        ServerEncoding, ForeignDatabase, NewerOffice, ServerNoRight
    """
    encoding = str(connection.exec_driver_sql("SHOW server_encoding").scalar())
    if encoding != ENCODING:
        raise ServerEncoding(server=server, encoding=encoding)
    user = connection.exec_driver_sql("SELECT current_user").scalar()
    ours = all(inspect(connection).has_table(name) for name in _OUR_TABLES)
    if not ours and connection.exec_driver_sql(_FOREIGN).scalar():
        raise ForeignDatabase(server=server)
    if not connection.exec_driver_sql(_MAY_WORK if ours else _MAY_MAKE).scalar():
        raise ServerNoRight(server=server, user=user)
    version = server_version(connection) if ours else 0
    if version > SCHEMA_VERSION:
        raise NewerOffice(path=server)
    return version


def fault_at_the_door(error: DBAPIError, address: URL, server: str) -> OfficeError | None:
    """The words for a connection that did not come about, or a right that is missing; None if it is something else.

    Until somebody is let in there are no codes, only the words of server and driver; those of the server are in its
    own language.
    """
    import psycopg

    if getattr(error.orig, "sqlstate", None) == NO_RIGHT:
        return ServerNoRight(server=server, user=address.username or "")
    said = str(error.orig)
    unknown = _UNKNOWN_OPTION.search(said) or _BAD_VALUE.search(said)
    if unknown is not None:
        return BadServerOption(option=next(filter(None, unknown.groups())))
    if not isinstance(error.orig, psycopg.OperationalError):
        return None
    return _refusal(said)(server=server)


def _refusal(said: str) -> type[OfficeError]:
    is_answer = any(word in said for word in _SAYS_NO) or "no password supplied" in said
    if not is_answer or any(word in said for word in _PASSES):
        return ServerUnreachable
    if any(all(word in said for word in words) for words in _NO_DATABASE):
        return NoSuchDatabase
    return WrongServerPassword if any(word in said for word in _NO_PASSWORD) else ServerRefused
