"""What the made-up office gave back to a customer, and got back from a supplier: part of what was left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.money.allocation import Draw
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Credit
from crm_desktop.queries.money.open_amounts import OPEN_CREDIT
from crm_desktop.services.money.documents import MoneyDraft, MoneyLifecycle, PostBack
from crm_desktop.services.money.refunds import GETTING_BACK, REFUNDING, PostRefund, PostSupplierRefund
from crm_desktop.services.work import Work

_BACK: Mapping[Side, tuple[MoneyLifecycle, type[PostBack], str]] = {
    Side.RECEIVABLE: (REFUNDING, PostRefund, "客户多付，退回部分"),
    Side.PAYABLE: (GETTING_BACK, PostSupplierRefund, "订货减少，退回部分订金"),
}
"""How it is booked on a side, and why."""


def give_back(work: Work) -> None:
    """Give a third of the latest that somebody has left back, on each side on which there is something."""
    for side, (life, post, why) in _BACK.items():
        left = select(Credit).where(Credit.side == side, OPEN_CREDIT).order_by(Credit.document_date.desc(), Credit.id)
        credit = work.session.scalars(left.limit(1)).first()
        if credit is None:
            continue
        amount = max((credit.open_amount / 3).quantize(Decimal(1)), Decimal("0.01"))
        draft = MoneyDraft(
            party_id=credit.party_id,
            document_date=max(credit.document_date, work.clock.today() - timedelta(days=2)),
            amount=amount,
            notes=why,
        )
        life.post(work, post(key=f"demo-back-{side}", draft=draft, draws=(Draw(credit.id, amount),)))
