"""The print log, and the jobs that are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.printing import PrintState
from crm_desktop.models.system import PrintRecord
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.listing import Condition, Listing

PRINTED = [PrintState.DONE.value, PrintState.RESENT.value]


def times_printed(session: Session, access: Access, *, kind: str, record_id: int) -> int:  # noqa: ARG001
    """How often a document came out on paper."""
    return (
        session.scalar(
            select(func.count())
            .select_from(PrintRecord)
            .where(PrintRecord.kind == kind, PrintRecord.record_id == record_id, PrintRecord.state.in_(PRINTED))
        )
        or 0
    )


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One line of the print log; ``state`` is a ``PrintState`` value."""

    id: int
    at: datetime
    operator_name: str
    kind: str
    record_id: int
    number: str | None
    template: str
    copies: int
    target: str
    state: str
    problem: str

    @property
    def state_code(self) -> PrintState:
        """The state as its code."""
        return PrintState(self.state)


def _own(access: Access) -> Condition:
    """Prints name documents: who sees only his own customers sees only his own prints."""
    return true() if access.may(Right.SEE_ALL_CUSTOMERS) else PrintRecord.operator_id == access.operator_id


def _switched(request: ListRequest) -> Sequence[Condition]:
    return (PrintRecord.state == PrintState.FAILED.value,) if request.options.get("failed") else ()


PRINTS = Listing(
    row=PrintRow,
    key=PrintRecord.id,
    source=PrintRecord.__table__,
    columns={name: getattr(PrintRecord, name) for name in PrintRow.__dataclass_fields__},
    visible=_own,
    search=(PrintRecord.number, PrintRecord.target, PrintRecord.operator_name),
    order=(Sort("at", descending=True),),
    where=_switched,
)


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job that failed, with its bytes."""

    id: int
    number: str
    target: str
    payload: bytes


def kept_job(session: Session, access: Access, *, job_id: int) -> KeptJob:
    """A job to be sent again.

    Raises:
        NotFound: if it was sent or dropped meanwhile.
    """
    record = session.scalar(select(PrintRecord).where(PrintRecord.id == job_id, _own(access)))
    if record is None or record.payload is None:
        raise NotFound(what="")
    return KeptJob(record.id, record.number or "", record.target, record.payload)


def kept_jobs(session: Session, access: Access) -> int:
    """How many failed jobs wait, for the status bar."""
    waits = PrintRecord.state == PrintState.FAILED.value
    query = select(func.count()).select_from(PrintRecord).where(waits, _own(access))
    return session.scalar(query) or 0
