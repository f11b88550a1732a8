"""What tests of the pivot read of it, and press in it."""

from PySide6.QtCore import Qt

from crm_desktop.views.analysis.fields import CODE


def rows(pivot):
    panel = pivot.figures.panel
    return [
        [panel.model.index(row, column).data() for column in range(panel.model.columnCount())]
        for row in range(panel.model.rowCount())
    ]


def field(pivot, code):
    return next(row for row in pivot.fields._rows() if row.data(0, CODE) == code)


def press(qtbot, pivot, code, key, modifier=Qt.KeyboardModifier.NoModifier):
    pivot.fields.tree.setCurrentItem(field(pivot, code))
    qtbot.keyClick(pivot.fields.tree, key, modifier)


def codes(pivot):
    request = pivot.request
    return (
        [one.code for one in request.rows],
        request.column and request.column.code,
        [m.code for m in request.measures],
    )


def choose(pivot, name, *, everybodys):
    box = pivot.head.reports
    known = [box.itemData(at) for at in range(box.count())]
    at = next(at for at, one in enumerate(known) if (one.name, one.is_everybodys) == (name, everybodys))
    box.setCurrentIndex(at)
    box.activated.emit(at)
