"""The two sides of the one ledger: what is owed to the office, and what the office owes."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.parties.roles import PartyRole, Roles


class Side(StrEnum):
    """On which side an open item stands; all that is said of items holds for both.

    >>> Side.PAYABLE.other, Side.PAYABLE.see.value, Side.RECEIVABLE.role.value
    (<Side.RECEIVABLE: 'receivable'>, 'see_payables', 'customer')
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
    def role(self) -> PartyRole:
        """What the party of an item usually is to the office."""
        return self.roles[0]

    @property
    def roles(self) -> Roles:
        """What a party must be, one of them, to have items on this side."""
        return _ROLES[self]

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


def side_of(role: PartyRole) -> Side:
    """On which side of the ledger a role stands.

    >>> side_of(PartyRole.CARRIER).value, side_of(PartyRole.CUSTOMER).value
    ('payable', 'receivable')
    """
    return Side.PAYABLE if role in Side.PAYABLE.roles else Side.RECEIVABLE


_ROLES = {
    Side.RECEIVABLE: (PartyRole.CUSTOMER,),
    Side.PAYABLE: (PartyRole.SUPPLIER, PartyRole.CARRIER, PartyRole.PARTNER),
}
_SEE = {Side.RECEIVABLE: Right.SEE_MONEY, Side.PAYABLE: Right.SEE_PAYABLES}
_EDIT = {Side.RECEIVABLE: Right.EDIT_MONEY, Side.PAYABLE: Right.EDIT_PAYABLES}
_CHANGES = {Side.RECEIVABLE: Changes.RECEIVABLES, Side.PAYABLE: Changes.PAYABLES}
