"""The program is killed at any moment: what was acknowledged is there, and nothing is there by halves.

Quick by default; ``CRM_KILLS=100 pytest tests/db/test_kill.py`` is the full size.
"""

import multiprocessing
import os
import random
import sys
import time
from contextlib import suppress

import pytest

from tests.db import records_at_work
from tests.db.soundness import CASES
from tests.db.worker import work_for

KILLS = int(os.environ.get("CRM_KILLS", "2"))
WITHIN = {"records": 0.1, "migrate": 0.6, "bring_up": 2.5}
"""Seconds in which the kill comes, where they are not those of endless work."""
AFTER = {"records": records_at_work.STEPS if records_at_work.IS_LONG else len(records_at_work.ROUND) // 2}
"""Before how many steps the kill comes, where each is another thing."""
CHANCE = random.Random(20261122)  # noqa: S311 - a seeded choice of moments

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def processes():
    """Processes that have loaded the program already, so that the moment of the kill falls into the work."""
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    if sys.platform == "linux":
        context.set_forkserver_preload(["tests.db.worker"])
    return context


def killed(processes, what, path, *, within, after=0):
    """Run the worker, kill it some time after it is ready and took so many steps, and return its finished steps."""
    mouth, ear = processes.Pipe(duplex=False)
    worker = processes.Process(target=work_for, args=(what, path, ear))
    worker.start()
    ear.close()
    told = mouth.recv_bytes()
    assert told == b"ready\n"
    for _ in range(after):
        told += mouth.recv_bytes()
    time.sleep(CHANCE.uniform(0, within))
    worker.kill()
    with suppress(EOFError, OSError):
        while True:
            told += mouth.recv_bytes()
    worker.join()
    worker.close()
    mouth.close()
    return [int(line) for line in told.splitlines() if line.isdigit()]


@pytest.mark.parametrize("turn", range(KILLS))
@pytest.mark.parametrize("what", CASES)
def test_killed_program_leaves_what_it_acknowledged_and_nothing_by_halves(office_path, processes, what, turn):
    make_ready, is_sound = CASES[what]
    make_ready(office_path)
    after = CHANCE.randrange(AFTER[what]) if what in AFTER else 0
    finished = killed(processes, what, office_path, within=WITHIN.get(what, 1.2), after=after)
    is_sound(office_path, finished)
    is_sound(office_path, finished)
