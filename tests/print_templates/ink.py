"""Compares the ink of two prints of a page around each text: for text that a printer gets as dots."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which

from PIL import Image

from crm_desktop.print_templates.operations import Page, TextRun

DPI = 180
DOT = 25.4 / DPI
TOLERANCE = 0.3 + DOT
"""A print is read back in whole dots."""
_AROUND = 0.25


def rendered(pdf: Path, first: int, last: int) -> list[Image.Image]:
    """Pages of a PDF as poppler shows them, dark or light."""
    stem = pdf.with_suffix("")
    line = [str(which("pdftoppm")), "-r", str(DPI), "-gray", "-f", str(first), "-l", str(last), str(pdf), str(stem)]
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
