"""What the office's own fields are, what stands in them, and how a list has them as columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    FromClause,
    ScalarSelect,
    Table,
    and_,
    func,
    literal_column,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session

from crm_desktop.db.readings import once
from crm_desktop.domain.access import SYSTEM, Access
from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.kinds import BY_ID, NAMED, NUMERIC, Owner, OwnKind
from crm_desktop.domain.own.values import places_of, spelled
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.models.attachments import Attachment, StoredFile
from crm_desktop.models.office.people import Employee
from crm_desktop.models.own_fields import FIGURE, OwnValue, StoredField
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Scaled
from crm_desktop.queries.filtering import Expression
from crm_desktop.queries.sight import sees_customer

Draft = TypeVar("Draft", bound=OwnFieldDraft)
_KNOWN = "own_fields"
_LISTS = frozenset({"options", "seen_by", "edited_by"})
_AS_THEY_ARE = [one.name for one in fields(OwnFieldDraft) if one.name not in _LISTS]
_VALUES: Table = OwnValue.__table__  # type: ignore[assignment]
_NAMED: Mapping[OwnKind, Any] = {
    OwnKind.PERSON: Employee.__table__,
    OwnKind.PARTY: Party.__table__,
    OwnKind.PICTURE: Attachment.__table__,
}
"""The records that fields can name."""


class Figure(Scaled):
    """A figure of an own field, with the places that it has there."""

    cache_ok = True

    def __init__(self, shown: int) -> None:
        super().__init__(FIGURE.places)
        self.shown = shown

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        exact = super().process_result_value(value, dialect)
        return None if exact is None else exact.quantize(Decimal(1).scaleb(-self.shown))


def own_fields(session: Session) -> tuple[OwnField, ...]:
    """All own fields of the office as they are now, those that are switched off among them."""
    known: tuple[OwnField, ...] | None = session.info.get(_KNOWN)
    return once(session, _KNOWN, lambda: read_own_fields(session)) if known is None else known


def read_own_fields(session: Session) -> tuple[OwnField, ...]:
    """The same, asked in any case."""
    order = (StoredField.owner, StoredField.position, StoredField.id)
    rows = session.execute(select(StoredField.__table__).order_by(*order)).all()
    found = tuple(map(field_of, rows))
    if not any(one.pick_list for one in found):
        return found
    # the words of pick lists are mapped for offices whose fields offer them, not for each log-in
    from crm_desktop.queries.lookups import pick_lists

    words = pick_lists(session, {one.pick_list for one in found})
    return tuple(offering(one, words) for one in found)


def offering(field: Draft, words: Mapping[str, tuple[str, ...]]) -> Draft:
    """A field with what it offers now, if that is the words of a pick list."""
    return replace(field, options=words.get(field.pick_list, ())) if field.pick_list else field


def own_fields_now(session: Session, _access: Access) -> tuple[OwnField, ...]:
    """What the office has defined, for a window that is open."""
    return read_own_fields(session)


def know_own_fields(session: Session, known: tuple[OwnField, ...] | None) -> None:
    """Let a unit of work, which has read them, ask no more; None lets it ask again."""
    session.info[_KNOWN] = known


def field_of(row: Any) -> OwnField:
    """A stored definition, a record or a row, as a value."""
    lists: dict[str, Any] = {name: tuple(filter(None, getattr(row, name).split("\n"))) for name in _LISTS}
    return OwnField(
        id=row.id,
        version=row.version,
        position=row.position,
        is_active=row.is_active,
        off_on=row.off_on,
        **lists,
        **{name: getattr(row, name) for name in _AS_THEY_ARE},
    )


def own_texts(session: Session, of: Sequence[OwnField], ids: Collection[int]) -> Mapping[int, dict[str, str]]:
    """What stands in these fields of records that the operator sees; a field that is empty is there, too."""
    by_id = {one.id: one for one in of}
    found = {record_id: dict.fromkeys((one.key for one in of), "") for record_id in ids}
    if by_id and ids:
        for record_id, key, text in _texts(session, by_id, ids):
            found[record_id][key] = text
    return found


def own_of(session: Session, of: Sequence[OwnField], record: int) -> dict[str, str]:
    """The same of one record."""
    return own_texts(session, of, [record])[record]


def values_of(session: Session, field: OwnField) -> list[tuple[int, str]]:
    """What stands in a field, by record."""
    query = select(OwnValue.owner_id, OwnValue.text, OwnValue.number, OwnValue.day)
    rows = session.execute(query.where(OwnValue.field_id == field.id).order_by(OwnValue.owner_id))
    return [(record_id, spelled(value_of(field, text, number, day))) for record_id, text, number, day in rows]


def _texts(session: Session, of: Mapping[int, OwnField], ids: Collection[int]) -> list[tuple[int, str, str]]:
    query = select(OwnValue.owner_id, OwnValue.field_id, OwnValue.text, OwnValue.number, OwnValue.day)
    query = query.where(OwnValue.owner_id.in_(ids), OwnValue.field_id.in_(of))
    return [
        (record_id, of[field_id].key, spelled(value_of(of[field_id], text, number, day)))
        for record_id, field_id, text, number, day in session.execute(query)
    ]


def value_of(field: OwnField, text: str, number: Decimal | None, day: Any) -> Any:
    """What a row of values says of a field."""
    if field.kind in NUMERIC or field.kind in BY_ID:
        return number
    if field.kind is OwnKind.YES_NO:
        return bool(number)
    return day if field.kind is OwnKind.DATE else text


def names_for(session: Session, access: Access, field: OwnField, texts: Collection[str]) -> dict[str, str]:
    """What records are called that stand in a field, as it is kept; empty for who does not see one.

    Nothing for a field that names none: there the text says it itself.
    """
    if field.kind not in BY_ID:
        return {}
    ids = {text for text in texts if text.isdecimal()}
    table = _NAMED[field.kind]
    query = select(table.c.id, table.c.name).where(table.c.id.in_(map(int, ids)), _sees(access, field.kind, table))
    found = {str(record_id): name for record_id, name in session.execute(query)}
    return {text: found.get(text, "") for text in ids}


def ids_for(session: Session, access: Access, field: OwnField, words: Collection[str]) -> dict[str, str]:
    """The opposite, for records in use: by their codes or else, where only one is called so, by their names."""
    table = _NAMED[field.kind]
    query = select(table.c.id, table.c.code, table.c.name).where(table.c.is_active, _sees(access, field.kind, table))
    rows = session.execute(query.where(or_(table.c.code.in_(words), table.c.name.in_(words)))).all()
    called = Counter(name for _id, _code, name in rows)
    by_name = {name: str(record_id) for record_id, _code, name in rows if called[name] == 1}
    return by_name | {code: str(record_id) for record_id, code, _name in rows}


def is_offered(session: Session, access: Access, field: OwnField, text: str, record_id: int | None) -> bool:
    """Whether what is to stand in a field of a record is there for the operator; a picture hangs on that record."""
    table = _NAMED[field.kind]
    query = select(table.c.id).where(table.c.id == int(text), _sees(access, field.kind, table))
    if field.kind is OwnKind.PICTURE:
        query = query.join(StoredFile, table.c.file_id == StoredFile.id).where(_hangs_on(field.owner, record_id, table))
    return session.scalar(query) is not None


def picture_in(field: OwnField, record: Any) -> ScalarSelect[bytes | None]:
    """The small copy of the picture that stands in a field of a record."""
    values, files = _VALUES.alias(f"own_{field.id}"), _NAMED[OwnKind.PICTURE].alias(f"file_{field.id}")
    return (
        select(StoredFile.thumbnail)
        .join(files, files.c.file_id == StoredFile.id)
        .join(values, files.c.id == _id_in(values))
        .where(values.c.field_id == field.id, values.c.owner_id == record)
        .where(_hangs_on(field.owner, record, files), _sees(SYSTEM, OwnKind.PICTURE, files))
        .limit(1)
        .scalar_subquery()
    )


def _hangs_on(owner: Owner, record: Any, files: Any) -> Any:
    """The condition that a file is a picture of a record."""
    on_it = and_(files.c.owner_kind == table_of_owner(owner), files.c.owner_id == record)
    return and_(on_it, StoredFile.thumbnail.is_not(None))


@cache
def named_by(field_id: int, kind: OwnKind) -> Any:
    """The records that a field names, under a name of their own."""
    return _NAMED[kind].alias(f"named_{field_id}")


def names(access: Access, kind: OwnKind, values: Any, named: Any) -> Any:
    """The condition that a row of values names a record, which the operator sees."""
    return and_(named.c.id == _id_in(values), _sees(access, kind, named))


def _sees(access: Access, kind: OwnKind, table: Any) -> Any:
    """Colleagues are known to all, and so is what hangs on a record that is seen, unless it is private."""
    if kind is OwnKind.PICTURE:
        return table.c.is_private.is_(False)
    return sees_customer(access, table.c) if kind is OwnKind.PARTY else true()


def _id_in(values: Any) -> Any:
    """The id that a row of values holds, which it counts in the places of figures."""
    return type_coerce(values.c.number, BigInteger) // literal_column(str(10**FIGURE.places), BigInteger)


@dataclass(frozen=True)
class OwnColumns:
    """Own fields as a list has them.

    Attributes:
        source: the tables of the list with one join for each field; ``lean`` leaves out those that are not asked for.
        columns: by the name of the field.
        sums: which of them are added up.
        pictures: what is read of a page only while it is asked for.
    """

    source: FromClause
    columns: Mapping[str, Expression[Any]]
    sums: tuple[str, ...]
    pictures: Mapping[str, Expression[Any]]


def own_columns(access: Access, owner: Owner, key: Any, source: FromClause) -> OwnColumns | None:
    """The fields of a kind of record that the operator sees, joined by ``key``; None if there are none."""
    shown = [one for one in seen_fields(access, owner) if one.in_lists]
    if not shown:
        return None
    columns: dict[str, Expression[Any]] = {}
    pictures = {one.name: picture_in(one, key) for one in shown if one.kind is OwnKind.PICTURE}
    for one in shown:
        if one.name in pictures:
            continue
        values = _VALUES.alias(f"own_{one.id}")
        source = source.outerjoin(values, and_(values.c.field_id == one.id, values.c.owner_id == key))
        if one.kind in NAMED:
            named = named_by(one.id, one.kind)
            source = source.outerjoin(named, names(access, one.kind, values, named))
            columns[one.name] = named.c.name
            continue
        columns[one.name] = own_expression(one, values)
    return OwnColumns(source, columns, tuple(one.name for one in shown if one.is_figure), pictures)


def own_expression(field: OwnField, values: Any) -> Expression[Any]:
    """What a row of values says of a field, as the list shows, sorts and filters it."""
    if field.kind in NUMERIC:
        return type_coerce(values.c.number, Figure(places_of(field)))
    if field.kind is OwnKind.YES_NO:
        return func.coalesce(values.c.number, Decimal(0)) == Decimal(1)
    column: Expression[Any] = values.c.day if field.kind is OwnKind.DATE else values.c.text
    return column
