"""What is due to an operator."""

from dataclasses import replace

from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from tests.views.fakes.context import NOW


def urgent_affairs(count):
    """The affairs of an operator to whom so many things are due today."""
    today = NOW.date()
    one = Reminder(
        key="",
        kind=ReminderKind.ORDER,
        group=ReminderGroup.TODAY,
        due_on=today,
        party_id=1,
        customer="永兴五金",
        record_kind="sales_order",
        record_id=1,
    )
    return Affairs(today, tuple(replace(one, key=f"order:{number}") for number in range(count)), 0)
