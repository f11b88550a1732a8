"""The pick lists 数据字典: their words in the order in which they are offered, how often each is used, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.present import formats
from crm_desktop.present.listing import Filter, Test
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.sheet import ProblemLine
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import ListWords, OpenList, open_list, pick_list_words
from crm_desktop.queries.office.word_uses import USES
from crm_desktop.services.office.pick_lists import SavePickList
from crm_desktop.views.context import Context
from crm_desktop.views.system.entry_side import EntrySide
from crm_desktop.views.system.entry_table import WORD, EntryTable
from crm_desktop.views.system.entry_words import list_word
from crm_desktop.views.system.form_tab import FormTab
from crm_desktop.views.system.list_foot import ListFoot
from crm_desktop.views.system.list_tree import ListTree
from crm_desktop.views.system.merge_flow import MergeFlow


class DictionariesTab(FormTab):
    """Edits the pick lists, one at a time; changes are gathered and saved together."""

    def __init__(self, context: Context, *, list_name: str = "") -> None:
        super().__init__(context)
        self.setObjectName("dictionaries")
        self.heading.setText(self.tr("Pick lists"))
        self.hint.setText(self.tr("What the choices of forms offer; each change is in the audit log."))
        self._stored: OpenList | None = None
        self._shown = self._sought = ""
        self.lists = ListTree()
        self.lists.chosen.connect(self._other)
        self.table = EntryTable()
        self.table.edited.connect(self._edited)
        self.table.chosen.connect(self._show_side)
        self.problem = ProblemLine()
        self.foot = ListFoot()
        self.foot.empty_wanted.connect(self._list_empty)
        self.merges = MergeFlow(context)
        self.merges.done.connect(self._forget)
        self.merges.refused.connect(self.problem.say)
        self.side = EntrySide()
        self.side.changed.connect(lambda values: self.table.change(**values))
        self.side.listed.connect(self._list)
        self.side.merge_wanted.connect(self.merge)
        self.side.undo_wanted.connect(self._undo_merge)
        self._add_to_head()
        self._lay_out()
        self.setFocusProxy(self.lists)
        context.read(self, pick_list_words, self._show_lists)
        self.lists.choose(list_name or next(iter(PICK_LISTS)))
        context.on_changes(self, Changes.OFFICE, self._reload)

    @property
    def is_unsaved(self) -> bool:
        """Whether the list in sight differs from what is stored."""
        return self._stored is not None and bool(self.table.typed.summary())

    def save(self) -> None:
        """Save all changes of the list in sight, in one go."""
        if not self.is_unsaved:
            return
        typed = self.table.typed
        command = SavePickList(list_name=self._shown, entries=typed.drafts(), removed=typed.removed())
        self.problem.say("")
        self.context.run(command, self._saved, problems=self._problems)

    def undo(self) -> None:
        """Show what is stored again."""
        self.problem.say("")
        if self._stored is not None:
            self._show(self._shown, self._stored)

    def merge(self, taken: Sequence[str]) -> None:
        """Let the current word take others in, with all their records."""
        entry = self.table.current()
        if entry is None or entry.stored is None or not taken or self.is_unsaved:
            return
        self.merges.merge(self._shown, entry.stored.text, taken, self.side.merging.sums_of(taken))

    def reopened(self, prefill: Mapping[str, Any]) -> None:
        """Show a list that was asked for."""
        if prefill.get("list_name"):
            self.lists.choose(str(prefill["list_name"]))

    # parts

    def _add_to_head(self) -> None:
        self.count = label(tone="amber")
        self.back = QPushButton(icon("undo", size=14), self.tr("Undo changes"))
        self.back.clicked.connect(lambda _on=False: self.undo())
        self.head.insertWidget(2, self.count)
        self.head.insertWidget(3, self.back)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(theme().px(6))
        self.title = label(role="title")
        middle.addWidget(self._bar())
        middle.addWidget(self.table, 1)
        middle.addWidget(self.problem)
        middle.addWidget(self.foot)
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(12)] * 4)
        row.setSpacing(theme().px(14))
        row.addWidget(self.lists)
        row.addLayout(middle, 1)
        row.addWidget(Scrolled.beside(self.side, 308))
        self.body.addLayout(row)

    def _bar(self) -> QWidget:
        bar = QWidget()
        head = QHBoxLayout(bar)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme().px(6))
        head.addWidget(self.title)
        head.addStretch(1)
        for idea, words, key, run in (
            ("new", self.tr("Add"), "Ins", self.table.add),
            ("up", self.tr("Move up"), "Alt+↑", partial(self.table.shift, -1)),
            ("down", self.tr("Move down"), "Alt+↓", partial(self.table.shift, 1)),
            ("edit", self.tr("Rename"), "F2", self.table.start_renaming),
            ("void", self.tr("Switch off or on"), "Del", self.table.switch),
            ("sort-up", self.tr("By sound"), "", self.table.sort),
        ):
            button = marked(FittingButton(words, key), small=True)
            button.setIcon(icon(idea, size=14))
            button.setAccessibleName(words)
            button.clicked.connect(partial(_quietly, run))
            head.addWidget(button)
        Fitting(bar)
        for key, run in (
            ("F2", self.table.start_renaming),
            ("Alt+Up", partial(self.table.shift, -1)),
            ("Alt+Down", partial(self.table.shift, 1)),
        ):
            add_key(self, key, partial(_quietly, run))
        return bar

    def _show_lists(self, lists: tuple[ListWords, ...]) -> None:
        self.lists.show_words(lists)

    def _reload(self) -> None:
        """Somebody changed something: what is typed here stays, and is refused as stale if it has to be."""
        self.context.read(self, pick_list_words, self._show_lists)
        if not self.is_unsaved:
            self._read()

    def _read(self) -> None:
        now = self.context.clock.now()
        self.context.read(self, open_list, partial(self._show, self._shown), list_name=self._shown, now=now)

    def _show(self, name: str, stored: OpenList) -> None:
        if name != self._shown:
            return
        self._stored = stored
        self.table.load(name, stored.entries)
        if self._sought:
            texts = [entry.text for entry in self.table.typed.entries]
            self.table.setCurrentCell(texts.index(self._sought) if self._sought in texts else 0, WORD)
            self._sought = ""
        self.foot.show_list(stored)
        self._edited()
        self.merges.tell(stored.merges)

    def _other(self, name: str, sought: str) -> None:
        if name == self._shown:
            return
        if self.is_unsaved and not self.may_close():
            self.lists.go_back(self._shown)
            return
        self._shown, self._sought, self._stored = name, sought, None
        self.table.load(name, ())
        self.title.setText(list_word(name))
        self.problem.say("")
        self._read()

    def _edited(self) -> None:
        self.problem.say("")
        self.count.setText(self._summary())
        self.back.setVisible(self.is_unsaved)
        self.save_action.setEnabled(self.is_unsaved)
        self._show_side()
        self.tell_unsaved()

    def _show_side(self) -> None:
        self.side.show_entry(
            self._shown, self.table.current(), self.table.typed, self._stored, is_unsaved=self.is_unsaved
        )

    def _summary(self) -> str:
        found = self.table.typed.summary()
        parts = [
            (found.renamed, self.tr("{count} renamed ({records} records follow)")),
            (found.added, self.tr("{count} new")),
            (found.removed, self.tr("{count} deleted")),
            (found.switched, self.tr("{count} switched off or on")),
            (found.others, self.tr("{count} changed otherwise")),
        ]
        records = formats.quantity(found.records)
        said = [words.format(count=count, records=records) for count, words in parts if count]
        return self.tr("Not saved: {what}").format(what=", ".join(said)) if said else ""

    def _list(self, list_id: str, column: str) -> None:
        entry = self.table.current()
        if entry is not None and entry.stored is not None:
            is_own = any(one.name == column and one.kind is OwnKind.SEVERAL for one in self.context.access.own)
            is_words = is_own or any(use.is_words for use in USES[self._shown] if use.column == column)
            test = Test.CONTAINS if is_words else Test.EQUALS
            self.context.show_list(list_id, Filter(column, test, entry.stored.text), _EVEN_OFF)

    def _list_empty(self, list_id: str, column: str) -> None:
        self.context.show_list(list_id, Filter(column, Test.EMPTY), _EVEN_OFF)

    def _saved(self, done: Done) -> None:
        words = self.tr("The pick list “{name}” is saved.").format(name=list_word(self._shown))
        if done.number and done.number != "0":
            words += " " + self.tr("{count} records follow.").format(count=done.number)
        self.context.ask.notice(words)
        self._forget()

    def _forget(self) -> None:
        """What was read is no longer so."""
        self._stored = None
        self._read()

    def _undo_merge(self, merge_id: int) -> None:
        if self.is_unsaved:
            self.problem.say(self.tr("Save the changes first."))
            return
        self.merges.undo(merge_id)

    def _problems(self, problems: Mapping[str, str]) -> None:
        key, words = next(iter(problems.items()))
        place = key.removeprefix("entries.").partition(".")[0]
        if place.isdecimal() and int(place) < self.table.rowCount():
            self.table.setCurrentCell(int(place), WORD)
        self.problem.say(words)

    def _merges(self, event: QKeyEvent) -> bool:
        return event.keyCombination() == _MERGE and self.side.merging.merge.isEnabled()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        # the menus of bars have this key; while words are ticked it merges them, as the button says
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._merges(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._merges(event):
            self.merge(self.side.merging.ticked())
        else:
            super().keyPressEvent(event)


_EVEN_OFF = Filter("is_active", Test.ONE_OF, (True, False))
"""What is switched off holds the word, too, and is counted."""
_MERGE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_M)


def _quietly(run: Any, *_: object) -> None:
    """Without what a button says of itself."""
    run()
