"""What a charge or a credit is when it is booked: the one place, for use cases and for the import of many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.parties.customers import Terms
from crm_desktop.domain.sides import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """An item of the ledger that is about to be booked; all of its amount is open.

    Attributes:
        origin_id: the document that makes it; None for what is booked by hand.
    """

    side: Side
    party_id: int
    number: str
    document_date: date
    amount: Decimal
    origin_id: int | None = None
    notes: str = ""

    def charge(
        self, kind: ChargeKind, terms: Terms, *, due_date: date | None = None, employee_id: int | None = None
    ) -> dict[str, Any]:
        """The columns of a charge; due as the terms say, unless a day is given."""
        due = due_date or terms.due_date(self.document_date)
        return self._item() | {"kind": kind, "due_date": due, "employee_id": employee_id}

    def credit(self, kind: CreditKind) -> dict[str, Any]:
        """The columns of a credit."""
        return self._item() | {"kind": kind}

    def _item(self) -> dict[str, Any]:
        return {
            "side": self.side,
            "party_id": self.party_id,
            "origin_id": self.origin_id,
            "number": self.number,
            "document_date": self.document_date,
            "amount": self.amount,
            "open_amount": self.amount,
            "notes": self.notes,
        }


def item_of(side: Side, read: Callable[[str], Any]) -> NewItem:
    """What a numbered document books on a side, read by column."""
    return NewItem(
        side=side,
        party_id=read("party_id"),
        origin_id=read("id"),
        number=read("number") or "",
        document_date=read("document_date"),
        amount=read("total"),
    )
