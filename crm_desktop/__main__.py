"""``python -m crm_desktop``: the window, or with a command the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crm_desktop.cli.main import Windows, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return run(sys.argv[1:] if arguments is None else arguments, Windows(_open_window, _make_pictures))


def _open_window(options: Any) -> int:
    from crm_desktop.app import StartOptions, has_display, run_window
    from crm_desktop.cli.errors import NoDisplay

    if not has_display():
        raise NoDisplay
    return run_window(
        StartOptions(office=options.office or None, demo=options.demo, language=options.lang, tray=options.tray)
    )


def _make_pictures(folder: Path, office: Path | str | None) -> Sequence[Path]:
    from crm_desktop.app import make_pictures

    return make_pictures(folder, office)


if __name__ == "__main__":
    sys.exit(main())
