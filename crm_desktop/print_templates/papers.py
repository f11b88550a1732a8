"""Papers: continuous forms with tractor holes, and cut sheets."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.words import QT_TRANSLATE_NOOP

INCH = 25.4
HOLE_STRIP = 12.7
"""Width of each edge with tractor holes, in mm."""
SMALLEST, LARGEST = 20.0, 1200.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet or form; own sizes are any with two decimals.

    Attributes:
        width: mm, tractor edges included.
        height: mm from perforation to perforation.
        continuous: whether forms hang together and have tractor edges.
    """

    width: float
    height: float
    continuous: bool = False

    @property
    def form_lines(self) -> int | None:
        """The height in lines of 1/6 in, when it is a whole number of them, as printers count forms."""
        lines = self.height / INCH * 6
        return round(lines) if abs(lines - round(lines)) * INCH / 6 <= 0.02 else None


def _form(width: float, height: float) -> Paper:
    return Paper(width=width, height=height, continuous=True)


PAPERS: dict[str, Paper] = {
    QT_TRANSLATE_NOOP("print_templates", "241 × 279.4 mm, whole"): _form(241, 279.4),
    QT_TRANSLATE_NOOP("print_templates", "241 × 139.7 mm, half"): _form(241, 139.7),
    QT_TRANSLATE_NOOP("print_templates", "241 × 93.13 mm, third"): _form(241, 93.13),
    QT_TRANSLATE_NOOP("print_templates", "190 × 279.4 mm, whole"): _form(190, 279.4),
    QT_TRANSLATE_NOOP("print_templates", "190 × 139.7 mm, half"): _form(190, 139.7),
    QT_TRANSLATE_NOOP("print_templates", "190 × 93.13 mm, third"): _form(190, 93.13),
    QT_TRANSLATE_NOOP("print_templates", "210 × 279.4 mm, whole"): _form(210, 279.4),
    QT_TRANSLATE_NOOP("print_templates", "210 × 139.7 mm, half"): _form(210, 139.7),
    QT_TRANSLATE_NOOP("print_templates", "210 × 93.13 mm, third"): _form(210, 93.13),
    QT_TRANSLATE_NOOP("print_templates", "381 × 279.4 mm, whole"): _form(381, 279.4),
    QT_TRANSLATE_NOOP("print_templates", "381 × 139.7 mm, half"): _form(381, 139.7),
    QT_TRANSLATE_NOOP("print_templates", "381 × 93.13 mm, third"): _form(381, 93.13),
    QT_TRANSLATE_NOOP("print_templates", "A4"): Paper(width=210, height=297),
    QT_TRANSLATE_NOOP("print_templates", "A4 landscape"): Paper(width=297, height=210),
    QT_TRANSLATE_NOOP("print_templates", "A5"): Paper(width=148, height=210),
    QT_TRANSLATE_NOOP("print_templates", "A5 landscape"): Paper(width=210, height=148),
}
"""The papers that the designer offers, by marked title."""
