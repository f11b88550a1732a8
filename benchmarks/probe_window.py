"""Runs in a process of its own and prints what it measured as JSON.

python -m benchmarks.probe_window start FOLDER    the program's first window, its first list, all docks
python -m benchmarks.probe_window bare            the barest window with a table
python -m benchmarks.probe_window repaint         a table of ours against one of Qt's own
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTableView, QWidget

STARTED = float(os.environ.get("BENCH_STARTED", "0"))
"""When the parent started this process, by ``time.time()``."""
HEAVY = ("matplotlib", "alembic", "openpyxl", "xlsxwriter", "pypinyin", "psycopg", "reportlab", "borax", "rapidfuzz")
PATIENCE_S = 20.0


class FirstPaint(QObject):
    """Notes when any window and when the main window is painted first, and which modules were loaded by then."""

    def __init__(self) -> None:
        super().__init__()
        self.at: float | None = None
        self.main_at: float | None = None
        self.heavy: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if self.main_at is None and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            window = watched.window()
            if self.at is None:
                self.at = time.time() - STARTED
            if isinstance(window, QMainWindow) and window.isVisible():
                self.main_at = time.time() - STARTED
                self.heavy = [name for name in HEAVY if name in sys.modules]
        return False


def measure_bare() -> dict[str, Any]:
    """A main window with an empty table."""
    app = QApplication([])
    first = FirstPaint()
    app.installEventFilter(first)
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    window.resize(1366, 768)
    window.show()
    _until(app, lambda: first.at is not None)
    return {"first_window": first.at}


def measure_start() -> dict[str, Any]:
    """The program with the demo office of its home folder."""
    app = QApplication([])
    first = FirstPaint()
    app.installEventFilter(first)
    from crm_desktop.app import Program, StartOptions
    from crm_desktop.domain.clock import SystemClock
    from crm_desktop.settings.store import SettingsStore

    program = Program(app, StartOptions(demo=True, language="zh_CN"), SettingsStore(), SystemClock())
    program.begin()
    _until(app, lambda: first.main_at is not None)
    _until(app, lambda: any(_is_filled(table) for table in _tables()))
    filled = time.time() - STARTED
    window = next(widget for widget in app.topLevelWidgets() if isinstance(widget, QMainWindow))
    for dock in window.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        _for(app, 0.25)
    _for(app, 1.0)
    return {
        "first_window": first.at,
        "main_window": first.main_at,
        "first_list": filled,
        "heavy": first.heavy,
        "memory_mb": _memory_mb(),
    }


def _tables() -> list[QTableView]:
    return [table for widget in QApplication.topLevelWidgets() for table in widget.findChildren(QTableView)]


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
        taken[name] = _repaint_ms(table)
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


if __name__ == "__main__":
    answer = {"start": measure_start, "bare": measure_bare, "repaint": measure_repaint}[sys.argv[1]]()
    print(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)
