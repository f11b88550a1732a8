"""Files that hang on records: how large they may be, what they are called, which of them could do harm."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MEGABYTE = 1024 * 1024
LARGEST_FILE = 10 * MEGABYTE
LARGEST_OFFICE = 2048 * MEGABYTE
"""All files of an office together, each counted once."""
MOST_DOTS = 60_000_000
"""Of a picture: more than any telephone takes; decoded, they are 240 MB."""
LARGEST_THUMBNAIL = 200 * 1024
CHUNK = 256 * 1024
KEPT_UNUSED = timedelta(days=30)
"""So long the bytes of a removed file stay, so that it can be had back."""
LONGEST_NAME = 120
LONGEST_NOTE = 4000
_PICTURES = frozenset({"jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff"})
_RUN = (
    " exe com bat cmd scr pif msi msp js jse vbs vbe wsf wsh ps1 psm1 jar lnk hta cpl reg scf url inf dll sys sh app "
    "dmg pkg deb rpm apk py pyw chm gadget application docm dotm xlsm xltm xlam pptm potm ppam sldm html htm svg "
    "mht mhtml iso img vhd appimage desktop "
)
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


class FileTooLarge(RuleBroken):
    """One file is larger than is kept."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To add {name}, save it smaller, as with fewer dots: it has {size} MB, at most {most} MB are kept.",
    )


class NoRoomForFiles(RuleBroken):
    """All files together would be more than the office keeps."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To add {name}, remove files that nobody needs any more: those of the office fill {most} GB already."
    )


class EmptyFile(RuleBroken):
    """There is nothing in the file."""

    template = QT_TRANSLATE_NOOP("errors", "To add {name}, check it first: the file is empty.")


class NoPicture(RuleBroken):
    """By its name the file is a picture, and it holds none."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To add {name}, save it anew elsewhere: it is called a picture and cannot be read as one.",
    )


class PictureTooLarge(RuleBroken):
    """The picture would fill the memory when it is shown."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To add {name}, save it with fewer dots: {width} × {height} are more than can be shown safely."
    )


class NotYourFile(RuleBroken):
    """A colleague put it on the record."""

    template = QT_TRANSLATE_NOOP("errors", "To change or remove this, ask {name}, who added it, or a manager.")


class LeftOut(RuleBroken):
    """The copy of the office was made without the bytes of its files."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open {name}, take a backup with files: this copy of the office was made without them."
    )


class FileDamaged(RuleBroken):
    """Some of the stored bytes are not those that were added."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open {name}, add the same file again: some of what the office keeps of it is missing."
    )


class ThrownAway(RuleBroken):
    """The bytes of a removed file are not kept for ever."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To have {name} back, add it again: what is removed is kept for {days} days only."
    )


@dataclass(frozen=True, kw_only=True)
class FileDraft:
    """What is said of a file on a record.

    Attributes:
        kind: a word of the pick list ``file_kind``.
        is_private: for those only who see the private life of people.
    """

    name: str = ""
    kind: str = ""
    is_private: bool = False
    expires_on: date | None = None


def file_problems(draft: FileDraft) -> dict[str, DomainError]:
    """What keeps it from being saved, by field."""
    problems: dict[str, DomainError] = {}
    if not draft.name.strip():
        problems["name"] = Required()
    if len(draft.kind.strip()) > 80:
        problems["kind"] = TooLong(most=80)
    return problems


def note_problems(text: str) -> dict[str, DomainError]:
    """What keeps a note from being saved, by field."""
    if not text.strip():
        return {"text": Required()}
    return {"text": TooLong(most=LONGEST_NOTE)} if len(text.strip()) > LONGEST_NOTE else {}


def size_problem(name: str, size: int) -> DomainError | None:
    """Why a file of so many bytes is not taken.

    >>> size_problem("slip.jpg", 5), str(size_problem("slip.jpg", 0))
    (None, 'To add slip.jpg, check it first: the file is empty.')
    """
    if not size:
        return EmptyFile(name=name)
    if size > LARGEST_FILE:
        # one place more than the limit, so that 10.01 MB are not said to be 10 of 10
        return FileTooLarge(name=name, size=f"{size / MEGABYTE:.2f}", most=LARGEST_FILE // MEGABYTE)
    return None


def clean_name(name: str) -> str:
    r"""A name that every computer takes, and that says what it is: no path, no signs that turn the text round.

    >>> clean_name("C:\\temp\\签收单 1.jpg"), clean_name("../../etc/passwd"), clean_name("a\u202egpj.exe")
    ('签收单 1.jpg', 'passwd', 'agpj.exe')
    >>> clean_name("CON.txt"), clean_name('what?.pdf. '), clean_name("\n")
    ('_CON.txt', 'what_.pdf', '')
    >>> len(clean_name("图" * 300 + ".jpeg")), clean_name("图" * 300 + ".jpeg")[-6:]
    (120, '图.jpeg')
    """
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    signs = "".join(sign for sign in last if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
    plain = _NOT_IN_NAMES.sub("_", " ".join(signs.split())).rstrip(". ")
    if _DEVICES.fullmatch(plain):
        plain = f"_{plain}"
    ending = PurePosixPath(plain).suffix
    if len(plain) <= LONGEST_NAME or len(ending) > 12:
        return plain[:LONGEST_NAME]
    return plain[: LONGEST_NAME - len(ending)] + ending


def ending_of(name: str) -> str:
    """What a name ends in, in small letters.

    >>> ending_of("Foto.JPG"), ending_of("Vertrag")
    ('jpg', '')
    """
    return PurePosixPath(name).suffix.removeprefix(".").lower()


def is_picture_name(name: str) -> bool:
    """Whether a file says that it is a picture of those that are shown."""
    return ending_of(name) in _PICTURES


def can_run(name: str) -> bool:
    """Whether opening a file may start something: a program, a script, an office file with macros.

    >>> can_run("rechnung.pdf.exe"), can_run("价格.xlsm"), can_run("店面.jpg")
    (True, True, False)
    """
    return f" {ending_of(name)} " in _RUN
