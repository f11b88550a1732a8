"""The words over a group of rows, and about rows that are in no sum."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column
from crm_desktop.present.listing import PARTS, Group, LeftOut
from crm_desktop.qtkit.cells import Formats

CONTEXT = "LeftOut"
_WORDS: Mapping[LeftOut, str] = {
    LeftOut.VOID: QT_TRANSLATE_NOOP("LeftOut", "void {count}"),
    LeftOut.DRAFT: QT_TRANSLATE_NOOP("LeftOut", "draft {count}"),
}


def words(text: str) -> str:
    """A marked text of this module in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)


def left_out_words(left_out: Mapping[LeftOut, int]) -> str:
    """How many rows are in no sum, and why: "void 3, draft 1"; empty if there is none."""
    comma = words(QT_TRANSLATE_NOOP("LeftOut", ", "))
    return comma.join(words(_WORDS[why]).format(count=f"{count:,}") for why, count in left_out.items())


def group_words(column: Column[Any], group: Group, counted: str, formats: Formats, today: date | None = None) -> str:
    """What the head of a group says: its value, how many rows it has, and which of them are in no sum.

    On the screen, for which ``today`` is given, a day is told with its weekday.
    """
    value = formats.text(column.kind, group.value) if today is None else _value(column, group.value, formats, today)
    parts = [value or QCoreApplication.translate("WindowedModel", "(empty)"), counted]
    if group.left_out:
        about = words(QT_TRANSLATE_NOOP("LeftOut", "{what} not in the sum"))
        parts.append(about.format(what=left_out_words(group.left_out)))
    return PARTS.join(parts)


def _value(column: Column[Any], value: Any, formats: Formats, today: date | None) -> str:
    text = formats.text(column.kind, value)
    if not isinstance(value, date) or isinstance(value, datetime):
        return text
    weekday = QLocale().dayName(value.isoweekday(), QLocale.FormatType.ShortFormat)
    parts = [text, weekday]
    if value == today:
        parts.append(words(QT_TRANSLATE_NOOP("LeftOut", "today")))
    return " ".join(parts)
