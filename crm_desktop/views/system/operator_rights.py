"""What an operator has besides his role: roles that are lent to him, and single rights given or denied, with days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.date_field import DateField
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.roles import RoleChoice, role_choices
from crm_desktop.queries.office.why import OperatorRights, operator_rights
from crm_desktop.services.office.roles import GiveRights, Lent, Single
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.role_words import role_options, role_word
from crm_desktop.views.system.right_words import RIGHT_GROUPS

Options = Sequence[tuple[Any, str]]
_ROLE, _GIVEN, _DENIED = "role", "given", "denied"


class GivenRow(QWidget):
    """One role or right with its days.

    Attributes:
        removed: it is to go.
        edited: something of it was changed.
    """

    removed = Signal(object)
    edited = Signal()

    def __init__(self, context: Context, kind: str, options: Options) -> None:
        super().__init__()
        self.kind = kind
        self.what = ChoiceBox()
        for value, words in options:
            self.what.addItem(words, value)
        self.first, self.last = DateField(context.clock), DateField(context.clock)
        names = ((self.what, self.tr("What")), (self.first, self.tr("From")), (self.last, self.tr("Last day")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for widget, words in names:
            widget.setAccessibleName(words)
        row.addWidget(self.what, 1)
        for field, words in ((self.first, self.tr("from")), (self.last, self.tr("to"))):
            field.setFixedWidth(theme().px(130))
            row.addWidget(label(words, role="label"))
            row.addWidget(field)
            field.edited.connect(self.edited)
        go = marked(QPushButton(icon("delete", size=14), ""), flat=True, small=True)
        go.setToolTip(self.tr("Take away"))
        go.setAccessibleName(self.tr("Take away"))
        go.clicked.connect(lambda: self.removed.emit(self))
        row.addWidget(go)
        self.what.currentIndexChanged.connect(lambda _place: self.edited.emit())

    def fill(self, what: Any, first: date | None, last: date | None) -> None:
        """Show what is stored."""
        self.what.setCurrentIndex(max(0, self.what.findData(what)))
        self.first.show_value(first)
        self.last.show_value(last)

    @property
    def days(self) -> dict[str, date | None]:
        """From when to when."""
        return {"valid_from": self.first.value(), "valid_to": self.last.value()}


class OperatorRightsDialog(Sheet):
    """Three short lists: lent roles, single grants, denials; saved together."""

    def __init__(self, context: Context, operator_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, "lock", scrolls=True)
        self.setObjectName("operator_rights")
        self.setMinimumSize(theme().px(760), theme().px(480))
        self._context, self._id = context, operator_id
        self._stored: OperatorRights | None = None
        self._roles: tuple[RoleChoice, ...] = ()
        self._rows: list[GivenRow] = []
        self._is_changed = False
        self._places: dict[str, QVBoxLayout] = {}
        self.entitle(self.tr("Rights besides the role"))
        self.add_button(self.tr("Cancel"), self.reject)
        self.add_button(self.tr("Save") + "  Ctrl+S", self.save, idea="done", primary=True)
        add_key(self, "Ctrl+S", self.save)
        context.read(self, role_choices, self._have_roles)

    def save(self) -> None:
        """Save all three lists in the place of what was stored."""
        if self._stored is None:
            return
        try:
            lent, single = self._typed()
        except Unreadable as error:
            self.problem.say(str(error))
            return
        command = GiveRights(operator_id=self._id, seen_version=self._stored.version, lent=lent, single=single)
        self._context.run(command, self._saved, problems=self._problems)

    def _typed(self) -> tuple[tuple[Lent, ...], tuple[Single, ...]]:
        lent = tuple(Lent(role=row.what.currentData(), **row.days) for row in self._rows if row.kind == _ROLE)
        single = tuple(
            Single(right=row.what.currentData(), is_allowed=row.kind == _GIVEN, **row.days)
            for row in self._rows
            if row.kind != _ROLE
        )
        return lent, single

    def may_leave(self) -> bool:
        """Ask while something typed is not saved."""
        return not self._is_changed or may_throw_away(self._context.ask)

    def add(self, kind: str) -> GivenRow:
        """Another line of a kind, with nothing said about days."""
        row = GivenRow(self._context, kind, self._options(kind))
        row.removed.connect(self._remove)
        row.edited.connect(self._touch)
        self._rows.append(row)
        self._places[kind].addWidget(row)
        self._touch()
        row.what.setFocus()
        return row

    # parts

    def _have_roles(self, roles: tuple[RoleChoice, ...]) -> None:
        self._roles = roles
        self._context.read(self, operator_rights, self._build, operator_id=self._id)

    def _build(self, stored: OperatorRights) -> None:
        self._stored = stored
        own = next((role_word(role.code, role.name) for role in self._roles if role.code == stored.role), stored.role)
        hint = self.tr("His role is {role}. A denial wins, whatever a role gives. Empty days: for good.")
        self.entitle(self.tr("{name}: rights besides the role").format(name=stored.name), hint.format(role=own))
        for kind, title, words in (
            (_ROLE, self.tr("Lent roles, as for a holiday deputy"), self.tr("Lend a role")),
            (_GIVEN, self.tr("Single rights that he has besides"), self.tr("Give a right")),
            (_DENIED, self.tr("Rights that are denied to him"), self.tr("Deny a right")),
        ):
            self._add_list(kind, title, words)
        for lent in stored.lent:
            self.add(_ROLE).fill(lent.role, lent.valid_from, lent.valid_to)
        for one in stored.single:
            self.add(_GIVEN if one.is_allowed else _DENIED).fill(one.right, one.valid_from, one.valid_to)
        self.body.addStretch(1)
        self._is_changed = False

    def _add_list(self, kind: str, title: str, words: str) -> None:
        self.body.addWidget(label(title, role="title"))
        self._places[kind] = QVBoxLayout()
        self._places[kind].setSpacing(theme().px(4))
        self.body.addLayout(self._places[kind])
        add = QPushButton(icon("new", size=14), words)
        add.setAutoDefault(False)
        add.clicked.connect(lambda: self.add(kind))
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch(1)
        self.body.addLayout(row)

    def _options(self, kind: str) -> Options:
        if kind == _ROLE:
            return [
                (code, words)
                for code, words in role_options(self._roles)
                if self._stored is None or code != self._stored.role
            ]
        return [(right, _right(words)) for _title, rights in RIGHT_GROUPS for right, words in rights]

    def _remove(self, row: GivenRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._touch()

    def _touch(self) -> None:
        self._is_changed = True
        self.problem.say("")

    def _saved(self, _done: Done) -> None:
        self._is_changed = False
        self.accept()

    def _problems(self, problems: Mapping[str, str]) -> None:
        self.problem.say(" ".join(problems.values()))


def _right(words: str) -> str:
    return QCoreApplication.translate("roles", words)


WORDS = QT_TRANSLATE_NOOP("system", "Rights besides the role…")
