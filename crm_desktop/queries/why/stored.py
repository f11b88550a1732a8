"""Why a document that is stored comes to what it comes to: from what was kept of it, not from what is known today."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.trade.pricing import PricedLine
from crm_desktop.domain.why.document import stored_total_figure
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.price import stored_line_figure
from crm_desktop.models.catalogue import TABLES
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.queries.trade.whole import whole_document


def stored_why(session: Session, access: Access, *, kind: str, record_id: int, place: int | None = None) -> Explanation:
    """The amount of the line at a ``place``, or the total.

    Raises:
        NotFound: if there is no such document or line, or it is somebody else's.
    """
    document = whole_document(session, access, TABLES[DocumentKind(kind)].entity, record_id)
    draft = draft_of(document)
    amounts = [PricedLine(line.amount, line.tax) for line in document.lines]
    costs = [_cost(access, line) for line in document.lines]
    if place is None:
        return Explanation(stored_total_figure(draft, amounts, document.total, costs))
    if not 0 <= place < len(amounts):
        raise NotFound(what=f"{place + 1}")
    return Explanation(stored_line_figure(draft, place, amounts[place], costs[place]))


def _cost(access: Access, line: Any) -> Decimal | None:
    """What the goods of a line cost on the day on which they moved; of promises nothing is kept."""
    return getattr(line, "cost", None) if access.may(Right.SEE_COST) else None
