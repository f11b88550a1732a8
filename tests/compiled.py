"""Statements that one engine compiled are found by all: a run of the tests makes thousands of engines.

To compile its statements anew for each took a third of the time of a test that only asks a database, and what was
compiled stayed as long as its mapper, so that each collection of garbage had more to look through.
"""

from functools import partial

import sqlalchemy
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

from crm_desktop.db import session

STATEMENTS = 4_000


def share_compiled():
    """Let all engines of this process keep what they compile in one place, under the kind of their database."""
    kept = {"compiled_cache": LRUCache(STATEMENTS)}
    session.create_engine = partial(sqlalchemy.create_engine, execution_options=kept)
    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        dialect.__eq__ = lambda one, other: type(one) is type(other)
        dialect.__hash__ = lambda one: hash(type(one))
