"""How often one waits for a server, counted between the two: in its own letters, whoever asks."""

from functools import partial

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import DBAPIError

from crm_desktop.db.errors import ServerLost
from crm_desktop.db.office import open_office
from crm_desktop.db.readings import one_reading, read_abreast, reading, side_by_side, together
from crm_desktop.db.session import put_off, unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import StaleRecord
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.parties import Party
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.settings import stored_setting
from tests.far_server import FarServer
from tests.make.parties import make_customer

pytestmark = pytest.mark.postgres
CUSTOMERS, SETTINGS = select(func.count(Party.id)), select(func.count()).select_from(Setting)


@pytest.fixture
def far(tmp_path, postgres):
    made = FarServer(tmp_path, postgres.socket_folder)
    yield made
    made.close()


@pytest.fixture
def engine(far, postgres_url):
    with open_office(far.url(postgres_url)) as office:
        with office.engine.connect():
            pass
        far.turns.clear()
        yield office.engine


def count(session, _access=None):
    return session.scalar(CUSTOMERS)


def fail(session, _access=None):
    session.connection().exec_driver_sql("SELECT no_such_column")


def test_reading_begins_with_its_first_statement(engine, far):
    with reading(engine) as session:
        count(session)
        count(session)
    assert [len(turn.said) for turn in far.turns] == [2, 1, 1]
    assert far.turns[0].said[0] == "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    assert far.turns[-1].said == ["COMMIT"]


def test_what_nobody_needs_the_answer_of_goes_with_what_comes_next(engine, far):
    with unit_of_work(engine) as session:
        put_off(session, select(func.pg_advisory_xact_lock(1)))
        make_customer(session)
        session.flush()
        put_off(session, select(func.pg_notify("x", "y")))
    first, last = far.turns[0].said, far.turns[-1].said
    assert [said.split("(")[0] for said in first[:2]] == ["BEGIN", "SELECT pg_advisory_xact_lock"]
    assert [said.split("(")[0] for said in last] == ["SELECT pg_notify", "COMMIT"]
    with reading(engine) as session:
        assert count(session) == 1


def test_what_was_put_off_is_forgotten_with_its_unit_of_work(engine, far):
    def give_up():
        with unit_of_work(engine) as session:
            put_off(session, select(func.pg_notify("x", "y")))
            raise KeyError

    with pytest.raises(KeyError):
        give_up()
    with reading(engine) as session:
        count(session)
    assert not any("pg_notify" in said for turn in far.turns for said in turn.said)


def test_panels_that_read_at_once_are_one_reading(engine, far):
    reader, found = Reader(engine, SYSTEM), []
    read_abreast(engine, [lambda: found.append((reader.read(count), reader.read(count)))] * 4)
    assert found == [(0, 0)] * 4
    assert [len(turn.said) for turn in far.turns][:1] == [5]
    assert len(far.turns) == 3


def test_parts_of_a_question_are_asked_at_the_same_time(engine, far):
    with reading(engine) as session:
        assert side_by_side(session, count, lambda own: own.scalar(SETTINGS), count) == (0, 0, 0)
    assert len(far.turns) == 2


def test_what_several_panels_need_to_know_is_asked_once(engine, far):
    reader, found = Reader(engine, SYSTEM), []

    def settings(session, _access):
        return stored_setting(session, "any", "usual")

    def panel(session, access):
        return settings(session, access), count(session), settings(session, access)

    read_abreast(engine, [lambda: found.append(reader.read(panel))] * 3 + [lambda: found.append(reader.read(settings))])
    assert found == ["usual", *[("usual", 0, "usual")] * 3]
    assert len([said for turn in far.turns for said in turn.said if "FROM setting" in said]) == 1
    assert len(far.turns) == 3


def test_two_records_of_one_unit_of_work_are_asked_for_in_one_message(engine, far):
    with unit_of_work(engine) as session:
        first, second = make_customer(session), make_customer(session)
        session.flush()
        ids = first.id, second.id
    far.turns.clear()
    with unit_of_work(engine) as session:
        one, other = together(session, *(partial(session.get, Party, record_id) for record_id in ids))
        assert (one.id, other.id) == ids
        assert session.get(Party, ids[0]) is one
        one.notes = "changed"
    assert [len([said for said in turn.said if said.startswith("SELECT")]) for turn in far.turns] == [2, 0]
    with reading(engine) as session:
        assert session.get(Party, ids[0]).notes == "changed"


def test_fault_of_one_panel_is_its_own(engine, far):
    reader, found, faults = Reader(engine, SYSTEM), [], []

    def broken():
        try:
            reader.read(fail)
        except DBAPIError as error:
            faults.append(str(error))

    read_abreast(engine, [lambda: found.append(reader.read(count)), broken, lambda: found.append(reader.read(count))])
    assert found == [0, 0]
    assert len(faults) == 1
    assert "no_such_column" in faults[0]


def test_all_that_is_read_abreast_is_one_picture(engine, far):
    reader, found = Reader(engine, SYSTEM), []

    def look():
        found.append(reader.read(count))
        if len(found) == 1:
            with unit_of_work(engine) as session:
                make_customer(session)
        found.append(reader.read(count))

    read_abreast(engine, [look, look])
    assert found == [0] * 4
    assert reader.read(count) == 1


def test_silent_server_is_given_up_and_asked_once_for_all(engine, far):
    reader, faults = Reader(engine, SYSTEM), []

    def look():
        with pytest.raises(ServerLost):
            reader.read(count)
        faults.append(len(far.turns))

    with one_reading(engine) as here:
        here.connection().connection.driver_connection.silence_s = 0.2
    far.be_silent()
    read_abreast(engine, [look] * 5)
    assert len(faults) == 5
    assert far.refused == 1


def test_changes_of_records_go_with_what_comes_next(engine, far):
    with unit_of_work(engine) as session:
        ids = [make_customer(session, name=name).id for name in ("甲", "乙")]
    far.turns.clear()
    with unit_of_work(engine) as session:
        for record in [session.get(Party, record_id) for record_id in ids]:
            record.city = "宁波"
        session.flush()
        count(session)
    said = [[text.split()[0] for text in turn.said] for turn in far.turns]
    assert said == [["BEGIN", "SELECT"], ["SELECT"], ["WITH", "WITH", "SELECT"], ["COMMIT"]]


def test_record_that_changed_meanwhile_is_refused_before_anything_is_kept(engine):
    with unit_of_work(engine) as session:
        customer = make_customer(session, name="甲").id

    def change_late():
        with unit_of_work(engine) as session:
            record = session.get(Party, customer)
            with unit_of_work(engine) as meanwhile:
                meanwhile.get(Party, customer).name = "先"
            record.name = "后"
            put_off(session, insert(Setting), {"name": "x", "value": "1", "version": 1})

    with pytest.raises(StaleRecord):
        change_late()
    with reading(engine) as session:
        assert session.get(Party, customer).name == "先"
        assert session.scalar(SETTINGS) == 0
