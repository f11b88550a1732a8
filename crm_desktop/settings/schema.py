"""The settings of this computer: one frozen dataclass with ranges and marked titles."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LANGUAGES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
"""Languages by code, each named in itself."""


def _setting(title: str, *, default: Any, choices: tuple[Any, ...] = (), low: float = 0, high: float = 0) -> Any:
    return field(default=default, metadata={"title": title, "choices": choices, "low": low, "high": high})


@dataclass(frozen=True)
class Settings:
    """What one computer remembers; unknown or broken values fall back to the default."""

    language: str = _setting(QT_TRANSLATE_NOOP("settings", "Language"), default="", choices=("", *LANGUAGES))
    theme: str = _setting(
        QT_TRANSLATE_NOOP("settings", "Colours"), default="system", choices=("system", "light", "dark")
    )
    scale: float = _setting(QT_TRANSLATE_NOOP("settings", "Size"), default=1.0, low=0.8, high=2.0)
    office: str = _setting(QT_TRANSLATE_NOOP("settings", "Office file"), default="")
    recent_offices: tuple[str, ...] = _setting(QT_TRANSLATE_NOOP("settings", "Recent office files"), default=())
    operator: str = _setting(QT_TRANSLATE_NOOP("settings", "Last operator"), default="")
    start_with_system: bool = _setting(QT_TRANSLATE_NOOP("settings", "Start at log-in"), default=False)
    start_in_tray: bool = _setting(QT_TRANSLATE_NOOP("settings", "Start in the tray"), default=False)
    close_to_tray: bool = _setting(
        QT_TRANSLATE_NOOP("settings", "Closing the window leaves the program in the tray"), default=False
    )
    show_today_at_login: bool = _setting(QT_TRANSLATE_NOOP("settings", "Show today's affairs at log-in"), default=True)
    second_backup: str = _setting(QT_TRANSLATE_NOOP("settings", "Second place for backups"), default="")
    idle_lock_minutes: int = _setting(QT_TRANSLATE_NOOP("settings", "Lock after minutes"), default=10, low=0, high=240)


def settings_of(values: dict[str, Any]) -> Settings:
    """Make settings out of stored values.

    >>> settings_of({"theme": "dark", "scale": 9, "nonsense": 1}).theme
    'dark'
    >>> settings_of({"scale": 9}).scale, settings_of({"scale": "big"}).scale
    (2.0, 1.0)
    """
    kept = {}
    for spec in fields(Settings):
        if spec.name in values:
            value = _fitting(values[spec.name], spec.default, spec.metadata)
            if value is not None:
                kept[spec.name] = value
    return Settings(**kept)


def _fitting(value: Any, default: Any, rules: Any) -> Any:
    """The value, moved into its range; None when it is of another type or no choice."""
    if isinstance(default, tuple):
        return tuple(str(item) for item in value) if isinstance(value, list | tuple) else None
    if isinstance(default, float | int) and not isinstance(default, bool):
        if isinstance(value, bool) or not isinstance(value, float | int):
            return None
        return type(default)(min(max(value, rules["low"]), rules["high"]))
    if type(value) is not type(default):
        return None
    return value if not rules["choices"] or value in rules["choices"] else None
