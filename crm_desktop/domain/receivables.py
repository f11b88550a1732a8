"""Codes of charges, credits and receipts, and the workflow of a receipt."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.domain.workflow import Step, Workflow


class ChargeKind(StrEnum):
    """How a receivable came about."""

    DELIVERY = "delivery"
    OPENING = "opening"
    OTHER = "other"


class CreditKind(StrEnum):
    """What reduces what a customer owes."""

    RECEIPT = "receipt"
    RETURN = "return"
    OPENING = "opening"
    """An advance that the customer had when the books were opened."""


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


class ReceivableState(StrEnum):
    """Computed from amount, open amount and void date."""

    OPEN = "open"
    PART = "part"
    PAID = "paid"
    VOID = "void"


RECEIPT_WORKFLOW = Workflow(
    initial=ReceiptState.DRAFT,
    steps={
        "edit": Step(frozenset({ReceiptState.DRAFT}), ReceiptState.DRAFT),
        "post": Step(frozenset({ReceiptState.DRAFT}), ReceiptState.POSTED),
        "void": Step(frozenset({ReceiptState.POSTED}), ReceiptState.VOID),
    },
)
