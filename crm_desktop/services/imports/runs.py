"""Use cases of imports: carry one out, keep mappings. Undoing is in ``imports.undo``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotFound, Required
from crm_desktop.domain.imports import ImportPlan, NothingToImport, Progress, Target
from crm_desktop.models.imports import ImportMapping, ImportRun
from crm_desktop.services.imports.bulk import Bulk
from crm_desktop.services.imports.check import check_plan
from crm_desktop.services.imports.checked import Checked, rows_of
from crm_desktop.services.imports.returns import write_returns
from crm_desktop.services.imports.sales import write_orders
from crm_desktop.services.imports.settle import settle
from crm_desktop.services.imports.write import WRITERS
from crm_desktop.services.sales.promises import fill_past
from crm_desktop.services.work import Handler, Work

IMPORTED = (
    Changes.CUSTOMERS
    | Changes.CONTACTS
    | Changes.PRODUCTS
    | Changes.ORDERS
    | Changes.DELIVERIES
    | Changes.RETURNS
    | Changes.RECEIVABLES
    | Changes.REMINDERS
    | Changes.IMPORTS
    | Changes.OFFICE
)
CHECK_SHARE = 2
"""Of the progress: checking takes about as long as writing a third of the rows."""


def _silent(_done: int, _of: int) -> None:
    pass


@dataclass(frozen=True, kw_only=True)
class RunImport:
    """Write the good rows of a file into the books, all or none.

    Attributes:
        key: made by the client, so that a repeated command imports once.
        bad_rows: rows that were left out when the file was read.
        progress: told how far it is; it may raise ``ImportCancelled``.
    """

    key: str
    mapping: str
    file_name: str
    plan: ImportPlan = field(repr=False, metadata={"secret": True})
    bad_rows: int = 0
    progress: Progress = field(default=_silent, repr=False, metadata={"secret": True})


@dataclass(frozen=True, kw_only=True)
class SaveMapping:
    """Keep a mapping under a name; one of the same name is replaced.

    Attributes:
        content: JSON, as ``exchange.mapping`` writes it.
    """

    name: str
    content: str


@dataclass(frozen=True, kw_only=True)
class RemoveMapping:
    """Forget a mapping that the office kept."""

    name: str


def run_import(work: Work, command: RunImport) -> Done:
    """Check the plan against the books and write what is good.

    Raises:
        NothingToImport: if no row is good.
        NotAllowed, ImportCancelled.
    """
    stored = work.stored_under(ImportRun, command.key)
    if stored is not None:
        return Done(Changes.NONE, stored.id)
    size = command.plan.size
    checked = check_plan(
        work.session, work.access, command.plan, work.clock, lambda done, of: command.progress(done, of * CHECK_SHARE)
    )
    if not checked.good:
        raise NothingToImport(file=command.file_name)
    bad = {(problem.sheet, problem.row) for problem in checked.problems}
    run = ImportRun(
        key=command.key,
        at=work.clock.now(),
        operator_id=work.access.operator_id,
        mapping=command.mapping,
        file_name=command.file_name[:200],
        good_rows=sum(rows_of([one.incoming for one in (*batch.new, *batch.updates)]) for batch in checked.batches),
        bad_rows=command.bad_rows + len(bad),
    )
    work.session.add(run)
    work.session.flush()
    _write(work, run, checked, lambda done, of: command.progress(size + done * size // max(of, 1), size * CHECK_SHARE))
    return Done(IMPORTED, run.id)


def _write(work: Work, run: ImportRun, checked: Checked, progress: Progress) -> None:
    rows = sum(rows_of(batch.batch.records) for batch in checked.batches)
    bulk = Bulk(work, run, progress, rows * CHECK_SHARE)
    made: set[int] = set()
    for batch in checked.batches:
        if batch.batch.target is Target.ORDERS:
            write_orders(bulk, batch)
            made |= {entry.slot.id for entry in batch.new if entry.slot.id}
        elif batch.batch.target is Target.RETURNS:
            write_returns(bulk, batch, made)
        else:
            WRITERS[batch.batch.target.record](bulk, batch)
    if any(batch.batch.settled for batch in checked.batches):
        settle(bulk)
    fill_past(work, sorted(made))
    bulk.flush_entries()


def save_mapping(work: Work, command: SaveMapping) -> Done:
    """Keep a mapping.

    Raises:
        FieldProblems: if it has no name.
    """
    name = command.name.strip()
    if not name:
        raise FieldProblems({"name": Required()})
    stored = work.session.scalar(select(ImportMapping).where(ImportMapping.name == name))
    mapping = stored or ImportMapping(name=name[:80])
    mapping.content = command.content
    work.session.add(mapping)
    work.session.flush()
    return Done(Changes.IMPORTS, mapping.id, name)


def remove_mapping(work: Work, command: RemoveMapping) -> Done:
    """Forget a mapping.

    Raises:
        NotFound: if there is none of that name.
    """
    stored = work.session.scalar(select(ImportMapping).where(ImportMapping.name == command.name))
    if stored is None:
        raise NotFound(what=command.name)
    work.session.delete(stored)
    return Done(Changes.IMPORTS, stored.id, command.name)


HANDLERS: Mapping[type, Handler] = {
    RunImport: Handler(run_import, Right.IMPORT, "import_run", makes=ImportRun),
    SaveMapping: Handler(save_mapping, Right.IMPORT, "import_mapping"),
    RemoveMapping: Handler(remove_mapping, Right.IMPORT, "import_mapping"),
}
