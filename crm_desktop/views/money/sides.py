"""How each side of the ledger looks: the one list, desk, report and statement of receivables and payables ask here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context

CONTEXT = "money"


@dataclass(frozen=True, kw_only=True)
class SideLook:
    """One side in words; all texts are marked in the context ``money``.

    Attributes:
        charges, credits, aging, changes: the ids of its lists, under which saved views are kept.
        statement: the tab, and the kind of paper, of its account.
        charge: the dialog in which something is booked by hand.
        settles: the tab of the money that settles it.
        party: one with whom there is an account; ``parties`` counts them.
        choose: says that one must be chosen.
        book: what is booked by hand, as a command; ``booking`` as the title of its dialog.
        opening, advance, other: the kinds of what is booked by hand.
        left: what is unallocated.
        aging_people: whose parties the small chart of the aging splits them by.
        proof: how the aging adds up to the balances of its parties.
        owed: of the whole report.
        sums: how a statement adds up.
        page, aging_page, credits_page: of the manual.
    """

    of: Side
    charges: str
    credits: str
    aging: str
    statement: str
    charge: str
    settles: str
    settle: str
    party: str
    parties: str
    everybody: str
    choose: str
    title: str
    which: str
    counted: str
    all_in_force: str
    empty: str
    credits_title: str
    credits_which: str
    credits_counted: str
    credits_empty: str
    book: str
    booking: str
    opening: str
    advance: str
    other: str
    terms: str
    aging_title: str
    changes: str
    changes_title: str
    aging_empty: str
    aging_people: str
    proof: str
    owed: str
    left: str
    statement_title: str
    sums: str
    print_all: str
    none_to_print: str
    tab_title: str
    charge_title: str
    page: str
    aging_page: str
    credits_page: str

    def may_edit(self, context: Context) -> bool:
        """Whether the operator may book, settle and void on this side."""
        return context.may(self.of.edit)


RECEIVABLE = SideLook(
    of=Side.RECEIVABLE,
    charges="receivables",
    credits="credits",
    aging="aging",
    statement="statement",
    charge="charge",
    settles="receipt",
    settle=QT_TRANSLATE_NOOP("money", "Receive money"),
    party=QT_TRANSLATE_NOOP("money", "Customer"),
    parties=QT_TRANSLATE_NOOP("money", "{count} customers"),
    everybody=QT_TRANSLATE_NOOP("money", "All customers"),
    choose=QT_TRANSLATE_NOOP("money", "Choose the customer (F4)."),
    title=QT_TRANSLATE_NOOP("money", "Receivables"),
    which=QT_TRANSLATE_NOOP("money", "Which receivables"),
    counted=QT_TRANSLATE_NOOP("money", "{count} receivables"),
    all_in_force=QT_TRANSLATE_NOOP("money", "Open and paid"),
    empty=QT_TRANSLATE_NOOP("money", "Nothing here is owed. Shipping a delivery makes a receivable."),
    credits_title=QT_TRANSLATE_NOOP("money", "Advances and credits"),
    credits_which=QT_TRANSLATE_NOOP("money", "Which credits"),
    credits_counted=QT_TRANSLATE_NOOP("money", "{count} advances and credits"),
    credits_empty=QT_TRANSLATE_NOOP("money", "Nothing is left over: all receipts and returns settle documents."),
    book=QT_TRANSLATE_NOOP("money", "Opening balance or other charge…"),
    booking=QT_TRANSLATE_NOOP("money", "Opening balance or other charge"),
    opening=QT_TRANSLATE_NOOP("money", "Opening balance, still unpaid"),
    advance=QT_TRANSLATE_NOOP("money", "Opening advance: money that the customer had paid before"),
    other=QT_TRANSLATE_NOOP("money", "Other charge, such as freight"),
    terms=QT_TRANSLATE_NOOP("money", "Empty takes the customer's terms"),
    aging_title=QT_TRANSLATE_NOOP("money", "Receivables aging"),
    changes="receivables_changes",
    changes_title=QT_TRANSLATE_NOOP("money", "Receivables: two days compared"),
    aging_empty=QT_TRANSLATE_NOOP("money", "Nobody owes anything on this day."),
    aging_people=QT_TRANSLATE_NOOP("money", "Aging by salesperson"),
    proof=QT_TRANSLATE_NOOP("money", "Checked against balances: aging {total} − balances {balance} = {difference}"),
    owed=QT_TRANSLATE_NOOP("money", "Receivables"),
    left=QT_TRANSLATE_NOOP("money", "Unallocated advances"),
    statement_title=QT_TRANSLATE_NOOP("money", "Customer statement"),
    sums=QT_TRANSLATE_NOOP("money", "Opening {opening} + charged {charged} − received {paid} = closing {closing}"),
    print_all=QT_TRANSLATE_NOOP("money", "Statements of all customers …"),
    none_to_print=QT_TRANSLATE_NOOP("money", "No customer has a balance or a movement in these days."),
    tab_title=QT_TRANSLATE_NOOP("money", "Customer statement"),
    charge_title=QT_TRANSLATE_NOOP("money", "Other charge"),
    page="receivables",
    aging_page="aging",
    credits_page="receipts",
)
PAYABLE = SideLook(
    of=Side.PAYABLE,
    charges="payables",
    credits="debits",
    aging="payables_aging",
    statement="supplier_statement",
    charge="payable",
    settles="payment",
    settle=QT_TRANSLATE_NOOP("money", "Pay"),
    party=QT_TRANSLATE_NOOP("money", "Supplier"),
    parties=QT_TRANSLATE_NOOP("money", "{count} suppliers"),
    everybody=QT_TRANSLATE_NOOP("money", "All suppliers"),
    choose=QT_TRANSLATE_NOOP("money", "Choose the supplier (F4)."),
    title=QT_TRANSLATE_NOOP("money", "Payables"),
    which=QT_TRANSLATE_NOOP("money", "Which payables"),
    counted=QT_TRANSLATE_NOOP("money", "{count} payables"),
    all_in_force=QT_TRANSLATE_NOOP("money", "To be paid and paid"),
    empty=QT_TRANSLATE_NOOP(
        "money", "Nothing here is to be paid. Book what you owed when you began, or other charges."
    ),
    credits_title=QT_TRANSLATE_NOOP("money", "Prepayments and debits"),
    credits_which=QT_TRANSLATE_NOOP("money", "Which prepayments"),
    credits_counted=QT_TRANSLATE_NOOP("money", "{count} prepayments and debits"),
    credits_empty=QT_TRANSLATE_NOOP("money", "Nothing is left over: all payments settle documents."),
    book=QT_TRANSLATE_NOOP("money", "Opening payable or other payable…"),
    booking=QT_TRANSLATE_NOOP("money", "Opening payable or other payable"),
    opening=QT_TRANSLATE_NOOP("money", "Opening payable, still unpaid"),
    advance=QT_TRANSLATE_NOOP("money", "Opening prepayment: money that you had paid the supplier before"),
    other=QT_TRANSLATE_NOOP("money", "Other payable, such as freight"),
    terms=QT_TRANSLATE_NOOP("money", "Empty takes your terms with the supplier"),
    aging_title=QT_TRANSLATE_NOOP("money", "Payables aging"),
    changes="payables_changes",
    changes_title=QT_TRANSLATE_NOOP("money", "Payables: two days compared"),
    aging_empty=QT_TRANSLATE_NOOP("money", "You owe nobody anything on this day."),
    aging_people=QT_TRANSLATE_NOOP("money", "Aging by buyer"),
    proof=QT_TRANSLATE_NOOP(
        "money", "Checked against balances: aging {total} − balances of suppliers {balance} = {difference}"
    ),
    owed=QT_TRANSLATE_NOOP("money", "Payables"),
    left=QT_TRANSLATE_NOOP("money", "Unallocated prepayments"),
    statement_title=QT_TRANSLATE_NOOP("money", "Supplier statement"),
    sums=QT_TRANSLATE_NOOP("money", "Opening {opening} + charged {charged} − paid {paid} = closing {closing}"),
    print_all=QT_TRANSLATE_NOOP("money", "Statements of all suppliers …"),
    none_to_print=QT_TRANSLATE_NOOP("money", "No supplier has a balance or a movement in these days."),
    tab_title=QT_TRANSLATE_NOOP("money", "Supplier statement"),
    charge_title=QT_TRANSLATE_NOOP("money", "Other payable"),
    page="payables",
    aging_page="payables",
    credits_page="payables",
)
LOOKS: Mapping[Side, SideLook] = {look.of: look for look in (RECEIVABLE, PAYABLE)}


def said(text: str) -> str:
    """A text of a side, translated."""
    return QCoreApplication.translate(CONTEXT, text)
