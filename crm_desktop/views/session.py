"""One operator at work in one open office: the doors, the context, the window around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import Clock
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.system import kept_views, office_profile
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import Catalogue, load_catalogue
from crm_desktop.views.context import Context, Doors
from crm_desktop.views.kept_drafts import offer_drafts
from crm_desktop.views.kept_views import OfficeViews
from crm_desktop.views.looks import look_of
from crm_desktop.views.main_window import MainWindow, OfficeLabel
from crm_desktop.views.shell_backup import BackupKeeper

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile


class OfficeSession(QObject):
    """Holds what belongs to an operator's work and makes the window again when its look changes.

    Attributes:
        reopen_wanted, log_out_wanted, quit_wanted: passed on from the window, which may be another one by then.
    """

    reopen_wanted = Signal()
    log_out_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        office: OfficeFile,
        access: Access,
        *,
        jobs: JobRunner,
        ask: Asker,
        clock: Clock,
        store: SettingsStore,
    ) -> None:
        super().__init__()
        self._office, self._access, self._clock, self._store = office, access, clock, store
        self._jobs, self._ask = jobs, ask
        self._reader = Reader(office.engine, access)
        self._runner = CommandRunner(office.engine, access, clock)
        self._backups = BackupKeeper(office, jobs, store, clock)
        self._name = self._reader.read(office_profile).profile.name
        self.context = self._make_context()
        self.catalogue: Catalogue = load_catalogue()
        self.window = self._make_window()

    def show(self, *, hidden: bool = False) -> None:
        """Show the window; in the tray when it is to start there."""
        self.window.start()
        if not hidden or not self.window.tray.is_there:
            self.window.show()
        self._backups.start()
        QTimer.singleShot(200, self, lambda: offer_drafts(self.context, self.window))

    def reopen(self) -> None:
        """Make context and window again, for another language or look."""
        old = self.window
        old.tray.hide()
        self.context = self._make_context()
        self.window = self._make_window()
        self.window.start()
        self.window.show()
        old.hide()
        old.deleteLater()
        self._backups.start()

    def put_away(self) -> None:
        """Close the window and wait for what still runs; the office stays open."""
        self.window.hide()
        self.window.tray.hide()
        self._backups.stop()
        self._jobs.shutdown()
        self.window.deleteLater()

    def close(self) -> None:
        """Close the window and the office, after a last backup."""
        self.put_away()
        self._backups.back_up_at_exit()
        self._office.close()

    def _make_context(self) -> Context:
        from crm_desktop.views.execute import Execute

        save = Execute(self._runner.run, self._jobs, self._ask)
        doors = Doors(
            reader=self._reader,
            runner=self._runner,
            jobs=self._jobs,
            ask=self._ask,
            clock=self._clock,
            formats=Formats(look_of),
            view_store=OfficeViews(self._reader.read(kept_views), save, self._store),
            settings=self._store.settings,
        )
        return Context(self._access, doors)

    def _make_window(self) -> MainWindow:
        label = OfficeLabel(self._name, self._office.label, self._office.is_server)
        window = MainWindow(self.context, self.catalogue, self._store, label)
        window.reopen_wanted.connect(self.reopen_wanted)
        window.log_out_wanted.connect(self.log_out_wanted)
        window.quit_wanted.connect(self.quit_wanted)
        self._backups.told.connect(window.status.show_backup)
        return window
