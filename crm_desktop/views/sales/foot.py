"""The foot of a document: credit, sums, the big total, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.present import formats
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.sales.credit_box import CreditBox


class DocumentFoot(QWidget):
    """Sums while typing, and what can be done with them."""

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.credit = CreditBox()
        self._figures: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        self.total = label(role="total")
        self._more = MoreButton()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(*[theme().px(edge) for edge in (12, 6, 12, 6)])
        whole.setSpacing(theme().px(16))
        whole.addWidget(self.credit, 2, Qt.AlignmentFlag.AlignTop)
        whole.addStretch(1)
        whole.addLayout(self._sums())
        line = marked(QFrame(), role="vline")
        whole.addWidget(line)
        whole.addLayout(self._end())
        self.setFixedHeight(theme().px(84))
        Fitting(self, more=self._more)

    def set_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Put the buttons under the total, the default one last, the menu of those without room before it."""
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.insertWidget(self._buttons.count() - 1, self._more)

    def show_totals(self, lines: int, total: Decimal, tax: Decimal, rate: Decimal, *, unread: int = 0) -> None:
        """Show what a document adds up to; ``unread`` of its lines hold a text that could not be taken."""
        words = self.tr("%n line(s)", "", lines - unread)
        more = self.tr("%n not finished", "", unread)
        self._figures["lines"].setText(f"{words} + {more}" if unread else words)
        self._figures["net"].setText(formats.money(total - tax))
        self._figures["tax"].setText(formats.money(tax))
        self._names["tax"].setText(self.tr("Tax {rate}").format(rate=formats.percent(rate)))
        self.total.setText(formats.money(total))

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
