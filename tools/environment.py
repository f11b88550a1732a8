"""The environment of ``run.py``: made once, made again when it is half made, and a cause in words when it can't be."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.system_packages import bring_system_packages, say

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
IS_OWN = "import sys; sys.exit(sys.prefix == sys.base_prefix)"
MOST_LINES = 12
"""How much of what an installer said is shown."""
NEEDED = 1_200_000_000
"""Bytes of a whole environment and what is fetched on the way to it."""


class NotReady(Exception):
    """The environment cannot be made; says why, and what to do."""


@dataclass(frozen=True)
class Outcome:
    """How a process ended, and what it wrote on the way."""

    status: int
    text: str = ""


def run(command: Sequence[str]) -> Outcome:
    """Run a command to its end and keep what it says."""
    try:
        ended = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
        )
    except OSError as error:
        return Outcome(127, str(error))
    return Outcome(ended.returncode, ended.stdout)


@dataclass(frozen=True)
class Environment:
    """Where it is and how it is made; everything that reaches out of this process can be replaced.

    Attributes:
        root: the folder of the project.
        run: runs a command.
        uv: the program ``uv``, if it is there: it is quicker than pip.
        free: bytes that are free on the disk of a folder.
        bring: installs packages of the system, where that is allowed.
    """

    root: Path
    run: Callable[[Sequence[str]], Outcome] = run
    uv: str | None = field(default_factory=lambda: shutil.which("uv"))
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free
    bring: Callable[[tuple[str, ...]], None] = bring_system_packages

    @property
    def folder(self) -> Path:
        """``.venv``; if that one belongs to another version of Python, one with the version in its name."""
        folder = self.root / ".venv"
        version = _version_in(folder / "pyvenv.cfg")
        return self.root / f".venv-{VERSION}" if version and not f"{version}.".startswith(f"{VERSION}.") else folder

    def python(self) -> Path:
        """Make or refresh the environment unless it is as the lock file wants it, and return its Python.

        Raises:
            NotReady: with the cause and the remedy.
        """
        folder = self.folder
        python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        stamp, wanted = folder / "made-from", self._fingerprint()
        if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8", errors="replace") == wanted:
            return python
        self._require_place(folder)
        say(f"Making the environment in {folder.name} (once; about 250 MB are fetched) ...")
        is_new = not self._is_usable(python)
        if is_new:
            self._make_empty(folder, python)
        fetched = self._fetch(python)
        if fetched.status and not is_new and cause_in(fetched.text) is None:
            say("What is in it is half made; rebuilding it ...")
            self._make_empty(folder, python)
            fetched = self._fetch(python)
        if fetched.status:
            raise self._fault("fetch the packages of requirements.lock", fetched)
        stamp.write_text(wanted, encoding="utf-8")
        return python

    def _require_place(self, folder: Path) -> None:
        place = folder if folder.exists() else self.root
        try:
            with tempfile.TemporaryFile(dir=place):
                pass
        except OSError as error:
            if error.errno == 28:
                raise NotReady(_no_space(self.root, self.free(self.root))) from error
            raise NotReady(
                f"The environment cannot be made, because nothing can be written to {place} ({error.strerror}). "
                "Copy the project to a folder of your own and start it there."
            ) from error

    def _is_usable(self, python: Path) -> bool:
        """Whether packages can be put into what is there; a run that was killed leaves a Python without pip.

        A Python that is not the environment's own, such as a script that hands over to the system's, must get nothing.
        """
        check = IS_OWN if self.uv else f"import pip._internal.cli.main; {IS_OWN}"
        settings = python.parent.parent / "pyvenv.cfg"
        return settings.exists() and python.exists() and self.run([str(python), "-c", check]).status == 0

    def _make_empty(self, folder: Path, python: Path) -> None:
        try:
            if folder.exists():
                shutil.rmtree(folder)
        except OSError as error:
            raise NotReady(
                f"The half-made environment {folder} cannot be removed ({error}). Close the programs that use it, "
                "delete the folder, and start again."
            ) from error
        if self.uv:
            made = self.run([self.uv, "venv", "--quiet", "--python", sys.executable, str(folder)])
        else:
            self._require_venv()
            made = self.run([sys.executable, "-m", "venv", str(folder)])
        if made.status or not self._is_usable(python):
            raise self._fault("make the environment", made)

    def _require_venv(self) -> None:
        """Debian ships Python without what ``venv`` needs, and says so only in the middle of it."""
        check = [sys.executable, "-c", "import venv, ensurepip; ensurepip.version()"]
        if self.run(check).status == 0:
            return
        self.bring((f"python{VERSION}-venv",))
        if self.run(check).status:
            raise NotReady(
                "This Python came without what makes environments (the modules venv and ensurepip). "
                f"Install it and start again: sudo apt-get install python{VERSION}-venv"
            )

    def _fetch(self, python: Path) -> Outcome:
        lock = ["--requirement", str(self.root / LOCK.name)]
        if self.uv:
            return self.run([self.uv, "pip", "install", "--python", str(python), "--quiet", *lock])
        # only when asked to be verbose does pip say that it could not reach a server
        return self.run([str(python), "-m", "pip", "install", "--verbose", "--progress-bar", "off", *lock])

    def _fault(self, goal: str, outcome: Outcome) -> NotReady:
        say("\n".join(outcome.text.rstrip().splitlines()[-MOST_LINES:]))
        free = self.free(self.root)
        if free < 20_000_000 or cause_in(outcome.text) == "space":
            return NotReady(_no_space(self.root, free))
        remedy = _REMEDIES.get(cause_in(outcome.text) or "", "The messages above say why.")
        return NotReady(f"Could not {goal}. {remedy}")

    def _fingerprint(self) -> str:
        files = [(self.root / name).read_bytes() for name in ("pyproject.toml", LOCK.name)]
        return hashlib.sha256(b"\0".join([sys.version.encode(), *files])).hexdigest()


_SIGNS = {
    "space": ("no space left on device", "errno 28", "not enough space on the disk", "disk quota exceeded"),
    "certificate": ("certificate_verify_failed", "certificate verify failed", "invalid peer certificate"),
    "proxy": ("proxyerror", "cannot connect to proxy", "proxy authentication", "407 proxy"),
    "network": (
        *("newconnectionerror", "name resolution", "failed to resolve", "getaddrinfo failed", "dns error"),
        *("network is unreachable", "connection refused", "connection reset", "connection aborted", "timed out"),
        *("connecttimeout", "connection error", "tcp connect error", "error sending request", "client error (connect)"),
    ),
    "rights": ("permission denied", "read-only file system", "access is denied", "errno 13", "errno 30"),
    "changed": ("do not match the hashes", "hash mismatch"),
    "missing": ("no matching distribution found", "no solution found", "was not found in the package registry"),
}
_REMEDIES = {
    "certificate": "The package server shows a certificate that this computer does not trust: often a proxy or a virus "
    "scanner that reads along. Give pip its certificate (PIP_CERT, for uv SSL_CERT_FILE) and start again.",
    "proxy": "The proxy lets nothing through. Check HTTPS_PROXY and start again.",
    "network": "The package server cannot be reached. Check the network and start again.",
    "rights": "A file cannot be written. Copy the project to a folder of your own, or close the programs that use it.",
    "changed": "A package is not the one that was tested. Empty the package cache (pip cache purge) and start again.",
    "missing": "The package server has not all of them for this computer and this Python, or did not answer. "
    "CRM Desktop needs 64-bit Windows or Linux; if pip is set to a mirror, try another one: PIP_INDEX_URL=https://pypi.org/simple",
}


def cause_in(text: str) -> str | None:
    """What an installer's words mean; None if they mean none of the usual causes.

    A server that isn't reached also has "no matching distribution": the first sign in this order counts.
    """
    said = text.lower()
    return next((cause for cause, signs in _SIGNS.items() if any(sign in said for sign in signs)), None)


def _no_space(folder: Path, free: int) -> str:
    return (
        f"The disk of {folder} is full: {free // 1_000_000} MB are free, about {NEEDED // 1_000_000} MB are needed. "
        "Make room and start again."
    )


def _version_in(settings: Path) -> str | None:
    """For which Python an environment was made; None where that was not yet written."""
    try:
        lines = settings.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    entries = {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in lines)}
    return entries.get("version") or entries.get("version_info") or None
