"""A contact plan for its paper; its lines come from ``queries.parties.contact_plans``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.contact_plan import PlanState
from crm_desktop.domain.clock import day_of
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.tasks import ContactPlan
from crm_desktop.present.columns.contact_plan import counted_reasons, said_reason, said_state
from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.contact_plan import DONE, OPEN, plan_line
from crm_desktop.queries.paper.parties import Fields, PaperAsk, Wording, company
from crm_desktop.queries.parties.contact_plans import MonthPlan, PlannedRow, contact_plan
from crm_desktop.queries.scope import sees, visible

_NUMBER = re.compile(r"(\d{4})-(\d{2}) +(.+)")


def plan_number(month: date, employee: str) -> str:
    """How a plan is named on paper and asked for: a month and whose it is."""
    return f"{month:%Y-%m} {employee}"


def find_plan(session: Session, access: Access, _kind: str, number: str) -> int | None:
    """The id of a plan by its month and salesperson, such as ``2026-12 周敏``, if the operator may see it."""
    asked = _NUMBER.fullmatch(number.strip())
    if asked is None:
        return None
    plans = select(ContactPlan.id, ContactPlan.month).join(Employee, ContactPlan.employee_id == Employee.id)
    rows = session.execute(plans.where(Employee.name == asked[3], sees(access, ContactPlan)))
    return next((plan_id for plan_id, month in rows if f"{month:%Y-%m}" == f"{asked[1]}-{asked[2]}"), None)


def fill_plan(session: Session, access: Access, ask: PaperAsk) -> PrintData:
    """One plan with the lines whose customers the operator sees; one that is not approved says that it is a draft.

    Raises:
        NotFound: if there is none, or it is a colleague's.
    """
    stored = visible(session, access, ContactPlan, ask.record_id)
    plan = contact_plan(session, access, month=stored.month, employee_id=stored.employee_id)
    ours = company(session, access)
    return PrintData(
        kind=ask.kind,
        fields={"document": _document(plan, ask), "company": ours.fields, "operator": ours.operator},
        lines=list(_lines(plan, _reached(session, plan), ask.wording)),
        language=ask.wording.language,
        pictures=ours.pictures,
        standing=Standing.LIVE if plan.state is PlanState.APPROVED else Standing.DRAFT,
    )


def _document(plan: MonthPlan, ask: PaperAsk) -> Fields:
    words = ask.wording.words
    return {
        "number": plan_number(plan.month, plan.employee),
        "date": ask.today,
        "month": f"{plan.month:%Y-%m}",
        "employee": plan.employee,
        "state": said_state(plan.approved_by, words),
        "approved_by": plan.approved_by,
        "count": len(plan.lines),
        "done": plan.done,
        "reasons": counted_reasons(plan.by_reason(), words),
    }


def _reached(session: Session, plan: MonthPlan) -> Mapping[int, Fields]:
    """How the customers of a plan are reached: their first person, or else the firm; by customer."""
    ids = {line.party_id for line in plan.lines}
    people = (
        select(ContactPerson.party_id, ContactPerson.name, ContactPerson.mobile, ContactPerson.phone)
        .where(ContactPerson.party_id.in_(ids))
        .order_by(ContactPerson.position.desc(), ContactPerson.id.desc())
    )
    # the last one of a customer stays: his main contact
    persons = {party_id: (name, mobile or phone) for party_id, name, mobile, phone in session.execute(people)}
    firms = select(Party.id, Party.code, Party.person_in_charge, Party.phone, Party.last_contact_at)
    found: dict[int, Fields] = {}
    for party_id, code, in_charge, phone, last_at in session.execute(firms.where(Party.id.in_(ids))):
        name, own = persons.get(party_id, (in_charge, ""))
        last_on = None if last_at is None else day_of(last_at)
        found[party_id] = {"code": code, "contact": name, "phone": own or phone, "last_on": last_on}
    return found


def _lines(plan: MonthPlan, reached: Mapping[int, Fields], wording: Wording) -> Iterator[Mapping[str, Value]]:
    days = chain((None,), (line.day for line in plan.lines))
    for row, (line, before) in enumerate(zip(plan.lines, days, strict=False), start=1):
        about = plan_line(row, line.day, before, wording.language)
        yield {**about, **reached[line.party_id], **_contact(line, wording)}


def _contact(line: PlannedRow, wording: Wording) -> Fields:
    return {
        "box": OPEN if line.done_on is None else DONE,
        "customer": line.customer,
        "grade": line.grade,
        "reason": said_reason(line.reason, line.figure, wording.words),
        "done_on": line.done_on,
        "note": "",
    }
