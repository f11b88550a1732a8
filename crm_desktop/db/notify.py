"""What other PCs change on the server, told to this one: PostgreSQL's LISTEN and NOTIFY.

Every saved change sends its ``Changes`` in the same transaction, so it arrives exactly when the rows can be seen.
A file on this computer has one window, so nobody has to be told there.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.changes import Changes

if TYPE_CHECKING:
    import psycopg

CHANNEL = "crm_changes"
WAIT_SECONDS = 0.5
RETRY_SECONDS = 5.0


def tell_others(session: Session, changes: Changes, sender: str) -> None:
    """Announce a change with the commit of ``session``; does nothing on a file.

    Args:
        session: of the transaction that changed something.
        changes: what it touched.
        sender: the program that did, so that it does not hear itself.
    """
    if changes and session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_notify(CHANNEL, f"{sender} {changes.value}")))


class Listener:
    """Hears other PCs on a thread of its own until it is closed."""

    def __init__(self, engine: Engine, heard: Callable[[Changes], None], *, own: str = "") -> None:
        """Begin to listen.

        Args:
            engine: of the office on the server.
            heard: called on the listener's thread with what another PC changed; with everything after a lost
                connection came back, since nobody knows what was missed.
            own: the sender whose announcements are left out.
        """
        self._url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._heard, self._own = heard, own
        self._closed = threading.Event()
        self.ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="changes of other PCs", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening and wait for the thread."""
        self._closed.set()
        self._thread.join()

    def _run(self) -> None:
        import psycopg

        was_lost = False
        while not self._closed.is_set():
            with suppress(psycopg.OperationalError):
                self._listen(was_lost=was_lost)
            was_lost = True
            self._closed.wait(RETRY_SECONDS)

    def _listen(self, *, was_lost: bool) -> None:
        import psycopg

        with psycopg.connect(self._url, autocommit=True) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self.ready.set()
            if was_lost:
                self._heard(Changes.EVERYTHING)
            while not self._closed.is_set():
                self._take(connection)

    def _take(self, connection: psycopg.Connection) -> None:
        for note in connection.notifies(timeout=WAIT_SECONDS):
            sender, _, value = note.payload.partition(" ")
            if sender != self._own and value.isdigit():
                self._heard(Changes(int(value)))
            if self._closed.is_set():
                return
