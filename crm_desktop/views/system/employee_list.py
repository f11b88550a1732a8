"""The list of the people of the office: entering them, noting that one has left."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.access import Area, Reach, Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.employees import SECRETS_OF_COLLEAGUES
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.employees import EMPLOYEE_COLUMNS
from crm_desktop.present.columns.employees import EMPLOYEES as WORDS
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, row_is
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.office.employees import EMPLOYEES, EmployeeRow
from crm_desktop.services.office.employees import EmployeeComesBack, RemoveEmployee, TakeBackEmployee
from crm_desktop.views.context import Context
from crm_desktop.views.system.employee_dialog import EmployeeDialog
from crm_desktop.views.system.leaving_dialog import LeavingDialog
from crm_desktop.views.undoable import delete_undoable

_LEFT = ViewState(filters=(Filter("is_active", Test.EQUALS, value=False),))
_SELL = ViewState(filters=(Filter("is_salesperson", Test.EQUALS, value=True),))


class EmployeeList(ListPanel[EmployeeRow]):
    """Who works here, and who did."""

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(_spec(context), context)
        self.row_opened.connect(self.edit)

    def add(self) -> None:
        """Enter new people, one after the other."""
        EmployeeDialog(self.context, None, self).open()

    def edit(self) -> None:
        """Open the current person."""
        if (row := self.current_row()) is not None:
            EmployeeDialog(self.context, row.id, self).open()

    def leave(self) -> None:
        """Note that the current person has left, or look at what is still his or hers."""
        if (row := self.current_row()) is not None:
            LeavingDialog(self.context, row, self).open()

    def come_back(self) -> None:
        """Note that the current person works here again."""
        row = self.current_row()
        if row is not None:
            words = self.tr("{name} works here again; the log-in stays off until you let it in under Operators.")
            self.context.run(
                EmployeeComesBack(employee_id=row.id, seen_version=row.version),
                lambda _done: self.context.ask.notice(words.format(name=row.name)),
            )

    def remove(self) -> None:
        """Delete the current person, if nothing belongs to him or her."""
        row = self.current_row()
        if row is not None:
            delete_undoable(
                self.context,
                self.tr("Delete {name}?").format(name=row.name),
                RemoveEmployee(employee_id=row.id, seen_version=row.version),
                self.tr("{name} is deleted.").format(name=row.name),
                TakeBackEmployee(employee_id=row.id),
            )


def _spec(context: Context) -> ListPanelSpec[EmployeeRow]:
    needed: dict[str, Right | Reach] = {"login": Right.SET_UP_OFFICE, "customers": Reach(Area.PARTIES)}
    unseen = {key for key, what in needed.items() if not context.may(what)}
    return ListPanelSpec(
        secrets=SECRETS_OF_COLLEAGUES,
        id="employees",
        context=WORDS,
        title=QT_TRANSLATE_NOOP("employees", "Employees"),
        columns=[column for column in EMPLOYEE_COLUMNS if column.key not in unseen],
        source=context.source(EMPLOYEES),
        record=lambda row: ("employee", row.id),
        reload_on=Changes.EMPLOYEES | Changes.OPERATORS | Changes.CUSTOMERS,
        icon="employee",
        counted=QT_TRANSLATE_NOOP("employees", "{count} people"),
        empty=QT_TRANSLATE_NOOP("employees", "Nobody entered yet. Insert adds a colleague."),
        sort=(Sort("code"),),
        actions=_actions(context),
        row_tone=lambda row: Tone.PLAIN if row.is_active else Tone.CLOSED,
        views=[
            (QT_TRANSLATE_NOOP("employees", "Salespeople"), _SELL),
            (QT_TRANSLATE_NOOP("employees", "Who has left"), _LEFT),
        ],
        has_totals=False,
    )


def _has_left(panel: EmployeeList) -> bool:
    row = panel.current_row()
    return row is not None and not row.is_active


def _actions(context: Context) -> list[ActionSpec[Any]]:
    opened = ActionSpec(
        "employees.open", QT_TRANSLATE_NOOP("employees", "Open"), EmployeeList.edit, "F2", has_row, "open", in_bar=True
    )
    if not context.may(Right.EDIT_EMPLOYEES):
        return [opened]
    return [
        ActionSpec(
            "employees.add",
            QT_TRANSLATE_NOOP("employees", "New employee"),
            EmployeeList.add,
            "Ins",
            icon="new",
            primary=True,
            in_bar=True,
        ),
        opened,
        ActionSpec(
            "employees.leave",
            QT_TRANSLATE_NOOP("employees", "Has left…"),
            EmployeeList.leave,
            enabled=row_is(lambda row: row.is_active),
            icon="logout",
            in_bar=True,
            why_not=QT_TRANSLATE_NOOP("employees", "This person has left already."),
        ),
        ActionSpec(
            "employees.held",
            QT_TRANSLATE_NOOP("employees", "What is still his or hers…"),
            EmployeeList.leave,
            enabled=_has_left,
            icon="list",
        ),
        ActionSpec(
            "employees.back",
            QT_TRANSLATE_NOOP("employees", "Works here again"),
            EmployeeList.come_back,
            enabled=_has_left,
            icon="undo",
        ),
        ActionSpec(
            "employees.delete",
            QT_TRANSLATE_NOOP("employees", "Delete"),
            EmployeeList.remove,
            "Del",
            enabled=has_row,
            icon="delete",
        ),
    ]
