"""People of the office and departments, made by commands alone."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SHIPPED, SYSTEM, Access, DataLevel, Right, Role
from crm_desktop.domain.affairs.own_rules import Fact, OwnRuleDraft
from crm_desktop.domain.affairs.tasks import TaskDraft
from crm_desktop.domain.employees import DepartmentDraft, EmployeeDraft
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound, StaleRecord
from crm_desktop.domain.office import OperatorDraft
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.models.base import Base
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.queries.departments import with_all_below
from crm_desktop.queries.office.employees import (
    DEPARTMENTS,
    EMPLOYEES,
    stored_department,
    stored_employee,
)
from crm_desktop.queries.office.still_held import HeldKind, still_held
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.form import find_customers
from crm_desktop.queries.reader import Reader
from crm_desktop.services.affairs.own_rules import SaveOwnRule
from crm_desktop.services.affairs.tasks import SaveTask
from crm_desktop.services.office.departments import (
    DepartmentInUse,
    RemoveDepartment,
    SaveDepartment,
    TakeBackDepartment,
)
from crm_desktop.services.office.employees import (
    EmployeeComesBack,
    EmployeeInUse,
    EmployeeLeaves,
    FirstLogIn,
    RemoveEmployee,
    SaveEmployee,
    TakeBackEmployee,
)
from crm_desktop.services.office.login import LogIn, OperatorBlocked, log_in
from crm_desktop.services.office.operators import PersonHasLeft, SaveOperator, SwitchOperator
from crm_desktop.services.parties.contacts import LogContact
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.runner import CommandRunner, NobodysOperator
from tests.finding import find
from tests.make.office import CHEAP, PASSWORD, first_start, new_operator

LAST_DAY = date(2026, 11, 20)


class Office:
    """An office in which everybody was entered by commands."""

    def __init__(self, engine, clock):
        self.engine, self.clock = engine, clock
        self.manager = CommandRunner(engine, SYSTEM, clock)
        self.manager.run(first_start(login="chen"))

    def enter(self, name, *, login="", role=Role.SALES, key="", **values):
        let_in = FirstLogIn(login=login, role=role.code, password=PASSWORD, cost=CHEAP) if login else None
        return self.manager.run(
            SaveEmployee(draft=EmployeeDraft(name=name, **values), key=key or name, log_in=let_in)
        ).record_id

    def logged_in(self, login):
        return log_in(self.engine, LogIn(login=login, password=PASSWORD), self.clock)

    def doors(self, login):
        access = self.logged_in(login).access
        return CommandRunner(self.engine, access, self.clock), Reader(self.engine, access)

    def read(self, query, **params):
        return Reader(self.engine, SYSTEM).read(query, **params)

    def rows(self, listing, access=SYSTEM, **request):
        asked = ListRequest(**request)
        with Session(self.engine) as session:
            return listing.rows(session, access, listing.ids(session, access, asked), asked)


@pytest.fixture
def office(any_engine, clock):
    return Office(any_engine, clock)


@pytest.fixture
def file_office(engine, clock):
    return Office(engine, clock)


def test_two_salespeople_entered_by_commands_see_only_their_own(office, clock):
    office.enter("周敏", login="zhoumin", is_salesperson=True)
    office.enter("李伟", login="liwei", is_salesperson=True)
    zhou, zhou_reads = office.doors("zhoumin")
    li, li_reads = office.doors("liwei")
    mine = zhou.run(SaveCustomer(draft=CustomerDraft(name="宁波永兴五金工具有限公司"), key="a"))
    li.run(SaveCustomer(draft=CustomerDraft(name="温州大明紧固件有限公司"), key="b"))
    listing = CustomerListing(clock)
    assert [row.name for row in office.rows(listing, zhou_reads.access)] == ["宁波永兴五金工具有限公司"]
    assert [row.owner for row in office.rows(listing, li_reads.access)] == ["李伟"]
    assert [one.name for one in zhou_reads.read(find_customers, text="")] == ["宁波永兴五金工具有限公司"]
    with pytest.raises(NotFound):
        li.run(
            LogContact(
                key="x", draft=ContactDraft(party_id=mine.record_id, at=clock.now(), said="你好", channel="phone")
            )
        )


def test_own_customers_belong_to_the_operator_though_he_is_marked_as_no_salesperson(file_office, clock):
    office = file_office
    office.enter("周敏", login="zhoumin", is_salesperson=False)
    office.enter("李伟", login="liwei", is_salesperson=True)
    zhou, _ = office.doors("zhoumin")
    _, li_reads = office.doors("liwei")
    zhou.run(SaveCustomer(draft=CustomerDraft(name="宁波永兴五金工具有限公司"), key="a"))
    assert office.rows(CustomerListing(clock), li_reads.access) == []


@pytest.mark.parametrize("role", SHIPPED, ids=lambda role: role.code)
def test_who_sees_only_own_customers_needs_a_person(file_office, role):
    command = new_operator(role=role, employee_id=None)
    if role.level is not DataLevel.ALL:
        with pytest.raises(FieldProblems) as caught:
            file_office.manager.run(command)
        assert set(caught.value.problems) == {"employee_id"}
    else:
        assert file_office.manager.run(command).number == "zhou"


def test_operator_of_an_older_office_without_person_is_told_and_neither_enters_nor_sees_others(file_office, clock):
    office = file_office
    li_id = office.enter("李伟", is_salesperson=True)
    zhou_id = office.enter("周敏", login="zhoumin")
    office.manager.run(SaveCustomer(draft=CustomerDraft(name="李伟的客户", owner_id=li_id), key="a"))
    with Session(office.engine) as session:
        session.scalars(select(Operator).where(Operator.employee_id == zhou_id)).one().employee_id = None
        session.commit()
    entered = office.logged_in("zhoumin")
    assert [type(word) for word in entered.warnings] == [NobodysOperator]
    assert office.rows(CustomerListing(clock), entered.access) == []
    with pytest.raises(NobodysOperator):
        CommandRunner(office.engine, entered.access, clock).run(
            SaveCustomer(draft=CustomerDraft(name="谁的客户"), key="b")
        )


def test_saving_twice_adds_one_person(file_office):
    assert file_office.enter("周敏", key="k") == file_office.enter("周敏", key="k")
    assert [row.code for row in file_office.rows(EMPLOYEES)] == ["E01", "E02"]


def test_wrong_log_in_enters_nobody(file_office):
    with pytest.raises(FieldProblems) as caught:
        file_office.enter("周敏", login="chen")
    assert set(caught.value.problems) == {"login"}
    assert [row.name for row in file_office.rows(EMPLOYEES)] == ["陈国强"]


def test_what_is_wrong_is_said_by_field(file_office):
    with pytest.raises(FieldProblems) as caught:
        file_office.enter("", code="E01", email="zhou", birth_month=2, birth_day=31)
    assert set(caught.value.problems) == {"name", "code", "email", "birth_day"}


def test_lunar_birthday_is_kept(file_office):
    own = file_office.enter("周敏", birth_month=2, birth_day=30, birth_is_lunar=True)
    draft = file_office.read(stored_employee, employee_id=own).draft
    assert (draft.birth_month, draft.birth_day, draft.birth_is_lunar) == (2, 30, True)


def test_stale_person_is_refused(file_office):
    own = file_office.enter("周敏")
    change = SaveEmployee(draft=EmployeeDraft(name="周敏", mobile="139"), employee_id=own, seen_version=1)
    file_office.manager.run(change)
    with pytest.raises(StaleRecord):
        file_office.manager.run(change)


def test_family_is_for_who_has_the_right_and_never_in_the_audit_log(file_office):
    own = file_office.enter("周敏", family="女儿在读小学")
    finance = Access(operator_id=9, login="sun", name="孙丽", role=Role.FINANCE)
    with Session(file_office.engine) as session:
        seen = Reader(file_office.engine, finance).read(stored_employee, employee_id=own).draft
        assert (seen.family, seen.notes, seen.name) == ("", "", "周敏")
        assert not any("女儿" in detail for detail in session.scalars(select(AuditEntry.detail)))
    assert file_office.read(stored_employee, employee_id=own).draft.family == "女儿在读小学"
    without = replace(SYSTEM, role=replace(Role.MANAGER, rights=Role.MANAGER.rights - {Right.SEE_FAMILY}))
    blind = CommandRunner(file_office.engine, without, file_office.clock)
    blind.run(SaveEmployee(draft=EmployeeDraft(name="周敏二"), employee_id=own, seen_version=1))
    with Session(file_office.engine) as session:
        assert session.get(Employee, own).family == "女儿在读小学"


@pytest.mark.parametrize("role", [Role.SALES, Role.ASSISTANT, Role.FINANCE])
def test_people_are_the_managers(file_office, clock, role):
    access = Access(operator_id=9, login="x", name="x", role=role, employee_id=1)
    runner = CommandRunner(file_office.engine, access, clock)
    for command in (
        SaveEmployee(draft=EmployeeDraft(name="周敏")),
        EmployeeLeaves(employee_id=1, seen_version=1, left_on=LAST_DAY),
        SaveDepartment(draft=DepartmentDraft(name="仓库")),
    ):
        with pytest.raises(NotAllowed):
            runner.run(command)


def test_leaving_switches_the_log_in_off_and_tells_what_is_still_held(file_office, clock):
    office = file_office
    own = office.enter("周敏", login="zhoumin", is_salesperson=True)
    zhou, _ = office.doors("zhoumin")
    customer = zhou.run(SaveCustomer(draft=CustomerDraft(name="宁波永兴五金工具有限公司"), key="a")).record_id
    talk = ContactDraft(party_id=customer, at=clock.now(), said="谈价", next_on=date(2026, 12, 1), next_plan="送样")
    zhou.run(LogContact(key="t", draft=talk))
    office.manager.run(SaveTask(draft=TaskDraft(title="催回单", for_id=own, due_on=date(2026, 12, 1)), key="t"))
    rule = OwnRuleDraft(name="催款", fact_1=Fact.OVERDUE_DAYS, value_1="10", doer=f"person:{own}")
    office.manager.run(SaveOwnRule(draft=rule))
    office.manager.run(EmployeeLeaves(employee_id=own, seen_version=1, left_on=LAST_DAY))
    with pytest.raises(OperatorBlocked):
        office.logged_in("zhoumin")
    held = office.read(still_held, employee_id=own)
    assert [(row.kind, row.title) for row in held] == [
        (HeldKind.CUSTOMER, "C-0001"),
        (HeldKind.PLAN, "送样"),
        (HeldKind.TASK, "催回单"),
        (HeldKind.RULE, "催款"),
    ]
    assert [row.name for row in office.rows(EMPLOYEES)] == ["陈国强"]
    gone = office.rows(EMPLOYEES, filters=(Filter("is_active", Test.EQUALS, value=False),))
    assert [(row.name, row.left_on) for row in gone] == [("周敏", LAST_DAY)]


def test_log_in_of_who_has_left_is_not_let_in_until_he_is_back(file_office):
    office = file_office
    own = office.enter("周敏", login="zhoumin")
    office.manager.run(EmployeeLeaves(employee_id=own, seen_version=1, left_on=LAST_DAY))
    with Session(office.engine) as session:
        operator = session.scalars(select(Operator).where(Operator.login == "zhoumin")).one()
    let_in = SwitchOperator(operator_id=operator.id, seen_version=operator.version, is_active=True)
    with pytest.raises(PersonHasLeft):
        office.manager.run(let_in)
    office.manager.run(EmployeeComesBack(employee_id=own, seen_version=2))
    office.manager.run(let_in)
    assert office.logged_in("zhoumin").access.employee_id == own


def test_nobody_leaves_before_joining(file_office):
    own = file_office.enter("周敏", joined_on=date(2026, 11, 1))
    with pytest.raises(FieldProblems) as caught:
        file_office.manager.run(EmployeeLeaves(employee_id=own, seen_version=1, left_on=date(2026, 10, 31)))
    assert set(caught.value.problems) == {"left_on"}


def test_operator_is_not_given_to_somebody_who_has_left(file_office):
    own = file_office.enter("周敏")
    file_office.manager.run(EmployeeLeaves(employee_id=own, seen_version=1, left_on=LAST_DAY))
    with pytest.raises(FieldProblems) as caught:
        file_office.manager.run(new_operator(employee_id=own))
    assert set(caught.value.problems) == {"employee_id"}


def test_manager_becomes_salesperson_only_with_a_person(file_office):
    done = file_office.manager.run(new_operator(login="li", role=Role.ASSISTANT))
    draft = OperatorDraft(login="li", name="李伟", role=Role.SALES.code)
    with pytest.raises(FieldProblems) as caught:
        file_office.manager.run(SaveOperator(operator_id=done.record_id, seen_version=1, draft=draft))
    assert set(caught.value.problems) == {"employee_id"}


def test_person_entered_by_mistake_is_deleted_and_brought_back(file_office):
    own = file_office.enter("周敏")
    file_office.manager.run(RemoveEmployee(employee_id=own, seen_version=1))
    assert file_office.read(find, text="周敏") == []
    file_office.manager.run(TakeBackEmployee(employee_id=own))
    assert [(hit.kind, hit.id) for hit in file_office.read(find, text="zm")] == [("employee", own)]


def test_person_with_records_stays(file_office):
    own = file_office.enter("周敏")
    file_office.manager.run(SaveCustomer(draft=CustomerDraft(name="永兴", owner_id=own), key="a"))
    with pytest.raises(EmployeeInUse) as caught:
        file_office.manager.run(RemoveEmployee(employee_id=own, seen_version=1))
    assert caught.value.params == {"name": "周敏", "count": 1}


def test_every_column_that_holds_an_employee_is_asked_before_one_is_deleted():
    from crm_desktop.services.office.employees import _pointing_at

    holding = [
        column
        for table in Base.metadata.tables.values()
        for column in table.columns
        if any(key.column.table.name == "employee" for key in column.foreign_keys)
    ]
    assert len(list(_pointing_at(1))) == len(holding) >= 9


def test_departments_stand_in_a_tree(office):
    def made(name, **values):
        return office.manager.run(SaveDepartment(draft=DepartmentDraft(name=name, **values))).record_id

    head = office.enter("周敏")
    (sales,) = [row.id for row in office.rows(DEPARTMENTS)]
    east = made("华东组", parent_id=sales, head_id=head, code="S1")
    office.enter("李伟", department_id=east)
    rows = [(row.path, row.head, row.people) for row in office.rows(DEPARTMENTS)]
    assert rows == [("销售部", None, 0), ("销售部 / 华东组", "周敏", 1)]
    assert [row.department for row in office.rows(EMPLOYEES, search="李伟")] == ["销售部 / 华东组"]
    with Session(office.engine) as session:
        assert set(session.scalars(with_all_below(sales))) == {sales, east}


def test_department_cannot_stand_under_itself(file_office):
    office = file_office
    (sales,) = [row.id for row in office.rows(DEPARTMENTS)]
    east = office.manager.run(SaveDepartment(draft=DepartmentDraft(name="华东组", parent_id=sales))).record_id
    stored = office.read(stored_department, department_id=sales)
    for parent in (sales, east):
        with pytest.raises(FieldProblems) as caught:
            office.manager.run(
                SaveDepartment(
                    draft=replace(stored.draft, parent_id=parent), department_id=sales, seen_version=stored.version
                )
            )
        assert set(caught.value.problems) == {"parent_id"}


def test_department_with_people_stays_and_an_empty_one_can_come_back(file_office):
    office = file_office
    (sales,) = [row.id for row in office.rows(DEPARTMENTS)]
    own = office.enter("周敏", department_id=sales)
    with pytest.raises(DepartmentInUse):
        office.manager.run(RemoveDepartment(department_id=sales, seen_version=1))
    office.manager.run(RemoveEmployee(employee_id=own, seen_version=1))
    office.manager.run(RemoveDepartment(department_id=sales, seen_version=1))
    assert office.rows(DEPARTMENTS) == []
    office.manager.run(TakeBackDepartment(department_id=sales))
    assert [row.path for row in office.rows(DEPARTMENTS)] == ["销售部"]
