"""Brings a file into the books: read by a mapping, tried first, then written; bad rows go to a report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

from crm_desktop.domain.changes import Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.effects import Effects
from crm_desktop.domain.imports import (
    ROLES,
    ImportPlan,
    LikelyAnswers,
    Outcome,
    Progress,
    Resemblance,
    RowProblem,
    RowResult,
    Target,
)
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.errors import EmptyWorkbook, NoHeadRow
from crm_desktop.exchange.figures import shown
from crm_desktop.exchange.folding import plain_title
from crm_desktop.exchange.gather import NOTHING, Gathered, Mended, gather
from crm_desktop.exchange.mapping import ImportMapping
from crm_desktop.exchange.questions import Question
from crm_desktop.exchange.sheet_reader import LeftOut, Sheet, Workbook
from crm_desktop.services.imports.check import check_plan
from crm_desktop.services.imports.checked import Checked, CheckedBatch
from crm_desktop.services.imports.runs import RunImport

Translate = Callable[[str, str], str]
"""The words for a text, marked in a context."""
EVERY = 1000
ROW = QT_TRANSLATE_NOOP("imports", "Row")
WHAT_TO_DO = QT_TRANSLATE_NOOP("imports", "What to put right")


class ReadDoor(Protocol):
    """The door for reading."""

    def read(self, query: Callable[..., Any], *args: Any, **params: Any) -> Any: ...


class Runner(Protocol):
    """The door for commands."""

    def run(self, command: object) -> Done: ...

    def preview(self, command: object) -> Effects: ...


@dataclass(frozen=True)
class ReadFile:
    """A file after reading: what can come in, and what is wrong where.

    Attributes:
        rows: rows read, per step.
        left_out: blank rows and totals rows.
        missing: columns that the mapping knows and the file has not.
        notes: what is worth knowing of rows that come in.
        questions: what the user is asked once per column.
        no_records: rows that are headings, totals, notes, by sheet.
        book: the file, to look at its cells again.
    """

    path: Path
    mapping: ImportMapping
    plan: ImportPlan
    problems: tuple[RowProblem, ...]
    rows: int
    left_out: int
    missing: tuple[str, ...] = ()
    notes: tuple[RowProblem, ...] = ()
    questions: tuple[Question, ...] = ()
    no_records: Mapping[str, tuple[LeftOut, ...]] = field(default_factory=dict)
    book: Workbook | None = field(default=None, compare=False, repr=False)

    @property
    def open_questions(self) -> int:
        """How many questions have no answer yet."""
        return sum(not question.answer for question in self.questions)

    @property
    def bad_rows(self) -> int:
        """How many rows have problems."""
        return len({(problem.sheet, problem.row) for problem in self.problems})


@dataclass(frozen=True)
class BatchRows:
    """The rows of one step, with what becomes of each.

    Attributes:
        people: contact people who come in with new customers or are added to known ones.
        former: of rows that change something, what stands in the books now, by field.
        resembling: of rows that resemble a customer, which one, and what the user said of it.
    """

    target: Target
    sheet: str
    results: Mapping[int, RowResult]
    people: int = 0
    former: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    resembling: Mapping[int, Resemblance] = field(default_factory=dict)

    def count(self, result: RowResult) -> int:
        """How many rows end so."""
        return sum(1 for one in self.results.values() if one is result)


@dataclass(frozen=True)
class DryRun:
    """What an import would do.

    Attributes:
        problems: by sheet and row; rows with problems stay out.
        skipped: rows of records that are there already, with what they are.
        likely: rows that stay out until the user says whether they are the customer that they resemble.
    """

    read: ReadFile
    outcomes: tuple[Outcome, ...]
    problems: tuple[RowProblem, ...]
    skipped: tuple[tuple[int, str], ...]
    notes: tuple[RowProblem, ...] = ()
    batches: tuple[BatchRows, ...] = ()
    likely: tuple[RowProblem, ...] = ()

    @property
    def has_good_rows(self) -> bool:
        """Whether there is anything to import."""
        return any(outcome.new or outcome.updated for outcome in self.outcomes)

    @property
    def bad_rows(self) -> int:
        """How many rows stay out."""
        return len({(problem.sheet, problem.row) for problem in self.problems})


@dataclass(frozen=True)
class SheetLook:
    """A sheet before anything is decided: its titles, and what stands below them in the first rows.

    Where no row looks like titles, there are none, and the samples are the first rows of the sheet.

    Attributes:
        sheet: its rows; the file is not read again for as long as somebody has them.
    """

    name: str
    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    is_hidden: bool = False
    sheet: Sheet | None = field(default=None, compare=False, repr=False)

    def sample(self, title: str) -> str:
        """The first filled cell under a title."""
        place = self.titles.index(title)
        return next((row[place] for row in self.samples if row[place]), "")


SAMPLES = 20


def look_into(path: Path) -> tuple[SheetLook, ...]:
    """The sheets of a file that hold a table.

    Raises:
        FileRefused: if the file cannot be read, or none of its sheets holds anything.
    """
    book = Workbook(path)
    looks = []
    for name in book.sheets:
        sheet = book.sheet(name)
        try:
            head = sheet.head()
        except EmptyWorkbook:
            continue
        except NoHeadRow:
            top = tuple(tuple(map(shown, cells)) for cells in sheet.top()[:SAMPLES])
            looks.append(SheetLook(name, (), top, sheet.note.is_hidden, sheet))
            continue
        samples = tuple(tuple(map(shown, record.cells)) for record in islice(sheet.records(head), SAMPLES))
        looks.append(SheetLook(name, head.titles, samples, sheet.note.is_hidden, sheet))
    if not looks:
        raise EmptyWorkbook(file=path.name)
    return tuple(looks)


def look_at_head(path: Path, sheet_name: str, row: int) -> SheetLook:
    """A sheet whose titles stand in a row, in Excel, that the user pointed at."""
    sheet = Workbook(path).sheet(sheet_name)
    head = sheet.head(row=row)
    samples = tuple(tuple(map(shown, record.cells)) for record in islice(sheet.records(head), SAMPLES))
    return SheetLook(sheet.name, head.titles, samples, sheet.note.is_hidden, sheet)


def fits(mapping: ImportMapping, sheets: Sequence[SheetLook]) -> bool:
    """Whether a file has all sheets and all columns that a mapping needs."""
    titles = {plain_title(sheet.name): set(map(plain_title, sheet.titles)) for sheet in sheets}
    first = titles.get(plain_title(sheets[0].name), set()) if sheets else set()
    for step in mapping.steps:
        found = titles.get(plain_title(step.sheet)) if step.sheet else first
        if found is None or not {plain_title(title) for title in step.titles()} <= found:
            return False
    return True


def silent(_done: int, _of: int) -> None:
    """Progress for those who do not look."""


def read_file(path: Path, mapping: ImportMapping, progress: Progress = silent, mended: Mended = NOTHING) -> ReadFile:
    """Read a file by a mapping; nothing is asked of the books yet.

    Args:
        path: the file.
        mapping: says which column is what.
        progress: told how far it is.
        mended: what the user wrote over cells; the file itself stays as it is.

    Raises:
        FileRefused: if the file, a sheet or a column that must be there cannot be read.
        ImportCancelled: if ``progress`` says so.
    """
    book = Workbook(path, lambda: progress(0, 0))
    seen = 0

    def tick() -> None:
        nonlocal seen
        seen += 1
        if not seen % EVERY:
            progress(seen, 0)

    found = [gather(book, step, tick, mended) for step in mapping.steps]
    return ReadFile(
        path=path,
        mapping=mapping,
        plan=ImportPlan(tuple(one.batch for one in found)),
        problems=tuple(problem for one in found for problem in one.problems),
        rows=sum(one.rows for one in found),
        left_out=_left_out(found),
        missing=tuple(dict.fromkeys(title for one in found for title in one.missing)),
        notes=tuple(note for one in found for note in one.notes),
        questions=tuple(dict.fromkeys(question for one in found for question in one.questions)),
        book=book,
        no_records={one.batch.sheet: tuple(one.skipped.rows) for one in found},
    )


def _left_out(found: Sequence[Gathered]) -> int:
    by_sheet = {one.batch.sheet: one.skipped.blank + len(one.skipped.rows) for one in found}
    return sum(by_sheet.values())


def answered(read: ReadFile, likely: LikelyAnswers) -> ReadFile:
    """The same file with what the user said of likely duplicates; it is said of this file and kept by no mapping."""
    batches = (replace(batch, likely=likely) if batch.target in ROLES else batch for batch in read.plan.batches)
    return replace(read, plan=ImportPlan(tuple(batches)))


def dry_run(reader: ReadDoor, read: ReadFile, clock: Clock, progress: Progress = silent) -> DryRun:
    """Check a file against the books without changing anything.

    Raises:
        NotAllowed, ImportCancelled.
    """
    checked: Checked = reader.read(check_plan, read.plan, clock, progress)
    problems = sorted({*read.problems, *checked.problems}, key=lambda one: (one.sheet, one.row, one.title))
    skipped = [one for batch in checked.batches for one in batch.skipped]
    bad = {(problem.sheet, problem.row) for problem in problems}
    notes = [note for note in (*read.notes, *checked.notes) if (note.sheet, note.row) not in bad]
    batches = tuple(_batch_rows(batch, bad) for batch in checked.batches)
    likely = [
        RowProblem(batch.batch.sheet, found.row, batch.batch.titles.get("name", ""), found.error)
        for batch in checked.batches
        for _record, found in batch.resembling
        if not found.answer and (batch.batch.sheet, found.row) not in bad
    ]
    return DryRun(
        read, checked.outcomes, tuple(_once(problems)), tuple(skipped), tuple(_once(notes)), batches, tuple(likely)
    )


def _batch_rows(checked: CheckedBatch, bad: Collection[tuple[str, int]]) -> BatchRows:
    """What becomes of the rows of a step; one with a fault stays out, whatever else is in it."""
    sheet = checked.batch.sheet
    results = {row: RowResult.BAD for on, row in bad if on == sheet}
    parts = ((RowResult.NEW, checked.new), (RowResult.UPDATED, checked.updates))
    for result, entries in parts:
        for entry in entries:
            for row in entry.incoming.rows or (entry.incoming.row,):
                results.setdefault(row, result)
    for row in checked.same_rows:
        results.setdefault(row, RowResult.SAME)
    resembling = {row: found for record, found in checked.resembling for row in record.rows or (record.row,)}
    for row, found in resembling.items():
        if not found.answer:
            results.setdefault(row, RowResult.LIKELY)
    changes = [(entry.incoming.row, entry.change) for entry in checked.updates if entry.change is not None]
    people = sum(len(entry.incoming.children) for entry in checked.new) if checked.batch.target in ROLES else 0
    return BatchRows(
        checked.batch.target,
        sheet,
        results,
        people + sum(len(change.newcomers) for _row, change in changes),
        {row: change.former for row, change in changes},
        resembling,
    )


def _once(problems: Sequence[RowProblem]) -> Iterator[RowProblem]:
    """The same fault of a row is told once, though several steps stumble over it."""
    told = set()
    for problem in problems:
        key = (problem.sheet, problem.row, problem.title, str(problem.error))
        if key not in told:
            told.add(key)
            yield problem


def run_import(runner: Runner, read: ReadFile, progress: Progress = silent, *, key: str = "") -> Done:
    """Write the good rows; all or none. The same ``key`` twice imports once.

    Raises:
        NothingToImport, NotAllowed, ImportCancelled.
    """
    return runner.run(_import_of(read, progress, key))


def foretell_import(runner: Runner, read: ReadFile, progress: Progress = silent) -> Effects:
    """What ``run_import`` would do to documents, money and rows; all is written for it, and taken back.

    Raises:
        NothingToImport, NotAllowed, ImportCancelled.
    """
    return runner.preview(_import_of(read, progress))


def _import_of(read: ReadFile, progress: Progress, key: str = "") -> RunImport:
    return RunImport(
        key=key or str(uuid4()),
        mapping=read.mapping.name,
        file_name=read.path.name,
        plan=read.plan,
        bad_rows=read.bad_rows,
        progress=progress,
    )
