"""The page itself: paper, margins, parts of the page, copies; shown while nothing is chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.papers import LARGEST, PAPERS, SMALLEST, Paper
from crm_desktop.print_templates.template import Band, BandKind, Copies, CopyLabel, CopyMode
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.named import band_name
from crm_desktop.views.designer.property_fields import (
    CheckField,
    ChoiceField,
    NumberField,
    PropertyField,
    TextLine,
    emptied,
)
from crm_desktop.views.designer.property_sheet import LABEL_PX, SectionHead

_NEW_HEIGHT = 12.0


def paper_title(paper: Paper) -> str:
    """What a paper is called; an own size by its figures."""
    for title, known in PAPERS.items():
        if known == paper:
            return QCoreApplication.translate("print_templates", title)
    return f"{paper.width:g} × {paper.height:g} mm"


class PageSheet(QWidget):
    """Paper, bands and copies of the template."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self._add_paper()
        self.bands = self._section(self.tr("Parts of the page"))
        self.copies = CopiesSheet(design)
        self.whole.addWidget(self.copies)
        self._kinds: tuple[BandKind, ...] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the page as it is now."""
        template, paper = self._design.template, self._design.template.paper
        index = next((place for place, known in enumerate(PAPERS.values()) if known == paper), -1)
        self.paper.show_value(index)
        for field, value in (
            (self.width_field, paper.width),
            (self.height_field, paper.height),
            (self.top, template.top),
            (self.bottom, template.bottom),
            (self.continuous, paper.continuous),
        ):
            field.show_value(value)
        kinds = tuple(band.kind for band in template.bands)
        if kinds != self._kinds:
            self._kinds = kinds
            self._fill_bands()
        self.copies.refresh()

    def _section(self, words: str) -> QVBoxLayout:
        body, look = QWidget(), theme()
        column = QVBoxLayout(body)
        column.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8))
        column.setSpacing(look.px(5))
        self.whole.addWidget(SectionHead(words, body))
        self.whole.addWidget(body)
        return column

    def _add_paper(self) -> None:
        column = self._section(self.tr("Paper"))
        names = [(place, paper_title(paper)) for place, paper in enumerate(PAPERS.values())]
        self.paper = ChoiceField([*names, (-1, self.tr("Own size"))])
        self.width_field = NumberField(self.tr("W"), step=0.1, least=SMALLEST, most=LARGEST)
        self.height_field = NumberField(self.tr("H"), step=0.1, least=SMALLEST, most=LARGEST)
        self.top, self.bottom = NumberField(self.tr("Top")), NumberField(self.tr("Foot"))
        self.continuous = CheckField(self.tr("Continuous form with tractor holes"))
        self.paper.setObjectName("designer_paper")
        column.addWidget(self.paper)
        column.addLayout(_row(self.tr("Size mm"), self.width_field, self.height_field))
        column.addLayout(_row(self.tr("Edges mm"), self.top, self.bottom))
        column.addWidget(self.continuous)
        self.paper.meant.connect(self._choose_paper)
        self.width_field.meant.connect(lambda value: self._resize(width=value))
        self.height_field.meant.connect(lambda value: self._resize(height=value))
        self.continuous.meant.connect(lambda value: self._resize(continuous=value))
        self.top.meant.connect(lambda value: self._edges(top=value))
        self.bottom.meant.connect(lambda value: self._edges(bottom=value))

    def _choose_paper(self, place: int) -> None:
        if place < 0:
            self.width_field.setFocus()
            return
        paper = list(PAPERS.values())[place]
        self._design.do(self.tr("Paper"), lambda now: editing.set_paper(now, paper))

    def _resize(self, **values: float) -> None:
        paper = replace(self._design.template.paper, **values)  # type: ignore[arg-type]
        self._design.do(self.tr("Paper size"), lambda now: editing.set_paper(now, paper))

    def _edges(self, **values: float) -> None:
        paper = self._design.template.paper
        self._design.do(self.tr("Edges"), lambda now: editing.set_paper(now, paper, **values))

    def _fill_bands(self) -> None:
        emptied(self.bands)
        template = self._design.template
        for kind in BandKind:
            band = template.band(kind)
            row = QWidget()
            row.setFixedHeight(theme().px(26))
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            tick = CheckField(band_name(kind))
            tick.show_value(band is not None)
            tick.setEnabled(kind is not BandKind.DETAIL)
            tick.meant.connect(partial(self._switch_band, kind))
            line.addWidget(tick, 1)
            if band is not None:
                go = picture_button("command", self.tr("Height and pages of this part"))
                go.clicked.connect(partial(self._design.choose_band, kind))
                line.addWidget(go)
            self.bands.addWidget(row)

    def _switch_band(self, kind: BandKind, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            band = Band(kind=kind, height=_NEW_HEIGHT)
            self._design.do(self.tr("Add part"), lambda now: editing.set_band(now, band))
        else:
            self._design.do(self.tr("Remove part"), lambda now: editing.remove_band(now, kind))


class CopiesSheet(QWidget):
    """The copies: all listed on one multi-part form, or printed one after the other."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self.setObjectName("designer_copies")
        self._design = design
        self._rows: list[tuple[TextLine, CheckField]] = []
        body, look = QWidget(), theme()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8))
        self.column.setSpacing(look.px(5))
        head = SectionHead(self.tr("Copies"), body)
        modes = {
            CopyMode.LISTED: self.tr("One multi-part form"),
            CopyMode.REPEATED: self.tr("Printed one after the other"),
        }
        self.mode = ChoiceField(list(modes.items()))
        self.mode.meant.connect(self._choose_mode)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(look.px(4))
        more = marked(QPushButton(icon("new"), self.tr("Add a copy")), small=True)
        more.setObjectName("designer_add_copy")
        more.clicked.connect(self.add)
        self.column.addWidget(self.mode)
        self.column.addLayout(self.rows)
        self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        stacked(self, head, body)

    @property
    def _copies(self) -> Copies:
        return self._design.template.copies

    def refresh(self) -> None:
        """Show the copies as they are now."""
        copies, template = self._copies, self._design.template
        self.mode.show_value(copies.mode)
        if len(copies.labels) != len(self._rows):
            self._fill()
        for entry, (line, prices) in zip(copies.labels, self._rows, strict=True):
            line.show_value(template.words(f"copy.{entry.id}", entry.label, self._design.document.language))
            prices.show_value(entry.prices)
            prices.setVisible(copies.mode is CopyMode.REPEATED)

    def add(self) -> None:
        """Add a copy; its name is then typed."""
        taken = {entry.id for entry in self._copies.labels}
        copy_id = next(f"copy{number}" for number in range(1, 99) if f"copy{number}" not in taken)
        fresh = CopyLabel(id=copy_id, label=self.tr("Copy"))
        self._put(replace(self._copies, labels=(*self._copies.labels, fresh)))
        if self._rows:
            self._rows[-1][0].line.setFocus()
            self._rows[-1][0].line.selectAll()

    def _choose_mode(self, mode: CopyMode) -> None:
        self._put(replace(self._copies, mode=mode))

    def _fill(self) -> None:
        emptied(self.rows)
        self._rows = []
        for index, _entry in enumerate(self._copies.labels):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            name, prices = TextLine(), CheckField(self.tr("Prices"))
            name.inner.setAccessibleName(self.tr("Name of the copy"))
            name.meant.connect(partial(self._rename, index))
            name.left.connect(self._design.history.seal)
            prices.meant.connect(partial(self._show_prices, index))
            line.addWidget(name, 1)
            line.addWidget(prices)
            line.addWidget(self._more(index))
            self.rows.addWidget(row)
            self._rows.append((name, prices))

    def _more(self, index: int) -> QToolButton:
        button = picture_button("more", self.tr("Order, remove"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for words, handler in (
            (self.tr("Up"), partial(self._shift, index, -1)),
            (self.tr("Down"), partial(self._shift, index, 1)),
            (self.tr("Remove"), partial(self._remove, index)),
        ):
            action = QAction(words, menu)
            action.triggered.connect(handler)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _rename(self, index: int, text: str) -> None:
        key, language = f"copy.{self._copies.labels[index].id}", self._design.document.language
        label_words = self.tr("Name of the copy")
        self._design.do(label_words, lambda now: editing.set_words(now, key, text, language), merge=key)

    def _show_prices(self, index: int, on: bool) -> None:  # noqa: FBT001 - a slot
        labels = list(self._copies.labels)
        labels[index] = replace(labels[index], prices=on)
        self._put(replace(self._copies, labels=tuple(labels)))

    def _shift(self, index: int, step: int, *_: object) -> None:
        labels = list(self._copies.labels)
        if 0 <= index + step < len(labels):
            labels.insert(index + step, labels.pop(index))
            self._put(replace(self._copies, labels=tuple(labels)))

    def _remove(self, index: int, *_: object) -> None:
        labels = self._copies.labels
        self._put(replace(self._copies, labels=(*labels[:index], *labels[index + 1 :])))

    def _put(self, copies: Copies) -> None:
        self._design.do(self.tr("Copies"), lambda now: editing.set_copies(now, copies))


def _row(words: str, *fields: PropertyField) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(6))
    name = label(words, role="label")
    name.setFixedWidth(theme().px(LABEL_PX))
    row.addWidget(name)
    for field in fields:
        row.addWidget(field, 1)
    return row
