"""The log beside the office files: warnings and errors, a few small files."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path


def start_log(folder: Path) -> None:
    """Keep warnings and errors in a small file beside the office files."""
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "crm-desktop.log", maxBytes=500_000, backupCount=3, encoding="utf-8")
        handler.rotator = _set_aside
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _set_aside(log_file: str, place: str) -> None:
    """Give a full log file another name; on Windows it goes on growing while a second window writes to it, too."""
    with suppress(PermissionError):
        Path(log_file).replace(place)
