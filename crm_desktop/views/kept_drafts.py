"""Half-typed forms: kept every few seconds while somebody types, offered again after a crash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.pauses import pause
from crm_desktop.views.context import Context

KEEP_AFTER_MS = 3000


class DraftKeeper(QObject):
    """Keeps what is typed in one form; give it to the form as its child.

    A tab opened for a kept draft gets ``draft`` (the text that ``content`` gave) and ``draft_key`` in its prefill;
    hand the key on, so that the same draft is kept further.
    """

    def __init__(
        self,
        owner: QObject,
        context: Context,
        kind: str,
        content: Callable[[], tuple[str, str] | None],
        *,
        record_id: int | None = None,
        key: str = "",
    ) -> None:
        """Make the keeper.

        Args:
            owner: the form.
            context: runs the commands.
            kind: the kind of tab that opens the draft again.
            content: gives title and text to keep, or None when there is nothing unsaved.
            record_id: the record that is edited; None for a new one.
            key: of a kept draft that is being continued.
        """
        super().__init__(owner)
        self._context, self._kind, self._content = context, kind, content
        self._record_id = record_id
        self._key = key or str(uuid4())
        self._kept = ""
        self._timer = pause(self, self.keep, KEEP_AFTER_MS)
        context.server.changed.connect(self._keep_late)

    def touch(self, *_: object) -> None:
        """Something was typed: keep it soon."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what is typed now, if it is not kept yet."""
        from crm_desktop.services.office.kept_work import KeepDraft

        found = self._content()
        if found is None or found[1] == self._kept:
            return
        before = self._kept
        title, self._kept = found
        command = KeepDraft(key=self._key, kind=self._kind, title=title, content=self._kept, record_id=self._record_id)
        self._context.run(command, failed=lambda: self._not_kept(before), by_itself=True)

    def drop(self) -> None:
        """Forget the draft: it was saved, or given up."""
        from crm_desktop.services.office.kept_work import DropDraft

        self._timer.stop()
        if self._kept:
            self._kept = ""
            self._context.run(DropDraft(key=self._key), by_itself=True)

    def _keep_late(self, is_there: bool) -> None:  # noqa: FBT001 - a slot
        if is_there:
            self.keep()

    def _not_kept(self, before: str) -> None:
        self._kept = before

    def hand_over(self) -> Mapping[str, Any] | None:
        """What a tab in another window needs to go on with what is typed, kept under the same key; None if nothing."""
        found = self._content()
        return None if found is None else {"draft": found[1], "draft_key": self._key}

    def adopt(self) -> None:
        """The draft was opened from what was kept: it is to be dropped even if nothing more is typed."""
        self._kept = " "


def keep_all(windows: Iterable[QWidget]) -> None:
    """Keep what is half typed in these windows, for when its operator logs in again."""
    for window in windows:
        for keeper in window.findChildren(DraftKeeper):
            keeper.keep()


def keeps_all(window: QWidget) -> bool:
    """Whether what is typed in a tab or dialog can be taken up again later."""
    return bool(window.findChildren(DraftKeeper))


def offer_drafts(context: Context, owner: QObject) -> None:
    """Ask whether half-typed forms of the operator are to be opened again."""
    context.read(owner, kept_drafts, lambda drafts: _offer(context, drafts))


def kept_drafts(*of_whom: Any) -> Any:
    """See ``queries.office.system``; loaded by the lane that answers it."""
    from crm_desktop.queries.office.kept import kept_drafts as query

    return query(*of_whom)


def _offer(context: Context, drafts: Any) -> None:
    if not drafts:
        return
    translate = QCoreApplication.translate
    names = "\n".join(f"· {draft.title}" for draft in drafts[:8])
    question = translate("DraftKeeper", "These were half typed when the program ended:\n{names}").format(names=names)
    answers = [
        ("open", translate("DraftKeeper", "Open them again")),
        ("drop", translate("DraftKeeper", "Throw them away")),
    ]
    answer = context.ask.choose(question, answers)
    for draft in drafts:
        if answer == "open":
            context.open(draft.kind, draft.record_id, draft=draft.content, draft_key=draft.key)
        elif answer == "drop":
            from crm_desktop.services.office.kept_work import DropDraft

            context.run(DropDraft(key=draft.key))
