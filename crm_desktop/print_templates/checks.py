"""What a person should know before printing: text that does not fit, items that print slowly or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.print_templates.escp import slow_items
from crm_desktop.print_templates.metrics import DOT
from crm_desktop.print_templates.operations import Page, TextRun
from crm_desktop.print_templates.profile import PrinterProfile


class Fault(StrEnum):
    """What is wrong with an item on a page."""

    OVERFLOW = "overflow"
    """Text is cut, or a number shows as ###."""
    OFF_PAPER = "off_paper"
    OUT_OF_REACH = "out_of_reach"
    """The printer's head does not get there."""
    PICTURE = "picture"
    """The picture cannot be drawn."""
    CODE = "code"
    """The bar code cannot hold the value, which is printed in words instead."""
    SLOW = "slow"
    """Text goes as a picture on a dot-matrix printer."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of one item; ``beyond`` mm where it has a size, and the text concerned."""

    item: str
    fault: Fault
    text: str = ""
    beyond: float = 0.0


def findings(pages: list[Page], profile: PrinterProfile | None = None) -> list[Finding]:
    """Look pages over; each fault of an item is told once, at its worst. ``profile`` is of a dot-matrix printer."""
    worst: dict[tuple[str, Fault], Finding] = {}
    for page in pages:
        for operation in page.operations:
            if operation.flaw is not None:
                worst.setdefault(
                    (operation.item, Fault(operation.flaw)), Finding(operation.item, Fault(operation.flaw))
                )
        for operation in page.printed():
            if isinstance(operation, TextRun):
                for finding in _of_run(operation, page, profile):
                    known = worst.get((finding.item, finding.fault))
                    if known is None or finding.beyond > known.beyond:
                        worst[finding.item, finding.fault] = finding
    slow = slow_items(pages, profile) if profile else {}
    return [*worst.values(), *(Finding(item, Fault.SLOW, text) for item, text in slow.items() if text)]


def _of_run(run: TextRun, page: Page, profile: PrinterProfile | None) -> list[Finding]:
    found = [Finding(run.item, Fault.OVERFLOW, run.text, run.beyond)] if run.beyond else []
    off = max(-run.x, -run.y, run.x + run.width - page.paper.width, run.y + run.face.height - page.paper.height)
    if off > 0.01:
        found.append(Finding(run.item, Fault.OFF_PAPER, run.text, round(off, 2)))
    if profile:
        left = run.x + profile.x_offset
        out = max(-left, left + run.width - profile.columns * 18 * DOT)
        if out > 0.5:
            found.append(Finding(run.item, Fault.OUT_OF_REACH, run.text, round(out, 2)))
    return found
