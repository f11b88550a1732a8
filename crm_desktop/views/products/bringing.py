"""Pictures of products on their way: each is a command of its own, and all of them are one import."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.access import Right
from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import OWNERS, Place
from crm_desktop.domain.changes import Done
from crm_desktop.exchange.pictures import Called
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.queries.office.system import dictionary
from crm_desktop.services.attachments.files import AddFile
from crm_desktop.services.attachments.picture_runs import BeginPictures
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.views.context import Context


class Bringing(QObject):
    """Sends pictures one after the other, though the dialog that began it is closed meanwhile.

    Attributes:
        added: a picture hangs on its product now; carries it.
        finished: all were sent.
        taken_back: they were all taken back.
    """

    added = Signal(object)
    finished = Signal()
    taken_back = Signal()

    def __init__(self, context: Context, pictures: Sequence[Called]) -> None:
        super().__init__(context)
        self._context, self._left = context, list(pictures)
        self._run_id, self._kind, self._count = 0, "", 0

    def start(self, *, left_out: int) -> None:
        """Begin; so many pictures were left out."""
        begin = BeginPictures(key=str(uuid4()), folder=str(self._left[0].path.parent), left_out=left_out)
        self._context.run(begin, self._begun, failed=self.finished.emit)

    def _begun(self, done: Done) -> None:
        self._run_id = done.record_id or 0
        self._context.read(self, dictionary, self._know_kinds, list_name="file_kind")

    def _know_kinds(self, kinds: Sequence[str]) -> None:
        self._kind = OWNERS["product"].usual_kind(kinds)
        self._next()

    def _next(self) -> None:
        if not self._left:
            self._tell()
            return
        one = self._left.pop(0)
        read, send = one.path.read_bytes, partial(self._send, one)
        self._context.jobs.run(self, lambda _progress: read(), send, self._gone, lane=FILES)

    def _send(self, one: Called, content: bytes) -> None:
        draft, place = FileDraft(name=one.path.name, kind=self._kind), Place("product", one.product_id or 0)
        command = AddFile(key=one.key, place=place, draft=draft, content=content, run_id=self._run_id)
        self._context.run(command, partial(self._sent, one), failed=self._next)

    def _gone(self, error: Exception) -> None:
        self._context.fail(error)
        self._next()

    def _sent(self, one: Called, _done: Done) -> None:
        self._count += 1
        self.added.emit(one)
        self._next()

    def _tell(self) -> None:
        self.finished.emit()
        words = self.tr("{count} pictures are on their products.").format(count=self._count)
        self._context.ask.notice(words, self._take_back if self._context.may(Right.IMPORT) else None)

    def _take_back(self) -> None:
        self._context.run(UndoImport(run_id=self._run_id), self._gone_again)

    def _gone_again(self, _done: Done) -> None:
        self.taken_back.emit()
        self._context.ask.notice(self.tr("The pictures are taken back."))
