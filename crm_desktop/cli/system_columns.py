"""Columns of lists that the window shows in dialogs of their own."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.access import Role
from crm_desktop.domain.printing import PrintState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind

OPERATOR_COLUMNS: tuple[Column[Any], ...] = (
    Column("login", QT_TRANSLATE_NOOP("cli", "Log-in name"), lambda row: row.login),
    Column("name", QT_TRANSLATE_NOOP("cli", "Name"), lambda row: row.name),
    Column("role", QT_TRANSLATE_NOOP("cli", "Role"), lambda row: row.role, Kind.STATE, codes=tuple(Role)),
    Column("employee", QT_TRANSLATE_NOOP("cli", "Employee"), lambda row: row.employee),
    Column("last_login_at", QT_TRANSLATE_NOOP("cli", "Last log-in"), lambda row: row.last_login_at, Kind.MOMENT),
    Column("is_active", QT_TRANSLATE_NOOP("cli", "Active"), lambda row: row.is_active, Kind.FLAG),
)
PRINT_COLUMNS: tuple[Column[Any], ...] = (
    Column("at", QT_TRANSLATE_NOOP("cli", "Printed at"), lambda row: row.at, Kind.MOMENT),
    Column("number", QT_TRANSLATE_NOOP("cli", "Document"), lambda row: row.number, Kind.CODE),
    Column("operator_name", QT_TRANSLATE_NOOP("cli", "Operator"), lambda row: row.operator_name),
    Column("template", QT_TRANSLATE_NOOP("cli", "Template"), lambda row: row.template),
    Column("target", QT_TRANSLATE_NOOP("cli", "Printer or file"), lambda row: row.target),
    Column("state", QT_TRANSLATE_NOOP("cli", "State"), lambda row: row.state, Kind.STATE, codes=tuple(PrintState)),
    Column("problem", QT_TRANSLATE_NOOP("cli", "Problem"), lambda row: row.problem),
)
