"""Where this computer keeps what: the program's resources, the operator's settings, the office files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP_FOLDER = "CRM Desktop"


def resources() -> Path:
    """The folder with icons, styles and translations that ships with the program."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[2]
    return root / "resources"


def manual() -> Path:
    """The folder with the user's manual, one subfolder per language."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[2]
    return root / "docs" / "manual"


def config_dir() -> Path:
    """Where settings of this computer are kept; ``CRM_DESKTOP_HOME`` moves it."""
    return _home("APPDATA", "XDG_CONFIG_HOME", ".config")


def data_dir() -> Path:
    """Where new office files, backups and logs go unless the operator says otherwise."""
    return _home("LOCALAPPDATA", "XDG_DATA_HOME", ".local/share")


def _home(windows: str, linux: str, fallback: str) -> Path:
    own = os.environ.get("CRM_DESKTOP_HOME")
    if own:
        return Path(own)
    base = os.environ.get(windows) if sys.platform == "win32" else os.environ.get(linux)
    return (Path(base) if base else Path.home() / fallback) / APP_FOLDER
