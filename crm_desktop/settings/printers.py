"""The printers of this computer: dot-matrix printers with their profiles, and what was chosen last."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from crm_desktop.domain.files import put_in_place
from crm_desktop.settings.places import config_dir

FORMS_ROUND = 3600
"""After so many forms every length in hundredths of a millimetre is a whole number of dots again."""


@dataclass(frozen=True, slots=True)
class DotMatrix:
    """A dot-matrix printer that gets its bytes raw.

    Attributes:
        name: as the user calls it.
        address: ``tcp://HOST:9100``, a queue, a share or a device.
        profile: what differs from a usual printer, by the names of ``PrinterProfile``.
    """

    name: str
    address: str
    profile: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LastChoice:
    """What was chosen for a kind of document when it was printed last."""

    template: str = ""
    place: str = ""
    copies: int = 1


class PrinterBook:
    """One small file, read again each time, since several dialogs use it; a damaged one counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_dir() / "printers.json"

    @property
    def dot_matrix(self) -> tuple[DotMatrix, ...]:
        """The dot-matrix printers by name."""
        found = self._read().get("dot_matrix", [])
        return tuple(DotMatrix(**entry) for entry in sorted(found, key=lambda entry: str(entry["name"])))

    def find(self, name: str) -> DotMatrix | None:
        """The printer with this name."""
        return next((printer for printer in self.dot_matrix if printer.name == name), None)

    def keep(self, printer: DotMatrix) -> None:
        """Add a printer, or change the one with its name."""
        values = self._read()
        others = [entry for entry in values.get("dot_matrix", []) if entry["name"] != printer.name]
        values["dot_matrix"] = [*others, {**asdict(printer), "profile": dict(printer.profile)}]
        self._write(values)

    def forget(self, name: str) -> None:
        """Remove a printer."""
        values = self._read()
        values["dot_matrix"] = [entry for entry in values.get("dot_matrix", []) if entry["name"] != name]
        self._write(values)

    def count_forms(self, name: str, forms: int) -> None:
        """Note forms that a printer was fed, so that parts of a dot are carried from job to job."""
        printer = self.find(name)
        if printer is not None and forms > 0:
            done = (int(printer.profile.get("forms_done", 0)) + forms) % FORMS_ROUND
            self.keep(replace(printer, profile={**printer.profile, "forms_done": done}))

    def last(self, kind: str) -> LastChoice:
        """What was chosen last for a kind of document."""
        found = self._read().get("last", {}).get(kind)
        return LastChoice(**found) if found else LastChoice()

    def keep_last(self, kind: str, choice: LastChoice) -> None:
        """Remember what was chosen."""
        values = self._read()
        values.setdefault("last", {})[kind] = asdict(choice)
        self._write(values)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            read = dict(found)
            for entry in read.get("dot_matrix", []):
                DotMatrix(**entry)
            for entry in read.get("last", {}).values():
                LastChoice(**entry)
        except (RecursionError, OSError, ValueError, TypeError, AttributeError):
            return {}
        return read

    def _write(self, values: dict[str, Any]) -> None:
        """Write a new file beside the old one and put it in its place."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        put_in_place(fresh, self._path)
