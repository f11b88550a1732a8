"""Why somebody owes what he owes, on any day: the figures of the aging report with their documents."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.domain.sides import Side
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.owed import Whose, balance_figure, cell_figure
from crm_desktop.models.types import Amount
from crm_desktop.queries.money.balances import NOTHING, balances, require_money
from crm_desktop.queries.money.open_amounts import Aging, aging_edges, column_name, open_amounts
from crm_desktop.queries.money.open_documents import UNALLOCATED, open_documents
from crm_desktop.queries.why.items import item_of, name_of


def balance_why(
    session: Session,
    access: Access,
    *,
    party_id: int,
    as_of: date,
    side: Side = Side.RECEIVABLE,
    by: Basis = Basis.DUE,
) -> Explanation:
    """The balance of a party at the end of a day, by age; it is what charges and credits alone come to.

    Raises:
        NotAllowed: unless the operator may see this side.
        NotFound: if the party's money is not for him.
    """
    require_money(access, side)
    asked = {"as_of": as_of, "side": side}
    name, edges, rows, owed = side_by_side(
        session,
        lambda own: name_of(own, access, party_id),
        aging_edges,
        lambda own: open_documents(own, access, party_id=party_id, by=by, **asked),  # type: ignore[arg-type]
        lambda own: balances(own, access, party_ids=[party_id], **asked),  # type: ignore[arg-type]
    )
    items = [item_of(row, edges, by, as_of) for row in rows]
    return Explanation(balance_figure(items, edges, owed.get(party_id, NOTHING), Whose(name, as_of, side, by)))


def cell_why(  # noqa: PLR0913 - each one names the cell
    session: Session,
    access: Access,
    *,
    party_id: int,
    column: int,
    as_of: date,
    by: Basis = Basis.DUE,
    side: Side = Side.RECEIVABLE,
) -> Explanation:
    """A cell of the aging report with its documents; ``column`` may be ``UNALLOCATED``.

    Raises:
        NotAllowed, NotFound: as ``balance_why`` does.
    """
    require_money(access, side)
    name, edges = side_by_side(session, lambda own: name_of(own, access, party_id), aging_edges)
    rows = open_documents(session, access, as_of=as_of, by=by, party_id=party_id, column=column, side=side)
    amount = _cell(session, Aging(as_of, by=by, edges=edges, party_ids=[party_id], side=side), column)
    items = [item_of(row, edges, by, as_of) for row in rows]
    place = None if column == UNALLOCATED else _within(column, edges)
    return Explanation(cell_figure(items, edges, place, amount, Whose(name, as_of, side, by)))


def _within(column: int, edges: Edges) -> int:
    return min(max(column, 0), edges.columns - 1)


def _cell(session: Session, asked: Aging, column: int) -> Decimal:
    amounts = open_amounts(asked)
    name = "unallocated" if column == UNALLOCATED else column_name(_within(column, asked.edges))
    query = select(type_coerce(amounts.c[name], Amount))
    found: Decimal | None = session.scalars(query, asked.params).first()
    return NOTHING if found is None else found
