"""Runs in a process of its own and prints what it measured as JSON.

python -m benchmarks.probe_window start      the program's first window, its first list, all docks
python -m benchmarks.probe_window bare       the barest window with a table
python -m benchmarks.probe_window repaint    a table of ours against one of Qt's own
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTableView, QWidget

STARTED = float(os.environ.get("BENCH_STARTED", "0"))
"""When the parent started this process, by ``time.time()``."""
HEAVY = (
    "PIL",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
    "alembic",
    "borax",
    "matplotlib",
    "numpy",
    "opencc",
    "openpyxl",
    "psycopg",
    "pypinyin",
    "rapidfuzz",
    "reportlab",
    "xlsxwriter",
)
PATIENCE_S = 20.0
LOOK_EVERY_MS = 20
"""Whether a list is filled; each look takes a third of a millisecond."""


class FirstPaints(QObject):
    """Notes when the first window and when the main window is painted; listens to no event in between.

    An event filter in Python makes every event slower, so it is there only while a window is awaited.
    """

    def __init__(self, app: QApplication, report: Callable[[dict[str, Any]], None]) -> None:
        super().__init__()
        self._app, self._report = app, report
        self.found: dict[str, Any] = {}
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._look)
        app.installEventFilter(self)
        app.focusWindowChanged.connect(self._listen_again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            if "first_window" not in self.found:
                self._note("first_window")
                self._app.removeEventFilter(self)
            if isinstance(watched.window(), QMainWindow) and "main_window" not in self.found:
                self._note("main_window")
                self._app.removeEventFilter(self)
                self._looks.start(LOOK_EVERY_MS)
        return False

    def _listen_again(self) -> None:
        if "first_window" in self.found and "main_window" not in self.found:
            self._app.installEventFilter(self)

    def _look(self) -> None:
        if any(_is_filled(table) for table in _tables()):
            self._looks.stop()
            self._note("first_list")
            self._report(self.found)

    def _note(self, name: str) -> None:
        heavy = [module for module in HEAVY + (("sqlalchemy",) * (name == "first_window")) if module in sys.modules]
        self.found |= {name: time.time() - STARTED, f"{name}_cpu": time.process_time(), f"{name}_heavy": heavy}


def measure_bare() -> dict[str, Any]:
    """A main window with an empty table."""
    app = QApplication([])
    paints = FirstPaints(app, _answer)
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    window.resize(1366, 768)
    window.show()
    _until(app, lambda: "first_window" in paints.found)
    return paints.found


def measure_start() -> dict[str, Any]:
    """The program as people start it, with the demo office of its home folder; ends the process itself."""
    from PySide6 import QtWidgets

    class Watched(QApplication):
        """The program's own application, watched."""

        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.paints = FirstPaints(self, lambda found: _answer(found | _with_all_docks(self)))

    QtWidgets.QApplication = Watched  # type: ignore[misc,assignment]
    from crm_desktop.__main__ import main

    main(["--demo", "--lang", "zh_CN"])
    raise RuntimeError("the program ended by itself")


def _with_all_docks(app: QApplication) -> dict[str, Any]:
    window = next(widget for widget in app.topLevelWidgets() if isinstance(widget, QMainWindow))
    for dock in window.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        _for(app, 0.25)
    _for(app, 1.0)
    return {"memory_mb": _memory_mb()}


def _tables() -> list[QTableView]:
    windows = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))
    return [table for window in windows for table in window.findChildren(QTableView)]


def _is_filled(table: QTableView) -> bool:
    return table.isVisible() and table.model() is not None and table.model().rowCount() > 0


def _until(app: QApplication, condition: Any) -> None:
    end = time.time() + PATIENCE_S
    while not condition() and time.time() < end:
        app.processEvents()
        time.sleep(0.001)


def _for(app: QApplication, seconds: float) -> None:
    end = time.time() + seconds
    while time.time() < end:
        app.processEvents()
        time.sleep(0.005)


def _memory_mb() -> float:
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_repaint() -> dict[str, Any]:
    """Repaints of a full table: ours, windowed and styled, against QTableView over QStandardItemModel."""
    app = QApplication([])
    from benchmarks.probe_table import our_table, qt_table

    taken = {}
    for name, make in (("qt", qt_table), ("ours", our_table)):
        table = make(app)
        table.resize(1100, 640)
        table.show()
        _for(app, 0.6)
        if not table.model().rowCount():
            raise RuntimeError("the table is empty: nothing would be measured")
        taken[name] = _repaint_ms(table)
        taken[f"{name}_scrolled"] = _scroll_ms(table)
        table.hide()
    return taken


def _repaint_ms(table: QTableView) -> float:
    table.viewport().repaint()
    times = []
    for _ in range(60):
        started = time.perf_counter()
        table.viewport().repaint()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def _answer(found: dict[str, Any]) -> None:
    """Say what was measured and end at once: what closes a window is not measured."""
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)


def _scroll_ms(table: QTableView) -> float:
    """A page further, each row of it new: the first two pages of a list are there from the beginning."""
    times = []
    for page in range(1, 5):
        table.scrollTo(table.model().index(page * 24, 0), QTableView.ScrollHint.PositionAtTop)
        started = time.perf_counter()
        table.viewport().repaint()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    _answer({"start": measure_start, "bare": measure_bare, "repaint": measure_repaint}[sys.argv[1]]())
