"""What every panel is given: who works, how to read, change, open, ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from crm_desktop.db.errors import ServerLost
from crm_desktop.domain.access import Access, Reach, Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import DomainError, NotFound
from crm_desktop.domain.field_groups import SECRETS, Secret
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.present.columns.base import Column
from crm_desktop.present.columns.own import own_columns
from crm_desktop.present.columns.seen import seen_columns
from crm_desktop.present.listing import Filter
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import HABITS, READ, JobRunner, Progress
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.view_state import ViewStore
from crm_desktop.views.affairs_feed import HABITS_ON, RELOAD_ON, AffairsFeed
from crm_desktop.views.execute import Answered, CommandDoor, Execute, Problems
from crm_desktop.views.ports import Program, ReadDoor
from crm_desktop.views.running_prints import RunningPrints
from crm_desktop.views.server_link import ServerLink
from crm_desktop.views.sources import ListingSource
from crm_desktop.views.when_seen import WhenSeen
from crm_desktop.views.words import error_text

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects
    from crm_desktop.queries.listing import ListingLike
    from crm_desktop.settings.schema import Settings

Row = TypeVar("Row")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


GATHER_MS = 250
"""Changes of other PCs that come so close together are one change for the panels."""


class CurrentCustomer(QObject):
    """The customer whom following docks follow.

    Attributes:
        changed: another customer is current, or none.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id: int | None = None
        self._name = ""

    @property
    def id(self) -> int | None:
        """The id of the current customer."""
        return self._id

    @property
    def name(self) -> str:
        """The short name of the current customer."""
        return self._name

    def set(self, record_id: int | None, name: str = "") -> None:
        """Make another customer the current one."""
        if record_id != self._id or name != self._name:
            self._id, self._name = record_id, name
            self.changed.emit()

    def leave(self, record_id: int) -> None:
        """Nobody works on this customer any more."""
        if self._id == record_id:
            self.set(None)


@dataclass(frozen=True)
class Doors:
    """What the composition root gives to a context."""

    reader: ReadDoor
    runner: CommandDoor
    jobs: JobRunner
    ask: Asker
    clock: Clock
    formats: Formats
    view_store: ViewStore
    settings: Settings


class Context(QObject):
    """The program as a panel sees it.

    Attributes:
        changed: what a use case touched; panels listen through ``on_changes``.
        customer: the current customer.
        program: what surrounds the window; None in tests of panels.
        prints: what is on its way to printers.
        affairs: the reminders, read once for all who show them.
        server: whether the office's server is there.
        own_changed: the office has other fields of its own now, which ``access`` has already.
        shut_out: the operator's rights are no longer those he logged in with.
        prints_wait: so many prints failed and wait to be gone on with.
        print_queue_wanted: the user asks for them.
        tab_wanted: a centre tab: kind, id of a record or None for a new one, and what it is filled with.
        turn_wanted: the same in the place of a tab, which comes first.
        dock_wanted: a dock in front.
        list_wanted: a list by its id, narrowed by some ``Filter``: the records behind a figure.
        help_wanted: a page of the manual.
        affairs_wanted: today's affairs.
        export_wanted: a list as a workbook.
        print_wanted: a ``PrintRequest``, ``PrintLogRequest`` or ``TrialPrint``, or a list.
        rows_copied: the list, and how many of its rows are on the clipboard.

    Panels wish; the window and the features that can do it listen.
    """

    changed = Signal(object)
    own_changed = Signal()
    shut_out = Signal()
    prints_wait = Signal(int)
    print_queue_wanted = Signal()
    tab_wanted = Signal(str, object, object)
    turn_wanted = Signal(object, str, object, object)
    dock_wanted = Signal(str)
    list_wanted = Signal(str, object)
    help_wanted = Signal(str)
    affairs_wanted = Signal()
    export_wanted = Signal(object)
    print_wanted = Signal(object)
    rows_copied = Signal(object, int)

    def __init__(
        self, access: Access, doors: Doors, server: ServerLink | None = None, program: Program | None = None
    ) -> None:
        super().__init__()
        self.access, self.program = access, program
        self.reader, self.runner = doors.reader, doors.runner
        self.jobs, self.ask, self.clock = doors.jobs, doors.ask, doors.clock
        self.formats, self.view_store, self.settings = doors.formats, doors.view_store, doors.settings
        self.customer = CurrentCustomer()
        self.server = server or ServerLink()
        self.prints = RunningPrints()
        self._elsewhere = Changes.NONE
        self._gather = pause(self, self._tell_of_others, GATHER_MS)
        self.affairs = AffairsFeed(self.read_on, self.clock, self, lambda: self.jobs.is_shared(HABITS))
        self.on_changes(self.affairs, HABITS_ON, self.affairs.forget_habits)
        self.on_changes(self.affairs, RELOAD_ON, self.affairs.reload)
        self._execute = Execute(doors.runner, doors.jobs, doors.ask, self.fail_in_passing, self.shut_out.emit)
        self._execute.done.connect(self._tell)

    # change and read

    def run(
        self,
        command: Any,
        done: Answered | None = None,
        *,
        problems: Problems | None = None,
        failed: Callable[[], None] | None = None,
        by_itself: bool = False,
    ) -> None:
        """Run a command in the background; asks, explains and tells everybody what changed.

        Args:
            command: a command of ``services``.
            done: called on the GUI thread with the ``Done`` of the command.
            problems: gets the translated messages of wrong fields, by key.
            failed: called when the command was not carried out, after the user was told why.
            by_itself: the program does it, not the user: nothing is asked, and no dialog comes up.
        """
        self._execute(command, done=done, problems=problems, failed=failed, by_itself=by_itself)

    def preview(
        self, owner: QObject, command: Any, told: Callable[[Effects], None], *, problems: Problems | None = None
    ) -> None:
        """Find out in the background what a command would do; ``told`` gets it on the GUI thread, if ``owner`` lives.

        What stands against it is said to the user: by ``problems``, as far as fields are wrong, if it is given.
        """
        self._execute.preview(owner, command, told, problems=problems)

    def read(self, owner: QObject, query: Callable[..., T], done: Callable[[T], None], /, **params: Any) -> Progress:
        """Run ``query(session, access, **params)`` in the background; ``done`` gets the answer if ``owner`` lives."""
        return self.read_on(READ, owner, query, done, **params)

    def read_on(
        self, lane: str, owner: QObject, query: Callable[..., T], done: Callable[[T], None], /, **params: Any
    ) -> Progress:
        """The same on a lane of ``qtkit.jobs``."""
        return self.look(owner, lambda: self.reader.read(query, **params), done, lane=lane)

    def look(
        self,
        owner: QObject,
        ask: Callable[[], T],
        done: Callable[[T], None],
        gone: Callable[[], None] | None = None,
        *,
        lane: str = READ,
    ) -> Progress:
        """Run ``ask()`` in the background.

        Reading never speaks in a dialog: it happens by itself, also while somebody types. What cannot be read is said
        in passing; that the server is away, once, by the status line.

        Args:
            owner: the answer is dropped once it is closed.
            ask: reads; called away from the GUI thread.
            done: gets the answer.
            gone: called if the record is not there any more; None says so.
            lane: of ``qtkit.jobs``.
        """

        def failed(error: Exception) -> None:
            if isinstance(error, NotFound) and gone is not None:
                gone()
            else:
                self.fail_in_passing(error)

        return self.jobs.run(owner, lambda _progress: ask(), done, failed, lane=lane)

    def changed_elsewhere(self, changes: Changes) -> None:
        """Other PCs changed something; what comes close together is told once."""
        self._elsewhere |= changes
        if not self._gather.isActive():
            self._gather.start()

    def _tell_of_others(self) -> None:
        gathered, self._elsewhere = self._elsewhere, Changes.NONE
        self.changed.emit(gathered)

    def source(self, listing: ListingLike[Row]) -> ListingSource[Row]:
        """Let a listing of ``queries`` answer a list panel."""
        return ListingSource(self.reader, listing)

    def on_changes(self, owner: QObject, reload_on: Changes, reload: Callable[[], object]) -> None:
        """Call ``reload()`` after changes that touch ``reload_on``, while ``owner`` lives.

        A widget that is not in sight, such as a tab behind others, is reloaded once when it is shown.
        """
        seen = WhenSeen(owner, reload) if isinstance(owner, QWidget) else None

        def told(changes: Changes) -> None:
            if isValid(owner) and changes & reload_on:
                if seen is not None:
                    seen.want()
                else:
                    reload()

        def forget() -> None:
            if isValid(self):
                self.changed.disconnect(told)

        self.changed.connect(told)
        owner.destroyed.connect(forget)

    def fail(self, error: Exception) -> None:
        """Tell the user of an error: in plain words when it is his, with details when it is ours."""
        if isinstance(error, DomainError):
            self.ask.problem(error_text(error))
        else:
            self.ask.bug(error)

    def fail_in_passing(self, error: Exception) -> None:
        """Tell of an error in what nobody waits for: without a dialog, and of a lost server by the status line."""
        if isinstance(error, ServerLost):
            self.server.lost()
        elif isinstance(error, DomainError):
            self.ask.notice(error_text(error))
        else:
            self.ask.bug(error)

    def tr_error(self, error: DomainError) -> str:
        """The message of an error in the language of the user."""
        return error_text(error)

    def may(self, right: Right | Reach | tuple[Right, ...]) -> bool:
        """Whether the operator has a right, or one of several, or a level; only to hide what would be refused."""
        return self.access.may(right)

    def seen(self, columns: Sequence[Column[Row]], secrets: Mapping[str, Secret] = SECRETS) -> list[Column[Row]]:
        """The columns of a list that the operator sees."""
        return seen_columns(self.access, columns, secrets)

    def own_columns(self, owner: Owner) -> Sequence[Column[Any]]:
        """The office's own fields of a kind of record as columns of its lists, as far as the operator sees them."""
        return own_columns(self.access, owner, self.settings.language)

    # open and put out

    def open(self, kind: str, record_id: int | None = None, /, **prefill: Any) -> None:
        """Open a centre tab: a record by kind and id, or a new one, filled with ``prefill``."""
        self.tab_wanted.emit(kind, record_id, prefill)

    def turn(self, tab: QWidget, kind: str, record_id: int | None = None, /, **prefill: Any) -> None:
        """Show another record, or a new one, in the place of a tab; unsaved work is asked for first."""
        self.turn_wanted.emit(tab, kind, record_id, prefill)

    def show_dock(self, dock_id: str) -> None:
        """Bring a dock to the front, such as the list behind a figure."""
        self.dock_wanted.emit(dock_id)

    def show_list(self, list_id: str, *conditions: Filter) -> None:
        """Bring a list to the front, narrowed by nothing but conditions, such as to the records that hold a word."""
        self.list_wanted.emit(list_id, conditions)

    def show_help(self, page: str) -> None:
        """Open the manual at a page, by the name of its file."""
        self.help_wanted.emit(page)

    def show_affairs(self) -> None:
        """Show today's affairs."""
        self.affairs_wanted.emit()

    def export_list(self, panel: Any) -> None:
        """Write a list to a workbook as seen."""
        self.export_wanted.emit(panel)

    def list_copied(self, panel: Any, rows: int) -> None:
        """Rows of a list are on the clipboard."""
        self.rows_copied.emit(panel, rows)

    def watch(self, access: Access) -> None:
        """Open a second window in which the office is seen as another operator sees it."""
        if self.program is not None:
            self.program.watch(access)

    def print_list(self, panel: Any) -> None:
        """Print a list as seen."""
        self.print(panel)

    def print(self, wanted: object) -> None:
        """Print stored documents, a template being designed or a list, or show the prints of a document."""
        self.print_wanted.emit(wanted)

    def _tell(self, done: Done) -> None:
        if done.changes:
            self.changed.emit(done.changes)
