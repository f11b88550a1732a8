"""Fixtures that every room uses."""

import gc
import os
import shutil
import sys
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.schema import create_schema
from crm_desktop.db.session import WRITE, postgres_engine, sqlite_engine
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.qtkit.garbage import collect_what_is_due
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from tests import only_by_sqlite
from tests.compiled import share_compiled
from tests.in_memory import work_in_memory
from tests.loading import load_each_from_elsewhere
from tests.make.office import CHEAP, first_start
from tests.shelf import Shelf

ROOT = Path(__file__).parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What is compiled is kept, whatever the shell says: tests start the program and its parts hundreds of times.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
work_in_memory()
share_compiled()
only_by_sqlite.watch()

# The same examples in every run, and no limit of time: a run on a loaded computer must not fail by chance.
hypothesis.settings.register_profile(
    "steady", derandomize=True, database=None, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("steady")
PATIENCE_MS = 60_000

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LONGEST = ("scenarios/test_on_screen.py", "scenarios/test_ledger_machine.py", "db/test_kept_figures.py")
"""Begun first: begun last, one process of the run would be at work with them while the others wait for it."""


def pytest_configure(config):
    """Make the translations once, before a test reads them; a copy without tools has those that came along."""
    is_first = not hasattr(config, "workerinput")
    if is_first and (ROOT / "tools").is_dir():
        from tools import translations

        translations.build()


def pytest_sessionstart(session):
    """Collect garbage between tests, on the GUI thread, as the program does, and not whenever a thread allocates."""
    gc.disable()
    gc.set_threshold(*gc.get_threshold()[:2], 100)  # what outlives ten tests mostly outlives all
    load_each_from_elsewhere(session.config)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown():
    collect_what_is_due()
    opened = only_by_sqlite.told()
    assert not opened, f"opened while SQLite has it open: {opened}"


def pytest_collection_modifyitems(items):
    """Put the tests of the longest files first."""
    ranks = {ROOT / "tests" / name: rank for rank, name in enumerate(LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path, len(LONGEST)))


def pytest_collection_finish():
    """Leave what was collected out of every collection of garbage: it stays as long as the run."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish():
    """Drop what the tests copied: a screen that is none drops it when Python is gone already, of which it is a part."""
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


class InlineExecutor(Executor):
    """Runs work at once, on the calling thread."""

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class PatientBot(QtBot):
    """Waits as long as a loaded computer needs; a test that goes well never waits that long."""

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **options):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitActive(self, widget, *, timeout=PATIENCE_MS):  # noqa: N802
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture
def clock():
    """Friday, 20 November 2026, noon UTC."""
    return FixedClock(NOON)


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory, shelf):
    """A file with all tables and no rows; tests work on copies of it."""

    def make(path):
        engine = sqlite_engine(path)
        create_schema(engine)
        engine.dispose()

    return shelf.copy("empty", make, tmp_path_factory.mktemp("empty") / "office.crm")


@pytest.fixture
def engine(tmp_path, empty_office):
    shutil.copyfile(empty_office, tmp_path / "office.crm")
    engine: Engine = sqlite_engine(tmp_path / "office.crm")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """What is made once in the run; the processes of a run share it."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shelf"
    folder.mkdir(exist_ok=True)
    return Shelf(folder)


@pytest.fixture(scope="session")
def put_office(shelf):
    """Puts an office at a path, closed, with one audited change in it: its first operator, ``chen``."""

    def make(path):
        with create_office(path, clock=FixedClock(NOON)) as office:
            CommandRunner(office.engine, SYSTEM, FixedClock(NOON)).run(first_start())

    return lambda path: shelf.copy("first", make, path)


@pytest.fixture(scope="session")
def put_demo(shelf):
    """Puts the demo office at a path, closed, as it was made at noon; its passwords are checked fast."""
    from crm_desktop.demo.make import make_demo

    return lambda path: shelf.copy("demo", lambda made: make_demo(made, FixedClock(NOON), cost=CHEAP).close(), path)


@pytest.fixture(scope="session")
def put_kept(shelf):
    """Puts an office at a path, closed, that an older program made and this one brought up to date."""
    kept = Path(__file__).parent / "db" / "offices" / "layout-0001.crm"

    def make(path):
        shutil.copy(kept, path)
        open_office(path, clock=FixedClock(NOON.replace(hour=9))).close()

    return lambda path: shelf.copy("kept", make, path)


@pytest.fixture
def office_path(tmp_path, put_office):
    """A closed office file with its first operator in it."""
    return put_office(tmp_path / "恒达.crm")


@pytest.fixture
def office(office_path):
    """The same, open."""
    with open_office(office_path, clock=FixedClock(NOON)) as office:
        yield office


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server; started when the first test asks for it, one for each process of the test run."""
    from tests.postgres import running_server

    with running_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres):
    """The address of a database with all tables and no rows."""
    from crm_desktop.db.server import open_server

    name = postgres.new_office(lambda url: open_server(url).dispose())
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def any_engine(request):
    """The same test on a file and on a server."""
    if request.param == "sqlite":
        yield request.getfixturevalue("engine")
        return
    engine = postgres_engine(request.getfixturevalue("postgres_url"))
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine):
    with Session(engine.execution_options(**WRITE)) as session:
        yield session


@pytest.fixture
def work(session, clock):
    """A use case at work, as the program itself (all rights)."""
    return Work(session, SYSTEM, clock)


@pytest.fixture
def inline_executor():
    return InlineExecutor()
