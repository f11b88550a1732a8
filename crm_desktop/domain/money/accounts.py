"""Where the office's money lies 资金账户: cash, banks, wallets; what is typed of one, and the rules of paying out.

What is in an account on a day follows from its opening balance and the money documents up to that day; nobody enters
a balance later on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import DomainError, NeedsConfirmation, Required, RuleBroken
from crm_desktop.domain.field_checks import OutOfRange, too_long
from crm_desktop.domain.figures import Amount, figure_problems
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.money.kinds import MONEY, Direction
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LARGEST_PLACE = 9999


class AccountKind(StrEnum):
    """What an account is."""

    CASH = "cash"
    BANK = "bank"
    WECHAT = "wechat"
    ALIPAY = "alipay"
    OTHER = "other"


class MovementKind(StrEnum):
    """What a line of an account's journal is."""

    OPENING = "opening"
    RECEIPT = "receipt"
    RECEIPT_VOID = "receipt_void"
    PAYMENT = "payment"
    PAYMENT_VOID = "payment_void"
    REFUND = "refund"
    REFUND_VOID = "refund_void"
    SUPPLIER_REFUND = "supplier_refund"
    SUPPLIER_REFUND_VOID = "supplier_refund_void"


MOVES: Mapping[DocumentKind, tuple[MovementKind, MovementKind]] = {
    kind: (MovementKind(kind.value), MovementKind(f"{kind.value}_void")) for kind in MONEY
}
"""The movement that a money document is, and the one that takes it back."""
MOVED_BY: Mapping[MovementKind, DocumentKind] = {movement: kind for kind, both in MOVES.items() for movement in both}
"""The kind of document behind a movement; an opening balance has none."""
TAKEN_BACK = frozenset(back for _booked, back in MOVES.values())
"""Movements of documents that are void."""
GOES_OUT = frozenset(movement for movement, kind in MOVED_BY.items() if MONEY[kind].direction is Direction.OUT)
"""Movements that stand in the column of what went out; taken back, they stand there once more, negative."""


KIND_OF_METHOD: Mapping[ReceiptMethod, AccountKind] = {
    ReceiptMethod.CASH: AccountKind.CASH,
    ReceiptMethod.TRANSFER: AccountKind.BANK,
    ReceiptMethod.WECHAT: AccountKind.WECHAT,
    ReceiptMethod.ALIPAY: AccountKind.ALIPAY,
    ReceiptMethod.CHEQUE: AccountKind.BANK,
    ReceiptMethod.ACCEPTANCE: AccountKind.BANK,
    ReceiptMethod.OTHER: AccountKind.OTHER,
}
"""Into which kind of account money usually goes."""

DEFAULT_ACCOUNTS: tuple[tuple[AccountKind, str], ...] = (
    (AccountKind.CASH, "现金"),
    (AccountKind.BANK, "银行存款"),
    (AccountKind.WECHAT, "微信"),
    (AccountKind.ALIPAY, "支付宝"),
)
"""The accounts of a new office, which names them as it likes."""
ACCOUNT_WORDS: Mapping[AccountKind, str] = {
    AccountKind.CASH: QT_TRANSLATE_NOOP("first_words", "Cash"),
    AccountKind.BANK: QT_TRANSLATE_NOOP("first_words", "Bank"),
    AccountKind.WECHAT: QT_TRANSLATE_NOOP("first_words", "WeChat"),
    AccountKind.ALIPAY: QT_TRANSLATE_NOOP("first_words", "Alipay"),
}
"""What they are called once it is known in which language the office writes; marked."""


class SameAccount(RuleBroken):
    """Two accounts cannot have one name or code."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: there is an account {text} already.")


class AccountInUse(RuleBroken):
    """Money documents point at the account."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take {name} out of the choices, switch it off: {count} documents belong to it, so it must stay."
    )


class LastAccount(RuleBroken):
    """Money must go somewhere."""

    template = QT_TRANSLATE_NOOP("errors", "To switch {name} off, add another account first: it is the last one.")


class NoAccount(RuleBroken):
    """There is no account at all into which money could go."""

    template = QT_TRANSLATE_NOOP("errors", "Choose an account; under Money accounts you can add one.")


class AccountSwitchedOff(RuleBroken):
    """The account is used no more."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another account: {name} is switched off.")


class BeforeOpening(RuleBroken):
    """A document is dated before the account was opened: its opening balance holds that money already."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Enter {date} or a later day, or another account: the opening balance of {name} is of {date} and holds what "
        "was before.",
    )


class EntriesBefore(RuleBroken):
    """An account is to be opened after documents that belong to it."""

    template = QT_TRANSLATE_NOOP("errors", "Enter {date} or an earlier day: its first document is of {date}.")


class TooLittleCash(RuleBroken):
    """A drawer cannot hold less than nothing."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To take {amount} out of {name}, choose another account or correct its opening balance: on {date} only "
        "{balance} is in it.",
    )


class CashBelowZero(RuleBroken):
    """The opening balance is too small for what was paid out of a drawer since."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Enter at least {least}: on {date} {name} would hold {balance}, and cash cannot be less than nothing."
    )


class NotEmpty(NeedsConfirmation):
    """An account is switched off in which something still is, or which owes something."""

    key = "not_empty"
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{name} is not empty. Switch it off all the same? What is in it leaves the list of accounts and its total.",
    )


class Overdrawn(NeedsConfirmation):
    """An account would stand below zero, and the operator may do that."""

    key = "overdraw"
    template = QT_TRANSLATE_NOOP("errors", "{name} would stand at {balance} on {date}. Go on all the same?")


class OverdrawnRefused(RuleBroken):
    """An account would stand below zero, and the operator may not do that."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To go on, choose another account or ask a manager: {name} would stand at {balance} on {date}."
    )


@dataclass(frozen=True, kw_only=True)
class AccountDraft:
    """All that may be typed about an account; an empty ``code`` gets the next one.

    Attributes:
        opening_on: the day whose beginning the opening balance is of; None if it is not known when it was opened.
        may_overdraw: whether it may stand below zero without a question, such as a credit line.
        position: its place among the accounts; of those of one kind, the first is offered first.
    """

    code: str = ""
    name: str = ""
    kind: AccountKind = AccountKind.BANK
    bank: str = ""
    branch: str = ""
    account_number: str = ""
    holder: str = ""
    opening_amount: Amount = ZERO
    opening_on: date | None = None
    may_overdraw: bool = False
    position: int = 0
    is_active: bool = True
    notes: str = ""


ACCOUNT_FIELDS = tuple(one.name for one in fields(AccountDraft))


class Choosable(Protocol):
    """What the choice of an account has to know of it."""

    @property
    def id(self) -> int: ...
    @property
    def kind(self) -> AccountKind: ...


One = TypeVar("One", bound=Choosable)


def default_account(method: ReceiptMethod, accounts: Iterable[One]) -> One | None:
    """Where money of this method goes if nobody says otherwise: the first of its kind, else the first of all."""
    offered = list(accounts)
    wanted = KIND_OF_METHOD[method]
    return next((one for one in offered if one.kind is wanted), next(iter(offered), None))


def account_problems(draft: AccountDraft, longest: Mapping[str, int]) -> dict[str, DomainError]:
    """What must be put right before the account can be saved, by field key.

    >>> from decimal import Decimal
    >>> sorted(account_problems(AccountDraft(opening_amount=Decimal(5)), {}))
    ['name', 'opening_on']
    """
    problems = dict(too_long(draft, longest))
    if not draft.name.strip():
        problems["name"] = Required()
    problems.update(figure_problems(draft))
    if draft.opening_amount and draft.opening_on is None:
        problems["opening_on"] = Required()
    if not 0 <= draft.position <= LARGEST_PLACE:
        problems["position"] = OutOfRange(least=0, most=LARGEST_PLACE)
    return problems
