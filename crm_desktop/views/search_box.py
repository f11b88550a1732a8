"""The one search box: records, people, documents, products and commands, by characters, pinyin or figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lookup_field import Matcher
from crm_desktop.qtkit.match_popup import MatchColumn, MatchPopup
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.typed_line import TypedLine
from crm_desktop.views.catalogue import CommandSpec
from crm_desktop.views.context import Context

KINDS = {
    "customer": QT_TRANSLATE_NOOP("SearchBox", "Customer"),
    "person": QT_TRANSLATE_NOOP("SearchBox", "Contact person"),
    "product": QT_TRANSLATE_NOOP("SearchBox", "Product"),
    "quote": QT_TRANSLATE_NOOP("SearchBox", "Quote"),
    "sales_order": QT_TRANSLATE_NOOP("SearchBox", "Sales order"),
    "delivery": QT_TRANSLATE_NOOP("SearchBox", "Delivery"),
    "sales_return": QT_TRANSLATE_NOOP("SearchBox", "Sales return"),
    "receipt": QT_TRANSLATE_NOOP("SearchBox", "Receipt"),
    "employee": QT_TRANSLATE_NOOP("SearchBox", "Employee"),
    "command": QT_TRANSLATE_NOOP("SearchBox", "Command"),
}
COMMANDS_AT_MOST = 3


class _Everything:
    """Finds records in the database, and commands by their names."""

    def __init__(self, context: Context, commands: Sequence[CommandSpec]) -> None:
        self._reader = context.reader
        translate = QCoreApplication.translate
        self._commands = [(translate(spec.context, spec.title).replace("&", ""), spec) for spec in commands]
        self._kinds = {kind: translate("SearchBox", words) for kind, words in KINDS.items()}

    def find(self, text: str, limit: int) -> Sequence[Match]:
        if not text:
            return [self._command(words, spec) for words, spec in self._commands][:limit]
        from crm_desktop.queries.search import find

        commands = [self._command(words, spec) for words, spec in self._commands if _fits(words, text)]
        hits = self._reader.read(find, text=text, limit=limit - len(commands[:COMMANDS_AT_MOST]))
        records = [
            Match((hit.kind, hit.id), hit.title, (hit.subtitle, self._kinds.get(hit.kind, hit.kind)), hit)
            for hit in hits
        ]
        return [*records, *commands[:COMMANDS_AT_MOST]]

    def item(self, _record_id: Any) -> Match | None:
        return None

    def _command(self, words: str, spec: CommandSpec) -> Match:
        return Match(("command", spec.id), words, (spec.shortcut, self._kinds["command"]), spec)


def _fits(words: str, text: str) -> bool:
    from crm_desktop.present.pinyin import initials

    typed = text.lower().strip()
    return typed in words.lower() or (typed.isascii() and typed in initials(words))


class SearchBox(TypedLine):
    """Ctrl+K; Enter opens the first match.

    Attributes:
        opened: kind, record id and customer id of a record that was chosen.
    """

    opened = Signal(str, int, object)

    def __init__(self, context: Context, commands: Sequence[CommandSpec], run: Callable[[CommandSpec], None]) -> None:
        super().__init__()
        self.setObjectName("search_box")
        self._run = run
        words = self.tr("Search customers, people, documents, products, commands; pinyin works")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(0, 0, theme().px(50), 0)  # the shortcut stands there
        columns = (
            MatchColumn(self.tr("Found"), 260),
            MatchColumn("", 260),
            MatchColumn(self.tr("Kind"), 96),
        )
        hints = self.tr("↑↓ choose   Enter open   Esc close")
        self._matcher = Matcher(self, _Everything(context, commands), context.jobs, columns, hints)
        self._matcher.chosen.connect(self._chosen)
        self.installEventFilter(self)

    @property
    def popup(self) -> MatchPopup:
        """The list of what was found."""
        return self._matcher.popup

    def start(self) -> None:
        """Put the cursor here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _chosen(self, match: Match) -> None:
        self.clear()
        kind, record_id = match.id
        if kind == "command":
            self._run(match.payload)
        else:
            self.opened.emit(kind, record_id, match.payload.customer_id)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(392), theme().px(28))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._matcher.handle(event):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
                self._matcher.resolve()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.clearFocus()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self._matcher.close()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.text():
            look, painter = theme(), QPainter(self)
            painter.setFont(look.font(11))
            box = self.rect().adjusted(self.width() - look.px(52), look.px(5), -look.px(7), -look.px(5))
            painter.fillRect(box, look.color("surface"))
            painter.setPen(look.color("border"))
            painter.drawRoundedRect(box, look.px(3), look.px(3))
            painter.setPen(look.color("text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Ctrl+K")
