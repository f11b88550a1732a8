"""Where this computer keeps what: the program's resources, the operator's settings, the office files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PROGRAM_NAME = "CRM Desktop"
APP_FOLDER = PROGRAM_NAME
PORTABLE = "portable.txt"
"""With a file of this name beside the packed program, it keeps everything of its own in ``data`` beside it."""


def resources() -> Path:
    """The folder with icons, styles and translations that ships with the program."""
    return _shipped() / "resources"


def manual() -> Path:
    """The folder with the user's manual, one subfolder per language."""
    return _shipped() / "docs" / "manual"


def version() -> str:
    """The version of the program; ``pyproject.toml`` is the one place where it stands."""
    import tomllib

    return str(tomllib.loads((_shipped() / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def _shipped() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parents[2]


def config_dir() -> Path:
    """Where settings of this computer are kept; ``CRM_DESKTOP_HOME`` moves it, and so does the portable program."""
    return _home("APPDATA", "XDG_CONFIG_HOME", ".config")


def data_dir() -> Path:
    """Where new office files, backups and logs go unless the operator says otherwise."""
    return _home("LOCALAPPDATA", "XDG_DATA_HOME", ".local/share")


def _home(windows: str, linux: str, fallback: str) -> Path:
    own = os.environ.get("CRM_DESKTOP_HOME")
    if own:
        return Path(own)
    beside = _beside_portable()
    if beside is not None:
        return beside
    base = os.environ.get(windows) if sys.platform == "win32" else os.environ.get(linux)
    return (Path(base) if base else Path.home() / fallback) / APP_FOLDER


def _beside_portable() -> Path | None:
    """The folder of a program that is carried about on a stick; None for an installed one."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    return folder / "data" if (folder / PORTABLE).exists() else None
