"""What is chosen over a pivot beside its fields: fact, period, comparison, how many rows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.analysis.facts import FACTS
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.looks import Looks
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.shelving import of_fact
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context
from crm_desktop.views.span_fields import SpanFields

_AGAINST = {
    None: QT_TRANSLATE_NOOP("analysis", "No comparison"),
    Against.LAST_YEAR: QT_TRANSLATE_NOOP("analysis", "Against last year"),
    Against.BEFORE: QT_TRANSLATE_NOOP("analysis", "Against the period before"),
}
_MOST = (None, 5, 10, 20, 50, 100)


class PivotChoices(QWidget):
    """Says what of a request they are.

    Attributes:
        changed: something else was chosen.
        toggles: how it is shown; their owner gives them a place.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.fact = self._box(self.tr("What is counted"))
        for fact in (one for one in FACTS.values() if one.is_seen_by(context.access)):
            self.fact.addItem(said(fact.title), fact)
        self.span = SpanFields(context, Span.THIS_YEAR)
        self.against = self._box(self.tr("Comparison"))
        for against, words in _AGAINST.items():
            self.against.addItem(said(words), against)
        self.most = self._box(self.tr("Rows"))
        for most in _MOST:
            self.most.addItem(self.tr("All rows") if most is None else self.tr("First %n row(s)", "", most), most)
        self.sort = self._box(self.tr("Order"))
        self.subtotals = self._toggle(self.tr("Subtotals"), "sum")
        self.heat = self._toggle(self.tr("Heat"), "grid")
        self.shares = self._toggle(self.tr("Shares"), "columns")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for part in (self.fact, self.span, self.against, self.most, label(self.tr("Order"), role="label"), self.sort):
            row.addWidget(part)
        row.addStretch(1)
        self.toggles = QWidget()
        beside = QHBoxLayout(self.toggles)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme().px(8))
        for toggle in (self.subtotals, self.shares, self.heat):
            beside.addWidget(toggle)
            toggle.clicked.connect(self._choose)
        for box in (self.fact, self.against, self.most, self.sort):
            box.activated.connect(self._choose)
        self.span.changed.connect(self.changed)

    def taken_into(self, request: CubeRequest) -> CubeRequest:
        """The request with what is chosen here."""
        fact = self.fact.currentData()
        request = request if fact is request.fact else of_fact(request, fact)
        chosen: Measure | None = self.sort.currentData()
        return replace(
            request,
            period=Period(*self.span.days),
            against=self.against.currentData(),
            most=self.most.currentData(),
            sort=chosen if chosen in request.measures else None,
        )

    def looks_on(self, looks: Looks) -> Looks:
        """The looks with what is ticked here."""
        return replace(
            looks,
            subtotals=self.subtotals.isChecked(),
            heat=self.heat.isChecked(),
            shares=self.shares.isChecked(),
        )

    def show_request(self, report: KeptReport) -> None:
        """Show what a request says."""
        self.subtotals.setChecked(report.looks.subtotals)
        self.heat.setChecked(report.looks.heat)
        self.shares.setChecked(report.looks.shares)
        self.subtotals.setEnabled(len(report.request.rows) > 1)
        request = report.request
        self.fact.setCurrentIndex(self.fact.findData(request.fact))
        self.span.show_span(report.span, (request.period.since, request.period.until))
        self.against.setCurrentIndex(self.against.findData(request.against))
        if self.most.findData(request.most) < 0 and request.most is not None:
            self.most.addItem(self.tr("First %n row(s)", "", request.most), request.most)
        self.most.setCurrentIndex(self.most.findData(request.most))
        self.show_measures(request)

    def show_measures(self, request: CubeRequest) -> None:
        """Offer the measures of a request to order by."""
        self.sort.clear()
        for measure in request.measures:
            self.sort.addItem(said(measure.title), measure)
        self.sort.setCurrentIndex(max(0, self.sort.findData(request.sorted_by)))

    def _box(self, words: str) -> ChoiceBox:
        box = marked(ChoiceBox(), small=True)
        box.setAccessibleName(words)
        return box

    def _toggle(self, words: str, idea: str) -> QPushButton:
        made = marked(QPushButton(icon(idea, size=14), words), small=True)
        made.setCheckable(True)
        made.setAccessibleName(words)
        return made

    def _choose(self, *_: object) -> None:
        self.changed.emit()
