"""The office's own working days: a list, and the dialog in which holidays and days worked for them are entered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.domain.working_calendar import LONGEST_NAME, SpanDraft
from crm_desktop.present.columns.working_calendar import WORKING_CALENDAR as WORDS
from crm_desktop.present.columns.working_calendar import calendar_columns
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.office.working_calendar import CALENDAR, SpanRow, StoredSpan, stored_span
from crm_desktop.services.office.working_calendar import RemoveCalendarSpan, SaveCalendarSpan
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.undoable import delete_undoable

Panel = ListPanel[SpanRow]


def calendar_list(context: Context) -> Panel:
    """All days that the office has entered, the latest first."""
    return ListPanel(
        ListPanelSpec(
            id="working_calendar",
            context=WORDS,
            title=QT_TRANSLATE_NOOP("working_calendar", "Working days"),
            columns=calendar_columns(),
            source=context.source(CALENDAR),
            reload_on=Changes.OFFICE,
            icon="date",
            counted=QT_TRANSLATE_NOOP("working_calendar", "{count} entries"),
            empty=QT_TRANSLATE_NOOP(
                "working_calendar",
                "Holidays of the law and the state's days of 2026 are known. Ins enters those of later years.",
            ),
            sort=(Sort("first_on", descending=True),),
            actions=_actions(context),
            open=lambda row, _key: context.open("calendar_span", row.id),
            record=lambda row: ("calendar_span", row.id),
        ),
        context,
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "working_calendar.new",
            QT_TRANSLATE_NOOP("working_calendar", "New days"),
            lambda _panel: context.open("calendar_span"),
            icon="new",
            shortcut="Ins",
            in_bar=True,
        ),
        ActionSpec(
            "working_calendar.delete",
            QT_TRANSLATE_NOOP("working_calendar", "Delete"),
            lambda panel: _delete(context, panel),
            shortcut="Del",
            enabled=has_row,
            icon="delete",
        ),
    ]


def _delete(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        question = panel.words(QT_TRANSLATE_NOOP("working_calendar", "Delete {name}?")).format(name=row.name)
        words = panel.words(QT_TRANSLATE_NOOP("working_calendar", "The days are deleted."))
        undo = RemoveCalendarSpan(span_id=row.id, is_removed=False)
        delete_undoable(context, question, RemoveCalendarSpan(span_id=row.id), words, undo)


class CalendarSpanDialog(FormSheet[SpanDraft]):
    """Days that are all free, or all worked."""

    def __init__(self, context: Context, span_id: int | None, _prefill: Mapping[str, Any]) -> None:
        super().__init__(context, "date", may_save=context.may(Right.SET_UP_OFFICE))
        self.setObjectName("calendar_span")
        self._stored: StoredSpan | None = None
        said = self.tr("Contact plans keep to them; what was planned before stays.")
        if span_id is None:
            self.entitle(self.tr("New days"), said)
            self._build(SpanDraft())
        else:
            self.entitle(self.tr("Days"), said)
            context.read(self, stored_span, self._show, span_id=span_id)

    def command(self, draft: SpanDraft) -> SaveCalendarSpan:
        """What keeps the days."""
        own, version = (self._stored.id, self._stored.version) if self._stored else (None, 0)
        return SaveCalendarSpan(draft=draft, span_id=own, seen_version=version)

    def _show(self, stored: StoredSpan) -> None:
        self._stored = stored
        self.entitle(stored.draft.name)
        self._build(stored.draft)

    def _build(self, draft: SpanDraft) -> None:
        self.show_form(Form("working_calendar", _FIELDS, draft, self.context, columns=2))


def _kinds() -> list[tuple[bool, str]]:
    return [(is_work, QCoreApplication.translate("working_calendar", text)) for is_work, text in _KINDS.items()]


_FIELDS = [
    Field(
        "name",
        QT_TRANSLATE_NOOP("working_calendar", "Name"),
        editors.text(longest=LONGEST_NAME),
        required=True,
        span=2,
    ),
    Field("first_on", QT_TRANSLATE_NOOP("working_calendar", "First day"), date_field.day(), required=True),
    Field("last_on", QT_TRANSLATE_NOOP("working_calendar", "Last day"), date_field.day()),
    Field("is_work", QT_TRANSLATE_NOOP("working_calendar", "What they are"), editors.choice(_kinds), span=2),
]
_KINDS = {
    False: QT_TRANSLATE_NOOP("working_calendar", "Nobody works"),
    True: QT_TRANSLATE_NOOP("working_calendar", "Worked, though a weekend"),
}
