"""The list of departments, and the dialog that adds or changes one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.employees import DepartmentDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns import Tone
from crm_desktop.present.employee_columns import DEPARTMENT_COLUMNS
from crm_desktop.present.employee_columns import EMPLOYEES as WORDS
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.form import Form
from crm_desktop.qtkit.growing_choice import Taken
from crm_desktop.qtkit.list_panel import ListPanel
from crm_desktop.qtkit.list_spec import ListPanelSpec
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.employees import (
    BETWEEN,
    DEPARTMENTS,
    DepartmentRow,
    EmployeeChoices,
    StoredDepartment,
    employee_choices,
    stored_department,
)
from crm_desktop.services.departments import RemoveDepartment, SaveDepartment, TakeBackDepartment
from crm_desktop.views.context import Context
from crm_desktop.views.system.employee_fields import department_fields
from crm_desktop.views.system.making import new_person
from crm_desktop.views.system.sheet import Sheet


class DepartmentList(ListPanel[DepartmentRow]):
    """The departments as a tree: each with all above it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(_spec(context), context)

    def add(self) -> None:
        """Enter a department."""
        DepartmentDialog(self.context, None, DepartmentDraft(), self).open()

    def edit(self) -> None:
        """Change the current department."""
        row = self.current_row()
        if row is not None and self.context.may(Right.EDIT_EMPLOYEES):
            self.context.read(self, stored_department, self._edit, department_id=row.id)

    def remove(self) -> None:
        """Delete the current department, if nobody belongs to it."""
        row = self.current_row()
        if row is None:
            return
        if self.context.ask.confirm(self.tr("Delete {name}?").format(name=row.path), self.tr("Delete"), danger=True):
            words = self.tr("{name} is deleted.").format(name=row.path)
            back = TakeBackDepartment(department_id=row.id)
            self.context.run(
                RemoveDepartment(department_id=row.id, seen_version=row.version),
                lambda _done: self.context.ask.notice(words, lambda: self.context.run(back)),
            )

    def _edit(self, stored: StoredDepartment) -> None:
        DepartmentDialog(self.context, stored, stored.draft, self).open()


class DepartmentDialog(Sheet):
    """Adds or changes a department."""

    def __init__(
        self,
        context: Context,
        stored: StoredDepartment | None,
        draft: DepartmentDraft,
        parent: QWidget | None = None,
        *,
        saved: Taken | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            context: the program.
            stored: the one that is changed; None for a new one.
            draft: what is shown first.
            parent: the window it stands over.
            saved: told of the department, in the middle of something else.
        """
        super().__init__(parent, "department")
        self.setObjectName("department")
        self.setMinimumWidth(theme().px(440))
        self.entitle(self.tr("New department") if stored is None else draft.name)
        self.form: Form[DepartmentDraft] | None = None
        self._context, self._stored, self._draft, self._told = context, stored, draft, saved
        self._above: dict[int | None, str] = {}
        self.add_button(self.tr("Cancel"), self.reject)
        self.add_button(self.tr("Save") + "  Ctrl+S", self.save, idea="done", primary=True)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        context.read(self, employee_choices, self._build)

    def save(self) -> None:
        """Save, or say beside the field what is wrong."""
        if self.form is None or not self.form.check():
            return
        own, version = (self._stored.id, self._stored.version) if self._stored else (None, 0)
        command = SaveDepartment(draft=self.form.draft(), department_id=own, seen_version=version)
        self._context.run(command, self._saved, problems=self._problems)

    def _build(self, choices: EmployeeChoices) -> None:
        self._above = dict(choices.departments)
        own = self._stored.id if self._stored else None
        fields = department_fields(choices, own=own, new_person=new_person(self._context))
        self.form = Form("employees", fields, self._draft, self._context, columns=1)
        self.form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.form.finished.connect(self.save)
        self.body.addWidget(self.form)
        self.form.focus()

    def _saved(self, done: Done) -> None:
        if self._told is not None and self.form is not None and done.record_id is not None:
            draft = self.form.draft()
            above = self._above.get(draft.parent_id)
            self._told(done.record_id, f"{above}{BETWEEN}{draft.name}" if above else draft.name)
        self.accept()

    def _problems(self, problems: Mapping[str, str]) -> None:
        if self.form is not None:
            self.form.show_problems(problems)


def _spec(context: Context) -> ListPanelSpec[DepartmentRow]:
    return ListPanelSpec(
        id="departments",
        context=WORDS,
        title=QT_TRANSLATE_NOOP("employees", "Departments"),
        columns=DEPARTMENT_COLUMNS,
        source=context.source(DEPARTMENTS),
        reload_on=Changes.EMPLOYEES,
        icon="department",
        counted=QT_TRANSLATE_NOOP("employees", "{count} departments"),
        empty=QT_TRANSLATE_NOOP("employees", "No departments yet. Insert adds one."),
        sort=(Sort("path"),),
        actions=_ACTIONS if context.may(Right.EDIT_EMPLOYEES) else (),
        open=lambda panel, _row, _key: panel.edit() if isinstance(panel, DepartmentList) else None,
        row_tone=lambda row: Tone.PLAIN if row.is_active else Tone.CLOSED,
    )


def _chosen(panel: DepartmentList) -> bool:
    return panel.current_row() is not None


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
        _chosen,
        "edit",
        in_bar=True,
    ),
    ActionSpec(
        "departments.delete",
        QT_TRANSLATE_NOOP("employees", "Delete"),
        DepartmentList.remove,
        "Del",
        enabled=_chosen,
        icon="delete",
    ),
)
