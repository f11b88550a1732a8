"""Forms declared by fields and bound to a frozen dataclass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.editors import Editor, FieldWidget
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.hint_line import HintLine
from crm_desktop.qtkit.forms.parts import part_of, with_parts
from crm_desktop.qtkit.marks import label, named
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.theme import theme

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Draft = TypeVar("Draft", bound=DataclassInstance)
else:
    Draft = TypeVar("Draft")


@dataclass(frozen=True)
class Spelling:
    """How a draft holds what an editor shows, such as a figure as text."""

    to_draft: Callable[[Any], Any]
    to_editor: Callable[[Any], Any]


@dataclass(frozen=True)
class Field:
    """One field.

    Attributes:
        key: the name of the draft's field.
        label: marked, not yet translated.
        required: whether its label has a red star.
        span: how many field columns of the grid it takes.
        hint: marked text under the field while it has no problem.
        read_only: shown, but not edited.
        stop: whether Enter stops here; the user still gets there with Tab.
        spelling: how a value of the editor stands in the draft, where it is another one there.
        follows: what is worked out of the rest of the draft, and a word under it; None where it stays as it is.
    """

    key: str
    label: str
    editor: Editor = editors.text()
    required: bool = False
    span: int = 1
    hint: str = ""
    read_only: bool = False
    stop: bool = True
    spelling: Spelling | None = None
    follows: Callable[[Any], tuple[Any, str] | None] | None = None


class Form(QWidget, Generic[Draft]):
    """Edits a draft; the draft stays immutable and is replaced on every edit.

    Attributes:
        edited: the user changed the field with this key.
        finished: Enter was pressed in the last field.
    """

    edited = Signal(str)
    finished = Signal()

    def __init__(
        self,
        context: str,
        fields: Sequence[Field],
        draft: Draft,
        scope: FormScope,
        *,
        columns: int = 2,
        hints: bool = True,
    ) -> None:
        """Build the form; each column gets as much of the width as its fields usually need.

        Args:
            context: the translation context of labels and hints.
            fields: in the order of the Enter path.
            draft: what is shown first.
            scope: jobs and clock for the editors.
            columns: how many fields stand side by side.
            hints: whether 18 pixels are kept under each field; without, problems are tooltips only.
        """
        super().__init__()
        self._context = context
        self._fields = {field.key: field for field in fields}
        self._widgets: dict[str, FieldWidget] = {}
        self._lines: dict[str, HintLine] = {}
        self._places: dict[str, tuple[int, int]] = {}
        self._columns = columns
        self._loaded = draft
        self._draft = draft
        self._brought: dict[str, Any] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*[theme().px(12)] * 4)
        self._grid.setHorizontalSpacing(theme().px(8))
        self._grid.setVerticalSpacing(0)
        place = 0
        for field in fields:
            place = self._add(field, place, columns, scope, hints=hints)
        if fields:
            self.setFocusProxy(self._widgets[fields[0].key])
        self._share_width(fields)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.show_draft(draft)

    # the draft

    def show_draft(self, draft: Draft) -> None:
        """Fill all fields from ``draft``; it counts as unchanged from now on."""
        self._loaded = self._draft = draft
        self._brought.clear()
        for key in self._widgets:
            self.show_value(key, part_of(draft, key))
        self.show_problems({})
        self.follow(draft, with_values=False)

    def follow(self, draft: Any, *, with_values: bool = True) -> None:
        """Show what is worked out of a draft, of which this form may edit a part only; or only say why it is empty."""
        for key, field in self._fields.items():
            found = None if field.follows is None else field.follows(draft)
            if found is None:
                continue
            value, word = found
            if with_values:
                self.show_value(key, value)
            self.show_hint(key, word)

    def take_stored(self, stored: Draft, sent: Draft) -> None:
        """What was sent is stored: show it as ``stored``, but let stay what was typed since; that counts as changed."""
        before, self._loaded = self.draft(), stored
        unreadable = self._unreadable()
        for key, widget in self._widgets.items():
            if key not in unreadable and part_of(before, key) == part_of(sent, key):
                if part_of(before, key) != part_of(stored, key):
                    self.show_value(key, part_of(stored, key))
                self._say(key, None)
                widget.mark_problem(False)  # noqa: FBT003 - as in Qt
        self._spread()
        own = {key: part_of(self.draft(), key) for key in self._widgets}
        self._draft = with_parts(stored, own)

    def show_value(self, key: str, value: Any) -> None:
        """Set one field as the user could have set it."""
        spelling = self._fields[key].spelling
        self._widgets[key].show_value(value if spelling is None else spelling.to_editor(value))

    def bring(self, values: Mapping[str, Any], *, is_another: bool = True, fills: bool = True) -> tuple[str, ...]:
        """Fill fields from a record that was chosen.

        What the record before brought is replaced, and so is nothing; what the user typed stays.

        Args:
            values: by field key; fields that the form has not are passed over.
            is_another: whether another record was chosen; otherwise only empty fields are filled.
            fills: whether empty fields are filled; without, it is only learnt what the record would bring.

        Returns:
            The fields in which the user's own value stays although the record has another.
        """
        before, own = self.draft(), []
        for key, value in values.items():
            if key not in self._widgets:
                continue
            now, brought = part_of(before, key), self._brought.get(key)
            is_empty = now in (None, "")
            if (is_empty and fills) or (is_another and now == brought):
                self.show_value(key, value)
            elif is_another and now != value:
                own.append(key)
            self._brought[key] = value
        return tuple(own)

    def draft(self) -> Draft:
        """The draft with what the user has entered; a field that cannot be read keeps its last good value."""
        values = {}
        for key, widget in self._widgets.items():
            spelling = self._fields[key].spelling
            try:
                values[key] = widget.value() if spelling is None else spelling.to_draft(widget.value())
            except Unreadable:
                continue
        self._draft = with_parts(self._draft, values)
        return self._draft

    @property
    def is_changed(self) -> bool:
        """Whether the user entered anything that is not saved."""
        return self.draft() != self._loaded or bool(self._unreadable())

    def settle(self, done: Callable[[], None]) -> None:
        """Look up what was typed into fields and not taken yet, then call ``done``."""
        waiting = list(self._widgets.values())

        def go_on() -> None:
            if waiting:
                waiting.pop(0).settle(go_on)
            else:
                done()

        go_on()

    def check(self) -> bool:
        """Whether every field can be read; says beside those that cannot what to type."""
        found = self._unreadable()
        self.show_problems(found)
        return not found

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each translated message under its field and move to the first one."""
        for key, widget in self._widgets.items():
            self._say(key, problems.get(key))
            widget.mark_problem(key in problems)
        self._spread()
        first = next((key for key in self._widgets if key in problems), None)
        if first is not None:
            self.focus(first)

    # widgets

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the fields that the form has."""
        return frozenset(self._widgets)

    def widget(self, key: str) -> FieldWidget:
        """The editor of a field, for features that listen to it."""
        return self._widgets[key]

    def focus(self, key: str = "") -> None:
        """Go to a field; without a key, to the first one."""
        widget = self._widgets[key] if key else next(iter(self._widgets.values()))
        if self.parentWidget() is not None:
            self.show()  # a layout shows what it is given later on, and nobody can type into what is not shown
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:  # a scroll area follows the focus of Tab, but not one that is given
            around.ensureWidgetVisible(widget)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - as in Qt
        """Let all fields be read and copied only."""
        for key, widget in self._widgets.items():
            widget.set_read_only(read_only or self._fields[key].read_only)

    def tighten(self) -> None:
        """Leave the height to what stands below: this is the head of a document."""
        self._grid.setContentsMargins(*[theme().px(edge) for edge in (12, 6, 12, 0)])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_hint(self, key: str, text: str) -> None:
        """Say something useful under a field, already translated."""
        if key in self._lines:
            self._lines[key].say(text, problem=False)
            self._spread()

    # parts

    def _add(self, field: Field, place: int, columns: int, scope: FormScope, *, hints: bool) -> int:
        row, column = divmod(place, columns)
        if column + field.span > columns:
            row, column = row + 1, 0
        words = QCoreApplication.translate(self._context, field.label)
        star = f' <span style="color:{theme().color("red").name()}">*</span>' if field.required else ""
        # the office's own titles are words, whatever signs are in them
        name = label(f"{escape(words, quote=False)}{star}" if star else words, role="label")
        name.setTextFormat(Qt.TextFormat.RichText if star else Qt.TextFormat.PlainText)
        widget = field.editor(scope)
        widget.setObjectName(field.key)
        widget.inner.setObjectName(f"{field.key}.editor")
        named(widget.inner, words)
        widget.set_read_only(field.read_only)
        name.setBuddy(widget.inner)
        name.setMinimumHeight(theme().px(26))
        self._grid.addWidget(name, row * 2, column * 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row * 2, column * 2 + 1, 1, field.span * 2 - 1)
        self._places[field.key] = (row, column)
        if hints:
            line = self._lines[field.key] = HintLine()
            self._grid.addWidget(line, row * 2 + 1, column * 2 + 1, 1, field.span * 2 - 1)
        widget.edited.connect(lambda key=field.key: self._edited(key))
        widget.entered.connect(lambda key=field.key: self._next(key))
        widget.refused.connect(lambda words, key=field.key: self._refused(key, words))
        self._widgets[field.key] = widget
        return row * columns + column + field.span

    def _share_width(self, fields: Sequence[Field]) -> None:
        """Give each column what the widest of its fields usually needs; what it shows later moves nothing."""
        needs = dict.fromkeys(range(self._columns), 0)
        for field in fields:
            column = self._places[field.key][1]
            if field.span == 1:
                needs[column] = max(needs[column], self._widgets[field.key].usual_width)
        for column, need in needs.items():
            self._grid.setColumnStretch(column * 2 + 1, need or max(needs.values(), default=1) or 1)

    def _say(self, key: str, problem: str | None) -> None:
        hint = self._fields[key].hint
        words = QCoreApplication.translate(self._context, hint) if hint else ""
        if key in self._lines:
            self._lines[key].say(problem or words, problem=problem is not None)
        self._widgets[key].setToolTip(problem or "")

    def _spread(self) -> None:
        """Let a sentence take the room under the fields to its right, up to the next one; the last, to its left."""
        saying = {key: line for key, line in self._lines.items() if line.text.text()}
        for key, line in saying.items():
            row, column = self._places[key]
            said = [self._places[other] for other in saying if self._places[other][0] == row]
            end = min((place[1] for place in said if place[1] > column), default=self._columns)
            begin, own = column, self._widgets[key].geometry()
            line.indent(0)
            if end - column == self._fields[key].span and line.needed > own.width():
                begin = max((place[1] + 1 for place in said if place[1] < column), default=0)
                line.indent(own.right() - self._left_of(begin) - line.needed)
            self._grid.addWidget(line, row * 2 + 1, begin * 2 + 1, 1, (end - begin) * 2 - 1)
            line.raise_()

    def _left_of(self, column: int) -> int:
        return self._grid.cellRect(0, column * 2 + 1).left()

    def _edited(self, key: str) -> None:
        self._widgets[key].mark_problem(False)  # noqa: FBT003 - as in Qt
        self._say(key, None)
        self._spread()
        if any(field.follows for field in self._fields.values()):
            self.follow(self.draft())
        self.edited.emit(key)

    def _refused(self, key: str, words: str) -> None:
        self._widgets[key].mark_problem(bool(words))
        self._say(key, words or None)
        self._spread()

    def _next(self, key: str) -> None:
        keys = [name for name, field in self._fields.items() if (field.stop and not field.read_only) or name == key]
        place = keys.index(key) + 1
        if place < len(keys):
            self.focus(keys[place])
        else:
            self.finished.emit()

    def _unreadable(self) -> dict[str, str]:
        found = {}
        for key, widget in self._widgets.items():
            try:
                widget.value()
            except Unreadable as fault:
                found[key] = str(fault)
        return found
