"""Keeps what is drawn on the form: what lies beyond one of its four edges is cut there, or left to the screen.

Rules and boxes end at the edge. Text loses the characters beyond it, a number shows ###; text that lies above or below
the form, and a picture or a bar code that is not wholly on it, are not printed. All of it is found by ``checks``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crm_desktop.print_templates.operations import (
    Barcode,
    DrawOperation,
    Flaw,
    Line,
    Picture,
    Rect,
    TextRun,
    extent,
)
from crm_desktop.print_templates.papers import Paper

SLACK_MM = 0.05
"""Less than a dot: rounding, not a fault."""


def on_paper(operations: Iterable[DrawOperation], paper: Paper) -> list[DrawOperation]:
    """The operations of a page, none of which prints beyond the paper."""
    return [operation if _is_within(operation, paper) else _cut(operation, paper) for operation in operations]


def beyond(operation: DrawOperation, paper: Paper) -> float:
    """By how many mm an operation reaches over the edge of the paper."""
    left, top, right, bottom = extent(operation)
    return max(-left, -top, right - paper.width, bottom - paper.height)


def _is_within(operation: DrawOperation, paper: Paper) -> bool:
    return not operation.printed or beyond(operation, paper) <= SLACK_MM


def _cut(operation: DrawOperation, paper: Paper) -> DrawOperation:
    match operation:
        case Line():
            return _cut_line(operation, paper)
        case Rect():
            left, top, right, bottom = extent(operation)
            x, y = min(max(left, 0.0), paper.width), min(max(top, 0.0), paper.height)
            width, height = min(right, paper.width) - x, min(bottom, paper.height) - y
            if width <= 0 or height <= 0:
                return _unprinted(operation)
            return replace(operation, x=x, y=y, width=width, height=height, flaw=Flaw.OFF_PAPER)
        case TextRun():
            return _cut_text(operation, paper)
        case Picture() | Barcode():
            return _unprinted(operation)


def _unprinted(operation: DrawOperation) -> DrawOperation:
    return replace(operation, printed=False, flaw=Flaw.OFF_PAPER)


def _cut_line(line: Line, paper: Paper) -> Line:
    """The part of a line on the paper (Liang and Barsky)."""
    dx, dy = line.x2 - line.x1, line.y2 - line.y1
    start, end = 0.0, 1.0
    for step, room in (
        (-dx, line.x1),
        (dx, paper.width - line.x1),
        (-dy, line.y1),
        (dy, paper.height - line.y1),
    ):
        if step == 0 and room < 0:
            return replace(line, printed=False, flaw=Flaw.OFF_PAPER)
        if step < 0:
            start = max(start, room / step)
        elif step > 0:
            end = min(end, room / step)
    if start >= end:
        return replace(line, printed=False, flaw=Flaw.OFF_PAPER)
    return replace(
        line,
        x1=line.x1 + start * dx,
        y1=line.y1 + start * dy,
        x2=line.x1 + end * dx,
        y2=line.y1 + end * dy,
        flaw=Flaw.OFF_PAPER,
    )


def _cut_text(run: TextRun, paper: Paper) -> DrawOperation:
    if run.y < -SLACK_MM or run.y + run.face.height > paper.height + SLACK_MM:
        return _unprinted(run)
    steps = [run.face.advance(char) for char in run.text]
    scale = run.width / sum(steps) if sum(steps) else 1.0
    first, after, x, end = 0, len(run.text), run.x, run.x + run.width
    while first < after and x < -SLACK_MM:
        x += steps[first] * scale
        first += 1
    while after > first and end > paper.width + SLACK_MM:
        after -= 1
        end -= steps[after] * scale
    lost = run.width - (end - x)
    if first == after:
        return _unprinted(run)
    kept = "#" * (after - first) if run.number else run.text[first:after]
    return replace(run, x=x, width=end - x, text=kept, beyond=round(run.beyond + lost, 2), flaw=Flaw.OFF_PAPER)
