"""The office's own fields as dimensions: what customers and goods have of them that can be told apart."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.dimensions import Dimension, Shelf
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields

_SHELVES: Mapping[Owner, Shelf] = {Owner.PARTY: Shelf.CUSTOMER, Owner.PRODUCT: Shelf.PRODUCT}
_CUT_BY = frozenset({OwnKind.TEXT, OwnKind.CHOICE, OwnKind.SEVERAL, OwnKind.YES_NO})


def own_dimensions(access: Access, language: str = "") -> Mapping[str, Dimension]:
    """The office's own fields by their codes, as far as the operator sees them and figures can be cut by them."""
    own = (
        Dimension(one.name, one.titled(language), shelf, field=one)
        for owner, shelf in _SHELVES.items()
        for one in seen_fields(access, owner)
        if one.kind in _CUT_BY
    )
    return {one.code: one for one in own}


def dimensions_of(fact: Fact, access: Access, language: str = "") -> Mapping[str, Dimension]:
    """By what the figures of a fact can be cut by the operator, the office's own fields last."""
    own = {code: one for code, one in own_dimensions(access, language).items() if fact.is_cut_by(one)}
    return {one.code: one for one in fact.dimensions} | own
