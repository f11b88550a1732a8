"""The page of own fields: kinds of records, their fields with the editor of one, and how it will look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.own.fields import KEPT_DAYS, OwnFieldDraft
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own.rules import renamed_words, tidied
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import named
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.own_fields import OwnFieldsTold, own_fields_told
from crm_desktop.queries.own_values import offering
from crm_desktop.services.office.own_fields import ArrangeOwnFields, SaveOwnField, SwitchOwnField
from crm_desktop.views.context import Context
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.form_tab import FormTab
from crm_desktop.views.system.own_fields.definition_list import DefinitionList, DefinitionRow
from crm_desktop.views.system.own_fields.editor import DefinitionEditor
from crm_desktop.views.system.own_fields.preview import Preview
from crm_desktop.views.system.own_fields.typed import TypedFields, as_part
from crm_desktop.views.system.own_fields.words import listed, owner_word


class OwnFieldsTab(FormTab):
    """Fields are defined, moved, switched off and on; all that was typed is saved together."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("own_fields")
        self.heading.setText(self.tr("Own fields"))
        self.hint.setText(self.tr("What the office itself keeps of a record, used like all other fields"))
        self._told: OwnFieldsTold | None = None
        self._waiting: Iterator[int] = iter(())
        self._current: int | None = None
        self.typed = TypedFields()
        self.owners = self._owners()
        self.list, self.editor, self.preview = DefinitionList(), DefinitionEditor(context), Preview(context)
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self.move_field)
        self.list.switched.connect(self.switch)
        self.editor.edited.connect(self._edited)
        self.editor.first_wanted.connect(self.add_titled)
        self._buttons = self._add_to_head()
        self._lay_out()
        self.setFocusProxy(self.list)
        self._read()
        context.on_changes(self, Changes.OWN_FIELDS, self._read)

    @property
    def is_unsaved(self) -> bool:
        """Whether a definition was typed and is not saved."""
        return any(True for _key in self.typed.unsaved())

    @property
    def owner(self) -> Owner:
        """The kind of record whose fields are in sight."""
        return tuple(Owner)[max(0, self.owners.currentRow())]

    def save(self) -> None:
        """Save each definition that was typed; the first that is refused stays in sight, and nothing typed is lost."""
        if self.editor.check():
            self._waiting = iter([*self.typed.unsaved()])
            self._next()

    def add(self) -> None:
        """Begin a new field; its title is enough."""
        self.add_titled("")

    def add_titled(self, title: str) -> None:
        """Begin a new field with a title."""
        self._show(self.typed.add(OwnFieldDraft(owner=self.owner, title=title)))
        self.editor.focus("title")

    def copy(self) -> None:
        """Begin a field like the current one."""
        if self._current is not None:
            like = self.typed.drafts[self._current]
            self._show(self.typed.add(replace(like, key="", title=self.tr("{title} 2").format(title=like.title))))
            self.editor.focus("title")

    def take_back(self) -> None:
        """Forget what was typed of the current field; one that was never saved is gone."""
        if self._current is not None:
            self.typed.drop(self._current)
            self._show(self._current if self._current in self.typed.drafts else None)

    def switch(self) -> None:
        """Switch the current field off, or on again; what stands in it is kept for a while."""
        stored = self.typed.stored.get(self._current or 0)
        if stored is None:
            self.take_back()
            return
        if stored.is_active:
            question = self.tr(
                "Switch off “{title}”? It goes out of all forms and lists; its values are kept {days} days."
            )
            if not self.context.ask.confirm(
                question.format(title=stored.title, days=KEPT_DAYS), self.tr("Switch off"), danger=True
            ):
                return
        command = SwitchOwnField(field_id=stored.id, seen_version=stored.version, is_active=not stored.is_active)
        self.context.run(command)

    def move_field(self, step: int) -> None:
        """Move the current field up or down among those of its records."""
        if self._current is not None:
            keys = self.typed.moved(self._current, step)
            self._show(self._current)
            self.context.run(ArrangeOwnFields(owner=self.owner, keys=tuple(keys)))

    # parts

    def _owners(self) -> QListWidget:
        owners = named(QListWidget(), self.tr("Used in"))
        owners.setObjectName("own_field_owners")
        owners.setFixedWidth(theme().px(172))
        for owner in Owner:
            owners.addItem(QListWidgetItem(owner_word(owner)))
        owners.setCurrentRow(0)
        owners.currentRowChanged.connect(lambda _row: self._show(None))
        return owners

    def _add_to_head(self) -> dict[str, QPushButton]:
        made = {}
        for place, (name, idea, words, keys, run) in enumerate(
            (
                ("new", "new", self.tr("New field"), "Ins", self.add),
                ("copy", "copy", self.tr("Copy"), "Ctrl+D", self.copy),
                ("switch", "void", self.tr("Switch off or on"), "Del", self.switch),
                ("back", "undo", self.tr("Take back"), "", self.take_back),
            ),
            start=2,
        ):
            button = made[name] = QPushButton(icon(idea, size=14), f"{words}  {keys}".strip())
            button.clicked.connect(lambda _on=False, run=run: run())
            self.head.insertWidget(place, button)
        for keys, run in (("Ins", self.add), ("Ctrl+D", self.copy)):
            add_key(self, keys, run)
        return made

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self.list.setFixedHeight(theme().px(164))
        middle.addWidget(self.list)
        middle.addWidget(self.editor, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.owners)
        row.addLayout(middle, 1)
        row.addWidget(self.preview)
        self.body.addLayout(row)

    def _read(self) -> None:
        self.context.read(self, own_fields_told, self._take)

    def _take(self, told: OwnFieldsTold) -> None:
        self._told = told
        self.typed.load(told.fields)
        self._show(self._current)

    def _choose(self, key: int) -> None:
        if key != self._current:
            self._show(key)

    def _show(self, key: int | None) -> None:
        """Show the fields of the kind in sight, and the editor of one of them."""
        if self._told is None:
            return
        keys = self.typed.order.get(self.owner, [])
        key = key if key in keys else next(iter(keys), None)
        is_another, self._current = key != self._current, key
        self._show_counts()
        self.list.show_rows([self._row(one) for one in keys], key)
        if key is None:
            self.editor.clear(owner_word(self.owner), with_examples=self.owner is Owner.PARTY)
            self.preview.clear()
        else:
            self._edit(key, is_another=is_another)
            self._preview()
        for name in ("copy", "switch", "back"):
            self._buttons[name].setEnabled(key is not None)
        self._buttons["back"].setEnabled(key is not None and self.typed.is_changed(key))
        self.tell_unsaved()

    def _edit(self, key: int, *, is_another: bool) -> None:
        if self._told is not None:
            others = [as_part(self.typed.as_field(one)) for one in self.typed.order[self.owner] if one != key]
            self.editor.show_field(self.typed.as_field(key), others, self._told.roles, is_another=is_another)

    def _preview(self) -> None:
        if self._current is not None:
            others = [as_part(self.typed.as_field(key)) for key in self.typed.order[self.owner]]
            self.preview.show_field(as_part(self.typed.as_field(self._current)), others)

    def _show_counts(self) -> None:
        for row, owner in enumerate(Owner):
            item = self.owners.item(row)
            count = sum(1 for key in self.typed.order.get(owner, []) if self._is_on(key))
            item.setText(f"{owner_word(owner)}  {count}" if count else owner_word(owner))

    def _is_on(self, key: int) -> bool:
        stored = self.typed.stored.get(key)
        return stored is None or stored.is_active

    def _row(self, key: int) -> DefinitionRow:
        draft, stored, told = self.typed.drafts[key], self.typed.stored.get(key), self._told
        left = None
        if stored is not None and not stored.is_active and stored.off_on is not None:
            left = max(0, KEPT_DAYS - (self.context.clock.today() - stored.off_on).days)
        names = dict(told.roles) if told is not None else {}
        roles = (role_word(code, names.get(code, "")) for code in draft.seen_by)
        seen_by = listed(roles, self.context.settings.language)
        filled = (told.filled.get(key, 0), told.records.get(draft.owner, 0)) if told is not None else (0, 0)
        return DefinitionRow(key, draft, seen_by or self.tr("everybody"), filled, self.typed.is_changed(key), left)

    def _edited(self, draft: OwnFieldDraft) -> None:
        """Something was typed into the editor."""
        if self._current is None:
            return
        before = self.typed.drafts[self._current]
        is_other_kind, is_other_list = draft.kind is not before.kind, draft.pick_list != before.pick_list
        draft = offering(draft, self._words())
        self.typed.drafts[self._current] = replace(draft, owner=self.owner)
        self.list.show_rows([self._row(one) for one in self.typed.order[self.owner]], self._current)
        if (is_other_kind or is_other_list) and self._told is not None:
            self._edit(self._current, is_another=True)
            self.editor.focus("kind" if is_other_kind else "pick_list")
        self._buttons["back"].setEnabled(True)
        self._preview()
        self.tell_unsaved()

    def _words(self) -> Mapping[str, tuple[str, ...]]:
        """Those of the pick lists that choices can offer."""
        return {} if self._told is None else self._told.words

    def _next(self) -> None:
        key = next(self._waiting, None)
        if key is None:
            return
        draft, stored = self.typed.drafts[key], self.typed.stored.get(key)
        command = SaveOwnField(
            draft=tidied(draft),
            field_id=None if stored is None else stored.id,
            seen_version=0 if stored is None else stored.version,
            renamed=() if stored is None else renamed_words(stored, tidied(draft)),
        )
        self.context.run(command, partial(self._saved, key), problems=partial(self._wrong, key))

    def _saved(self, key: int, done: Done) -> None:
        """It is stored: what was typed of it is the stored state, which is read soon."""
        is_current = self._current == key
        if key < 0:
            self.typed.drop(key)
        else:
            self.typed.stored.pop(key, None)
            self.typed.drafts.pop(key, None)
            self.typed.order[self.owner] = [one for one in self.typed.order[self.owner] if one != key]
        if is_current:
            self._current = done.record_id
        self.context.ask.notice(
            QCoreApplication.translate("own_fields", "The field {title} is saved.").format(title=done.number or "")
        )
        self.context.read(self, own_fields_told, partial(self._go_on, key, done.record_id))

    def _go_on(self, key: int, record_id: int | None, told: OwnFieldsTold) -> None:
        """What is stored is known, with the key of a new field; the next can name it."""
        stored = next((one for one in told.fields if one.id == record_id), None)
        if key < 0 and stored is not None:
            self.typed.saved_as(key, stored)
        self._take(told)
        self._next()

    def _wrong(self, key: int, problems: Mapping[str, str]) -> None:
        owner = self.typed.drafts[key].owner
        self.owners.setCurrentRow([*Owner].index(owner))
        self._show(key)
        self.editor.show_problems(problems)
