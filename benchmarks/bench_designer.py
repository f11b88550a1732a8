"""Following the mouse in the template designer, measured in a process of its own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.measure import Figure

RUNS = 3
FRAME_MS = 1000 / 60
NAMES = {
    "move_one": "designer, 300 items: a step of moving one",
    "move_twenty": "… of moving twenty",
    "resize": "… of resizing one",
    "column": "… of widening a column",
}


class DesignerBench:
    """The canvas off screen, on an A4 note with 300 items and ten lines."""

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        runs = [_probe() for _ in range(RUNS)]
        for key, words in NAMES.items():
            taken = statistics.median(run[key] for run in runs)
            yield Figure(words, taken, round(FRAME_MS, 1), note="19 of 20 steps are faster; with its repaint")
        yield Figure("… laid out after the release", statistics.median(run["release"] for run in runs), 50)


def _probe() -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.probe_designer"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(done.stderr)
    answer: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer
