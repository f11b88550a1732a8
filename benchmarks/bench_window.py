"""The window, measured in processes of its own: start, repaint, memory."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.big_office import CHEAP, CLOCK
from benchmarks.measure import Figure
from crm_desktop.demo.make import make_demo

RUNS = 5
SECONDS = 1000.0


class WindowBench:
    """The program with the demo office, off screen."""

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        with tempfile.TemporaryDirectory() as folder:
            office = make_demo(Path(folder) / "demo.crm", CLOCK, cost=CHEAP)
            office.close()
            # what is installed is compiled; the first runs compile
            _probe("bare", home=folder)
            _probe("start", home=folder)
            pairs = [(_probe("bare", home=folder), _probe("start", home=folder)) for _ in range(RUNS)]
        bare = statistics.median(bare["first_window"] for bare, _ in pairs) * SECONDS
        starts = [start for _, start in pairs]
        names = ("first_window", "main_window", "first_list", "memory_mb")
        shown, main, filled, memory = (statistics.median(start[name] for start in starts) for name in names)
        yield Figure("first window shown", shown * SECONDS, 1.3, bare, "bare PySide6 window", note="the opening card")
        yield Figure("main window shown", main * SECONDS, 3.5, bare, "bare PySide6 window with a table")
        yield Figure("first list filled", filled * SECONDS, 6, bare, "bare PySide6 window with a table")
        heavy = sorted({*starts[0]["first_window_heavy"], *starts[0]["main_window_heavy"]})
        yield Figure("heavy modules loaded by then", len(heavy), 0, unit="", note=", ".join(heavy))
        yield Figure("memory with all docks open", memory, 250, unit="MB")
        repaint = _probe("repaint")
        yield Figure("table repaint", repaint["ours"], 2, repaint["qt"], "QTableView over QStandardItemModel")
        new_rows = repaint["ours_scrolled"]
        yield Figure(
            "… of rows that come new into sight", new_rows, 2, repaint["qt_scrolled"], "the same, a page further"
        )
        yield Figure("a page scrolled", new_rows, 16)


def _probe(what: str, *, home: str = "") -> dict[str, Any]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":bench"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if home:
        environment |= {"CRM_DESKTOP_HOME": home, "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled")}
    environment["BENCH_STARTED"] = repr(time.time())
    command = [sys.executable, "-m", "benchmarks.probe_window", what]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(done.stderr)
    if home:
        shutil.rmtree(Path(home) / "log", ignore_errors=True)
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer
