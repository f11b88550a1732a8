"""Codes of charges and credits of both sides, and of receipts, and the workflow of a receipt."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.domain.sides import Side
from crm_desktop.domain.workflow import Step, Workflow

AGING_EDGES = "aging_edges"
"""The office's setting with the last day of each aging column, as a JSON list."""
"""The office's setting with the small change that each role may let go, as a JSON object."""


class ChargeKind(StrEnum):
    """How a charge came about: the kind of document that made it, or why it was booked by hand."""

    DELIVERY = "delivery"
    OPENING = "opening"
    OTHER = "other"
    REFUND = "refund"
    """Money that we gave back to a customer."""
    SUPPLIER_REFUND = "supplier_refund"
    """Money that a supplier gave back to us."""


class CreditKind(StrEnum):
    """What reduces what is owed: the kind of document that made it, or why it was booked by hand."""

    RECEIPT = "receipt"
    RETURN = "return"
    PAYMENT = "payment"
    OPENING = "opening"
    """An advance that was there when the books were opened."""


class ReceiptState(StrEnum):
    DRAFT = "draft"
    POSTED = "posted"
    VOID = "void"


class ReceiptMethod(StrEnum):
    """How money came in."""

    CASH = "cash"
    TRANSFER = "transfer"
    WECHAT = "wechat"
    ALIPAY = "alipay"
    CHEQUE = "cheque"
    ACCEPTANCE = "acceptance"
    """Bank acceptance draft 承兑汇票, with a due date of its own."""
    OTHER = "other"


class ItemState(StrEnum):
    """Computed from amount, open amount and void date."""

    OPEN = "open"
    PART = "part"
    PAID = "paid"
    VOID = "void"


class PayableCode(StrEnum):
    """Codes that have another word where the office owes; each value is that of the code that it stands for."""

    OPEN = "open"
    PART = "part"
    PAID = "paid"
    OTHER = "other"
    PREPAID = "opening"


_ON_PAYABLES: dict[tuple[type[StrEnum], str], PayableCode] = {
    **{(ItemState, code.value): code for code in (PayableCode.OPEN, PayableCode.PART, PayableCode.PAID)},
    (ChargeKind, ChargeKind.OTHER.value): PayableCode.OTHER,
    (CreditKind, CreditKind.OPENING.value): PayableCode.PREPAID,
}


def on_side(side: Side, code: StrEnum) -> StrEnum:
    """The code under which a side shows another one.

    >>> on_side(Side.PAYABLE, ItemState.PAID), on_side(Side.RECEIVABLE, ItemState.PAID)
    (<PayableCode.PAID: 'paid'>, <ItemState.PAID: 'paid'>)
    """
    return _ON_PAYABLES.get((type(code), code.value), code) if side is Side.PAYABLE else code


RECEIPT_WORKFLOW = Workflow(
    initial=ReceiptState.DRAFT,
    steps={
        "edit": Step(frozenset({ReceiptState.DRAFT}), ReceiptState.DRAFT),
        "post": Step(frozenset({ReceiptState.DRAFT}), ReceiptState.POSTED),
        "void": Step(frozenset({ReceiptState.POSTED}), ReceiptState.VOID),
    },
)
