"""The chart beside a pivot: the outermost rows by the first value, in the order of the table."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.analysis.cube import Cube
from crm_desktop.domain.analysis.measures import Look
from crm_desktop.present import formats
from crm_desktop.present.analysis import member_text
from crm_desktop.qtkit.charts.small import RankChart, bars, short_amount
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context

MOST_BARS = 30
MOST_DRAWN = 15
"""Bars in the picture; more would stand too close."""


class PivotChart(QWidget):
    """Lying bars with their numbers."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._look = Look.MONEY
        self._drawn: list[tuple[str, Decimal]] = []
        self._is_time = False
        self.title = label("", role="label")
        self.title.setWordWrap(True)
        self.ranks = RankChart(self.tr("Chart"), number=self._number)
        self.ranks.setAccessibleName(self.tr("Chart"))
        scrolled = Scrolled()
        scrolled.setFrameShape(scrolled.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ranks)
        column.addStretch(1)
        scrolled.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(side) for side in (10, 8, 10, 8)])
        whole.addWidget(self.title)
        whole.addWidget(scrolled, 1)
        self.setMinimumWidth(theme().px(180))

    def show_answer(self, answer: Cube) -> None:
        """Show the bars of an answer."""
        measure = answer.request.measures[0]
        self._look = measure.look
        values = [(member_text(row.path[0], said), row.value(measure)) for row in answer.whole.rows[:MOST_BARS]]
        drawn = [(name, Decimal(value)) for name, value in values if isinstance(value, (int, Decimal))]
        self._drawn, self._is_time = drawn, bool(answer.request.rows) and answer.request.rows[0].is_time
        self.ranks.show_bars(bars(drawn))
        period = answer.request.period
        days = f"{formats.day(period.since)} – {formats.day(period.until)}"
        self.title.setText(f"{said(measure.title)} · {days}")
        self.setVisible(bool(drawn))

    def draw(self) -> bytes:
        """The chart as a picture for workbooks and paper; the library that draws is loaded now."""
        from crm_desktop.views.charts import bars_as_png

        if not self._drawn:
            return b""
        drawn = self._drawn[-MOST_DRAWN:] if self._is_time else self._drawn[:MOST_DRAWN]
        language = self._context.settings.language or "zh_CN"
        return bars_as_png(self.title.text(), drawn, lying=not self._is_time, language=language)

    def _number(self, value: Decimal) -> str:
        if self._look is Look.RATE:
            return formats.percent(value, places=1)
        return f"{value:,}" if self._look is Look.COUNT else short_amount(value)
