"""Why something is to be seen to: the reason as a word, and in a sentence with its figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from crm_desktop.domain.affairs.contact_plan import PlanReason
from crm_desktop.domain.affairs.own_rules import AMOUNTS, Compare, Fact
from crm_desktop.domain.reminders import RHYTHM_TIMES, ReminderGroup, ReminderKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.own_rules import FACT_WORDS, own_words
from crm_desktop.queries.affairs.rows import Met, Reminder
from crm_desktop.views.looks import look_of
from crm_desktop.views.reminders.plan_words import plan_reason

REASONS: Mapping[ReminderKind, str] = {
    ReminderKind.TASK: QT_TRANSLATE_NOOP("reminders", "Task"),
    ReminderKind.CONTACT: QT_TRANSLATE_NOOP("reminders", "Plan"),
    ReminderKind.PLANNED: QT_TRANSLATE_NOOP("reminders", "Contact plan"),
    ReminderKind.RECEIVABLE: QT_TRANSLATE_NOOP("reminders", "To collect"),
    ReminderKind.PAYABLE: QT_TRANSLATE_NOOP("reminders", "To pay"),
    ReminderKind.ORDER: QT_TRANSLATE_NOOP("reminders", "To ship"),
    ReminderKind.UNSIGNED: QT_TRANSLATE_NOOP("reminders", "Not signed"),
    ReminderKind.QUOTE: QT_TRANSLATE_NOOP("reminders", "Quote open"),
    ReminderKind.WEEKDAY: QT_TRANSLATE_NOOP("reminders", "Day of ordering"),
    ReminderKind.RHYTHM: QT_TRANSLATE_NOOP("reminders", "Late by habit"),
    ReminderKind.ORDERLESS: QT_TRANSLATE_NOOP("reminders", "No order"),
    ReminderKind.FALLING: QT_TRANSLATE_NOOP("reminders", "Falling"),
    ReminderKind.NEVER: QT_TRANSLATE_NOOP("reminders", "Never ordered"),
    ReminderKind.SILENT: QT_TRANSLATE_NOOP("reminders", "No contact"),
    ReminderKind.PLANLESS: QT_TRANSLATE_NOOP("reminders", "No plan"),
    ReminderKind.BIRTHDAY: QT_TRANSLATE_NOOP("reminders", "Birthday"),
    ReminderKind.OWN: QT_TRANSLATE_NOOP("reminders", "Own rule"),
    ReminderKind.REPORT: QT_TRANSLATE_NOOP("reminders", "Report"),
}
"""In the order in which they stand over the list."""
_AMOUNTS: Mapping[ReminderKind, str] = {
    ReminderKind.RECEIVABLE: QT_TRANSLATE_NOOP("reminders", "owes"),
    ReminderKind.PAYABLE: QT_TRANSLATE_NOOP("reminders", "we owe"),
    ReminderKind.ORDER: QT_TRANSLATE_NOOP("reminders", "to ship"),
    ReminderKind.UNSIGNED: QT_TRANSLATE_NOOP("reminders", "delivered"),
    ReminderKind.QUOTE: QT_TRANSLATE_NOOP("reminders", "quoted"),
    ReminderKind.RHYTHM: QT_TRANSLATE_NOOP("reminders", "a month"),
    ReminderKind.ORDERLESS: QT_TRANSLATE_NOOP("reminders", "a month"),
    ReminderKind.WEEKDAY: QT_TRANSLATE_NOOP("reminders", "a month"),
    ReminderKind.FALLING: QT_TRANSLATE_NOOP("reminders", "less"),
}
"""What the amount of a row is."""


def _words(text: str, **values: object) -> str:
    return QCoreApplication.translate("reminders", text).format(**values)


def reason(one: Reminder) -> str:
    """Why, as a word; of a plan how it is to be carried out."""
    if one.kind is ReminderKind.CONTACT and one.channel is not None:
        return look_of(one.channel).text
    if one.kind is ReminderKind.OWN:
        return one.number
    return _words(REASONS[one.kind])


def figure(one: Reminder) -> tuple[str, str]:
    """What the amount is, and the amount; of somebody who orders less by how much."""
    amount = shown_amount(one)
    if amount is None:
        return "", ""
    return _words(_AMOUNTS[one.kind]), formats.money(amount)


def shown_amount(one: Reminder) -> Decimal | None:
    """The amount that stands in the row and is added up; None where there is none."""
    if one.kind not in _AMOUNTS or one.amount is None:
        return None
    return one.before - one.amount if one.before is not None else one.amount


def median(gaps: tuple[int, int]) -> str:
    """The middle of the days between orders, of which the two middle ones are given.

    >>> median((20, 20)), median((10, 15))
    ('20', '12.5')
    """
    whole, half = divmod(sum(gaps), 2)
    return f"{whole}.5" if half else str(whole)


def why(one: Reminder, today: date) -> str:
    """Why it is there today, with the figures that its rule counted."""
    return _WHY[one.kind](one, today)


def _plan(one: Reminder, _today: date) -> str:
    return " · ".join(part for part in (one.person, one.text) if part) or _words(
        QT_TRANSLATE_NOOP("reminders", "planned {day}"), day=formats.day(one.due_on)
    )


def _order(one: Reminder, today: date) -> str:
    late = one.days_overdue(today)
    if late > 0:
        text = QT_TRANSLATE_NOOP("reminders", "{number} promised {day}, {count} days late")
        return _words(text, number=one.number, day=_short(one.due_on, today), count=late)
    return _words(
        QT_TRANSLATE_NOOP("reminders", "{number} promised {day}"), number=one.number, day=_short(one.due_on, today)
    )


def _slip(one: Reminder, today: date) -> str:
    days = (today - (one.since or today)).days
    text = QT_TRANSLATE_NOOP("reminders", "{number} shipped {count} days ago, slip not back, limit {limit}")
    return _words(text, number=one.number, count=days, limit=one.limit)


def _money(one: Reminder, today: date) -> str:
    late = one.days_overdue(today)
    what = _words(QT_TRANSLATE_NOOP("reminders", "{count} documents"), count=one.count) if one.count > 1 else one.number
    if late > 0:
        text = QT_TRANSLATE_NOOP("reminders", "{what}, due {day}, {count} days overdue")
        return _words(text, what=what, day=_short(one.due_on, today), count=late)
    return _words(QT_TRANSLATE_NOOP("reminders", "{what}, due {day}"), what=what, day=_short(one.due_on, today))


def _quote(one: Reminder, today: date) -> str:
    if one.group is not ReminderGroup.QUOTED:
        text = QT_TRANSLATE_NOOP("reminders", "{number} valid until {day}")
        return _words(text, number=one.number, day=_short(one.due_on, today))
    text = QT_TRANSLATE_NOOP("reminders", "{number} quoted {count} days ago, no order, limit {limit}")
    return _words(text, number=one.number, count=(today - (one.since or today)).days, limit=one.limit)


def _birthday(one: Reminder, today: date) -> str:
    parts = [one.person]
    if one.count > 1:
        parts.append(_words(QT_TRANSLATE_NOOP("reminders", "turns {age}"), age=one.count))
    if one.text:
        parts.append(_words(QT_TRANSLATE_NOOP("reminders", "lunar {day}"), day=one.text))
    if one.due_on != today:
        parts.append(_short(one.due_on, today))
    return " · ".join(parts)


def _rhythm(one: Reminder, _today: date) -> str:
    text = QT_TRANSLATE_NOOP(
        "reminders", "usually every {median} days, last order {count} days ago, over {times} × {median}"
    )
    return _words(text, median=median(one.gaps), count=one.count, times=RHYTHM_TIMES)


def _orderless(one: Reminder, _today: date) -> str:
    text = QT_TRANSLATE_NOOP("reminders", "no order for {count} days, limit {limit}")
    return _words(text, count=one.count, limit=one.limit)


def _silent(one: Reminder, today: date) -> str:
    text = QT_TRANSLATE_NOOP("reminders", "no contact for about {count} days, limit {limit}")
    return _words(text, count=(today - (one.since or today)).days, limit=one.limit)


def _planless(one: Reminder, today: date) -> str:
    text = QT_TRANSLATE_NOOP("reminders", "no plan, last contact {count} days ago, limit {limit}")
    return _words(text, count=(today - (one.since or today)).days, limit=one.limit)


def _never(one: Reminder, today: date) -> str:
    text = QT_TRANSLATE_NOOP("reminders", "entered {count} days ago and never ordered, limit {limit}")
    return _words(text, count=(today - (one.since or today)).days, limit=one.limit)


def _falling(one: Reminder, _today: date) -> str:
    now, before = one.amount or Decimal(0), one.before or Decimal(1)
    text = QT_TRANSLATE_NOOP("reminders", "3 months {now}, a year before {before}: {share} %, below {limit} %")
    share = int(now * 100 / before)
    return _words(text, now=formats.money(now), before=formats.money(before), share=share, limit=one.limit)


def _weekday(one: Reminder, today: date) -> str:
    late = one.days_overdue(today)
    if late > 0:
        text = QT_TRANSLATE_NOOP("reminders", "orders on this day of the week as a rule; nothing since {day}")
        return _words(text, day=_short(one.since or one.due_on, today))
    return _words(QT_TRANSLATE_NOOP("reminders", "orders on this day of the week; nothing yet this week"))


def _task(one: Reminder, _today: date) -> str:
    parts = [one.text]
    if one.count:
        parts.append(_words(QT_TRANSLATE_NOOP("reminders", "{count} steps left"), count=one.count))
    return " · ".join(parts)


def _planned(one: Reminder, _today: date) -> str:
    return plan_reason(PlanReason(one.text), one.number)


def _own(one: Reminder, _today: date) -> str:
    """The figures with which the rule holds, and what is to be done."""
    told = [_met(met) for met in one.met if met.known is not None]
    parts = [*told, one.text] if one.text or told else [one.number]
    return " · ".join(part for part in parts if part)


_SIGNS = {Compare.LEAST: "≥", Compare.MOST: "≤", Compare.IS: "=", Compare.IS_NOT: "≠"}


def _met(met: Met) -> str:
    one, known = met.condition, met.known or Decimal(0)
    if met.field is not None:
        words = dict(own_words(met.field, QLocale().name().replace("en_US", "en"), QCoreApplication.translate))
        name = words.get(one.fact, met.field.title)
    else:
        name = QCoreApplication.translate("own_rules", FACT_WORDS[Fact(one.fact)])
    say = formats.money if one.fact in AMOUNTS else formats.quantity
    return f"{name} {say(known)} {_SIGNS[one.compare]} {say(one.figure)}"


def report_name(one: Reminder) -> str:
    """What a report is called; one that every office has, in the language of the window."""
    return QCoreApplication.translate("analysis", one.number) if one.number else one.text


def about(one: Reminder) -> str:
    """Whom it is about, or which report it is."""
    return report_name(one) if one.kind is ReminderKind.REPORT else one.customer


def report_days(one: Reminder, today: date) -> str:
    """On which days a report is to be looked at, and since when it waits."""
    from crm_desktop.domain.analysis.timing import RHYTHMS
    from crm_desktop.present.analysis import rhythm_text

    rhythm = rhythm_text(RHYTHMS[one.person], partial(QCoreApplication.translate, "analysis"))
    return rhythm if one.due_on == today else f"{rhythm} · {_short(one.due_on, today)}"


_WHY: Mapping[ReminderKind, Callable[[Reminder, date], str]] = {
    ReminderKind.TASK: _task,
    ReminderKind.CONTACT: _plan,
    ReminderKind.ORDER: _order,
    ReminderKind.UNSIGNED: _slip,
    ReminderKind.RECEIVABLE: _money,
    ReminderKind.PAYABLE: _money,
    ReminderKind.QUOTE: _quote,
    ReminderKind.BIRTHDAY: _birthday,
    ReminderKind.RHYTHM: _rhythm,
    ReminderKind.ORDERLESS: _orderless,
    ReminderKind.SILENT: _silent,
    ReminderKind.PLANLESS: _planless,
    ReminderKind.NEVER: _never,
    ReminderKind.FALLING: _falling,
    ReminderKind.WEEKDAY: _weekday,
    ReminderKind.OWN: _own,
    ReminderKind.PLANNED: _planned,
    ReminderKind.REPORT: report_days,
}


def _short(day: date, today: date) -> str:
    shown = formats.day(day)
    return shown[5:] if day.year == today.year else shown
