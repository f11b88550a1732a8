"""What is said of a typed number that could not be taken, whatever it was typed into."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.figures import LARGEST, WHOLE, Places
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.entry_text import TooManyPlaces, TooMuch, Unreadable

_CONTEXT = "NumberField"
_TOO_MUCH = QT_TRANSLATE_NOOP("NumberField", "Type a smaller number: at most {most}.")
_TOO_FINE = QT_TRANSLATE_NOOP("NumberField", "Type at most {places} decimal places: more are not kept.")
_NOT_WHOLE = QT_TRANSLATE_NOOP("NumberField", "Type a whole number.")
_NO_NUMBER = QT_TRANSLATE_NOOP("NumberField", "Type a number such as 1,234.50.")


def why_no_number(error: Unreadable, places: Places) -> str:
    """Why it could not be taken, translated; ``places`` are those that are kept."""
    said = QCoreApplication.translate
    if isinstance(error, TooMuch):
        return said(_CONTEXT, _TOO_MUCH).format(most=formats.price(LARGEST))
    if isinstance(error, TooManyPlaces):
        return said(_CONTEXT, _NOT_WHOLE if places is WHOLE else _TOO_FINE).format(places=places.count)
    return said(_CONTEXT, _NO_NUMBER)
