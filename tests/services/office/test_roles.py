"""What an operator may do stands in the office: by his role, by what is lent to him, by single grants and denials."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SHIPPED, SYSTEM, Access, Area, DataLevel, Right, Role, Standing
from crm_desktop.domain.errors import FieldProblems, NotFound, StaleRecord
from crm_desktop.domain.office import OperatorDraft
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Department, Employee, Operator
from crm_desktop.models.office.roles import LentRole, OperatorGrant, RoleGrant, StoredRole
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.scope import sees, visible
from crm_desktop.queries.seeing import all_visible
from crm_desktop.queries.standing import access_of, powers_of, standing
from crm_desktop.services.money.rules import SetWipeLimit, set_wipe_limit, wipe_limit
from crm_desktop.services.office.operators import (
    LastManager,
    SaveOperator,
    SwitchOperator,
    add_operator,
    save_operator,
    switch_operator,
)
from crm_desktop.services.office.roles import (
    GiveRights,
    Lent,
    NobodySetsUp,
    RemoveRole,
    RoleInUse,
    RoleStays,
    SaveRole,
    Single,
    give_rights,
    remove_role,
    save_role,
)
from crm_desktop.services.work import Work
from tests.make.office import make_employee, new_operator
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line


@pytest.fixture
def day(clock):
    return clock.today()


class Desk:
    """An office without a first start: roles are there with its tables."""

    def __init__(self, session, clock):
        self.session, self.clock = session, clock
        self.work = Work(session, SYSTEM, clock)

    def operator(self, login, role, employee_id=None):
        done = add_operator(self.work, new_operator(login=login, role=role, employee_id=employee_id))
        return self.session.get_one(Operator, done.record_id)

    def access(self, operator, day=None):
        self.session.flush()
        return access_of(self.session, operator, day or self.clock.today())

    def role(self, code):
        return self.session.scalars(select(StoredRole).where(StoredRole.code == code)).one()

    def grant(self, operator, right, *, is_allowed, **days):
        self.session.add(OperatorGrant(operator_id=operator.id, right_code=right, is_allowed=is_allowed, **days))

    def seen(self, access, entity=Party):
        return {row.name for row in self.session.scalars(select(entity).where(sees(access, entity)))}


@pytest.fixture
def desk(session, clock):
    return Desk(session, clock)


@pytest.mark.parametrize("role", SHIPPED, ids=lambda role: role.code)
def test_shipped_role_gives_what_it_is_declared_with(desk, role):
    operator = desk.operator("x", role, make_employee(desk.session).id)
    access = desk.access(operator)
    assert access.role == role
    assert {right for right in Right if access.may(right)} == role.rights
    for area in Area:
        assert [level for level in DataLevel if access.reaches(level, area)][-1] is role.level


def test_role_is_data_of_the_office(desk, day):
    operator = desk.operator("he", Role.ASSISTANT)
    before = desk.access(operator)
    assert standing(desk.session, before, today=day) is Standing.SAME
    role = desk.role("assistant")
    role.grants = [grant for grant in role.grants if grant.right_code is not Right.EXPORT]
    role.grants.append(RoleGrant(right_code=Right.EDIT_MONEY))
    after = desk.access(operator)
    assert (after.may(Right.EXPORT), after.may(Right.EDIT_MONEY)) == (False, True)
    assert standing(desk.session, before, today=day) is Standing.OTHER_RIGHTS
    assert standing(desk.session, after, today=day) is Standing.SAME


def test_own_role_of_an_office_works_like_a_shipped_one(desk):
    desk.session.add(
        StoredRole(code="own_1", name="门店", level=DataLevel.ALL, grants=[RoleGrant(right_code=Right.SHIP)])
    )
    desk.session.flush()
    own = Role("own_1", frozenset({Right.SHIP}), DataLevel.ALL, name="门店")
    access = desk.access(desk.operator("shop", own))
    assert (access.role, access.role.name) == (own, "门店")


def test_role_that_there_is_not_is_refused(desk):
    with pytest.raises(FieldProblems) as caught:
        desk.operator("x", replace(Role.ASSISTANT, code="nothing"))
    assert set(caught.value.problems) == {"role"}
    with pytest.raises(NotFound):
        set_wipe_limit(desk.work, SetWipeLimit(role="nothing", limit=Decimal(1)))


def test_lent_role_holds_from_its_first_to_its_last_day(desk, day):
    """Sun is away for a week, He stands in for her."""
    operator = desk.operator("he", Role.SALES, make_employee(desk.session).id)
    last = day + timedelta(days=6)
    desk.session.add(LentRole(operator_id=operator.id, role_id=desk.role("finance").id, valid_from=day, valid_to=last))
    may = {days: desk.access(operator, day + timedelta(days=days)).may(Right.EDIT_MONEY) for days in (-1, 0, 6, 7)}
    assert may == {-1: False, 0: True, 6: True, 7: False}
    access = desk.access(operator)
    assert (access.role.code, access.role.lent, access.role.level) == ("sales", {"finance"}, DataLevel.ALL)
    assert access.role.rights == Role.SALES.rights | Role.FINANCE.rights
    assert standing(desk.session, access, today=last + timedelta(days=1)) is Standing.OTHER_RIGHTS


def test_lent_role_lends_its_limit_too(desk):
    operator = desk.operator("he", Role.ASSISTANT)
    assert wipe_limit(Work(desk.session, desk.access(operator), desk.clock)) == 0
    desk.session.add(LentRole(operator_id=operator.id, role_id=desk.role("finance").id))
    work = Work(desk.session, desk.access(operator), desk.clock)
    assert wipe_limit(work) == 10
    set_wipe_limit(desk.work, SetWipeLimit(role="finance", limit=Decimal("2.50")))
    assert wipe_limit(work) == Decimal("2.50")


def test_denial_wins_over_every_grant(desk, day):
    operator = desk.operator("he", Role.ASSISTANT)
    desk.grant(operator, Right.SEE_COST, is_allowed=True)
    assert desk.access(operator).may(Right.SEE_COST)
    desk.grant(operator, Right.SEE_COST, is_allowed=False, valid_from=day)
    assert not desk.access(operator).may(Right.SEE_COST)
    assert desk.access(operator, day - timedelta(days=1)).may(Right.SEE_COST)
    desk.session.add(LentRole(operator_id=operator.id, role_id=desk.role("finance").id))
    assert not desk.access(operator).may(Right.SEE_COST)


def test_role_may_take_away_what_another_gives(desk):
    operator = desk.operator("he", Role.ASSISTANT)
    desk.session.add(StoredRole(code="trainee", name="见习", level=DataLevel.OWN))
    desk.session.flush()
    trainee = desk.role("trainee")
    trainee.grants.append(RoleGrant(right_code=Right.SHIP, is_allowed=False))
    desk.session.add(LentRole(operator_id=operator.id, role_id=trainee.id))
    access = desk.access(operator)
    assert access.role.rights == Role.ASSISTANT.rights - {Right.SHIP}
    assert access.role.level is DataLevel.ALL


@pytest.fixture
def tree(desk):
    """销售部 over 华东组 and 外省组; each with one person, each person with one customer; and one of nobody's."""
    session = desk.session
    whole = Department(name="销售部甲")
    session.add(whole)
    session.flush()
    east, far = Department(name="华东组", parent_id=whole.id), Department(name="外省组", parent_id=whole.id)
    session.add_all([east, far])
    session.flush()
    people = {}
    for name, department in (("头", whole), ("东", east), ("外", far), ("无", None)):
        people[name] = make_employee(session, name=name)
        people[name].department_id = department.id if department else None
        make_customer(session, name=name, owner_id=people[name].id)
    make_customer(session, name="公", owner_id=None)
    regions(session, people)
    session.flush()
    return people


def regions(session, people):
    """One head looks after a big region, in which a customer of nobody's department lies; another after its like."""
    big = DictionaryEntry(list_name="region", text="浙%", kind="big")
    session.add(big)
    session.flush()
    middle = DictionaryEntry(list_name="region", text="浙东", kind="region", parent_id=big.id)
    session.add_all([middle, DictionaryEntry(list_name="region", text="浙北", kind="region")])
    session.flush()
    session.add(DictionaryEntry(list_name="region", text="浙东A", kind="class", parent_id=middle.id))
    session.flush()
    people["头"].regions, people["东"].regions, people["无"].regions = "苏南 浙%", "浙北浙 没有", ""
    customers = {one.name: one for one in session.scalars(select(Party))}
    customers["无"].region, customers["外"].region = "浙东A", "浙北"


@pytest.mark.parametrize(
    ("level", "who", "customers"),
    [
        (DataLevel.OWN, "东", "东"),
        (DataLevel.SHARED, "东", "东公"),
        (DataLevel.DEPARTMENT, "东", "东公"),
        (DataLevel.DEPARTMENT, "头", "头东外公"),
        (DataLevel.DEPARTMENT, "无", "无公"),
        (DataLevel.REGION, "东", "东公"),
        (DataLevel.REGION, "头", "头东外无公"),
        (DataLevel.REGION, "无", "无公"),
        (DataLevel.ALL, "东", "头东外无公"),
    ],
)
def test_level_says_whose_customers_are_seen(desk, tree, level, who, customers):
    access = Access(9, "x", "x", replace(Role.SALES, level=level), tree[who].id)
    assert desk.seen(access) == set(customers)
    for customer in desk.session.scalars(select(Party)):
        if customer.name in customers:
            assert visible(desk.session, access, Party, customer.id) is customer
        else:
            with pytest.raises(NotFound):
                visible(desk.session, access, Party, customer.id)


def test_head_of_a_department_sees_its_documents_and_no_others(desk, tree):
    customers = {one.name: one for one in desk.session.scalars(select(Party))}
    product = make_product(desk.session)
    orders = {name: confirmed(desk.work, customers[name], line(product)) for name in "东无"}
    head = Access(9, "x", "x", Role.SALES_HEAD, tree["头"].id)
    all_visible(desk.session, head, SalesOrder, [orders["东"]])
    with pytest.raises(NotFound):
        all_visible(desk.session, head, SalesOrder, [orders["无"]])


def test_last_who_may_set_up_the_office_stays(desk, day):
    """Whoever has it only for a time, or to whom it is denied, is no second one."""
    boss = desk.operator("boss", Role.MANAGER)
    other = desk.operator("other", Role.MANAGER)
    stand_in = desk.operator("he", Role.ASSISTANT)
    desk.session.add(LentRole(operator_id=stand_in.id, role_id=desk.role("manager").id, valid_to=day))
    desk.grant(other, Right.SET_UP_OFFICE, is_allowed=False)
    desk.session.flush()
    draft = OperatorDraft(login="boss", name="boss", role="assistant")
    for run, command in (
        (switch_operator, SwitchOperator(operator_id=boss.id, seen_version=boss.version, is_active=False)),
        (save_operator, SaveOperator(operator_id=boss.id, seen_version=boss.version, draft=draft)),
    ):
        with pytest.raises(LastManager):
            run(desk.work, command)


def test_who_looks_after_the_office_by_an_own_role_counts(desk):
    boss = desk.operator("boss", Role.MANAGER)
    grants = [RoleGrant(right_code=Right.SET_UP_OFFICE)]
    desk.session.add(StoredRole(code="keeper", name="系统员", level=DataLevel.ALL, grants=grants))
    desk.session.flush()
    desk.operator("it", Role("keeper", frozenset({Right.SET_UP_OFFICE}), DataLevel.ALL))
    desk.session.flush()
    switch_operator(desk.work, SwitchOperator(operator_id=boss.id, seen_version=boss.version, is_active=False))
    assert not boss.is_active


def test_nobody_has_no_powers(desk, day):
    assert powers_of(desk.session, 10**9, day) is None
    assert standing(desk.session, SYSTEM, today=day) is Standing.SAME
    assert desk.session.scalar(select(Employee.id).where(Employee.id == 10**9)) is None


KEEPER = {"name": "系统员", "level": DataLevel.ALL, "allowed": (Right.SET_UP_OFFICE, Right.BACK_UP)}


def given(desk, code):
    role = desk.role(code)
    return {grant.right_code: grant.is_allowed for grant in role.grants}


def test_own_role_is_added_once_changed_and_deleted(desk):
    desk.operator("boss", Role.MANAGER)
    new = SaveRole(code="k1", **KEEPER, denied=(Right.SHIP,), wipe_limit=Decimal("1.5"))
    assert save_role(desk.work, new).record_id == save_role(desk.work, new).record_id
    assert given(desk, "k1") == {Right.SET_UP_OFFICE: True, Right.BACK_UP: True, Right.SHIP: False}
    stored = desk.role("k1")
    assert (stored.name, stored.position, stored.wipe_limit) == ("系统员", len(SHIPPED) + 1, Decimal("1.50"))
    changed = replace(new, name="库管", allowed=(Right.SHIP,), denied=(Right.BACK_UP,), seen_version=stored.version)
    save_role(desk.work, changed)
    assert given(desk, "k1") == {Right.SHIP: True, Right.BACK_UP: False}
    with pytest.raises(StaleRecord):
        save_role(desk.work, replace(changed, name="别的", seen_version=1))
    remove_role(desk.work, RemoveRole(role_id=stored.id, seen_version=stored.version))
    assert desk.session.scalar(select(StoredRole).where(StoredRole.code == "k1")) is None
    assert desk.session.scalar(select(RoleGrant).where(RoleGrant.role_id == stored.id)) is None


def test_role_that_somebody_has_or_that_every_office_has_stays(desk):
    desk.operator("boss", Role.MANAGER)
    operator = desk.operator("he", Role.ASSISTANT)
    save_role(desk.work, SaveRole(code="k1", **KEEPER))
    desk.session.add(LentRole(operator_id=operator.id, role_id=desk.role("k1").id))
    desk.session.flush()
    for code, refusal in (("k1", RoleInUse), ("read_only", RoleStays)):
        with pytest.raises(refusal):
            remove_role(desk.work, RemoveRole(role_id=desk.role(code).id, seen_version=desk.role(code).version))


def test_what_is_wrong_with_a_role_is_said_at_its_field(desk):
    desk.operator("boss", Role.MANAGER)
    save_role(desk.work, SaveRole(code="k1", **KEEPER))
    for values, fields in (
        ({"code": "k2"}, {"name"}),
        ({"code": "k2", "name": " "}, {"name"}),
        ({"code": " ", "name": "别的"}, {"code"}),
        ({"code": "k2", "name": "别的", "wipe_limit": Decimal(-1)}, {"wipe_limit"}),
        ({"code": "k2", "name": "长" * 61}, {"name"}),
    ):
        with pytest.raises(FieldProblems) as caught:
            save_role(desk.work, SaveRole(**{**KEEPER, **values}))
        assert set(caught.value.problems) == fields


def test_last_manager_cannot_lock_himself_out(desk):
    """Neither by his role, nor by a denial of his own; a colleague's own role lets him."""
    boss = desk.operator("boss", Role.MANAGER)
    role = desk.role("manager")
    less = SaveRole(code="manager", name="", level=DataLevel.ALL, allowed=(Right.EXPORT,), seen_version=role.version)
    denied = (Single(right=Right.SET_UP_OFFICE, is_allowed=False),)
    for run, command in (
        (save_role, less),
        (give_rights, GiveRights(operator_id=boss.id, seen_version=boss.version, single=denied)),
    ):
        savepoint = desk.session.begin_nested()
        with pytest.raises(NobodySetsUp):
            run(desk.work, command)
        savepoint.rollback()
    save_role(desk.work, SaveRole(code="k1", **KEEPER))
    desk.operator("it", Role("k1", frozenset(), DataLevel.ALL))
    desk.session.flush()
    save_role(desk.work, less)
    assert desk.access(boss).role.rights == {Right.EXPORT}


def test_what_an_operator_has_besides_is_replaced_as_a_whole(desk, day):
    desk.operator("boss", Role.MANAGER)
    operator = desk.operator("he", Role.ASSISTANT)
    week = Lent(role="finance", valid_from=day, valid_to=day + timedelta(days=6))
    one = GiveRights(
        operator_id=operator.id,
        seen_version=operator.version,
        lent=(week,),
        single=(Single(right=Right.EXPORT, is_allowed=False),),
    )
    give_rights(desk.work, one)
    access = desk.access(operator)
    assert (access.may(Right.EDIT_MONEY), access.may(Right.EXPORT)) == (True, False)
    with pytest.raises(StaleRecord):
        give_rights(desk.work, one)
    give_rights(desk.work, GiveRights(operator_id=operator.id, seen_version=operator.version))
    assert desk.access(operator).role == Role.ASSISTANT


def test_days_and_roles_that_cannot_be_are_refused(desk, day):
    desk.operator("boss", Role.MANAGER)
    operator = desk.operator("he", Role.ASSISTANT)
    before = {"valid_from": day, "valid_to": day - timedelta(days=1)}
    for values, key in (
        ({"lent": (Lent(role="finance", **before),)}, "lent"),
        ({"lent": (Lent(role="nothing"),)}, "lent"),
        ({"single": (Single(right=Right.SHIP, is_allowed=True, **before),)}, "single"),
    ):
        with pytest.raises(FieldProblems) as caught:
            give_rights(desk.work, GiveRights(operator_id=operator.id, seen_version=operator.version, **values))
        assert set(caught.value.problems) == {key}
