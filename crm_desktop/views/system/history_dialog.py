"""“What changed here”: the steps of one record, newest first, with old and new of each field in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from crm_desktop.domain.own_rights import sees_field
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.history import NOT_BEFORE, Change, Step, record_history
from crm_desktop.views.context import Context
from crm_desktop.views.system.audit_fact_words import FACT_WORDS
from crm_desktop.views.system.audit_facts import value_words
from crm_desktop.views.system.audit_words import command_word, kind_word

_NONE = QT_TRANSLATE_NOOP("audit", "—")
_CAME = QT_TRANSLATE_NOOP("audit", "added: {what}")
_WENT = QT_TRANSLATE_NOOP("audit", "taken out: {what}")
_CHANGED = QT_TRANSLATE_NOOP("audit", "{old} → {new}")
_UNNAMED = QT_TRANSLATE_NOOP("audit", "line")


def _tr(text: str) -> str:
    return QCoreApplication.translate("audit", text)


class HistoryDialog(Sheet):
    """Shows the history of a record; the newest step is open."""

    def __init__(self, context: Context, kind: str, record_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, "log")
        self.setObjectName("history")
        self.setMinimumSize(theme().px(720), theme().px(460))
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("When and what"), self.tr("Old → new")])
        self.tree.setAccessibleName(self.tr("What changed here"))
        self.tree.setAlternatingRowColors(False)
        self.tree.setWordWrap(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.tree.setColumnWidth(0, theme().px(330))
        self.body.addWidget(self.tree, 1)
        self.entitle(self.tr("What changed here"), kind_word(kind))
        self.add_button(self.tr("Close"), self.accept, primary=True)
        language = context.settings.language
        self._own = {one.name: one.titled(language) for one in context.access.own if sees_field(context.access, one)}
        context.read(self, record_history, self._show, kind=kind, record_id=record_id)

    # parts

    def _show(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            head = QTreeWidgetItem([f"{formats.moment(step.at)}  {step.operator_name}", command_word(step.command)])
            head.setToolTip(1, command_word(step.command))
            for field, words in step_words(step, self._own):
                line = QTreeWidgetItem([field, words])
                line.setToolTip(1, words)
                head.addChild(line)
            self.tree.addTopLevelItem(head)
        first = self.tree.topLevelItem(0)
        if first is None:
            self.hint.setText(self.tr("Nothing is in the audit log about it: it came with the program or an import."))
            self.hint.show()
            return
        self.tree.expandAll() if len(steps) <= _FEW else first.setExpanded(True)
        self.tree.setCurrentItem(first)
        self.tree.setFocus()


_FEW = 3
NO_OWN: Mapping[str, str] = {}


def step_words(step: Step, own: Mapping[str, str] = NO_OWN) -> Iterator[tuple[str, str]]:
    """The changes of a step: field and old → new; what has no word is not told.

    ``own`` are the titles of the office's own fields by their names.
    """
    for change in step.changes:
        if not change.field:
            yield change.row or _tr(_UNNAMED), _row_words(change)
        elif change.field in FACT_WORDS or change.field in own:
            field = own.get(change.field) or _tr(FACT_WORDS[change.field])
            yield f"{change.row} · {field}" if change.row else field, _value_words(change)


def _row_words(change: Change) -> str:
    words = _WENT if change.new is None else _CAME
    return _tr(words).format(what=change.old if change.new is None else change.new)


def _value_words(change: Change) -> str:
    new = _shown(change.field, change.new)
    if change.old == NOT_BEFORE:
        return new
    return _tr(_CHANGED).format(old=_shown(change.field, change.old), new=new)


def _shown(field: str, value: Any) -> str:
    return value_words(field, value) or (_tr(_NONE) if not value else json.dumps(value, ensure_ascii=False))
