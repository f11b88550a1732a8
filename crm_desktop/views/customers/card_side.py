"""The side of a customer's card: this year's trade and the people at a glance."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.values import OwnValue
from crm_desktop.present import formats
from crm_desktop.present.columns.own import KINDS
from crm_desktop.present.english import counted
from crm_desktop.qtkit.marks import grounded, label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.analysis.card_year import YearFigures
from crm_desktop.queries.analysis.customer_card import CustomerCard
from crm_desktop.views.attachments.pictures_row import PicturesRow
from crm_desktop.views.context import Context

PEOPLE_AT_MOST = 6
OWN_AT_MOST = 8
LONGEST_TITLE, LONGEST_VALUE = 10, 14
"""The file tells the rest."""
_NONE = "–"


class CardSide(QWidget):
    """Facts beside the timeline."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("card_side")
        self._context = context
        self.pictures = PicturesRow(context)
        grounded(self, "side")
        self._year = FactGrid()
        self._people = FactGrid()
        self._own = FactGrid()
        self._trade, self._who, self._kept = (label(role="value") for _ in range(3))
        self._kept.setText(f"<b>{self.tr('Own fields')}</b>")
        self._trade.setText(f"<b>{self.tr('Trade this year')}</b>")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(12)] * 4)
        whole.setSpacing(theme().px(6))
        whole.addWidget(self._trade)
        whole.addLayout(self._year)
        whole.addSpacing(theme().px(6))
        whole.addWidget(self._who)
        whole.addLayout(self._people)
        whole.addSpacing(theme().px(6))
        whole.addWidget(self._kept)
        whole.addLayout(self._own)
        whole.addSpacing(theme().px(6))
        whole.addWidget(self.pictures)
        whole.addStretch(1)

    def show_card(self, card: CustomerCard, today: date) -> None:
        """Show the figures of a card."""
        year = card.year if card.buys else None
        self._trade.setVisible(year is not None)
        self._year.show_facts([] if year is None else self._figures(year, today))
        people = card.stored.draft.people
        self._who.setText(f"<b>{self.tr('Contact people')}</b> {len(people)}")
        shown = [
            (f"<b>{person.name}</b> {person.title}", person.mobile or person.phone)
            for person in people[:PEOPLE_AT_MOST]
        ]
        self._people.show_facts(shown)
        self._kept.setVisible(bool(card.own))
        self._own.show_plain([self._told_of(one, value) for one, value in card.own[:OWN_AT_MOST]])

    # parts

    def _figures(self, year: YearFigures, today: date) -> list[tuple[str, str]]:
        to_pay = _NONE if year.days_to_pay is None else counted(self.tr("{count} days"), year.days_to_pay)
        return [
            (self.tr("Sales"), _NONE if year.sales is None else formats.money(year.sales)),
            (self.tr("Orders / deliveries"), f"{_told(year.orders)} / {_told(year.deliveries)}"),
            (self.tr("Days to pay"), to_pay),
            (self.tr("Last order"), self._ago(year.last_order_on, today)),
        ]

    def _told_of(self, one: OwnField, value: OwnValue) -> tuple[str, str]:
        """An own field as its title and its value, which are words and no marks of a text."""
        text = "✓" if value is True else formats.cell(value, KINDS[one.kind], blank_zero=False)
        if one.unit and one.is_figure:
            text = f"{text} {one.unit}"
        return one.titled(self._context.settings.language), text

    def _ago(self, day: date | None, today: date) -> str:
        if day is None:
            return _NONE
        days = (today - day).days
        if days == 0:
            return self.tr("today")
        return counted(self.tr("{count} days ago"), days) if 0 < days < 100 else formats.day(day)


def _told(count: int | None) -> str:
    return _NONE if count is None else str(count)


class FactGrid(QGridLayout):
    """Words at the left, values at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setVerticalSpacing(theme().px(2))
        self.setColumnStretch(0, 1)

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Replace all rows."""
        self._empty()
        for row, (words, value) in enumerate(facts):
            self._add(row, label(words, role="label"), label(value, role="value"))

    def show_plain(self, facts: list[tuple[str, str]]) -> None:
        """The same of what somebody wrote: marks in it are signs, and what is long is cut."""
        self._empty()
        for row, (words, value) in enumerate(facts):
            title, shown = _plain(words, "label", LONGEST_TITLE), _plain(value, "value", LONGEST_VALUE)
            self._add(row, title, shown)

    # parts

    def _add(self, row: int, title: QLabel, shown: QLabel) -> None:
        self.addWidget(title, row, 0)
        self.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignRight)

    def _empty(self) -> None:
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()


def _plain(text: str, role: str, most: int) -> QLabel:
    found = label("", role=role)
    found.setTextFormat(Qt.TextFormat.PlainText)
    line = " ".join(text.split())
    found.setText(line if len(line) <= most else line[: most - 1] + "…")
    found.setToolTip(f"<p>{escape(text)}</p>" if len(line) > most else "")
    return found
