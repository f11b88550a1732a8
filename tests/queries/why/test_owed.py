"""The why of a balance, and of a cell of the aging report, adds up to what the report says, on any day."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.errors import NotAllowed, NotFound
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.sides import Side
from crm_desktop.domain.why.figure import Sign
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.aging import AGING
from crm_desktop.queries.money.open_documents import UNALLOCATED
from crm_desktop.queries.why.owed import balance_why, cell_why
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from tests.make.money import make_charge
from tests.make.parties import make_customer
from tests.make.stored import TODAY

D = Decimal


@pytest.fixture
def customer(work, session):
    """Owes documents of four ages, has paid a part of the oldest, and has an advance."""
    customer = make_customer(session, short_name="永兴五金")
    for age, amount in ((200, "500.00"), (70, "80.00"), (20, "33.33"), (0, "12.10")):
        make_charge(work, amount, customer=customer, on=TODAY - timedelta(days=age))
    for amount, shares, on in (("120.00", None, TODAY), ("45.00", (), TODAY - timedelta(days=3))):
        draft = MoneyDraft(party_id=customer.id, amount=D(amount), document_date=on)
        RECEIVING.post(work, PostReceipt(key=str(uuid4()), draft=draft, shares=shares))
        session.flush()
    return customer


def row(session, customer, as_of, by):
    request = ListRequest(options={"as_of": as_of, "by": by})
    return AGING.rows(session, SYSTEM, [customer.id], request)[0]


@pytest.mark.parametrize("by", list(Basis))
@pytest.mark.parametrize("age", [0, 1, 15, 40, 100, 300])
def test_the_tree_is_the_row_of_the_report(session, customer, age, by):
    as_of = TODAY - timedelta(days=age)
    figure = balance_why(session, SYSTEM, party_id=customer.id, as_of=as_of, by=by).figure
    if age == 300:
        assert (figure.amount, figure.parts) == (0, ())
        return
    found = row(session, customer, as_of, by)
    assert figure.amount == found.total
    columns = [part.amount for part in figure.parts if part.sign is Sign.PLUS]
    assert columns == [cell for cell in found.cells if cell]
    assert sum(part.amount for part in figure.parts if part.sign is Sign.MINUS) == -found.unallocated
    for place, amount in enumerate(found.cells):
        cell = cell_why(session, SYSTEM, party_id=customer.id, column=place, as_of=as_of, by=by).figure
        assert cell.amount == amount
        assert all(part.source.kind == "delivery" for part in cell.parts)
    credits_left = cell_why(session, SYSTEM, party_id=customer.id, column=UNALLOCATED, as_of=as_of, by=by).figure
    assert credits_left.amount == found.unallocated


def test_a_document_of_which_something_was_paid_says_so(session, customer):
    figure = balance_why(session, SYSTEM, party_id=customer.id, as_of=TODAY).figure
    oldest = max(figure.walk(), key=lambda part: part.warns and not part.parts and part.amount)
    assert oldest.amount == D("380.00")
    assert dict(oldest.note.values) == {"days": 200}


def test_only_for_who_may_see_it(session, customer):
    sales = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES, employee_id=1)
    with pytest.raises(NotAllowed):
        balance_why(session, sales, party_id=customer.id, as_of=TODAY, side=Side.PAYABLE)
    with pytest.raises(NotFound):
        cell_why(session, SYSTEM, party_id=10**9, column=0, as_of=date(2026, 1, 1))
    assert Right.SEE_PAYABLES not in sales.role.rights
