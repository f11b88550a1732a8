"""The menu at the end of a bar: what has no room in the bar, and what never stands in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QStyleOptionToolButton, QToolButton, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import marked, seen_if
from crm_desktop.qtkit.theme import theme

MORE_KEY = "Ctrl+M"
Fill = Callable[[QMenu], None]


class MoreButton(QToolButton):
    """Opens the menu of its bar; says “More” while something has gone into it, and is hidden while it is empty."""

    def __init__(self, fill: Fill | None = None, *, size: int = 16) -> None:
        """Build it.

        Args:
            fill: puts in what stands in the menu at all times, after what had no room.
            size: of the picture, in pixels of the design.
        """
        super().__init__()
        self._fill, self._size = fill, size
        self._held: Sequence[Fill] = ()
        marked(self, framed=True, more=True)
        self.setIconSize(QSize(theme().px(size), theme().px(size)))
        self.setToolTip(f"{self.tr('More')}  {MORE_KEY}")
        self.setAccessibleName(self.tr("More"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the word
        self.clicked.connect(self.open)
        self._show(holds=False)

    def hold(self, entries: Sequence[Fill]) -> None:
        """Take these into the menu instead of those before; each puts itself in when the menu opens."""
        if bool(entries) is not bool(self._held):
            self._show(holds=bool(entries))
        self._held = tuple(entries)

    def width_if(self, *, holds: bool) -> int | None:
        """How wide it would be while something has gone into it, or nothing has; None while it would be hidden."""
        if not holds and self._fill is None:
            return None
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        font = self.fontMetrics()
        # what Qt's own hint adds beside the picture: four pixels, the words, a blank at either end of them
        words = 4 + font.size(0, self.tr("More")).width() + 2 * font.horizontalAdvance(" ")
        wide = self.iconSize().width() + (words if holds else 0)
        inner = QSize(wide, self.iconSize().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, option, inner, self).width()

    def open(self) -> None:
        """Show the menu below; with the first entry marked for those who came by key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setLayoutDirection(QApplication.layoutDirection())  # not that of this button
        menu.setToolTipsVisible(True)  # why an entry is grey
        for put in self._held:
            put(menu)
        if self._fill is not None:
            menu.addSeparator()
            self._fill(menu)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        first = next((one for one in menu.actions() if one.isEnabled() and not one.isSeparator()), None)
        if first is not None and self.hasFocus():
            menu.setActiveAction(first)

    def _show(self, *, holds: bool) -> None:
        self.setText(self.tr("More") if holds else "")
        beside, only = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(beside if holds else only)
        self.setIcon(icon("expand" if holds else "more", size=self._size))
        seen_if(self, holds or self._fill is not None)


def open_more(inside: QWidget) -> bool:
    """Open the menu of the bar nearest to the focus; whether there was one in sight.

    Args:
        inside: how far to look for it.
    """
    place: QWidget | None = QApplication.focusWidget() or inside
    while place is not None:
        near = [one for one in place.findChildren(MoreButton) if one.isVisible() and not one.visibleRegion().isEmpty()]
        if near:
            near[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            near[0].open()
            return True
        if place is inside:
            return False
        place = place.parentWidget()
    return False
