from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.errors import FieldProblems, StaleRecord
from crm_desktop.domain.money.accounts import (
    AccountDraft,
    AccountInUse,
    AccountKind,
    AccountSwitchedOff,
    BeforeOpening,
    EntriesBefore,
    LastAccount,
    NotEmpty,
    Overdrawn,
    OverdrawnRefused,
    SameAccount,
    TooLittleCash,
)
from crm_desktop.domain.money.items import CreditKind, ReceiptMethod
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Credit
from crm_desktop.services.money.accounts import (
    RemoveAccount,
    SaveAccount,
    TakeBackAccount,
    remove_account,
    require_cash,
    require_left,
    save_account,
    take_back_account,
)
from crm_desktop.services.money.allocations import StillToCome
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.payments import PAYING, PostPayment
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt, VoidReceipt
from crm_desktop.services.work import Work
from tests.make.parties import make_customer
from tests.make.stored import TODAY

CASHIER = Access(operator_id=7, login="qian", name="钱出纳", role=Role.CASHIER)


def account_named(work, name):
    return work.session.scalars(select(MoneyAccount).where(MoneyAccount.name == name)).one()


def save(work, account=None, **values):
    values.setdefault("name", account.name if account else "工商银行 3308")
    values.setdefault("kind", account.kind if account else AccountKind.BANK)
    command = SaveAccount(
        draft=AccountDraft(**values),
        account_id=account.id if account else None,
        seen_version=account.version if account else 0,
        accepted=frozenset({Overdrawn.key}),
    )
    return work.session.get(MoneyAccount, save_account(work, command).record_id)


def receive(work, amount="100.00", **values):
    values.setdefault("document_date", TODAY)
    draft = MoneyDraft(party_id=make_customer(work.session).id, amount=Decimal(amount), **values)
    done = RECEIVING.post(work, PostReceipt(key=f"r{work.session.query(Receipt).count()}", draft=draft))
    work.session.flush()
    return work.session.get(Receipt, done.record_id)


def problem(caught, key):
    return caught.value.problems[key]


def test_new_office_has_an_account_for_each_usual_way_of_paying(work):
    names = work.session.scalars(select(MoneyAccount.name).order_by(MoneyAccount.position)).all()
    assert names == ["现金", "银行存款", "微信", "支付宝"]


@pytest.mark.parametrize(
    ("method", "name"),
    [
        (ReceiptMethod.CASH, "现金"),
        (ReceiptMethod.TRANSFER, "银行存款"),
        (ReceiptMethod.CHEQUE, "银行存款"),
        (ReceiptMethod.ALIPAY, "支付宝"),
        (ReceiptMethod.OTHER, "现金"),
    ],
)
def test_money_goes_where_money_of_its_way_goes(work, method, name):
    assert receive(work, method=method).account.name == name


def test_first_account_of_a_kind_is_the_one_that_is_taken(work):
    save(work, position=0)
    save(work, account_named(work, "银行存款"), position=9)
    assert receive(work).account.name == "工商银行 3308"


def test_new_account_gets_the_next_code_and_the_last_place(work):
    account = save(work)
    assert (account.code, account.position) == ("ZH-05", 5)


def test_name_and_code_are_given_once(work):
    with pytest.raises(FieldProblems) as caught:
        save(work, name="现金", code="ZH-02")
    assert {type(one) for one in caught.value.problems.values()} == {SameAccount}
    assert set(caught.value.problems) == {"name", "code"}


def test_stale_account_is_not_saved(work):
    account = save(work)
    command = SaveAccount(draft=AccountDraft(name="x"), account_id=account.id, seen_version=account.version + 1)
    with pytest.raises(StaleRecord):
        save_account(work, command)


def test_account_that_documents_belong_to_stays(work):
    account = receive(work).account
    with pytest.raises(AccountInUse):
        remove_account(work, RemoveAccount(account_id=account.id, seen_version=account.version))


def test_deleted_account_comes_back_with_all_that_was_typed(work):
    account = save(work, bank="工商银行", opening_amount=Decimal("12.30"), opening_on=TODAY)
    own = account.id
    remove_account(work, RemoveAccount(account_id=own, seen_version=account.version))
    assert work.session.scalar(select(MoneyAccount.id).where(MoneyAccount.id == own)) is None
    take_back_account(work, TakeBackAccount(account_id=own))
    back = work.session.get(MoneyAccount, own)
    assert (back.bank, back.opening_amount, back.opening_on) == ("工商银行", Decimal("12.30"), TODAY)


def test_last_account_in_use_can_neither_be_switched_off_nor_deleted(work):
    *others, last = work.session.scalars(select(MoneyAccount).order_by(MoneyAccount.position)).all()
    for account in others:
        save(work, account, is_active=False)
    with pytest.raises(FieldProblems) as caught:
        save(work, last, is_active=False)
    assert isinstance(problem(caught, "is_active"), LastAccount)
    with pytest.raises(LastAccount):
        remove_account(work, RemoveAccount(account_id=last.id, seen_version=last.version))


def test_switched_off_account_takes_no_money(work):
    account = save(work, is_active=False)
    with pytest.raises(FieldProblems) as caught:
        receive(work, account_id=account.id)
    assert isinstance(problem(caught, "account_id"), AccountSwitchedOff)


def test_money_from_before_the_opening_is_in_the_opening_balance(work):
    account = save(work, opening_on=TODAY, opening_amount=Decimal(5))
    receive(work, account_id=account.id)
    with pytest.raises(FieldProblems) as caught:
        receive(work, account_id=account.id, document_date=TODAY - timedelta(days=1))
    assert isinstance(problem(caught, "account_id"), BeforeOpening)


def test_account_cannot_be_opened_after_its_first_document(work):
    account = save(work)
    receive(work, account_id=account.id, document_date=TODAY - timedelta(days=3))
    with pytest.raises(FieldProblems) as caught:
        save(work, account, opening_on=TODAY - timedelta(days=2))
    assert isinstance(problem(caught, "opening_on"), EntriesBefore)
    save(work, account, opening_on=TODAY - timedelta(days=3))


def test_opening_balance_is_of_a_day_that_came(work):
    with pytest.raises(FieldProblems) as caught:
        save(work, opening_on=TODAY + timedelta(days=1), opening_amount=Decimal(5))
    assert isinstance(problem(caught, "opening_on"), StillToCome)


def test_money_that_left_again_is_asked_about_when_its_receipt_is_voided(work):
    """Nothing but a negative opening makes it leave here; a payment does the same."""
    account = save(work, opening_on=TODAY - timedelta(days=9), opening_amount=Decimal(-80))
    receipt = receive(work, account_id=account.id)
    void = VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="录错")
    with pytest.raises(Overdrawn) as caught:
        RECEIVING.void(work, void)
    assert caught.value.params["balance"] == Decimal(-80)
    with pytest.raises(OverdrawnRefused):
        RECEIVING.void(Work(work.session, CASHIER, work.clock), void)


def test_accepted_overdraft_and_a_credit_line_are_let_through(work):
    account = save(work)
    require_left(work, account.id, Decimal(1), TODAY, frozenset({"overdraw"}))
    save(work, account, may_overdraw=True)
    require_left(work, account.id, Decimal(1), TODAY, frozenset())


def test_nothing_can_be_taken_out_of_a_drawer_that_is_not_in_it(work):
    cash = account_named(work, "现金")
    receive(work, "100.00", method=ReceiptMethod.CASH)
    require_cash(work, cash.id, Decimal(100), TODAY)
    with pytest.raises(TooLittleCash):
        require_cash(work, cash.id, Decimal("100.01"), TODAY)
    require_cash(work, account_named(work, "银行存款").id, Decimal(1), TODAY)  # a bank is asked about


def test_later_days_count_when_money_is_taken_out_of_a_past_one(work):
    """100 are there on the first day and 40 on the second: 50 cannot have left on the first one."""
    account = save(work, kind=AccountKind.CASH)
    first = receive(work, "100.00", account_id=account.id, document_date=TODAY - timedelta(days=5))
    receive(work, "40.00", account_id=account.id, document_date=TODAY - timedelta(days=1))
    RECEIVING.void(work, VoidReceipt(record_id=first.id, seen_version=first.version, reason="错"))
    with pytest.raises(TooLittleCash) as caught:
        require_cash(work, account.id, Decimal(50), TODAY - timedelta(days=5))
    assert (caught.value.params["balance"], caught.value.params["date"]) == (Decimal(40), TODAY)


def test_void_receipt_knows_since_when_it_counts_no_more(work):
    receipt = receive(work, document_date=TODAY - timedelta(days=2))
    RECEIVING.void(work, VoidReceipt(record_id=receipt.id, seen_version=receipt.version, reason="错"))
    credit = work.session.scalar(select(Credit).where(Credit.made_by(CreditKind.RECEIPT, receipt.id)))
    assert receipt.voided_on == credit.voided_on == TODAY


def opened(work, kind, amount, **changed):
    """An account out of which 60.00 of 100.00 were paid, with another opening balance."""
    name = {AccountKind.CASH: "现金", AccountKind.BANK: "银行存款"}[kind]
    account = save(work, account_named(work, name), name=name, kind=kind, opening_amount=Decimal(100), opening_on=TODAY)
    supplier = make_customer(work.session, is_supplier=True)
    draft = MoneyDraft(party_id=supplier.id, document_date=TODAY, amount=Decimal(60), account_id=account.id)
    PAYING.post(work, PostPayment(key="p", draft=draft))
    work.session.flush()
    accepted = changed.pop("accepted", frozenset())
    draft = AccountDraft(name=name, kind=kind, opening_amount=Decimal(amount), opening_on=TODAY, **changed)
    command = SaveAccount(
        draft=draft, account_id=account.id, seen_version=account.version, accepted=frozenset(accepted)
    )
    return lambda by=work: save_account(by, command)


def test_drawer_is_not_brought_below_zero_by_its_opening_balance(work):
    with pytest.raises(FieldProblems) as caught:
        opened(work, AccountKind.CASH, "59.99")()
    assert caught.value.problems["opening_amount"].params["least"] == 60


def test_drawer_may_hold_just_what_was_paid_out_of_it(work):
    opened(work, AccountKind.CASH, "60.00")()
    assert account_named(work, "现金").opening_amount == 60


def test_bank_brought_below_zero_by_its_opening_balance_is_asked_about(work):
    with pytest.raises(Overdrawn):
        opened(work, AccountKind.BANK, "10.00")()


def test_bank_is_brought_below_zero_once_that_is_accepted(work):
    opened(work, AccountKind.BANK, "10.00", accepted={Overdrawn.key})()
    assert account_named(work, "银行存款").opening_amount == 10


def test_credit_line_may_be_opened_below_zero_unasked(work):
    opened(work, AccountKind.BANK, "-500.00", may_overdraw=True)()
    assert account_named(work, "银行存款").opening_amount == -500


def test_bank_below_zero_may_be_brought_up_though_not_to_nothing(work):
    opened(work, AccountKind.BANK, "10.00", accepted={Overdrawn.key})()
    account = account_named(work, "银行存款")
    draft = AccountDraft(name="银行存款", kind=AccountKind.BANK, opening_amount=Decimal(20), opening_on=TODAY)
    save_account(work, SaveAccount(draft=draft, account_id=account.id, seen_version=account.version))
    assert account.opening_amount == 20


def test_account_with_money_in_it_is_switched_off_only_once_that_is_accepted(work):
    with pytest.raises(NotEmpty):
        opened(work, AccountKind.BANK, "100.00", is_active=False)()


def test_account_is_switched_off_with_its_money_once_that_is_accepted(work):
    opened(work, AccountKind.BANK, "100.00", is_active=False, accepted={NotEmpty.key})()
    assert not account_named(work, "银行存款").is_active


def test_empty_account_is_switched_off_unasked(work):
    opened(work, AccountKind.BANK, "60.00", is_active=False)()
    assert not account_named(work, "银行存款").is_active
