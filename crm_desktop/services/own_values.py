"""What is typed into own fields: judged by the rules that hold now, and kept with the record that it is of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, insert, select

from crm_desktop.domain.errors import DomainError, NotAllowed, RuleBroken
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import BY_ID, Owner, OwnKind
from crm_desktop.domain.own.values import NotOffered, Own, OwnValue, read, spelled, value_problem
from crm_desktop.domain.own_rights import edits_field, sees_field
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.own_fields import OwnValue as StoredValue
from crm_desktop.models.own_fields import StoredField
from crm_desktop.queries.own_values import is_offered, own_fields, own_of, own_texts
from crm_desktop.services.own_formulas import note_touched
from crm_desktop.services.work import Work

UNIQUE_LOCK = 0x4F574E31
"""With the id of a field: held until the end by who saves a value of which there is to be one only."""


class FieldGone(RuleBroken):
    """The field was switched off while somebody typed into it."""

    template = QT_TRANSLATE_NOOP("errors", "To save, reload: this field was switched off meanwhile.")


class FieldNotYours(RuleBroken):
    """Others fill the field."""

    template = QT_TRANSLATE_NOOP("errors", "Leave this as it was: others fill this field.")


class ValueTaken(RuleBroken):
    """No two records have the same value."""

    template = QT_TRANSLATE_NOOP("errors", "Enter another value: another record has this one.")


class ValueGivenAway(RuleBroken):
    """A value of which there is to be one only was given to another record while its own was deleted or changed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To have this back, first change “{field}” of another record: by now it says the same there."
    )


def fields_of(work: Work, owner: Owner) -> list[OwnField]:
    """The fields in use of a kind of record, as they are defined now."""
    return [one for one in own_fields(work.session) if one.owner is owner and one.is_active]


def own_problems(work: Work, owner: Owner, own: Own, record_id: int | None = None) -> dict[str, DomainError]:
    """What must be put right before the record can be saved, by name of the field.

    Args:
        work: the use case at work.
        owner: what the record is.
        own: what was typed; a field that is missing is left alone.
        record_id: None for a new one, in which nothing stands yet.
    """
    if not own:
        return {}
    fields = fields_of(work, owner)
    stored = {} if record_id is None else own_of(work.session, fields, record_id)
    return dict(_problems(work, fields, own, stored, record_id))


def _problems(
    work: Work, fields: Sequence[OwnField], own: Own, stored: Own, record_id: int | None
) -> Iterator[tuple[str, DomainError]]:
    known = {one.key: one for one in fields}
    for key, text in own.items():
        field, was = known.get(key), stored.get(key, "")
        if field is not None and field.kind is OwnKind.FORMULA:
            continue  # what a form showed of it is not kept
        if field is None or not sees_field(work.access, field):
            yield PREFIX + key, FieldGone() if field is None else FieldNotYours()
        elif not edits_field(work.access, field):
            if text.strip() not in ((was, field.usual) if record_id is None else (was,)):
                yield field.name, FieldNotYours()
        elif problem := value_problem(field, text, stored=was) or _new_problem(work, field, text, was, record_id):
            yield field.name, problem


def _new_problem(work: Work, field: OwnField, text: str, was: str, record_id: int | None) -> DomainError | None:
    """What the books have against a value that was not there before."""
    said = text.strip()
    if said in ("", was):
        return None
    if field.kind in BY_ID and not is_offered(work.session, work.access, field, said, record_id):
        return NotOffered(text=said)
    return ValueTaken() if field.is_unique and is_taken(work, field, text, record_id) else None


def is_taken(work: Work, field: OwnField, text: str, record_id: int | None) -> bool:
    """Whether another record has this value; on a server who asks waits for those who are just saving one."""
    return _is_double(work, field, columns_of(read(field, text)), record_id)


def require_free(work: Work, field: OwnField, columns: Mapping[str, Any], record_id: int) -> None:
    """Let a value come back only where it stands once again.

    Raises:
        ValueGivenAway: if another record got it meanwhile.
    """
    if field.is_unique and _is_double(work, field, columns, record_id):
        raise ValueGivenAway(field=field.title if sees_field(work.access, field) else "…")


def require_fillable(work: Work, owner: Owner, own: Own) -> None:
    """Let only who fills these fields put back what stood in them.

    Raises:
        NotAllowed: if others fill one of them.
    """
    if not all(edits_field(work.access, one) for one in fields_of(work, owner) if one.key in own):
        raise NotAllowed


def require_all_free(work: Work, owner: Owner, record_id: int, own: Own) -> None:
    """The same of all that is to stand in a record again.

    Raises:
        ValueGivenAway: if another record got one of these values meanwhile.
    """
    for field in fields_of(work, owner):
        if field.is_unique and (text := own.get(field.key, "").strip()):
            require_free(work, field, columns_of(read(field, text)), record_id)


def _is_double(work: Work, field: OwnField, columns: Mapping[str, Any], record_id: int | None) -> bool:
    if work.is_on_server:
        work.session.execute(select(func.pg_advisory_xact_lock(UNIQUE_LOCK, field.id)))
    name, value = next(((name, value) for name, value in columns.items() if value not in (None, "")), ("text", None))
    same = select(StoredValue.id).where(StoredValue.field_id == field.id, getattr(StoredValue, name) == value)
    return work.session.scalar(same.where(StoredValue.owner_id != (record_id or 0)).limit(1)) is not None


def keep_own(work: Work, owner: Owner, record_id: int, own: Own, *, is_new: bool = False) -> None:
    """Keep what was typed; a new record has what is usual in all other fields.

    ``own_problems`` was asked before. After the flush, since the id is needed.
    """
    keep_many(work, owner, {record_id: own}, are_new=is_new)


def keep_many(work: Work, owner: Owner, owns: Mapping[int, Own], *, are_new: bool = False) -> None:
    """The same of many records."""
    if not are_new and not any(owns.values()):
        return
    note_touched(work.session, owner, owns)
    rows: list[dict[str, Any]] = []
    for one in fields_of(work, owner):
        if one.kind is OwnKind.FORMULA:
            continue
        usual = {one.key: one.usual} if are_new else {}
        said = {record_id: own.get(one.key, usual.get(one.key)) for record_id, own in owns.items()}
        texts = {record_id: text for record_id, text in said.items() if text is not None}
        if texts and not are_new:
            forget_values(work, one, texts)
        rows += _rows(one, texts)
    if rows:
        work.session.execute(insert(StoredValue), rows)


def _rows(field: OwnField, texts: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    for record_id, text in texts.items():
        value = read(field, text) if text.strip() else None
        if value is not None and value is not False:
            yield {"field_id": field.id, "owner_id": record_id, **columns_of(value)}


def forget_values(work: Work, field: OwnField, ids: Collection[int]) -> None:
    """Empty a field of these records."""
    mine = StoredValue.field_id == field.id
    work.session.execute(delete(StoredValue).where(mine, StoredValue.owner_id.in_(ids)))


def searched_texts(work: Work, owner: Owner, ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """What records are found by besides, out of the fields that everybody sees and that are searched."""
    fields = [one for one in fields_of(work, owner) if one.is_searchable]
    found = own_texts(work.session, fields, ids) if fields else {}
    return {record_id: tuple(filter(None, texts.values())) for record_id, texts in found.items()}


def copy_own(work: Work, owner: Owner, record_id: int, to: Owner, new_id: int) -> None:
    """Take over what stands in one document into another one that is made from it, whoever may see it.

    A new version has all of it but pictures, which hang on the former one; a document of another kind
    the fields of the same title and kind that are to be copied.
    What is to stand in one document only is taken over by the first.
    """
    copied = [one for one in fields_of(work, owner) if owner is to or one.is_copied]
    fields = [one for one in copied if one.kind is not OwnKind.PICTURE]
    if not fields:
        return
    known = {(one.title, one.kind): one for one in fields_of(work, to)}
    stored = own_of(work.session, fields, record_id)
    taken_over = [(known[one.title, one.kind], stored[one.key]) for one in fields if (one.title, one.kind) in known]
    own = {
        one.key: text for one, text in taken_over if text and not (one.is_unique and is_taken(work, one, text, new_id))
    }
    keep_own(work, to, new_id, own)


VALUE_COLUMNS = ("text", "number", "day")


def columns_of(value: OwnValue) -> dict[str, Any]:
    """Where a value stands."""
    empty: dict[str, Any] = dict(zip(VALUE_COLUMNS, ("", None, None), strict=True))
    if isinstance(value, Decimal | bool):
        return empty | {"number": Decimal(value)}
    return empty | ({"day": value} if isinstance(value, date) else {"text": value})


def can_take_back(field: OwnField, text: str) -> bool:
    """Whether a field can hold again what once stood in it; it may have become of another kind."""
    if not text.strip():
        return True
    if field.kind is OwnKind.FORMULA:
        return False
    try:
        read(field, text)
    except DomainError:
        return False
    return True


def columns_again(field: OwnField, columns: Mapping[str, Any]) -> Mapping[str, Any]:
    """Where a value stands that was kept while its field became of another kind; what it cannot be stays as it was."""
    text = next((spelled(value) for value in columns.values() if value not in (None, "")), "")
    if not text or field.kind is OwnKind.FORMULA:
        return columns
    try:
        return columns_of(read(field, text))
    except DomainError:
        return columns


def own_part(owner: Owner, record_id: int) -> tuple[type[StoredValue], ColumnElement[bool]]:
    """What goes with a record that is put away; see ``removal.put_away``."""
    of_kind = select(StoredField.id).where(StoredField.owner == owner)
    return StoredValue, and_(StoredValue.owner_id == record_id, StoredValue.field_id.in_(of_kind))
