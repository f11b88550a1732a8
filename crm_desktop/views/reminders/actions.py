"""What is done with reminders: finish, put off, hand on, open; each with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.reminders import MORNING, ReminderKind, Snooze, snoozed_day
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.choices import offered
from crm_desktop.qtkit.forms.date_field import CalendarPopup
from crm_desktop.qtkit.icons import icon
from crm_desktop.queries.affairs.receivers import receivers
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.services.affairs.reminders import (
    FinishReminders,
    HandOnReminders,
    LogForReminders,
    SnoozeReminders,
)
from crm_desktop.views.choose_colleague import ColleagueChooser
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import run_undoable

HOUR = timedelta(hours=1)
_GIVEN_WHOLE = (ReminderKind.CONTACT, ReminderKind.TASK, ReminderKind.REPORT)
"""These are the colleague's own from then on; what a rule found is only marked, and can be called back."""
NOBODY = QT_TRANSLATE_NOOP(
    "reminders", "To hand this on, hand over the customer first: none of your colleagues may see all of it."
)


def _words(text: str) -> str:
    return QCoreApplication.translate("reminders", text)


def _keys(reminders: Sequence[Reminder]) -> tuple[str, ...]:
    return tuple(one.key for one in reminders)


def open_reminder(context: Context, one: Reminder) -> None:
    """Open what a reminder is about."""
    if one.kind is ReminderKind.RECEIVABLE:
        context.open("customer", one.party_id, page="receivables")
    elif one.kind is ReminderKind.PAYABLE:
        context.open("supplier_statement", one.party_id)
    elif one.kind is ReminderKind.REPORT:
        context.open("pivot", None, scheduled=one.record_id, day=one.due_on)
    else:
        context.open(one.record_kind, one.record_id)


def finish(context: Context, reminders: Sequence[Reminder]) -> None:
    """Say that reminders were seen to."""
    if not reminders:
        return
    keys = _keys(reminders)
    text = _words(QT_TRANSLATE_NOOP("reminders", "Done: {count}.")).format(count=len(keys))
    steps = sum(one.count for one in reminders if one.kind is ReminderKind.TASK)
    if steps:
        left = QT_TRANSLATE_NOOP("reminders", "Left open on the checklist: {count}.")
        text = f"{text} {_words(left).format(count=steps)}"
    back = FinishReminders(reminders=keys, is_done=False)
    run_undoable(context, FinishReminders(reminders=keys), text, back)


def snooze(context: Context, reminders: Sequence[Reminder], until: datetime) -> None:
    """Put reminders off until a moment."""
    if not reminders:
        return
    keys = _keys(reminders)
    shown = formats.moment(until)
    text = _words(QT_TRANSLATE_NOOP("reminders", "Comes back {when}.")).format(when=shown)
    back = SnoozeReminders(reminders=keys, until=None)
    run_undoable(context, SnoozeReminders(reminders=keys, until=until), text, back)


def snooze_until(context: Context, choice: Snooze) -> datetime:
    """The moment until which a choice puts off."""
    if choice is Snooze.HOUR:
        return context.clock.now() + HOUR
    return morning_of(snoozed_day(choice, context.clock.today()))


def morning_of(day: date) -> datetime:
    """The moment at which reminders of a day come back."""
    return moment_of(day, MORNING)


def snooze_menu(parent: QWidget, context: Context, reminders: Sequence[Reminder]) -> QMenu:
    """The choices for how long; figures 1 to 4 take one."""
    menu = QMenu(parent)
    monday = snoozed_day(Snooze.NEXT_MONDAY, context.clock.today())
    entries = (
        (Snooze.HOUR, _words(QT_TRANSLATE_NOOP("reminders", "In 1 hour"))),
        (Snooze.TOMORROW, _words(QT_TRANSLATE_NOOP("reminders", "Tomorrow morning"))),
        (
            Snooze.NEXT_MONDAY,
            _words(QT_TRANSLATE_NOOP("reminders", "Next Monday {day}")).format(day=formats.day(monday)[5:]),
        ),
    )
    for number, (choice, words) in enumerate(entries):
        action = menu.addAction(f"&{number + 1}  {words}")  # a menu takes the keys of its own letters, no shortcuts
        action.triggered.connect(
            lambda _on=False, choice=choice: snooze(context, reminders, snooze_until(context, choice))
        )
    pick = menu.addAction("&4  " + _words(QT_TRANSLATE_NOOP("reminders", "Choose a day…")))
    pick.triggered.connect(lambda: _pick_day(parent, context, reminders))
    return menu


def _pick_day(parent: QWidget, context: Context, reminders: Sequence[Reminder]) -> None:
    popup = CalendarPopup(parent, context.clock.today() + timedelta(days=1))

    def taken(day: QDate) -> None:
        popup.close()
        snooze(context, reminders, morning_of(date(day.year(), day.month(), day.day())))

    popup.calendar.activated.connect(taken)
    popup.calendar.clicked.connect(taken)
    popup.move(parent.mapToGlobal(QPoint(parent.width() // 3, parent.height() // 3)))
    popup.show()
    popup.calendar.setFocus()


def hand_on(parent: QWidget, context: Context, reminders: Sequence[Reminder]) -> None:
    """Choose a colleague who may see what they are about, and give the reminders on."""
    if not reminders:
        return

    def found(people: Sequence[tuple[int, str]]) -> None:
        others = [person for person in offered(people) if person[0] != context.access.employee_id]
        if not others:
            context.ask.notice(_words(NOBODY))
            return
        question = _words(QT_TRANSLATE_NOOP("reminders", "Reassign {count} to")).format(count=len(reminders))
        accept = _words(QT_TRANSLATE_NOOP("reminders", "Reassign"))
        ColleagueChooser(parent.window(), question, accept, others).ask(chosen)

    def chosen(employee_id: int | None) -> None:
        if employee_id is not None:
            text = _words(QT_TRANSLATE_NOOP("reminders", "Handed on."))
            command = HandOnReminders(reminders=_keys(reminders), employee_id=employee_id)
            back = FinishReminders(reminders=command.reminders, is_done=False)
            if any(one.kind in _GIVEN_WHOLE for one in reminders):
                context.run(command, lambda _done: context.ask.notice(text))
            else:
                run_undoable(context, command, text, back)

    about = tuple({(one.kind, one.party_id) for one in reminders})
    context.read(parent, receivers, found, about=about, today=context.clock.today())


def _about(reminder: Reminder) -> dict[str, int]:
    """The quote or order that a talk is about."""
    about = next((one.talked_of for kind, one in DOCUMENTS.items() if kind == reminder.record_kind), "")
    return {about: reminder.record_id} if about else {}


def log(context: Context, one: Reminder) -> None:
    """Write down a talk with the customer; what it was about is done with it."""
    if one.party_id is not None:
        context.open("contact", None, party_id=one.party_id, finishes=(one.key,), **_about(one))


def log_for_all(context: Context, reminders: Sequence[Reminder]) -> None:
    """Write down the same talk with all their customers; what it was about is done with it."""
    about = [one for one in reminders if one.party_id is not None]
    if not about:
        return
    count = len({one.party_id for one in about})
    question = _words(QT_TRANSLATE_NOOP("reminders", "What was said to {count} customers?")).format(count=count)
    said = context.ask.text(question)
    if said and said.strip():
        text = _words(QT_TRANSLATE_NOOP("reminders", "Logged for {count} customers.")).format(count=count)
        command = LogForReminders(reminders=_keys(about), said=said.strip())
        context.run(command, lambda _done: context.ask.notice(text))


def more_menu(parent: QWidget, context: Context, reminders: Sequence[Reminder]) -> QMenu:
    """The right-click menu of reminders."""
    menu = QMenu(parent)
    one = reminders[0]
    menu.addAction(icon("open"), _words(QT_TRANSLATE_NOOP("reminders", "Open"))).triggered.connect(
        lambda: open_reminder(context, one)
    )
    talk = menu.addAction(icon("contact"), _words(QT_TRANSLATE_NOOP("reminders", "Log contact")))
    talk.triggered.connect(lambda: log(context, one))
    customer = menu.addAction(icon("customer"), _words(QT_TRANSLATE_NOOP("reminders", "Open the customer")))
    customer.triggered.connect(lambda: context.open("customer", one.party_id))
    for action in (talk, customer):
        action.setEnabled(one.party_id is not None)
    menu.addSeparator()
    done = menu.addAction(icon("done"), _words(QT_TRANSLATE_NOOP("reminders", "Done")))
    done.triggered.connect(lambda: finish(context, reminders))
    later = snooze_menu(parent, context, reminders)
    later.setTitle(_words(QT_TRANSLATE_NOOP("reminders", "Later")))
    later.setIcon(icon("clock"))
    menu.addMenu(later)
    give = menu.addAction(icon("hand-on"), _words(QT_TRANSLATE_NOOP("reminders", "Reassign…")))
    give.triggered.connect(lambda: hand_on(parent, context, reminders))
    return menu
