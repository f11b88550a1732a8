"""The pivot: fields at the left, shelves above, figures in the middle, the documents behind a cell below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from crm_desktop.domain.analysis.cube import Cube, Narrowed
from crm_desktop.domain.analysis.dimensions import DIMENSIONS, Dimension
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.analysis.shelving import Place, field_of, moved, narrowed, put, taken_off
from crm_desktop.present.analysis import about, called
from crm_desktop.present.columns.analysis import raw_columns
from crm_desktop.present.outside import Outside, RawRows
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.views.analysis.behind import BehindList
from crm_desktop.views.analysis.choices import PivotChoices
from crm_desktop.views.analysis.fields import FieldPanel, said, usual_place
from crm_desktop.views.analysis.figures import Figures
from crm_desktop.views.analysis.filters import PivotFilters
from crm_desktop.views.analysis.head import PivotHead
from crm_desktop.views.analysis.ranks import PivotChart
from crm_desktop.views.analysis.reports import NamedReport, Reports
from crm_desktop.views.analysis.shelves import Shelves
from crm_desktop.views.context import Context


class PivotTab(QWidget):
    """A tab of the centre; what is asked for is one report, and all parts show it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Pivot"))
        self._context = context
        self._reports = Reports(context, self)
        first = self._reports.known[0]
        self._report = replace(first.report, request=first.report.on(context.clock.today()))
        self.head = PivotHead(may_give=self._reports.may_give)
        self.shelves, self.choices, self.fields = Shelves(), PivotChoices(context), FieldPanel()
        self.chart, self.behind = PivotChart(context), BehindList(context)
        self._filters = PivotFilters(context, self)
        self._narrowed: Sequence[Narrowed] = ()
        self.figures = Figures(context, self._outside)
        self._lay_out()
        self._connect()
        self.head.show_reports(self._reports.known, first.name)
        self._show_report(self._report)

    @property
    def request(self) -> CubeRequest:
        """What is shown, or asked for."""
        return self._report.request

    # what happens

    def _show_report(self, report: KeptReport) -> None:
        """Ask for a report, and let all parts say what it is."""
        self._report = report
        self.choices.show_request(report)
        self.shelves.show_request(report.request)
        access = self._context.access
        offered = [one for one in report.request.fact.measures if one.is_seen_by(access)]
        self.fields.show_fields(report.request, offered)
        self.head.show_report(report)
        self._context.read(self, named_cube, self._answer, request=report.request)

    def _answer(self, answer: Cube) -> None:
        if answer.request != self.request:
            return
        self.figures.show_answer(answer)
        self._narrowed = answer.narrowed
        self.shelves.show_narrowed(answer.narrowed)
        self.chart.show_answer(answer)

    def _outside(self, answer: Cube) -> Outside:
        """What goes along with the table on paper and to Excel: its head, its chart, and the lines behind it."""
        chosen = self.head.report
        is_same = chosen is not None and chosen.report.is_like(self._report)
        name = chosen.name if chosen is not None and is_same else called(answer.request, said)
        raw = partial(self._raw, answer.request)
        return Outside(name, about(answer, said), self.chart.draw, raw)

    def _raw(self, request: CubeRequest) -> RawRows:
        found = self._context.reader.read(raw_lines, request=replace(request, against=None))
        return RawRows(self.tr("Raw rows"), raw_columns(found, said), found.rows)

    def _ask(self, request: CubeRequest) -> None:
        if request != self.request:
            self._show_report(replace(self._report, request=request))

    def _choose_report(self, named: NamedReport) -> None:
        self._show_report(replace(named.report, request=named.report.on(self._context.clock.today())))

    def _choose(self) -> None:
        """Something was chosen over the table."""
        request = self.choices.taken_into(self.request)
        self._show_report(KeptReport(request, self.choices.span.which))

    def _place(self, code: str, place: object) -> None:
        field = field_of(self.request.fact, code)
        if place is Place.FILTERS:
            self._filter(code)
        elif field is not None:
            self._ask(put(self.request, field, place or usual_place(self.request, code)))  # type: ignore[arg-type]

    def _filter(self, code: str) -> None:
        """Offer the values of a field under its chip, or under the shelf of filters."""
        dimension = DIMENSIONS.get(code)
        if dimension is not None:
            self._filters.open_for(self.request, dimension, self.shelves.below(Place.FILTERS, code), self._narrowed)

    def _narrow(self, dimension: Dimension, narrowing: Narrowing | None) -> None:
        self._ask(narrowed(self.request, dimension, narrowing))

    def _take_off(self, code: str, place: Place | None = None) -> None:
        field = field_of(self.request.fact, code)
        if field is not None:
            self._ask(taken_off(self.request, field, place))

    def _shift(self, code: str, by: int) -> None:
        field = field_of(self.request.fact, code)
        if field is not None:
            self._ask(moved(self.request, field, by))

    def _keep(self, for_all: bool) -> None:  # noqa: FBT001 - a signal brings it
        chosen = self.head.report
        former = chosen.name if chosen is not None and (chosen.is_own or chosen.is_everybodys) else ""
        name = (self._context.ask.text(self.tr("What is this report to be called?"), former) or "").strip()
        if name:
            self._wanted = name
            self._reports.keep(name, self._report, for_all=for_all)

    def _forget(self) -> None:
        chosen = self.head.report
        if chosen is not None and chosen.is_own:
            self._reports.forget(chosen.name)

    _wanted = ""
    """The name of the report that is just being kept."""

    def _show_reports(self) -> None:
        chosen = self.head.report
        name, self._wanted = self._wanted or (chosen.name if chosen is not None else ""), ""
        self.head.show_reports(self._reports.known, name)
        self.head.show_report(self._report)

    # parts

    def _connect(self) -> None:
        self._reports.changed.connect(self._show_reports)
        self.head.chosen.connect(self._choose_report)
        self.head.keep_wanted.connect(self._keep)
        self.head.forget_wanted.connect(self._forget)
        self.choices.changed.connect(self._choose)
        self.shelves.opened.connect(self._filter)
        self._filters.narrowed.connect(self._narrow)
        for part in (self.fields, self.shelves):
            part.placed.connect(self._place)
            part.taken_off.connect(self._take_off)
            part.shifted.connect(self._shift)
        self.figures.cell_chosen.connect(self.behind.show_cell)
        self.figures.opened.connect(self.behind.enter)
        self.figures.answered.connect(self.chart.show_answer)
        self.behind.left.connect(self.figures.enter)
        self.figures.left.connect(self.fields.search.setFocus)
        self.setFocusProxy(self.fields.search)

    def _lay_out(self) -> None:
        over = marked(QWidget(), role="bar")
        over.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(over)
        lines.setContentsMargins(*[theme().px(side) for side in (12, 2, 12, 6)])
        lines.setSpacing(theme().px(6))
        shelves = Scrolled(self.shelves)
        shelves.setFrameShape(QFrame.Shape.NoFrame)
        shelves.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shelves.setFixedHeight(theme().px(34))
        shelves.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lines.addWidget(shelves)
        lines.addWidget(self.choices)
        figures = QSplitter(Qt.Orientation.Vertical)
        figures.addWidget(self.figures)
        figures.addWidget(self.behind)
        figures.setStretchFactor(0, 3)
        figures.setStretchFactor(1, 2)
        figures.setSizes([theme().px(side) for side in (330, 210)])
        body = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.fields, figures, self.chart):
            body.addWidget(part)
        body.setStretchFactor(1, 1)
        body.setSizes([theme().px(side) for side in (190, 900, 250)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(over)
        whole.addWidget(body, 1)
