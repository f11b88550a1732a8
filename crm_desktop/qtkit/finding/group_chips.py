"""The kinds over a list of what was found: each with its count, one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from crm_desktop.qtkit.forms.key_hints import key_width, paint_key
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme

ALL = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """One kind to be shown alone, or all of them; ``key`` is the group's, empty for all."""

    key: str
    words: str
    count: str


@dataclass(frozen=True, slots=True)
class Option:
    """Something that is ticked, translated, with its key."""

    words: str
    key: str
    is_on: bool


def paint_option(painter: QPainter, bar: QRect, option: Option) -> QRect:
    """Paint it at the right end of the bar; where it is."""
    look, gap = theme(), theme().px(6)
    wide = QFontMetrics(look.font(12)).horizontalAdvance(option.words)
    left = bar.right() - look.px(12) - key_width(option.key)
    paint_key(painter, left, bar, option.key)
    words = QRect(left - gap - wide, bar.top(), wide + 1, bar.height())
    paint_text(painter, words, option.words, "text", size=12)
    side = look.px(14)
    box = QRect(words.left() - gap - side, bar.top() + (bar.height() - side) // 2, side, side)
    painter.setPen(look.color("accent" if option.is_on else "border_input"))
    painter.setBrush(look.color("accent" if option.is_on else "surface"))
    painter.drawRoundedRect(box, look.px(3), look.px(3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if option.is_on:
        painter.drawPixmap(box, pixmap("done", "on_accent", 14))
    return QRect(box.left(), bar.top(), bar.right() - box.left(), bar.height())


def gap_for(words: Sequence[int], room: int) -> int:
    """The gaps round and between chips, by how wide their words are; narrower where they have no room otherwise.

    >>> theme().px(8) == gap_for([40, 60], 400), gap_for([40, 60], 140), gap_for([40, 60], 50)
    (True, 5, 2)
    """
    least, most = theme().px(2), theme().px(8)
    return max(least, min(most, (room - sum(words)) // (4 * max(1, len(words)))))


def paint_chips(painter: QPainter, bar: QRect, chips: Sequence[Chip], chosen: str) -> list[tuple[QRect, Chip]]:
    """Paint them from the left, and their keys if there is room; where each of them is."""
    look, font = theme(), QFontMetrics(theme().font(12))
    left, places = bar.left() + look.px(11), []
    words = [font.horizontalAdvance(chip.words) + font.horizontalAdvance(chip.count) for chip in chips]
    gap = gap_for(words, bar.right() - left)
    for chip, long in zip(chips, words, strict=True):
        is_chosen, is_empty = chip.key == chosen, chip.count == "0"
        wide = long + 3 * gap
        box = QRect(left, bar.top() + look.px(7), wide, bar.height() - look.px(14))
        painter.setPen(look.color("accent_line" if is_chosen else "border" if is_empty else "border_input"))
        painter.setBrush(look.color("accent_soft" if is_chosen else "surface"))
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        token = "accent" if is_chosen else "text_disabled" if is_empty else "text"
        inner = box.adjusted(gap, 0, -gap, 0)
        paint_text(painter, inner, chip.words, token, size=12)
        paint_text(painter, inner, chip.count, token, size=12, right=True)
        places.append((box, chip))
        left += wide + gap
    keys, room = f"Alt+0…{len(chips) - 1}", QRect(left, bar.top(), bar.right() - left, bar.height())
    if font.horizontalAdvance(keys) <= room.width():
        paint_text(painter, room, keys, "text2", size=12)
    return places
