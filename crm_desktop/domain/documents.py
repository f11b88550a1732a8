"""The catalogue of the kinds of documents: a new kind is declared by its area and listed here.

Kinds are never added to each other: what is ordered, delivered and received are three sums.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import reduce
from operator import or_

from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.own.kinds import Owner, owner_of
from crm_desktop.domain.sales.kinds import SALES
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType, Figure

DOCUMENTS: Mapping[DocumentKind, DocumentType] = {
    one.kind: one for one in (*SALES, *(money.document for money in MONEY.values()))
}
"""All kinds, in the order in which they follow from each other."""
TRADE: Mapping[DocumentKind, DocumentType] = {
    kind: one for kind, one in DOCUMENTS.items() if one.loads_draft is not None
}
"""The kinds that have lines."""
TRADE_CHANGES = reduce(or_, (one.changes for one in TRADE.values()))
"""What is told when a document with lines has changed, of any kind."""
DOCUMENT_CHANGES = reduce(or_, (one.changes for one in DOCUMENTS.values()))
"""What is told when any document has changed."""
STATES: tuple[StrEnum, ...] = tuple(state for one in DOCUMENTS.values() for state in one.states)
"""All states; a code that several kinds have, such as ``void``, means and reads the same in each of them."""


def state_of(code: str) -> StrEnum:
    """The state with this code, whatever kind has it."""
    return next(state for state in STATES if state == code)


def maker_of(item: StrEnum) -> DocumentKind | None:
    """The kind of document that makes a kind of charge or credit; None for what is booked by hand."""
    return next((kind for kind, one in DOCUMENTS.items() if one.books is item), None)


def follower_of(kind: DocumentKind) -> DocumentKind:
    """The kind of document that is made out of those of a kind.

    Raises:
        StopIteration: if none is.
    """
    return next(other for other, one in DOCUMENTS.items() if one.draws_on is kind)


def leading_in(figure: Figure) -> DocumentKind:
    """The kind whose amounts make a figure; of several, the one that raises it."""
    return next(kind for kind, one in DOCUMENTS.items() if one.figure is figure and one.sign > 0)


def owner_of_paper(kind: str) -> Owner | None:
    """Whose own fields a paper can show as those of its document; None for what is no such document."""
    return next((owner_of(one.listed) for one in TRADE.values() if one.kind.value == kind), None)


def table_of_owner(owner: Owner) -> str:
    """The table of a kind of record that has own fields."""
    return next((one.kind.value for one in TRADE.values() if one.listed == owner.value), owner.value)
