"""The search box by itself: answers as they come in, facts, ways on, products into the document in front."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.pricing import KnownPrices, PricesFor
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.queries.finding.box import Fewer, FoundGroup
from crm_desktop.queries.finding.facts import DocumentGlance, ProductGlance, Sale
from crm_desktop.queries.finding.rows import Hit
from crm_desktop.queries.products.prices import LineOffer, PastPrice, PriceStrip
from crm_desktop.views.catalogue import CommandSpec, load_catalogue
from crm_desktop.views.shell.search_box import SearchBox
from crm_desktop.views.shell.search_facts import FactsFollow
from crm_desktop.views.shell.search_groups import COMMANDS
from crm_desktop.views.tab import TakesGoods
from tests.views.fakes.context import fake_context
from tests.views.fakes.lanes import SteppingLane

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 11, 12)
FINDS = load_catalogue().finds()
GROUPS = (*FINDS, COMMANDS)
SCREWS = tuple(
    Hit("product", number, f"304不锈钢平头螺丝 M8×{number}", "", code=f"PT-08{number}", price=Decimal(48), unit="百只")
    for number in (20, 25)
)
BUYER = Hit("customer", 7, "宁波永兴五金", "", 7, code="C-01", on=DAY, bought=9)
SALE = Hit("sales_order", 5, "SO-5", "永兴", 7, state=OrderState.CONFIRMED, on=DAY, line=(Decimal(60), Decimal(41)))
FOUND = {
    "products": FoundGroup(SCREWS, 14),
    "customers": FoundGroup(
        (Hit("customer", 7, "宁波永兴五金", "", 7, code="C-01", on=DAY, bought=9),), 1, by_goods=True
    ),
    "people": FoundGroup(fewer=Fewer("pt", 3)),
    "documents": FoundGroup((SALE,), 1, by_goods=True),
}
OFFER = LineOffer(
    product_id=20,
    code="PT-0820",
    name="304不锈钢平头螺丝",
    specification="M8×20",
    material="",
    unit="百只",
    tax_rate=Decimal("0.13"),
    list_price=Decimal(48),
    lowest_price=Decimal("38.5"),
    cost=None,
    floor=Decimal("38.5"),
    known=KnownPrices(),
)
PAST = PastPrice(DAY, Decimal("41.2"), Decimal(120), "百只", Decimal(0))
PRODUCT = ProductGlance(
    PriceStrip(OFFER, (PAST,), None, None), "6921", True, "永兴五金", (Sale(DAY, "腾联", Decimal(60), Decimal(40)),)
)
ORDER = DocumentGlance("sales_order", "SO-5", OrderState.CONFIRMED, DAY, Decimal(2460), "永兴", "周敏", "")


@pytest.fixture
def lane():
    return SteppingLane()


@pytest.fixture
def context():
    answers = {
        "find_group": lambda sought: FOUND.get(sought.group, FoundGroup()) if sought.text else FoundGroup(),
        "product_habits": {},
        "product_glance": PRODUCT,
        "document_glance": ORDER,
        "customer_glance": lambda **_asked: pytest.fail("nobody stopped at a customer"),
    }
    return fake_context(answers=answers)


@pytest.fixture
def box(qtbot, context):
    made = shown(qtbot, context)
    yield made
    made.popup.hide()


def shown(qtbot, context, commands=()):
    """The box by itself, without the window around it."""
    made = SearchBox(context, commands, FINDS, lambda spec: spec.run(context))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def typed(qtbot, box, context, text="ptm8"):
    box.start()
    qtbot.keyClicks(box, text)
    qtbot.waitUntil(lambda: box.popup.isVisible() and not box._seeking.asking.is_busy and not context.jobs.busy)


def test_rows_say_what_was_found_and_why(qtbot, box, context):
    typed(qtbot, box, context)
    assert box.popup.lines() == [
        "Products 14",
        "304不锈钢平头螺丝 M8×20, PT-0820, 48.00 / 百只",
        "304不锈钢平头螺丝 M8×25, PT-0825, 48.00 / 百只",
        "Customers 1 none is called so; these bought such products",
        "宁波永兴五金, C-01, last 11-12 · bought in 9 orders",
        "Suppliers, partners 0",
        "No supplier, carrier, competitor or partner found for ptm8",
        "People 0",
        "No person found for ptm8, Only pt: 3",
        "Documents 1 such products stand in their lines, newest first",
        "SO-5, Sales order · 永兴, 60 × 41.00, Confirmed, 11-12",
        "Files and notes 0",
        "No file or note found for ptm8, All files",
        "Commands 0",
        "No command found for ptm8",
    ]
    assert box.popup.current().marks[0] == ((6, 8), (11, 13))
    assert [(chip.words, chip.count) for chip in box.popup.chips()][:3] == [
        ("All", "16"),
        ("Products", "14"),
        ("Customers", "1"),
    ]


def test_groups_fill_in_from_above_and_the_row_under_the_focus_stays(qtbot, context, lane):
    context.jobs = JobRunner(context.ask.bug, lambda _lane: lane)
    box = shown(qtbot, context)
    box.start()
    qtbot.keyClicks(box, "pt")
    qtbot.waitUntil(lambda: len(lane.waiting) == len(GROUPS))
    lane.step()
    qtbot.waitUntil(box.popup.isVisible)
    titles = ("Customers", "Suppliers, partners", "People", "Documents", "Files and notes", "Commands")
    assert box.popup.lines()[3:] == [f"{title} …" for title in titles]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    seen = [box.popup.current().id]
    high = box.popup.height()
    while lane.waiting:
        lane.step()
        qtbot.wait(1)
        seen.append(box.popup.current().id)
        assert box.popup.lines()[2].startswith("304不锈钢平头螺丝 M8×25")
    assert set(seen) == {("product", 25)}
    assert box.popup.height() >= high
    box.popup.hide()


def test_an_older_answer_never_replaces_a_newer_one(qtbot, context, lane):
    context.jobs = JobRunner(context.ask.bug, lambda _lane: lane)
    context.reader.answers["find_group"] = lambda sought: FoundGroup(
        (Hit("product", 1, f"{sought.text} {sought.group}", ""),), 1
    )
    box = shown(qtbot, context)
    box.start()
    qtbot.keyClicks(box, "a")
    qtbot.waitUntil(lambda: len(lane.waiting) == len(GROUPS))
    while lane.waiting:
        lane.step()  # its answers are on their way when something else is typed
    box.setText("ab")
    box.textEdited.emit("ab")
    shown_so_far = []
    box._seeking.asking.answered.connect(lambda question, _groups, _whole: shown_so_far.append(question.text))
    qtbot.waitUntil(lambda: len(lane.waiting) == len(GROUPS))
    while lane.waiting:
        lane.step()
    qtbot.waitUntil(lambda: box._seeking.asking.is_about(box._question()) and not box._seeking.asking.is_busy)
    assert shown_so_far == ["ab"] * len(GROUPS)
    assert box.popup.lines()[1].startswith("ab products")
    box.popup.hide()


def test_facts_follow_the_row_and_the_former_ones_stay_until_then(qtbot, box, context):
    typed(qtbot, box, context)
    pane = box.popup.facts
    qtbot.waitUntil(lambda: pane.facts is not None)
    assert pane.lines() == [
        "304不锈钢平头螺丝 M8×20",
        "PT-0820 · 6921",
        "Last price to 永兴五金: 11-12  41.20",
        "List price / lowest: 48.00 / 38.50",
        "Unit: 百只",
        "11-12 | 腾联 | 60 | 40.00",
        "Found by pinyin: pt = 平头",
    ]
    for _step in range(4):  # past the customer, at whom nobody stops
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert pane.lines()[0] == "304不锈钢平头螺丝 M8×20"
    qtbot.waitUntil(lambda: pane.lines()[0] == "SO-5")
    assert "Amount: 2,460.00" in pane.lines()


def test_prices_and_order_of_products_are_for_the_document_in_front(qtbot, box, context):
    whose = PricesFor(7)
    box.goods_for = lambda: TakesGoods(lambda: whose, lambda _id: None)
    typed(qtbot, box, context)
    qtbot.waitUntil(lambda: box.popup.facts.facts is not None)
    asked = dict(context.reader.asked)
    assert (asked["product_glance"]["whose"], asked["find_group"]["sought"].party_id) == (whose, 7)


def test_alt_enter_puts_the_product_into_the_document_in_front_only(qtbot, box, context):
    typed(qtbot, box, context)
    qtbot.keyClick(box, Qt.Key.Key_Return, ALT)
    assert (len(context.ask.notices), box.text()) == (1, "ptm8")
    took = []
    box.goods_for = lambda: TakesGoods(PricesFor, took.append)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return, ALT)
    assert (took, box.text(), box.popup.isVisible()) == ([25], "", False)


def test_alt_enter_waits_for_what_was_typed_now(qtbot, box, context):
    took = []
    box.goods_for = lambda: TakesGoods(PricesFor, took.append)
    box.start()
    qtbot.keyClicks(box, "ptm8")
    qtbot.keyClick(box, Qt.Key.Key_Return, ALT)
    qtbot.waitUntil(lambda: took == [20])


def test_fewer_parts_are_sought_when_they_are_chosen(qtbot, box, context):
    typed(qtbot, box, context)
    while box.popup.current().id[0] != "fewer":
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "pt"
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert "No person found for pt, Only pt: 3" in box.popup.lines()


def test_nothing_found_leads_to_the_list_of_its_own_kind():
    assert {spec.key: spec.every for spec in FINDS if spec.list} == {
        "products": "All products",
        "files": "All files",
    }


def test_facts_go_with_their_row(qtbot, context):
    told = []
    facts = FactsFollow(shown(qtbot, context), context, dict)
    facts.told.connect(told.append)
    facts.follow(None, None)
    assert told == [None]


def test_nothing_found_leads_on(qtbot, context):
    context.reader.answers["find_group"] = FoundGroup()
    ran = []
    box = shown(qtbot, context, [CommandSpec("products.new", "x", "New &product", "product", ran.append)])
    typed(qtbot, box, context, "zzq")
    assert box.popup.current() is None
    assert box.popup.lines()[1] == "No product found for zzq, All products F4, New product…"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (ran, box.text()) == ([], "zzq")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.popup.current().id == ("list", "file_list")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (ran, box.text()) == ([context], "")
    typed(qtbot, box, context, "zzq")
    qtbot.keyClick(box, Qt.Key.Key_F4)
    assert (context.opener.docks, box.popup.isVisible()) == (["products"], False)


def test_a_new_record_takes_the_name_that_was_sought(qtbot, context):
    context.reader.answers["find_group"] = FoundGroup()
    box = shown(qtbot, context, [CommandSpec("customers.new", "x", "New customer", "customer", lambda _context: None)])
    box.goods_for = lambda: TakesGoods(lambda: PricesFor(7), lambda _id: None)
    box.start()
    box.setText("永兴")  # as an input method commits it
    box.textEdited.emit("永兴")
    qtbot.waitUntil(lambda: box.popup.isVisible() and not box._seeking.asking.is_busy)
    offered = {offer.id: offer for line in box.popup._lines for offer in line.stops}
    assert set(offered) == {("list", "products"), ("list", "file_list"), ("new", "customer"), ("people", 7)}
    box._take(offered["new", "customer"])
    box._take(offered["people", 7])
    assert context.opener.opened == [("customer", None, {"name": "永兴"}), ("customer", 7, {"page": "people"})]


def test_switched_off_products_are_sought_too_when_ticked(qtbot, box, context):
    typed(qtbot, box, context)
    qtbot.keyClick(box, Qt.Key.Key_V, ALT)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert dict(context.reader.asked)["find_group"]["sought"].with_off
    assert box.popup.option.is_on


def test_a_row_is_copied_unless_a_part_of_the_text_is_marked(qtbot, box, context):
    typed(qtbot, box, context)
    QApplication.clipboard().setText("before")
    qtbot.keyClick(box, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "304不锈钢平头螺丝 M8×20\tPT-0820\t48.00 / 百只"
    box.setSelection(0, 2)
    qtbot.keyClick(box, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "pt"


def test_a_group_that_cannot_be_read_is_told_once_and_the_others_are_shown(qtbot, context):
    def find(sought):
        if sought.group in ("customers", "people"):
            raise ZeroDivisionError
        return FOUND.get(sought.group, FoundGroup())

    context.reader.answers["find_group"] = find
    box = shown(qtbot, context)
    typed(qtbot, box, context)
    assert len(context.ask.bugs) == 1
    assert "SO-5, Sales order · 永兴, 60 × 41.00, Confirmed, 11-12" in box.popup.lines()
    box.popup.hide()


def test_kinds_and_ways_on_are_clicked(qtbot, box, context):
    typed(qtbot, box, context)
    popup = box.popup
    popup.grab()
    place, _chip = popup._chips[2]
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=place.center())
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert popup.lines()[0].startswith("Customers 1")
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup._chips[0][0].center())
    qtbot.waitUntil(lambda: not context.jobs.busy)
    popup.grab()
    offered, _match = popup._offers[0]
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=QPoint(offered.center()))
    assert box.text() == "pt"


def test_the_facts_of_a_record_that_is_gone_are_empty(qtbot, box, context):
    from crm_desktop.domain.errors import NotFound

    def gone(**_asked):
        raise NotFound(what="x")

    typed(qtbot, box, context)
    qtbot.waitUntil(lambda: box.popup.facts.facts is not None)
    context.reader.answers["product_glance"] = gone
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: box.popup.facts.facts is None)
    assert (context.ask.bugs, context.ask.notices) == ([], [])


def test_marks_are_made_where_there_is_a_name(qtbot, box, context):
    context.reader.answers["find_group"] = lambda sought: (
        FoundGroup((replace(SCREWS[0], why=("barcode", "6921045830820")),), 1)
        if sought.group == "products"
        else FoundGroup()
    )
    typed(qtbot, box, context, "69210")
    match = box.popup.current()
    assert (match.cells[1], match.marks[2]) == ("Bar code 6921045830820", ((9, 14),))


def test_what_is_bought_is_asked_once_for_all_that_is_typed(qtbot, box, context):
    typed(qtbot, box, context, "p")
    typed(qtbot, box, context, "t")
    qtbot.waitUntil(lambda: dict(context.reader.asked)["find_group"]["sought"].text == "t")
    assert [name for name, _params in context.reader.asked].count("product_habits") == 1


def test_on_a_low_screen_the_current_row_and_its_head_stay_in_sight(qtbot, box, context):
    typed(qtbot, box, context)
    popup = box.popup
    popup.resize(popup.width(), popup.height() - 300)
    seen = []
    for _step in popup._stops:  # once round
        qtbot.keyClick(box, Qt.Key.Key_Down)
        row = popup._row(popup._stops[popup._at][0])
        seen.append(row.top() >= 0 and row.bottom() < popup.height())
    assert seen == [True] * 6
    assert popup._stop_at(popup._row(popup._stops[popup._at][0]).center()) == popup._at
