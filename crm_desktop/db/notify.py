"""What other PCs change on the server, told to this one: PostgreSQL's LISTEN and NOTIFY.

Every saved change sends its ``Changes`` in the same transaction, so it arrives exactly when the rows can be seen.
A file on this computer has one window, so nobody has to be told there.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from crm_desktop.db.server_line import Lines
from crm_desktop.db.session import SERVER_LIMITS, put_off
from crm_desktop.domain.changes import Changes

if TYPE_CHECKING:
    import psycopg

CHANNEL = "crm_changes"
WAIT_SECONDS = 0.5
RETRY_SECONDS = 5.0
BEAT_SECONDS = 15.0
"""So often a quiet connection proves that it is alive: one that died in silence would hear nothing for ever."""
ANSWER_SECONDS = 10.0
CLOSE_SECONDS = 10.0


def tell_others(session: Session, changes: Changes, sender: str) -> None:
    """Announce a change with the commit of ``session``; does nothing on a file.

    Args:
        session: of the transaction that changed something.
        changes: what it touched.
        sender: the program that did, so that it does not hear itself.
    """
    if changes and session.get_bind().dialect.name == "postgresql":
        put_off(session, select(func.pg_notify(CHANNEL, f"{sender} {changes.value}")))


class Listener:
    """Hears other PCs on a thread of its own until it is closed, and knows whether the server is there."""

    def __init__(
        self,
        engine: Engine,
        heard: Callable[[Changes], None],
        *,
        own: str = "",
        linked: Callable[[bool], object] = bool,
        beat_s: float = BEAT_SECONDS,
        answer_s: float = ANSWER_SECONDS,
    ) -> None:
        """Begin to listen.

        Args:
            engine: of the office on the server.
            heard: called on the listener's thread with what another PC changed; with everything after a lost
                connection came back, since nobody knows what was missed.
            own: the sender whose announcements are left out.
            linked: called on the listener's thread with whether the server is there, each time that was found out.
            beat_s: after so many seconds the connection proves that it is alive.
            answer_s: a proof that takes longer has failed.
        """
        self._url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._heard, self._own, self._linked = heard, own, linked
        self._beat_s, self._answer_s = beat_s, answer_s
        self._closed, self._doubted = threading.Event(), threading.Event()
        self._lines = Lines()
        self.ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="changes of other PCs", daemon=True)
        self._thread.start()

    def prove(self) -> None:
        """Find out soon whether the server is there: somebody else did not reach it."""
        self._doubted.set()

    def close(self) -> None:
        """Stop listening, and wait for the thread for a moment: it may be looking for a server that is away."""
        self._closed.set()
        self._lines.cut()
        self._thread.join(CLOSE_SECONDS)

    def _run(self) -> None:
        import psycopg

        was_lost = False
        while not self._closed.is_set():
            with suppress(psycopg.OperationalError, psycopg.InterfaceError):
                self._listen(was_lost=was_lost)
            was_lost = True
            self._tell(is_there=False)
            self._closed.wait(RETRY_SECONDS)

    def _tell(self, *, is_there: bool) -> None:
        if not self._closed.is_set():
            self._linked(is_there)

    def _listen(self, *, was_lost: bool) -> None:
        import psycopg

        limits: dict[str, Any] = dict(SERVER_LIMITS)
        connection = psycopg.connect(self._url, autocommit=True, **limits)
        self._lines.add(connection)
        try:
            connection.execute(f"LISTEN {CHANNEL}")
            self.ready.set()
            self._tell(is_there=True)
            if was_lost:
                self._heard(Changes.EVERYTHING)
            while not self._closed.is_set():
                self._take_until_beat(connection)
                self._beat(connection)
        finally:
            self._lines.drop(connection)
            connection.close()

    def _take_until_beat(self, connection: psycopg.Connection) -> None:
        until = time.monotonic() + self._beat_s
        while time.monotonic() < until and not self._doubted.is_set() and not self._closed.is_set():
            self._take(connection)

    def _beat(self, connection: psycopg.Connection) -> None:
        self._doubted.clear()
        if not self._closed.is_set():
            with self._lines.cut_after(self._answer_s):
                connection.execute("SELECT 1")
            self._tell(is_there=True)

    def _take(self, connection: psycopg.Connection) -> None:
        for note in connection.notifies(timeout=WAIT_SECONDS):
            sender, _, value = note.payload.partition(" ")
            if sender != self._own and value.isdigit():
                self._heard(Changes(int(value)))
            if self._closed.is_set():
                return
