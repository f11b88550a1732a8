"""A context whose doors are fakes, and one over a real office."""

from datetime import UTC, datetime

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.view_state import MemoryViewStore
from crm_desktop.queries.reader import Reader
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.schema import Settings
from crm_desktop.views.context import Context, Doors
from crm_desktop.views.looks import look_of
from tests.views.fakes.asker import FakeAsker
from tests.views.fakes.doors import FakeReader, FakeRunner

MANAGER = Access(operator_id=1, login="boss", name="老板", role=Role.MANAGER, employee_id=1)
NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)


class FakeOpener:
    """Listens to what panels want to see, and notes it."""

    def __init__(self, context):
        self.opened, self.docks, self.turned, self.pages = [], [], [], []
        context.tab_wanted.connect(lambda *wanted: self.opened.append(wanted))
        context.turn_wanted.connect(lambda *wanted: self.turned.append(wanted[:3]))
        context.dock_wanted.connect(self.docks.append)
        context.help_wanted.connect(self.pages.append)


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
