import sys

import pytest

from crm_desktop.settings.autostart import entry_path, set_autostart, start_command, starts_with_system

windows_only = pytest.mark.skipif(sys.platform != "win32", reason="Windows keeps it in the registry")
elsewhere = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps it in the registry")


@elsewhere
def test_entry_is_made_and_taken_out(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    set_autostart(wanted=True)
    assert entry_path().read_text(encoding="utf-8").endswith('"--tray"\n')
    set_autostart(wanted=False)
    set_autostart(wanted=False)
    assert not entry_path().exists()


@elsewhere
def test_what_the_system_says_counts(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not starts_with_system()
    set_autostart(wanted=True)
    assert starts_with_system()


@pytest.fixture
def run_list(monkeypatch):
    """The list of the registry under a name of its own, so that nobody's PC starts a test."""
    import winreg

    name = "CRM Desktop (test)"
    monkeypatch.setattr("crm_desktop.settings.autostart.NAME", name)
    place = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def value():
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
            return winreg.QueryValueEx(key, name)[0]

    yield value
    set_autostart(wanted=False)


@windows_only
def test_registry_entry_is_made_and_taken_out(run_list):
    import subprocess

    set_autostart(wanted=True)
    assert starts_with_system()
    assert run_list() == subprocess.list2cmdline(start_command())
    set_autostart(wanted=False)
    set_autostart(wanted=False)
    assert not starts_with_system()
