"""Import from Excel: choose a file, say which column is what, try it, and bring it in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import LikelyAnswer, Target
from crm_desktop.exchange.importer import (
    DryRun,
    SheetLook,
    answered,
    dry_run,
    look_at_head,
    look_into,
    read_file,
    run_import,
    write_report,
)
from crm_desktop.exchange.mapping import (
    ImportMapping,
    Step,
    dump_mapping,
    shipped_mappings,
)
from crm_desktop.exchange.questions import MappingChanges, Question
from crm_desktop.exchange.targets import likeliest
from crm_desktop.qtkit.jobs import FILES, WRITE, Progress
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.imports import kept_mappings
from crm_desktop.services.import_undo import UndoImport
from crm_desktop.services.imports import SaveMapping
from crm_desktop.views.context import Context
from crm_desktop.views.exchange.check_page import CheckPage
from crm_desktop.views.exchange.column_table import ColumnTable
from crm_desktop.views.exchange.hand_mapping import BY_HAND, fitting, mapping_by_hand, named
from crm_desktop.views.exchange.import_foot import ImportFoot
from crm_desktop.views.exchange.import_parts import ImportHead, StepBar

FILTERS = "Excel, CSV (*.xlsx *.xls *.csv *.txt)"
FILE, COLUMNS, CHECK, IMPORT = range(4)
SETTLED = (Target.ORDERS, Target.CONTACTS)
"""What can be history that is not to be reminded of."""


@dataclass(frozen=True)
class _Opened:
    path: Path
    sheets: tuple[SheetLook, ...]


class ImportTab(QWidget):
    """Four steps: a file, its columns, the check with its figures, the import; below, what to do now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("import")
        marked(self, role="panel")
        self.context = context
        self._opened: _Opened | None = None
        self._kept: dict[str, str] = {}
        self._tried: DryRun | None = None
        self._key = ""
        self._run_id: int | None = None
        self._changes = MappingChanges()
        self._make_head()
        self._make_body()
        self._make_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._head, self._steps, self._pages, self._foot):
            whole.addWidget(part, 1 if part is self._pages else 0)
        self._show_state()
        context.read(self, kept_mappings, self._know_mappings)

    # what the user does

    def choose_file(self) -> None:
        """Ask for a workbook and look into it."""
        path = self.context.ask.open_file(self.tr("Workbook to import"), FILTERS)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Look into a workbook in the background."""
        self.context.jobs.run(
            self,
            lambda _progress: _Opened(path, look_into(path)),
            self._show_file,
            self.context.fail,
            lane=FILES,
            title=self.tr("Reading “{file}”").format(file=path.name),
        )

    def check(self) -> None:
        """Try the import without changing anything."""
        opened, context = self._opened, self.context
        if opened is None:
            return
        try:
            mapping = self._changes.applied(self.mapping())
        except DomainError as error:
            context.fail(error)
            return
        mended, likely = dict(self._changes.mended), self._changes.likely

        def work(progress: Progress) -> DryRun:
            read = answered(read_file(opened.path, mapping, progress.step, mended), likely)
            return dry_run(context.reader, read, context.clock, progress.step)

        context.jobs.run(self, work, self._show_tried, context.fail, lane=FILES, title=self.tr("Checking the rows"))

    def bring_in(self) -> None:
        """Import the good rows, after a question when some stay out."""
        tried, context = self._tried, self.context
        if tried is None or not tried.has_good_rows or tried.read.open_questions or self._run_id is not None:
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

        context.jobs.run(self, work, self._imported, context.fail, lane=WRITE, title=self.tr("Importing"))

    def save_report(self) -> None:
        """Write the bad rows to a workbook, with what to put right."""
        tried = self._tried
        if tried is None or not (tried.problems or tried.likely):
            return
        name = self.tr("{file} - rows with errors.xlsx").format(file=tried.read.path.stem)
        path = self.context.ask.save_file(self.tr("Rows with errors"), "Excel (*.xlsx)", name)
        if path is None:
            return
        translate = QCoreApplication.translate
        self.context.jobs.run(
            self,
            lambda _progress: write_report(path, tried, translate),
            lambda _rows: self.context.ask.notice(self.tr("The rows are in “{file}”.").format(file=path.name)),
            self.context.fail,
            lane=FILES,
        )

    def undo(self) -> None:
        """Take the import back, after a question."""
        run_id, context = self._run_id, self.context
        if run_id is None:
            return
        question = self.tr("Undo this import? All that it brought in is deleted; what it changed is put back.")
        if context.ask.confirm(question, self.tr("Undo import"), danger=True):
            context.run(UndoImport(run_id=run_id), lambda _done: self._undone())

    def save_mapping(self) -> None:
        """Keep the chosen columns, and what was decided about them, under a name."""
        try:
            mapping = self._changes.applied(self.mapping())
        except DomainError as error:
            self.context.fail(error)
            return
        name = self.context.ask.text(self.tr("Name of the mapping"))
        if name:
            command = SaveMapping(name=name, content=dump_mapping(mapping))
            self.context.run(command, lambda _done: self._kept_mapping(name, command.content))

    @property
    def target(self) -> Target:
        """What the rows become; Qt keeps only the text of a code."""
        return Target(self._target.currentData())

    def mapping(self) -> ImportMapping:
        """The mapping that is chosen, or the one made by hand.

        Raises:
            ColumnNotChosen: if a field that must be filled has no column.
        """
        name = self._mapping.currentData()
        if name:
            return named(self._kept, name)
        step = Step(
            target=self.target,
            sheet=self._sheet.currentData() or "",
            columns=self._columns.rules(),
            duplicates=self._duplicates.currentData(),
            delivers=self.target is Target.ORDERS,
            head_row=self._head.head_row,
        )
        return mapping_by_hand(step, self.tr("By hand"))

    # parts

    def _make_head(self) -> None:
        self._head = ImportHead()
        self._mapping, self._sheet = self._head.mapping, self._head.sheet
        self._target, self._duplicates = self._head.target, self._head.duplicates
        self._head.file_wanted.connect(self.choose_file)
        self._mapping.activated.connect(self._choose_mapping)
        self._sheet.activated.connect(self._choose_sheet)
        self._target.activated.connect(self._show_columns)
        self._duplicates.activated.connect(self._forget_trial)
        self._head.row_wanted.connect(self._choose_head_row)
        self._steps = StepBar()
        self._steps.wanted.connect(self._go)

    def _make_body(self) -> None:
        self._columns = ColumnTable()
        self._columns.changed.connect(self._forget_trial)
        self._notes = label("", role="hint")
        self._notes.setWordWrap(True)
        self._notes.setMargin(theme().px(12))
        self._notes.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._page = CheckPage(self.context)
        self._page.questions.answered.connect(self._answer)
        self._page.questions.settled.connect(self._settle)
        self._page.mended.connect(self._mend)
        self._page.forced.connect(self._force)
        self._page.likely_answered.connect(self._say_of_likely)
        self._page.questions.likely_answered.connect(lambda answer: self._change(self._changes.with_likely(answer)))
        self._pages = QStackedWidget()
        for page in (self._notes, self._columns, self._page):
            self._pages.addWidget(page)

    def _make_foot(self) -> None:
        self._foot = ImportFoot()
        self._foot.save.clicked.connect(self.save_mapping)
        self._foot.report.clicked.connect(self.save_report)
        self._foot.check.clicked.connect(self.check)
        self._foot.bring_in.clicked.connect(self.bring_in)
        self._foot.undo.clicked.connect(self.undo)
        self._foot.another.clicked.connect(self.choose_file)
        QShortcut("Ctrl+O", self, self.choose_file)  # in every step; the buttons that name it come and go
        self._foot.past.clicked.connect(lambda: self.context.open("imports"))
        self._foot.back.clicked.connect(lambda: self._go(COLUMNS))

    # answers

    def _know_mappings(self, kept: dict[str, str]) -> None:
        self._kept = dict(kept)
        self._offer_mappings()

    def _kept_mapping(self, name: str, content: str) -> None:
        self._kept[name] = content
        self._offer_mappings()
        self._mapping.setCurrentIndex(self._mapping.findData(name))
        self.context.ask.notice(self.tr("The mapping “{name}” is kept.").format(name=name))

    def _offer_mappings(self) -> None:
        chosen = self._mapping.currentData()
        self._mapping.clear()
        self._mapping.addItem(self.tr("Columns chosen below"), BY_HAND)
        for name in (*self._kept, *shipped_mappings()):
            self._mapping.addItem(name, name)
        self._mapping.setCurrentIndex(max(self._mapping.findData(chosen or BY_HAND), 0))

    def _show_file(self, opened: _Opened) -> None:
        self._opened = opened
        self._changes = MappingChanges()
        self._head.show_file(opened.path)
        self._head.forget_head_row()
        self._sheet.clear()
        for sheet in opened.sheets:
            self._sheet.addItem(
                self.tr("{sheet} (hidden)").format(sheet=sheet.name) if sheet.is_hidden else sheet.name, sheet.name
            )
        self._mapping.setCurrentIndex(max(self._mapping.findData(fitting(self._kept, opened.sheets)), 0))
        self._target.setCurrentIndex(max(self._target.findData(likeliest(opened.sheets[0].titles)), 0))
        self._choose_mapping()

    def _choose_mapping(self) -> None:
        by_hand = self._mapping.currentData() == BY_HAND
        if self._opened is not None and by_hand:
            self._show_columns()
        elif self._opened is not None:
            notes = QCoreApplication.translate("mappings", self.mapping().notes)
            self._notes.setText(notes or self.tr("Press F5 to check the file with this mapping."))
        self._forget_trial()

    def _choose_sheet(self) -> None:
        if self._opened is not None:
            look = self._opened.sheets[max(self._sheet.currentIndex(), 0)]
            self._target.setCurrentIndex(max(self._target.findData(likeliest(look.titles)), 0))
        self._changes = MappingChanges()
        self._head.forget_head_row()
        self._show_columns()

    def _choose_head_row(self, row: int) -> None:
        """Take the titles of a row that the user points at."""
        opened, sheet = self._opened, self._sheet.currentData()
        if opened is None:
            return
        self.context.jobs.run(
            self,
            lambda _progress: look_at_head(opened.path, sheet, row),
            self._know_head,
            self.context.fail,
            lane=FILES,
        )

    def _know_head(self, look: SheetLook) -> None:
        if self._opened is not None:
            sheets = tuple(look if one.name == look.name else one for one in self._opened.sheets)
            self._opened = _Opened(self._opened.path, sheets)
            self._target.setCurrentIndex(max(self._target.findData(likeliest(look.titles)), 0))
            self._show_columns()

    def _show_columns(self) -> None:
        if self._opened is not None:
            look = self._opened.sheets[max(self._sheet.currentIndex(), 0)]
            self._columns.show_fields(self.target, look)
            self._head.ask_for_head_row(None if look.titles else look.samples)
        self._forget_trial()

    def _forget_trial(self) -> None:
        self._tried, self._run_id = None, None
        self._changes = self._changes.of_sheet()
        self._show_state()

    # decisions on the page of the check: each is a check anew

    def _answer(self, question: Question, answer: str) -> None:
        self._change(self._changes.with_answer(question, answer))

    def _settle(self, is_settled: bool) -> None:  # noqa: FBT001 - a signal's value
        self._change(replace(self._changes, is_settled=is_settled))

    def _mend(self, sheet: str, row: int, title: str, text: str) -> None:
        self._change(self._changes.with_mended(sheet, row, title, text))

    def _say_of_likely(self, answer: LikelyAnswer, sheet: str, row: int) -> None:
        self._change(self._changes.with_likely(answer, (sheet, row)))

    def _force(self, sheet: str, row: int) -> None:
        self._change(replace(self._changes, forced={*self._changes.forced, (sheet, row)}))

    def _change(self, changes: MappingChanges) -> None:
        self._changes = changes
        self.check()

    def _go(self, step: int) -> None:
        """Go back to an earlier step."""
        if step == FILE:
            self.choose_file()
        elif step == COLUMNS:
            self._forget_trial()
        elif self._tried is None:
            self.check()
        elif step == IMPORT:
            self.bring_in()

    def _show_tried(self, tried: DryRun) -> None:
        self._tried, self._key, self._run_id = tried, str(uuid4()), None
        focus = QApplication.focusWidget()
        self._show_check()
        self._show_state()
        if self.isVisible() and (focus is None or self.isAncestorOf(focus)):
            self._page.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_check(self) -> None:
        tried = self._tried
        if tried is None:
            return
        may_settle = any(one.target in SETTLED for one in tried.batches) and self.context.may(Right.EDIT_MONEY)
        self._page.show_check(
            tried, may_settle=may_settle, is_settled=self._changes.is_settled, is_done=self._run_id is not None
        )

    def _imported(self, done: Done) -> None:
        self._run_id = done.record_id
        self.context.changed.emit(done.changes)
        self._show_check()
        self._show_state()
        self.context.ask.notice(self.tr("The import is done; it can be undone as a whole."), self.undo)

    def _undone(self) -> None:
        self._forget_trial()
        self.context.ask.notice(self.tr("The import is undone; everything is as it was."))

    def _show_state(self) -> None:
        has_file, tried = self._opened is not None, self._tried
        by_hand = self._mapping.currentData() in (BY_HAND, None)
        seen_if(self._head, tried is None)
        self._head.enable(has_file=has_file, by_hand=by_hand)
        if not has_file:
            self._notes.setText(
                self.tr(
                    "Choose a workbook (.xlsx, .xls or .csv) with customers, products, contacts, orders or old "
                    "receivables. It is checked first; nothing changes before you press Import, and an import can be "
                    "undone as a whole."
                )
            )
        page = self._page if tried is not None else self._columns if has_file and by_hand else self._notes
        self._pages.setCurrentWidget(page)
        self._foot.show_state(tried, has_file=has_file, by_hand=by_hand, is_done=self._run_id is not None)
        step = FILE if not has_file else COLUMNS if tried is None else IMPORT if self._run_id is not None else CHECK
        told = self.tr("The check changed nothing.") if step == CHECK else ""
        reachable = max(step, CHECK) if has_file else FILE
        self._steps.show_step(step, told, reachable=reachable, is_done=step == IMPORT)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that the part with the focus has no use for: F2 mends."""
        if event.key() == Qt.Key.Key_F2 and self._tried is not None:
            self._page.mend()
        else:
            super().keyPressEvent(event)
