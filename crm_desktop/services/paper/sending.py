"""Sends a kept job to its printer and says how far it came; on any thread, with or without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.errors import PrintInterrupted
from crm_desktop.print_templates.outlets import parse_target, send
from crm_desktop.print_templates.profile import Datatype
from crm_desktop.print_templates.spooled import Sent, Ticket, Watch
from crm_desktop.queries.paper.jobs import kept_pages
from crm_desktop.services.paper.jobs import EndPrintJob

CHUNK = 20
"""Pages that are read at once: a job of 500 notes needs no more memory than one of 20."""

Sender = Callable[..., Sent]


class Reading(Protocol):
    """The door for reading."""

    def read(self, query: Callable[..., Any], *args: Any, **params: Any) -> Any:
        """Run a query."""
        ...


class Running(Protocol):
    """The door for changing."""

    def run(self, command: Any) -> Done:
        """Carry out a command."""
        ...


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job as far as sending needs it; ``from_page`` is the first page to send."""

    id: int
    title: str
    target: str
    pages: int
    datatype: str = ""
    from_page: int = 1


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came of a job.

    Attributes:
        next_page: the first page that is not known to be out; beyond the last when all are.
        sent_to: the first page that was not written wholly.
        whole: False if the printer holds a part of ``sent_to``.
        problem: why it did not go on; None if it did, or was stopped.
        ticket: the job in the system's queue.
    """

    job: KeptJob
    next_page: int
    sent_to: int
    whole: bool = True
    problem: DomainError | None = None
    ticket: Ticket | None = None

    @property
    def is_done(self) -> bool:
        """Whether the printer took all pages, and let go of the line."""
        return self.next_page > self.job.pages

    @property
    def is_unheard(self) -> bool:
        """Whether all pages were written, but the printer did not say that it took them."""
        return self.problem is None and not self.is_done and self.sent_to > self.job.pages


def deliver(
    job: KeptJob,
    reader: Reading,
    runner: Running,
    *,
    words: Callable[[DomainError], str],
    watch: Watch | None = None,
    sender: Sender = send,
) -> Delivered:
    """Send the pages of a job from ``from_page`` on and keep what did not go.

    ``words`` puts a fault into the language of the user, for the queue.
    """
    target = parse_target(job.target)
    if job.datatype:
        target = replace(target, datatype=Datatype(job.datatype))
    try:
        sent = sender(_parts(job, reader), target, title=job.title, watch=watch)
        result = Delivered(job, _page(job, sent.known), _page(job, sent.parts), sent.whole, ticket=sent.ticket)
    except PrintInterrupted as error:
        result = Delivered(job, _page(job, error.sure), _page(job, error.parts), error.parts < 1, problem=error)
    except DomainError as error:
        result = Delivered(job, job.from_page, job.from_page, problem=error)
    problem = words(result.problem) if result.problem else ""
    end = EndPrintJob(
        job_id=job.id,
        next_page=result.next_page,
        sent_to=result.sent_to,
        problem=problem,
        is_stopped=not problem and result.sent_to <= job.pages,
    )
    runner.run(end)
    return result


def _page(job: KeptJob, parts: int) -> int:
    """The page after so many parts, the first of which is the head."""
    return job.from_page + max(parts - 1, 0)


def _parts(job: KeptJob, reader: Reading) -> Iterator[bytes]:
    """The head, then page after page, read a few at a time."""
    yield from reader.read(kept_pages, job_id=job.id, first=0, count=1)
    for first in range(job.from_page, job.pages + 1, CHUNK):
        pages: Sequence[bytes] = reader.read(kept_pages, job_id=job.id, first=first, count=CHUNK)
        yield from pages


def in_chunks(parts: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    """Cut anything into lists of ``size``.

    >>> list(in_chunks("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    chunk: list[Any] = []
    for part in parts:
        chunk.append(part)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
