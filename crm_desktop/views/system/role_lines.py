"""The lines of the matrix of roles: how far each sees, its rights in groups, its limits; and what stands in a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Area, Right, Role
from crm_desktop.domain.figures import CENTS, IN_PERCENT, WHOLE, Places
from crm_desktop.domain.limits import KINDS, NEVER_OPEN, Limit, LimitKind
from crm_desktop.domain.roles import with_parts
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.entry_text import number_of
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.views.role_words import AREA_WORDS, LEVEL_WORDS
from crm_desktop.views.system.right_words import RIGHT_GROUPS

LEVEL, PARTS = "level", "parts"
GIVEN, TAKEN, DENIED = "✓", "(✓)", "✕"
"""What a role gives itself, by one that it takes in, and denies."""
Line = Right | Limit | Area | str
LIMIT_WORDS = {
    Limit.WIPE: QT_TRANSLATE_NOOP("roles", "Small change let go on a receipt"),
    Limit.DISCOUNT: QT_TRANSLATE_NOOP("roles", "Discount at most"),
    Limit.BELOW_LOWEST: QT_TRANSLATE_NOOP("roles", "Below the lowest price at most"),
    Limit.DAYS_BACK: QT_TRANSLATE_NOOP("roles", "Days that documents are dated back"),
    Limit.ROWS_TAKEN: QT_TRANSLATE_NOOP("roles", "Rows taken along at once"),
    Limit.LOOKS: QT_TRANSLATE_NOOP("roles", "Masked phones looked up in a day"),
}


def worded(text: str) -> str:
    """The words of a marked text of roles."""
    return QCoreApplication.translate("roles", text)


def role_lines() -> tuple[list[Line | None], list[str]]:
    """All lines with their words; the head of a group is None."""
    lines: list[tuple[Line | None, str]] = [
        (None, worded(QT_TRANSLATE_NOOP("roles", "How far it sees"))),
        (LEVEL, worded(QT_TRANSLATE_NOOP("roles", "Everywhere, unless set below"))),
        *((area, worded(words)) for area, words in AREA_WORDS.items()),
    ]
    for place, (title, rights) in enumerate(RIGHT_GROUPS):
        lines += [(None, worded(title)), *((right, worded(words)) for right, words in rights)]
        lines += _of_groups() if not place else []
    lines += [
        (None, worded(QT_TRANSLATE_NOOP("roles", "Limits"))),
        *((limit, worded(words)) for limit, words in LIMIT_WORDS.items()),
    ]
    return [one[0] for one in lines], [one[1] for one in lines]


def _of_groups() -> list[tuple[Line | None, str]]:
    return [
        (None, worded(QT_TRANSLATE_NOOP("roles", "Group of roles"))),
        (PARTS, worded(QT_TRANSLATE_NOOP("roles", "Roles that it takes in"))),
    ]


def as_role(role: RoleFacts) -> Role:
    """What a role gives by itself, as it is typed now."""
    levels = {area.value: getattr(role, area.value) for area in Area}
    return Role(role.code, role.allowed, role.level, denied=role.denied, **levels)


def is_inherited(role: RoleFacts, line: Line | None) -> bool:
    """Whether a role has nothing of its own in a line of an area, and sees there as far as everywhere."""
    return isinstance(line, Area) and getattr(role, line.value) is None and role.taken is None


def cell_text(role: RoleFacts, line: Line | None) -> str:
    """What a role has in a line; what it takes in says only a role out of ``resolved``."""
    if line == LEVEL or isinstance(line, Area):
        return _level_text(role, line)
    if line == PARTS:
        return str(len(role.parts)) if role.parts else ""
    if isinstance(line, Limit):
        return limit_text(line, getattr(role, line.value))
    taken = role.taken
    if line in role.denied or (taken is not None and line in taken.denied):
        return DENIED
    if line in role.allowed:
        return GIVEN
    return TAKEN if taken is not None and line in taken.rights else ""


def _level_text(role: RoleFacts, line: Area | str) -> str:
    """How far a role sees in an area, or everywhere; in brackets if a role that it takes in sees farther."""
    own, *taken = [
        one.level_of(line) if isinstance(line, Area) else one.level for one in (as_role(role), role.taken) if one
    ]
    wider = [level for level in taken if level is not own and level.reaches(own)]
    return f"({worded(LEVEL_WORDS[wider[0]])})" if wider else worded(LEVEL_WORDS[own])


def resolved(roles: Sequence[RoleFacts]) -> list[RoleFacts]:
    """The roles with what each takes in, as they are typed now."""
    given = {role.code: as_role(role) for role in roles}
    return [
        replace(role, taken=with_parts(given[role.code], [given[code] for code in role.parts if code in given]))
        if role.parts
        else role
        for role in roles
    ]


def limit_text(limit: Limit, value: Decimal | int | None) -> str:
    """A limit as it is shown and typed; empty if there is none."""
    if value is None:
        return ""
    if KINDS[limit] is LimitKind.MONEY:
        return formats.money(Decimal(value))
    if KINDS[limit] is LimitKind.SHARE:
        return formats.percent(Decimal(value))
    return str(value)


_PLACES = {LimitKind.MONEY: CENTS, LimitKind.SHARE: IN_PERCENT, LimitKind.COUNT: WHOLE}


def places_of(limit: Limit) -> Places:
    """The decimal places that are kept of it."""
    return _PLACES[KINDS[limit]]


def typed_limit(limit: Limit, text: str) -> Decimal | int | None:
    """What was typed as a limit; None for none.

    Raises:
        Unreadable: if it is no figure, or has more places than are kept.
    """
    typed = text.replace("•", "").strip().rstrip("%％")
    if not typed:
        return Decimal(0) if limit in NEVER_OPEN else None
    value = number_of(typed, places_of(limit))
    if KINDS[limit] is LimitKind.COUNT:
        return int(value)
    return value if KINDS[limit] is LimitKind.MONEY else value / 100


def differing(one: RoleFacts, other: RoleFacts, lines: Sequence[Line | None]) -> list[int]:
    """The places of the lines in which two roles differ; where both see as far as everywhere that line says it."""
    return [
        place
        for place, line in enumerate(lines)
        if line is not None
        and cell_text(one, line) != cell_text(other, line)
        and not (is_inherited(one, line) and is_inherited(other, line))
    ]
