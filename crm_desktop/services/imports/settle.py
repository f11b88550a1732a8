"""Settles the deliveries of an import that are history: what is left of each after its returns was paid long ago."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from sqlalchemy import select

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.portions import portions
from crm_desktop.domain.sides import Side
from crm_desktop.models.imports import ImportedRecord
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.services.imports.bulk import Bulk, table_of
from crm_desktop.services.money.rows import NewItem


def settle(bulk: Bulk) -> None:
    """Give each charge of the import a credit of its own day for what is open; after all its returns."""
    charge = table_of(Charge)
    own = select(ImportedRecord.record_id).where(
        ImportedRecord.run_id == bulk.run_id,
        ImportedRecord.table_name == Charge.__tablename__,
        ImportedRecord.before.is_(None),
    )
    query = select(charge.c.id, charge.c.number, charge.c.party_id, charge.c.document_date, charge.c.open_amount)
    query = query.where(
        charge.c.id.in_(own),
        charge.c.side == Side.RECEIVABLE,
        charge.c.kind == ChargeKind.DELIVERY,
        charge.c.open_amount > ZERO,
    )
    for part in portions(bulk.session.execute(query).all()):
        credit_ids = list(bulk.ids(Credit, len(part)))
        bulk.add(Credit, [_credit(row, credit_id) for row, credit_id in zip(part, credit_ids, strict=True)])
        allocations = [
            {
                "id": allocation_id,
                "credit_id": credit_id,
                "charge_id": row.id,
                "amount": row.open_amount,
                "allocated_on": row.document_date,
            }
            for allocation_id, credit_id, row in zip(bulk.ids(Allocation, len(part)), credit_ids, part, strict=True)
        ]
        bulk.add(Allocation, allocations)
        bulk.change(Charge, [{"id": row.id, "open_amount": ZERO} for row in part], before=None)


def _credit(row: Any, credit_id: int) -> dict[str, Any]:
    """What was paid long ago: all of it settles the charge."""
    item = NewItem(
        side=Side.RECEIVABLE,
        party_id=row.party_id,
        number=f"{row.number}-S",
        document_date=row.document_date,
        amount=row.open_amount,
    )
    own = {"id": credit_id, "version": 1, "key": str(uuid4()), "open_amount": ZERO}
    return item.credit(CreditKind.OPENING) | own
