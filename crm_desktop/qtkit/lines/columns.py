"""Columns of a grid in which lines are entered: how a cell is shown, read and put into its line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.figures import CENTS, IN_PERCENT, PARTS, WHOLE
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import NUMERIC, Kind, Tone
from crm_desktop.qtkit.forms.entry_text import Unreadable, date_of, number_of
from crm_desktop.qtkit.forms.match_popup import MatchColumn
from crm_desktop.qtkit.forms.matches import MatchSource
from crm_desktop.qtkit.forms.number_words import why_no_number

Unread = tuple[tuple[str, str], ...]
"""What was typed into cells of a line and could not be taken: the column's key and the text."""


class EntryLine(Protocol):
    """What a grid wants of its lines: frozen, and keeping what could not be taken."""

    @property
    def unread(self) -> Unread:
        """The texts that could not be taken."""
        ...

    def with_unread(self, texts: Unread, /) -> Any:
        """The line with other such texts."""
        ...


Line = TypeVar("Line", bound=EntryLine)

_NOTHING = QT_TRANSLATE_NOOP("LineGrid", "Nothing found for {text}: F4 shows all")
_BEYOND = QT_TRANSLATE_NOOP("LineGrid", "Type a number from 0 to {most}.")
_NO_DATE = QT_TRANSLATE_NOOP("LineGrid", "Type a date such as 1122, +3 or 2026-11-22.")

_PLACES = {Kind.MONEY: CENTS, Kind.RATE: IN_PERCENT, Kind.COUNT: WHOLE}
"""Of a number as it is typed; prices and quantities have the most."""


def _plain(_line: Any) -> Tone:
    return Tone.PLAIN


def _no_sign(_line: Any) -> str:
    return ""


@dataclass(frozen=True)
class LineColumn(Generic[Line]):
    """One column of an entry grid.

    Attributes:
        title: marked in the context of the grid.
        value: takes the value out of a line.
        put: gives the line with another value; None for computed and read-only cells.
            With ``matches`` it gets the whole ``Match``.
        matches: what the typed text is looked up in; the cell shows ``value`` as text.
        match_columns: makes the columns of the pop-up, translated.
        nothing: marked in the context of the grid, with ``{text}``: said when no record fits.
        choices: values with their translated words, for a pick list.
        of_record: whether the record that is found gives the value; a sheet that is pasted does not overwrite it.
        most: the largest value that can be meant, such as 1 for a share; nothing below 0 then either.
        stop: whether Enter stops here on its way.
        open: whether a line has no value here that it must have, so that Enter stops all the same.
        tone, sign: colour of the cell and the icon that goes with it.
        may_edit: whether the cell of this line can be edited.
        visible: whether a new user sees it.
        needed: whether a line says something here that nobody would know without the column; it is in sight then.
    """

    key: str
    title: str
    value: Callable[[Line], Any]
    kind: Kind = Kind.TEXT
    width: int = 100
    put: Callable[[Line, Any], Line] | None = None
    matches: MatchSource | None = None
    match_columns: Callable[[], Sequence[MatchColumn]] | None = None
    nothing: str = ""
    choices: Callable[[], Sequence[tuple[Any, str]]] | None = None
    of_record: bool = False
    most: Decimal | None = None
    stop: bool = True
    open: Callable[[Line], bool] | None = None
    tone: Callable[[Line], Tone] = _plain
    sign: Callable[[Line], str] = _no_sign
    may_edit: Callable[[Line], bool] | None = None
    visible: bool = True
    needed: Callable[[Line], bool] | None = None

    def is_open_in(self, line: Line | None) -> bool:
        """Whether a line lacks its value."""
        return line is not None and self.open is not None and self.open(line)

    @property
    def is_right(self) -> bool:
        """Whether its values stand at the right edge."""
        return self.kind in NUMERIC


def text_of(column: LineColumn[Any], line: Any) -> str:
    """What the cell shows."""
    value = column.value(line)
    if column.choices is not None:
        return next((word for code, word in column.choices() if code == value), "")
    return formats.cell(value, column.kind)


def edit_text_of(column: LineColumn[Any], line: Any) -> str:
    """What the cell holds when it is edited: a number without thousands marks."""
    value = column.value(line)
    if value is None:
        return ""
    if column.kind is Kind.RATE:
        return formats.number(value * 100, thousands=False, minus="-")
    if column.kind in NUMERIC:
        return formats.number(value, thousands=False, minus="-")
    return formats.cell(value, column.kind, blank_zero=False)


def read_cell(column: LineColumn[Any], text: str, today: date) -> Any:
    """The value of a typed text; an empty one is None (an empty string for text).

    Raises:
        Unreadable: with a translated message.
    """
    plain = text.strip()
    if column.choices is not None:
        found = [code for code, word in column.choices() if word == plain or str(code) == plain]
        if not found:
            raise Unreadable(QCoreApplication.translate("LineGrid", "Choose one from the list (F4)."))
        return found[0]
    if column.kind not in NUMERIC and column.kind is not Kind.DATE:
        return plain
    if not plain:
        return None
    if column.kind is Kind.DATE:
        return _day_in(plain, today)
    places = _PLACES.get(column.kind, PARTS)
    try:
        number = number_of(plain.rstrip("%％"), places)
    except Unreadable as error:
        raise Unreadable(why_no_number(error, places)) from error
    value = number / 100 if column.kind is Kind.RATE else number
    _require_within(column, value)
    return value


def _require_within(column: LineColumn[Any], value: Decimal) -> None:
    if column.most is not None and not 0 <= value <= column.most:
        words = QCoreApplication.translate("LineGrid", _BEYOND)
        raise Unreadable(words.format(most=f"{(column.most * 100 if column.kind is Kind.RATE else column.most):f}"))


def _day_in(text: str, today: date) -> date:
    try:
        return date_of(text, today)
    except Unreadable as error:
        raise Unreadable(QCoreApplication.translate("LineGrid", _NO_DATE)) from error


def nothing_words(column: LineColumn[Any], context: str) -> str:
    """What is said when no record fits ``{text}``, translated; ``context`` is that of the grid."""
    of_grid = QCoreApplication.translate(context, column.nothing) if column.nothing else ""
    return of_grid or QCoreApplication.translate("LineGrid", _NOTHING)


def refusal(column: LineColumn[Any], text: str, *, context: str, today: date) -> str:
    """Why a text could not be taken, translated; ``context`` is that of the grid."""
    if column.matches is not None:
        return nothing_words(column, context).format(text=text)
    try:
        read_cell(column, text, today)
    except Unreadable as fault:
        return str(fault)
    return QCoreApplication.translate("LineGrid", "Press Enter here to take “{text}”.").format(text=text)


def without_unread(line: Line, column: LineColumn[Line]) -> Line:
    """A line without the text that a cell could not take."""
    left = tuple(pair for pair in line.unread if pair[0] != column.key)
    kept: Line = line if left == line.unread else line.with_unread(left)
    return kept
