"""All the designer can do, declared once: menus, toolbar and keys are made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtGui import QKeySequence

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.editing import Axis, Edge, Order
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.more_menu import MORE_KEY
from crm_desktop.views.designer import edits
from crm_desktop.views.designer.canvas import Canvas
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.inserting import ELEMENTS
from crm_desktop.views.designer.wishes import Wishes

Keys = QKeySequence.StandardKey


class Designer(Protocol):
    """What the actions work on."""

    @property
    def design(self) -> Design:
        """What is being designed."""
        ...

    @property
    def canvas(self) -> Canvas:
        """The paper under the mouse."""
        ...

    @property
    def wishes(self) -> Wishes:
        """What only the window around it can do."""
        ...

    def insert_element(self, code: str) -> None:
        """Put a new element where there is room in sight."""
        ...

    def toggle_snap(self) -> None:
        """Snap to edges, or not."""
        ...

    def toggle_grid(self) -> None:
        """Show the grid, or not."""
        ...

    def toggle_names(self) -> None:
        """Show names of fields, or values."""
        ...

    def toggle_panel(self, name: str) -> None:
        """Show a panel at the side, or fold it."""
        ...

    def next_panel(self) -> None:
        """Let the focus go round."""
        ...

    def show_more(self) -> None:
        """Show what has no room in the bar."""
        ...


def _with(deed: Callable[..., None], *values: object) -> Callable[[Designer], None]:
    return lambda desk: deed(desk.design, *values)


def _insert(code: str) -> Callable[[Designer], None]:
    return lambda desk: desk.insert_element(code)


def _count(lines: int) -> Callable[[Designer], None]:
    return lambda desk: desk.wishes.count.emit(lines)


def _least(count: int) -> Callable[[Designer], bool]:
    return lambda designer: len(designer.design.ids) >= count


def _can_undo(designer: Designer) -> bool:
    return designer.design.history.can_undo


def _can_redo(designer: Designer) -> bool:
    return designer.design.history.can_redo


def _is_grouped(designer: Designer) -> bool:
    return any(item.group for item in designer.design.items)


def _undo(design: Design) -> None:
    design.undo()


def _redo(design: Design) -> None:
    design.redo()


_CHOOSE = QT_TRANSLATE_NOOP("designer", "Choose something on the paper first")
_TWO = QT_TRANSLATE_NOOP("designer", "Choose two or more things first (Shift+click)")
_THREE = QT_TRANSLATE_NOOP("designer", "Choose three or more things first (Shift+click)")

FILE: Sequence[ActionSpec[Designer]] = (
    ActionSpec(
        "file.save",
        QT_TRANSLATE_NOOP("designer", "Save"),
        lambda desk: desk.wishes.save.emit(),
        Keys.Save,
        icon="save",
    ),
    ActionSpec(
        "file.save_as",
        QT_TRANSLATE_NOOP("designer", "Save as another …"),
        lambda desk: desk.wishes.save_as.emit(),
        "Ctrl+Shift+S",
    ),
    ActionSpec(
        "file.print",
        QT_TRANSLATE_NOOP("designer", "Test print"),
        lambda desk: desk.wishes.print.emit(),
        Keys.Print,
        icon="print",
    ),
    ActionSpec(
        "file.close",
        QT_TRANSLATE_NOOP("designer", "Close"),
        lambda desk: desk.wishes.close.emit(),
        "Ctrl+W",
        icon="close",
    ),
)
EDIT: Sequence[ActionSpec[Designer]] = (
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("designer", "Undo"), _with(_undo), Keys.Undo, _can_undo, "undo"),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("designer", "Redo"), _with(_redo), "Ctrl+Y", _can_redo, "redo"),
    ActionSpec("edit.cut", QT_TRANSLATE_NOOP("designer", "Cut"), _with(edits.cut), Keys.Cut, _least(1)),
    ActionSpec(
        "edit.copy",
        QT_TRANSLATE_NOOP("designer", "Copy"),
        _with(edits.copy),
        Keys.Copy,
        _least(1),
        "copy",
        why_not=_CHOOSE,
    ),
    ActionSpec("edit.paste", QT_TRANSLATE_NOOP("designer", "Paste"), _with(edits.paste), Keys.Paste, icon="paste"),
    ActionSpec(
        "edit.duplicate", QT_TRANSLATE_NOOP("designer", "Duplicate"), _with(edits.duplicate), "Ctrl+D", _least(1)
    ),
    ActionSpec(
        "edit.delete", QT_TRANSLATE_NOOP("designer", "Delete"), _with(edits.delete_items), None, _least(1), "delete"
    ),
    ActionSpec("edit.all", QT_TRANSLATE_NOOP("designer", "Choose all"), _with(edits.choose_all), Keys.SelectAll),
)
INSERT: Sequence[ActionSpec[Designer]] = (
    *(ActionSpec(f"insert.{code}", words, _insert(code), icon=idea) for code, words, idea in ELEMENTS),
    ActionSpec(
        "insert.scan",
        QT_TRANSLATE_NOOP("designer", "Background scan of a printed form …"),
        lambda desk: desk.wishes.scan.emit(),
        icon="scan",
    ),
)
_EDGES: Mapping[Edge, tuple[str, str]] = {
    Edge.LEFT: (QT_TRANSLATE_NOOP("designer", "Align left"), "align-left"),
    Edge.CENTER: (QT_TRANSLATE_NOOP("designer", "Align centres"), "align-center"),
    Edge.RIGHT: (QT_TRANSLATE_NOOP("designer", "Align right"), "align-right"),
    Edge.TOP: (QT_TRANSLATE_NOOP("designer", "Align top"), "align-top"),
    Edge.MIDDLE: (QT_TRANSLATE_NOOP("designer", "Align middles"), "align-middle"),
    Edge.BOTTOM: (QT_TRANSLATE_NOOP("designer", "Align bottom"), "align-bottom"),
}
ALIGN: Sequence[ActionSpec[Designer]] = (
    *(
        ActionSpec(f"align.{edge.value}", words, _with(edits.align, edge), None, _least(1), idea, why_not=_CHOOSE)
        for edge, (words, idea) in _EDGES.items()
    ),
)
SPREAD: Sequence[ActionSpec[Designer]] = (
    ActionSpec(
        "spread.across",
        QT_TRANSLATE_NOOP("designer", "Same gaps across"),
        _with(edits.distribute, Axis.ACROSS),
        None,
        _least(3),
        "distribute-across",
        why_not=_THREE,
    ),
    ActionSpec(
        "spread.down",
        QT_TRANSLATE_NOOP("designer", "Same gaps down"),
        _with(edits.distribute, Axis.DOWN),
        None,
        _least(3),
        "distribute-down",
        why_not=_THREE,
    ),
    ActionSpec(
        "size.width",
        QT_TRANSLATE_NOOP("designer", "Same width"),
        _with(edits.same_size, Axis.ACROSS),
        None,
        _least(2),
        "same-width",
        why_not=_TWO,
    ),
    ActionSpec(
        "size.height",
        QT_TRANSLATE_NOOP("designer", "Same height"),
        _with(edits.same_size, Axis.DOWN),
        None,
        _least(2),
        "same-height",
        why_not=_TWO,
    ),
)
GROUPS: Sequence[ActionSpec[Designer]] = (
    ActionSpec(
        "group.make",
        QT_TRANSLATE_NOOP("designer", "Group"),
        _with(edits.group),
        "Ctrl+G",
        _least(2),
        "group",
        why_not=_TWO,
    ),
    ActionSpec(
        "group.break",
        QT_TRANSLATE_NOOP("designer", "Ungroup"),
        _with(edits.ungroup),
        "Ctrl+Shift+G",
        _is_grouped,
        "ungroup",
    ),
    ActionSpec(
        "order.front",
        QT_TRANSLATE_NOOP("designer", "To the front"),
        _with(edits.reorder, Order.FRONT),
        "Ctrl+Shift+]",
        _least(1),
        "to-front",
    ),
    ActionSpec(
        "order.forward",
        QT_TRANSLATE_NOOP("designer", "One forward"),
        _with(edits.reorder, Order.FORWARD),
        "Ctrl+]",
        _least(1),
    ),
    ActionSpec(
        "order.backward",
        QT_TRANSLATE_NOOP("designer", "One backward"),
        _with(edits.reorder, Order.BACKWARD),
        "Ctrl+[",
        _least(1),
    ),
    ActionSpec(
        "order.back",
        QT_TRANSLATE_NOOP("designer", "To the back"),
        _with(edits.reorder, Order.BACK),
        "Ctrl+Shift+[",
        _least(1),
        "to-back",
    ),
    ActionSpec(
        "lock.toggle", QT_TRANSLATE_NOOP("designer", "Lock or unlock"), _with(edits.lock), "Ctrl+L", _least(1), "lock"
    ),
)
VIEW: Sequence[ActionSpec[Designer]] = (
    ActionSpec(
        "view.larger",
        QT_TRANSLATE_NOOP("designer", "Larger"),
        lambda desk: desk.canvas.zoom_step(1),
        Keys.ZoomIn,
        icon="zoom-in",
    ),
    ActionSpec(
        "view.smaller",
        QT_TRANSLATE_NOOP("designer", "Smaller"),
        lambda desk: desk.canvas.zoom_step(-1),
        Keys.ZoomOut,
        icon="zoom-out",
    ),
    ActionSpec(
        "view.true",
        QT_TRANSLATE_NOOP("designer", "True size"),
        lambda desk: desk.canvas.set_zoom(100),
        "Ctrl+0",
    ),
    ActionSpec(
        "view.fit",
        QT_TRANSLATE_NOOP("designer", "Whole width"),
        lambda desk: desk.canvas.fit(),
        "Ctrl+9",
        icon="fit",
    ),
    ActionSpec(
        "view.snap",
        QT_TRANSLATE_NOOP("designer", "Snap to edges"),
        lambda desk: desk.toggle_snap(),
        "Ctrl+;",
        icon="snap",
    ),
    ActionSpec(
        "view.grid",
        QT_TRANSLATE_NOOP("designer", "Grid of 1 mm"),
        lambda desk: desk.toggle_grid(),
        "Ctrl+'",
        icon="grid",
    ),
    ActionSpec(
        "view.fields",
        QT_TRANSLATE_NOOP("designer", "Fields at the left"),
        lambda desk: desk.toggle_panel("fields"),
        "F7",
    ),
    ActionSpec(
        "view.properties",
        QT_TRANSLATE_NOOP("designer", "Properties at the right"),
        lambda desk: desk.toggle_panel("properties"),
        "F8",
    ),
    ActionSpec("view.more", QT_TRANSLATE_NOOP("designer", "More of the bar"), lambda desk: desk.show_more(), MORE_KEY),
    ActionSpec("view.panels", QT_TRANSLATE_NOOP("designer", "Next panel"), lambda desk: desk.next_panel(), "F6"),
)
PREVIEW: Sequence[ActionSpec[Designer]] = (
    *(
        ActionSpec(f"preview.{count}", words, _count(count))
        for count, words in (
            (1, QT_TRANSLATE_NOOP("designer", "1 line")),
            (10, QT_TRANSLATE_NOOP("designer", "10 lines")),
            (11, QT_TRANSLATE_NOOP("designer", "11 lines")),
            (37, QT_TRANSLATE_NOOP("designer", "37 lines")),
        )
    ),
    ActionSpec(
        "preview.names",
        QT_TRANSLATE_NOOP("designer", "Field names or values"),
        lambda desk: desk.toggle_names(),
        "Ctrl+E",
    ),
    ActionSpec(
        "preview.painters",
        QT_TRANSLATE_NOOP("designer", "Screen, PDF, dot-matrix and Excel side by side …"),
        lambda desk: desk.wishes.painters.emit(),
        "Ctrl+Shift+P",
        icon="painters",
    ),
)
HELP: Sequence[ActionSpec[Designer]] = (
    ActionSpec(
        "help.page",
        QT_TRANSLATE_NOOP("designer", "Help"),
        lambda desk: desk.wishes.help.emit(),
        "F1",
        icon="help",
    ),
)
MENUS: Sequence[tuple[str, Sequence[Sequence[ActionSpec[Designer]]]]] = (
    (QT_TRANSLATE_NOOP("designer", "&Template"), (FILE,)),
    (QT_TRANSLATE_NOOP("designer", "&Edit"), (EDIT,)),
    (QT_TRANSLATE_NOOP("designer", "&Insert"), (INSERT,)),
    (QT_TRANSLATE_NOOP("designer", "&Arrange"), (ALIGN, SPREAD, GROUPS)),
    (QT_TRANSLATE_NOOP("designer", "&View"), (VIEW,)),
    (QT_TRANSLATE_NOOP("designer", "&Preview"), (PREVIEW,)),
    (QT_TRANSLATE_NOOP("designer", "&Help"), (HELP,)),
)
"""The menus from left to right, with what stands in them; a line between groups."""
ALL: Sequence[ActionSpec[Designer]] = tuple(spec for _, groups in MENUS for group in groups for spec in group)
TOOLBAR = (
    ("edit.undo", "edit.redo"),
    ("edit.copy", "edit.paste"),
    tuple(spec.id for spec in ALIGN),
    ("spread.across", "spread.down", "size.width", "size.height"),
    ("group.make", "group.break"),
    ("view.snap", "view.grid"),
)
CONTEXT_MENU = (
    ("edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete"),
    ("order.front", "order.forward", "order.backward", "order.back"),
    ("group.make", "group.break", "lock.toggle"),
)
