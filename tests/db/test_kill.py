"""The program is killed at any moment: what was acknowledged is there, and nothing is there by halves.

Quick by default; ``CRM_KILLS=100 pytest tests/db/test_kill.py`` is the full size.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.db.soundness import CASES

KILLS = int(os.environ.get("CRM_KILLS", "2"))
CHANCE = random.Random(20261122)  # noqa: S311 - a seeded choice of moments
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def killed(what, path, *, within):
    """Run the worker, kill it some time after it is ready, and return its finished steps."""
    worker = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.db.worker", what, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout.readline() == "ready\n"
    time.sleep(CHANCE.uniform(0, within))
    worker.kill()
    steps, _ = worker.communicate()
    return [int(line) for line in steps.splitlines() if line.isdigit()]


@pytest.mark.parametrize("turn", range(KILLS))
@pytest.mark.parametrize("what", CASES)
def test_killed_program_leaves_what_it_acknowledged_and_nothing_by_halves(office_path, what, turn):
    make_ready, is_sound = CASES[what]
    make_ready(office_path)
    finished = killed(what, office_path, within=1.5)
    is_sound(office_path, finished)
    is_sound(office_path, finished)
