"""What ``crm.spec`` asks before it packs: the version, whether the words are compiled, and what stays behind."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

LEFT_OUT = (
    r"opengl32sw\.dll",  # draws 3-D without a graphics card; the program draws with the processor anyway
    r"PySide6/(Qt/)?translations/(?!qt(base)?_(zh_CN|zh_TW|en)\.qm).*",  # of Qt's own words those of our languages
)
"""Files that PyInstaller finds because Qt or a library brings them, and that no line of the program uses."""


def version(root: Path) -> str:
    """The one place where the version stands."""
    return str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def require_translations(folder: Path) -> None:
    """See that each language is compiled, and newer than its words: a program without them speaks English to everybody.

    Raises:
        SystemExit: naming what to do.
    """
    stale = [source.name for source in sorted(folder.glob("*.ts")) if not _is_compiled(source)]
    if stale or not list(folder.glob("*.ts")):
        raise SystemExit(
            f"To pack the program, compile its words first: python tools/translations.py release ({', '.join(stale)})"
        )


def _is_compiled(source: Path) -> bool:
    made = source.with_suffix(".qm")
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


Entry = tuple[str, str, str]


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Those of PyInstaller's entries that are packed; the first part of each is the place in the folder."""
    return [entry for entry in entries if not _is_left_out(entry[0])]


def _is_left_out(place: str) -> bool:
    path = PurePosixPath(place.replace("\\", "/")).as_posix()
    return any(re.search(rf"(^|/){pattern}$", path) for pattern in LEFT_OUT)
