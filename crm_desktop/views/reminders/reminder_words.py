"""Reminders in words: what one reads in the dock, in the pop-up and in messages of the tray."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.looks import look_of
from crm_desktop.views.reminders.why import report_days, report_name, why

_GROUPS = {
    ReminderGroup.OVERDUE: QT_TRANSLATE_NOOP("reminders", "Overdue"),
    ReminderGroup.TODAY: QT_TRANSLATE_NOOP("reminders", "Today"),
    ReminderGroup.TOMORROW: QT_TRANSLATE_NOOP("reminders", "Tomorrow"),
    ReminderGroup.COMING: QT_TRANSLATE_NOOP("reminders", "In the next days"),
    ReminderGroup.QUOTED: QT_TRANSLATE_NOOP("reminders", "Quoted, not ordered"),
    ReminderGroup.ORDERLESS: QT_TRANSLATE_NOOP("reminders", "Long not ordered"),
    ReminderGroup.SILENT: QT_TRANSLATE_NOOP("reminders", "Long not contacted"),
    ReminderGroup.CARE: QT_TRANSLATE_NOOP("reminders", "To be looked after"),
}
_TONES = {ReminderGroup.OVERDUE: "red", ReminderGroup.TODAY: "amber"}
_ICONS = {
    ReminderKind.ORDER: "truck",
    ReminderKind.RECEIVABLE: "receipt",
    ReminderKind.PAYABLE: "payment",
    ReminderKind.QUOTE: "offer",
    ReminderKind.BIRTHDAY: "gift",
    ReminderKind.ORDERLESS: "order",
    ReminderKind.SILENT: "contact",
    ReminderKind.UNSIGNED: "note",
    ReminderKind.RHYTHM: "order",
    ReminderKind.NEVER: "customer",
    ReminderKind.PLANLESS: "contact",
    ReminderKind.WEEKDAY: "date",
    ReminderKind.FALLING: "report",
    ReminderKind.TASK: "done",
    ReminderKind.OWN: "star",
    ReminderKind.PLANNED: "contact",
    ReminderKind.REPORT: "report",
}
_CHANNELS = {
    Channel.PHONE: "phone",
    Channel.VISIT: "visit",
    Channel.CHAT: "chat",
    Channel.EMAIL: "mail",
    Channel.OTHER: "note",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A reminder in words.

    Attributes:
        title: whom and what; the amount is apart.
        papers: the number of the document, or how many there are.
        why: when and why, where the papers stand beside it.
        detail: when, why and the papers.
        state: the short word for the pop-up: how long overdue, or the kind.
        token: the colour of icon and state.
    """

    icon: str
    token: str
    title: str
    amount: str
    why: str
    detail: str
    state: str
    papers: str


def _words(text: str) -> str:
    return QCoreApplication.translate("reminders", text)


def group_words(group: ReminderGroup) -> str:
    """The head of a group."""
    return _words(_GROUPS[group])


def group_token(group: ReminderGroup) -> str:
    """The colour of a group."""
    return _TONES.get(group, "text")


def said(one: Reminder, today: date) -> Said:
    """A reminder in words."""
    icon = _CHANNELS[one.channel] if one.channel is not None else _ICONS[one.kind]
    token = _TONES.get(one.group, "text2")
    papers, when, more, came = _papers(one), _when(one, today), _more(one), list[str]()
    if one.handed_from:
        came.append(_words(QT_TRANSLATE_NOOP("reminders", "from {name}")).format(name=one.handed_from))
    return Said(
        icon=icon,
        token=token,
        title=_title(one),
        amount=formats.money(one.amount) if one.amount is not None else "",
        why=_joined(when, *more, *came),
        detail=_joined(when, *more, *papers, *came),
        state=_state(one, today),
        papers=" ".join(papers),
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


_TITLES = {
    ReminderKind.ORDER: QT_TRANSLATE_NOOP("reminders", "{customer} to ship"),
    ReminderKind.RECEIVABLE: QT_TRANSLATE_NOOP("reminders", "{customer} collect"),
    ReminderKind.PAYABLE: QT_TRANSLATE_NOOP("reminders", "{customer} pay"),
    ReminderKind.QUOTE: QT_TRANSLATE_NOOP("reminders", "{customer} quote"),
    ReminderKind.BIRTHDAY: QT_TRANSLATE_NOOP("reminders", "{customer} {person} birthday"),
    ReminderKind.UNSIGNED: QT_TRANSLATE_NOOP("reminders", "{customer} slip not back"),
    ReminderKind.WEEKDAY: QT_TRANSLATE_NOOP("reminders", "{customer} day of ordering"),
}
_DAYS = {
    ReminderKind.CONTACT: QT_TRANSLATE_NOOP("reminders", "planned {day}"),
    ReminderKind.ORDER: QT_TRANSLATE_NOOP("reminders", "promised {day}"),
    ReminderKind.RECEIVABLE: QT_TRANSLATE_NOOP("reminders", "due {day}"),
    ReminderKind.PAYABLE: QT_TRANSLATE_NOOP("reminders", "due {day}"),
    ReminderKind.QUOTE: QT_TRANSLATE_NOOP("reminders", "valid until {day}"),
}
_OF_PAPERS = (
    ReminderKind.ORDER,
    ReminderKind.RECEIVABLE,
    ReminderKind.PAYABLE,
    ReminderKind.QUOTE,
    ReminderKind.UNSIGNED,
)
_BY_WHY = (
    ReminderKind.SILENT,
    ReminderKind.ORDERLESS,
    ReminderKind.UNSIGNED,
    ReminderKind.RHYTHM,
    ReminderKind.NEVER,
    ReminderKind.PLANLESS,
    ReminderKind.WEEKDAY,
    ReminderKind.FALLING,
    ReminderKind.OWN,
    ReminderKind.PLANNED,
)
"""What is told by the figures of its rule."""
_LATE = QT_TRANSLATE_NOOP("reminders", "overdue {count} days")
_PAST = QT_TRANSLATE_NOOP("reminders", "{count} days ago")
_QUOTED = QT_TRANSLATE_NOOP("reminders", "quoted {day}")


def _title(one: Reminder) -> str:
    if one.kind is ReminderKind.TASK:
        return " ".join(part for part in (f"{one.time:%H:%M}" if one.time else "", one.text, one.customer) if part)
    if one.kind is ReminderKind.REPORT:
        return report_name(one)
    if one.kind is ReminderKind.CONTACT:
        what = look_of(one.channel).text if one.channel else ""
        hour = one.time.strftime("%H:%M") if one.time else ""
        return " ".join(part for part in (hour, one.customer, what) if part)
    text = _TITLES.get(one.kind)
    return _words(text).format(customer=one.customer, person=one.person) if text else one.customer


def _when(one: Reminder, today: date) -> str:
    if one.kind is ReminderKind.REPORT:
        return report_days(one, today)
    if one.kind in _BY_WHY:
        return why(one, today)
    is_today = one.group is ReminderGroup.TODAY
    if is_today and (one.kind is ReminderKind.BIRTHDAY or one.text or one.person):
        return ""  # the head of the group says it
    text = _QUOTED if one.group is ReminderGroup.QUOTED else _DAYS.get(one.kind)
    day = _short(one.due_on, today)
    return _words(text).format(day=day) if text else day


def _more(one: Reminder) -> list[str]:
    match one.kind:
        case ReminderKind.CONTACT:
            return [one.person, one.text]
        case ReminderKind.BIRTHDAY if one.text:
            return [_words(QT_TRANSLATE_NOOP("reminders", "lunar {day}")).format(day=one.text)]
    return []


def _papers(one: Reminder) -> list[str]:
    if one.kind not in _OF_PAPERS:
        return []
    if one.count > 1:
        return [_words(QT_TRANSLATE_NOOP("reminders", "{count} documents")).format(count=one.count)]
    return [one.number]


def _state(one: Reminder, today: date) -> str:
    if one.group is ReminderGroup.OVERDUE:
        late = _PAST if one.kind is ReminderKind.BIRTHDAY else _LATE
        return _words(late).format(count=one.days_overdue(today))
    return ""


def _short(day: date, today: date) -> str:
    shown = formats.day(day)
    return shown[5:] if day.year == today.year else shown
