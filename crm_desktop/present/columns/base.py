"""Columns of tables, sheets and printed lists, declared once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Any, Generic, TypeVar

from crm_desktop.present.listing import LeftOut

Row = TypeVar("Row")


class Kind(Enum):
    """What a value is, which decides its format, its alignment and its filter."""

    TEXT = auto()
    CODE = auto()
    """Text that must never be read as a number: phones, tax numbers, document numbers."""
    MONEY = auto()
    PRICE = auto()
    QUANTITY = auto()
    RATE = auto()
    """A share of one, shown as per cent."""
    PROGRESS = auto()
    """A share of one, shown as a bar with per cent."""
    SHARE = auto()
    """A share of one that was computed, such as a margin: as per cent, always with one decimal."""
    TENTHS = auto()
    """A mean, always with one decimal."""
    GROWTH = auto()
    """By what share a figure changed, with its sign; or a word, where no share says it."""
    COUNT = auto()
    DATE = auto()
    MOMENT = auto()
    STATE = auto()
    """A ``StrEnum`` with a label, an icon and a tone in ``present.labels``."""
    FLAG = auto()
    PICTURE = auto()
    """The small copy of a picture, as bytes; read only while the column is shown, so nothing is sorted by it."""


NUMERIC = frozenset(
    {
        *(Kind.MONEY, Kind.PRICE, Kind.QUANTITY, Kind.COUNT, Kind.TENTHS),
        *(Kind.RATE, Kind.PROGRESS, Kind.SHARE, Kind.GROWTH),
    }
)
"""Kinds that stand at the right edge of their cell."""


WARMEST = 5
WARM_GROUNDS = ("#EBF3FA", "#D8E6F4", "#C4DAEF", "#B0CDE9", "#9DC1E4")
"""The grounds of paper and workbooks from cool to warm; the screen mixes its own."""
PICTURE_EDGE = 64
"""So large a picture is in a list, in pixels at 96 dpi."""
PICTURE_WIDTH = PICTURE_EDGE + 16


class Tone(Enum):
    """What the colour of a cell or row means; a theme gives it its colours, a second sign goes with it."""

    PLAIN = auto()
    ACCENT = auto()
    GREEN = auto()
    AMBER = auto()
    RED = auto()
    CLOSED = auto()


def _plain(_row: Any) -> Tone:
    return Tone.PLAIN


def left_out_of(row: Any) -> LeftOut | None:
    """Why no sum takes the figures of a row in; they are shown and not added up.

    Rows of a list in which some are not say so themselves, as ``left_out``.
    """
    found: LeftOut | None = getattr(row, "left_out", None)
    return found


def is_counted(row: Any) -> bool:
    """Whether sums take the figures of a row in."""
    return left_out_of(row) is None


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        key: stable name: settings, saved views, mappings and SQL sorting use it.
        title: marked in the context of its list, not yet translated.
        value: takes the value out of a row; None is an empty cell.
        width: pixels at 96 dpi.
        total: whether the totals row adds it up.
        sortable: whether the listing can sort and filter by ``key``.
        filterable: whether it can filter by it; words made of several fields, or shares of a sum, can only be sorted.
        visible: whether a new user sees it.
        tone: what the colour of the cell means.
        codes: what a column of ``Kind.STATE`` can hold; its filter offers all of them.
        blank: marked; what an empty cell says on the screen.
        pick_list: the list whose words stand in it: their colours are shown with them.
        warmth: how warm the ground of a cell is, from 1 to ``WARMEST``; 0 leaves it plain.
        over, under: the title in two lines, of which neighbours share the upper one; translated already.
    """

    key: str
    title: str
    value: Callable[[Row], Any]
    kind: Kind = Kind.TEXT
    width: int = 120
    total: bool = False
    sortable: bool = True
    filterable: bool = True
    visible: bool = True
    tone: Callable[[Row], Tone] = _plain
    codes: Sequence[StrEnum] = ()
    blank: str = ""
    pick_list: str = ""
    warmth: Callable[[Row], int] | None = None
    over: str = ""
    under: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether pictures stand in it: read only while it is shown, and nothing is found by them."""
        return self.kind is Kind.PICTURE


def picture_column(title: str) -> Column[Any]:
    """The picture that stands for a record; ``title`` is marked in the context of its list."""
    return Column(
        "picture",
        title,
        lambda row: row.picture,
        Kind.PICTURE,
        PICTURE_WIDTH,
        sortable=False,
        filterable=False,
        visible=False,
    )
