"""A second start of the program for an office that has its window already hands over to that one.

The first start listens, for this user and this office, on a local socket; the second one says what it was to open, is
told that the window was raised, and ends. Who holds the office is settled by its lock: a socket that nobody answers,
left by a killed program, keeps nobody out.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from crm_desktop.db.errors import whoami

PATIENCE_MS = 4000
"""How long a start waits for the window of another one that is just opening."""
_ANSWER_MS, _STEP_MS = 1000, 100
_HEARD = b"heard\n"
_MOST_BYTES = 4096


def socket_name(office: Path | str) -> str:
    """The name under which the window of an office is reached: one for each user and office."""
    told = f"{whoami()[0]}\n{office}"
    return f"crm-desktop-{hashlib.sha256(told.encode()).hexdigest()[:24]}"


class Doorbell(QObject):
    """Hears later starts for the same office.

    Attributes:
        office: the file.
        rung: somebody started the program again; carries what it was to open, or nothing.
    """

    rung = Signal(str)

    def __init__(self, office: Path | str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        name = socket_name(office)
        if not _is_answered(name):  # Qt itself would take the name away from a living one
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def is_heard(self) -> bool:
        """Whether later starts reach this one."""
        return self._server.isListening()

    def close(self) -> None:
        """Hear nothing any more."""
        self._server.close()

    def _take(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.setParent(self)
            line.readyRead.connect(self._read)
            line.disconnected.connect(line.deleteLater)
            if line.bytesAvailable():
                self._answer(line)

    def _read(self) -> None:
        line = self.sender()
        if isinstance(line, QLocalSocket):
            self._answer(line)

    def _answer(self, line: QLocalSocket) -> None:
        if not line.canReadLine():
            if line.bytesAvailable() > _MOST_BYTES:
                line.abort()
            return
        try:
            wanted = json.loads(bytes(line.readLine(_MOST_BYTES).data()))["open"]
        except (ValueError, KeyError, TypeError):
            line.abort()
            return
        line.write(QByteArray(_HEARD))
        line.flush()
        line.disconnectFromServer()
        self.rung.emit(str(wanted))


def ring(office: Path | str, wanted: str = "", *, patience_ms: int = PATIENCE_MS) -> bool:
    """Let the window of an office come to the front and open something; False if there is none that hears.

    Args:
        office: the file, or the address of a server.
        wanted: what to look up there; empty only raises the window.
        patience_ms: how long to go on trying while nobody listens.
    """
    _let_others_come_forward()
    until = QDeadlineTimer(patience_ms)
    while True:
        if _say(socket_name(office), wanted):
            return True
        if until.hasExpired():
            return False
        QThread.msleep(_STEP_MS)


def _say(name: str, wanted: str) -> bool:
    line = QLocalSocket()
    line.connectToServer(name)
    if not line.waitForConnected(_ANSWER_MS):
        return False
    line.write(QByteArray(json.dumps({"open": wanted}).encode() + b"\n"))
    line.waitForBytesWritten(_ANSWER_MS)
    while not line.canReadLine():
        if not line.waitForReadyRead(_ANSWER_MS):
            return False
    return bytes(line.readLine().data()) == _HEARD


def _is_answered(name: str) -> bool:
    line = QLocalSocket()
    line.connectToServer(name)
    return line.waitForConnected(_ANSWER_MS)


def raise_question() -> bool:
    """Bring the dialog to the front that waits for an answer, such as the log-in; False if there is none."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return False
    dialog.raise_()
    dialog.activateWindow()
    return True


def _let_others_come_forward() -> None:
    """Windows lets only the program that the user has just started put a window in front."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
