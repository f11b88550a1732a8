"""Why a figure is what it is: one panel beside whatever shows a figure, opened by F9 or a click on it.

It reads nothing by itself: who shows the figure asks for it, is told which lever is taken, and says where Esc leads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Source, Verdict
from crm_desktop.domain.why.levers import Lever
from crm_desktop.present.why import (
    LeverWords,
    amount_text,
    asked_of,
    figure_words,
    lever_words,
    levers_title,
    said_text,
)
from crm_desktop.qtkit.figure_tree import FigureTree
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of

KEY = "F9"
WIDE = 440
_ICONS = {"receive": "receipt", "ship_less": "truck", "allocate": "money", "raise_price": "price"}
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
"""So many levers are offered: those after them cost more."""


def translated(context: str, text: str) -> str:
    """A marked text in the language of the window."""
    return QCoreApplication.translate(context, text)


def icon_of(kind: str) -> str:
    """The idea of the icon of a kind of document."""
    return look_of(DocumentKind(kind)).icon if kind in DOCUMENTS else ""


class FigurePanel(QWidget):
    """Shows one figure with its parts, gates and levers; hidden until it is asked for.

    Attributes:
        left: it was put away by Esc; whoever opened it gets the focus back.
        taken: a lever was taken; carries it.
        wanted: a part was unfolded whose own parts are still to be read; carries it.
    """

    left = Signal()
    taken = Signal(object)
    wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._levers: Sequence[Lever] = ()
        self._back: Callable[[], object] | None = None
        self.setObjectName("figure_panel")
        self.setFixedWidth(theme().px(WIDE))
        grounded(self, "panel")
        self._title, self._amount = ElidedLabel("", "caption"), label(role="strong")
        self.tree = FigureTree(translated, icon_of)
        self.tree.setAccessibleName(self.tr("What the figure is made of"))
        self.tree.opened.connect(self._open)
        self.tree.wanted.connect(self.wanted)
        self._gates, self._way = QWidget(), QWidget()
        for holder, role in ((self._gates, "bar"), (self._way, "panel")):
            grounded(holder, role)
        self._verdicts = QVBoxLayout(self._gates)
        self._offers = QVBoxLayout()
        self._lay_out()
        self.hide()

    def ask(self, words: str, back: Callable[[], object]) -> None:
        """Come into sight while the answer is read; Esc leads ``back``."""
        self._back = back
        if self.isHidden():
            self._say(words)
            self._show_verdicts(())
            self._show_levers((), "")
            self.tree.forget()
        self.show()
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_figure(self, explained: Explanation) -> None:
        """Show a figure, if the panel is still in sight."""
        figure = explained.figure
        self._say(figure_words(figure, translated), amount_text(figure.amount, figure.unit))
        self.tree.show_parts(figure.parts)
        self._show_verdicts(figure.verdicts)
        self._show_levers(explained.levers, said_text(figure.hint, translated))

    def leave(self) -> None:
        """Put it away and go back to where it was opened."""
        back, self._back = self._back, None
        self.hide()
        self.left.emit()
        if back is not None:
            back()

    def take(self, place: int) -> None:
        """Take the lever at a place, or ask who may."""
        if place < len(self._levers) and _can_be_taken(self._levers[place]):
            self.taken.emit(self._levers[place])

    # parts

    def _lay_out(self) -> None:
        head = grounded(QWidget(), "bar")
        lines = QVBoxLayout(head)
        lines.setContentsMargins(*[theme().px(edge) for edge in (12, 5, 8, 5)])
        lines.setSpacing(0)
        asked, answer = QHBoxLayout(), QHBoxLayout()
        for row in (asked, answer):
            row.setSpacing(theme().px(6))
            lines.addLayout(row)
        sign = QLabel()
        sign.setPixmap(pixmap("help", "accent", 16))
        asked.addWidget(sign)
        asked.addWidget(self._title, 1)
        self._close = QPushButton(icon("close", size=14), "Esc")
        marked(self._close, flat=True, small=True)
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.leave)
        asked.addWidget(self._close)
        keys = label("←→  Enter", role="hint")
        keys.setToolTip(self.tr("←→ fold · Enter opens the document · Esc closes"))
        answer.addSpacing(theme().px(22))
        answer.addWidget(self._amount)
        answer.addStretch(1)
        answer.addWidget(keys)
        self._verdicts.setContentsMargins(*[theme().px(edge) for edge in (12, 4, 8, 4)])
        self._verdicts.setSpacing(theme().px(2))
        self._offers.setContentsMargins(0, 0, 0, 0)
        self._offers.setSpacing(0)
        way = QVBoxLayout(self._way)
        way.setContentsMargins(*[theme().px(edge) for edge in (12, 4, 8, 4)])
        way.setSpacing(theme().px(2))
        self._way_title = label(role="label")
        self._way_title.setWordWrap(True)
        way.addWidget(self._way_title)
        way.addLayout(self._offers)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (head, self.tree, self._gates, self._way):
            whole.addWidget(widget, 1 if widget is self.tree else 0)

    def _say(self, words: str, amount: str = "") -> None:
        self._title.show_text(words)
        self._amount.setText(amount)
        self.setAccessibleName(f"{words} {amount}".strip())

    def _show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """As many beside each other as there is room for: none is ever cut."""
        _empty(self._verdicts)
        self._gates.setVisible(bool(verdicts))
        room, row, used = theme().px(WIDE - 20), QHBoxLayout(), 0
        for verdict in verdicts:
            told = _told(verdict)
            wide = told.sizeHint().width() + theme().px(12)
            if not used or used + wide > room:
                row, used = _row_in(self._verdicts), 0
            row.insertWidget(row.count() - 1, told)
            used += wide

    def _show_levers(self, levers: Sequence[Lever], hint: str) -> None:
        self._levers = tuple(levers[: len(_DIGITS)])
        _empty(self._offers)
        self._way.setVisible(bool(levers or hint))
        self._way_title.setText(levers_title(levers, translated) if levers else hint)
        for place, lever in enumerate(self._levers):
            self._offers.addWidget(self._offer(place, lever, lever_words(lever, translated)))

    def _offer(self, place: int, lever: Lever, words: LeverWords) -> QWidget:
        offer = QWidget()
        row = QHBoxLayout(offer)
        row.setContentsMargins(0, theme().px(1), 0, theme().px(1))
        row.setSpacing(theme().px(8))
        sign = QLabel()
        sign.setPixmap(pixmap(_ICONS.get(lever.kind.value, "edit"), "text2", 16))
        what, then = ElidedLabel(words.what, "strong"), ElidedLabel(words.then, "label")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(what)
        told.addWidget(then)
        row.addWidget(sign)
        row.addLayout(told, 1)
        if _can_be_taken(lever):
            button = marked(QPushButton(f"{words.button}  Alt+{place + 1}"), small=True)
            button.clicked.connect(partial(self.take, place))
            row.addWidget(button)
        return offer

    def _open(self, source: Source) -> None:
        self._context.open(source.kind, source.record_id)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        # Alt+1…3 and Esc mean something else around this panel: while the focus is in it they are its own
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        combination = event.keyCombination()
        if combination == QKeyCombination(Qt.Key.Key_Escape):
            self.leave()
        elif (place := _place_of(combination)) is not None:
            self.take(place)
        else:
            super().keyPressEvent(event)


def _row_in(column: QVBoxLayout) -> QHBoxLayout:
    """A new row of a column, filled from the left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(12))
    row.addStretch(1)
    column.addWidget(holder)
    return row


def _told(verdict: Verdict) -> QWidget:
    """A gate with its sign."""
    tone = "red" if verdict.is_shut else "green"
    sign, words = QLabel(), label(said_text(verdict.word, translated), tone=tone)
    sign.setPixmap(pixmap("warning" if verdict.is_shut else "done", tone, 14))
    holder = QWidget()
    pair = QHBoxLayout(holder)
    pair.setContentsMargins(0, 0, 0, 0)
    pair.setSpacing(theme().px(3))
    pair.addWidget(sign)
    pair.addWidget(words)
    return holder


def _can_be_taken(lever: Lever) -> bool:
    return lever.may or asked_of(lever) is not None


def _place_of(pressed: QKeyCombination) -> int | None:
    """Which lever Alt with a figure means."""
    alt = Qt.KeyboardModifier.AltModifier
    return next((place for place, key in enumerate(_DIGITS) if pressed == QKeyCombination(alt, key)), None)


def _is_own(event: QKeyEvent) -> bool:
    pressed = event.keyCombination()
    return pressed == QKeyCombination(Qt.Key.Key_Escape) or _place_of(pressed) is not None


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
