"""What is painted in one cell: its text, icon, tone and share, made from a column and a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from crm_desktop.present.columns.base import NUMERIC, Column, Kind, Tone, left_out_of
from crm_desktop.present.formats import bracketed
from crm_desktop.present.formats import cell as cell_text
from crm_desktop.present.listing import LeftOut

SIGNS = {Tone.RED: "warning", Tone.AMBER: "clock", Tone.GREEN: "done"}
"""The picture that goes with a tone, since colour is never alone."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a code is shown: its translated word, the idea of its icon, and its tone."""

    text: str
    icon: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Cell:
    """One painted cell; ``share`` is set where a bar is drawn, ``struck`` where a figure is void.

    ``warmth`` is that of its ground, as ``Column.warmth``; ``swatch`` the colour of its word; a picture stands alone.
    """

    text: str
    right: bool = False
    icon: str = ""
    tone: Tone = Tone.PLAIN
    share: float | None = None
    struck: bool = False
    warmth: int = 0
    swatch: str = ""
    picture: bytes = b""


def plain_look(value: StrEnum | str) -> Look:
    """The word of a code as it is stored; for tests and lists that have no labels."""
    return Look(str(value))


def total_text(kind: Kind, value: Decimal) -> str:
    """A figure of a totals row: like a cell, but a zero is shown."""
    return cell_text(value, kind, blank_zero=False)


class Formats:
    """Turns the values of rows into cells; knows how codes and flags are worded."""

    def __init__(self, look: Callable[[StrEnum | str], Look] = plain_look) -> None:
        """Make them.

        ``colours`` are those of words by pick list, as ``#rrggbb``; they are known a moment after the start.
        """
        self._look = look
        self.colours: Mapping[str, Mapping[str, str]] = {}

    def look(self, code: StrEnum | str) -> Look:
        """How a code is shown, or a name of the office's own that stands in its place."""
        return self._look(code)

    def text(self, kind: Kind, value: Any) -> str:
        """The text of a value; None and a zero amount are empty."""
        if value is None:
            return ""
        if isinstance(value, StrEnum):
            return self._look(value).text
        return cell_text(value, kind)

    def cell(self, column: Column[Any], row: Any) -> Cell:
        """The cell of ``row`` in ``column``."""
        value, kind = column.value(row), column.kind
        if column.is_picture:
            return Cell("", picture=value or b"")
        tone = column.tone(row)
        if isinstance(value, StrEnum):
            look = self._look(value)
            return Cell(look.text, icon=look.icon, tone=look.tone if tone is Tone.PLAIN else tone)
        share = float(value) if kind is Kind.PROGRESS and value is not None else None
        text, why = self.text(kind, value), left_out_of(row) if column.total else None
        if why is LeftOut.DRAFT and text:
            text = bracketed(text)
        warmth = column.warmth(row) if column.warmth is not None else 0
        sign = self._sign(kind, value, tone)
        void, swatch = why is LeftOut.VOID, self._swatch(column.pick_list, text)
        return Cell(text, kind in NUMERIC, sign, tone, share, struck=void, warmth=warmth, swatch=swatch)

    def _swatch(self, pick_list: str, text: str) -> str:
        """The colour of a word, or of the first of several that has one."""
        colours = self.colours.get(pick_list) if pick_list else None
        if not colours:
            return ""
        return colours.get(text) or next((colours[word] for word in re.split("[ 、]", text) if word in colours), "")

    def _sign(self, kind: Kind, value: Any, tone: Tone) -> str:
        """The icon before a text: that of the codes among which a name of the office's own stands, or one by tone."""
        named = self._look(value).icon if kind is Kind.STATE and isinstance(value, str) else ""
        return named or ("" if kind in NUMERIC else SIGNS.get(tone, ""))
