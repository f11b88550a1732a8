"""What a kind says of a document and its lines beside what was typed: a declaration, which loads no other kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from crm_desktop.domain.amounts import ZERO

if TYPE_CHECKING:
    from crm_desktop.domain.trade.parts import Parts
    from crm_desktop.queries.listing import ListingLike


@dataclass(frozen=True, slots=True)
class DetailLine:
    """What a line of the draft does not say.

    Attributes:
        done: of an order line delivered, of a quote line ordered, of a delivery line returned.
        rest: still to deliver, to order or to return; of a draft delivery or return, the most that may be typed.
        short: of an order line, what is missing within the tolerance and not awaited.
        source: the number of the order that a delivery line draws on.
        parts: of a draft delivery or return, the line that it will be a part of.
    """

    id: int
    amount: Decimal
    tax: Decimal
    done: Decimal = ZERO
    rest: Decimal = ZERO
    source: str = ""
    parts: Parts | None = None
    short: Decimal = ZERO


def nothing_more(_document: Any) -> Mapping[str, Any]:
    """Of a kind whose facts stand in its columns."""
    return {}


def nothing_needed(_session: Session, _document: Any) -> None:
    """Of a kind whose lines say all."""


@dataclass(frozen=True, kw_only=True)
class Detail:
    """What a kind says of a document beside what was typed.

    Attributes:
        line: makes what is told of a stored line, with what was ``needed`` for all of them.
        facts: columns that are told as they are; the moment when it became binding is told of every kind.
        more: other facts.
        needed: reads what its lines need.
        options: how it is loaded.
    """

    line: Callable[[Any, Any], DetailLine]
    facts: tuple[str, ...] = ()
    more: Callable[[Any], Mapping[str, Any]] = nothing_more
    needed: Callable[[Session, Any], Any] = nothing_needed
    options: Callable[[], tuple[Any, ...]] = tuple


@dataclass(frozen=True)
class Read:
    """How a kind is read: what answers its list, and what it says of one document; None for a kind without lines."""

    listing: ListingLike[Any]
    detail: Detail | None = None
