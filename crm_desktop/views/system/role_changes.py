"""The roles of the office while they are being changed: what is stored, and what is typed over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crm_desktop.domain.access import Area
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.views.system.role_lines import PARTS, Line, cell_text


class RoleChanges:
    """What is to be saved of the roles, and in how many cells it differs from what is stored.

    Attributes:
        roles: as they are changed, from left to right.
    """

    def __init__(self) -> None:
        self.roles: list[RoleFacts] = []
        self._stored: dict[str, RoleFacts] = {}

    def load(self, roles: Sequence[RoleFacts]) -> None:
        """Begin with the roles as they are stored."""
        self._stored = {role.code: role for role in roles}
        self.roles = list(roles)

    def keep(self, roles: Sequence[RoleFacts]) -> None:
        """Go on with what was changed over what is stored meanwhile."""
        typed = {role.code: role for role in self.unsaved()}
        self._stored = {role.code: role for role in roles}
        self.roles = [
            replace(typed.pop(role.code), id=role.id, version=role.version, people=role.people)
            if role.code in typed
            else role
            for role in roles
        ]
        self.roles += [role for role in typed.values() if not role.version]

    def put(self, role: RoleFacts) -> int:
        """Take another state of a role; its place."""
        place = next(place for place, one in enumerate(self.roles) if one.code == role.code)
        self.roles[place] = role
        return place

    def unsaved(self) -> list[RoleFacts]:
        """The roles that are to be saved."""
        return [role for role in self.roles if role != self._stored.get(role.code)]

    def count(self, lines: Iterable[Line | None]) -> int:
        """How many cells are not saved yet; a new name counts as one."""
        cells = sum(self.is_changed(role, line) for line in lines if line is not None for role in self.roles)
        return cells + sum(
            role.code not in self._stored or role.name != self._stored[role.code].name for role in self.roles
        )

    def is_changed(self, role: RoleFacts, line: Line) -> bool:
        """Whether a cell is not saved yet."""
        stored = self._stored.get(role.code)
        if line == PARTS or isinstance(line, Area):
            return stored is not None and getattr(role, line) != getattr(stored, line)
        bare = replace(role, taken=None)
        return stored is not None and cell_text(bare, line) != cell_text(stored, line)
