"""Random money in, out and back over several accounts: what is in them agrees with a replay, on any day."""

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.documents import Payment, Receipt, Refund, SupplierRefund
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.account_journal import account_journal
from crm_desktop.queries.money.accounts import ACCOUNTS
from crm_desktop.queries.money.movements import balance_on, lowest_from
from crm_desktop.services.money.accounts import SaveAccount, save_account
from crm_desktop.services.money.charges import AddAdvance, add_advance
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.payments import PAYING, PostPayment, VoidPayment
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt, VoidReceipt
from crm_desktop.services.money.refunds import (
    GETTING_BACK,
    REFUNDING,
    PostRefund,
    PostSupplierRefund,
    VoidRefund,
    VoidSupplierRefund,
)
from tests.make.parties import make_customer
from tests.make.stored import TODAY

STEPS, SPAN = 40, 30
ACCEPTED = frozenset({"overdraw"})
WAYS = (
    (RECEIVING, PostReceipt, VoidReceipt, Receipt, 1),
    (PAYING, PostPayment, VoidPayment, Payment, -1),
    (REFUNDING, PostRefund, VoidRefund, Refund, -1),
    (GETTING_BACK, PostSupplierRefund, VoidSupplierRefund, SupplierRefund, 1),
)


def day(back):
    return TODAY - timedelta(days=back)


class Till:
    """Moves money by the real use cases, and keeps a list of what it moved: ``(account, day, signed amount)``."""

    def __init__(self, work, seed):
        self.work, self.rng = work, Random(seed)  # noqa: S311 - no secret
        self.party = make_customer(work.session, is_supplier=True)
        for side in Side:  # so that there is always something to give back
            left = {"party_id": self.party.id, "side": side, "document_date": day(SPAN), "amount": Decimal(10**6)}
            add_advance(work, AddAdvance(key=side.value, **left))
        self.moved = []
        self.accounts = [self._open(place) for place in range(3)]
        self.live = []

    def _open(self, place):
        opening, opened = Decimal(self.rng.randint(-500, 5000)), day(SPAN + place)
        draft = AccountDraft(
            name=f"账户 {place}", kind=AccountKind.BANK, opening_amount=opening, opening_on=opened, position=place + 9
        )
        account = save_account(self.work, SaveAccount(draft=draft, accepted=ACCEPTED)).record_id
        self.moved.append((account, opened, opening))
        return account

    def step(self):
        if self.live and self.rng.random() < 0.3:
            self.void(*self.live.pop(self.rng.randrange(len(self.live))))
        else:
            self.move(*self.rng.choice(WAYS))

    def move(self, cycle, post, void, kind, sign):
        account, on = self.rng.choice(self.accounts), day(self.rng.randint(0, SPAN - 1))
        amount = Decimal(self.rng.randint(1, 90000)) / 100
        draft = MoneyDraft(party_id=self.party.id, document_date=on, amount=amount, account_id=account)
        record = cycle.post(self.work, post(key=str(uuid4()), draft=draft, accepted=ACCEPTED)).record_id
        self.moved.append((account, on, sign * amount))
        self.live.append((cycle, void, kind, record, (account, -sign * amount)))

    def void(self, cycle, void, kind, record, back):
        self.work.session.flush()
        document = self.work.session.get(kind, record)
        command = void(record_id=record, seen_version=document.version, reason="错", accepted=ACCEPTED)
        cycle.void(self.work, command)
        assert document.state is ReceiptState.VOID
        self.moved.append((back[0], TODAY, back[1]))

    def balance(self, account, on):
        return sum((amount for whose, when, amount in self.moved if whose == account and when <= on), Decimal(0))


@pytest.mark.parametrize("seed", range(3))
def test_accounts_hold_what_was_moved_on_any_day(work, seed):
    till = Till(work, seed)
    kept = defaultdict(dict)
    for number in range(STEPS):
        till.step()
        for account in till.accounts:
            past = day(till.rng.randint(0, SPAN))
            assert balance_on(work.session, account, past) == till.balance(account, past)
            kept[account][number] = till.balance(account, TODAY)
    session = work.session
    session.flush()
    rows = {row.id: row for row in ACCOUNTS.rows(session, SYSTEM, till.accounts, ListRequest())}
    for account in till.accounts:
        since = day(SPAN // 2)
        journal = account_journal(session, SYSTEM, account_id=account, since=since, until=TODAY)
        assert journal.opening == till.balance(account, since - timedelta(days=1))
        assert journal.closing == rows[account].balance == till.balance(account, TODAY)
        for one in journal.movements:
            last = [other.balance for other in journal.movements if other.on == one.on][-1]
            assert last == till.balance(account, one.on)
        days = [since + timedelta(days=count) for count in range((TODAY - since).days + 1)]
        assert lowest_from(session, account, since)[1] == min(till.balance(account, on) for on in days)
    whole = account_journal(session, SYSTEM, account_id=None, since=day(99), until=TODAY)
    assert whole.closing == sum(till.balance(account, TODAY) for account in till.accounts)


def test_a_past_day_reads_the_same_after_all_that_comes_later(work):
    till = Till(work, 7)
    for _ in range(STEPS // 2):
        till.step()
    yesterday = {account: balance_on(work.session, account, day(1)) for account in till.accounts}
    while till.live:
        till.void(*till.live.pop())
    assert {account: balance_on(work.session, account, day(1)) for account in till.accounts} == yesterday
