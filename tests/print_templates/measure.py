"""Measures the words of a PDF with poppler, and compares them with draw operations."""

from __future__ import annotations

import html
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from crm_desktop.print_templates.operations import Page, TextRun

MM = 25.4 / 72
TOLERANCE = 0.3
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    x: float
    top: float
    right: float
    bottom: float
    text: str


def told_by(tool: str, *arguments: str | Path) -> str:
    """What one of poppler's tools says about a PDF."""
    line = [str(which(tool)), *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout  # noqa: S603


def words_of(pdf: Path) -> list[list[Word]]:
    shown = told_by("pdftotext", "-bbox", pdf, "-")
    pages = shown.split("<page ")[1:]
    return [
        [Word(*(float(part) * MM for part in found[:4]), html.unescape(found[4])) for found in _WORD.findall(page)]
        for page in pages
    ]


def misplaced(page: Page, words: list[Word], *, baseline: float, anchored: bool = True) -> list[str]:
    """What a painter put elsewhere than the operations say.

    Args:
        baseline: where the base line is in a word's box: 0 its top, 1 its bottom.
        anchored: whether a right-aligned run is measured at its right end.
    """
    return [
        f"{run.item} “{run.text}” at {run.x:.2f},{run.baseline:.2f}"
        for run in page.printed()
        if isinstance(run, TextRun) and not _found(run, words, baseline, anchored)
    ]


def _found(run: TextRun, words: list[Word], baseline: float, anchored: bool) -> bool:
    at_right = anchored and run.anchor == "right" and not run.face.cpi
    parts = run.text.split()
    for word in words:
        base = word.top + baseline * (word.bottom - word.top)
        if abs(base - run.baseline) > TOLERANCE:
            continue
        if at_right and abs(word.right - run.x - run.width) <= TOLERANCE and word.text.endswith(parts[-1][-1]):
            return True
        starts = word.text.startswith(parts[0]) or parts[0].startswith(word.text)
        if run.anchor == "center" and not run.face.cpi:
            if starts and any(abs((word.x + end.right) / 2 - run.x - run.width / 2) <= TOLERANCE for end in words):
                return True
        elif starts and abs(word.x - run.x) <= TOLERANCE:
            return True
    return False
