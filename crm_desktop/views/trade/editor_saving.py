"""Storing a typed document and making it binding; problems go back to where they were typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm_desktop.domain.changes import Done
from crm_desktop.domain.effects import Effects
from crm_desktop.domain.money.credit import CreditCheck, CreditResult, OverCredit
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.views.context import Context
from crm_desktop.views.foretold import agrees, ask_and_run
from crm_desktop.views.pick_lists import typed_reason
from crm_desktop.views.trade.credit_reason import WHY, run_with_credit
from crm_desktop.views.trade.typed_document import TypedDocument


class EditorSaving(QObject):
    """Runs the commands of one typed document, one at a time.

    Attributes:
        stored: the draft was saved or made binding; carries the ``Done`` and whether it is binding.
        failed: what was to be stored is not, and the user was told why.
        refused: what is wrong, by field; it is said already where it was typed.
        discarded: the draft is gone.
    """

    stored = Signal(object, bool)
    failed = Signal()
    refused = Signal(object)
    discarded = Signal()

    def __init__(self, typed: TypedDocument, context: Context) -> None:
        super().__init__(typed)
        self._typed, self._context, self._kind = typed, context, typed.kind
        self._credit: CreditCheck | None = None
        self._busy = False
        self._running: Any = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being stored; what is told to have changed meanwhile is that."""
        return self._busy

    def heed(self, check: CreditCheck | None) -> None:
        """Know what the credit check says of what is typed."""
        self._credit = check

    def save(self) -> None:
        """Store the draft, with what stands in its cells, understood or not."""
        self._typed.form.settle(lambda: self._typed.grid.settle(self._save))

    def post(self) -> None:
        """Make it binding; a cell whose text could not be taken is gone back to instead."""
        self._typed.form.settle(lambda: self._typed.grid.settle_all(self._post, self.failed.emit))

    def _save(self) -> None:
        if not self._typed.form.check():
            self.failed.emit()
        elif not self._busy:
            self._run(self._kind.save(self._typed.draft(), *self._place()), binding=False)

    def _post(self) -> None:
        """Make it binding. Where the credit check asks, its reason is asked for once all else is right."""
        if not self._typed.form.check():
            self.failed.emit()
            return
        if self._busy:
            return
        command = self._kind.post(self._typed.draft(), *self._place())
        if self._kind.has_credit and self._credit is not None and self._credit.result is CreditResult.ASK:
            command = replace(command, accepted=command.accepted | {OverCredit.key})
        self._run(command, binding=True)

    def discard(self) -> None:
        """Delete a stored draft, or give up a new one, after asking."""
        question = self.tr("Throw this draft away?")
        if not self._context.ask.confirm(question, self.tr("Throw away"), danger=True):
            return
        record = self._typed.record
        if record is None:
            self.discarded.emit()
        else:
            command = self._kind.discard(record.id, record.version)
            self._context.run(command, lambda _done: self.discarded.emit())

    def give_up(self) -> None:
        """Let go of a new one in which nothing was typed that is worth a question."""
        self.discarded.emit()

    def give_up_correction(self) -> None:
        """Bring back what the order was before it was reopened, after asking."""
        question = self.tr("Give up the correction? The order is again as it was before.")
        record = self._typed.record
        if record is None:
            return

        def run(command: Any) -> None:
            run_with_credit(self._context, command, lambda done: self._stored(done, self._typed.draft(), binding=True))

        command = self._kind.give_up(record.id, record.version)
        accept = self.tr("Give up the correction")
        ask_and_run(self._context, self, command, question, accept, run=run, danger=True)

    def foretell(self) -> None:
        """Show what making it binding would do, and do it if the user says so."""
        self._typed.form.settle(lambda: self._typed.grid.settle_all(self._foretell))

    def _foretell(self) -> None:
        if self._typed.form.check() and not self._busy:
            command = self._kind.post(self._typed.draft(), *self._place())
            self._context.preview(self, command, self._show_effects, problems=self._show_problems)

    def _show_effects(self, effects: Effects) -> None:
        accept = self._kind.said(self._kind.post_text)
        if agrees(self._context, effects, accept):
            self.post()

    def _post_with_reason(self) -> None:
        if reason := typed_reason(self._context, QCoreApplication.translate("trade", WHY)):
            self._run(self._kind.post(self._typed.draft(), *self._place(), reason), binding=True)
        else:
            self.failed.emit()

    def _place(self) -> tuple[int | None, int | None]:
        record = self._typed.record
        return (record.id, record.version) if record else (None, None)

    def _run(self, command: Any, *, binding: bool) -> None:
        self._busy, self._running = True, command
        sent = command.draft

        def stored(done: Done) -> None:
            self._stored(done, sent, binding=binding)

        self._context.run(command, stored, problems=self._show_problems, failed=lambda: self._free(command))

    def _free(self, command: Any) -> None:
        """What was asked for has ended, unless it is being tried again with a reason."""
        if command is self._running:
            self._busy = False
            self.failed.emit()

    def _stored(self, done: Done, sent: TradeDraft, *, binding: bool) -> None:
        """What was typed since the question stays, unsaved."""
        self._busy = False
        self._typed.mark_stored(sent)
        self.stored.emit(done, binding)

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        if "credit_reason" in problems:
            self._busy = False
            self._post_with_reason()
            return
        self._typed.show_problems(problems)
        self.refused.emit(problems)
