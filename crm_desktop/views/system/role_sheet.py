"""The matrix of roles as a list, so that it goes to Excel and onto paper as every other list does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.views.context import Context
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.role_lines import cell_text, resolved, role_lines


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One right with what each role has; a limit and the level likewise."""

    group: str
    words: str
    cells: tuple[str, ...]


def matrix_rows(roles: Sequence[RoleFacts]) -> list[MatrixRow]:
    """All lines with the group in which they stand."""
    rows, group, shown = [], "", resolved(roles)
    for line, words in zip(*role_lines(), strict=True):
        if line is None:
            group = words
        else:
            rows.append(MatrixRow(group, words, tuple(cell_text(role, line) for role in shown)))
    return rows


def matrix_list(context: Context, roles: Sequence[RoleFacts]) -> ListPanel[MatrixRow]:
    """A list that nobody sees: it is there to be written or printed."""
    columns = [
        Column[MatrixRow]("group", QT_TRANSLATE_NOOP("roles", "Group"), lambda row: row.group, width=120),
        Column[MatrixRow]("words", QT_TRANSLATE_NOOP("roles", "Right"), lambda row: row.words, width=200),
        *(_of_role(place, role) for place, role in enumerate(roles)),
    ]
    rows = matrix_rows(roles)
    return ListPanel(
        ListPanelSpec(
            id="role_matrix",
            context="roles",
            title=QT_TRANSLATE_NOOP("roles", "Roles and rights"),
            columns=columns,
            source=MemorySource(lambda _request: rows, columns),
            reload_on=Changes.NONE,
            has_totals=False,
        ),
        context,
    )


def _of_role(place: int, role: RoleFacts) -> Column[MatrixRow]:
    return Column(f"role_{place}", role_word(role.code, role.name), lambda row: row.cells[place], width=72)
