"""A finished file takes the place of another in one step, also while Windows looks at it."""

import sys
import threading

import pytest

from crm_desktop.domain.files import put_in_place

windows_only = pytest.mark.skipif(sys.platform != "win32", reason="elsewhere open files can be replaced")


@pytest.fixture
def fresh(tmp_path):
    path = tmp_path / "新 文件.new"
    path.write_text("new", encoding="utf-8")
    return path


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "旧 文件.txt"
    path.write_text("old", encoding="utf-8")
    return path


def test_replaces_in_one_step(fresh, old):
    put_in_place(fresh, old)
    assert old.read_text(encoding="utf-8") == "new"
    assert not fresh.exists()


def test_missing_folder_is_said_at_once(fresh, tmp_path):
    with pytest.raises(FileNotFoundError):
        put_in_place(fresh, tmp_path / "gone" / "a.txt")


@windows_only
def test_waits_for_a_scanner(fresh, old):
    held = old.open()
    threading.Timer(0.3, held.close).start()
    put_in_place(fresh, old)
    assert old.read_text(encoding="utf-8") == "new"


@windows_only
def test_gives_up_and_leaves_both(fresh, old):
    with old.open(), pytest.raises(PermissionError):
        put_in_place(fresh, old, patience_s=0.1)
    assert (fresh.read_text(encoding="utf-8"), old.read_text(encoding="utf-8")) == ("new", "old")
