"""The kinds of documents of money: what comes in and what goes out, to settle a debt or to give back what was paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.access import Area, Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.items import RECEIPT_WORKFLOW, ChargeKind, CreditKind, ReceiptState
from crm_desktop.domain.parties.roles import PAID
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType, Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

RECEIPT = DocumentType(
    kind=DocumentKind.RECEIPT,
    words="money",
    title=QT_TRANSLATE_NOOP("trade", "Receipt"),
    promises=QT_TRANSLATE_NOOP("customers", "draft due {day}"),
    workflow=RECEIPT_WORKFLOW,
    pattern="SK-{yyyy}{mm}{dd}-{n:03}",
    called="receipt",
    listed="receipts",
    list_title=QT_TRANSLATE_NOOP("cli", "Receipts"),
    figure=Figure.RECEIVED,
    binding=(ReceiptState.POSTED,),
    books=CreditKind.RECEIPT,
    changes=Changes.RECEIPTS,
    types=Right.EDIT_MONEY,
    sees=Right.SEE_MONEY,
    area=Area.MONEY,
    has_author=False,
    found_by=("reference", "payer"),
)
PAYMENT = DocumentType(
    kind=DocumentKind.PAYMENT,
    words="money",
    parties=PAID,
    title=QT_TRANSLATE_NOOP("trade", "Payment"),
    promises=QT_TRANSLATE_NOOP("customers", "draft due {day}"),
    workflow=RECEIPT_WORKFLOW,
    pattern="FK-{yyyy}{mm}{dd}-{n:03}",
    called="payment",
    listed="payments",
    list_title=QT_TRANSLATE_NOOP("cli", "Payments"),
    figure=Figure.PAID,
    binding=(ReceiptState.POSTED,),
    books=CreditKind.PAYMENT,
    changes=Changes.RECEIPTS,
    types=Right.EDIT_PAYABLES,
    sees=Right.SEE_PAYABLES,
    area=Area.MONEY,
    has_author=False,
    found_by=("reference", "payer"),
)
REFUND = DocumentType(
    kind=DocumentKind.REFUND,
    words="money",
    changes=Changes.RECEIPTS,
    title=QT_TRANSLATE_NOOP("trade", "Refund"),
    promises=QT_TRANSLATE_NOOP("customers", "draft due {day}"),
    workflow=RECEIPT_WORKFLOW,
    pattern="TK-{yyyy}{mm}{dd}-{n:03}",
    called="refund",
    listed="refunds",
    list_title=QT_TRANSLATE_NOOP("cli", "Refunds"),
    figure=Figure.RECEIVED,
    sign=-1,
    binding=(ReceiptState.POSTED,),
    books=ChargeKind.REFUND,
    types=Right.EDIT_MONEY,
    sees=Right.SEE_MONEY,
    area=Area.MONEY,
    has_author=False,
    found_by=("reference", "payer"),
)
SUPPLIER_REFUND = DocumentType(
    kind=DocumentKind.SUPPLIER_REFUND,
    words="money",
    changes=Changes.RECEIPTS,
    parties=PAID,
    title=QT_TRANSLATE_NOOP("trade", "Supplier refund"),
    promises=QT_TRANSLATE_NOOP("customers", "draft due {day}"),
    workflow=RECEIPT_WORKFLOW,
    pattern="GT-{yyyy}{mm}{dd}-{n:03}",
    called="supplier-refund",
    listed="supplier-refunds",
    list_title=QT_TRANSLATE_NOOP("cli", "Supplier refunds"),
    figure=Figure.PAID,
    sign=-1,
    binding=(ReceiptState.POSTED,),
    books=ChargeKind.SUPPLIER_REFUND,
    types=Right.EDIT_PAYABLES,
    sees=Right.SEE_PAYABLES,
    area=Area.MONEY,
    has_author=False,
    found_by=("reference", "payer"),
)


class Direction(StrEnum):
    """Which way money goes."""

    IN = "in"
    OUT = "out"

    @property
    def sign(self) -> int:
        """How money that goes this way changes what the office has.

        >>> Direction.IN.sign, Direction.OUT.sign
        (1, -1)
        """
        return 1 if self is Direction.IN else -1


@dataclass(frozen=True, kw_only=True)
class MoneyType:
    """What is declared of one kind of money document."""

    document: DocumentType
    direction: Direction

    @property
    def side(self) -> Side:
        """Of the ledger: what is owed there, it settles; what was paid too much there, it gives back."""
        return self.document.side

    @property
    def books(self) -> ChargeKind | CreditKind:
        """What it makes in the ledger: money that settles is a credit; given back, it uses credits up like a charge."""
        kind = self.document.books
        return kind if isinstance(kind, ChargeKind) else CreditKind(kind or "")

    @property
    def gives_back(self) -> bool:
        """Whether it goes the other way than money of its side usually does.

        >>> REFUND_MONEY.gives_back, PAYMENT_MONEY.gives_back
        (True, False)
        """
        return isinstance(self.document.books, ChargeKind)

    @property
    def changes(self) -> Changes:
        """What posting or voiding one changes."""
        return self.document.changes | Changes.ACCOUNTS | self.side.changes


RECEIPT_MONEY = MoneyType(document=RECEIPT, direction=Direction.IN)
PAYMENT_MONEY = MoneyType(document=PAYMENT, direction=Direction.OUT)
REFUND_MONEY = MoneyType(document=REFUND, direction=Direction.OUT)
SUPPLIER_REFUND_MONEY = MoneyType(document=SUPPLIER_REFUND, direction=Direction.IN)
MONEY: Mapping[DocumentKind, MoneyType] = {
    one.document.kind: one for one in (RECEIPT_MONEY, PAYMENT_MONEY, REFUND_MONEY, SUPPLIER_REFUND_MONEY)
}
"""By kind of document."""
GIVEN_BACK = frozenset(one.books for one in MONEY.values() if one.gives_back)
"""The kinds of charges that money given back makes."""


def money_back(side: Side) -> MoneyType:
    """The kind that gives back what was paid too much on a side.

    >>> money_back(Side.PAYABLE).direction.value
    'in'
    """
    return next(one for one in MONEY.values() if one.side is side and one.gives_back)
