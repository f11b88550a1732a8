"""Start the program, or test it, on a machine that has nothing but Python.

    python run.py                  the window with a demo office (without a display: pictures of it)
    python run.py test [ARGS]      the whole test suite, PostgreSQL part included; ARGS go to pytest
    python run.py check            style, types, contracts between the parts, translations
    python run.py pictures [DIR]   a picture of every panel of the demo office
    python run.py ARGS             anything else goes to the program: see python run.py --help

It makes an environment of its own beside this file with the tested versions of ``requirements.lock``. On Debian and
its kin, as root, it brings the few system libraries and Chinese fonts; otherwise it says which ones are missing.
It runs on CPython 3.11 to 3.13; another Python only looks for one of these.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
TRANSLATIONS = ROOT / "resources" / "translations"
OLDEST, NEWEST = (3, 11), (3, 13)

QT_LIBRARIES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 "
    "libxcb-xkb1"
)
FONTS = "fonts-wqy-microhei fonts-noto-cjk"
PROGRAM_PACKAGES = (*QT_LIBRARIES.split(), *FONTS.split())
TEST_PACKAGES = ("postgresql", "poppler-utils", "xvfb")

CHECKS = (
    ("style", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    ("contracts", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
    ("translations", ("tools/translations.py", "check")),
)


def main(arguments: list[str]) -> int:
    """Carry out one of the commands of the module's text and return its exit status."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _run_with_another_python(arguments)
    command = arguments[0] if arguments else ""
    bring_system_packages(PROGRAM_PACKAGES + (TEST_PACKAGES if command == "test" else ()))
    python = make_environment()
    release_translations(python)
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
    """Run pytest, in parallel unless a number of processes is asked for."""
    processes = [] if any(argument.startswith("-n") for argument in arguments) else ["-n", str(_processes())]
    return call(python, "-m", "pytest", *processes, *arguments, QT_QPA_PLATFORM="offscreen")


def run_checks(python: Path) -> int:
    """Run every check, also after a failed one, and say which failed."""
    failed = []
    for name, command in CHECKS:
        say(f"Checking {name} ...")
        if call(python, *command):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def release_translations(python: Path) -> None:
    """Compile the translations that changed since they were last compiled."""
    sources = sorted(TRANSLATIONS.glob("*.ts"))
    if any(not _is_newer(source.with_suffix(".qm"), source) for source in sources) and call(
        python, "tools/translations.py", "release"
    ):
        sys.exit("The translations could not be compiled.")


def _is_newer(made: Path, source: Path) -> bool:
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


def has_display() -> bool:
    """Whether a window can open here."""
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _processes() -> int:
    return min(4, max(2, os.cpu_count() or 2))


# The environment


def make_environment() -> Path:
    """Make or refresh the environment unless it is as the lock file wants it, and return its Python."""
    folder = _environment_folder()
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp, wanted = folder / "made-from", _fingerprint()
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    say(f"Making the environment in {folder.name} (once; about 250 MB are fetched) ...")
    uv = shutil.which("uv")
    if not python.exists():
        _make_empty(folder, uv)
    installer = [uv, "pip", "install", "--python", str(python)] if uv else [str(python), "-m", "pip", "install"]
    _must([*installer, "--quiet", "--requirement", str(LOCK)], "fetch the packages of requirements.lock")
    stamp.write_text(wanted, encoding="utf-8")
    return python


def _make_empty(folder: Path, uv: str | None) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if uv:
        _must([uv, "venv", "--quiet", "--python", sys.executable, str(folder)], "make the environment")
        return
    if not _has_venv():
        bring_system_packages((f"python{version}-venv",))
    _must([sys.executable, "-m", "venv", "--clear", str(folder)], "make the environment")


def _has_venv() -> bool:
    """Debian ships Python without what ``venv`` needs."""
    return (
        subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode
        == 0
    )


def _environment_folder() -> Path:
    """``.venv``; if that one belongs to another version of Python, one with the version in its name."""
    folder = ROOT / ".venv"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    settings = folder / "pyvenv.cfg"
    if settings.exists() and f" {version}." not in settings.read_text(encoding="utf-8"):
        return ROOT / f".venv-{version}"
    return folder


def _fingerprint() -> str:
    made_from = b"\0".join([sys.version.encode(), (ROOT / "pyproject.toml").read_bytes(), LOCK.read_bytes()])
    return hashlib.sha256(made_from).hexdigest()


def _run_with_another_python(arguments: list[str]) -> int:
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        for found in ([f"python3.{minor}"], ["py", f"-3.{minor}"]):
            if (
                shutil.which(found[0])
                and subprocess.run([*found, "-c", ""], capture_output=True, check=False).returncode == 0
            ):
                return subprocess.call([*found, str(ROOT / "run.py"), *arguments])
    sys.exit("CRM Desktop needs Python 3.11, 3.12 or 3.13; this is {}.{}.".format(*sys.version_info[:2]))


# The system


def bring_system_packages(wanted: tuple[str, ...]) -> None:
    """Install what is missing where apt and the right to use it are at hand; otherwise say what is missing."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        return
    missing = [package for package in wanted if not _is_installed(package)]
    if not missing:
        return
    if os.geteuid() != 0:
        say(f"These packages are missing; if something fails, run: sudo apt-get install {' '.join(missing)}")
        return
    say(f"Installing {' '.join(missing)} ...")
    apt = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-q", "update"], env=apt, stdout=subprocess.DEVNULL, check=False)
    command = ["apt-get", "-q", "-y", "install", "--no-install-recommends", *missing]
    if subprocess.run(command, env=apt, stdout=subprocess.DEVNULL, check=False).returncode:
        say(f"apt-get could not install them all: {' '.join(missing)}")


def _is_installed(package: str) -> bool:
    """Newer systems have some libraries under a name with ``t64`` at its end."""
    names = [package, f"{package}t64"]
    query = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}\n", *names], capture_output=True, text=True, check=False
    )
    return "ii" in query.stdout


# Processes


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


def _must(command: list[str], what: str) -> None:
    if subprocess.call(command, cwd=ROOT):
        sys.exit(f"Could not {what}: see the messages above. Check the network and start again.")


def say(message: str) -> None:
    """Print a line before what the next process prints."""
    print(message, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
