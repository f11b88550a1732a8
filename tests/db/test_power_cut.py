"""The power fails at any moment of any work on an office: what was acknowledged is there, nothing is there by halves.

The quick size looks at a few states of each work; ``CRM_STATES=2000 pytest tests/db/test_power_cut.py`` replays 2,000
of the money operations and a tenth of that of each other work.
"""

import os
import random
import shutil

import pytest

from tests.db.soundness import CASES
from tests.db.write_log import Disk, NoCompiler, built, laid_out, recorded

STATES = int(os.environ.get("CRM_STATES", "30"))
MONEY = {"trade": 4, "receipts": 4}
OTHERS = {"save": 40, "backup": 3, "restore": 3, "import": 3, "export": 3, "create": 2, "migrate": 1, "bring_up": 1}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    try:
        return built(tmp_path_factory.mktemp("library"))
    except NoCompiler:
        pytest.skip("recording what is written needs a C compiler on Linux")


@pytest.mark.parametrize(("what", "steps"), (MONEY | OTHERS).items())
def test_power_cut_loses_nothing_acknowledged_and_leaves_nothing_by_halves(
    office_path, tmp_path_factory, library, what, steps
):
    make_ready, is_sound = CASES[what]
    make_ready(office_path)
    origin, folder = office_path.parent, tmp_path_factory.mktemp("replayed")
    kept = tmp_path_factory.mktemp("log")
    shutil.copytree(origin, kept / "before")
    disk = Disk(origin)
    records = recorded(library, origin, what, office_path, steps, log=kept / "log")
    states = STATES // len(MONEY) if what in MONEY else max(STATES // 10, 3)
    chance = random.Random(f"{what} {states}")  # noqa: S311 - a seeded choice of what is lost
    moments = chosen(len(records), states, chance)
    for place, record in enumerate(records):
        disk.take(record)
        for _ in range(moments[place]):
            laid_out(disk.after_power_cut(chance), origin, folder / "now")
            is_sound(folder / "now" / office_path.name, disk.finished)
    assert disk.finished == list(range(steps))


def chosen(records, states, chance):
    """How often the power fails after each record: everywhere alike."""
    moments = [states // records] * records
    for place in chance.sample(range(records), states % records):
        moments[place] += 1
    return moments
