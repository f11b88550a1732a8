"""The print queue: jobs that failed or were stopped, and how they go on. The print log: who printed what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.printing import PrintState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.print_templates.errors import shortened
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest

if TYPE_CHECKING:
    from crm_desktop.views.printing.print_service import PrintService

Panel = ListPanel[Any]


def _tone(row: Any) -> Tone:
    return Tone.RED if row.state == PrintState.FAILED.value else Tone.PLAIN


def _again(row: Any) -> str:
    return "" if row.nth < 2 else QCoreApplication.translate("printing", "reprint {nth}").format(nth=row.nth - 1)


JOB_COLUMNS: list[Column[Any]] = [
    Column("at", QT_TRANSLATE_NOOP("printing", "When"), lambda r: r.at, Kind.MOMENT, 130),
    Column("title", QT_TRANSLATE_NOOP("printing", "What"), lambda r: r.title, Kind.CODE, 160),
    Column(
        "state",
        QT_TRANSLATE_NOOP("printing", "State"),
        lambda r: r.state_code,
        Kind.STATE,
        100,
        codes=tuple(PrintState),
    ),
    Column("documents", QT_TRANSLATE_NOOP("printing", "Documents"), lambda r: r.documents, width=220),
    Column("next_page", QT_TRANSLATE_NOOP("printing", "Goes on at page"), lambda r: r.next_page, Kind.COUNT, 110),
    Column("pages", QT_TRANSLATE_NOOP("printing", "Pages"), lambda r: r.pages, Kind.COUNT, 64),
    Column("target", QT_TRANSLATE_NOOP("printing", "Where to"), lambda r: r.target, width=200),
    Column("computer", QT_TRANSLATE_NOOP("printing", "Computer"), lambda r: r.computer, width=110),
    Column("operator_name", QT_TRANSLATE_NOOP("printing", "Who"), lambda r: r.operator_name, width=84),
    Column("problem", QT_TRANSLATE_NOOP("printing", "What went wrong"), lambda r: r.problem, width=360, tone=_tone),
]
LOG_COLUMNS: list[Column[Any]] = [
    Column("at", QT_TRANSLATE_NOOP("printing", "When"), lambda r: r.at, Kind.MOMENT, 130),
    Column("number", QT_TRANSLATE_NOOP("printing", "Document"), lambda r: r.number, Kind.CODE, 150),
    Column(
        "state",
        QT_TRANSLATE_NOOP("printing", "State"),
        lambda r: r.state_code,
        Kind.STATE,
        100,
        codes=tuple(PrintState),
    ),
    Column("nth", QT_TRANSLATE_NOOP("printing", "Again"), _again, width=90),
    Column("copies", QT_TRANSLATE_NOOP("printing", "Copies"), lambda r: r.copies, Kind.COUNT, 64),
    Column("labels", QT_TRANSLATE_NOOP("printing", "Parts"), lambda r: r.labels, width=140),
    Column("pages", QT_TRANSLATE_NOOP("printing", "Pages"), lambda r: r.pages, Kind.COUNT, 64),
    Column("target", QT_TRANSLATE_NOOP("printing", "Where to"), lambda r: r.target, width=200),
    Column("template", QT_TRANSLATE_NOOP("printing", "Template"), lambda r: r.template, width=140),
    Column("operator_name", QT_TRANSLATE_NOOP("printing", "Who"), lambda r: r.operator_name, width=84),
    Column("problem", QT_TRANSLATE_NOOP("printing", "What went wrong"), lambda r: r.problem, width=360, tone=_tone),
]
_KEPT_ONLY = QT_TRANSLATE_NOOP("printing", "Choose a job that failed or was stopped.")


def _waits(panel: Panel) -> bool:
    row = panel.current_row()
    return row is not None and row.waits


def _is_sending(panel: Panel) -> bool:
    row = panel.current_row()
    return row is not None and row.is_sending


def _is_left(panel: Panel) -> bool:
    return _waits(panel) or _is_sending(panel)


def queue_dock(context: Context) -> QWidget:
    """The jobs that wait for somebody."""
    from crm_desktop.queries.paper.jobs import JOBS

    return ListPanel(
        ListPanelSpec(
            id="print_jobs",
            context="printing",
            title=QT_TRANSLATE_NOOP("printing", "Print queue"),
            columns=JOB_COLUMNS,
            source=context.source(JOBS),
            reload_on=Changes.PRINTS,
            icon="print",
            counted=QT_TRANSLATE_NOOP("printing", "{count} jobs"),
            empty=QT_TRANSLATE_NOOP("printing", "Nothing waits. Jobs that fail or are stopped are kept here."),
            sort=(Sort("at", descending=True),),
            actions=_actions(context),
            has_totals=False,
        ),
        context,
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    @cache
    def service() -> PrintService:
        """Made when something is to go on: whoever only looks at the queue loads nothing that prints."""
        from crm_desktop.views.printing.print_service import PrintService

        return PrintService(context)

    def go_on_where(row: Any) -> None:
        last = ask_last_sheet(context, row)
        if last is not None and last < row.pages:
            service().go_on(row, last + 1)
        elif last is not None:
            service().confirm(row.id)

    def go_on_after(row: Any) -> None:
        if row.reach.is_certain:
            service().go_on(row, row.next_page)
        else:
            go_on_where(row)

    stop = _with_row(lambda row: service().stop(row.id))
    printed = _with_row(lambda row: service().confirm(row.id))
    drop = _with_row(lambda row: service().drop(row.id))
    kept = {"enabled": _waits, "why_not": _KEPT_ONLY}
    left = {"enabled": _is_left, "why_not": _KEPT_ONLY}
    under_way = {"enabled": _is_sending, "why_not": QT_TRANSLATE_NOOP("printing", "Choose a job that is on its way.")}
    where = QT_TRANSLATE_NOOP("printing", "Go on after the last sheet …")
    return [
        _action("print.stop", QT_TRANSLATE_NOOP("printing", "Stop"), stop, "cancel", **under_way),
        _action("print.go_on", QT_TRANSLATE_NOOP("printing", "Go on"), _with_row(go_on_after), "send", **kept),
        _action("print.go_on_at", where, _with_row(go_on_where), "next", **kept),
        _action("print.confirm", QT_TRANSLATE_NOOP("printing", "All is on paper"), printed, "done", **kept),
        _action("print.drop", QT_TRANSLATE_NOOP("printing", "Drop"), drop, "delete", **left),
    ]


def _with_row(act: Callable[[Any], None]) -> Callable[[Panel], None]:
    """Do something with the current row, if there is one."""

    def run(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            act(row)

    return run


def _action(name: str, text: str, run: Any, idea: str, **more: Any) -> ActionSpec[Any]:
    return ActionSpec(name, text, run, icon=idea, in_bar=True, **more)


def ask_last_sheet(context: Context, row: Any) -> int | None:
    """The page that came out whole last, 0 for none; None when backed out. Only the paper tells.

    Proposed is the last page that is known to be out.
    """
    translate = QCoreApplication.translate
    question = translate(
        "printing",
        "Which page of {count} came out whole last? 0 if none did. Then feed the paper to the top of a form.",
    ).format(count=row.pages)
    if not row.reach.is_certain:
        unsure = translate("printing", "Not certain: pages {first} to {last}.")
        question += "\n" + unsure.format(first=row.next_page, last=min(row.sent_to, row.pages))
    words = context.ask.text(f"{question}\n{shortened(row.documents, 200)}".strip(), str(row.next_page - 1))
    if words is None:
        return None
    if words.strip().isdecimal() and 0 <= int(words) <= row.pages:
        return int(words)
    problem = translate("printing", "To go on, type the last whole page, from 0 to {count}.")
    context.ask.problem(problem.format(count=row.pages))
    return None


def log_dock(context: Context) -> QWidget:
    """All prints: who, when, what, which copies, how often."""
    return log_panel(context, {})


def log_panel(context: Context, options: Mapping[str, Any]) -> QWidget:
    """The print log; with the option ``document`` that of one document."""
    from crm_desktop.queries.paper.jobs import PRINTS

    return ListPanel(
        ListPanelSpec(
            id="prints",
            context="printing",
            title=QT_TRANSLATE_NOOP("printing", "Print log"),
            columns=LOG_COLUMNS,
            source=context.source(PRINTS),
            reload_on=Changes.PRINTS,
            icon="log",
            counted=QT_TRANSLATE_NOOP("printing", "{count} prints"),
            empty=QT_TRANSLATE_NOOP("printing", "Nothing was printed yet. Open a document and press Ctrl+P."),
            sort=(Sort("at", descending=True),),
            options=options,
            actions=[
                _action(
                    "print.again",
                    QT_TRANSLATE_NOOP("printing", "Print again"),
                    on_row(lambda row: context.print(PrintRequest(row.kind, row.record_id, row.number or ""))),
                    "print",
                    enabled=lambda panel: panel.current_row() is not None and panel.current_row().record_id > 0,
                    why_not=QT_TRANSLATE_NOOP("printing", "Choose a document."),
                ),
            ],
            open=lambda row, _key: context.open(row.kind, row.record_id),
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
