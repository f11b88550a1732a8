"""Import from Excel: choose a file, say which column is what, try it, and bring it in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Target
from crm_desktop.exchange.importer import SheetLook
from crm_desktop.exchange.mapping import ImportMapping, dump_mapping, shipped_mappings
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.imports.runs import kept_mappings
from crm_desktop.services.imports.runs import SaveMapping
from crm_desktop.views.context import Context
from crm_desktop.views.exchange.check_page import CheckPage
from crm_desktop.views.exchange.column_table import ColumnTable
from crm_desktop.views.exchange.hand_mapping import BY_HAND, fitting, mapping_by_hand, named
from crm_desktop.views.exchange.import_foot import ImportFoot
from crm_desktop.views.exchange.import_head import ImportHead
from crm_desktop.views.exchange.import_work import ImportWork
from crm_desktop.views.exchange.step_bar import CHECK, COLUMNS, FILE, IMPORT, StepBar

FILTERS = "Excel, CSV (*.xlsx *.xls *.csv *.txt)"
SETTLED = (Target.ORDERS, Target.CONTACTS)
"""What can be history that is not to be reminded of."""


class ImportTab(QWidget):
    """Four steps: a file, its columns, the check with its figures, the import; below, what to do now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("import")
        marked(self, role="panel")
        self.context = context
        self._kept: dict[str, str] = {}
        self._work = ImportWork(context, self)
        self._make_head()
        self._make_body()
        self._make_foot()
        self._listen()
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
        self._work.look_into(path)

    def check(self) -> None:
        """Try the import without changing anything."""
        mapping = self._decided_mapping() if self._work.opened is not None else None
        if mapping is not None:
            self._work.check(mapping, self._page.decisions.changes)

    def save_mapping(self) -> None:
        """Keep the chosen columns, and what was decided about them, under a name."""
        mapping = self._decided_mapping()
        name = self.context.ask.text(self.tr("Name of the mapping")) if mapping is not None else None
        if mapping is not None and name:
            command = SaveMapping(name=name, content=dump_mapping(mapping))
            self.context.run(command, lambda _done: self._kept_mapping(name, command.content))

    def mapping(self) -> ImportMapping:
        """The mapping that is chosen, or the one made by hand.

        Raises:
            ColumnNotChosen: if a field that must be filled has no column.
        """
        name = self._head.mapping_name
        if name != BY_HAND:
            return named(self._kept, name)
        return mapping_by_hand(self._head.step(self._columns.rules()), self.tr("By hand"))

    def _decided_mapping(self) -> ImportMapping | None:
        try:
            return self._page.decisions.changes.applied(self.mapping())
        except DomainError as error:
            self.context.fail(error)
            return None

    # parts

    def _make_head(self) -> None:
        self._head = ImportHead()
        self._head.file_wanted.connect(self.choose_file)
        self._head.mapping.activated.connect(self._choose_mapping)
        self._head.sheet.activated.connect(self._choose_sheet)
        self._head.target.activated.connect(self._show_columns)
        self._head.duplicates.activated.connect(self._forget_check)
        self._head.row_wanted.connect(lambda row: self._work.look_at_head(self._head.sheet.currentData(), row))
        self._steps = StepBar()
        self._steps.wanted.connect(self._go)

    def _make_body(self) -> None:
        self._columns = ColumnTable(self.context.access)
        self._columns.changed.connect(self._forget_check)
        self._notes = label("", role="hint")
        self._notes.setWordWrap(True)
        self._notes.setMargin(theme().px(12))
        self._notes.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._page = CheckPage(self.context)
        self._page.decisions.made.connect(self.check)
        self._pages = QStackedWidget()
        for page in (self._notes, self._columns, self._page):
            self._pages.addWidget(page)

    def _make_foot(self) -> None:
        self._foot = ImportFoot()
        self._foot.save.clicked.connect(self.save_mapping)
        self._foot.report.clicked.connect(self._work.save_report)
        self._foot.check.clicked.connect(self.check)
        self._foot.bring_in.clicked.connect(self._work.bring_in)
        self._foot.undo.clicked.connect(self._work.undo)
        self._foot.another.clicked.connect(self.choose_file)
        self.addActions(self._foot.actions())
        add_key(self, "Ctrl+O", self.choose_file)  # in every step; the buttons that name it come and go
        self._foot.past.clicked.connect(lambda: self.context.open("imports"))
        self._foot.back.clicked.connect(lambda: self._go(COLUMNS))

    def _listen(self) -> None:
        self._work.looked_into.connect(self._show_file)
        self._work.head_known.connect(self._show_head)
        self._work.checked.connect(self._show_tried)
        self._work.brought_in.connect(self._imported)
        self._work.taken_back.connect(self._undone)

    # mappings

    def _know_mappings(self, kept: dict[str, str]) -> None:
        self._kept = dict(kept)
        self._head.offer_mappings((*self._kept, *shipped_mappings()))

    def _kept_mapping(self, name: str, content: str) -> None:
        self._kept[name] = content
        self._head.offer_mappings((*self._kept, *shipped_mappings()), name)
        self.context.ask.notice(self.tr("The mapping “{name}” is kept.").format(name=name))

    def _choose_mapping(self) -> None:
        if self._work.opened is not None and self._head.mapping_name == BY_HAND:
            self._show_columns()
        elif self._work.opened is not None:
            notes = QCoreApplication.translate("mappings", self.mapping().notes)
            self._notes.setText(notes or self.tr("Press F5 to check the file with this mapping."))
        self._forget_check()

    # the file and its columns

    @property
    def _look(self) -> SheetLook | None:
        """The sheet that is chosen."""
        opened = self._work.opened
        return opened.sheets[max(self._head.sheet.currentIndex(), 0)] if opened is not None else None

    def _show_file(self) -> None:
        opened = self._work.opened
        if opened is not None:
            self._page.decisions.forget()
            self._head.show_file(opened.path, opened.sheets)
            self._head.choose_mapping(fitting(self._kept, opened.sheets))
            self._choose_mapping()

    def _choose_sheet(self) -> None:
        look = self._look
        if look is not None:
            self._head.show_sheet(look)
        self._page.decisions.forget()
        self._show_columns()

    def _show_head(self, look: SheetLook) -> None:
        self._head.suggest_target(look)
        self._show_columns()

    def _show_columns(self) -> None:
        look = self._look
        if look is not None:
            self._columns.show_fields(self._head.chosen_target, look)
            self._head.ask_for_head_row(None if look.titles else look.samples)
        self._forget_check()

    def _forget_check(self) -> None:
        self._work.forget_check()
        self._page.decisions.forget_answers()
        self._show_state()

    # the check and the import

    def _go(self, step: int) -> None:
        """Go back to an earlier step."""
        if step == FILE:
            self.choose_file()
        elif step == COLUMNS:
            self._forget_check()
        elif self._work.tried is None:
            self.check()
        elif step == IMPORT:
            self._work.bring_in()

    def _show_tried(self) -> None:
        focus = QApplication.focusWidget()
        self._show_check()
        self._show_state()
        if self.isVisible() and (focus is None or self.isAncestorOf(focus)):
            self._page.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_check(self) -> None:
        tried = self._work.tried
        if tried is None:
            return
        may_settle = any(one.target in SETTLED for one in tried.batches) and self.context.may(Right.EDIT_MONEY)
        self._page.show_check(tried, may_settle=may_settle, is_done=self._work.is_done)

    def _imported(self, done: Done) -> None:
        self.context.changed.emit(done.changes)
        self._show_check()
        self._show_state()
        self.context.ask.notice(self.tr("The import is done; it can be undone as a whole."), self._work.undo)

    def _undone(self) -> None:
        self._forget_check()
        self.context.ask.notice(self.tr("The import is undone; everything is as it was."))

    def _show_state(self) -> None:
        has_file, tried, is_done = self._work.opened is not None, self._work.tried, self._work.is_done
        by_hand = self._head.mapping_name == BY_HAND
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
        self._foot.show_state(tried, has_file=has_file, by_hand=by_hand, is_done=is_done)
        step = FILE if not has_file else COLUMNS if tried is None else IMPORT if is_done else CHECK
        told = self.tr("The check changed nothing.") if step == CHECK else ""
        reachable = max(step, CHECK) if has_file else FILE
        self._steps.show_step(step, told, reachable=reachable, is_done=step == IMPORT)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that the part with the focus has no use for: F2 mends."""
        if event.key() == Qt.Key.Key_F2 and self._work.tried is not None:
            self._page.mend()
        else:
            super().keyPressEvent(event)
