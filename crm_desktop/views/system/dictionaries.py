"""The pick lists 数据字典: their words in the order in which they are offered, how often each is used, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Done
from crm_desktop.domain.office import DEFAULT_LISTS, EntryTwice
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.sheet import ProblemLine
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import ListEntry, list_entries
from crm_desktop.services.office.pick_lists import RenameEntry
from crm_desktop.services.office.system import SaveDictionary
from crm_desktop.views.context import Context
from crm_desktop.views.system.audit_words import kind_word
from crm_desktop.views.system.entry_table import EntryTable, TypedEntry
from crm_desktop.views.system.form_tab import FormTab

LIST_WORDS: Mapping[str, str] = {
    "region": QT_TRANSLATE_NOOP("system", "Regions"),
    "business_nature": QT_TRANSLATE_NOOP("system", "Nature of business"),
    "business_type": QT_TRANSLATE_NOOP("system", "Type of business"),
    "customer_source": QT_TRANSLATE_NOOP("system", "Sources of customers"),
    "customer_grade": QT_TRANSLATE_NOOP("system", "Grades of customers"),
    "customer_tag": QT_TRANSLATE_NOOP("system", "Tags of customers"),
    "contact_outcome": QT_TRANSLATE_NOOP("system", "Outcomes of contacts"),
    "person_title": QT_TRANSLATE_NOOP("system", "Titles of people"),
    "job_title": QT_TRANSLATE_NOOP("system", "Posts in our office"),
    "education": QT_TRANSLATE_NOOP("system", "Education"),
    "price_level": QT_TRANSLATE_NOOP("system", "Price levels"),
    "unit": QT_TRANSLATE_NOOP("system", "Units"),
    "product_category": QT_TRANSLATE_NOOP("system", "Product categories"),
    "brand": QT_TRANSLATE_NOOP("system", "Brands"),
    "file_kind": QT_TRANSLATE_NOOP("system", "Kinds of files"),
    "lost_reason": QT_TRANSLATE_NOOP("system", "Reasons for lost quotes"),
    "void_reason": QT_TRANSLATE_NOOP("system", "Reasons for voiding"),
    "return_reason": QT_TRANSLATE_NOOP("system", "Reasons for returns"),
}


def list_word(name: str) -> str:
    """What a pick list is called."""
    return QCoreApplication.translate("system", LIST_WORDS[name]) if name in LIST_WORDS else name


class DictionariesTab(FormTab):
    """Edits the pick lists, one at a time; changes are gathered and saved together."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("dictionaries")
        self.heading.setText(self.tr("Pick lists"))
        self.hint.setText(self.tr("What the choices of forms offer; each change is in the audit log."))
        self._stored: tuple[ListEntry, ...] = ()
        self._shown = ""
        self._waiting: Iterator[Any] = iter(())
        self._followed = 0
        self.names = self._names()
        self.table = EntryTable()
        self.table.edited.connect(self._edited)
        self.table.chosen.connect(self._show_uses)
        self.problem = ProblemLine()
        self.side = _UseSide()
        self.side.join.clicked.connect(self.join_chosen)
        self._lay_out()
        self.setFocusProxy(self.names)
        self.names.setCurrentRow(0)

    @property
    def is_unsaved(self) -> bool:
        """Whether the list in sight differs from what is stored."""
        return bool(self._shown) and self.table.typed().differs(self._stored)

    def save(self) -> None:
        """Save the list in sight: first what is called otherwise, then what is offered."""
        typed = self.table.typed()
        texts = [entry.text for entry in typed.entries]
        twin = next((text for text in texts if texts.count(text) > 1), None)
        if twin is not None:
            self.problem.say(self.context.tr_error(EntryTwice(text=twin)))
            return
        commands: list[Any] = [
            RenameEntry(list_name=self._shown, old=entry.stored.text, new=entry.text)
            for entry in typed.renamed
            if entry.stored is not None
        ]
        self._run([*commands, SaveDictionary(list_name=self._shown, entries=typed.offered)])

    def join_chosen(self) -> None:
        """Let another word take the current one in, with all its records."""
        entry, into = self.table.current(), self.side.into.currentText()
        if entry is None or entry.stored is None or not into or self.is_unsaved:
            return
        question = self.tr("Join “{old}” with “{new}”? {count} records will say “{new}”.")
        count = formats.quantity(entry.stored.count)
        if self.context.ask.confirm(question.format(old=entry.text, new=into, count=count), self.tr("Join")):
            self._run([RenameEntry(list_name=self._shown, old=entry.stored.text, new=into)])

    # parts

    def _names(self) -> QListWidget:
        names = QListWidget()
        names.setAccessibleName(self.tr("Pick lists"))
        names.setFixedWidth(theme().px(180))
        for name in DEFAULT_LISTS:
            item = QListWidgetItem(list_word(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            names.addItem(item)
        names.currentItemChanged.connect(self._other)
        return names

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(theme().px(6))
        self.title = label(role="title")
        bar = QWidget()
        head = QHBoxLayout(bar)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme().px(6))
        head.addWidget(self.title)
        head.addStretch(1)
        for idea, words, key, run in (
            ("new", self.tr("Add"), "Ins", self.table.add),
            ("edit", self.tr("Rename"), "F2", self.table.start_renaming),
            ("void", self.tr("Switch off or on"), "Del", self.table.switch),
            ("sort-up", self.tr("By sound"), "", self.table.sort),
        ):
            button = marked(FittingButton(words, key), small=True)
            button.setIcon(icon(idea, size=14))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(_quietly, run))
            head.addWidget(button)
        Fitting(bar)
        add_key(self, "F2", partial(_quietly, self.table.start_renaming))
        middle.addWidget(bar)
        middle.addWidget(self.table, 1)
        middle.addWidget(self.problem)
        middle.addWidget(
            label(self.tr("Alt+↑↓ moves a word; Ctrl+V adds a column that was copied in Excel."), role="hint")
        )
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(12)] * 4)
        row.setSpacing(theme().px(16))
        row.addWidget(self.names)
        row.addLayout(middle, 1)
        row.addWidget(self.side)
        self.body.addLayout(row)

    def _run(self, commands: list[Any]) -> None:
        self.problem.say("")
        self._waiting, self._followed = iter(commands), 0
        self._next()

    def _next(self, done: Done | None = None) -> None:
        followed = done.number if done is not None and done.number else ""
        self._followed += int(followed) if followed.isdecimal() else 0
        command = next(self._waiting, None)
        if command is not None:
            self.context.run(command, self._next, problems=self._problems)
            return
        words = self.tr("The pick list “{name}” is saved.").format(name=list_word(self._shown))
        if self._followed:
            words += " " + self.tr("{count} records follow.").format(count=formats.quantity(self._followed))
        self.context.ask.notice(words)
        self._read()

    def _read(self) -> None:
        self.context.read(self, list_entries, partial(self._show, self._shown), list_name=self._shown)

    def _show(self, name: str, entries: tuple[ListEntry, ...]) -> None:
        if name == self._shown:
            self._stored = entries
            self.table.load(entries)
            self.tell_unsaved()

    def _other(self, item: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if item is None or str(item.data(Qt.ItemDataRole.UserRole)) == self._shown:
            return
        if self.is_unsaved and not self.may_close():
            if before is not None:
                self.names.setCurrentItem(before)
            return
        self._shown = str(item.data(Qt.ItemDataRole.UserRole))
        self._stored = ()
        self.table.load(())
        self.title.setText(item.text())
        self.problem.say("")
        self._read()

    def _edited(self) -> None:
        self.problem.say("")
        self._show_uses()
        self.tell_unsaved()

    def _show_uses(self) -> None:
        others = [entry.text for entry in self._stored if entry.is_active]
        self.side.show_entry(self.table.current(), others, is_unsaved=self.is_unsaved)

    def _problems(self, problems: Mapping[str, str]) -> None:
        self.problem.say(next(iter(problems.values())))


class _UseSide(QWidget):
    """Where the current word stands, and joining it with another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme().px(280))
        self._name = label(role="title")
        self._counts = QFormLayout()
        self._note = label(role="hint")
        self._note.setWordWrap(True)
        self.into = ChoiceBox()
        self.into.setAccessibleName(self.tr("Join with"))
        self.join = QPushButton(icon("merge", size=14), self.tr("Join"))
        self._may_join = False
        self.into.currentIndexChanged.connect(lambda _place: self._chosen())
        joining = QHBoxLayout()
        joining.addWidget(self.into, 1)
        joining.addWidget(self.join)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(8))
        whole.addWidget(self._name)
        whole.addLayout(self._counts)
        whole.addWidget(self._note)
        whole.addSpacing(theme().px(12))
        whole.addWidget(label(self.tr("Join with another word; its records follow"), role="label"))
        whole.addLayout(joining)
        whole.addStretch(1)

    def show_entry(self, entry: TypedEntry | None, others: list[str], *, is_unsaved: bool) -> None:
        """Show another word; ``others`` may take it in."""
        stored = entry.stored if entry is not None else None
        self._name.setText(entry.text if entry is not None else "")
        while self._counts.rowCount():
            self._counts.removeRow(0)
        for kind, count in (stored.used if stored is not None else {}).items():
            self._counts.addRow(label(kind_word(kind), role="label"), label(formats.quantity(count), role="value"))
        self._note.setText(self._told(entry))
        self.into.clear()
        self.into.addItem("")  # which word takes it in is chosen, never offered
        self.into.addItems([text for text in others if stored is not None and text != stored.text])
        self._may_join = stored is not None and not is_unsaved
        self.join.setToolTip(self.tr("Save the changes first.") if is_unsaved else "")
        self._chosen()

    def _chosen(self) -> None:
        self.join.setEnabled(self._may_join and bool(self.into.currentText()))

    def _told(self, entry: TypedEntry | None) -> str:
        if entry is None or entry.stored is None:
            return ""
        if not entry.stored.count:
            return self.tr("No record has this word.")
        if entry.is_renamed:
            return self.tr("{count} records follow.").format(count=formats.quantity(entry.stored.count))
        return self.tr("Records keep a word that is switched off.")


def _quietly(run: Any, *_: object) -> None:
    """Without what a button says of itself."""
    run()
