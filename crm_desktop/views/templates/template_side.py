"""Beside the list: what the chosen template looks like, where it is used, and its former versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from crm_desktop.present import formats
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import grounded, label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.templates import TemplateRow, VersionRow, versions
from crm_desktop.views.context import Context
from crm_desktop.views.templates.template_picture import Shown, TemplatePicture, picture_of
from crm_desktop.views.templates.template_words import all_uses, kind_words, paper_words

WIDTH = 330


class TemplateSide(QWidget):
    """Follows the list.

    Attributes:
        restore_wanted: row, number of the version to be brought back, number of the newest one.
    """

    restore_wanted = Signal(object, int, int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._language = context.settings.language or "zh_CN"
        self._row: TemplateRow | None = None
        self._versions: Sequence[VersionRow] = ()
        grounded(self, "side")
        self.setMinimumWidth(theme().px(280))
        self.picture, self.versions = TemplatePicture(), QListWidget()
        self.title, self.uses, self.facts = label(role="title"), label(), label(role="label")
        self._lay_out()
        self.versions.currentRowChanged.connect(self._show_version)
        self.restore.clicked.connect(self._restore)

    def show_row(self, row: TemplateRow | None) -> None:
        """Show another template, or nothing."""
        self._row = row
        self._versions = ()
        self.versions.clear()
        self.title.setText(row.title_in(self._language) if row else "")
        self.facts.setText(f"{kind_words(row.kind)}  ·  {paper_words(row.paper)}" if row and row.paper else "")
        self.uses.setText("\n".join(all_uses(row)) or self.tr("On request") if row else "")
        self._own.setVisible(row is not None and row.template_id is not None)
        if row is None:
            self.picture.show_page(None, self.tr("Choose a template."))
            return
        self._draw(0)
        if row.template_id is not None:
            self._context.read(self, versions, self._show_versions, template_id=row.template_id)

    def current_version(self) -> VersionRow | None:
        """The version that is chosen."""
        place = self.versions.currentRow()
        return self._versions[place] if 0 <= place < len(self._versions) else None

    def _draw(self, number: int) -> None:
        row = self._row
        if row is None:
            return

        def show(shown: Shown) -> None:
            if self._row is row:
                self._show(shown)

        self._context.read(self, picture_of, show, row=row, number=number, language=self._language)

    def _show(self, shown: Shown) -> None:
        words = self._context.tr_error(shown.problem) if shown.problem else self.tr("This template is empty.")
        self.picture.show_page(shown.page, words)

    def _show_versions(self, rows: Sequence[VersionRow]) -> None:
        self._versions = rows
        self.versions.clear()
        for row in rows:
            self.versions.addItem(self._words(row))

    def _words(self, row: VersionRow) -> str:
        words = f"{row.number}  ·  {formats.moment(row.at)}  ·  {row.operator_name}"
        if row.restored_from is not None:
            words += "  ·  " + self.tr("back from {number}").format(number=row.restored_from)
        return words + ("  ·  " + self.tr("in use") if row.is_current else "")

    def _show_version(self, _place: int) -> None:
        version = self.current_version()
        self.restore.setEnabled(version is not None and not version.is_current)
        if version is not None:
            self._draw(version.number)

    def _restore(self) -> None:
        version = self.current_version()
        if version is not None and self._row is not None:
            self.restore_wanted.emit(self._row, version.number, self._versions[0].number)

    def _lay_out(self) -> None:
        self.title.setWordWrap(True)
        self.uses.setWordWrap(True)
        self.versions.setAccessibleName(self.tr("Versions"))
        self.versions.setMaximumHeight(theme().px(150))
        self.restore = QPushButton(icon("restore"), self.tr("Bring this version back"))
        self.restore.setEnabled(False)
        facts = QFormLayout()
        facts.setHorizontalSpacing(theme().px(8))
        facts.addRow(label(self.tr("Used first for"), role="label"), self.uses)
        self._own = QWidget()
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(theme().px(6))
        own.addWidget(label(self.tr("Versions"), role="label"))
        own.addWidget(self.versions)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.restore)
        own.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(12)] * 4)
        whole.setSpacing(theme().px(8))
        whole.addWidget(self.title)
        whole.addWidget(self.facts)
        whole.addWidget(self.picture, 1)
        whole.addLayout(facts)
        whole.addWidget(self._own)
