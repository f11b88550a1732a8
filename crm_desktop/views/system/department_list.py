"""The list of departments."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.employees import DepartmentDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.employees import DEPARTMENT_COLUMNS
from crm_desktop.present.columns.employees import EMPLOYEES as WORDS
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.office.employees import (
    DEPARTMENTS,
    DepartmentRow,
    StoredDepartment,
    stored_department,
)
from crm_desktop.services.office.departments import RemoveDepartment, TakeBackDepartment
from crm_desktop.views.context import Context
from crm_desktop.views.system.department_dialog import DepartmentDialog
from crm_desktop.views.system.employee_dialog import new_person
from crm_desktop.views.undoable import delete_undoable


class DepartmentList(ListPanel[DepartmentRow]):
    """The departments as a tree: each with all above it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(_spec(context), context)
        self.row_opened.connect(self.edit)

    def add(self) -> None:
        """Enter a department."""
        DepartmentDialog(self.context, None, DepartmentDraft(), self, head=new_person(self.context)).open()

    def edit(self) -> None:
        """Change the current department."""
        row = self.current_row()
        if row is not None and self.context.may(Right.EDIT_EMPLOYEES):
            self.context.read(self, stored_department, self._edit, department_id=row.id)

    def remove(self) -> None:
        """Delete the current department, if nobody belongs to it."""
        row = self.current_row()
        if row is not None:
            delete_undoable(
                self.context,
                self.tr("Delete {name}?").format(name=row.path),
                RemoveDepartment(department_id=row.id, seen_version=row.version),
                self.tr("{name} is deleted.").format(name=row.path),
                TakeBackDepartment(department_id=row.id),
            )

    def _edit(self, stored: StoredDepartment) -> None:
        DepartmentDialog(self.context, stored, stored.draft, self, head=new_person(self.context)).open()


def _spec(context: Context) -> ListPanelSpec[DepartmentRow]:
    return ListPanelSpec(
        id="departments",
        context=WORDS,
        title=QT_TRANSLATE_NOOP("employees", "Departments"),
        columns=DEPARTMENT_COLUMNS,
        source=context.source(DEPARTMENTS),
        record=lambda row: ("department", row.id),
        reload_on=Changes.EMPLOYEES,
        icon="department",
        counted=QT_TRANSLATE_NOOP("employees", "{count} departments"),
        empty=QT_TRANSLATE_NOOP("employees", "No departments yet. Insert adds one."),
        sort=(Sort("path"),),
        actions=_ACTIONS if context.may(Right.EDIT_EMPLOYEES) else (),
        row_tone=lambda row: Tone.PLAIN if row.is_active else Tone.CLOSED,
    )


_ACTIONS: tuple[ActionSpec[Any], ...] = (
    ActionSpec(
        "departments.add",
        QT_TRANSLATE_NOOP("employees", "New department"),
        DepartmentList.add,
        "Ins",
        icon="new",
        primary=True,
        in_bar=True,
    ),
    ActionSpec(
        "departments.edit",
        QT_TRANSLATE_NOOP("employees", "Edit"),
        DepartmentList.edit,
        "F2",
        has_row,
        "edit",
        in_bar=True,
    ),
    ActionSpec(
        "departments.delete",
        QT_TRANSLATE_NOOP("employees", "Delete"),
        DepartmentList.remove,
        "Del",
        enabled=has_row,
        icon="delete",
    ),
)
