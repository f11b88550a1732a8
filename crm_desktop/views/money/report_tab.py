"""The sales report: a period, what one row is, a chart and the list."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.money import report_columns
from crm_desktop.present.english import counted
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.present.outside import Outside
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.charts.small import BarChart, RankChart, bars
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import grounded, label, marked, seen_if
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.analysis.reports import BY_TIME, SalesReport, SalesRow, Slice, sales_report
from crm_desktop.queries.money.aging import colleagues
from crm_desktop.views.context import Context
from crm_desktop.views.money.aging_head import Figure
from crm_desktop.views.span_fields import SpanFields

WORDS = {
    Slice.YEAR: QT_TRANSLATE_NOOP("money", "Year"),
    Slice.MONTH: QT_TRANSLATE_NOOP("money", "Month"),
    Slice.REGION: QT_TRANSLATE_NOOP("money", "Region"),
    Slice.PRODUCT: QT_TRANSLATE_NOOP("money", "Product"),
    Slice.CUSTOMER: QT_TRANSLATE_NOOP("money", "Customer"),
    Slice.SALESPERSON: QT_TRANSLATE_NOOP("money", "Salesperson"),
}
TABS = {Slice.PRODUCT: "product", Slice.CUSTOMER: "customer"}
MOST_BARS, MOST_RANKS = 24, 7
MOST_DRAWN = 15
"""Ranks in the picture for paper, which has more room."""
CHANGED = Changes.DELIVERIES | Changes.RETURNS | Changes.CUSTOMERS


class ReportTab(QWidget):
    """A centre tab; each kind of row has a list of its own, with its own columns and views."""

    _answered = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Sales report"))
        self._context = context
        self._by = Slice.MONTH
        self._report: SalesReport | None = None
        self.span = SpanFields(context, Span.TWELVE_MONTHS)
        self.people = marked(ChoiceBox(), small=True)
        self.people.setAccessibleName(self.tr("Salesperson"))
        self.people.setMinimumWidth(theme().px(84))  # its words are elided before those of a button are cut
        self.people.addItem(self.tr("All salespeople"), None)
        self.toggles = QButtonGroup(self)
        self.net, self.returned = Figure(self.tr("Net sales")), Figure(self.tr("Of these returned"))
        self.profit = Figure(self.tr("Gross profit"))
        self.upright = BarChart(self.tr("Net sales"))
        self.ranked = RankChart(self.tr("Net sales"))
        self.lists = QStackedWidget()
        self._panels: dict[Slice, ListPanel[SalesRow]] = {}
        self._lay_out()
        self._answered.connect(self._show)
        self.span.changed.connect(self._ask)
        self.people.activated.connect(self._ask)
        context.read(self, colleagues, self._show_people)
        self.choose(Slice.MONTH)

    def choose(self, by: Slice) -> None:
        """Show other rows."""
        self._by = by
        for toggle in self.toggles.buttons():
            toggle.setChecked(toggle.property("slice") == by.value)
        if by not in self._panels:
            self._panels[by] = panel = ListPanel(self._spec(by), self._context)
            self.lists.addWidget(panel)
            self.lists.setCurrentWidget(panel)
        else:
            self.lists.setCurrentWidget(self._panels[by])
            self._ask()
        self.setFocusProxy(self._panels[by].table)

    @property
    def panel(self) -> ListPanel[SalesRow]:
        """The list in sight."""
        return self._panels[self._by]

    # parts

    def _options(self, by: Slice) -> dict[str, Any]:
        since, until = self.span.days
        return {"by": by, "since": since, "until": until, "employee_id": self.people.currentData()}

    def _spec(self, by: Slice) -> ListPanelSpec[SalesRow]:
        columns = report_columns(WORDS[by], with_profit=self._context.may(Right.SEE_COST))
        return ListPanelSpec(
            id=f"sales_report_{by.value}",
            context="money",
            title=QT_TRANSLATE_NOOP("money", "Sales report"),
            columns=columns,
            source=MemorySource(self._load, columns),
            reload_on=CHANGED,
            icon="report",
            counted=QT_TRANSLATE_NOOP("money", "{count} rows"),
            empty=QT_TRANSLATE_NOOP("money", "Nothing was delivered in this period. Choose a longer one."),
            sort=() if by in BY_TIME else (Sort("net", descending=True),),
            open=self._open,
            options=self._options(by),
            outside=self._outside,
            actions=(
                ActionSpec(
                    "report.chart",
                    QT_TRANSLATE_NOOP("money", "Chart…"),
                    self._open_chart,
                    icon="report",
                    in_bar=True,
                ),
            ),
        )

    def _load(self, request: ListRequest) -> Sequence[SalesRow]:
        report: SalesReport = self._context.reader.read(sales_report, **request.options)
        self._report = report
        self._answered.emit(report)
        return report.rows

    def _show(self, report: SalesReport) -> None:
        if report.by is not self._by:
            return
        total = report.total
        self.net.say(total.net, counted(self.tr("{count} deliveries"), total.documents))
        self.returned.say(total.returned, self.tr("Delivered {amount}").format(amount=formats.money(total.delivered)))
        if total.gross_profit is not None:
            margin = formats.percent(total.margin, places=1)
            self.profit.say(total.gross_profit, self.tr("{share} of what has a known cost").format(share=margin))
        is_time = report.by in BY_TIME
        self.upright.setVisible(is_time)
        self.ranked.setVisible(not is_time)
        shown = bars(self._values(report, MOST_RANKS))
        if is_time:
            self.upright.show_bars(shown)
        else:
            self.ranked.show_bars(shown)

    def _values(self, report: SalesReport, most_ranks: int) -> list[tuple[str, Decimal]]:
        """The bars: the last ones in time, or the largest ones."""
        rows = report.rows[-MOST_BARS:] if report.by in BY_TIME else report.rows[:most_ranks]
        return [(row.label or self.tr("None"), row.net) for row in rows]

    def _chart_title(self, what: str, report: SalesReport) -> str:
        parts = (what, QCoreApplication.translate("money", WORDS[report.by]))
        return f"{' · '.join(parts)} · {formats.day(report.since)} – {formats.day(report.until)}"

    def _outside(self) -> Outside:
        """What goes along with the list on paper and to Excel."""
        report = self._report
        lines = () if report is None else (self._chart_title(self.tr("Net sales"), report),)
        return Outside("", lines, self._draw)

    def _draw(self) -> bytes:
        """The chart of what is shown, for paper; the library that draws is loaded now."""
        from crm_desktop.views.charts import bars_as_png

        report = self._report
        if report is None:
            return b""
        return bars_as_png(
            self._chart_title(self.tr("Net sales"), report),
            self._values(report, MOST_DRAWN),
            lying=report.by not in BY_TIME,
            language=self._context.settings.language or "zh_CN",
        )

    def _open_chart(self, panel: ListPanel[SalesRow]) -> None:
        from crm_desktop.views.money.chart_dialog import ChartDialog

        if self._report is not None:
            title = self._chart_title(self.tr("Sales report"), self._report)
            ChartDialog(
                self.window(), self._context, title, self._draw, partial(self._context.export_list, panel)
            ).open()

    def _show_people(self, found: tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]) -> None:
        for record_id, name in found[0]:
            self.people.addItem(name, record_id)
        self.people.setVisible(len(found[0]) > 1)

    def _ask(self, *_: object) -> None:
        self.panel.set_option(**self._options(self._by))

    def _open(self, row: SalesRow, _key: str) -> None:
        tab = TABS.get(self._by)
        if tab is not None and isinstance(row.key, int):
            self._context.open(tab, row.key)

    def _lay_out(self) -> None:
        bar = grounded(QWidget(), "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 6)])
        row.setSpacing(theme().px(8))
        row.addWidget(label(self.tr("Sales report"), role="title"))
        pair = QHBoxLayout()
        pair.setSpacing(0)
        for by, words in WORDS.items():
            toggle = marked(QPushButton(QCoreApplication.translate("money", words)), small=True)
            toggle.setCheckable(True)
            toggle.setProperty("slice", by.value)
            toggle.clicked.connect(partial(self._choose, by))
            self.toggles.addButton(toggle)
            pair.addWidget(toggle)
        row.addLayout(pair)
        row.addSpacing(theme().px(4))
        row.addWidget(self.span)
        row.addWidget(self.people)
        row.addStretch(1)
        stacked(self, bar, self._head(), self.lists, grows=self.lists)

    def _head(self) -> QWidget:
        head = grounded(QWidget(), "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        row.setSpacing(theme().px(24))
        figures = QVBoxLayout()
        figures.setSpacing(theme().px(6))
        for figure in (self.net, self.returned, self.profit):
            figures.addWidget(figure)
        seen_if(self.profit, self._context.may(Right.SEE_COST))
        figures.addStretch(1)
        row.addLayout(figures)
        row.addWidget(self.upright, 1)
        row.addWidget(self.ranked, 1)
        self.ranked.hide()
        head.setFixedHeight(theme().px(228 if self._context.may(Right.SEE_COST) else 160))
        return head

    def _choose(self, by: Slice, *_: object) -> None:
        self.choose(by)
