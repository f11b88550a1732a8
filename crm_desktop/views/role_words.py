"""What roles are called: those of every office in the language of who reads it, its own as it named them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Area, DataLevel, RoleCode
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.looks import enter_looks, enter_named

if TYPE_CHECKING:
    from crm_desktop.queries.office.roles import RoleChoice


class RoleName(str):
    """What the office calls a role of its own, or one that came with the program."""

    __slots__ = ()


ROLE_WORDS = {
    RoleCode.MANAGER: QT_TRANSLATE_NOOP("roles", "Manager"),
    RoleCode.SALES_HEAD: QT_TRANSLATE_NOOP("roles", "Sales head"),
    RoleCode.SALES: QT_TRANSLATE_NOOP("roles", "Salesperson"),
    RoleCode.ASSISTANT: QT_TRANSLATE_NOOP("roles", "Sales assistant"),
    RoleCode.FINANCE: QT_TRANSLATE_NOOP("roles", "Finance"),
    RoleCode.CASHIER: QT_TRANSLATE_NOOP("roles", "Cashier"),
    RoleCode.PURCHASING: QT_TRANSLATE_NOOP("roles", "Purchasing"),
    RoleCode.WAREHOUSE: QT_TRANSLATE_NOOP("roles", "Warehouse"),
    RoleCode.SERVICE: QT_TRANSLATE_NOOP("roles", "Service"),
    RoleCode.READ_ONLY: QT_TRANSLATE_NOOP("roles", "Read only"),
}
LEVEL_WORDS = {
    DataLevel.OWN: QT_TRANSLATE_NOOP("roles", "Own"),
    DataLevel.SHARED: QT_TRANSLATE_NOOP("roles", "Own and nobody's"),
    DataLevel.DEPARTMENT: QT_TRANSLATE_NOOP("roles", "Department"),
    DataLevel.REGION: QT_TRANSLATE_NOOP("roles", "Department and regions"),
    DataLevel.ALL: QT_TRANSLATE_NOOP("roles", "All"),
}
AREA_WORDS = {
    Area.PARTIES: QT_TRANSLATE_NOOP("roles", "Customers, suppliers, people, talks"),
    Area.SALES: QT_TRANSLATE_NOOP("roles", "Quotes, orders, deliveries, returns"),
    Area.MONEY: QT_TRANSLATE_NOOP("roles", "Money, receivables, payables"),
}
enter_looks("roles", {role: (word, "operator", Tone.PLAIN) for role, word in ROLE_WORDS.items()})
enter_named(RoleName, "operator")
enter_looks("roles", {level: (word, "", Tone.PLAIN) for level, word in LEVEL_WORDS.items()})


def role_word(code: str, name: str = "") -> str:
    """What a role is called, by its code and the office's own name for it."""
    if name or code not in set(RoleCode):
        return name or code
    return QCoreApplication.translate("roles", ROLE_WORDS[RoleCode(code)])


def level_word(level: DataLevel | None, everywhere: DataLevel) -> str:
    """How far a role sees; None stands for as far as everywhere."""
    if level is None:
        as_above = QCoreApplication.translate("roles", QT_TRANSLATE_NOOP("roles", "As everywhere ({level})"))
        return as_above.format(level=level_word(everywhere, everywhere))
    return QCoreApplication.translate("roles", LEVEL_WORDS[level])


def role_options(roles: Iterable[RoleChoice]) -> list[tuple[str, str]]:
    """Roles with their words, to choose from."""
    return [(role.code, role_word(role.code, role.name)) for role in roles]
