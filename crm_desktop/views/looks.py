"""How codes are shown: word, icon and tone of every ``StrEnum``; feature packages enter theirs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.trade.kinds import DocumentType
from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.cells import Look

_LOOKS: dict[tuple[type[StrEnum], str], tuple[str, str, str, Tone]] = {}
"""By class and value: members of two ``StrEnum`` classes with one value are equal."""


def enter_looks(context: str, looks: Mapping[StrEnum, tuple[str, str, Tone]]) -> None:
    """Say how codes are shown: marked word, idea of the icon, tone; the codes of one class in one call.

    Raises:
        ValueError: if they are of several classes, whose equal values would be one key.
    """
    if len({type(code) for code in looks}) > 1:
        raise ValueError(f"the looks of one class at a time: {list(looks)}")
    for code, (word, idea, tone) in looks.items():
        _LOOKS[type(code), code.value] = (context, word, idea, tone)


def enter_kind(kind: DocumentType, icon: str) -> None:
    """Show a kind of document by its title."""
    enter_looks("trade", {kind.kind: (kind.title, icon, Tone.PLAIN)})


_NAMED: dict[type[str], str] = {}
"""The idea of the icon of names that the office gave, by the class that says what they name."""


def enter_named(names: type[str], idea: str) -> None:
    """Say which icon stands beside names of a kind, as beside the codes of the program."""
    _NAMED[names] = idea


def look_of(code: StrEnum | str) -> Look:
    """The translated word, icon and tone of a code; of an unknown one, or of a name that the office gave, the text."""
    found = _LOOKS.get((type(code), str(code))) if isinstance(code, StrEnum) else None
    if found is None:
        return Look(str(code), _NAMED.get(type(code), ""))
    context, word, idea, tone = found
    return Look(QCoreApplication.translate(context, word), idea, tone)
