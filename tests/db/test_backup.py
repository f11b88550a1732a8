"""Backups are sound or not listed; a restore keeps what it replaces; nothing is deleted without a better copy."""

import os
import shutil
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.db.backup import BackupReason, back_up, backup_folder, list_backups, thin_out
from crm_desktop.db.checks import check_file
from crm_desktop.db.errors import (
    DiskFull,
    IsBackup,
    NoSuchFolder,
    NotABackup,
    OfficeInUse,
    OtherOffice,
    RestoreOntoItself,
)
from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.restore import adopt, restore
from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.queries.office import system as reading
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.system import SaveOfficeSetting
from crm_desktop.services.runner import CommandRunner
from tests.db.kept_offices import KEPT_OFFICES

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def set_value(office, clock, value):
    CommandRunner(office.engine, SYSTEM, clock).run(SaveOfficeSetting(name="x", value=value))


def value_in(path):
    with open_office(path) as office:
        return Reader(office.engine, SYSTEM).read(reading.office_setting, name="x")


@contextmanager
def small_disk(folder, kilobytes):
    """A disk of its own size; skips where none can be mounted."""
    folder.mkdir()
    if sys.platform != "linux":
        pytest.skip("no small disk can be mounted here")
    mounted = subprocess.run(  # noqa: S603
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)],  # noqa: S607
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S603, S607


def test_copy_of_an_office_in_use_holds_what_was_saved(office_path, clock):
    with open_office(office_path) as office:
        set_value(office, clock, "saved")
        made = back_up(office_path, backup_folder(office_path), now=NOW)
        set_value(office, clock, "later")
    assert made.reason is BackupReason.MANUAL
    assert list_backups(backup_folder(office_path)) == [made]
    assert value_in(adopt(made.path, office_path.parent / "elsewhere")) == "saved"


def test_copy_is_made_while_another_writes(office_path, clock):
    with open_office(office_path) as office, office.engine.execution_options(**WRITE).begin() as connection:
        connection.exec_driver_sql("UPDATE office SET name = 'half done'")
        made = back_up(office_path, backup_folder(office_path), now=NOW)
    assert check_file(made.path).office_name == "宁波恒达五金有限公司"


def test_two_copies_in_one_second_have_two_names(office_path):
    folder = backup_folder(office_path)
    first, second = (back_up(office_path, folder, now=NOW) for _ in range(2))
    assert first.path != second.path
    assert len(list_backups(folder)) == 2


def test_programs_that_copy_in_one_second_do_not_disturb_each_other(office_path, tmp_path):
    folder, ready = backup_folder(office_path), threading.Barrier(4)

    def copy(_number):
        ready.wait()
        return back_up(office_path, folder, now=NOW, second_place=tmp_path / "stick").path

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(copy, range(4)))
    assert {backup.path for backup in list_backups(folder)} == set(made)
    for backup in (*list_backups(folder), *list_backups(tmp_path / "stick")):
        check_file(backup.path)
    assert len(list_backups(tmp_path / "stick")) == len(set(made)) == 4
    assert not list(tmp_path.rglob("*.part"))


def test_second_place_gets_the_same_bytes(office_path, tmp_path):
    made = back_up(office_path, backup_folder(office_path), now=NOW, second_place=tmp_path / "stick")
    assert (tmp_path / "stick" / made.path.name).read_bytes() == made.path.read_bytes()


def test_copy_under_way_and_foreign_files_are_not_listed(office_path):
    folder = backup_folder(office_path)
    made = back_up(office_path, folder, now=NOW)
    (folder / "恒达-20261120-130000-exit.crm.part").write_bytes(b"half")
    (folder / "holiday.jpg").write_bytes(b"x")
    (folder / f"{office_path.stem}-20261399-250000-exit.crm").write_bytes(b"x")
    (folder / "别家-20261120-130000-exit.crm").write_bytes(b"x")
    assert list_backups(folder, office_path.stem) == [made]


def test_copies_that_a_killed_program_left_half_done_go_after_a_day(office_path, tmp_path):
    stem, stick = office_path.stem, tmp_path / "stick"
    dead = [f"{stem}-20260101-130000-upgrade.crm.6cfa9e88.part{end}" for end in ("", "-journal")]
    alive = [f"{stem}-{NOW.astimezone():%Y%m%d-%H%M%S}-exit.crm.6cfa9e88.part"]
    foreign = [
        "别家-20260101-130000-exit.crm.6cfa9e88.part",
        f"{stem}.part",
        f"{stem}-20261399-250000-exit.crm.6cfa9e88.part",
    ]
    for folder in (backup_folder(office_path), stick):
        folder.mkdir()
        for name in (*dead, *alive, *foreign):
            (folder / name).write_bytes(b"half")
    made = back_up(office_path, backup_folder(office_path), now=NOW, second_place=stick)
    for folder in (backup_folder(office_path), stick):
        assert {path.name for path in folder.iterdir()} == {made.path.name, *alive, *foreign}


def test_full_disk_leaves_no_half_copy(office_path, tmp_path):
    with small_disk(tmp_path / "small", 200):
        with pytest.raises(DiskFull):
            back_up(office_path, tmp_path / "small", now=NOW)
        assert list((tmp_path / "small").iterdir()) == []
    check_file(office_path)


def test_full_disk_refuses_a_new_office_and_leaves_nothing(tmp_path):
    with small_disk(tmp_path / "small", 200):
        with pytest.raises(DiskFull):
            create_office(tmp_path / "small" / "new.crm")
        assert list((tmp_path / "small").iterdir()) == []


def test_missing_second_place_is_said_and_the_first_copy_is_made_and_thinned(office_path, tmp_path):
    folder = backup_folder(office_path)
    made = back_up(office_path, folder, now=NOW)
    for minutes in range(1, 30):
        at = NOW - timedelta(minutes=minutes)
        shutil.copyfile(made.path, folder / f"恒达-{at.astimezone():%Y%m%d-%H%M%S}-interval.crm")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(NoSuchFolder, match="stick"):
        back_up(office_path, folder, now=NOW + timedelta(hours=1), second_place=tmp_path / "file" / "stick")
    assert list_backups(folder)[0].made_at == NOW + timedelta(hours=1)
    assert len(list_backups(folder)) == 12


def test_place_that_cannot_be_made_is_said(office_path, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(NoSuchFolder):
        back_up(office_path, tmp_path / "file" / "backups", now=NOW)


def test_old_copies_are_thinned_to_newest_days_and_months(office_path):
    folder = backup_folder(office_path)
    made = back_up(office_path, folder, now=NOW)
    for hours in range(1, 24 * 70, 6):
        at = NOW - timedelta(hours=hours)
        shutil.copyfile(made.path, folder / f"恒达-{at.astimezone():%Y%m%d-%H%M%S}-interval.crm")
    thin_out(folder, "恒达")
    kept = list_backups(folder)
    assert kept[0] == made
    days = [backup.made_at.date() for backup in kept]
    assert len(set(days)) == 31  # the newest of September is older than the thirty days
    assert {(day.year, day.month) for day in days} == {(2026, 9), (2026, 10), (2026, 11)}
    assert len(kept) < 45


def test_nothing_is_deleted_while_the_newest_copy_is_not_sound(office_path):
    folder = backup_folder(office_path)
    made = back_up(office_path, folder, now=NOW)
    for hours in range(1, 40):
        at = NOW - timedelta(hours=hours)
        shutil.copyfile(made.path, folder / f"恒达-{at.astimezone():%Y%m%d-%H%M%S}-interval.crm")
    made.path.write_bytes(made.path.read_bytes()[:-4096])
    assert thin_out(folder, "恒达") == []
    assert len(list_backups(folder)) == 40


def test_copy_just_made_stays_though_the_clock_was_set_back(office_path):
    folder = backup_folder(office_path)
    made = back_up(office_path, folder, now=NOW)
    for minutes in range(1, 30):
        at = NOW + timedelta(minutes=minutes)
        shutil.copyfile(made.path, folder / f"恒达-{at.astimezone():%Y%m%d-%H%M%S}-interval.crm")
    earlier = back_up(office_path, folder, now=NOW - timedelta(minutes=5))
    assert earlier in list_backups(folder)
    assert len(list_backups(folder)) == 13


def test_copies_of_another_office_of_the_same_name_are_left_alone(office_path, tmp_path):
    (tmp_path / "other").mkdir()
    other, stick = tmp_path / "other" / office_path.name, tmp_path / "stick"
    create_office(other).close()
    theirs = [back_up(other, stick, now=NOW + timedelta(seconds=number)).path for number in range(3)]
    ours = [
        back_up(office_path, tmp_path / "here", now=NOW + timedelta(minutes=number), second_place=stick)
        for number in range(20)
    ]
    kept = {backup.path for backup in list_backups(stick)}
    assert set(theirs) <= kept
    assert {backup.path.name for backup in ours[-12:]} <= {path.name for path in kept}


def test_two_offices_of_one_name_copied_in_the_same_second_both_reach_the_second_place(office_path, tmp_path):
    (tmp_path / "other").mkdir()
    other, stick = tmp_path / "other" / office_path.name, tmp_path / "stick"
    create_office(other).close()
    for office in (office_path, other):
        back_up(office, office.parent / "here", now=NOW, second_place=stick)
    assert {check_file(backup.path).header for backup in list_backups(stick)} == {
        check_file(office).header for office in (office_path, other)
    }


def test_restore_brings_back_and_keeps_the_replaced_file(office_path, clock):
    with open_office(office_path) as office:
        set_value(office, clock, "then")
        made = back_up(office_path, backup_folder(office_path), now=NOW)
        set_value(office, clock, "now")
    done = restore(made.path, office_path, now=NOW)
    assert value_in(office_path) == "then"
    assert value_in(done.replaced) == "now"
    assert made.path.exists()


@pytest.mark.parametrize("harm", ["damaged", "empty", "missing"])
def test_restore_replaces_a_broken_office_and_keeps_it_too(office_path, harm):
    made = back_up(office_path, backup_folder(office_path), now=NOW)
    content = {"damaged": office_path.read_bytes()[:5000], "empty": b"", "missing": None}[harm]
    if content is None:
        office_path.unlink()
    else:
        office_path.write_bytes(content)
    done = restore(made.path, office_path, now=NOW)
    check_file(office_path)
    assert (done.replaced.read_bytes() if done.replaced else None) == content


def test_restore_of_a_damaged_backup_changes_nothing(office_path, picture):
    made = back_up(office_path, backup_folder(office_path), now=NOW)
    made.path.write_bytes(made.path.read_bytes()[:9000])
    before = picture(office_path.parent)
    with pytest.raises(NotABackup):
        restore(made.path, office_path, now=NOW)
    assert before.is_unchanged()


def test_restore_waits_until_the_office_is_closed(office_path):
    made = back_up(office_path, backup_folder(office_path), now=NOW)
    with open_office(office_path), pytest.raises(OfficeInUse):
        restore(made.path, office_path, now=NOW)


def test_restore_of_an_office_killed_with_its_log_keeps_the_log(office_path, tmp_path, clock):
    made = back_up(office_path, backup_folder(office_path), now=NOW)
    killed = tmp_path / "killed"
    killed.mkdir()
    with open_office(office_path) as office:
        set_value(office, clock, "in the log only")
        for suffix in ("", "-wal"):
            shutil.copy(f"{office_path}{suffix}", killed / f"恒达.crm{suffix}")
    done = restore(made.path, killed / "恒达.crm", now=NOW)
    assert value_in(killed / "恒达.crm") is None
    assert value_in(done.replaced) == "in the log only"


def test_full_disk_during_restore_leaves_the_office(office_path, tmp_path):
    made = back_up(office_path, backup_folder(office_path), now=NOW)
    with small_disk(tmp_path / "small", office_path.stat().st_size * 3 // 2 // 1024):
        shutil.copy(office_path, tmp_path / "small" / "恒达.crm")
        before = (tmp_path / "small" / "恒达.crm").read_bytes()
        with pytest.raises(DiskFull):
            restore(made.path, tmp_path / "small" / "恒达.crm", now=NOW)
        assert (tmp_path / "small" / "恒达.crm").read_bytes() == before
        assert [path.name for path in (tmp_path / "small").iterdir()] == ["恒达.crm"]


def test_backup_is_opened_by_nobody_and_left_alone(office_path, tmp_path, picture):
    stick = tmp_path / "stick"
    stick.mkdir()
    made = back_up(office_path, stick, now=NOW).path
    before = picture(stick)
    with pytest.raises(IsBackup, match=made.name):
        open_office(made)
    with pytest.raises(IsBackup):
        open_office(made, alone=False)
    for number in range(2):
        path = adopt(made, tmp_path / "here")
        assert path.name == ("恒达.crm" if not number else "恒达 2.crm")
        open_office(path).close()
    assert before.is_unchanged()


def test_backup_is_known_whatever_its_name(office_path, tmp_path):
    renamed = back_up(office_path, tmp_path / "stick", now=NOW).path.rename(tmp_path / "mine.crm")
    with pytest.raises(IsBackup):
        open_office(renamed)


def test_backup_of_the_program_before_is_known_by_its_name(tmp_path):
    """The kept office of layout 1 stands for it; its backups had no mark."""
    old = tmp_path / "恒达-20261120-130000-exit.crm"
    shutil.copy(sorted(KEPT_OFFICES.glob("*.crm"))[0], old)
    content = old.read_bytes()
    with pytest.raises(IsBackup):
        open_office(old)
    assert old.read_bytes() == content
    open_office(adopt(old, tmp_path / "here")).close()


def test_office_is_not_restored_onto_itself(office_path):
    with pytest.raises(RestoreOntoItself):
        restore(office_path, office_path, now=NOW)


def test_restore_of_an_office_that_is_open_takes_its_log_in(office_path, tmp_path, clock):
    """A copy of the file alone would be silently old."""
    other = tmp_path / "other.crm"
    create_office(other).close()
    with open_office(office_path) as office:
        set_value(office, clock, "in the log only")
        with pytest.raises(OtherOffice):
            restore(office_path, other, now=NOW)
        restore(office_path, other, now=NOW, may_be_other=True)
    assert value_in(other) == "in the log only"


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are another matter on Windows")
def test_offices_and_backups_are_for_their_owner_only(tmp_path, clock):
    before = os.umask(0o022)
    try:
        path = tmp_path / "mine.crm"
        with create_office(path, clock=clock) as office:
            set_value(office, clock, "x")
            made = back_up(path, tmp_path / "backups", now=NOW, second_place=tmp_path / "stick").path
            modes = {file: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.rglob("*") if file.is_file()}
        assert set(modes.values()) == {0o600}, modes
        adopted = adopt(made, tmp_path / "here")
        assert stat.S_IMODE(adopted.stat().st_mode) == 0o600
    finally:
        os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are another matter on Windows")
def test_restore_leaves_the_office_to_those_who_had_it(office_path):
    made = back_up(office_path, backup_folder(office_path), now=NOW).path
    office_path.chmod(0o660)
    restore(made, office_path, now=NOW)
    assert stat.S_IMODE(office_path.stat().st_mode) == 0o660
