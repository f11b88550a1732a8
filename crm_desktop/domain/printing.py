"""Codes and rules of printing: how a print ended, and who may print a document again."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

REPRINT_RULE = "reprint_needs_right"
"""Name of the office's setting: whether printing again needs the right to."""


class PrintState(StrEnum):
    """How one print, or one job of many, stands."""

    SENDING = "sending"
    """On its way; after a crash of the program this is what is left of it."""
    DONE = "done"
    FAILED = "failed"
    """Kept, so that it can go on."""
    STOPPED = "stopped"
    """By the user; kept, so that it can go on."""
    DROPPED = "dropped"


KEPT = (PrintState.SENDING, PrintState.FAILED, PrintState.STOPPED)
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

    template = QT_TRANSLATE_NOOP("errors", "To print, start anew from the document: this job is no longer kept.")


def state_of_pages(first_page: int, pages: int, next_page: int, state: PrintState) -> PrintState:
    """How a document of a job stands whose pages before ``next_page`` went wholly.

    >>> state_of_pages(1, 2, 3, PrintState.FAILED).value, state_of_pages(3, 2, 4, PrintState.FAILED).value
    ('done', 'failed')
    """
    return PrintState.DONE if first_page + pages <= next_page else state
