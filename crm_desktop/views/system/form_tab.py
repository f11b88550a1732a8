"""A centre tab with one form: a head with the title and Save, the form below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.tab import Tab


class FormTab(Tab):
    """Base of the tabs in which something of the office is set up."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        marked(self, role="panel")
        self.heading, self.hint = label(role="title"), label(role="hint")
        self.save_action = QAction(self.tr("Save"), self)
        self.save_action.setIcon(icon("done", "on_accent"))
        self.save_action.setShortcut(QKeySequence("Ctrl+S"))
        self.save_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save_action.triggered.connect(lambda _on=False: self.save())
        self.addAction(self.save_action)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        self.head.setSpacing(theme().px(8))
        self.head.addWidget(self.heading)
        self.head.addWidget(self.hint, 1)
        self.head.addWidget(button(self.save_action, primary=True, idea="done"))
        bar = grounded(QWidget(), "bar")
        bar.setLayout(self.head)
        self._inner = marked(QWidget(), role="panel")
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        area = Scrolled(self._inner)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        stacked(self, bar, area, grows=area)

    def save(self) -> None:
        """Save what was typed."""
        raise NotImplementedError

    def may_close(self) -> bool:
        """Ask before what was typed is given up."""
        return not self.is_unsaved or self.context.ask.confirm(
            self.tr("Give up what you typed here?"), self.tr("Give up"), danger=True
        )

    def tell_unsaved(self, *_: object) -> None:
        """Let the tab show whether something is unsaved."""
        self.unsaved_changed.emit(self.is_unsaved)
