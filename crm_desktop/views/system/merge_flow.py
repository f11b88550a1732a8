"""Merging words of a pick list from the window: asked once with the sums, told with a way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.changes import Done
from crm_desktop.present import formats
from crm_desktop.queries.office.pick_lists import Merge
from crm_desktop.services.office.entry_merges import MergeEntries, UndoMerge
from crm_desktop.views.context import Context


class MergeFlow(QObject):
    """Asks, merges, and takes merges apart.

    Attributes:
        done: the list is another one now.
        refused: a merge could not be; carries the reason.
    """

    done = Signal()
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._taken: tuple[str, ...] = ()

    def merge(self, list_name: str, word: str, taken: Sequence[str], sums: Sequence[str]) -> None:
        """Let a word take others in, if the user agrees to what comes of it."""
        question = self.tr("Merge {taken} into “{word}”?")
        words = question.format(taken=", ".join(f"“{text}”" for text in taken), word=word)
        if self._context.ask.confirm("\n".join([words, *sums]), self.tr("Merge")):
            self._taken = tuple(taken)
            command = MergeEntries(list_name=list_name, into=word, taken=self._taken)
            self._context.run(command, lambda _done: self.done.emit(), problems=self._refuse)

    def undo(self, merge_id: int) -> None:
        """Take a word out again of the one that took it in."""
        self._context.run(UndoMerge(merge_id=merge_id), self._taken_apart)

    def tell(self, merges: Sequence[Merge]) -> None:
        """Say what was merged just now, if anything was, with the way back."""
        if not self._taken:
            return
        taken, self._taken = self._taken, ()
        own = [one for one in merges if one.old in taken][: len(taken)]
        words = self.tr("Words merged: {count}; records that follow: {records}.")
        records = formats.quantity(sum(one.records for one in own)) or "0"
        ids = [one.id for one in own]
        self._context.ask.notice(words.format(count=len(own), records=records), lambda: self._undo_all(ids))

    def _undo_all(self, ids: Sequence[int]) -> None:
        for merge_id in ids:
            self.undo(merge_id)

    def _taken_apart(self, done: Done) -> None:
        words = self.tr("The merge is undone: {count} records have their word again.")
        self._context.ask.notice(words.format(count=done.number))
        self.done.emit()

    def _refuse(self, problems: Mapping[str, str]) -> None:
        self.refused.emit(next(iter(problems.values())))
