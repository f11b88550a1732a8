"""Compares the ink of two prints of a page around each text: for text that a printer gets as dots."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path
from shutil import which

from PIL import Image

from crm_desktop.print_templates.operations import Line, Page, Rect, TextRun

DPI = 180
DOT = 25.4 / DPI
TOLERANCE = 0.3 + DOT
"""A print is read back in whole dots."""
_AROUND = 0.25
_NEAR = 0.3
"""Across a rule, in which its ink is looked for."""
FINE_DPI = 720
"""Fine enough that the dots of two passes do not seem apart where a pixel lies between them."""


def rendered(pdf: Path, first: int, last: int, *, dpi: int = DPI) -> list[Image.Image]:
    """Pages of a PDF as poppler shows them, dark or light."""
    stem = pdf.with_suffix("")
    line = [str(which("pdftoppm")), "-r", str(dpi), "-gray", "-f", str(first), "-l", str(last), str(pdf), str(stem)]
    subprocess.run(line, check=True)  # noqa: S603
    found = sorted(pdf.parent.glob(f"{stem.name}-*.pgm"))
    pages = [Image.open(path).point(lambda grey: 255 if grey < 150 else 0) for path in found]
    for path in found:
        path.unlink()
    return pages


def apart(page: Page, wanted: Image.Image, printed: Image.Image) -> list[str]:
    """The texts whose ink lies elsewhere in ``printed`` than in ``wanted``."""
    faults: list[str] = []
    for run in page.printed():
        if not isinstance(run, TextRun) or not run.text.strip():
            continue
        area = tuple(
            round(edge / DOT)
            for edge in (
                run.x - _AROUND,
                run.y - _AROUND,
                run.x + run.width + _AROUND,
                run.y + run.face.height + _AROUND,
            )
        )
        boxes = [picture.crop(area).getbbox() for picture in (wanted, printed)]
        if boxes[0] is None and boxes[1] is None:
            continue
        if None in boxes or max(abs(a - b) for a, b in zip(*boxes, strict=True)) * DOT > TOLERANCE:
            faults.append(f"{run.item} “{run.text}” at {run.x:.2f},{run.y:.2f}: {boxes}")
    return faults


def broken_rules(page: Page, printed: Image.Image) -> list[str]:
    """The rules and boxes that have gaps in print, as ``rendered`` with ``FINE_DPI``: places along them without ink."""
    pixels, step = printed.load(), 25.4 / FINE_DPI
    near = range(-round(_NEAR / step), round(_NEAR / step) + 1)
    faults: list[str] = []
    for line in _rules(page):
        level = abs(line.x1 - line.x2) >= abs(line.y1 - line.y2)
        ends = sorted((line.x1, line.x2) if level else (line.y1, line.y2))
        along = range(round(ends[0] / step) + 2, round(ends[1] / step) - 1)
        across = round((line.y1 if level else line.x1) / step)
        bare = [
            place
            for place in along
            if not any(pixels[(place, across + aside) if level else (across + aside, place)] for aside in near)
        ]
        if bare:
            faults.append(f"{line.item} {line.x1:.1f},{line.y1:.1f}–{line.x2:.1f},{line.y2:.1f}: {len(bare)} places")
    return faults


def _rules(page: Page) -> list[Line]:
    rules: list[Line] = []
    for operation in page.printed():
        if isinstance(operation, Line):
            rules.append(operation)
        elif isinstance(operation, Rect) and operation.thickness:
            left, top = operation.x, operation.y
            right, bottom = left + operation.width, top + operation.height
            corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
            rules += [Line(x1=x1, y1=y1, x2=x2, y2=y2, item=operation.item) for (x1, y1), (x2, y2) in pairwise(corners)]
    return rules
