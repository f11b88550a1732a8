"""Starting the program, in the tray, when somebody logs in to this computer."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

NAME = "CRM Desktop"
TASK_BAR_NAME = "CRMDesktop.CRMDesktop"
"""By it Windows knows which windows belong to which pinned picture; the installer's shortcuts carry it, too."""
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def start_command() -> list[str]:
    """How the program is started in the tray."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--tray"]
    return [sys.executable, "-m", "crm_desktop", "--tray"]


def set_autostart(*, wanted: bool) -> None:
    """Enter the program in the system's list of what starts at log-in, or take it out.

    Raises:
        OSError: if the system does not let this user.
    """
    if sys.platform == "win32":
        _set_on_windows(wanted=wanted)
    else:
        _set_on_desktop(wanted=wanted)


def starts_with_system() -> bool:
    """Whether the program is in that list; the installer, or the system's own settings, may have changed it."""
    return _is_in_registry() if sys.platform == "win32" else entry_path().exists()


def entry_path() -> Path:
    """The entry of Linux desktops."""
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "autostart" / "crm-desktop.desktop"


def _set_on_desktop(*, wanted: bool) -> None:
    path = entry_path()
    if not wanted:
        path.unlink(missing_ok=True)
        return
    command = " ".join(f'"{part}"' for part in start_command())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"[Desktop Entry]\nType=Application\nName={NAME}\nExec={command}\n", encoding="utf-8")


if sys.platform == "win32":
    import ctypes
    import subprocess
    import winreg

    def name_to_task_bar() -> None:
        """Tell Windows under which name the windows of this process stand in the task bar; before the first one."""
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(TASK_BAR_NAME)

    def _set_on_windows(*, wanted: bool) -> None:
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:
            if wanted:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(start_command()))
            else:
                with suppress(FileNotFoundError):
                    winreg.DeleteValue(key, NAME)

    def _is_in_registry() -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                winreg.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

else:

    def name_to_task_bar() -> None:
        """Other systems know it by the name of its desktop file."""

    def _is_in_registry() -> bool:
        raise NotImplementedError

    def _set_on_windows(*, wanted: bool) -> None:
        raise NotImplementedError(wanted)
