"""One operator at work in one open office: the doors, the context, the window around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.access import Access, Right, Standing, rights_kept
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import DomainError
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import AFFAIRS, HABITS, READ, WRITE, JobRunner, Progress
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.autostart import start_with_system
from crm_desktop.views.catalogue import Catalogue, load_catalogue
from crm_desktop.views.context import Context, Doors
from crm_desktop.views.kept_drafts import offer_drafts
from crm_desktop.views.looks import look_of
from crm_desktop.views.server_link import ServerLink
from crm_desktop.views.shell.backup import BackupKeeper
from crm_desktop.views.shell.doors import OfficePlace, OfficeReader, OfficeRunner
from crm_desktop.views.shell.kept_views import OfficeViews
from crm_desktop.views.shell.late import kept_views, load_lists, office_name, own_fields
from crm_desktop.views.shell.lock import IdleLock
from crm_desktop.views.shell.locked import LockedScreen, Way
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel, name_office
from crm_desktop.views.shell.rights import RightsWatch

if TYPE_CHECKING:
    from crm_desktop.db.notify import Listener
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.domain.own.fields import OwnField
    from crm_desktop.queries.office.kept import KeptView


WAIT_S = 10
"""So long one waits at the end for what still asks the server; what was not saved by then is not saved."""


class OfficeSession(QObject):
    """Holds what belongs to an operator's work and rebuilds the window when its look changes.

    Attributes:
        reopen_wanted, log_out_wanted, quit_wanted: passed on from the window, which may be another one by then.
        restart_wanted: the office is to be closed, the callable run, and the log-in shown again.
        turned_away: it could not be proven who it is; nothing was read.
    """

    reopen_wanted = Signal()
    log_out_wanted = Signal()
    quit_wanted = Signal()
    restart_wanted = Signal(object)
    turned_away = Signal()
    _heard = Signal(object)
    _found_out = Signal(bool)

    def __init__(
        self,
        office: OfficeFile | None,
        access: Access,
        *,
        jobs: JobRunner,
        ask: Asker,
        clock: Clock,
        store: SettingsStore,
    ) -> None:
        """Put the window together.

        Args:
            office: None while it is still being opened; then ``take_over`` follows before the window is shown.
            access: what the window offers.
            jobs: runs what is asked of the office.
            ask: asks the user.
            clock: says which day it is.
            store: the settings of this computer.
        """
        super().__init__()
        self._access, self._clock, self._store = access, clock, store
        self._jobs, self._ask = jobs, ask
        self._proof: Callable[[], Access] | None = None
        self._has_come = self._is_proven = False
        self._pc = uuid4().hex
        self._place = OfficePlace()
        self._reader = OfficeReader(self._place, access)
        self._runner = OfficeRunner(self._place, access, clock, name=self._pc)
        self._backups = BackupKeeper(self._place, jobs, store, clock)
        self._backups.failed.connect(lambda words: self._alert(AlertKind.INTEGRITY, words))
        self._label = OfficeLabel("", "")
        self._link = ServerLink()
        self._link.changed.connect(self._say_link)
        self._found_out.connect(self._link.tell)
        self._is_locked = self._is_outdated = False
        self._rights = RightsWatch(self)
        self._rights.changed.connect(self._lock_up)
        self.context = self._make_context()
        self.catalogue: Catalogue = load_catalogue()
        self.window = self._make_window(self.context)
        self._lock = IdleLock(store)
        self._lock.locked.connect(self._lock_up)
        self._listener: Listener | None = None
        if office is None:
            self.window.tray.hide()  # or a click on it would show the window
        else:
            self.take_over(office)

    def take_over(self, office: OfficeFile) -> None:
        """Work in this office from now on; before that nothing was asked of any."""
        self._place.take(office)
        if office.is_server:
            self._read_abreast()
        name = office.owner or self._reader.read(office_name)
        self._label = OfficeLabel(name, office.label, office.is_server)
        name_office(self.window, self._label)
        self._listener = self._listen()

    # what ``context.program`` offers to panels

    @property
    def office(self) -> OfficeFile:
        """The open office."""
        return self._place.office

    def change_settings(self, **values: Any) -> None:
        """Keep settings of this computer; another language or look rebuilds the window, after asking."""
        before = self._store.settings
        wanted = values.get("start_with_system", before.start_with_system)
        if wanted != before.start_with_system and not start_with_system(self._ask, wanted=wanted):
            values.pop("start_with_system")
        now = self._store.change(**values)
        self.context.settings = now
        self._lock.touch()
        if (before.language, before.theme, before.scale) != (now.language, now.theme, now.scale):
            QTimer.singleShot(0, self, self._rebuild)

    def arrangement(self, window: str) -> Any:
        """How this operator left a window: several may share a computer."""
        return self._store.state(f"{window}.{self.context.access.login}")

    def keep_arrangement(self, window: str, arrangement: Any) -> None:
        """Remember it on this computer."""
        self._store.keep_state(f"{window}.{self.context.access.login}", arrangement)

    def backed_up(self, made_at: datetime) -> None:
        """The status line knows of copies that were made by hand."""
        self._backups.take_over(made_at)

    def watch(self, access: Access) -> None:
        """Show the office as another operator sees it, only to look at."""
        from crm_desktop.views.shell.watching import Watching

        Watching(self.office, access, self.context, self.catalogue, self._label).show()

    def restart(self, between: Callable[[], None]) -> None:
        """Close window and office, do something while nobody has it open, and start again with the log-in."""
        self.window.centre.departure.when_all_may_close(
            lambda: QTimer.singleShot(0, self, lambda: self.restart_wanted.emit(between))
        )

    def show(self, *, hidden: bool = False, proof: Callable[[], Access] | None = None) -> None:
        """Show the window before the database is loaded; nothing is read until it was seen.

        Args:
            hidden: whether it is to start in the tray.
            proof: proves who it is before anything is read; None if that was done.
        """
        self._proof = proof
        self.window.tray.come_back()
        self.window.beginning.seen.connect(self._come_in)
        self.window.start(waits=True)
        if not hidden or not self.window.tray.is_there:
            self.window.show()
        self._backups.start()
        self._lock.start()
        self.window.beginning.over.connect(lambda: offer_drafts(self.context, self.window))

    def _come_in(self) -> None:
        """The window was seen: prove who it is, and read what lists begin with; only then is anything else read."""

        def work(_progress: Progress) -> tuple[Access, Sequence[KeptView]]:
            if self._proof is not None:
                self._reader.access = self._proof()
                self._is_proven = True
            return self._reader.access, self._reader.read(kept_views)

        self._jobs.run_before(self, work, self._has_entered, self._not_let_in, lane=WRITE)
        QTimer.singleShot(0, self, load_lists)

    def _has_entered(self, answer: tuple[Access, Sequence[KeptView]]) -> None:
        access, kept = answer
        self._has_come = True
        self._views.take_over(kept)
        is_same = access == self._access
        self._access = self._runner.access = self.context.access = access
        if is_same:
            self.window.beginning.go_on()
        else:  # what the frame offers is not for him: nothing is built in it any more
            self._rebuild()

    def _not_let_in(self, error: Exception) -> None:
        """Somebody has made the office his own that everybody could look at, or it cannot be read.

        Whoever could not prove who it is reads nothing, for whatever reason.
        """
        is_stranger = self._proof is not None and not self._is_proven
        if not is_stranger or not isinstance(error, DomainError):
            self.context.fail_in_passing(error)
        if is_stranger:
            QTimer.singleShot(0, self, self.turned_away.emit)
        else:
            self._has_come = True
            self.window.beginning.go_on()

    def reopen(self) -> None:
        """Make context and window again, for another language or look; what is open and typed goes along.

        Behind a locked screen, such as when the system turns dark, it waits until somebody is let in.
        """
        if self._is_locked:
            self._is_outdated = True
            return
        old = self.window
        context = self._make_context()
        context.customer.set(self.context.customer.id, self.context.customer.name)
        window = self._make_window(context)  # if this cannot be done, the old one is still there
        self.context, self.window = context, window
        old.tray.hide()
        self.window.start(greets=False)
        front = old.centre.currentIndex()
        self.window.centre.open_again(old.centre.departure.open_work(), front)
        self.window.show()
        old.hide()
        old.deleteLater()
        self._backups.start()

    def put_away(self) -> None:
        """Close the window and wait for what still runs; the office stays open."""
        self.window.hide()
        self.window.tray.hide()
        self._lock.stop()
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._backups.stop()
        with self.office.answering_within(WAIT_S):
            self._jobs.shutdown()
        self.window.deleteLater()

    def close(self) -> None:
        """Close the window and the office, after a last backup."""
        self.put_away()
        self._backups.back_up_at_exit()
        self.office.close()

    def give_up(self) -> None:
        """Put the window away that was put together for an office that did not open."""
        self._rights.stop()
        self.window.deleteLater()
        self.deleteLater()

    def _make_context(self) -> Context:
        from crm_desktop.views.execute import Execute

        save = Execute(self._runner, self._jobs, self._ask)
        kept = self._reader.read(kept_views) if self._has_come else ()  # none before anything may be read
        self._views = OfficeViews(kept, save, self._store, may_give=self._access.may(Right.SET_UP_OFFICE))
        doors = Doors(
            reader=self._reader,
            runner=self._runner,
            jobs=self._jobs,
            ask=self._ask,
            clock=self._clock,
            formats=Formats(look_of),
            view_store=self._views,
            settings=self._store.settings,
        )
        context = Context(self._access, doors, self._link, self)
        self._heard.connect(context.changed_elsewhere)
        context.on_changes(self, Changes.OWN_FIELDS, self._read_own_fields)
        self._rights.follow(context)
        return context

    def _read_own_fields(self) -> None:
        self.context.read(self, own_fields, self._take_own_fields)

    def _take_own_fields(self, own: tuple[OwnField, ...]) -> None:
        """The office has other fields now: lists and forms that are made from here on have them."""
        if own != self._access.own:
            access = replace(self._access, own=own)
            self._access = self._reader.access = self._runner.access = self.context.access = access
            self.context.own_changed.emit()

    def _read_abreast(self) -> None:
        """Let a server answer all panels that ask at one moment together."""
        from crm_desktop.db.readings import read_abreast

        self._jobs.gather(READ, partial(read_abreast, self.office.engine))
        for lane in (AFFAIRS, HABITS):
            self._jobs.share(lane, READ)

    def _listen(self) -> Listener | None:
        """Hear what other PCs change on the server; their changes end in the same signal as our own."""
        if not self.office.is_server:
            return None
        from crm_desktop.db.notify import Listener

        listener = Listener(self.office.engine, self._heard.emit, own=self._pc, linked=self._found_out.emit)
        self._link.doubted.connect(listener.prove)
        return listener

    def _say_link(self, is_there: bool) -> None:  # noqa: FBT001 - a slot
        """Say once what changed; what is shown was read before the server was lost, so it is read again."""
        self.window.status.show_server(is_there=is_there)
        if is_there:
            self._ask.notice(self.tr("The server is there again."))
            self._heard.emit(Changes.EVERYTHING)
            self._alert(AlertKind.SERVER_LOST)
        else:
            self._ask.notice(
                self.tr(
                    "The server does not answer. What is saved and what you have typed stays; "
                    "the program goes on by itself as soon as the server is there again."
                )
            )

    def _alert(self, kind: AlertKind, detail: str = "") -> None:
        """Let the managers know of what the program noticed by itself."""
        from crm_desktop.services.office.alerts import RaiseAlert

        self.context.run(RaiseAlert(kind=kind, detail=detail), by_itself=True)

    def _rebuild(self) -> None:
        self.window.centre.departure.when_all_may_move(self.window.reopen)

    def _lock_up(self, why: Standing = Standing.SAME) -> None:
        """Hide the window and ask for the password; what is typed stays in it.

        Args:
            why: what became of the log-in; the same if nobody touched the program for a while.
        """
        from crm_desktop.views.doorway import Doorway

        if self._is_locked:
            return  # whoever unlocks it is asked for his rights anyway
        self._is_locked = True
        self._lock.stop()
        screen = LockedScreen(self.window, self._access)
        door = Doorway(jobs=self._jobs, ask=self._ask, clock=self._clock, store=self._store)
        way = screen.ask(door, self.office, self._label.name, why)
        self._is_locked = False
        if way is Way.UNLOCKED:
            self._lock.start()
            self._work_as(screen)
            return
        self.window.save_state()
        wanted = self.log_out_wanted if way is Way.OTHER_OPERATOR else self.quit_wanted
        QTimer.singleShot(0, self, wanted.emit)

    def _work_as(self, screen: LockedScreen) -> None:
        """Go on with the rights of who unlocked the screen; with others the window is rebuilt for them."""
        access = screen.access
        is_outdated, self._is_outdated = self._is_outdated, False
        if rights_kept(self._access, access.role, access.employee_id):
            if is_outdated:
                self._rebuild()
            return
        self._access = self._reader.access = self._runner.access = self.context.access = access
        self._heard.emit(Changes.EVERYTHING)
        waits = screen.dialogs
        for dialog in waits:
            dialog.finished.connect(self._rebuild)
        if not waits:
            self._rebuild()

    def _make_window(self, context: Context) -> MainWindow:
        window = MainWindow(context, self.catalogue, self._store, self._label)
        window.reopen_wanted.connect(self.reopen_wanted)
        window.log_out_wanted.connect(self.log_out_wanted)
        window.quit_wanted.connect(self.quit_wanted)
        self._backups.told.connect(window.status.show_backup)
        window.status.show_server(is_there=self._link.is_there)
        return window
