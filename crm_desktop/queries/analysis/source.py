"""What is said of the rows of one kind, as they count for a fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, literal_column, type_coerce

from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.analysis.measures import Part
from crm_desktop.models.types import Amount, Scaled

Parts = Mapping[Part, Any]
NOTHING: Any = literal_column("0")


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one kind, as they count for a fact.

    Attributes:
        kind: of what they are, by the name that opens one of them.
        document: the mapped class that says for whom and by whom.
        line: the mapped class of what is counted; the same where there are no lines.
        sign: -1 for what lowers the figure.
        area: whose level says how far they are seen; None for what everybody sees.
        sees: the condition under which the operator sees a document that is joined with its party.
        counts: the condition that a row counts in the period that is asked for.
        day: on which it counts.
        parts: what is summed, by its parts; what it has none of is missing.
        joined: a query over the documents, with all that the other attributes need.
        is_by_order: whether it counts on the day of the order behind it.
        folds_leap_day: as in the request.
        month_end: at the end of which month, as ``yyyymm``, it is looked at; None for what happened on a day.
        age: which column of the aging it stands in; None where nothing ages.
        number: what a row is called.
        told: what is said of it beside its figures.
        first_days: whose first day is ``first`` and by customer ``party_id``; None where nobody asks who is new.
        since: the first day of the period.
        is_of_items: whether it is of the ledger: what made an item is another document.
        whose: the column of a line that names its document; None where documents have no lines.
        values: what a line has of those parts that are sums of its own columns.
        is_led_by_party: whether its parties are read one after the other, and the documents of each.
    """

    kind: str
    document: Any
    line: Any
    sign: int
    area: Area | None
    sees: Callable[[Access], Any]
    counts: Any
    day: Any
    parts: Parts
    joined: Callable[[Any], Any]
    is_by_order: bool = False
    folds_leap_day: bool = False
    age: Aged | None = None
    month_end: Any = None
    number: Any = None
    told: Any = literal_column("''")
    first_days: Any = None
    since: date = date.min
    is_of_items: bool = False
    whose: Any = None
    values: Parts = field(default_factory=dict)
    is_led_by_party: bool = False

    def is_seen_by_party(self, access: Access) -> bool:
        """Whether the operator sees some of it only, as its party says."""
        return self.area is not None and not access.sees_all(self.area)

    @property
    def aged(self) -> Aged:
        """How old it is.

        Raises:
            TypeError: if nothing of it ages: its fact is not cut by age.
        """
        if self.age is None:
            raise TypeError(self.kind)
        return self.age

    @property
    def region(self) -> Any:
        """Its own region, if it says one."""
        return getattr(self.document, "region", literal_column("''"))


@dataclass(frozen=True, slots=True)
class Aged:
    """How old an open item is: the number of its column, -1 for what settles nothing yet; and its days in figures."""

    column: Any
    days: Any


def sum_of(column: Any, kind: Scaled = Amount) -> Any:
    """The sum of amounts, or of other figures of a kind."""
    return type_coerce(func.sum(column), kind)
