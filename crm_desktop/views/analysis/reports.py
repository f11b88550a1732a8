"""The kept reports of a pivot: those that every office has, those of all, and one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.access import Right
from crm_desktop.domain.analysis.kept import REPORTS, KeptReport, written
from crm_desktop.domain.analysis.reading import read_for
from crm_desktop.domain.analysis.shipped import SHIPPED
from crm_desktop.domain.analysis.timing import RHYTHMS
from crm_desktop.domain.changes import Changes
from crm_desktop.present.analysis import rhythm_text
from crm_desktop.queries.affairs.report_times import report_times
from crm_desktop.queries.office.kept import kept_views
from crm_desktop.services.office.kept_work import DeleteView, GiveViewToAll, SaveView, TakeViewFromAll
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context

if TYPE_CHECKING:
    from crm_desktop.queries.affairs.report_times import DueReport
    from crm_desktop.queries.office.kept import KeptView


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report under its name; ``is_own`` ones can be written over and forgotten.

    Attributes:
        view_id: of the kept one; None for one that every office has, or that a colleague gave on.
        shipped: the name of one that every office has, as it stands in the program.
        when: on which days the operator is to look at it, in words.
    """

    name: str
    report: KeptReport
    is_own: bool = False
    is_everybodys: bool = False
    view_id: int | None = None
    shipped: str = ""
    when: str = ""


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
        self._views: Sequence[KeptView] = ()
        self._times: Mapping[tuple[int | None, str], str] = {}
        self._given: list[NamedReport] = []
        self.known: Sequence[NamedReport] = self._all()
        context.on_changes(self, Changes.VIEWS, self.reload)
        self.reload()

    @property
    def may_give(self) -> bool:
        """Whether the operator may let all have a report."""
        return self._context.may(Right.SET_UP_OFFICE)

    def reload(self) -> None:
        """Read again what is kept, and when it is to be looked at."""
        self._context.read(self, kept_views, self._take)
        self._context.read(self, report_times, self._take_times)

    def due(self, due: DueReport) -> NamedReport | None:
        """A report whose day has come; None if it counts what is not for the operator any more.

        A colleague's own report is offered from then on, as long as the pivot is open.
        """
        if not due.content:
            return next((one for one in self.known if one.shipped == due.name), None)
        report = self._read(due.content)
        if report is None:
            return None
        if due.is_own or due.is_everybodys:
            return NamedReport(due.name, report, due.is_own, due.is_everybodys)
        given = NamedReport(self.tr("{name} · given").format(name=due.name), report)
        self._given = [*(one for one in self._given if one.name != given.name), given]
        self._tell()
        return given

    def keep(self, name: str, report: KeptReport, *, for_all: bool, wish: Wish | None = None) -> None:
        """Keep a report under a name; another one of one's own with this name is written over."""
        kind = GiveViewToAll if for_all else SaveView
        wish = wish or Wish()
        command = kind(list_id=REPORTS, name=name, content=written(report))
        self._context.run(command, done=lambda _done: wish.done(), failed=wish.failed)

    def forget(self, report: NamedReport) -> None:
        """Forget a report of one's own, or take everybody's away."""
        kind = TakeViewFromAll if report.is_everybodys else DeleteView
        self._context.run(kind(list_id=REPORTS, name=report.name))

    def has_own(self, name: str) -> bool:
        """Whether the operator has a report of this name."""
        return any(one.is_own and one.name == name for one in self.known)

    def _take(self, views: Sequence[KeptView]) -> None:
        self._views = [view for view in views if view.list_id == REPORTS]
        self._tell()

    def _take_times(self, times: Mapping[tuple[int | None, str], str]) -> None:
        if times != self._times:
            self._times = times
            self._tell()

    def _tell(self) -> None:
        self.known = self._all()
        self.changed.emit()

    def _all(self) -> Sequence[NamedReport]:
        """Those that every office has, those that are kept, and those that were given."""
        access = self._context.access
        shipped = [
            NamedReport(said(name), report, shipped=name, when=self._when(None, name))
            for name, report in SHIPPED.items()
            if report.is_seen_by(access)
        ]
        kept: dict[tuple[str, bool], NamedReport] = {}
        for view in self._views:
            report = self._read(view.content)
            if report is not None:
                kept[(view.name, view.is_everybodys)] = NamedReport(
                    view.name,
                    report,
                    not view.is_everybodys,
                    view.is_everybodys,
                    view.id,
                    when=self._when(view.id, ""),
                )
        return [*shipped, *kept.values(), *self._given]

    def _read(self, content: str) -> KeptReport | None:
        """A report, if the operator sees all that it counts; one of another's is not offered."""
        today, language = self._context.clock.today(), self._context.settings.language
        return read_for(content, today, self._context.access, language)

    def _when(self, view_id: int | None, shipped: str) -> str:
        rhythm = RHYTHMS.get(self._times.get((view_id, shipped), ""))
        return rhythm_text(rhythm, said) if rhythm is not None else ""
