"""Who may work on an office file beside whom; a killed process leaves nothing that keeps others out."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm_desktop.db.backup import back_up, backup_folder, list_backups
from crm_desktop.db.errors import OfficeAtWork, OfficeBeingChanged, OfficeInUse, TwoNames
from crm_desktop.db.hold import Hold, held_alone
from crm_desktop.db.lock_file import LockFile
from crm_desktop.db.office import open_office
from crm_desktop.db.restore import restore
from tests.conftest import NOON
from tests.db.worker import door, write_list

ROOT = Path(__file__).parents[2]
OPENS = """
import sys
from pathlib import Path
from crm_desktop.db.office import open_office
with open_office(Path(sys.argv[1]), alone=sys.argv[2] == "window"):
    print("open", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def opened_elsewhere(path, how):
    """Another process has the office open until the block ends."""
    command = [sys.executable, "-c", OPENS, str(path), how]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout.readline().strip() == b"open"
        yield process
        if process.poll() is None:
            process.stdin.write(b"\n")
            process.stdin.flush()


def beside(path):
    return sorted(file.name for file in path.parent.iterdir() if file.is_file())


@pytest.fixture
def backup(office_path):
    return back_up(office_path, backup_folder(office_path), now=NOON).path


@pytest.mark.parametrize(("how", "refusal"), [("window", OfficeInUse), ("line", OfficeAtWork)])
def test_restore_waits_for_whoever_has_the_office_open(office_path, backup, picture, how, refusal):
    with opened_elsewhere(office_path, how):
        before = picture(office_path.parent)
        with pytest.raises(refusal, match=office_path.name):
            restore(backup, office_path, now=NOON)
        assert before.is_unchanged()
    restore(backup, office_path, now=NOON)


@pytest.mark.parametrize("how", ["window", "line"])
def test_killed_process_keeps_nobody_out(office_path, backup, how):
    with opened_elsewhere(office_path, how) as process:
        process.kill()
        process.wait()
    restore(backup, office_path, now=NOON)
    open_office(office_path).close()
    assert not [name for name in beside(office_path) if name.endswith((".lock", ".use"))]


def test_exclusive_work_keeps_everybody_out(office_path):
    with held_alone(office_path, NOON):
        with pytest.raises(OfficeBeingChanged):
            Hold(office_path, NOON).share(patience_s=0)
        with pytest.raises(OfficeInUse):
            Hold(office_path, NOON).be_alone(patience_s=0)
    open_office(office_path).close()


def test_command_lines_work_beside_each_other_and_a_window(office_path):
    with (
        opened_elsewhere(office_path, "line"),
        opened_elsewhere(office_path, "window"),
        open_office(office_path, alone=False) as office,
    ):
        write_list(door(office), 1)
        with pytest.raises(OfficeInUse):
            open_office(office_path)
    assert beside(office_path) == ["恒达.crm", "恒达.crm.mark"]


def test_the_last_one_is_told_so_whatever_the_order(tmp_path):
    locks = [LockFile(tmp_path / "lock") for _ in range(3)]
    for lock in locks:
        assert lock.take(shared=True, since=NOON)
    assert [lock.be_last() for lock in locks] == [False, False, True]
    assert not LockFile(tmp_path / "lock").take(shared=True, since=NOON)
    locks[2].release()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("make_link", [Path.symlink_to, None], ids=["link", "relative"])
def test_every_way_to_a_file_finds_its_locks_and_backups(office_path, tmp_path, monkeypatch, make_link):
    way = Path(office_path.name)
    if make_link is not None:
        way = tmp_path / "desk" / "link.crm"
        way.parent.mkdir()
        make_link(way, office_path)
    monkeypatch.chdir(tmp_path)
    with open_office(office_path) as office:
        write_list(door(office), 1)
        with pytest.raises(OfficeInUse):
            open_office(way)
        made = back_up(way, backup_folder(office_path), now=NOON)
        assert list_backups(backup_folder(office_path), office_path.stem) == [made]
    with open_office(way) as office:
        assert office.path == office_path


def test_second_name_of_a_file_is_refused(office_path, tmp_path):
    """Each name would have a log of its own."""
    (tmp_path / "second.crm").hardlink_to(office_path)
    for name in (office_path, tmp_path / "second.crm"):
        with pytest.raises(TwoNames):
            open_office(name)
    (tmp_path / "second.crm").unlink()
    open_office(office_path).close()


def test_working_name_that_a_killed_new_left_is_no_second_name(office_path):
    working = office_path.with_name(f".{office_path.name}.new")
    working.hardlink_to(office_path)
    open_office(office_path).close()
    assert not working.exists()
