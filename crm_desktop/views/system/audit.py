"""The log of everything that was done; nobody can rewrite it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.office.system import AUDIT, AuditRow
from crm_desktop.views.context import Context
from crm_desktop.views.system.audit_facts import facts
from crm_desktop.views.system.audit_words import command_word, kind_word


def _who(row: AuditRow) -> str:
    if row.operator_name == SYSTEM.name:
        return QCoreApplication.translate("audit", "the program")
    return row.operator_name


COLUMNS: tuple[Column[AuditRow], ...] = (
    Column("at", QT_TRANSLATE_NOOP("system", "When"), lambda row: row.at, Kind.MOMENT, 150),
    Column("operator_name", QT_TRANSLATE_NOOP("system", "Operator"), _who, width=110),
    Column("command", QT_TRANSLATE_NOOP("system", "What was done"), lambda row: command_word(row.command), width=190),
    Column("number", QT_TRANSLATE_NOOP("system", "Number"), lambda row: row.number, Kind.CODE, 150),
    Column(
        "record_kind", QT_TRANSLATE_NOOP("system", "Kind of record"), lambda row: kind_word(row.record_kind), width=130
    ),
    Column("detail", QT_TRANSLATE_NOOP("system", "Details"), lambda row: facts(row.detail), width=520),
)


def audit_list(context: Context) -> ListPanel[AuditRow]:
    """The audit log, newest first."""
    return ListPanel(
        ListPanelSpec(
            id="audit",
            context="system",
            title=QT_TRANSLATE_NOOP("system", "Audit log"),
            columns=COLUMNS,
            source=context.source(AUDIT),
            reload_on=Changes.EVERYTHING,
            icon="log",
            counted=QT_TRANSLATE_NOOP("system", "{count} entries"),
            empty=QT_TRANSLATE_NOOP("system", "Nothing was done yet."),
            sort=(Sort("at", descending=True),),
        ),
        context,
    )
