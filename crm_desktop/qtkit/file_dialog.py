"""The dialogs in which files and folders are chosen; they look at names only.

Qt's own dialog, which is that of Linux, opens every file that it shows to see of which kind it is, and so would that of
the system. Closing it again takes the locks of an office that is open here away: another program could remove its log,
or write at the same moment (``domain.open_offices``).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QFileIconProvider, QWidget

from crm_desktop.qtkit.theme import theme

Mode, Accept = QFileDialog.FileMode, QFileDialog.AcceptMode
OWN = sys.platform == "linux"
"""Whether the dialog is Qt's. Elsewhere the system's own is the one that people know, and it takes no locks away."""


class Unopened(QFileIconProvider):
    """Tells by its name what a file is. The dialog asks on a thread of its own."""

    def icon(self, what: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            what = self.IconType.Folder if what.isDir() else self.IconType.File
        return super().icon(what)

    def type(self, what: QFileInfo) -> str:
        kind = "Folder" if what.isDir() else "%1 File" if what.suffix() else "File"
        return QCoreApplication.translate("QAbstractFileIconProvider", kind).replace("%1", what.suffix())


def choose_files(
    over: QWidget | None,
    title: str,
    start: Path,
    filters: str = "",
    *,
    mode: QFileDialog.FileMode = Mode.ExistingFile,
) -> Sequence[Path]:
    """Let somebody choose; nothing if he does not.

    Args:
        over: the window that asks.
        title: of the dialog.
        start: the folder that it begins in; with ``AnyFile`` the file that is proposed.
        filters: what can be chosen, as Qt writes it.
        mode: what is chosen; ``AnyFile`` is where something is saved to.
    """
    dialog = file_dialog(over, title, start, filters, mode=mode)
    done = dialog.exec()
    dialog.deleteLater()
    return [Path(name) for name in dialog.selectedFiles()] if done == QDialog.DialogCode.Accepted else []


def file_dialog(
    over: QWidget | None, title: str, start: Path, filters: str = "", *, mode: QFileDialog.FileMode
) -> QFileDialog:
    """The dialog of ``choose_files``, not shown yet."""
    saves = mode == Mode.AnyFile
    dialog = QFileDialog(over, title, str(_there(start.parent if saves else start)), filters)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, OWN)
    if OWN:
        dialog.setIconProvider(_unopened())
        dialog.resize(theme().px(760), theme().px(480))
    dialog.setFileMode(mode)
    if saves:
        dialog.setAcceptMode(Accept.AcceptSave)
        dialog.selectFile(start.name)
    if mode == Mode.Directory:
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _there(folder: Path) -> Path:
    """The folder, or the next one above it that there is: the others would become a part of the proposed name."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


@cache
def _unopened() -> Unopened:
    """One for all dialogs, which do not keep it."""
    return Unopened()
