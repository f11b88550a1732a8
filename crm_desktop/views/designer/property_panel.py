"""The panel at the right: everything about what is chosen, in exact figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.template import AnyItem, Band, Column, ExtraRow, TableItem, Template, TextItem
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer import property_specs as specs
from crm_desktop.views.designer.columns_list import ColumnsList, SumRowsList
from crm_desktop.views.designer.design import Chosen, Design
from crm_desktop.views.designer.edits import lock
from crm_desktop.views.designer.gestures import moved, with_rows
from crm_desktop.views.designer.item_extras import PictureChoice, StyleRules, SumCells
from crm_desktop.views.designer.named import KINDS, band_name, item_name, said
from crm_desktop.views.designer.page_sheet import PageSheet
from crm_desktop.views.designer.property_sheet import PropertySheet, written
from crm_desktop.views.designer.property_specs import Property

WIDTH_PX = 264


class PropertyPanel(QWidget):
    """Shows what is chosen: items, a column, a row of sums, a band, or with nothing chosen the whole page."""

    def __init__(self, design: Design, pick_picture: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("designer_properties")
        self.setFixedWidth(theme().px(WIDTH_PX))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        marked(self, role="panel")
        self._design, self._pick_picture = design, pick_picture
        self._shown: tuple[Any, ...] | None = None
        self._last: Chosen | None = None
        self._sheets: list[tuple[PropertySheet, Callable[[], Any]]] = []
        self._tables: list[ColumnsList | SumRowsList] = []
        self._others: list[StyleRules | SumCells | PictureChoice | PageSheet] = []
        self.picture, self.title, self.hint = QLabel(), label(role="title"), label(role="hint")
        self.lock = marked(QToolButton(), icon_only=True)
        self.lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lock.clicked.connect(lambda: lock(design))
        head = QWidget()
        grounded(head, "designer_head")
        head.setFixedHeight(theme().px(30))
        row = self.head = QHBoxLayout(head)
        row.setContentsMargins(theme().px(4), 0, theme().px(6), 0)
        row.addWidget(self.picture)
        row.addWidget(self.title, 1)
        row.addWidget(self.hint)
        row.addWidget(self.lock)
        self.area = Scrolled()
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        stacked(self, head, self.area, grows=self.area)
        design.chosen_changed.connect(self.refresh)
        design.laid_out.connect(self.refresh)
        self.refresh()

    def field(self, path: str) -> QWidget | None:
        """The first field at a path, for those who go to it."""
        return next((sheet.fields[path] for sheet, _ in self._sheets if path in sheet.fields), None)

    def focus_words(self) -> None:
        """Go to the words of the chosen item, or to what it shows."""
        for path in ("text", "title", "expression", "x"):
            if any(sheet.focus(path) for sheet, _ in self._sheets):
                return

    def refresh(self) -> None:
        """Show what is chosen now; fields are built again only for another kind of thing."""
        kind = self._kind()
        if kind != self._shown:
            self._shown = kind
            self._build()
        if self._design.chosen != self._last:
            self._last = self._design.chosen
            for sheet, _target in self._sheets:
                sheet.forget()
        self._fill()

    def _kind(self) -> tuple[Any, ...]:
        chosen = self._design.chosen
        items = self._design.items
        kinds = tuple(sorted({type(item).__name__ for item in items}))
        single = chosen.ids if len(items) == 1 else ()
        continuous = self._design.template.paper.continuous
        return (continuous, kinds, len(items) > 1, bool(chosen.column), bool(chosen.row), chosen.band, single)

    def _build(self) -> None:
        self._sheets, self._tables, self._others = [], [], []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in self._parts():
            column.addWidget(widget)
        column.addStretch(1)
        old = self.area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()  # not at once: a click in it may be what led here
        self.area.setWidget(body)

    def _parts(self) -> list[QWidget]:
        design = self._design
        if design.chosen.band is not None:
            return [self._sheet([specs.BAND], self._band, self._put_band)]
        items = design.items
        if not items:
            page = PageSheet(design)
            self._others.append(page)
            return [page]
        parts: list[QWidget] = [self._sheet([specs.POSITION], self._place, self._put_place)]
        if len({type(item) for item in items}) == 1:
            parts += self._own_parts(type(items[0]))
        parts.append(self._sheet([specs.PRINTED], self._first, self._put_all))
        return parts

    def _own_parts(self, kind: type) -> list[QWidget]:
        parts: list[QWidget] = [self._sheet(specs.SECTIONS[kind], self._first, self._put_same)]
        extras: list[Any] = []
        if kind is TableItem:
            extras = [ColumnsList(self._design)]
            parts += extras
            if self._design.chosen.column:
                parts.append(self._sheet([specs.COLUMN], self._column, self._put_column))
                parts.append(StyleRules(self._design))
            sums = SumRowsList(self._design)
            extras.append(sums)
            parts.append(sums)
            if self._design.chosen.row:
                parts.append(self._sheet([specs.SUM_ROW], self._row, self._put_row))
                parts.append(SumCells(self._design))
            parts.append(self._sheet([specs.TABLE_CHARACTERS], self._first, self._put_same))
        elif kind is TextItem:
            parts.append(StyleRules(self._design))
        elif kind.__name__ == "PictureItem":
            parts.insert(1, PictureChoice(self._design, self._pick_picture))
        self._tables += [part for part in (*extras, *parts) if isinstance(part, ColumnsList | SumRowsList)]
        self._others += [part for part in (*extras, *parts) if isinstance(part, StyleRules | SumCells | PictureChoice)]
        return parts

    def _sheet(self, sections: Sequence[specs.Section], target: Callable[[], Any], put: Any) -> PropertySheet:
        sheet = PropertySheet(self._design, sections)
        sheet.changed.connect(put)
        sheet.sealed.connect(self._design.history.seal)
        self._sheets.append((sheet, target))
        return sheet

    def _fill(self) -> None:
        design = self._design
        self._fill_head()
        for sheet, target in self._sheets:
            thing = target()
            if thing is not None:
                sheet.show_target(thing, self._words(thing))
        table = design.table
        for part in dict.fromkeys(self._tables):
            if table is not None:
                part.show_table(table)
        for other in self._others:
            other.refresh()

    def _fill_head(self) -> None:
        design, items = self._design, self._design.items
        idea, words = "template", self.tr("Page")
        if design.chosen.band is not None:
            idea, words = "table", band_name(design.chosen.band)
        elif len(items) > 1:
            idea, words = "group", self.tr("%n item(s)", "", len(items))
        elif items:
            idea = KINDS[type(items[0])][1]
            kind, name = said(KINDS[type(items[0])][0]), item_name(design.template, items[0])
            words = kind if kind == name else f"{kind} · {name}"
        self.picture.setPixmap(pixmap(idea, "text", 16))
        self.title.setText(words)
        locked = bool(items) and all(item.locked for item in items)
        self.lock.setVisible(bool(items))
        self.lock.setIcon(icon("lock" if locked else "unlock", "accent" if locked else "text2", 14))
        self.lock.setIconSize(QSize(theme().px(14), theme().px(14)))
        words = self.tr("Unlock (Ctrl+L)") if locked else self.tr("Lock (Ctrl+L)")
        self.lock.setToolTip(words)
        self.lock.setAccessibleName(words)

    # what is shown and changed

    def _first(self) -> Any:
        return next(iter(self._design.items), None)

    def _place(self) -> Any:
        """The first item where it stands on the paper, as rulers and labels have it; a table with its real size."""
        item = self._first()
        rect = self._design.rects.get(item.id) if item is not None else None
        if item is None or rect is None:
            return item
        if isinstance(item, TableItem):
            return replace(item, x=rect.x(), y=rect.y(), width=rect.width(), height=rect.height())
        return replace(item, y=rect.y())

    def _band(self) -> Band | None:
        return self._design.template.band(self._design.chosen.band) if self._design.chosen.band else None

    def _column(self) -> Column | None:
        table, wanted = self._design.table, self._design.chosen.column
        return next((column for column in table.columns if column.id == wanted), None) if table else None

    def _row(self) -> ExtraRow | None:
        table, wanted = self._design.table, self._design.chosen.row
        return next((row for row in table.extra_rows if row.id == wanted), None) if table else None

    def _words(self, thing: Any) -> dict[str, str]:
        template, language, table = self._design.template, self._design.document.language, self._design.table
        if isinstance(thing, TextItem):
            return {"text": template.words(thing.id, thing.text, language)}
        if isinstance(thing, Column) and table is not None:
            return {"title": template.words(f"{table.id}.{thing.id}", thing.title, language)}
        return {}

    def _put_place(self, entry: Property, value: float) -> None:
        def edit(template: Template) -> Template:
            for item in self._design.items:
                template = self._placed(template, item, entry.path, value)
            return template

        self._do(entry, edit)

    def _placed(self, template: Template, item: AnyItem, path: str, value: float) -> Template:
        """As the mouse does it: a place may lie in another band, and a table is as high as its rows."""
        rect = self._design.rects.get(item.id)
        if path == "y" and rect is not None:
            return moved(template, self._design, [item.id], QPointF(0, value - rect.y()))
        if path == "height" and isinstance(item, TableItem) and rect is not None:
            return with_rows(template, item, rect.height(), value)
        width, height = editing.extent(item)
        at = {"x": item.x, "y": item.y, "width": width, "height": height, path: value}
        return editing.resize(template, item.id, at["x"], at["y"], at["width"], at["height"])

    def _put_same(self, entry: Property, value: Any) -> None:
        if entry.words:
            key, language = self._design.ids[0], self._design.document.language
            self._do(entry, lambda now: editing.set_words(now, key, value, language))
        else:
            self._put_all(entry, value)

    def _put_all(self, entry: Property, value: Any) -> None:
        items = self._design.items

        def edit(template: Template) -> Template:
            for item in items:
                template = editing.replace_item(template, written(item, entry.path, value))
            return template

        self._do(entry, edit)

    def _put_band(self, entry: Property, value: Any) -> None:
        band = self._band()
        if band is None:
            return
        if entry.path == "height":
            self._do(entry, lambda now: editing.resize_band(now, band.kind, value))
        else:
            self._do(entry, lambda now: editing.set_band(now, written(band, entry.path, value)))

    def _put_column(self, entry: Property, value: Any) -> None:
        table, column = self._design.table, self._column()
        if table is None or column is None:
            return
        if entry.words:
            key, language = f"{table.id}.{column.id}", self._design.document.language
            self._do(entry, lambda now: editing.set_words(now, key, value, language))
        elif entry.path == "width":
            self._do(entry, lambda now: editing.resize_column(now, table.id, column.id, value))
        else:
            changed = written(column, entry.path, value)
            self._do(entry, lambda now: editing.replace_column(now, table.id, changed))

    def _put_row(self, entry: Property, value: Any) -> None:
        table, row = self._design.table, self._row()
        if table is not None and row is not None:
            changed = written(row, entry.path, value)
            self._do(entry, lambda now: editing.set_extra_row(now, table.id, changed))

    def _do(self, entry: Property, edit: Callable[[Template], Template]) -> None:
        words = said(entry.label) if entry.label else self.tr("Property")
        merge = f"{entry.path} {self._design.chosen}"
        if not self._design.do(words, edit, merge=merge):
            self._fill()
