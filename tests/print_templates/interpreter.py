"""Runs EscaPy (PyPI ``pyscape``, AGPL) as a command in its own environment, and measures what it printed.

EscaPy knows no Chinese. So the test takes the FS commands out of the bytes (recording them), the launcher decodes text
as GB18030, and a font is made whose hanzi are two Latin characters wide: what ``FS S`` asks of a real printer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from shutil import which

import pytest

from crm_desktop.print_templates.errors import NoPaperFont
from crm_desktop.print_templates.fonts import paper_font
from tests.print_templates.measure import MM, Word, words_of

VERSION = "1.1.1"
_LAUNCHER = """
import functools
import json
import os
import pathlib
import sys
import traceback

import escapy.parser as parser
from escapy.__main__ import main

parser.ESCParser.encoding = property(lambda self: "gb18030")
parser.TTFont = functools.cache(parser.TTFont)
parser.TTFont("PaperTest", pathlib.Path(sys.argv[1]))  # takes longer to read than a job to carry out
for line in sys.stdin:
    folder, *arguments = json.loads(line)
    job = os.fork()
    if job:
        print(os.waitstatus_to_exitcode(os.waitpid(job, 0)[1]), flush=True)
        continue
    os.chdir(folder)
    told = os.open("told.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(told, 1)
    os.dup2(told, 2)
    sys.argv = ["escapy", *arguments]
    status = 1
    try:
        main()
        status = 0
    except SystemExit as end:
        status = end.code or 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
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


class Interpreter:
    """One process that has EscaPy loaded, and carries out each job in a copy of itself."""

    def __init__(self, python: Path, font: Path) -> None:
        self._font = font
        self._profiles = next(python.parent.parent.glob("lib/python3*/site-packages/escapy/data/profiles"))
        command, pipe = [python, "-c", _LAUNCHER, font], subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)  # noqa: S603

    def close(self) -> None:
        self._process.communicate()

    def words(self, data: bytes, folder: Path, width: float, height: float) -> list[list[Word]]:
        """The words of each page that the bytes print, in mm."""
        plain, _ = without_chinese_commands(data)
        (folder / "job.prn").write_bytes(plain)
        (folder / "escapy.conf").write_text(self._settings(width, height), encoding="utf-8")
        if not (folder / "profiles").exists():
            (folder / "profiles").symlink_to(self._profiles)
        options = ["--pins", "24", "--no-single_sheets", "-c", "escapy.conf", "-o", "job.pdf", "job.prn"]
        self._process.stdin.write(json.dumps([str(folder), *options]) + "\n")
        self._process.stdin.flush()
        status = int(self._process.stdout.readline())
        assert status == 0, (folder / "told.txt").read_text(encoding="utf-8")[-2000:]
        return words_of(folder / "job.pdf")

    def _settings(self, width, height):
        return f"""[misc]
loglevel=warning
default_font_path = {self._font.parent}
pins = 24
printable_area_margins_mm = 0, 0, 0, 0
page_size = {width / MM:.4f}, {height / MM:.4f}
single_sheets = false
[Roman]
path = {self._font.parent}
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
