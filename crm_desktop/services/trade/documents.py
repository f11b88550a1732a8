"""What the use cases of quotes, orders, deliveries and returns share: loading, heads, lines, numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm.attributes import flag_modified
from sqlalchemy.orm.interfaces import ORMOption

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import FieldProblems, Required
from crm_desktop.domain.found_by import texts_found_by
from crm_desktop.domain.own.kinds import owner_of
from crm_desktop.domain.parties.roles import missing_role
from crm_desktop.domain.trade import checks as sales_checks
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.trade.errors import BeforeForerunner, HasNumber, NumberTaken, OtherCustomer
from crm_desktop.domain.trade.pricing import PricedDocument
from crm_desktop.models.base import Base, longest_texts
from crm_desktop.models.catalogue import table_of
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.present.formats import day
from crm_desktop.queries.scope import sees
from crm_desktop.services.hidden_fields import unmasked
from crm_desktop.services.limits import require_day
from crm_desktop.services.numbering import next_number
from crm_desktop.services.own_values import fields_of, keep_own, own_part, own_problems, searched_texts
from crm_desktop.services.search_index import index
from crm_desktop.services.work import Work

Document = TypeVar("Document", bound=Base)
AnyDocument = Any
"""A document of any kind of ``models.catalogue.TRADE_TABLES``; its columns are those of ``TradeDocument``."""
AnyLine = Any

MASKED = "＊＊＊"
"""Stands for a record in a message to somebody who may not know which it is."""
_SHARED = frozenset(TradeDraft.__dataclass_fields__)


def load_document(
    work: Work,
    kind: type[Document],
    record_id: int,
    seen_version: int | None = None,
    *,
    options: Sequence[ORMOption] = (),
) -> Document:
    """Load a document that the operator may see.

    Raises:
        NotFound: if there is none, or it is somebody else's.
        StaleRecord: if it is not of ``seen_version`` any more; None takes any.
    """
    if seen_version is None:
        return work.load(kind, record_id, options=options)
    return work.load_seen(kind, record_id, seen_version, options=options)


def by_key(work: Work, kind: type[Document], key: str) -> Document | None:
    """The document that a command with this client-made key stored before, if it did."""
    return work.stored_under(kind, key)


def new_document(work: Work, kind: type[Document], key: str) -> Document:
    """An empty document with its key and its maker; the caller fills it and adds it."""
    made: Any = kind
    new: Document = made(key=key, created_at=work.clock.now(), created_by=work.access.operator_id)
    return new


def store_head(work: Work, document: AnyDocument, draft: TradeDraft, priced: PricedDocument) -> None:
    """Take over what is typed above the lines; dates and salesperson get their defaults.

    A discount on the whole is of documents that draw on no other: of those that do it is in their lines.

    Raises:
        FieldProblems: if the customer is missing, not visible, or none, or his person or the salesperson is gone;
            who was a customer when it was typed may stay.
    """
    customer = visible_party(work, draft.party_id)
    if customer.id != document.party_id:
        require_party(document, customer)
    document.party = customer
    _require_people(work, document, draft, customer)
    document.person_id = draft.person_id
    document.employee_id = draft.employee_id or customer.owner_id or work.access.employee_id
    day = draft.document_date or work.clock.today()
    require_day(work, day, document.document_date)
    document.document_date = day
    document.tax_included = draft.tax_included
    document.tax_rate = draft.tax_rate
    document.region = draft.region
    document.notes = draft.notes
    document.total = priced.total
    document.tax = priced.tax
    columns = document.__table__.c
    was = document.delivery_address if "delivery_address" in columns else ""
    for one in fields(draft):
        if one.name not in _SHARED and one.name in columns:
            setattr(document, one.name, getattr(draft, one.name))
    if "delivery_address" in columns:
        known = (was, customer.delivery_address, customer.address)
        document.delivery_address = unmasked(work.access, document.delivery_address, known) or known[1]
    if "is_direct" in columns:
        document.is_direct = draft.is_direct
    if "discount" in columns:
        is_drawn = "is_direct" in columns and not draft.is_direct
        document.discount = ZERO if is_drawn else draft.discount


def _require_people(work: Work, document: AnyDocument, draft: TradeDraft, customer: Party) -> None:
    """Raise ``FieldProblems`` for who is not there, or is another customer's; who was typed before may stay."""
    if draft.person_id is not None and draft.person_id != document.person_id:
        work.load_named(ContactPerson, draft.person_id, "person_id", party_id=customer.id)
    if draft.employee_id is not None and draft.employee_id != document.employee_id:
        work.load_named(Employee, draft.employee_id, "employee_id")


def require_party(document: AnyDocument, party: Party) -> None:
    """Raise ``FieldProblems`` if a document of this kind is not for a party in none of its roles."""
    if missing := missing_role(party.name, party.roles, table_of(document).type.parties):
        raise FieldProblems({"party_id": missing})


def visible_party(work: Work, party_id: int | None) -> Party:
    """The party of a document.

    Raises:
        FieldProblems: for ``party_id``.
    """
    if party_id is None:
        raise FieldProblems({"party_id": Required()})
    return work.load_named(Party, party_id, "party_id")


def require_storable(draft: TradeDraft, kind: type[Base]) -> None:
    """Raise ``FieldProblems`` if the document cannot be stored, not even as a draft."""
    sales_checks.require_storable(draft, longest_texts(kind), longest_texts(table_of(kind).line))


def give_number(work: Work, document: AnyDocument, series: str, taken_over: str = "") -> str:
    """Give a draft its number, unless it was reopened and has one, and let the search box find it.

    Args:
        work: the use case.
        document: the draft, dated.
        series: of ``numbering.PATTERNS``.
        taken_over: the number that it had in another system; empty for the next one of the series.

    Raises:
        NumberTaken: if ``taken_over`` is in use.
    """
    if document.number is None:
        kind = type(document)
        if taken_over and work.session.scalar(select(kind.id).where(kind.number == taken_over)) is not None:
            raise NumberTaken(number=taken_over)
        # flushed once with whatever else the use case changes
        with work.session.no_autoflush:
            document.number = taken_over or next_number(work, series, document.document_date)
    make_findable(work, document)
    number: str = document.number
    return number


def make_findable(work: Work, document: AnyDocument) -> None:
    """Let the search box find a numbered document as it is now."""
    owner = owner_of(table_of(document).type.listed)
    with work.session.no_autoflush:
        more = {} if owner is None else searched_texts(work, owner, [document.id])
        entry = document_entry(document.__tablename__, lambda name: getattr(document, name, ""))
        index(work, **entry | {"texts": (*entry["texts"], *more.get(document.id, ()))})


def document_entry(kind: str, read: Callable[[str], Any]) -> dict[str, Any]:
    """What the search box knows of a numbered document, read by column; arguments of ``search_index.entry``."""
    return {
        "kind": kind,
        "record_id": read("id"),
        "title": read("number") or "",
        "subtitle": day(read("document_date")),
        "party_id": read("party_id"),
        "texts": texts_found_by(kind, read),
    }


def require_own(work: Work, kind: type[Base], draft: TradeDraft, record_id: int | None) -> None:
    """Raise ``FieldProblems`` for what breaks a rule in the office's own fields."""
    owner = owner_of(table_of(kind).type.listed)
    if owner is not None and (problems := own_problems(work, owner, draft.own, record_id)):
        raise FieldProblems(problems)


def store_own(work: Work, document: AnyDocument, draft: TradeDraft, *, is_new: bool) -> None:
    """Keep what was typed into the office's own fields; only where there are some, the document is flushed for it."""
    owner = owner_of(table_of(document).type.listed)
    if owner is None or not (draft.own or (is_new and any(one.usual for one in fields_of(work, owner)))):
        return
    if not is_new:
        flag_modified(document, "notes")  # what stands in another table alone must raise the version too
    work.session.add(document)
    work.session.flush()
    keep_own(work, owner, document.id, draft.own, is_new=is_new)
    if document.number is not None:
        make_findable(work, document)


def discard(work: Work, document: AnyDocument) -> None:
    """Delete a draft that never had a number.

    Raises:
        HasNumber: if it has one.
    """
    if document.number is not None:
        raise HasNumber(number=document.number)
    if (owner := owner_of(table_of(document).type.listed)) is not None:
        entity, of_document = own_part(owner, document.id)
        work.session.execute(delete(entity).where(of_document).execution_options(synchronize_session=False))
    work.session.delete(document)


def require_after(day_of: date, forerunners: Iterable[AnyDocument]) -> None:
    """Refuse a document that is dated before one that it follows from.

    Raises:
        FieldProblems: for ``document_date``.
    """
    latest = max(forerunners, key=lambda one: one.document_date, default=None)
    if latest is not None and day_of < latest.document_date:
        problem = BeforeForerunner(date=latest.document_date, number=latest.number or "")
        raise FieldProblems({"document_date": problem})


def require_customer_of(document: AnyDocument, forerunners: Iterable[AnyDocument]) -> None:
    """Refuse a document for another customer than what it draws on.

    Raises:
        FieldProblems: for ``party_id``.
    """
    for one in forerunners:
        if one.party_id != document.party_id:
            raise FieldProblems({"party_id": OtherCustomer(number=one.number or "")})


def names(work: Work, documents: Sequence[AnyDocument]) -> str:
    """Numbers of documents for a message; drafts have none, and those of colleagues are not told."""
    told: set[str] = set()
    for kind in {type(document) for document in documents}:
        numbers = {document.id: document.number or "(draft)" for document in documents if type(document) is kind}
        seen = set(work.session.scalars(select(kind.id).where(kind.id.in_(numbers), sees(work.access, kind))))
        told |= {number if record_id in seen else MASKED for record_id, number in numbers.items()}
    return ", ".join(sorted(told))
