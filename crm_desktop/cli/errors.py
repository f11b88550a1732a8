"""Faults of the command line itself, and what each kind of fault ends with."""

from __future__ import annotations

from enum import IntEnum

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class Exit(IntEnum):
    """What the program ends with; documented in the manual."""

    DONE = 0
    REFUSED = 1
    """A rule, a file or a record stood against it; nothing was changed."""
    USAGE = 2
    """The command line was not understood."""
    OFFICE = 3
    """The office file or server could not be opened, backed up or restored."""
    LOGIN = 4
    """Nobody was let in, or the operator may not do this."""
    PARTLY = 5
    """An import kept good rows and left out bad ones."""
    PRINTER = 6
    """The document was made and the printer did not take it."""
    BUG = 70
    INTERRUPTED = 130


class Misused(DomainError):
    """The command line was not understood."""

    template = QT_TRANSLATE_NOOP("cli", "Not understood: {fault}. See --help.")


class NoOffice(Misused):
    template = QT_TRANSLATE_NOOP("cli", "To go on, say which office: --office FILE.")


class NoOperator(Misused):
    template = QT_TRANSLATE_NOOP("cli", "To log in, say who you are: --operator NAME.")


class NoPassword(Misused):
    template = QT_TRANSLATE_NOOP("cli", "To log in, give the password on standard input: --password-stdin.")


class MustChangePassword(DomainError):
    template = QT_TRANSLATE_NOOP("cli", "To go on, log in with the window once and choose a password of your own.")


class TemplateMissing(DomainError):
    template = QT_TRANSLATE_NOOP("cli", "To print, choose one of these templates: {names}. There is none named {name}.")


class NothingToPrint(DomainError):
    template = QT_TRANSLATE_NOOP(
        "cli", "To print statements, choose other days: no customer has a balance or a movement."
    )


class NeedsServerTools(DomainError):
    template = QT_TRANSLATE_NOOP("cli", "To do this with an office on a server, use the server's own tools.")


class NoText(Misused):
    template = QT_TRANSLATE_NOOP("cli", "To go on, type this again: “{text}” holds signs that are no text.")


class OwnFault(DomainError):
    """What nobody foresaw."""

    template = QT_TRANSLATE_NOOP(
        "cli",
        "The program made a mistake ({fault}). To have it mended, send the file “{file}” to whoever looks after it.",
    )


class NoDisplay(DomainError):
    template = QT_TRANSLATE_NOOP("cli", "To open the window, start the program where there is a screen.")
