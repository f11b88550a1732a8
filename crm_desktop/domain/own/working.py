"""Which figures of a record a formula may name, and what all its formulas come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.formula import PartEmpty, Values, read_formula
from crm_desktop.domain.own.kinds import NUMERIC, Owner, OwnKind
from crm_desktop.domain.own.values import places_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_OF_DOCUMENTS = {
    "total": QT_TRANSLATE_NOOP("own_fields", "Total"),
    "tax": QT_TRANSLATE_NOOP("own_fields", "Tax"),
    "discount": QT_TRANSLATE_NOOP("own_fields", "Document discount"),
}
PARTS: Mapping[Owner, Mapping[str, str]] = {
    Owner.PARTY: {
        "credit_limit": QT_TRANSLATE_NOOP("own_fields", "Credit limit"),
        "max_overdue_days": QT_TRANSLATE_NOOP("own_fields", "Overdue days at most"),
        "term_days": QT_TRANSLATE_NOOP("own_fields", "Credit days"),
        "discount": QT_TRANSLATE_NOOP("own_fields", "Discount"),
        "supply_credit": QT_TRANSLATE_NOOP("own_fields", "Credit they give us"),
        "supply_lead_days": QT_TRANSLATE_NOOP("own_fields", "Days to deliver"),
        "supply_least": QT_TRANSLATE_NOOP("own_fields", "Least order"),
    },
    Owner.PERSON: {},
    Owner.PRODUCT: {
        "list_price": QT_TRANSLATE_NOOP("own_fields", "List price"),
        "wholesale_price": QT_TRANSLATE_NOOP("own_fields", "Wholesale price"),
        "lowest_price": QT_TRANSLATE_NOOP("own_fields", "Lowest price"),
        "cost": QT_TRANSLATE_NOOP("own_fields", "Cost"),
        "transfer_price": QT_TRANSLATE_NOOP("own_fields", "Transfer price"),
        "tax_rate": QT_TRANSLATE_NOOP("own_fields", "Tax rate"),
    },
    Owner.QUOTE: _OF_DOCUMENTS,
    Owner.ORDER: _OF_DOCUMENTS,
    Owner.CONTACT: {},
}
"""Figures that the program knows of a record, stored with it, by the names of their columns."""
RATES = frozenset({"discount", "tax_rate"})
"""Of these, shares of 1; the discount of a document is an amount."""


def formulas_of(fields: Iterable[OwnField], owner: Owner) -> list[OwnField]:
    """The formulas in use of a kind of record, each behind those that it names."""
    rest = [one for one in fields if one.owner is owner and one.is_active and one.kind is OwnKind.FORMULA]
    found: list[OwnField] = []
    while rest:
        names = {one.name for one in rest}
        ready = [one for one in rest if names.isdisjoint(parts_of(one))]
        found += ready or rest  # no two name each other: nobody can save such
        rest = [one for one in rest if one not in found]
    return found


def parts_of(field: OwnFieldDraft) -> tuple[str, ...]:
    """The fields that a formula names; none of what cannot be read, or is no formula."""
    if field.kind is not OwnKind.FORMULA:
        return ()
    try:
        return read_formula(field.formula).parts
    except DomainError:
        return ()


def figures_behind(field: OwnFieldDraft, formulas: Iterable[OwnField]) -> set[str]:
    """The figures out of which a formula is worked out in the end, by way of other formulas."""
    by_name = {one.name: one for one in formulas}
    found, asked, seen = set[str](), [*parts_of(field)], set[str]()
    while asked:
        name = asked.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in by_name:
            asked += parts_of(by_name[name])
        else:
            found.add(name)
    return found


def parts_offered(fields: Iterable[OwnField], owner: Owner) -> list[OwnField]:
    """The office's own figures that a formula of this kind of record may name."""
    return [one for one in fields if one.owner is owner and one.is_active and one.kind in NUMERIC]


def results(formulas: Sequence[OwnField], values: Values) -> tuple[dict[str, Decimal], dict[str, DomainError]]:
    """What formulas, in order, come to, and why others come to nothing, by name."""
    known, why = dict(values), dict[str, DomainError]()
    found: dict[str, Decimal] = {}
    for one in formulas:
        try:
            result = read_formula(one.formula).result(known, places_of(one))
        except DomainError as problem:
            why[one.name] = why.get(problem.name, problem) if isinstance(problem, PartEmpty) else problem
            known[one.name] = None
        else:
            found[one.name] = known[one.name] = result
    return found, why
