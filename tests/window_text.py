"""A window as text: what stands in it, in the order in which one reads it.

The texts of all windows are kept in ``tests/golden``; a button that got lost, a figure that a role must not see, a word
that nobody translated shows as a difference.
Below stands where the Tab key leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolBar,
    QWidget,
)

from crm_desktop.qtkit.finding.facts_pane import FactsPane
from crm_desktop.qtkit.finding.group_popup import GroupPopup

ROWS = 8
LINE = 8
"""Widgets whose upper edges differ by fewer pixels stand in one line."""
INNER = (QScrollBar, QHeaderView, QMenu)
RICH = re.compile(r"<\w+[^>]*>")


def window_text(widget: QWidget) -> str:
    """The widget with all that is seen in it."""
    return "\n".join([*_told(widget, 0), ""])


def tab_order(place: QWidget) -> str:
    """The stops of the Tab key in a place; each is named at once, since Qt's inner ones may be gone a moment later."""
    window, stops = place.window(), []
    one = window.nextInFocusChain()
    while one is not window:
        if (one is place or place.isAncestorOf(one)) and _takes_tab(one):
            stops.append(f"  {_kind(one)} {_name(one)}".rstrip())
        one = one.nextInFocusChain()
    return "\n".join(["Tab:", *stops, ""]) if stops else ""


def _takes_tab(widget: QWidget) -> bool:
    stops = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(stops) and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


def _told(widget: QWidget, depth: int) -> Iterator[str]:
    own = _line(widget)
    if own:
        yield "  " * depth + own
    depth += bool(own)
    if isinstance(widget, QMenuBar):
        yield from _actions(widget.actions(), depth)
        return
    if isinstance(widget, QAbstractItemView):
        yield from _rows(widget, depth)
    if isinstance(widget, GroupPopup | FactsPane):
        yield from ("  " * depth + _plain(line) for line in _painted(widget))
    if isinstance(widget, QTabBar):
        yield from ("  " * depth + _tab(widget, index) for index in range(widget.count()) if widget.isTabVisible(index))
    if isinstance(widget, QComboBox | QAbstractSpinBox | QPlainTextEdit | QTextEdit):
        return
    for child in _in_reading_order(widget):
        yield from _told(child, depth)


def _in_reading_order(widget: QWidget) -> list[QWidget]:
    children = [one for one in widget.children() if isinstance(one, QWidget) and not isinstance(one, INNER)]
    seen = [one for one in children if one.isVisible() and not one.isWindow() and not one.size().isEmpty()]
    return sorted(seen, key=lambda one: (one.y() // LINE, one.x()))


def _line(widget: QWidget) -> str:
    """What is to be said of a widget itself; empty for one that only holds others."""
    if isinstance(widget, QLabel):
        text = _plain(widget.text())
        return f"“{text}”" if text else ""
    name, value = _name(widget), _value(widget)
    if isinstance(widget, QAbstractItemView):
        name = name or "-"
    if not name and value is None and not isinstance(widget, QToolBar):
        return ""
    words = [_kind(widget), name, *([] if value is None else [f"= {value}"]), *_states(widget)]
    return " ".join(word for word in words if word)


def _kind(widget: QWidget) -> str:
    """The nearest class of Qt, so that a class of ours may be renamed or parted."""
    kind = widget.metaObject()
    while not kind.className().startswith("Q"):
        kind = kind.superClass()
    return kind.className().removeprefix("Q")


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return _plain(widget.text().replace("&", ""))
    return _plain(widget.accessibleName() or _label_of(widget))


def _label_of(widget: QWidget) -> str:
    """The words of the label beside it."""
    parent = widget.parentWidget()
    labels = parent.findChildren(QLabel) if parent is not None else []
    return next((label.text() for label in labels if label.buddy() is widget), "")


def _value(widget: QWidget) -> str | None:
    if isinstance(widget, QLineEdit):
        return _plain(widget.text()) or (f"({_plain(widget.placeholderText())})" if widget.placeholderText() else "")
    if isinstance(widget, QComboBox):
        return _plain(widget.currentText())
    if isinstance(widget, QAbstractSpinBox):
        return _plain(widget.text())
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return _plain(widget.toPlainText())
    return None


def _states(widget: QWidget) -> Iterator[str]:
    if not widget.isEnabled():
        yield "off"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        yield "ticked" if widget.isChecked() else "not ticked"
    if isinstance(widget, QLineEdit) and widget.isReadOnly():
        yield "read only"


def _rows(view: QAbstractItemView, depth: int) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    count = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    columns = [column for column in range(count) if not _is_hidden(view, column)]
    if isinstance(view, QTableView):
        heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
        yield "  " * depth + " | ".join(_plain(str(head or "")) for head in heads)
    for row in range(min(model.rowCount(QModelIndex()), ROWS)):
        cells = [_plain(str(model.index(row, column).data() or "")) for column in columns]
        yield "  " * depth + " | ".join(cells)
    if model.rowCount(QModelIndex()) > ROWS:
        yield "  " * depth + f"… {model.rowCount(QModelIndex())} rows"


def _painted(widget: GroupPopup | FactsPane) -> Iterator[str]:
    """What a widget says that paints itself."""
    if isinstance(widget, GroupPopup):
        yield " | ".join(f"{chip.words} {chip.count}" for chip in widget.chips())
        if widget.option is not None:
            yield f"{widget.option.words} {widget.option.key} {'ticked' if widget.option.is_on else 'not ticked'}"
    yield from widget.lines()
    if isinstance(widget, GroupPopup):
        yield " | ".join(f"{key} {does}".strip() for key, does in widget.hints)


def _is_hidden(view: QAbstractItemView, column: int) -> bool:
    return isinstance(view, QTableView) and view.isColumnHidden(column)


def _tab(bar: QTabBar, index: int) -> str:
    return ("> " if index == bar.currentIndex() else "- ") + (
        _plain(bar.tabText(index)) or bar.accessibleTabName(index)
    )


def _actions(actions: list[QAction], depth: int) -> Iterator[str]:
    for action in actions:
        if action.isSeparator() or not action.isVisible():
            continue
        keys = " ".join(key.toString() for key in action.shortcuts())
        words = [action.text().replace("&", ""), keys, "" if action.isEnabled() else "off"]
        yield "  " * depth + " ".join(word for word in words if word)
        below = action.menu()
        if isinstance(below, QMenu):
            below.aboutToShow.emit()
            yield from _actions(below.actions(), depth + 1)


def _plain(text: str) -> str:
    if RICH.search(text):
        document = QTextDocument()
        document.setHtml(text)
        text = document.toPlainText()
    return " ".join(text.split())
