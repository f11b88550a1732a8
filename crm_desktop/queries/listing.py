"""Windowed lists over SQL: ids in order, rows by id, totals."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import (
    FromClause,
    Select,
    and_,
    case,
    func,
    null,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Reach, Right
from crm_desktop.domain.field_groups import Secret, Sight, groups_of, is_blind, is_seen, sight
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.models.types import coded
from crm_desktop.present.listing import HIDE, Filter, Group, LeftOut, ListRequest, Sort, Test, Totals
from crm_desktop.queries.filtering import Condition, Expression, matches
from crm_desktop.queries.lean import lean, led
from crm_desktop.queries.ordering import ordered, ordered_groups, sorting
from crm_desktop.queries.own_values import own_columns
from crm_desktop.queries.pieces import Pieces

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
AnySelect = Select[*tuple[Any, ...]]
_GROUP, _KEY, _LEFT_OUT = "_group", "_key", "_left_out_"


class ListingLike(Protocol[Row_co]):
    """What a list panel can show; ``Listing`` is the usual one."""

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]: ...
    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row_co]: ...
    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals: ...
    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]: ...


def _nothing(_request: ListRequest) -> Sequence[Condition]:
    return ()


def _anywhere(_ids: Sequence[int]) -> Condition:
    return true()


Finder = Callable[[Session, Access, str], Sequence[Condition]]
"""What was typed, as conditions out of the full-text index; see ``searching``."""


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """One list, declared.

    Attributes:
        row: the frozen dataclass; it has a field for each of ``columns``.
        key: the id column of the root table.
        source: root table with its joins; outer ones find at most one row, and are left out where they are not used.
        columns: SQL by field name; the same names sort and filter.
        visible: the data rights, as a condition over ``source``.
        search: columns in which the typed text is looked for; only for lists that stay short.
        found: finds the typed text in the full-text index instead.
        sums: fields that the totals row adds up.
        left_out: which rows are listed and counted, and not added up, and why; a switch takes them away. Each row is
            told so, as its field ``left_out``.
        sparse: of these, the ones that few rows have: under which condition they are not zero.
        customer: the column that the list follows a customer by.
        order: how a new user's list is sorted.
        secrets: the groups of its fields, if they are not those of ``row``.
        summed: what is needed to see ``sums`` at all.
        hidden: fields that need a right, or a level, beside those of ``domain.field_groups``; without it they are None.
        where: further conditions out of ``request.options``.
        ties: what stands first among equal rows, the greatest first, where the newest has not the greatest id.
        near: for a ``key`` that is no column: a condition by which an index finds the rows of some ids.
        pieces: of a root that puts several tables under each other: they are read one by one where that is faster.
        own: whose own fields are columns of it, too; the rows hold those that the operator sees in their field ``own``.
        on_demand: what is read of a page only while it is asked for, such as pictures; the rows have None for it
            otherwise. It neither sorts nor filters.
    """

    row: Callable[..., Row]
    key: Expression[int]
    source: FromClause
    columns: Mapping[str, Expression[Any]]
    visible: Callable[[Access], Condition]
    search: Sequence[Expression[Any]] = ()
    found: Finder | None = None
    sums: Sequence[str] = ()
    left_out: Mapping[LeftOut, Condition] = field(default_factory=dict)
    sparse: Mapping[str, Condition] = field(default_factory=dict)
    customer: Expression[Any] | None = None
    order: tuple[Sort, ...] = ()
    secrets: Mapping[str, Secret] | None = None
    summed: Secret | None = None
    hidden: Mapping[str, Right | Reach] = field(default_factory=dict)
    where: Callable[[ListRequest], Sequence[Condition]] = _nothing
    ties: Expression[Any] | None = None
    near: Callable[[Sequence[int]], Condition] = _anywhere
    pieces: Pieces | None = None
    own: Owner | None = None
    on_demand: Mapping[str, Expression[Any]] = field(default_factory=dict)

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        """The ids of all matching rows, or of the first ``most``, sorted in SQL; equal rows stand newest first."""
        if self.own is not None:
            return self._with_own(access).ids(session, access, request, most)
        order = self._order(access, request)
        narrowing = self._narrowing(session, access, request)
        conditions = [*self._seen(access, request), *narrowing]
        source = lean(self.source, [*conditions, *order])
        if most is not None:
            conditions += self._not_behind(session, request, conditions, most)
        if order and not narrowing:
            source = led(source, order[0])
        query = select(self.key).select_from(source).where(*conditions).order_by(*order, self.key.desc()).limit(most)
        return _plain_ids(session, query)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        """The rows of one page; rights are applied again, since ids may come from anywhere."""
        if self.own is not None:
            return self._with_own(access).rows(session, access, ids, request)
        asked = {name: column for name, column in self.on_demand.items() if name in request.on_demand}
        shown: list[Any] = [
            column.label(name) if self._sight(name, access) is not Sight.NOTHING else null().label(name)
            for name, column in {**self.columns, **asked}.items()
        ]
        why = [type_coerce(case(*((one, why) for why, one in self.left_out.items())), coded(LeftOut))]
        names = [*self.columns, *asked, *(("left_out",) if self.left_out else ())]
        query = select(self.key.label("_key"), *shown, *(why if self.left_out else ())).select_from(self.source)
        query = query.where(self.key.in_(ids), self.near(ids), self.visible(access))
        found = {row[0]: self._row(dict(zip(names, row[1:], strict=True))) for row in session.execute(query)}
        return [found[key] for key in ids if key in found]

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        """Count and sums over all matching rows."""
        if self.own is not None:
            return self._with_own(access).totals(session, access, request)
        names = self._summed(access)
        plain = [name for name in names if name not in self.sparse]
        conditions = self._conditions(session, access, request)
        sparse = [name for name in names if name in self.sparse]
        (count, *values), (left_out, taken), hidden, *few = side_by_side(
            session,
            lambda own: self._added_up(own, [func.count(), *map(self._sum, plain)], conditions),
            lambda own: self._left_out_of(own, plain, conditions),
            lambda own: self._hidden_ones(own, access, request),
            *(partial(self._added_up_where, name=name, conditions=conditions) for name in sparse),
        )
        if self._is_veiled(names):
            return Totals(count, are_veiled=True)
        sums = dict(zip(plain, (whole - part for whole, part in zip(values, taken, strict=True)), strict=True))
        sums |= dict(zip(sparse, (value for (value,) in few), strict=True))
        return Totals(count, {name: sums[name] for name in names}, left_out if hidden is None else hidden)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        """Count and sums of the rows that share a value of the column that ``request`` groups by."""
        if self.own is not None:
            return self._with_own(access).groups(session, access, request)
        if request.group not in self.columns or not self._may_ask(request.group, access):
            return []
        names = self._summed(access)
        sparse = [name for name in names if name in self.sparse]
        plain = [name for name in names if name not in self.sparse]
        rows, *few = side_by_side(
            session,
            lambda own: self._grouped(own, access, request, plain),
            *(partial(self._grouped_where, access=access, request=request, name=name) for name in sparse),
        )
        found = []
        for value, count, *values in rows:
            reasons, sums = self._split(values)
            whole = dict(zip(plain, sums, strict=True))
            whole |= {name: of_few.get(value, 0) for name, of_few in zip(sparse, few, strict=True)}
            ordered_sums = {name: whole[name] for name in names}
            found.append(Group(value, count, ordered_sums, {} if self._is_veiled(names) else reasons))
        return found

    def _grouped(
        self, session: Session, access: Access, request: ListRequest, names: Sequence[str]
    ) -> Sequence[Sequence[Any]]:
        """Each group with its count, the reasons why some of it is in no sum, and sums."""
        one = self._told_apart(session, access, request, names).subquery()
        left_out = [one.c[_LEFT_OUT + why] for why in self.left_out]
        figures = [func.count(), *_counts(left_out), *(_whole(one.c[name], left_out) for name in names)]
        order = ordered_groups(one.c[_GROUP], one.c[_KEY], descending=request.order[0].descending)
        return session.execute(select(one.c[_GROUP], *figures).group_by(one.c[_GROUP]).order_by(*order)).all()

    def _grouped_where(self, session: Session, *, access: Access, request: ListRequest, name: str) -> dict[Any, Any]:
        """What few rows have, by group: to work it out for all of them takes as long as all else together."""
        one = self._told_apart(session, access, request, [name], self.sparse[name]).subquery()
        left_out = [one.c[_LEFT_OUT + why] for why in self.left_out]
        query = select(one.c[_GROUP], _whole(one.c[name], left_out)).group_by(one.c[_GROUP])
        return {row[0]: row[1] for row in session.execute(query)}

    def _not_behind(
        self, session: Session, request: ListRequest, conditions: Sequence[Condition], most: int
    ) -> list[Condition]:
        """Of a root of several tables: the condition on what may be among the first rows, found along their indexes."""
        pieces, first = self.pieces, next(iter((*request.order, *self.order)), None)
        if pieces is None or first is None or request.search or self.columns.get(first.key) is not pieces.along:
            return []
        query = pieces.last_first(self.source, conditions, most, descending=first.descending)
        last = session.execute(query).scalar()
        if last is None:
            return []
        return [pieces.along >= last if first.descending else pieces.along <= last]

    def _order(self, access: Access, request: ListRequest) -> list[Expression[Any]]:
        """By what the rows are sorted; what begins as the list's own order goes on as it does, along its index."""
        asked, own = (
            [sort for sort in sorts if sort.key in self.columns and self._may_ask(sort.key, access)]
            for sorts in (request.order, self.order)
        )
        by = [(self.columns[sort.key], sort.descending) for sort in (own if asked == own[: len(asked)] else asked)]
        if self.ties is not None:
            by.append((self.ties, True))
        return [term for column, down in by for term in ordered(column, self.source, descending=down)]

    def _with_own(self, access: Access) -> Listing[Row]:
        """The list with the own fields that the operator sees; of one that he does not see it knows nothing."""
        plain = replace(self, own=None)
        more = None if self.own is None else own_columns(access, self.own, self.key, self.source)
        if more is None:
            return plain
        sums = (*self.sums, *more.sums)
        asked = {**self.on_demand, **more.pictures}
        return replace(plain, source=more.source, columns={**self.columns, **more.columns}, sums=sums, on_demand=asked)

    def _row(self, values: dict[str, Any]) -> Row:
        own = {name: value for name, value in values.items() if name.startswith(PREFIX)}
        if not own:
            return self.row(**values)
        return self.row(**{name: value for name, value in values.items() if name not in own}, own=own)

    def _is_veiled(self, summed: Sequence[str]) -> bool:
        """Whether the operator sees no sum of a list that has some: where nothing is added up, nothing is left out."""
        return bool(self.sums) and not summed

    def _told_apart(
        self, session: Session, access: Access, request: ListRequest, names: Sequence[str], *only: Condition
    ) -> AnySelect:
        """The rows with what they are grouped by and with what is added up.

        A server takes an expression for another one when it stands in the GROUP BY with parameters of its own.
        """
        by = self.columns[request.group]
        shown = [by.label(_GROUP), sorting(by).label(_KEY), *(self.columns[name].label(name) for name in names)]
        shown += [condition.label(_LEFT_OUT + why) for why, condition in self.left_out.items()]
        conditions = [*self._conditions(session, access, request), *only]
        return select(*shown).select_from(lean(self.source, [*shown, *conditions])).where(*conditions)

    def _sum(self, name: str) -> Expression[Any]:
        return _whole(self.columns[name], ())

    def _left_out_of(
        self, session: Session, names: Sequence[str], conditions: Sequence[Condition]
    ) -> tuple[dict[LeftOut, int], list[Any]]:
        """How many rows are in no sum, and what they would add; few are, so all are added up and these taken off."""
        reasons = list(self.left_out.values())
        if not reasons:
            return {}, [0 for _ in names]
        figures = [*_counts(reasons), *map(self._sum, names)]
        return self._split(self._added_up(session, figures, [*conditions, or_(*reasons)]))

    def _split(self, values: Sequence[Any]) -> tuple[dict[LeftOut, int], list[Any]]:
        """What ``_counts`` asked for, without what there is none of, and the values after it."""
        counts = zip(self.left_out, values, strict=False)
        return {why: count for why, count in counts if count}, list(values[len(self.left_out) :])

    def _added_up(self, session: Session, figures: Sequence[Any], conditions: Sequence[Condition]) -> Sequence[Any]:
        if self.pieces is not None:
            parts = session.execute(self.pieces.added_up(figures, self.source, conditions)).all()
            return [sum(values) for values in zip(*parts, strict=True)]
        source = lean(self.source, [*figures, *conditions])
        return session.execute(select(*figures).select_from(source).where(*conditions)).one()

    def _hidden_ones(self, session: Session, access: Access, request: ListRequest) -> dict[LeftOut, int] | None:
        """What the rows that are hidden hold, if they are."""
        if not request.options.get(HIDE):
            return None
        whole = replace(request, options={**request.options, HIDE: ()})
        left_out, _ = self._left_out_of(session, (), self._conditions(session, access, whole))
        return left_out

    def _added_up_where(self, session: Session, *, name: str, conditions: Sequence[Condition]) -> Sequence[Any]:
        figure = _whole(self.columns[name], list(self.left_out.values()))
        return self._added_up(session, [figure], [*conditions, self.sparse[name]])

    def _sight(self, name: str, access: Access) -> Sight:
        right = self.hidden.get(name)
        if right is not None and not access.may(right):
            return Sight.NOTHING
        return sight(access, name, groups_of(self.row) if self.secrets is None else self.secrets)

    def _summed(self, access: Access) -> list[str]:
        """What is added up for the operator."""
        if self.summed is not None and not is_seen(access, self.summed):
            return []
        return [name for name in self.sums if self._may_ask(name, access)]

    def _may_ask(self, name: str, access: Access) -> bool:
        """Whether the list may be sorted, filtered, put in groups and added up by a field, which would tell it."""
        return self._sight(name, access) is Sight.FULL

    def _asked(self, access: Access, request: ListRequest) -> ListRequest:
        """The request without the switches that would tell a hidden field by the rows that they leave."""
        shown = {name: value for name, value in request.options.items() if self._may_ask(name, access)}
        return request if len(shown) == len(request.options) else replace(request, options=shown)

    def _searched(self, access: Access) -> Sequence[Expression[Any]]:
        """The columns in which the operator may look for texts."""
        kept = getattr(self.row, "KEPT_AS_JSON", ()) if is_blind(access) else ()
        secret = [column for name, column in self.columns.items() if name in kept or not self._may_ask(name, access)]
        return [column for column in self.search if not any(column is one for one in secret)]

    def _conditions(self, session: Session, access: Access, request: ListRequest) -> list[Condition]:
        return [*self._seen(access, request), *self._narrowing(session, access, request)]

    def _seen(self, access: Access, request: ListRequest) -> list[Condition]:
        """What the operator sees of the list as a whole."""
        hidden = [self.left_out[why] for why in request.options.get(HIDE, ()) if why in self.left_out]
        return [self.visible(access), *(~condition for condition in hidden)]

    def _narrowing(self, session: Session, access: Access, request: ListRequest) -> list[Condition]:
        """Which of these rows were asked for."""
        conditions = [*self.where(self._asked(access, request))]
        if self.customer is not None and request.party_id is not None:
            conditions.append(self.customer == request.party_id)
        if self.found is not None:
            conditions += self.found(session, access, request.search)
        else:
            searched = self._searched(access)
            conditions += [_holds(searched, word) for word in request.search.split()]
        conditions += [
            matches(self.columns[item.key], item)
            for item in request.filters
            if item.key in self.columns and self._may_ask(item.key, access)
        ]
        return conditions


def _whole(column: Expression[Any], left_out: Sequence[Condition]) -> Expression[Any]:
    """The sum of what is not left out."""
    whole = func.sum(column)
    return func.coalesce(whole.filter(and_(*(~condition for condition in left_out))) if left_out else whole, 0)


def _counts(left_out: Sequence[Condition]) -> list[Expression[int]]:
    """How many rows are in no sum, reason by reason."""
    return [func.count().filter(condition) for condition in left_out]


def _holds(columns: Sequence[Expression[Any]], word: str) -> Condition:
    return or_(*(matches(column, Filter("", Test.CONTAINS, word)) for column in columns))


def _plain_ids(session: Session, query: Select[int]) -> list[int]:
    """The ids as the driver gives them: making rows of them takes longer than finding them.

    A file gives them as one text: with each row that the driver fetches it lets other threads in and out.
    """
    session.flush()
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        (key,) = query.subquery().c
        return list(json.loads(connection.execute(select(func.json_group_array(key))).scalar_one()))
    with connection.execute(query) as result:
        return [row[0] for row in result.cursor.fetchall()]
