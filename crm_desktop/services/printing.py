"""The print log: who printed what, when, where to, how it ended; jobs that failed are kept until they are sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.printing import PrintState
from crm_desktop.models.system import PrintRecord
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class LogPrint:
    """Note one print.

    Attributes:
        problem: why it failed, in the user's language; empty if it did not.
        payload: the bytes of a job that failed, so that it can be sent again.
    """

    kind: str
    record_id: int
    number: str | None
    template: str
    copies: int
    target: str
    problem: str = ""
    payload: bytes | None = field(default=None, metadata={"secret": True})


@dataclass(frozen=True, kw_only=True)
class NoteResent:
    """A kept job was sent again; ``problem`` says why not, if it failed again."""

    job_id: int
    problem: str = ""


@dataclass(frozen=True, kw_only=True)
class DropJob:
    """Give up a kept job."""

    job_id: int


def log_print(work: Work, command: LogPrint) -> Done:
    """Add a line to the log; a failed one keeps its bytes."""
    record = PrintRecord(
        at=work.clock.now(),
        operator_id=work.access.operator_id,
        operator_name=work.access.name,
        kind=command.kind,
        record_id=command.record_id,
        number=command.number,
        template=command.template,
        copies=command.copies,
        target=command.target,
        state=(PrintState.FAILED if command.problem else PrintState.DONE).value,
        problem=command.problem,
        payload=command.payload if command.problem else None,
    )
    work.session.add(record)
    work.session.flush()
    return Done(Changes.PRINTS, record.id, record.number)


def note_resent(work: Work, command: NoteResent) -> Done:
    """The bytes are let go once they were sent.

    Raises:
        NotFound: if there is no such job.
    """
    record = work.load(PrintRecord, command.job_id)
    record.problem = command.problem
    if not command.problem:
        record.state, record.payload = PrintState.RESENT.value, None
    return Done(Changes.PRINTS, record.id, record.number)


def drop_job(work: Work, command: DropJob) -> Done:
    """Let the bytes go; the line stays in the log.

    Raises:
        NotFound: if there is no such job.
    """
    record = work.load(PrintRecord, command.job_id)
    if record.state == PrintState.FAILED.value:
        record.state, record.payload = PrintState.DROPPED.value, None
    return Done(Changes.PRINTS, record.id, record.number)


HANDLERS: Mapping[type, Handler] = {
    LogPrint: Handler(log_print, None, "print", is_audited=False),
    NoteResent: Handler(note_resent, None, "print", is_audited=False),
    DropJob: Handler(drop_job, None, "print"),
}
