"""What only Windows does to an office file: it lets one program keep it for itself, and knows shares by their host."""

import sys
from contextlib import contextmanager

import pytest

from crm_desktop.db.backup import back_up
from crm_desktop.db.errors import NoSuchFolder, OfficeLocked
from crm_desktop.db.office import create_office, open_office
from tests.conftest import NOON

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="only Windows does so")

SHARES_NOTHING, OPEN_EXISTING, GENERIC_READ = 0, 3, 0x80000000


@contextmanager
def kept_by_another_program(path):
    """As a copying or scanning program holds a file."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateFileW.restype = ctypes.c_void_p
    handle = kernel.CreateFileW(str(path), GENERIC_READ, SHARES_NOTHING, None, OPEN_EXISTING, 0, None)
    try:
        yield
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))


def test_file_that_another_program_keeps(office_path, picture):
    with kept_by_another_program(office_path), pytest.raises(OfficeLocked):
        open_office(office_path)
    open_office(office_path).close()


def test_copy_of_a_file_that_another_program_keeps(office_path, tmp_path):
    with kept_by_another_program(office_path), pytest.raises(OfficeLocked):
        back_up(office_path, tmp_path / "备份 copies", now=NOON)
    assert not list((tmp_path / "备份 copies").iterdir())


def test_folder_that_cannot_hold_files(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(NoSuchFolder):
        create_office(tmp_path / "file" / "new.crm")
