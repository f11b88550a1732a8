"""The dialog that adds or changes a department, from its list or out of a field that is to name it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.domain.employees import DepartmentDraft
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.forms.growing_choice import Making, Taken
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.employees import BETWEEN, EmployeeChoices, StoredDepartment, employee_choices
from crm_desktop.services.office.departments import SaveDepartment
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.system.employee_fields import department_fields


def new_department(context: Context) -> Making:
    """A department, entered in place."""

    def make(field: QWidget, taken: Taken) -> None:
        DepartmentDialog(context, None, DepartmentDraft(), field, saved=taken).open()

    return Making(QCoreApplication.translate("employees", "New department…"), make)


class DepartmentDialog(FormSheet[DepartmentDraft]):
    """Adds or changes a department."""

    def __init__(
        self,
        context: Context,
        stored: StoredDepartment | None,
        draft: DepartmentDraft,
        parent: QWidget | None = None,
        *,
        saved: Taken | None = None,
        head: Making | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            context: the program.
            stored: the one that is changed; None for a new one.
            draft: what is shown first.
            parent: the window it stands over.
            saved: told of the department, in the middle of something else.
            head: how one who is to lead it, and is not entered yet, is entered.
        """
        super().__init__(context, "department", parent)
        self.setObjectName("department")
        self.setMinimumWidth(theme().px(440))
        self.entitle(self.tr("New department") if stored is None else draft.name)
        self._stored, self._draft, self._told = stored, draft, saved
        self._new_head = head
        self._above: dict[int | None, str] = {}
        context.read(self, employee_choices, self._build)

    def command(self, draft: DepartmentDraft) -> SaveDepartment:
        """What saves the department."""
        own, version = (self._stored.id, self._stored.version) if self._stored else (None, 0)
        return SaveDepartment(draft=draft, department_id=own, seen_version=version)

    def saved(self, draft: DepartmentDraft, done: Done) -> None:
        """Tell the field that is to name it."""
        if self._told is not None and done.record_id is not None:
            above = self._above.get(draft.parent_id)
            self._told(done.record_id, f"{above}{BETWEEN}{draft.name}" if above else draft.name)

    def _build(self, choices: EmployeeChoices) -> None:
        self._above = dict(choices.departments)
        own = self._stored.id if self._stored else None
        fields = department_fields(choices, own=own, new_person=self._new_head)
        self.show_form(Form("employees", fields, self._draft, self.context, columns=1))
