"""A five-line order for a known customer in the real window, with the words that the trade types."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.products.products import SaveProduct, save_product
from crm_desktop.services.search_index import index
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel
from tests.make.office import make_employee
from tests.make.parties import make_customer

STROKES_AT_MOST = 60
SHELF = (
    ("LS304-M0820", "304不锈钢内六角螺丝", "M8×20", "38.6"),
    ("LS304-M0625", "304不锈钢内六角螺丝", "M6×25", "28.5"),
    ("LM304-M06", "304不锈钢六角螺母", "M6", "9.8"),
    ("DP304-M06", "304不锈钢平垫圈", "M6", "3.2"),
    ("DT304-M08", "304不锈钢弹簧垫圈", "M8", "4.9"),
    ("PZ-M10100", "镀锌膨胀螺栓", "M10×100", "96"),
    ("QG-10512", "树脂切割片", "105×1.2×16", "2.85"),
    ("LB-XS13", "尼龙浸胶手套", "13 针", "2.6"),
)
TYPED = (("nlsm6", "400"), ("lm", "400"), ("pdq", "800"), ("pz", "180"), ("qgp", "3000"))
MEANT = ["LS304-M0625", "LM304-M06", "DP304-M06", "PZ-M10100", "QG-10512"]


@pytest.fixture
def window(office, qtbot, qapp, tmp_path):
    if not qapp.styleSheet():
        theme().apply(qapp, choice="light")
    made = MainWindow(
        office.context, load_catalogue(), SettingsStore(tmp_path / "settings.json"), OfficeLabel("永兴贸易", "demo")
    )
    made.greets = False
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.beginning.is_over and not office.jobs.busy)
    office.window = made
    yield made
    made.tray.hide()


def furnish(work):
    owner = make_employee(work.session, name="周敏")
    customer = make_customer(
        work.session, name="宁波永兴五金工具有限公司", owner_id=owner.id, credit_limit=Decimal(200000)
    )
    index(work, "customer", customer.id, title=customer.name, names=[customer.name], party_id=customer.id)
    for code, name, spec, price in SHELF:
        draft = ProductDraft(code=code, name=name, specification=spec, unit="百只", list_price=Decimal(price))
        save_product(work, SaveProduct(key=code, draft=draft))


def test_five_lines_for_a_known_customer_take_at_most_sixty_strokes(office, window):
    office.write(furnish)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    office.press(Qt.Key.Key_O, control | shift)
    strokes = 3
    office.qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "party_id.editor")
    strokes += office.keys("yx", enter=True)
    strokes += office.keys("+5", enter=True)
    for words, quantity in TYPED:
        strokes += office.keys(words, enter=True)
        strokes += office.keys(quantity, enter=True)
    strokes += office.press(Qt.Key.Key_Return)
    assert office.ask.problems == []
    rows = office.query(
        select(SalesOrderLine.product_code, SalesOrderLine.quantity, SalesOrder.state)
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .order_by(SalesOrderLine.position)
    )
    assert [tuple(row) for row in rows] == [
        (code, Decimal(quantity), OrderState.CONFIRMED) for code, (_words, quantity) in zip(MEANT, TYPED, strict=True)
    ]
    assert strokes <= STROKES_AT_MOST
