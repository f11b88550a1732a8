"""Import from Excel: choose a file, say which column is what, try it, and bring it in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.importer import (
    DryRun,
    SheetLook,
    dry_run,
    fits,
    look_into,
    read_file,
    run_import,
    write_report,
)
from crm_desktop.exchange.mapping import (
    ImportMapping,
    Step,
    dump_mapping,
    load_mapping,
    shipped_mapping,
    shipped_mappings,
)
from crm_desktop.exchange.targets import FIELDS, TITLES, likeliest
from crm_desktop.qtkit.jobs import FILES, WRITE, Progress
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.imports import kept_mappings
from crm_desktop.services.import_undo import UndoImport
from crm_desktop.services.imports import SaveMapping
from crm_desktop.views.context import Context
from crm_desktop.views.exchange.column_table import ColumnTable
from crm_desktop.views.exchange.import_parts import ImportHead, ProblemTable

FILTERS = "Excel, CSV (*.xlsx *.xls *.csv *.txt)"
BY_HAND = ""


class ColumnNotChosen(DomainError):
    """A field that must be filled has no column."""

    template = QT_TRANSLATE_NOOP("errors", "To import, choose the column for “{field}”.")


@dataclass(frozen=True)
class _Opened:
    path: Path
    sheets: tuple[SheetLook, ...]


class ImportTab(QWidget):
    """One page: file and mapping above, columns and errors in the middle, what to do below."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("import")
        marked(self, role="panel")
        self.context = context
        self._opened: _Opened | None = None
        self._kept: dict[str, str] = {}
        self._tried: DryRun | None = None
        self._key = ""
        self._make_head()
        self._make_body()
        self._make_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._body, 1)
        whole.addWidget(self._foot)
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
            mapping = self.mapping()
        except DomainError as error:
            context.fail(error)
            return

        def work(progress: Progress) -> DryRun:
            read = read_file(opened.path, mapping, progress.step)
            return dry_run(context.reader, read, context.clock, progress.step)

        context.jobs.run(self, work, self._show_tried, context.fail, lane=FILES, title=self.tr("Checking the rows"))

    def bring_in(self) -> None:
        """Import the good rows, after a question when some stay out."""
        tried, context = self._tried, self.context
        if tried is None or not tried.has_good_rows:
            return
        question = self.tr("%n row(s) with errors stay out. Import the others?", "", tried.bad_rows)
        if tried.bad_rows and not context.ask.confirm(question, self.tr("Import")):
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
        if tried is None or not tried.problems:
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

    def save_mapping(self) -> None:
        """Keep the chosen columns under a name."""
        try:
            mapping = self.mapping()
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
        if name in self._kept:
            return load_mapping(self._kept[name], name)
        if name:
            return shipped_mapping(name)
        step = Step(
            target=self.target,
            sheet=self._sheet.currentData() or "",
            columns=self._columns.rules(),
            duplicates=Duplicates(self._duplicates.currentData()),
            delivers=self.target is Target.ORDERS,
        )
        made = ImportMapping(name=self.tr("By hand"), steps=(step,))
        missing = [one for one in FIELDS[step.target] if one.required and one.key not in step.columns]
        if missing:
            words = QCoreApplication.translate("imports", missing[0].title)
            raise ColumnNotChosen(field=words)
        return load_mapping(dump_mapping(made), made.name)

    # parts

    def _make_head(self) -> None:
        self._head = ImportHead()
        self._mapping, self._sheet = self._head.mapping, self._head.sheet
        self._target, self._duplicates = self._head.target, self._head.duplicates
        self._head.file_wanted.connect(self.choose_file)
        self._mapping.activated.connect(self._choose_mapping)
        self._sheet.activated.connect(self._show_columns)
        self._target.activated.connect(self._show_columns)
        self._duplicates.activated.connect(self._forget_trial)

    def _make_body(self) -> None:
        self._body = QSplitter(Qt.Orientation.Vertical)
        self._columns = ColumnTable()
        self._columns.changed.connect(self._forget_trial)
        self._notes = label("", role="hint")
        self._notes.setWordWrap(True)
        self._notes.setMargin(theme().px(12))
        self._notes.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._problems = ProblemTable()
        for part in (self._notes, self._columns, self._problems):
            self._body.addWidget(part)
        self._body.setStretchFactor(1, 3)
        self._body.setStretchFactor(2, 2)

    def _make_foot(self) -> None:
        self._foot = marked(QWidget(), role="side")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(*[theme().px(12)] * 4)
        row.setSpacing(theme().px(8))
        self._result = label("")
        self._result.setWordWrap(True)
        self._save = QPushButton(self.tr("Save mapping…"))
        self._save.clicked.connect(self.save_mapping)
        self._report = QPushButton(self.tr("Errors to Excel…"))
        self._report.clicked.connect(self.save_report)
        self._check = QPushButton(self.tr("Check  F5"))
        self._check.setShortcut("F5")
        self._check.clicked.connect(self.check)
        self._import = marked(QPushButton(self.tr("Import  Ctrl+Enter")), primary=True)
        self._import.setShortcut("Ctrl+Return")
        self._import.clicked.connect(self.bring_in)
        row.addWidget(self._result, 1)
        for button in (self._save, self._report, self._check, self._import):
            row.addWidget(button)

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
        self._head.show_file(opened.path)
        self._sheet.clear()
        for sheet in opened.sheets:
            self._sheet.addItem(sheet.name, sheet.name)
        self._mapping.setCurrentIndex(max(self._mapping.findData(self._fitting(opened)), 0))
        self._target.setCurrentIndex(max(self._target.findData(likeliest(opened.sheets[0].titles)), 0))
        self._choose_mapping()

    def _fitting(self, opened: _Opened) -> str:
        """The first mapping for which the file has all sheets and columns; by hand if there is none."""
        for name in (*self._kept, *shipped_mappings()):
            mapping = load_mapping(self._kept[name], name) if name in self._kept else shipped_mapping(name)
            if fits(mapping, opened.sheets):
                return name
        return BY_HAND

    def _choose_mapping(self) -> None:
        by_hand = self._mapping.currentData() == BY_HAND
        if self._opened is not None and by_hand:
            self._show_columns()
        elif self._opened is not None:
            notes = QCoreApplication.translate("mappings", self.mapping().notes)
            self._notes.setText(notes or self.tr("Press F5 to check the file with this mapping."))
        self._forget_trial()

    def _show_columns(self) -> None:
        if self._opened is not None:
            look = self._opened.sheets[max(self._sheet.currentIndex(), 0)]
            self._columns.show_fields(self.target, look)
        self._forget_trial()

    def _forget_trial(self) -> None:
        self._tried = None
        self._show_state()

    def _show_tried(self, tried: DryRun) -> None:
        self._tried, self._key = tried, str(uuid4())
        self._problems.show_problems(
            [(f"{one.sheet} {one.row}", one.title, self.context.tr_error(one.error)) for one in tried.problems]
        )
        self._show_state()

    def _imported(self, done: Done) -> None:
        run_id, context = done.record_id, self.context
        context.changed.emit(done.changes)
        self._tried = None
        self._show_state()
        if run_id is not None:
            text = self.tr("The import is done; it can be undone as a whole.")
            context.ask.notice(text, lambda: context.run(UndoImport(run_id=run_id)))
            self._result.setText(text)

    def _show_state(self) -> None:
        has_file, tried = self._opened is not None, self._tried
        by_hand = self._mapping.currentData() in (BY_HAND, None)
        self._head.enable(has_file=has_file, by_hand=by_hand)
        self._columns.setVisible(has_file and by_hand)
        self._notes.setVisible(not has_file or not by_hand)
        if not has_file:
            self._notes.setText(
                self.tr(
                    "Choose a workbook (.xlsx, .xls or .csv) with customers, products, contacts, orders or old "
                    "receivables. It is checked first; nothing changes before you press Import, and an import can be "
                    "undone as a whole."
                )
            )
        self._problems.setVisible(tried is not None and bool(tried.problems))
        self._check.setEnabled(has_file)
        self._save.setEnabled(has_file and by_hand)
        self._report.setEnabled(tried is not None and bool(tried.problems))
        self._import.setEnabled(tried is not None and tried.has_good_rows)
        self._result.setText(self._told() if tried is not None else "")

    def _told(self) -> str:
        """What the import would do, in one line."""
        if self._tried is None:
            return ""
        parts = [
            self.tr("{what}: {new} new, {updated} updated, {skipped} already there").format(
                what=QCoreApplication.translate("imports", TITLES[one.target]),
                new=one.new,
                updated=one.updated,
                skipped=one.skipped,
            )
            for one in self._tried.outcomes
        ]
        if self._tried.bad_rows:
            parts.append(self.tr("%n row(s) with errors", "", self._tried.bad_rows))
        return " · ".join(parts)
