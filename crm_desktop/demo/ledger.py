"""What made-up customers owe and how they pay: receivables, receipts, credits, allocations."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from crm_desktop.demo.agenda import Agenda, later
from crm_desktop.demo.finding import add_receipt_entry
from crm_desktop.demo.parties import Buyer
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.money.allocation import OpenItem, oldest_first
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.sides import Side

NOTHING = Decimal("0.00")
THOUSAND = Decimal(1000)
METHODS = (
    (ReceiptMethod.TRANSFER, 68),
    (ReceiptMethod.WECHAT, 11),
    (ReceiptMethod.CASH, 8),
    (ReceiptMethod.ALIPAY, 4),
    (ReceiptMethod.CHEQUE, 3),
    (ReceiptMethod.ACCEPTANCE, 6),
)
LARGEST_BY_PHONE = Decimal(20000)
WIPED_UP_TO = 8
OPENINGS = 40


@dataclass(slots=True)
class Item:
    """A receivable, a credit or a receipt's row that changes until the story ends."""

    id: int
    day: date
    due: date
    open: Decimal
    row: Row
    pays_on: date


@dataclass(slots=True)
class Account:
    """One customer's items that are still open."""

    charges: list[Item] = field(default_factory=list)
    credits: list[Item] = field(default_factory=list)
    paying: bool = False


class Ledger:
    """Books charges and lets customers pay them in their own time."""

    def __init__(self, rows: Rows, rng: Random, plan: Plan, agenda: Agenda) -> None:
        self._rows = rows
        self._rng = rng
        self._plan = plan
        self._agenda = agenda
        self._accounts: defaultdict[int, Account] = defaultdict(Account)
        self._kept: list[tuple[str, Row, Item]] = []

    def open_books(self, buyers: list[Buyer]) -> None:
        """Some customers owed for documents from before the books were opened."""
        old = [buyer for buyer in buyers if buyer.weight]
        for index, buyer in enumerate(self._rng.sample(old, min(OPENINGS, len(old))), start=1):
            day = later(self._plan.start, -self._rng.randint(5, 60))
            amount = Decimal(self._rng.randint(80_000, 3_000_000)) / 100
            number = f"QC-{day.year}-{index:03}"
            self._charge(buyer, ChargeKind.OPENING, number, day, amount)

    def charge(self, buyer: Buyer, delivery: Row) -> Item:
        """Book what a delivery charges."""
        item = self._charge(
            buyer, ChargeKind.DELIVERY, delivery["number"], delivery["document_date"], delivery["total"]
        )
        item.row["origin_id"] = delivery["id"]
        item.row["employee_id"] = delivery["employee_id"]
        return item

    def credit_return(self, buyer: Buyer, sales_return: Row, original: Item) -> None:
        """Book what a return gives back; it reduces its original as far as that is open."""
        credit = self._credit(
            buyer,
            CreditKind.RETURN,
            sales_return["number"],
            sales_return["document_date"],
            sales_return["total"],
        )
        credit.row["origin_id"] = sales_return["id"]
        self._allocate(credit, original, min(original.open, credit.open), credit.day)

    def prepay(self, buyer: Buyer, day: date, amount: Decimal) -> None:
        """Take an advance."""
        self._receive(buyer, day, amount, NOTHING)

    def finish(self) -> None:
        """Hand over all rows that could still change."""
        for table, row, item in self._kept:
            row["open_amount"] = item.open
            self._rows.add(table, row)

    def _charge(self, buyer: Buyer, kind: ChargeKind, number: str, day: date, amount: Decimal) -> Item:
        due = buyer.terms.due_date(day)
        row: Row = {
            "id": self._rows.new_id("charge"),
            "version": 1,
            "side": Side.RECEIVABLE,
            "party_id": buyer.id,
            "kind": kind,
            "origin_id": None,
            "employee_id": buyer.owner_id,
            "number": number,
            "document_date": day,
            "due_date": due,
            "amount": amount,
            "open_amount": amount,
            "voided_on": None,
            "void_reason": "",
            "key": self._rows.new_key() if kind is ChargeKind.OPENING else None,
            "notes": "期初" if kind is ChargeKind.OPENING else "",
        }
        item = Item(row["id"], day, due, amount, row, self._pay_day(buyer, day, due))
        self._kept.append(("charge", row, item))
        account = self._accounts[buyer.id]
        account.charges.append(item)
        self._agenda.plan(max(item.pays_on, self._plan.start), lambda today: self._settle(buyer, today))
        return item

    def _pay_day(self, buyer: Buyer, day: date, due: date) -> date:
        """When the customer means to pay: cash at once, others by habit and mostly on the 10th, 20th or last days."""
        if buyer.terms.kind is TermKind.CASH and buyer.lag < 30:
            return later(day, self._rng.randint(0, 2))
        wanted = max(later(due, buyer.lag + self._rng.randint(-3, 5)), day)
        if buyer.grade == "C":
            return wanted
        return later(wanted, -wanted.day % 10 if wanted.day <= 27 else 0)

    def _settle(self, buyer: Buyer, today: date) -> None:
        """The customer pays what it means to pay by today."""
        account = self._accounts[buyer.id]
        account.charges = [item for item in account.charges if item.open]
        ripe = [item for item in account.charges if item.pays_on <= today]
        self._use_advances(account, ripe, today)
        owed = sum((item.open for item in ripe), NOTHING)
        if not owed:
            return
        amount, wiped = self._payment(owed)
        receipt = self._receive(buyer, today, amount, wiped)
        self._set_against(receipt, ripe, today)
        if amount + wiped < owed:
            for item in ripe:
                item.pays_on = later(today, 20)
            self._agenda.plan(later(today, 20), lambda day: self._settle(buyer, day))

    def _payment(self, owed: Decimal) -> tuple[Decimal, Decimal]:
        """Money and small change let go: mostly all of it, sometimes a round part, sometimes rounded up."""
        chance = self._rng.random()
        if chance < 0.10 and owed > 3 * THOUSAND:
            share = Decimal(self._rng.randint(3, 7)) / 10
            return (owed * share / THOUSAND).to_integral_value() * THOUSAND, NOTHING
        if chance < 0.13:
            return (owed / THOUSAND).to_integral_value(rounding="ROUND_CEILING") * THOUSAND, NOTHING
        if chance < 0.25 and owed > 500 and owed % 10 <= WIPED_UP_TO:
            return owed - owed % 10, owed % 10
        return owed, NOTHING

    def _use_advances(self, account: Account, ripe: list[Item], today: date) -> None:
        account.credits = [credit for credit in account.credits if credit.open]
        for credit in account.credits:
            self._set_against(credit, ripe, today)

    def _set_against(self, credit: Item, charges: list[Item], today: date) -> None:
        by_id = {item.id: item for item in charges if item.open}
        items = [OpenItem(item.id, item.day, item.due, item.open) for item in by_id.values()]
        for share in oldest_first(items, credit.open):
            self._allocate(credit, by_id[share.charge_id], share.amount, today)

    def _allocate(self, credit: Item, charge: Item, amount: Decimal, day: date) -> None:
        if amount <= ZERO:
            return
        credit.open -= amount
        charge.open -= amount
        self._rows.add(
            "allocation",
            {
                "credit_id": credit.id,
                "charge_id": charge.id,
                "amount": amount,
                "allocated_on": max(day, credit.day, charge.day),
                "cancelled_on": None,
            },
        )

    def _receive(self, buyer: Buyer, day: date, amount: Decimal, wiped: Decimal) -> Item:
        method = self._method(amount)
        at = min(moment(day, time(15, self._rng.randint(0, 59))), self._plan.now)
        receipt: Row = {
            "id": self._rows.new_id("receipt"),
            "version": 1,
            "key": self._rows.new_key(),
            "number": self._rows.number("receipt", day),
            "state": ReceiptState.POSTED,
            "party_id": buyer.id,
            "payer": "",
            "document_date": day,
            "employee_id": buyer.owner_id,
            "method": method,
            "account_id": self._plan.accounts[method],
            "reference": str(self._rng.randint(10**9, 10**10 - 1)) if method is ReceiptMethod.TRANSFER else "",
            "draft_due_on": day + timedelta(days=180) if method is ReceiptMethod.ACCEPTANCE else None,
            "amount": amount,
            "wiped_amount": wiped,
            "notes": "",
            "void_reason": "",
            "posted_at": at,
            "created_at": at,
            "created_by": 0,
        }
        self._rows.add("receipt", receipt)
        add_receipt_entry(self._rows, receipt)
        credit = self._credit(buyer, CreditKind.RECEIPT, receipt["number"], day, amount + wiped)
        credit.row["origin_id"] = receipt["id"]
        return credit

    def _method(self, amount: Decimal) -> ReceiptMethod:
        method, _weight = self._rng.choices(METHODS, [weight for _method, weight in METHODS])[0]
        is_small_way = method in {ReceiptMethod.CASH, ReceiptMethod.WECHAT, ReceiptMethod.ALIPAY}
        is_large_way = method is ReceiptMethod.ACCEPTANCE
        if (is_small_way and amount > LARGEST_BY_PHONE) or (is_large_way and amount < LARGEST_BY_PHONE):
            return METHODS[0][0]
        return method

    def _credit(self, buyer: Buyer, kind: CreditKind, number: str, day: date, amount: Decimal) -> Item:
        row: Row = {
            "id": self._rows.new_id("credit"),
            "version": 1,
            "side": Side.RECEIVABLE,
            "party_id": buyer.id,
            "kind": kind,
            "origin_id": None,
            "number": number,
            "document_date": day,
            "amount": amount,
            "open_amount": amount,
            "voided_on": None,
            "void_reason": "",
            "key": None,
            "notes": "",
        }
        item = Item(row["id"], day, day, amount, row, day)
        self._kept.append(("credit", row, item))
        self._accounts[buyer.id].credits.append(item)
        return item
