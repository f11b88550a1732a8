"""What others ask to be said of their libraries, fonts and pictures that ship with the program."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.settings.places import resources

FILE = Path("resources/notices.json")
"""Made by ``tools/notices.py``; below the folder of the project."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is shipped of somebody else.

    Attributes:
        version: empty of what the lock file does not name.
        licence: its short name, such as ``MIT``.
        text: copyright and licence as they have to be passed on.
    """

    name: str
    version: str
    licence: str
    text: str


def read_notices(folder: Path | None = None) -> tuple[Notice, ...]:
    """All notices by name; none where the program runs from a source that they were not made for yet."""
    path = (folder or resources()) / FILE.name
    if not path.exists():
        return ()
    return tuple(Notice(**one) for one in json.loads(path.read_text(encoding="utf-8"))["notices"])
