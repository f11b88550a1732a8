"""How the desk of tasks groups what is to be done: today first, old debts last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.reminders import ReminderGroup
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.reminders.reminder_model import Grouping

_HEADS = {
    ReminderGroup.TODAY: QT_TRANSLATE_NOOP("reminders", "Today"),
    ReminderGroup.CARE: QT_TRANSLATE_NOOP("reminders", "To be looked after"),
    ReminderGroup.TOMORROW: QT_TRANSLATE_NOOP("reminders", "Tomorrow"),
    ReminderGroup.COMING: QT_TRANSLATE_NOOP("reminders", "In the next days"),
    ReminderGroup.OVERDUE: QT_TRANSLATE_NOOP("reminders", "Old debts"),
}
AGES = (7, 30, 90)
"""The edges of the spans in which old debts are counted, in days."""


def _words(text: str, **values: object) -> str:
    return QCoreApplication.translate("reminders", text).format(**values)


def _group(one: Reminder) -> ReminderGroup:
    """What falls due on no certain day is looked after, for whatever reason."""
    return one.group if one.group in _HEADS else ReminderGroup.CARE


def _head(group: ReminderGroup) -> str:
    return _words(_HEADS[group])


def _beside(days: int, group: ReminderGroup, found: Sequence[Reminder], today: date) -> str:
    if group is ReminderGroup.COMING:
        first, last = today + timedelta(days=2), today + timedelta(days=days)
        return f"{formats.day(first)[5:]} – {formats.day(last)[5:]}"
    return ages(found, today) if group is ReminderGroup.OVERDUE else ""


def ages(found: Sequence[Reminder], today: date) -> str:
    """How many of them are how old, and since when."""
    counts, parts, low = [one.days_overdue(today) for one in found], [], 1
    for edge in AGES:
        count = sum(low <= late <= edge for late in counts)
        if count:
            text = QT_TRANSLATE_NOOP("reminders", "{low}–{high} days {count}")
            parts.append(_words(text, low=low, high=edge, count=count))
        low = edge + 1
    older = sum(late >= low for late in counts)
    if older:
        parts.append(_words(QT_TRANSLATE_NOOP("reminders", "older {count}"), count=older))
    first = min(one.due_on for one in found)
    parts.append(_words(QT_TRANSLATE_NOOP("reminders", "oldest {day}"), day=formats.day(first)))
    return " · ".join(parts)


def desk_grouping(coming: int) -> Grouping:
    """The groups of the desk; ``coming`` is how many days ahead are shown."""
    return Grouping(
        tuple(_HEADS), _group, _head, partial(_beside, coming), frozenset({ReminderGroup.COMING, ReminderGroup.OVERDUE})
    )
