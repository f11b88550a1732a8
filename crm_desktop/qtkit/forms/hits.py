"""What was typed, marked in what was found: in the accent colour and bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from crm_desktop.domain.search_marks import Marks, parts_of
from crm_desktop.present.pinyin import marker
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.theme import theme

MARKED = 2
"""In how many cells beside the text what was typed is marked: names and codes stand there, not prices."""


def with_marks(matches: Sequence[Match], typed: str) -> list[Match]:
    """The matches with what was typed marked; away from the GUI thread, since pinyin is loaded when first used."""
    if not typed.strip():
        return list(matches)
    marked, made = marker(typed), []
    for match in matches:
        found = marked.found((match.text, *match.cells[:MARKED]))
        made.append(replace(match, marks=found.marks, reasons=found.reasons))
    return made


def paint_hits(painter: QPainter, place: QRect, text: str, marks: Marks, token: str, *, size: int = 13) -> int:
    """Paint a line with what was typed in it marked; on the accent itself, underlined. How wide it came out."""
    on_accent = token == "on_accent"  # noqa: S105 - a colour
    wide = QFontMetrics(theme().font(size, bold=bool(marks)))
    left, shown = place.left(), wide.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
    for part, hit in parts_of(shown, marks):
        cell = QRect(left, place.top(), max(0, place.right() - left + 1), place.height())
        tone = "accent" if hit and not on_accent else token
        left += paint_text(painter, cell, part, tone, bold=hit, size=size, underlined=hit and on_accent)
    return left - place.left()
