"""How each kind of money document looks: the one desk, list and paper of all of them ask here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.money.kinds import PAYMENT_MONEY, RECEIPT_MONEY, REFUND_MONEY, SUPPLIER_REFUND_MONEY, MoneyType
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.services.money import payments, receipts, refunds
from crm_desktop.services.money.documents import MoneyCommands

CONTEXT = "money"
ONLY_POSTED = QT_TRANSLATE_NOOP("money", "Only what is posted can be voided.")


@dataclass(frozen=True, kw_only=True)
class MoneyLook:
    """One direction in words; all texts are marked in the context ``money``.

    Attributes:
        of: what is declared of it.
        commands: what changes it.
        icon: idea of its picture.
        list_id: of its list; saved views are kept under it.
        name: one of them; ``numbered`` with its number.
        owes: what stands beside the title, of the party.
        others: how what is left of what is no money document makes the whole that the aging has.
        use, left: settles documents with what is left of a posted one; shows those of which something is left.
    """

    of: MoneyType
    commands: MoneyCommands
    icon: str
    list_id: str
    name: str
    several: str
    new: str
    draft: str
    numbered: str
    not_saved: str
    party: str
    choose: str
    amount: str
    dated: str
    account: str
    method: str
    payer: str
    somebody_else: str
    owes: str
    counted: str
    empty: str
    open: str
    print: str
    others: str = ""
    use: str = ""
    left: str = ""

    @property
    def kind(self) -> str:
        """The kind of record: its tab, its paper, its kept drafts."""
        return self.of.document.kind.value

    def say(self, text: str) -> str:
        """A marked text in the operator's language."""
        return QCoreApplication.translate(CONTEXT, text)


RECEIPT = MoneyLook(
    of=RECEIPT_MONEY,
    commands=receipts.RECEIVING.commands,
    icon="receipt",
    list_id="receipts",
    name=QT_TRANSLATE_NOOP("money", "Receipt"),
    several=QT_TRANSLATE_NOOP("money", "Receipts"),
    new=QT_TRANSLATE_NOOP("money", "New receipt"),
    draft=QT_TRANSLATE_NOOP("money", "Receipt draft"),
    numbered=QT_TRANSLATE_NOOP("money", "Receipt {number}"),
    not_saved=QT_TRANSLATE_NOOP("money", "This receipt is not saved."),
    party=QT_TRANSLATE_NOOP("money", "Customer"),
    choose=QT_TRANSLATE_NOOP("money", "Choose the customer (F4)."),
    amount=QT_TRANSLATE_NOOP("money", "Amount received"),
    dated=QT_TRANSLATE_NOOP("money", "Received on"),
    account=QT_TRANSLATE_NOOP("money", "Account"),
    method=QT_TRANSLATE_NOOP("money", "Method"),
    payer=QT_TRANSLATE_NOOP("money", "Paid by"),
    somebody_else=QT_TRANSLATE_NOOP("money", "if somebody else paid"),
    owes=QT_TRANSLATE_NOOP("money", "Owes {balance} · overdue {overdue} · unallocated {unallocated}"),
    use=QT_TRANSLATE_NOOP("money", "Use the advance"),
    counted=QT_TRANSLATE_NOOP("money", "{count} receipts"),
    empty=QT_TRANSLATE_NOOP("money", "No receipts yet. Press Insert to enter the first one."),
    open=QT_TRANSLATE_NOOP("money", "Open receipt"),
    print=QT_TRANSLATE_NOOP("money", "Print receipt"),
    left=QT_TRANSLATE_NOOP("money", "With an advance left"),
    others=QT_TRANSLATE_NOOP("money", "+ {others} of returns and opening advances = {all} unallocated"),
)
PAYMENT = MoneyLook(
    of=PAYMENT_MONEY,
    commands=payments.PAYING.commands,
    icon="payment",
    list_id="payments",
    name=QT_TRANSLATE_NOOP("money", "Payment"),
    several=QT_TRANSLATE_NOOP("money", "Payments"),
    new=QT_TRANSLATE_NOOP("money", "New payment"),
    draft=QT_TRANSLATE_NOOP("money", "Payment draft"),
    numbered=QT_TRANSLATE_NOOP("money", "Payment {number}"),
    not_saved=QT_TRANSLATE_NOOP("money", "This payment is not saved."),
    party=QT_TRANSLATE_NOOP("money", "Supplier"),
    choose=QT_TRANSLATE_NOOP("money", "Choose the supplier (F4)."),
    amount=QT_TRANSLATE_NOOP("money", "Amount paid"),
    dated=QT_TRANSLATE_NOOP("money", "Paid on"),
    account=QT_TRANSLATE_NOOP("money", "Paid from"),
    method=QT_TRANSLATE_NOOP("money", "Paid by way of"),
    payer=QT_TRANSLATE_NOOP("money", "Paid to"),
    somebody_else=QT_TRANSLATE_NOOP("money", "if somebody else was paid"),
    owes=QT_TRANSLATE_NOOP("money", "We owe {balance} · overdue {overdue} · prepaid {unallocated}"),
    use=QT_TRANSLATE_NOOP("money", "Use the prepayment"),
    counted=QT_TRANSLATE_NOOP("money", "{count} payments"),
    empty=QT_TRANSLATE_NOOP("money", "No payments yet. Press Insert to enter the first one."),
    open=QT_TRANSLATE_NOOP("money", "Open payment"),
    print=QT_TRANSLATE_NOOP("money", "Print payment"),
    left=QT_TRANSLATE_NOOP("money", "With a prepayment left"),
    others=QT_TRANSLATE_NOOP("money", "+ {others} of opening prepayments = {all} prepaid"),
)
REFUND = MoneyLook(
    of=REFUND_MONEY,
    commands=refunds.REFUNDING.commands,
    icon="refund",
    list_id="refunds",
    name=QT_TRANSLATE_NOOP("money", "Refund"),
    several=QT_TRANSLATE_NOOP("money", "Refunds"),
    new=QT_TRANSLATE_NOOP("money", "New refund"),
    draft=QT_TRANSLATE_NOOP("money", "Refund draft"),
    numbered=QT_TRANSLATE_NOOP("money", "Refund {number}"),
    not_saved=QT_TRANSLATE_NOOP("money", "This refund is not saved."),
    party=QT_TRANSLATE_NOOP("money", "Customer"),
    choose=QT_TRANSLATE_NOOP("money", "Choose the customer (F4)."),
    amount=QT_TRANSLATE_NOOP("money", "Amount given back"),
    dated=QT_TRANSLATE_NOOP("money", "Given back on"),
    account=QT_TRANSLATE_NOOP("money", "Paid from"),
    method=QT_TRANSLATE_NOOP("money", "Paid by way of"),
    payer=QT_TRANSLATE_NOOP("money", "Paid to"),
    somebody_else=QT_TRANSLATE_NOOP("money", "if somebody else was paid"),
    owes=QT_TRANSLATE_NOOP("money", "Owes {balance} · overdue {overdue} · unallocated {unallocated}"),
    counted=QT_TRANSLATE_NOOP("money", "{count} refunds"),
    empty=QT_TRANSLATE_NOOP("money", "No refunds yet. Press Insert to give money back to a customer."),
    open=QT_TRANSLATE_NOOP("money", "Open refund"),
    print=QT_TRANSLATE_NOOP("money", "Print refund"),
)
SUPPLIER_REFUND = MoneyLook(
    of=SUPPLIER_REFUND_MONEY,
    commands=refunds.GETTING_BACK.commands,
    icon="refund",
    list_id="supplier_refunds",
    name=QT_TRANSLATE_NOOP("money", "Supplier refund"),
    several=QT_TRANSLATE_NOOP("money", "Supplier refunds"),
    new=QT_TRANSLATE_NOOP("money", "New supplier refund"),
    draft=QT_TRANSLATE_NOOP("money", "Supplier refund draft"),
    numbered=QT_TRANSLATE_NOOP("money", "Supplier refund {number}"),
    not_saved=QT_TRANSLATE_NOOP("money", "This supplier refund is not saved."),
    party=QT_TRANSLATE_NOOP("money", "Supplier"),
    choose=QT_TRANSLATE_NOOP("money", "Choose the supplier (F4)."),
    amount=QT_TRANSLATE_NOOP("money", "Amount got back"),
    dated=QT_TRANSLATE_NOOP("money", "Got back on"),
    account=QT_TRANSLATE_NOOP("money", "Account"),
    method=QT_TRANSLATE_NOOP("money", "Method"),
    payer=QT_TRANSLATE_NOOP("money", "Paid by"),
    somebody_else=QT_TRANSLATE_NOOP("money", "if somebody else paid"),
    owes=QT_TRANSLATE_NOOP("money", "We owe {balance} · overdue {overdue} · prepaid {unallocated}"),
    counted=QT_TRANSLATE_NOOP("money", "{count} supplier refunds"),
    empty=QT_TRANSLATE_NOOP("money", "No supplier refunds yet. Press Insert to enter what a supplier gave back."),
    open=QT_TRANSLATE_NOOP("money", "Open supplier refund"),
    print=QT_TRANSLATE_NOOP("money", "Print supplier refund"),
)
LOOKS: Mapping[str, MoneyLook] = {look.kind: look for look in (RECEIPT, PAYMENT, REFUND, SUPPLIER_REFUND)}
"""By kind of record."""
