"""Makes the pictures of all panels in a run of its own, with a screen that nobody sees."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, mkstemp
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from crm_desktop.db.errors import NoSuchFolder
from crm_desktop.db.office import open_office
from crm_desktop.demo.make import make_demo
from crm_desktop.demo.visitor import demo_access
from crm_desktop.domain.clock import Clock, SystemClock
from crm_desktop.qtkit.garbage import GarbageCollector
from crm_desktop.qtkit.off_screen import has_display, without_window_manager
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.words import load_translators
from crm_desktop.settings.places import PROGRAM_NAME
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.pictures import Studio

if TYPE_CHECKING:
    from crm_desktop.domain.access import Access


def make_pictures(
    folder: Path,
    office: tuple[Path | str, Access] | None = None,
    *,
    languages: Sequence[str] = ("zh_CN", "en"),
    clock: Clock | None = None,
) -> list[Path]:
    """Make a picture of every panel, light and dark, and return the files; needs no display.

    Args:
        folder: where the pictures go; made if missing.
        office: whose records are shown, and to whom who logged in to it; None makes a demo office for the occasion.
        languages: in which ones.
        clock: says when "today" is.

    Raises:
        OfficeError: if the office cannot be opened.
    """
    screen = _screen_file() if not has_display() and "QT_QPA_PLATFORM" not in os.environ else None
    if screen is not None:
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName(PROGRAM_NAME)
    app.setQuitOnLastWindowClosed(False)
    if screen is not None:
        screen.unlink()
    garbage = GarbageCollector()
    _make_folder(folder)
    clock, made = clock or SystemClock(), list[Path]()
    with without_window_manager(), TemporaryDirectory() as scratch:
        if office is None:
            opened = make_demo(Path(scratch) / "demo.crm", clock)
            access = demo_access(opened.engine, clock)
        else:
            opened, access = open_office(office[0], alone=False), office[1]
        with opened:
            for language in languages:
                translators = load_translators(app, language)
                for shade in ("light", "dark"):
                    theme().apply(app, choice=shade, language=language)
                    store = SettingsStore(Path(scratch) / f"{language}-{shade}.json")
                    store.change(language=language, theme=shade, show_today_at_login=False)
                    made += Studio(opened, access, store, clock).take_all(folder, f"{language}-{shade}")
                for translator in translators:
                    app.removeTranslator(translator)
    garbage.stop()
    return made


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoSuchFolder(path=folder) from error


def _screen_file() -> Path:
    """A file that gives Qt a screen as large as people have; its own off-screen one has 800 × 800 pixels."""
    size = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96}
    settings = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False, "screens": [{**size, "dpr": 1}]}
    handle, name = mkstemp(suffix=".json")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(settings, file)
    return Path(name)
