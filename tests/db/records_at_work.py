"""Words merged, files added and thrown away, fields that change their kind, a plan that is approved: step by step.

Each step is one change that touches many rows, and the same step always writes the same rows: so what an office holds
after a stop is compared, row by row, with what it held after that step when nobody disturbed it.
"""

import os
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.attachments.files import KEPT_UNUSED, MEGABYTE, FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.office.office import EntryMerge
from crm_desktop.models.office.people import Employee
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.own_fields import StoredField
from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.services.affairs.contact_plans import ApproveContactPlan
from crm_desktop.services.attachments.files import AddFile, RemoveFile
from crm_desktop.services.office.entry_merges import MergeEntries, UndoMerge
from crm_desktop.services.office.own_fields import SaveOwnField
from crm_desktop.services.office.system import SaveDictionary
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.runner import CommandRunner
from tests.make.own import ANNUAL_USE

IS_LONG = "CRM_KILLS" in os.environ
CUSTOMERS, SIZE = (24, 9 * MEGABYTE) if IS_LONG else (6, MEGABYTE)
SMALL = Place("party", 1)


def at(start, step):
    """The moment of a step: what was removed in one round is thrown away in the next."""
    return FixedClock(start + (KEPT_UNUSED + timedelta(days=1)) * (step // len(ROUND)))


def make_ready(path, start):
    """Customers of two regions with a field of the office's own, a view that names one of them, a plan, a file."""
    with open_office(path) as office:
        run = CommandRunner(office.engine, SYSTEM, FixedClock(start)).run
        run(SaveDictionary(list_name="region", entries=("甬东", "甬西")))
        run(SaveOwnField(draft=replace(ANNUAL_USE, kind=OwnKind.TEXT, unit="", places=0, least=None)))
        for number in range(CUSTOMERS):
            region = ("甬东", "甬西")[number % 2]
            draft = CustomerDraft(
                code=f"K{number}", name=f"客户{number}店", region=region, own={"annual_use": f"{number}"}
            )
            run(SaveCustomer(draft=draft, key=f"k{number}", accepted=frozenset({"collision"})))
        run(AddFile(key="small", place=SMALL, draft=FileDraft(name="合同.txt"), content=b"contract"))
        with unit_of_work(office.engine) as session:
            narrowed = '{"filters": [["region", "IN", ["甬东"]]]}'
            session.add(SavedView(list_id="customers", operator_id=1, name="甬东", content=narrowed))
            session.add(Employee(code="E1", name="周敏"))
            session.flush()
            session.add(ContactPlan(month=start.date().replace(day=1), employee_id=1, made_at=start))
            session.flush()
            session.add_all(
                PlannedContact(plan_id=1, party_id=1 + number, day=start.date(), reason="grade", figure="7")
                for number in range(CUSTOMERS)
            )


def step_of(session, step):
    """The command of a step, by what the office holds now."""
    return ROUND[step % len(ROUND)](session, step)


def _merge(_session, _step):
    return MergeEntries(list_name="region", into="甬西", taken=("甬东",))


def _undo(session, _step):
    return UndoMerge(merge_id=session.query(EntryMerge.id).order_by(EntryMerge.id.desc()).first().id)


def _add(_session, step):
    content = chr(ord("a") + step % 26).encode() * SIZE
    return AddFile(key=f"large {step}", place=SMALL, draft=FileDraft(name=f"图{step}.dat"), content=content)


def _remove(session, _step):
    return RemoveFile(attachment_id=session.query(Attachment.id).order_by(Attachment.id.desc()).first().id)


def _other_kind(session, _step):
    stored = session.get(StoredField, 1)
    kind = OwnKind.DECIMAL if stored.kind is OwnKind.TEXT else OwnKind.TEXT
    draft = replace(ANNUAL_USE, kind=kind, unit="", places=0, least=None)
    return SaveOwnField(draft=draft, field_id=1, seen_version=stored.version)


def _approve(session, _step):
    plan = session.query(ContactPlan).one()
    return ApproveContactPlan(plan_id=plan.id, seen_version=plan.version, is_approved=plan.approved_at is None)


ROUND = (_merge, _add, _undo, _other_kind, _remove, _approve, _other_kind, _approve)
"""One round leaves the office as it found it, but for the bytes that the next one throws away."""
STEPS = 2 * len(ROUND)


def take(office, start, step):
    """Do one step in an open office."""
    with Session(office.engine) as session:
        command = step_of(session, step)
    CommandRunner(office.engine, SYSTEM, at(start, step)).run(command)
