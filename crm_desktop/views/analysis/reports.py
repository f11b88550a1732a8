"""The kept reports of a pivot: those that every office has, those of all, and one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.access import Right
from crm_desktop.domain.analysis.kept import KeptReport, read, written
from crm_desktop.domain.analysis.shipped import SHIPPED
from crm_desktop.domain.changes import Changes
from crm_desktop.queries.office.kept import kept_views
from crm_desktop.services.office.kept_work import DeleteView, GiveViewToAll, SaveView
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context

if TYPE_CHECKING:
    from crm_desktop.queries.office.kept import KeptView

LIST_ID = "pivot_reports"


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report under its name; ``is_own`` ones can be written over and forgotten."""

    name: str
    report: KeptReport
    is_own: bool = False
    is_everybodys: bool = False


class Reports(QObject):
    """Knows them all, and keeps and forgets one's own.

    Attributes:
        changed: there are others now.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.known: Sequence[NamedReport] = [
            NamedReport(said(name), report) for name, report in SHIPPED.items() if self._is_for_me(report)
        ]
        self._shipped = self.known
        context.on_changes(self, Changes.VIEWS, self.reload)
        self.reload()

    @property
    def may_give(self) -> bool:
        """Whether the operator may let all have a report."""
        return self._context.may(Right.SET_UP_OFFICE)

    def reload(self) -> None:
        """Read again what is kept."""
        self._context.read(self, kept_views, self._take)

    def keep(self, name: str, report: KeptReport, *, for_all: bool) -> None:
        """Keep a report under a name; another one of one's own with this name is written over."""
        kind = GiveViewToAll if for_all else SaveView
        self._context.run(kind(list_id=LIST_ID, name=name, content=written(report)))

    def forget(self, name: str) -> None:
        """Forget a report of one's own."""
        self._context.run(DeleteView(list_id=LIST_ID, name=name))

    def _take(self, views: Sequence[KeptView]) -> None:
        today = self._context.clock.today()
        kept: dict[str, NamedReport] = {}
        for view in views:
            report = read(view.content, today) if view.list_id == LIST_ID else None
            if report is not None and self._is_for_me(report):
                kept[view.name] = NamedReport(view.name, report, not view.is_everybodys, view.is_everybodys)
        self.known = [*self._shipped, *kept.values()]
        self.changed.emit()

    def _is_for_me(self, report: KeptReport) -> bool:
        """Whether the operator sees all that a report counts; one of another's is not offered."""
        return all(one.is_seen_by(self._context.access) for one in (*report.request.measures, report.request.sorted_by))
