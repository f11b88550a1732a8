"""The page of roles and rights: what each role gives, changed in a matrix and saved together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from crm_desktop.domain.access import DataLevel
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.roles import RoleFacts, all_roles
from crm_desktop.services.office.roles import RemoveRole, SaveRole
from crm_desktop.views.context import Context
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.form_tab import FormTab
from crm_desktop.views.system.role_matrix import RoleMatrix


class RolesTab(FormTab):
    """Rights × roles; Insert makes a new role, Ctrl+D one like the current."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("roles")
        self.heading.setText(self.tr("Roles and rights"))
        self.matrix = RoleMatrix()
        self.matrix.edited.connect(self._tell)
        self.matrix.chosen.connect(self._tell_cell)
        self.cell = label(role="hint")
        self._waiting: Iterator[RoleFacts] = iter(())
        self._add_to_head()
        self.body.addWidget(self.matrix, 1)
        foot = label(role="hint")
        foot.setText(
            self.tr(
                "Space gives or takes · Delete denies, whatever another role gives · F2 types a limit · Ctrl+S saves"
            )
        )
        under = QHBoxLayout()
        under.setContentsMargins(*[theme().px(side) for side in (12, 4, 12, 4)])
        under.addWidget(self.cell, 1)
        under.addWidget(foot)
        self.body.addLayout(under)
        add_key(self, "Ins", self.add)
        add_key(self, "Ctrl+D", self.copy)
        self.setFocusProxy(self.matrix)
        self._read()
        context.on_changes(self, Changes.OPERATORS, self._reload)

    @property
    def is_unsaved(self) -> bool:
        """Whether something was changed and is not saved yet."""
        return bool(self.matrix.changed())

    def save(self) -> None:
        """Save each role that was changed; the first that is refused ends it, and nothing that was changed is lost."""
        self._waiting = iter(self.matrix.changed())
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

    # parts

    def _add_to_head(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a right"))
        self.search.setAccessibleName(self.tr("Find a right"))
        self.search.setFixedWidth(theme().px(150))
        self.search.addAction(icon("search", size=14), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textEdited.connect(self.matrix.narrow)
        self.count = label(tone="amber")
        buttons = (
            ("new", self.tr("New role") + "  Ins", self.add),
            ("copy", self.tr("Copy") + "  Ctrl+D", self.copy),
            ("delete", self.tr("Delete"), self.remove),
            ("undo", self.tr("Undo changes"), self.undo),
        )
        self.head.insertWidget(2, self.search)
        self.head.insertWidget(3, self.count)
        for place, (idea, words, run) in enumerate(buttons, start=4):
            button = QPushButton(icon(idea, size=14), words)
            button.clicked.connect(lambda _on=False, run=run: run())
            self.head.insertWidget(place, button)
            self.back = button

    def _make(self, like: RoleFacts) -> None:
        name = self.context.ask.text(self.tr("What is the new role called?"))
        if name and name.strip():
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
            allowed=tuple(sorted(role.allowed)),
            denied=tuple(sorted(role.denied)),
            wipe_limit=role.wipe_limit,
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
            self._read()

    def _show(self, roles: tuple[RoleFacts, ...]) -> None:
        self.matrix.load(roles)
        self._tell()

    def _tell(self) -> None:
        changed = self.matrix.count()
        self.count.setText(self.tr("%n change(s)", "", changed) if changed else "")
        self.back.setEnabled(self.is_unsaved)
        self._tell_cell()
        self.tell_unsaved()

    def _tell_cell(self) -> None:
        self.cell.setText(self.matrix.says())
