"""What the sources of habits share: whom they look after, their orders, how a row of theirs is cut and told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    Select,
    String,
    and_,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.sql.elements import ColumnElement

from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.domain.reminders import (
    USUAL_MONTHS,
    ReminderKind,
    months_before,
)
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.affairs.feed_row import columns, of_party
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.queries.affairs.scope import handed, only_handed, own_customers, seen_customers, sees_all
from crm_desktop.queries.sight import kind_of, of_kind, sees_document

ORDER = ORDERED.entity
BINDING = func.coalesce(type_coerce(ORDER.state, String), "").in_([one.value for one in ORDERED.type.binding])
"""That an order counts, said so that no index of states is taken for it: nearly all orders count."""


def looked_after(asked: Asked, kind: ReminderKind) -> ColumnElement[bool]:
    """The customers that are to be looked after, and for whom this is the operator's to do."""
    return and_(
        Party.is_active,
        Party.is_customer,
        Party.status != CustomerStatus.LOST,
        seen_customers(asked),
        or_(own_customers(asked), handed(asked, kind, Party.id)),
    )


def of_own(asked: Asked, kind: ReminderKind) -> list[ColumnElement[bool]]:
    """The condition on orders under which they are of customers for whom this is the operator's to do.

    Asked without the party's row, which a large office would have to read for each of its orders: whether he is still
    looked after is asked of the few who are found.
    """
    author = of_kind(asked.access, kind_of(ORDER), ORDER.employee_id, true())
    if sees_all(asked):
        return [author]
    own = or_(own_customers(asked), handed(asked, kind, Party.id))
    return [author, ORDER.party_id.in_(select(Party.id).where(Party.is_active, Party.is_customer, own))]


def first_rows(asked: Asked, kind: ReminderKind, query: Select[Any], *order: Any, amount: Any = None) -> Select[Any]:
    """The first rows of a statement of ids of parties and of columns of the feed, with what is said of each party.

    ``amount`` is worked out of ``Party`` for those rows alone.
    """
    cut = query.order_by(*order).limit(asked.most).subquery()
    values: dict[str, Any] = {one.name: one for one in cut.c if one.name != "party_id"}
    values["only_handed"] = only_handed(asked, kind, own_customers(asked))
    if amount is not None:
        values["amount"] = amount
    found = select(*columns(kind, of_party(**values))).select_from(cut)
    return found.join(Party, cut.c.party_id == Party.id)


PARTY_ID = Party.id.label("party_id")


def is_party(party_id: Any) -> ColumnElement[bool]:
    """That something was added up of a party, said so that no row of a party is looked up: all are gone through."""
    is_same: ColumnElement[bool] = Party.id + 0 == party_id
    return is_same


def end_of(day: date) -> Any:
    """The moment at which a day of this computer ends."""
    return moment_of(day + timedelta(days=1))


def sees_turnover(access: Access) -> bool:
    """Whether the operator is told what orders make together."""
    return is_seen(access, Secret.TURNOVER)


def usual_amount(asked: Asked) -> Any:
    """What a customer ordered in the last months, for statements over ``Party``; nothing for who is not told."""
    if not sees_turnover(asked.access):
        return literal(None, Amount)
    first = months_before(asked.today, USUAL_MONTHS)
    total = select(func.sum(ORDER.total)).where(
        ORDER.party_id == Party.id,
        ORDERED.is_binding,
        ORDER.document_date > first,
        sees_document(asked.access, ORDER),
    )
    return total.correlate(Party).scalar_subquery()


def a_month(total: Any) -> Any:
    """What a usual month makes of what the last ones made together."""
    return None if not total else (total / USUAL_MONTHS).quantize(total)


def any_order(*conditions: Any) -> Any:
    """That there is an order of ``Party`` that counts, under more conditions on it."""
    return exists().where(ORDER.party_id == Party.id, ORDERED.is_binding, *conditions).correlate(Party)
