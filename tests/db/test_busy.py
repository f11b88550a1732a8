"""Several writers: those of one process take turns, and what another process keeps is said in words."""

import threading
from contextlib import closing
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db import file_line
from crm_desktop.db import session as units
from crm_desktop.db.errors import DatabaseBusy
from crm_desktop.db.office import open_office
from crm_desktop.db.session import sqlite_engine, transact, unit_of_work
from crm_desktop.db.turns import Turns, turns_of
from crm_desktop.domain.access import SYSTEM
from crm_desktop.models.office.settings import Setting
from crm_desktop.queries.office import system as queries
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.kept_work import KeepDraft
from crm_desktop.services.office.login import LogIn, log_in
from crm_desktop.services.runner import CommandRunner
from tests.db.test_office_faults import sealed
from tests.make.office import PASSWORD

WRITERS = 8


def keep(name, session):
    session.add(Setting(name=name, value="1"))


def wait_until(is_so):
    pause = threading.Event()
    while not is_so():
        pause.wait(0.001)


def test_turns_come_in_the_order_in_which_they_were_asked_for():
    turns, came, threads = Turns(), [], []

    def ask(number):
        with turns.turn():
            came.append(number)

    with turns.turn():
        for number in range(WRITERS):
            threads.append(threading.Thread(target=ask, args=(number,)))
            threads[-1].start()
            wait_until(lambda: turns.waiting == len(threads))
    for thread in threads:
        thread.join()
    assert came == list(range(WRITERS))


@pytest.mark.parametrize(("waited", "come"), [(14, [0, 1]), (15, [])])
def test_who_waited_for_as_long_as_the_one_who_was_refused_is_refused_with_him(waited, come):
    """Another process keeps the file: the second was told after twice the time, the third after three times."""
    now, came, refused = [0], [], []
    turns = Turns(lambda: now[0])

    def ask(number):
        try:
            with turns.turn():
                came.append(number)
        except DatabaseBusy:
            refused.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(2)]
    with pytest.raises(DatabaseBusy), turns.turn():  # noqa: PT012 - the others wait while it is taken
        for place, thread in enumerate(threads, 1):
            thread.start()
            wait_until(partial(lambda place: turns.waiting == place, place))
        now[0] = waited
        raise DatabaseBusy
    for thread in threads:
        thread.join()
    assert (came, len(refused)) == (come, 2 - len(come))
    with turns.turn():
        assert turns.waiting == 0


def test_turn_is_passed_on_after_an_error():
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.turn():
        raise ZeroDivisionError
    with turns.turn():
        assert turns.waiting == 0


def test_nobody_of_one_process_meets_a_locked_file(engine, monkeypatch):
    """Without turns a second writer would be refused at once here, as SQLite waits no time."""
    monkeypatch.setattr(file_line, "BUSY_TIMEOUT_MS", 0)
    monkeypatch.setattr(units, "TRIES", 1)
    impatient = sqlite_engine(office_of(engine))
    faults = []

    def write(writer):
        try:
            for turn in range(10):
                transact(impatient, partial(keep, f"{writer} {turn}"))
        except DatabaseBusy as error:
            faults.append(error)

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Session(impatient) as session:
        assert session.scalar(select(func.count(Setting.id))) == WRITERS * 10
    impatient.dispose()
    assert faults == []


def office_of(engine):
    with engine.connect() as connection:
        return connection.exec_driver_sql("PRAGMA database_list").fetchone()[2]


def test_engines_with_other_options_take_the_same_turns(engine):
    assert turns_of(engine) is turns_of(engine.execution_options(crm_begin="IMMEDIATE"))


@pytest.fixture
def kept_office(office_path, monkeypatch):
    """An office that another process is writing to, and goes on doing so."""
    monkeypatch.setattr(file_line, "BUSY_TIMEOUT_MS", 0)
    with open_office(office_path) as office, closing(sealed(office_path)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield office
        other.execute("ROLLBACK")


def test_log_in_beside_a_writer_is_said_in_words(kept_office, clock):
    with pytest.raises(DatabaseBusy, match="try again"):
        log_in(kept_office.engine, LogIn(login="chen", password="wrong"), clock)
    with pytest.raises(DatabaseBusy, match="try again"):
        log_in(kept_office.engine, LogIn(login="chen", password=PASSWORD), clock)


def test_commands_and_kept_work_beside_a_writer_are_said_in_words(kept_office, clock):
    with pytest.raises(DatabaseBusy):
        CommandRunner(kept_office.engine, SYSTEM, clock).run(KeepDraft(key="x", kind="x", title="x", content="x"))
    with pytest.raises(DatabaseBusy), unit_of_work(kept_office.engine) as session:
        session.connection()


def test_reading_beside_a_writer_goes_on(kept_office):
    assert Reader(kept_office.engine, SYSTEM).read(queries.is_set_up)
