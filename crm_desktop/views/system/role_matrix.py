"""The matrix of rights × roles: given, taken and denied in its cells; nothing is stored from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from crm_desktop.domain.access import DataLevel, Right
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.sifting import sifted
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.views.role_words import LEVEL_WORDS, role_word
from crm_desktop.views.system.right_words import RIGHT_GROUPS

LEVEL, LIMIT = "level", "limit"
GIVEN, DENIED = "✓", "✕"
Line = Right | str


def _tr(text: str) -> str:
    return QCoreApplication.translate("roles", text)


class RoleMatrix(QTableWidget):
    """Space gives or takes, Delete denies whatever another role gives, F2 types a limit, a double click is as Space.

    Attributes:
        edited: something was changed.
        chosen: another cell is the current one.
    """

    edited = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stored: dict[str, RoleFacts] = {}
        self._roles: list[RoleFacts] = []
        self._lines: list[Line | None] = []
        self._words: list[str] = []
        self.setAccessibleName(self.tr("Rights by role"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(theme().px(84))
        self.itemChanged.connect(self._typed)
        self.cellDoubleClicked.connect(lambda *_: self.turn())
        self.currentCellChanged.connect(lambda *_: self.chosen.emit())
        self._make_lines()

    # values

    def load(self, roles: Sequence[RoleFacts]) -> None:
        """Show the roles as they are stored."""
        self._stored = {role.code: role for role in roles}
        self._roles = list(roles)
        self._fill()

    def keep(self, roles: Sequence[RoleFacts]) -> None:
        """Go on with what was changed over what is stored meanwhile."""
        self._stored = {role.code: role for role in roles}
        self._roles = [
            replace(role, id=stored.id, version=stored.version, people=stored.people)
            if (stored := self._stored.get(role.code)) is not None
            else role
            for role in self._roles
        ]
        self._fill()

    def changed(self) -> list[RoleFacts]:
        """The roles that are to be saved."""
        return [role for role in self._roles if role != self._stored.get(role.code)]

    def count(self) -> int:
        """How many cells are not saved yet."""
        return sum(
            self._is_changed(role, line) for role in self._roles for line in self._lines if line is not None
        ) + sum(role.code not in self._stored for role in self._roles)

    def current(self) -> RoleFacts | None:
        """The role of the current column."""
        return self._roles[self.currentColumn()] if 0 <= self.currentColumn() < len(self._roles) else None

    def says(self) -> str:
        """The current cell in words: role, line, and what it gives."""
        role, row = self.current(), self.currentRow()
        if role is None or not 0 <= row < len(self._lines):
            return ""
        return f"{role_word(role.code, role.name)} · {self._words[row]}"

    # actions

    def add(self, role: RoleFacts) -> None:
        """Add a new role behind all others."""
        self._roles.append(role)
        self._fill()
        self.setCurrentCell(max(self.currentRow(), 0), len(self._roles) - 1)
        self.edited.emit()

    def turn(self) -> None:
        """Give what the current cell does not give, take what it gives; of a level, choose the next."""
        line, role = self._line(), self.current()
        if role is None or line is None or line == LIMIT:
            return
        if line == LEVEL:
            levels = list(DataLevel)
            self._put(replace(role, level=levels[(levels.index(role.level) + 1) % len(levels)]))
        elif isinstance(line, Right):
            self._put(replace(role, allowed=role.allowed ^ {line}, denied=role.denied - {line}))

    def deny(self) -> None:
        """Deny the right of the current cell, whatever another role gives; or stop denying it."""
        line, role = self._line(), self.current()
        if role is not None and isinstance(line, Right):
            self._put(replace(role, denied=role.denied ^ {line}, allowed=role.allowed - {line}))

    def narrow(self, text: str) -> None:
        """Show only the lines whose words fit what is typed, with the heads of their groups."""
        head, is_held = 0, False
        lines = zip(self._lines, self._words, strict=True)
        fitting = {*sifted(text, [(words,) if line is not None else () for line, words in lines])}
        for row, line in enumerate(self._lines):
            if line is None:
                head, is_held = row, False
                self.setRowHidden(row, bool(text.strip()))
                continue
            is_shown = row in fitting
            self.setRowHidden(row, not is_shown)
            is_held = is_held or is_shown
            self.setRowHidden(head, not is_held)

    # parts

    def _make_lines(self) -> None:
        lines: list[tuple[Line | None, str]] = [
            (None, _tr(QT_TRANSLATE_NOOP("roles", "How far it sees"))),
            (LEVEL, _tr(QT_TRANSLATE_NOOP("roles", "Customers and documents of"))),
        ]
        for title, rights in RIGHT_GROUPS:
            lines += [(None, _tr(title)), *((right, _tr(words)) for right, words in rights)]
        lines += [
            (None, _tr(QT_TRANSLATE_NOOP("roles", "Limits"))),
            (LIMIT, _tr(QT_TRANSLATE_NOOP("roles", "Small change let go on a receipt"))),
        ]
        self._lines, self._words = [one[0] for one in lines], [one[1] for one in lines]

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.setColumnCount(len(self._roles))
            self.setRowCount(len(self._lines))
            self.setVerticalHeaderLabels(
                [
                    words if line is None else f"    {words}"
                    for line, words in zip(self._lines, self._words, strict=True)
                ]
            )
            titles = [f"{role_word(role.code, role.name)} {role.people}" for role in self._roles]
            self.setHorizontalHeaderLabels(titles)
            for column, title in enumerate(titles):
                head = self.horizontalHeaderItem(column)
                if head is not None:
                    head.setToolTip(self.tr("{role} people").format(role=title))
                self._fill_column(column)
            if self.currentRow() < 0 and self._roles:
                self.setCurrentCell(1, 0)
        self.chosen.emit()

    def _fill_column(self, column: int) -> None:
        role = self._roles[column]
        for row, line in enumerate(self._lines):
            item = QTableWidgetItem(self._text(role, line))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            if line is None:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setBackground(theme().color("header"))
            elif line != LIMIT:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if line is not None and self._is_changed(role, line):
                item.setForeground(theme().color("amber"))
                item.setBackground(theme().color("amber_soft"))
                item.setText(f"{item.text()} •".strip())
            elif item.text() == DENIED:
                item.setForeground(theme().color("red"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{role_word(role.code, role.name)}, {self._words[row]}")
            self.setItem(row, column, item)

    def _text(self, role: RoleFacts, line: Line | None) -> str:
        if line == LEVEL:
            return _tr(LEVEL_WORDS[role.level])
        if line == LIMIT:
            return formats.money(role.wipe_limit)
        if line in role.denied:
            return DENIED
        return GIVEN if line in role.allowed else ""

    def _is_changed(self, role: RoleFacts, line: Line) -> bool:
        stored = self._stored.get(role.code)
        return stored is not None and self._text(role, line) != self._text(stored, line)

    def _line(self) -> Line | None:
        return self._lines[self.currentRow()] if 0 <= self.currentRow() < len(self._lines) else None

    def _put(self, role: RoleFacts) -> None:
        column = next(place for place, one in enumerate(self._roles) if one.code == role.code)
        self._roles[column] = role
        with QSignalBlocker(self):
            self._fill_column(column)
        self.edited.emit()

    def _typed(self, item: QTableWidgetItem) -> None:
        """Take a typed limit; what is no amount is not taken."""
        role = self._roles[item.column()]
        try:
            limit = to_cents(Decimal(item.text().replace("•", "").replace(",", "").strip() or "0"))
        except InvalidOperation:
            limit = role.wipe_limit
        self._put(replace(role, wipe_limit=limit))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space:
            self.turn()
        elif event.key() == Qt.Key.Key_Delete:
            self.deny()
        else:
            super().keyPressEvent(event)
