"""Makes the notices of all libraries, fonts and pictures that are shipped, for the window about the program.

    python tools/notices.py     make resources/notices.json out of requirements.lock and resources/notices

Which libraries are shipped is worked out: those of the lock file that ``pyproject.toml`` asks for, and what these ask
for, on Windows or Linux. Their texts come out of the installed packages. The file is not kept in the repository:
``run.py`` and ``crm.spec`` make it.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from crm_desktop.settings.notices import FILE, Notice  # noqa: E402

LOCK = "requirements.lock"
KEPT = Path("resources/notices")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux"},
    {"sys_platform": "win32", "platform_system": "Windows"},
)
TEXT = re.compile(r"\.dist-info/(licenses/.+|[^/]*(licen[cs]e|copying|notice|authors)[^/]*)$", re.IGNORECASE)
LOCKED = re.compile(r"^([\w.-]+)==([\w.+!-]+)", re.MULTILINE)
LONGEST_NAME = 60
"""Some packages put the whole text where the name of the licence belongs."""


class NoNotice(Exception):
    """A library is shipped without its licence; says what to do."""


def main() -> int:
    """Make the file, unless it is made of what is there now."""
    if not is_built():
        found = collect()
        content = {"made_from": fingerprint(ROOT), "notices": [asdict(notice) for notice in found]}
        (ROOT / FILE).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        print(f"notices: {len(found)}")
    return 0


def is_built(root: Path = ROOT) -> bool:
    """Whether the file is there, and made of the lock file and the kept texts as they are."""
    made = root / FILE
    return made.exists() and json.loads(made.read_text(encoding="utf-8"))["made_from"] == fingerprint(root)


def fingerprint(root: Path) -> str:
    """Changes with the lock file, with each kept text, and with this module."""
    paths = [root / LOCK, root / "pyproject.toml", Path(__file__), *sorted((root / KEPT).iterdir())]
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def collect(root: Path = ROOT) -> list[Notice]:
    """The notices of all that is shipped, by name.

    Raises:
        NoNotice: naming a library without the name or the text of its licence.
    """
    kept = tomllib.loads((root / KEPT / "notices.toml").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = {_key(name): version for name, version in LOCKED.findall((root / LOCK).read_text(encoding="utf-8"))}
    found = [_of_library(root, name, locked, kept) for name in shipped(project["dependencies"])]
    found += [
        Notice(other["name"], "", other["licence"], _joined(_kept_texts(root, other["texts"])))
        for other in kept["others"]
    ]
    return sorted(found, key=lambda notice: notice.name.lower())


def shipped(asked_for: list[str]) -> list[str]:
    """The names of all libraries that the program needs to run, on either system."""
    from packaging.requirements import Requirement

    extras: dict[str, set[str]] = {}
    waiting = [Requirement(text) for text in asked_for]
    while waiting:
        wanted = waiting.pop()
        name, known = _key(wanted.name), extras.get(_key(wanted.name))
        fresh = ({"", *wanted.extras}) - (known or set())
        if not fresh:
            continue
        extras[name] = fresh | (known or set())
        for needed in map(Requirement, metadata.requires(name) or ()):
            marker = needed.marker
            if marker is None or any(marker.evaluate({"extra": one, **system}) for one in fresh for system in SYSTEMS):
                waiting.append(needed)
    return sorted(extras)


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_library(root: Path, name: str, locked: Mapping[str, str], kept: Mapping[str, Any]) -> Notice:
    if name not in locked:
        raise NoNotice(f"To ship {name}, lock its version in {LOCK}.")
    licence = kept["licences"].get(name) or _licence(metadata.metadata(name))
    text = _joined([*_own_texts(name), *_kept_texts(root, kept["texts"].get(name, ()))])
    if not licence or not text:
        raise NoNotice(f"To ship {name}, put the name and the text of its licence into {KEPT.as_posix()}/notices.toml.")
    return Notice(name, locked[name], licence, text)


def _licence(about: metadata.PackageMetadata) -> str:
    for field in ("License-Expression", "License"):
        named = (about.get(field) or "").strip()
        if named and "\n" not in named and len(named) <= LONGEST_NAME:
            return named
    classes = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or () if line.startswith("License")]
    return ", ".join(classes)


def _own_texts(name: str) -> Iterator[str]:
    for file in sorted(metadata.files(name) or (), key=str):
        if TEXT.search(file.as_posix()):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def _kept_texts(root: Path, names: list[str]) -> Iterator[str]:
    return ((root / KEPT / name).read_text(encoding="utf-8") for name in names)


def _joined(texts: Any) -> str:
    """Each text once, a line between them."""
    return f"\n\n{'-' * 80}\n\n".join(dict.fromkeys(text.strip("\n") for text in texts))


if __name__ == "__main__":
    raise SystemExit(main())
