"""Which days a statement of account covers, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Both days are included.

    Attributes:
        with_lines: whether deliveries and returns show their products.
        is_draft: whether it is still looked over; it says so on each page.
    """

    since: date
    until: date
    with_lines: bool = False
    is_draft: bool = False

    @property
    def mark(self) -> str:
        """The days as a number of a statement has them.

        >>> Period(date(2026, 11, 1), date(2026, 11, 30)).mark
        '261101-261130'
        """
        return f"{self.since:%y%m%d}-{self.until:%y%m%d}"

    @classmethod
    def usual(cls, today: date) -> Period:
        """This month; in its first ten days, when statements are sent, the month before.

        >>> Period.usual(date(2026, 11, 20)).since, Period.usual(date(2026, 12, 3)).until
        (datetime.date(2026, 11, 1), datetime.date(2026, 11, 30))
        """
        first = today.replace(day=1)
        if today.day > _STILL_SENDING:
            return cls(first, today)
        last = first - timedelta(days=1)
        return cls(last.replace(day=1), last)


_STILL_SENDING = 10
