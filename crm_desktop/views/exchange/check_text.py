"""How a value out of a file looks once it is stored, and what becomes of a row, in words."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.imports import RowResult
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.fields import Field, Shape
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Tone

RESULTS: dict[RowResult | None, tuple[str, str, Tone]] = {
    RowResult.NEW: (QT_TRANSLATE_NOOP("imports", "New"), "new", Tone.ACCENT),
    RowResult.UPDATED: (QT_TRANSLATE_NOOP("imports", "Update"), "edit", Tone.ACCENT),
    RowResult.SAME: (QT_TRANSLATE_NOOP("imports", "Same"), "done", Tone.CLOSED),
    RowResult.LIKELY: (QT_TRANSLATE_NOOP("imports", "Likely duplicate"), "merge", Tone.AMBER),
    RowResult.BAD: (QT_TRANSLATE_NOOP("imports", "Error"), "warning", Tone.RED),
    None: (QT_TRANSLATE_NOOP("imports", "Left out"), "void", Tone.CLOSED),
}
"""Word, icon and colour of each; None is a row that is no record."""
RIGHT_ALIGNED = frozenset(
    {Shape.MONEY, Shape.PRICE, Shape.QUANTITY, Shape.RATE, Shape.DISCOUNT, Shape.TERM, Shape.DAYS}
)


def words(text: str) -> str:
    """A text of the imports in the user's language."""
    return QCoreApplication.translate("imports", text)


def value_text(spec: Field, value: Any) -> str:
    """A value as the forms show it."""
    if value in (None, ""):
        return ""
    if spec.shape is Shape.CHOICE:
        return next((words(title) for stored, title, _others in spec.choices if stored == value), str(value))
    if spec.shape is Shape.BASIS:
        return words(QT_TRANSLATE_NOOP("imports", "With tax") if value else QT_TRANSLATE_NOOP("imports", "Without tax"))
    if isinstance(value, bool):
        return words(QT_TRANSLATE_NOOP("imports", "Yes") if value else QT_TRANSLATE_NOOP("imports", "No"))
    if isinstance(value, Decimal):
        return _figure(spec.shape, value)
    return _day(value) if isinstance(value, date) else str(value)


def _day(value: date) -> str:
    return formats.moment(value) if isinstance(value, datetime) else formats.day(value)


def _figure(shape: Shape, value: Decimal) -> str:
    if shape is Shape.DISCOUNT and not value:
        return ""
    if shape is Shape.DISCOUNT:
        paid = f"{(1 - value) * 100:.2f}".rstrip("0").rstrip(".")
        return words(QT_TRANSLATE_NOOP("imports", "{percent} % paid")).format(percent=paid)
    if shape is Shape.MONEY:
        return formats.money(value)
    if shape is Shape.RATE:
        return formats.percent(value)
    return formats.price(value) if shape is Shape.PRICE else formats.quantity(value)
