"""How products look in the search box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.finding.facts_pane import Fact, Facts, FactTable
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.views.found import HitLook, given, said, why

if TYPE_CHECKING:
    from crm_desktop.queries.finding.facts import ProductGlance
    from crm_desktop.queries.finding.rows import Hit

_LAST = QT_TRANSLATE_NOOP("SearchBox", "Last price to {customer}")
_NEVER = QT_TRANSLATE_NOOP("SearchBox", "never bought it")
_OTHERS = QT_TRANSLATE_NOOP("SearchBox", "Others, last")
_LIST_LOWEST = QT_TRANSLATE_NOOP("SearchBox", "List price / lowest")
_COST = QT_TRANSLATE_NOOP("SearchBox", "Cost")
_UNIT = QT_TRANSLATE_NOOP("SearchBox", "Unit")
_OFF = QT_TRANSLATE_NOOP("SearchBox", "Switched off")
_SALES = QT_TRANSLATE_NOOP("SearchBox", "Last orders")
_DATE = QT_TRANSLATE_NOOP("SearchBox", "Date")
_CUSTOMER = QT_TRANSLATE_NOOP("SearchBox", "Customer")
_QUANTITY = QT_TRANSLATE_NOOP("SearchBox", "Quantity")
_PRICE = QT_TRANSLATE_NOOP("SearchBox", "Price")
_STATE = QT_TRANSLATE_NOOP("SearchBox", "State")


def _row(hit: Hit) -> Match:
    priced = " / ".join(filter(None, (formats.price(hit.price), hit.unit)))
    return Match((hit.kind, hit.id), hit.title, (hit.code, why(hit) or priced), hit)


def _facts(glance: ProductGlance) -> Facts:
    offer, past, other = glance.strip.offer, glance.strip.past, glance.strip.other_last
    name = offer.name if offer.specification in offer.name else f"{offer.name} {offer.specification}"
    facts = []
    if glance.customer:
        last = f"{formats.day(past[0].on)[5:]}  {formats.price(past[0].price)}" if past else said(_NEVER)
        facts.append(Fact(said(_LAST).format(customer=glance.customer), last, bold=bool(past)))
    prices = " / ".join(formats.price(price) or "—" for price in (offer.list_price, offer.lowest_price))
    facts += given(
        (_OTHERS, formats.price(other.price) if other else ""),
        (_LIST_LOWEST, prices),
        (_COST, formats.price(offer.cost)),
        (_UNIT, offer.unit),
    )
    if not glance.is_active:
        facts.append(Fact(said(_STATE), said(_OFF), "amber"))
    rows = [
        (formats.day(sale.on)[5:], sale.customer, formats.quantity(sale.quantity), formats.price(sale.price))
        for sale in glance.sales
    ]
    heads = tuple(map(said, (_DATE, _CUSTOMER, _QUANTITY, _PRICE)))
    second = " · ".join(filter(None, (offer.code, glance.barcode)))
    return Facts(name, second, facts, FactTable(said(_SALES), heads, rows))


LOOKS: Mapping[str, HitLook] = {"product": HitLook(_row, _facts)}
"""By kind of hit."""
