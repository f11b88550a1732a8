"""Parts of the property panel that are more than fields: conditional looks, cells of sums, the picture itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.catalogue import field_groups
from crm_desktop.print_templates.template import (
    Align,
    Column,
    ExtraCell,
    ExtraRow,
    PictureItem,
    StyleRule,
    TableItem,
    Template,
    TextItem,
)
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.expression_fields import ExpressionField
from crm_desktop.views.designer.property_fields import CheckField, ColorField, TextLine, emptied
from crm_desktop.views.designer.property_sheet import LABEL_PX, SectionHead
from crm_desktop.views.designer.typed_expressions import stored_text

RED = "#C02B36"
LOGO = "company.logo"


def _body() -> tuple[QWidget, QVBoxLayout]:
    body, look = QWidget(), theme()
    column = QVBoxLayout(body)
    column.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8))
    column.setSpacing(look.px(5))
    return body, column


class StyleRules(QWidget):
    """Looks that hold while a condition does: bold, underlined, another colour."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._rows: list[tuple[ExpressionField, CheckField, ColorField]] = []
        self.body, self.column = _body()
        head = SectionHead(self.tr("Looks other if"), self.body)
        more = picture_button("new", self.tr("Add a condition"))
        more.clicked.connect(self.add)
        head.line.addWidget(more)
        stacked(self, head, self.body)
        self._fill()

    def refresh(self) -> None:
        """Show the rules as they are now."""
        rules = self._rules()
        if len(rules) != len(self._rows):
            self._fill()
        for rule, (condition, bold, color) in zip(rules, self._rows, strict=True):
            condition.show_value(rule.condition)
            bold.show_value(rule.bold)
            color.show_value(rule.color or "")

    def add(self) -> None:
        """Add a rule; its condition is then typed."""
        self._put((*self._rules(), StyleRule(condition="false", bold=True, color=RED)))

    def _target(self) -> TextItem | Column | None:
        table, chosen = self._design.table, self._design.chosen.column
        if table is not None:
            return next((column for column in table.columns if column.id == chosen), None)
        items = self._design.items
        return items[0] if len(items) == 1 and isinstance(items[0], TextItem) else None

    def _rules(self) -> tuple[StyleRule, ...]:
        target = self._target()
        return target.style_if if target else ()

    def _put(self, rules: tuple[StyleRule, ...], merge: str = "") -> None:
        target, table = self._target(), self._design.table
        if target is None:
            return
        changed = replace(target, style_if=rules)

        def edit(template: Template) -> Template:
            if isinstance(changed, Column):
                return editing.replace_column(template, table.id if table else "", changed)
            return editing.replace_item(template, changed)

        self._design.do(self.tr("Conditional look"), edit, merge=merge)

    def _change(self, index: int, name: str, value: Any) -> None:
        rules = list(self._rules())
        changed: Any = {name: value if name == "condition" else value or None}
        rules[index] = replace(rules[index], **changed)
        self._put(tuple(rules), merge=f"rule {index} {name} {self._design.chosen}")

    def _remove(self, index: int) -> None:
        rules = self._rules()
        self._put((*rules[:index], *rules[index + 1 :]))

    def _fill(self) -> None:
        emptied(self.column)
        self._rows = []
        for index, _rule in enumerate(self._rules()):
            condition = ExpressionField(self._design, self.tr("condition"), conditions=True)
            bold, color = CheckField(self.tr("Bold")), ColorField(self.tr("same colour"))
            condition.meant.connect(partial(self._change, index, "condition"))
            bold.meant.connect(partial(self._change, index, "bold"))
            color.meant.connect(partial(self._change, index, "color"))
            remove = picture_button("delete", self.tr("Remove the condition"))
            remove.clicked.connect(partial(self._remove, index))
            row = QHBoxLayout()
            for widget in (bold, color, remove):
                row.addWidget(widget)
            self.column.addWidget(condition)
            self.column.addLayout(row)
            self._rows.append((condition, bold, color))
        self.body.setVisible(bool(self._rows))


class SumCells(QWidget):
    """What stands in each column of a row of sums."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._lines: dict[str, TextLine] = {}
        self.grid = QGridLayout(self)
        look = theme()
        self.grid.setContentsMargins(look.px(8), 0, look.px(8), look.px(8))
        self.grid.setVerticalSpacing(look.px(4))
        self.grid.setColumnMinimumWidth(0, look.px(LABEL_PX))
        self.grid.addWidget(label(self.tr("Cells; {sum(line.amount)} adds up"), role="hint"), 0, 0, 1, 2)
        table = design.table
        for place, column in enumerate(table.columns if table else (), start=1):
            line = TextLine()
            line.inner.setAccessibleName(column.title)
            line.meant.connect(partial(self._change, column.id))
            line.left.connect(design.history.seal)
            self.grid.addWidget(label(column.title or column.id, role="label"), place, 0)
            self.grid.addWidget(line, place, 1)
            self._lines[column.id] = line

    def refresh(self) -> None:
        """Show the cells as they are now; a column that a wide cell covers says so."""
        row, table = self._row(), self._design.table
        if row is None or table is None:
            return
        ids = [column.id for column in table.columns]
        cells = {cell.column: cell for cell in row.cells}
        covered = {
            ids[place]
            for cell in row.cells
            for place in range(ids.index(cell.column) + 1, min(ids.index(cell.column) + cell.span, len(ids)))
        }
        for column, line in self._lines.items():
            line.setEnabled(column not in covered)
            line.line.setPlaceholderText("↔" if column in covered else "")
            if column in cells:
                key = f"{table.id}.{row.id}.{column}"
                line.show_value(self._design.template.words(key, cells[column].text, self._design.document.language))
            elif not line.line.hasFocus():
                line.show_value("")

    def _row(self) -> ExtraRow | None:
        table, wanted = self._design.table, self._design.chosen.row
        return next((row for row in table.extra_rows if row.id == wanted), None) if table else None

    def _change(self, column: str, text: str) -> None:
        row, table = self._row(), self._design.table
        text = stored_text(self._design.template.kind, text)
        sound = _is_sound(self._design, text)
        marked(self._lines[column].line, problem=not sound)
        if row is None or table is None or not sound:
            return
        label_words, language = self.tr("Cell of sums"), self._design.document.language
        known = any(cell.column == column for cell in row.cells)
        merge = f"cell {column} {row.id}"

        def edit(template: Template) -> Template:
            if known and text:
                return editing.set_words(template, f"{table.id}.{row.id}.{column}", text, language)
            return editing.set_extra_row(template, table.id, replace(row, cells=_with_cell(table, row, column, text)))

        self._design.do(label_words, edit, merge=merge)


def _is_sound(design: Design, text: str) -> bool:
    from crm_desktop.views.designer.checking import check_text

    return not check_text(design, text).problem


def _with_cell(table: TableItem, row: ExtraRow, column: str, text: str) -> tuple[ExtraCell, ...]:
    others = [cell for cell in row.cells if cell.column != column]
    if not text:
        return tuple(others)
    own = next(entry for entry in table.columns if entry.id == column)
    align = Align.RIGHT if "{" in text else own.align
    order = [entry.id for entry in table.columns]
    cell = ExtraCell(column=column, text=text, align=align, bold=True, format=own.format)
    return tuple(sorted([*others, cell], key=lambda entry: order.index(entry.column)))


class PictureChoice(QWidget):
    """Where a picture comes from: the office's logo, a field of the document, or a file kept in the template."""

    def __init__(self, design: Design, pick: Callable[[], None]) -> None:
        super().__init__()
        self._design = design
        self.said = label(role="hint")
        buttons = [self._button(self.tr("Office's logo"), partial(self._take, LOGO))]
        buttons += [self._button(words, partial(self._take, name)) for name, words in _pictures(design).items()]
        buttons.append(self._button(self.tr("From a file …"), pick))
        grid = QGridLayout()
        grid.setSpacing(theme().px(6))
        for place, button in enumerate(buttons):
            grid.addWidget(button, *divmod(place, 2))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme().px(8), theme().px(8), theme().px(8), 0)
        whole.addLayout(grid)
        whole.addWidget(self.said)

    def refresh(self) -> None:
        """Say what it shows now."""
        item = next(iter(self._design.items), None)
        if isinstance(item, PictureItem):
            self.said.setText(self._words(item.picture))

    def _words(self, name: str) -> str:
        if not name:
            return self.tr("Shows a file kept in the template")
        is_there, field = (
            bool(self._design.document.pictures.get(name)),
            _pictures(self._design).get(name),
        )
        if field is None:
            return self.tr("Shows the office's logo") if is_there else self.tr("The office has no logo yet")
        shows, lacks = self.tr("Shows: {field}"), self.tr("{field}: this document has none")
        return (shows if is_there else lacks).format(field=field)

    def _button(self, words: str, then: Callable[[], object]) -> QPushButton:
        made = marked(QPushButton(words), small=True)
        made.clicked.connect(then)
        return made

    def _take(self, name: str, *_: object) -> None:
        self._design.change_items(self.tr("Picture"), lambda item: replace(item, picture=name, content=""), PictureItem)


def _pictures(design: Design) -> dict[str, str]:
    """The fields of a document that are pictures, those of the office's own last, with their words."""
    own = [] if design.own is None else [design.own]
    return {
        f"{group.name}.{entry.name}": QCoreApplication.translate("print_templates", entry.label)
        for group in (*field_groups(design.template.kind), *own)
        for entry in group.fields
        if entry.is_picture and group.name != "line"
    }
