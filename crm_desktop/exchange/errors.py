"""Why a file cannot be read or written, in words for the operator."""

from __future__ import annotations

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class FileRefused(DomainError):
    """A file that cannot be used as it is; nothing was changed."""


class FileMissing(FileRefused):
    template = QT_TRANSLATE_NOOP("errors", "To read {file}, check its name and place: there is no such file.")


class FileLocked(FileRefused):
    """Another program, such as Excel, keeps the file for itself."""

    template = QT_TRANSLATE_NOOP("errors", "To read {file}, close it in Excel first, or ask who may open it.")


class NotAWorkbook(FileRefused):
    template = QT_TRANSLATE_NOOP(
        "errors", "To read {file}, save it from Excel as .xlsx, .xls or .csv: it is none of these now."
    )


class DamagedWorkbook(FileRefused):
    template = QT_TRANSLATE_NOOP("errors", "To read {file}, get a good copy of it: this one is damaged.")


class EncryptedWorkbook(FileRefused):
    template = QT_TRANSLATE_NOOP("errors", "To read {file}, remove its password in Excel and save it again.")


class WorkbookTooLarge(FileRefused):
    """More than the program will unpack, be it by mistake or by malice."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To read {file}, split it into smaller workbooks: unpacked, it is larger than {most} MB."
    )


class WorkbookTooSparse(FileRefused):
    """A few cells that lie so far apart that the empty ones between them fill the memory."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To read {file}, delete the stray cells in row {row} and column {column}: the table would be far too large.",
    )


class WorkbookUnreadable(FileRefused):
    """Reading the file ended the process that read it, or took it beyond its limits."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To read {file}, open it in Excel and save it again: "
        "reading it took more memory or time than a sound file needs.",
    )


class TextTooWide(FileRefused):
    """A text file whose lines hold more than any table."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To read {file}, correct line {line}: it has more than {most} columns, or a value that never ends."
    )


class EmptyWorkbook(FileRefused):
    template = QT_TRANSLATE_NOOP("errors", "To read {file}, put a head row and rows into it: it is empty.")


class NoHeadRow(FileRefused):
    """No row looks like titles; nothing is guessed, since the first records would vanish above it."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To read {file}, say which row of the sheet {sheet} holds the titles: "
        "none of its first {rows} rows looks like them.",
    )


class SheetMissing(FileRefused):
    template = QT_TRANSLATE_NOOP("errors", "To read {file}, name one of its sheets “{sheet}”: it has {sheets}.")


class TargetLocked(DomainError):
    """The file to write is open elsewhere; what was there before is untouched."""

    template = QT_TRANSLATE_NOOP("errors", "To save {file}, close it in Excel first, or choose another name.")


class TargetUnwritable(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "To save {file}, choose another place: the program may not write there.")


class DiskFull(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "To save {file}, make room first: the disk is full.")


class TooManyPictures(DomainError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "To save {file}, filter the list, or hide its column of pictures: a workbook holds at most {most} of them.",
    )


class TooManyRows(DomainError):
    template = QT_TRANSLATE_NOOP(
        "errors", "To save {file}, filter the list first: a sheet holds at most {most} rows, the list has {rows}."
    )
