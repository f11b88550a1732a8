"""The matrix of rights × roles: given, taken and denied in its cells; nothing is stored from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableWidget, QTableWidgetItem

from crm_desktop.domain.access import Area, DataLevel, Right
from crm_desktop.domain.limits import Limit
from crm_desktop.present.sifting import sifted
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.number_words import why_no_number
from crm_desktop.qtkit.staying_menu import StayingMenu
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.services.office.roles import GroupInGroup
from crm_desktop.views.role_words import level_word, role_word
from crm_desktop.views.system.role_changes import RoleChanges
from crm_desktop.views.system.role_lines import (
    DENIED,
    LEVEL,
    PARTS,
    Line,
    cell_text,
    differing,
    is_inherited,
    places_of,
    resolved,
    role_lines,
    typed_limit,
)
from crm_desktop.views.words import error_text


class RoleMatrix(QTableWidget):
    """Space gives or takes, Delete denies whatever another role gives, F2 types a limit, a double click is as Space.

    Attributes:
        edited: something was changed.
        chosen: another cell is the current one.
        refused: what was typed is not taken; says why, once the field in which it was typed is gone.
        changes: the roles as they are stored and as they are changed.
        offers: what can be chosen in the current cell.
    """

    edited = Signal()
    chosen = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.changes = RoleChanges()
        self._lines, self._words = role_lines()
        self._sought, self._pair, self._only_different = "", ("", ""), False
        self.setAccessibleName(self.tr("Rights by role"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(theme().px(84))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.horizontalHeader().setFixedHeight(2 * self.fontMetrics().lineSpacing() + theme().px(10))
        self.offers = RoleOffers(self)
        self.itemChanged.connect(self._typed)
        self.cellDoubleClicked.connect(lambda *_: self.turn())
        self.currentCellChanged.connect(lambda *_: self.chosen.emit())

    # values

    def load(self, roles: Sequence[RoleFacts]) -> None:
        """Show the roles as they are stored."""
        self.changes.load(roles)
        self._fill()

    def keep(self, roles: Sequence[RoleFacts]) -> None:
        """Go on with what was changed over what is stored meanwhile."""
        self.changes.keep(roles)
        self._fill()

    def count(self) -> int:
        """How many cells are not saved yet."""
        return self.changes.count(self._lines)

    def current(self) -> RoleFacts | None:
        """The role of the current column."""
        return self.changes.roles[self.currentColumn()] if 0 <= self.currentColumn() < len(self.changes.roles) else None

    def says(self) -> str:
        """The current cell in words: role, line, and which roles are counted in it."""
        role, row = self.current(), self.currentRow()
        if role is None or not 0 <= row < len(self._lines):
            return ""
        parts = [one for one in self.changes.roles if self._lines[row] == PARTS and one.code in role.parts]
        said = [role_word(role.code, role.name), self._words[row], *(role_word(one.code, one.name) for one in parts)]
        return " · ".join(said)

    # actions

    def add(self, role: RoleFacts) -> None:
        """Add a new role behind all others."""
        self.changes.roles.append(role)
        self._fill()
        self.setCurrentCell(max(self.currentRow(), 0), len(self.changes.roles) - 1)
        self.edited.emit()

    def turn(self) -> None:
        """Give what the current cell does not give, take what it gives; of how far it sees, choose the next."""
        line, role = self._line(), self.current()
        if role is None or line is None or isinstance(line, Limit):
            return
        if line == PARTS:
            self.offers.open_parts()
        elif line == LEVEL or isinstance(line, Area):
            offered = self.levels()
            self.see(offered[(offered.index(getattr(role, line)) + 1) % len(offered)])
        elif isinstance(line, Right):
            self._put(replace(role, allowed=role.allowed ^ {line}, denied=role.denied - {line}))

    def levels(self) -> list[DataLevel | None]:
        """How far the current role may see in the current line; None stands for as far as everywhere."""
        line = self._line()
        return [None, *DataLevel] if isinstance(line, Area) else [*DataLevel] if line == LEVEL else []

    def level(self) -> DataLevel | None:
        """What the current role has in the current line, if that says how far it sees."""
        line, role = self._line(), self.current()
        return getattr(role, str(line)) if role is not None and self.levels() else None

    def see(self, level: DataLevel | None) -> None:
        """Let the current role see so far in the current line."""
        line, role = self._line(), self.current()
        if role is not None and level in self.levels():
            changed: dict[str, Any] = {str(line): level}
            self._put(replace(role, **changed))

    def deny(self) -> None:
        """Deny the right of the current cell, whatever another role gives; or stop denying it."""
        line, role = self._line(), self.current()
        if role is not None and isinstance(line, Right):
            self._put(replace(role, denied=role.denied ^ {line}, allowed=role.allowed - {line}))

    def take_in(self, codes: Iterable[str]) -> None:
        """Let the current role take in these, in the place of those that it did."""
        role = self.current()
        if role is not None:
            self._put(replace(role, parts=tuple(sorted(codes))))

    def narrow(self, text: str) -> None:
        """Show only the lines whose words fit what is typed, with the heads of their groups."""
        self._sought = text
        self._show_lines()

    def enter(self) -> None:
        """Take the keys, in the current line or, if it is not shown, in the first that is."""
        shown = [row for row, line in enumerate(self._lines) if line is not None and not self.isRowHidden(row)]
        if shown and self.currentRow() not in shown:
            self.setCurrentCell(shown[0], max(self.currentColumn(), 0))
        self.setFocus()

    def rename(self, name: str) -> None:
        """Call the current role something else."""
        role = self.current()
        if role is not None:
            self._put(replace(role, name=name))
            self._fill()

    def compare(self, one: str, other: str, *, only_different: bool) -> int:
        """Tint two roles and mark where they differ; empty codes end it. In how many lines they differ."""
        self._pair, self._only_different = (one, other), only_different and bool(one)
        self._fill()
        self._show_lines()
        return len(self._differing())

    def next_different(self) -> None:
        """Go to the next line in which they differ, from the last one to the first."""
        rows = self._differing()
        if rows:
            following = next((row for row in rows if row > self.currentRow()), rows[0])
            self.setCurrentCell(following, self.currentColumn())

    def show_current(self) -> None:
        """Bring the current cell into sight."""
        self.scrollTo(self.currentIndex())

    def right(self) -> Right | None:
        """The right of the current line, if it is one."""
        line = self._line()
        return line if isinstance(line, Right) else None

    # parts

    def _differing(self) -> list[int]:
        pair = [role for code in self._pair for role in resolved(self.changes.roles) if role.code == code]
        return differing(pair[0], pair[1], self._lines) if len(pair) == 2 else []

    def _show_lines(self) -> None:
        head, is_held, is_narrow = 0, False, bool(self._sought.strip()) or self._only_different
        lines = zip(self._lines, self._words, strict=True)
        fitting = {*sifted(self._sought, [(words,) if line is not None else () for line, words in lines])}
        if self._only_different:
            fitting &= set(self._differing())
        for row, line in enumerate(self._lines):
            if line is None:
                head, is_held = row, False
                self.setRowHidden(row, is_narrow)
                continue
            is_shown = row in fitting
            self.setRowHidden(row, not is_shown)
            is_held = is_held or is_shown
            self.setRowHidden(head, not is_held)

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.setColumnCount(len(self.changes.roles))
            self.setRowCount(len(self._lines))
            different = set(self._differing())
            self.setVerticalHeaderLabels(
                [
                    words if line is None else f"    {words}{'  ≠' if row in different else ''}"
                    for row, (line, words) in enumerate(zip(self._lines, self._words, strict=True))
                ]
            )
            titles = [f"{role_word(role.code, role.name)} {role.people}" for role in self.changes.roles]
            self.setHorizontalHeaderLabels(titles)
            for column, title in enumerate(titles):
                head = self.horizontalHeaderItem(column)
                if head is not None:
                    head.setToolTip(self.tr("{role} people").format(role=title))
                self._fill_column(column)
            if self.currentRow() < 0 and self.changes.roles:
                self.setCurrentCell(1, 0)
        self.chosen.emit()

    def _fill_column(self, column: int) -> None:
        role, different = resolved(self.changes.roles)[column], set(self._differing())
        levels = [cell_text(role, line) for line in (LEVEL, *Area)]
        wide = max(map(self.fontMetrics().horizontalAdvance, levels)) + theme().px(20)
        self.horizontalHeader().resizeSection(column, max(theme().px(84), wide))
        for row, line in enumerate(self._lines):
            item = QTableWidgetItem(cell_text(role, line))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            if line is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)  # the cursor steps over the head of a group
                item.setBackground(theme().color("header"))
            elif not isinstance(line, Limit):
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if line is not None and role.code in self._pair:
                item.setBackground(theme().color("amber_soft" if row in different else "accent_soft"))
            if line is not None and self.changes.is_changed(role, line):
                item.setForeground(theme().color("amber"))
                item.setBackground(theme().color("amber_soft"))
                item.setText(f"{item.text()} •".strip())
            elif is_inherited(role, line):
                item.setForeground(theme().color("text2"))
            elif item.text() == DENIED:
                item.setForeground(theme().color("red"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{role_word(role.code, role.name)}, {self._words[row]}")
            self.setItem(row, column, item)

    def _line(self) -> Line | None:
        return self._lines[self.currentRow()] if 0 <= self.currentRow() < len(self._lines) else None

    def _put(self, role: RoleFacts) -> None:
        column = self.changes.put(role)
        with QSignalBlocker(self):
            for place, one in enumerate(self.changes.roles):
                if place == column or role.code in one.parts:
                    self._fill_column(place)
        self.edited.emit()

    def _typed(self, item: QTableWidgetItem) -> None:
        """Take a typed limit; what is no figure, or has more places than are kept, is refused."""
        role, limit = self.changes.roles[item.column()], self._lines[item.row()]
        if not isinstance(limit, Limit):
            return
        value = getattr(role, limit.value)
        try:
            value = typed_limit(limit, item.text())
        except Unreadable as error:
            QTimer.singleShot(0, self, partial(self.refused.emit, why_no_number(error, places_of(limit))))
        self._put(replace(role, **{limit.value: value}))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space:
            self.turn()
        elif event.key() == Qt.Key.Key_Delete:
            self.deny()
        else:
            super().keyPressEvent(event)


class RoleOffers(QObject):
    """Menus under the current cell of a matrix.

    Attributes:
        refused: nothing can be offered; says why.
    """

    refused = Signal(str)

    def __init__(self, matrix: RoleMatrix) -> None:
        super().__init__(matrix)
        self._matrix = matrix

    def open(self) -> None:
        """Offer how far the current role may see in the current line; elsewhere the roles that it may take in."""
        role, levels = self._matrix.current(), self._matrix.levels()
        if role is None or not levels:
            self.open_parts()
            return
        chosen = self._matrix.level()
        self._open(
            QMenu(self._matrix),
            ((level_word(level, role.level), level is chosen, partial(self._see, level)) for level in levels),
        )

    def open_parts(self) -> None:
        """Offer the roles that the current one may take in, so that it is a group; ticked are those that it does."""
        role, roles = self._matrix.current(), self._matrix.changes.roles
        if role is None:
            return
        if any(role.code in one.parts for one in roles):
            self.refused.emit(error_text(GroupInGroup(name=role_word(role.code, role.name))))
            return
        offered = [one for one in roles if one.code != role.code and not one.parts]
        self._open(
            StayingMenu(self._matrix),
            (
                (role_word(one.code, one.name), one.code in role.parts, partial(self._take_in, one.code))
                for one in offered
            ),
        )

    def _open(self, menu: QMenu, choices: Iterable[tuple[str, bool, Callable[[bool], None]]]) -> None:
        """Open a menu: words, whether it is ticked, and what ticking does."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, is_chosen, run in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(is_chosen)
            action.toggled.connect(run)
        cell = self._matrix.visualItemRect(self._matrix.currentItem())
        menu.popup(self._matrix.viewport().mapToGlobal(cell.bottomLeft()))

    def _see(self, level: DataLevel | None, _on: bool) -> None:  # noqa: FBT001 - a slot
        self._matrix.see(level)

    def _take_in(self, code: str, on: bool) -> None:  # noqa: FBT001 - a slot
        role = self._matrix.current()
        if role is not None:
            self._matrix.take_in({*role.parts, code} if on else {*role.parts} - {code})
