"""Test pages that line up a dot-matrix printer, and what follows from the numbers that the user reads on them.

The ruler page carries a cross that should stand at a known place on the sheet; what is measured instead gives the
offsets. Ten forms with the same cross show by how much the printer feeds too far or too short.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.print_templates.escp import EscpJob
from crm_desktop.print_templates.marks import Mark, marks_of
from crm_desktop.print_templates.metrics import Face
from crm_desktop.print_templates.operations import DrawOperation, Line, Page, Rect, TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import PrinterProfile, RuleStyle

CROSS_X, CROSS_Y = Decimal(60), Decimal(40)
"""Where the middle of the cross should stand, in mm from the left and the upper edge of the paper."""
FORMS = 10
RULER_FROM, RULER_TO = 30, 180
STYLES = (RuleStyle.BLANKS, RuleStyle.SIGNS, RuleStyle.PICTURES)
_ARM = 8.0
_FACE = Face(9.6, cpi=12)
_HEIGHT = _FACE.height


@dataclass(frozen=True, slots=True)
class PageWords:
    """The texts of the test pages, in the language of the user; at most some 40 characters each."""

    title: str
    measure_across: str
    measure_down: str
    frames: str
    sample: str
    form: str
    """With ``{number}``."""


def ruler_parts(profile: PrinterProfile, paper: Paper, words: PageWords) -> list[bytes]:
    """The bytes of the ruler page: head and one page, printed without any offset."""
    plain = replace(profile, x_offset=0.0, y_offset=0.0)
    marks: list[Mark] = marks_of(Page(paper=paper, operations=tuple(_ruler(words, paper))), plain)
    for number, style in enumerate(STYLES):
        frame = Page(paper=paper, operations=tuple(_frame(number, _frames_top(paper))))
        marks += marks_of(frame, replace(plain, rules=style))
    return EscpJob(plain).parts_of_marks(paper, sorted(marks, key=lambda mark: (mark.row, mark.x)))


def drift_parts(profile: PrinterProfile, paper: Paper, words: PageWords) -> list[bytes]:
    """The bytes of ten forms, each with a cross at the same place and its number."""
    pages = [
        Page(paper=paper, operations=(*_cross(), _text(words.form.format(number=number), CROSS_X + 12, CROSS_Y - 2)))
        for number in range(1, FORMS + 1)
    ]
    return EscpJob(profile).parts(pages)


def offset(wanted: Decimal, measured: Decimal) -> Decimal:
    """By how many mm everything must move, when the cross stands at ``measured``.

    >>> offset(CROSS_X, Decimal("57.5"))
    Decimal('2.5')
    """
    return (wanted - measured).quantize(Decimal("0.1"), ROUND_HALF_UP)


def correction(off: Decimal, *, present: int = 0) -> int:
    """The length correction in 1/360 in, when the cross of the tenth form stands ``off`` mm lower than on the first.

    Args:
        off: negative if it stands higher.
        present: the correction with which the test was printed.

    >>> correction(Decimal("1.3")), correction(Decimal("-0.6"), present=2)
    (-2, 3)
    """
    steps = -off / (FORMS - 1) / Decimal("25.4") * 360
    return present + int(steps.to_integral_value(ROUND_HALF_UP))


def _ruler(words: PageWords, paper: Paper) -> list[DrawOperation]:
    drawn: list[DrawOperation] = [
        _text(words.title, RULER_FROM, 8),
        *_cross(),
        _text(words.measure_across, CROSS_X + 12, CROSS_Y - 6),
        _text(words.measure_down, CROSS_X + 12, CROSS_Y - 1),
    ]
    for mm in range(RULER_FROM, RULER_TO + 1):
        length = 5.0 if mm % 10 == 0 else 3.0 if mm % 5 == 0 else 1.5
        drawn.append(Line(x1=mm, y1=16, x2=mm, y2=16 + length, thickness=0.14))
        if mm % 10 == 0:
            drawn.append(_text(str(mm), mm - 2, 22))
    top = _frames_top(paper)
    drawn.append(_text(words.frames, RULER_FROM, top - 5))
    drawn.append(_text(words.sample, RULER_FROM, min(top + 16, int(paper.height) - 8)))
    return drawn


def _frames_top(paper: Paper) -> int:
    return 56 if paper.height < 100 else 60


def _cross() -> list[DrawOperation]:
    x, y = float(CROSS_X), float(CROSS_Y)
    return [
        Line(x1=x - _ARM, y1=y, x2=x + _ARM, y2=y, thickness=0.14),
        Line(x1=x, y1=y - _ARM, x2=x, y2=y + _ARM, thickness=0.14),
    ]


def _frame(place: int, top: int) -> list[DrawOperation]:
    left = RULER_FROM + place * 50
    return [
        Rect(x=left, y=top, width=40, height=14, thickness=0.14),
        Line(x1=left, y1=top + 7, x2=left + 40, y2=top + 7, thickness=0.14),
        Line(x1=left + 20, y1=top, x2=left + 20, y2=top + 14, thickness=0.14),
        _text(str(place + 1), left + 9, top + 2),
    ]


def _text(text: str, x: float | Decimal, y: float | Decimal) -> TextRun:
    return TextRun(x=float(x), y=float(y), width=_FACE.width(text), text=text, face=_FACE, item=text[:20])
