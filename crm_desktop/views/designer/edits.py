"""What menus, bars and keys do with what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates import editing
from crm_desktop.print_templates.editing import Axis, Clip, Edge, Order
from crm_desktop.views.designer.design import Design

OFFSET_MM = 3.0


def delete(design: Design) -> None:
    """Remove what is chosen: a column, a row of sums, or items; locked ones stay."""
    translate, table, chosen = QCoreApplication.translate, design.table, design.chosen
    if table is not None and chosen.row:
        row = chosen.row
        design.do(translate("designer", "Remove row"), lambda now: editing.remove_extra_row(now, table.id, row))
    elif table is not None and chosen.column:
        column = chosen.column
        design.do(translate("designer", "Remove column"), lambda now: editing.remove_column(now, table.id, column))
    elif design.ids:
        design.do(translate("designer", "Delete"), lambda now: editing.remove(now, design.ids))


def delete_items(design: Design) -> None:
    """Remove the chosen items, a whole table too."""
    design.do(QCoreApplication.translate("designer", "Delete"), lambda now: editing.remove(now, design.ids))


def copy(design: Design) -> None:
    """Put the chosen items on the clipboard; another template can take them."""
    if not design.ids:
        return
    text = editing.copied(design.template, design.ids).to_text()
    mime = QMimeData()
    mime.setData(editing.MIME_TYPE, text.encode())
    mime.setText(text)
    QApplication.clipboard().setMimeData(mime)


def cut(design: Design) -> None:
    """Copy the chosen items and remove them."""
    copy(design)
    if design.ids:
        design.do(QCoreApplication.translate("designer", "Cut"), lambda now: editing.remove(now, design.ids))


def clipped() -> Clip | None:
    """The items on the clipboard; None when there are none."""
    mime = QApplication.clipboard().mimeData()
    if not mime.hasFormat(editing.MIME_TYPE):
        return None
    try:
        return Clip.from_text(bytes(mime.data(editing.MIME_TYPE).data()))
    except DomainError:
        return None


def paste(design: Design) -> None:
    """Put the items of the clipboard in, a little beside those that they are copies of."""
    clip = clipped()
    if clip is None:
        design.failed.emit(editing.NothingToPaste())
        return
    known = {item.id for item in design.template.items()}
    step = OFFSET_MM if any(piece.item.id in known for piece in clip.pieces) else 0.0
    _insert_clip(design, clip, QCoreApplication.translate("designer", "Paste"), step)


def duplicate(design: Design) -> None:
    """Copy the chosen items beside themselves, without the clipboard."""
    if design.ids:
        clip = editing.copied(design.template, design.ids)
        _insert_clip(design, clip, QCoreApplication.translate("designer", "Duplicate"), OFFSET_MM)


def _insert_clip(design: Design, clip: Clip, label: str, step: float) -> None:
    before = design.template
    if design.do(label, lambda now: editing.paste(now, clip, None, step, step)):
        design.choose(sorted(editing.new_ids(before, design.template)))


def align(design: Design, edge: Edge) -> None:
    """Line the chosen items up."""
    design.do(QCoreApplication.translate("designer", "Align"), lambda now: editing.align(now, design.ids, edge))


def distribute(design: Design, axis: Axis) -> None:
    """Leave the same gaps between the chosen items."""
    label = QCoreApplication.translate("designer", "Distribute")
    design.do(label, lambda now: editing.distribute(now, design.ids, axis))


def same_size(design: Design, axis: Axis) -> None:
    """Give the chosen items the width or height of the first."""
    label = QCoreApplication.translate("designer", "Same size")
    design.do(label, lambda now: editing.same_size(now, design.ids, axis))


def reorder(design: Design, order: Order) -> None:
    """Bring the chosen items before others, or behind them."""
    design.do(QCoreApplication.translate("designer", "Order"), lambda now: editing.reorder(now, design.ids, order))


def group(design: Design) -> None:
    """Make the chosen items one group."""
    design.do(QCoreApplication.translate("designer", "Group"), lambda now: editing.group(now, design.ids))


def ungroup(design: Design) -> None:
    """Dissolve the groups of the chosen items."""
    design.do(QCoreApplication.translate("designer", "Ungroup"), lambda now: editing.ungroup(now, design.ids))
    design.choose(design.ids)


def lock(design: Design) -> None:
    """Lock the chosen items, or unlock them when all are locked."""
    translate = QCoreApplication.translate
    locked = not all(item.locked for item in design.items)
    label = translate("designer", "Lock") if locked else translate("designer", "Unlock")
    design.do(label, lambda now: editing.lock(now, design.ids, locked=locked))


def choose_all(design: Design) -> None:
    """Choose all items of the page that are not locked."""
    locked = {item.id for item in design.template.items() if item.locked}
    design.choose([item_id for item_id in design.rects if item_id not in locked])
