"""The notes of a record: written in one line, pinned ones first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.domain.attachments.owners import Place
from crm_desktop.qtkit.marks import grounded, label, marked, seen_if
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import NoteRow
from crm_desktop.services.attachments.notes import AddNote, ChangeNote, RemoveNote
from crm_desktop.views.attachments.adding import is_private_there
from crm_desktop.views.attachments.note_card import NoteCard, NoteEdit
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import run_undoable

BAR = 38
"""The height of what stands over the files and over the notes, side by side."""


class NotesPart(QWidget):
    """Shows the notes of one record and takes new ones.

    Attributes:
        typed: something was typed, or is kept now.
        kept, not_kept: how keeping a new note ended.
    """

    typed = Signal()
    kept = Signal()
    not_kept = Signal()

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        grounded(self, "panel")
        self._context, self._place = context, place
        self._key = str(uuid4())
        self._cards: list[NoteCard] = []
        self._title = label(self.tr("Notes"), role="title")
        self.edit = NoteEdit()
        self.edit.setPlaceholderText(self.tr("Write a note; Enter keeps it, Shift+Enter begins a new line"))
        self.edit.setAccessibleName(self.tr("New note"))
        self.edit.kept.connect(self.keep)
        self.edit.textChanged.connect(self.typed)
        held = marked(QWidget(), role="panel")
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(*[theme().px(side) for side in (8, 6, 8, 8)])
        self._column.setSpacing(theme().px(6))
        self._column.addWidget(self.edit)
        self._column.addStretch(1)
        area = Scrolled(held)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = strip("bar", self._title, None)
        bar.setFixedHeight(theme().px(BAR))
        stacked(self, bar, area, grows=area)
        self.setMinimumWidth(theme().px(240))

    @property
    def is_unsaved(self) -> bool:
        """Whether words are typed that are not kept."""
        return bool(self.edit.words) or any(card.is_unsaved for card in self._cards)

    def show_notes(self, notes: Sequence[NoteRow], *, may_add: bool) -> None:
        """Show the notes as they are now; one that is being typed in stays as it is."""
        self._title.setText(f"{self.tr('Notes')} {len(notes)}" if notes else self.tr("Notes"))
        seen_if(self.edit, may_add)
        typed = {card.note.id: card for card in self._cards if card.is_unsaved}
        for card in self._cards:
            if card.note.id not in typed:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        may_hide = may_add and is_private_there(self._context, self._place)
        self._cards = [typed.get(note.id) or self._card(note, may_add=may_add, may_hide=may_hide) for note in notes]
        for at, card in enumerate(self._cards, start=1):
            self._column.insertWidget(at, card)

    def give_up(self) -> None:
        """Forget what is typed."""
        self.edit.clear()
        for card in self._cards:
            card.leave()

    def keep(self, text: str = "") -> None:
        """Keep what is typed as a new note."""
        words = text or self.edit.words
        if not words:
            return
        private = is_private_there(self._context, self._place)
        command = AddNote(key=self._key, place=self._place, text=words, is_private=private)
        done = partial(self._kept, words)
        self._context.run(command, done, problems=self._refused, failed=self.not_kept.emit)

    # parts

    def _kept(self, words: str, _done: object) -> None:
        self._key = str(uuid4())
        if self.edit.words == words:
            self.edit.clear()
        self.kept.emit()

    def _refused(self, problems: Any) -> None:
        self._context.ask.problem("\n".join(problems.values()))

    def _card(self, note: NoteRow, *, may_add: bool, may_hide: bool) -> NoteCard:
        card = NoteCard(note, may_pin=may_add, may_hide=may_hide)
        card.pinned.connect(partial(self._change, note, is_pinned=not note.is_pinned))
        card.hidden_or_shown.connect(partial(self._change, note, is_private=not note.is_private))
        card.changed.connect(lambda text: self._reword(card, text))
        card.removed.connect(partial(self._remove, note))
        return card

    def _reword(self, card: NoteCard, text: str) -> None:
        if text == card.note.text:
            card.leave()
            return
        self._change(card.note, done=card.leave, text=text)

    def _change(self, note: NoteRow, *, done: Any = None, **values: Any) -> None:
        kept: dict[str, Any] = {"text": note.text, "is_pinned": note.is_pinned, "is_private": note.is_private} | values
        command = ChangeNote(note_id=note.id, seen_version=note.version, **kept)
        self._context.run(command, (lambda _done: done()) if done else None, problems=self._refused)

    def _remove(self, note: NoteRow) -> None:
        back = RemoveNote(note_id=note.id, is_removed=False)
        run_undoable(self._context, RemoveNote(note_id=note.id), self.tr("The note is deleted."), back)
