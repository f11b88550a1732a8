"""Two days compared: each row is the difference of both balances, and its documents add up to it."""

from datetime import timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.sides import Side
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.changes import balance_changes
from crm_desktop.queries.why.changes import change_why
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from tests.make.money import make_charge
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

D = Decimal
LENGTH = 12


def day(place):
    return TODAY - timedelta(days=LENGTH - place)


@pytest.fixture
def customers(work, session):
    """Three customers with a random past of charges, money, and both voided on later days."""
    random = Random(11)  # noqa: S311 - no secret
    found = [make_customer(session, name=f"客户{place}", code=f"K{place}") for place in range(3)]
    for customer in found:
        for _ in range(6):
            on = random.randint(0, LENGTH)
            charge = make_charge(work, f"{random.randint(1, 99999) / 100:.2f}", customer=customer, on=day(on))
            if random.random() < 0.4:
                charge.voided_on, charge.open_amount = day(random.randint(on, LENGTH)), D(0)
        for _ in range(3):
            draft = MoneyDraft(
                party_id=customer.id,
                amount=D(f"{random.randint(1, 50000) / 100:.2f}"),
                document_date=day(random.randint(0, LENGTH)),
            )
            RECEIVING.post(work, PostReceipt(key=str(uuid4()), draft=draft, shares=()))
    session.flush()
    return found


@pytest.mark.parametrize(("first", "last"), [(0, LENGTH), (3, 7), (7, 8), (1, 1), (9, 2)])
def test_rows_are_the_differences_and_their_documents_add_up(session, customers, first, last):
    since, until = day(first), day(last)
    ids = [customer.id for customer in customers]
    then = balances(session, SYSTEM, as_of=since, party_ids=ids)
    now = balances(session, SYSTEM, as_of=until, party_ids=ids)
    rows = {row.party_id: row for row in balance_changes(session, SYSTEM, since=since, until=until)}
    if last <= first:
        assert rows == {}
        return
    for key in ids:
        figure = change_why(session, SYSTEM, party_id=key, since=since, until=until).figure
        assert figure.amount == now[key] - then[key]
        if key in rows:
            row = rows[key]
            assert (row.then, row.now, row.change) == (then[key], now[key], figure.amount)
        else:
            assert now[key] == then[key]


def test_who_booked_it_and_who_took_it_back_is_told_to_who_may_see_the_document(work, session):
    customer = make_customer(session)
    charge = make_charge(work, "100.00", customer=customer, on=day(3))
    for name, command in (("何晓雯", "ShipDelivery"), ("赵强", "SignDelivery"), ("孙丽", "VoidDelivery")):
        session.add(
            AuditEntry(
                at=CREATED, operator_id=1, operator_name=name, command=command, record_kind="delivery",
                record_id=charge.origin_id, number=charge.number,
            )
        )  # fmt: skip
    charge.voided_on, charge.open_amount = day(6), D(0)
    session.flush()
    figure = change_why(session, SYSTEM, party_id=customer.id, since=day(1), until=day(8)).figure
    told = [(part.amount, dict(part.note.values)["by"]) for part in figure.walk() if part.source is not None]
    assert told == [(100, "何晓雯"), (100, "孙丽")]
    assert figure.amount == 0
    rights = Role.SALES.rights - {Right.SEE_OTHERS_DELIVERIES}
    blind = Access(operator_id=9, login="z", name="周敏", role=Role("x", rights, Role.SALES.level), employee_id=99)
    hidden = change_why(session, blind, party_id=customer.id, since=day(1), until=day(8)).figure
    assert "何晓雯" not in repr(hidden)
    assert not any(part.source for part in hidden.walk())


def test_each_side_is_for_who_may_see_it(session, customers):
    sales = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES, employee_id=1)
    with pytest.raises(NotAllowed):
        balance_changes(session, sales, since=day(0), until=TODAY, side=Side.PAYABLE)
    assert balance_changes(session, SYSTEM, since=day(0), until=TODAY, side=Side.PAYABLE) == []
