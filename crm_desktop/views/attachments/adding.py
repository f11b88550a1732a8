"""Adding files to a record: read, sent one after the other, told once, taken back together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.attachments.files import FileDraft, clean_name, is_picture_name
from crm_desktop.domain.attachments.owners import OWNERS, Place
from crm_desktop.domain.changes import Done
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.queries.office.system import dictionary
from crm_desktop.services.attachments.files import AddFile, RemoveFile
from crm_desktop.views.attachments.incoming import Incoming, Offered, Read, read, told
from crm_desktop.views.context import Context

FILE_KIND = "file_kind"
_ADDED = QT_TRANSLATE_NOOP("attachments", "{name} is added.")
_SEVERAL = QT_TRANSLATE_NOOP("attachments", "{count} files are added.")
_NOTHING = QT_TRANSLATE_NOOP("attachments", "To add a picture or files, copy them first: the clipboard holds neither.")


class Adding(QObject):
    """Adds what is dropped, pasted or chosen to one record."""

    def __init__(
        self,
        owner: QObject,
        context: Context,
        place: Place,
        done: Callable[[], object] | None = None,
        *,
        added: Callable[[int], object] | None = None,
    ) -> None:
        """Make it.

        Args:
            owner: what is read for it is dropped once this is closed.
            context: the program.
            place: the record.
            done: called once all is sent.
            added: called with the id of each file; what is asked for so is for everybody who sees the record.
        """
        super().__init__(owner)
        self._context, self._place, self._done, self._added = context, place, done, added

    def take(self, wanted: Offered) -> None:
        """Add it; what cannot be read is said, the rest is added all the same."""
        if not wanted.is_any:
            self._context.ask.problem(say(_NOTHING))
            return
        now = self._context.clock.now()
        self._context.jobs.run(
            self, lambda _progress: read(wanted, now), self._read, self._context.fail_in_passing, lane=FILES
        )

    def _read(self, found: Read) -> None:
        if found.files:
            self._context.read(self, dictionary, lambda kinds: self._send(found.files, kinds), list_name=FILE_KIND)
        for problem in told(found.problems):
            self._context.fail(problem)

    def _send(self, files: Sequence[Incoming], kinds: Sequence[str]) -> None:
        _Sending(self._context, self._place, files, kinds, self._done, self._added).next()


class _Sending:
    """Several files on their way; each is a command of its own, so that a refused one keeps no other out."""

    def __init__(
        self,
        context: Context,
        place: Place,
        files: Sequence[Incoming],
        kinds: Sequence[str],
        done: Callable[[], object] | None,
        added: Callable[[int], object] | None,
    ) -> None:
        self._context, self._place, self._left, self._done = context, place, list(files), done
        self._asked = added
        self._usual = OWNERS[place.kind].usual_kind(kinds)
        self._added: list[tuple[int, str]] = []

    def next(self) -> None:
        """Send the next one, or tell of all."""
        if not self._left:
            self._tell()
            return
        one = self._left.pop(0)
        kind = self._usual if is_picture_name(one.name) else ""
        is_private = self._asked is None and is_private_there(self._context, self._place)
        draft = FileDraft(name=one.name, kind=kind, is_private=is_private)
        command = AddFile(key=str(uuid4()), place=self._place, draft=draft, content=one.content, small=one.small)
        sent = partial(self._sent, clean_name(draft.name))
        self._context.run(command, sent, problems=self._refused, failed=self.next)

    def _sent(self, name: str, done: Done) -> None:
        if done.record_id is not None:
            self._added.append((done.record_id, name))
            if self._asked is not None:
                self._asked(done.record_id)
        self.next()

    def _refused(self, problems: Mapping[str, str]) -> None:
        self._context.ask.problem("\n".join(problems.values()))

    def _tell(self) -> None:
        if self._added:
            many = len(self._added) > 1
            words = say(_SEVERAL).format(count=len(self._added)) if many else say(_ADDED).format(name=self._added[0][1])
            self._context.ask.notice(words, self._take_back)
        if self._done is not None:
            self._done()

    def _take_back(self) -> None:
        for attachment_id, _name in self._added:
            self._context.run(RemoveFile(attachment_id=attachment_id))


def is_private_there(context: Context, place: Place) -> bool:
    """Whether what is put on a record is private until somebody says otherwise: on people, for who sees such things."""
    return OWNERS[place.kind].is_person and is_seen(context.access, Secret.PRIVATE)


def say(text: str) -> str:
    """A marked text of this package in the operator's language."""
    return QCoreApplication.translate("attachments", text)
