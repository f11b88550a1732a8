"""The field for an hour: ``1430``, ``14:30`` and ``9`` are understood."""

from __future__ import annotations

from datetime import time
from typing import Any

from crm_desktop.qtkit.forms.editors import Editor, TextField
from crm_desktop.qtkit.forms.entry_text import Unreadable


def time_of(text: str) -> time:
    """Read an hour as it is typed.

    Raises:
        ValueError: if it is none.

    >>> time_of("1430"), time_of("9"), time_of("8：05")
    (datetime.time(14, 30), datetime.time(9, 0), datetime.time(8, 5))
    """
    plain = text.strip().replace("：", ":").replace(".", ":")
    hours, colon, minutes = plain.partition(":")
    if not colon and len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    return time(int(hours), int(minutes or 0))


class TimeField(TextField):
    """An hour, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setPlaceholderText("14:30")
        self.line.editingFinished.connect(self._format)

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        try:
            return time_of(text)
        except ValueError as error:
            raise Unreadable(self.tr("Type an hour such as 1430 or 9:00.")) from error

    def show_value(self, value: Any) -> None:
        self.line.setText(value.strftime("%H:%M") if value else "")

    def _format(self) -> None:
        try:
            self.show_value(self.value())
        except Unreadable:
            return


def clock_time() -> Editor:
    """An hour of the day."""
    return lambda _scope: TimeField()
