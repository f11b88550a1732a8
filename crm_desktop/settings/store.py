"""Reads and writes the settings and the arrangement of windows of this computer."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from crm_desktop.domain.files import put_in_place
from crm_desktop.settings.places import config_dir
from crm_desktop.settings.schema import Settings, settings_of


class SettingsStore:
    """One small file; a damaged one is set aside and the defaults are used.

    Attributes:
        settings: what is in force.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_dir() / "settings.json"
        self._values = self._read()
        self.settings: Settings = settings_of(self._values.get("settings", {}))

    def change(self, **values: Any) -> Settings:
        """Change settings and keep them."""
        self.settings = replace(self.settings, **values)
        kept = self._values.get("settings", {}).get("language", "")
        self._values["settings"] = asdict(self.settings) | {"language": values.get("language", kept)}
        self._write()
        return self.settings

    def speak(self, language: str) -> None:
        """Put a language in force for this run only; ``settings`` then names the one that the user reads."""
        self.settings = replace(self.settings, language=language)

    def state(self, name: str) -> Any:
        """A remembered arrangement, or None; whoever kept it knows its shape."""
        return self._values.get("state", {}).get(name)

    def keep_state(self, name: str, value: Any) -> None:
        """Remember an arrangement; it must be JSON."""
        self._values.setdefault("state", {})[name] = value
        self._write()

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            return self._set_aside()
        return found if isinstance(found, dict) else self._set_aside()

    def _set_aside(self) -> dict[str, Any]:
        broken = self._path.with_suffix(".broken.json")
        if self._path.is_file():
            self._path.replace(broken)
        return {}

    def _write(self) -> None:
        """Write a new file beside the old one and put it in its place, so that a crash leaves one of them whole."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
        put_in_place(fresh, self._path)
