"""Under the words of a pick list: how many there are, how often they are used, and how many records have none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.present import formats
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import Holder, OpenList
from crm_desktop.views.system.audit_words import kind_word


class ListFoot(QWidget):
    """The sums of a list.

    Attributes:
        empty_wanted: the records without a word are wanted; carries their list and its column.
    """

    empty_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.sums, self.filled = label(role="label"), label(role="hint")
        self.sums.setWordWrap(True)
        self.empty = marked(QPushButton(icon("next", size=14), self.tr("List the empty ones")), small=True)
        self.empty.clicked.connect(lambda _on=False: self._list())
        self._holder: Holder | None = None
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filled)
        row.addWidget(self.empty)
        row.addStretch(1)
        words = self.tr("Ins adds, Enter goes on with the next one; Ctrl+V adds a column that was copied in Excel.")
        advice = label(words, role="hint")
        advice.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(6))
        for widget in (self.sums, self._row, advice):
            whole.addWidget(widget)

    def show_list(self, stored: OpenList) -> None:
        """Add up what is stored."""
        kinds: dict[str, int] = {}
        for entry in stored.entries:
            for kind, count in entry.used.items():
                kinds[kind] = kinds.get(kind, 0) + count
        active = sum(entry.is_active for entry in stored.entries)
        words = [self.tr("Words: {count}, offered: {active}").format(count=len(stored.entries), active=active)]
        if kinds:
            terms = " + ".join(f"{kind_word(kind)} {formats.quantity(count)}" for kind, count in kinds.items())
            total = formats.quantity(sum(kinds.values()))
            words.append(self.tr("used: {total} = {terms}").format(total=total, terms=terms))
        nothing = self.tr("No words yet: press Ins, or paste a column.")
        self.sums.setText(" · ".join(words) if stored.entries else nothing)
        self._show_filled(stored.holders[0] if stored.holders else None)

    def _show_filled(self, holder: Holder | None) -> None:
        self._holder = holder
        self._row.setVisible(holder is not None)
        if holder is None:
            return
        text = self.tr("{kind}: {total} = {filled} filled in + {empty} empty")
        figures = {"total": holder.total, "filled": holder.filled, "empty": holder.total - holder.filled}
        shown = {name: formats.quantity(count) if count else "0" for name, count in figures.items()}
        self.filled.setText(text.format(kind=kind_word(holder.kind), **shown))
        self.empty.setVisible(holder.total > holder.filled)

    def _list(self) -> None:
        if self._holder is not None:
            self.empty_wanted.emit(self._holder.list_id, self._holder.column)
