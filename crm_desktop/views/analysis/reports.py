"""The kept reports of a pivot: those that every office has, those of all, and one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.access import Right
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.kept import KeptReport, read, written
from crm_desktop.domain.analysis.own import own_dimensions, own_measures
from crm_desktop.domain.analysis.shipped import SHIPPED
from crm_desktop.domain.changes import Changes
from crm_desktop.queries.office.kept import kept_views
from crm_desktop.services.office.kept_work import DeleteView, GiveViewToAll, SaveView, TakeViewFromAll
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


@dataclass(frozen=True, slots=True)
class Wish:
    """What waits for a report to be kept."""

    done: Callable[[], None] = lambda: None
    failed: Callable[[], None] = lambda: None


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

    def keep(self, name: str, report: KeptReport, *, for_all: bool, wish: Wish | None = None) -> None:
        """Keep a report under a name; another one of one's own with this name is written over."""
        kind = GiveViewToAll if for_all else SaveView
        wish = wish or Wish()
        command = kind(list_id=LIST_ID, name=name, content=written(report))
        self._context.run(command, done=lambda _done: wish.done(), failed=wish.failed)

    def forget(self, report: NamedReport) -> None:
        """Forget a report of one's own, or take everybody's away."""
        kind = TakeViewFromAll if report.is_everybodys else DeleteView
        self._context.run(kind(list_id=LIST_ID, name=report.name))

    def has_own(self, name: str) -> bool:
        """Whether the operator has a report of this name."""
        return any(one.is_own and one.name == name for one in self.known)

    def _take(self, views: Sequence[KeptView]) -> None:
        today = self._context.clock.today()
        access, language = self._context.access, self._context.settings.language
        known, figures = {**DIMENSIONS, **own_dimensions(access, language)}, own_measures(access, language)
        kept: dict[tuple[str, bool], NamedReport] = {}
        for view in views:
            report = read(view.content, today, known, figures) if view.list_id == LIST_ID else None
            if report is not None and self._is_for_me(report):
                kept[(view.name, view.is_everybodys)] = NamedReport(
                    view.name, report, not view.is_everybodys, view.is_everybodys
                )
        self.known = [*self._shipped, *kept.values()]
        self.changed.emit()

    def _is_for_me(self, report: KeptReport) -> bool:
        """Whether the operator sees all that a report counts; one of another's is not offered."""
        return report.request.fact.is_seen_by(self._context.access) and all(
            one.is_seen_by(self._context.access) for one in (*report.request.measures, report.request.sorted_by)
        )
