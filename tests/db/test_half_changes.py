"""What a program that was killed left half done: taken back, kept, never played into another office."""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.db.checks import check_file
from crm_desktop.db.office import create_office, open_office
from tests.db.sealed import sealed
from tests.db.worker import door, write_list


def half_changed(connection, path):
    """What a kill in the middle of a change without a log leaves; the connection is to be closed afterwards."""
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE half (filler BLOB)")
    connection.executemany("INSERT INTO half VALUES (zeroblob(4000))", [()] * 40)
    for suffix in ("", "-journal"):
        shutil.copyfile(f"{connection_path(connection)}{suffix}", f"{path}{suffix}")


def connection_path(connection):
    return connection.execute("PRAGMA database_list").fetchone()[2]


@pytest.fixture
def killed(office_path, tmp_path):
    """An office that a program was changing without a log when it was killed."""
    folder = tmp_path / "killed"
    folder.mkdir()
    shutil.copy(office_path, folder / "still.crm")
    with closing(sealed(folder / "still.crm")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        half_changed(connection, folder / "killed.crm")
    (folder / "still.crm").unlink()
    return folder / "killed.crm"


def test_half_change_of_a_killed_program_is_taken_back_and_kept(killed, office_path):
    """A restored backup has no log; a kill during its first opening leaves a journal beside it."""
    found = {suffix: Path(f"{killed}{suffix}").read_bytes() for suffix in ("", "-journal")}
    open_office(killed).close()
    assert not Path(f"{killed}-journal").exists()
    assert check_file(killed) == check_file(office_path)
    with closing(sealed(killed)) as connection:
        assert connection.execute("SELECT * FROM sqlite_master WHERE name = 'half'").fetchall() == []
    (kept,) = killed.parent.glob("killed-found-*.crm")
    assert {suffix: Path(f"{kept}{suffix}").read_bytes() for suffix in found} == found


def test_looking_at_a_half_change_changes_nothing(killed, picture):
    before = picture(killed.parent)
    assert not check_file(killed).strange_log
    assert before.is_unchanged()


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_log_of_another_office_is_kept_aside_and_not_played_in(killed, office_path, tmp_path, clock, suffix):
    with open_office(office_path) as office:
        write_list(door(office), 1)
        logs = {"-journal": Path(f"{killed}-journal").read_bytes(), "-wal": Path(f"{office_path}-wal").read_bytes()}
    sound = tmp_path / "sound.crm"
    create_office(sound, clock=clock).close()
    Path(f"{sound}{suffix}").write_bytes(logs[suffix])
    content, facts = sound.read_bytes(), check_file(sound)
    assert facts.strange_log == suffix
    open_office(sound).close()
    assert check_file(sound) == replace(facts, strange_log="")
    (kept,) = tmp_path.glob("sound-found-*.crm")
    assert kept.read_bytes() == content
    assert Path(f"{kept}{suffix}").read_bytes() == logs[suffix]
