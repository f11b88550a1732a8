"""Records of the money area, made through the same use cases as in the office."""

from decimal import Decimal
from uuid import uuid4

from crm_desktop.domain.sales.states import DeliveryState, ReturnState
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine
from crm_desktop.services.money.items import charge_document, credit_document
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY


def _line(kind, amount, **values):
    amount = Decimal(amount)
    return kind(position=0, product_name="六角螺栓", quantity=Decimal(1), unit_price=amount, amount=amount, **values)


def make_delivery(session, *, amounts=("100.00",), customer=None, on=TODAY, number=None, **values):
    """A shipped delivery with a line per amount; not charged yet."""
    customer = customer or make_customer(session)
    delivery = Delivery(
        key=str(uuid4()),
        number=number or f"FH-{uuid4().hex[:8]}",
        state=DeliveryState.SHIPPED,
        party=customer,
        party_id=customer.id,
        document_date=on,
        total=sum(map(Decimal, amounts)),
        created_at=CREATED,
        lines=[_line(DeliveryLine, amount) for amount in amounts],
        **values,
    )
    session.add(delivery)
    session.flush()
    return delivery


def make_charge(work, amount="100.00", **values):
    """A shipped and charged delivery; returns the receivable."""
    charge = charge_document(work, make_delivery(work.session, amounts=(amount,), **values))
    work.session.flush()
    return charge


def make_return(work, *, lines, on=TODAY, **values):
    """A received and credited return of ``lines``: delivery lines or (line, amount); returns the credit."""
    parts = [line if isinstance(line, tuple) else (line, line.amount) for line in lines]
    delivery = work.session.get(Delivery, parts[0][0].delivery_id)
    sales_return = SalesReturn(
        key=str(uuid4()),
        number=f"TH-{uuid4().hex[:8]}",
        state=ReturnState.RECEIVED,
        party_id=delivery.party_id,
        document_date=on,
        total=sum(Decimal(amount) for _line, amount in parts),
        created_at=CREATED,
        lines=[_line(SalesReturnLine, amount, delivery_line_id=line.id) for line, amount in parts],
        **values,
    )
    work.session.add(sales_return)
    work.session.flush()
    credit = credit_document(work, sales_return)
    work.session.flush()
    return credit
