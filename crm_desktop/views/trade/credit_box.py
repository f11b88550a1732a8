"""The credit check beside the totals: how the figure comes about, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from crm_desktop.domain.money.credit import CreditCheck, CreditGate, CreditResult
from crm_desktop.present import formats
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class CreditBox(QFrame):
    """Amber when the check asks, red words when it refuses, plain when it passes.

    Attributes:
        why_wanted: the figures are to be explained.
    """

    why_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.check: CreditCheck | None = None
        self._sign, self._title, self._advice = QLabel(), label(role="value"), label(role="value")
        self._sum, self._limit = label(role="value"), label(role="value")
        head = QHBoxLayout()
        head.setSpacing(theme().px(6))
        for widget in (self._sign, self._title):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._advice)
        self._why = marked(QPushButton(icon("help", "accent", 14), self.tr("Why") + "  F9"), link=True, small=True)
        self._why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._why.clicked.connect(self.why_wanted)
        head.addWidget(self._why)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme().px(12), theme().px(6), theme().px(12), theme().px(6))
        whole.setSpacing(theme().px(2))
        whole.addLayout(head)
        whole.addWidget(self._sum)
        whole.addWidget(self._limit)
        # no least width of its own: its figures must never be cut
        self.setMaximumWidth(theme().px(640))
        self.setVisible(False)

    def show_check(self, check: CreditCheck | None) -> None:
        """Show the figures; None when there is no customer or nothing to check."""
        self.check = check
        self.setVisible(check is not None)
        if check is None:
            return
        asks = check.result is not CreditResult.PASSED
        marked(self, role="ask" if asks else "card_box")
        tone = "amber" if check.result is CreditResult.ASK else "red" if asks else "green"
        self._sign.setPixmap(pixmap("warning" if asks else "done", tone, 16))
        # nothing is well that nobody watches
        self._sign.setVisible(asks or check.terms.limit is not None)
        self._title.setText(f"<b>{self._headline(check)}</b>")
        marked(self._title, tone=tone if asks else "")
        self._advice.setText(self._follows(check))
        self._sum.setText(self._parts(check))
        self._limit.setText(self._terms(check))

    # parts

    def _headline(self, check: CreditCheck) -> str:
        if CreditGate.HOLD in check.gates:
            return self.tr("Customer is on hold")
        if CreditGate.AMOUNT in check.gates:
            return self.tr("Over the credit limit by {amount}").format(amount=formats.money(check.excess))
        if CreditGate.OVERDUE in check.gates:
            return self.tr("Overdue for {days} days").format(days=check.overdue_days)
        return self.tr("No credit limit") if check.terms.limit is None else self.tr("Within credit")

    def _follows(self, check: CreditCheck) -> str:
        if check.result is CreditResult.REFUSE:
            return self.tr("Cannot be confirmed; ask for the hold to be lifted")
        if check.result is CreditResult.ASK:
            return self.tr("Confirming asks for a reason, which is logged")
        return ""

    def _parts(self, check: CreditCheck) -> str:
        parts = check.exposure
        words = self.tr("Balance {balance}  +  Undelivered {undelivered}  +  This one {document}  =  {total}")
        total = f"<b>{formats.money(parts.total)}</b>"
        return words.format(
            balance=formats.money(parts.balance),
            undelivered=formats.money(parts.undelivered),
            document=formats.money(parts.document),
            total=total,
        )

    def _terms(self, check: CreditCheck) -> str:
        limit = check.terms.limit
        first = (
            self.tr("Credit limit {limit}").format(limit=formats.money(limit))
            if limit is not None
            else self.tr("No credit limit agreed")
        )
        if not check.overdue_days:
            return first + "    " + self.tr("nothing overdue")
        if check.terms.max_overdue_days is None:
            return first + "    " + self.tr("oldest overdue %n day(s)", "", check.overdue_days)
        words = self.tr("oldest overdue %n day(s) (at most {most})", "", check.overdue_days)
        return first + "    " + words.format(most=check.terms.max_overdue_days)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.why_wanted.emit()
        super().mousePressEvent(event)
