"""What is still somebody's, and noting that he or she has left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.employees import EmployeeRow
from crm_desktop.queries.office.still_held import HeldKind, HeldRow, still_held
from crm_desktop.services.office.employees import EmployeeLeaves
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks
from crm_desktop.views.system.employee_fields import LEAVING_FIELDS, LeavingDraft

HELD_LOOKS: Mapping[StrEnum, tuple[str, str, Tone]] = {
    HeldKind.CUSTOMER: (QT_TRANSLATE_NOOP("employees", "Customer"), "customer", Tone.PLAIN),
    HeldKind.RECEIVABLE: (QT_TRANSLATE_NOOP("employees", "Open receivable"), "receivable", Tone.PLAIN),
    HeldKind.PLAN: (QT_TRANSLATE_NOOP("employees", "Planned contact"), "contact", Tone.PLAIN),
    HeldKind.TASK: (QT_TRANSLATE_NOOP("employees", "Task"), "list", Tone.PLAIN),
    HeldKind.RULE: (QT_TRANSLATE_NOOP("employees", "Rule that he does"), "star", Tone.PLAIN),
}
enter_looks("employees", HELD_LOOKS)

COLUMNS: tuple[Column[HeldRow], ...] = (
    Column("kind", QT_TRANSLATE_NOOP("employees", "What"), lambda row: row.kind, Kind.STATE, 120),
    Column("title", QT_TRANSLATE_NOOP("employees", "Number or plan"), lambda row: row.title, Kind.CODE, 190),
    Column("customer", QT_TRANSLATE_NOOP("employees", "Of customer"), lambda row: row.customer, width=250),
    Column("on", QT_TRANSLATE_NOOP("employees", "Day"), lambda row: row.on, Kind.DATE, 100),
)
_OPENS: Mapping[StrEnum, str] = {HeldKind.RECEIVABLE: "customer"}
"""Kinds that are opened as something else; a receivable at its customer."""


class LeavingDialog(Sheet):
    """Shows what is still somebody's; for who works here, notes the last day and switches the log-in off."""

    def __init__(self, context: Context, row: EmployeeRow, parent: QWidget | None = None) -> None:
        super().__init__(parent, "employee")
        self.setObjectName("leaving")
        self.resize(theme().px(760), theme().px(520))
        self._context, self._row = context, row
        left = self.tr("Hand the customers over in the list of customers; documents keep this name.")
        title = self.tr("{name} leaves") if row.is_active else self.tr("What is still {name}'s")
        self.entitle(title.format(name=row.name), left)
        self.form: Form[LeavingDraft] = Form(
            "employees", LEAVING_FIELDS, LeavingDraft(left_on=context.clock.today()), context, columns=2
        )
        self.form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.form.finished.connect(self.save)
        self.list = ListPanel(_spec(context, row.id), context)
        self.body.addWidget(self.list, 1)
        if row.is_active:
            self.body.addWidget(self.form)
            self.add_button(self.tr("Cancel"), self.reject)
            self.add_button(self.tr("Has left: switch the log-in off"), self.save, idea="done", primary=True)
        else:
            self.form.hide()
            self.add_button(self.tr("Close"), self.reject)

    def save(self) -> None:
        """Note the last day."""
        left_on = self.form.draft().left_on if self.form.check() else None
        if left_on is not None:
            command = EmployeeLeaves(employee_id=self._row.id, seen_version=self._row.version, left_on=left_on)
            self._context.run(command, self._saved, problems=self.form.show_problems)

    def _saved(self, _done: Done) -> None:
        words = self.tr("{name} has left and cannot log in any more.")
        self._context.ask.notice(words.format(name=self._row.name))
        self.accept()


def _spec(context: Context, employee_id: int) -> ListPanelSpec[HeldRow]:
    def load(_request: ListRequest) -> Sequence[HeldRow]:
        return context.reader.read(still_held, employee_id=employee_id)

    return ListPanelSpec(
        id="still_held",
        context="employees",
        title=QT_TRANSLATE_NOOP("employees", "Still to be handed over"),
        columns=COLUMNS,
        source=MemorySource(load, COLUMNS),
        reload_on=Changes.CUSTOMERS | Changes.ORDERS | Changes.QUOTES | Changes.CONTACTS | Changes.REMINDERS,
        icon="list",
        counted=QT_TRANSLATE_NOOP("employees", "{count} still to be handed over"),
        empty=QT_TRANSLATE_NOOP("employees", "Nothing is left to be handed over."),
        open=lambda row, _key: context.open(_OPENS.get(row.kind, row.kind.value), row.id),
        has_totals=False,
    )
