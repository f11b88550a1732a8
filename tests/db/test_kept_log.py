"""What is saved stays, whatever else the process that has an office open opened and closed meanwhile."""

import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.db.backup import back_up, backup_folder
from crm_desktop.db.checks import check_file, read_header, require_writable
from crm_desktop.db.disk import INDEX, LOG, beside
from crm_desktop.db.office import open_office
from crm_desktop.domain.open_offices import SourceIsOpen, header_of_open, is_open_here, read_closed
from crm_desktop.domain.targets import TargetIsOffice, TargetOfOffice, is_office_file, require_target
from tests.conftest import NOON
from tests.db.test_locks import ROOT
from tests.only_by_sqlite import told

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such trap, or know no such lock")


def _locked_files(*paths):
    """How many of them the processes of this computer have locked in SQLite's way."""
    with Path("/proc/locks").open() as locks:
        numbers = {int(line.split()[5].split(":")[2]) for line in locks if " POSIX " in line and "->" not in line}
    return sum(path.stat().st_ino in numbers for path in paths)


def _rows(path):
    """What another program reads there that opens the office and closes it."""
    asks = "from crm_desktop.db.office import open_office; import sys\n"
    asks += "with open_office(sys.argv[1], alone=False) as office, office.engine.connect() as line:\n"
    asks += "    print(line.exec_driver_sql('SELECT count(*) FROM seen').scalar())"
    command = [sys.executable, "-c", asks, str(path)]
    return int(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)  # noqa: S603


@LINUX
def test_nobody_takes_away_the_log_of_an_open_office(office_path):
    """As when a file dialog had looked at the folder, and then command lines came and went."""
    log = beside(office_path, LOG)
    with open_office(office_path) as office:
        with office.engine.begin() as line:
            line.exec_driver_sql("CREATE TABLE seen (day TEXT)")
            line.exec_driver_sql("INSERT INTO seen VALUES ('2026-11-19')")
        for suffix in ("", INDEX, LOG):
            beside(office_path, suffix).read_bytes()
        assert _locked_files(office_path, beside(office_path, INDEX)) == 0
        was = log.stat().st_ino
        assert _rows(office_path) == 1
        assert log.exists()
        with office.engine.begin() as line:
            line.exec_driver_sql("INSERT INTO seen VALUES ('2026-11-20')")
        assert log.stat().st_ino == was
    assert not log.exists()


@LINUX
def test_what_the_program_does_beside_an_open_office_leaves_its_locks(office_path, tmp_path):
    with open_office(office_path) as office:
        index = beside(office_path, INDEX)
        assert _locked_files(office_path, index) == 2
        back_up(office_path, backup_folder(office_path), now=NOON, second_place=tmp_path / "second")
        check_file(office_path)
        require_writable(office_path)
        assert is_office_file(office_path)
        with pytest.raises(TargetIsOffice):
            require_target(office_path)
        with pytest.raises(TargetOfOffice):
            require_target(index)
        for suffix in ("", LOG, INDEX):
            with pytest.raises(SourceIsOpen, match=office_path.name):
                read_closed(beside(office_path, suffix))
        assert _locked_files(office_path, index) == 2
        assert office.last_change()
    assert not told()


def test_two_openings_of_one_process_end_one_by_one(office_path):
    with open_office(office_path) as window:
        with open_office(office_path, alone=False) as line:
            assert line.last_change() == window.last_change()
        assert is_open_here(office_path)
        assert is_open_here(beside(office_path, LOG))
        assert read_header(office_path) == header_of_open(office_path)
        assert beside(office_path, LOG).exists()
    assert not is_open_here(office_path)
    assert not beside(office_path, LOG).exists()


def test_another_file_under_the_name_of_an_open_office_is_not_taken_for_it(office_path, put_office, tmp_path):
    other = put_office(tmp_path / "other.crm")
    header = read_header(other)
    with open_office(office_path):
        office_path.rename(tmp_path / "away.crm")
        other.rename(office_path)
        assert read_header(office_path) == header
        assert header_of_open(tmp_path / "away.crm") is not None
        office_path.rename(other)
        (tmp_path / "away.crm").rename(office_path)
