"""A new office takes nobody's place."""

import pytest

from crm_desktop.db.errors import (
    NewerOffice,
    NoSuchFolder,
    OfficeExists,
    OfficeInUse,
)
from crm_desktop.db.hold import held_alone
from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.version import SCHEMA_VERSION
from tests.db.sealed import sealed


def test_new_office_never_replaces_a_file(tmp_path, picture):
    path = tmp_path / "mine.crm"
    path.write_text("precious", encoding="utf-8")
    before = picture(tmp_path)
    with pytest.raises(OfficeExists):
        create_office(path)
    assert before.is_unchanged()


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_new_office_is_not_made_beside_the_log_of_another(tmp_path, picture, suffix):
    """The log of a file that was moved away holds its newest work; a new office would be taken for damaged by it."""
    (tmp_path / f"mine.crm{suffix}").write_bytes(b"precious")
    before = picture(tmp_path)
    with pytest.raises(OfficeExists, match=suffix):
        create_office(tmp_path / "mine.crm")
    assert before.is_unchanged()


def test_two_programs_do_not_make_the_same_office_at_once(tmp_path, clock):
    path = tmp_path / "mine.crm"
    with held_alone(path, clock.now()), pytest.raises(OfficeInUse):
        create_office(path)
    create_office(path).close()
    assert not list(tmp_path.glob(".*"))


def test_new_office_needs_a_folder(tmp_path):
    with pytest.raises(NoSuchFolder):
        create_office(tmp_path / "nowhere" / "office.crm")
    assert list(tmp_path.iterdir()) == []


def test_failed_start_leaves_the_lock_to_the_next(office_path):
    connection = sealed(office_path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(NewerOffice):
        open_office(office_path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.close()
    open_office(office_path).close()
