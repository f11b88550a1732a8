"""The window of one designer: opens a template, saves it, prints it, keeps it safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.codec import to_json
from crm_desktop.print_templates.document import PrintData
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.on_screen import room_for
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.designer import RecentDocument, recent_documents
from crm_desktop.services.paper.orders import document_of
from crm_desktop.services.paper.printers import usual_profile
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.desk import Desk
from crm_desktop.views.designer.opening import Opened, Wanted, opened_template, sample_for
from crm_desktop.views.designer.own_group import own_group, with_samples
from crm_desktop.views.designer.pictures import FILES, put_scan, take_picture
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.print_trial import TrialPrint
from crm_desktop.views.tab import RecordWindow

WIDTH_PX, HEIGHT_PX = 1366, 768
MANUAL_PAGE = "designer"


class DesignerWindow(RecordWindow):
    """One template.

    Attributes:
        ready: the template is there.
        closed: the window was closed for good.
    """

    ready = Signal()
    closed = Signal()

    leaving: Leaving

    def __init__(self, context: Context, wanted: Wanted, *, draft_key: str = "") -> None:
        super().__init__()
        self.setObjectName("designer_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._wanted = context, wanted
        self.template_id, self._version, self._name = wanted.template_id, 0, ""
        self._opened: Opened | None = None
        self.desk: Desk | None = None
        self.leaving = Leaving(self, context.ask, self.close)
        self._keeper = DraftKeeper(self, context, "designer", self._draft, record_id=wanted.template_id, key=draft_key)
        if wanted.draft:
            self._keeper.adopt()
        self.setWindowTitle(self.tr("Template designer"))
        # opened maximized; made smaller, it still has to fit
        self.resize(QSize(theme().px(WIDTH_PX), theme().px(HEIGHT_PX)).boundedTo(room_for(self).size()))
        self.setWindowState(Qt.WindowState.WindowMaximized)
        waiting = label(self.tr("Opening the template …"), role="empty")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(waiting)
        context.jobs.run(self, self._read, self._show, self._not_opened)

    @property
    def is_unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        return self.desk is not None and self.desk.design.history.is_dirty

    @property
    def design(self) -> Design:
        """What is being designed; only once the window is ready."""
        if self.desk is None:
            raise RuntimeError("the template is not there yet")
        return self.desk.design

    # opening

    def _read(self, _progress: object) -> Opened:
        read = self._context.reader.read
        return read(opened_template, wanted=self._wanted, today=self._context.clock.today())

    def _show(self, opened: Opened) -> None:
        self._opened, self._version = opened, opened.version
        language = opened.head.language
        title = opened.template.title.get(language) or opened.template.name
        self._name = opened.name or title
        # the check is for the printer that prints these documents here
        profile = usual_profile(PrinterBook(), opened.template.kind)
        own = own_group(self._context, opened.template.kind)
        design = Design(opened.template, with_samples(opened.document, own), profile, own)
        if opened.stored is not None and self._wanted.draft:
            from crm_desktop.print_templates.editing import History

            design.history = History(opened.template, saved=opened.stored)
        self.desk = Desk(design)
        self.setCentralWidget(self.desk)
        self._arrange(self.desk)
        self._connect(self.desk, design)
        self.desk.strip.show_count(len(opened.document.lines))
        self.desk.canvas.fit()
        self._tell_state()
        self._context.read(self, recent_documents, self.desk.strip.show_documents, kind=opened.template.kind)
        if self._wanted.chosen in design.rects:
            design.choose([self._wanted.chosen])
        self.desk.canvas.setFocus()
        self.ready.emit()

    def _arrange(self, desk: Desk) -> None:
        """Fold the panels that this operator left folded, and keep what he folds."""
        program = self._context.program
        if program is not None:
            desk.panels.restore(program.arrangement("designer"))
            desk.panels.wished.connect(partial(program.keep_arrangement, "designer"))

    def _not_opened(self, error: Exception) -> None:
        self._context.fail(error)
        self.close()

    def _connect(self, desk: Desk, design: Design) -> None:
        wishes = desk.wishes
        wishes.save.connect(self.save)
        wishes.save_as.connect(self.save_as)
        wishes.print.connect(self.print_trial)
        wishes.close.connect(self.close)
        wishes.help.connect(self._help)
        wishes.count.connect(self.show_count)
        wishes.document.connect(self.show_document)
        wishes.scan.connect(lambda: self._take_file(put_scan))
        wishes.picture.connect(lambda: self._take_file(take_picture))
        wishes.painters.connect(self._show_painters)
        design.failed.connect(self._context.fail)
        design.laid_out.connect(self._tell_state)
        design.laid_out.connect(self._keeper.touch)

    # documents

    def show_count(self, count: int) -> None:
        """Show a made-up document of so many lines."""
        if self._opened is not None:
            self._show_document(sample_for(self.design.template.kind, count, self._opened.head))

    def show_document(self, found: RecentDocument) -> None:
        """Show a document of the office."""
        kind, today = self.design.template.kind, self._context.clock.today()
        self._context.read(self, document_of, self._show_document, kind=kind, record_id=found.id, today=today)

    def _show_document(self, document: PrintData) -> None:
        self.design.show_document(with_samples(document, self.design.own))
        if self.desk is not None:
            self.desk.strip.show_count(len(document.lines))
            self.desk.strip.refresh()

    # saving

    def save(self) -> None:
        """Save; a copy of a built-in template asks what it is to be called."""
        if self.template_id is None:
            self.save_as()
        else:
            self._save(self.template_id, self._name)

    def save_as(self) -> None:
        """Save as another template of the office."""
        proposed = self._name if self.template_id is None and self._wanted.name else self._copy_name()
        name = self._context.ask.text(self.tr("What is the template to be called?"), proposed)
        if name:
            self._save(None, name)
        else:
            self.leaving.failed()

    def _copy_name(self) -> str:
        return self.tr("{name}, own").format(name=self._name)

    def _save(self, template_id: int | None, name: str) -> None:
        from crm_desktop.services.paper.templates import SaveTemplate

        template = replace(self.design.template, name=name)
        command = SaveTemplate(
            template_id=template_id,
            name=name,
            content=to_json(template),
            seen_version=self._version if template_id is not None else 0,
        )
        saved, sent = self.design.history, self.design.template

        def done(answer: Any) -> None:
            self._name, self.template_id = name, answer.record_id
            saved.mark_saved(sent)
            self._keeper.drop()
            self.record_changed.emit(answer.record_id)
            self._learn_version(answer.record_id)
            self._tell_state()
            self._context.ask.notice(self.tr("{name} is saved.").format(name=name))
            self.leaving.stored(unsaved=self.is_unsaved)

        self._context.run(command, done, failed=self.leaving.failed)

    def _learn_version(self, template_id: int) -> None:
        """The next save says which version was seen."""
        from crm_desktop.queries.paper.templates import template as stored_template

        def learn(found: Any) -> None:
            self._version = found.version

        self._context.read(self, stored_template, learn, template_id=template_id)

    def _draft(self) -> tuple[str, str] | None:
        if not self.is_unsaved:
            return None
        title = self.tr("Template {name}").format(name=self._name)
        return title, to_json(self.design.template)

    def _tell_state(self) -> None:
        if self.desk is None:
            return
        state = self.tr("not saved") if self.is_unsaved else self.tr("saved")
        if self.template_id is None and not self.is_unsaved:
            state = self.tr("copy of a built-in template")
        self.desk.say(self._name, state)
        self.setWindowTitle(f"{'• ' if self.is_unsaved else ''}{self._name} — {self.tr('Template designer')}")

    # what else is wanted

    def print_trial(self) -> None:
        """Print what is on the canvas; saving is not needed."""
        self._context.print(TrialPrint(self.design.template, self.design.document, self._name))

    def _take_file(self, take: Callable[..., bool]) -> None:
        path = self._context.ask.open_file(self.tr("Choose a picture"), FILES)
        if path is None:
            return
        try:
            take(self.design, path)
        except DomainError as error:
            self._context.fail(error)

    def _show_painters(self) -> None:
        from crm_desktop.views.designer.painters_dialog import PaintersDialog

        PaintersDialog(self, self._context, self.design).open()

    def _help(self) -> None:
        self._context.show_help(MANUAL_PAGE)

    def may_close(self) -> bool:
        """Ask what to do with unsaved work."""
        if not self.is_unsaved:
            return True
        question = self.tr("{name} is not saved.").format(name=self._name)
        return self.leaving.may_close(Unsaved(question, self.save, self._drop))

    def _drop(self) -> None:
        self._keeper.drop()
        self.design.history.mark_saved()

    # Qt overrides

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.may_close():
            event.ignore()
            return
        event.accept()
        self.closed.emit()
