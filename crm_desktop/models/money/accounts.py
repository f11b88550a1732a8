"""Where the office's money lies."""

from datetime import date
from decimal import Decimal

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.money.accounts import AccountKind
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Amount, coded


class MoneyAccount(Versioned, Base):
    """A drawer, a bank account or a wallet 资金账户; what is in it follows from its opening and the money documents."""

    __tablename__ = "money_account"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(Words(80), unique=True)
    kind: Mapped[AccountKind] = mapped_column(coded(AccountKind))
    bank: Mapped[str] = mapped_column(Words(80), default="")
    branch: Mapped[str] = mapped_column(Words(80), default="")
    account_number: Mapped[str] = mapped_column(String(60), default="")
    holder: Mapped[str] = mapped_column(Words(80), default="")
    opening_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    opening_on: Mapped[date | None]
    """The opening balance is of the beginning of this day; None for an account that nobody opened with one."""
    may_overdraw: Mapped[bool] = mapped_column(default=False)
    """It may stand below zero without a question."""
    position: Mapped[int] = mapped_column(default=0)
    """Its place among the accounts: of a kind, the first one is offered first."""
    is_active: Mapped[bool] = mapped_column(default=True)
    notes: Mapped[str] = mapped_column(Text, default="")
