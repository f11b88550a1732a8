"""Sums of very many lines on a file, which would sort them all to put them into groups: they are added up here.

Documents and goods are put into groups by the same statements, each for itself. The lines leave the file as texts of
numbers, since each row that the driver makes takes longer than all else, and are added as whole numbers, exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, func, literal_column, null, select, true, union_all
from sqlalchemy.orm import Session

from crm_desktop.db.readings import is_server, keep_more
from crm_desktop.domain.analysis.dimensions import PRODUCT, Dimension, Shelf
from crm_desktop.domain.analysis.measures import Part
from crm_desktop.domain.analysis.requests import MOST_CELLS
from crm_desktop.models.products import Product
from crm_desktop.queries.analysis.cuts import cut_of
from crm_desktop.queries.analysis.grouping import Grouped
from crm_desktop.queries.analysis.source import Source

if TYPE_CHECKING:
    from crm_desktop.queries.analysis.added_up import Columns, Numbers, Places

_MANY = 20_000
"""From so many documents on a file takes longer to sort their lines than to hand them over."""
_AT_ONCE = 50_000
"""Of so many documents are the lines read at once, some ten megabytes."""
_COMMA: Any = literal_column("','")
_NEW_LINE: Any = literal_column("char(10)")
_NO_PRODUCT: Any = literal_column("-1")
_UNITS = frozenset({Part.FIRST_UNIT, Part.LAST_UNIT})

_PRODUCTS = union_all(select(Product.id.label("product_id")), select(null().label("product_id"))).subquery("goods")
"""All that may stand in a line: the products, and none of them."""


def packed_rows(session: Session, grouped: Grouped) -> list[tuple[Any, ...]] | None:
    """The rows that the statement of ``grouped`` finds, added up here; None where the database is better asked."""
    if is_server(session.get_bind()) or not _can_be_packed(grouped) or not _is_much(session, grouped.source):
        return None
    keep_more(session)
    documents = _half(session, _of_documents(grouped), grouped.source.document.id)
    goods = _half(session, _of_goods(grouped), func.coalesce(_PRODUCTS.c.product_id, _NO_PRODUCT))
    if documents is None or goods is None:
        return None
    if not documents.keys or not goods.keys:
        return []
    try:
        whole = _added(session, grouped, documents, goods)
    except (OverflowError, ValueError):
        return None  # the database says so in its own words
    return _rows(grouped, documents, goods, whole)


def _can_be_packed(grouped: Grouped) -> bool:
    """Whether lines differ only in their document and their product, and all that is asked is added up of them."""
    source, cut_by = grouped.source, [*grouped.axes, *(one.dimension for one in grouped.request.only)]
    known = {*source.values, *_UNITS, Part.DOCUMENTS}
    return (
        source.whose is not None
        and not source.is_by_order
        and _is_sorted(grouped.axes)
        and not any(one is PRODUCT or one.is_of_lines for one in cut_by)
        and known.issuperset(grouped.summed)
    )


def _is_sorted(axes: Sequence[Dimension]) -> bool:
    """Whether a file sorts for it; one dimension that stands in the documents or lines is read along an index."""
    return len(axes) > 1 or any(cut_of(one).needs for one in axes)


def _is_much(session: Session, source: Source) -> bool:
    some: Any = select(literal_column("1")).select_from(source.document).where(source.counts).limit(_MANY)
    return session.execute(select(func.count()).select_from(some.subquery())).scalar_one() == _MANY


# documents and goods, each in groups


@dataclass(frozen=True, slots=True)
class _Half:
    """Documents or goods in groups.

    Attributes:
        keys: of each group, by dimension.
        labels: of each group, by dimension.
        places: which record is in which group.
    """

    keys: Sequence[dict[Dimension, Any]]
    labels: Sequence[dict[Dimension, Any]]
    places: Places


def _half(session: Session, grouped: Grouped, key: Any) -> _Half | None:
    """The groups of a part of a statement; None if they are more than can be shown."""
    from crm_desktop.queries.analysis.added_up import Places

    rows = session.execute(grouped.statement([func.group_concat(key, type_=String())])).all()
    if len(rows) > MOST_CELLS:
        return None
    found = [row for row in rows if row[-1]]
    deep = len(grouped.axes)
    return _Half(
        [dict(zip(grouped.axes, row[:deep], strict=True)) for row in found],
        [dict(zip(grouped.labelled, row[deep:-1], strict=True)) for row in found],
        Places.of_texts([str(row[-1]) for row in found]),
    )


def _is_of_goods(dimension: Dimension) -> bool:
    return dimension.shelf is Shelf.PRODUCT


def _part_of(grouped: Grouped, source: Source, *, of_goods: bool) -> Grouped:
    """The part of a statement that looks at the goods, or at the documents."""
    only = tuple(one for one in grouped.request.only if _is_of_goods(one.dimension) is of_goods)
    axes = tuple(one for one in grouped.axes if _is_of_goods(one) is of_goods)
    return replace(grouped, axes=axes, request=replace(grouped.request, only=only), source=source)


def _of_documents(grouped: Grouped) -> Grouped:
    document = grouped.source.document
    alone = replace(grouped.source, joined=lambda query: query.select_from(document), is_led_by_party=True)
    return _part_of(grouped, alone, of_goods=False)


def _of_goods(grouped: Grouped) -> Grouped:
    goods = replace(
        grouped.source,
        line=_PRODUCTS.c,
        area=None,
        sees=lambda _: true(),
        counts=true(),
        joined=lambda query: query.select_from(_PRODUCTS),
    )
    return _part_of(grouped, goods, of_goods=True)


# lines


@dataclass(frozen=True, slots=True)
class _Whole:
    """What all groups come to, each by the number of its documents' group, and of its goods' in it.

    Attributes:
        units: by the numbers that stand for them in the columns.
    """

    columns: Columns
    units: Sequence[str] = ()


def _added(session: Session, grouped: Grouped, documents: _Half, goods: _Half) -> _Whole:
    """What the lines come to.

    Raises:
        OverflowError: if a sum is larger than a column holds.
        ValueError: if a text is not made of what was asked for.
    """
    from crm_desktop.queries.analysis.added_up import Columns, numbers_of, together

    parts = list(_lines(session, grouped, documents, goods))
    units = sorted({unit for part in parts for unit in part.units})
    number = {unit: at for at, unit in enumerate(units)}
    for at, part in enumerate(parts):
        if part.units:
            own = numbers_of(",".join(str(number[unit]) for unit in part.units))
            lowest, highest = ([own[column] for column in some] for some in (part.columns.lowest, part.columns.highest))
            parts[at] = _Whole(replace(part.columns, lowest=lowest, highest=highest))
    columns = together([part.columns for part in parts]).added() if parts else Columns(numbers_of(""))
    return _Whole(columns, units)


def _lines(session: Session, grouped: Grouped, documents: _Half, goods: _Half) -> Iterator[_Whole]:
    """What the lines come to, those of so many documents after those of others."""
    from crm_desktop.queries.analysis.added_up import Columns, first_of_each, numbered, numbers_of

    source, summed = grouped.source, grouped.summed
    values = [value for part, value in source.values.items() if part in summed]
    has_units, counts_documents = not _UNITS.isdisjoint(summed), Part.DOCUMENTS in summed
    query = _handed_over(source, values, with_units=has_units)
    ids, room = documents.places.ids, len(goods.keys)
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        within = source.whose.between(int(some[0]), int(some[-1]))
        count, text, *units = session.execute(query.where(within)).one()
        owners, products, *columns = numbers_of(text or "").reshape(count, 2 + len(values)).T
        names, unit_of = numbered(units[0] or "", count) if units and count else ([], None)
        of_document, of_goods = documents.places.of(owners), goods.places.of(products)
        counted = (of_document >= 0) & (of_goods >= 0)
        keys = (of_document * room + of_goods)[counted]
        sums = [column[counted] for column in columns]
        if counts_documents:
            sums.append(first_of_each(keys, owners[counted]))
        units_of_it = [] if unit_of is None else [unit_of[counted]]
        yield _Whole(Columns(keys, sums, units_of_it, units_of_it).added(), names)


def _handed_over(source: Source, values: Sequence[Any], *, with_units: bool) -> Any:
    """How many lines there are; of each its document, its product and the values; and its unit."""
    whole: Any = source.whose
    for one in (func.coalesce(source.line.product_id, _NO_PRODUCT), *values):
        whole = whole.op("||", return_type=String())(_COMMA).op("||", return_type=String())(one)
    units = [func.group_concat(source.line.unit, _NEW_LINE, type_=String())] if with_units else []
    return select(func.count(), func.group_concat(whole, type_=String()), *units).select_from(source.line)


# rows


def _rows(grouped: Grouped, documents: _Half, goods: _Half, whole: _Whole) -> list[tuple[Any, ...]]:
    """The groups as the statement gives them; one more than can be shown of those that are too many."""
    columns, summed, room = whole.columns, grouped.summed, len(goods.keys)
    added = dict(zip(_added_parts(grouped), columns.sums, strict=True))
    told = [_told(part, expression, added, whole) for part, expression in summed.items()]
    axes, labelled, rows = grouped.axes, grouped.labelled, []
    for key, *values in zip(columns.keys[: MOST_CELLS + 1].tolist(), *told, strict=False):
        of_document, of_goods = divmod(key, room)
        keys = documents.keys[of_document] | goods.keys[of_goods]
        labels = documents.labels[of_document] | goods.labels[of_goods]
        rows.append((*[keys[one] for one in axes], *[labels[one] for one in labelled], *values))
    return rows


def _added_parts(grouped: Grouped) -> list[Part]:
    summed = grouped.summed
    return [*(part for part in grouped.source.values if part in summed), *({Part.DOCUMENTS} & summed.keys())]


def _told(part: Part, expression: Any, added: Mapping[Part, Numbers], whole: _Whole) -> list[Any]:
    """A part of all groups as the statement gives it."""
    if part in _UNITS:
        places = whole.columns.lowest[0] if part is Part.FIRST_UNIT else whole.columns.highest[0]
        return [whole.units[place] for place in places.tolist()]
    numbers: list[int] = added[part].tolist()
    if part is Part.DOCUMENTS:
        return numbers
    return [expression.type.process_result_value(number, None) for number in numbers]
