"""The lines of the matrix of roles: how far each sees, its rights in groups, its limits; and what stands in a cell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.limits import KINDS, NEVER_OPEN, Limit, LimitKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.queries.office.roles import RoleFacts
from crm_desktop.views.role_words import LEVEL_WORDS
from crm_desktop.views.system.right_words import RIGHT_GROUPS

LEVEL = "level"
GIVEN, DENIED = "✓", "✕"
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
    ]
    for title, rights in RIGHT_GROUPS:
        lines += [(None, worded(title)), *((right, worded(words)) for right, words in rights)]
    lines += [
        (None, worded(QT_TRANSLATE_NOOP("roles", "Limits"))),
        *((limit, worded(words)) for limit, words in LIMIT_WORDS.items()),
    ]
    return [one[0] for one in lines], [one[1] for one in lines]


def cell_text(role: RoleFacts, line: Line | None) -> str:
    """What a role has in a line."""
    if line == LEVEL:
        return worded(LEVEL_WORDS[role.level])
    if isinstance(line, Limit):
        return limit_text(line, getattr(role, line.value))
    if line in role.denied:
        return DENIED
    return GIVEN if line in role.allowed else ""


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
