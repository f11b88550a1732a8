"""The foot of the import page: what would be written or was written, and the buttons of the step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.imports import RowResult
from crm_desktop.exchange.importer import DryRun
from crm_desktop.exchange.targets import TITLES
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_button_key
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme


class ImportFoot(QWidget):
    """Says in words what the main button does, and why it cannot."""

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="side")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(12), theme().px(8), theme().px(12), theme().px(8))
        row.setSpacing(theme().px(8))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self.told, self.hint = label("", strong=True), label("", role="hint")
        for text in (self.told, self.hint):
            text.setWordWrap(True)
            texts.addWidget(text)
        row.addLayout(texts, 1)
        self.back = self._button(self.tr("Columns  Alt+←"), "previous", "Alt+Left")
        self.save = self._button(self.tr("Save mapping…"), "save")
        self.report = self._button(self.tr("Errors to Excel…"), "export")
        self.check = self._button(self.tr("Check  F5"), "refresh", "F5")
        self.undo = self._button(self.tr("Undo import"), "undo")
        self.another = self._button(self.tr("Another file…  Ctrl+O"), "open")
        self.past = self._button(self.tr("Past imports"), "log")
        self.bring_in = marked(self._button("", "import", "Ctrl+Return"), primary=True)
        self.bring_in.setIcon(icon("import", "on_accent"))
        for button in (
            self.back,
            self.save,
            self.report,
            self.check,
            self.undo,
            self.past,
            self.another,
            self.bring_in,
        ):
            row.addWidget(button)

    def _button(self, text: str, picture: str, shortcut: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icon(picture))
        if shortcut:
            add_button_key(self, shortcut, button)
        return button

    def show_state(self, tried: DryRun | None, *, has_file: bool, by_hand: bool, is_done: bool) -> None:
        """Show the buttons of the step, and what they would do."""
        bad = tried.bad_rows + len(tried.likely) if tried is not None else 0
        asked = tried.read.open_questions if tried is not None else 0
        written = _written(tried) if tried is not None else 0
        for button, wanted in (
            (self.back, tried is not None and not is_done),
            (self.save, has_file and by_hand and not is_done),
            (self.report, bad),
            (self.check, has_file and not is_done),
            (self.undo, is_done),
            (self.past, is_done),
            (self.another, is_done),
            (self.bring_in, not is_done),
        ):
            seen_if(button, wanted)
        self.report.setText(self.tr("%n row(s) that stay out to Excel…", "", bad))
        self.bring_in.setText(
            self.tr("Import %n row(s)  Ctrl+Enter", "", written) if tried is not None else self.tr("Import  Ctrl+Enter")
        )
        self.bring_in.setEnabled(tried is not None and tried.has_good_rows and not asked)
        self.check.setText(self.tr("Check again  F5") if tried is not None else self.tr("Check  F5"))
        self._tell(tried, asked=asked, is_done=is_done)

    def _tell(self, tried: DryRun | None, *, asked: int, is_done: bool) -> None:
        if tried is None:
            self.told.setText("")
            self.hint.setText("")
            return
        counts = self._counts(tried)
        if is_done:
            self.told.setText(self.tr("%n row(s) brought in", "", _written(tried)) + f" · {counts}")
            self.hint.setText(self.tr("It can be undone as a whole, here or later under “Past imports”."))
        elif asked:
            self.told.setText(self.tr("%n question(s) to answer first", "", asked))
            self.hint.setText(counts)
        elif not tried.has_good_rows:
            self.told.setText(self.tr("Nothing to bring in"))
            self.hint.setText(counts)
        else:
            self.told.setText(self.tr("%n row(s) will be written", "", _written(tried)) + f" · {counts}")
            self.hint.setText(self.tr("A copy of the office is made first; the import can be undone as a whole."))

    def _counts(self, tried: DryRun) -> str:
        parts = [
            self.tr("{what}: {new} new, {updated} updated, {skipped} already there").format(
                what=QCoreApplication.translate("imports", TITLES[one.target]),
                new=one.new,
                updated=one.updated,
                skipped=one.skipped,
            )
            for one in tried.outcomes
        ]
        if joined := _joined(tried):
            parts.append(self.tr("%n row(s) belong to a record of another row", "", joined))
        if tried.bad_rows:
            parts.append(self.tr("%n row(s) with errors stay out", "", tried.bad_rows))
        if tried.likely:
            parts.append(self.tr("%n likely duplicate(s) stay out", "", len(tried.likely)))
        return " · ".join(parts)


def _joined(tried: DryRun) -> int:
    """Rows beside the first one of their record, where the file has one kind of record."""
    if len(tried.outcomes) != 1:
        return 0
    [one] = tried.outcomes
    return max(0, _written(tried) - one.new - one.updated)


def _written(tried: DryRun) -> int:
    """Rows of which something is written; a row of several steps counts once."""
    rows = {
        (batch.sheet, row)
        for batch in tried.batches
        for row, result in batch.results.items()
        if result in (RowResult.NEW, RowResult.UPDATED)
    }
    return len(rows)
