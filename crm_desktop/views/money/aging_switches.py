"""What the aging report is asked for: the day, from when debts age, whose customers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.money.aging import Basis
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.as_of import AsOfField
from crm_desktop.views.context import Context


class AgingSwitches(QWidget):
    """The switches of an aging report.

    Attributes:
        changed: the user chose another day, basis, salesperson or department.
    """

    changed = Signal()

    def __init__(self, context: Context, *, is_short: bool = False) -> None:
        """Build the switches; the short ones have room in a dock."""
        super().__init__()
        self._context, self._is_short = context, is_short
        self._as_of = AsOfField(context.clock, may_come=True)
        self._as_of.changed.connect(self.changed)
        self.as_of = self._as_of.field
        self.by_due = self._toggle(self.tr("By due day"))
        self.by_document = self._toggle(self.tr("By document"))
        self._basis = QButtonGroup(self)
        if not is_short:
            self._basis.addButton(self.by_due)
            self._basis.addButton(self.by_document)
        self.by_due.setChecked(True)
        for toggle in (self.by_due, self.by_document):
            toggle.clicked.connect(self._toggled)
        self.people = self._combo(self.tr("Salesperson"), self.tr("Everybody"))
        self.departments = self._combo(self.tr("Department"), self.tr("All depts"))
        self._lay_out()

    def show_colleagues(self, found: tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]) -> None:
        """Offer salespeople and departments; a choice of one is no choice and is not shown."""
        for combo, entries in ((self.people, found[0]), (self.departments, found[1])):
            for record_id, name in entries:
                combo.addItem(name, record_id)
            combo.setVisible(len(entries) > 1 and not self._is_short)

    @property
    def day(self) -> date:
        """The day of the report."""
        return self._as_of.day

    @property
    def basis(self) -> Basis:
        """From which day debts age."""
        return Basis.DOCUMENT if self.by_document.isChecked() else Basis.DUE

    def options(self) -> dict[str, Any]:
        """The options of the request."""
        return {
            "as_of": self.day,
            "today": self._context.clock.today(),
            "by": self.basis,
            "employee_id": self.people.currentData(),
            "department_id": self.departments.currentData(),
        }

    # parts

    def _toggle(self, text: str) -> QPushButton:
        toggle = marked(QPushButton(text), small=True)
        toggle.setCheckable(True)
        return toggle

    def _combo(self, name: str, everything: str) -> ChoiceBox:
        combo = marked(ChoiceBox(), small=True)
        combo.setAccessibleName(name)
        combo.addItem(everything, None)
        combo.setMinimumWidth(theme().px(84))
        combo.setVisible(False)
        combo.activated.connect(lambda _place: self.changed.emit())
        return combo

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self._as_of)
        row.addSpacing(theme().px(4))
        pair = QHBoxLayout()
        pair.setSpacing(0)
        if not self._is_short:
            pair.addWidget(self.by_due)
        pair.addWidget(self.by_document)
        row.addLayout(pair)
        row.addSpacing(theme().px(4))
        row.addWidget(self.people)
        row.addWidget(self.departments)

    def _toggled(self, *_: object) -> None:
        self.changed.emit()
