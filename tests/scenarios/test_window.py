"""The same trade through the window, by keyboard only: from the first start to the aging in Excel."""

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.access import Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.views.money.aging_board import AgingBoard
from tests.make.office import PASSWORD
from tests.scenarios.hands import CTRL, KEY, SHIFT, Computer, Hands

FIRST_DAY = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def hands(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))
    computer = Computer(tmp_path, FixedClock(FIRST_DAY))
    yield Hands(qtbot, computer)
    computer.switch_off()


def make_office(hands):
    """The first start: language, office, first operator."""
    dialog = hands.dialog("first_start")
    hands.tab_to("language_zh_CN")
    hands.press(KEY.Key_Space)
    assert dialog.heading.text() == "欢迎使用 CRM Desktop"
    hands.tab_to("card_office")
    hands.enter()
    hands.type("宁波宏达五金贸易有限公司", enter=True)
    hands.type("Ningbo Hongda Hardware Trading Co., Ltd.", enter=True)
    hands.type("宁波市海曙区中山西路 138 号", enter=True)
    for text in ("0574-87316600", "", "", "", "工行海曙支行", "3901 1200 0920 0123 456"):
        hands.type(text, enter=True)
    for text in ("陈国强", "chen", PASSWORD, PASSWORD):
        hands.type(text, enter=True)
    hands.enter(2)


def log_in(hands):
    """The name is known from the first start."""
    dialog = hands.dialog("login")
    assert (dialog.heading.text(), dialog.name_line.text()) == ("宁波宏达五金贸易有限公司", "chen")
    hands.type(PASSWORD, enter=True)


def add_customer(hands):
    hands.press(KEY.Key_N, CTRL | SHIFT)
    for text in ("宁波永兴五金工具有限公司", "永兴五金", "0574-87316620", "陈国强", "采购", "139 5740 2186"):
        hands.type(text, enter=True)
    hands.press(KEY.Key_S, CTRL)
    assert hands.ask_database("SELECT name, short_name FROM party") == [("宁波永兴五金工具有限公司", "永兴五金")]
    assert hands.ask_database("SELECT name, mobile FROM contact_person") == [("陈国强", "139 5740 2186")]


def add_product(hands):
    hands.search("新商品")
    for text in ("304不锈钢内六角螺丝", "M6×25", "百只", "", "28.50"):
        hands.type(text, enter=True)
    hands.press(KEY.Key_S, CTRL)
    assert hands.ask_database("SELECT name, unit, list_price FROM product") == [("304不锈钢内六角螺丝", "百只", 285000)]


def log_contact(hands):
    hands.press(KEY.Key_L, CTRL)
    hands.dialog("contact_dialog")
    hands.type("问 M6 内六角有没有现货")
    hands.press(KEY.Key_Tab)
    for text in ("", "明天", "930", "报 M6 内六角的价"):
        hands.type(text, enter=True)
    (entry,) = hands.ask_database("SELECT said, next_on, next_time, next_plan FROM contact_entry")
    assert entry == ("问 M6 内六角有没有现货", "2026-09-02", "09:30:00.000000", "报 M6 内六角的价")


def see_reminders(hands):
    """The plan of today's talk stands under tomorrow."""
    hands.press(KEY.Key_T, CTRL)
    shown = hands.dialog("affairs_window")
    rows = shown.list.rows
    head, plan = (rows.index(place).data() for place in range(rows.rowCount()))
    assert head == "明日 1"
    assert "永兴五金" in plan
    assert "报 M6 内六角的价" in plan
    hands.press(KEY.Key_Escape)
    assert not shown.isVisible()


def print_to(hands, path, template, place):
    hands.press(KEY.Key_P, CTRL)
    hands.dialog("print_dialog")
    hands.ask.path = path
    hands.choose("打印模板", template)
    hands.choose("打印到", place)
    hands.enter()
    hands.qtbot.waitUntil(path.exists)


def quote_and_order(hands, tmp_path):
    hands.press(KEY.Key_Q, CTRL | SHIFT)
    hands.enter(2)
    hands.type("304", enter=True)
    hands.type("400", enter=True)
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, state, total FROM quote") == [("QT-20260901-001", "sent", 1140000)]
    print_to(hands, tmp_path / "quote.pdf", "quote_a4", "pdf")
    assert (tmp_path / "quote.pdf").read_bytes().startswith(b"%PDF-")

    hands.press(KEY.Key_Return, CTRL)
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, state FROM sales_order") == [("SO-20260901-001", "confirmed")]


def deliver_a_part(hands, tmp_path):
    hands.press(KEY.Key_Return, CTRL)
    hands.type("150", enter=True)
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, total FROM delivery") == [("FH-20260904-001", 427500)]
    print_to(hands, tmp_path / "note.prn", "delivery_three_part", "prn")
    assert "宁波永兴五金工具有限公司".encode("gb18030") in (tmp_path / "note.prn").read_bytes()


def deliver_the_rest(hands):
    hands.search("SO-20260901")
    hands.rest()
    hands.press(KEY.Key_Return, CTRL)
    hands.rest()
    hands.press(KEY.Key_Return, CTRL)
    hands.rest()
    assert hands.ask_database("SELECT state, open_amount FROM sales_order") == [("done", 0)]
    assert hands.ask_database("SELECT sum(total), count(*) FROM delivery") == [(1140000, 2)]


def receive_over_both(hands):
    hands.press(KEY.Key_R, CTRL | SHIFT)
    hands.rest()
    hands.type("10000")
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, open_amount FROM charge ORDER BY id") == [
        ("FH-20260904-001", 0),
        ("FH-20260915-001", 140000),
    ]


def aging_now(hands):
    """The one row of the aging report that is open, and the sum above it."""
    hands.settle()
    board = hands.window.centre.currentWidget()
    assert isinstance(board, AgingBoard)
    model = board.panel.model
    assert model.rowCount() == 1
    row = {column.key: model.index(0, place).data() for place, column in enumerate(model.columns)}
    assert row["name"] == "宁波永兴五金工具有限公司"
    assert row["not_due"] == row["unallocated"] == ""
    return row["bucket_1"], row["total"], board.head.total.figure.text()


def read_aging(hands, tmp_path):
    """As of today and, by the arrow keys in the date, as of yesterday; then to Excel."""
    hands.search("应收账龄")
    hands.rest()
    assert aging_now(hands) == ("1,400.00",) * 3
    hands.tab_to("截至", back=True)
    hands.press(KEY.Key_Down)
    assert aging_now(hands) == ("11,400.00",) * 3
    hands.press(KEY.Key_Up)
    assert aging_now(hands) == ("1,400.00",) * 3

    hands.enter()  # from the date to the list
    hands.ask.path = tmp_path / "aging.xlsx"
    hands.press(KEY.Key_E, CTRL)
    hands.qtbot.waitUntil(hands.ask.path.exists)
    sheet = Workbook(hands.ask.path).sheet()
    (row,) = sheet.records(sheet.head())
    assert "宁波永兴五金工具有限公司" in row.cells
    assert 1400.0 in row.cells


# a key that turns the page of a dialog goes up over a button that is gone
@pytest.mark.qt_log_ignore("Keyboard event not accepted by receiving widget", extend=True)
def test_a_trade_by_keyboard_alone(hands, tmp_path):
    entered = hands.go_in(make_office)
    assert (entered.access.name, entered.access.role) == ("陈国强", Role.MANAGER)
    entered.office.close()
    hands.computer.open_window(hands.go_in(log_in))
    add_customer(hands)
    log_contact(hands)
    see_reminders(hands)
    add_product(hands)
    quote_and_order(hands, tmp_path)
    hands.wait_until(9, 4)
    deliver_a_part(hands, tmp_path)
    hands.wait_until(9, 15)
    deliver_the_rest(hands)
    hands.wait_until(9, 20)
    receive_over_both(hands)
    read_aging(hands, tmp_path)
