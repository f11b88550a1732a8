"""The kinds of documents of money."""

from __future__ import annotations

from crm_desktop.domain.access import Right
from crm_desktop.domain.money.items import RECEIPT_WORKFLOW, ReceiptState
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
    types=Right.EDIT_MONEY,
    sees=Right.SEE_MONEY,
    has_author=False,
    found_by=("reference", "payer"),
)
