"""The lists that the command line knows: how each is called, what answers it and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Misused
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.clock import FixedClock, moment_of
from crm_desktop.domain.documents import DOCUMENTS, TRADE
from crm_desktop.domain.employees import SECRETS_OF_COLLEAGUES
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.field_groups import SECRETS, Secret
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.own.kinds import Owner, owner_of
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentType
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column
from crm_desktop.present.columns.own import own_columns
from crm_desktop.present.columns.seen import seen_columns
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.listing import ListingLike

NAMES = {
    "customers": QT_TRANSLATE_NOOP("cli", "Customers"),
    "suppliers": QT_TRANSLATE_NOOP("cli", "Suppliers"),
    "carriers": QT_TRANSLATE_NOOP("cli", "Carriers"),
    "competitors": QT_TRANSLATE_NOOP("cli", "Competitors"),
    "partners": QT_TRANSLATE_NOOP("cli", "Partners"),
    "people": QT_TRANSLATE_NOOP("cli", "Contact people"),
    "contacts": QT_TRANSLATE_NOOP("cli", "Contact log"),
    "tasks": QT_TRANSLATE_NOOP("cli", "Tasks"),
    "own-rules": QT_TRANSLATE_NOOP("cli", "Own rules of tasks"),
    "products": QT_TRANSLATE_NOOP("cli", "Products"),
    "files": QT_TRANSLATE_NOOP("cli", "Files"),
    "documents": QT_TRANSLATE_NOOP("cli", "All documents"),
    **{one.listed: one.list_title for one in TRADE.values()},
    "receivables": QT_TRANSLATE_NOOP("cli", "Receivables"),
    "payables": QT_TRANSLATE_NOOP("cli", "Payables"),
    **{one.listed: one.list_title for kind, one in DOCUMENTS.items() if kind not in TRADE},
    "accounts": QT_TRANSLATE_NOOP("cli", "Money accounts"),
    "regions": QT_TRANSLATE_NOOP("cli", "Sales regions"),
    "working-days": QT_TRANSLATE_NOOP("cli", "Working days"),
    "employees": QT_TRANSLATE_NOOP("cli", "Employees"),
    "departments": QT_TRANSLATE_NOOP("cli", "Departments"),
    "pick-entries": QT_TRANSLATE_NOOP("cli", "Words of pick lists"),
    "operators": QT_TRANSLATE_NOOP("cli", "Operators"),
    "roles": QT_TRANSLATE_NOOP("cli", "Roles"),
    "audit": QT_TRANSLATE_NOOP("cli", "Audit log"),
    "taken": QT_TRANSLATE_NOOP("cli", "Export log"),
    "alerts": QT_TRANSLATE_NOOP("cli", "Alerts"),
    "layouts": QT_TRANSLATE_NOOP("cli", "Versions"),
    "imports": QT_TRANSLATE_NOOP("cli", "Imports"),
    "prints": QT_TRANSLATE_NOOP("cli", "Print log"),
    "aging": QT_TRANSLATE_NOOP("cli", "Receivables by age"),
    "payables-aging": QT_TRANSLATE_NOOP("cli", "Payables by age"),
}


@dataclass(frozen=True)
class NamedList:
    """One list: what answers it and how it looks; ``context`` is that of its titles."""

    listing: ListingLike[Any]
    columns: Sequence[Column[Any]]
    context: str
    request: ListRequest = ListRequest()
    secrets: Mapping[str, Secret] = field(default_factory=lambda: SECRETS)
    own: Owner | None = None

    def seen_by(self, access: Access, language: str) -> NamedList:
        """The same with the columns that somebody sees, those of the office's own fields in a language among them."""
        own = () if self.own is None else own_columns(access, self.own, language)
        told = [column for column in (*self.columns, *own) if not column.is_picture]
        return replace(self, columns=seen_columns(access, told, self.secrets))


def _of_kind(one: DocumentType) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.present.columns.catalogue import COLUMNS
        from crm_desktop.queries.catalogue import list_of

        if one.sees is not None:
            require(doors, one.sees)
        options = {"today": desk.clock.today()}
        if hasattr(desk.options, "as_of"):
            options["as_of"] = desk.options.as_of
        request = ListRequest(options=options)
        return NamedList(list_of(one.kind), COLUMNS[one.kind], one.words, request, own=owner_of(one.listed))

    return make


def _people(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns import people as columns
    from crm_desktop.queries.parties.people import PEOPLE

    return NamedList(PEOPLE, columns.person_columns(), columns.PEOPLE, own=Owner.PERSON)


def _contacts(desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.customers import CONTACTS as WORDS
    from crm_desktop.present.columns.customers import contact_columns
    from crm_desktop.queries.parties.contacts import CONTACTS

    return NamedList(CONTACTS, contact_columns(desk.clock), WORDS, own=Owner.CONTACT)


def _own_rules(desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.domain.own_rights import sees_field
    from crm_desktop.present.columns import own_rules
    from crm_desktop.queries.affairs.own_rules import OWN_RULES

    access = doors.reader.access
    words = own_rules.RuleWords(
        desk.words, desk.language, lambda: [one for one in access.own if sees_field(access, one)], str
    )
    return NamedList(OWN_RULES, own_rules.own_rule_columns(words), own_rules.OWN_RULES)


def _tasks(desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns import tasks
    from crm_desktop.queries.affairs.tasks import TASKS

    return NamedList(TASKS, tasks.task_columns(desk.clock), tasks.TASKS)


def _files(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.attachments import ATTACHMENTS, FILE_COLUMNS
    from crm_desktop.queries.attachments.files import FILES

    return NamedList(FILES, FILE_COLUMNS, ATTACHMENTS)


def _products(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns import products as looks
    from crm_desktop.queries.products.products import PRODUCTS

    return NamedList(PRODUCTS, looks.PRODUCT_COLUMNS + looks.COST_COLUMNS, looks.PRODUCTS, own=Owner.PRODUCT)


def _in_role(role: PartyRole) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, _doors: Doors) -> NamedList:
        from crm_desktop.present.columns import customers as looks
        from crm_desktop.queries.parties.customers import CustomerListing, secrets_in

        columns = looks.party_columns(desk.clock, role)
        return NamedList(
            CustomerListing(desk.clock, role), columns, looks.CUSTOMERS, secrets=secrets_in(role), own=Owner.PARTY
        )

    return make


def _accounts(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.present.columns.accounts import account_columns
    from crm_desktop.queries.money.accounts import ACCOUNTS

    require(doors, Right.SEE_MONEY)
    return NamedList(ACCOUNTS, account_columns(with_balance=doors.access.may(Right.SEE_ACCOUNTS)), "money")


def _charges(side: Side) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.present.columns.money import charge_columns
        from crm_desktop.queries.money.past import DATED

        require(doors, side.see)
        today = desk.clock.today()
        day = min(getattr(desk.options, "as_of", today), today)
        # days overdue are counted from the day that the list is put to
        clock = desk.clock if day == today else FixedClock(moment_of(day, time(12)))
        request = ListRequest(options={"today": today, "as_of": day})
        return NamedList(DATED[side], charge_columns(clock, side), "money", request)

    return make


def _aging(side: Side) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.present.columns.money import aging_columns
        from crm_desktop.queries.money.aging import BY_SIDE, SECRETS_BY_SIDE, office_edges

        require(doors, side.see)
        edges: Edges = doors.reader.read(office_edges, side=side)
        today = desk.clock.today()
        options = {
            "as_of": getattr(desk.options, "as_of", today),
            "today": today,
            "by": getattr(desk.options, "by", "due"),
        }
        request = ListRequest(options=options)
        columns = aging_columns(edges, desk.words, side)
        return NamedList(BY_SIDE[side], columns, "money", request, secrets=SECRETS_BY_SIDE[side])

    return make


def _documents(desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.documents import DOCUMENT_COLUMNS, DOCUMENTS
    from crm_desktop.queries.trade.document_centre import DOCUMENT_CENTRE, CentreRow

    request = ListRequest(options={"today": desk.clock.today()})
    return NamedList(DOCUMENT_CENTRE, DOCUMENT_COLUMNS, DOCUMENTS, request, secrets=CentreRow.SECRETS)


def _regions(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.regions import REGION_COLUMNS, REGIONS
    from crm_desktop.queries.parties.region_list import RegionListing

    return NamedList(RegionListing(), REGION_COLUMNS, REGIONS)


def _working_days(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.working_calendar import WORKING_CALENDAR, calendar_columns
    from crm_desktop.queries.office.working_calendar import CALENDAR

    return NamedList(CALENDAR, calendar_columns(), WORKING_CALENDAR)


def _employees(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.employees import EMPLOYEE_COLUMNS, EMPLOYEES
    from crm_desktop.queries.office import employees

    return NamedList(employees.EMPLOYEES, EMPLOYEE_COLUMNS, EMPLOYEES, secrets=SECRETS_OF_COLLEAGUES)


def _departments(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.present.columns.employees import DEPARTMENT_COLUMNS, EMPLOYEES
    from crm_desktop.queries.office import employees

    return NamedList(employees.DEPARTMENTS, DEPARTMENT_COLUMNS, EMPLOYEES)


def _pick_entries(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import ENTRY_COLUMNS
    from crm_desktop.queries.office.entry_list import PICK_ENTRIES

    require(doors, Right.SET_UP_OFFICE)
    return NamedList(PICK_ENTRIES, ENTRY_COLUMNS, "cli")


def _operators(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import OPERATOR_COLUMNS
    from crm_desktop.queries.office.system import OPERATORS

    require(doors, Right.SET_UP_OFFICE)
    return NamedList(OPERATORS, OPERATOR_COLUMNS, "cli")


def _roles(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import ROLE_COLUMNS
    from crm_desktop.queries.office.roles import ROLES

    require(doors, Right.SET_UP_OFFICE)
    return NamedList(ROLES, ROLE_COLUMNS, "cli")


def _log(name: str) -> Callable[[Desk, Doors], NamedList]:
    def make(_desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.cli import system_columns as looks
        from crm_desktop.queries.office.logs import ALERTS, LAYOUTS, TAKEN
        from crm_desktop.queries.office.system import AUDIT

        require(doors, Right.SET_UP_OFFICE)
        known: Mapping[str, tuple[ListingLike[Any], Sequence[Column[Any]]]] = {
            "audit": (AUDIT, looks.AUDIT_COLUMNS),
            "taken": (TAKEN, looks.TAKEN_COLUMNS),
            "alerts": (ALERTS, looks.ALERT_COLUMNS),
            "layouts": (LAYOUTS, looks.LAYOUT_COLUMNS),
        }
        return NamedList(*known[name], "cli")

    return make


def _imports(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.present.columns.imports import IMPORT_COLUMNS
    from crm_desktop.queries.imports.runs import IMPORTS

    require(doors, Right.IMPORT)
    return NamedList(IMPORTS, IMPORT_COLUMNS, "imports")


def _prints(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import PRINT_COLUMNS
    from crm_desktop.queries.paper.jobs import PRINTS

    return NamedList(PRINTS, PRINT_COLUMNS, "cli")


_MAKERS: Mapping[str, Callable[[Desk, Doors], NamedList]] = {
    **{f"{role}s": _in_role(role) for role in PartyRole},
    "people": _people,
    "contacts": _contacts,
    "tasks": _tasks,
    "own-rules": _own_rules,
    "products": _products,
    "files": _files,
    **{one.listed: _of_kind(one) for one in DOCUMENTS.values()},
    "receivables": _charges(Side.RECEIVABLE),
    "payables": _charges(Side.PAYABLE),
    "accounts": _accounts,
    "documents": _documents,
    "regions": _regions,
    "working-days": _working_days,
    "employees": _employees,
    "departments": _departments,
    "pick-entries": _pick_entries,
    "operators": _operators,
    "roles": _roles,
    **{name: _log(name) for name in ("audit", "taken", "alerts", "layouts")},
    "imports": _imports,
    "prints": _prints,
    "aging": _aging(Side.RECEIVABLE),
    "payables-aging": _aging(Side.PAYABLE),
}


OF_A_DAY = ("orders", "receivables", "payables", "aging", "payables-aging")
"""The lists that can be put to a day of the past."""


def named_list(desk: Desk, doors: Doors, name: str) -> NamedList:
    """The list of a name in ``NAMES``.

    Raises:
        Misused: if it is to be put to a day and has no past.
    """
    if hasattr(desk.options, "as_of") and name not in OF_A_DAY:
        text = QT_TRANSLATE_NOOP("cli", "{0} and {1} exclude each other")
        raise Misused(fault=desk.words("cli", text).format("--as-of", name))
    return _MAKERS[name](desk, doors).seen_by(doors.access, desk.language)


def require(doors: Doors, right: Right) -> None:
    """Let in only who has a right.

    Raises:
        NotAllowed: if he has not.
    """
    if not doors.access.may(right):
        raise NotAllowed
