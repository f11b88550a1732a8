"""Lists and reports on the command line, and lists to workbooks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from crm_desktop.cli.changes import REPORTS as CHANGES
from crm_desktop.cli.changes import show_changes
from crm_desktop.cli.contact_plan import show_contact_plan
from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Exit, Misused
from crm_desktop.cli.journal import show_journal
from crm_desktop.cli.sales import show_sales
from crm_desktop.domain.access import Access, Right
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
from crm_desktop.exchange.sheet_writer import SheetTable, sheet_column, write_table
from crm_desktop.present.columns.base import Column
from crm_desktop.present.columns.own import own_columns
from crm_desktop.present.columns.seen import seen_columns
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.listing import ListingLike
from crm_desktop.services.office.lists_taken import Way

ROWS_AT_ONCE = 500
CUT = ("cols", "measure", "against", "where", "top")
"""The options of figures that are cut as one likes."""
NAMES = {
    "customers": QT_TRANSLATE_NOOP("cli", "Customers"),
    "suppliers": QT_TRANSLATE_NOOP("cli", "Suppliers"),
    "carriers": QT_TRANSLATE_NOOP("cli", "Carriers"),
    "competitors": QT_TRANSLATE_NOOP("cli", "Competitors"),
    "partners": QT_TRANSLATE_NOOP("cli", "Partners"),
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
        return replace(self, columns=seen_columns(access, (*self.columns, *own), self.secrets))


def _of_kind(one: DocumentType) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.present.columns.catalogue import COLUMNS
        from crm_desktop.queries.catalogue import list_of

        if one.sees is not None:
            _require(doors, one.sees)
        today = ListRequest(options={"today": desk.clock.today()})
        return NamedList(list_of(one.kind), COLUMNS[one.kind], one.words, today, own=owner_of(one.listed))

    return make


def _parties(name: str) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, _doors: Doors) -> NamedList:
        from crm_desktop.present.columns import attachments, products, tasks
        from crm_desktop.present.columns import customers as looks
        from crm_desktop.queries.affairs.tasks import TASKS
        from crm_desktop.queries.attachments.files import FILES
        from crm_desktop.queries.parties.contacts import CONTACTS
        from crm_desktop.queries.products.products import PRODUCTS

        if name == "contacts":
            return NamedList(CONTACTS, looks.contact_columns(desk.clock), looks.CONTACTS, own=Owner.CONTACT)
        if name == "own-rules":
            from crm_desktop.present.columns import own_rules
            from crm_desktop.queries.affairs.own_rules import OWN_RULES

            return NamedList(OWN_RULES, own_rules.own_rule_columns(desk.words), own_rules.OWN_RULES)
        if name == "tasks":
            return NamedList(TASKS, tasks.task_columns(desk.clock), tasks.TASKS)
        if name == "files":
            return NamedList(FILES, attachments.FILE_COLUMNS, attachments.ATTACHMENTS)
        return NamedList(
            PRODUCTS, products.PRODUCT_COLUMNS + products.COST_COLUMNS, products.PRODUCTS, own=Owner.PRODUCT
        )

    return make


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

    _require(doors, Right.SEE_MONEY)
    return NamedList(ACCOUNTS, account_columns(with_balance=doors.access.may(Right.SEE_ACCOUNTS)), "money")


def _charges(side: Side) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.present.columns.money import charge_columns
        from crm_desktop.queries.money.items import CHARGES

        _require(doors, side.see)
        today = ListRequest(options={"today": desk.clock.today()})
        return NamedList(CHARGES[side], charge_columns(desk.clock, side), "money", today)

    return make


def _aging(side: Side) -> Callable[[Desk, Doors], NamedList]:
    def make(desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.present.columns.money import aging_columns
        from crm_desktop.queries.money.aging import BY_SIDE, SECRETS_BY_SIDE, office_edges

        _require(doors, side.see)
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

    _require(doors, Right.SET_UP_OFFICE)
    return NamedList(PICK_ENTRIES, ENTRY_COLUMNS, "cli")


def _operators(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import OPERATOR_COLUMNS
    from crm_desktop.queries.office.system import OPERATORS

    _require(doors, Right.SET_UP_OFFICE)
    return NamedList(OPERATORS, OPERATOR_COLUMNS, "cli")


def _roles(_desk: Desk, doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import ROLE_COLUMNS
    from crm_desktop.queries.office.roles import ROLES

    _require(doors, Right.SET_UP_OFFICE)
    return NamedList(ROLES, ROLE_COLUMNS, "cli")


def _log(name: str) -> Callable[[Desk, Doors], NamedList]:
    def make(_desk: Desk, doors: Doors) -> NamedList:
        from crm_desktop.cli import system_columns as looks
        from crm_desktop.queries.office.logs import ALERTS, LAYOUTS, TAKEN
        from crm_desktop.queries.office.system import AUDIT

        _require(doors, Right.SET_UP_OFFICE)
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

    _require(doors, Right.IMPORT)
    return NamedList(IMPORTS, IMPORT_COLUMNS, "imports")


def _prints(_desk: Desk, _doors: Doors) -> NamedList:
    from crm_desktop.cli.system_columns import PRINT_COLUMNS
    from crm_desktop.queries.paper.jobs import PRINTS

    return NamedList(PRINTS, PRINT_COLUMNS, "cli")


_MAKERS: Mapping[str, Callable[[Desk, Doors], NamedList]] = {
    **{f"{role}s": _in_role(role) for role in PartyRole},
    **{name: _parties(name) for name in ("contacts", "tasks", "own-rules", "products", "files")},
    **{one.listed: _of_kind(one) for one in DOCUMENTS.values()},
    "receivables": _charges(Side.RECEIVABLE),
    "payables": _charges(Side.PAYABLE),
    "accounts": _accounts,
    "documents": _documents,
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


_AGED = ("aging", "payables-aging")


def named_list(desk: Desk, doors: Doors, name: str) -> NamedList:
    """The list of a name in ``NAMES``."""
    return _MAKERS[name](desk, doors).seen_by(doors.access, desk.language)


def _require(doors: Doors, right: Right) -> None:
    if not doors.access.may(right):
        raise NotAllowed


def show_list(desk: Desk) -> Exit:
    """Print a list."""
    with desk.logged_in() as doors:
        _show(desk, doors, desk.options.list)
    return Exit.DONE


def show_report(desk: Desk) -> Exit:
    """Print the aging, an account's journal, the sales report, or figures cut as one likes.

    Raises:
        Misused: if the sales report is to be cut, too.
    """
    _require_one_way(desk)
    with desk.logged_in() as doors:
        if desk.options.report in _AGED:
            _show(desk, doors, desk.options.report)
        elif desk.options.report == "account-journal":
            show_journal(desk, doors)
        elif desk.options.report == "contact-plan":
            show_contact_plan(desk, doors)
        elif desk.options.report in CHANGES:
            show_changes(desk, doors)
        elif hasattr(desk.options, "by"):
            show_sales(desk, doors)
        else:
            from crm_desktop.cli.cube import show_cube

            show_cube(desk, doors)
    return Exit.DONE


def _require_one_way(desk: Desk) -> None:
    """What cuts figures says nothing to the usual report: it would be left out without a word."""
    for option in CUT:
        if hasattr(desk.options, option) and hasattr(desk.options, "by") and desk.options.report not in _AGED:
            text = QT_TRANSLATE_NOOP("cli", "{0} and {1} exclude each other")
            raise Misused(fault=desk.words("cli", text).format(f"--{option}", "--by"))


def export_list(desk: Desk) -> Exit:
    """Write a list to a workbook."""
    with desk.logged_in() as doors:
        _require(doors, Right.EXPORT)
        named = named_list(desk, doors, desk.options.list)
        request = _request(desk, named)
        columns = [column for column in named.columns if column.visible]
        note_taken(desk, doors, desk.options.list, request, Way.EXCEL)
        totals, limit = doors.reader.read(named.listing.totals, request=request), getattr(desk.options, "limit", None)
        table = SheetTable(
            title=desk.tell(NAMES[desk.options.list]),
            columns=[sheet_column(column, desk.words(named.context, column.title)) for column in columns],
            rows=_rows(doors, named, request, limit),
            totals=None if limit is not None and limit < totals.count else totals.sums or None,
            total_label=desk.tell(QT_TRANSLATE_NOOP("cli", "Total")),
            label=desk.label,
        )
        rows = write_table(Path(desk.options.file), table)
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} rows written to {file}."), count=rows, file=desk.options.file)
    desk.answer({"rows": rows, "file": desk.options.file})
    return Exit.DONE


def _request(desk: Desk, named: NamedList) -> ListRequest:
    options = dict(named.request.options)
    if getattr(desk.options, "all", False):
        options["all"] = True
    return ListRequest(search=getattr(desk.options, "search", ""), options=options)


def _rows(doors: Doors, named: NamedList, request: ListRequest, limit: int | None) -> Iterator[Any]:
    """The rows page by page, so that memory stays flat."""
    ids = doors.reader.read(named.listing.ids, request=request)[:limit]
    for start in range(0, len(ids), ROWS_AT_ONCE):
        yield from doors.reader.read(named.listing.rows, ids=ids[start : start + ROWS_AT_ONCE], request=request)


def note_taken(desk: Desk, doors: Doors, name: str, request: ListRequest, way: Way) -> None:
    """Leave an audit row before a whole list leaves the office."""
    from crm_desktop.services.office.lists_taken import list_taken

    named = named_list(desk, doors, name)
    limit = getattr(desk.options, "limit", None)
    ids = doors.reader.read(named.listing.ids, request=request)[:limit]
    target = str(Path(desk.options.file).absolute()) if way is Way.EXCEL else ""
    columns = {one.key: desk.words(named.context, one.title) for one in named.columns if one.visible}
    most = doors.access.role.most_rows
    taken = list_taken(desk.tell(NAMES[name]), way, request, rows=len(ids), columns=columns, target=target, most=most)
    if taken is not None:
        doors.runner.run(taken)


def _show(desk: Desk, doors: Doors, name: str) -> None:
    named = named_list(desk, doors, name)
    request = _request(desk, named)
    note_taken(desk, doors, name, request, Way.COMMAND_LINE)
    rows = list(_rows(doors, named, request, getattr(desk.options, "limit", None)))
    totals = doors.reader.read(named.listing.totals, request=request)
    if desk.options.json:
        shown = [{column.key: column.value(row) for column in named.columns} for row in rows]
        desk.answer({"rows": shown, "count": totals.count, "totals": dict(totals.sums)})
        return
    columns = [column for column in named.columns if column.visible]
    titles = [desk.words(named.context, column.title) for column in columns]
    desk.show_table(columns, titles, rows, totals.sums)
    desk.say(QT_TRANSLATE_NOOP("cli", "{count} rows"), count=totals.count)
