"""The few options of the window, read without the parser of all commands, so that the first window comes sooner."""

from __future__ import annotations

from collections.abc import Sequence

LANGUAGES = ("zh_CN", "zh_TW", "en")
_SWITCHES = {"--demo": "demo", "--tray": "tray"}
_VALUES = {"--office": "office", "--lang": "language", "--find": "find", "--operator": "operator"}


def window_options(arguments: Sequence[str]) -> dict[str, str | bool] | None:
    """What a line says that only opens the window; None for any other one, which the parser understands or refuses.

    >>> window_options(["--demo", "--lang=en"])
    {'demo': True, 'language': 'en'}
    >>> window_options(["list", "orders"]) is None
    True
    """
    found: dict[str, str | bool] = {}
    rest = iter(arguments)
    for argument in rest:
        name, is_joined, value = argument.partition("=")
        if argument in _SWITCHES:
            found[_SWITCHES[argument]] = True
            continue
        if name in _VALUES and not is_joined:
            value = next(rest, "")
        if name not in _VALUES or not value or value.startswith("-"):
            return None
        found[_VALUES[name]] = value
    return found if found.get("language", "en") in LANGUAGES else None
