"""Who may do and see what. Queries and the command door ask here; widgets only hide what they forbid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an operator is in the office."""

    MANAGER = "manager"
    SALES = "sales"
    ASSISTANT = "assistant"
    FINANCE = "finance"


class Right(StrEnum):
    """One thing that a role may do, or one thing that it may see."""

    EDIT_CUSTOMERS = "edit_customers"
    ASSIGN_CUSTOMERS = "assign_customers"
    EDIT_PRODUCTS = "edit_products"
    EDIT_SALES = "edit_sales"
    SHIP = "ship"
    RETURN_WITHOUT_DELIVERY = "return_without_delivery"
    EDIT_MONEY = "edit_money"
    SEE_MONEY = "see_money"
    SEE_COST = "see_cost"
    SEE_ALL_CUSTOMERS = "see_all_customers"
    SET_CREDIT = "set_credit"
    OVERRIDE_CREDIT = "override_credit"
    SELL_BELOW_LOWEST = "sell_below_lowest"
    EDIT_TEMPLATES = "edit_templates"
    EXPORT = "export"
    IMPORT = "import"
    SET_UP_OFFICE = "set_up_office"
    BACK_UP = "back_up"
    """Takes a copy of everything with it, so it is not for who sees only a part."""
    RESTORE = "restore"
    """Puts another state in the place of everybody's work."""
    REPRINT = "reprint"
    EDIT_EMPLOYEES = "edit_employees"
    SEE_FAMILY = "see_family"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.MANAGER: frozenset(Right),
    Role.SALES: frozenset({Right.EDIT_CUSTOMERS, Right.EDIT_SALES, Right.SEE_MONEY, Right.EXPORT}),
    Role.ASSISTANT: frozenset(
        {
            Right.EDIT_CUSTOMERS,
            Right.EDIT_PRODUCTS,
            Right.EDIT_SALES,
            Right.SHIP,
            Right.SEE_MONEY,
            Right.SEE_ALL_CUSTOMERS,
            Right.EDIT_TEMPLATES,
            Right.EXPORT,
            Right.IMPORT,
            Right.BACK_UP,
            Right.REPRINT,
        }
    ),
    Role.FINANCE: frozenset(
        {
            Right.EDIT_MONEY,
            Right.SEE_MONEY,
            Right.SEE_COST,
            Right.SEE_ALL_CUSTOMERS,
            Right.SET_CREDIT,
            Right.OVERRIDE_CREDIT,
            Right.EXPORT,
            Right.IMPORT,
            Right.BACK_UP,
            Right.REPRINT,
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Access:
    """The operator who asks, as far as rights go.

    Attributes:
        employee_id: whose customers and documents are "own"; None for an operator who is no salesperson.
    """

    operator_id: int
    login: str
    name: str
    role: Role
    employee_id: int | None = None

    def may(self, right: Right) -> bool:
        """Whether the operator's role includes ``right``."""
        return right in RIGHTS[self.role]

    @property
    def lacks_person(self) -> bool:
        """Whether nobody knows whose customers are the operator's own, though the role sees only its own."""
        return needs_person(self.role) and self.employee_id is None


def needs_person(role: Role) -> bool:
    """Whether operators of this role see only their own customers, so that it must be known who they are."""
    return Right.SEE_ALL_CUSTOMERS not in RIGHTS[role]


class Standing(StrEnum):
    """What became of a log-in while its window was open."""

    SAME = "same"
    OTHER_RIGHTS = "other_rights"
    SWITCHED_OFF = "switched_off"


def rights_kept(access: Access, role: Role, employee_id: int | None) -> bool:
    """Whether an operator has the rights he logged in with; whose records he sees depends on his person too."""
    return role is access.role and (not needs_person(role) or employee_id == access.employee_id)


SYSTEM = Access(operator_id=0, login="system", name="system", role=Role.MANAGER)
"""The program itself: migrations, the demo office, the first start."""
