"""Runs EscaPy (PyPI ``pyscape``, AGPL) as a command in its own environment, and measures what it printed.

EscaPy knows no Chinese. So the test takes the FS commands out of the bytes (recording them), the launcher decodes text
as GB18030, and a font is made whose hanzi are two Latin characters wide: what ``FS S`` asks of a real printer.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest

from crm_desktop.print_templates.errors import NoPaperFont
from crm_desktop.print_templates.fonts import paper_font
from tests.print_templates.measure import MM, Word, words_of

VERSION = "1.1.1"
_LAUNCHER = """
import escapy.parser as parser
from escapy.__main__ import main
parser.ESCParser.encoding = property(lambda self: "gb18030")
main()
"""
_FONT = """
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1], fontNumber=int(sys.argv[2]))
em = font["head"].unitsPerEm
narrow = round(em * 7.2 / 10.5)
wide = 2 * narrow
latin = {font.getBestCmap()[code] for code in range(32, 127)}
metrics = font["hmtx"].metrics
for glyph, (_, bearing) in list(metrics.items()):
    metrics[glyph] = (narrow if glyph in latin else wide, bearing)
for record in font["name"].names:
    if record.nameID in (1, 4, 6):
        font["name"].setName("PaperTest", record.nameID, record.platformID, record.platEncID, record.langID)
font.save(sys.argv[3])
"""


@dataclass(frozen=True)
class Interpreter:
    python: Path
    font: Path

    def words(self, data: bytes, folder: Path, width: float, height: float) -> list[list[Word]]:
        """The words of each page that the bytes print, in mm."""
        plain, _ = without_chinese_commands(data)
        (folder / "job.prn").write_bytes(plain)
        (folder / "launch.py").write_text(_LAUNCHER, encoding="utf-8")
        (folder / "escapy.conf").write_text(self._settings(width, height), encoding="utf-8")
        profiles = next(self.python.parent.parent.glob("lib/python3*/site-packages/escapy/data/profiles"))
        if not (folder / "profiles").exists():
            (folder / "profiles").symlink_to(profiles)
        command = [self.python, folder / "launch.py", "--pins", "24", "--no-single_sheets"]
        command += ["-c", folder / "escapy.conf", "-o", folder / "job.pdf", folder / "job.prn"]
        done = _run(command, folder)
        assert done.returncode == 0, done.stderr[-2000:]
        return words_of(folder / "job.pdf")

    def _settings(self, width, height):
        return f"""[misc]
loglevel=warning
default_font_path = {self.font.parent}
pins = 24
printable_area_margins_mm = 0, 0, 0, 0
page_size = {width / MM:.4f}, {height / MM:.4f}
single_sheets = false
[Roman]
path = {self.font.parent}
fixed = PaperTest
proportional = Times
"""


def _run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)  # noqa: S603


def prepare() -> Interpreter:
    if sys.platform == "win32":
        pytest.skip("the interpreter is run on Linux")
    if which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    try:
        font = paper_font(fixed=True)
    except NoPaperFont:
        pytest.skip("no TrueType font with Chinese characters")
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "crm-desktop-tests" / f"escapy-{VERSION}"
    python = cache / "bin/python"
    ready = cache / "ready"
    if not ready.exists():
        venv.create(cache, with_pip=True)
        install = [python, "-m", "pip", "install", "-q", f"pyscape=={VERSION}", "fonttools"]
        done = _run(install, cache)
        if done.returncode:
            pytest.skip(f"pyscape cannot be installed: {done.stderr[-300:]}")
        ready.touch()
    made = cache / "PaperTest.ttf"
    if not made.exists():
        done = _run([python, "-c", _FONT, font.path, str(font.index), made], cache)
        assert done.returncode == 0, done.stderr
    return Interpreter(python, made)


_LENGTHS = {
    b"\x1b": {b"@": 0, b"2": 0, b"C": 1, b"x": 1, b"R": 1, b"U": 1, b"J": 1, b"$": 2, b"\\": 2, b"P": 0, b"M": 0,
              b"g": 0, b"W": 1, b"w": 1, b"E": 0, b"F": 0, b"-": 1},
    b"\x1c": {b"&": 0, b"S": 2, b"T": 2, b"W": 1, b"-": 1, b"\x0f": 0, b"\x12": 0},
}  # fmt: skip


def tokens(data: bytes) -> list[bytes]:
    """Split a job into commands and pieces of text; anything but the portable subset fails."""
    found: list[bytes] = []
    place = 0
    while place < len(data):
        head = data[place : place + 1]
        if head in _LENGTHS:
            command = data[place + 1 : place + 2]
            if head == b"\x1b" and command == b"*":
                assert data[place + 2] == 39, "only the one picture mode that all printers have"
                size = 5 + 3 * int.from_bytes(data[place + 3 : place + 5], "little")
            else:
                size = 2 + _LENGTHS[head][command]
        elif head in b"\r\x0c\x0e\x0f\x12\x14":
            size = 1
        else:
            size = 1
            while place + size < len(data) and data[place + size] not in b"\x1b\x1c\r\x0c\x0e\x0f\x12\x14":
                size += 1
        found.append(data[place : place + size])
        place += size
    return found


def without_chinese_commands(data: bytes) -> tuple[bytes, list[bytes]]:
    parts = tokens(data)
    chinese = [part for part in parts if part.startswith(b"\x1c")]
    return b"".join(part for part in parts if not part.startswith(b"\x1c")), chinese
