"""The print log, and the jobs that are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.printing import KEPT, REPRINT_RULE, SPENT, WAITING, Medium, PrintState, Reach
from crm_desktop.models.paper.printing import PrintJob, PrintPage, PrintRecord
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.office.system import office_setting
from crm_desktop.queries.paper_records import require_paper
from crm_desktop.queries.scope import sees

PRINTED = tuple(state.value for state in SPENT)
_WAITING = tuple(state.value for state in WAITING)


def times_printed(session: Session, access: Access, *, kind: str, record_id: int, number: str) -> int:
    """How often a document came out on paper; a customer's statement of another month is another document.

    Raises:
        NotFound: if it is not for this operator.
    """
    require_paper(session, access, kind, [record_id])
    return (
        session.scalar(
            select(func.count())
            .select_from(PrintRecord)
            .where(
                PrintRecord.kind == kind,
                PrintRecord.record_id == record_id,
                func.coalesce(PrintRecord.number, "") == number,
                PrintRecord.medium == Medium.PAPER.value,
                PrintRecord.state.in_(PRINTED),
            )
        )
        or 0
    )


def reprint_needs_right(session: Session, access: Access) -> bool:
    """Whether printing a document again needs the right to."""
    return bool(office_setting(session, access, name=REPRINT_RULE, default=False))


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One line of the print log; ``state`` is a ``PrintState`` value, ``nth`` over 1 is a reprint."""

    id: int
    at: datetime
    operator_name: str
    kind: str
    record_id: int
    number: str | None
    template: str
    copies: int
    labels: str
    target: str
    medium: str
    state: str
    problem: str
    pages: int
    nth: int

    @property
    def state_code(self) -> PrintState:
        """The state as its code."""
        return PrintState(self.state)


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job of the queue; ``next_page`` is where it goes on, ``documents`` are the numbers of what it holds."""

    id: int
    at: datetime
    operator_name: str
    computer: str
    title: str
    target: str
    datatype: str
    state: str
    problem: str
    pages: int
    next_page: int
    sent_to: int = 1
    documents: str = ""

    @property
    def reach(self) -> Reach:
        """Which pages are out, and which may be."""
        return Reach(self.next_page, max(self.sent_to, self.next_page))

    @property
    def state_code(self) -> PrintState:
        """The state as its code."""
        return PrintState(self.state)

    @property
    def waits(self) -> bool:
        """Whether it can go on: it failed, or was stopped."""
        return self.state in _WAITING

    @property
    def is_sending(self) -> bool:
        """Whether it is on its way."""
        return self.state == PrintState.SENDING.value


def _of_document(request: ListRequest) -> Sequence[Condition]:
    """The option ``document`` shows the prints of one document: its kind and id."""
    wanted = request.options.get("document")
    if not wanted:
        return ()
    kind, record_id = wanted
    return (PrintRecord.kind == kind, PrintRecord.record_id == record_id)


def _kept_only(request: ListRequest) -> Sequence[Condition]:
    return () if request.options.get("all") else (PrintJob.state.in_([state.value for state in KEPT]),)


PRINTS = Listing(
    row=PrintRow,
    key=PrintRecord.id,
    source=PrintRecord.__table__,
    columns={name: getattr(PrintRecord, name) for name in PrintRow.__dataclass_fields__},
    visible=lambda access: sees(access, PrintRecord),
    search=(PrintRecord.number, PrintRecord.target, PrintRecord.operator_name),
    order=(Sort("at", descending=True),),
    where=_of_document,
)
JOBS = Listing(
    row=JobRow,
    key=PrintJob.id,
    source=PrintJob.__table__,
    columns={name: getattr(PrintJob, name) for name in JobRow.__dataclass_fields__},
    visible=lambda access: sees(access, PrintJob),
    search=(PrintJob.title, PrintJob.documents, PrintJob.target, PrintJob.operator_name),
    order=(Sort("at", descending=True),),
    where=_kept_only,
)


def kept_pages(session: Session, access: Access, *, job_id: int, first: int, count: int) -> Sequence[bytes]:
    """Some pages of a kept job; 0 is its head.

    Raises:
        NotFound: if it was printed or dropped meanwhile.
    """
    found = session.scalars(
        select(PrintPage.content)
        .join(PrintJob, PrintJob.id == PrintPage.job_id)
        .where(PrintPage.job_id == job_id, sees(access, PrintJob))
        .where(PrintPage.number >= first, PrintPage.number < first + count)
        .order_by(PrintPage.number)
    ).all()
    if not found:
        raise NotFound(what="print_job")
    return found


def kept_jobs(session: Session, access: Access) -> int:
    """How many jobs wait for somebody, for the status bar."""
    query = select(func.count()).select_from(PrintJob).where(PrintJob.state.in_(_WAITING), sees(access, PrintJob))
    return session.scalar(query) or 0


def interrupted_jobs(session: Session, access: Access, *, computer: str) -> Sequence[int]:
    """The operator's jobs that this computer was sending when the program ended."""
    wanted = (
        PrintJob.state == PrintState.SENDING.value,
        PrintJob.computer == computer,
        PrintJob.operator_id == access.operator_id,
    )
    return session.scalars(select(PrintJob.id).where(*wanted)).all()
