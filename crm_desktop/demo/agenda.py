"""What is to happen on which day of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta

from crm_desktop.demo.plan import Plan

Event = Callable[[date], None]


class Agenda:
    """Events by day; one that falls on a closed day happens on the next working day, one after today never."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._events: defaultdict[date, list[Event]] = defaultdict(list)

    def plan(self, day: date, event: Event) -> None:
        """Let ``event`` happen on ``day`` or on the next working day."""
        if day <= self._plan.today:
            self._events[self._plan.working_day(day)].append(event)

    def carry_out(self, day: date) -> None:
        """Let happen what is planned for ``day``, also what that leads to on the same day."""
        events = self._events.pop(day, [])
        while events:
            for event in events:
                event(day)
            events = self._events.pop(day, [])


def later(day: date, days: int) -> date:
    """So many days after ``day``."""
    return day + timedelta(days=days)
