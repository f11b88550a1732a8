"""The field of the office's own that shows one of the pictures of its record."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from crm_desktop.domain.attachments.files import is_picture_name
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import Editor, FieldWidget
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import FileRow, OnRecord, on_record
from crm_desktop.queries.attachments.small import small_picture
from crm_desktop.views.attachments.adding import Adding
from crm_desktop.views.attachments.incoming import Offered, holds_any, offered
from crm_desktop.views.attachments.looking import PictureDialog
from crm_desktop.views.attachments.opener import FileTaker, may_add
from crm_desktop.views.context import Context

WIDE, HIGH, LOW = 96, 64, 28
ENDINGS = "*.jpg *.jpeg *.png *.gif *.bmp *.webp *.tif *.tiff"
_CHOOSE = QT_TRANSLATE_NOOP("own_fields", "Choose a picture")
_HINT = QT_TRANSLATE_NOOP("own_fields", "One of the pictures of this record (F4); or drop one here")
_FILE = QT_TRANSLATE_NOOP("own_fields", "From a file …")
_PASTE = QT_TRANSLATE_NOOP("own_fields", "Paste")
_LOOK = QT_TRANSLATE_NOOP("own_fields", "Show large")
_EMPTY = QT_TRANSLATE_NOOP("own_fields", "Leave empty")
_PICTURES = QT_TRANSLATE_NOOP("own_fields", "Pictures")
_LATER = QT_TRANSLATE_NOOP("own_fields", "To choose a picture, save the record first: it hangs on it.")
_NO_PICTURE = QT_TRANSLATE_NOOP("own_fields", "Choose a picture: this is none, or the clipboard holds none.")


def picture_of_record(context: Context) -> Editor:
    """One of the pictures that hang on the record whose page the form is on."""
    return lambda _scope: PictureField(context)


def place_on(widget: QWidget) -> Place | None:
    """The record on which files are put that are dropped on the page around a field; None for one not stored yet."""
    page = widget.parentWidget()
    while page is not None:
        taker = page.findChild(FileTaker, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if taker is not None:
            return taker.place
        page = page.parentWidget()
    return None


class PictureField(FieldWidget):
    """Shows a picture small; a click, F4 or Space offers those of the record, and to put another one on it."""

    usual_width = 132

    def __init__(self, context: Context) -> None:
        self.button = marked(QToolButton(), framed=True)
        super().__init__(self.button)
        self._context, self._may_change = context, True
        self._id: int | None = None
        self._picture = QPixmap()
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setToolTip(_say(_HINT))
        self.button.clicked.connect(lambda _on=False: self.offer())
        self.setAcceptDrops(True)
        self.show_value(None)

    def value(self) -> int | None:
        return self._id

    def show_value(self, value: int | None) -> None:
        self._id = value
        # room for a picture at once, so that nothing moves when it is there
        self.setFixedHeight(theme().px(HIGH + 10 if value is not None else LOW))
        self._show(None)
        if value is not None:
            self._context.read(self, small_picture, partial(self._read, value), attachment_id=value)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - as in Qt
        self._may_change = not read_only
        self.button.setEnabled(not read_only or self._id is not None)

    def offer(self) -> None:
        """Offer the pictures of the record."""
        place = place_on(self)
        if place is None:
            self._context.ask.problem(_say(_LATER))
        else:
            self._context.read(self, on_record, partial(self._offer, place), place=place)

    def menu(self, place: Place, found: OnRecord) -> QMenu:
        """What can be chosen."""
        rows = [row for row in found.files if row.small is not None and not row.is_private]
        menu = QMenu(self)
        for row in rows if self._may_change else ():
            action = menu.addAction(QIcon(_pixmap(row.small)), row.name, partial(self._take, row.id))
            action.setCheckable(row.id == self._id)
            action.setChecked(row.id == self._id)
        menu.addSeparator()
        if self._may_change and found.may_add and may_add(self._context.access, place):
            menu.addAction(icon("files"), _say(_FILE), partial(self._from_file, place))
            menu.addAction(icon("paste"), _say(_PASTE), partial(self._paste, place))
        shown = [row for row in rows if row.id == self._id]
        if shown:
            menu.addAction(icon("picture"), _say(_LOOK), partial(self._look, shown))
        if self._id is not None and self._may_change:
            menu.addAction(icon("delete"), _say(_EMPTY), partial(self._take, None))
        return menu

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F4:
            self.offer()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self._may_change and holds_any(event.mimeData()) and place_on(self) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        place = place_on(self)
        if event.type() == QEvent.Type.Drop and place is not None:
            self._add(place, offered(event.mimeData()))
            event.acceptProposedAction()

    # parts

    def _offer(self, place: Place, found: OnRecord) -> None:
        menu = self.menu(place, found)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _take(self, attachment_id: int | None, *_: object) -> None:
        self.show_value(attachment_id)
        self.edited.emit()

    def _from_file(self, place: Place, *_: object) -> None:
        paths = self._context.ask.open_files(_say(_CHOOSE), f"{_say(_PICTURES)} ({ENDINGS})")
        if paths:
            self._add(place, Offered(tuple(paths)))

    def _paste(self, place: Place, *_: object) -> None:
        self._add(place, offered(QGuiApplication.clipboard().mimeData()))

    def _add(self, place: Place, wanted: Offered) -> None:
        """Put pictures on the record; the last of them is the one that is shown."""
        pictures = replace(wanted, paths=tuple(path for path in wanted.paths if is_picture_name(path.name)))
        if pictures.is_any:
            Adding(self, self._context, place, added=self._take).take(pictures)
        else:
            self._context.ask.problem(_say(_NO_PICTURE))

    def _look(self, rows: list[FileRow], *_: object) -> None:
        PictureDialog(self.window(), self._context, rows, 0).show()

    def _read(self, attachment_id: int, small: bytes | None) -> None:
        if attachment_id == self._id:
            self._show(small)

    def _show(self, small: bytes | None) -> None:
        self._picture = _pixmap(small)
        is_there = not self._picture.isNull()
        self.button.setIcon(QIcon(self._picture) if is_there else icon("picture"))
        wide, high = (WIDE, HIGH) if is_there else (16, 16)
        self.button.setIconSize(QSize(theme().px(wide), theme().px(high)))
        self.button.setText("" if is_there else _say(_CHOOSE))
        self.button.setAccessibleName(_say(_CHOOSE))


def _pixmap(small: bytes | None) -> QPixmap:
    picture = QPixmap()
    if small:
        picture.loadFromData(small)
    return picture


def _say(text: str) -> str:
    return QCoreApplication.translate("own_fields", text)
