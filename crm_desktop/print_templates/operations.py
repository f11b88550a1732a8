"""What stands on a page, decided once: the draw operations that every painter only paints. Lengths are mm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import groupby

from crm_desktop.print_templates.metrics import Face
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import Align, BandKind


class Flaw(StrEnum):
    """What an operation stands for because the thing itself cannot be drawn."""

    PICTURE = "picture"
    """A file that is no picture, or too large a one."""
    CODE = "code"
    """A bar code of a value that it cannot hold."""
    GLYPH = "glyph"
    """Characters that no font here has; a mark stands in their place."""
    OFF_PAPER = "off_paper"
    """What lay beyond the edge of the paper was cut off, or is not printed at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What all operations have.

    Attributes:
        item: id of the item that it comes from; of a table ``table.column``.
        printed: False is for the screen only.
        flaw: what could not be drawn here.
    """

    item: str = ""
    printed: bool = True
    flaw: Flaw | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRun(Operation):
    """One line of text.

    Attributes:
        x, y: left edge and top of the characters' square.
        width: by our own measure; a painter squeezes what its font makes wider.
        anchor: the edge that stays in place when a painter's font is narrower.
        beyond: mm by which the whole text is wider than its box; the designer shows it red.
        number: whether it shows a number.
        lost: the characters that no font here has.
    """

    x: float
    y: float
    width: float
    text: str
    face: Face
    anchor: Align = Align.LEFT
    beyond: float = 0.0
    number: bool = False
    lost: str = ""

    @property
    def baseline(self) -> float:
        """Height on the page of the base line."""
        return self.y + self.face.baseline

    @property
    def anchor_x(self) -> float:
        """The point across the page that stays in place."""
        return self.x + self.width * {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}[self.anchor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Operation):
    """A straight line; its thickness lies half on each side."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.2
    color: str = "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect(Operation):
    """A rectangle; thickness 0 has no outline, an empty fill is transparent."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = 0.2
    color: str = "#000000"
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Operation):
    """An image, fitted into its box without distortion."""

    x: float
    y: float
    width: float
    height: float
    content: bytes
    threshold: int = 128
    dimmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Barcode(Operation):
    """Dark and light modules, row by row; a one-dimensional code has one row over its whole height."""

    x: float
    y: float
    width: float
    height: float
    rows: tuple[str, ...]
    value: str = ""


DrawOperation = TextRun | Line | Rect | Picture | Barcode


@dataclass(frozen=True, slots=True)
class BandPlace:
    """Where a band came to stand on a page."""

    kind: BandKind
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where the table came to stand on a page; ``edges`` are one more than ``columns``, from the paper's left."""

    item: str
    top: float
    height: float
    head_height: float
    columns: tuple[str, ...]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of one copy.

    Attributes:
        number, count: within its copy, from 1.
        copy: label of the copy; empty when copies are only listed.
        document: number of the document, by which a batch is found again.
        owner: whose document it is.
        bands, table: where they stand, for the designer; painters need only the operations.
    """

    paper: Paper
    operations: tuple[DrawOperation, ...]
    number: int = 1
    count: int = 1
    copy: str = ""
    document: str = ""
    owner: str = ""
    bands: tuple[BandPlace, ...] = ()
    table: TablePlace | None = None

    def printed(self) -> tuple[DrawOperation, ...]:
        """What goes on paper."""
        return tuple(operation for operation in self.operations if operation.printed)


def extent(operation: DrawOperation) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what an operation covers; of a rule without its thickness."""
    if isinstance(operation, Line):
        xs, ys = sorted((operation.x1, operation.x2)), sorted((operation.y1, operation.y2))
        return xs[0], ys[0], xs[1], ys[1]
    height = operation.face.height if isinstance(operation, TextRun) else operation.height
    return operation.x, operation.y, operation.x + operation.width, operation.y + height


def bars(code: Barcode) -> list[tuple[float, float, float, float]]:
    """The dark parts of a bar code as rectangles (x, y, width, height) in mm; a QR code stays square."""
    columns = len(code.rows[0])
    step = code.width / columns
    down = code.height if len(code.rows) == 1 else min(step, code.height / len(code.rows))
    step = step if len(code.rows) == 1 else down
    parts: list[tuple[float, float, float, float]] = []
    for row, bits in enumerate(code.rows):
        place = 0
        for bit, run in groupby(bits):
            count = len(list(run))
            if bit == "1":
                parts.append((code.x + place * step, code.y + row * down, count * step, down))
            place += count
    return parts


def describe(pages: list[Page]) -> str:
    """Write pages as text, one operation a line: for golden files and for people."""
    lines: list[str] = []
    for page in pages:
        copy = f" {page.copy}" if page.copy else ""
        lines.append(f"page {page.number}/{page.count}{copy} {page.paper.width:g}x{page.paper.height:g}")
        lines += [_line(operation) for operation in page.operations]
    return "\n".join(lines) + "\n"


def _line(operation: DrawOperation) -> str:
    shown = "" if operation.printed else " (screen)"
    return f"  {_what(operation)} [{operation.item}]{shown}"


def _what(operation: DrawOperation) -> str:
    match operation:
        case TextRun():
            beyond = f" beyond={operation.beyond:.2f}" if operation.beyond else ""
            return (
                f"text {operation.x:.2f},{operation.y:.2f} w{operation.width:.2f} {operation.anchor} "
                f"{_face(operation.face)} “{operation.text}”{beyond}"
            )
        case Line():
            return (
                f"line {operation.x1:.2f},{operation.y1:.2f} {operation.x2:.2f},{operation.y2:.2f} "
                f"{operation.thickness:g} {operation.color}"
            )
        case Rect():
            return f"rect {_box(operation)} {operation.thickness:g} {operation.color} {operation.fill}".rstrip()
        case Picture():
            return f"picture {_box(operation)} {sha256(operation.content).hexdigest()[:8]}"
        case Barcode():
            return f"barcode {_box(operation)} {operation.value} {len(operation.rows)}x{len(operation.rows[0])}"


def _box(operation: Rect | Picture | Barcode) -> str:
    return f"{operation.x:.2f},{operation.y:.2f} {operation.width:.2f}x{operation.height:.2f}"


def _face(face: Face) -> str:
    marks = [f"{face.size:g}pt"]
    marks += [f"{face.cpi}cpi"] if face.cpi else []
    marks += [name for name in ("double", "half", "bold", "underline") if getattr(face, name)]
    marks += [face.color] if face.color != "#000000" else []
    return "/".join(marks)
