"""The office's own fields in figures: what can be told apart cuts them, what is a figure is added up."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.dimensions import Dimension, Shelf
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Look, Measure, OwnPart
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import NAMED, Owner, OwnKind
from crm_desktop.domain.own.values import places_of
from crm_desktop.domain.own_rights import seen_fields

_SHELVES: Mapping[Owner, Shelf] = {Owner.PARTY: Shelf.CUSTOMER, Owner.PRODUCT: Shelf.PRODUCT}
_LOOKS: Mapping[OwnKind, Look] = {
    OwnKind.WHOLE: Look.QUANTITY,
    OwnKind.DECIMAL: Look.QUANTITY,
    OwnKind.MONEY: Look.MONEY,
    OwnKind.FORMULA: Look.QUANTITY,
}
_CUT_BY = NAMED | {OwnKind.TEXT, OwnKind.CHOICE, OwnKind.SEVERAL, OwnKind.YES_NO}


def own_dimensions(access: Access, language: str = "") -> Mapping[str, Dimension]:
    """The office's own fields by their codes, as far as the operator sees them and figures can be cut by them."""
    own = (
        Dimension(one.name, one.titled(language), shelf, is_of_records=one.kind in NAMED, field=one)
        for owner, shelf in _SHELVES.items()
        for one in seen_fields(access, owner)
        if one.kind in _CUT_BY
    )
    return {one.code: one for one in own}


def dimensions_of(fact: Fact, access: Access, language: str = "") -> Mapping[str, Dimension]:
    """By what the figures of a fact can be cut by the operator, the office's own fields last."""
    own = {code: one for code, one in own_dimensions(access, language).items() if fact.is_cut_by(one)}
    return {one.code: one for one in fact.dimensions} | own


def own_measures(access: Access, language: str = "") -> Mapping[str, Measure]:
    """The office's own figures by their codes, as far as the operator sees them."""
    own = (
        _measure(one, look, language)
        for owner in Owner
        for one in seen_fields(access, owner)
        if (look := _LOOKS.get(one.kind)) is not None
    )
    return {one.code: one for one in own}


def measures_of(fact: Fact, access: Access, language: str = "") -> Mapping[str, Measure]:
    """What there is of a fact for the operator, the office's own figures of the records behind it last."""
    own = own_measures(access, language).values()
    return {one.code: one for one in (*fact.measures, *own) if fact.counts(one) and one.is_seen_by(access)}


def fields_of(fact: Fact, access: Access, language: str = "") -> Mapping[str, Dimension | Measure]:
    """All that can stand on a shelf of a fact; of one code for both, as of customers, it is what cuts."""
    return {**measures_of(fact, access, language), **dimensions_of(fact, access, language)}


def _measure(field: OwnField, look: Look, language: str) -> Measure:
    part = OwnPart(field.name, field.id, field.owner, places_of(field))
    return Measure(field.name, field.headed(language), look, (part,), part, field=field)
