"""A colleague changes or deletes the draft that is open here."""

from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.changes import Changes
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.sales.orders import (
    ConfirmOrder,
    DiscardOrder,
    SaveOrder,
    confirm_order,
    discard_order,
    save_order,
)
from tests.make.sales import line
from tests.make.sales import order_draft as new_order


def stored(office, trade):
    """A stored draft of two lines, open in a tab in which something was typed."""
    party_id, products = trade

    def make(work):
        customer = work.session.get(Party, party_id)
        lines = [line(work.session.get(Product, product), "10", "5") for product in products[:2]]
        return save_order(work, SaveOrder(draft=new_order(customer, *lines))).record_id

    order_id = office.write(make)
    tab = office.tab("sales_order", order_id)
    tab.page.form.show_value("notes", "我的备注")
    tab.page._touched()
    return order_id, tab


def by_colleague(office, order_id, change):
    def save(work):
        order = work.session.get(SalesOrder, order_id)
        change(work, order)

    office.write(save)
    office.context.changed.emit(Changes.ORDERS)
    office.settle()


def more_of_the_first(work, order):
    order.lines[0].quantity = Decimal(99)
    order.delivery_address = "他的地址"


def test_what_was_typed_stands_on_top_of_what_a_colleague_saved(office, trade):
    order_id, tab = stored(office, trade)
    by_colleague(office, order_id, more_of_the_first)
    assert tab._bar.note == "Changed elsewhere meanwhile."
    assert office.ask.problems == []
    tab._elsewhere.button.click()
    office.settle()
    draft = tab.page.draft()
    assert (draft.notes, draft.delivery_address, draft.lines[0].quantity) == ("我的备注", "他的地址", 99)
    assert tab.is_unsaved
    tab.page.saving.save()
    office.settle()
    assert office.query(select(SalesOrder.notes, SalesOrder.delivery_address)) == [("我的备注", "他的地址")]
    assert len(office.query(select(SalesOrderLine.id))) == 2


def test_deleted_draft_is_kept_as_a_new_one_without_a_dialog(office, trade):
    order_id, tab = stored(office, trade)

    def discard(work, order):
        discard_order(work, DiscardOrder(order_id=order_id, seen_version=order.version))

    by_colleague(office, order_id, discard)
    for _ in range(5):
        office.context.changed.emit(Changes.ORDERS)
        office.settle()
    assert (office.ask.problems, office.ask.questions, office.ask.notices) == ([], [], [])
    assert tab.is_unsaved
    tab.page.saving.save()
    office.settle()
    assert office.query(select(SalesOrder.notes)) == [("我的备注",)]


def test_order_confirmed_elsewhere_leaves_a_copy_of_what_was_typed(office, trade):
    order_id, tab = stored(office, trade)

    def confirm(work, order):
        confirm_order(work, ConfirmOrder(order_id=order_id, seen_version=order.version, draft=draft_of(order)))

    by_colleague(office, order_id, confirm)
    tab._elsewhere.button.click()
    office.settle()
    [(kind, record_id, prefill)] = office.context.opener.opened
    assert (kind, record_id, prefill["copy_of"].notes) == ("sales_order", None, "我的备注")
    assert tab.page.record.number is not None


def test_own_saving_and_confirming_is_nobody_elses(office, trade):
    _, tab = stored(office, trade)
    tab.page.saving.save()
    tab.page.form.show_value("notes", "再写")
    tab.page._touched()
    office.settle()
    assert tab._elsewhere.button.isHidden()
    tab.page.saving.post()
    office.settle()
    assert tab.page.record.number is not None
    assert tab._elsewhere.button.isHidden()


def test_saving_that_comes_too_late_offers_the_way_on(office, trade):
    order_id, tab = stored(office, trade)

    def save(work):
        more_of_the_first(work, work.session.get(SalesOrder, order_id))

    office.write(save)
    tab.page.saving.save()
    office.settle()
    assert len(office.ask.problems) == 1
    assert not tab._elsewhere.button.isHidden()


def test_tab_behind_others_reads_once_when_it_is_seen(office, trade):
    order_id, tab = stored(office, trade)
    tab.hide()
    asked = []
    read = office.context.reader.read
    office.context.reader.read = lambda query, *args, **params: (
        asked.append(query.__name__) or read(query, *args, **params)
    )
    for _ in range(20):
        by_colleague(office, order_id, more_of_the_first)
    assert asked.count("trade_detail") == 0
    tab.show()
    office.settle()
    assert asked.count("trade_detail") == 1
