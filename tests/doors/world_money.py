"""What each world owes and is owed, what was paid, and what of it was given back."""

from dataclasses import replace
from decimal import Decimal

from crm_desktop.domain.money.items import CreditKind, ReceiptMethod
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.documents import Payment, Receipt, Refund, SupplierRefund
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.services.money.charges import AddAdvance, AddCharge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.payments import PostPayment, SavePayment
from crm_desktop.services.money.receipts import PostReceipt, SaveReceipt
from crm_desktop.services.money.refunds import PostRefund, PostSupplierRefund, SaveRefund, SaveSupplierRefund
from tests.make.stored import TODAY


class MoneyOfWorld:
    """The money of a world; its owner runs the commands and notes what they made."""

    def receipt(self, amount="50.00"):
        """A receipt of this world's customer."""
        token = self._records.token
        return MoneyDraft(
            party_id=self._records.customer, document_date=TODAY, amount=Decimal(amount),
            method=ReceiptMethod.TRANSFER, reference=f"{token} 流水", payer=f"{token} 付款人",
        )  # fmt: skip

    def _refunds(self):
        """Of one cent each, so that enough is left for what else is tried."""
        cent, overdraw = self.receipt("0.01"), frozenset({"overdraw"})
        refund = PostRefund(key=self._key("refund"), draft=cent, accepted=overdraw)
        self._note("refund", self._run(refund), Refund)
        draft = SaveRefund(key=self._key("refund_draft"), draft=cent)
        self._note("refund_draft", self._run(draft), Refund)
        back = PostSupplierRefund(key=self._key("supplier_refund"), draft=cent)
        self._note("supplier_refund", self._run(back), SupplierRefund)
        draft = SaveSupplierRefund(key=self._key("supplier_refund_draft"), draft=cent)
        self._note("supplier_refund_draft", self._run(draft), SupplierRefund)

    def _money(self):
        token, customer = self._records.token, self._records.customer
        charge = AddCharge(
            key=self._key("charge"),
            party_id=customer,
            number=f"{token}-QT",
            document_date=TODAY,
            amount=Decimal(50),
        )
        self._note("charge", self._run(charge), Charge)
        payable = replace(charge, key=self._key("payable"), side=Side.PAYABLE, number=f"{token}-YFD")
        self._note("payable", self._run(payable), Charge)
        post = PostReceipt(key=self._key("receipt"), draft=self.receipt(), shares=())
        self._note("receipt", self._run(post), Receipt)
        credit = self._session.query(Credit).filter_by(kind=CreditKind.RECEIPT, origin_id=self._records.receipt).one()
        self._note("receipt_credit", credit.id, Credit)
        self._note(
            "receipt_draft", self._run(SaveReceipt(key=self._key("receipt_draft"), draft=self.receipt())), Receipt
        )
        pay = PostPayment(key=self._key("payment"), draft=self.receipt(), shares=(), accepted=frozenset({"overdraw"}))
        self._note("payment", self._run(pay), Payment)
        self._note(
            "payment_draft", self._run(SavePayment(key=self._key("payment_draft"), draft=self.receipt())), Payment
        )
        advance = AddAdvance(
            key=self._key("advance"), party_id=customer, number=f"{token}-YS", document_date=TODAY, amount=Decimal(5)
        )
        self._note("advance", self._run(advance), Credit)
        prepaid = replace(advance, key=self._key("prepaid"), side=Side.PAYABLE, number=f"{token}-YFK")
        self._note("prepaid", self._run(prepaid), Credit)
        self._refunds()
        credits_ = self._session.query(Credit).filter_by(kind=CreditKind.RETURN)
        of_return = credits_.filter_by(origin_id=self._records.sales_return).one()
        allocation = self._session.query(Allocation).filter_by(credit_id=of_return.id).one()
        self._note("allocation", allocation.id)
        self._note("returned_charge", allocation.charge_id)
