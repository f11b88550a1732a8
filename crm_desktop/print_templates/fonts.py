"""Finds TrueType fonts with Chinese characters on this computer, without Qt.

PDF can embed TrueType outlines only, so fonts such as Noto CJK (CFF) are passed over.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crm_desktop.print_templates.errors import NoPaperFont


@dataclass(frozen=True, slots=True)
class FontFile:
    """A face of a font file; ``index`` counts within a collection."""

    path: Path
    index: int = 0

    @property
    def name(self) -> str:
        """A name of its own for each face."""
        return f"{self.path.stem}-{self.index}"


# file, face with free widths, face with one width for all Latin characters
_KNOWN: tuple[tuple[str, int, int], ...] = (
    ("msyh.ttc", 0, 0),
    ("msyh.ttf", 0, 0),
    ("wqy-microhei.ttc", 0, 1),
    ("wqy-zenhei.ttc", 0, 1),
    ("Deng.ttf", 0, 0),
    ("simhei.ttf", 0, 0),
    ("simsun.ttc", 0, 0),
    ("msjh.ttc", 0, 0),
    ("mingliu.ttc", 0, 0),
    ("STHeiti Light.ttc", 0, 0),
    ("DroidSansFallbackFull.ttf", 0, 0),
)
_BOLD = {"msyh.ttc": "msyhbd.ttc", "msyh.ttf": "msyhbd.ttf", "Deng.ttf": "Dengb.ttf", "msjh.ttc": "msjhbd.ttc"}
_MORE = (
    "simsunb.ttf",
    "mingliub.ttc",
    "wqy-zenhei.ttc",
    "DroidSansFallbackFull.ttf",
    "HanaMinA.ttf",
    "HanaMinB.ttf",
    "seguisym.ttf",
    "segoeui.ttf",
    "seguiemj.ttf",
    "DejaVuSans.ttf",
    "FreeSans.ttf",
    "Symbola.ttf",
)
"""Where characters are looked for that the usual font has not: rare hanzi, signs, other scripts."""
_FIXED_FIRST = ("simsun.ttc",)
"""On Windows the face whose Latin characters are half a hanzi wide, as a printer's own are."""


@cache
def paper_font(*, fixed: bool = False) -> FontFile:
    """The font for free text, or the one for printers' own characters.

    Raises:
        NoPaperFont: when none is installed.
    """
    files = _installed()
    known = sorted(_KNOWN, key=lambda entry: entry[0] not in _FIXED_FIRST) if fixed else _KNOWN
    for name, free, own in known:
        path = files.get(name.lower())
        if path:
            return FontFile(path, own if fixed else free)
    raise NoPaperFont


@cache
def bold_font() -> FontFile | None:
    """The bold face of the font for free text; None where bold must be drawn with a thicker pen."""
    name = _BOLD.get(paper_font().path.name)
    path = _installed().get(name.lower()) if name else None
    return FontFile(path) if path else None


@cache
def fallback_fonts() -> tuple[FontFile, ...]:
    """The fonts of this computer in which other characters are looked for, in this order."""
    files = _installed()
    return tuple(FontFile(files[name.lower()]) for name in _MORE if name.lower() in files)


@cache
def _installed() -> dict[str, Path]:
    named = (*(name for name, _, _ in _KNOWN), *_BOLD.values(), *_MORE)
    wanted = {name.lower() for name in named}
    found: dict[str, Path] = {}
    for folder in _folders():
        for parent, _, names in os.walk(folder):
            for name in names:
                if name.lower() in wanted:
                    found.setdefault(name.lower(), Path(parent) / name)
    return found


def _folders() -> list[Path]:
    home = Path.home()
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA")
        folders = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
        return [*folders, Path(local) / "Microsoft/Windows/Fonts"] if local else folders
    return [
        home / ".fonts",
        home / ".local/share/fonts",
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path("/System/Library/Fonts"),
        Path("/Library/Fonts"),
    ]
