"""The pivot: fields at the left, shelves above, figures in the middle, the documents behind a cell below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from crm_desktop.domain.analysis.concentration import Indicators
from crm_desktop.domain.analysis.cube import Cube
from crm_desktop.domain.analysis.facts import RECEIVABLES
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.looks import Chart, Looks
from crm_desktop.domain.analysis.own import dimensions_of, fields_of, measures_of
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.present.analysis import indicators_text, largest_text
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import beside
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.report_times import DueReport, due_report
from crm_desktop.queries.analysis.indicators import receivables_indicators
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.views.analysis.behind import BehindList
from crm_desktop.views.analysis.choices import PivotChoices
from crm_desktop.views.analysis.fields import FieldPanel, said
from crm_desktop.views.analysis.figures import Figures
from crm_desktop.views.analysis.filters import PivotFilters
from crm_desktop.views.analysis.going_out import GoingOut
from crm_desktop.views.analysis.head import PivotHead
from crm_desktop.views.analysis.placing import Placing
from crm_desktop.views.analysis.ranks import PivotChart
from crm_desktop.views.analysis.reports import NamedReport, Reports, Wish
from crm_desktop.views.analysis.shelves import Shelves
from crm_desktop.views.analysis.tiers import Tiers
from crm_desktop.views.analysis.why import PivotWhy
from crm_desktop.views.context import Context
from crm_desktop.views.figure_panel import KEY
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.tab import Tab

MOST_SIGNS = 60
"""Of the name of a report."""


class PivotTab(Tab):
    """A tab of the centre; what is asked for is one report, and all parts show it."""

    leaving: Leaving

    def __init__(self, context: Context, prefill: Mapping[str, Any] = MappingProxyType({})) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Pivot"))
        self._context = context
        access, language = context.access, context.settings.language
        self._known = partial(fields_of, access=access, language=language)
        self._measures = partial(measures_of, access=access, language=language)
        cut_by = partial(dimensions_of, access=access, language=language)
        self.leaving = Leaving(self, context.ask, self.closes.emit)
        self._reports = Reports(context, self)
        first = self._reports.known[0]
        self._report = replace(first.report, request=first.report.on(context.clock.today()))
        self.head = PivotHead(may_give=self._reports.may_give)
        self.shelves, self.choices, self.fields = (
            Shelves(),
            PivotChoices(context),
            FieldPanel(cut_by),
        )
        self.chart, self.behind = PivotChart(context), BehindList(context)
        self._filters = PivotFilters(context, self)
        self._placing = Placing(self._known, lambda: self.request, self._filters)
        self.going_out = GoingOut(context, draw=self.chart.draw, name=self._name, told=lambda: self._told)
        self.figures = Figures(context, self.going_out.of)
        self.tiers = Tiers(self.figures, self.behind)
        self.why = PivotWhy(context, self.figures, self.chart)
        self._lay_out()
        self._connect()
        self.head.show_reports(self._reports.known, (first.name, first.is_everybodys))
        self._show_report(self._report)
        self.reopened(prefill)

    @property
    def is_unsaved(self) -> bool:
        """Whether the report in sight was changed since it was kept."""
        return self._is_changed

    def may_close(self) -> bool:
        """Ask before a changed report is given up."""
        if not self._is_changed:
            return True
        question = self.tr("The report was changed. Close it all the same?")
        return self.leaving.may_close(Unsaved(question, self._keep_and_leave, bool, self.tr("Save report…")))

    def reopened(self, prefill: Mapping[str, Any]) -> None:
        """Show a report whose day has come, on that day; what was changed is given up only if that is meant."""
        if "scheduled" not in prefill:
            return
        question = self.tr("The report in sight was changed. Give that up and open the other one?")
        if not self._is_changed or self._context.ask.confirm(question, self.tr("Open")):
            show = partial(self._open_due, prefill["day"])
            self._context.read(self, due_report, show, scheduled_id=prefill["scheduled"])

    @property
    def request(self) -> CubeRequest:
        """What is shown, or asked for."""
        return self._report.request

    # what happens

    def _show_report(self, report: KeptReport) -> None:
        """Ask for a report, and let all parts say what it is."""
        self._report = report
        self.why.leave()
        self.choices.show_request(report)
        self.shelves.show_request(report.request)
        self.fields.show_fields(report.request, [*self._measures(report.request.fact).values()])
        self._compare()
        self._context.read(self, named_cube, self._answer, request=report.request)

    _is_changed = False
    """Whether what is in sight is another report than the one that is chosen."""

    def _compare(self) -> None:
        """Say whether what is in sight is the report that is chosen."""
        self._is_changed = self.head.show_report(self._report)
        chosen = self.head.report
        self.unsaved_changed.emit(self._is_changed)
        self.title_changed.emit(chosen.name if chosen is not None else self.tr("Pivot"))

    def _answer(self, answer: Cube) -> None:
        if answer.request != self.request:
            return
        self.head.say_cut(largest_text(answer, said))
        self._placing.narrowed = answer.narrowed
        self.shelves.show_narrowed(answer.narrowed)
        self._show_answer(answer)

        self._told = ""
        if answer.request.fact is RECEIVABLES:
            self._context.read(self, receivables_indicators, self._tell, request=answer.request)
        else:
            self.chart.tell("")

    _told = ""
    """Key figures of what is in sight, in words."""

    def _tell(self, found: Indicators) -> None:
        if self.request.fact is RECEIVABLES:
            self._told = indicators_text(found, said)
            self.chart.tell(self._told)

    def _show_answer(self, answer: Cube) -> None:
        self._shown = answer
        self.figures.show_answer(answer, self._report.looks)
        self.chart.show_answer(answer, self._report.looks.chart)

    _shown: Cube | None = None
    """What is in sight."""

    def _look(self, looks: Looks) -> None:
        """Show what is in sight in other looks."""
        if looks != self._report.looks:
            self._report = replace(self._report, looks=looks)
            self.choices.show_request(self._report)
            self._compare()
            shown = self._shown
            if shown is not None and shown.request == self.request:
                self._show_answer(shown)

    def _draw_as(self, chart: Chart) -> None:
        self._look(replace(self._report.looks, chart=chart))

    def _name(self) -> str:
        """Of the report in sight; empty where it was changed."""
        chosen = self.head.report
        return chosen.name if chosen is not None and not self._is_changed else ""

    def _ask(self, request: CubeRequest) -> None:
        if request != self.request:
            self._show_report(replace(self._report, request=request))

    def _choose_report(self, named: NamedReport) -> None:
        self._show_report(replace(named.report, request=named.report.on(self._context.clock.today())))

    def _open_due(self, day: date, due: DueReport) -> None:
        named = self._reports.due(due)
        if named is None:
            self._context.ask.problem(
                self.tr("To see this report, ask a manager: it counts what your role does not include.")
            )
            return
        self._wanted = (named.name, named.is_everybodys)
        self._show_report(replace(named.report, request=named.report.on(day)))
        self._show_reports()

    def _set_time(self) -> None:
        """Let the chosen report, as it is kept, stand on the desk on certain days."""
        chosen = self.head.report
        if chosen is not None:
            self._context.open("report_time", None, name=chosen.name, view_id=chosen.view_id, shipped=chosen.shipped)

    def _choose(self) -> None:
        """Something was chosen over the table."""
        request = self.choices.taken_into(self.request)
        looks = self.choices.looks_on(self._report.looks)
        asked = KeptReport(request, self.choices.span.which, looks)
        if replace(asked, looks=self._report.looks).is_like(self._report) and request.period == self.request.period:
            self._look(looks)
        else:
            self._show_report(asked)

    def _keep(self, for_all: bool, wish: Wish | None = None) -> None:  # noqa: FBT001 - a signal brings it
        """Ask for a name and keep the report under it; what stood under it goes only if that is meant."""
        chosen, wish = self.head.report, wish or Wish()
        former = chosen.name if chosen is not None and (chosen.is_own or chosen.is_everybodys) else ""
        name = (self._context.ask.text(self.tr("What is this report to be called?"), former) or "").strip()[:MOST_SIGNS]
        is_own = chosen is not None and chosen.is_own and name == former
        if not name or (not for_all and self._reports.has_own(name) and not is_own and not self._may_replace(name)):
            wish.failed()
            return
        self._wanted = (name, for_all)
        self._reports.keep(name, self._report, for_all=for_all, wish=wish)

    def _may_replace(self, name: str) -> bool:
        question = self.tr("You have another report “{name}”. Put this one in its place?").format(name=name)
        return self._context.ask.confirm(question, self.tr("Replace"), unusual=True)

    def _keep_and_leave(self) -> None:
        self._keep(False, Wish(self.leaving.saved, self.leaving.failed))  # noqa: FBT003

    def _forget(self) -> None:
        """Forget the chosen report, or take it away from all; one of all is asked for."""
        chosen = self.head.report
        if chosen is None or not (chosen.is_own or chosen.is_everybodys):
            return
        if chosen.is_everybodys:
            question = self.tr("Take the report “{name}” away from everybody?").format(name=chosen.name)
            is_meant = self._context.ask.confirm(question, self.tr("Take away"), danger=True)
        elif chosen.when:
            question = self.tr("“{name}” is set for a time: {when}. Forget both?")
            told = question.format(name=chosen.name, when=chosen.when)
            is_meant = self._context.ask.confirm(told, self.tr("Forget"), danger=True)
        else:
            is_meant = True
        if is_meant:
            self._reports.forget(chosen)

    _wanted: tuple[str, bool] | None = None
    """The name of the report that is just being kept or opened, and whether it is for all, until it is known."""

    def _show_reports(self) -> None:
        """Offer the reports anew; what is in sight unchanged goes along where its report was changed elsewhere."""
        chosen, follows = self.head.report, not self._is_changed
        before = None if chosen is None else (chosen.name, chosen.is_everybodys)
        wanted, known = self._wanted, [(one.name, one.is_everybodys) for one in self._reports.known]
        if wanted in known:
            self._wanted = None
        self.head.show_reports(self._reports.known, wanted if wanted in known else before)
        self._compare()
        now = self.head.report
        if follows and self._is_changed and now is not None and before == (now.name, now.is_everybodys):
            self._choose_report(now)

    # parts

    def _connect(self) -> None:
        self._reports.changed.connect(self._show_reports)
        self.head.chosen.connect(self._choose_report)
        self.head.keep_wanted.connect(self._keep)
        self.head.forget_wanted.connect(self._forget)
        self.head.time_wanted.connect(self._set_time)
        self.choices.changed.connect(self._choose)
        self._placing.listen(self.fields, self.shelves)
        self._placing.asked.connect(self._ask)
        self.figures.cell_chosen.connect(self.behind.show_cell)
        self.figures.opened.connect(self.tiers.use_lower)
        self.figures.opened.connect(self.behind.enter)
        self.behind.left.connect(self.tiers.use_upper)
        self.why.documents_wanted.connect(self.figures.open)
        self.figures.answered.connect(self.chart.show_answer)
        self.behind.left.connect(self.figures.enter)
        self.figures.left.connect(self.fields.search.setFocus)
        self.chart.chosen.connect(self._draw_as)
        self.chart.row_wanted.connect(self.figures.choose)
        self.head.paper_wanted.connect(self.figures.print_out)
        self.head.workbook_wanted.connect(self.figures.write_out)
        over = (self.head, self.over, self.fields, self.chart)
        for words, keys, run, parts in (
            (self.tr("Save report"), "Ctrl+S", self.head.keep.click, (self,)),
            (self.tr("Kind of chart"), "Alt+G", self.chart.next_kind, (self,)),
            (self.tr("Why this figure"), KEY, self.why.explain, (self,)),
            # the lists have these keys for themselves
            (self.tr("Print"), "Ctrl+P", self.figures.print_out, over),
            (self.tr("Excel"), "Ctrl+E", self.figures.write_out, over),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(run)
            for place in parts:
                place.addAction(action)
        self.setFocusProxy(self.fields.search)

    def _lay_out(self) -> None:
        over = self.over = marked(QWidget(), role="bar")
        over.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(over)
        lines.setContentsMargins(*[theme().px(side) for side in (12, 2, 12, 6)])
        lines.setSpacing(theme().px(6))
        shelves = Scrolled(self.shelves)
        shelves.setFrameShape(QFrame.Shape.NoFrame)
        shelves.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shelves.setFixedHeight(theme().px(34))
        shelves.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first = QHBoxLayout()
        first.setSpacing(theme().px(8))
        first.addWidget(shelves, 1)
        first.addWidget(self.choices.toggles)
        lines.addLayout(first)
        lines.addWidget(self.choices)
        body = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.fields, self.tiers, self.chart):
            body.addWidget(part)
        body.setStretchFactor(1, 1)
        body.setSizes([theme().px(side) for side in (190, 900, 250)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(over)
        whole.addWidget(beside(body, self.why.figure), 1)
