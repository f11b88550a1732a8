"""Reading documents, and what is done with them: deliver, close, void, sign, return, correct."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.office_rules import OVER_DELIVERY, UNDER_DELIVERY
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.present import formats
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.sales.returns import DraftReturn, draft_return
from crm_desktop.views.sales import FEATURE
from crm_desktop.views.sales.kinds import KINDS, LOOKS
from crm_desktop.views.trade import lists
from crm_desktop.views.trade.editor_page import EditorPage
from crm_desktop.views.trade.guide_page import GuidePage
from crm_desktop.views.trade.reading_page import ReadingPage
from tests.make.sales import confirmed, line, sent, shipped


@pytest.fixture
def order_id(office, trade):
    party_id, products = trade

    def sell(work):
        rows = [line(work.session.get(Product, product), "10", "5") for product in products[:2]]
        return confirmed(work, work.session.get(Party, party_id), *rows, delivery_date=date(2026, 11, 25))

    return office.write(sell)


def do(office, tab, name):
    tab.page.actions_by_id[name].trigger()
    office.settle()


def column(page, key):
    return [spec.key for spec in page.grid.model.columns].index(key)


def test_part_delivery_is_typed_shipped_and_seen_on_the_order(office, order_id):
    tab = office.tab("sales_order", order_id)
    assert isinstance(tab.page, ReadingPage)
    do(office, tab, "order.deliver")
    [(kind, delivery_id, _)] = office.context.opener.opened
    delivery = office.tab(kind, delivery_id)
    assert [row.line.quantity for row in delivery.page.grid.lines()] == [10, 10]
    delivery.page.grid.table.move_to(0, column(delivery.page, "quantity"))
    office.keys("4", enter=True)
    assert delivery.page.foot.total.text() == "70.00"
    office.press(Qt.Key.Key_Return)
    assert office.query(select(Delivery.number, Delivery.total)) == [("FH-20261120-001", Decimal("70.00"))]
    assert office.query(select(SalesOrder.state)) == [(OrderState.IN_PROGRESS,)]
    assert [row.detail.rest for row in tab.page.grid.lines()] == [6, 0]


def test_keys_go_on_from_one_state_to_the_next(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("4", enter=True)
    office.press(Qt.Key.Key_Return)
    assert isinstance(tab.page, ReadingPage)
    office.press(Qt.Key.Key_P)
    office.press(Qt.Key.Key_Return)
    assert [request.kind for request in office.printed] == ["sales_order"]
    assert [kind for kind, *_ in office.context.opener.opened] == ["delivery"]


def test_too_much_is_framed_in_its_line(office, order_id):
    tab = office.tab("sales_order", order_id)
    do(office, tab, "order.deliver")
    delivery = office.tab(*office.context.opener.opened[0][:2])
    delivery.page.grid.table.move_to(0, column(delivery.page, "quantity"))
    office.keys("40", enter=True)
    office.press(Qt.Key.Key_Return)
    assert set(delivery.page.grid.model.problems) == {(0, "quantity")}


def test_rest_is_closed_with_a_reason(office, order_id):
    office.ask.words = "客户不要了"
    tab = office.tab("sales_order", order_id)
    do(office, tab, "order.close")
    assert office.query(select(SalesOrder.state, SalesOrder.close_reason)) == [(OrderState.CLOSED, "客户不要了")]
    assert "order.close" not in tab.page.actions_by_id


def test_many_deliveries_are_in_a_menu(office, order_id):
    for _ in range(6):
        office.write(lambda work: shipped(work, order_id, quantities=["1", "1"]))
    tab = office.tab("sales_order", order_id)
    [more] = [made for made in tab.page.findChildren(QPushButton) if made.menu()]
    assert len(more.menu().actions()) == 2
    more.menu().actions()[1].trigger()
    assert office.context.opener.opened[-1][0] == "delivery"


def test_backing_out_of_the_reason_changes_nothing(office, order_id):
    office.ask.words = None
    tab = office.tab("sales_order", order_id)
    do(office, tab, "document.void")
    assert office.query(select(SalesOrder.state)) == [(OrderState.CONFIRMED,)]


def test_void_document_says_when_and_by_whom(office, order_id):
    office.ask.words = "客户取消"
    tab = office.tab("sales_order", order_id)
    do(office, tab, "document.void")
    facts = tab.page.record.facts
    assert (facts["void_reason"], facts["voided_by"]) == ("客户取消", office.context.access.name)
    tab.page.resize(1200, 700)
    words = shown_words(tab.page)
    assert "Voided by" in words
    assert formats.moment(facts["voided_at"]) in words


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.id)
@pytest.mark.parametrize("way", ["reading", "typing"])
def test_lines_of_a_document_fit_beside_the_rail_of_a_small_screen(qapp, look, way):
    columns = getattr(look.pages(), way)
    beside = 1366 - 68 - 32 - 36  # the places at the left, the reminders' rail, the numbers of the lines
    assert sum(column.width for column in columns if column.visible) <= beside
    assert not columns or "discount" in {column.key for column in columns}
    heads = QFontMetrics(theme().font(12))
    cut = [one.title for one in columns if heads.horizontalAdvance(one.title) > theme().px(one.width - 16)]
    assert cut == []


def test_correction_can_be_typed_and_the_former_version_read(office, order_id):
    office.ask.words = "数量改了"
    tab = office.tab("sales_order", order_id)
    do(office, tab, "order.reopen")
    assert isinstance(tab.page, EditorPage)
    tab.page.saving.post()
    office.settle()
    assert isinstance(tab.page, ReadingPage)
    [chip] = [made for made in tab.page.findChildren(QPushButton) if made.text().startswith("Version 1")]
    chip.click()
    assert office.context.opener.opened[-1][2]["revision"] == 1
    [former] = tab.page.record.former
    old = office.tab("sales_order", None, former=former.id, number=tab.page.record.number, revision=1)
    assert len(old.page.grid.lines()) == 2


def test_delivery_is_signed_back_and_goods_return(office, order_id):
    delivery_id = office.write(lambda work: shipped(work, order_id))
    office.ask.words = "陈国强"
    tab = office.tab("delivery", delivery_id)
    do(office, tab, "delivery.sign")
    assert office.query(select(Delivery.state, Delivery.signed_by)) == [(DeliveryState.SIGNED, "陈国强")]
    do(office, tab, "delivery.return")
    back = office.tab(*office.context.opener.opened[0][:2])
    back.page.grid.table.move_to(0, column(back.page, "quantity"))
    office.keys("3", enter=True)
    back.page.saving.post()
    office.settle()
    assert office.query(select(SalesReturn.state, SalesReturn.total)) == [(ReturnState.RECEIVED, Decimal("15.00"))]
    assert {"document.print", "document.prints"} <= set(back.page.actions_by_id)


def test_quote_is_revised_ordered_or_lost(office, trade):
    party_id, products = trade
    quote_id = office.write(
        lambda work: sent(work, work.session.get(Party, party_id), line(work.session.get(Product, products[0])))
    )
    tab = office.tab("quote", quote_id)
    do(office, tab, "quote.revise")
    do(office, tab, "quote.order")
    assert [kind for kind, *_ in office.context.opener.opened] == ["quote", "sales_order"]
    office.ask.words = "价格高"
    do(office, tab, "quote.lose")
    assert (QuoteState.LOST,) in office.query(select(Quote.state))


def test_new_quote_is_sent(office, trade):
    office.tab("quote")
    office.keys("yx", enter=True)
    office.keys("+30", enter=True)
    office.keys("ls06", enter=True)
    office.keys("12", enter=True)
    office.press(Qt.Key.Key_Return)
    assert office.query(select(Quote.number, Quote.valid_until)) == [("QT-20261120-001", date(2026, 12, 20))]


def test_draft_is_thrown_away(office, order_id):
    tab = office.tab("sales_order", order_id)
    do(office, tab, "order.deliver")
    delivery = office.tab(*office.context.opener.opened[0][:2])
    with office.qtbot.waitSignal(delivery.closes):
        delivery.page.saving.discard()
    assert office.query(select(Delivery.id)) == []


@pytest.mark.parametrize(
    ("kind", "role"), [("delivery", Role.SALES), ("sales_return", Role.ASSISTANT), ("quote", Role.FINANCE)]
)
def test_nothing_to_begin_with_is_explained(office, trade, kind, role):
    office.context.access = Access(operator_id=1, login="z", name="z", role=role)
    tab = office.tab(kind)
    assert isinstance(tab.page, GuidePage)
    assert tab.may_close()


def test_who_may_not_ship_is_not_offered_to(office, order_id):
    office.context.access = Access(operator_id=1, login="z", name="z", role=Role.FINANCE)
    tab = office.tab("sales_order", order_id)
    assert set(tab.page.actions_by_id) == {"document.print", "document.prints"}


def test_lists_show_and_open_documents(office, order_id):
    panel = lists.documents_list(KINDS["sales_order"], office.context)
    office.qtbot.addWidget(panel)
    panel.show()
    office.settle()
    assert panel.model.totals.count == 1
    panel.table.selectRow(0)
    panel.actions_by_id["order.deliver"].trigger()
    panel.actions_by_id["document.open"].trigger()
    panel.actions_by_id["document.new"].trigger()
    office.settle()
    assert {kind for kind, *_ in office.context.opener.opened} == {"delivery", "sales_order"}


@pytest.mark.parametrize("dock", FEATURE.docks, ids=lambda dock: dock.id)
def test_every_dock_fills(office, order_id, dock):
    office.write(lambda work: shipped(work, order_id))
    panel = dock.build(office.context)
    office.qtbot.addWidget(panel)
    panel.show()
    office.settle()
    assert panel.model.totals.count == (1 if dock.id in {"orders", "deliveries"} else 0)


def shown_words(page):
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_closed_rest_is_opened_again_and_the_reason_is_read_at_any_height(office, order_id):
    office.ask.words, office.ask.answer = "客户<b>不要了", True
    tab = office.tab("sales_order", order_id)
    tab.resize(1290, 360)
    do(office, tab, "order.close")
    assert "客户&lt;b&gt;不要了" in shown_words(tab.page)
    do(office, tab, "order.open_rest")
    assert office.query(select(SalesOrder.state, SalesOrder.close_reason)) == [(OrderState.CONFIRMED, "")]
    assert "order.open_rest" not in tab.page.actions_by_id


def test_what_is_missing_within_the_tolerance_is_said_and_can_be_sent(office, order_id):
    office.write(lambda work: work.session.add(Setting(name=UNDER_DELIVERY, value='"0.2"')))
    tab = office.tab("sales_order", order_id)
    assert "order.deliver_missing" not in tab.page.actions_by_id
    office.write(lambda work: shipped(work, order_id, quantities=["8", "10"]))
    tab = office.tab("sales_order", order_id)
    (said,) = [one.text() for one in tab.page.findChildren(QLabel) if "not awaited" in one.text()]
    (name,) = office.query(select(Product.name).where(Product.id == tab.page.record.draft.lines[0].product_id))[0]
    assert f"{name} 2 " in said
    do(office, tab, "order.deliver_missing")
    delivery = office.tab(*office.context.opener.opened[-1][:2])
    assert [(row.line.quantity, row.detail.rest) for row in delivery.page.grid.lines()] == [(2, 2)]


def test_correction_is_given_up_and_may_need_a_reason_for_the_credit(office, order_id):
    office.ask.words, office.ask.answer = "数量改了", True
    tab = office.tab("sales_order", order_id)
    do(office, tab, "order.reopen")
    assert not tab.page.actions_by_id["document.discard"].isEnabled()
    office.write(lambda work: setattr(work.session.scalars(select(Party)).one(), "on_hold", True))
    do(office, tab, "document.give_up")
    assert isinstance(tab.page, ReadingPage)
    told = office.query(select(SalesOrder.state, SalesOrder.revision, SalesOrder.credit_reason))
    assert told == [(OrderState.CONFIRMED, 1, "数量改了")]


def test_more_than_was_ordered_leaves_with_a_reason(office, order_id):
    office.write(lambda work: work.session.add(Setting(name=OVER_DELIVERY, value='"0.5"')))
    office.write(lambda work: setattr(work.session.scalars(select(Party)).one(), "on_hold", True))
    office.ask.words, office.ask.answer = "客户急用", True
    tab = office.tab("sales_order", order_id)
    do(office, tab, "order.deliver")
    delivery = office.tab(*office.context.opener.opened[0][:2])
    delivery.page.grid.table.move_to(0, column(delivery.page, "quantity"))
    office.keys("12", enter=True)
    office.press(Qt.Key.Key_Return)
    assert office.query(select(Delivery.state, Delivery.credit_reason)) == [(DeliveryState.SHIPPED, "客户急用")]
    assert "客户急用" in shown_words(delivery.page)


def test_nobody_types_a_reason_for_what_is_refused_anyway(office, order_id):
    delivery_id = office.write(lambda work: shipped(work, order_id))
    office.write(lambda work: draft_return(work, DraftReturn(delivery_id=delivery_id, key="r")))
    tab = office.tab("delivery", delivery_id)
    office.ask.questions.clear()
    do(office, tab, "document.void")
    assert office.ask.questions == []
    assert "first void what hangs on it" in office.ask.problems[-1]


def shown(widget):
    return [one.text() for one in widget.findChildren(QLabel)]


def test_return_takes_back_what_is_typed_and_one_key_takes_all(office, order_id):
    delivery_id = office.write(lambda work: shipped(work, order_id))
    do(office, office.tab("delivery", delivery_id), "delivery.return")
    back = office.tab(*office.context.opener.opened[0][:2])
    assert [row.line.quantity for row in back.page.grid.lines()] == [None, None]
    assert "0 line(s)" in shown(back.page.foot)
    back.page.saving.post()
    office.settle()
    assert office.query(select(SalesReturn.state)) == [(ReturnState.DRAFT,)]
    assert set(back.page.grid.model.problems) == {(0, "quantity")}
    back.page.actions_by_id["document.all"].trigger()
    assert "2 line(s)" in shown(back.page.foot)
    back.page.saving.post()
    office.settle()
    delivered = office.query(select(Delivery.total))
    assert office.query(select(SalesReturn.total)) == delivered


@pytest.mark.parametrize("typed", [False, True])
def test_return_in_which_nothing_was_typed_leaves_no_draft(office, order_id, typed):
    delivery_id = office.write(lambda work: shipped(work, order_id))
    tab = office.tab("delivery", delivery_id)
    do(office, tab, "delivery.return")
    kind, record_id, prefill = office.context.opener.opened[0]
    back = office.tab(kind, record_id, **prefill)
    if typed:
        back.page.grid.table.move_to(0, column(back.page, "quantity"))
        office.keys("3", enter=True)
        back.page.saving.save()
        office.settle()
    assert back.may_close()
    office.settle()
    assert office.query(select(SalesReturn.state)) == ([(ReturnState.DRAFT,)] if typed else [])


def test_action_that_the_state_refuses_is_grey_and_says_why(office, order_id):
    tab = office.tab("sales_order", order_id)
    assert "order.open_rest" not in tab.page.actions_by_id  # nothing was closed that could be opened again
    office.write(lambda work: shipped(work, order_id))
    tab = office.tab("sales_order", order_id)
    correct = tab.page.actions_by_id["order.reopen"]
    assert not correct.isEnabled()
    assert correct.toolTip() == "Only while it is Confirmed; it is Done now."


class Painted(QObject):
    """Notes how high a page was whenever it was painted."""

    def __init__(self):
        super().__init__()
        self.heights = set()

    def eventFilter(self, watched, event):  # noqa: N802 - as in Qt
        if event.type() == QEvent.Type.Paint and isinstance(watched, ReadingPage):
            self.heights.add(watched.height())
        return False


def test_confirmed_document_is_never_painted_squeezed(office, trade):
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.keys("", enter=True)
    office.keys("ls06", enter=True)
    office.keys("4", enter=True)
    painted = Painted()
    QApplication.instance().installEventFilter(painted)
    office.press(Qt.Key.Key_Return)
    office.qtbot.waitUntil(lambda: isinstance(tab.page, ReadingPage) and bool(painted.heights))
    QApplication.instance().removeEventFilter(painted)
    assert painted.heights == {tab.page.height()}


def test_amount_of_prices_without_tax_says_that_it_is_with_tax(office, trade):
    party_id, products = trade

    def sell(work):
        row = line(work.session.get(Product, products[0]), "2", "100")
        return confirmed(work, work.session.get(Party, party_id), row, tax_included=False)

    page = office.tab("sales_order", office.write(sell)).page
    (row,) = page.grid.lines()
    (shown,) = (column for column in page.grid.model.columns if column.key == "amount")
    assert (shown.title, row.amount, row.line.unit_price) == ("Amount with tax", 226, 100)
