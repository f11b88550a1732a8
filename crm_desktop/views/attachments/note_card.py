"""A note as it is read, and as it is typed in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout

from crm_desktop.present import formats
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import NoteRow


class NoteEdit(QPlainTextEdit):
    """Typed words: Enter keeps them, Shift+Enter begins a new line, Esc goes back where there is a way.

    Attributes:
        kept: Enter was pressed on words.
        left: Esc was pressed.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, text: str = "", *, height: int = 44, is_left_by_esc: bool = False) -> None:
        super().__init__(text)
        self._is_left_by_esc = is_left_by_esc
        self.setFixedHeight(theme().px(height))
        self.setTabChangesFocus(True)

    @property
    def words(self) -> str:
        """What is typed, without spaces around it."""
        return self.toPlainText().strip()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if self.words:
                self.kept.emit(self.words)
        elif event.key() == Qt.Key.Key_Escape and self._is_left_by_esc:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteCard(QFrame):
    """One note.

    Attributes:
        pinned: it is to be pinned, or let go.
        changed: its new words.
        removed: it is to be taken away.
        hidden_or_shown: it is to be private, or for everybody who sees its record.
    """

    pinned = Signal()
    changed = Signal(str)
    removed = Signal()
    hidden_or_shown = Signal()

    def __init__(self, note: NoteRow, *, may_pin: bool, may_hide: bool) -> None:
        super().__init__()
        marked(self, role="card")
        self.note = note
        self._text = label(note.text, role="value")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._edit: NoteEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme().px(side) for side in (10, 6, 6, 8)])
        self._column.setSpacing(theme().px(2))
        self._column.addLayout(self._head(may_pin=may_pin, may_hide=may_hide))
        self._column.addWidget(self._text)

    @property
    def is_unsaved(self) -> bool:
        """Whether other words are typed in it."""
        return self._edit is not None and self._edit.words != self.note.text

    def edit(self) -> None:
        """Type in place."""
        if self._edit is None and self.note.may_change:
            self._edit = NoteEdit(self.note.text, height=84, is_left_by_esc=True)
            self._edit.setAccessibleName(self.tr("Note"))
            self._edit.kept.connect(self.changed)
            self._edit.left.connect(self.leave)
            self._text.hide()
            self._column.addWidget(self._edit)
        if self._edit is not None:
            self._edit.setFocus()

    def leave(self) -> None:
        """Show the note again as it is kept; words that were typed are given up."""
        if self._edit is not None:
            self._edit.deleteLater()
            self._edit = None
            self._text.show()

    def _head(self, *, may_pin: bool, may_hide: bool) -> QHBoxLayout:
        head, note = QHBoxLayout(), self.note
        head.setSpacing(theme().px(4))
        for idea, token, wanted in (("pin", "accent", note.is_pinned), ("lock", "amber", note.is_private)):
            if wanted:
                sign = QLabel()
                sign.setPixmap(pixmap(idea, token, 14))
                head.addWidget(sign)
        head.addWidget(label(f"{note.by}  {formats.moment(note.written_at)}", role="hint"))
        head.addStretch(1)
        pin = self.tr("Let go") if note.is_pinned else self.tr("Pin to the top")
        hide = self.tr("Show to everybody") if note.is_private else self.tr("Make private")
        for idea, words, run, wanted in (
            ("pin", pin, self.pinned.emit, may_pin),
            ("lock", hide, self.hidden_or_shown.emit, may_hide and note.may_change),
            ("edit", self.tr("Change"), self.edit, may_pin and note.may_change),
            ("delete", self.tr("Delete"), self.removed.emit, may_pin and note.may_change),
        ):
            if wanted:
                button = picture_button(idea, words)
                button.clicked.connect(lambda _on=False, run=run: run())
                head.addWidget(button)
        return head
