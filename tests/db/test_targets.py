"""Nothing that is written replaces an office, a backup, what lies beside them, or what is no ordinary file."""

import os
import stat
from pathlib import Path

import pytest

from crm_desktop.db.backup import back_up, backup_folder
from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.restore import restore
from crm_desktop.domain.files import put_in_place
from crm_desktop.domain.targets import SIDES, TargetIsOffice, TargetNoFile, TargetOfOffice
from crm_desktop.exchange.sheet_table import SheetColumn, SheetTable
from crm_desktop.exchange.sheet_writer import write_table
from crm_desktop.present.columns.base import Kind
from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.outlets import send
from tests.conftest import NOON
from tests.db.worker import door, write_list


def export(path):
    write_table(path, SheetTable("x", [SheetColumn("row", "Row", Kind.COUNT, int)], iter([1, 2])))


def print_to_file(path):
    send(b"page", f"file://{path}")


def save(path):
    save_bytes(path, b"bytes")


def replace(path):
    fresh = path.parent / "fresh"
    fresh.write_bytes(b"bytes")
    try:
        put_in_place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


WRITERS = [export, print_to_file, save, replace]
each_writer = pytest.mark.parametrize("write", WRITERS)


@each_writer
def test_open_office_is_not_replaced(office_path, picture, write):
    with open_office(office_path):
        before = picture(office_path.parent)
        with pytest.raises(TargetIsOffice, match=office_path.name):
            write(office_path)
        assert before.is_unchanged()


@each_writer
def test_backup_is_not_replaced_whatever_its_name(office_path, write):
    made = back_up(office_path, backup_folder(office_path), now=NOON).path
    renamed = made.rename(made.with_name("list.xlsx"))
    content = renamed.read_bytes()
    with pytest.raises(TargetIsOffice):
        write(renamed)
    assert renamed.read_bytes() == content


@each_writer
@pytest.mark.parametrize("side", SIDES)
def test_names_beside_an_office_are_not_taken(office_path, write, side):
    """A workbook under the name of a log would be played into the office at its next opening."""
    target = office_path.with_name(office_path.name + side)
    was_there = target.exists()
    with pytest.raises(TargetOfOffice):
        write(target)
    assert target.exists() == was_there


@each_writer
def test_log_of_an_office_that_was_moved_away_is_not_replaced(office_path, write):
    with open_office(office_path) as office:
        write_list(door(office), 1)
        log = office_path.with_name(office_path.name + "-wal")
        kept = office_path.with_name("gone.crm-wal")
        kept.write_bytes(log.read_bytes())
    with pytest.raises(TargetOfOffice):
        write(kept)
    assert kept.stat().st_size


@each_writer
def test_link_to_an_office_is_not_replaced(office_path, write):
    link = office_path.with_name("list.xlsx")
    link.symlink_to(office_path)
    with pytest.raises(TargetIsOffice):
        write(link)
    assert link.is_symlink()


@each_writer
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_pipe_and_folder_are_no_targets(tmp_path, write):
    pipe, folder = tmp_path / "pipe.xlsx", tmp_path / "folder.xlsx"
    os.mkfifo(pipe)
    folder.mkdir()
    for target in (pipe, folder):
        with pytest.raises(TargetNoFile, match=target.name):
            write(target)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert folder.is_dir()


@each_writer
def test_ordinary_file_is_replaced(tmp_path, write):
    target = tmp_path / "list.xlsx"
    target.write_bytes(b"before")
    write(target)
    assert target.read_bytes() != b"before"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no devices among its files")
def test_device_is_no_target():
    with pytest.raises(TargetNoFile):
        save(Path("/dev/null"))
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize("side", SIDES)
def test_no_office_is_made_or_put_back_under_the_name_of_a_side_file(office_path, side):
    made = back_up(office_path, backup_folder(office_path), now=NOON).path
    target = office_path.with_name(office_path.name + side)
    with pytest.raises(TargetOfOffice):
        create_office(target)
    with pytest.raises(TargetOfOffice):
        restore(made, target, now=NOON)


def test_office_is_not_put_back_over_a_folder(office_path, tmp_path):
    made = back_up(office_path, backup_folder(office_path), now=NOON).path
    (tmp_path / "folder").mkdir()
    with pytest.raises(TargetNoFile):
        restore(made, tmp_path / "folder", now=NOON)
