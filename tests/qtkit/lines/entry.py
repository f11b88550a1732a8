"""An entry grid for the tests: lines with products that are looked up in the background."""

from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.lines.columns import LineColumn
from crm_desktop.qtkit.lines.grid import LineGrid
from tests.views.fakes.context import fake_context

PRODUCTS = {"A1": "螺丝 M6", "A2": "螺丝 M8", "B1": "螺母"}


@dataclass(frozen=True)
class Line:
    code: str = ""
    name: str = ""
    quantity: Decimal | None = None
    price: Decimal | None = None
    unread: tuple = ()

    @property
    def amount(self):
        return (self.quantity or 0) * (self.price or 0)

    def with_unread(self, texts):
        return replace(self, unread=texts)


class Products:
    def find(self, text, limit):
        found = [code for code in PRODUCTS if text.lower() in code.lower() or text in PRODUCTS[code]]
        return [Match(code, code, (PRODUCTS[code],)) for code in found[:limit]]

    def item(self, record_id):
        return Match(record_id, record_id)


COLUMNS = [
    LineColumn(
        "code",
        "Code",
        lambda line: line.code,
        put=lambda line, match: replace(line, code=match.id, name=PRODUCTS[match.id]),
        matches=Products(),
    ),
    LineColumn(
        "name", "Name", lambda line: line.name, put=lambda line, v: replace(line, name=v), of_record=True, stop=False
    ),
    LineColumn(
        "quantity", "Quantity", lambda line: line.quantity, Kind.QUANTITY, put=lambda line, v: replace(line, quantity=v)
    ),
    LineColumn("price", "Price", lambda line: line.price, Kind.PRICE, put=lambda line, v: replace(line, price=v)),
    LineColumn("amount", "Amount", lambda line: line.amount, Kind.MONEY),
]


def make_grid(qtbot, **more):
    scope = fake_context()
    made = LineGrid("x", COLUMNS, scope, blank=Line, is_blank=lambda line: line == Line(), **more)
    made.scope = scope
    qtbot.addWidget(made)
    made.resize(700, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def keys(qtbot, grid, text, *, enter=True):
    """Type into whatever has the focus, as a person does."""
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    if enter:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)


def paste(qtbot, grid, text):
    QApplication.clipboard().setText(text)
    grid.paste()
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
