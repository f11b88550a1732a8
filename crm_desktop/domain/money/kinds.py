"""The kinds of documents of money: what comes in and what goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.items import RECEIPT_WORKFLOW, CreditKind, ReceiptState
from crm_desktop.domain.money.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType, Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

RECEIPT = DocumentType(
    kind=DocumentKind.RECEIPT,
    title=QT_TRANSLATE_NOOP("sales", "Receipt"),
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
    has_author=False,
    found_by=("reference", "payer"),
)
PAYMENT = DocumentType(
    kind=DocumentKind.PAYMENT,
    title=QT_TRANSLATE_NOOP("sales", "Payment"),
    promises=QT_TRANSLATE_NOOP("customers", "draft due {day}"),
    workflow=RECEIPT_WORKFLOW,
    parties=Side.PAYABLE.roles,
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
    has_author=False,
    found_by=("reference", "payer"),
)


class Direction(StrEnum):
    """Which way money goes."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, kw_only=True)
class MoneyType:
    """What is declared of the money documents of one direction.

    Attributes:
        side: of the ledger, on which it reduces what is owed.
        credit: what the ledger calls what it gives the party.
    """

    document: DocumentType
    direction: Direction
    side: Side
    credit: CreditKind

    @property
    def changes(self) -> Changes:
        """What posting or voiding one changes."""
        return self.document.changes | Changes.ACCOUNTS | self.side.changes


RECEIPT_MONEY = MoneyType(document=RECEIPT, direction=Direction.IN, side=Side.RECEIVABLE, credit=CreditKind.RECEIPT)
PAYMENT_MONEY = MoneyType(document=PAYMENT, direction=Direction.OUT, side=Side.PAYABLE, credit=CreditKind.PAYMENT)
MONEY: Mapping[DocumentKind, MoneyType] = {one.document.kind: one for one in (RECEIPT_MONEY, PAYMENT_MONEY)}
"""By kind of document."""
