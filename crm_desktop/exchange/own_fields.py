"""The office's own fields as fields that an import can fill, known by the titles that the office gave them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.access import Access
from crm_desktop.domain.imports import Target
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import edits_field, seen_fields
from crm_desktop.exchange.fields import Field, Shape, of_line
from crm_desktop.exchange.mapping import BrokenMapping, ImportMapping

OWNERS: Mapping[Target, Owner] = {
    Target.CUSTOMERS: Owner.PARTY,
    Target.SUPPLIERS: Owner.PARTY,
    Target.PRODUCTS: Owner.PRODUCT,
    Target.CONTACTS: Owner.CONTACT,
    Target.ORDERS: Owner.ORDER,
}
"""Whose own fields the rows of a sheet can fill."""
WITH_PEOPLE = frozenset({Target.CUSTOMERS, Target.SUPPLIERS})
"""What comes with its contact people, whose own fields it can fill, too."""
IMPORTED = frozenset({*OWNERS.values(), Owner.PERSON})
"""Records whose own fields can come in."""
SHAPES: Mapping[OwnKind, Shape] = {
    OwnKind.TEXT: Shape.TEXT,
    OwnKind.LONG_TEXT: Shape.LONG_TEXT,
    OwnKind.WHOLE: Shape.QUANTITY,
    OwnKind.DECIMAL: Shape.QUANTITY,
    OwnKind.MONEY: Shape.MONEY,
    OwnKind.DATE: Shape.DATE,
    OwnKind.YES_NO: Shape.FLAG,
    OwnKind.CHOICE: Shape.TEXT,
    OwnKind.SEVERAL: Shape.TEXT,
    OwnKind.PERSON: Shape.TEXT,
    OwnKind.PARTY: Shape.TEXT,
}


def own_specs(access: Access, target: Target) -> tuple[Field, ...]:
    """The own fields that the operator may fill by an import of this kind."""
    owner = OWNERS.get(target)
    if owner is None:
        return ()
    of_people = _fillable(access, Owner.PERSON) if target in WITH_PEOPLE else ()
    return (*map(_spec, _fillable(access, owner)), *of_line(*map(_spec, of_people)))


def _fillable(access: Access, owner: Owner) -> Iterable[OwnField]:
    seen = (one for one in seen_fields(access, owner) if one.is_importable and one.kind in SHAPES)
    return (one for one in seen if edits_field(access, one))


def knowing(mapping: ImportMapping, access: Access) -> ImportMapping:
    """The mapping with the own fields that its steps may name.

    Raises:
        BrokenMapping: if it names one that is gone, or is not for this operator to fill.
    """
    steps = tuple(replace(step, own=own_specs(access, step.target)) for step in mapping.steps)
    for step in steps:
        known = {spec.key for spec in step.own}
        if lost := [key for key in step.columns if key.startswith(PREFIX) and key not in known]:
            raise BrokenMapping(name=mapping.name, fault=step.columns[lost[0]].column or lost[0])
    return replace(mapping, steps=steps)


def _spec(one: OwnField) -> Field:
    titles: Sequence[str] = [title for title in (one.title_traditional, one.title_english) if title]
    return Field(one.name, one.title, SHAPES[one.kind], aliases=tuple(titles))
