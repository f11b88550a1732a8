"""The passwords that this computer keeps."""

import json
import sys

import pytest

from crm_desktop.settings.secrets import Secrets, split_address, with_password
from crm_desktop.settings.store import SettingsStore

ADDRESS = "postgresql://crm:canary-7f3@server/office"
BARE = "postgresql://crm@server/office"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_password_does_not_stand_in_the_settings(path):
    SettingsStore(path).change(office=ADDRESS, recent_offices=(ADDRESS, "a.crm"))
    again = SettingsStore(path)
    assert "canary" not in path.read_text(encoding="utf-8")
    assert again.settings.office == BARE
    assert again.settings.recent_offices == (BARE, "a.crm")
    assert again.address(BARE) == ADDRESS


def test_password_written_into_the_settings_by_hand_is_moved(path):
    path.write_text(json.dumps({"settings": {"office": ADDRESS}}), encoding="utf-8")
    store = SettingsStore(path)
    assert "canary" not in path.read_text(encoding="utf-8")
    assert store.address(store.settings.office) == ADDRESS


def test_typed_password_counts_more_than_the_kept_one(path):
    store = SettingsStore(path)
    store.change(office=ADDRESS)
    assert store.address("postgresql://crm:other@server/office") == "postgresql://crm:other@server/office"


def test_files_are_no_addresses(path):
    assert SettingsStore(path).address("D:/账套/恒达.crm") == "D:/账套/恒达.crm"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes; there the password is encrypted")
def test_file_can_be_read_by_the_user_only(tmp_path):
    Secrets(tmp_path / "secrets.json").keep(BARE, "x")
    assert (tmp_path / "secrets.json").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform != "win32", reason="DPAPI is a part of Windows")
def test_file_is_encrypted_on_windows(tmp_path):
    Secrets(tmp_path / "secrets.json").keep(BARE, "canary-7f3")
    assert "canary" not in (tmp_path / "secrets.json").read_text(encoding="utf-8")
    assert Secrets(tmp_path / "secrets.json").find(BARE) == "canary-7f3"


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"postgresql://crm@server/office": "%%"}'])
def test_damaged_file_has_no_password(tmp_path, text):
    (tmp_path / "secrets.json").write_text(text, encoding="utf-8")
    assert Secrets(tmp_path / "secrets.json").find(BARE) == ""


@pytest.mark.parametrize("password", ["p@ss:w/ord", "密码", "a%20b"])
def test_any_password_survives_the_address(password):
    assert split_address(with_password(BARE, password)) == (BARE, password)
