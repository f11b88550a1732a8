"""The list of receivables put to a day is what the documents behind the aging report of that day are."""

from datetime import timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.items import ItemState
from crm_desktop.domain.sides import Side
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.open_documents import open_documents
from crm_desktop.queries.money.past import DATED, DATED_LEFT
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from tests.make.money import make_charge
from tests.make.parties import make_customer
from tests.make.stored import TODAY

D = Decimal
LENGTH = 10


def day(place):
    return TODAY - timedelta(days=LENGTH - place)


@pytest.fixture
def past(work, session):
    """Charges, some void since, and money that settled some of them."""
    random = Random(5)  # noqa: S311 - no secret
    customer = make_customer(session)
    for _ in range(9):
        make_charge(
            work, f"{random.randint(100, 9999) / 100:.2f}", customer=customer, on=day(random.randint(0, LENGTH))
        )
    for _ in range(4):
        draft = MoneyDraft(
            party_id=customer.id, amount=D(random.randint(5, 60)), document_date=day(random.randint(3, LENGTH))
        )
        RECEIVING.post(work, PostReceipt(key=str(uuid4()), draft=draft))
    void = make_charge(work, "77.00", customer=customer, on=day(2))
    void.voided_on, void.open_amount = day(6), D(0)
    session.flush()


def rows(session, as_of, only="open"):
    request = ListRequest(options={"as_of": as_of, "today": TODAY, "only": only, "until": TODAY})
    listing = DATED[Side.RECEIVABLE]
    found = listing.rows(session, SYSTEM, listing.ids(session, SYSTEM, request), request)
    totals = listing.totals(session, SYSTEM, request)
    assert totals.count == len(found)
    assert totals.sums["open_amount"] == sum(row.open_amount for row in found)
    return found


@pytest.mark.parametrize("place", [0, 3, 5, 6, 9, LENGTH])
def test_on_each_day_it_is_what_was_open_then(session, past, place):
    found = rows(session, day(place))
    behind = [one for one in open_documents(session, SYSTEM, as_of=day(place)) if not one.is_credit]
    assert {(one.number, one.open_amount) for one in found} == {(one.number, one.open_amount) for one in behind}
    assert all(one.amount - one.settled == one.open_amount for one in found)
    late = {one.number for one in behind if one.due_date < day(place)}
    assert {one.number for one in rows(session, day(place), "overdue")} == late


def test_what_is_void_since_counted_then_and_was_not_void(session, past):
    then = {one.amount: one for one in rows(session, day(5), "")}
    assert then[D("77.00")].state is ItemState.OPEN
    assert D("77.00") not in {one.amount for one in rows(session, day(6), "")}


@pytest.mark.parametrize("place", [3, 6, 9])
def test_what_settled_nothing_then_is_told_with_what_it_settled_by_then(session, past, place):
    request = ListRequest(options={"as_of": day(place), "today": TODAY, "only": "open"})
    listing = DATED_LEFT[Side.RECEIVABLE]
    found = listing.rows(session, SYSTEM, listing.ids(session, SYSTEM, request), request)
    behind = [one for one in open_documents(session, SYSTEM, as_of=day(place)) if one.is_credit]
    assert {(one.number, -one.open_amount) for one in found} == {(one.number, one.open_amount) for one in behind}
    assert all(one.amount - one.used == one.open_amount and one.voided_on is None for one in found)
    totals = listing.totals(session, SYSTEM, request)
    assert totals.count == len(found)
