"""The way into the program: which office, is it sound, is it set up, who are you.

What the dialogs and questions need is loaded while the driver checks the office file, not before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.db.address import ServerPlace, is_server_url
from crm_desktop.db.disk import located
from crm_desktop.db.errors import DamagedOffice, IsBackup, OfficeInUse, WorkMissing
from crm_desktop.db.office import OfficeFile, open_office
from crm_desktop.demo.visitor import LOGIN, OFFICE, OTHERS, PASSWORD, VISITOR
from crm_desktop.domain.access import SYSTEM, Access
from crm_desktop.domain.errors import DomainError
from crm_desktop.qtkit.jobs import FILES, Progress
from crm_desktop.views.words import error_text

if TYPE_CHECKING:
    from crm_desktop.views.doorway import Desk, Entered

DEMO = "demo"
RECENT_KEPT = 8
Target = Path | str


def demo_in(folder: Path) -> Path:
    """Where the demo office lies in the folder of the program's data."""
    return folder / "demo.crm"


def is_demo(office: Path | None, folder: Path) -> bool:
    """Whether a file is the demo office."""
    return office is not None and located(office) == located(demo_in(folder))


class Entrance(QObject):
    """Asks its way to an open office with somebody logged in; used by the composition root."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wants_other = False
        self._not_reached: DomainError | None = None
        self._expected: Access | None = None

    def enter(self, target: Target | None = None, *, by_name: bool = False) -> Entered | None:
        """Go through all dialogs that are needed.

        Args:
            target: the office to open: a file, the address of a server, ``demo``, which is not remembered; None for
                the one opened last.
            by_name: whether the demo office, too, asks who it is.

        Returns:
            The open office and the access of who logged in; None if the user gave up.
        """
        wanted = target or self._desk.store.settings.office or None
        while True:
            if wanted is None:
                entered, wanted = self._ask_what()
                if wanted is None:
                    return entered
            entered = self._go_in(wanted, by_name=by_name)
            if entered is not None or not self._wants_other:
                return entered
            wanted = self._ask_server(wanted)

    def _ask_server(self, wanted: Target) -> Target | None:
        """After a fault of a server: its address as it was, what is wrong with it, and the way to mend it."""
        fault, self._not_reached = self._not_reached, None
        if fault is None or not is_server_url(wanted):
            return None
        from crm_desktop.views.system.server_dialog import ServerDialog

        dialog = ServerDialog(self._desk, ServerPlace.of(str(self._place(wanted))), fault)
        return dialog.address if dialog.exec() else None

    def _ask_what(self) -> tuple[Entered | None, Target | None]:
        """What to open; or a new office, with its first operator logged in; neither if the user gave up."""
        from crm_desktop.views.system.first_start import FirstStart

        start = FirstStart(self._desk)
        start.exec()
        return (None, start.chosen) if start.entered is None else (self._remembered(start.entered, ""), None)

    def _go_in(self, wanted: Target, *, by_name: bool) -> Entered | None:
        self._wants_other = True
        looks_around = wanted == DEMO and not by_name
        self._expected = VISITOR if looks_around else None
        office = self.open(wanted)
        if office is None:
            return None
        if looks_around:
            return self._look_around(office)
        self._desk.occupy(office)
        entered = self._identify(office)
        if entered is not None:
            return entered if wanted == DEMO else self._remembered(entered, wanted)
        office.close()
        self._desk.occupy(None)
        return None

    def open(self, target: Target, accepted: Collection[str] = ()) -> OfficeFile | None:
        """Check and open an office while the window stays alive; says what is wrong and offers the last backup.

        A backup is copied to this computer first, and the copy is opened: on a stick it stays as it is.
        """

        def work(progress: Progress) -> OfficeFile:
            if target == DEMO:
                return self._demo(progress)
            return open_office(self._place(target), accepted=accepted, clock=self._desk.clock)

        title = self.tr("Making the demo office: a year of trade …") if target == DEMO else ""
        try:
            return self._wait(work, title)
        except DomainError as error:
            return self._otherwise(target, error)

    def _otherwise(self, target: Target, error: DomainError) -> OfficeFile | None:
        """What can be done when an office does not open; None after the user was told."""
        match error:
            case OfficeInUse() if error.is_ours and self._desk.hand_over(self._located(target)):
                self._wants_other = False  # the window that has it came forward
                return None
            case IsBackup():
                return self._adopt(located(target))
            case WorkMissing():
                return self._older(target, error)
            case DamagedOffice():
                return self._rescue(located(target), error)
        if is_server_url(target):
            self._not_reached = error  # said beside what was typed
        else:
            self._desk.ask.problem(error_text(error))
        return None

    # opening

    def _wait(self, work: Callable[[Progress], OfficeFile], title: str = "") -> OfficeFile:
        """Wait for an office while windows stay alive; work with a title shows how far it is."""
        from crm_desktop.views.opening import WaitingCard

        loop, answer, faults = QEventLoop(), list[OfficeFile](), list[Exception]()

        def done(office: OfficeFile) -> None:
            answer.append(office)
            loop.quit()

        def failed(error: Exception) -> None:
            faults.append(error)
            loop.quit()

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        card = WaitingCard(title)
        self._desk.jobs.stepped.connect(card.show_progress)
        self._desk.jobs.run(self, work, done, failed, lane=FILES, title=title)
        try:
            if not answer and not faults:
                self._get_ready()
                loop.exec()
        finally:
            QApplication.restoreOverrideCursor()
        self._desk.jobs.stepped.disconnect(card.show_progress)
        card.close()
        if faults:
            raise faults[0]
        return answer[0]

    def _get_ready(self) -> None:
        """Load what comes next, and put the window together if it is known for whom."""
        self._desk.meanwhile()
        if self._expected is not None:
            self._desk.foresee(self._expected)

    def _demo(self, progress: Progress) -> OfficeFile:
        path = demo_in(self._desk.folder)
        if path.exists():
            return open_office(path, clock=self._desk.clock)
        path.parent.mkdir(parents=True, exist_ok=True)
        return self._desk.make_demo(path, progress)

    def _adopt(self, backup: Path) -> OfficeFile | None:
        from crm_desktop.db.restore import adopt

        question = self.tr(
            "“{name}” is a backup. It is copied to this computer and the copy is opened as an office; "
            "the backup itself stays as it is."
        )
        if not self._desk.ask.confirm(question.format(name=backup.name), self.tr("Copy and open")):
            return None

        def work(_progress: Progress) -> OfficeFile:
            return open_office(adopt(backup, self._desk.folder), clock=self._desk.clock)

        try:
            return self._wait(work)
        except DomainError as error:
            self._desk.ask.problem(error_text(error))
            return None

    def _older(self, target: Target, error: WorkMissing) -> OfficeFile | None:
        from crm_desktop.db.backup import backup_folder, list_backups

        path = located(target)
        has_backup = bool(list_backups(backup_folder(path), path.stem))
        restore_it = [("restore", self.tr("Restore the last backup"))] if has_backup else []
        answers = [*restore_it, ("open", self.tr("Go on without that work"))]
        answer = self._desk.ask.choose(error_text(error), answers)
        if answer == "restore":
            return self._restore(path)
        return self.open(target, {error.key}) if answer == "open" else None

    def _rescue(self, path: Path, error: DamagedOffice) -> OfficeFile | None:
        from crm_desktop.db.backup import backup_folder, list_backups
        from crm_desktop.present import formats

        backups = list_backups(backup_folder(path), path.stem)
        if not backups:
            self._desk.ask.problem(error_text(error))
            return None
        made = formats.moment(backups[0].made_at)
        restore_it = self.tr("Restore the backup of {moment}").format(moment=made)
        answer = self._desk.ask.choose(error_text(error), [("restore", restore_it)])
        return self._restore(path) if answer == "restore" else None

    def _restore(self, path: Path) -> OfficeFile | None:
        from crm_desktop.db.backup import backup_folder, list_backups
        from crm_desktop.db.restore import restore

        for backup in list_backups(backup_folder(path), path.stem):
            try:
                restore(backup.path, path, now=self._desk.clock.now())
            except DomainError as error:
                self._desk.ask.problem(error_text(error))
                continue
            return self.open(path)
        return None

    # who it is

    def _identify(self, office: OfficeFile) -> Entered | None:
        from crm_desktop.views.system.login import LoginDialog

        self._wants_other = False
        name = office.owner or self._owner(office)
        if not name:
            from crm_desktop.views.system.first_start import FirstStart

            start = FirstStart(self._desk, office)
            start.exec()
            return start.entered
        dialog = LoginDialog(self._desk, office, name, self._what_all_know(name))
        dialog.exec()
        self._wants_other = dialog.wants_other_office
        entered = dialog.entered
        if entered is not None and dialog.logged_in is not None and dialog.logged_in.must_change_password:
            return entered if self._new_password(entered, dialog.password) else None
        return entered

    def _what_all_know(self, office_name: str) -> str:
        """Who can come into the demo office, and how; of any other office nothing."""
        if office_name != OFFICE:
            return ""
        words = self.tr("The demo office lets in {names}; the password of all is {password}.")
        return words.format(names=" · ".join((LOGIN, *OTHERS)), password=PASSWORD)

    def _look_around(self, office: OfficeFile) -> Entered:
        """The demo office lets everybody in with the password that it tells, once its window is seen.

        Any other file in its place does not, and the window goes again.
        """
        from crm_desktop.demo.visitor import demo_access
        from crm_desktop.views.doorway import Entered

        return Entered(office, VISITOR, proof=lambda: demo_access(office.engine, self._desk.clock))

    @staticmethod
    def _owner(office: OfficeFile) -> str:
        """Whose office it is; empty before its first start is through."""
        from crm_desktop.queries.office.system import is_set_up, office_profile
        from crm_desktop.queries.reader import Reader

        reader = Reader(office.engine, SYSTEM)
        return reader.read(office_profile).profile.name if reader.read(is_set_up) else ""

    def _new_password(self, entered: Entered, old: str) -> bool:
        from crm_desktop.services.runner import CommandRunner
        from crm_desktop.views.execute import Execute
        from crm_desktop.views.system.password import PasswordDialog

        runner = CommandRunner(entered.office.engine, entered.access, self._desk.clock)
        run = Execute(runner, self._desk.jobs, self._desk.ask)
        hint = self.tr("A manager gave you this password. Choose one that only you know.")
        return bool(PasswordDialog(run, self._desk, old=old, hint=hint).exec())

    def _remembered(self, entered: Entered, target: Target) -> Entered:
        """Let the next start open the same office; one on a server by the address that was typed."""
        place = str(entered.office.path or target)
        store = self._desk.store
        store.change(office=place, recent_offices=(place, *store.settings.recent_offices)[: RECENT_KEPT + 1])
        return entered

    def _located(self, target: Target) -> Target:
        """The one name under which an office is known to other starts of the program."""
        if is_server_url(target):
            return target
        return located(demo_in(self._desk.folder) if target == DEMO else target)

    def _place(self, target: Target) -> Target:
        return self._desk.store.address(str(target)) if is_server_url(target) else Path(target)
