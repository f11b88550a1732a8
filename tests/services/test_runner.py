import json
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import NotAllowed, RuleBroken
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.parties import MatchKey, Party
from crm_desktop.models.sorting import sort_key_of
from crm_desktop.present.ordering import sort_key
from crm_desktop.services.numbering import next_number
from crm_desktop.services.runner import BelongsElsewhere, CommandRunner, TakenMeanwhile
from crm_desktop.services.work import Handler
from tests.make.parties import make_customer
from tests.make.stored import TODAY


@dataclass(frozen=True, kw_only=True)
class AddCustomer:
    name: str
    password: str = field(default="", metadata={"secret": True})


def add_customer(work, command):
    customer = make_customer(work.session, name=command.name, code=next_number(work, "customer", TODAY))
    if command.name == "bad":
        raise RuleBroken
    return Done(Changes.CUSTOMERS, customer.id, customer.code)


NAMES, CODE = ("永兴", "鼎力"), "C-4815"


@dataclass(frozen=True, kw_only=True)
class BreakConstraint:
    by: str


def break_constraint(work, command):
    customer = make_customer(work.session, name=NAMES[0], code=CODE)
    if command.by == "unique":
        make_customer(work.session, name=NAMES[1], code=CODE)
    work.session.add(MatchKey(party_id=customer.id + 7, key="x"))
    work.session.flush()


HANDLERS = {AddCustomer: Handler(add_customer, Right.EDIT_CUSTOMERS, "customer")}
FINANCE = Access(operator_id=3, login="sun", name="孙丽", role=Role.FINANCE)


def test_success_commits_and_leaves_an_audit_row(engine, clock):
    done = CommandRunner(engine, SYSTEM, clock, HANDLERS).run(AddCustomer(name="永兴", password="geheim"))
    with Session(engine) as session:
        entry = session.scalars(select(AuditEntry)).one()
        assert (entry.command, entry.record_id, entry.number) == ("AddCustomer", done.record_id, "C-0001")
        assert json.loads(entry.detail) == {"name": "永兴"}


def test_audit_row_is_sorted_as_the_log_in_said(engine, clock):
    known, unknown = replace(FINANCE, sorted_as="as stored"), FINANCE
    for access in (known, unknown):
        CommandRunner(engine, access, clock, {AddCustomer: Handler(add_customer, None)}).run(AddCustomer(name="永兴"))
    with Session(engine) as session:
        first, second = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        assert [sort_key_of(one, "operator_name") for one in (first, second)] == ["as stored", sort_key("孙丽")]


def test_broken_rule_changes_nothing_and_uses_no_number(engine, clock):
    runner = CommandRunner(engine, SYSTEM, clock, HANDLERS)
    with pytest.raises(RuleBroken):
        runner.run(AddCustomer(name="bad"))
    assert runner.run(AddCustomer(name="good")).number == "C-0001"
    with Session(engine) as session:
        assert session.scalars(select(Party.name)).all() == ["good"]


@pytest.mark.parametrize(("by", "words"), [("unique", TakenMeanwhile), ("reference", BelongsElsewhere)])
def test_constraint_that_no_rule_foresaw_is_told_in_words_and_logged(engine, clock, caplog, by, words):
    runner = CommandRunner(engine, SYSTEM, clock, {BreakConstraint: Handler(break_constraint, None)})
    with pytest.raises(words):
        runner.run(BreakConstraint(by=by))
    assert [type(record.exc_info[1]).__name__ for record in caplog.records] == ["IntegrityError"]
    assert [name for name in (*NAMES, CODE) if name in caplog.text] == []
    caplog.clear()
    with Session(engine) as session:
        assert session.scalars(select(Party.id)).all() == []


def test_right_is_checked_before_anything(engine, clock):
    with pytest.raises(NotAllowed):
        CommandRunner(engine, FINANCE, clock, HANDLERS).run(AddCustomer(name="永兴"))


def test_each_audit_row_seals_the_one_before(engine, clock):
    runner = CommandRunner(engine, SYSTEM, clock, HANDLERS)
    runner.run(AddCustomer(name="a"))
    runner.run(AddCustomer(name="a"))
    with Session(engine) as session:
        first, second = session.scalars(select(AuditEntry.chain).order_by(AuditEntry.id))
    assert first != second
