"""``python -m crm_desktop``: the window, or with a command the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from crm_desktop.cli.window import window_options

READ_FOREIGN = "--read-foreign-file"
"""The packed program is told so to be the process that reads a foreign file; see ``exchange.child_process``."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program and return its exit status."""
    typed = sys.argv[1:] if arguments is None else arguments
    if typed[:1] == [READ_FOREIGN]:
        from crm_desktop.exchange.reading_child import main as read_foreign

        return read_foreign(typed[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=_encoding(stream, typed), errors="replace")
    options = window_options(typed)
    if options is not None and (status := _open_at_once(options)) is not None:
        return status
    from crm_desktop.cli.main import Windows, run

    return run(typed, Windows(_open_window, _make_pictures))


def _encoding(stream: TextIO, typed: Sequence[str]) -> str:
    """UTF-8, save for what people pipe to ``more`` or ``findstr`` in a console with a Chinese code page."""
    if sys.platform == "win32" and not stream.isatty() and "--json" not in typed:
        import ctypes

        return {936: "gb18030", 950: "cp950"}.get(ctypes.windll.kernel32.GetConsoleOutputCP(), "utf-8")
    return "utf-8"


def _open_at_once(options: dict[str, Any]) -> int | None:
    """Open the window before anything of the command line is loaded; None where there is no display to open it on."""
    from crm_desktop.app import StartOptions, run_window
    from crm_desktop.qtkit.off_screen import has_display

    if not has_display():
        return None
    try:
        return run_window(StartOptions(**options))
    except KeyboardInterrupt:
        from crm_desktop.cli.errors import Exit

        return int(Exit.INTERRUPTED)


def _open_window(options: Any) -> int:
    from crm_desktop.app import StartOptions, run_window
    from crm_desktop.cli.errors import NoDisplay
    from crm_desktop.qtkit.off_screen import has_display

    if not has_display():
        raise NoDisplay
    return run_window(
        StartOptions(
            office=options.office or None,
            demo=options.demo,
            language=options.lang,
            tray=options.tray,
            find=options.find,
            operator=options.operator or "",
        )
    )


def _make_pictures(folder: Path, office: tuple[Path | str, Any] | None) -> Sequence[Path]:
    from crm_desktop.views.shell.gallery import make_pictures

    return make_pictures(folder, office)


if __name__ == "__main__":
    sys.exit(main())
