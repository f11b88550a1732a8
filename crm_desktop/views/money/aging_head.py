"""The key figures over the aging report: four sums, one bar by age, a small chart by salesperson."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.money.aging import Edges
from crm_desktop.present import formats
from crm_desktop.present.columns.money import age_title
from crm_desktop.present.english import counted
from crm_desktop.qtkit.charts.small import Bar, BarChart, Legend, Part, SegmentBar, series_color
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.aging import AgingSummary, SalespersonAging
from crm_desktop.views.money.sides import SideLook, said

MOST_SERIES = 5
"""More salespeople than this are put together as "others"."""


def ramp(columns: int) -> tuple[str, ...]:
    """The colours of the aging columns; with more columns than colours the oldest share the last one."""
    colors = theme().aging()
    return tuple(colors[min(place, len(colors) - 1)] for place in range(columns))


def age_titles(edges: Edges) -> list[str]:
    """The translated heads of the aging columns."""
    return [age_title(edges, column, QCoreApplication.translate) for column in range(edges.columns)]


class Figure(QWidget):
    """A caption, a sum, which has a tone unless it is nothing, and a line of explanation."""

    def __init__(self, caption: str, tone: str = "") -> None:
        super().__init__()
        self._tone = tone
        self.caption = label(caption, role="label")
        self.figure = label(role="figure")
        self.figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = label(role="label")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(1))
        for part in (self.caption, self.figure, self.note):
            whole.addWidget(part)

    def say(self, amount: Decimal, note: str) -> None:
        """Show a sum and what is to be said of it."""
        self.figure.setText(formats.money(amount))
        marked(self.figure, tone=self._tone if amount else "")
        self.note.setText(note)


class AgingHead(QWidget):
    """Key figures of an ``AgingSummary`` of one side.

    Attributes:
        column_clicked: a segment or bar was clicked; carries the number of its aging column.
    """

    column_clicked = Signal(object)

    def __init__(self, look: SideLook) -> None:
        super().__init__()
        self._look = look
        grounded(self, "bar")
        self.total = Figure(said(look.owed))
        self.overdue = Figure(self.tr("Of these overdue"), tone="red")
        self.late = Figure("", tone="red")
        self.advances = Figure(said(look.left))
        self.bar = SegmentBar(self.tr("Open documents by age"), height=22)
        self.words = Legend()
        self.chart = BarChart(self.tr("By age and salesperson"))
        self.names = Legend()
        self.bar.clicked.connect(self.column_clicked)
        self.chart.clicked.connect(self.column_clicked)
        self._lay_out()

    def show_summary(self, summary: AgingSummary) -> None:
        """Show other figures."""
        cells = summary.cells
        opened, overdue = total_of(cells), total_of(cells[1:])
        parties = partial(counted, said(self._look.parties))
        whole = self.tr("open {amount}").format(amount=formats.money(opened))
        self.total.say(summary.total, f"{parties(summary.customers())} · {whole}")
        share = formats.percent(overdue / opened if opened else Decimal(0), places=1)
        self.overdue.say(
            overdue,
            f"{parties(summary.customers('overdue'))} · {self.tr('{share} of open').format(share=share)}",
        )
        days = summary.edges.days[-2] if len(summary.edges.days) > 1 else 0
        self.late.caption.setText(self.tr("Overdue more than {days} days").format(days=days))
        self.late.say(total_of(cells[-2:]), parties(summary.customers("late")))
        self.advances.say(summary.unallocated, parties(summary.customers("advance")))
        self._show_bar(summary, opened)
        self._show_chart(summary)

    def _show_bar(self, summary: AgingSummary, opened: Decimal) -> None:
        titles, colors = age_titles(summary.edges), ramp(summary.edges.columns)
        parts = [
            Part(title, amount, color, key=column)
            for column, (title, amount, color) in enumerate(zip(titles, summary.cells, colors, strict=True))
        ]
        self.bar.show_parts(parts, opened)
        self.words.show_entries(
            [(f"{part.label} {formats.percent(_share(part.value, opened), places=1)}", part.color) for part in parts]
        )

    def _show_chart(self, summary: AgingSummary) -> None:
        groups = self._groups(summary.by_salesperson, summary.edges.columns)
        shown = []
        for column, title in enumerate(age_titles(summary.edges)):
            parts = [
                Part(name, cells[column], series_color(place), key=column)
                for place, (name, cells) in enumerate(groups)
                if cells[column] > 0
            ]
            shown.append(Bar(title, tuple(parts), key=column))
        self.chart.show_bars(shown)
        self.names.show_entries([(name, series_color(place)) for place, (name, _cells) in enumerate(groups)])

    def _groups(self, rows: Sequence[SalespersonAging], columns: int) -> list[tuple[str, tuple[Decimal, ...]]]:
        named = [(row.name or self.tr("Nobody"), row.cells) for row in rows]
        if len(named) <= MOST_SERIES + 1:
            return named
        rest = [cells for _name, cells in named[MOST_SERIES:]]
        others = tuple(total_of([cells[column] for cells in rest]) for column in range(columns))
        return [*named[:MOST_SERIES], (self.tr("Others"), others)]

    def _lay_out(self) -> None:
        figures = QGridLayout()
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setHorizontalSpacing(theme().px(16))
        for column, figure in enumerate((self.total, self.overdue, self.late, self.advances)):
            figures.addWidget(figure, 0, column)
            figures.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.words)
        foot.addStretch(1)
        left = QVBoxLayout()
        left.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 6)])
        left.setSpacing(theme().px(8))
        left.addLayout(figures)
        left.addWidget(self.bar)
        left.addLayout(foot)
        head = QHBoxLayout()
        head.addWidget(marked(QLabel(said(self._look.aging_people)), role="caption"))
        head.addStretch(1)
        head.addWidget(self.names)
        right = QVBoxLayout()
        right.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 4)])
        right.setSpacing(theme().px(2))
        right.addLayout(head)
        right.addWidget(self.chart, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 16)
        line = marked(QFrame(), role="vline")
        whole.addWidget(line)
        whole.addLayout(right, 9)
        self.setFixedHeight(theme().px(150))


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return part / whole if whole else Decimal(0)
