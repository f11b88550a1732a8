"""The numbers of documents: each series with its pattern, and the editor of the chosen one with what it would give."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.number_patterns import (
    LooksLikeAnother,
    Restart,
    example,
    patterns_problems,
    restart_of,
)
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.office.number_patterns import Series, previewed
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of

SERIES_WORDS: Mapping[str, str] = {
    "charge": QT_TRANSLATE_NOOP("system", "Other charge"),
    "advance": QT_TRANSLATE_NOOP("system", "Advance"),
    "payable": QT_TRANSLATE_NOOP("system", "Payable by hand"),
    "prepayment": QT_TRANSLATE_NOOP("system", "Prepayment to a supplier"),
    "customer": QT_TRANSLATE_NOOP("system", "Customer"),
    "product": QT_TRANSLATE_NOOP("system", "Product"),
    "money_account": QT_TRANSLATE_NOOP("system", "Money account"),
}
RESTART_WORDS: Mapping[Restart, str] = {
    Restart.DAILY: QT_TRANSLATE_NOOP("system", "each day"),
    Restart.MONTHLY: QT_TRANSLATE_NOOP("system", "each month"),
    Restart.YEARLY: QT_TRANSLATE_NOOP("system", "each year"),
    Restart.NEVER: QT_TRANSLATE_NOOP("system", "never"),
}
PART_WORDS: Mapping[str, str] = {
    "{yyyy}": QT_TRANSLATE_NOOP("number", "year"),
    "{yy}": QT_TRANSLATE_NOOP("number", "year2"),
    "{mm}": QT_TRANSLATE_NOOP("number", "month"),
    "{dd}": QT_TRANSLATE_NOOP("number", "day"),
}
"""The parts of a date as they stand in braces on the screen."""
SERIAL_WORD = QT_TRANSLATE_NOOP("number", "serial")
WAIT_MS = 200


def shown(pattern: str) -> str:
    """A pattern as it stands on the screen, with its parts in the user's language."""
    for part, word in PART_WORDS.items():
        pattern = pattern.replace(part, _part(word))
    return re.sub(r"\{n(?::0(\d))?\}", lambda found: _part(SERIAL_WORD, found[1] or ""), pattern)


def stored(text: str) -> str:
    """The pattern that was typed in the user's language."""
    for part, word in PART_WORDS.items():
        text = text.replace(_part(word), part)
    serial = re.escape(_part(SERIAL_WORD)[:-1])
    return re.sub(rf"{serial}(\d?)\}}", lambda found: f"{{n:0{found[1]}}}" if found[1] else "{n}", text)


def _part(word: str, digits: str = "") -> str:
    return f"{{{QCoreApplication.translate('number', word)}{digits}}}"


class NumberPanel(QFrame):
    """Stands at the right of the rules.

    Attributes:
        edited: a pattern was changed.
    """

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        marked(self, role="side")
        self._context = context
        self._series: dict[str, Series] = {}
        self._typed: dict[str, str] = {}
        self._problems: dict[str, DomainError] = {}
        self._chosen = ""
        self._wait = pause(self, self._ask, WAIT_MS)
        self.table = self._table()
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Pattern of the numbers"))
        self.line.textEdited.connect(self._edit)
        self._name, self._restart = label(role="title"), label(role="hint")
        self._previews = [label(role="value") for _ in range(3)]
        self.verdict = label(role="hint")
        self.verdict.setWordWrap(True)
        self._lay_out()

    # values

    def load(self, series: tuple[Series, ...], sent: Mapping[str, str] | None = None) -> None:
        """Show the series as they are; what was typed since ``sent`` was sent stays."""
        since = {name: text for name, text in self._typed.items() if sent is not None and text != sent.get(name)}
        self._series = {one.name: one for one in series}
        self._typed = {one.name: one.pattern for one in series} | since
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(series))
            for row, one in enumerate(series):
                self._fill(row, one)
        place = next((row for row, one in enumerate(series) if one.name == self._chosen), 1 if len(series) > 1 else 0)
        self.table.selectRow(place)
        self._choose()

    def patterns(self) -> dict[str, str]:
        """What is typed, by series."""
        return dict(self._typed)

    def changed(self) -> list[str]:
        """The series whose pattern differs from what is stored."""
        return [name for name, one in self._series.items() if self._typed[name] != one.pattern]

    def check(self) -> bool:
        """Whether all patterns are right; goes to the first that is not."""
        self._problems = patterns_problems(self._typed)
        wrong = next(iter(self._problems), None)
        if wrong is not None:
            self.choose(wrong)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def choose(self, name: str) -> None:
        """Show the editor of a series."""
        self.table.selectRow(list(self._series).index(name))
        self._choose()

    def type(self, text: str) -> None:
        """Set the pattern of the chosen series as the user could type it."""
        self.line.setText(text)
        self._edit(text)

    # parts

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        heads = (self.tr("Document"), self.tr("Pattern"), self.tr("Next number"), self.tr("Restarts"))
        table.setHorizontalHeaderLabels(list(heads))
        table.setAccessibleName(self.tr("Numbers of documents"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 76), (2, 132), (3, 64)):
            table.setColumnWidth(column, theme().px(width))
        table.itemSelectionChanged.connect(self._choose)
        table.setFixedHeight(theme().px(28 + 9 * 27))
        return table

    def _lay_out(self) -> None:
        self.setFixedWidth(theme().px(468))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, theme().px(12))
        whole.setSpacing(theme().px(8))
        head = QHBoxLayout()
        head.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 0)])
        head.addWidget(label(self.tr("Numbers of documents"), role="title"))
        head.addStretch(1)
        head.addWidget(label(self.tr("given when a document becomes binding, without gaps"), role="hint"))
        whole.addLayout(head)
        whole.addWidget(self.table)
        editor = QVBoxLayout()
        editor.setContentsMargins(*[theme().px(side) for side in (12, 0, 12, 0)])
        editor.setSpacing(theme().px(8))
        name = QHBoxLayout()
        name.addWidget(self._name)
        name.addWidget(self._restart, 1)
        editor.addLayout(name)
        editor.addWidget(self.line)
        editor.addLayout(self._parts())
        box = marked(QFrame(), role="card")
        grid = QGridLayout(box)
        words = (self.tr("Today's next"), self.tr("Tomorrow's first"), self.tr("The 1000th of a period"))
        for row, (text, shown_as) in enumerate(zip(words, self._previews, strict=True)):
            grid.addWidget(label(text, role="label"), row, 0)
            grid.addWidget(shown_as, row, 1)
        grid.setColumnStretch(1, 1)
        editor.addWidget(box)
        editor.addWidget(self.verdict)
        whole.addLayout(editor)
        whole.addStretch(1)

    def _parts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        row.addWidget(label(self.tr("Insert"), role="label"))
        for text in (*map(_part, PART_WORDS.values()), _part(SERIAL_WORD, "3")):
            button = marked(QPushButton(text), small=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._insert, text))
            row.addWidget(button)
        row.addStretch(1)
        usual = marked(QPushButton(self.tr("As usual")), small=True)
        usual.clicked.connect(self._usual)
        row.addWidget(usual)
        return row

    def _fill(self, row: int, one: Series) -> None:
        texts = (
            series_word(one.name),
            shown(one.pattern),
            one.coming,
            _tr(RESTART_WORDS[restart_of(one.pattern)]),
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)
        self.table.setRowHeight(row, theme().px(27))

    def _choose(self) -> None:
        row = self.table.currentRow()
        if not 0 <= row < len(self._series):
            return
        self._chosen = list(self._series)[row]
        self._name.setText(series_word(self._chosen))
        self.line.setText(shown(self._typed[self._chosen]))
        self._show(self._series[self._chosen])
        self._judge()

    def _insert(self, text: str, *_: object) -> None:
        self.line.insert(text)
        self._edit(self.line.text())

    def _usual(self) -> None:
        self.type(shown(self._series[self._chosen].usual))

    def _edit(self, text: str) -> None:
        self._typed[self._chosen] = stored(text.strip())
        self._judge()
        self._wait.start()
        self.edited.emit()

    def _ask(self) -> None:
        if self._chosen in self._problems:
            return
        params = {"clock": self._context.clock, "series": self._chosen, "pattern": self._typed[self._chosen]}
        self._context.read(self, previewed, self._previewed, **params)

    def _previewed(self, one: Series | None) -> None:
        if one is not None and one.name == self._chosen:
            self._show(one)

    def _show(self, one: Series) -> None:
        row = list(self._series).index(one.name)
        self._fill(row, one)
        thousandth = example(one.pattern, self._context.clock.today(), 1000)
        for shown_as, number in zip(self._previews, (one.coming, one.tomorrow, thousandth), strict=True):
            shown_as.setText(number)

    def _judge(self) -> None:
        """Say under the editor whether the pattern may stay."""
        self._problems = patterns_problems(self._typed)
        problem = self._problems.get(self._chosen)
        marked(self.line, problem=problem is not None)
        if problem is None:
            words = self.tr("Meets none of the {count} numbers given so far, and no other document's.")
            given = formats.quantity(self._series[self._chosen].given)
            self.verdict.setText("✓ " + words.format(count=given))
            restart = self.tr("begins with 1 {when}").format(
                when=_tr(RESTART_WORDS[restart_of(self._typed[self._chosen])])
            )
            self._restart.setText(restart)
        else:
            self.verdict.setText(self._told(problem))
        marked(self.verdict, role="problem" if problem is not None else "hint")

    def _told(self, problem: DomainError) -> str:
        if isinstance(problem, LooksLikeAnother):
            other = series_word(str(problem.params["other"]))
            problem = LooksLikeAnother(other=other, number=problem.params["number"])
        return self._context.tr_error(problem)


def series_word(name: str) -> str:
    """What is numbered by a series."""
    return look_of(DocumentKind(name)).text if name in DOCUMENTS else _tr(SERIES_WORDS[name])


def _tr(text: str) -> str:
    return QCoreApplication.translate("system", text)
