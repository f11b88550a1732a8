"""The list of operators, and the dialog that adds or changes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import RoleCode
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.office import OperatorDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms.editors import ChoiceField, choice, text
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.forms.growing_choice import GrowingChoice, Making, growing_choice
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.system import (
    OPERATORS,
    LoadedOperator,
    OperatorChoices,
    OperatorRow,
    load_operator,
    operator_choices,
)
from crm_desktop.services.office.operators import AddOperator, SaveOperator, SwitchOperator
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.role_words import RoleName, role_options
from crm_desktop.views.system.employee_dialog import new_person
from crm_desktop.views.system.employee_fields import TypedEmployee
from crm_desktop.views.system.eyes import look_as
from crm_desktop.views.system.fields import LOGIN, password
from crm_desktop.views.system.operator_rights import WORDS as OPERATOR_RIGHTS
from crm_desktop.views.system.operator_rights import OperatorRightsDialog
from crm_desktop.views.system.password import PasswordDialog


@dataclass(frozen=True, kw_only=True)
class TypedOperator:
    """An operator as the dialog holds him; a password only for a new one."""

    login: str = ""
    name: str = ""
    role: str = RoleCode.SALES
    employee_id: int | None = None
    password: str = field(default="", repr=False)


def _tone(row: OperatorRow) -> Tone:
    return Tone.PLAIN if row.is_active else Tone.CLOSED


def _role(row: OperatorRow) -> str:
    is_called_so = not row.role_name and row.role in set(RoleCode)
    return RoleCode(row.role) if is_called_so else RoleName(row.role_name or row.role)


COLUMNS: tuple[Column[OperatorRow], ...] = (
    Column("login", QT_TRANSLATE_NOOP("system", "Log-in name"), lambda row: row.login, Kind.CODE, 140),
    Column("name", QT_TRANSLATE_NOOP("system", "Name"), lambda row: row.name, width=140),
    Column("role", QT_TRANSLATE_NOOP("system", "Role"), _role, Kind.STATE, 144, codes=tuple(RoleCode)),
    Column("employee", QT_TRANSLATE_NOOP("system", "Customers of"), lambda row: row.employee, width=140),
    Column(
        "last_login_at", QT_TRANSLATE_NOOP("system", "Last log-in"), lambda row: row.last_login_at, Kind.MOMENT, 150
    ),
    Column("is_active", QT_TRANSLATE_NOOP("system", "May log in"), lambda row: row.is_active, Kind.FLAG, 90),
    Column(
        "is_waiting",
        QT_TRANSLATE_NOOP("system", "Failed log-ins"),
        lambda row: row.is_waiting,
        Kind.FLAG,
        110,
        tone=lambda row: Tone.AMBER if row.is_waiting else Tone.PLAIN,
    ),
)


class OperatorList(ListPanel[OperatorRow]):
    """Who may log in."""

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(_spec(context), context)
        self.row_opened.connect(self.edit)

    def add(self) -> None:
        """Let somebody else log in."""
        OperatorDialog(self.context, None, self).open()

    def edit(self) -> None:
        """Change the current operator."""
        self._with_operator(lambda loaded: OperatorDialog(self.context, loaded, self).open())

    def set_password(self) -> None:
        """Give the current operator a new password."""
        for operator_id in self.selected_ids()[:1]:
            hint = self.tr("It is to be changed at the next log-in.")
            PasswordDialog(self.context.run, self.context, operator_id=operator_id, hint=hint, parent=self).open()

    def give_rights(self) -> None:
        """Lend the current operator roles, and give or deny him single rights."""
        for operator_id in self.selected_ids()[:1]:
            OperatorRightsDialog(self.context, operator_id, self).open()

    def look_as(self) -> None:
        """Look at the office as the current operator sees it."""
        for operator_id in self.selected_ids()[:1]:
            look_as(self.context, operator_id)

    def switch(self) -> None:
        """Block the current operator, or let him in again."""
        self._with_operator(self._switch)

    def _switch(self, loaded: LoadedOperator) -> None:
        if loaded.is_active:
            question = self.tr("Block {name}? What he or she did stays under this name.")
            if not self.context.ask.confirm(question.format(name=loaded.draft.name), self.tr("Block"), danger=True):
                return
        self.context.run(
            SwitchOperator(operator_id=loaded.id, seen_version=loaded.version, is_active=not loaded.is_active)
        )

    def _with_operator(self, then: Any) -> None:
        for operator_id in self.selected_ids()[:1]:
            self.context.read(self, load_operator, then, operator_id=operator_id)


class OperatorDialog(FormSheet[TypedOperator]):
    """Adds or changes an operator."""

    def __init__(self, context: Context, loaded: LoadedOperator | None, parent: QWidget | None = None) -> None:
        super().__init__(context, "operator", parent)
        self.setObjectName("operator")
        self.entitle(self.tr("New operator") if loaded is None else loaded.draft.name)
        self.setMinimumWidth(theme().px(480))
        self._loaded = loaded
        self.add_link(self.tr("New employee") + "  Ins", self.add_person)
        add_key(self, "Ins", self.add_person)
        context.read(self, operator_choices, self._build)

    def command(self, draft: TypedOperator) -> AddOperator | SaveOperator:
        """What saves the operator."""
        kept = OperatorDraft(login=draft.login, name=draft.name, role=draft.role, employee_id=draft.employee_id)
        if self._loaded is None:
            return AddOperator(draft=kept, password=draft.password)
        return SaveOperator(operator_id=self._loaded.id, seen_version=self._loaded.version, draft=kept)

    def add_person(self) -> None:
        """Enter the person whose customers the operator looks after, without leaving the dialog."""
        whose = self.form.widget("employee_id") if self.form is not None else None
        if isinstance(whose, GrowingChoice):
            whose.make()

    def _name(self) -> str:
        return self.form.draft().name if self.form is not None else ""

    def _person(self) -> TypedEmployee:
        return TypedEmployee(name=self._name(), is_salesperson=True)

    def has_row(self, key: str) -> None:
        """Whoever is chosen gives the log-in a name, if it has none yet."""
        if self.form is None or key != "employee_id" or self._name():
            return
        whose = self.form.widget("employee_id")
        if isinstance(whose, ChoiceField) and whose.value() is not None:
            self.form.show_value("name", whose.combo.currentText())

    def _build(self, choices: OperatorChoices) -> None:
        draft = self._loaded.draft if self._loaded else OperatorDraft()
        typed = TypedOperator(login=draft.login, name=draft.name, role=draft.role, employee_id=draft.employee_id)
        fields = _fields(choices, new_person(self.context, self._person), is_new=self._loaded is None)
        form = Form("system", fields, typed, self.context, columns=1)
        form.edited.connect(self.has_row)
        self.show_form(form)


def _offered(people: tuple[tuple[int, str], ...]) -> Sequence[tuple[Any, str]]:
    return [(None, "—"), *people]


def _fields(choices: OperatorChoices, making: Making, *, is_new: bool) -> tuple[Field, ...]:
    fields = (
        Field("name", QT_TRANSLATE_NOOP("system", "Name"), text(longest=60), required=True),
        LOGIN,
        Field("role", QT_TRANSLATE_NOOP("system", "Role"), choice(lambda: role_options(choices.roles)), required=True),
        Field(
            "employee_id",
            QT_TRANSLATE_NOOP("system", "Customers of"),
            growing_choice(lambda: _offered(choices.people), making),
            hint=QT_TRANSLATE_NOOP("system", "Whose customers and documents are this operator's own."),
        ),
    )
    if not is_new:
        return fields
    first = Field(
        "password",
        QT_TRANSLATE_NOOP("system", "First password"),
        password(),
        required=True,
        hint=QT_TRANSLATE_NOOP("system", "At least 6 characters; it is to be changed at the first log-in."),
    )
    return (*fields, first)


def _spec(context: Context) -> ListPanelSpec[OperatorRow]:
    return ListPanelSpec(
        id="operators",
        context="system",
        title=QT_TRANSLATE_NOOP("system", "Operators"),
        columns=COLUMNS,
        source=context.source(OPERATORS),
        record=lambda row: ("operator", row.id),
        reload_on=Changes.OPERATORS,
        icon="operator",
        counted=QT_TRANSLATE_NOOP("system", "{count} operators"),
        empty=QT_TRANSLATE_NOOP("system", "Nobody else may log in yet. Insert adds an operator."),
        sort=(Sort("login"),),
        actions=ACTIONS,
        row_tone=_tone,
    )


ACTIONS: tuple[ActionSpec[Any], ...] = (
    ActionSpec(
        "operator.add",
        QT_TRANSLATE_NOOP("system", "New operator"),
        OperatorList.add,
        "Ins",
        icon="new",
        primary=True,
        in_bar=True,
    ),
    ActionSpec(
        "operator.edit", QT_TRANSLATE_NOOP("system", "Edit"), OperatorList.edit, "F2", has_row, "edit", in_bar=True
    ),
    ActionSpec(
        "operator.password",
        QT_TRANSLATE_NOOP("system", "Set password…"),
        OperatorList.set_password,
        enabled=has_row,
        icon="lock",
        in_bar=True,
    ),
    ActionSpec(
        "operator.rights",
        OPERATOR_RIGHTS,
        OperatorList.give_rights,
        "F7",
        enabled=has_row,
        icon="lock",
    ),
    ActionSpec(
        "operator.eyes",
        QT_TRANSLATE_NOOP("system", "See it as this person"),
        OperatorList.look_as,
        "F9",
        enabled=has_row,
        icon="preview",
    ),
    ActionSpec(
        "operator.switch",
        QT_TRANSLATE_NOOP("system", "Block or let in"),
        OperatorList.switch,
        enabled=has_row,
        icon="void",
        in_bar=True,
    ),
)
