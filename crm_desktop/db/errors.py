"""What can be wrong with an office file, each in words of its own; the file is left as it was."""

from __future__ import annotations

import getpass
import socket

from crm_desktop.domain.errors import NeedsConfirmation, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


def whoami() -> tuple[str, str]:
    """The user of this computer, and the computer, as others are told who has an office."""
    try:
        return getpass.getuser(), socket.gethostname()
    except (OSError, KeyError):
        return "?", socket.gethostname()


class OfficeError(RuleBroken):
    """The office cannot be opened, made, copied or restored."""


class OfficeMissing(OfficeError):
    """There is no file of that name."""

    template = QT_TRANSLATE_NOOP("errors", "To open “{path}”, choose another file: there is none of this name.")


class NotAFile(OfficeError):
    """The name is that of a folder or device."""

    template = QT_TRANSLATE_NOOP("errors", "To open an office, choose its file: “{path}” is a folder or a device.")


class ForeignFile(OfficeError):
    """The file was not made by this program."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open an office, choose another file: “{path}” was not made by this program. It was left unchanged.",
    )


class DamagedOffice(OfficeError):
    """Some of the file's pages are not what was written."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To go on working, restore the last backup: “{path}” is damaged. It was left unchanged."
    )


class NewerOffice(OfficeError):
    """A later version of the program has changed the layout of the file."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open “{path}”, install the newest version of the program: "
        "a later version has worked on this file. It was left unchanged.",
    )


class OfficeInUse(OfficeError):
    """Another window has the file open."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open “{path}”, close it first on the computer {where}: {who} has it open since {since}."
    )

    @property
    def is_ours(self) -> bool:
        """Whether it is the same user of the same computer."""
        return (self.params.get("who"), self.params.get("where")) == whoami()


class OfficeAtWork(OfficeInUse):
    """A command line works on the file, and what is to be done needs it alone."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To restore or upgrade “{path}”, wait until the work on the computer {where} is done: {who} began it at "
        "{since}. Nothing was changed.",
    )


class OfficeBeingChanged(OfficeInUse):
    """The file is being restored or brought up to date."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open “{path}”, wait a moment and try again: {who} is restoring or upgrading it on the computer {where}.",
    )


class TwoNames(OfficeError):
    """The file has a second name in the file system; each name would get a log of its own."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open “{path}”, make a real copy of it first: the same file has a second name (a hard link), and work "
        "under two names would be lost. It was left unchanged.",
    )


class IsBackup(OfficeError):
    """The file is a backup; it is copied before anybody works in it."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To work with the backup “{path}”, open it in the window, which copies it to this computer first, or restore "
        "it. It was left unchanged.",
    )


class RestoreOntoItself(OfficeError):
    """The file to restore is the office itself."""

    template = QT_TRANSLATE_NOOP("errors", "To restore, choose a backup: “{path}” is the office itself.")


class DatabaseBusy(RuleBroken):
    """Another program or PC held the database for too long."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To go on, try again in a moment: the office file is in use by another program. Nothing is lost."
    )


class OfficeLocked(OfficeError):
    """Another program holds the file."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open “{path}”, close the other program that is using this file, then try again."
    )


class OfficeReadOnly(OfficeError):
    """The file, or its folder, may only be read."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To work with “{path}”, get the right to change this file and its folder: they can only be read."
    )


class OfficeUnreadable(OfficeError):
    """The operator of this computer may not even read the file."""

    template = QT_TRANSLATE_NOOP("errors", "To open “{path}”, get the right to read this file.")


class OfficeExists(OfficeError):
    """A new office would replace a file."""

    template = QT_TRANSLATE_NOOP("errors", "To make a new office, choose another name: “{path}” exists already.")


class NoSuchFolder(OfficeError):
    """The folder for a new file does not exist or may not be written to."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To save “{path}”, choose a folder that exists and in which you may make files."
    )


class NameTooLong(OfficeError):
    """A name that the disk does not take."""

    template = QT_TRANSLATE_NOOP("errors", "To go on, choose a shorter name: “{path}” is too long for this disk.")


class DiskFull(OfficeError):
    """No room is left for the file."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To go on, free some space on the disk that holds “{path}”: it is full. Nothing saved is lost."
    )


class DiskTrouble(OfficeError):
    """The disk or the network drive failed."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To go on, check the disk or network drive that holds “{path}”: "
        "it could not be read or written. Nothing saved is lost.",
    )


class DatabaseTooOld(OfficeError):
    """The database library on this computer is one that can lose data."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To start, install the program again: its database library {version} is too old to be safe."
    )


class WorkMissing(NeedsConfirmation):
    """The file holds less than it once did: its log was deleted or cut, or an older copy stands in its place."""

    key = "older_file"
    template = QT_TRANSLATE_NOOP(
        "errors",
        "The newest work is missing from “{path}”: its log file was deleted or cut short, or an older copy has "
        "taken its place. Restore the last backup, or go on without that work.",
    )


class CopiedOpen(WorkMissing):
    """Only the file of an open office was copied, without the log that holds its newest work."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "The newest work may be missing from “{path}”: it was copied while the office was open. Close the office and "
        "copy it again, or take a backup; or go on without that work.",
    )


class ServerUnreachable(OfficeError):
    """The database server does not answer."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open the office, check that the server {server} is switched on and the network works."
    )


class ServerLost(OfficeError):
    """The server stopped, or the network to it broke, while somebody worked."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To go on, check that the server {server} is switched on and the network works, then try again. "
        "Nothing saved is lost.",
    )


class ServerRefused(OfficeError):
    """The database server knows neither the user nor the database."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open the office, check user, password and database name: the server {server} refused them."
    )


class NoSuchDatabase(ServerRefused):
    """The server has no database of this name."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open the office, check the name of the database, or have it made on the server: there is no {server}.",
    )


class WrongServerPassword(ServerRefused):
    """The server knows no such user with this password."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open the office, check user and password of the database: the server {server} refused them."
    )


class BadServerAddress(OfficeError):
    """An address that is not one of a PostgreSQL server."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open the office, check its address; it looks like postgresql://user@server/database."
    )


class BadServerOption(OfficeError):
    """The address holds a word that the database's driver does not know."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open the office, correct or remove “{option}” in the address of the server: it is not known."
    )


class ForeignDatabase(OfficeError):
    """The database holds the tables of another program."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open the office, choose another database: {server} belongs to another program. Nothing was made in it.",
    )


class ServerEncoding(OfficeError):
    """The database cannot hold every character."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open the office, have a database with the encoding UTF8 made: {server} has {encoding}, "
        "which cannot hold every character. Nothing was made in it.",
    )


class ServerNoRight(OfficeError):
    """The database's user may not do what the program needs."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To work here, have the database user “{user}” given the right to make, read and change the tables of "
        "{server}, or connect as the user that made the office.",
    )


class NotABackup(OfficeError):
    """The chosen file is no sound copy of an office."""

    template = QT_TRANSLATE_NOOP("errors", "To restore, choose another backup: “{path}” is damaged or is none.")


class OtherOffice(OfficeError):
    """The backup is of another office than the one that it is to replace."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To restore, choose a backup of this office: “{path}” is of another one, “{name}”."
    )


class BackupFailed(OfficeError):
    """The copy just made did not pass its check."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To be safe, choose another place for backups: the copy in “{path}” did not pass its check."
    )
