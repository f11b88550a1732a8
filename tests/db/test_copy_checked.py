"""Before an office of an older layout is brought up: it is checked once, and copied byte for byte."""

import os
import shutil

import pytest

from crm_desktop.db.backup import BackupReason, backup_folder, copy_checked
from crm_desktop.db.checks import check_file
from crm_desktop.db.errors import BackupFailed, IsBackup
from crm_desktop.db.office import create_office, open_office
from tests.db.kept_offices import KEPT_OFFICES
from tests.db.test_backup import NOW, set_value


@pytest.fixture
def old_office(tmp_path):
    path = tmp_path / "恒达.crm"
    shutil.copy(sorted(KEPT_OFFICES.glob("*.crm"))[-1], path)
    return path


def test_closed_office_is_copied_byte_for_byte(old_office):
    facts = check_file(old_office)
    copy = copy_checked(old_office, BackupReason.UPGRADE, NOW, facts)
    found = check_file(copy.path)
    assert (found.office_name, found.last_audit, found.version) == (facts.office_name, facts.last_audit, facts.version)
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]
    with pytest.raises(IsBackup):
        open_office(copy.path)


def test_copy_that_differs_gets_no_name(old_office, monkeypatch):
    def torn(source, target):
        copyfile(source, target)
        with target.open("r+b") as file:
            file.seek(50_000)
            file.write(b"x")

    copyfile, facts = shutil.copyfile, check_file(old_office)
    monkeypatch.setattr(shutil, "copyfile", torn)
    with pytest.raises(BackupFailed):
        copy_checked(old_office, BackupReason.UPGRADE, NOW, facts)
    assert not list(backup_folder(old_office).iterdir())


def test_copy_of_an_office_with_a_log_holds_what_is_in_it(tmp_path, clock):
    with create_office(tmp_path / "恒达.crm") as office:
        set_value(office, clock, 7)
        copy = copy_checked(office.path, BackupReason.UPGRADE, NOW, check_file(office.path))
        assert check_file(copy.path).last_audit == office.last_change()


def test_migration_looks_once_at_what_rows_refer_to_unless_somebody_was_there(old_office, monkeypatch):
    looked = []

    def counted(path, *, references=True):
        looked.append(references)
        if who_was_there and len(looked) == 1:
            os.utime(path, (1, 1))
        return check_file(path, references=references)

    monkeypatch.setattr("crm_desktop.db.office.check_file", counted)
    other = old_office.with_name("other.crm")
    shutil.copy(old_office, other)
    who_was_there = ""
    open_office(old_office).close()
    assert looked == [True, False]
    looked.clear()
    who_was_there = "somebody"
    open_office(other).close()
    assert looked == [True, True, False]
