"""What the system knows of a printer, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.spooled import Trouble

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.NONE: QT_TRANSLATE_NOOP(
        "printing",
        "{title} still waits in the queue of {printer}, nobody says why: see whether the printer is on and has paper.",
    ),
    Trouble.OFFLINE: QT_TRANSLATE_NOOP(
        "printing",
        "{title} waits: {printer} does not answer. Switch it on, check its cable, and press its on-line button.",
    ),
    Trouble.OUT_OF_PAPER: QT_TRANSLATE_NOOP(
        "printing",
        "{title} waits: {printer} is out of paper. Load some; printing goes on by itself.",
    ),
    Trouble.JAM: QT_TRANSLATE_NOOP(
        "printing",
        "{title} waits: paper is stuck in {printer}. Take it out.",
    ),
    Trouble.DOOR_OPEN: QT_TRANSLATE_NOOP("printing", "{title} waits: the cover of {printer} is open. Close it."),
    Trouble.PAUSED: QT_TRANSLATE_NOOP(
        "printing", "{title} waits: {printer} is paused. Let it go on in the system's list of printers."
    ),
    Trouble.NEEDS_ATTENTION: QT_TRANSLATE_NOOP(
        "printing", "{title} waits: {printer} needs somebody to look at it. Its display says more."
    ),
}


def waiting_words(trouble: Trouble, title: str, printer: str) -> str:
    """Why a job waits, and what to do."""
    return QCoreApplication.translate("printing", _TROUBLES[trouble]).format(title=title, printer=printer)


def short(target: str) -> str:
    """A target as a sentence names it: a file without its folder."""
    return Path(target).name if "/" in target and "://" not in target else target
