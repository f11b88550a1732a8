"""What is told of a party comes out of three areas, and each shows as far as the role sees there."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import OTHERS_DOCUMENTS, SYSTEM, Access, Area, DataLevel, Right, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.analysis.customer_card import customer_card
from crm_desktop.queries.finding.box import Sought, find_group
from crm_desktop.queries.finding.facts import customer_glance
from crm_desktop.queries.money.credit import credit_told
from crm_desktop.queries.money.statement import statement
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.timeline import timeline
from crm_desktop.queries.scope import visible
from crm_desktop.services.work import Work
from tests.make.money import make_charge
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, sent
from tests.make.stored import TODAY


class Firm:
    """A customer with an order, a quote and something owed."""

    def __init__(self, work, name, owner):
        self.owner = owner
        self.party = make_customer(work.session, name=name, owner_id=owner.id)
        product = make_product(work.session)
        self.order = work.session.get_one(SalesOrder, confirmed(work, self.party, line(product)))
        self.quote = work.session.get_one(Quote, sent(work, self.party, line(product)))
        make_charge(work, "320.00", customer=self.party)


@pytest.fixture
def work(any_engine, clock):
    with Session(any_engine.execution_options(**WRITE)) as session:
        yield Work(session, SYSTEM, clock)


@pytest.fixture
def firms(work):
    return [Firm(work, name, make_employee(work.session, name=name)) for name in ("周敏五金", "李伟五金")]


def who(firms, level=DataLevel.OWN, without=frozenset(), **levels):
    rights = Role.MANAGER.rights - {Right.SET_UP_OFFICE} - without
    return Access(9, "x", "x", Role("x", rights, level, **levels), firms[0].owner.id)


def test_who_sees_all_customers_is_told_of_the_money_and_orders_of_his_own_alone(work, clock, firms):
    mine, theirs = firms
    access = who(firms, parties_level=DataLevel.ALL)
    listing, request = CustomerListing(clock), ListRequest()
    ids = listing.ids(work.session, access, request)
    rows = {row.id: row for row in listing.rows(work.session, access, ids, request)}
    assert rows.keys() == {mine.party.id, theirs.party.id}
    assert (rows[mine.party.id].balance, rows[mine.party.id].last_order_on) == (320, TODAY)
    other = rows[theirs.party.id]
    assert (other.balance, other.overdue, other.last_order_on, other.is_orderless) == (None, None, None, False)
    assert listing.totals(work.session, access, request).sums["balance"] == 320

    card = customer_card(work.session, access, party_id=theirs.party.id, today=TODAY)
    assert (card.money, card.owed, card.year, card.documents) == (None, None, None, 0)
    own = customer_card(work.session, access, party_id=mine.party.id, today=TODAY)
    assert own.money is not None
    assert (own.money.balance, own.documents) == (320, 3)
    glance = customer_glance(work.session, access, record_id=theirs.party.id, today=TODAY)
    assert (glance.money, glance.last_order) == (None, None)
    assert timeline(work.session, access, party_id=theirs.party.id) == []
    assert credit_told(work.session, access, party_id=theirs.party.id, document=0, today=TODAY) is None


def test_who_sees_all_money_makes_statements_of_customers_whom_he_does_not_open(work, firms):
    access = who(firms, money_level=DataLevel.ALL)
    theirs = firms[1].party
    told = statement(work.session, access, party_id=theirs.id, since=TODAY, until=TODAY)
    assert told.closing == 320
    with pytest.raises(NotFound):
        customer_card(work.session, access, party_id=theirs.id, today=TODAY)


@pytest.mark.parametrize("kind", ["quote", "order"])
def test_documents_of_a_colleague_at_ones_own_customer_show_by_their_kind(work, firms, kind):
    mine, theirs = firms
    document = getattr(mine, kind)
    document.employee_id = theirs.owner.id
    work.session.flush()
    right = {"quote": Right.SEE_OTHERS_QUOTES, "order": Right.SEE_OTHERS_ORDERS}[kind]
    blind = who(firms, without=frozenset({right}))
    others = who(firms, without=OTHERS_DOCUMENTS - {right})
    for access, is_seen in ((blind, False), (others, True)):
        shown = [(one.kind, one.id) for one in timeline(work.session, access, party_id=mine.party.id)]
        assert ((document.__tablename__, document.id) in shown) is is_seen
        hits = find_group(work.session, access, sought=Sought(document.number, "documents", 5, TODAY))
        assert ((document.__tablename__, document.id) in [(hit.kind, hit.id) for hit in hits.hits]) is is_seen
        if is_seen:
            assert visible(work.session, access, type(document), document.id) is document
        else:
            with pytest.raises(NotFound):
                visible(work.session, access, type(document), document.id)


def test_level_of_an_area_is_that_of_the_role_until_it_has_its_own():
    role = Role("x", frozenset(), DataLevel.SHARED, money_level=DataLevel.ALL)
    assert [role.level_of(area) for area in Area] == [DataLevel.SHARED, DataLevel.SHARED, DataLevel.ALL]
    assert role.needs_person
    assert not replace(role, level=DataLevel.ALL).needs_person
    assert replace(role, level=DataLevel.ALL, sales_level=DataLevel.OWN).needs_person
