"""Settings of this computer."""

import json

import pytest

from crm_desktop.settings.places import config_dir, data_dir, resources
from crm_desktop.settings.schema import Settings, settings_of
from crm_desktop.settings.store import SettingsStore


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_what_was_changed_is_there_after_a_restart(path):
    SettingsStore(path).change(language="zh_TW", scale=1.5, recent_offices=("a.crm", "b.crm"))
    again = SettingsStore(path).settings
    assert (again.language, again.scale, again.recent_offices) == ("zh_TW", 1.5, ("a.crm", "b.crm"))


@pytest.mark.parametrize("text", [" ", "not json", "[1, 2]", "null", '{"settings": '])
def test_damaged_file_is_set_aside_and_defaults_are_used(path, text):
    path.write_text(text, encoding="utf-8")
    assert SettingsStore(path).settings == Settings()
    assert path.with_suffix(".broken.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("values", "name", "expected"),
    [
        ({"theme": "pink"}, "theme", "system"),
        ({"scale": 99}, "scale", 2.0),
        ({"scale": True}, "scale", 1.0),
        ({"start_in_tray": "yes"}, "start_in_tray", False),
        ({"recent_offices": "a"}, "recent_offices", ()),
        ({"idle_lock_minutes": -5}, "idle_lock_minutes", 0),
    ],
)
def test_value_that_does_not_fit_is_put_right(values, name, expected):
    assert getattr(settings_of(values), name) == expected


def test_unknown_settings_of_a_newer_program_are_left_out(path):
    path.write_text(json.dumps({"settings": {"theme": "dark", "hologram": True}}), encoding="utf-8")
    assert SettingsStore(path).settings.theme == "dark"


def test_arrangement_is_kept_beside_the_settings(path):
    store = SettingsStore(path)
    store.keep_state("place", "sales")
    store.change(theme="dark")
    again = SettingsStore(path)
    assert (again.state("place"), again.settings.theme) == ("sales", "dark")
    assert again.state("nothing") is None


def test_one_variable_moves_everything(monkeypatch, tmp_path):
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path))
    assert config_dir() == data_dir() == tmp_path
    assert (resources() / "icons").is_dir()


def test_language_of_one_run_is_not_kept(path):
    store = SettingsStore(path)
    store.change(language="zh_TW")
    store.speak("en")
    assert store.change(theme="dark").language == "en"
    assert SettingsStore(path).settings.language == "zh_TW"
    store.change(language="zh_CN")
    assert SettingsStore(path).settings.language == "zh_CN"
