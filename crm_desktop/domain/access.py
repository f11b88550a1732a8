"""Who may do and see what. Queries and the command door ask here; widgets only hide what they forbid.

A role is data of the office: its rights, how far it sees and how much it may let go stand in the database. Declared
here is what a new office begins with; from then on nobody asks which role somebody has, only what it gives him.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from crm_desktop.domain.own.fields import OwnField


class RoleCode(StrEnum):
    """The roles that every new office has; others are the office's own."""

    MANAGER = "manager"
    SALES_HEAD = "sales_head"
    SALES = "sales"
    ASSISTANT = "assistant"
    FINANCE = "finance"
    CASHIER = "cashier"
    PURCHASING = "purchasing"
    WAREHOUSE = "warehouse"
    SERVICE = "service"
    READ_ONLY = "read_only"


class Right(StrEnum):
    """One thing that a role may do, or one thing that it may see."""

    EDIT_CUSTOMERS = "edit_customers"
    EDIT_SUPPLIERS = "edit_suppliers"
    """Also carriers: whoever the office buys from."""
    ASSIGN_CUSTOMERS = "assign_customers"
    EDIT_PRODUCTS = "edit_products"
    EDIT_SALES = "edit_sales"
    SHIP = "ship"
    RETURN_WITHOUT_DELIVERY = "return_without_delivery"
    EDIT_MONEY = "edit_money"
    SEE_MONEY = "see_money"
    SEE_PAYABLES = "see_payables"
    """What the office owes, and to whom."""
    EDIT_PAYABLES = "edit_payables"
    SEE_COST = "see_cost"
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
    SEE_ACCOUNTS = "see_accounts"
    """What is in the accounts of the office, and what came and went."""
    EDIT_ACCOUNTS = "edit_accounts"
    OVERDRAW = "overdraw"
    """Lets an account stand below zero."""
    SEE_PHONES = "see_phones"
    """Phones and addresses in full; others see a part of each, and look one up with a note in the log."""
    SEE_PRIVATE = "see_private"
    SEE_BANK = "see_bank"
    SEE_PURCHASE = "see_purchase"
    SEE_OTHERS_QUOTES = "see_others_quotes"
    """Also quotes of colleagues to customers that it sees; so the others, each for one kind of document."""
    SEE_OTHERS_ORDERS = "see_others_orders"
    SEE_OTHERS_DELIVERIES = "see_others_deliveries"
    SEE_OTHERS_RETURNS = "see_others_returns"
    REMOVE_OTHERS_FILES = "remove_others_files"
    """Files and notes that colleagues put on a record."""


OTHERS_DOCUMENTS = frozenset(
    {Right.SEE_OTHERS_QUOTES, Right.SEE_OTHERS_ORDERS, Right.SEE_OTHERS_DELIVERIES, Right.SEE_OTHERS_RETURNS}
)
"""Whether documents of others show, kind by kind; the level of the area says at whose customers."""


class Area(StrEnum):
    """What a role may see farther, or less far, than the rest; the value is its field wherever a role is held."""

    PARTIES = "parties_level"
    """Parties with their people, talks, reminders and prices."""
    SALES = "sales_level"
    """Quotes, orders, deliveries, returns, and every figure made of them."""
    MONEY = "money_level"
    """What is owed on either side, what came in and went out."""


class DataLevel(StrEnum):
    """Whose customers and documents are seen; each level holds those before it."""

    OWN = "own"
    SHARED = "shared"
    """Also customers that nobody owns."""
    DEPARTMENT = "department"
    """Also those of everybody in the own department and all under it."""
    REGION = "region"
    """Also those in the regions that one looks after, and in all under them."""
    ALL = "all"

    def reaches(self, other: DataLevel) -> bool:
        """Whether who sees this far sees all that ``other`` sees.

        >>> DataLevel.ALL.reaches(DataLevel.OWN), DataLevel.SHARED.reaches(DataLevel.DEPARTMENT)
        (True, False)
        """
        levels = list(DataLevel)
        return levels.index(self) >= levels.index(other)


@dataclass(frozen=True, slots=True)
class Reach:
    """Something for those only who see so far in an area."""

    area: Area
    level: DataLevel = DataLevel.ALL


@dataclass(frozen=True, slots=True)
class Role:
    """What a role gives; of an operator, all that his roles and single grants give together.

    Attributes:
        code: stable; of an operator, that of the role he has for good.
        level: how far it sees wherever it has no level of its own.
        parties_level, sales_level, money_level: of one ``Area``.
        wipe_limit, most_discount, most_below, most_days_back, most_rows, most_looks: see ``domain.limits.Limit``.
        denied: what it takes away, whatever another role gives.
        lent: of an operator, the roles that he has besides.
        name: the office's own name for it; empty for one that is called what the program calls it.
    """

    MANAGER: ClassVar[Role]
    SALES_HEAD: ClassVar[Role]
    SALES: ClassVar[Role]
    ASSISTANT: ClassVar[Role]
    FINANCE: ClassVar[Role]
    CASHIER: ClassVar[Role]
    PURCHASING: ClassVar[Role]
    WAREHOUSE: ClassVar[Role]
    SERVICE: ClassVar[Role]
    READ_ONLY: ClassVar[Role]

    code: str
    rights: frozenset[Right]
    level: DataLevel
    wipe_limit: Decimal = field(default=Decimal(0), compare=False)
    denied: frozenset[Right] = frozenset()
    lent: frozenset[str] = frozenset()
    name: str = field(default="", compare=False)
    most_discount: Decimal | None = field(default=None, compare=False)
    most_below: Decimal | None = field(default=None, compare=False)
    most_days_back: int | None = field(default=None, compare=False)
    most_rows: int | None = field(default=None, compare=False)
    most_looks: int | None = field(default=None, compare=False)
    parties_level: DataLevel | None = None
    sales_level: DataLevel | None = None
    money_level: DataLevel | None = None

    @property
    def needs_person(self) -> bool:
        """Whether it must be known whose customers are the operator's own."""
        return any(self.level_of(area) is not DataLevel.ALL for area in Area)

    def level_of(self, area: Area) -> DataLevel:
        """How far it sees in an area."""
        own: DataLevel | None = getattr(self, area.value)
        return own or self.level


Role.MANAGER = Role(RoleCode.MANAGER, frozenset(Right), DataLevel.ALL, Decimal(100))
Role.SALES_HEAD = Role(
    RoleCode.SALES_HEAD,
    OTHERS_DOCUMENTS
    | {
        Right.EDIT_CUSTOMERS,
        Right.EDIT_SUPPLIERS,
        Right.ASSIGN_CUSTOMERS,
        Right.EDIT_SALES,
        Right.SELL_BELOW_LOWEST,
        Right.SEE_MONEY,
        Right.SEE_COST,
        Right.EXPORT,
        Right.SEE_PHONES,
        Right.SEE_PRIVATE,
        Right.SEE_BANK,
        Right.SEE_PURCHASE,
    },
    DataLevel.DEPARTMENT,
)
Role.SALES = Role(
    RoleCode.SALES,
    OTHERS_DOCUMENTS
    | {
        Right.EDIT_CUSTOMERS,
        Right.EDIT_SUPPLIERS,
        Right.EDIT_SALES,
        Right.SEE_MONEY,
        Right.EXPORT,
        Right.SEE_PHONES,
        Right.SEE_PRIVATE,
        Right.SEE_BANK,
        Right.SEE_PURCHASE,
    },
    DataLevel.SHARED,
)
Role.ASSISTANT = Role(
    RoleCode.ASSISTANT,
    OTHERS_DOCUMENTS
    | {
        Right.EDIT_CUSTOMERS,
        Right.EDIT_SUPPLIERS,
        Right.EDIT_PRODUCTS,
        Right.EDIT_SALES,
        Right.SHIP,
        Right.SEE_MONEY,
        Right.EDIT_TEMPLATES,
        Right.EXPORT,
        Right.IMPORT,
        Right.BACK_UP,
        Right.REPRINT,
        Right.SEE_PHONES,
        Right.SEE_PRIVATE,
        Right.SEE_BANK,
        Right.SEE_PURCHASE,
    },
    DataLevel.ALL,
)
Role.FINANCE = Role(
    RoleCode.FINANCE,
    OTHERS_DOCUMENTS
    | {
        Right.EDIT_MONEY,
        Right.SEE_MONEY,
        Right.SEE_PAYABLES,
        Right.EDIT_PAYABLES,
        Right.SEE_COST,
        Right.SET_CREDIT,
        Right.OVERRIDE_CREDIT,
        Right.EXPORT,
        Right.IMPORT,
        Right.BACK_UP,
        Right.REPRINT,
        Right.SEE_ACCOUNTS,
        Right.EDIT_ACCOUNTS,
        Right.OVERDRAW,
        Right.SEE_PHONES,
        Right.SEE_PRIVATE,
        Right.SEE_BANK,
        Right.SEE_PURCHASE,
    },
    DataLevel.ALL,
    Decimal(10),
)
Role.CASHIER = Role(
    RoleCode.CASHIER,
    OTHERS_DOCUMENTS
    | {
        Right.EDIT_MONEY,
        Right.SEE_MONEY,
        Right.SEE_PAYABLES,
        Right.EDIT_PAYABLES,
        Right.REPRINT,
        Right.SEE_ACCOUNTS,
        Right.SEE_BANK,
    },
    DataLevel.ALL,
    Decimal(5),
)
Role.PURCHASING = Role(
    RoleCode.PURCHASING,
    OTHERS_DOCUMENTS
    | {
        Right.EDIT_SUPPLIERS,
        Right.EDIT_PRODUCTS,
        Right.SEE_PAYABLES,
        Right.SEE_COST,
        Right.SEE_PURCHASE,
        Right.SEE_PHONES,
        Right.EXPORT,
    },
    DataLevel.OWN,
)
Role.WAREHOUSE = Role(
    RoleCode.WAREHOUSE, OTHERS_DOCUMENTS | {Right.SHIP, Right.REPRINT, Right.SEE_PHONES}, DataLevel.ALL
)
Role.SERVICE = Role(
    RoleCode.SERVICE,
    OTHERS_DOCUMENTS | {Right.EDIT_CUSTOMERS, Right.EDIT_SUPPLIERS, Right.SEE_PHONES, Right.SEE_PRIVATE},
    DataLevel.ALL,
)
Role.READ_ONLY = Role(RoleCode.READ_ONLY, OTHERS_DOCUMENTS | {Right.SEE_MONEY, Right.SEE_PAYABLES}, DataLevel.ALL)
SHIPPED: tuple[Role, ...] = (
    Role.MANAGER,
    Role.SALES_HEAD,
    Role.SALES,
    Role.ASSISTANT,
    Role.FINANCE,
    Role.CASHIER,
    Role.PURCHASING,
    Role.WAREHOUSE,
    Role.SERVICE,
    Role.READ_ONLY,
)
"""What a new office begins with, in the order in which it is offered."""


@dataclass(frozen=True, slots=True)
class Access:
    """The operator who asks, as far as rights go.

    Attributes:
        role: all that he has been given, put together.
        employee_id: whose customers and documents are "own"; None for an operator who is no salesperson.
        sorted_as: what the name is sorted by, where that is stored; to work it out loads a dictionary.
        own: the office's own fields, those that are switched off among them; ``domain.own_rights`` says who sees one.
    """

    operator_id: int
    login: str
    name: str
    role: Role
    employee_id: int | None = None
    sorted_as: str = field(default="", compare=False)
    own: tuple[OwnField, ...] = field(default=(), compare=False, repr=False)

    def may(self, what: Right | Reach | tuple[Right, ...]) -> bool:
        """Whether the operator has a right, or one of several, or sees as far as is asked in an area."""
        if isinstance(what, tuple):
            return any(map(self.may, what))
        return self.reaches(what.level, what.area) if isinstance(what, Reach) else what in self.role.rights

    def is_one_of(self, codes: tuple[str, ...]) -> bool:
        """Whether the operator has one of these roles; of none, everybody has one, and the program itself has all."""
        if not codes or self.operator_id == SYSTEM.operator_id:
            return True
        return not self.role.lent.union({self.role.code}).isdisjoint(codes)

    def reaches(self, level: DataLevel, area: Area) -> bool:
        """Whether the operator sees as far as a level in an area."""
        return self.role.level_of(area).reaches(level)

    def sees_all(self, area: Area) -> bool:
        """Whether everybody's records of an area are for the operator."""
        return self.reaches(DataLevel.ALL, area)

    @property
    def sees_everybodys(self) -> bool:
        """Whether no record is kept from the operator because it is somebody else's."""
        return not self.role.needs_person and self.role.rights >= OTHERS_DOCUMENTS

    @property
    def lacks_person(self) -> bool:
        """Whether nobody knows whose customers are the operator's own, though the role sees only its own."""
        return self.role.needs_person and self.employee_id is None


class Standing(StrEnum):
    """What became of a log-in while its window was open."""

    SAME = "same"
    OTHER_RIGHTS = "other_rights"
    SWITCHED_OFF = "switched_off"


def rights_kept(access: Access, role: Role, employee_id: int | None) -> bool:
    """Whether an operator has the rights he logged in with; whose records he sees depends on his person too."""
    return role == access.role and (not role.needs_person or employee_id == access.employee_id)


SYSTEM = Access(operator_id=0, login="system", name="system", role=Role.MANAGER)
"""The program itself: migrations, the demo office, the first start."""
