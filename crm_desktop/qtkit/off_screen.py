"""Drawing without a window system: Qt's own off-screen screen says at each window what it cannot do with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

MEANINGLESS = frozenset(
    f"This plugin does not support {what}" for what in ("raise()", "propagateSizeHints()", "grabbing the keyboard")
)
"""Where no window manager is, nobody can be told of sizes and order; a thousand such lines hide a true one."""


@contextmanager
def without_window_manager() -> Iterator[None]:
    """Leave out these lines while pictures are drawn off screen; all others stay."""
    if QGuiApplication.platformName() != "offscreen":
        yield
        return
    before = qInstallMessageHandler(_true_ones)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _true_ones(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    if message not in MEANINGLESS and sys.stderr is not None:
        sys.stderr.write(f"{message}\n")


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
