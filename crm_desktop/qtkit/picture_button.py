"""Small buttons that show a picture and say their words in a hint, and to who cannot see."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme


def picture_button(
    idea: str, words: str, *, size: int = 14, keys: str = "", takes_focus: bool = True, framed: bool = False
) -> QToolButton:
    """A button with a picture.

    Args:
        idea: of the picture.
        words: what it does, translated.
        size: of the picture, in pixels of the design.
        keys: that do the same, as they are shown.
        takes_focus: whether the Tab key stops at it; not where the focus says what it works on.
        framed: whether it has a frame, as what stands beside fields.
    """
    made = marked(QToolButton(), framed=True) if framed else marked(QToolButton(), icon_only=True)
    made.setIcon(icon(idea, size=size))
    made.setIconSize(QSize(theme().px(size), theme().px(size)))
    made.setToolTip(f"{words}  {keys}" if keys else words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus if takes_focus else Qt.FocusPolicy.NoFocus)
    return made
