"""How the keys of each dimension are read from the lines of documents."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any, cast

from sqlalchemy import Integer, String, and_, case, func, literal, literal_column, or_, type_coerce
from sqlalchemy import cast as as_type
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import aliased
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import NAMED, OwnKind
from crm_desktop.domain.own.kinds import Owner as FieldOwner
from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.types import Price, Rate
from crm_desktop.queries.analysis.source import Source
from crm_desktop.queries.day_number import DayNumber, PartOfDay
from crm_desktop.queries.own_values import named_by, names
from crm_desktop.queries.regions import region_levels

Owner = aliased(Employee)


class Join(Enum):
    """What must be joined to read a key, in this order."""

    PARTY = auto()
    REGION = auto()
    PRODUCT = auto()
    EMPLOYEE = auto()
    DEPARTMENT = auto()
    OWNER = auto()
    ACCOUNT = auto()
    FIRST_DAYS = auto()


@dataclass(frozen=True, slots=True)
class OwnJoin:
    """What stands in one of the office's own fields of customers or goods."""

    field_id: int
    owner: FieldOwner
    kind: OwnKind

    def joined(self, access: Access, query: Any, source: Source) -> Any:
        """The query with it, and with the record that it names; the customer is joined before."""
        values = own_values(self.field_id)
        mine = and_(values.c.field_id == _number(self.field_id), values.c.owner_id == whose(self.owner, source))
        query = query.outerjoin(values, mine)
        if self.kind not in NAMED:
            return query
        named = named_by(self.field_id, self.kind)
        return query.outerjoin(named, names(access, self.kind, values, named))


Need = Join | OwnJoin


def whose(owner: FieldOwner, source: Source) -> Any:
    """The record of a row that has the own fields of a kind of records."""
    if owner is FieldOwner.PRODUCT:
        return source.line.product_id
    return source.document.party_id if owner is FieldOwner.PARTY else source.document.id


@cache
def own_values(field_id: int) -> Any:
    """The values of an own field under a name of their own."""
    return OwnValue.__table__.alias(f"own_{field_id}")


@dataclass(frozen=True, slots=True)
class Cut:
    """How a dimension is read.

    Attributes:
        key: what rows are grouped by.
        needs: what must be joined for it, and ``told_by`` what for its label.
        label: what a group is called, where the key does not say it.
        record: the mapped class of whose records the keys are the ids.
        raw: what the database groups by, if it does so faster by something else.
        read: makes the key of it, where it is another.
    """

    key: Callable[[Source], Any]
    needs: tuple[Need, ...] = ()
    label: Callable[[Source], Any] | None = None
    record: Any = None
    raw: Callable[[Source], Any] | None = None
    read: Callable[[Any], Any] | None = None
    told_by: tuple[Need, ...] = ()

    @property
    def is_record(self) -> bool:
        """Whether its keys are the ids of records, by which their names are found."""
        return self.record is not None and self.read is None

    def grouped(self, source: Source) -> Any:
        """What rows are grouped by."""
        return (self.raw or self.key)(source)


def _number(value: int) -> Any:
    """As it stands, lest a server takes the same expression in two places for two."""
    return literal_column(str(value), Integer)


def _of_day(part: str) -> Callable[[Source], Any]:
    return lambda source: PartOfDay(source.day, literal_column(part))


_year, _month, _day = _of_day("year"), _of_day("month"), _of_day("day")


def _day_of_month(source: Source) -> Any:
    """The day; where it is compared with the year after, 29 February stands with the day before."""
    if not source.folds_leap_day:
        return _day(source)
    is_leap = and_(_month(source) == _number(2), _day(source) == _number(29))
    return case((is_leap, _number(28)), else_=_day(source))


def _part_of_year(months: int) -> Callable[[Source], Any]:
    return lambda source: _year(source) * _number(10) + (_month(source) + _number(months - 1)) // _number(months)


def _whole_day(source: Source) -> Any:
    return _year(source) * _number(10000) + _month(source) * _number(100) + _day_of_month(source)


def _ten_days(source: Source) -> Any:
    day = _day(source)
    part = case((day <= _number(10), _number(1)), (day <= _number(20), _number(2)), else_=_number(3))
    return _year(source) * _number(1000) + _month(source) * _number(10) + part


def _discount_band(discount: Any) -> Any:
    steps = enumerate(dimensions.DISCOUNT_BANDS)
    return case(
        *((discount <= literal(Decimal(most) / 100, Rate), _number(at)) for at, most in steps),
        else_=_number(len(dimensions.DISCOUNT_BANDS)),
    )


def _price_band(_source: Source) -> Any:
    price = func.coalesce(Product.list_price, _number(0))
    steps = enumerate((0, *dimensions.PRICE_BANDS))
    return case(
        *((price <= literal(Decimal(most), Price), _number(at)) for at, most in steps),
        else_=_number(len(dimensions.PRICE_BANDS) + 1),
    )


def _typed_or_kept(source: Source) -> Any:
    """A product by its id, or by its name if it was only typed: see ``product_of``."""
    line = source.line
    return func.coalesce(
        literal_column("'#'").concat(as_type(line.product_id, String)), literal_column("'='").concat(line.product_name)
    )


class _IdOrName(FunctionElement[Any]):
    """A product by its id, or by its name if it was only typed: a file need not make texts of a million numbers."""

    type: Any = NullType()
    inherit_cache = True
    name = "id_or_name"


@compiles(_IdOrName, "sqlite")
def _as_kept(element: Any, compiler: Any, **options: Any) -> str:
    product_id, name = (compiler.process(part, **options) for part in element.clauses)
    return f"coalesce({product_id}, '=' || {name})"


@compiles(_IdOrName, "postgresql")
def _as_text(element: Any, compiler: Any, **options: Any) -> str:
    product_id, name = (compiler.process(part, **options) for part in element.clauses)
    return f"coalesce('#' || CAST({product_id} AS VARCHAR), '=' || {name})"


def _product_key(kept: int | str) -> str:
    return kept if isinstance(kept, str) else f"#{kept}"


def product_of(key: str) -> int | str:
    """The id of a product, or the name of one that was only typed, out of its key."""
    return int(key[1:]) if key.startswith("#") else key[1:]


def _text(column: Callable[[Source], Any], *needs: Join) -> Cut:
    return Cut(lambda source: func.coalesce(column(source), literal_column("''")), needs)


def _of_product(column: Any) -> Cut:
    return _text(lambda _: column, Join.PRODUCT)


def _of_party(column: Any) -> Cut:
    return _text(lambda _: column, Join.PARTY)


def _region(source: Source) -> Any:
    """Of the document, or else the party's own."""
    return func.coalesce(func.nullif(source.region, literal_column("''")), Party.region)


def _at_level(kind: RegionKind) -> Cut:
    return _text(lambda _: region_levels().c[kind.value], Join.PARTY, Join.REGION)


CUTS: Mapping[Dimension, Cut] = {
    dimensions.YEAR: Cut(_year),
    dimensions.HALF: Cut(_part_of_year(6)),
    dimensions.QUARTER: Cut(_part_of_year(3)),
    dimensions.MONTH: Cut(lambda source: _year(source) * _number(100) + _month(source)),
    dimensions.TEN_DAYS: Cut(_ten_days),
    dimensions.WEEK: Cut(lambda source: DayNumber(source.day) // _number(7)),
    dimensions.DAY: Cut(
        _whole_day,
        # days as they are kept stand in the order of an index
        raw=lambda source: _whole_day(source) if source.folds_leap_day else source.day,
        read=lambda kept: kept if isinstance(kept, int) else kept.year * 10000 + kept.month * 100 + kept.day,
    ),
    dimensions.WEEKDAY: Cut(lambda source: DayNumber(source.day) % _number(7)),
    dimensions.PRODUCT: Cut(
        _typed_or_kept,
        label=lambda source: source.line.product_name,
        record=Product,
        raw=lambda source: _IdOrName(source.line.product_id, source.line.product_name),
        read=_product_key,
    ),
    dimensions.CATEGORY: _of_product(Product.category),
    dimensions.SUBCATEGORY: _of_product(Product.subcategory),
    dimensions.BRAND: _of_product(Product.brand),
    dimensions.SERIES: _of_product(Product.series),
    dimensions.MAKER: _of_product(Product.maker),
    dimensions.MATERIAL: _of_product(Product.material),
    dimensions.ORIGIN: _of_product(Product.origin),
    dimensions.PRICE_BAND: Cut(_price_band, (Join.PRODUCT,)),
    dimensions.REGION: _text(_region, Join.PARTY),
    dimensions.BIG_REGION: _at_level(RegionKind.BIG),
    dimensions.SALES_REGION: _at_level(RegionKind.REGION),
    dimensions.CLASS_AREA: _at_level(RegionKind.CLASS),
    dimensions.PROVINCE: _of_party(Party.province),
    dimensions.CITY: _of_party(Party.city),
    dimensions.CUSTOMER: Cut(
        lambda source: source.document.party_id,
        label=lambda _: Party.name,
        record=Party,
        # the sum keeps a file from going from party to party, whose documents lie far apart
        raw=lambda source: source.document.party_id + literal_column("0"),
        told_by=(Join.PARTY,),
    ),
    dimensions.GRADE: _of_party(Party.grade),
    dimensions.BUSINESS_TYPE: _of_party(Party.business_type),
    dimensions.BUSINESS_NATURE: _of_party(Party.business_nature),
    dimensions.SOURCE: _of_party(Party.source),
    dimensions.SALESPERSON: Cut(
        lambda source: source.document.employee_id, (), lambda _: Employee.name, Employee, told_by=(Join.EMPLOYEE,)
    ),
    dimensions.OWNER: Cut(
        lambda _: Party.owner_id, (Join.PARTY,), lambda _: Owner.name, Employee, told_by=(Join.OWNER,)
    ),
    dimensions.DEPARTMENT: Cut(
        lambda _: Employee.department_id,
        (Join.EMPLOYEE,),
        lambda _: Department.name,
        Department,
        told_by=(Join.DEPARTMENT,),
    ),
    dimensions.SUPPLIER: Cut(lambda source: source.document.party_id, (Join.PARTY,), lambda _: Party.name, Party),
    dimensions.METHOD: Cut(lambda source: type_coerce(source.document.method, String)),
    dimensions.ACCOUNT: Cut(
        lambda source: source.document.account_id, (Join.ACCOUNT,), lambda _: MoneyAccount.name, MoneyAccount
    ),
    dimensions.CHANNEL: Cut(lambda source: type_coerce(source.document.channel, String)),
    dimensions.PRICE_SOURCE: Cut(lambda source: type_coerce(source.line.price_source, String)),
    dimensions.DISCOUNT: Cut(lambda source: _discount_band(source.line.discount)),
    dimensions.NEWNESS: Cut(
        lambda source: case((source.first_days.c.first >= source.since, _number(0)), else_=_number(1)),
        (Join.FIRST_DAYS,),
    ),
    dimensions.MONTH_END: Cut(lambda source: source.month_end),
    dimensions.AGE: Cut(lambda source: source.aged.column, label=lambda source: source.aged.days),
}
"""One per dimension; a test says which is missing."""


_RECORDS: Mapping[OwnKind, Any] = {OwnKind.PERSON: Employee, OwnKind.PARTY: Party}
"""Of which records the ids stand in the office's own fields."""


def cut_of(dimension: Dimension) -> Cut:
    """How a dimension is read, be it one of the office's own fields."""
    return CUTS[dimension] if dimension.field is None else _own_cut(dimension.field)


def _own_cut(field: OwnField) -> Cut:
    values = own_values(field.id)
    needs = (*((Join.PARTY,) if field.owner is FieldOwner.PARTY else ()), OwnJoin(field.id, field.owner, field.kind))
    if field.kind in NAMED:
        named = named_by(field.id, field.kind)
        return Cut(lambda _: named.c.id, needs, lambda _: named.c.name, _RECORDS[field.kind])
    if field.kind is not OwnKind.YES_NO:
        return Cut(lambda _: func.coalesce(values.c.text, literal_column("''")), needs)
    is_yes = values.c.number > _number(0)
    yes, no = literal_column("'1'", String), literal_column("''", String)
    return Cut(
        lambda _: case((is_yes, yes), else_=no),
        needs,
        lambda _: case((is_yes, literal_column("'✓'", String)), else_=no),
    )


def with_all(access: Access, query: Any, source: Source, needs: Collection[Need]) -> Any:
    """A query over what may be seen of a source, documents and lines, that also reads what some cuts need."""
    document, line = source.document, source.line
    # the sum keeps a file from looking up the party of each document, whose rows lie far apart
    party_id: Any = Party.id + literal_column("0") if source.is_led_by_party else Party.id
    joins: Mapping[Join, Callable[[Any], Any]] = {
        Join.PARTY: lambda whole: whole.join(Party, party_id == document.party_id),
        Join.REGION: lambda whole: whole.outerjoin(region_levels(), region_levels().c.name == _region(source)),
        Join.PRODUCT: lambda whole: whole.outerjoin(Product, Product.id == line.product_id),
        Join.EMPLOYEE: lambda whole: whole.outerjoin(Employee, Employee.id == document.employee_id),
        Join.DEPARTMENT: lambda whole: whole.outerjoin(Department, Department.id == Employee.department_id),
        Join.FIRST_DAYS: lambda whole: whole.outerjoin(
            source.first_days, source.first_days.c.party_id == document.party_id
        ),
        Join.ACCOUNT: lambda whole: whole.join(MoneyAccount, MoneyAccount.id == document.account_id),
        Join.OWNER: lambda whole: whole.outerjoin(Owner, Owner.id == Party.owner_id),
    }
    by_party = (Join.PARTY,) if source.is_seen_by_party(access) else ()
    for one in Join:
        if one in needs or one in by_party:
            query = joins[one](query)
    for own in sorted((one for one in needs if isinstance(one, OwnJoin)), key=lambda one: one.field_id):
        query = own.joined(access, query, source)
    return query.where(source.sees(access))


def is_one_of(cut: Cut, source: Source, keys: Collection[Any]) -> Any:
    """The condition that a row has one of these keys."""
    key = cut.key(source)
    given = [one for one in keys if one is not None]
    conditions = [key.is_(None)] if None in keys else []
    if cut.is_record and cut.label is not None:
        # a kept report may still call a record by its name
        called = [one for one in given if isinstance(one, str)]
        given = [one for one in given if not isinstance(one, str)]
        conditions += [key.is_(None)] if "" in called else []
        conditions += [cut.label(source).in_(called)] if called else []
    conditions += [key.in_(given)] if given else []
    return cast("Any", or_(*conditions)) if conditions else literal_column("1 = 0")
