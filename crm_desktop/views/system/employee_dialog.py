"""The dialog in which a person of the office is entered or changed; new ones one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.present.pinyin import sound
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.forms.growing_choice import Making, Taken
from crm_desktop.qtkit.jobs import READ
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.employees import EmployeeChoices, StoredEmployee, employee_choices, stored_employee
from crm_desktop.services.office.employees import FirstLogIn, SaveEmployee
from crm_desktop.views.attachments.opener import add_files_link
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.system.department_dialog import new_department
from crm_desktop.views.system.employee_fields import CARRIED, TypedEmployee, employee_fields, log_in_fields

_SELLS = "is_salesperson"


def new_person(context: Context, start: Callable[[], TypedEmployee] = TypedEmployee) -> Making:
    """A person of the office, entered in place; ``start`` gives what is known already."""

    def make(field: QWidget, taken: Taken) -> None:
        EmployeeDialog(context, None, field, start=start(), saved=taken).open()

    return Making(QCoreApplication.translate("employees", "New employee…"), make)


class EmployeeDialog(Sheet):
    """Adds people, or changes one.

    Ctrl+S saves a new one and begins the next, which starts with the department, post and so on of the one before;
    Ctrl+Enter saves and closes.
    """

    def __init__(
        self,
        context: Context,
        employee_id: int | None,
        parent: QWidget | None = None,
        *,
        start: TypedEmployee | None = None,
        saved: Taken | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            context: the program.
            employee_id: None for a new one.
            parent: the window it stands over.
            start: what is known of a new one already.
            saved: told of the new person, in the middle of something else; then only one is entered, without log-in.
        """
        super().__init__(parent, "employee")
        self.setObjectName("employee")
        self.setMinimumWidth(theme().px(820))
        self.entitle(self.tr("New employee"))
        self.form: Form[TypedEmployee] | None = None
        self._context, self._id, self._told = context, employee_id, saved
        self._version, self._key, self._closes = 0, str(uuid4()), True
        self._suggested = ""
        self._of_persons: set[str] = set()
        self._start = start or TypedEmployee()
        self._may_edit = context.may(Right.EDIT_EMPLOYEES)
        self._in_a_row = employee_id is None and saved is None
        self._add_buttons()
        if employee_id is not None and self._may_edit:
            add_files_link(self, context, "employee", employee_id)
        context.read(self, employee_choices, self._chosen)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        return self.form is not None and self._may_edit and self.form.is_changed

    def save(self) -> None:
        """Save; a new one makes room for the next."""
        self._save(closes=not self._in_a_row)

    def save_and_close(self) -> None:
        """Save, and be done."""
        self._save(closes=True)

    # parts

    def _add_buttons(self) -> None:
        self.add_button(self.tr("Close") if not self._may_edit else self.tr("Cancel"), self.reject)
        if not self._may_edit:
            return
        if self._in_a_row:
            self.add_button(self.tr("Save and close") + "  Ctrl+Enter", self.save_and_close)
            self.add_button(self.tr("Save and next") + "  Ctrl+S", self.save, idea="done", primary=True)
        else:
            self.add_button(self.tr("Save") + "  Ctrl+S", self.save, idea="done", primary=True)
        for keys, run in (("Ctrl+S", self.save), ("Ctrl+Return", self.save_and_close)):
            add_key(self, keys, run)

    def _chosen(self, choices: EmployeeChoices) -> None:
        if self._id is None:
            self._build(choices, self._start)
        else:
            self._context.read(
                self, stored_employee, lambda stored: self._show_stored(choices, stored), employee_id=self._id
            )

    def _show_stored(self, choices: EmployeeChoices, stored: StoredEmployee) -> None:
        self._version = stored.version
        names = ", ".join(stored.logins)
        self.entitle(stored.draft.name, self.tr("Logs in as {name}").format(name=names) if names else "")
        self._build(choices, TypedEmployee(**vars_of(stored.draft)))

    def _build(self, choices: EmployeeChoices, typed: TypedEmployee) -> None:
        lets_in = self._in_a_row and self._context.may(Right.SET_UP_OFFICE)
        grows = new_department(self._context) if self._may_edit else None
        fields = [*employee_fields(self._context, choices, grows), *(log_in_fields(choices) if lets_in else ())]
        self._of_persons = {role.code for role in choices.roles if role.needs_person}
        self.form = Form("employees", fields, typed, self._context, columns=3)
        self.form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.form.set_read_only(not self._may_edit)
        self.form.finished.connect(self.save)
        self.form.edited.connect(self._typed)
        self.body.addWidget(self.form)
        self.form.bring({_SELLS: typed.is_salesperson})
        self.form.focus()

    def _typed(self, key: str) -> None:
        """Offer the sound of a new name as its log-in name, unless another one was typed."""
        if self.form is None or "login" not in self.form.keys:
            return
        if key in ("login", "role"):
            self._sell()
        if key != "name":
            return
        draft = self.form.draft()
        if draft.login == self._suggested:
            name = draft.name
            self._context.jobs.run(
                self, lambda _progress: sound(name)[:40], self._suggest, self._context.fail, lane=READ
            )

    def _suggest(self, login: str) -> None:
        if self.form is not None and self.form.draft().login == self._suggested:
            self._suggested = login
            self.form.show_value("login", login)
            self._sell()

    def _sell(self) -> None:
        """Who logs in to look after customers can be chosen for them, unless the tick was set otherwise by hand."""
        if self.form is not None:
            typed = self.form.draft()
            self.form.bring({_SELLS: bool(typed.login) and typed.role in self._of_persons})

    def _save(self, *, closes: bool) -> None:
        if self.form is None or not self._may_edit or not self.form.check():
            return
        self._closes = closes
        typed = self.form.draft()
        log_in = FirstLogIn(login=typed.login, role=typed.role, password=typed.password) if typed.login else None
        command = SaveEmployee(
            draft=typed.person, key=self._key, employee_id=self._id, seen_version=self._version, log_in=log_in
        )
        self._context.run(command, lambda done: self._saved(typed, done), problems=self._problems)

    def _saved(self, typed: TypedEmployee, done: Done) -> None:
        if self._told is not None and done.record_id is not None:
            self._told(done.record_id, typed.name)
        if self._closes or self.form is None:
            self.form = None
            self.accept()
            return
        self._key, self._suggested = str(uuid4()), ""
        self.entitle(
            self.tr("New employee"), self.tr("{name} is saved as {code}.").format(name=typed.name, code=done.number)
        )
        self.form.show_draft(replace(TypedEmployee(), **{name: getattr(typed, name) for name in CARRIED}))
        self.form.bring({_SELLS: typed.is_salesperson})
        self.form.focus()

    def _problems(self, problems: Mapping[str, str]) -> None:
        if self.form is not None:
            self.form.show_problems(problems)

    def may_leave(self) -> bool:
        """Ask while something typed is not saved."""
        return not self.is_unsaved or may_throw_away(self._context.ask)


def vars_of(draft: EmployeeDraft) -> dict[str, Any]:
    """The values of a draft by field."""
    return {name: getattr(draft, name) for name in EmployeeDraft.__dataclass_fields__}
