"""Each broken office file gets its own words and is left byte for byte as it was."""

import os
import random
import shutil
import socket
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.db import checks
from crm_desktop.db.checks import check_file, require_safe_sqlite
from crm_desktop.db.errors import (
    CopiedOpen,
    DamagedOffice,
    DiskFull,
    ForeignFile,
    NewerOffice,
    NotAFile,
    OfficeInUse,
    OfficeLocked,
    OfficeMissing,
    OfficeReadOnly,
    OfficeUnreadable,
    WorkMissing,
)
from crm_desktop.db.high_water import mark_path, read_mark
from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.session import unit_of_work
from crm_desktop.db.version import SCHEMA_VERSION
from crm_desktop.domain.access import SYSTEM
from crm_desktop.queries.office import system as queries
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.system import SaveOfficeSetting
from crm_desktop.services.runner import CommandRunner
from tests.db.sealed import refused, sealed
from tests.db.worker import door, write_list

FLIPS = int(os.environ.get("CRM_FLIPS", "40"))
"""How many bits are flipped, one at a time; 200 is the full size."""


def plain_database(path):
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE customer (id INTEGER)")
    connection.commit()
    connection.close()


def test_driver_is_one_that_keeps_what_it_is_given():
    require_safe_sqlite()


def test_missing_file(tmp_path, picture):
    refused(tmp_path / "没有.crm", OfficeMissing, picture)


def test_folder(tmp_path, picture):
    (tmp_path / "folder.crm").mkdir()
    refused(tmp_path / "folder.crm", NotAFile, picture)


@pytest.mark.parametrize("content", [b"", b"x", b"PK\x03\x04" + bytes(9000), b"CRMDesk", bytes(4096)])
def test_foreign_file(tmp_path, picture, content):
    path = tmp_path / "foreign.crm"
    path.write_bytes(content)
    refused(path, ForeignFile, picture)


def test_database_of_another_program(tmp_path, picture):
    plain_database(tmp_path / "other.crm")
    refused(tmp_path / "other.crm", ForeignFile, picture)


def test_sealed_file_without_our_id(office_path, picture):
    connection = sealed(office_path)
    connection.execute("PRAGMA application_id = 7")
    connection.close()
    refused(office_path, ForeignFile, picture)


def test_newer_layout(office_path, picture):
    connection = sealed(office_path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    refused(office_path, NewerOffice, picture)


def test_newer_layout_with_a_log_that_was_not_folded_in(office_path, tmp_path, picture):
    connection = sealed(office_path)
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    killed = tmp_path / "killed"
    killed.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{office_path}{suffix}", killed / f"恒达.crm{suffix}")
    connection.close()
    before = picture(killed)
    with pytest.raises(NewerOffice):
        open_office(killed / "恒达.crm")
    after = picture(killed)
    assert {name: digest for name, digest in after.files.items() if not name.endswith("-shm")} == before.files


def test_newer_seal(office_path, picture):
    content = bytearray(office_path.read_bytes())
    content[11] = 9
    office_path.write_bytes(content)
    refused(office_path, NewerOffice, picture)


def test_every_flipped_bit_is_noticed(office_path, picture):
    sound = office_path.read_bytes()
    chance = random.Random(20261122)  # noqa: S311 - a seeded choice of bits
    for _ in range(FLIPS):
        damaged = bytearray(sound)
        damaged[chance.randrange(16, len(sound))] ^= 1 << chance.randrange(8)
        office_path.write_bytes(damaged)
        refused(office_path, DamagedOffice, picture)


@pytest.mark.parametrize("kept", [100, 4096, 50_000])
def test_file_cut_short(office_path, picture, kept):
    with office_path.open("r+b") as file:
        file.truncate(kept)
    refused(office_path, DamagedOffice, picture)


def test_file_in_use_says_where_and_who(office_path, picture):
    with open_office(office_path):
        before = picture(office_path.parent)
        with pytest.raises(OfficeInUse) as caught:
            open_office(office_path)
        assert before.is_unchanged()
        assert caught.value.params["where"] == socket.gethostname()
    open_office(office_path).close()


def test_command_line_may_work_beside_the_window(office_path, clock):
    with open_office(office_path), open_office(office_path, alone=False) as second:
        CommandRunner(second.engine, SYSTEM, clock).run(SaveOfficeSetting(name="x", value=1))


def test_closing_leaves_one_file_and_its_mark(office_path):
    open_office(office_path).close()
    assert sorted(path.name for path in office_path.parent.iterdir()) == ["恒达.crm", "恒达.crm.mark"]


def test_file_held_by_another_program(office_path, picture):
    connection = sealed(office_path)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        before = office_path.read_bytes()
        with pytest.raises(OfficeLocked):
            open_office(office_path)
        assert office_path.read_bytes() == before
    finally:
        connection.rollback()
        connection.close()


@pytest.fixture
def public_office(office_path):
    """The office in a folder that everybody may enter."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights of files are another matter on Windows")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    path = folder / office_path.name
    shutil.copy(office_path, path)
    open_office(path).close()
    mark_path(path).unlink(missing_ok=True)
    yield path
    if os.geteuid() == 0 or os.getuid() == 0:
        os.seteuid(0)
    folder.chmod(0o777)
    shutil.rmtree(folder)


def test_read_only_file(public_office, request, picture):
    public_office.chmod(0o444)
    request.getfixturevalue("as_nobody")
    refused(public_office, OfficeReadOnly, picture)


def test_read_only_folder(public_office, request, picture):
    public_office.chmod(0o666)
    public_office.parent.chmod(0o555)
    request.getfixturevalue("as_nobody")
    refused(public_office, OfficeReadOnly, picture)


def test_unreadable_file(public_office, request):
    public_office.chmod(0o000)
    request.getfixturevalue("as_nobody")
    with pytest.raises(OfficeUnreadable):
        open_office(public_office)


@pytest.mark.parametrize("harm", ["deleted", "cut"])
def test_log_deleted_or_cut_is_noticed(office_path, tmp_path, clock, harm):
    office = open_office(office_path)
    connection = sealed(office_path)  # keeps the log from being folded in
    connection.execute("BEGIN")
    connection.execute("SELECT 1 FROM office").fetchone()
    CommandRunner(office.engine, SYSTEM, clock).run(SaveOfficeSetting(name="x", value=1))
    killed = tmp_path / "killed"
    killed.mkdir()
    for suffix in ("", "-wal", ".mark"):
        shutil.copy(f"{office_path}{suffix}", killed / f"恒达.crm{suffix}")
    connection.close()
    office.close()
    log = killed / "恒达.crm-wal"
    if harm == "deleted":
        log.unlink()
    else:
        log.write_bytes(log.read_bytes()[:1000])
    with pytest.raises(WorkMissing):
        open_office(killed / "恒达.crm")
    open_office(killed / "恒达.crm", accepted={"older_file"}).close()
    open_office(killed / "恒达.crm").close()


def test_what_is_saved_during_the_check_is_not_missing(office_path, clock, monkeypatch):
    """The mark was read after the check once, and what a command line saved between the two was called missing."""
    with open_office(office_path, alone=False) as office:

        def check_and_save(path, **how):
            facts = check_file(path, **how)
            door(office).run(SaveOfficeSetting(name="x", value=1))
            return facts

        monkeypatch.setattr("crm_desktop.db.office.check_file", check_and_save)
        open_office(office_path, alone=False).close()


def test_half_written_mark_alarms_nobody(office_path, monkeypatch):
    """Others write it in place: 1999 on its way to 2000 can be read as 2999."""
    sound = read_mark(office_path)
    found = [replace(sound, last_audit=2999), sound, sound]
    monkeypatch.setattr("crm_desktop.db.office.read_mark", lambda _path: found.pop(0))
    open_office(office_path).close()


def test_copy_of_the_file_alone_of_an_open_office_does_not_open_silently(office_path, tmp_path):
    copy = tmp_path / "copy" / office_path.name
    copy.parent.mkdir()
    with open_office(office_path) as office:
        write_list(door(office), 1)
        shutil.copy(office_path, copy)
    with pytest.raises(CopiedOpen, match=copy.name):
        open_office(copy)
    open_office(copy, accepted={"older_file"}).close()
    open_office(copy).close()


@pytest.mark.parametrize("keeps_log", [False, True], ids=["log folded away", "log kept"])
@pytest.mark.parametrize("has_writer", [False, True], ids=["looked only", "saved"])
def test_program_that_ended_without_closing_leaves_no_copy(office_path, has_writer, keeps_log):
    """The driver folds the log away as the last connection goes, with a fault of ours too, and nobody says so.

    Where the system knows locks that belong to a handle, the log stays.
    """
    mark_path(office_path).unlink(missing_ok=True)
    office = open_office(office_path)
    if has_writer:
        write_list(door(office), 1)
    if not keeps_log:
        office._opened.log.let_last_go()
    office.engine.dispose()  # what is left of closing when the interpreter ends
    office._opened.log.end()
    office._opened.hold.release()
    assert keeps_log or not Path(f"{office_path}-wal").exists()
    open_office(office_path).close()


def test_copy_of_a_closed_office_opens(office_path, tmp_path):
    shutil.copy(office_path, tmp_path / "copy.crm")
    open_office(tmp_path / "copy.crm").close()


def test_copy_with_its_log_opens(office_path, tmp_path):
    with open_office(office_path) as office:
        write_list(door(office), 1)
        for suffix in ("", "-wal"):
            shutil.copy(f"{office_path}{suffix}", tmp_path / f"copy.crm{suffix}")
    with open_office(tmp_path / "copy.crm") as copy:
        assert Reader(copy.engine, SYSTEM).read(queries.dictionary, list_name="steps")


def test_check_looks_again_at_what_changes_under_its_eyes(office_path, monkeypatch):
    """A file without a log is read as one that nobody changes; somebody may open and close it just then."""
    looks = []

    def torn_by_somebody(path, header, **how):
        looks.append(path)
        if len(looks) < 3:
            os.utime(path, (len(looks), len(looks)))
            raise DamagedOffice(path=path)
        return looked_at(path, header, **how)

    looked_at = checks._looked_at
    monkeypatch.setattr(checks, "_looked_at", torn_by_somebody)
    assert check_file(office_path).office_name
    assert len(looks) == 3


@pytest.mark.parametrize(("page_in_log", "is_sound"), [(True, True), (False, False)])
def test_half_written_page_is_made_good_by_the_log(office_path, tmp_path, page_in_log, is_sound):
    """A power cut while pages go from the log to the file tears one of them."""
    connection = sealed(office_path)
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("UPDATE office SET name = '恒达'")
    cut = tmp_path / "cut" / "恒达.crm"
    cut.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{office_path}{suffix}", f"{cut}{suffix}")
    connection.close()
    pages = pages_in_log(cut)
    page = max(pages) if page_in_log else min(set(range(2, 30)) - pages)
    with cut.open("r+b") as file:
        file.seek((page - 1) * 4096 + 512)
        file.write(os.urandom(1024))
    before = cut.read_bytes()
    if not is_sound:
        with pytest.raises(DamagedOffice, match=cut.name):
            open_office(cut)
        assert cut.read_bytes() == before
        return
    with open_office(cut) as office:
        assert Reader(office.engine, SYSTEM).read(queries.office_profile).profile.name == "恒达"
    check_file(cut)


def pages_in_log(path):
    """The numbers of the pages of which the log has a newer state."""
    log = path.with_name(f"{path.name}-wal").read_bytes()
    return {int.from_bytes(log[at : at + 4]) for at in range(32, len(log), 24 + 4096)}


def test_older_copy_in_the_same_place_is_noticed(office_path, tmp_path, clock):
    shutil.copy(office_path, tmp_path / "older")
    with open_office(office_path) as office:
        CommandRunner(office.engine, SYSTEM, clock).run(SaveOfficeSetting(name="x", value=1))
    shutil.copy(tmp_path / "older", office_path)
    with pytest.raises(WorkMissing):
        open_office(office_path)


def test_mark_of_another_office_says_nothing(office_path, tmp_path):
    other = tmp_path / "other.crm"
    create_office(other).close()
    shutil.copy(other, office_path)
    open_office(office_path).close()


def test_full_disk_says_so_and_the_next_try_works(office_path, clock):
    with open_office(office_path) as office:
        runner = CommandRunner(office.engine, SYSTEM, clock)
        with office.engine.connect() as connection:
            used = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {used}")
        with pytest.raises(DiskFull):
            runner.run(SaveOfficeSetting(name="big", value="x" * 100_000))
        with office.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        runner.run(SaveOfficeSetting(name="big", value="x" * 100_000))
    check_file(office_path)


def test_damage_while_working_is_said_in_words(office_path):
    with open_office(office_path) as office:
        size = office_path.stat().st_size
        with office_path.open("r+b") as file:
            file.seek(4096)
            file.write(os.urandom(size - 4096))
        with pytest.raises(DamagedOffice), unit_of_work(office.engine) as session:
            session.connection().exec_driver_sql("SELECT count(detail) FROM audit_entry").scalar()
