"""What is said while pictures are drawn without a window system."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QWidget
from crm_desktop.qtkit.off_screen import without_window_manager
app = QApplication([])
with without_window_manager():
    window = QWidget()
    window.setMinimumSize(200, 100)
    window.show()
    window.raise_()
    app.processEvents()
    qWarning("a true warning")
"""


def test_only_true_warnings_are_told_while_pictures_are_drawn():
    line = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    assert done.stderr.splitlines() == ["a true warning"]
