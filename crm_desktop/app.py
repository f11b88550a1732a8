"""The composition root: settings, look, words, office, operator, context, window; and what happens in between."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.clock import Clock, SystemClock
from crm_desktop.domain.errors import DomainError
from crm_desktop.qtkit.faults import Faults, RunMark
from crm_desktop.qtkit.garbage import GarbageCollector, share_heaps
from crm_desktop.qtkit.imports import spare_loading, spare_source_reading
from crm_desktop.qtkit.jobs import JobRunner, Progress
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.words import load_translators, system_language
from crm_desktop.settings.autostart import name_to_task_bar, starts_with_system
from crm_desktop.settings.log_file import start_log
from crm_desktop.settings.places import PROGRAM_NAME, data_dir
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.opening import OpeningCard, centred

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.domain.access import Access
    from crm_desktop.qtkit.dialogs import QtAsker
    from crm_desktop.views.doorway import Desk, Entered
    from crm_desktop.views.shell.hand_over import Doorbell
    from crm_desktop.views.shell.session import OfficeSession

log = logging.getLogger(__name__)

TURN_S = 0.0005
"""So long a thread of Python's works before another one gets its turn. By default it is ten times as long: the check of
the office file then waits for the loading of the window at each of its statements, and the window for each list."""


@dataclass(frozen=True)
class StartOptions:
    """What the command line says about the window.

    Attributes:
        office: a file or the address of a server; None opens the one that was open last.
        demo: open the demo office, made if there is none yet.
        language: for this run only.
        tray: start in the tray.
        operator: who is going to log in; empty proposes who logged in last.
        find: what to look up and open once the window is there, such as the number of a document.
    """

    office: Path | str | None = None
    demo: bool = False
    language: str = ""
    tray: bool = False
    find: str = ""
    operator: str = ""


class Program(QObject):
    """One run of the program: from the first dialog to the last window."""

    def __init__(self, app: QApplication, options: StartOptions, store: SettingsStore, clock: Clock) -> None:
        super().__init__()
        self._app, self._options, self._store, self._clock = app, options, store, clock
        self._translators: list[QTranslator] = []
        self._jobs = JobRunner(self.show_bug)
        self._session: OfficeSession | None = None
        self._coming: OfficeSession | None = None
        self._card: OpeningCard | None = None
        self._died: str | None = None
        self._bell: Doorbell | None = None
        self.use_language(options.language or store.settings.language or system_language())
        store.speak(self._language)
        self._show_look()
        theme().follow_system(app, self._follow_system)

    @cached_property
    def _ask(self) -> QtAsker:
        """Its dialogs are loaded after the first card is seen."""
        from crm_desktop.qtkit.dialogs import QtAsker

        return QtAsker()

    def tell_of_last_run(self, mark: RunMark) -> None:
        """Say, once a window is there, that the last run did not come to its end."""
        self._died = mark.details if mark.died else None

    def show_bug(self, error: BaseException) -> None:
        """Show a fault of the program itself; one that has words of its own, such as a lost server, in these words."""
        if self._session is not None and isinstance(error, Exception):
            self._session.context.fail_in_passing(error)
        elif isinstance(error, DomainError):
            from crm_desktop.views.words import error_text

            self._ask.notice(error_text(error))
        else:
            self._ask.bug(error)

    @property
    def language(self) -> str:
        """The language in force."""
        return self._language

    def use_language(self, language: str) -> None:
        """Put a language in force for all widgets made from now on."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = load_translators(self._app, language)
        self._language = language
        QLocale.setDefault(QLocale(language))

    def begin(self) -> None:
        """Start as soon as the event loop runs; a card is seen at once unless the program starts in the tray."""
        if self._options.tray or self._store.settings.start_in_tray:
            QTimer.singleShot(0, self, self._start_or_quit)
            return
        self._card = OpeningCard(PROGRAM_NAME)
        self._card.painted.connect(self._start_or_quit)
        centred(self._card)
        self._card.show()

    def _start_or_quit(self) -> None:
        self._or_quit(self.start)

    def _or_quit(self, start: Callable[[], bool]) -> None:
        """Start, and end the program when there is no window then: the user gave up, or was told of a fault."""
        try:
            is_open = start()
        except Exception as error:  # noqa: BLE001 - shown, and without a window nothing else could follow
            self.show_bug(error)
            is_open = False
        if not is_open:
            self._app.quit()

    def start(self) -> bool:
        """Open an office and let an operator in; False when the user gave up."""
        entered = self._enter()
        if entered is None:
            return False
        self._open_window(entered, hidden=self._options.tray or self._store.settings.start_in_tray)
        return True

    def end(self) -> None:
        """Close the office after a last backup."""
        if self._coming is not None:
            self._coming.give_up()
        if self._session is not None:
            self._session.close()
        self._occupy(None)
        self._jobs.shutdown()

    def _show_look(self) -> None:
        settings = self._store.settings
        theme().apply(self._app, choice=settings.theme, scale=settings.scale, language=self._language)

    def _follow_system(self) -> None:
        """The system turned dark or light: rebuild the window, since icons are coloured when they are made.

        If something typed is in it, only its colours change now, and its icons with the next window.
        """
        self._show_look()
        if self._session is not None and not self._session.window.centre.departure.has_unsaved:
            QTimer.singleShot(0, self._session.window, self._session.window.reopen)

    def _desk(self) -> Desk:
        from crm_desktop.views.doorway import Desk

        return Desk(
            jobs=self._jobs,
            ask=self._ask,
            clock=self._clock,
            store=self._store,
            set_language=self.use_language,
            make_demo=make_demo_office,
            folder=data_dir(),
            operator=self._options.operator if self._session is None else "",
            meanwhile=partial(load_for, self._app),
            foresee=self._foresee,
            occupy=self._occupy,
            hand_over=self._hand_over,
        )

    def _foresee(self, access: Access) -> None:
        """Put the window together for who is going to come in."""
        if self._coming is None:
            self._coming = self._make_session(None, access)

    def _occupy(self, office: OfficeFile | None) -> None:
        """Hear from now on whoever starts the program again for this office."""
        if self._bell is not None and (office is None or self._bell.office != office.path):
            self._bell.close()
            self._bell = None
        if office is not None and office.path is not None and self._bell is None:
            from crm_desktop.views.shell.hand_over import Doorbell

            self._bell = Doorbell(office.path, self)
            self._bell.rung.connect(self._come_forward)

    def _hand_over(self, place: Path | str) -> bool:
        from crm_desktop.views.shell.hand_over import ring

        return ring(place, self._options.find)

    def _come_forward(self, wanted: str) -> None:
        """Somebody started the program again: show what is there, and open what was asked for; not while locked."""
        from crm_desktop.views.shell.hand_over import raise_question

        if not raise_question() and self._session is not None:
            self._session.window.come_forward(wanted)

    def _enter(self) -> Entered | None:
        from crm_desktop.views.shell.entrance import DEMO, Entrance

        return Entrance(self._desk()).enter(self._options.office or (DEMO if self._options.demo else None))

    def _open_window(self, entered: Entered, *, hidden: bool = False) -> None:
        self._session = self._session_of(entered)
        self._session.turned_away.connect(self._ask_who)
        self._session.reopen_wanted.connect(self._reopen)
        self._session.log_out_wanted.connect(self._log_out)
        self._session.restart_wanted.connect(self._restart)
        self._session.quit_wanted.connect(self._app.quit)
        self._session.window.beginning.listed.connect(lambda: self._occupy(entered.office))
        self._session.show(hidden=hidden, proof=entered.proof)
        if self._options.find:
            QTimer.singleShot(0, self._session.window, lambda: self._come_forward(self._options.find))
        if self._died is not None:
            QTimer.singleShot(0, self, self._tell_died)

    def _session_of(self, entered: Entered) -> OfficeSession:
        """The session that was made for who was foreseen, or another one for somebody else."""
        coming, self._coming = self._coming, None
        if coming is not None and coming.context.access == entered.access:
            coming.take_over(entered.office)
            return coming
        if coming is not None:
            coming.give_up()
        return self._make_session(entered.office, entered.access)

    def _make_session(self, office: OfficeFile | None, access: Access) -> OfficeSession:
        from crm_desktop.views.shell.session import OfficeSession

        return OfficeSession(office, access, jobs=self._jobs, ask=self._ask, clock=self._clock, store=self._store)

    def _tell_died(self) -> None:
        """The program was killed, by itself or by the system; the drafts are offered beside this."""
        details, self._died = self._died, None
        log.error("the last run did not come to its end: %s", details or "nothing was written then")
        if details:
            self._ask.crashed(details, str(data_dir() / "log"))
        else:
            self._ask.notice(self.tr("The program did not end properly last time. What was saved is all there."))

    def _reopen(self) -> None:
        """Make the window again, in another language or look."""
        if self._session is not None:
            self.use_language(self._store.settings.language or self._language)
            self._show_look()
            self._session.reopen()

    def _restart(self, between: Callable[[], None]) -> None:
        """Close the office, do something while nobody has it open, such as a restore, and log in again."""
        from crm_desktop.views.words import error_text

        if self._session is None:
            return
        self._session.close()
        self._session = None
        try:
            between()
        except DomainError as error:
            self._ask.problem(error_text(error))
        except Exception as error:  # noqa: BLE001 - shown; the office is opened again as it is
            self.show_bug(error)
        self._or_quit(self._enter_again)

    def _log_out(self) -> None:
        """Let somebody else in where this one was; what lies there as the demo office is no office to remember."""
        from crm_desktop.views.shell.entrance import DEMO, is_demo

        if self._session is None:
            return
        target = DEMO if is_demo(self._session.office.path, data_dir()) else None
        self._session.close()
        self._session = None
        self._or_quit(lambda: self._enter_again(target))

    def _ask_who(self) -> None:
        """What lies in the place of the demo office lets in only whom it knows."""
        from crm_desktop.views.shell.entrance import DEMO

        if self._session is None:
            return
        self._session.close()
        self._session = None
        self._or_quit(lambda: self._enter_again(DEMO))

    def _enter_again(self, target: str | None = None) -> bool:
        """Log in once more: to the office that was open last, or to this one."""
        from crm_desktop.views.shell.entrance import Entrance

        entered = Entrance(self._desk()).enter(target, by_name=True)
        if entered is not None:
            self._open_window(entered)
        return entered is not None


def run_window(options: StartOptions, *, clock: Clock | None = None) -> int:
    """Run the program with its window until it is closed, and return the exit status."""
    sys.setswitchinterval(TURN_S)
    share_heaps()
    spare_source_reading()
    spare_loading()
    app = QApplication(sys.argv[:1])
    app.setApplicationName(PROGRAM_NAME)
    app.setApplicationDisplayName(PROGRAM_NAME)
    app.setDesktopFileName("crm-desktop")
    app.setQuitOnLastWindowClosed(False)
    name_to_task_bar()
    garbage = GarbageCollector()
    start_log(data_dir() / "log")
    mark = RunMark(data_dir() / "log")
    faults = Faults(_show_bug)
    faults.install()
    try:
        status = _run(app, options, clock or SystemClock(), mark)
    except Exception as error:
        log.exception("the program could not go on")
        _show_bug(error)
        status = 1
    mark.remove()
    faults.remove()
    garbage.stop()
    return status


def _run(app: QApplication, options: StartOptions, clock: Clock, mark: RunMark) -> int:
    """One run between the hooks."""
    store = SettingsStore()
    if store.settings.start_with_system != starts_with_system():
        store.change(start_with_system=starts_with_system())
    program = Program(app, options, store, clock)
    program.tell_of_last_run(mark)
    program.begin()
    status = app.exec()
    program.end()
    return status


def _show_bug(error: BaseException) -> None:
    """Show a fault of the program itself, whatever is there of the program by now."""
    from crm_desktop.qtkit.dialogs import QtAsker

    QtAsker().bug(error)


def make_demo_office(path: Path, progress: Progress) -> OfficeFile:
    """Make the demo office in a new file; takes some seconds, of which the progress tells."""
    from crm_desktop.demo.make import make_demo

    path.parent.mkdir(parents=True, exist_ok=True)
    return make_demo(path, SystemClock(), step=progress.step)


def load_for(app: QApplication) -> None:
    """Load the window, and give the program its picture."""
    from crm_desktop.views.shell.tray import app_icon

    app.setWindowIcon(app_icon())
    load_the_rest()


def load_the_rest() -> None:
    """Load the window, while the driver checks the office file beside us; of the database nothing."""
    from crm_desktop.views.catalogue import load_catalogue
    from crm_desktop.views.shell import session  # noqa: F401 - loaded for later

    load_catalogue()
