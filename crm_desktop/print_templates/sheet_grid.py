"""The grid of a sheet: which columns a page has, and what of a band stands in cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crm_desktop.print_templates.table import Table
from crm_desktop.print_templates.template import (
    AnyItem,
    BarcodeItem,
    BoxItem,
    DigitsItem,
    Format,
    Overflow,
    PictureItem,
    Template,
    TextItem,
)

SAME_ROW_MM = 2.5
_SAME_EDGE_MM = 4.0


def column_edges(template: Template, table: Table | None) -> tuple[float, ...]:
    """Where columns begin and end, from the paper's left: those of the table, else those of the texts."""
    if table is not None:
        return table.edges
    texts = [item for item in template.items() if isinstance(item, TextItem | DigitsItem) and item.width]
    found: list[float] = []
    for x in sorted({edge for item in texts for edge in (item.x, item.x + item.width)}):
        if not found or x - found[-1] >= _SAME_EDGE_MM:
            found.append(x)
    return tuple(found) if len(found) > 1 else (15.0, template.paper.width - 15.0)


def as_texts(items: Iterable[AnyItem]) -> list[TextItem]:
    """What stands in cells: texts, and as text the amounts in digit boxes and the values of bar codes.

    Page numbers are in the sheet's footer; what is never printed stays away.
    """
    texts: list[TextItem] = []
    for item in items:
        if isinstance(item, TextItem):
            texts.append(item)
        elif isinstance(item, DigitsItem):
            texts.append(_as_text(item, item.expression, "money"))
        elif isinstance(item, BarcodeItem):
            texts.append(_as_text(item, item.expression, ""))
    return [item for item in texts if item.printed and "page." not in item.text]


def _as_text(item: DigitsItem | BarcodeItem, expression: str, format_name: str) -> TextItem:
    return TextItem(
        id=item.id,
        x=item.x,
        y=item.y,
        width=item.width,
        height=item.height,
        text=f"{{{expression}}}",
        format=Format(name=format_name),
        overflow=Overflow.SHRINK,
        printed=item.printed,
    )


def rows_of(items: Iterable[TextItem]) -> list[list[TextItem]]:
    """One row for all texts of about one height, each from left to right."""
    rows: list[list[TextItem]] = []
    for item in sorted(items, key=lambda item: (item.y, item.x)):
        if rows and item.y - rows[-1][0].y < SAME_ROW_MM:
            rows[-1].append(item)
        else:
            rows.append([item])
    return [sorted(row, key=lambda item: item.x) for row in rows]


def is_framed(item: TextItem, items: Sequence[AnyItem]) -> bool:
    """Whether a drawn box is around a text, so that its cells get a border."""
    x, y = item.x + item.width / 2, item.y + item.height / 2
    return any(
        box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
        for box in items
        if isinstance(box, BoxItem) and box.thickness
    )


def pictures_of(items: Iterable[AnyItem]) -> list[PictureItem]:
    """Logos and seals; scans to draw over are never printed."""
    return [item for item in items if isinstance(item, PictureItem) and item.printed and not item.background]
