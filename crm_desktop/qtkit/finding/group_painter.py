"""Paints the lines of the list under the search box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics, QPainter

from crm_desktop.domain.search_marks import Marks
from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.cells import Look
from crm_desktop.qtkit.finding.found_groups import FoundMatch, Group, Line
from crm_desktop.qtkit.forms.hits import paint_hits
from crm_desktop.qtkit.forms.key_hints import key_width, paint_key
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

EDGE, LEAD, GAP = 12, 132, 12
Places = list[tuple[QRect, Match]]


class GroupPainter:
    """Paints one line after the other.

    Attributes:
        places: where what can be taken was painted beside whole rows, for the mouse.
    """

    def __init__(self, painter: QPainter, typed: str, more: str) -> None:
        """Make it for one painting; ``more`` is translated, with ``{count}``."""
        self._painter, self._typed, self._more = painter, typed, more
        self.places: Places = []

    def paint(self, rect: QRect, line: Line, current: Match | None) -> None:
        """Paint a line; ``current`` is what Enter takes, if it stands in this line."""
        if line.is_head:
            self._head(rect, line.group)
        elif line.match is None:
            self._nothing(rect, line.group, current)
        else:
            self._match(rect, line.group, line.match, is_current=current is not None)

    def _head(self, rect: QRect, group: Group) -> None:
        look, painter = theme(), self._painter
        painter.fillRect(rect, look.color("header"))
        edge, gap = look.px(EDGE), look.px(8)
        right = rect.right() - edge
        if group.hidden:
            right -= key_width("→")
            paint_key(painter, right, rect, "→")
            words = self._more.format(count=f"{group.hidden}+" if group.is_more else group.hidden)
            place = QRect(rect.left(), rect.top(), right - look.px(6) - rect.left(), rect.height())
            paint_text(painter, place, words, "accent", size=12, right=True)
            right -= QFontMetrics(look.font(12)).horizontalAdvance(words) + 2 * gap
        self._picture(rect, group.icon, "text2")
        left = rect.left() + edge + look.px(22)
        for words, token, bold in ((group.title, "text", True), (group.counted, "text2", False)):
            place = QRect(left, rect.top(), right - left, rect.height())
            left += paint_text(painter, place, words, token, bold=bold, size=13 if bold else 12) + gap
        paint_text(painter, QRect(left, rect.top(), right - left, rect.height()), group.note, "text2", size=12)

    def _picture(self, rect: QRect, icon: str, token: str) -> None:
        side = theme().px(14)
        top = rect.top() + (rect.height() - side) // 2
        self._painter.drawPixmap(QPoint(rect.left() + theme().px(EDGE), top), pixmap(icon, token, 14))

    def _nothing(self, rect: QRect, group: Group, current: Match | None) -> None:
        look, painter, gap = theme(), self._painter, theme().px(GAP)
        self._picture(rect, "search", "text2")
        right = self._offers(rect, group.offers, current)
        left = rect.left() + look.px(EDGE + 22)
        before, typed, after = group.nothing.partition(self._typed) if self._typed else (group.nothing, "", "")
        for words, bold in ((before, False), (typed, True), (after, False)):
            place = QRect(left, rect.top(), right - left, rect.height())
            left += paint_text(painter, place, words, "text", bold=bold) if words else 0
        paint_text(
            painter, QRect(left + gap, rect.top(), right - left - gap, rect.height()), group.where, "text2", size=12
        )

    def _offers(self, rect: QRect, offers: Sequence[Match], current: Match | None) -> int:
        """Paint what can be done, at the right; where that begins."""
        look, metrics = theme(), QFontMetrics(theme().font(12))
        right = rect.right() - look.px(EDGE)
        for offer in reversed(offers):
            wide = metrics.horizontalAdvance(offer.text)
            place = QRect(right - wide, rect.top(), wide + 1, rect.height())
            if current is offer:
                self._painter.fillRect(place.adjusted(-look.px(5), 1, look.px(5), -1), look.color("accent_soft"))
            paint_text(self._painter, place, offer.text, "accent", size=12, bold=current is offer)
            self.places.append((place, offer))
            right -= wide + look.px(GAP + 6)
        return right

    def _match(self, rect: QRect, group: Group, match: Match, *, is_current: bool) -> None:
        look, painter, edge = theme(), self._painter, theme().px(EDGE)
        right = rect.right() - edge
        if is_current:
            painter.fillRect(rect, look.color("accent_soft"))
            painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), look.color("accent"))
            right -= key_width("Enter")
            paint_key(painter, right, rect, "Enter")
            right -= look.px(8)
        right = self._right_cells(rect, group, match, right)
        texts = [(match.text, self._marks(match, 0)), (match.cells[0] if match.cells else "", self._marks(match, 1))]
        (lead, lead_marks), (main, main_marks) = texts if group.text_leads else reversed(texts)
        left = rect.left() + edge
        if lead:
            paint_hits(painter, QRect(left, rect.top(), look.px(LEAD - 8), rect.height()), lead, lead_marks, "text")
            left += look.px(LEAD)
        paint_hits(painter, QRect(left, rect.top(), right - left, rect.height()), main, main_marks, "text")

    def _right_cells(self, rect: QRect, group: Group, match: Match, right: int) -> int:
        """Paint the cells at the right, the last one first; where they begin."""
        look, gap = theme(), theme().px(GAP)
        cells = match.cells[1:]
        seen = match.look if isinstance(match, FoundMatch) else None
        looks_at = max(len(cells) - 2, 0)
        for place in reversed(range(len(cells))):
            shown = seen if place == looks_at else None
            least = look.px(group.widths[place]) if place < len(group.widths) else 0
            needed = self._width(cells[place], shown, is_marked=bool(self._marks(match, place + 2)))
            wide = min(max(needed, least), (right - rect.left()) // 2)
            cell = QRect(right - wide, rect.top(), wide, rect.height())
            if cells[place] and shown is not None:
                self._look(cell, cells[place], shown)
            elif cells[place]:
                self._right_text(cell, cells[place], self._marks(match, place + 2))
            right -= wide + (gap if wide else 0)
        return right

    @staticmethod
    def _width(text: str, shown: Look | None, *, is_marked: bool) -> int:
        wide = QFontMetrics(theme().font(12, bold=is_marked)).horizontalAdvance(text)
        spare = 2 if text else 0  # a text as wide as its place is cut all the same
        return wide + spare + (theme().px(18) if shown is not None and shown.icon else 0)

    def _look(self, cell: QRect, text: str, shown: Look) -> None:
        look, left = theme(), cell.left()
        token = "text2" if shown.tone is Tone.PLAIN else TONE_TOKENS[shown.tone]
        if shown.icon:
            top = cell.top() + (cell.height() - look.px(14)) // 2
            self._painter.drawPixmap(QPoint(left, top), pixmap(shown.icon, token, 14))
            left += look.px(18)
        paint_text(self._painter, QRect(left, cell.top(), cell.right() - left + 1, cell.height()), text, token, size=12)

    def _right_text(self, cell: QRect, text: str, marks: Marks) -> None:
        if not marks:
            paint_text(self._painter, cell, text, "text2", size=12, right=True)
            return
        wide = QFontMetrics(theme().font(12, bold=True)).horizontalAdvance(text)
        paint_hits(self._painter, cell.adjusted(max(0, cell.width() - wide), 0, 0, 0), text, marks, "text2", size=12)

    @staticmethod
    def _marks(match: Match, place: int) -> Marks:
        return match.marks[place] if place < len(match.marks) else ()
