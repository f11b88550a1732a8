"""The first start: language, the office, its first operator; or the demo office, or an office that exists already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.db.address import is_server_url
from crm_desktop.db.office import OfficeFile
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.office import OfficeProfile, profile_problems
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.jobs import FILES, Progress
from crm_desktop.qtkit.marks import label, marked, secondary
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.schema import LANGUAGES
from crm_desktop.views.autostart import start_with_system
from crm_desktop.views.doorway import Desk, Entered
from crm_desktop.views.system.cards import ChoiceCard
from crm_desktop.views.system.fields import profile_fields
from crm_desktop.views.system.first_operator import OPERATOR_FIELDS, FirstOperator, operator_faults
from crm_desktop.views.system.making import free_place, make_office
from crm_desktop.views.system.server_dialog import ServerDialog
from crm_desktop.views.words import error_text

CHOICE, OFFICE, OPERATOR = range(3)
RECENT_SHOWN = 3


class FirstStart(Sheet):
    """Leads to an open office with somebody logged in.

    Attributes:
        entered: the office and its first operator once they are made.
        chosen: what to open instead: a file, the address of a server, or ``demo``.
    """

    def __init__(self, desk: Desk, office: OfficeFile | None = None, parent: QWidget | None = None) -> None:
        """Build the dialog.

        Args:
            desk: the program before somebody has logged in.
            office: an office that was made and not yet set up; None to ask what to do first.
            parent: the window it stands over.
        """
        super().__init__(parent, "office", scrolls=True)
        self.setObjectName("first_start")
        self._desk, self._office = desk, office
        self._profile = OfficeProfile(language=desk.store.settings.language or "zh_CN")
        self._operator = FirstOperator()
        self._path: Path | None = None
        self.entered: Entered | None = None
        self.chosen: Path | str | None = None
        self.page = OFFICE if office is not None else CHOICE
        self._form: Form[OfficeProfile] | Form[FirstOperator] | None = None
        room = self.screen().availableSize()
        self.resize(min(theme().px(760), room.width() - 20), min(theme().px(560), room.height() - 40))
        self._show_page()

    def show_page(self, page: int, profile: OfficeProfile) -> None:
        """Go to a page with an office as typed so far."""
        self._form, self._profile, self.page = None, profile, page
        self._show_page()

    # pages

    def _show_page(self) -> None:
        for layout in (self.body, self.buttons, self.links):
            _clear(layout)
        self._form = None
        self.problem.say("")
        (self._choice_page, self._office_page, self._operator_page)[self.page]()

    def _choice_page(self) -> None:
        self.entitle(
            self.tr("Welcome to CRM Desktop"),
            self.tr("Customers, quotes, orders, deliveries and receivables of your office."),
        )
        self.body.addWidget(label(self.tr("Language"), role="label"))
        self.body.addLayout(self._languages())
        self.body.addSpacing(theme().px(12))
        self.body.addWidget(label(self.tr("What would you like to do?"), role="label"))
        for idea, title, words, run in self._choices():
            card = ChoiceCard(idea, title, words)
            card.clicked.connect(run)
            self.body.addWidget(card)
        self._recent_offices()
        self.body.addStretch(1)
        self.add_button(self.tr("Quit"), self.reject)

    def _choices(self) -> list[tuple[str, str, str, Callable[[], None]]]:
        return [
            (
                "office",
                self.tr("Make a new office"),
                self.tr("Name, address and bank of your office, then you as its first operator."),
                self._new_office,
            ),
            (
                "today",
                self.tr("Look at a demo office"),
                self.tr("A hardware trading firm with a year of trade; nothing you do there matters."),
                lambda: self._choose("demo"),
            ),
            (
                "open",
                self.tr("Open an office file"),
                self.tr("An office that was made before, or a backup of one."),
                self._open_file,
            ),
            (
                "database",
                self.tr("Connect to the office's server"),
                self.tr("Several computers work together on one PostgreSQL server."),
                self._open_server,
            ),
        ]

    def _recent_offices(self) -> None:
        """Offices that were open on this computer before, each one click away."""
        recent = [
            place for place in self._desk.store.settings.recent_offices if is_server_url(place) or Path(place).is_file()
        ]
        for place in recent[:RECENT_SHOWN]:
            name = place.rpartition("@")[2] if is_server_url(place) else Path(place).stem
            button = marked(QPushButton(self.tr("Open {name} again").format(name=name)), link=True)
            button.setToolTip(place)
            secondary(button)
            button.clicked.connect(lambda _on=False, place=place: self._choose_again(place))
            self.body.addWidget(button)

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        group = QButtonGroup(self)
        for code, name in LANGUAGES.items():
            button = QPushButton(name)
            button.setObjectName(f"language_{code}")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setMinimumWidth(theme().px(120))
            button.setChecked(code == (self._desk.store.settings.language or "zh_CN"))
            button.clicked.connect(lambda _on=False, code=code: self.set_language(code))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _office_page(self) -> None:
        self.entitle(
            self.tr("Your office"), self.tr("This stands at the head of your documents. You can change it later.")
        )
        self.body.addWidget(_steps(self.tr("Language"), self.tr("Office"), self.tr("First operator"), done=1))
        form = Form("system", profile_fields(self._desk.ask), self._profile, self._desk)
        form.finished.connect(self._to_operator)
        self._add_form(form)
        if self._office is None:
            self.add_button(self.tr("Back"), lambda: self._go(CHOICE))
        else:
            self.add_button(self.tr("Quit"), self.reject)
        self.add_button(self.tr("Next"), self._to_operator, idea="next", primary=True)
        form.focus()

    def _operator_page(self) -> None:
        self.entitle(
            self.tr("The first operator"), self.tr("You: a manager, who can let others in and give them roles.")
        )
        self.body.addWidget(_steps(self.tr("Language"), self.tr("Office"), self.tr("First operator"), done=2))
        form = Form("system", OPERATOR_FIELDS, self._operator, self._desk, columns=1)
        form.finished.connect(self.finish)
        self._add_form(form)
        if self._office is None:
            self.body.addWidget(self._place())
        self.add_button(self.tr("Back"), lambda: self._go(OFFICE))
        self.add_button(self.tr("Make the office"), self.finish, idea="done", primary=True)
        form.focus()

    def _add_form(self, form: Form[OfficeProfile] | Form[FirstOperator]) -> None:
        form.layout().setContentsMargins(0, theme().px(8), 0, 0)  # type: ignore[union-attr]
        self._form = form
        self.body.addWidget(form, 1)

    def _place(self) -> QFrame:
        box = marked(QFrame(), role="side")
        row = QHBoxLayout(box)
        row.setContentsMargins(*[theme().px(8)] * 4)
        self.place = label(self.tr("The office is kept in {path}").format(path=self.path), role="hint")
        self.place.setToolTip(str(self.path))
        change = marked(QPushButton(self.tr("Change…")), small=True)
        secondary(change)
        change.clicked.connect(self._change_place)
        row.addWidget(self.place, 1)
        row.addWidget(change)
        return box

    # what the user does

    def set_language(self, code: str) -> None:
        """Go on in another language."""
        self._desk.store.change(language=code)
        self._desk.set_language(code)
        self._profile = replace(self._profile, language=code)
        self._show_page()

    @property
    def path(self) -> Path:
        """Where the new office is kept."""
        return self._path or free_place(self._desk.folder, self._profile.name)

    def finish(self) -> None:
        """Check what was typed, then make the office in the background and log in."""
        self._keep_typed()
        problems = operator_faults(self._operator)
        if problems and self._form is not None:
            self._form.show_problems({key: error_text(problem) for key, problem in problems.items()})
            return
        self.setEnabled(False)
        desk, profile, operator, place, office = self._desk, self._profile, self._operator, self.path, self._office

        def work(_progress: Progress) -> Entered:
            return make_office(desk, profile, operator, place, office)

        self._desk.jobs.run(self, work, self._made, self._failed, lane=FILES)

    def _new_office(self) -> None:
        self._go(OFFICE)

    def _to_operator(self) -> None:
        self._keep_typed()
        problems = profile_problems(self._profile)
        if problems and self._form is not None:
            self._form.show_problems({key: error_text(problem) for key, problem in problems.items()})
            return
        self._go(OPERATOR)

    def _go(self, page: int) -> None:
        self._keep_typed()
        self.page = page
        self._show_page()

    def _keep_typed(self) -> None:
        draft = self._form.draft() if self._form is not None else None
        if isinstance(draft, OfficeProfile):
            self._profile = draft
        elif isinstance(draft, FirstOperator):
            self._operator = draft

    def _change_place(self) -> None:
        path = self._desk.ask.save_file(self.tr("Keep the office in"), self.tr("Office files (*.crm)"), str(self.path))
        if path is not None:
            self._path = path if path.suffix else path.with_suffix(".crm")
            self.place.setText(self.tr("The office is kept in {path}").format(path=self.path))

    def _open_file(self) -> None:
        path = self._desk.ask.open_file(
            self.tr("Open an office file"), self.tr("Office files (*.crm);;All files (*)"), self._desk.folder
        )
        if path is not None:
            self._choose(path)

    def _open_server(self) -> None:
        dialog = ServerDialog(self._desk, parent=self)
        if dialog.exec():
            self._choose(dialog.address)

    def _choose_again(self, place: str) -> None:
        self._choose(place if is_server_url(place) else Path(place))

    def _choose(self, what: Path | str) -> None:
        self.chosen = what
        self.accept()

    # making

    def _made(self, entered: Entered) -> None:
        self.entered = entered
        self._desk.store.change(operator=entered.access.login)
        if self._operator.starts_with_system and start_with_system(self._desk.ask, wanted=True):
            self._desk.store.change(start_with_system=True, start_in_tray=True)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, DomainError):
            self.problem.say(error_text(error))
        else:
            self._desk.ask.bug(error)


def _steps(*names: str, done: int) -> QWidget:
    """The way through the first start: what is done, where one is, what comes."""
    strip = QWidget()
    row = QHBoxLayout(strip)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(6))
    for place, name in enumerate(names):
        picture = QLabel()
        token = "green" if place < done else "accent" if place == done else "text_disabled"
        picture.setPixmap(pixmap("done" if place < done else "circle-dashed", token, 14))
        words = label(name, tone="accent" if place == done else "closed")
        row.addWidget(picture)
        row.addWidget(words)
        if place < len(names) - 1:
            row.addSpacing(theme().px(12))
    row.addStretch(1)
    return strip


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            _clear(inner)  # type: ignore[arg-type]
