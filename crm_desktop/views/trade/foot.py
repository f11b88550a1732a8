"""The foot of a document: credit, sums, the big total, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.trade.pricing import RateTotal
from crm_desktop.present import formats
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.trade.credit_box import CreditBox

MOST_RATES = 3
"""So many lines fit beside the sums."""


class DocumentFoot(QWidget):
    """Sums while typing, and what can be done with them.

    Attributes:
        total_clicked: the total is to be explained.
    """

    total_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        grounded(self, "foot")
        self.credit = CreditBox()
        self._figures: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        self.total = label(role="total")
        self.rates = label(role="label")
        self.rates.setVisible(False)
        self._more = MoreButton()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(*[theme().px(edge) for edge in (12, 6, 12, 6)])
        whole.setSpacing(theme().px(16))
        whole.addWidget(self.credit, 2, Qt.AlignmentFlag.AlignTop)
        whole.addStretch(1)
        whole.addWidget(self.rates)
        whole.addLayout(self._sums())
        line = marked(QFrame(), role="vline")
        whole.addWidget(line)
        whole.addLayout(self._end())
        self.total.installEventFilter(self)
        self.setFixedHeight(theme().px(84))
        Fitting(self, more=self._more)

    def set_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Put the buttons under the total, the default one last, the menu of those without room before it."""
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.insertWidget(self._buttons.count() - 1, self._more)

    def show_totals(self, lines: int, rates: Sequence[RateTotal], *, unread: int = 0) -> None:
        """Show what a document adds up to, also by rate of tax where it has several.

        ``unread`` of its lines hold a text that could not be taken.
        """
        total, tax = total_of([one.amount for one in rates]), total_of([one.tax for one in rates])
        words = self.tr("%n line(s)", "", lines - unread)
        more = self.tr("%n not finished", "", unread)
        self._figures["lines"].setText(f"{words} + {more}" if unread else words)
        self._figures["net"].setText(formats.money(total - tax))
        self._figures["tax"].setText(formats.money(tax))
        one_rate = self.tr("Tax {rate}").format(rate=formats.percent(rates[0].rate))
        self._names["tax"].setText(one_rate if len(rates) == 1 else self.tr("Tax"))
        self.total.setText(formats.money(total))
        self._show_rates(rates)

    def _show_rates(self, rates: Sequence[RateTotal]) -> None:
        """One line for each rate; what has no room is told when the pointer rests on it."""
        words = self.tr("{rate}: {net} + tax {tax}")
        told = [
            words.format(rate=formats.percent(one.rate), net=formats.money(one.net), tax=formats.money(one.tax))
            for one in rates
        ]
        is_told = len(rates) > 1
        shown = told if len(told) <= MOST_RATES else [*told[: MOST_RATES - 1], "…"]
        self.rates.setText("\n".join(shown) if is_told else "")
        self.rates.setToolTip("\n".join(told) if is_told else "")
        self.rates.setVisible(is_told)

    def _sums(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(16))
        grid.setVerticalSpacing(theme().px(2))
        names = (("lines", self.tr("Lines")), ("net", self.tr("Without tax")), ("tax", self.tr("Tax")))
        for row, (key, words) in enumerate(names):
            self._names[key] = label(words, role="label")
            self._figures[key] = label(role="value")
            grid.addWidget(self._names[key], row, 0)
            grid.addWidget(self._figures[key], row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnMinimumWidth(1, theme().px(84))
        return grid

    def _end(self) -> QVBoxLayout:
        end = QVBoxLayout()
        end.setSpacing(theme().px(6))
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addStretch(1)
        row.addWidget(label(self.tr("Total with tax"), role="label"))
        row.addWidget(self.total)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme().px(8))
        self._buttons.addStretch(1)
        end.addLayout(row)
        end.addLayout(self._buttons)
        return end

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.total and event.type() == QEvent.Type.MouseButtonRelease:
            self.total_clicked.emit()
        return super().eventFilter(watched, event)
