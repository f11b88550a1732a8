from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind, MovementKind
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import Receipt
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.account_journal import account_journal
from crm_desktop.queries.money.accounts import ACCOUNTS, account_choices, stored_account
from crm_desktop.queries.money.movements import balance_on
from crm_desktop.services.money.accounts import SaveAccount, save_account
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt, VoidReceipt
from tests.make.parties import make_customer
from tests.make.stored import TODAY

ASSISTANT = Access(operator_id=9, login="he", name="何晓雯", role=Role.ASSISTANT)
OPENED = TODAY - timedelta(days=20)


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def account(work):
    draft = AccountDraft(
        name="宁波银行", kind=AccountKind.BANK, opening_on=OPENED, opening_amount=Decimal("10000.00"), position=2
    )
    return work.session.get(MoneyAccount, save_account(work, SaveAccount(draft=draft)).record_id)


def receive(work, account, amount, days):
    customer = make_customer(work.session)
    draft = MoneyDraft(party_id=customer.id, document_date=ago(days), amount=Decimal(amount), account_id=account.id)
    done = RECEIVING.post(work, PostReceipt(key=f"k{amount}", draft=draft))
    return work.session.get(Receipt, done.record_id)


def void(work, receipt):
    RECEIVING.void(work, VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="错"))


def test_journal_runs_from_the_opening_balance_through_each_movement(work, account):
    receive(work, account, "3000.00", 10)
    receive(work, account, "2500.50", 3)
    journal = account_journal(work.session, SYSTEM, account_id=account.id, since=OPENED, until=TODAY)
    assert [(one.kind, one.came_in, one.balance) for one in journal.movements] == [
        (MovementKind.OPENING, Decimal("10000.00"), Decimal("10000.00")),
        (MovementKind.RECEIPT, Decimal("3000.00"), Decimal("13000.00")),
        (MovementKind.RECEIPT, Decimal("2500.50"), Decimal("15500.50")),
    ]
    assert (journal.opening, journal.closing) == (0, Decimal("15500.50"))


def test_what_came_before_the_first_day_is_the_opening(work, account):
    receive(work, account, "3000.00", 10)
    receive(work, account, "2500.50", 3)
    journal = account_journal(work.session, SYSTEM, account_id=account.id, since=ago(5), until=TODAY)
    assert (journal.opening, journal.came_in, journal.closing) == (
        Decimal("13000.00"),
        Decimal("2500.50"),
        Decimal("15500.50"),
    )


def test_void_receipt_stands_in_its_day_and_is_taken_back_on_the_day_it_was_voided(work, account):
    void(work, receive(work, account, "3000.00", 10))
    journal = account_journal(work.session, SYSTEM, account_id=account.id, since=ago(15), until=TODAY)
    assert [(one.on, one.kind, one.came_in) for one in journal.movements] == [
        (ago(10), MovementKind.RECEIPT, Decimal("3000.00")),
        (TODAY, MovementKind.RECEIPT_VOID, Decimal("-3000.00")),
    ]
    assert balance_on(work.session, account.id, ago(1)) == Decimal("13000.00")
    assert balance_on(work.session, account.id, TODAY) == Decimal("10000.00")


def test_list_shows_what_the_journal_ends_with(work, account):
    receive(work, account, "3000.00", 10)
    void(work, receive(work, account, "1.00", 2))
    ids = ACCOUNTS.ids(work.session, SYSTEM, ListRequest())
    rows = ACCOUNTS.rows(work.session, SYSTEM, ids, ListRequest())
    for row in rows:
        journal = account_journal(work.session, SYSTEM, account_id=row.id, since=ago(99), until=TODAY)
        assert row.balance == journal.closing
    totals = ACCOUNTS.totals(work.session, SYSTEM, ListRequest())
    every = account_journal(work.session, SYSTEM, account_id=None, since=ago(99), until=TODAY)
    assert totals.sums["balance"] == every.closing == Decimal("13000.00")


def test_accounts_are_offered_in_their_order_without_those_switched_off(work, account):
    cash = work.session.scalars(select(MoneyAccount).where(MoneyAccount.name == "现金")).one()
    off = SaveAccount(
        draft=AccountDraft(name="现金", kind=AccountKind.CASH, is_active=False),
        account_id=cash.id,
        seen_version=cash.version,
    )
    save_account(work, off)
    assert [one.name for one in account_choices(work.session, SYSTEM)] == ["银行存款", "宁波银行", "微信", "支付宝"]


def test_who_may_not_see_what_is_in_an_account_learns_its_name_only(work, account):
    receive(work, account, "3000.00", 10)
    choice = next(one for one in account_choices(work.session, ASSISTANT) if one.id == account.id)
    ids = ACCOUNTS.ids(work.session, ASSISTANT, ListRequest())
    row = next(row for row in ACCOUNTS.rows(work.session, ASSISTANT, ids, ListRequest()) if row.id == account.id)
    assert (choice.name, choice.balance) == ("宁波银行", None)
    assert (row.balance, row.opening_amount, row.last_on) == (None, None, None)
    assert stored_account(work.session, ASSISTANT, account_id=account.id).draft.opening_amount == 0
    with pytest.raises(NotAllowed):
        account_journal(work.session, ASSISTANT, account_id=account.id, since=OPENED, until=TODAY)
