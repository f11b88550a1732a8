"""All rows of an office, and what differs between two moments: what is told of a change is held against it."""

from collections import Counter
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.effects import RowCounts
from crm_desktop.models.all_tables import Base


def all_rows(session):
    """The rows of each table by their id."""
    connection = session.connection()
    return {name: {row.id: row for row in connection.execute(all_of)} for name, all_of in _statements().items()}


@cache
def _statements():
    """Made once: there are over a hundred tables, and tests read all of them hundreds of times."""
    return {name: select(table) for name, table in Base.metadata.tables.items()}


def rows_of(engine):
    """The same of an office at rest."""
    with Session(engine) as session:
        return all_rows(session)


def difference(before, after, leave_out=()):
    """How many rows were made, changed and removed, by table."""
    found = {}
    for name in before.keys() - set(leave_out):
        was, is_now = before[name], after[name]
        made, gone = is_now.keys() - was.keys(), was.keys() - is_now.keys()
        changed = Counter(was[key] != is_now[key] for key in was.keys() & is_now.keys())[True]
        if made or gone or changed:
            found[name] = RowCounts(len(made), changed, len(gone))
    return found
