"""A server that is far away: hands on what goes to and fro, late if wanted, and counts how often somebody waits."""

import selectors
import socket
import struct
import threading
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ASKS, PREPARES, RUNS = (b"Q", b"S"), b"P", b"B"
"""What a client says, in PostgreSQL's own letters. A message ends with a question, or with the end of several, and is
answered once; before it a statement gets a name, once, and is run by its name."""
_NAME = ".s.PGSQL.5432"
_CHUNK = 1 << 20


class Turn(NamedTuple):
    """Once that somebody waited."""

    who: int
    said: list[str]


class FarServer:
    """Stands before a server's socket.

    Attributes:
        turns: for each time that somebody waited, who, and the statements that were on the way.
        refused: how many wanted to come in while it was silent.
    """

    def __init__(self, folder, socket_folder, delay_s=0.0):
        self.folder, self.delay_s = Path(folder), delay_s
        self.turns, self.refused, self._is_silent = [], 0, False
        self._behind = str(Path(socket_folder) / _NAME)
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(self.folder / _NAME))
        self._door.listen(64)
        self._open = []
        threading.Thread(target=self._welcome, daemon=True).start()

    def url(self, url):
        """The address by which the same database is reached through here."""
        return url.partition("?")[0] + f"?host={self.folder}"

    def be_silent(self):
        """Take in what comes, answer nothing, and let nobody in."""
        self._is_silent = True

    def speak(self):
        """Answer again, those who come again; what was held back is lost."""
        self._is_silent = False
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def close(self):
        self._door.close()
        for one in self._open:
            one.close()

    def _welcome(self):
        while True:
            try:
                here, _ = self._door.accept()
            except OSError:
                return
            if self._is_silent:
                self.refused += 1
                here.close()
                continue
            there = socket.socket(socket.AF_UNIX)
            try:
                there.connect(self._behind)
            except OSError:  # there is no server
                here.close()
                there.close()
                continue
            self._open += [here, there]
            counter = _Counter(len(self._open), self.turns)
            threading.Thread(target=self._pump, args=(here, there, counter.take), daemon=True).start()
            threading.Thread(target=self._pump, args=(there, here, lambda _: None), daemon=True).start()

    def _pump(self, source, target, look):
        """Hand on what comes, each piece half a turn late."""
        late = deque()
        with selectors.DefaultSelector() as selector, source:
            selector.register(source, selectors.EVENT_READ)
            while True:
                wait = max(0.0, late[0][0] - time.monotonic()) if late else None
                try:
                    if selector.select(wait):
                        piece = source.recv(_CHUNK)
                        look(piece)
                        late.append((time.monotonic() + self.delay_s / 2, piece))
                    while late and late[0][0] <= time.monotonic():
                        piece = late.popleft()[1]
                        if not piece:
                            target.shutdown(socket.SHUT_WR)
                            return
                        if not self._is_silent:
                            target.sendall(piece)
                except OSError:
                    return


class _Counter:
    """Reads what one client says."""

    def __init__(self, who, turns):
        self._who, self._turns, self._rest, self._is_greeting = who, turns, b"", True
        self._said, self._texts = [], {}

    def take(self, piece):
        self._rest += piece
        while len(self._rest) >= 5:
            kind, (size,) = self._rest[:1], struct.unpack("!I", self._rest[1:5])
            if self._is_greeting:  # the first message has no letter
                kind, size = b"", struct.unpack("!I", self._rest[:4])[0] - 1
            if len(self._rest) < size + 1:
                return
            message, self._rest = self._rest[5 : size + 1], self._rest[size + 1 :]
            self._note(kind, message)

    def _note(self, kind, message):
        if self._is_greeting:
            self._is_greeting = False
        elif kind == PREPARES:
            name, text, _ = message.split(b"\0", 2)
            self._texts[name] = " ".join(text.decode().split())
        elif kind == RUNS:
            self._said.append(self._texts[message.split(b"\0", 2)[1]])
        elif kind == b"Q":
            self._said.append(message.rstrip(b"\0").decode())
        if kind in ASKS:
            self._turns.append(Turn(self._who, self._said))
            self._said = []
