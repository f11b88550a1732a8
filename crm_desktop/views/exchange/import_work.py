"""A file on its way into the office: looked into, checked, brought in, taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm_desktop.domain.changes import Done
from crm_desktop.exchange.importer import (
    DryRun,
    SheetLook,
    answered,
    dry_run,
    look_at_head,
    look_into,
    read_file,
    run_import,
)
from crm_desktop.exchange.left_out import write_report
from crm_desktop.exchange.mapping import ImportMapping
from crm_desktop.exchange.own_fields import knowing
from crm_desktop.exchange.questions import MappingChanges
from crm_desktop.qtkit.jobs import FILES, WRITE, Progress
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.views.context import Context
from crm_desktop.views.foretold import ask_and_run


@dataclass(frozen=True)
class Opened:
    """A file that was looked into."""

    path: Path
    sheets: tuple[SheetLook, ...]


class ImportWork(QObject):
    """Does in the background what is wanted of the file.

    Attributes:
        looked_into: another file is open.
        head_known: carries the sheet whose titles the user pointed at.
        checked: there is a check, which changed nothing.
        brought_in: carries what the import changed.
        taken_back: the import is undone.
        opened, tried: the open file and its check; None before.
    """

    looked_into = Signal()
    head_known = Signal(object)
    checked = Signal()
    brought_in = Signal(object)
    taken_back = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.opened: Opened | None = None
        self.tried: DryRun | None = None
        self._key = ""
        self._run_id: int | None = None

    @property
    def is_done(self) -> bool:
        """Whether the check was followed by its import."""
        return self._run_id is not None

    def look_into(self, path: Path) -> None:
        """Look into a workbook."""
        self._context.jobs.run(
            self,
            lambda _progress: Opened(path, look_into(path)),
            self._know_file,
            self._context.fail,
            lane=FILES,
            title=self.tr("Reading “{file}”").format(file=path.name),
        )

    def look_at_head(self, sheet: str, row: int) -> None:
        """Take the titles of a sheet from a row."""
        opened = self.opened
        if opened is not None:
            self._context.jobs.run(
                self,
                lambda _progress: look_at_head(opened.path, sheet, row),
                self._know_head,
                self._context.fail,
                lane=FILES,
            )

    def check(self, mapping: ImportMapping, changes: MappingChanges) -> None:
        """Try the import without changing anything."""
        opened, context = self.opened, self._context
        if opened is None:
            return
        mended, likely = dict(changes.mended), changes.likely

        def work(progress: Progress) -> DryRun:
            whole = knowing(mapping, context.access)
            read = answered(read_file(opened.path, whole, progress.step, mended), likely)
            return dry_run(context.reader, read, context.clock, progress.step)

        context.jobs.run(self, work, self._know_check, context.fail, lane=FILES, title=self.tr("Checking the rows"))

    def forget_check(self) -> None:
        """The check is of other choices than those that stand now."""
        self.tried, self._run_id = None, None

    def bring_in(self) -> None:
        """Import the good rows, after a question when some stay out."""
        tried, context = self.tried, self._context
        if tried is None or not tried.has_good_rows or tried.read.open_questions or self.is_done:
            return
        out = tried.bad_rows + len(tried.likely)
        question = self.tr("%n row(s) stay out: errors and likely duplicates. Import the others?", "", out)
        if out and not context.ask.confirm(question, self.tr("Import")):
            return
        office = context.program.office.path if context.program is not None else None
        now, key = context.clock.now(), self._key

        def work(progress: Progress) -> Done:
            if office is not None:
                from crm_desktop.db.backup import BackupReason, copy_before

                copy_before(office, BackupReason.BULK, now)
            return run_import(context.runner, tried.read, progress.step, key=key)

        context.jobs.run(self, work, self._know_import, context.fail, lane=WRITE, title=self.tr("Importing"))

    def save_report(self) -> None:
        """Write the bad rows to a workbook, with what to put right."""
        tried, ask = self.tried, self._context.ask
        if tried is None or not (tried.problems or tried.likely):
            return
        name = self.tr("{file} - rows with errors.xlsx").format(file=tried.read.path.stem)
        path = ask.save_file(self.tr("Rows with errors"), "Excel (*.xlsx)", name)
        if path is None:
            return
        translate = QCoreApplication.translate
        self._context.jobs.run(
            self,
            lambda _progress: write_report(path, tried, translate),
            lambda _rows: ask.written(path),
            self._context.fail,
            lane=FILES,
        )

    def undo(self) -> None:
        """Take the import back, after a question."""
        run_id, context = self._run_id, self._context
        if run_id is None:
            return
        question = self.tr("Undo this import? All that it brought in is deleted; what it changed is put back.")
        ask_and_run(
            context,
            self,
            UndoImport(run_id=run_id),
            question,
            self.tr("Undo import"),
            done=lambda _done: self.taken_back.emit(),
            danger=True,
            with_rows=True,
        )

    # answers

    def _know_file(self, opened: Opened) -> None:
        self.opened = opened
        self.looked_into.emit()

    def _know_head(self, look: SheetLook) -> None:
        if self.opened is not None:
            sheets = tuple(look if one.name == look.name else one for one in self.opened.sheets)
            self.opened = replace(self.opened, sheets=sheets)
            self.head_known.emit(look)

    def _know_check(self, tried: DryRun) -> None:
        self.tried, self._key, self._run_id = tried, str(uuid4()), None
        self.checked.emit()

    def _know_import(self, done: Done) -> None:
        self._run_id = done.record_id
        self.brought_in.emit(done)
