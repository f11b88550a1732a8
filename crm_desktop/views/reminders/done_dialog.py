"""What was done or handed on lately, over the window: Enter opens the customer, one button takes it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.done import DoneRow, done_lately
from crm_desktop.services.affairs.reminders import FinishReminders
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.why import REASONS

Panel = ListPanel[DoneRow]


def _reason(row: DoneRow) -> str:
    return QCoreApplication.translate("reminders", REASONS[row.kind])


_COLUMNS: tuple[Column[Any], ...] = (
    Column("at", QT_TRANSLATE_NOOP("tasks", "When"), lambda row: row.at, Kind.MOMENT, 130),
    Column("kind", QT_TRANSLATE_NOOP("tasks", "Reason"), _reason, width=120),
    Column("customer", QT_TRANSLATE_NOOP("tasks", "Customer"), lambda row: row.customer, width=170),
    Column("text", QT_TRANSLATE_NOOP("tasks", "What"), lambda row: row.text, width=260),
    Column("to", QT_TRANSLATE_NOOP("tasks", "Handed on to"), lambda row: row.to, width=120),
)


class DoneDialog(Dialog):
    """A list in a dialog; Esc closes."""

    leads = True

    def __init__(self, context: Context, _prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("done_lately")
        self.setWindowTitle(self.tr("Done and handed on"))
        self.panel: Panel = ListPanel(self._spec(), context)
        title = label(self.tr("Done and handed on"), role="title")
        hint = label(self.tr("The last two weeks. Enter opens the customer, Esc closes."), role="label")
        stacked(self, strip("bar", title, hint, None), self.panel, grows=self.panel)
        self.resize(theme().px(900), theme().px(460))

    def _spec(self) -> ListPanelSpec[DoneRow]:
        return ListPanelSpec(
            id="done_lately",
            context="tasks",
            title=QT_TRANSLATE_NOOP("tasks", "Done and handed on"),
            columns=_COLUMNS,
            source=MemorySource(self._load, _COLUMNS),
            reload_on=Changes.REMINDERS | Changes.CONTACTS,
            icon="done",
            counted=QT_TRANSLATE_NOOP("tasks", "{count} done"),
            empty=QT_TRANSLATE_NOOP("tasks", "Nothing was done in the last two weeks."),
            sort=(Sort("at", descending=True),),
            open=lambda row, _key: self._open(row),
            actions=[
                ActionSpec(
                    "done.back",
                    QT_TRANSLATE_NOOP("tasks", "Take back"),
                    self._take_back,
                    icon="undo",
                    in_bar=True,
                    enabled=has_row,
                )
            ],
        )

    def _load(self, _request: ListRequest) -> Sequence[DoneRow]:
        return self._context.reader.read(done_lately, today=self._context.clock.today())

    def _open(self, row: DoneRow) -> None:
        if row.party_id is not None:
            self._context.open("customer", row.party_id)

    def _take_back(self, panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            text = panel.words(QT_TRANSLATE_NOOP("tasks", "It is on the desk again."))
            if row.to:
                text = panel.words(QT_TRANSLATE_NOOP("tasks", "It is on your desk again; {name} has it no more."))
                text = text.format(name=row.to)
            command = FinishReminders(reminders=(row.key,), is_done=False)
            self._context.run(command, lambda _done: self._context.ask.notice(text))
