"""The kinds of documents that stand in one list, and in which column of money each stands.

Kinds are never added to each other: what is ordered, delivered and received are three sums. A new kind is one entry of
``DOCUMENTS`` (and its table, in ``queries.sales.all_documents``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.money.receivables import ReceiptState
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState


class DocumentKind(StrEnum):
    """A kind of document; the value is the kind of record that it opens."""

    QUOTE = "quote"
    ORDER = "sales_order"
    DELIVERY = "delivery"
    RETURN = "sales_return"
    RECEIPT = "receipt"


class Figure(StrEnum):
    """A column of money in the list of all documents."""

    QUOTED = "quoted"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    """Less what came back."""
    RECEIVED = "received"


@dataclass(frozen=True)
class DocumentFacts:
    """What the list of all documents has to know of a kind.

    Attributes:
        figure: the column in which its amount stands.
        sign: -1 where it lowers that column.
        has_author: whether its salesperson sees it although the customer is a colleague's.
        right: the operator needs it to see any document of the kind.
    """

    states: type[StrEnum]
    figure: Figure
    sign: int = 1
    has_author: bool = True
    right: Right | None = None


DOCUMENTS: Mapping[DocumentKind, DocumentFacts] = {
    DocumentKind.QUOTE: DocumentFacts(QuoteState, Figure.QUOTED),
    DocumentKind.ORDER: DocumentFacts(OrderState, Figure.ORDERED),
    DocumentKind.DELIVERY: DocumentFacts(DeliveryState, Figure.DELIVERED),
    DocumentKind.RETURN: DocumentFacts(ReturnState, Figure.DELIVERED, sign=-1),
    DocumentKind.RECEIPT: DocumentFacts(ReceiptState, Figure.RECEIVED, has_author=False, right=Right.SEE_MONEY),
}
STATES: tuple[StrEnum, ...] = tuple(state for facts in DOCUMENTS.values() for state in facts.states)
"""All states; a code that several kinds have, such as ``void``, means and reads the same in each of them."""


def state_of(code: str) -> StrEnum:
    """The state with this code, whatever kind has it."""
    return next(state for state in STATES if state == code)
