"""Makes the demo office: tells the story and writes it in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from sqlalchemy import Engine, func, insert, select, update
from sqlalchemy.orm import Session

from crm_desktop.db.office import OfficeFile, create_office
from crm_desktop.db.session import unit_of_work
from crm_desktop.demo.accounts import add_accounts
from crm_desktop.demo.attachments import put_files
from crm_desktop.demo.office import furnish
from crm_desktop.demo.own_fields import define_own_fields
from crm_desktop.demo.payables import owe_and_pay
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.refunds import give_back
from crm_desktop.demo.rows import Row, Rows
from crm_desktop.demo.steps import Step, unheard
from crm_desktop.demo.story import tell
from crm_desktop.demo.suppliers import add_suppliers
from crm_desktop.domain.access import SYSTEM, Right, RoleCode
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import Clock
from crm_desktop.models.all_tables import Base
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.office.people import Operator
from crm_desktop.services.numbering import PATTERNS
from crm_desktop.services.office.passwords import STRONG, Cost
from crm_desktop.services.runner import write_audit
from crm_desktop.services.sales.promises import fill_past_of_all
from crm_desktop.services.work import Work

SEED = 20261120
AT_THE_END = 10**9
"""A batch that never fills up: parents are written before what refers to them."""


@dataclass(frozen=True, kw_only=True)
class MakeDemo:
    """What the audit log says about the made-up records."""

    seed: int


def make_demo(
    target: Path | str, clock: Clock, *, seed: int = SEED, cost: Cost = STRONG, step: Step = unheard
) -> OfficeFile:
    """Make a demo office with a year of trade up to the clock's day, and open it.

    Args:
        target: a file that does not exist yet, or a server's address.
        clock: says when "today" is.
        seed: the same one tells the same story.
        cost: of the operators' passwords.
        step: called with how many days are told, and how many there are.

    Raises:
        OfficeError: if the office cannot be made there.
    """

    def write(engine: Engine) -> None:
        fill(engine, clock, Plan(today=clock.today(), now=clock.now(), seed=seed), cost=cost, step=step)

    return create_office(target, clock=clock, fill=write)


def fill(engine: Engine, clock: Clock, plan: Plan, *, cost: Cost = STRONG, step: Step = unheard) -> None:
    """Write a made-up office into an empty one, wholly or not at all."""
    with unit_of_work(engine) as session:
        work = Work(session, SYSTEM, clock)
        owner_ids = furnish(work, cost=cost)
        session.flush()
        accounts = add_accounts(work, plan.start)
        write_story(session, replace(plan, accounts=accounts), owner_ids, step=step)
        add_suppliers(work)
        define_own_fields(work, plan.seed)
        fill_past_of_all(work)
        owe_and_pay(work, plan.start)
        give_back(work)
        say_who_made(session)
        put_files(work)
        done = Done(Changes.EVERYTHING)
        write_audit(work, MakeDemo(seed=plan.seed), "office", done)


def write_story(
    session: Session, plan: Plan, owner_ids: list[int], *, batch: int = AT_THE_END, step: Step = unheard
) -> None:
    """Tell the story into the database.

    Args:
        session: of the transaction.
        plan: how large the office is.
        owner_ids: the salespeople.
        batch: how many rows of a table to collect before they are written.
        step: called with how many days are told, and how many there are.
    """
    rng = Random(plan.seed)
    taken = {table.name: session.scalar(select(func.max(table.c.id))) or 0 for table in Base.metadata.sorted_tables}
    rows = Rows(lambda table, some: _insert(session, table, some), PATTERNS, rng, batch=batch, taken=taken)
    tell(rows, rng, plan, owner_ids, step=step)
    rows.finish([table.name for table in Base.metadata.sorted_tables])
    _give_ids_behind(session)


def _give_ids_behind(session: Session) -> None:
    """On a server, let the next ids follow those that the story has written itself."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        last = session.scalar(select(func.max(table.c.id)))
        if last is not None:
            session.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last)))


_TYPED_BY = {Right.SHIP: RoleCode.ASSISTANT, Right.EDIT_MONEY: RoleCode.FINANCE, Right.EDIT_PAYABLES: RoleCode.FINANCE}
"""Who types what needs these rights; all else its salesperson types."""


def say_who_made(session: Session) -> None:
    """Salespeople type quotes and orders, the assistant what leaves and comes back, finance the money."""
    author = select(Operator.id)
    for table in TABLES.values():
        own, role = table.entity, _TYPED_BY.get(table.type.types)
        whose = Operator.employee_id == own.employee_id if role is None else Operator.role == role
        made_by = author.where(whose).limit(1).scalar_subquery()
        session.execute(update(own).values(created_by=func.coalesce(made_by, own.created_by)))


def _insert(session: Session, table: str, rows: list[Row]) -> None:
    session.execute(insert(Base.metadata.tables[table]), rows)
