"""Fusion with our palette and one style sheet, light and dark; all sizes scale with the font."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Tone
from crm_desktop.qtkit.tokens import AGING_DARK, AGING_LIGHT, DARK, LIGHT
from crm_desktop.settings.places import resources

FAMILIES = {
    "zh_CN": ["Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei"],
    "zh_TW": ["Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "WenQuanYi Micro Hei"],
    "en": ["Segoe UI", "Microsoft YaHei UI", "Noto Sans", "Noto Sans CJK SC", "WenQuanYi Micro Hei"],
}
TONE_TOKENS = {
    Tone.PLAIN: "text",
    Tone.ACCENT: "accent",
    Tone.GREEN: "green",
    Tone.AMBER: "amber",
    Tone.RED: "red",
    Tone.CLOSED: "closed",
}
_SIZE = re.compile(r"\$(\d+(?:\.\d+)?)px")
_TOKEN = re.compile(r"\$([a-z_0-9]+)")


class Theme(QObject):
    """The look in force; one per program, reached through ``theme()``.

    Attributes:
        changed: colours or sizes are other ones now; widgets that paint themselves repaint.
    """

    changed = Signal()
    current: ClassVar[Theme | None] = None

    def __init__(self) -> None:
        super().__init__()
        self.dark = False
        self.scale = 1.0
        self.choice = "system"
        self.language = "zh_CN"
        self._colors: dict[str, QColor] = {}

    def color(self, token: str) -> QColor:
        """The colour of a token in the theme in force."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor((DARK if self.dark else LIGHT)[token])
        return found

    def tone(self, tone: Tone) -> QColor:
        """The text colour that carries a meaning."""
        return self.color(TONE_TOKENS[tone])

    def aging(self) -> tuple[str, ...]:
        """The six colours from not due to overdue for the longest time."""
        return AGING_DARK if self.dark else AGING_LIGHT

    def px(self, pixels: float) -> int:
        """A length of the design, given at 96 dpi and 100 %, at the size in force."""
        return max(1, round(pixels * self.scale))

    def font(self, pixels: float = 13, *, bold: bool = False) -> QFont:
        """The interface font at a size of the design (data 13, labels 12, small 11)."""
        font = QFont(QApplication.font())
        font.setPixelSize(self.px(pixels))
        font.setBold(bold)
        return font

    def apply(self, app: QApplication, *, choice: str = "system", scale: float = 1.0, language: str = "zh_CN") -> None:
        """Put the look in force for the whole program.

        Args:
            app: the running application.
            choice: ``light``, ``dark`` or ``system``.
            scale: 1.0 for the sizes of the design, up to 2.0.
            language: decides which font families come first.
        """
        self.choice, self.scale, self.language = choice, scale, language
        self.dark = choice == "dark" or (choice == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
        self._colors.clear()
        app.setStyle("Fusion")
        font = QFont(app.font())
        font.setFamilies(FAMILIES.get(language, FAMILIES["en"]))
        font.setPixelSize(self.px(12))
        app.setFont(font)
        app.setPalette(self._palette())
        app.setStyleSheet(self.fill(_sheet()))
        self.changed.emit()

    def follow_system(self, app: QApplication, apply: Callable[[], None]) -> None:
        """Call ``apply`` again whenever the system turns dark or light and the choice is to follow it."""

        def again() -> None:
            if self.choice == "system":
                apply()

        app.styleHints().colorSchemeChanged.connect(again)

    def fill(self, sheet: str) -> str:
        """Replace ``$12px`` by scaled lengths, ``$token`` by colours and ``$icons`` by the folder of pictures."""
        tokens = DARK if self.dark else LIGHT
        sized = _SIZE.sub(lambda m: f"{self.px(float(m[1]))}px", sheet)
        folder = (resources() / "styles").as_posix()
        names = {**tokens, "styles": folder, "shade": "dark" if self.dark else "light"}
        return _TOKEN.sub(lambda m: names[m[1]], sized)

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "surface_alt",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.BrightText: "on_accent",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.PlaceholderText: "text2",
            QPalette.ColorRole.Mid: "border",
            QPalette.ColorRole.Light: "surface",
            QPalette.ColorRole.Dark: "border_input",
            QPalette.ColorRole.Accent: "accent",
        }
        palette = QPalette()
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text_disabled"))
        return palette


@cache
def _sheet() -> str:
    return (resources() / "styles" / "app.qss").read_text(encoding="utf-8")


def theme() -> Theme:
    """The one theme of the program."""
    if Theme.current is None:
        Theme.current = Theme()
    return Theme.current
