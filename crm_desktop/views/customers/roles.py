"""The roles of parties as the window shows them: one declaration for list, menu, new entry and title."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class RoleSpec:
    """How parties in one role are shown; texts are marked (context ``customers``).

    Attributes:
        id: of the dock, the list and its kept views.
        icon: idea of the picture.
        new: what entering one is called.
        too: what taking the role besides another is called.
        counted: how many there are.
        empty: what an empty list advises.
    """

    role: PartyRole
    id: str
    title: str
    icon: str
    new: str
    too: str
    counted: str
    empty: str


CUSTOMER = RoleSpec(
    PartyRole.CUSTOMER,
    "customers",
    QT_TRANSLATE_NOOP("customers", "Customers"),
    "customer",
    QT_TRANSLATE_NOOP("customers", "New customer"),
    QT_TRANSLATE_NOOP("customers", "Make it a customer too"),
    QT_TRANSLATE_NOOP("customers", "{count} customers"),
    QT_TRANSLATE_NOOP("customers", "No customers yet. Press Insert to enter the first one, or import them from Excel."),
)
SUPPLIER = RoleSpec(
    PartyRole.SUPPLIER,
    "suppliers",
    QT_TRANSLATE_NOOP("customers", "Suppliers"),
    "supplier",
    QT_TRANSLATE_NOOP("customers", "New supplier"),
    QT_TRANSLATE_NOOP("customers", "Make it a supplier too"),
    QT_TRANSLATE_NOOP("customers", "{count} suppliers"),
    QT_TRANSLATE_NOOP("customers", "No suppliers yet. Press Insert to enter the first one, or import them from Excel."),
)
CARRIER = RoleSpec(
    PartyRole.CARRIER,
    "carriers",
    QT_TRANSLATE_NOOP("customers", "Carriers"),
    "truck",
    QT_TRANSLATE_NOOP("customers", "New carrier"),
    QT_TRANSLATE_NOOP("customers", "Make it a carrier too"),
    QT_TRANSLATE_NOOP("customers", "{count} carriers"),
    QT_TRANSLATE_NOOP("customers", "No carriers yet. Press Insert to enter the first one."),
)
COMPETITOR = RoleSpec(
    PartyRole.COMPETITOR,
    "competitors",
    QT_TRANSLATE_NOOP("customers", "Competitors"),
    "competitor",
    QT_TRANSLATE_NOOP("customers", "New competitor"),
    QT_TRANSLATE_NOOP("customers", "Make it a competitor too"),
    QT_TRANSLATE_NOOP("customers", "{count} competitors"),
    QT_TRANSLATE_NOOP("customers", "No competitors yet. Press Insert to enter the first one."),
)
PARTNER = RoleSpec(
    PartyRole.PARTNER,
    "partners",
    QT_TRANSLATE_NOOP("customers", "Partners"),
    "partner",
    QT_TRANSLATE_NOOP("customers", "New partner"),
    QT_TRANSLATE_NOOP("customers", "Make it a partner too"),
    QT_TRANSLATE_NOOP("customers", "{count} partners"),
    QT_TRANSLATE_NOOP("customers", "No partners yet. Press Insert to enter the first one."),
)

ROLES: dict[PartyRole, RoleSpec] = {spec.role: spec for spec in (CUSTOMER, SUPPLIER, CARRIER, COMPETITOR, PARTNER)}
"""In the order in which they stand in menus and on the form."""


def new_in(role: PartyRole) -> dict[str, PartyRole]:
    """What opens the form of a new party of a role; a customer is what nothing is said of."""
    return {} if role is PartyRole.CUSTOMER else {"role": role}
