"""The dialog in which a kept report is given a time: on which days it stands on the desk, and on whose."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.analysis.timing import RHYTHMS, TimeDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.analysis import rhythm_text
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.forms.picked_field import picked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.report_times import StoredTime, stored_time
from crm_desktop.services.affairs.report_times import RemoveReportTime, SetReportTime
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.undoable import run_undoable


class TimeDialog(FormSheet[TimeDraft]):
    """A new time, or the one that the operator set before."""

    def __init__(self, context: Context, prefill: Mapping[str, Any]) -> None:
        super().__init__(context, "clock")
        self.setObjectName("report_time")
        self.setMinimumWidth(theme().px(560))
        self._view_id: int | None = prefill.get("view_id")
        self._shipped = str(prefill.get("shipped", ""))
        self._name = str(prefill.get("name", ""))
        self.entitle(self.tr("Set a time"), self._name)
        context.read(self, stored_time, self._show, view_id=self._view_id, shipped=self._shipped)

    _stored: StoredTime | None = None

    def command(self, draft: TimeDraft) -> SetReportTime:
        """What sets the time."""
        stored = self._stored
        own, version = (stored.id, stored.version) if stored is not None else (None, 0)
        return SetReportTime(
            draft=draft, view_id=self._view_id, shipped=self._shipped, scheduled_id=own, seen_version=version
        )

    # parts

    def _show(self, stored: StoredTime) -> None:
        self._stored = stored
        draft = TimeDraft() if stored.id is None else TimeDraft(rhythm=stored.rhythm, readers=stored.readers)
        self.show_form(Form("analysis", _fields(stored), draft, self.context, columns=1))
        if stored.id is not None:
            self.add_link(self.tr("No time any more"), partial(self._remove, stored.id, draft))

    def _remove(self, own: int, before: TimeDraft) -> None:
        if not self.may_leave():
            return
        back = SetReportTime(draft=before, view_id=self._view_id, shipped=self._shipped)
        told = self.tr("{name} has no time any more.").format(name=self._name)
        run_undoable(self.context, RemoveReportTime(scheduled_id=own), told, back, done=super().accept)


def _rhythms() -> list[tuple[str, str]]:
    words = partial(QCoreApplication.translate, "analysis")
    return [(code, rhythm_text(rhythm, words)) for code, rhythm in RHYTHMS.items()]


def _fields(stored: StoredTime) -> list[Field]:
    return [
        Field("rhythm", QT_TRANSLATE_NOOP("analysis", "When"), editors.choice(_rhythms), required=True),
        Field(
            "readers",
            QT_TRANSLATE_NOOP("analysis", "Also on the desk of"),
            picked(stored.people),
            hint=QT_TRANSLATE_NOOP("analysis", "Each sees the figures that are for him"),
            stop=False,
        ),
    ]
