"""What ``crm.spec`` asks before it packs: the version, and what stays behind."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

LEFT_OUT = (
    r"opengl32sw\.dll",  # draws 3-D without a graphics card; the program draws with the processor anyway
    r"PySide6/(Qt/)?translations/(?!qt(base)?_(zh_CN|zh_TW|en)\.qm).*",  # of Qt's own words those of our languages
    # of Qt's plugins: Fusion is the style, two programs of one computer speak without TLS, no touch tables
    r"PySide6/(Qt/)?plugins/(tls|networkinformation|generic|styles)/.*",
    r"PySide6/(Qt/)?plugins/platforms/(lib)?q(direct2d|minimal|minimalegl|vnc|linuxfb|eglfs)\..*",
    r"PySide6/(Qt/)?plugins/imageformats/(lib)?q(icns|tga|tiff|wbmp|pdf)\..*",
    # of matplotlib's data its settings and the boxes for unknown characters: the chart names the font that paper has
    r"matplotlib/mpl-data/(?!matplotlibrc$|fonts/ttf/LastResort).*",
    r"rapidfuzz/.*_avx2\..*",  # the same once more for newer processors; names are compared a hundred at a time
    r"resources/translations/(words/.*|traditional\.tsv|made-from)",  # what the .ts files are made of
    r"resources/notices/.*",  # what notices.json is made of
)
"""Files that PyInstaller finds because Qt or a library brings them, and that no line of the program uses."""


def version(root: Path) -> str:
    """The one place where the version stands."""
    return str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def unwanted(folder: Path) -> list[str]:
    """What lies in a packed folder and must not, as places in it."""
    places = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return [place for place in places if _is_left_out(place.removeprefix("_internal/"))]


def megabytes(folder: Path) -> float:
    """How large the files of a folder are together, in millions of bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


Entry = tuple[str, str, str]


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Those of PyInstaller's entries that are packed; the first part of each is the place in the folder."""
    return [entry for entry in entries if not _is_left_out(entry[0])]


def _is_left_out(place: str) -> bool:
    path = PurePosixPath(place.replace("\\", "/")).as_posix()
    return any(re.search(rf"(^|/){pattern}$", path) for pattern in LEFT_OUT)


def main(folder: Path) -> int:
    """Say how large a packed folder is and what lies in it that nothing uses; exit status 1 if there is any."""
    found = unwanted(folder)
    sys.stdout.write(f"{folder}: {megabytes(folder):.1f} MB\n")
    sys.stdout.writelines(f"not needed: {place}\n" for place in found)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
