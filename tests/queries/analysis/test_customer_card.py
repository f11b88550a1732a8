from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.kinds import MONEY, Direction
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.money.documents import MONEY_TABLES, Payment, Receipt
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.parties import ContactPerson
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.analysis.customer_card import customer_card
from crm_desktop.queries.parties.contacts import CONTACTS, contact_start, stored_contact
from crm_desktop.queries.parties.timeline import FILES, TALKS, Hung, Talk, timeline
from crm_desktop.services.parties.contacts import LogContact, log_contact
from tests.make.files import put_file
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

LINE = {"position": 1, "product_name": "螺栓", "quantity": Decimal(1), "unit_price": Decimal(1)}
AT = datetime(2026, 11, 20, 1, 12, tzinfo=UTC)


@pytest.fixture
def customer(work):
    customer = make_customer(work.session, people=("陈国强", "林雪琴"), credit_limit=200000)
    common = {"party_id": customer.id, "created_at": CREATED}
    work.session.add_all(
        [
            Quote(key="q", document_date=TODAY, **common),
            SalesOrder(
                key="o",
                number="SO-1",
                state="confirmed",
                document_date=date(2026, 11, 18),
                confirmed_at=datetime(2026, 11, 18, 2, 40, tzinfo=UTC),
                delivery_date=date(2026, 11, 25),
                total=Decimal(26400),
                open_amount=Decimal(26400),
                lines=[SalesOrderLine(amount=Decimal(26400), **LINE)],
                **common,
            ),
            Delivery(
                key="d",
                number="FH-1",
                state="signed",
                document_date=date(2026, 9, 1),
                total=Decimal(1000),
                lines=[DeliveryLine(amount=Decimal(1000), **LINE)],
                **common,
            ),
            Receipt(
                key="r",
                number="SK-1",
                state="posted",
                document_date=date(2026, 10, 12),
                amount=400,
                account_id=1,
                **common,
            ),
        ]
    )
    owed = Charge(
        side="receivable",
        party_id=customer.id,
        kind="delivery",
        number="FH-1",
        document_date=date(2026, 9, 1),
        due_date=date(2026, 10, 1),
        amount=1000,
        open_amount=600,
    )
    paid = Credit(
        side="receivable",
        party_id=customer.id,
        kind="receipt",
        number="SK-1",
        document_date=TODAY,
        amount=400,
        open_amount=0,
    )
    work.session.add(Allocation(charge=owed, credit=paid, amount=Decimal(400), allocated_on=date(2026, 10, 12)))
    draft = ContactDraft(
        party_id=customer.id,
        at=AT,
        person_id=customer.people[0].id,
        channel=Channel.PHONE,
        said="催余货",
        outcome="明早送",
        next_on=date(2026, 11, 24),
        next_plan="再问付款",
    )
    log_contact(work, LogContact(key="c", draft=draft))
    return customer


def test_card_shows_figures_counts_and_plan(work, customer):
    card = customer_card(work.session, SYSTEM, party_id=customer.id, today=TODAY)
    assert (card.money.overdue, card.money.undelivered, card.money.available) == (600, 26400, 173000)
    assert (card.year.sales, card.year.orders, card.year.deliveries) == (1000, 1, 1)
    assert (card.year.days_to_pay, card.year.last_order_on) == (41, date(2026, 11, 18))
    assert (card.talks, card.documents, card.next_plan) == (1, 3, "再问付款")


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ((), (1000, 1, 1, date(2026, 11, 18))),
        ((Right.SEE_OTHERS_ORDERS,), (1000, None, 1, None)),
        ((Right.SEE_OTHERS_RETURNS,), (None, 1, 1, date(2026, 11, 18))),
        ((Right.SEE_OTHERS_DELIVERIES,), (None, 1, None, date(2026, 11, 18))),
    ],
)
def test_part_of_the_documents_is_not_told_as_their_number(work, customer, taken, told):
    role = replace(Role.MANAGER, rights=Role.MANAGER.rights - {*taken})
    year = customer_card(work.session, Access(2, "l", "l", role), party_id=customer.id, today=TODAY).year
    assert (year.sales, year.orders, year.deliveries, year.last_order_on) == told


def test_card_of_a_colleagues_customer_is_not_found(work, customer):
    zhou, li = make_employee(work.session), make_employee(work.session)
    customer.owner_id = zhou.id
    work.session.flush()
    with pytest.raises(NotFound):
        customer_card(work.session, Access(2, "l", "l", Role.SALES, li.id), party_id=customer.id, today=TODAY)


def test_timeline_merges_by_time_without_drafts(work, customer):
    items = timeline(work.session, SYSTEM, party_id=customer.id)
    assert [item.kind for item in items] == [
        Talk.CONTACT,
        DocumentKind.ORDER,
        DocumentKind.RECEIPT,
        DocumentKind.DELIVERY,
    ]
    assert (items[0].person, items[0].text, items[0].more) == ("陈国强", "催余货", "明早送")
    assert (items[1].has_time, items[1].due_on, items[1].amount) == (True, date(2026, 11, 25), Decimal(26400))
    assert items[3].has_time is False
    assert len(timeline(work.session, SYSTEM, party_id=customer.id, kinds=TALKS)) == 1


def test_files_of_a_customer_and_of_what_it_has_stand_in_its_timeline(work, customer):
    order = work.session.scalars(select(SalesOrder)).one()
    person = customer.people[0]
    for record, name in ((customer, "店面.png"), (order, "合同.png"), (make_customer(work.session), "别家.png")):
        put_file(work, record, name=name, kind="合同")
    put_file(work, person, name="私.png", is_private=True)
    blind = Access(7, "liwei", "李伟", Role.READ_ONLY)

    shown = [
        (item.number, item.text)
        for item in timeline(work.session, SYSTEM, party_id=customer.id)
        if item.kind is Hung.FILE
    ]

    assert shown == [("私.png", ""), ("合同.png", "合同"), ("店面.png", "合同")]
    assert [one.number for one in timeline(work.session, blind, party_id=customer.id, kinds=FILES)] == [
        "合同.png",
        "店面.png",
    ]
    assert customer_card(work.session, SYSTEM, party_id=customer.id, today=TODAY).files == 3
    assert customer_card(work.session, blind, party_id=customer.id, today=TODAY).files == 2


@pytest.mark.parametrize("kind", MONEY)
def test_timeline_shows_what_came_in_as_more_and_what_went_out_as_less(work, kind):
    party = make_customer(work.session)
    common = {"party_id": party.id, "account_id": 1, "created_at": CREATED}
    entity = MONEY_TABLES[kind].entity
    work.session.add(entity(key="m", number="M-1", state="posted", document_date=TODAY, amount=90, **common))
    work.session.flush()
    (item,) = timeline(work.session, SYSTEM, party_id=party.id)
    assert (item.kind, item.amount) == (kind, 90 if MONEY[kind].direction is Direction.IN else -90)


def test_contact_log_lists_and_reads_back(work, customer):
    asked = ListRequest(party_id=customer.id, search="余货")
    row = CONTACTS.rows(work.session, SYSTEM, CONTACTS.ids(work.session, SYSTEM, asked), asked)[0]
    assert (row.person, row.said, row.is_planned) == ("陈国强", "催余货", True)
    assert stored_contact(work.session, SYSTEM, contact_id=row.id).draft.next_plan == "再问付款"
    start = contact_start(work.session, SYSTEM, party_id=customer.id)
    assert [name for _, name in start.people] == ["陈国强", "林雪琴"]
    assert [plan.plan for plan in start.plans] == ["再问付款"]
    assert work.session.get(ContactPerson, start.people[0][0]).name == "陈国强"


def test_what_we_owe_is_told_to_who_may_see_payables(work, customer):
    common = {"party_id": customer.id, "account_id": 1, "created_at": CREATED}
    paid = Payment(key="p", number="FK-1", state="posted", document_date=TODAY, amount=90, **common)
    work.session.add(paid)
    owed = {"side": "payable", "party_id": customer.id, "kind": "other", "number": "JD-1"}
    day = {"document_date": date(2026, 9, 1), "due_date": date(2026, 10, 1)}
    work.session.add(Charge(amount=70, open_amount=70, **day, **owed))
    work.session.flush()
    card = customer_card(work.session, SYSTEM, party_id=customer.id, today=TODAY)
    assert (card.owed.charged, card.owed.overdue, card.documents) == (70, 70, 4)
    sales = Access(2, "l", "l", Role.SALES_HEAD)
    theirs = customer_card(work.session, sales, party_id=customer.id, today=TODAY)
    assert (theirs.owed, theirs.documents) == (None, 3)
    assert DocumentKind.PAYMENT not in {item.kind for item in timeline(work.session, sales, party_id=customer.id)}
