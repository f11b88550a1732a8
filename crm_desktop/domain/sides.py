"""The two sides of what the office deals in: what is owed to it, and what it owes to others."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes


class Side(StrEnum):
    """On which side an open item stands; all that is said of items holds for both.

    >>> Side.PAYABLE.other, Side.PAYABLE.see.value
    (<Side.RECEIVABLE: 'receivable'>, 'see_payables')
    """

    RECEIVABLE = "receivable"
    """Others owe it to us 应收."""
    PAYABLE = "payable"
    """We owe it to others 应付."""

    @property
    def other(self) -> Side:
        """The side that it may be offset against."""
        return Side.PAYABLE if self is Side.RECEIVABLE else Side.RECEIVABLE

    @property
    def see(self) -> Right:
        """What is needed to see items, balances, aging and statements of this side."""
        return _SEE[self]

    @property
    def edit(self) -> Right:
        """What is needed to book, settle and void them."""
        return _EDIT[self]

    @property
    def changes(self) -> Changes:
        """What is told to the panels when an item of this side has changed."""
        return _CHANGES[self]

    @property
    def charge_series(self) -> str:
        """The series of numbers of what is charged by hand."""
        return "charge" if self is Side.RECEIVABLE else "payable"

    @property
    def advance_series(self) -> str:
        """The series of numbers of advances that were there when the books were opened."""
        return "advance" if self is Side.RECEIVABLE else "prepayment"


_SEE = {Side.RECEIVABLE: Right.SEE_MONEY, Side.PAYABLE: Right.SEE_PAYABLES}
_EDIT = {Side.RECEIVABLE: Right.EDIT_MONEY, Side.PAYABLE: Right.EDIT_PAYABLES}
_CHANGES = {Side.RECEIVABLE: Changes.RECEIVABLES, Side.PAYABLE: Changes.PAYABLES}
