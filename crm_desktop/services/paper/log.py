"""The print log: who printed what, where to, how often; and who may print again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.printing import REPRINT_RULE, SPENT, Medium, PrintState, ReprintForbidden
from crm_desktop.models.paper.printing import PrintRecord
from crm_desktop.queries.paper.jobs import reprint_needs_right
from crm_desktop.queries.paper_records import require_paper
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Handler, Work

_SPENT = tuple(state.value for state in SPENT)


@dataclass(frozen=True, kw_only=True)
class PrintedDocument:
    """One document of a print; ``labels`` are the copies, such as 客户联, when not all of them.

    Of a list ``rows`` and ``columns`` say how much of it, ``note`` what it was narrowed by.
    """

    kind: str
    record_id: int
    number: str | None
    template: str
    copies: int = 1
    labels: str = ""
    pages: int = 1
    rows: int = 0
    columns: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class LogPrint:
    """Note documents that went into a file, or that a driver printed."""

    documents: tuple[PrintedDocument, ...]
    target: str
    medium: Medium = Medium.PAPER


@dataclass(frozen=True, kw_only=True)
class SetReprintRule:
    """Choose whether printing a document again needs the right to."""

    needs_right: bool


def log_print(work: Work, command: LogPrint) -> Done:
    """Add lines to the log.

    Raises:
        NotFound: if a document is not for this operator.
        ReprintForbidden: naming the document that this operator may not print again.
    """
    records = records_of(work, command.documents, command.target, command.medium)
    state = PrintState.HANDED_OVER if command.medium is Medium.PAPER else PrintState.DONE
    for record in records:
        record.state = state.value
    return _logged(work, records)


def set_reprint_rule(work: Work, command: SetReprintRule) -> Done:
    """Keep the office's rule."""
    return Done(Changes.OFFICE, keep_setting(work, REPRINT_RULE, command.needs_right).id)


def _require_visible(work: Work, documents: Sequence[PrintedDocument]) -> None:
    """Nobody notes a print of what he may not see, nor learns how often it was printed."""
    for kind in {document.kind for document in documents}:
        ids = {document.record_id for document in documents if document.kind == kind}
        require_paper(work.session, work.access, kind, ids)


def records_of(work: Work, documents: Sequence[PrintedDocument], target: str, medium: Medium) -> list[PrintRecord]:
    """The lines of the log for these documents, not yet stored.

    Raises:
        NotFound: if a document is not for this operator.
        ReprintForbidden: naming the document that this operator may not print again.
    """
    _require_visible(work, documents)
    before = _times_before(work, documents) if medium is Medium.PAPER else {}
    _check_reprints(work, documents, before)
    return [
        PrintRecord(
            at=work.clock.now(),
            operator_id=work.access.operator_id,
            operator_name=work.access.name,
            kind=document.kind,
            record_id=document.record_id,
            number=document.number,
            template=document.template,
            copies=document.copies,
            labels=document.labels[:200],
            target=target[:200],
            medium=medium.value,
            pages=document.pages,
            nth=before.get(_identity(document), 0) + 1,
        )
        for document in documents
    ]


Identity = tuple[str, int, str]
"""Kind, record and number: the statements of a customer are one record and many documents."""


def _identity(document: PrintedDocument) -> Identity:
    return document.kind, document.record_id, document.number or ""


def _times_before(work: Work, documents: Sequence[PrintedDocument]) -> dict[Identity, int]:
    """How often each document came out on paper before; what is no document, such as a list, never did."""
    found: dict[Identity, int] = {}
    number = func.coalesce(PrintRecord.number, "")
    for kind in {document.kind for document in documents}:
        ids = {document.record_id for document in documents if document.kind == kind and document.record_id}
        counted = (
            select(PrintRecord.record_id, number, func.count())
            .where(
                PrintRecord.kind == kind,
                PrintRecord.record_id.in_(ids),
                PrintRecord.medium == Medium.PAPER.value,
                PrintRecord.state.in_(_SPENT),
            )
            .group_by(PrintRecord.record_id, number)
        )
        found |= {(kind, record_id, known): times for record_id, known, times in work.session.execute(counted)}
    return found


def _check_reprints(work: Work, documents: Sequence[PrintedDocument], before: Mapping[Identity, int]) -> None:
    again = next((found for found in documents if before.get(_identity(found))), None)
    if again is not None:
        _require_reprint(work, again.number)


def _require_reprint(work: Work, number: str | None) -> None:
    if work.access.may(Right.REPRINT):
        return
    if reprint_needs_right(work.session, work.access):
        raise ReprintForbidden(number=number or "")


def _logged(work: Work, records: Sequence[PrintRecord]) -> Done:
    work.session.add_all(records)
    work.session.flush()
    return Done(Changes.PRINTS, records[0].id, records[0].number)


HANDLERS: Mapping[type, Handler] = {
    LogPrint: Handler(log_print, None, "print"),
    SetReprintRule: Handler(set_reprint_rule, Right.SET_UP_OFFICE, "setting"),
}
