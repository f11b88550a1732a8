"""Booking an opening balance, an opening advance or another charge by hand, on either side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Done
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import both_enters
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.money.charges import AddAdvance, AddCharge
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import party_lookup
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.money.money_fields import day
from crm_desktop.views.money.sides import SideLook, said

ADVANCE = "advance"


@dataclass(frozen=True, kw_only=True)
class ChargeHead:
    """What is typed."""

    party_id: int | None = None
    what: str = ChargeKind.OPENING.value
    number: str = ""
    document_date: date | None = None
    due_date: date | None = None
    amount: Decimal | None = None
    notes: str = ""


def _kinds(look: SideLook) -> Sequence[tuple[str, str]]:
    words = {ChargeKind.OPENING.value: look.opening, ADVANCE: look.advance, ChargeKind.OTHER.value: look.other}
    return [(code, said(text)) for code, text in words.items()]


class ChargeDialog(Dialog):
    """A form over the window; Ctrl+Enter books, and the next one can follow."""

    def __init__(self, context: Context, look: SideLook, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self._context, self._look = context, look
        self._key = str(uuid4())
        self.setWindowTitle(said(look.booking))
        head = ChargeHead(party_id=prefill.get("party_id"), document_date=context.clock.today())
        self.form: Form[ChargeHead] = Form("money", self._fields(), head, context, columns=2)
        self.message = label(role="hint")
        book = QAction(self.tr("Book"), self)
        book.setIcon(icon("done"))
        book.setShortcuts(both_enters(QKeySequence("Ctrl+Return")))
        book.triggered.connect(self.book)
        self.addAction(book)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme().px(12)] * 4)
        foot.addWidget(self.message, 1)
        foot.addWidget(close)
        foot.addWidget(button(book, primary=True, idea="done"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form, 1)
        whole.addLayout(foot)
        self.resize(theme().px(720), theme().px(300))
        self.form.finished.connect(self.book)
        self.form.focus("what" if head.party_id else "party_id")

    def may_leave(self) -> bool:
        """Ask while something typed is not booked."""
        return not self.form.is_changed or may_throw_away(self._context.ask)

    def book(self) -> None:
        """Book what was typed, then be ready for the next one of this customer."""
        self.form.settle(self._book)

    def _book(self) -> None:
        if not self.form.check():
            return
        head = self.form.draft()
        if head.party_id is None:
            self.form.show_problems({"party_id": said(self._look.choose)})
            return
        self._context.run(self._command(head), partial(self._booked, head), problems=self.form.show_problems)

    def _command(self, head: ChargeHead) -> AddCharge | AddAdvance:
        party_id = head.party_id or 0
        dated = head.document_date or self._context.clock.today()
        if head.what == ADVANCE:
            return AddAdvance(
                key=self._key,
                party_id=party_id,
                side=self._look.of,
                number=head.number,
                document_date=dated,
                amount=head.amount or ZERO,
                notes=head.notes,
            )
        return AddCharge(
            key=self._key,
            party_id=party_id,
            side=self._look.of,
            kind=ChargeKind(head.what),
            number=head.number,
            document_date=dated,
            due_date=head.due_date,
            amount=head.amount or ZERO,
            notes=head.notes,
        )

    def _booked(self, sent: ChargeHead, done: Done) -> None:
        """Ready for the next one; what was typed since the question is of that."""
        self._key = str(uuid4())
        following = ChargeHead(party_id=sent.party_id, what=sent.what, document_date=sent.document_date)
        self.form.take_stored(following, sent)
        self.message.setText(self.tr("{number} is booked. Type the next one, or press Esc.").format(number=done.number))
        if not self.form.is_changed:
            self.form.focus("number")

    def _fields(self) -> list[Field]:
        return [
            Field("party_id", self._look.party, party_lookup(self._context, self._look.of), required=True),
            Field("what", QT_TRANSLATE_NOOP("money", "Kind"), editors.choice(partial(_kinds, self._look))),
            Field(
                "number",
                QT_TRANSLATE_NOOP("money", "Number"),
                editors.text(longest=40),
                hint=QT_TRANSLATE_NOOP("money", "Of the old document; empty gives the next one"),
            ),
            Field("document_date", QT_TRANSLATE_NOOP("money", "Date"), day(), required=True),
            Field("amount", QT_TRANSLATE_NOOP("money", "Amount"), editors.money(), required=True),
            Field(
                "due_date",
                QT_TRANSLATE_NOOP("money", "Due"),
                day(),
                hint=self._look.terms,
            ),
            Field("notes", QT_TRANSLATE_NOOP("money", "Notes"), editors.text(longest=200), span=2),
        ]
