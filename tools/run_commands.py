"""What ``run.py`` does, once a Python that can run it is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools import notices, translations
from tools.environment import LOCK, Environment, NotReady
from tools.system_packages import PROGRAM_PACKAGES, TEST_PACKAGES, bring_system_packages, say

ROOT = LOCK.parent
CHECKS = (
    ("style", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    ("contracts", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
    ("translations", ("tools/translations.py", "check")),
)


def main(arguments: list[str]) -> int:
    """Carry out one of the commands of ``run.py`` and return its exit status."""
    command = arguments[0] if arguments else ""
    bring_system_packages(PROGRAM_PACKAGES + (TEST_PACKAGES if command == "test" else ()))
    try:
        python = Environment(ROOT).python()
    except NotReady as fault:
        sys.exit(str(fault))
    build(python)
    if command == "test":
        return run_tests(python, arguments[1:])
    if command == "check":
        return run_checks(python)
    if command == "pictures":
        return make_pictures(python, arguments[1:])
    if arguments:
        return program(python, *arguments)
    return start(python)


def start(python: Path) -> int:
    """Open the window with the demo office, or make its pictures where there is no display."""
    if has_display():
        return program(python, "--demo")
    say("There is no display here, so no window can open: making pictures of the demo office instead.")
    return make_pictures(python, [])


def make_pictures(python: Path, arguments: list[str]) -> int:
    """Draw every panel of the demo office off screen into a folder."""
    folder = Path(arguments[0]) if arguments else ROOT / "pictures"
    status = program(python, "pictures", str(folder))
    if status == 0:
        say(f"The pictures are in {folder.resolve()}")
    return status


def run_tests(python: Path, arguments: list[str]) -> int:
    """Run pytest, in parallel unless a number of processes is asked for.

    What is compiled is kept, whatever the shell says: tests start the program and its parts hundreds of times.
    """
    processes = [] if any(argument.startswith("-n") for argument in arguments) else ["-n", str(_processes())]
    keep = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    return call(python, "-m", "pytest", *processes, *arguments, **keep)


def run_checks(python: Path) -> int:
    """Run every check, also after a failed one, and say which failed."""
    failed = []
    for name, command in CHECKS:
        say(f"Checking {name} ...")
        if call(python, *command):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def build(python: Path) -> None:
    """Make what the program reads and the repository does not keep, in the environment that has the tools for it."""
    for is_built, tool in (
        (translations.is_built, ("tools/translations.py", "build")),
        (notices.is_built, ("tools/notices.py",)),
    ):
        if not is_built(ROOT) and call(python, *tool):
            sys.exit(f"{tool[0]} could not make what the program needs; it says above why.")


def has_display() -> bool:
    """Whether a window can open here."""
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _processes() -> int:
    """One more than there are cores: a test of the window or of a server waits for a tenth of its time."""
    return min(4, (os.cpu_count() or 1) + 1)


def program(python: Path, *arguments: str, **environment: str) -> int:
    """Run the program where the user stands, so that the names of files mean what he means."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    return call(python, "-m", "crm_desktop", *arguments, folder=None, **environment)


def call(python: Path, *arguments: str, folder: Path | None = ROOT, **environment: str) -> int:
    """Run the environment's Python in the project's folder, or another one, and return its exit status."""
    whole = {**os.environ, "PYTHONUTF8": "1", **environment}
    try:
        return subprocess.call([str(python), *arguments], cwd=folder, env=whole)
    except KeyboardInterrupt:
        return 130
