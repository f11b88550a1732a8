"""What pick lists, their groups, colours and levels are called, and how a colour looks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from crm_desktop.domain.pick_lists import COLOURS, PICK_LISTS, ListGroup, RegionKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.tokens import SERIES

GROUP_WORDS: Mapping[ListGroup, str] = {
    ListGroup.CUSTOMERS: QT_TRANSLATE_NOOP("system", "Customers"),
    ListGroup.CONTACTS: QT_TRANSLATE_NOOP("system", "Talks and people"),
    ListGroup.PRODUCTS: QT_TRANSLATE_NOOP("system", "Products"),
    ListGroup.DOCUMENTS: QT_TRANSLATE_NOOP("system", "Documents"),
    ListGroup.OFFICE: QT_TRANSLATE_NOOP("system", "Our office"),
}
COLOUR_WORDS: Mapping[str, str] = {
    "blue": QT_TRANSLATE_NOOP("system", "Blue"),
    "orange": QT_TRANSLATE_NOOP("system", "Orange"),
    "mint": QT_TRANSLATE_NOOP("system", "Mint"),
    "purple": QT_TRANSLATE_NOOP("system", "Purple"),
    "olive": QT_TRANSLATE_NOOP("system", "Olive"),
    "slate": QT_TRANSLATE_NOOP("system", "Slate"),
}
LEVEL_WORDS: Mapping[str, str] = {
    RegionKind.BIG.value: QT_TRANSLATE_NOOP("system", "Big region"),
    RegionKind.REGION.value: QT_TRANSLATE_NOOP("system", "Region"),
    RegionKind.CLASS.value: QT_TRANSLATE_NOOP("system", "Class area"),
}


def said(text: str) -> str:
    """A marked text of this page in the user's language."""
    return QCoreApplication.translate("system", text)


def list_word(name: str) -> str:
    """What a pick list is called."""
    return said(PICK_LISTS[name].title) if name in PICK_LISTS else name


def colour_of(name: str) -> str:
    """The colour of a name as ``#rrggbb``; empty for none."""
    return SERIES[COLOURS.index(name)] if name in COLOURS else ""


def swatch(name: str) -> QIcon:
    """A square in a colour; only its edge for none."""
    side = theme().px(12)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(theme().color("border_input"))
    colour = colour_of(name)
    if colour:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
    painter.drawRoundedRect(0, 0, side - 1, side - 1, 2, 2)
    painter.end()
    return QIcon(picture)
