"""Questions to the data rights: several records at once, the money of one party, all documents of a kind of its."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import false, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.trade.kinds import DocumentType
from crm_desktop.models.base import Base
from crm_desktop.models.parties import Party
from crm_desktop.queries.scope import LARGEST_ID, sees
from crm_desktop.queries.sight import Condition, of_party, sees_money_of


def money_is_seen(session: Session, access: Access, party_id: int) -> bool:
    """Whether the money of a party whom the operator sees is for him, too; asked only where he sees less of it."""
    levels = access.role.level_of
    if levels(Area.MONEY).reaches(levels(Area.PARTIES)):
        return True
    return session.scalar(select(Party.id).where(Party.id == party_id, sees_money_of(access))) is not None


def sees_whole(access: Access, kind: DocumentType, party_id: int) -> Condition:
    """Whether the operator may see all documents of a kind of one party: else their number is none of the party's."""
    if any(right is not None and not access.may(right) for right in (kind.sees, kind.others)):
        return false()
    return select(Party.id).where(Party.id == party_id, of_party(access, kind.area)).exists()


def all_visible(session: Session, access: Access, entity: type[Base], ids: Collection[int], *, what: str = "") -> None:
    """Make sure that the operator sees each of these records; one statement.

    Raises:
        NotFound: naming one that there is not, or that is not for this operator.
    """
    wanted = {record_id for record_id in ids if 0 < record_id <= LARGEST_ID}
    found = set(session.scalars(select(entity.id).where(entity.id.in_(wanted), sees(access, entity)))) if wanted else ()
    missing = sorted(set(ids).difference(found))
    if missing:
        raise NotFound(what=what or f"#{missing[0]}")
