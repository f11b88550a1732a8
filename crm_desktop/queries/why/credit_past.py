"""What credit a customer used at the end of a past day: what he owed and was promised then, with its documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.credit import CreditTerms, Exposure, check_credit
from crm_desktop.domain.why.credit import CreditFacts, Promised, Unseen, credit_figure, on_past_day
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Source
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.parties import Party
from crm_desktop.queries.money.balances import NOTHING, balances, require_money
from crm_desktop.queries.money.open_amounts import aging_edges
from crm_desktop.queries.money.open_documents import open_documents
from crm_desktop.queries.promises import promised_on
from crm_desktop.queries.why.items import item_of, name_of


def credit_past_why(session: Session, access: Access, *, party_id: int, as_of: date) -> Explanation:
    """The credit that was used, against what is agreed today; nothing can be done about a past day.

    Raises:
        NotAllowed: unless the operator may see what is owed.
        NotFound: if the customer's money is not for him.
    """
    require_money(access)
    agreed = select(Party.credit_limit, Party.max_overdue_days, Party.on_hold).where(Party.id == party_id)
    asked: tuple[Callable[[Session], Any], ...] = (
        lambda own: name_of(own, access, party_id),
        lambda own: own.execute(agreed).one(),
        aging_edges,
        lambda own: open_documents(own, access, as_of=as_of, party_id=party_id),
        lambda own: balances(own, access, as_of=as_of, party_ids=[party_id]),
        lambda own: _promised(own, access, party_id, as_of),
    )
    name, terms, edges, rows, owed, (promised, unseen) = side_by_side(session, *asked)
    undelivered = total_of([one.open_amount for one in promised]) + unseen.amount
    late = max((row.overdue_days for row in rows if not row.is_credit), default=0)
    exposure = Exposure(owed.get(party_id, NOTHING), undelivered + NOTHING, NOTHING)
    check = check_credit(exposure, CreditTerms(*terms), overdue_days=max(late, 0))
    facts = CreditFacts(
        customer=name,
        items=[item_of(row, edges, Basis.DUE, as_of) for row in rows],
        promised=promised,
        unseen=unseen,
        edges=edges,
        has_document=False,
        sees_terms=sight(access, "credit_limit") is Sight.FULL,
    )
    return Explanation(on_past_day(credit_figure(check, facts), name, as_of))


def _promised(session: Session, access: Access, party_id: int, day: date) -> tuple[list[Promised], Unseen]:
    """The orders of which something was still to come: those that the operator sees, and how many others."""
    told, unseen = [], Unseen()
    for record_id, number, on, amount, is_seen in session.execute(promised_on(access, party_id, day)):
        if is_seen:
            told.append(Promised(number or "", on, amount, Source(ORDERED.kind.value, record_id)))
        else:
            unseen = replace(unseen, count=unseen.count + 1, amount=unseen.amount + amount)
    return told, unseen if unseen.count else Unseen(0, ZERO + NOTHING)
