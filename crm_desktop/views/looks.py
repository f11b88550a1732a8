"""How codes are shown: word, icon and tone of every ``StrEnum``; feature packages enter theirs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crm_desktop.present.columns import Tone
from crm_desktop.qtkit.cells import Look

_LOOKS: dict[StrEnum, tuple[str, str, str, Tone]] = {}


def enter_looks(context: str, looks: Mapping[StrEnum, tuple[str, str, Tone]]) -> None:
    """Say how codes are shown: marked word, idea of the icon, tone; by code."""
    for code, (word, idea, tone) in looks.items():
        _LOOKS[code] = (context, word, idea, tone)


def look_of(code: StrEnum) -> Look:
    """The translated word, icon and tone of a code; of an unknown one, its value."""
    found = _LOOKS.get(code)
    if found is None:
        return Look(code.value)
    context, word, idea, tone = found
    return Look(QCoreApplication.translate(context, word), idea, tone)
