"""Codes and rules of printing: how a print ended, and who may print a document again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

REPRINT_RULE = "reprint_needs_right"
"""Name of the office's setting: whether printing again needs the right to."""


class PrintState(StrEnum):
    """How one print, or one job of many, stands."""

    SENDING = "sending"
    """On its way; after a crash of the program this is what is left of it."""
    HANDED_OVER = "handed_over"
    """The printer took all bytes; that they are on paper, nobody has said."""
    DONE = "done"
    """On paper, as the system's queue or a person says."""
    UNCERTAIN = "uncertain"
    """Bytes went, but the printer did not take them wholly, or broke off: kept until somebody looks at the paper."""
    FAILED = "failed"
    """Kept, so that it can go on."""
    STOPPED = "stopped"
    """By the user; kept, so that it can go on."""
    DROPPED = "dropped"


SPENT = (PrintState.DONE, PrintState.HANDED_OVER, PrintState.SENDING)
"""The states in which a print counts as printed: the next one is a reprint."""
WAITING = (PrintState.FAILED, PrintState.STOPPED, PrintState.UNCERTAIN)
"""The states in which a job waits for somebody."""
KEPT = (PrintState.SENDING, *WAITING)
"""The states in which a job still has its pages."""


class Medium(StrEnum):
    """What a document was put on."""

    PAPER = "paper"
    FILE = "file"


class ReprintForbidden(RuleBroken):
    """The office lets only some print a document twice."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print {number} again, ask somebody who may: it was printed before, and your role may not repeat."
    )


class JobTaken(RuleBroken):
    """A job is gone, or on its way already."""

    template = QT_TRANSLATE_NOOP("errors", "To print, start again from the document: this job is no longer kept.")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a job came.

    Attributes:
        next_page: the first page that is not known to be out.
        sent_to: the first page that was not written wholly; those between the two may be on paper.
    """

    next_page: int
    sent_to: int

    @property
    def is_certain(self) -> bool:
        """Whether it is known of every page whether it is out."""
        return self.next_page == self.sent_to

    def state_of(self, first_page: int, pages: int, state: PrintState) -> PrintState:
        """How a document of a job in a state stands.

        >>> reach = Reach(3, 5)
        >>> [reach.state_of(first, 2, PrintState.FAILED).value for first in (1, 3, 5)]
        ['handed_over', 'uncertain', 'failed']
        """
        if first_page + pages <= self.next_page:
            return state if state in SPENT else PrintState.HANDED_OVER
        return PrintState.UNCERTAIN if first_page < self.sent_to and state in WAITING else state
