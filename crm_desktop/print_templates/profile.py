"""What a dot-matrix printer on this computer can do; kept on the computer, not in templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class RuleStyle(StrEnum):
    """How rules and boxes are printed; the ruler page shows all three, so that the user can choose."""

    BLANKS = "blanks"
    """Level ones as underlined blanks, upright ones as dot pictures: joins on every printer."""
    SIGNS = "signs"
    """As above, but upright ones as the frame signs of Chinese printers: a third fewer bytes, if they join."""
    PICTURES = "pictures"
    """All as dot pictures: exact to the dot, but 4 KB for a rule across the form."""


class Datatype(StrEnum):
    """What the Windows spooler is told about raw bytes."""

    RAW = "RAW"
    XPS_PASS = "XPS_PASS"  # noqa: S105 - the name that Windows gives it
    """For v4 and XPS drivers, which print nothing from a RAW job."""


DOT_MATRIX = "escp:"
"""How the code of a dot-matrix printer begins where a default template or the last print names one."""
LIMITS: Mapping[str, tuple[int, int]] = {
    "x_offset": (-80, 80),
    "y_offset": (-40, 40),
    "length_correction": (-90, 90),
    "underline_row": (20, 29),
}
"""From where to where a value of the profile makes sense: mm, 1/360 in, dots; beyond, the paper lies elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterProfile:
    """A 24-pin printer.

    Attributes:
        chinese: whether it has hanzi and knows the FS commands of ESC/P-K.
        gb2312_only: whether it prints the characters of GB2312 only; others go as pictures.
        hanzi_gap: fixed dots left and right of a hanzi, for printers that do not obey ``FS S``; None sets the gap.
        columns: 80 or 136 characters of 1/10 in.
        x_offset, y_offset: mm by which everything moves right and down.
        length_correction: 1/360 in by which a form is longer than nominal; from the drift test.
        letter_quality: whether letter quality is asked for; otherwise draft.
        one_way: whether the head prints in one direction only: straighter upright rules, half the speed.
        auto_lf: whether the printer adds a line feed to each carriage return.
    """

    chinese: bool = True
    gb2312_only: bool = False
    hanzi_gap: tuple[int, int] | None = None
    columns: int = 136
    x_offset: float = 0.0
    y_offset: float = 0.0
    length_correction: int = 0
    letter_quality: bool = True
    one_way: bool = False
    auto_lf: bool = False
    rules: RuleStyle = RuleStyle.BLANKS
    underline_row: int = 23
    """Row of dots of the underline, counted from the top of the characters."""
    forms_done: int = 0
    """Forms fed so far: where a form is no whole number of dots, the rest is carried from job to job."""
    datatype: Datatype | None = None
    """None asks the printer's driver."""

    @property
    def reach_mm(self) -> float:
        """How far the head gets from the left-most column."""
        return self.columns * 2.54

    def prints(self, char: str) -> bool:
        """Whether the printer has the character."""
        if " " <= char <= "~":
            return True
        if not self.chinese or char < "\x80":
            return False
        try:
            return len(char.encode("gb2312" if self.gb2312_only else "gbk")) == 2
        except UnicodeEncodeError:
            return False
