"""Whether the server is there is found out and told; nothing waits for it without an end."""

import os
import signal
import threading
from queue import SimpleQueue

import psycopg
import pytest

from crm_desktop.db.errors import ServerLost
from crm_desktop.db.notify import Listener
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.changes import Changes
from crm_desktop.queries.office.system import is_set_up
from crm_desktop.queries.reader import Reader

pytestmark = pytest.mark.postgres


@pytest.fixture
def office(postgres_url):
    with open_office(postgres_url) as office:
        yield office


@pytest.fixture
def frozen(postgres):
    """Stops processes of the server, which then take in what they are sent and never answer."""
    stopped = []

    def freeze(words):
        with psycopg.connect(host=str(postgres.socket_folder), user="postgres", autocommit=True) as connection:
            found = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE query LIKE %s AND pid <> pg_backend_pid()", [f"%{words}%"]
            ).fetchall()
        for (pid,) in found:
            os.kill(pid, signal.SIGSTOP)
            stopped.append(pid)
        return len(found)

    yield freeze
    for pid in stopped:
        os.kill(pid, signal.SIGCONT)


@pytest.fixture
def listening(office):
    """Makes listeners; the queue gets whether the server is there, and what was heard."""
    made = []

    def listen(**limits):
        told = SimpleQueue()
        made.append(Listener(office.engine, told.put, linked=told.put, **limits))
        assert told.get(timeout=30) is True
        return made[-1], told

    yield listen
    for listener in made:
        listener.close()


def until(told, wanted):
    """Wait until something is told."""
    while told.get(timeout=60) is not wanted:
        pass


def test_listener_tells_that_the_server_went_and_that_it_is_back(postgres, listening):
    _listener, told = listening()
    postgres.stop()
    try:
        until(told, False)
    finally:
        postgres.start()
    until(told, True)
    assert told.get(timeout=30) is Changes.EVERYTHING


def test_listener_on_a_server_that_went_silent_wakes(listening, frozen):
    _listener, told = listening(beat_s=0.05, answer_s=0.2)
    assert frozen("SELECT 1") or frozen("LISTEN")
    until(told, False)
    until(told, True)  # on a new connection


def test_doubt_is_answered_long_before_the_next_sign_of_life(listening):
    listener, told = listening()
    listener.prove()
    assert told.get(timeout=10) is True


def test_listener_is_closed_though_the_server_is_silent(listening, frozen):
    listener, told = listening(beat_s=0.05, answer_s=3600)
    assert frozen("SELECT 1") or frozen("LISTEN")
    listener.close()
    assert not [one for one in threading.enumerate() if one.name == "changes of other PCs"]
    while not told.empty():
        assert told.get() is True


def test_work_on_a_silent_server_is_lost_when_one_will_not_wait_longer(office, frozen):
    reader = Reader(office.engine, SYSTEM)
    reader.read(is_set_up)
    assert frozen("COMMIT") or frozen("SELECT") or frozen("advisory")
    with office.answering_within(0.2), office.engine.connect() as connection, pytest.raises(ServerLost):
        connection.exec_driver_sql("SELECT 1")
    assert not reader.read(is_set_up)  # on a new connection
