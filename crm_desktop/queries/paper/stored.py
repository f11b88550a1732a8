"""Documents of any kind behind their paper: found by number, what they count as, and what all of them print alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import TABLES
from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.queries.paper.parties import Company, Fields, PaperAsk
from crm_desktop.queries.scope import sees

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


def find_stored(session: Session, access: Access, kind: str, number: str) -> int | None:
    """The id of a document by its number, if the operator may see it."""
    entity = TABLES[DocumentKind(kind)].entity
    found: int | None = session.scalar(select(entity.id).where(entity.number == number, sees(access, entity)))
    return found


def stored_standings(session: Session, access: Access, kind: str, ids: Sequence[int]) -> Mapping[int, Standing]:
    """What documents count as, of those that the operator may see."""
    entity = TABLES[DocumentKind(kind)].entity
    rows = session.execute(select(entity.id, entity.state).where(entity.id.in_(ids), sees(access, entity)))
    return {row[0]: Standing.of(row[1]) for row in rows}


def on_paper(
    ask: PaperAsk,
    ours: Company,
    state: str,
    *,
    fields: Mapping[str, Fields],
    lines: Sequence[Fields],
    pictures: Mapping[str, bytes] = NO_PICTURES,
) -> PrintData:
    """A document in a state: what is said of itself and of its party, beside what is said of us."""
    return PrintData(
        kind=ask.kind,
        fields={**fields, "company": ours.fields, "operator": ours.operator},
        lines=lines,
        language=ask.wording.language,
        pictures={**ours.pictures, **pictures},
        standing=Standing.of(state),
    )
