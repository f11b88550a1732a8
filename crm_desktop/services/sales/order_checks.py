"""What may hold a quote or an order back: prices below the lowest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, or_, select

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ONE, ZERO
from crm_desktop.domain.sales.errors import (
    BelowLowest,
    BelowLowestRefused,
    SomeBelowLowest,
    SomeBelowLowestRefused,
)
from crm_desktop.domain.trade.pricing import Floor, TaxTerms
from crm_desktop.domain.trade.sold import sold_price
from crm_desktop.models.products import Product
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.services.limits import require_discounts
from crm_desktop.services.trade.documents import AnyDocument, AnyLine
from crm_desktop.services.work import Work


def require_floor_prices(work: Work, document: AnyDocument, accepted: frozenset[str]) -> None:
    """Ask about, or refuse, lines that sell below their lowest price; by right.

    Raises:
        BelowLowest: if the operator may accept it and has not yet.
        BelowLowestRefused: if he may not, or not so far.
        TooMuchDiscount: if he may not give so much.
        SomeBelowLowest, SomeBelowLowestRefused: the same without names, where they would tell a hidden cost.
    """
    require_discounts(work, [(line.product_name, line.discount) for line in document.lines], document.discount)
    most = work.access.role.most_below
    if BelowLowest.key in accepted and work.access.may(Right.SELL_BELOW_LOWEST) and most is None:
        return
    floors = _Floors.of(work, document)
    if most is not None and (far := _lines_below(document, floors, ONE - most)):
        raise (
            BelowLowestRefused(products=", ".join(far)) if work.access.may(Right.SEE_COST) else SomeBelowLowestRefused()
        )
    if BelowLowest.key in accepted and work.access.may(Right.SELL_BELOW_LOWEST):
        return
    below = _lines_below(document, floors)
    if not below:
        return
    # which line is under cost and margin would tell the cost: others are told only what the lowest prices say
    may_see = work.access.may(Right.SEE_COST)
    told = below if may_see else _lines_below(document, _Floors.of(work, document, by_cost=False))
    if work.access.may(Right.SELL_BELOW_LOWEST):
        raise BelowLowest(products=", ".join(told)) if told else SomeBelowLowest()
    raise BelowLowestRefused(products=", ".join(told)) if told else SomeBelowLowestRefused()


def _lines_below(document: AnyDocument, floors: _Floors, share: Decimal = ONE) -> list[str]:
    """What is sold below its floor, or below a share of it."""
    return [line.product_name for line in document.lines if _unit_price(document, line) < share * floors.of_line(line)]


@dataclass(frozen=True)
class _Floors:
    """The floors of the products of a document, each in the terms in which it is stated.

    A line whose product was typed and not chosen has the floor of the product of that code or name, of several the
    highest: choosing tells them apart.
    """

    by_id: Mapping[int, Sequence[Floor]]
    by_words: Mapping[str, Sequence[Floor]]

    @classmethod
    def of(cls, work: Work, document: AnyDocument, *, by_cost: bool = True) -> _Floors:
        """Read in two statements; without ``by_cost`` leaving out what follows from cost and margin."""
        words = [word for line in document.lines if line.product_id is None for word in _words_of_line(line)]
        by_id: dict[int, list[Floor]] = {}
        by_words: dict[str, list[Floor]] = {}
        columns = (Product.id, Product.lowest_price, Product.cost, Product.tax_rate, Product.tax_included)
        query = select(*columns, *_WORDS).where(
            or_(Product.id.in_({line.product_id for line in document.lines}), *(word.in_(words) for word in _WORDS))
        )
        rules, found = side_by_side(work.session, rules_of, lambda own: own.execute(query).all())
        for product_id, lowest, cost, rate, included, *its_words in found:
            floor = Floor.of(lowest, cost if by_cost else None, rules.lowest_margin, TaxTerms(rate, included))
            if floor is not None:
                by_id.setdefault(product_id, []).append(floor)
                for word in its_words:
                    by_words.setdefault(word, []).append(floor)
        return cls(by_id, by_words)

    def of_line(self, line: AnyLine) -> Decimal:
        """The floor of a line, tax included; 0 if it has none."""
        found = [*self.by_id.get(line.product_id or 0, ())]
        if line.product_id is None:
            found += [floor for word in _words_of_line(line) for floor in self.by_words.get(word, ())]
        gross = TaxTerms(line.tax_rate, included=True)
        return max((floor.in_terms(gross) for floor in found), default=ZERO)


def _bare(text: Any) -> Any:
    return func.replace(func.lower(text), " ", "")


_WORDS = (_bare(Product.code), _bare(Product.name), _bare(Product.name + Product.specification))
"""What a product may be called in a line into which it was typed."""


def _words_of_line(line: AnyLine) -> Sequence[str]:
    typed = (line.product_code, line.product_name, line.product_name + line.specification)
    # as the database does it: only latin letters are made small
    return [re.sub("[A-Z]", lambda letter: letter[0].lower(), text.replace(" ", "")) for text in typed if text.strip()]


def _unit_price(document: AnyDocument, line: AnyLine) -> Decimal:
    terms = TaxTerms(line.tax_rate, line.tax_included)
    return sold_price(line.unit_price, (line.discount, document.discount), terms)
