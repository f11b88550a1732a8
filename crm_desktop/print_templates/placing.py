"""Puts fitted text into its box."""

from __future__ import annotations

from crm_desktop.print_templates.flow import Box, Fitted
from crm_desktop.print_templates.operations import Flaw, TextRun
from crm_desktop.print_templates.template import Align, Style, Upright

_ACROSS = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}
_DOWN = {Upright.TOP: 0.0, Upright.MIDDLE: 0.5, Upright.BOTTOM: 1.0}


def text_runs(fitted: Fitted, box: Box, style: Style, *, item: str, number: bool = False) -> list[TextRun]:
    """Place each line of a fitted text; of ``style`` only the alignment and the line height count."""
    face = fitted.face
    step = face.height * style.leading
    used = step * (len(fitted.lines) - 1) + face.height
    top = box.y + (box.height - used) * _DOWN[style.upright]
    runs: list[TextRun] = []
    for index, line in enumerate(fitted.lines):
        length = face.width(line)
        left = box.x + (box.width - length) * _ACROSS[style.align]
        if line:
            run = TextRun(
                x=left, y=top + index * step, width=length, text=line, face=face, anchor=style.align,
                beyond=fitted.beyond, number=number, item=item,
                flaw=Flaw.GLYPH if fitted.lost else None, lost=fitted.lost,
            )  # fmt: skip
            runs.append(run)
    return runs
