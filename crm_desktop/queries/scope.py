"""Data rights: which customers, and so which documents, an operator sees. Every query and every command asks here.

``visible`` is the one door through which a record is loaded by its id; lists take the conditions themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, and_, false, literal_column, or_, select, true
from sqlalchemy.orm import Session, aliased
from sqlalchemy.orm.interfaces import ORMOption
from sqlalchemy.sql.elements import False_, True_

from crm_desktop.domain.access import Access, Area, Right
from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.domain.documents import DOCUMENTS, TRADE
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.sides import Side
from crm_desktop.models.base import Base, mapped
from crm_desktop.models.parties import Party
from crm_desktop.queries.sight import Condition, Rule, is_own, kind_of, of_kind, of_party, sees_customer, sees_side

Entity = TypeVar("Entity", bound=Base)

_FORESEEN = "foreseen"
LARGEST_ID = 2**63 - 1
"""What a database has room for; a larger number is nobody's id."""


def sees(access: Access, entity: type[Base]) -> Condition:
    """The condition under which the operator sees a row of a table, without any join."""
    return rule_of(entity.__tablename__)(access, entity)


def visible(
    session: Session,
    access: Access,
    entity: type[Entity],
    record_id: int,
    *,
    what: str = "",
    options: Sequence[ORMOption] = (),
) -> Entity:
    """Load a record that the operator may see. This is the door for every id that a command or a query is given.

    ``options`` say what is read along with it.

    Raises:
        NotFound: if there is none, or it is not for this operator: which of both is not said.
    """
    record: Entity | None = session.info.get(_FORESEEN, {}).get((entity, record_id))
    if record is not None:
        return record
    condition = sees(access, entity)
    if 0 < record_id <= LARGEST_ID:
        if isinstance(condition, True_):
            record = session.get(entity, record_id, options=options)
        else:
            query = select(entity).where(entity.id == record_id, condition).options(*options)
            record = session.scalars(query).unique().one_or_none()
    if record is None:
        raise NotFound(what=what or f"#{record_id}")
    return record


def foresee(
    session: Session, access: Access, entity: type[Base], record_id: int, options: Sequence[ORMOption] = ()
) -> None:
    """Load what ``visible`` will soon be asked for in this session, together with what else a server is asked now."""
    with suppress(NotFound):  # who asks for it is told
        session.info.setdefault(_FORESEEN, {})[entity, record_id] = visible(
            session, access, entity, record_id, options=options
        )


def _everybody(_access: Access, _row: Any) -> Condition:
    return true()


def _nobody(_access: Access, _row: Any) -> Condition:
    """What is read with the record that it is of, and never by an id of its own."""
    return false()


def _part_of(owner: str, column: str) -> Rule:
    """A row is visible with the record that it belongs to."""

    def rule(access: Access, row: Any) -> Condition:
        # an alias, lest a query that has the table itself takes the one for the other
        whole: Any = aliased(mapped(owner))
        condition = rule_of(owner)(access, whole)
        if isinstance(condition, True_):
            return condition
        return _column(row, column).in_(select(whole.id).where(condition))

    return rule


def _of_document(access: Access, row: Any) -> Condition:
    """A former state is visible with its document, whatever its kind."""
    of_kinds = [
        and_(_column(row, "kind") == kind.value, _part_of(kind.value, "record_id")(access, row))
        for kind, one in TRADE.items()
        if "reopen" in one.workflow.steps
    ]
    return or_(*of_kinds)


def _on_record(access: Access, row: Any) -> Condition:
    """A file or a note is visible with its record, while that is there; what is private needs its right besides."""
    from crm_desktop.models import catalogue, contacts, products, tasks  # noqa: F401 - a record may be any of theirs
    from crm_desktop.models.money import accounts  # noqa: F401 - likewise

    kinds = [kind for kind, one in OWNERS.items() if one.sees is None or access.may(one.sees)]
    of_kinds = [and_(row.owner_kind == kind, _is_there(access, kind, row.owner_id)) for kind in kinds]
    on_seen = or_(*of_kinds)
    return on_seen if is_seen(access, Secret.PRIVATE) else and_(on_seen, row.is_private.is_(False))


def _is_there(access: Access, table: str, record_id: Any) -> Condition:
    """Whether the record of an id is there and visible; looked up by that id, since an office has very many."""
    whole = _owner_of_files(table)
    return select(whole.id).where(whole.id == record_id, rule_of(table)(access, whole)).exists()


@cache
def _owner_of_files(table: str) -> Any:
    """An alias of a table that may have files; made once, since all of them together take longer than a search."""
    return aliased(mapped(table))


def _on_any_record(access: Access, row: Any) -> Condition:
    """The bytes of a file are for who sees it on one of its records."""
    file: Any = aliased(mapped("attachment"))
    return _column(row, "id").in_(select(file.file_id).where(_on_record(access, file)))


def _column(row: Any, name: str) -> ColumnElement[Any]:
    column: ColumnElement[Any] = getattr(row, name)
    return column


def sees_of_party(access: Access, area: Area, row: Any) -> Condition:
    """The condition on a row of any table under which its party's are visible in an area, without any join."""
    return _OF[area](access, row)


def _document(access: Access, row: Any) -> Condition:
    """One's own documents of the kinds that one may see, and those of visible parties."""
    return of_kind(access, kind_of(row), row.employee_id, _OF[kind_of(row).area](access, row))


def _for_customer_or_all(access: Access, row: Any) -> Condition:
    condition = _OF_CUSTOMER(access, row)
    return condition if isinstance(condition, True_) else or_(row.party_id.is_(None), condition)


_ON_RECORDS = ("attachment", "note")
_BY_THEMSELVES: tuple[str, ...] = (*DOCUMENTS, *_ON_RECORDS)
"""What the search knows that is seen by a rule of its own; all else is seen with its party."""


def seen_entries(access: Access, row: Any, kinds: Collection[str] = _BY_THEMSELVES) -> Condition:
    """What the search knows of these kinds: each record as it is seen itself; what is no party's is for everybody."""
    sees_documents = access.sees_everybodys and all(
        one.sees is None or access.may(one.sees) for one in DOCUMENTS.values()
    )
    if not set(_ON_RECORDS).isdisjoint(kinds):
        from crm_desktop.models import attachments  # noqa: F401 - looked up below
    elif sees_documents:
        return true()
    apart = [and_(row.kind == kind, _is_seen(access, kind, row.record_id)) for kind in _BY_THEMSELVES if kind in kinds]
    return or_(and_(row.kind.not_in(_BY_THEMSELVES), _for_customer_or_all(access, row)), *apart)


def _is_seen(access: Access, kind: str, record_id: Any) -> Condition:
    """Whether the record of an id is visible; looked up by that id, since an office has very many."""
    document: Any = aliased(mapped(kind))
    condition = rule_of(kind)(access, document)
    if isinstance(condition, True_ | False_):
        return condition
    return select(document.id).where(document.id == record_id, condition).exists()


def _operators_own(access: Access, row: Any) -> Condition:
    """What somebody did or keeps: only his."""
    return _column(row, "operator_id") == access.operator_id


def _own_imports(access: Access, row: Any) -> Condition:
    """Imports bring customers and all that is theirs: who sees less sees only what he imported himself."""
    return _operators_own(access, row) if access.role.needs_person else true()


def _own_work(access: Access, row: Any) -> Condition:
    """Prints name documents: who does not see everybody's sees only what he printed himself."""
    return true() if access.sees_everybodys else _operators_own(access, row)


def _own_view_or_all(access: Access, row: Any) -> Condition:
    return or_(row.operator_id.is_(None), _operators_own(access, row))


def _operator(access: Access, row: Any) -> Condition:
    return true() if access.may(Right.SET_UP_OFFICE) else _column(row, "id") == access.operator_id


def _task(access: Access, row: Any) -> Condition:
    """Who is to do it, who gave it, and who leads either of them."""
    if _leads_all(access):
        return true()
    return or_(row.made_by == access.operator_id, is_own(access, Area.PARTIES, row.for_id))


def _scheduled_report(access: Access, row: Any) -> Condition:
    """Who set it, and to whom it is given; which figures each of them sees in it is another matter."""
    own = _operators_own(access, row)
    if access.employee_id is None:
        return own
    reader: Any = aliased(mapped("report_reader"))
    return or_(own, _column(row, "id").in_(select(reader.scheduled_id).where(reader.employee_id == access.employee_id)))


def _contact_plan(access: Access, row: Any) -> Condition:
    """A plan is its salesperson's, and of who leads him."""
    return true() if _leads_all(access) else is_own(access, Area.PARTIES, row.employee_id)


def _leads_all(access: Access) -> bool:
    return access.sees_all(Area.PARTIES) and access.may(Right.ASSIGN_CUSTOMERS)


def _given_to_operator(access: Access, row: Any) -> Condition:
    return true() if access.may(Right.SET_UP_OFFICE) else _operators_own(access, row)


def _managers(access: Access, _row: Any) -> Condition:
    return true() if access.may(Right.SET_UP_OFFICE) else false()


def _of_party(area: Area) -> Rule:
    """A row is visible by what its area may know of its party."""

    def rule(access: Access, row: Any) -> Condition:
        party: Any = aliased(Party)
        condition = of_party(access, area, party)
        # the sum keeps a file from going from party to party: their rows lie far apart, and in another order
        key: Any = row.party_id + literal_column("0")
        return condition if isinstance(condition, True_) else key.in_(select(party.id).where(condition))

    return rule


_OF = {area: _of_party(area) for area in Area}
_OF_CUSTOMER, _OF_MONEY = _OF[Area.PARTIES], _OF[Area.MONEY]


def _item(access: Access, row: Any) -> Condition:
    """What the party is seen with, on the sides that the operator may see."""
    condition = _OF_MONEY(access, row)
    hidden = [side for side in Side if not access.may(side.see)]
    return and_(condition, row.side.not_in(hidden)) if hidden else condition


def _money(side: Side) -> Rule:
    """Money documents are seen with their party, by who may see their side."""
    return lambda access, row: and_(_OF_MONEY(access, row), sees_side(access, side))


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(
        (
            "department",
            "calendar_span",
            "dictionary_entry",
            "employee",
            "import_mapping",
            "level_price",
            "money_account",
            "number_counter",
            "office",
            "own_field",
            "own_rule",
            "price_change",
            "product",
            "region_duty",
            "role_grant",
            "role_part",
            "setting",
            "role",
            "stored_template",
            "template_version",
        ),
        _everybody,
    ),
    "party": sees_customer,
    **dict.fromkeys(
        ("contact_person", "contact_entry", "contract_price", "match_key", "planned_contact"), _OF_CUSTOMER
    ),
    **{kind.value: _document for kind in TRADE},
    **{kind.value: _money(of.side) for kind, of in MONEY.items()},
    "search_entry": seen_entries,
    "template_default": _for_customer_or_all,
    **dict.fromkeys(("charge", "credit"), _item),
    "allocation": _part_of("charge", "charge_id"),
    "document_revision": _of_document,
    **dict.fromkeys(("attachment", "note"), _on_record),
    "stored_file": _on_any_record,
    "file_chunk": _part_of("stored_file", "file_id"),
    "import_run": _own_imports,
    **dict.fromkeys(("print_job", "print_record"), _own_work),
    "imported_record": _part_of("import_run", "run_id"),
    "task": _task,
    "task_comment": _part_of("task", "task_id"),
    "contact_plan": _contact_plan,
    "scheduled_report": _scheduled_report,
    "report_reader": _part_of("scheduled_report", "scheduled_id"),
    "print_page": _part_of("print_job", "job_id"),
    **dict.fromkeys(("reminder_mark", "typed_draft"), _operators_own),
    "saved_view": _own_view_or_all,
    "own_value": _nobody,
    "removed_record": _own_work,
    "operator": _operator,
    **dict.fromkeys(("operator_role", "operator_grant"), _given_to_operator),
    **dict.fromkeys(("alert", "audit_entry", "entry_merge", "layout_change", "merged_record"), _managers),
}
"""Who sees a row, table by table, but for lines of documents; a table that is missing cannot be loaded from, and a test
says so. Tables are named, not imported: they are mapped when somebody asks their area."""


def rule_of(table: str) -> Rule:
    """Who sees a row of a table."""
    return RULES.get(table) or rules_of_lines()[table]


@cache
def rules_of_lines() -> Mapping[str, Rule]:
    """Who sees lines of documents, of all kinds."""
    from crm_desktop.models.catalogue import ORDERED, TRADE_TABLES

    moves = {"order_move": _part_of(ORDERED.entity.__tablename__, "order_id")}
    return moves | {one.line.__tablename__: _part_of(one.entity.__tablename__, one.owner) for one in TRADE_TABLES}
