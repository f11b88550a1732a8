"""The fields of the office's profile, of operators and of passwords, for the first start and for later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from crm_desktop.domain.open_offices import SourceIsOpen, read_closed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.errors import FileLocked
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.forms.editors import Editor, FieldWidget, TextField, choice, text
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.schema import LANGUAGES
from crm_desktop.views.words import error_text

LOGIN = Field(
    "login",
    QT_TRANSLATE_NOOP("system", "Log-in name"),
    text(longest=40),
    required=True,
    hint=QT_TRANSLATE_NOOP("system", "Short and without blanks, such as zhoumin."),
)


class PictureField(FieldWidget):
    """A picture out of a file, shown small; the draft holds the file's bytes."""

    def __init__(self, ask: Asker) -> None:
        self._frame = QWidget()
        super().__init__(self._frame)
        self._ask = ask
        self._bytes: bytes | None = None
        self._picture = marked(QLabel(), role="badge")
        self._picture.setFixedSize(theme().px(96), theme().px(40))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose, self._remove = QPushButton(self.tr("Choose picture…")), QPushButton(self.tr("Remove"))
        self._choose.clicked.connect(self._choose_file)
        self._remove.clicked.connect(lambda: self._changed(None))
        self._frame.setFocusProxy(self._choose)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for widget in (self._picture, self._choose, self._remove):
            row.addWidget(widget)
        row.addStretch(1)
        self._show()

    def value(self) -> bytes | None:
        return self._bytes

    def show_value(self, value: bytes | None) -> None:
        self._bytes = value
        self._show()

    def _choose_file(self) -> None:
        path = self._ask.open_file(self.tr("Logo"), self.tr("Pictures (*.png *.jpg *.jpeg *.bmp)"))
        if path is None:
            return
        try:
            content = read_closed(path)
        except SourceIsOpen as error:
            self._ask.problem(error_text(error))
        except OSError:
            self._ask.problem(error_text(FileLocked(file=path.name)))
        else:
            self._changed(content)

    def _changed(self, content: bytes | None) -> None:
        self.show_value(content)
        self.edited.emit()

    def _show(self) -> None:
        picture = QPixmap()
        if self._bytes is not None:
            picture.loadFromData(self._bytes)
        if picture.isNull():
            self._picture.setText(self.tr("No logo"))
        else:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaled(self._picture.size(), Qt.AspectRatioMode.KeepAspectRatio, smooth))
        self._remove.setVisible(self._bytes is not None)


class PasswordField(TextField):
    """A line of dots; blanks at the ends count."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        return self.line.text()


def password() -> Editor:
    """A password."""
    return lambda _scope: PasswordField()


def picture(ask: Asker) -> Editor:
    """A picture out of a file."""

    def build(_scope: FormScope) -> FieldWidget:
        return PictureField(ask)

    return build


def profile_fields(ask: Asker) -> tuple[Field, ...]:
    """What is printed at the head of documents."""
    return (
        Field(
            "name",
            QT_TRANSLATE_NOOP("system", "Office name"),
            text(longest=120),
            required=True,
            span=2,
            hint=QT_TRANSLATE_NOOP("system", "The full name, as it stands on your documents."),
        ),
        Field("name_english", QT_TRANSLATE_NOOP("system", "English name"), text(longest=120), span=2),
        Field("address", QT_TRANSLATE_NOOP("system", "Address"), text(longest=200), span=2),
        Field("phone", QT_TRANSLATE_NOOP("system", "Phone"), text(longest=60)),
        Field("fax", QT_TRANSLATE_NOOP("system", "Fax"), text(longest=60)),
        Field("email", QT_TRANSLATE_NOOP("system", "E-mail"), text(longest=120)),
        Field("tax_number", QT_TRANSLATE_NOOP("system", "Tax number"), text(longest=40)),
        Field("bank", QT_TRANSLATE_NOOP("system", "Bank"), text(longest=120)),
        Field("bank_account", QT_TRANSLATE_NOOP("system", "Bank account"), text(longest=60)),
        Field("logo", QT_TRANSLATE_NOOP("system", "Logo"), picture(ask), stop=False),
        Field(
            "language",
            QT_TRANSLATE_NOOP("system", "Document language"),
            choice(lambda: list(LANGUAGES.items())),
            stop=False,
        ),
    )
