"""What the layout itself puts on every page of a document that is no live original: 作废, 草稿, 补打.

A template cannot leave it out. The words look for a place where nothing else stands; on paper that is full or small
they are small, and where there is no place at all they stand over the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.print_templates.flow import Box
from crm_desktop.print_templates.metrics import NATIVE_SIZE, Face
from crm_desktop.print_templates.operations import DrawOperation, Line, Rect, TextRun, extent
from crm_desktop.print_templates.papers import HOLE_STRIP, Paper

STAMP = "stamp"
"""What their operations name as their item."""
_WORDS = {
    "zh_CN": {Standing.DRAFT: "草稿", Standing.VOID: "作废", Standing.LIVE: "补打 {times}"},
    "zh_TW": {Standing.DRAFT: "草稿", Standing.VOID: "作廢", Standing.LIVE: "補列印 {times}"},
    "en": {Standing.DRAFT: "DRAFT", Standing.VOID: "VOID", Standing.LIVE: "Reprint {times}"},
}
_LARGE = Face(2 * NATIVE_SIZE, cpi=10, double=True, bold=True)
_PLAIN = Face(NATIVE_SIZE, cpi=10, bold=True)
_SMALL = Face(NATIVE_SIZE, cpi=15, bold=True)
_CELL = 1.0
"""Step of the search, in mm."""
_MARGIN, _SMALL_MARGIN, _SMALL_PAPER = 6.0, 2.5, 120.0
_FRAME = 0.4


@dataclass(frozen=True, slots=True)
class _Stamp:
    """Words that must stand on the page, in the sizes in which they may; the largest first."""

    words: str
    faces: tuple[Face, ...]
    framed: bool


def stamp_words(document: PrintData) -> tuple[str, ...]:
    """What the paper says of the state of its document, in the document's language; nothing for a live original."""
    return tuple(stamp.words for stamp in _stamps(document))


def stamps(document: PrintData, paper: Paper, operations: Sequence[DrawOperation]) -> list[DrawOperation]:
    """The stamps of a page on which ``operations`` stand already."""
    drawn: list[DrawOperation] = []
    for stamp in _stamps(document):
        drawn += _placed(stamp, paper, [*operations, *drawn])
    return drawn


def _stamps(document: PrintData) -> list[_Stamp]:
    words = _WORDS.get(document.language, _WORDS["en"])
    found: list[_Stamp] = []
    if document.standing is not Standing.LIVE:
        found.append(_Stamp(words[document.standing], (_LARGE, _PLAIN, _SMALL), framed=True))
    times = document.fields.get("document", {}).get("copies_printed")
    if isinstance(times, Decimal | int) and times > 0:
        found.append(_Stamp(words[Standing.LIVE].format(times=times), (_PLAIN, _SMALL), framed=False))
    return found


def _placed(stamp: _Stamp, paper: Paper, operations: Sequence[DrawOperation]) -> list[DrawOperation]:
    room = _room(paper)
    crowded = _occupied(operations, paper, rules=True), _occupied(operations, paper, rules=False)
    for face in stamp.faces:
        width, height = _size(stamp, face)
        for rows in crowded:
            place = _free(rows, room, width, height)
            if place is not None:
                return list(_drawn(stamp, face, *place))
    smallest = stamp.faces[-1]
    return list(_drawn(stamp, smallest, room.x + max(room.width - _size(stamp, smallest)[0], 0.0), room.y))


def _room(paper: Paper) -> Box:
    """Where any printer prints: not on tractor holes, nor at the very edge of a sheet."""
    edge = _SMALL_MARGIN if min(paper.width, paper.height) < _SMALL_PAPER else _MARGIN
    side = HOLE_STRIP + 1 if paper.continuous else edge
    return Box(side, edge, max(paper.width - 2 * side, 0.0), max(paper.height - 2 * edge, 0.0))


def _size(stamp: _Stamp, face: Face) -> tuple[float, float]:
    inset = face.height * 0.2 if stamp.framed else 0.0
    return face.width(stamp.words) + 2 * inset, face.height + 2 * inset


def _drawn(stamp: _Stamp, face: Face, x: float, y: float) -> Iterator[DrawOperation]:
    width, height = _size(stamp, face)
    inset = (height - face.height) / 2
    if stamp.framed:
        yield Rect(x=x, y=y, width=width, height=height, thickness=_FRAME, item=STAMP)
    yield TextRun(x=x + inset, y=y + inset, width=width - 2 * inset, text=stamp.words, face=face, item=STAMP)


def _occupied(operations: Sequence[DrawOperation], paper: Paper, *, rules: bool) -> list[int]:
    """Of each mm of height the taken mm across, as bits; rules may be left out, since words can be read over them."""
    rows = [0] * (int(paper.height / _CELL) + 2)
    for operation in operations:
        if operation.printed and (rules or not isinstance(operation, Line | Rect)):
            for left, top, right, bottom in _boxes(operation):
                first, after = max(int(left / _CELL), 0), max(int(right / _CELL) + 1, 0)
                bits = ((1 << after) - 1) & ~((1 << first) - 1)
                for row in range(max(int(top / _CELL), 0), min(int(bottom / _CELL) + 1, len(rows))):
                    rows[row] |= bits
    return rows


def _boxes(operation: DrawOperation) -> list[tuple[float, float, float, float]]:
    """What an operation covers; of a frame only its sides."""
    left, top, right, bottom = extent(operation)
    if isinstance(operation, Rect):
        sides = [(left, top, right, top), (left, bottom, right, bottom)]
        return [*sides, (left, top, left, bottom), (right, top, right, bottom)]
    return [(left, top, right, bottom)]


def _free(rows: Sequence[int], room: Box, width: float, height: float) -> tuple[float, float] | None:
    """The highest free place of a size, and there the one most to the right."""
    across, down = int(width / _CELL) + 2, int(height / _CELL) + 2
    last = int((room.x + room.width) / _CELL) - across
    for top in range(int(room.y / _CELL) + 1, int((room.y + room.height) / _CELL) - down + 1):
        taken = 0
        for row in range(top, top + down):
            taken |= rows[row]
        for left in range(last, int(room.x / _CELL), -1):
            if not taken >> left & ((1 << across) - 1):
                return left * _CELL + _CELL / 2, top * _CELL + _CELL / 2
    return None


__all__ = ["STAMP", "stamp_words", "stamps"]
