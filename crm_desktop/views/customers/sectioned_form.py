"""Several forms under headings that together edit one draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.qtkit.forms.editors import FieldWidget
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.forms.parts import part_of, with_parts
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.theme import theme

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Draft = TypeVar("Draft", bound=DataclassInstance)
else:
    Draft = TypeVar("Draft")


@dataclass(frozen=True)
class Section:
    """A heading with its fields.

    Attributes:
        title: marked; empty for none.
        columns: how many fields stand side by side.
        belongs: whether the section concerns a draft at all; None: always. What is hidden keeps its values.
    """

    title: str
    fields: Sequence[Field]
    columns: int = 3
    belongs: Callable[[Any], bool] | None = None


class SectionedForm(QScrollArea, Generic[Draft]):
    """Edits one draft in sections that scroll; Enter goes from one to the next.

    Attributes:
        edited: the user changed the field with this key.
        finished: Enter was pressed in the last field.
    """

    edited = Signal(str)
    finished = Signal()

    def __init__(self, context: str, sections: Sequence[Section], draft: Draft, scope: FormScope) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._context = context
        self._loaded = self._draft = draft
        self._forms: list[Form[Draft]] = []
        self._home: dict[str, Form[Draft]] = {}
        self._parts: list[tuple[Form[Draft], QLabel | None, Section]] = []
        self._hidden: set[Form[Any]] = set()
        inner = marked(QWidget(), role="panel")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(*[theme().px(side) for side in (4, 4, 4, 12)])
        self._column.setSpacing(0)
        for section in sections:
            self._add(context, section, scope)
        self._column.addStretch(1)
        self._chain: list[Form[Any]] = [*self._forms]
        self.edited.connect(self._show_what_belongs)
        self._show_what_belongs()
        self._align()
        self.setWidget(inner)
        self.setFocusProxy(self._forms[0])

    def show_draft(self, draft: Draft) -> None:
        """Fill all fields; it counts as unchanged from now on."""
        self._loaded = self._draft = draft
        for form in self._forms:
            form.show_draft(draft)
        self._show_what_belongs()

    def take_stored(self, stored: Draft, sent: Draft) -> None:
        """What was sent is stored; what was typed since stays, see ``Form.take_stored``."""
        self._loaded = self._draft = stored
        for form in self._forms:
            form.take_stored(stored, sent)
        self._show_what_belongs()

    def draft(self) -> Draft:
        """The draft with what the user has entered."""
        drafts = {form: form.draft() for form in self._forms}
        values = {key: part_of(drafts[form], key) for key, form in self._home.items()}
        self._draft = with_parts(self._draft, values)
        return self._draft

    @property
    def is_changed(self) -> bool:
        """Whether the user entered anything that is not saved."""
        return any(form.is_changed for form in self._forms)

    def check(self) -> bool:
        """Whether every field can be read; says beside those that cannot what to type."""
        wrong = [form for form in self._forms if not form.check()]
        if wrong:
            self._show_first(wrong[0])
        return not wrong

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each translated message under its field and move to the first one."""
        for form in reversed(self._forms):
            form.show_problems({key: text for key, text in problems.items() if self._home.get(key) is form})
        self._show_what_belongs(needed=frozenset(problems))
        first = next((self._home[key] for key in self._home if key in problems), None)
        if first is not None:
            self._show_first(first)

    def widget_of(self, key: str) -> FieldWidget:
        """The editor of a field."""
        return self._home[key].widget(key)

    def focus(self, key: str = "") -> None:
        """Go to a field; without a key, to the first one."""
        form = self._home[key] if key else self._forms[0]
        form.focus(key)
        self.ensureWidgetVisible(form)

    def show_value(self, key: str, value: Any) -> None:
        """Set one field as the user could have set it."""
        self._home[key].show_value(key, value)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - as in Qt
        """Let all fields be read and copied only."""
        for form in self._forms:
            form.set_read_only(read_only)

    def insert(self, place: int, title: str, form: Form[Any]) -> None:
        """Put a form over another draft between the sections; Enter goes through it as well."""
        self._column.insertWidget(place * 2 - 1, form)
        self._column.insertWidget(place * 2 - 1, self._heading(QCoreApplication.translate(self._context, title)))
        self._chain.insert(place, form)
        self._align()
        form.finished.connect(partial(self._next_after, form))

    # parts

    def _align(self) -> None:
        """Give the labels of one column the same width in all sections."""
        grids = [grid for form in self._chain if isinstance(grid := form.layout(), QGridLayout)]
        for column in range(0, max(grid.columnCount() for grid in grids), 2):
            widths = [_label_width(grid, column) for grid in grids]
            for grid in grids:
                grid.setColumnMinimumWidth(column, max(widths))

    def _next_after(self, form: Form[Any]) -> None:
        place = self._chain.index(form) + 1
        then = next((other for other in self._chain[place:] if other not in self._hidden), None)
        if then is not None:
            then.focus()
            self.ensureWidgetVisible(then)
        else:
            self.finished.emit()

    def _show_what_belongs(self, key: str = "", *, needed: frozenset[str] = frozenset()) -> None:
        """Show the sections that concern what is typed, and one in which something is wrong in any case."""
        draft = self.draft()
        if key:  # something was typed
            for form in self._forms:
                form.follow(draft)
        for form, heading, section in self._parts:
            if section.belongs is None:
                continue
            shown = section.belongs(draft) or any(field.key in needed for field in section.fields)
            (self._hidden.discard if shown else self._hidden.add)(form)
            for widget in (form, heading):
                if widget is not None:
                    widget.setVisible(shown)

    def _add(self, context: str, section: Section, scope: FormScope) -> None:
        heading = self._heading(QCoreApplication.translate(context, section.title)) if section.title else None
        if heading is not None:
            self._column.addWidget(heading)
        form: Form[Draft] = Form(context, section.fields, self._draft, scope, columns=section.columns)
        form.edited.connect(self.edited)
        form.finished.connect(partial(self._next_after, form))
        self._forms.append(form)
        self._parts.append((form, heading, section))
        self._home.update(dict.fromkeys((field.key for field in section.fields), form))
        self._column.addWidget(form)

    @staticmethod
    def _heading(text: str) -> QLabel:
        heading = label(text, role="title")
        heading.setContentsMargins(*[theme().px(side) for side in (12, 8, 0, 0)])
        return heading

    def _show_first(self, form: Form[Draft]) -> None:
        self.ensureWidgetVisible(form, 0, theme().px(40))
        self.setAlignment(Qt.AlignmentFlag.AlignTop)


def _label_width(grid: QGridLayout, column: int) -> int:
    found = [grid.itemAtPosition(row, column) for row in range(grid.rowCount())]
    labels = [item.widget() for item in found if item is not None and isinstance(item.widget(), QLabel)]
    return max((widget.sizeHint().width() for widget in labels if widget is not None), default=0)
