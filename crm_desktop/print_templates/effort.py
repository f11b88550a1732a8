"""How much work one document may make: a hostile template is stopped, not waited for."""

from __future__ import annotations

from dataclasses import dataclass, field

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.errors import PaperError

PER_DOCUMENT = 500_000
PER_LINE = 400
"""A line of twenty cells takes about 140."""
PER_ITEM = 5
"""Drawing one item, beside what its expressions take."""
POINTS_A_STEP = 200
"""Of a picture: an A4 scan at 300 dpi takes 43 000 steps, each time that it is drawn again."""
PER_CODE, PER_SIGN = 100, 20
"""A bar code, and each character in it: QR codes of 800 characters take a seventh of a second."""


class TooMuchWork(PaperError):
    """The items, expressions and lines multiply to more than any real document."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To print this document, take items or expressions out of its template: there are too many to work out.",
    )


@dataclass(slots=True)
class Effort:
    """Counts steps: a part of an expression, or a share of an item; one budget for the whole document."""

    left: int = field(default=PER_DOCUMENT)

    @classmethod
    def of_lines(cls, count: int, copies: int) -> Effort:
        """The budget of a document with so many lines, printed in so many copies."""
        return cls(PER_DOCUMENT + PER_LINE * count * max(copies, 1))

    def spend(self, steps: int) -> None:
        """Take steps off the budget.

        Raises:
            TooMuchWork: when it is used up.
        """
        self.left -= steps
        if self.left < 0:
            raise TooMuchWork
