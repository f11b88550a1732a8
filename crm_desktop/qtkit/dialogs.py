"""The dialogs behind ``Asker``: our own boxes with our own buttons, placed over the window that asked."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from crm_desktop.qtkit.asker import Offer
from crm_desktop.qtkit.file_dialog import Mode, choose_files
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.message_box import MessageBox
from crm_desktop.qtkit.on_screen import give_back, worked_in
from crm_desktop.qtkit.theme import theme

if TYPE_CHECKING:
    from crm_desktop.present.effects import Change

log = logging.getLogger(__name__)


class QtAsker(QObject):
    """Asks through dialogs over the active window.

    Attributes:
        noticed: a passing message and its ``Offer``s; the window shows it.
    """

    noticed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def confirm(
        self,
        question: str,
        accept: str = "",
        *,
        danger: bool = False,
        unusual: bool = False,
        changes: Sequence[Change] = (),
    ) -> bool:
        token = "red" if danger else "amber" if unusual else "accent"
        box = self._box(question, "warning" if danger or unusual else "help", token, changes)
        box.add_button(None, self.tr("Cancel"), kind="primary" if unusual else "")
        box.add_button("yes", accept or self.tr("Go on"), kind="danger" if danger else "" if unusual else "primary")
        return self._run(box) == "yes"

    def choose(self, question: str, answers: Sequence[tuple[str, str]], *, stay: str = "") -> str | None:
        box = self._box(question, "help", "accent")
        box.add_button(None, stay or self.tr("Cancel"))
        for key, text in reversed(answers):
            box.add_button(key, text, kind="primary" if key == answers[0][0] else "")
        return self._run(box)

    def text(
        self,
        question: str,
        value: str = "",
        *,
        many_lines: bool = False,
        secret: bool = False,
        offers: Sequence[str] = (),
        changes: Sequence[Change] = (),
    ) -> str | None:
        box = self._box(question, "edit", "accent", changes)
        field: QLineEdit | QPlainTextEdit = QPlainTextEdit(value) if many_lines else QLineEdit(value)
        field.setAccessibleName(question)
        if offers and isinstance(field, QLineEdit):
            box.body.addWidget(_choosing(field, offers))
        else:
            box.body.addWidget(field)
        if secret and isinstance(field, QLineEdit):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        if isinstance(field, QPlainTextEdit):
            field.setFixedHeight(theme().px(96))
        box.add_button(None, self.tr("Cancel"))
        box.add_button("yes", self.tr("OK"), kind="primary")
        field.setFocus()
        if self._run(box) is None:
            return None
        return (field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()).strip()

    def problem(self, message: str) -> None:
        box = self._box(message, "warning", "amber")
        box.add_button("yes", self.tr("OK"), kind="primary")
        self._run(box)

    def notice(self, message: str, undo: Callable[[], None] | None = None) -> None:
        self.noticed.emit(message, [Offer(self.tr("Undo"), "undo", undo)] if undo is not None else [])

    def written(self, path: Path, message: str = "") -> None:
        folder = re.sub(r"([/\\])", "\\1\u200b", str(path.parent))  # a long one goes on in the next line
        words = self.tr("“{file}” is in {folder}.").format(file=path.name, folder=folder)
        offers = [
            Offer(self.tr("Open"), "open", lambda: _open(path)),
            Offer(self.tr("Open folder"), "folder", lambda: _open(path.parent)),
        ]
        self.noticed.emit(f"{message} {words}".strip(), offers)

    def bug(self, error: BaseException) -> None:
        from crm_desktop.qtkit.fault_box import show_fault

        log.error("unexpected error", exc_info=error)
        show_fault(error, self._at_work())

    def crashed(self, details: str, folder: str) -> None:
        """Say that the program was ended by a fault last time, and what was written down then."""
        message = self.tr(
            "The program was ended by a fault last time. What was saved is all there, and what was half typed is "
            "offered again. If it happens again, send these details to your supplier; they are kept in {folder}."
        )
        from crm_desktop.qtkit.fault_box import DetailedBox

        self._run(DetailedBox(worked_in(), message.format(folder=folder), details))

    def open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        over = worked_in()
        chosen = choose_files(over, title, folder or self._folder, filters)
        give_back(over)
        return self._remembered(chosen)

    def open_files(self, title: str, filters: str) -> Sequence[Path]:
        over = worked_in()
        chosen = choose_files(over, title, self._folder, filters, mode=Mode.ExistingFiles)
        give_back(over)
        self._remembered(chosen)
        return chosen

    def save_file(self, title: str, filters: str, name: str = "") -> Path | None:
        over = worked_in()
        chosen = choose_files(over, title, proposed(self._folder, name), filters, mode=Mode.AnyFile)
        give_back(over)
        return self._remembered(chosen)

    def _remembered(self, chosen: Sequence[Path]) -> Path | None:
        """The next dialog begins where this one ended."""
        if not chosen:
            return None
        self._folder = chosen[-1].parent
        return chosen[0]

    def _box(self, message: str, idea: str, token: str, changes: Sequence[Change] = ()) -> MessageBox:
        box = MessageBox(worked_in(), message, idea, token)
        if changes:
            from crm_desktop.qtkit.changes_table import changes_table

            box.body.addWidget(changes_table(changes))
        return box

    def _at_work(self) -> QWidget | None:
        """The window that is worked in, whichever program has the keys; none before the first and after the last."""
        over = worked_in()
        if isinstance(over, QDialog | QMainWindow):
            return over
        shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible())
        return next(shown, None)

    @staticmethod
    def _run(box: MessageBox) -> str | None:
        box.exec()
        give_back(box.parentWidget())
        box.deleteLater()
        return box.answer


def _choosing(field: QLineEdit, offers: Sequence[str]) -> ChoiceBox:
    """The field with a list of usual answers under it; none of them is chosen beforehand."""
    combo = ChoiceBox()
    combo.setEditable(True)
    for offer in offers:
        combo.addItem(offer)
    combo.setLineEdit(field)
    combo.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
    combo.setCurrentIndex(-1)
    combo.setAccessibleName(field.accessibleName())
    return combo


def proposed(folder: Path, name: str) -> Path:
    """Where a file is to be kept unless somebody chooses otherwise; its name may hold what no file's name may.

    >>> proposed(Path("Documents"), "永兴五金/对账单 2026-11.pdf").name
    '永兴五金-对账单 2026-11.pdf'
    """
    path = Path(name)
    if path.is_absolute():
        return path
    return folder / re.sub(r'[\\/:*?"<>|\r\n\t]+', "-", name).strip(" .")


def _open(path: Path) -> None:
    """Let the system open a file or a folder with whatever it has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
