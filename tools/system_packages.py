"""The few libraries, fonts and programs of the system that the program and its tests need: on Debian and its kin."""

from __future__ import annotations

import os
import shutil
import subprocess

QT_LIBRARIES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 "
    "libxcb-xkb1"
)
FONTS = "fonts-wqy-microhei fonts-noto-cjk"
PROGRAM_PACKAGES = (*QT_LIBRARIES.split(), *FONTS.split())
TEST_PACKAGES = ("postgresql", "poppler-utils", "xvfb")


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


def say(message: str) -> None:
    """Print a line before what the next process prints."""
    print(message, flush=True)
