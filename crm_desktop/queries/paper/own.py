"""The office's own fields on paper: those of the document, and of whom it is for, as the group ``own``."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import owner_of_paper
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import BY_ID, Owner, OwnKind
from crm_desktop.domain.own.values import kept
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.print_templates.functions import Value
from crm_desktop.queries.own_values import names_for, own_texts, picture_in


def printed_fields(access: Access, owner: Owner) -> tuple[OwnField, ...]:
    """The fields of a kind of record that templates may show to the operator."""
    return tuple(one for one in seen_fields(access, owner) if one.on_paper)


def own_on_paper(
    access: Access, session: Session, kind: str, record_id: int, party_id: int | None
) -> Mapping[str, Value] | None:
    """What stands in them; None where there are none. What is empty there is empty on paper."""
    found: dict[str, Value] = {}
    for owner, own_id in _asked(kind, record_id, party_id):
        fields = printed_fields(access, owner)
        if fields and own_id is not None:
            texts = own_texts(session, fields, [own_id])[own_id]
            found |= {one.key: _shown(session, access, one, texts[one.key]) for one in fields}
    return found or None


def own_pictures(
    access: Access, session: Session, kind: str, record_id: int, party_id: int | None
) -> Mapping[str, bytes]:
    """The small copies of the pictures that stand in them, by the names that templates know."""
    wanted = {
        one.name: picture_in(one, literal(own_id))
        for owner, own_id in _asked(kind, record_id, party_id)
        for one in printed_fields(access, owner)
        if one.kind is OwnKind.PICTURE and own_id is not None
    }
    if not wanted:
        return {}
    found = session.execute(select(*wanted.values())).one()
    return {name: picture for name, picture in zip(wanted, found, strict=True) if picture}


def _asked(kind: str, record_id: int, party_id: int | None) -> list[tuple[Owner, int | None]]:
    """Whose fields a paper shows: those of whom it is for, and of the document itself."""
    of_document = owner_of_paper(kind)
    return [(Owner.PARTY, party_id), *([] if of_document is None else [(of_document, record_id)])]


def has_own(access: Access) -> bool:
    """Whether any paper can show own fields at all."""
    return any(one.on_paper and one.is_active for one in access.own)


def _shown(session: Session, access: Access, field: OwnField, text: str) -> Value:
    if not text:
        return None
    if field.kind not in BY_ID:
        return kept(field, text)
    name = names_for(session, access, field, [text]).get(text)
    return bool(name) if field.kind is OwnKind.PICTURE else name
