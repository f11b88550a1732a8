"""A context whose doors are fakes: commands are collected, queries answered from a table."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import groupby

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.effects import Effects
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.present.listing import Group, ListRequest, Totals
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.view_state import MemoryViewStore
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.queries.reader import Reader
from crm_desktop.services.answers import accepted_all
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.schema import Settings
from crm_desktop.views.context import Context, Doors
from crm_desktop.views.looks import look_of

MANAGER = Access(operator_id=1, login="boss", name="老板", role=Role.MANAGER, employee_id=1)
NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)


@dataclass
class FakeAsker:
    """Answers what the test says and remembers what it was asked."""

    answer: bool = True
    choice: str | None = None
    words: str | None = "x"
    password: str | None = ""
    path: object = None
    questions: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)
    undos: list = field(default_factory=list)
    offers: tuple[str, ...] = ()
    changes: tuple = ()

    def confirm(self, question, accept="", *, danger=False, unusual=False, changes=()):
        self.questions.append(question)
        self.changes = tuple(changes)
        return self.answer

    def choose(self, question, answers, *, stay=""):
        self.questions.append(question)
        return self.choice

    def text(self, question, value="", *, many_lines=False, secret=False, offers=(), changes=()):
        self.questions.append(question)
        self.offers, self.changes = tuple(offers), tuple(changes)
        return self.password if secret else self.words

    def problem(self, message):
        self.problems.append(message)

    def notice(self, message, undo=None):
        self.notices.append(message)
        self.undos.append(undo)

    def written(self, path, message=""):
        self.notices.append(f"{message} “{path.name}” is in {path.parent}.".strip())

    def bug(self, error):
        self.bugs.append(error)

    def open_file(self, title, filters, folder=None):
        return self.path

    def open_files(self, title, filters):
        return () if self.path is None else (self.path,)

    def save_file(self, title, filters, name=""):
        return self.path


class FakeReader:
    """Answers queries out of ``answers``, by the query's name; a callable answer gets the params."""

    def __init__(self, answers=None):
        self.answers = dict(answers or {})
        self.asked = []

    def read(self, query, *args, **params):
        name = getattr(query, "__name__", str(query))
        self.asked.append((name, params))
        answer = self.answers[name]
        return answer(**params) if callable(answer) else answer

    def together(self, ask):
        return ask()


def urgent_affairs(count):
    """The affairs of an operator to whom so many things are due today."""
    today = NOW.date()
    one = Reminder(
        key="",
        kind=ReminderKind.ORDER,
        group=ReminderGroup.TODAY,
        due_on=today,
        party_id=1,
        customer="永兴五金",
        record_kind="sales_order",
        record_id=1,
    )
    return Affairs(today, tuple(replace(one, key=f"order:{number}") for number in range(count)), 0)


class FakeRunner:
    """Collects commands; ``outcome`` is what a command gives or raises, by its type.

    ``effects`` is what any of them would do; what would stand against one comes from its outcome.
    """

    def __init__(self, outcome=None):
        self.commands, self.previewed = [], []
        self.outcome = dict(outcome or {})
        self.effects = Effects(Done(Changes.NONE))

    def preview(self, command):
        self.previewed.append(command)

        def tell(answered):
            result = self.outcome.get(type(answered))
            result = result(answered) if callable(result) else result
            if isinstance(result, Exception):
                raise result
            return self.effects

        return accepted_all(tell, command)

    def run(self, command):
        self.commands.append(command)
        result = self.outcome.get(type(command), Done(Changes.NONE))
        if callable(result):
            result = result(command)
        if isinstance(result, Exception):
            raise result
        return result


class FakeOpener:
    """Listens to what panels want to see, and notes it."""

    def __init__(self, context):
        self.opened, self.docks, self.turned, self.pages = [], [], [], []
        context.tab_wanted.connect(lambda *wanted: self.opened.append(wanted))
        context.turn_wanted.connect(lambda *wanted: self.turned.append(wanted[:3]))
        context.dock_wanted.connect(self.docks.append)
        context.help_wanted.connect(self.pages.append)


class SteppingLane(InlineExecutor):
    """A lane that works one job at a time, when it is told to."""

    def __init__(self):
        self.waiting = []

    def submit(self, fn, *args):
        self.waiting.append((fn, args))

    def step(self):
        fn, args = self.waiting.pop(0)
        fn(*args)


class RowsSource:
    """A list source over rows in memory; rows have an ``id``."""

    def __init__(self, rows, *, sums=(), text=str):
        self.all = list(rows)
        self._sums = sums
        self._text = text
        self.requests: list[ListRequest] = []

    def _matching(self, request):
        return [row for row in self.all if request.search in self._text(row)]

    def at_once(self, ask):
        return ask()

    def beside(self, one, other):
        return one(), other()

    def ids(self, request, most=None):
        self.requests.append(request)
        rows = self._matching(request)
        if request.group:
            rows.sort(key=lambda row: getattr(row, request.group))
        return [row.id for row in rows][:most]

    def rows(self, ids, request):
        by_id = {row.id: row for row in self.all}
        return [by_id[record_id] for record_id in ids if record_id in by_id]

    def totals(self, request):
        rows = self._matching(request)
        return Totals(len(rows), self._added_up(rows))

    def groups(self, request):
        rows = sorted(self._matching(request), key=lambda row: getattr(row, request.group))
        grouped = groupby(rows, key=lambda row: getattr(row, request.group))
        held = [(value, list(rows)) for value, rows in grouped]
        return [Group(value, len(rows), self._added_up(rows)) for value, rows in held]

    def _added_up(self, rows):
        return {key: sum(getattr(row, key) for row in rows) for key in self._sums}


def fake_context(*, access=MANAGER, answers=None, outcome=None, now=NOW, reader=None, runner=None) -> Context:
    """A context for panel tests; jobs run at once, their answers come with the next turn of the event loop.

    The doors stay reachable: ``context.runner.commands``, ``context.reader.asked``, ``context.ask.problems``,
    ``context.opener.opened``. ``reader`` and ``runner`` may be the real ones.
    """
    ask = FakeAsker()
    jobs = JobRunner(ask.bug, lambda _lane: InlineExecutor())
    doors = Doors(
        reader=reader or FakeReader(answers),
        runner=runner or FakeRunner(outcome),
        jobs=jobs,
        ask=ask,
        clock=FixedClock(now),
        formats=Formats(look_of),
        view_store=MemoryViewStore(),
        settings=Settings(),
    )
    context = Context(access, doors)
    context.opener = FakeOpener(context)
    return context


def office_context(engine, access=SYSTEM, *, now=NOW) -> Context:
    """The same over a real office: what is asked is read, what is commanded is done."""
    clock = FixedClock(now)
    return fake_context(
        access=access, reader=Reader(engine, access), runner=CommandRunner(engine, access, clock), now=now
    )
