"""What an import can make of a sheet, and which column is probably which field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crm_desktop.domain.imports import Target
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.fields import CONTACT, CUSTOMER, EMPLOYEE, OPENING, ORDER, PRODUCT, RETURN, Field
from crm_desktop.exchange.sheet_head import plain_title

FIELDS: dict[Target, tuple[Field, ...]] = {
    Target.CUSTOMERS: CUSTOMER,
    Target.PRODUCTS: PRODUCT,
    Target.CONTACTS: CONTACT,
    Target.OPENING: OPENING,
    Target.ORDERS: ORDER,
    Target.RETURNS: RETURN,
    Target.EMPLOYEES: EMPLOYEE,
}

TITLES: dict[Target, str] = {
    Target.CUSTOMERS: QT_TRANSLATE_NOOP("imports", "Customers and contact people"),
    Target.PRODUCTS: QT_TRANSLATE_NOOP("imports", "Products"),
    Target.CONTACTS: QT_TRANSLATE_NOOP("imports", "Contact log"),
    Target.OPENING: QT_TRANSLATE_NOOP("imports", "Opening receivables"),
    Target.ORDERS: QT_TRANSLATE_NOOP("imports", "Orders with lines"),
    Target.RETURNS: QT_TRANSLATE_NOOP("imports", "Returned orders"),
    Target.EMPLOYEES: QT_TRANSLATE_NOOP("imports", "Employees"),
}


@cache
def field_of(target: Target, key: str) -> Field:
    """One field by its key; ``KeyError`` if the target has none of that key."""
    for spec in FIELDS[target]:
        if spec.key == key:
            return spec
    raise KeyError(key)


def suggest(target: Target, titles: Sequence[str]) -> dict[str, str]:
    """Which column probably belongs to which field: field key → column title; each column is used once.

    >>> suggest(Target.CUSTOMERS, ["客户名称*", "联系电话", "备注", "杂项"])
    {'name': '客户名称*', 'phone': '联系电话', 'notes': '备注'}
    """
    free = {plain_title(title): title for title in titles if title}
    found: dict[str, str] = {}
    for spec in FIELDS[target]:
        for name in (spec.title, *spec.aliases):
            title = free.pop(plain_title(name), None)
            if title is not None:
                found[spec.key] = title
                break
    return found


def likeliest(titles: Sequence[str]) -> Target:
    """Which target a sheet with these titles probably is for."""
    order = (
        Target.ORDERS,
        Target.OPENING,
        Target.CONTACTS,
        Target.CUSTOMERS,
        Target.PRODUCTS,
        Target.RETURNS,
        Target.EMPLOYEES,
    )

    def fit(target: Target) -> tuple[bool, int]:
        found = suggest(target, titles)
        return all(spec.key in found for spec in FIELDS[target] if spec.required), len(found)

    return max(order, key=fit)
