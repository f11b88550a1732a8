"""What a party 往来单位 is to the office; one firm may be several things at once."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class PartyRole(StrEnum):
    """One side on which the office meets a party."""

    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    CARRIER = "carrier"
    COMPETITOR = "competitor"
    PARTNER = "partner"

    @property
    def flag(self) -> str:
        """The attribute of a stored party that says whether it has this role.

        >>> PartyRole.SUPPLIER.flag
        'is_supplier'
        """
        return f"is_{self.value}"

    @property
    def edit(self) -> Right:
        """What is needed to enter and change parties in this role."""
        return Right.EDIT_SUPPLIERS if self in _BOUGHT_FROM else Right.EDIT_CUSTOMERS

    @property
    def side(self) -> Side:
        """On which side of the ledger it stands.

        >>> PartyRole.CARRIER.side.value, PartyRole.CUSTOMER.side.value
        ('payable', 'receivable')
        """
        return Side.PAYABLE if self in PAID else Side.RECEIVABLE


_BOUGHT_FROM = frozenset({PartyRole.SUPPLIER, PartyRole.CARRIER})
EDIT = (Right.EDIT_CUSTOMERS, Right.EDIT_SUPPLIERS)
"""Whoever may edit parties in some role; in which one it must be, the party says."""

Roles = tuple[PartyRole, ...]
"""What a party is, in the order of the roles."""

AS_CUSTOMER: Roles = (PartyRole.CUSTOMER,)
PAID: Roles = (PartyRole.SUPPLIER, PartyRole.CARRIER, PartyRole.PARTNER)
"""Whoever has one of these may be owed something."""


def roles_on(side: Side) -> Roles:
    """What a party must be, one of them, to have items on a side of the ledger; what it usually is, first.

    >>> roles_on(Side.RECEIVABLE)
    (<PartyRole.CUSTOMER: 'customer'>,)
    """
    return PAID if side is Side.PAYABLE else AS_CUSTOMER


def edited_by(roles: Iterable[PartyRole]) -> tuple[Right, ...]:
    """Who has one of these may change a party in these roles; what is agreed in a role needs that of the role.

    >>> [right.value for right in edited_by((PartyRole.CUSTOMER, PartyRole.SUPPLIER, PartyRole.PARTNER))]
    ['edit_customers', 'edit_suppliers']
    """
    return tuple(dict.fromkeys(role.edit for role in roles))


def in_order(roles: Iterable[PartyRole]) -> Roles:
    """Each role once.

    >>> in_order([PartyRole.PARTNER, PartyRole.CUSTOMER, PartyRole.PARTNER])
    (<PartyRole.CUSTOMER: 'customer'>, <PartyRole.PARTNER: 'partner'>)
    """
    wanted = set(roles)
    return tuple(role for role in PartyRole if role in wanted)


class NoCustomer(DomainError):
    """Who is no customer stands in no list of what customers bought or owe."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a customer: {name} is none. Its role can be added on its card.")


class NoSupplier(DomainError):
    """Who supplies nothing stands in no list of what we bought or owe."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Choose a supplier, carrier or partner: {name} is none. Its role can be added on its card."
    )


def missing_role(name: str, roles: Roles, wanted: Roles) -> DomainError | None:
    """Why a party called ``name`` cannot stand where one of the wanted roles must; None if it can.

    >>> type(missing_role("永兴", (PartyRole.SUPPLIER,), AS_CUSTOMER)).__name__
    'NoCustomer'
    >>> missing_role("永兴", (PartyRole.CUSTOMER, PartyRole.SUPPLIER), AS_CUSTOMER)
    """
    if not set(roles).isdisjoint(wanted):
        return None
    return NoCustomer(name=name) if PartyRole.CUSTOMER in wanted else NoSupplier(name=name)


class NoRole(DomainError):
    """A party that is nothing to the office stands in no list."""

    template = QT_TRANSLATE_NOOP("errors", "Tick at least one role: without one, nobody finds it again.")
