"""What a person should know before printing: text that does not fit, items that print slowly or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.print_templates.bounds import beyond
from crm_desktop.print_templates.errors import CutAtEdge, NoGlyph, PaperError
from crm_desktop.print_templates.escp import slow_items
from crm_desktop.print_templates.operations import DrawOperation, Flaw, Page, TextRun, extent
from crm_desktop.print_templates.papers import HOLE_STRIP
from crm_desktop.print_templates.profile import PrinterProfile


class Fault(StrEnum):
    """What is wrong with an item on a page."""

    OVERFLOW = "overflow"
    """Text is cut, or a number shows as ###."""
    OFF_PAPER = "off_paper"
    """It lies beyond the edge of the paper, and is cut there."""
    HOLES = "holes"
    """It lies on the edge with the tractor holes, where nothing is printed."""
    OUT_OF_REACH = "out_of_reach"
    """The printer's head does not get there."""
    PICTURE = "picture"
    """The picture cannot be drawn."""
    CODE = "code"
    """The bar code cannot hold the value, which is printed in words instead."""
    GLYPH = "glyph"
    """No font here has some of its characters: a mark is printed in their place."""
    SLOW = "slow"
    """Text goes as a picture on a dot-matrix printer."""


_SLACK_MM = 0.5


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
            for finding in _of(operation, page, profile):
                known = worst.get((finding.item, finding.fault))
                if known is None or finding.beyond > known.beyond:
                    worst[finding.item, finding.fault] = finding
    slow = slow_items(pages, profile) if profile else {}
    return [*worst.values(), *(Finding(item, Fault.SLOW, text) for item, text in slow.items() if text)]


def losses(pages: list[Page]) -> list[PaperError]:
    """What is not on paper as it should be, for who prints: said once each, it stops no print."""
    found = findings(pages)
    lost = "".join(dict.fromkeys(char for entry in found if entry.fault is Fault.GLYPH for char in entry.text))
    cut = [entry for entry in found if entry.fault is Fault.OFF_PAPER]
    said: list[PaperError] = [NoGlyph(text=" ".join(lost))] if lost else []
    return [*said, *(CutAtEdge(item=entry.item, beyond=f"{entry.beyond:.1f}") for entry in cut)]


def _of(operation: DrawOperation, page: Page, profile: PrinterProfile | None) -> Iterator[Finding]:
    text = operation.text if isinstance(operation, TextRun) else ""
    cut = operation.beyond if isinstance(operation, TextRun) else 0.0
    if operation.flaw is not None:
        off = max(cut, beyond(operation, page.paper)) if operation.flaw is Flaw.OFF_PAPER else 0.0
        lost = operation.lost if isinstance(operation, TextRun) else ""
        yield Finding(operation.item, Fault(operation.flaw), lost or text, round(max(off, 0.0), 2))
    if not operation.printed:
        return
    if cut and operation.flaw is not Flaw.OFF_PAPER:
        yield Finding(operation.item, Fault.OVERFLOW, text, cut)
    left, top, right, bottom = extent(operation)
    if page.paper.continuous:
        on_holes = max(HOLE_STRIP - left, right - (page.paper.width - HOLE_STRIP))
        if on_holes > _SLACK_MM:
            yield Finding(operation.item, Fault.HOLES, text, round(on_holes, 2))
    if profile:
        out = max(
            -left - profile.x_offset,
            right + profile.x_offset - profile.reach_mm,
            -top - profile.y_offset,
            bottom + profile.y_offset - page.paper.height,
        )
        if out > _SLACK_MM:
            yield Finding(operation.item, Fault.OUT_OF_REACH, text, round(out, 2))
