"""Setting up: first start, log-in, settings, office, operators, pick lists, backups, audit log."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import CommandSpec, Feature, TabSpec
from crm_desktop.views.context import Context


def _settings(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.settings import SettingsTab

    return SettingsTab(context)


def _profile(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.profile import ProfileTab

    return ProfileTab(context)


def _rules(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.rules import RulesTab

    return RulesTab(context)


def _operators(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.operators import OperatorList

    return OperatorList(context)


def _roles(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.roles import RolesTab

    return RolesTab(context)


def _employees(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.employee_list import EmployeeList

    return EmployeeList(context)


def _employee(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.employee_dialog import EmployeeDialog
    from crm_desktop.views.system.employee_fields import TypedEmployee

    start = TypedEmployee(is_salesperson=bool(prefill.get("sells")))
    return EmployeeDialog(context, record_id, start=start, saved=prefill.get("saved"))


def _departments(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.department_list import DepartmentList

    return DepartmentList(context)


def _dictionaries(context: Context, _record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.dictionaries import DictionariesTab

    return DictionariesTab(context, list_name=str(prefill.get("list_name", "")))


def _own_fields(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.own_fields.tab import OwnFieldsTab

    return OwnFieldsTab(context)


def _backups(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.backups import BackupsTab

    return BackupsTab(context)


def _audit(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.audit import audit_list

    return audit_list(context)


def _taken(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.logs import taken_list

    return taken_list(context)


def _alerts(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.logs import alert_list

    return alert_list(context)


def _layouts(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.logs import layout_list

    return layout_list(context)


def _calendar(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.working_calendar import calendar_list

    return calendar_list(context)


def _calendar_span(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.working_calendar import CalendarSpanDialog

    return CalendarSpanDialog(context, record_id, prefill)


def _log(kind: str, title: str, icon: str, build: Callable[..., QWidget]) -> TabSpec:
    """A log that managers read."""
    return TabSpec(kind, "logs", title, icon, build, single=True, right=Right.SET_UP_OFFICE, page="settings")


def _history(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.history_dialog import HistoryDialog

    return HistoryDialog(context, prefill["kind"], record_id or 0, QApplication.activeWindow())


def _first_steps(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.system.first_steps import FirstStepsTab

    return FirstStepsTab(context)


def _start(context: Context, window: QWidget) -> None:
    from crm_desktop.views.system.entry_colours import EntryColours

    EntryColours(context, window)
    if context.may(Right.SET_UP_OFFICE):
        from crm_desktop.views.system.first_steps import open_if_new

        open_if_new(context, window)
        QTimer.singleShot(LOOK_AFTER_MS, window, lambda: _look_after(context))


LOOK_AFTER_MS = 5000
"""The window is worked in by then."""


def _look_after(context: Context) -> None:
    from crm_desktop.views.system.look_after import look_after

    look_after(context)


def _change_password(context: Context) -> None:
    from crm_desktop.views.system.password import PasswordDialog

    PasswordDialog(context.run, context, parent=QApplication.activeWindow()).open()


TABS = (
    TabSpec(
        "settings",
        "system",
        QT_TRANSLATE_NOOP("system", "Settings"),
        "settings",
        _settings,
        single=True,
        page="settings",
    ),
    TabSpec(
        "office_profile",
        "system",
        QT_TRANSLATE_NOOP("system", "Our office"),
        "office",
        _profile,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="settings",
    ),
    TabSpec(
        "office_rules",
        "system",
        QT_TRANSLATE_NOOP("system", "Rules of trade"),
        "rules",
        _rules,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="settings",
    ),
    TabSpec(
        "working_calendar",
        "working_calendar",
        QT_TRANSLATE_NOOP("working_calendar", "Working days"),
        "date",
        _calendar,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="contact-plan",
    ),
    TabSpec(
        "employees",
        "system",
        QT_TRANSLATE_NOOP("system", "Employees"),
        "employee",
        _employees,
        single=True,
        page="employees",
    ),
    TabSpec(
        "departments",
        "system",
        QT_TRANSLATE_NOOP("system", "Departments"),
        "department",
        _departments,
        single=True,
        page="employees",
    ),
    TabSpec(
        "operators",
        "system",
        QT_TRANSLATE_NOOP("system", "Operators"),
        "operator",
        _operators,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="settings",
    ),
    TabSpec(
        "roles",
        "system",
        QT_TRANSLATE_NOOP("system", "Roles and rights"),
        "lock",
        _roles,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="employees",
    ),
    TabSpec(
        "dictionaries",
        "system",
        QT_TRANSLATE_NOOP("system", "Pick lists"),
        "list",
        _dictionaries,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="pick-lists",
    ),
    TabSpec(
        "own_fields",
        "own_fields",
        QT_TRANSLATE_NOOP("own_fields", "Own fields"),
        "field",
        _own_fields,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="own-fields",
    ),
    TabSpec(
        "backups",
        "system",
        QT_TRANSLATE_NOOP("system", "Backups"),
        "backup",
        _backups,
        single=True,
        right=Right.BACK_UP,
        page="settings",
    ),
    TabSpec(
        "audit",
        "system",
        QT_TRANSLATE_NOOP("system", "Audit log"),
        "log",
        _audit,
        single=True,
        right=Right.SET_UP_OFFICE,
        page="settings",
    ),
    _log("taken", QT_TRANSLATE_NOOP("logs", "Export log"), "export", _taken),
    _log("alerts", QT_TRANSLATE_NOOP("logs", "Alerts"), "warning", _alerts),
    _log("layouts", QT_TRANSLATE_NOOP("logs", "Versions"), "log", _layouts),
)


def _open_command(spec: TabSpec) -> CommandSpec:
    return CommandSpec(
        id=f"system.{spec.kind}",
        context=spec.context,
        title=spec.title,
        icon=spec.icon,
        run=lambda context: context.open(spec.kind),
        menu="system",
        right=spec.right,
    )


FIRST_STEPS = TabSpec(
    "first_steps",
    "system",
    QT_TRANSLATE_NOOP("system", "First steps"),
    "today",
    _first_steps,
    single=True,
    page="getting-started",
)
HISTORY = TabSpec(
    "history",
    "system",
    QT_TRANSLATE_NOOP("system", "What changed here"),
    "log",
    _history,
    is_dialog=True,
    needs_prefill=True,
    page="settings",
)
CALENDAR_SPAN = TabSpec(
    "calendar_span",
    "working_calendar",
    QT_TRANSLATE_NOOP("working_calendar", "Days"),
    "date",
    _calendar_span,
    right=Right.SET_UP_OFFICE,
    is_dialog=True,
    page="contact-plan",
)
EMPLOYEE = TabSpec("employee", "system", QT_TRANSLATE_NOOP("system", "Employee"), "employee", _employee, is_dialog=True)

FEATURE = Feature(
    tabs=(*TABS, CALENDAR_SPAN, EMPLOYEE, FIRST_STEPS, HISTORY),
    startup=_start,
    commands=(
        *(_open_command(spec) for spec in TABS),
        CommandSpec(
            id="system.first_steps",
            context="system",
            title=FIRST_STEPS.title,
            icon=FIRST_STEPS.icon,
            run=lambda context: context.open("first_steps"),
            menu="help",
        ),
        CommandSpec(
            id="system.password",
            context="system",
            title=QT_TRANSLATE_NOOP("system", "Change password…"),
            icon="lock",
            run=_change_password,
            menu="system",
        ),
    ),
)
