"""What is asked of the figures: one frozen value, which is also what a kept report holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.dimensions import MONTH_END, Dimension
from crm_desktop.domain.analysis.facts import SALES, Fact
from crm_desktop.domain.analysis.measures import Adding, AnyPart, Measure, Part
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.errors import NotAllowed, RuleBroken
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.domain.own_rights import is_name_seen
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST_ROWS_DEEP = 3
MOST_DAYS = 20 * 366
MOST_ENDS = 60
"""All that is open is added up anew for each of them."""
LARGEST = (200, 50, 10)
"""So many of the outermost rows are shown where all would be too many cells: as many as there is room for."""
MOST_CELLS = 100_000
"""More than anybody reads, and as many as a window still shows without waiting."""


class NothingCounted(RuleBroken):
    """No measure was chosen."""

    template = QT_TRANSLATE_NOOP("errors", "To see figures, choose what is counted.")


class TooDeep(RuleBroken):
    """More dimensions in the rows than a table can show."""

    template = QT_TRANSLATE_NOOP("errors", "To see these figures, leave at most {most} fields in the rows.")


class CutTwice(RuleBroken):
    """One dimension or measure stands twice."""

    template = QT_TRANSLATE_NOOP("errors", "To see these figures, take one field out that stands there twice.")


class MeasureNotYours(RuleBroken):
    """A measure of a kept report is made of fields that the operator does not see."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open this report, ask somebody who sees cost and profit: your role does not."
    )


class NotCountedOfIt(RuleBroken):
    """A measure that the fact does not have."""

    template = QT_TRANSLATE_NOOP("errors", "To see these figures, choose others: there is no {measure} of {fact}.")


class NotCutBy(RuleBroken):
    """A dimension that the fact is not cut by."""

    template = QT_TRANSLATE_NOOP("errors", "To see these figures, take a field out: {fact} is not cut by {field}.")


class PeriodTurned(RuleBroken):
    """The last day stands before the first."""

    template = QT_TRANSLATE_NOOP("errors", "To see figures, let the first day stand before the last one.")


class TooManyDays(RuleBroken):
    """More days than anybody reads one by one."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To see these figures, use months in place of days: they would be over {most} days, 20 years."
    )


class TooManyEnds(RuleBroken):
    """More ends of months than can be added up."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To see how it stood at month ends, choose a period of at most {most} months."
    )


class TooManyCells(RuleBroken):
    """More cells than can be shown."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To see these figures, leave a field out or shorten the period: they would be over {most} cells."
    )


class TimeBeforeIsNone(RuleBroken):
    """Months in the rows have no counterpart in the period before."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To compare with the period before, take time out of the rows, or compare with last year."
    )


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Only what has one of these keys of a dimension, or only what has none of them."""

    dimension: Dimension
    keys: tuple[Any, ...]
    leaves_out: bool = False

    def takes(self, key: Any) -> bool:
        """Whether what has this key counts."""
        return (key in self.keys) is not self.leaves_out

    @property
    def a_year_before(self) -> Narrowing:
        """To the same months of the year before, if it speaks of time."""
        shift, has_key = self.dimension.year, self.dimension.has_key
        if not shift:
            return self
        keys = [key - shift for key in self.keys]
        # what is no day of that year is its 29 February
        return replace(self, keys=tuple(dict.fromkeys(key if has_key(key) else key - 1 for key in keys)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CubeRequest:
    """Figures as they are asked for.

    Attributes:
        rows: from the outermost dimension inwards.
        column: the dimension that runs to the right.
        most: how many members of the outermost dimension are shown, by ``sort``; all others make one row together. Of
            a dimension of time all are shown.
        sort: by which measure rows are ordered, the largest first; the first one if it is None. Time runs forward.
        counted_on: on which day goods count, their own or that of the order they go back to.
        folds_leap_day: whether 29 February stands with the day before it, which the next year has, too.
        calls_short: whether firms are called by their short names.
    """

    fact: Fact = SALES
    rows: tuple[Dimension, ...] = ()
    column: Dimension | None = None
    measures: tuple[Measure, ...]
    period: Period
    against: Against | None = None
    only: tuple[Narrowing, ...] = ()
    most: int | None = None
    sort: Measure | None = None
    is_ascending: bool = False
    counted_on: CountedOn = field(default=CountedOn.DELIVERY)
    folds_leap_day: bool = False
    calls_short: bool = False

    def narrowing_of(self, dimension: Dimension) -> Narrowing | None:
        """Which values of a dimension count; None for all."""
        return next((one for one in self.only if one.dimension == dimension), None)

    @property
    def axes(self) -> tuple[Dimension, ...]:
        """All dimensions of a cell."""
        return self.rows if self.column is None else (*self.rows, self.column)

    @property
    def sorted_by(self) -> Measure:
        """By which measure rows are ordered."""
        return self.sort or self.measures[0]

    @property
    def parts(self) -> frozenset[AnyPart]:
        """All that must be summed."""
        return frozenset(part for measure in (*self.measures, self.sorted_by) for part in measure.parts)

    @property
    def counted_anew(self) -> frozenset[AnyPart]:
        """What members of groups have in common, so that each level is to be counted for itself.

        A document is in one row if no dimension looks at its lines, and then its rows add up.
        """
        counted = {part for part in self.parts if part.adding is Adding.DISTINCT}
        return frozenset(counted - ({Part.DOCUMENTS} if all(map(self._is_of_document, self.axes)) else set()))

    def _is_of_document(self, dimension: Dimension) -> bool:
        """Whether all lines of a document have the same key; the orders behind its lines may be of several days."""
        is_of_orders = dimension.is_time and self.counted_on is CountedOn.ORDER
        return dimension.is_of_document and not is_of_orders

    @property
    def before(self) -> CubeRequest | None:
        """The same for the period that is compared with, as one row per row of this one; None without a comparison."""
        if self.against is None:
            return None
        only = self.only
        if self.against is Against.LAST_YEAR:
            only = tuple(one.a_year_before for one in only)
        return replace(
            self,
            period=self.period.against(self.against),
            column=None,
            only=only,
            folds_leap_day=self.against is Against.LAST_YEAR,
        )

    def check(self, access: Access) -> None:
        """Make sure that it can be answered to this operator.

        Raises:
            NotAllowed: to who may see no turnover, unless only is asked how many there are.
            RuleBroken: worded for the one who asks.
        """
        cut_by = (*self.axes, *(one.dimension for one in self.only))
        if not self.fact.is_seen_by(access) or not all(is_name_seen(access, one.code) for one in cut_by):
            raise NotAllowed
        for problem in self._problems(access):
            raise problem

    def _problems(self, access: Access) -> Iterator[RuleBroken]:
        if not self.measures:
            yield NothingCounted()
            return
        if len(self.rows) > MOST_ROWS_DEEP:
            yield TooDeep(most=MOST_ROWS_DEEP)
        if any(len(set(shelf)) < len(shelf) for shelf in (self.axes, self.measures)):
            yield CutTwice()
        if self.period.until < self.period.since:
            yield PeriodTurned()
        yield from self._problems_of_measures(access)
        for one in (*self.axes, *(only.dimension for only in self.only)):
            if not self.fact.is_cut_by(one):
                yield NotCutBy(field=one.code, fact=self.fact.code)
        yield from self._problems_of_time([one.dimension for one in self.only])

    def _problems_of_time(self, narrowed: list[Dimension]) -> Iterator[RuleBroken]:
        if MONTH_END in (*self.axes, *narrowed) and self.period.months > MOST_ENDS:
            yield TooManyEnds(most=MOST_ENDS)
        if self.against is Against.BEFORE and any(one.year for one in (*self.rows, *narrowed)):
            yield TimeBeforeIsNone()

    def _problems_of_measures(self, access: Access) -> Iterator[RuleBroken]:
        for measure in (*self.measures, self.sorted_by):
            if not is_name_seen(access, measure.code):
                raise NotAllowed
            hidden = {one for one in measure.secrets if not is_seen(access, one)}
            if hidden & {Secret.TURNOVER, Secret.RECEIVABLES, Secret.PAYABLES}:
                raise NotAllowed
            if hidden:
                yield MeasureNotYours()
            if not self.fact.counts(measure):
                yield NotCountedOfIt(measure=measure.code, fact=self.fact.code)
