"""The chart beside a pivot: bars that are live, any other kind as the picture that paper gets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.analysis.cube import Cube
from crm_desktop.domain.analysis.looks import Chart, charts_of
from crm_desktop.domain.analysis.measures import Look
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.analysis import days_of, member_text
from crm_desktop.qtkit.charts.small import Bar, Part, RankChart, short_amount
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.tokens import DARK, LIGHT
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context

MOST_BARS, NARROW, WIDEST = 30, 180, 16_777_215
"""The last one is Qt's own."""
LEAST, DOTS_IN = 200, 72
"""Pixels that a picture has at least in the window, and how many of them are an inch of it."""
CHARTS = {
    Chart.BARS: QT_TRANSLATE_NOOP("analysis", "Bars"),
    Chart.STACKED: QT_TRANSLATE_NOOP("analysis", "Stacked bars"),
    Chart.LINES: QT_TRANSLATE_NOOP("analysis", "Line chart"),
    Chart.PARETO: QT_TRANSLATE_NOOP("analysis", "Pareto"),
    Chart.TILES: QT_TRANSLATE_NOOP("analysis", "Tiles"),
    Chart.POINTS: QT_TRANSLATE_NOOP("analysis", "Points"),
    Chart.BOXES: QT_TRANSLATE_NOOP("analysis", "Box plot"),
    Chart.NONE: QT_TRANSLATE_NOOP("analysis", "No chart"),
}


class PivotChart(QWidget):
    """Shows the first value of an answer.

    Attributes:
        chosen: another kind of chart is wanted.
        row_wanted: the place of an outermost row whose bar was clicked.
    """

    chosen = Signal(object)
    row_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._answer: Cube | None = None
        self._chart = Chart.BARS
        self.title = label("", role="label")
        self.title.setWordWrap(True)
        self.told = label("", role="label")
        self.told.setWordWrap(True)
        self.kind = marked(ChoiceBox(), small=True)
        self.kind.setAccessibleName(self.tr("Kind of chart"))
        self.kind.setToolTip(self.tr("Kind of chart  Alt+G"))
        self.ranks = RankChart(self.tr("Chart"), number=self._number)
        self.ranks.setAccessibleName(self.tr("Chart"))
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.picture.setAccessibleName(self.tr("Chart"))
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pixmap = QPixmap()
        self._parts = QStackedWidget()
        self._parts.addWidget(self._scrolled())
        self._parts.addWidget(self.picture)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.kind)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(side) for side in (10, 8, 10, 8)])
        whole.addLayout(head)
        whole.addWidget(self.told)
        whole.addWidget(self._parts, 1)
        self.setMinimumWidth(theme().px(180))
        self.kind.activated.connect(self._choose)
        self.ranks.clicked.connect(self._click)

    def show_answer(self, answer: Cube, chart: Chart | None = None) -> None:
        """Draw an answer; as the kind that it had without another one, or as bars where that says nothing of it."""
        offered = charts_of(answer)
        self._chart = chart or self._chart
        self._answer, shown = answer, self._chart if self._chart in offered else offered[0]
        self.kind.clear()
        for one in offered:
            self.kind.addItem(said(CHARTS[one]), one)
        self.kind.setCurrentIndex(offered.index(shown))
        self.title.setText(f"{said(answer.request.measures[0].title)} · {days_of(answer.request)}")
        bars = self._bars(answer)
        self._parts.setVisible(shown is not Chart.NONE)
        self.title.setVisible(shown is not Chart.NONE)
        self.setMaximumWidth(theme().px(NARROW) if shown is Chart.NONE else WIDEST)
        self._parts.setCurrentIndex(0 if shown is Chart.BARS else 1)
        if shown is Chart.BARS:
            self.ranks.show_bars(bars)
        elif shown is not Chart.NONE:
            self._pixmap = QPixmap()
            self.picture.setText(self.tr("Drawing…"))
            self._draw_here()

    def tell(self, words: str) -> None:
        """Say key figures of what is shown; nothing where there are none."""
        self.told.setText(words)
        seen_if(self.told, words)

    def next_kind(self) -> None:
        """Choose the next kind of chart."""
        self.kind.setCurrentIndex((self.kind.currentIndex() + 1) % max(1, self.kind.count()))
        self._choose()

    def _draw_here(self) -> None:
        """Draw the picture for the room that it has in the window."""
        room = self._parts.size().expandedTo(self._parts.minimumSizeHint())
        size = (max(room.width(), LEAST) / DOTS_IN, max(room.height() * 2 // 3, LEAST) / DOTS_IN)
        self._context.jobs.run(self, lambda _progress: self.draw(size), self._show, self._context.fail, lane=FILES)

    def draw(self, size_in: tuple[float, float] | None = None) -> bytes:
        """The chart as a picture for workbooks and paper, or of a size; the library that draws is loaded now."""
        from crm_desktop.views.analysis.chart_data import boxed, drawn, keys_of
        from crm_desktop.views.charts import chart_as_png

        answer = self._answer
        if answer is None:
            return b""
        offered = charts_of(answer)
        number = partial(self._number, language=self._context.settings.language or "zh_CN")
        chart = self._chart if self._chart in offered else offered[0]
        if chart is Chart.BOXES:
            from crm_desktop.queries.analysis.sizes import document_sizes

            read = self._context.reader.read
            found = boxed(answer, read(document_sizes, request=answer.request, keys=keys_of(answer)), number)
        else:
            found = drawn(answer, chart, number)
        if found is None:
            return b""
        if size_in is None:
            return chart_as_png(*found)
        return chart_as_png(*found, size_in, DARK if theme().dark else LIGHT)

    def _show(self, content: bytes) -> None:
        self._pixmap.loadFromData(content)
        self._fit()

    def _fit(self) -> None:
        if not self._pixmap.isNull():
            ratio = self.devicePixelRatioF()
            shown = self._pixmap.scaled(
                self._parts.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            shown.setDevicePixelRatio(ratio)
            self.picture.setPixmap(shown)

    def _bars(self, answer: Cube) -> Sequence[Bar]:
        measure = answer.request.measures[0]
        found = []
        for at, row in enumerate(answer.whole.rows[:MOST_BARS]):
            value = row.value(measure)
            if isinstance(value, (int, Decimal)):
                found.append(Bar(member_text(row.path[0], said), (Part("", Decimal(value), "bar"),), at))
        return found

    def _number(self, value: Decimal, language: str = "") -> str:
        look = self._answer.request.measures[0].look if self._answer is not None else Look.MONEY
        if look is Look.RATE:
            return formats.computed_share(value)
        if look is Look.DAYS:
            return formats.tenths(value)
        return f"{value:,}" if look is Look.COUNT else short_amount(value, language)

    def _choose(self, *_: object) -> None:
        self.chosen.emit(self.kind.currentData())

    def _click(self, key: object) -> None:
        if isinstance(key, int):
            self.row_wanted.emit(key)

    def _scrolled(self) -> QWidget:
        scrolled = Scrolled()
        scrolled.setFrameShape(scrolled.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ranks)
        column.addStretch(1)
        scrolled.setWidget(inner)
        return scrolled

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)
