"""The office's own fields for the page where they are defined: how full each is, and what a new rule would do."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.kinds import BY_ID, Owner
from crm_desktop.domain.own.rules import Judged, judged, renamed_words
from crm_desktop.domain.own.values import kept
from crm_desktop.domain.own_rights import sees_field
from crm_desktop.models.base import mapped
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.roles import StoredRole
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Filter, Test
from crm_desktop.queries.lookups import pick_lists
from crm_desktop.queries.office.word_uses import Use, use_of_own
from crm_desktop.queries.own_values import names_for, offering, read_own_fields, values_of
from crm_desktop.queries.scope import sees

_CALLED = {Owner.QUOTE: "number", Owner.ORDER: "number", Owner.CONTACT: "said"}
"""By which column a record is told from others, where it has no name."""
MOST_TOLD = 4
MOST_LISTED = 500
"""So many different values a list is narrowed to."""


@dataclass(frozen=True, slots=True)
class OwnFieldsTold:
    """Everything about the definitions.

    Attributes:
        filled: in how many records something stands, by id of the field.
        records: how many there are, by kind.
        roles: codes and names of the office's roles; a name is empty where the program has a word for it.
        words: those in use of each pick list.
    """

    fields: tuple[OwnField, ...]
    filled: Mapping[int, int]
    records: Mapping[Owner, int]
    roles: tuple[tuple[str, str], ...]
    words: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sample:
    """How a field looks in its list: a few records with their values as text, and what all of them add up to."""

    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Fares:
    """How the values of a field fare under a new definition.

    Attributes:
        called: a few of the records in question.
        follow: how many records say a word that is called otherwise then.
        listed: the list that shows these records, or all that are filled, and by which condition; None if none does.
    """

    judged: Judged
    called: tuple[str, ...] = ()
    follow: int = 0
    listed: tuple[str, Filter] | None = None


def own_fields_told(session: Session, access: Access) -> OwnFieldsTold:
    """All definitions, for who sets the office up.

    Raises:
        NotAllowed: for everybody else.
    """
    _require(access)
    whole_layout()
    counts = select(OwnValue.field_id, func.count()).group_by(OwnValue.field_id)
    records = {
        owner: session.scalar(select(func.count()).select_from(mapped(table_of_owner(owner)))) or 0 for owner in Owner
    }
    roles = session.execute(select(StoredRole.code, StoredRole.name).order_by(StoredRole.id))
    return OwnFieldsTold(
        fields=read_own_fields(session),
        filled={row[0]: row[1] for row in session.execute(counts)},
        records=records,
        roles=tuple((row.code, row.name) for row in roles),
        words=pick_lists(session),
    )


def own_sample(session: Session, access: Access, *, field_id: int) -> Sample:
    """A few records with what stands in the field; nothing of a field that the operator does not see."""
    _require(access)
    field = _defined(session, field_id)
    if field is None or not sees_field(access, field):
        return Sample()
    values = values_of(session, field)[:200]
    called = _called(session, access, field.owner, [record_id for record_id, _ in values])
    texts = names_for(session, access, field, [text for _, text in values])
    shown = [(called[record_id], texts.get(text, text)) for record_id, text in values if record_id in called]
    return Sample(tuple(shown[:3]))


def own_fares(session: Session, access: Access, *, field_id: int, draft: OwnFieldDraft) -> Fares:
    """What saving a definition would meet."""
    _require(access)
    field = _defined(session, field_id)
    if field is None:
        return Fares(Judged())
    use, values = use_of_own(field), dict(values_of(session, field))
    instead = {old: (new,) for old, new in renamed_words(field, draft)}
    after = {record_id: use.with_instead(text, instead) for record_id, text in values.items()} if instead else values
    found = judged(offering(draft, pick_lists(session)), field, after.items())
    ids = found.lost or found.doubles or found.breaking
    return Fares(
        found,
        tuple(_called(session, access, field.owner, ids[:200]).values())[:MOST_TOLD],
        sum(values[one] != text for one, text in after.items()),
        _listed(session, access, use, [values[one] for one in ids]),
    )


def _listed(session: Session, access: Access, use: Use, texts: Sequence[str]) -> tuple[str, Filter] | None:
    """Where the records with these values are listed, or all that have one; not where the operator sees no column."""
    field, list_id = use.own, use.counted[0].list_id
    if field is None or not list_id or not sees_field(access, field):
        return None
    if field.owner is Owner.PARTY and not _any_customer(session, field):
        list_id = "suppliers"
    if not texts:
        return list_id, Filter(field.name, Test.FILLED)
    spelled = dict.fromkeys(texts)
    if len(spelled) > MOST_LISTED or field.kind in BY_ID:
        return None
    return list_id, Filter(field.name, Test.ONE_OF, tuple(kept(field, text) for text in spelled))


def _any_customer(session: Session, field: OwnField) -> bool:
    customers = select(OwnValue.id).join(Party, Party.id == OwnValue.owner_id)
    found = session.scalar(customers.where(OwnValue.field_id == field.id, Party.is_customer).limit(1))
    return found is not None


def _require(access: Access) -> None:
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed


def _defined(session: Session, which: int) -> OwnField | None:
    return next((one for one in read_own_fields(session) if one.id == which), None)


def _called(session: Session, access: Access, owner: Owner, ids: Collection[int] | Sequence[int]) -> dict[int, str]:
    """What records that the operator sees are called."""
    whole_layout()
    entity: Any = mapped(table_of_owner(owner))
    name = getattr(entity, _CALLED.get(owner, "name"))
    rows = session.execute(select(entity.id, name).where(entity.id.in_(ids), sees(access, entity)).order_by(entity.id))
    return {record_id: (text or f"#{record_id}")[:40] for record_id, text in rows}
