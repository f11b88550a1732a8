"""Every bug planted in the money area, in sales, in the import and in the window is found by the tests.

One of each by default; ``CRM_PLANTED=all pytest tests/scenarios/test_planted_bugs.py`` plants them all, ``money``,
``sales``, ``import`` or ``window`` those of one area.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scenarios.planted_bugs import BUGS
from tests.scenarios.planted_in_import import IMPORT_BUGS
from tests.scenarios.planted_in_sales import SALES_BUGS
from tests.scenarios.planted_in_window import WINDOW_BUGS

ROOT = Path(__file__).parents[2]
QUICK = 1
AREAS = {"money": BUGS, "sales": SALES_BUGS, "import": IMPORT_BUGS, "window": WINDOW_BUGS}
ALL = (*BUGS, *SALES_BUGS, *IMPORT_BUGS, *WINDOW_BUGS)
WANTED = os.environ.get("CRM_PLANTED", "")
FEW = tuple(bug for bugs in AREAS.values() for bug in bugs[:: len(bugs) // QUICK][:QUICK])
PLANTED = ALL if WANTED == "all" else AREAS.get(WANTED, FEW)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The source and the tests, to plant bugs in; with what is compiled of them, which knows its source by its time."""
    folder = tmp_path_factory.mktemp("planted")
    without = shutil.ignore_patterns("golden", "*.qm")
    for name in ("crm_desktop", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=without)
    shutil.copytree(ROOT / "resources", folder / "resources", ignore=without)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("bug", ALL, ids=lambda bug: bug.name)
def test_bug_can_be_planted(bug):
    source = (ROOT / "crm_desktop" / bug.path).read_text(encoding="utf-8")
    assert source.count(bug.right) == 1, "the source has changed: plant the bug in another way"
    assert (ROOT / bug.test.split("::")[0]).exists(), "the test that finds it stands elsewhere now"


@pytest.mark.slow
@pytest.mark.parametrize("bug", PLANTED, ids=lambda bug: bug.name)
def test_planted_bug_is_found(copy, bug):
    path = copy / "crm_desktop" / bug.path
    source = path.read_text(encoding="utf-8")
    path.write_text(source.replace(bug.right, bug.wrong), encoding="utf-8")
    try:
        command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", bug.test]
        environment = os.environ | {
            "CRM_HISTORIES": "60x40",
            "CRM_SALES": "60x30",
            "CRM_SHEETS": "24",
            "CRM_HUNTING": "1",
        }
        done = subprocess.run(  # noqa: S603
            command, cwd=copy, env=environment, capture_output=True, text=True, check=False
        )
    finally:
        path.write_text(source, encoding="utf-8")
    assert done.returncode == 1, done.stdout[-2000:] + done.stderr[-2000:]
