"""Columns of lists that the window shows in dialogs of their own."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.access import Area, DataLevel, RoleCode
from crm_desktop.domain.printing import PrintState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind


def _role(row: Any) -> str:
    return str(row.role_name or row.role)


OPERATOR_COLUMNS: tuple[Column[Any], ...] = (
    Column("login", QT_TRANSLATE_NOOP("cli", "Log-in name"), lambda row: row.login),
    Column("name", QT_TRANSLATE_NOOP("cli", "Name"), lambda row: row.name),
    Column(
        "role",
        QT_TRANSLATE_NOOP("cli", "Role"),
        lambda row: row.role_name or row.role,
        Kind.STATE,
        codes=tuple(RoleCode),
    ),
    Column("employee", QT_TRANSLATE_NOOP("cli", "Employee"), lambda row: row.employee),
    Column("last_login_at", QT_TRANSLATE_NOOP("cli", "Last log-in"), lambda row: row.last_login_at, Kind.MOMENT),
    Column("is_active", QT_TRANSLATE_NOOP("cli", "Active"), lambda row: row.is_active, Kind.FLAG),
)


ENTRY_COLUMNS: tuple[Column[Any], ...] = (
    Column("list_name", QT_TRANSLATE_NOOP("cli", "Pick list"), lambda row: row.list_name, Kind.CODE),
    Column("text", QT_TRANSLATE_NOOP("cli", "Word"), lambda row: row.text),
    Column("code", QT_TRANSLATE_NOOP("cli", "Code"), lambda row: row.code, Kind.CODE),
    Column("kind", QT_TRANSLATE_NOOP("cli", "Level"), lambda row: row.kind, Kind.CODE),
    Column("above", QT_TRANSLATE_NOOP("cli", "Under"), lambda row: row.above),
    Column("colour", QT_TRANSLATE_NOOP("cli", "Colour"), lambda row: row.colour, Kind.CODE),
    Column("head", QT_TRANSLATE_NOOP("cli", "Responsible"), lambda row: row.head),
    Column("position", QT_TRANSLATE_NOOP("cli", "Place"), lambda row: row.position, Kind.COUNT),
    Column("is_active", QT_TRANSLATE_NOOP("cli", "Offered"), lambda row: row.is_active, Kind.FLAG),
)


def _sees(area: Area, words: str) -> Column[Any]:
    """How far a role sees in an area."""
    return Column(area.value, words, lambda row: getattr(row, area.value), Kind.STATE, codes=tuple(DataLevel))


ROLE_COLUMNS: tuple[Column[Any], ...] = (
    Column(
        "code", QT_TRANSLATE_NOOP("cli", "Role"), lambda row: row.name or row.code, Kind.STATE, codes=tuple(RoleCode)
    ),
    Column("level", QT_TRANSLATE_NOOP("cli", "Sees"), lambda row: row.level, Kind.STATE, codes=tuple(DataLevel)),
    _sees(Area.PARTIES, QT_TRANSLATE_NOOP("cli", "Parties")),
    _sees(Area.SALES, QT_TRANSLATE_NOOP("cli", "Sales documents")),
    _sees(Area.MONEY, QT_TRANSLATE_NOOP("cli", "Money")),
    Column("rights", QT_TRANSLATE_NOOP("cli", "Rights"), lambda row: row.rights, Kind.COUNT),
    Column("wipe_limit", QT_TRANSLATE_NOOP("cli", "Small change"), lambda row: row.wipe_limit, Kind.MONEY),
    Column("people", QT_TRANSLATE_NOOP("cli", "Operators"), lambda row: row.people, Kind.COUNT),
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
AUDIT_COLUMNS: tuple[Column[Any], ...] = (
    Column("at", QT_TRANSLATE_NOOP("cli", "When"), lambda row: row.at, Kind.MOMENT),
    Column("operator_name", QT_TRANSLATE_NOOP("cli", "Operator"), lambda row: row.operator_name),
    Column("command", QT_TRANSLATE_NOOP("cli", "Command"), lambda row: row.command, Kind.CODE),
    Column("record_kind", QT_TRANSLATE_NOOP("cli", "Record"), lambda row: row.record_kind, Kind.CODE),
    Column("number", QT_TRANSLATE_NOOP("cli", "Number"), lambda row: row.number, Kind.CODE),
    Column("detail", QT_TRANSLATE_NOOP("cli", "Details"), lambda row: row.detail),
)
TAKEN_COLUMNS: tuple[Column[Any], ...] = (
    Column("at", QT_TRANSLATE_NOOP("cli", "When"), lambda row: row.at, Kind.MOMENT),
    Column("operator_name", QT_TRANSLATE_NOOP("cli", "Operator"), lambda row: row.operator_name),
    Column("title", QT_TRANSLATE_NOOP("cli", "List"), lambda row: row.said("title")),
    Column("way", QT_TRANSLATE_NOOP("cli", "How"), lambda row: row.said("way"), Kind.CODE),
    Column("rows", QT_TRANSLATE_NOOP("cli", "Rows"), lambda row: row.said("rows"), Kind.COUNT),
    Column("narrowed_by", QT_TRANSLATE_NOOP("cli", "Narrowed by"), lambda row: row.said("narrowed_by")),
    Column("target", QT_TRANSLATE_NOOP("cli", "File"), lambda row: row.said("target")),
)
ALERT_COLUMNS: tuple[Column[Any], ...] = (
    Column("last_at", QT_TRANSLATE_NOOP("cli", "Last time"), lambda row: row.last_at, Kind.MOMENT),
    Column("kind", QT_TRANSLATE_NOOP("cli", "What happened"), lambda row: row.kind, Kind.CODE),
    Column("subject", QT_TRANSLATE_NOOP("cli", "About"), lambda row: row.subject),
    Column("detail", QT_TRANSLATE_NOOP("cli", "Details"), lambda row: row.detail),
    Column("times", QT_TRANSLATE_NOOP("cli", "Times"), lambda row: row.times, Kind.COUNT),
    Column("handled_at", QT_TRANSLATE_NOOP("cli", "Seen to at"), lambda row: row.handled_at, Kind.MOMENT),
    Column("handled_by", QT_TRANSLATE_NOOP("cli", "Seen to by"), lambda row: row.handled_by),
)
LAYOUT_COLUMNS: tuple[Column[Any], ...] = (
    Column("at", QT_TRANSLATE_NOOP("cli", "When"), lambda row: row.at, Kind.MOMENT),
    Column("from_layout", QT_TRANSLATE_NOOP("cli", "From layout"), lambda row: row.from_layout, Kind.COUNT),
    Column("to_layout", QT_TRANSLATE_NOOP("cli", "To layout"), lambda row: row.to_layout, Kind.COUNT),
    Column("program", QT_TRANSLATE_NOOP("cli", "Program"), lambda row: row.program, Kind.CODE),
    Column("account", QT_TRANSLATE_NOOP("cli", "Computer account"), lambda row: row.account),
    Column("backup", QT_TRANSLATE_NOOP("cli", "Backup before"), lambda row: row.backup),
)
