"""The one search box: records, people, documents, products and commands, by characters, pinyin or figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from crm_desktop.qtkit.forms.key_hints import Hint, key_width, paint_key
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.forms.typed_line import TYPING_DELAY_MS, TypedLine
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import CommandSpec, FindSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell.search_keys import SearchKeys

if TYPE_CHECKING:
    from crm_desktop.qtkit.finding.found_groups import Group
    from crm_desktop.qtkit.finding.group_popup import GroupPopup
    from crm_desktop.qtkit.forms.matches import Match
    from crm_desktop.views.shell.search_asking import Question
    from crm_desktop.views.shell.seeking import Seeking
    from crm_desktop.views.tab import TakesGoods

_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class SearchBox(TypedLine):
    """Ctrl+K; Enter opens the first match, Esc goes back to where the cursor was.

    What finds and shows is loaded when something is first sought, not with the window.

    Attributes:
        opened: kind, record id and customer id of a record that was chosen.
        goods_for: gives the document in front that takes products, or None.
    """

    opened = Signal(str, int, object)

    def __init__(
        self,
        context: Context,
        commands: Sequence[CommandSpec],
        finds: Sequence[FindSpec],
        run: Callable[[CommandSpec], None],
    ) -> None:
        """Find ``commands``, which ``run`` does, and what the features declare as ``finds``."""
        super().__init__()
        self.setObjectName("search_box")
        self._context, self._commands, self._finds, self._run = context, commands, finds, run
        self.goods_for: Callable[[], TakesGoods | None] = lambda: None
        words = self.tr("Search customers, people, documents, products, commands; pinyin works")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(0, 0, theme().px(104), 0)  # the count and the shortcut stand there
        self._came_from: list[QWidget] = []
        self.alone, self._with_off, self._has_sought = "", False, False
        self._then: Callable[[Match], None] | None = None
        self._delay = pause(self, self._ask, TYPING_DELAY_MS)
        self.textEdited.connect(self._typed)
        self.composing.connect(self._compose)
        self._keys = SearchKeys(self, self._shown, lambda: list(self._seeking.finder.groups), lambda: bool(self.alone))
        self._keys.enter_wanted.connect(lambda stays: self.enter(stays=stays))
        self._keys.add_wanted.connect(partial(self._when_known, self._add))
        self._keys.alone_wanted.connect(self.show_alone)
        self._keys.list_wanted.connect(self.show_list)
        self._keys.off_wanted.connect(self.toggle_off)
        self._keys.copy_wanted.connect(self.copy_current)
        self._keys.back_wanted.connect(self.go_back)
        self.installEventFilter(self)

    @cached_property
    def _seeking(self) -> Seeking:
        from crm_desktop.views.shell.seeking import Seeking

        made = Seeking(self, self._context, self._commands, self._finds)
        made.popup.taken.connect(self._take)
        made.popup.alone_wanted.connect(self.show_alone)
        made.popup.option_wanted.connect(self.toggle_off)
        made.popup.current_changed.connect(self._follow)
        made.asking.answered.connect(self._show)
        return made

    @property
    def popup(self) -> GroupPopup:
        """The list under the line."""
        return self._seeking.popup

    def _shown(self) -> GroupPopup | None:
        """The list, while it is seen."""
        return self.popup if self._has_sought and self.popup.isVisible() else None

    def start(self) -> None:
        """Put the cursor here; what was sought last is marked, to be typed over."""
        widget = QApplication.focusWidget()
        if widget is not self:
            self._came_from = []
            while widget is not None:
                self._came_from.append(widget)
                widget = widget.parentWidget()
            self._seeking.finder.forget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def look_up(self, text: str) -> None:
        """Open the first match of a text; it stays in the line if there is none."""
        self.start()
        self.alone = ""
        self.setText(text)
        self.enter(stays=False)

    # finding

    def _typed(self, text: str) -> None:
        self.alone = ""
        if self._has_sought:
            self._seeking.asking.stop()
        if text.strip() and not self.is_composing:
            self._delay.start()
        else:
            self._close()

    def _compose(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self._close()
        elif self.hasFocus() and self.isModified():
            self._typed(self.text())

    def _question(self) -> Question:
        from crm_desktop.views.shell.search_asking import Question

        return Question(self.text(), self.alone, self._with_off)

    def _ask(self) -> None:
        from crm_desktop.views.shell.search_groups import ALONE

        self._has_sought = True
        self._delay.stop()
        question, goods = self._question(), self.goods_for()
        text = question.text.strip()
        party_id = goods.whose().party_id if goods is not None else self._context.customer.id
        today = self._context.clock.today()

        def find(key: str) -> Group:
            from crm_desktop.queries.finding.box import Sought

            most = ALONE if question.alone else self._seeking.finder.groups[key].most
            return self._seeking.finder.find(key, Sought(text, key, most, today, party_id, question.with_off))

        keys = self._seeking.finder.order(text, question.alone)
        self._seeking.asking.ask(question, [self._seeking.finder.pending(key) for key in keys], find)

    def _show(self, question: Question, groups: Sequence[Group], is_whole: bool) -> None:  # noqa: FBT001 - a slot
        """Show an answer, unless something else was typed since; one to be taken at once needs no cursor here."""
        if question != self._question() or not (self.hasFocus() or self._then):
            return
        from crm_desktop.qtkit.finding.group_chips import Option

        self.popup.hints = self._hints()
        self.popup.option = Option(self.tr("switched-off too"), "Alt+V", is_on=question.with_off)
        under = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        self.popup.show_groups(groups, under, typed=question.text.strip(), alone=question.alone, is_whole=is_whole)
        self.update()
        if is_whole or self.popup.current() is not None:
            self._go_on()

    def show_alone(self, key: str) -> None:
        """Show one group with all its rows, or with no key all groups again."""
        self.alone = key
        self._ask()

    def toggle_off(self) -> None:
        """Look for products that are switched off too, or no longer."""
        self._with_off = not self._with_off
        self._ask()

    def _follow(self, match: Match | None) -> None:
        from crm_desktop.domain.trade.pricing import PricesFor

        goods = self.goods_for()
        self._seeking.facts.follow(match, goods.whose() if goods is not None else PricesFor(self._context.customer.id))

    def _hints(self) -> list[Hint]:
        goods = self.goods_for() is not None
        return [
            ("↑ ↓", self.tr("choose")),
            ("Tab", self.tr("next group")),
            ("→", self.tr("this group alone")),
            ("Enter", self.tr("open")),
            ("Shift+Enter", self.tr("open and stay")),
            *([("Alt+Enter", self.tr("into the document"))] if goods else []),
            ("Ctrl+C", self.tr("copy the row")),
            ("Esc", self.tr("back")),
        ]

    def _close(self) -> None:
        self._delay.stop()
        self._then = None
        if self._has_sought:
            self._seeking.asking.stop()
            self._seeking.facts.forget()
            self.popup.hide()
            self.update()

    # taking

    def enter(self, *, stays: bool) -> None:
        """Open what is current, as soon as it is known."""
        self._when_known(partial(self._take, stays=stays))

    def _when_known(self, then: Callable[[Match], None]) -> None:
        is_asked = self._seeking.asking.is_about(self._question())
        popup = self._shown()
        if is_asked and popup is not None and (popup.current() is not None or not self._seeking.asking.is_busy):
            self._then = then
            self._go_on()
        elif self.text().strip():
            self._then = then
            if self._delay.isActive() or not is_asked:
                self._ask()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        match = self.popup.current()
        if then is not None and match is not None:
            then(match)

    def _add(self, match: Match) -> None:
        kind, record_id = match.id
        goods = self.goods_for()
        if kind != "product":
            return
        if goods is None:
            words = self.tr("To add the product, bring the order or quote to the front that takes it.")
            self._context.ask.notice(words)
            return
        self._leave()
        goods.take(record_id)

    def show_list(self) -> None:
        """Leave for the list of all products."""
        self._leave()
        self._context.show_dock("products")

    def copy_current(self) -> None:
        """Put the current row on the clipboard."""
        match = self.popup.current()
        if match is not None:
            QGuiApplication.clipboard().setText("\t".join(filter(None, (match.text, *match.cells))))

    def _leave(self) -> None:
        self._close()
        self.clear()

    def _take(self, match: Match, *, stays: bool = False) -> None:
        kind, record_id = match.id
        if kind == "fewer":
            self.setText(record_id)
            self._ask()
            return
        if not stays:
            self._leave()
        if kind == "command":
            self._run(match.payload)
        elif kind == "list":
            self._context.show_dock(record_id)
        elif kind == "new":
            self._context.open(record_id, None, name=match.payload)
        elif kind == "people":
            self._context.open("customer", record_id, page="people")
        else:
            self.opened.emit(kind, record_id, match.payload.party_id)
        if stays:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._ask()

    def go_back(self) -> None:
        """Give the cursor back to the cell or field that had it."""
        self._close()
        there = (widget for widget in self._came_from if isValid(widget) and widget.isVisible())
        for widget in there:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        self.clearFocus()

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(392), theme().px(28))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._keys.is_own(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._keys.press(event):
            return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _AWAY:
            self._close()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        popup = self._shown()
        if self.text() and popup is None:
            return
        look, painter = theme(), QPainter(self)
        key = "Ctrl+K" if popup is None else "Esc"
        left = self.width() - key_width(key) - look.px(7)
        paint_key(painter, left, self.rect(), key)
        if popup is not None:
            words = self.tr("{count} found").format(count=popup.chips()[0].count)
            paint_text(
                painter,
                self.rect().adjusted(0, 0, left - self.width() - look.px(8), 0),
                words,
                "text2",
                size=12,
                right=True,
            )


def open_hit(context: Context, kind: str, record_id: int, party_id: int | None) -> None:
    """Open what was found; a person on the card of its customer, a file or a note beside all others of its record."""
    if kind == "person" and party_id is not None:
        context.open("customer", party_id, person_id=record_id)
    elif kind in ("attachment", "note"):
        context.open("files", record_id, kind=kind)
    else:
        context.open(kind, record_id)
