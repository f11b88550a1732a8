"""What still belongs to a person of the office: customers, open documents, plans; what a hand-over has to settle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, case, func, literal, null, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.affairs.own_rules import PERSON
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import OwnRule, Task
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_customer, sees_document, sees_money_of


class HeldKind(StrEnum):
    """What somebody may hold beside documents."""

    CUSTOMER = "customer"
    RECEIVABLE = "receivable"
    PLAN = "contact"
    TASK = "task"
    RULE = "own_rule"
    """A rule of the office's own that makes tasks of this person by name."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One thing that is still somebody's.

    Attributes:
        id: of the record that is opened; of a receivable, its customer's.
        title: code, number or what is planned.
        on: the day of the document or plan; None of a customer.
    """

    kind: HeldKind | DocumentKind
    id: int
    title: str
    customer: str
    on: date | None


def still_held(session: Session, access: Access, *, employee_id: int) -> Sequence[HeldRow]:
    """All that is the person's now, as far as the operator may see it; customers first."""
    return [
        HeldRow(kind, row[0], row[1] or "", row[2], row[3])
        for kind, query in _questions(access, employee_id)
        for row in session.execute(query)
    ]


def _questions(access: Access, employee_id: int) -> Iterator[tuple[HeldKind | DocumentKind, Select[*tuple[Any, ...]]]]:
    customers = select(Party.id, Party.code, Party.name, null()).where(sees_customer(access))
    yield (
        HeldKind.CUSTOMER,
        customers.where(Party.owner_id == employee_id, Party.is_active).order_by(Party.code),
    )
    for table in (one for one in TRADE_TABLES if one.type.open):
        entity = table.entity
        documents = select(entity.id, entity.number, Party.name, entity.document_date).join(
            Party, Party.id == entity.party_id
        )
        held = documents.where(entity.employee_id == employee_id, table.is_draft | table.is_open)
        yield table.kind, held.where(sees_document(access, entity)).order_by(entity.document_date)
    charges = select(Party.id, Charge.number, Party.name, Charge.due_date)
    charges = charges.join(Party, Party.id == Charge.party_id).where(sees_money_of(access))
    yield (
        HeldKind.RECEIVABLE,
        charges.where(Charge.side == Side.RECEIVABLE, Charge.employee_id == employee_id, OPEN_CHARGE).order_by(
            Charge.due_date
        ),
    )
    plans = select(ContactEntry.id, ContactEntry.next_plan, Party.name, ContactEntry.next_on)
    plans = plans.join(Party, Party.id == ContactEntry.party_id).where(sees_customer(access))
    whose = func.coalesce(ContactEntry.plan_for_id, Party.owner_id, ContactEntry.employee_id)
    is_open = (ContactEntry.next_on.is_not(None), ContactEntry.handled_at.is_(None))
    yield HeldKind.PLAN, plans.where(whose == employee_id, *is_open).order_by(ContactEntry.next_on)
    customer = case((sees_customer(access), Party.name), else_="")
    tasks = select(Task.id, Task.title, func.coalesce(customer, ""), Task.due_on).outerjoin(Party, Task.party)
    open_ones = (Task.for_id == employee_id, Task.state == TaskState.OPEN, sees(access, Task))
    yield HeldKind.TASK, tasks.where(*open_ones).order_by(Task.due_on, Task.id)
    if access.may(Right.SET_UP_OFFICE):
        rules = select(OwnRule.id, OwnRule.name, literal(""), null()).where(OwnRule.doer == f"{PERSON}{employee_id}")
        yield HeldKind.RULE, rules.order_by(OwnRule.name, OwnRule.id)
