"""The price history of a product: which price, when, by whom, from what to what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.products.products import PriceStep
from crm_desktop.views.products.price_table import ReadTable

_FIELDS = {
    "cost": QT_TRANSLATE_NOOP("products", "Cost"),
    "transfer_price": QT_TRANSLATE_NOOP("products", "Transfer price"),
    "wholesale_price": QT_TRANSLATE_NOOP("products", "Wholesale price"),
    "list_price": QT_TRANSLATE_NOOP("products", "List price"),
    "lowest_price": QT_TRANSLATE_NOOP("products", "Lowest price"),
}
_LEVEL = "level:"


def field_words(field: str) -> str:
    """Which price a step is about."""
    if field.startswith(_LEVEL):
        words = QCoreApplication.translate("products", QT_TRANSLATE_NOOP("products", "Level {level}"))
        return words.format(level=field.removeprefix(_LEVEL))
    return QCoreApplication.translate("products", _FIELDS.get(field, field))


class HistoryView(QWidget):
    """Newest first."""

    def __init__(self) -> None:
        super().__init__()
        heads = [
            self.tr("When"),
            self.tr("Price"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Change"),
            self.tr("By"),
        ]
        self.table = ReadTable(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setAccessibleName(self.tr("Price history"))
        self._empty = label(self.tr("No price was changed yet."), role="empty")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        whole.setSpacing(theme().px(6))
        whole.addWidget(label(self.tr("Price history"), role="title"))
        whole.addWidget(self._empty)
        whole.addWidget(self.table, 1)

    def show_steps(self, steps: Sequence[PriceStep]) -> None:
        """Show the changes."""
        self.table.setVisible(bool(steps))
        self._empty.setVisible(not steps)
        self.table.setRowCount(len(steps))
        for place, step in enumerate(steps):
            for column, text in enumerate(_texts(step)):
                self.table.put(place, column, text, is_figure=2 <= column <= 4)


def _texts(step: PriceStep) -> list[str]:
    change = ""
    if step.old and step.new is not None:
        change = formats.percent((step.new - step.old) / step.old, places=1)
    return [
        formats.moment(step.at),
        field_words(step.field),
        formats.price(step.old),
        formats.price(step.new),
        change,
        step.operator or "",
    ]
