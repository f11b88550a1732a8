"""The lines of the matrix of roles: how far each sees, its rights in groups, its limits; and what stands in a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right, Role, with_parts
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.limits import KINDS, NEVER_OPEN, Limit, LimitKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.views.role_words import LEVEL_WORDS
from crm_desktop.views.system.right_words import RIGHT_GROUPS

LEVEL, PARTS = "level", "parts"
GIVEN, TAKEN, DENIED = "✓", "(✓)", "✕"
"""What a role gives itself, by one that it takes in, and denies."""
Line = Right | Limit | str
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
        (LEVEL, worded(QT_TRANSLATE_NOOP("roles", "Customers and documents of"))),
        (None, worded(QT_TRANSLATE_NOOP("roles", "Group of roles"))),
        (PARTS, worded(QT_TRANSLATE_NOOP("roles", "Roles that it takes in"))),
    ]
    for title, rights in RIGHT_GROUPS:
        lines += [(None, worded(title)), *((right, worded(words)) for right, words in rights)]
    lines += [
        (None, worded(QT_TRANSLATE_NOOP("roles", "Limits"))),
        *((limit, worded(words)) for limit, words in LIMIT_WORDS.items()),
    ]
    return [one[0] for one in lines], [one[1] for one in lines]


def cell_text(role: RoleFacts, line: Line | None) -> str:
    """What a role has in a line; what it takes in says only a role out of ``resolved``."""
    if line == LEVEL:
        wider = role.taken is not None and role.taken.level is not role.level and role.taken.level.reaches(role.level)
        return f"({worded(LEVEL_WORDS[role.taken.level])})" if wider and role.taken else worded(LEVEL_WORDS[role.level])
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


def resolved(roles: Sequence[RoleFacts]) -> list[RoleFacts]:
    """The roles with what each takes in, as they are typed now."""
    given = {role.code: Role(role.code, role.allowed, role.level, denied=role.denied) for role in roles}
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


def typed_limit(limit: Limit, text: str) -> Decimal | int | None:
    """What was typed as a limit; None for none.

    Raises:
        InvalidOperation: if it is no figure.
    """
    typed = text.replace("•", "").replace(",", "").replace("%", "").strip()
    if not typed:
        return Decimal(0) if limit in NEVER_OPEN else None
    value = Decimal(typed)
    if KINDS[limit] is LimitKind.COUNT:
        return int(value)
    return to_cents(value) if KINDS[limit] is LimitKind.MONEY else value / 100


def differing(one: RoleFacts, other: RoleFacts, lines: Sequence[Line | None]) -> list[int]:
    """The places of the lines in which two roles differ."""
    return [
        place for place, line in enumerate(lines) if line is not None and cell_text(one, line) != cell_text(other, line)
    ]
