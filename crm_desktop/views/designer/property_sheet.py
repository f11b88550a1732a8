"""Shows the properties of one thing, section by section, and tells what was changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked, named
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.named import said
from crm_desktop.views.designer.property_fields import PropertyField
from crm_desktop.views.designer.property_specs import Property, Section


def read(target: Any, path: str) -> Any:
    """The value at a path such as ``style.bold``."""
    for name in path.split("."):
        target = getattr(target, name)
    return target


def written(target: Any, path: str, value: Any) -> Any:
    """The same thing with another value at a path."""
    name, _, rest = path.partition(".")
    return replace(target, **{name: written(getattr(target, name), rest, value) if rest else value})


LABEL_PX = 62


class SectionHead(QFrame):
    """The title of a section; a click folds it."""

    def __init__(self, words: str, body: QWidget) -> None:
        super().__init__()
        marked(self, role="designer_section")
        self._body, self._folded = body, False
        self.button = QToolButton()
        self.button.setText(words)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(QSize(theme().px(12), theme().px(12)))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        marked(self.button, role="section")
        self.button.clicked.connect(self._fold)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(theme().px(4), 0, theme().px(8), 0)
        self.line.addWidget(self.button)
        self.line.addStretch(1)
        self.setFixedHeight(theme().px(28))
        self._show()

    def _fold(self) -> None:
        self._folded = not self._folded
        self._body.setVisible(not self._folded)
        self._show()

    def _show(self) -> None:
        self.button.setIcon(icon("closed-group" if self._folded else "expand", size=12))


class PropertySheet(QWidget):
    """Some sections for one kind of thing.

    Attributes:
        changed: a property and its new value.
        sealed: a field was left; the next change is a step of its own.
    """

    changed = Signal(object, object)
    sealed = Signal()

    def __init__(self, design: Design, sections: Sequence[Section]) -> None:
        super().__init__()
        self.fields: dict[str, PropertyField] = {}
        self._rows: list[tuple[Property, PropertyField, QLabel | None]] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for section in sections:
            body = self._body(design, section)
            if section.title:
                whole.addWidget(SectionHead(said(section.title), body))
            whole.addWidget(body)

    def show_target(self, target: Any, words: dict[str, str] | None = None) -> None:
        """Show a thing; ``words`` are its texts in the language of the document."""
        for entry, field, name in self._rows:
            applies = entry.shown(target)
            field.setVisible(applies)
            if name is not None:
                name.setVisible(applies)
            if applies:
                field.show_value((words or {}).get(entry.path, read(target, entry.path)))

    def forget(self) -> None:
        """Another thing comes: what was half typed for the last one goes."""
        for field in self.fields.values():
            field.forget()

    def focus(self, path: str) -> bool:
        """Go to a field."""
        field = self.fields.get(path)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return field is not None

    def _body(self, design: Design, section: Section) -> QWidget:
        body, look = QWidget(), theme()
        column = QVBoxLayout(body)
        column.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8))
        column.setSpacing(look.px(5))
        for entries in _in_rows(section.properties):
            wide = entries[0].wide
            row: QBoxLayout = QVBoxLayout() if wide else QHBoxLayout()
            row.setSpacing(look.px(2 if wide else 6))
            for entry in entries:
                field, name = self._add(design, entry)
                if name is not None and wide:
                    row.addWidget(name)
                elif name is not None:
                    name.setFixedWidth(look.px(LABEL_PX))
                    row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(field, 1)
            column.addLayout(row)
        return body

    def _add(self, design: Design, entry: Property) -> tuple[PropertyField, QLabel | None]:
        field = entry.make(design)
        field.setObjectName(f"property_{entry.path}")
        field.meant.connect(partial(self.changed.emit, entry))
        field.left.connect(self.sealed)
        words = said(entry.label) if entry.label else ""
        named(field.inner, words or entry.path)
        name = label(words, role="label") if entry.label else None
        if name is not None:
            name.setBuddy(field.inner)
        self.fields[entry.path] = field
        self._rows.append((entry, field, name))
        return field, name


def _in_rows(properties: Sequence[Property]) -> list[list[Property]]:
    """Two halves share a row; a half with a label begins one."""
    rows: list[list[Property]] = []
    for entry in properties:
        joins = entry.half and not entry.label and rows and rows[-1][-1].half and len(rows[-1]) == 1
        if joins:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return rows
