"""The bar over a document: its number and state, a note, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.attachments.opener import FilesAction
from crm_desktop.views.looks import look_of
from crm_desktop.views.trade.editor_page import EditorPage
from crm_desktop.views.trade.former_page import FormerPage
from crm_desktop.views.trade.guide_page import GuidePage
from crm_desktop.views.trade.look import DocumentLook
from crm_desktop.views.trade.reading_page import ReadingPage

Page = EditorPage | ReadingPage | FormerPage | GuidePage
BADGES = {"ACCENT": "accent", "GREEN": "green", "AMBER": "amber", "RED": "red"}


class DocumentBar(QWidget):
    """Shows what the page below is."""

    def __init__(self, kind: DocumentLook, turning: Iterable[QWidget], elsewhere: QWidget, files: FilesAction) -> None:
        """Make the bar.

        Args:
            kind: of the document.
            turning: the buttons that turn to its neighbours.
            elsewhere: the button that takes what a colleague stored.
            files: opens files and notes of the document.
        """
        super().__init__()
        grounded(self, "bar")
        self._kind, self._files = kind, files
        self.setFixedHeight(theme().px(36))
        self._name, self._state, self._note = label(role="title"), label(badge="plain"), label(role="hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(12), 0, theme().px(12), 0)
        row.setSpacing(theme().px(8))
        for widget in (*turning, self._name, self._state, self._note):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(elsewhere)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme().px(8))
        row.addLayout(self._buttons)
        Fitting(self)

    @property
    def note(self) -> str:
        """What is told beside the state."""
        return self._note.text()

    def tell(self, words: str) -> None:
        """Tell something beside the state, until a page is shown."""
        self._note.setText(words)

    def show_page(self, page: Page) -> None:
        """Name the document and its state, and offer what can be done with the page."""
        while self._buttons.count():
            taken = self._buttons.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        record = page.record
        words = QCoreApplication.translate("trade", self._kind.title)
        self._name.setText(f"{words}  {record.number}" if record and record.number else words)
        self._show_state(page)
        self.tell("")
        if not isinstance(page, FormerPage):
            self._files.show_record(record.id if record else None)
            self._buttons.addWidget(button(self._files))
        for made in self._bar_buttons(page):
            self._buttons.addWidget(made)

    def _bar_buttons(self, page: Page) -> list[Any]:
        if isinstance(page, ReadingPage):
            return list(page.bar_buttons())
        if isinstance(page, EditorPage):
            mine = [action.spec.id for action in page.kind.pages().head_actions if action.fits(page.kind, page.record)]
            return [button(page.actions_by_id[name]) for name in mine]
        return []

    def _show_state(self, page: Page) -> None:
        self._state.setVisible(not isinstance(page, GuidePage))
        if isinstance(page, FormerPage):
            words, tone = self.tr("Former version {number}").format(number=page.revision), "amber"
        elif page.record is None or page.record.state.value == "draft":
            reopened = page.record is not None and page.record.number is not None
            words = self.tr("Being corrected") if reopened else self.tr("Draft · number when confirmed")
            tone = "amber" if reopened else "plain"
        else:
            look = look_of(page.record.state)
            words, tone = look.text, BADGES.get(look.tone.name, "plain")
            if page.record.revision > 1:
                words += " · " + self.tr("version {number}").format(number=page.record.revision)
        self._state.setText(words)
        marked(self._state, badge=tone)
