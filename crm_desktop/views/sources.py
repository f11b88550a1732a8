"""Lists and lookup fields answered out of queries, through the door for reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from crm_desktop.present.listing import Group, ListRequest, Totals
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.views.ports import ReadDoor

if TYPE_CHECKING:
    from crm_desktop.queries.listing import ListingLike

Row = TypeVar("Row")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


class ListingSource(Generic[Row]):
    """Answers a list panel out of a ``queries`` listing, through the door for reading."""

    def __init__(self, reader: ReadDoor, listing: ListingLike[Row]) -> None:
        self._reader, self._listing = reader, listing

    def at_once(self, ask: Callable[[], T]) -> T:
        return self._reader.together(ask)

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return self._reader.beside(one, other)

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self._reader.read(self._listing.ids, request=request, most=most)

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        return self._reader.read(self._listing.rows, ids=ids, request=request)

    def totals(self, request: ListRequest) -> Totals:
        return self._reader.read(self._listing.totals, request=request)

    def groups(self, request: ListRequest) -> Sequence[Group]:
        return self._reader.read(self._listing.groups, request=request)


class QueryMatches:
    """A ``MatchSource`` out of two queries, for lookup fields and product cells."""

    def __init__(
        self,
        reader: ReadDoor,
        find: Callable[..., Sequence[Any]],
        item: Callable[..., Any],
        to_match: Callable[[Any], Match],
        params: Callable[[], Mapping[str, Any]] = dict,
    ) -> None:
        """Make the source.

        Args:
            reader: the door for reading.
            find: ``(session, access, *, text, limit, **params)``.
            item: ``(session, access, *, record_id)``; returns one row or None.
            to_match: shows a row of either.
            params: further arguments of ``find`` at the moment of asking, such as the customer.
        """
        self._reader, self._find, self._item = reader, find, item
        self._to_match, self._params = to_match, params

    def find(self, text: str, limit: int) -> Sequence[Match]:
        found = self._reader.read(self._find, text=text, limit=limit, **self._params())
        return [self._to_match(row) for row in found]

    def item(self, record_id: Any) -> Match | None:
        row = self._reader.read(self._item, record_id=record_id)
        return None if row is None else self._to_match(row)
