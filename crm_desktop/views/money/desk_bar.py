"""The bar over a money document: which one it is, how it stands, what its party owes, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import ActionSpec, button
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.owed import Owed
from crm_desktop.views.attachments.opener import FilesAction
from crm_desktop.views.looks import look_of

BADGES = {ReceiptState.DRAFT: "plain", ReceiptState.POSTED: "green", ReceiptState.VOID: "plain"}


class DeskBar(QWidget):
    """Title, state, facts and buttons."""

    def __init__(
        self,
        turning: Sequence[QWidget],
        specs: Sequence[ActionSpec[Any]],
        actions: Mapping[str, QAction],
        files: FilesAction,
    ) -> None:
        """Build the bar; ``turning`` are the buttons that lead to the neighbours, ``files`` opens what hangs on it."""
        super().__init__()
        grounded(self, "bar")
        self.title, self.badge, self.facts = label(role="title"), label(), label(role="label")
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 6)])
        row.setSpacing(theme().px(8))
        for widget in (*turning, self.title, self.badge):
            row.addWidget(widget)
        row.addSpacing(theme().px(12))
        row.addWidget(self.facts)
        row.addStretch(1)
        self._files = files
        row.addWidget(button(files))
        for spec in specs:
            row.addWidget(button(actions[spec.id], primary=spec.primary, idea=spec.icon))
        Fitting(self)

    def say(self, title: str, state: ReceiptState, record_id: int | None) -> None:
        """Which document it is, and how it stands."""
        self._files.show_record(record_id)
        self.title.setText(title)
        self.badge.setText(look_of(state).text)
        marked(self.badge, badge=BADGES[state])

    def say_owed(self, words: str, owed: Owed, before: str = "") -> None:
        """What the party owes, or is owed, after what is to be said before it."""
        tone = theme().color("red" if owed.overdue else "text").name()
        told = words.format(
            balance=f"<b>{formats.money(owed.balance)}</b>",
            overdue=f'<b style="color:{tone}">{formats.money(owed.overdue)}</b>',
            unallocated=f"<b>{formats.money(owed.unallocated)}</b>",
        )
        self.facts.setText(f"{before} · {told}" if before else told)
