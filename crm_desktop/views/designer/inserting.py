"""New items: made from an element of the palette or a field of the tree, and put where they belong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates import editing
from crm_desktop.print_templates.catalogue import CatalogueField, FieldGroup, field_groups
from crm_desktop.print_templates.functions import NUMBER_FORMATS
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    Band,
    BandKind,
    BarcodeItem,
    BoxItem,
    Column,
    DigitsItem,
    Format,
    LineItem,
    Overflow,
    PictureItem,
    Style,
    Symbology,
    TableItem,
    Template,
    TextItem,
)
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.free_place import free_place, put_free
from crm_desktop.views.designer.places import band_at

ELEMENTS: tuple[tuple[str, str, str], ...] = (
    ("text", QT_TRANSLATE_NOOP("designer", "Text"), "text"),
    ("field", QT_TRANSLATE_NOOP("designer", "Field"), "field"),
    ("table", QT_TRANSLATE_NOOP("designer", "Table"), "table"),
    ("total", QT_TRANSLATE_NOOP("designer", "Sum"), "sum"),
    ("line", QT_TRANSLATE_NOOP("designer", "Line"), "line"),
    ("box", QT_TRANSLATE_NOOP("designer", "Box"), "box"),
    ("picture", QT_TRANSLATE_NOOP("designer", "Picture"), "picture"),
    ("code", QT_TRANSLATE_NOOP("designer", "Bar code"), "code"),
    ("qr", QT_TRANSLATE_NOOP("designer", "QR code"), "qr"),
    ("page", QT_TRANSLATE_NOOP("designer", "Page no."), "page-number"),
    ("digits", QT_TRANSLATE_NOOP("designer", "Digits"), "digits"),
    ("copies", QT_TRANSLATE_NOOP("designer", "Copies"), "copies"),
)
"""What can be put in: code, words, icon."""

_HIGH = 4.2


def make(code: str, template: Template) -> AnyItem:
    """A new item of a code of ``ELEMENTS``, in the looks of the template."""
    style, kind = usual_style(template), template.kind
    number = usual_field(kind, "document.number", "customer.code")
    translate = QCoreApplication.translate

    def text(words: str, width: float = 40.0, **more: object) -> TextItem:
        made = TextItem(id="", width=width, height=_HIGH, text=words, style=style, overflow=Overflow.SHRINK)
        return replace(made, **more)  # type: ignore[arg-type]

    makers: dict[str, Callable[[], AnyItem]] = {
        "text": lambda: text(translate("designer", "Text")),
        "field": lambda: text(f"{{{number}}}"),
        "total": lambda: text(translate("designer", "Total: {field}").replace("{field}", f"{{{_sum(kind)}}}"), 50.0),
        "page": lambda: text(translate("designer", "Page {page.number} of {page.count}"), 36.0),
        "copies": lambda: text("{copy.labels}", 90.0),
        "line": lambda: LineItem(id="", width=60.0),
        "box": lambda: BoxItem(id="", width=50.0, height=15.0),
        "picture": lambda: PictureItem(id="", width=20.0, height=15.0, picture="company.logo"),
        "code": lambda: BarcodeItem(id="", width=45.0, height=10.0, expression=number),
        "qr": lambda: BarcodeItem(id="", width=18.0, height=18.0, expression=number, symbology=Symbology.QR),
        "digits": lambda: DigitsItem(
            id="",
            width=66.0,
            height=10.0,
            expression=usual_field(kind, "document.total"),
            style=replace(style, align=Align.CENTER),
        ),
        "table": lambda: new_table(template, style),
    }
    return makers[code]()


def usual_field(kind: str, *wanted: str) -> str:
    """The first of these fields that a kind of document has; with none of them, its first field."""
    found = next((name for name in wanted if find_field(kind, name) is not None), "")
    if found:
        return found
    group = field_groups(kind)[0]
    return f"{group.name}.{group.fields[0].name}"


def _sum(kind: str) -> str:
    """What a sum adds up: the amounts of the lines, or else the number of lines."""
    return "sum(line.amount)|money" if find_field(kind, "line.amount") is not None else "count()"


def usual_style(template: Template) -> Style:
    """The style that most texts of a template have; a form for a dot-matrix printer begins with its characters."""
    plain = [
        item.style
        for item in template.items()
        if isinstance(item, TextItem) and not item.style.double and not item.style.bold
    ]
    if plain:
        common = max(set(plain), key=plain.count)
        return replace(common, align=Align.LEFT, color="#000000", underline=False)
    return Style(cpi=12) if template.paper.continuous else Style()


def new_table(template: Template, style: Style) -> TableItem:
    """A table of the usual columns between the edges of the paper."""
    names = ("row", "code", "name", "unit", "quantity", "price", "amount")
    lines = next((group for group in field_groups(template.kind) if group.name == "line"), None)
    known = {entry.name: entry for entry in lines.fields} if lines else {}
    widths = {"row": 10.0, "code": 30.0, "name": 60.0, "unit": 14.0}
    columns = tuple(column_of(known[name], name, widths.get(name, 24.0)) for name in names if name in known)
    left = 14.0 if template.paper.continuous else 15.0
    blank = Column(id="column1", title=QCoreApplication.translate("designer", "Column"), expression='""', width=40.0)
    return TableItem(id="", x=left, columns=columns or (blank,), style=style)


def column_of(entry: CatalogueField, column_id: str, width: float = 24.0) -> Column:
    """A column that shows a field of the lines."""
    is_number = entry.format_name in NUMBER_FORMATS
    return Column(
        id=column_id,
        title=QCoreApplication.translate("print_templates", entry.label),
        expression=f"line.{entry.name}",
        width=width,
        format=Format(name=entry.format_name),
        align=Align.RIGHT if is_number else Align.LEFT,
        overflow=Overflow.CUT if is_number else Overflow.WRAP,
    )


def field_item(template: Template, name: str, own: FieldGroup | None = None) -> TextItem | PictureItem:
    """A text that shows a field with its name before it, in the format that suits it; or the picture that it is."""
    entry = find_field(template.kind, name, own)
    if entry is not None and entry.is_picture:
        return PictureItem(id="", width=40.0, height=30.0, picture=name)
    words = QCoreApplication.translate("print_templates", entry.label) if entry else name
    shown = f"{{{name}|{entry.format_name}}}" if entry and entry.format_name else f"{{{name}}}"
    colon = QCoreApplication.translate("designer", "{name}: {field}")
    text = colon.replace("{name}", words).replace("{field}", shown)
    style = usual_style(template)
    return TextItem(id="", width=52.0, height=_HIGH, text=text, style=style, overflow=Overflow.SHRINK)


def find_field(kind: str, name: str, own: FieldGroup | None = None) -> CatalogueField | None:
    """The field ``group.name`` of a kind of document, or one of the office's own."""
    group_name, _, inner = name.partition(".")
    for group in (*field_groups(kind), *([own] if own is not None else [])):
        if group.name == group_name:
            return next((entry for entry in group.fields if entry.name == inner), None)
    return None


def insert(design: Design, item: AnyItem, at: QPointF, *, stem: str) -> bool:
    """Put a new item on the page with its corner at ``at``, into the band that is there, and choose it."""
    page = design.page
    if page is None:
        return False
    place = band_at(page, at.y())
    kind = BandKind.DETAIL if isinstance(item, TableItem) else place.kind if place else BandKind.DOCUMENT_HEAD
    item_id = editing.fresh_id(design.template, stem)
    top = place.top if place and place.kind is kind else at.y()
    x = item.x if isinstance(item, TableItem) else max(round(at.x(), 1), 0.0)
    y = 0.0 if isinstance(item, TableItem) else max(round(at.y() - top, 1), 0.0)
    placed = replace(item, id=item_id, x=x, y=y)
    label = QCoreApplication.translate("designer", "Insert")
    if design.do(label, lambda now: editing.add(_with_detail(now, kind), kind, placed)):
        design.choose([item_id])
        return True
    return False


def _with_detail(template: Template, kind: BandKind) -> Template:
    if template.band(kind) is None:
        return editing.set_band(template, Band(kind=kind))
    return template


def insert_free(design: Design, item: AnyItem, sight: QRectF, *, stem: str) -> bool:
    """Put a new item where it can be seen and lies over nothing, and choose it; a band that is full grows."""
    if isinstance(item, TableItem):
        return insert(design, item, sight.center(), stem=stem)
    placed = replace(item, id=editing.fresh_id(design.template, stem))
    place = free_place(design, placed, sight)
    if design.do(QCoreApplication.translate("designer", "Insert"), lambda now: put_free(now, place, placed)):
        design.choose([placed.id])
        return True
    return False


def insert_field(design: Design, name: str, at: QPointF) -> bool:
    """Drop a field on the page; one of the lines becomes a column of the table, where there is one."""
    if _is_column(design, name):
        return add_field_column(design, name, at.x())
    return insert(design, field_item(design.template, name, design.own), at, stem=_stem(name))


def insert_field_free(design: Design, name: str, sight: QRectF) -> bool:
    """Put a field where there is room for it; one of the lines becomes the column after the chosen one."""
    if _is_column(design, name):
        return add_field_column(design, name)
    return insert_free(design, field_item(design.template, name, design.own), sight, stem=_stem(name))


def _is_column(design: Design, name: str) -> bool:
    return name.partition(".")[0] == "line" and design.template.table is not None


def _stem(name: str) -> str:
    return name.replace(".", "_")


def add_field_column(design: Design, name: str, x: float | None = None) -> bool:
    """Add a column for a field of the lines, where the mouse let go or as the last one."""
    table, entry = design.template.table, find_field(design.template.kind, name)
    if table is None or entry is None:
        return False
    return add_column(design, column_of(entry, editing.fresh_column_id(design.template, table.id, entry.name)), x)


def add_column(design: Design, column: Column, x: float | None = None) -> bool:
    """Add a column; the widest one makes room, so that the table stays as wide as it is."""
    table = design.template.table
    if table is None:
        return False
    index = _index_at(design, x)
    label = QCoreApplication.translate("designer", "Add column")

    def edit(template: Template) -> Template:
        widest = max(table.columns, key=lambda entry: entry.width)
        room = widest.width - column.width
        changed = editing.add_column(template, table.id, column, index)
        return editing.resize_column(changed, table.id, widest.id, room) if room >= column.width else changed

    if design.do(label, edit):
        design.choose([table.id], column=column.id)
        return True
    return False


def _index_at(design: Design, x: float | None) -> int | None:
    place = design.table_place
    table = design.template.table
    if place is None or table is None:
        return None
    if x is None:
        chosen = design.chosen.column
        ids = [column.id for column in table.columns]
        return ids.index(chosen) + 1 if chosen in ids else None
    edge = min(range(len(place.edges)), key=lambda at: abs(place.edges[at] - x))
    return edge if edge < len(place.columns) else None
