"""Who resembles a name that is being typed 撞单; colleagues' customers come masked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.parties.collision import ALIKE_FROM, Likeness, Reason, match_keys, name_likeness
from crm_desktop.domain.parties.names import name_core, trade_name
from crm_desktop.domain.parties.roles import PartyRole, Roles
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import MatchKey, Party
from crm_desktop.present.pinyin import sound
from crm_desktop.queries.sight import sees_customer

_CANDIDATES = 60
_STRONG = ("t:", "x:", "s:")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A customer that the entry resembles.

    Attributes:
        party_id: None if it is a colleague's, of which only owner and last contact are told.
        name: None likewise.
        last_contact_on: the day of the last entry in the contact log.
        roles: what it is to the office; nothing if it is a colleague's.
        version: for changing it.
    """

    party_id: int | None
    name: str | None
    owner: str | None
    last_contact_on: date | None
    score: int
    reason: Reason
    roles: Roles = ()
    version: int = 0

    @property
    def is_masked(self) -> bool:
        return self.party_id is None


@dataclass(frozen=True, slots=True)
class _Typed:
    core: str
    sound: str
    keys: set[str]


def look_alikes(  # noqa: PLR0913 - what is typed, as it is typed
    session: Session,
    access: Access,
    *,
    name: str,
    phones: Iterable[str] = (),
    tax_number: str = "",
    except_id: int | None = None,
    limit: int = 8,
) -> list[LookAlike]:
    """Customers that may be the same as the one being typed, likest first.

    ``phones`` are the customer's own and those of its people; ``except_id`` is the customer being edited.
    """
    core = name_core(name)
    brand = trade_name(core)
    keys = match_keys([name] if len(core) > 1 else [], phones=phones, tax_number=tax_number, sound=sound)
    typed = _Typed(core, sound(brand) if brand else "", keys)
    found = [_compared(row, typed, set(row.kinds.split(","))) for row in _candidates(session, access, keys, except_id)]
    alike = [one for one in found if one.score >= ALIKE_FROM]
    return sorted(alike, key=lambda one: (-one.score, one.is_masked, one.name or ""))[:limit]


def _candidates(session: Session, access: Access, keys: set[str], except_id: int | None) -> Sequence[Any]:
    """The customers that share most with what is typed; ``kinds`` are those of the shared keys. One statement."""
    is_strong = or_(*(MatchKey.key.startswith(kind) for kind in _STRONG))
    kinds = func.aggregate_strings(func.substr(MatchKey.key, 1, 2), ",")
    shared = (
        select(MatchKey.party_id, kinds.label("kinds"))
        .where(MatchKey.key.in_(keys))
        .group_by(MatchKey.party_id)
        .order_by(func.max(case((is_strong, 1), else_=0)).desc(), func.count().desc(), MatchKey.party_id)
        .limit(_CANDIDATES)
    )
    if except_id is not None:
        shared = shared.where(MatchKey.party_id != except_id)
    met = shared.subquery()
    query = (
        select(
            Party.id,
            Party.name,
            Party.short_name,
            Party.name_core,
            Party.last_contact_at,
            Party.version,
            *(Party.__table__.c[role.flag] for role in PartyRole),
            Employee.name.label("owner"),
            sees_customer(access).label("is_visible"),
            met.c.kinds,
        )
        .join(met, met.c.party_id == Party.id)
        .outerjoin(Employee, Party.owner_id == Employee.id)
    )
    return session.execute(query).all()


def _compared(row: Any, typed: _Typed, shared: set[str]) -> LookAlike:
    likeness = _likeness(row, typed, shared)
    return LookAlike(
        party_id=row.id if row.is_visible else None,
        name=row.name if row.is_visible else None,
        owner=row.owner,
        last_contact_on=day_of(row.last_contact_at) if row.last_contact_at else None,
        score=likeness.score,
        reason=likeness.reason,
        roles=tuple(role for role in PartyRole if getattr(row, role.flag)) if row.is_visible else (),
        version=row.version,
    )


def _likeness(row: Any, typed: _Typed, shared: set[str]) -> Likeness:
    from rapidfuzz.fuzz import ratio

    if "x:" in shared:
        return Likeness(100, Reason.TAX_NUMBER)
    cores = [row.name_core, name_core(row.short_name)] if row.short_name else [row.name_core]
    named = [name_likeness(typed.core, core, ratio, sounds_alike="s:" in shared) for core in cores if core]
    by_name = max(named, key=lambda one: one.score, default=Likeness(0, Reason.NAME)) if typed.core else None
    if "t:" in shared and (by_name is None or by_name.score < 95):
        return Likeness(95, Reason.PHONE)
    return by_name or Likeness(0, Reason.NAME)
