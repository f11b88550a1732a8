"""The print queue: what was printed, what failed and waits, and what to do about it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.printing import PrintState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns import Column, Kind, Tone
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.list_panel import ListPanel
from crm_desktop.qtkit.list_spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.printing.print_service import PrintService


def _tone(row: Any) -> Tone:
    return Tone.RED if row.state == PrintState.FAILED.value else Tone.PLAIN


COLUMNS: list[Column[Any]] = [
    Column("at", QT_TRANSLATE_NOOP("printing", "When"), lambda r: r.at, Kind.MOMENT, 130),
    Column("number", QT_TRANSLATE_NOOP("printing", "Document"), lambda r: r.number, Kind.CODE, 150),
    Column("state", QT_TRANSLATE_NOOP("printing", "State"), lambda r: r.state_code, Kind.STATE, 100),
    Column("target", QT_TRANSLATE_NOOP("printing", "Where to"), lambda r: r.target, width=200),
    Column("template", QT_TRANSLATE_NOOP("printing", "Template"), lambda r: r.template, width=140),
    Column("copies", QT_TRANSLATE_NOOP("printing", "Copies"), lambda r: r.copies, Kind.COUNT, 64),
    Column("operator_name", QT_TRANSLATE_NOOP("printing", "Who"), lambda r: r.operator_name, width=84),
    Column("problem", QT_TRANSLATE_NOOP("printing", "What went wrong"), lambda r: r.problem, width=360, tone=_tone),
]


def queue_dock(context: Context) -> QWidget:
    """The print log with its kept jobs."""
    from crm_desktop.queries.printing import PRINTS, kept_job

    service = PrintService(context)

    def waits(panel: ListPanel[Any]) -> bool:
        row = panel.current_row()
        return row is not None and row.state == PrintState.FAILED.value

    def send_again(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            context.read(panel, kept_job, service.send_again, job_id=row.id)

    def drop(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            service.drop(row.id)

    def print_anew(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None and context.print is not None:
            context.print(PrintRequest(row.kind, row.record_id, row.number or ""))

    return ListPanel(
        ListPanelSpec(
            id="prints",
            context="printing",
            title=QT_TRANSLATE_NOOP("printing", "Print queue"),
            columns=COLUMNS,
            source=context.source(PRINTS),
            reload_on=Changes.PRINTS,
            icon="print",
            counted=QT_TRANSLATE_NOOP("printing", "{count} prints"),
            empty=QT_TRANSLATE_NOOP("printing", "Nothing was printed yet. Open a document and press Ctrl+P."),
            sort=(Sort("at", descending=True),),
            actions=[
                ActionSpec(
                    "print.again",
                    QT_TRANSLATE_NOOP("printing", "Send again"),
                    send_again,
                    icon="send",
                    in_bar=True,
                    enabled=waits,
                    why_not=QT_TRANSLATE_NOOP("printing", "Choose a job that failed."),
                ),
                ActionSpec(
                    "print.drop",
                    QT_TRANSLATE_NOOP("printing", "Drop"),
                    drop,
                    icon="delete",
                    in_bar=True,
                    enabled=waits,
                    why_not=QT_TRANSLATE_NOOP("printing", "Choose a job that failed."),
                ),
                ActionSpec(
                    "print.anew",
                    QT_TRANSLATE_NOOP("printing", "Print anew"),
                    print_anew,
                    icon="print",
                    enabled=lambda panel: panel.current_row() is not None,
                ),
            ],
            open=lambda _panel, row, _key: context.open(row.kind, row.record_id),
            views=[
                (
                    QT_TRANSLATE_NOOP("printing", "Failed"),
                    ViewState(filters=(Filter("state", Test.EQUALS, PrintState.FAILED.value),)),
                )
            ],
            has_totals=False,
        ),
        context,
    )
