"""Turns draw operations into what a 24-pin head prints, in dots of 1/180 in: native text, strips, rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from crm_desktop.print_templates.errors import BeforePrintWidth, BeyondForm, BeyondPrintWidth
from crm_desktop.print_templates.metrics import DOT, Face, is_cell_narrow
from crm_desktop.print_templates.operations import Barcode, DrawOperation, Line, Page, Picture, Rect, TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import PrinterProfile, RuleStyle
from crm_desktop.print_templates.raster import PINS, Strip, barcode_strips, picture_strips, text_strips
from crm_desktop.print_templates.template import Align

_SLACK_MM, _SLACK_DOTS = 0.5, 3
_BASELINE = 20
_OVERLAP = 3
"""0.4 mm: the largest gap that was seen at a corner, on a printer that underlines higher or lower than usual."""
_LONGEST_BLANK = 36
_SPARE = 3
"""Dots that two passes of an upright rule may have in common so that both lie in rows that are needed anyway."""


@dataclass(frozen=True, slots=True)
class Native:
    """Text in the printer's own characters."""

    x: int
    y: int
    text: str
    face: Face
    item: str = ""

    @property
    def row(self) -> int:
        """Where the head must be: doubled characters grow upwards from the base line of the single ones."""
        return self.y + (_BASELINE if self.face.double else 0)


@dataclass(frozen=True, slots=True)
class Dots:
    """One pass of a picture: 3 bytes a column."""

    x: int
    y: int
    columns: bytes

    @property
    def row(self) -> int:
        """Where the head must be."""
        return self.y


@dataclass(frozen=True, slots=True)
class Blanks:
    """A level rule as underlined blanks; ``y`` is the top of the characters, not of the rule."""

    x: int
    y: int
    width: int

    @property
    def row(self) -> int:
        """Where the head must be."""
        return self.y


@dataclass(frozen=True, slots=True)
class Sign:
    """The printer's own upright frame sign, 24 dots high; ``x`` is where its stroke is."""

    x: int
    y: int

    @property
    def row(self) -> int:
        """Where the head must be."""
        return self.y


Mark = Native | Dots | Blanks | Sign


def marks_of(page: Page, profile: PrinterProfile) -> list[Mark]:
    """Return what to print on a page, from top to bottom and from left to right.

    Raises:
        BeyondPrintWidth, BeforePrintWidth: naming an item that the head does not reach.
        BeyondForm: naming one that would stand on the form before or after this one.
    """
    maker = _Maker(profile, page.paper)
    lines: list[Line] = []
    for operation in page.printed():
        if isinstance(operation, Line):
            lines.append(operation)
        elif isinstance(operation, Rect):
            lines += _sides(operation)
        else:
            maker.add(operation)
    maker.add_rules(lines)
    return sorted(maker.marks, key=lambda mark: (mark.row, mark.x))


def native_pieces(run: TextRun, profile: PrinterProfile) -> list[tuple[bool, float, str]]:
    """Split a run into pieces that the printer has (True) and has not, each with its offset in mm."""
    if not run.face.cpi:
        return [(False, 0.0, run.text)]
    pieces: list[tuple[bool, float, str]] = []
    offset = 0.0
    fixed = profile.hanzi_gap is not None
    for key, chars in groupby(run.text, key=lambda char: (profile.prints(char), fixed and is_cell_narrow(char))):
        piece = "".join(chars)
        pieces.append((key[0], offset, piece))
        offset += run.face.width(piece)
    return pieces


def _sides(rect: Rect) -> list[Line]:
    if not rect.thickness:
        return []
    left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return [
        Line(x1=x1, y1=y1, x2=x2, y2=y2, thickness=rect.thickness, item=rect.item)
        for (x1, y1), (x2, y2) in pairwise(corners)
    ]


class _Maker:
    """Collects the marks of one page."""

    def __init__(self, profile: PrinterProfile, paper: Paper) -> None:
        self.marks: list[Mark] = []
        self._profile = profile
        self._limit = profile.columns * 18
        # a mark below the form would be fed to, and the next form with it
        self._form = int(paper.height / DOT + min(profile.length_correction, 0) / 2)

    def add(self, operation: DrawOperation) -> None:
        match operation:
            case TextRun():
                self._text(operation)
            case Picture():
                self._strips(operation.x, operation.y, picture_strips(operation))
            case Barcode():
                # half a code is none
                self._check_reach(operation, operation.height)
                self._strips(operation.x, operation.y, barcode_strips(operation))
            case _:
                pass

    def _x(self, mm: float) -> int:
        return round((mm + self._profile.x_offset) / DOT)

    def _y(self, mm: float) -> int:
        return max(round((mm + self._profile.y_offset) / DOT), 0)

    def _text(self, run: TextRun) -> None:
        self._check_reach(run, run.face.height)
        for native, offset, text in native_pieces(run, self._profile):
            x, y = max(self._x(run.x + offset), 0), self._y(run.y)
            if native:
                self.marks.append(Native(x, y, text, run.face, run.item))
                continue
            width = run.width if not run.face.cpi else run.face.width(text)
            anchor = run.anchor if not run.face.cpi else Align.LEFT
            part = TextRun(x=run.x + offset, y=run.y, width=width, text=text, face=run.face, anchor=anchor)
            self._strips(part.x, part.y, text_strips(part))

    def _check_reach(self, drawn: TextRun | Barcode, height: float) -> None:
        left, top = drawn.x + self._profile.x_offset, drawn.y + self._profile.y_offset
        beyond = left + drawn.width - self._limit * DOT
        if beyond > _SLACK_MM:
            raise BeyondPrintWidth(item=drawn.item, beyond=f"{beyond:.1f}", columns=self._profile.columns)
        if left < -_SLACK_MM:
            raise BeforePrintWidth(item=drawn.item, beyond=f"{-left:.1f}")
        off = max(-top, top + height - self._form * DOT)
        if off > _SLACK_MM:
            raise BeyondForm(item=drawn.item, beyond=f"{off:.1f}")

    def _strips(self, x: float, y: float, strips: Iterable[Strip]) -> None:
        for strip in strips:
            left = max(self._x(x) + strip.left, 0)
            self._dots(left, self._y(y) + strip.top, strip.columns[: max(self._limit - left, 0) * 3])

    def _dots(self, x: int, y: int, columns: bytes) -> None:
        """Add a pass of dots, without those that would fall on the next form."""
        room = self._form - y
        if not columns or room <= 0:
            return
        if room < PINS:
            mask = ((1 << room) - 1) << (PINS - room)
            words = (int.from_bytes(columns[place : place + 3], "big") for place in range(0, len(columns), 3))
            columns = b"".join((word & mask).to_bytes(3, "big") for word in words)
        self.marks.append(Dots(x, y, columns))

    def add_rules(self, lines: list[Line]) -> None:
        """Add the rules last: upright ones share the passes that the rest needs anyway."""
        upright = [line for line in lines if abs(line.x1 - line.x2) < abs(line.y1 - line.y2)]
        for line in _joined(line for line in lines if line not in upright):
            self._level(line)
        rows = list({mark.row for mark in self.marks})
        for line in upright:
            self._upright(line, rows)

    def _level(self, line: Line) -> None:
        x1, x2 = sorted((self._rule_x(line.x1), self._rule_x(line.x2)))
        x1, x2 = max(x1, 0), min(x2 + 1, self._limit)
        thick = max(round(line.thickness / DOT), 1)
        y = self._row_of(line.y1, thick)
        if y is None:
            return
        top = y - self._profile.underline_row
        if x2 <= x1:
            return
        drawn = self._profile.rules is RuleStyle.PICTURES
        if not drawn and thick == 1 and top >= 0 and x2 - x1 >= _LONGEST_BLANK:
            self.marks.append(Blanks(x1, top, x2 - x1))
            return
        bits = ((1 << thick) - 1) << (PINS - thick)
        self._dots(x1, y, bits.to_bytes(3, "big") * (x2 - x1))

    def _row_of(self, mm: float, thick: int) -> int | None:
        """The row of a level rule: one at the very edge keeps on the form, one beyond it is none."""
        row = round((mm + self._profile.y_offset) / DOT)
        if not -_SLACK_DOTS <= row <= self._form + _SLACK_DOTS:
            return None
        return min(max(row, 0), max(self._form - thick, 0))

    def _upright(self, line: Line, rows: list[int]) -> None:
        x = self._rule_x((line.x1 + line.x2) / 2)
        thick = max(round(line.thickness / DOT), 1)
        if not 0 <= x <= self._limit - thick:
            return
        ends = sorted(round((y + self._profile.y_offset) / DOT) for y in (line.y1, line.y2))
        top, bottom = (end + way * self._overlap(x, end) for end, way in zip(ends, (-1, 1), strict=True))
        top, bottom = max(top, 0), min(bottom, self._form - 1)
        signs = self._has_signs and thick == 1 and bottom - top + 1 >= PINS and x + PINS // 2 <= self._limit
        for row, first, last in passes(top, bottom, rows):
            if signs:
                self.marks.append(Sign(x, min(row, bottom - PINS + 1)))
                continue
            bits = ((1 << (last - first + 1)) - 1) << (PINS - 1 - (last - row))
            self.marks.append(Dots(x, row, bits.to_bytes(3, "big") * thick))

    def _overlap(self, x: int, y: int) -> int:
        """By how many dots an upright rule goes beyond a level one that is an underline.

        Where a printer underlines is its own matter: a little over the corner joins where just to it would gape.
        """
        row = y - self._profile.underline_row
        blanks = (mark for mark in self.marks if isinstance(mark, Blanks))
        return _OVERLAP if any(abs(mark.y - row) <= 1 and 0 <= x - mark.x <= mark.width for mark in blanks) else 0

    def _rule_x(self, mm: float) -> int:
        """Rules of signs stand at sixtieths of an inch, which takes one command; so they still join."""
        x = self._x(mm)
        return nearest_sixtieth(x) if self._has_signs else x

    @property
    def _has_signs(self) -> bool:
        return self._profile.chinese and self._profile.rules is RuleStyle.SIGNS


def nearest_sixtieth(x: int) -> int:
    """The nearest place that takes one command, at most a dot (0.14 mm) away."""
    return round(x / 3) * 3


def passes(top: int, bottom: int, rows: list[int]) -> list[tuple[int, int, int]]:
    """Cut an upright rule into passes of the head, in rows that are needed anyway where that costs little.

    Args:
        top: first dot of the rule.
        bottom: last dot.
        rows: where the head must be already; new ones are entered.

    Returns:
        Of each pass its row, and the first and last dot that it adds.

    >>> passes(10, 60, [8, 32])
    [(10, 10, 33), (32, 34, 55), (56, 56, 60)]
    """
    found: list[tuple[int, int, int]] = []
    now = top
    while now <= bottom:
        spare = max(_SPARE, -(bottom - now + 1) % PINS)
        row = max((row for row in rows if max(now - spare, top) <= row <= now), default=now)
        if row not in rows:
            rows.append(row)
        last = min(row + PINS - 1, bottom)
        found.append((row, now, last))
        now = last + 1
    return found


def _joined(lines: Iterable[Line]) -> list[Line]:
    """Join level rules that touch: one run of blanks instead of one for each cell."""
    joined: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.y1, line.thickness, min(line.x1, line.x2))):
        left, right = sorted((line.x1, line.x2))
        last = joined[-1] if joined else None
        same = last and abs(last.y1 - line.y1) < DOT / 2 and last.thickness == line.thickness
        if last and same and left <= last.x2 + DOT:
            joined[-1] = replace(last, x2=max(last.x2, right))
        else:
            joined.append(replace(line, x1=left, x2=right))
    return joined
