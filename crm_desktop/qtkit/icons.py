"""Line icons by idea: one picture for one idea, coloured by the theme when it is loaded."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.places import resources

IDEAS: dict[str, str] = {
    # records
    "today": "calendar-check",
    "customer": "users",
    "person": "user",
    "employee": "user",
    "contact": "message-2",
    "offer": "file-invoice",
    "order": "clipboard-list",
    "truck": "truck",
    "return": "arrow-back-up",
    "receipt": "wallet",
    "payment": "cash",
    "refund": "arrow-back-up",
    "receivable": "hourglass",
    "payable": "hourglass",
    "aging": "hourglass",
    "purchase": "shopping-cart",
    "warehouse": "building-warehouse",
    "product": "box",
    "report": "chart-bar",
    "supplier": "building-store",
    "competitor": "flag",
    "partner": "link",
    "bank": "building-bank",
    "statement": "file-text",
    "dunning": "speakerphone",
    "reminder": "bell",
    "birthday": "cake",
    "note": "notes",
    "files": "paperclip",
    "file": "file-text",
    "template": "file-plus",
    "operator": "user-check",
    "department": "users-group",
    "region": "map-pin",
    "rules": "ruler-2",
    "office": "building-store",
    "money": "coin",
    "price": "tag",
    # ways of contact
    "phone": "phone",
    "visit": "map-pin",
    "mail": "mail",
    "chat": "message",
    "wechat": "brand-wechat",
    "qq": "brand-qq",
    "gift": "gift",
    # actions
    "new": "plus",
    "open": "folder-open",
    "folder": "archive",
    "edit": "pencil",
    "save": "device-floppy",
    "delete": "trash",
    "copy": "copy",
    "paste": "clipboard-copy",
    "undo": "arrow-back-up",
    "redo": "arrow-forward-up",
    "print": "printer",
    "export": "external-link",
    "import": "file-import",
    "refresh": "refresh",
    "search": "search",
    "filter": "filter",
    "filter-off": "filter-off",
    "columns": "columns-3",
    "view": "layout-columns",
    "workplace": "layout-columns",
    "follow": "link",
    "more": "dots",
    "close": "x",
    "cancel": "x",
    "float": "app-window",
    "settings": "adjustments-horizontal",
    "help": "help-circle",
    "keyboard": "keyboard",
    "lock": "lock",
    "logout": "logout",
    "language": "language",
    "light": "sun",
    "dark": "moon",
    "date": "calendar",
    "next": "arrow-right",
    "previous": "arrow-left",
    "up": "arrow-up",
    "down": "arrow-down",
    "expand": "chevron-down",
    "collapse": "chevron-up",
    "closed-group": "chevron-right",
    "back": "chevron-left",
    "hand-on": "arrow-right",
    "merge": "git-merge",
    "claim": "hand-stop",
    "command": "chevron-right",
    "send": "send",
    "sort-up": "sort-ascending",
    "sort-down": "sort-descending",
    "preview": "eye",
    "backup": "shield-check",
    "restore": "history",
    "database": "database",
    "log": "history",
    # signs of states
    "done": "check",
    "won": "check",
    "confirmed": "clock",
    "running": "truck",
    "clock": "clock",
    "warning": "alert-triangle",
    "pin": "pin",
    "void": "ban",
    "lost": "x",
    "draft": "circle-dashed",
    "star": "star",
    "information": "info-circle",
    "bug": "bug",
    "list": "list-check",
    "code": "barcode",
    "picture": "photo",
    # the template designer
    "text": "typography",
    "field": "braces",
    "table": "table",
    "add-column": "table-plus",
    "sum": "sum",
    "line": "line",
    "box": "square",
    "qr": "qrcode",
    "page-number": "hash",
    "digits": "number-123",
    "copies": "files",
    "scan": "scan",
    "text-left": "align-left",
    "text-center": "align-center",
    "text-right": "align-right",
    "align-left": "layout-align-left",
    "align-center": "layout-align-center",
    "align-right": "layout-align-right",
    "align-top": "layout-align-top",
    "align-middle": "layout-align-middle",
    "align-bottom": "layout-align-bottom",
    "distribute-across": "layout-distribute-vertical",
    "distribute-down": "layout-distribute-horizontal",
    "same-width": "arrow-autofit-width",
    "same-height": "arrow-autofit-height",
    "to-front": "stack-front",
    "to-back": "stack-back",
    "group": "layers-linked",
    "ungroup": "layers-subtract",
    "snap": "magnet",
    "grid": "grid-dots",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
    "fit": "maximize",
    "unlock": "lock-open",
    "ruler": "ruler-2",
    "painters": "layout-board-split",
}
_STROKE = re.compile(r'stroke-width="[\d.]+"')


def icon(idea: str, token: str = "text2", size: int = 16) -> QIcon:  # noqa: S107 - a colour token
    """The icon of an idea in a colour of the theme in force; grey when its action is disabled."""
    made = QIcon(pixmap(idea, token, size))
    made.addPixmap(pixmap(idea, "text_disabled", size), QIcon.Mode.Disabled)
    return made


def pixmap(idea: str, token: str = "text2", size: int = 16) -> QPixmap:  # noqa: S107 - a colour token
    """The picture of an idea; ``size`` is in pixels of the design and scales with the font."""
    return _pixmap(IDEAS.get(idea, idea), theme().color(token).name(), theme().px(size), 2.0)


def tinted(idea: str, color: QColor, size: int = 16) -> QPixmap:
    """The picture of an idea in any colour, for painters that have one."""
    return _pixmap(IDEAS.get(idea, idea), color.name(), theme().px(size), 2.0)


@cache
def _pixmap(file: str, color: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_svg(file).replace("currentColor", color).encode()))
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _svg(file: str) -> str:
    source = (resources() / "icons" / f"{file}.svg").read_text(encoding="utf-8")
    return _STROKE.sub('stroke-width="1.75"', source)
