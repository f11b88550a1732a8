"""What the template designer shows: the office's own head, and real documents to try a template with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.models.office.office import Office
from crm_desktop.models.parties import Party
from crm_desktop.print_templates.functions import Value
from crm_desktop.queries.paper.money import MONEY_PAPERS
from crm_desktop.queries.paper.sales import KINDS as SALES
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_customer, sees_document

MOST = 30
CUSTOMERS = frozenset({"statement", "supplier_statement", "customer_sheet", "envelope", "address_label"})
_COMPANY = ("name", "address", "phone", "fax", "email", "tax_number", "bank", "bank_account")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHead:
    """What stands on all documents of the office."""

    language: str = "zh_CN"
    company: Mapping[str, Value]
    logo: bytes | None = None


def office_head(session: Session, access: Access) -> OfficeHead:  # noqa: ARG001
    """The office's name, address and logo; nothing of it before the office has told."""
    office = session.scalar(select(Office).limit(1))
    if office is None:
        return OfficeHead(company={})
    company = {name: getattr(office, name) for name in _COMPANY}
    return OfficeHead(language=office.language or "zh_CN", company=company, logo=office.logo)


@dataclass(frozen=True, slots=True)
class RecentDocument:
    """A document that a template can be tried with."""

    id: int
    number: str
    day: date | None
    customer: str


def recent_documents(session: Session, access: Access, *, kind: str) -> Sequence[RecentDocument]:
    """The last numbered documents of a kind that the operator sees; for papers about customers, the last customers."""
    if kind in SALES:
        table = SALES[kind]
        allowed = sees_document(access, table)
        columns = (table.id, table.number, table.document_date)
    elif kind in MONEY_PAPERS:
        table = MONEY_PAPERS[kind]
        allowed = sees(access, table)
        columns = (table.id, table.number, table.document_date)
    elif kind in CUSTOMERS:
        return _customers(session, access)
    else:
        return ()
    rows = session.execute(
        select(*columns, Party.short_name, Party.name)
        .join(Party, Party.id == table.party_id)
        .where(table.number.is_not(None), allowed)
        .order_by(table.id.desc())
        .limit(MOST)
    )
    return [RecentDocument(row[0], row[1], row[2], row[3] or row[4]) for row in rows]


def _customers(session: Session, access: Access) -> Sequence[RecentDocument]:
    rows = session.execute(
        select(Party.id, Party.code, Party.short_name, Party.name)
        .where(sees_customer(access))
        .order_by(Party.id.desc())
        .limit(MOST)
    )
    return [RecentDocument(row[0], row[1] or "", None, row[2] or row[3]) for row in rows]
