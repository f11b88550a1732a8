"""No query and no command asks a far server more often than a second allows: a loop over records would."""

from contextlib import suppress

import pytest

from crm_desktop.db.server import open_server
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import Role
from crm_desktop.domain.errors import DomainError
from crm_desktop.queries.reader import Reader
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.office.entry_merges import MergeEntries
from crm_desktop.services.office.pick_lists import RenameEntry
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from tests.doors.commands import COMMANDS
from tests.doors.queries import QUERIES
from tests.doors.test_preview import LEAVING_SOMETHING, accepting, really_done
from tests.doors.world import CLOCK, OWN, Office
from tests.far_server import FarServer
from tests.rows import rows_of

pytestmark = pytest.mark.postgres
QUERY = 12
COMMAND = 15
"""Turns until all is written, and taken back; who may do it, the audit row and the commit are three more."""
EVERYWHERE = {RenameEntry: 23, MergeEntries: 29}
"""What changes a word wherever it may stand asks each of these places once: records, own fields, views, reports, rules,
imports. What a region that goes had is asked besides: its files and notes, and whose it was."""
PREVIEW = 22
"""Turns until it is told what a command would do, with all figures before and afterwards."""
LONG_TO_TELL = {UndoImport, RenameEntry, MergeEntries}
"""What changes rows wherever they are: each statement is looked at."""


class TakenBack(Exception):
    """What a command did is not kept."""


@pytest.fixture(scope="module")
def url(postgres):
    name = postgres.new_office(lambda url: open_server(url).dispose())
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(scope="module")
def office(url):
    """The office from nearby: what is not counted need not go the long way. Nothing that is done here is kept."""
    engine = open_server(url)
    yield Office(engine)
    engine.dispose()


@pytest.fixture
def far(tmp_path, postgres):
    made = FarServer(tmp_path, postgres.socket_folder)
    yield made
    made.close()


@pytest.fixture
def engine(far, url, office):
    """The same office from far away; the connection is there already, as when somebody works."""
    engine = open_server(far.url(url))
    engine.connect().close()
    yield engine
    engine.dispose()


def test_no_command_takes_a_far_server_long_to_be_told_and_is_told_as_on_a_file(office, engine, far):
    one, access = office.worlds[OWN], office.access(Role.MANAGER)
    runner, before = CommandRunner(engine, access, CLOCK), rows_of(office.engine)
    turns, rows = {}, {}
    for command in COMMANDS.keys() - LEAVING_SOMETHING:
        built = COMMANDS[command].build(office, one)
        far.turns.clear()
        with suppress(DomainError):
            told = runner.preview(built)
            turns[command] = len(far.turns)
            rows[command] = told.rows, really_done(office, access, accepting(built, told), before)
    assert {command: both for command, both in rows.items() if both[0] != both[1]} == {}
    assert {one: count for one, count in turns.items() if count > PREVIEW and one not in LONG_TO_TELL} == {}
    assert rows_of(office.engine) == before
    assert len(turns) > len(COMMANDS) * 0.9


def test_no_query_and_no_command_asks_a_far_server_too_often(office, engine, far):
    one, access = office.worlds[OWN], office.access(Role.MANAGER)
    reader, turns = Reader(engine, access), {}

    def carry_out(command):
        with unit_of_work(engine) as session:
            far.turns.clear()
            all_handlers()[type(command)].run(Work(session, access, CLOCK), command)
            session.flush()
            raise TakenBack

    for query, row in QUERIES.items():
        far.turns.clear()
        with suppress(DomainError):
            reader.read(query, **row.ask(office, one))
        turns[query] = len(far.turns), QUERY
    for command in COMMANDS:
        built = COMMANDS[command].build(office, one)
        with suppress(TakenBack, DomainError):
            carry_out(built)
        turns[command] = len(far.turns), EVERYWHERE.get(command, COMMAND)
    assert {asked.__name__: (count, most) for asked, (count, most) in turns.items() if count > most} == {}
    assert sum(count > 1 for count, _ in turns.values()) > len(turns) / 2
