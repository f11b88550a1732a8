"""The logs beside the audit log: what was taken along, alerts, versions of the layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.office.logs import ALERTS, LAYOUTS, TAKEN, AlertRow, LayoutRow, TakenRow
from crm_desktop.services.office.alerts import HandleAlert
from crm_desktop.services.office.lists_taken import Way
from crm_desktop.views import alert_words  # noqa: F401 - enters the looks of alerts
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.system import audit_fact_words  # noqa: F401 - enters the looks of ways

NEWEST = (Sort("at", descending=True),)


def _way(row: TakenRow) -> str:
    way = row.said("way")
    return look_of(Way(way)).text if way in set(Way) else str(way or "")


TAKEN_COLUMNS: tuple[Column[TakenRow], ...] = (
    Column("at", QT_TRANSLATE_NOOP("logs", "When"), lambda row: row.at, Kind.MOMENT, 140),
    Column("operator_name", QT_TRANSLATE_NOOP("logs", "Operator"), lambda row: row.operator_name, width=100),
    Column(
        "title", QT_TRANSLATE_NOOP("logs", "List"), lambda row: row.said("title"), width=130, sortable=False,
        filterable=False,
    ),
    Column("way", QT_TRANSLATE_NOOP("logs", "How"), _way, width=100, sortable=False, filterable=False),
    Column(
        "rows", QT_TRANSLATE_NOOP("logs", "Rows"), lambda row: row.said("rows"), Kind.COUNT, 70, sortable=False,
        filterable=False,
    ),
    Column(
        "narrowed_by", QT_TRANSLATE_NOOP("logs", "Narrowed by"), lambda row: row.said("narrowed_by"), width=200,
        sortable=False, filterable=False,
    ),
    Column(
        "columns", QT_TRANSLATE_NOOP("logs", "Columns"), lambda row: ", ".join(row.said("columns") or ()), width=320,
        sortable=False, filterable=False,
    ),
    Column(
        "target", QT_TRANSLATE_NOOP("logs", "File"), lambda row: row.said("target"), width=260, sortable=False,
        filterable=False,
    ),
)  # fmt: skip
ALERT_COLUMNS: tuple[Column[AlertRow], ...] = (
    Column("last_at", QT_TRANSLATE_NOOP("logs", "Last time"), lambda row: row.last_at, Kind.MOMENT, 140),
    Column(
        "kind", QT_TRANSLATE_NOOP("logs", "What happened"), lambda row: row.kind, Kind.STATE, 220,
        codes=tuple(AlertKind),
    ),
    Column("subject", QT_TRANSLATE_NOOP("logs", "About"), lambda row: row.subject, width=150),
    Column("detail", QT_TRANSLATE_NOOP("logs", "Details"), lambda row: row.detail, width=280),
    Column("times", QT_TRANSLATE_NOOP("logs", "Times"), lambda row: row.times, Kind.COUNT, 60),
    Column("first_at", QT_TRANSLATE_NOOP("logs", "First time"), lambda row: row.first_at, Kind.MOMENT, 140),
    Column("raised_by", QT_TRANSLATE_NOOP("logs", "Noticed by"), lambda row: row.raised_by, width=100),
    Column("handled_at", QT_TRANSLATE_NOOP("logs", "Seen to at"), lambda row: row.handled_at, Kind.MOMENT, 140),
    Column("handled_by", QT_TRANSLATE_NOOP("logs", "Seen to by"), lambda row: row.handled_by, width=100),
    Column("note", QT_TRANSLATE_NOOP("logs", "Note"), lambda row: row.note, width=200),
)  # fmt: skip
CAME: Mapping[int, str] = {
    2: QT_TRANSLATE_NOOP("logs", "Employees, departments, tolerances, direct deliveries"),
    3: QT_TRANSLATE_NOOP("logs", "Roles, suppliers and partners, order by pinyin"),
    4: QT_TRANSLATE_NOOP("logs", "Payables, payments, money accounts, limits and logs"),
    5: QT_TRANSLATE_NOOP("logs", "Groups of roles, refunds"),
    6: QT_TRANSLATE_NOOP("logs", "How far a role sees, area by area"),
    7: QT_TRANSLATE_NOOP("logs", "Own fields, files and notes, regions, tasks"),
    8: QT_TRANSLATE_NOOP("logs", "Days for kept reports, own working days, who does what a rule asks"),
    9: QT_TRANSLATE_NOOP("logs", "Orders and credit on past days, words of pick lists in own fields"),
}
"""What each layout brought to people."""


def _came(row: LayoutRow) -> str:
    layouts = range(row.from_layout + 1, row.to_layout + 1)
    if not CAME.keys() >= set(layouts):
        return row.steps
    return "\n".join(f"{layout}: {QCoreApplication.translate('logs', CAME[layout])}" for layout in layouts)


LAYOUT_COLUMNS: tuple[Column[LayoutRow], ...] = (
    Column("at", QT_TRANSLATE_NOOP("logs", "When"), lambda row: row.at, Kind.MOMENT, 140),
    Column("from_layout", QT_TRANSLATE_NOOP("logs", "From layout"), lambda row: row.from_layout, Kind.COUNT, 90),
    Column("to_layout", QT_TRANSLATE_NOOP("logs", "To layout"), lambda row: row.to_layout, Kind.COUNT, 90),
    Column("program", QT_TRANSLATE_NOOP("logs", "Program"), lambda row: row.program, Kind.CODE, 90),
    Column("account", QT_TRANSLATE_NOOP("logs", "Computer account"), lambda row: row.account, width=130),
    Column(
        "steps",
        QT_TRANSLATE_NOOP("logs", "What came"),
        _came,
        width=420,
        sortable=False,
        filterable=False,
    ),
    Column("backup", QT_TRANSLATE_NOOP("logs", "Backup before"), lambda row: row.backup, width=260),
)


def taken_list(context: Context) -> ListPanel[TakenRow]:
    """Lists that left the office, newest first."""
    return ListPanel(
        ListPanelSpec(
            id="taken",
            context="logs",
            title=QT_TRANSLATE_NOOP("logs", "Export log"),
            columns=TAKEN_COLUMNS,
            source=context.source(TAKEN),
            reload_on=Changes.EVERYTHING,
            icon="export",
            empty=QT_TRANSLATE_NOOP("logs", "Nobody took more than 200 rows of a list along."),
            sort=NEWEST,
            counted=QT_TRANSLATE_NOOP("logs", "{count} entries"),
            has_totals=False,
        ),
        context,
    )


def alert_list(context: Context) -> ListPanel[AlertRow]:
    """What managers must hear of, until they say that they saw to it."""
    return ListPanel(
        ListPanelSpec(
            id="alerts",
            context="logs",
            title=QT_TRANSLATE_NOOP("logs", "Alerts"),
            columns=ALERT_COLUMNS,
            source=context.source(ALERTS),
            reload_on=Changes.REMINDERS,
            icon="warning",
            empty=QT_TRANSLATE_NOOP("logs", "All is well: there is no alert that nobody saw to."),
            sort=(Sort("last_at", descending=True),),
            options={"all": True},
            actions=(
                ActionSpec[Any](
                    "alert.handle",
                    QT_TRANSLATE_NOOP("logs", "Seen to…"),
                    lambda panel: _handle(context, panel),
                    "Space",
                    enabled=lambda panel: (row := panel.current_row()) is not None and row.handled_at is None,
                    icon="done",
                    in_bar=True,
                    why_not=QT_TRANSLATE_NOOP("logs", "Somebody saw to it already."),
                ),
            ),
            row_tone=lambda row: Tone.CLOSED if row.handled_at else Tone.AMBER,
            counted=QT_TRANSLATE_NOOP("logs", "{count} entries"),
            has_totals=False,
        ),
        context,
    )


def layout_list(context: Context) -> ListPanel[LayoutRow]:
    """Which version of the program changed the layout of the office, and when."""
    return ListPanel(
        ListPanelSpec(
            id="layouts",
            context="logs",
            title=QT_TRANSLATE_NOOP("logs", "Versions"),
            columns=LAYOUT_COLUMNS,
            source=context.source(LAYOUTS),
            reload_on=Changes.OFFICE,
            icon="log",
            empty=QT_TRANSLATE_NOOP("logs", "The office is of the version with which it was made."),
            sort=NEWEST,
            counted=QT_TRANSLATE_NOOP("logs", "{count} entries"),
            has_totals=False,
        ),
        context,
    )


def _handle(context: Context, panel: ListPanel[AlertRow]) -> None:
    row = panel.current_row()
    if row is None:
        return
    note = context.ask.text(QCoreApplication.translate("logs", "What did you do about it?"))
    if note is not None:
        context.run(HandleAlert(alert_id=row.id, note=note.strip()))
