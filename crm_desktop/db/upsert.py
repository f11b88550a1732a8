"""The INSERT that says what becomes of a row that is there already, in the words of the database at hand."""

from __future__ import annotations

from typing import Any


def upserting(*, is_on_server: bool) -> Any:
    """The ``insert`` with ``on_conflict_do_update``; for a file nothing of a server is loaded."""
    if is_on_server:
        from sqlalchemy.dialects.postgresql import insert as on_server

        return on_server
    from sqlalchemy.dialects.sqlite import insert as in_file

    return in_file
