"""Reads and writes the settings and the arrangement of windows of this computer."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from crm_desktop.domain.files import put_in_place
from crm_desktop.settings.places import config_dir
from crm_desktop.settings.schema import Settings, settings_of
from crm_desktop.settings.secrets import Secrets, split_address, with_password


class SettingsStore:
    """One small file; a damaged one is set aside and the defaults are used.

    Attributes:
        settings: what is in force.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_dir() / "settings.json"
        self._secrets = Secrets(self._path.with_name(f"{self._path.stem}.secrets.json"))
        self._values = self._read()
        self.settings: Settings = settings_of(self._values.get("settings", {}))
        places = (self.settings.office, *self.settings.recent_offices)
        if any(split_address(place)[1] for place in places):  # written by hand
            self.change(office=self.settings.office, recent_offices=self.settings.recent_offices)

    def change(self, **values: Any) -> Settings:
        """Change settings and keep them; the password of a server is kept apart."""
        if "office" in values:
            values["office"] = self._without_password(values["office"])
        if "recent_offices" in values:
            values["recent_offices"] = tuple(dict.fromkeys(map(self._without_password, values["recent_offices"])))
        self.settings = replace(self.settings, **values)
        kept = self._values.get("settings", {}).get("language", "")
        self._values["settings"] = asdict(self.settings) | {"language": values.get("language", kept)}
        self._write()
        return self.settings

    def address(self, place: str) -> str:
        """A server's address with the password that was kept for it; any other place as it is."""
        bare, typed = split_address(place)
        return with_password(bare, typed or self._secrets.find(bare)) if "://" in place else place

    def _without_password(self, place: str) -> str:
        bare, password = split_address(place)
        if password:
            self._secrets.keep(bare, password)
        return bare

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
        except (RecursionError, OSError, ValueError):
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
