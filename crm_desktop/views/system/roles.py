"""The page of roles and rights: what each role gives, changed in a matrix and saved together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton

from crm_desktop.domain.access import Area, DataLevel
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.limits import Limit
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.roles import RoleFacts, all_roles
from crm_desktop.queries.office.why import operator_names
from crm_desktop.services.office.roles import RemoveRole, RoleNameTaken, SaveRole
from crm_desktop.views.context import Context
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.eyes import look_as
from crm_desktop.views.system.form_tab import FormTab
from crm_desktop.views.system.role_compare import CompareBar
from crm_desktop.views.system.role_matrix import RoleMatrix
from crm_desktop.views.system.role_sheet import MatrixRow, matrix_list
from crm_desktop.views.system.why_panel import WhyPanel
from crm_desktop.views.words import error_text


class RolesTab(FormTab):
    """Rights × roles; Insert makes a new role, Ctrl+D one like the current."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("roles")
        self.heading.setText(self.tr("Roles and rights"))
        self.matrix, self.cell = RoleMatrix(), label(role="hint")
        self.matrix.edited.connect(self._tell)
        self.matrix.chosen.connect(lambda: self.cell.setText(self.matrix.says()))
        for refused in (self.matrix.refused, self.matrix.offers.refused):
            refused.connect(context.ask.problem)
        self._waiting: Iterator[RoleFacts] = iter(())
        self.bar, self.why = CompareBar(), WhyPanel(context)
        self._add_to_head()
        self._add_parts()
        foot = label(role="hint")
        foot.setText(
            self.tr(
                "Space gives or takes · Delete denies, whatever another role gives · F2 types a limit · "
                "F4 offers · Ctrl+S saves"
            )
        )
        under = QHBoxLayout()
        under.setContentsMargins(*[theme().px(side) for side in (12, 4, 12, 4)])
        under.addWidget(self.cell, 1)
        under.addWidget(foot)
        self.body.addLayout(under)
        keys = {
            "Ins": self.add,
            "Ctrl+D": self.copy,
            "Ctrl+F": self.search.setFocus,
            "Ctrl+B": self.toggle_compare,
            "Ctrl+E": self.to_excel,
            "Ctrl+P": self.to_paper,
            "F4": self.matrix.offers.open,
            "F7": self.ask_why,
            "F8": self.matrix.next_different,
            "F9": self.look,
        }
        for key, run in keys.items():
            add_key(self, key, run)
        self.why.left.connect(self.matrix.enter)
        self.setFocusProxy(self.matrix)
        self._read()
        context.on_changes(self, Changes.OPERATORS, self._reload)

    @property
    def is_unsaved(self) -> bool:
        """Whether something was changed and is not saved yet."""
        return bool(self.matrix.changes.unsaved())

    def save(self) -> None:
        """Save each role that was changed; the first that is refused ends it, and nothing that was changed is lost."""
        self._waiting = iter(self.matrix.changes.unsaved())
        self._next()

    def undo(self) -> None:
        """Show what is stored again."""
        self._read()

    def add(self) -> None:
        """Make a role that gives nothing yet."""
        self._make(RoleFacts(code="", name="", level=DataLevel.OWN, allowed=frozenset()))

    def copy(self) -> None:
        """Make a role that gives what the current one does."""
        current = self.matrix.current()
        if current is not None:
            self._make(current)

    def remove(self) -> None:
        """Delete the current role, which must be one of the office's own that nobody has."""
        role = self.matrix.current()
        if role is None or not role.version:
            return
        question = self.tr("Delete the role {name}?").format(name=role_word(role.code, role.name))
        if self.context.ask.confirm(question, self.tr("Delete"), danger=True):
            self.context.run(RemoveRole(role_id=role.id, seen_version=role.version))

    def rename(self) -> None:
        """Call the current role something else; empty goes back to the word of the program, where it has one."""
        role = self.matrix.current()
        if role is None:
            return
        name = self.context.ask.text(self.tr("What is the role called?"), role_word(role.code, role.name))
        if name is not None and _is_free(self.context, name.strip(), self.matrix.changes.roles, beside=role.code):
            self.matrix.rename("" if name.strip() == role_word(role.code) else name.strip())

    def toggle_compare(self) -> None:
        """Show or hide the bar in which two roles are compared."""
        self.bar.setVisible(not self.bar.isVisible())
        self._compare()

    def ask_why(self) -> None:
        """Show or hide why somebody who has the current role may do what the current line is about."""
        self.why.setVisible(not self.why.isVisible())
        if self.why.isVisible():
            right = self.matrix.right()
            if right is not None:
                self.why.about(right)
            role = self.matrix.current()
            self.context.read(self, operator_names, partial(self.why.offer, role=role.code if role else ""))
            QTimer.singleShot(0, self.matrix, self.matrix.show_current)  # when the panel has taken its room

    def look(self) -> None:
        """See the office as who is chosen beside the matrix; where nobody is yet, offer whom to choose."""
        if self.why.isHidden():
            self.ask_why()
        else:
            self.why.look()

    def to_excel(self) -> None:
        """Write the matrix to a workbook, as it is shown."""
        self.context.export_list(self._as_list())

    def to_paper(self) -> None:
        """Print the matrix, as it is shown."""
        panel = self._as_list()
        panel.model.loaded.connect(lambda: self.context.print_list(panel), Qt.ConnectionType.SingleShotConnection)
        panel.model.load(panel.request)

    # parts

    def _as_list(self) -> ListPanel[MatrixRow]:
        panel = matrix_list(self.context, self.matrix.changes.roles)
        panel.setParent(self)
        panel.hide()
        return panel

    def _add_parts(self) -> None:
        """The bar of comparison over the matrix, and the panel that says why beside it; both come when asked for."""
        self.bar.hide()
        self.why.hide()
        self.bar.changed.connect(self._compare)
        self.bar.next_wanted.connect(self.matrix.next_different)
        self.why.eyes_wanted.connect(lambda operator_id: look_as(self.context, operator_id))
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.matrix, 1)
        beside.addWidget(self.why)
        self.body.addWidget(self.bar)
        self.body.addLayout(beside, 1)

    def _compare(self) -> None:
        if self.bar.isHidden():
            self.matrix.compare("", "", only_different=False)
            return
        current = self.matrix.current()
        choices = [(role.code, role_word(role.code, role.name)) for role in self.matrix.changes.roles]
        self.bar.offer(choices, current.code if current is not None else "")
        codes = (self.bar.one.currentData(), self.bar.other.currentData())
        self.bar.show_count(self.matrix.compare(*codes, only_different=self.bar.only.isChecked()))

    def _fill_more(self, menu: QMenu) -> None:
        for idea, words, run in (
            ("edit", self.tr("Rename…"), self.rename),
            ("delete", self.tr("Delete"), self.remove),
            ("people", self.tr("Roles that it takes in…") + "\tF4", self.matrix.offers.open_parts),
            ("columns", self.tr("Compare two roles") + "\tCtrl+B", self.toggle_compare),
            ("help", self.tr("Why may he?") + "\tF7", self.ask_why),
            ("export", self.tr("To Excel") + "\tCtrl+E", self.to_excel),
            ("print", self.tr("Print") + "\tCtrl+P", self.to_paper),
        ):
            menu.addAction(icon(idea), words).triggered.connect(lambda _on=False, run=run: run())

    def _add_to_head(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a right"))
        self.search.setAccessibleName(self.tr("Find a right"))
        self.search.setFixedWidth(theme().px(150))
        self.search.addAction(icon("search", size=14), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textEdited.connect(self.matrix.narrow)
        self.search.returnPressed.connect(self.matrix.enter)
        self.count = label(tone="amber")
        buttons = (
            ("new", self.tr("New role") + "  Ins", self.add),
            ("copy", self.tr("Copy") + "  Ctrl+D", self.copy),
            ("undo", self.tr("Undo changes"), self.undo),
        )
        self.head.insertWidget(2, self.search)
        self.head.insertWidget(3, self.count)
        for place, (idea, words, run) in enumerate(buttons, start=4):
            button = QPushButton(icon(idea, size=14), words)
            button.clicked.connect(lambda _on=False, run=run: run())
            self.head.insertWidget(place, button)
            self.back = button
        self.head.insertWidget(6, MoreButton(self._fill_more))

    def _make(self, like: RoleFacts) -> None:
        name = self.context.ask.text(self.tr("What is the new role called?"))
        if name and name.strip() and _is_free(self.context, name.strip(), self.matrix.changes.roles):
            new = replace(like, code=uuid4().hex[:24], name=name.strip(), people=0, id=0, version=0)
            self.matrix.add(new)

    def _next(self, _done: Done | None = None) -> None:
        role = next(self._waiting, None)
        if role is None:
            self.context.ask.notice(self.tr("The roles are saved."))
            self._read()
            return
        command = SaveRole(
            code=role.code,
            name=role.name,
            level=role.level,
            **{area.value: getattr(role, area.value) for area in Area},
            allowed=tuple(sorted(role.allowed)),
            denied=tuple(sorted(role.denied)),
            **{limit.value: getattr(role, limit.value) for limit in Limit},
            parts=role.parts,
            seen_version=role.version,
        )
        self.context.run(command, self._next, failed=self._stopped)

    def _stopped(self) -> None:
        """Some are saved, one was refused: what is left stays as it was typed."""
        self.context.read(self, all_roles, self._keep)

    def _keep(self, roles: tuple[RoleFacts, ...]) -> None:
        self.matrix.keep(roles)
        self._tell()

    def _read(self) -> None:
        self.context.read(self, all_roles, self._show)

    def _reload(self) -> None:
        if not self.is_unsaved:
            self.context.read(self, all_roles, self._take)

    def _take(self, roles: tuple[RoleFacts, ...]) -> None:
        """Show what others changed, unless something was typed until it came."""
        if self.is_unsaved:
            self._keep(roles)
        else:
            self._show(roles)

    def _show(self, roles: tuple[RoleFacts, ...]) -> None:
        self.matrix.load(roles)
        self._tell()
        if not self.bar.isHidden():
            self._compare()
        self.why.ask()

    def _tell(self) -> None:
        changed = self.matrix.count()
        self.count.setText(self.tr("%n change(s)", "", changed) if changed else "")
        self.back.setEnabled(self.is_unsaved)
        self.cell.setText(self.matrix.says())
        self.tell_unsaved()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc in the matrix puts away what stands beside or over it first, as it does in there."""
        if event.key() == Qt.Key.Key_Escape and self.why.isVisible():
            self.why.leave()
        elif event.key() == Qt.Key.Key_Escape and self.bar.isVisible():
            self.toggle_compare()
        else:
            super().keyPressEvent(event)


def _is_free(context: Context, name: str, roles: Iterable[RoleFacts], beside: str = "") -> bool:
    """Say so if another role is called the same; the office does not know the words of those it came with."""
    is_free = name not in {role_word(role.code, role.name) for role in roles if role.code != beside}
    if not is_free:
        context.ask.problem(error_text(RoleNameTaken(name=name)))
    return is_free
