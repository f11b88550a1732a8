"""Every window, dialog and tab fits the screens that people have: no button and no figure is cut or outside,
and whatever takes the focus has a name for those who hear the window.

Whatever is added to the catalogue, or derives from our dialogs, is walked through by itself.
"""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import crm_desktop

SCREENS = {
    "1366 x 768 with a task bar": ("1366", "728", "1.0", "zh_CN"),
    "1366 x 768, English": ("1366", "728", "1.0", "en"),
    "1920 x 1080 at 150 %, traditional": ("1920", "1040", "1.5", "zh_TW"),
    "1920 x 1080 at 150 % of the system": ("1280", "690", "1.0", "zh_CN"),
}
QTS_OWN = {"QDialog", "QWizard", "QMessageBox", "QInputDialog"}


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
def test_everything_is_whole_and_inside_and_nothing_flashes(screen):
    line = [sys.executable, "-m", "tests.walk", *SCREENS[screen]]
    done = subprocess.run(line, capture_output=True, text=True, check=True)  # noqa: S603
    good = {"faults": [], "nameless": [], "keys": [], "flashes": [], "unseen": [], "bugs": []}
    assert json.loads(done.stdout.splitlines()[-1]) == good


def test_every_dialog_is_one_that_keeps_to_the_screen():
    """Nobody derives from Qt's own dialog but the base that fits itself into the screen."""
    files = Path(crm_desktop.__file__).parent.rglob("*.py")
    classes = [
        (path.name, node)
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    found = [(name, node.name) for name, node in classes if {ast.unparse(base) for base in node.bases} & QTS_OWN]
    assert found == [("on_screen.py", "Dialog")]
