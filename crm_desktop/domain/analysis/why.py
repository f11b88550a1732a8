"""Why a cell of a pivot says what it says: what its figure is made of, the groups that it falls into, and its place.

All figures are those of the cube: nothing is added up here that the cube does not prove.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Any

from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.cube import Growth, Member, growth
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Adding, Look, Measure, OwnPart, Part, Sums
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.why import figure as why
from crm_desktop.domain.why.figure import Figure, Said, Sign, Source, Unit, said, verbatim
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

MOST = 100
"""So many groups or documents are told one by one; all others in one line."""
FEW = 12
"""So many are seen at once; of more, first what they come to."""


class Told(Enum):
    """What a cell says of its row."""

    VALUE = auto()
    BEFORE = auto()
    GROWTH = auto()
    SHARE = auto()
    """Of the whole table."""
    DOWN_TO = auto()
    """The share of the outermost rows from the first one down to this one."""
    CONTRIBUTION = auto()
    """What the row grew, as a part of the whole table before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotCell:
    """A cell of a pivot, or a part of what it is made of.

    Attributes:
        path: the members from the outermost dimension to its row, and further down where it is a part.
        column: the member of the column; None for the whole row.
        left: by what it is cut further.
        is_part: whether it is told below a part of another figure, so that only what it falls into is of interest.
    """

    request: CubeRequest
    path: tuple[Member, ...]
    column: Member | None
    measure: Measure
    left: tuple[Dimension, ...]
    told: Told = Told.VALUE
    is_part: bool = False

    @property
    def before(self) -> PivotCell:
        """The value of the same row in the period that is compared with; of a row without one it is the value."""
        request = self.request.before
        if request is None:
            return replace(self, told=Told.VALUE)
        keys = {one: one.a_year_before if request.folds_leap_day else one for one in map(_only, self.path)}
        path = tuple(
            replace(member, key=keys[_only(member)].keys if member.others else keys[_only(member)].keys[0])
            for member in self.path
        )
        return replace(self, request=replace(request, against=None), path=path, column=None, told=Told.VALUE)

    @property
    def cut_by(self) -> Dimension | None:
        """By what it falls into groups; None if its documents are told."""
        return self.left[0] if self.left else last_cut(self.measure, self.request.fact)

    def below(self, member: Member, measure: Measure) -> PivotCell | None:
        """One of its groups as a cell; None where that says no more than the group."""
        left = self.left[1:]
        if not self.left or not (left or last_cut(measure, self.request.fact) or _has_documents(measure)):
            return None
        path = (*self.path, member)
        return replace(self, path=path, left=left, measure=measure, told=Told.VALUE, is_part=True)


def cuts_below(request: CubeRequest, path: Sequence[Member], column: Member | None) -> tuple[Dimension, ...]:
    """By what a cell is cut further: the row of all others by their own dimension, all by those that are left."""
    others = (path[-1].dimension,) if path and path[-1].others else ()
    across = () if request.column is None or column is not None else (request.column,)
    # the last of several ends is no sum of them
    return tuple(one for one in (*others, *request.rows[len(path) :], *across) if not one.is_as_of)


def last_cut(measure: Measure, fact: Fact) -> Dimension | None:
    """By what a figure is cut where no row is left; None if its documents are told."""
    part = measure.parts[0]
    if measure.made is not None or part.adding is not Adding.DISTINCT:
        return None
    wanted = _OF_OWNERS.get(part.owner) if isinstance(part, OwnPart) else _OF_COUNTED.get(part)
    if wanted is dimensions.CUSTOMER and not fact.is_cut_by(wanted):
        wanted = dimensions.SUPPLIER
    return wanted if wanted is not None and fact.is_cut_by(wanted) else None


_OF_OWNERS: Mapping[Owner, Dimension] = {Owner.PARTY: dimensions.CUSTOMER, Owner.PRODUCT: dimensions.PRODUCT}
_OF_COUNTED: Mapping[Any, Dimension] = {Part.CUSTOMERS: dimensions.CUSTOMER, Part.PRODUCTS: dimensions.PRODUCT}


def _has_documents(measure: Measure) -> bool:
    """Whether a document says what it gives to a figure."""
    return not any(isinstance(part, OwnPart) for part in measure.parts)


def _only(member: Member) -> Narrowing:
    keys = member.key if member.others else (member.key,)
    return Narrowing(member.dimension, keys, leaves_out=bool(member.others))


@dataclass(frozen=True, slots=True)
class Piece:
    """A group into which a cell falls, or one of its documents.

    Attributes:
        member: what the group is; None for a document, which ``word`` names.
    """

    word: Said
    sums: Sums
    member: Member | None = None
    note: Said | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """What a cell comes to, and all into which it falls."""

    cell: PivotCell
    sums: Sums
    pieces: tuple[Piece, ...] = ()

    @property
    def value(self) -> Any:
        """Of the figure that is explained; None where there is none, as a margin without sales."""
        return self.cell.measure.of(self.sums)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands among those beside it, the largest first; ``next_to`` is the one above, or below the first."""

    number: int
    count: int
    distance: Decimal = Decimal(0)
    next_to: Member | None = None


_SEVERAL = QT_TRANSLATE_NOOP("why", "In several of them, counted once")
_OTHERS = QT_TRANSLATE_NOOP("why", "{count} others")
_DIFFERENCE = QT_TRANSLATE_NOOP("why", "Difference")
_BEFORE = QT_TRANSLATE_NOOP("why", "Compared with")
_WHOLE = QT_TRANSLATE_NOOP("why", "Of the whole table")
_WHOLE_BEFORE = QT_TRANSLATE_NOOP("why", "Of the whole table compared with")
_DOWN_TO = QT_TRANSLATE_NOOP("why", "Down to this row")
_PLACE = QT_TRANSLATE_NOOP("why", "Place {number} of {count}")
_BEHIND = QT_TRANSLATE_NOOP("why", "less than {name}")
_AHEAD = QT_TRANSLATE_NOOP("why", "more than {name}")
_BY_SIZE = QT_TRANSLATE_NOOP("why", "Among the rows beside it, the largest first; equal ones share a place.")
_TITLE = QT_TRANSLATE_NOOP("why", "{cell} × {measure}")
_TITLES = {
    Told.BEFORE: QT_TRANSLATE_NOOP("why", "{cell}, compared with"),
    Told.GROWTH: QT_TRANSLATE_NOOP("why", "Growth of {cell}"),
    Told.SHARE: QT_TRANSLATE_NOOP("why", "Share of {cell}"),
    Told.DOWN_TO: QT_TRANSLATE_NOOP("why", "Cumulative share down to {cell}"),
    Told.CONTRIBUTION: QT_TRANSLATE_NOOP("why", "Part of {cell} in the growth"),
}
_EVERYTHING = QT_TRANSLATE_NOOP("why", "Total")
_COUNTS = QT_TRANSLATE_NOOP("why", "{fact}: {definition}")
_NOTHING = QT_TRANSLATE_NOOP("why", "There is no such figure: nothing of it happened here.")
_UNITS: Mapping[Look, Unit] = {
    Look.MONEY: Unit.MONEY,
    Look.PRICE: Unit.PRICE,
    Look.QUANTITY: Unit.QUANTITY,
    Look.COUNT: Unit.COUNT,
    Look.RATE: Unit.RATE,
    Look.DAYS: Unit.TENTHS,
    Look.DAY: Unit.DAY,
}


def value_figure(level: Level, place: Place | None = None) -> Figure:
    """What a cell comes to, and which place its row has by it."""
    cell, value = level.cell, level.value
    if value is None:
        return _figure(cell, Decimal(0), (), Unit.COUNT, said(_NOTHING))
    parts, unit = _made_of(cell.measure, level), _UNITS[cell.measure.look]
    if cell.is_part and parts:
        return _figure(cell, _amount(value), parts)
    sign = Sign.EQUALS if parts else Sign.PLUS
    end = why.Part(word=_titled(cell.measure), amount=_amount(value), sign=sign, unit=unit)
    beside = () if place is None else (_place(place, unit),)
    return _figure(cell, _amount(value), (*parts, end, *beside))


def growth_figure(level: Level, before: Level) -> Figure:
    """By what share a row grew; where that cannot be said, by how much."""
    cell, unit = level.cell, _UNITS[level.cell.measure.look]
    now, then = (_amount(one.value or 0) for one in (level, before))
    grown: Growth = growth(now, then)
    parts = [_whole(level), replace(_whole(before), word=said(_BEFORE), sign=Sign.MINUS)]
    parts.append(why.Part(word=said(_DIFFERENCE), amount=now - then, sign=Sign.EQUALS, unit=unit))
    if grown.rate is None:
        return _figure(cell, now - then, tuple(parts))
    parts.append(why.Part(word=said(_BEFORE), amount=then, sign=Sign.OVER, unit=unit))
    return _shared(cell, parts, grown.rate, Unit.GROWTH)


def contribution_figure(level: Level, before: Level, whole_before: Sums) -> Figure:
    """What a row grew, as a part of all that the whole table was before."""
    cell, unit = level.cell, _UNITS[level.cell.measure.look]
    now, then = (_amount(one.value or 0) for one in (level, before))
    of = _amount(cell.measure.of(whole_before))
    parts = [_whole(level), replace(_whole(before), word=said(_BEFORE), sign=Sign.MINUS)]
    parts.append(why.Part(word=said(_DIFFERENCE), amount=now - then, sign=Sign.EQUALS, unit=unit))
    parts.append(why.Part(word=said(_WHOLE_BEFORE), amount=of, sign=Sign.OVER, unit=unit))
    return _shared(cell, parts, to_rate((now - then) / of), Unit.GROWTH)


def share_figure(level: Level, whole: Sums, rows: Iterable[Piece] = ()) -> Figure:
    """Which part of the whole table a row is, or all ``rows`` down to it."""
    cell, unit = level.cell, _UNITS[level.cell.measure.look]
    of = _amount(cell.measure.of(whole))
    if cell.told is Told.DOWN_TO:
        above = replace(cell, path=(), left=cuts_below(cell.request, (), None))  # each of the rows is below the whole
        parts = list(_pieces(cell.measure, Level(above, {}, tuple(rows))))
        part = why.result_of(parts)
        parts.append(why.Part(word=said(_DOWN_TO), amount=part, sign=Sign.EQUALS, unit=unit))
    else:
        parts, part = [_whole(level)], _amount(level.value)
    parts.append(why.Part(word=said(_WHOLE), amount=of, sign=Sign.OVER, unit=unit))
    return _shared(cell, parts, to_rate(part / of), Unit.RATE)


def _shared(cell: PivotCell, parts: Sequence[why.Part], rate: Decimal, unit: Unit) -> Figure:
    end = why.Part(word=_title(cell), amount=rate, sign=Sign.EQUALS, unit=unit)
    return _figure(cell, rate, (*parts, end), unit)


def _figure(
    cell: PivotCell, amount: Decimal, parts: tuple[why.Part, ...], unit: Unit | None = None, hint: Said | None = None
) -> Figure:
    fact = cell.request.fact
    counts = said(_COUNTS, fact=_analysed(fact.title), definition=_analysed(fact.definition))
    unit = unit or _UNITS[cell.measure.look]
    return Figure(title=_title(cell), amount=amount, parts=parts, unit=unit, hint=hint or counts)


def _title(cell: PivotCell) -> Said:
    members = [verbatim(one) for one in (*cell.path, *(() if cell.column is None else (cell.column,)))]
    title = members[0] if members else said(_EVERYTHING)
    for one in (*members[1:], _titled(cell.measure)):
        title = said(_TITLE, cell=title, measure=one)
    return said(_TITLES[cell.told], cell=title) if cell.told in _TITLES else title


def _analysed(text: str) -> Said:
    return Said(text, context="analysis")


def _titled(measure: Measure) -> Said:
    """What a figure is called; the office's own ones in the words of the office."""
    return _analysed(measure.title) if measure.field is None else verbatim(measure.title)


def _amount(value: Any) -> Decimal:
    return Decimal(value.toordinal() if isinstance(value, date) else value)


def _whole(level: Level) -> why.Part:
    """The value of a row as one part."""
    measure = level.cell.measure
    return _part(measure, level, Sign.PLUS)


def _made_of(measure: Measure, level: Level) -> tuple[why.Part, ...]:
    """The figures that make a figure, or what it falls into if it is summed itself."""
    made = measure.made
    if made is None:
        return tuple(_pieces(measure, level))
    signs = (*(Sign.PLUS for _ in made.of), *(Sign.MINUS for _ in made.less), Sign.OVER)
    return tuple(_part(one, level, sign) for one, sign in zip(made.all, signs, strict=False))


def _part(measure: Measure, level: Level, sign: Sign) -> why.Part:
    value, parts = measure.of(level.sums), _made_of(measure, level)
    return why.Part(
        word=_titled(measure),
        amount=_amount(0 if value is None else value),
        sign=sign,
        unit=_UNITS[measure.look],
        parts=parts if any(one.amount for one in parts) else (),
        is_open=sign is Sign.PLUS and len(parts) <= FEW,
    )


def _pieces(measure: Measure, level: Level) -> Iterator[why.Part]:
    """What a figure falls into; what makes no difference to it is left out."""
    valued = [(piece, value) for piece in level.pieces if (value := measure.of(piece.sums))]
    adding = measure.parts[0].adding
    if adding in (Adding.LOWEST, Adding.HIGHEST) and measure.look is Look.DAY:
        yield from _outermost(measure, level, valued)
        return
    if not (measure.adds or measure.is_of_lines or adding is Adding.DISTINCT):
        return  # its groups do not add up to it
    told, others = _largest(valued)
    for piece, value in told:
        yield _piece(measure, level.cell, piece, _amount(value))
    if others:
        rest = sum((_amount(value) for _, value in others), Decimal(0))
        yield _signed(why.Part(word=said(_OTHERS, count=len(others)), amount=rest, unit=_UNITS[measure.look]))
    several = sum((_amount(value) for _, value in valued), Decimal(0))
    if adding is Adding.DISTINCT and level.sums and several != (whole := _amount(measure.of(level.sums) or 0)):
        unit = _UNITS[measure.look]
        yield why.Part(word=said(_SEVERAL), amount=several - whole, sign=Sign.MINUS, unit=unit)


Valued = list[tuple[Piece, Any]]


def _largest(valued: Valued) -> tuple[Valued, Valued]:
    """The pieces that are told one by one, in their order, and the others."""
    if len(valued) <= MOST:
        return valued, []
    by_size = sorted(range(len(valued)), key=lambda at: -abs(_amount(valued[at][1])))
    told = set(by_size[: MOST - 1])
    return [valued[at] for at in sorted(told)], [one for at, one in enumerate(valued) if at not in told]


def _outermost(measure: Measure, level: Level, valued: Valued) -> Iterator[why.Part]:
    """The piece whose day is the one of the figure, and beside it those of the others."""
    whole = measure.of(level.sums)
    ordered = sorted(valued, key=lambda one: one[1] != whole)[:MOST]
    for at, (piece, value) in enumerate(ordered):
        yield replace(_piece(measure, level.cell, piece, _amount(value)), sign=Sign.BESIDE if at else Sign.PLUS)


def _piece(measure: Measure, cell: PivotCell, piece: Piece, amount: Decimal) -> why.Part:
    below = cell.below(piece.member, measure) if piece.member is not None else None
    part = why.Part(
        word=piece.word,
        amount=amount,
        unit=_UNITS[measure.look],
        note=piece.note,
        source=piece.source,
        below=None if below is None else (("cell", below),),
    )
    return _signed(part)


def _signed(part: why.Part) -> why.Part:
    """What is below nothing is taken off."""
    return replace(part, amount=-part.amount, sign=Sign.MINUS) if part.amount < 0 else part


def _place(place: Place, unit: Unit) -> why.Part:
    note = None
    if place.next_to is not None:
        note = said(_AHEAD if place.number == 1 else _BEHIND, name=verbatim(place.next_to))
    word = said(_PLACE, number=place.number, count=place.count)
    return why.Part(word=word, amount=place.distance, sign=Sign.BESIDE, unit=unit, note=note, rule=said(_BY_SIZE))
