"""Money: receivables, receipts, aging, statements, sales reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.money.accounts import AccountKind, MovementKind
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ItemState, PayableCode, ReceiptMethod, ReceiptState
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_kind, enter_looks
from crm_desktop.views.money import ledger, money_specs
from crm_desktop.views.money.sides import PAYABLE, RECEIVABLE

enter_looks(
    "money",
    {
        ReceiptState.DRAFT: (QT_TRANSLATE_NOOP("money", "Draft"), "draft", Tone.PLAIN),
        ReceiptState.POSTED: (QT_TRANSLATE_NOOP("money", "Posted"), "done", Tone.GREEN),
        ReceiptState.VOID: (QT_TRANSLATE_NOOP("money", "Void"), "void", Tone.CLOSED),
    },
)
enter_looks(
    "money",
    {
        ItemState.OPEN: (QT_TRANSLATE_NOOP("money", "Open"), "draft", Tone.PLAIN),
        ItemState.PART: (QT_TRANSLATE_NOOP("money", "Part paid"), "clock", Tone.ACCENT),
        ItemState.PAID: (QT_TRANSLATE_NOOP("money", "Paid"), "done", Tone.GREEN),
        ItemState.VOID: (QT_TRANSLATE_NOOP("money", "Void"), "void", Tone.CLOSED),
    },
)
enter_looks(
    "money",
    {
        PayableCode.OPEN: (QT_TRANSLATE_NOOP("money", "To be paid"), "draft", Tone.PLAIN),
        PayableCode.PART: (QT_TRANSLATE_NOOP("money", "Partly paid by us"), "clock", Tone.ACCENT),
        PayableCode.PAID: (QT_TRANSLATE_NOOP("money", "Paid by us"), "done", Tone.GREEN),
        PayableCode.OTHER: (QT_TRANSLATE_NOOP("money", "Other payable"), "", Tone.PLAIN),
        PayableCode.PREPAID: (QT_TRANSLATE_NOOP("money", "Opening prepayment"), "", Tone.PLAIN),
    },
)
enter_looks(
    "money",
    {
        ChargeKind.DELIVERY: (QT_TRANSLATE_NOOP("money", "Delivery"), "", Tone.PLAIN),
        ChargeKind.OPENING: (QT_TRANSLATE_NOOP("money", "Opening balance"), "", Tone.PLAIN),
        ChargeKind.OTHER: (QT_TRANSLATE_NOOP("money", "Other charge"), "", Tone.PLAIN),
        ChargeKind.REFUND: (QT_TRANSLATE_NOOP("money", "Refund"), "", Tone.PLAIN),
        ChargeKind.SUPPLIER_REFUND: (QT_TRANSLATE_NOOP("money", "Supplier refund"), "", Tone.PLAIN),
    },
)
enter_looks(
    "money",
    {
        CreditKind.RECEIPT: (QT_TRANSLATE_NOOP("money", "Receipt"), "", Tone.PLAIN),
        CreditKind.PAYMENT: (QT_TRANSLATE_NOOP("money", "Payment"), "", Tone.PLAIN),
        CreditKind.RETURN: (QT_TRANSLATE_NOOP("money", "Return"), "", Tone.PLAIN),
        CreditKind.OPENING: (QT_TRANSLATE_NOOP("money", "Opening advance"), "", Tone.PLAIN),
    },
)
enter_looks(
    "money",
    {
        ReceiptMethod.CASH: (QT_TRANSLATE_NOOP("money", "Cash"), "", Tone.PLAIN),
        ReceiptMethod.TRANSFER: (QT_TRANSLATE_NOOP("money", "Bank transfer"), "", Tone.PLAIN),
        ReceiptMethod.WECHAT: (QT_TRANSLATE_NOOP("money", "WeChat Pay"), "", Tone.PLAIN),
        ReceiptMethod.ALIPAY: (QT_TRANSLATE_NOOP("money", "Alipay"), "", Tone.PLAIN),
        ReceiptMethod.CHEQUE: (QT_TRANSLATE_NOOP("money", "Cheque"), "", Tone.PLAIN),
        ReceiptMethod.ACCEPTANCE: (QT_TRANSLATE_NOOP("money", "Acceptance draft"), "", Tone.PLAIN),
        ReceiptMethod.OTHER: (QT_TRANSLATE_NOOP("money", "Other"), "", Tone.PLAIN),
    },
)

enter_looks(
    "money",
    {
        AccountKind.CASH: (QT_TRANSLATE_NOOP("money", "Cash"), "", Tone.PLAIN),
        AccountKind.BANK: (QT_TRANSLATE_NOOP("money", "Bank"), "", Tone.PLAIN),
        AccountKind.WECHAT: (QT_TRANSLATE_NOOP("money", "WeChat Pay"), "", Tone.PLAIN),
        AccountKind.ALIPAY: (QT_TRANSLATE_NOOP("money", "Alipay"), "", Tone.PLAIN),
        AccountKind.OTHER: (QT_TRANSLATE_NOOP("money", "Other"), "", Tone.PLAIN),
    },
)
enter_looks(
    "money",
    {
        MovementKind.OPENING: (QT_TRANSLATE_NOOP("money", "Opening balance"), "", Tone.PLAIN),
        MovementKind.RECEIPT: (QT_TRANSLATE_NOOP("money", "Receipt"), "", Tone.PLAIN),
        MovementKind.RECEIPT_VOID: (QT_TRANSLATE_NOOP("money", "Receipt voided"), "", Tone.PLAIN),
        MovementKind.PAYMENT: (QT_TRANSLATE_NOOP("money", "Payment"), "", Tone.PLAIN),
        MovementKind.PAYMENT_VOID: (QT_TRANSLATE_NOOP("money", "Payment voided"), "", Tone.PLAIN),
        MovementKind.REFUND: (QT_TRANSLATE_NOOP("money", "Refund"), "", Tone.PLAIN),
        MovementKind.REFUND_VOID: (QT_TRANSLATE_NOOP("money", "Refund voided"), "", Tone.PLAIN),
        MovementKind.SUPPLIER_REFUND: (QT_TRANSLATE_NOOP("money", "Supplier refund"), "", Tone.PLAIN),
        MovementKind.SUPPLIER_REFUND_VOID: (QT_TRANSLATE_NOOP("money", "Supplier refund voided"), "", Tone.PLAIN),
    },
)

for spec in money_specs.SPECS:
    enter_kind(MONEY[spec.kind].document, spec.icon)

Prefill = Mapping[str, Any]


def _accounts(context: Context) -> QWidget:
    from crm_desktop.views.money.account_list import account_list

    return account_list(context)


def _account(context: Context, record_id: int | None, prefill: Prefill) -> QWidget:
    from crm_desktop.views.money.account_dialog import AccountDialog

    return AccountDialog(context, record_id, prefill)


def _journal(context: Context, record_id: int | None, prefill: Prefill) -> QWidget:
    from crm_desktop.views.money.journal_tab import JournalTab

    return JournalTab(context, record_id, prefill)


def _credit(context: Context, record_id: int | None, _prefill: Prefill) -> QWidget:
    from crm_desktop.views.money.credit_desk import CreditDesk

    return CreditDesk(context, record_id)


def _behind(context: Context, _record_id: int | None, prefill: Prefill) -> QWidget:
    from crm_desktop.views.money.behind import BehindDialog

    return BehindDialog(context, prefill)


def _report(context: Context, _record_id: int | None, _prefill: Prefill) -> QWidget:
    from crm_desktop.views.money.report_tab import ReportTab

    return ReportTab(context)


def _open_rules(context: Context) -> None:
    context.open("office_rules")


def _open_journal(context: Context) -> None:
    context.open("account_journal")


def _open_report(context: Context) -> None:
    context.open("sales_report")


_SEE = Right.SEE_MONEY

FEATURE = Feature(
    docks=[
        ledger.aging_dock(RECEIVABLE, places={"sales": 4, "finance": 3, "manager": 4}, front_in=("finance",)),
        ledger.aging_dock(PAYABLE, places={}),
        money_specs.RECEIPT.dock,
        money_specs.PAYMENT.dock,
        money_specs.REFUND.dock,
        money_specs.SUPPLIER_REFUND.dock,
        ledger.charges_dock(RECEIVABLE),
        ledger.charges_dock(PAYABLE),
        ledger.credits_dock(RECEIVABLE),
        ledger.credits_dock(PAYABLE),
        DockSpec(
            "accounts",
            "money",
            QT_TRANSLATE_NOOP("money", "Money accounts"),
            "bank",
            _accounts,
            right=_SEE,
            menu="money",
            page="accounts",
        ),
    ],
    tabs=[
        ledger.aging_tab(RECEIVABLE),
        ledger.aging_tab(PAYABLE),
        ledger.changes_tab(RECEIVABLE),
        ledger.changes_tab(PAYABLE),
        *(one.tab for one in money_specs.SPECS),
        TabSpec(
            "credit",
            "money",
            QT_TRANSLATE_NOOP("money", "Advance or credit"),
            "money",
            _credit,
            right=_SEE,
            needs_prefill=True,
            page="receipts",
        ),
        ledger.statement_tab(RECEIVABLE),
        ledger.statement_tab(PAYABLE),
        TabSpec(
            "sales_report",
            "money",
            QT_TRANSLATE_NOOP("money", "Sales report"),
            "report",
            _report,
            right=_SEE,
            single=True,
            keeps_docks=True,
            page="reports",
        ),
        TabSpec(
            "money_account",
            "money",
            QT_TRANSLATE_NOOP("money", "Money account"),
            "bank",
            _account,
            right=_SEE,
            is_dialog=True,
            page="accounts",
        ),
        TabSpec(
            "account_journal",
            "money",
            QT_TRANSLATE_NOOP("money", "Account journal"),
            "statement",
            _journal,
            right=Right.SEE_ACCOUNTS,
            keeps_docks=True,
            page="accounts",
        ),
        ledger.charge_dialog(RECEIVABLE),
        ledger.charge_dialog(PAYABLE),
        TabSpec(
            "open_documents",
            "money",
            QT_TRANSLATE_NOOP("money", "Documents"),
            "receivable",
            _behind,
            right=_SEE,
            is_dialog=True,
            needs_prefill=True,
        ),
    ],
    commands=[
        *(one.command for one in money_specs.SPECS),
        ledger.statement_command(RECEIVABLE),
        ledger.statement_command(PAYABLE),
        ledger.aging_command(RECEIVABLE),
        ledger.aging_command(PAYABLE),
        ledger.changes_command(RECEIVABLE),
        ledger.changes_command(PAYABLE),
        CommandSpec(
            "money.journal",
            "money",
            QT_TRANSLATE_NOOP("money", "Account journal"),
            "statement",
            _open_journal,
            menu="money",
            right=Right.SEE_ACCOUNTS,
        ),
        ledger.charge_command(RECEIVABLE),
        ledger.charge_command(PAYABLE),
        CommandSpec(
            "money.rules",
            "money",
            QT_TRANSLATE_NOOP("money", "Aging columns and limits"),
            "settings",
            _open_rules,
            menu="money",
            right=Right.SET_UP_OFFICE,
        ),
        CommandSpec(
            "money.report",
            "money",
            QT_TRANSLATE_NOOP("money", "Sales report"),
            "report",
            _open_report,
            menu="analysis",
            places=("manager",),
            right=_SEE,
        ),
    ],
    activities=[
        ActivitySpec(
            "money.receipts",
            "money",
            QT_TRANSLATE_NOOP("money", "Receipts"),
            "receipt",
            "dock:receipts",
            order=60,
            right=_SEE,
        ),
        ActivitySpec(
            "money.aging",
            "money",
            QT_TRANSLATE_NOOP("money", "Aging"),
            "aging",
            "tab:aging",
            order=62,
            right=_SEE,
        ),
        ActivitySpec(
            "money.report",
            "money",
            QT_TRANSLATE_NOOP("money", "Reports"),
            "report",
            "tab:sales_report",
            order=80,
            right=_SEE,
        ),
    ],
)
