"""A role that takes in others is a group: it gives what they give, to who has it and to whom it is lent."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Area, DataLevel, Right, Role
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.queries.office.roles import all_roles, role_choices
from crm_desktop.services.office.operators import SwitchOperator, switch_operator
from crm_desktop.services.office.roles import (
    GiveRights,
    Lent,
    NobodySetsUp,
    RemoveRole,
    RoleTakenIn,
    SaveRole,
    give_rights,
    remove_role,
    save_role,
)
from tests.make.office import make_employee
from tests.services.office.test_roles import KEEPER, Desk


@pytest.fixture
def desk(any_engine, clock):
    with Session(any_engine.execution_options(**WRITE)) as session:
        yield Desk(session, clock)


def test_group_gives_what_its_roles_do_and_its_own_limit_counts(desk):
    desk.operator("boss", Role.MANAGER)
    team = SaveRole(code="team", name="前台组", level=DataLevel.OWN, allowed=(Right.REPRINT,), denied=(Right.EXPORT,),
                    parts=("sales", "cashier"))  # fmt: skip
    save_role(desk.work, team)
    he = desk.operator("he", Role("team", frozenset(), DataLevel.OWN))
    role = desk.access(he).role
    assert role.rights == (Role.SALES.rights | Role.CASHIER.rights | {Right.REPRINT}) - {Right.EXPORT}
    assert (role.code, role.level, role.wipe_limit) == ("team", DataLevel.ALL, Role.CASHIER.wipe_limit)
    assert role.lent == frozenset()
    assert next(one for one in all_roles(desk.session, SYSTEM) if one.code == "team").parts == ("cashier", "sales")
    assert not next(one.needs_person for one in role_choices(desk.session, SYSTEM) if one.code == "team")
    less = replace(team, parts=("sales",), most_discount=Decimal("0.05"), seen_version=desk.role("team").version)
    save_role(desk.work, less)
    role = desk.access(he).role
    assert (Right.EDIT_MONEY in role.rights, role.level, role.most_discount) == (
        False,
        Role.SALES.level,
        Decimal("0.05"),
    )


def test_lent_group_gives_what_its_roles_do(desk):
    desk.operator("boss", Role.MANAGER)
    save_role(desk.work, SaveRole(code="team", name="前台组", level=DataLevel.OWN, allowed=(), parts=("finance",)))
    he = desk.operator("he", Role.WAREHOUSE)
    give_rights(desk.work, GiveRights(operator_id=he.id, seen_version=he.version, lent=(Lent(role="team"),)))
    role = desk.access(he).role
    assert role.rights == Role.WAREHOUSE.rights | Role.FINANCE.rights
    assert role.lent == {"team"}


def test_group_holds_no_group_and_a_role_of_a_group_stays(desk):
    desk.operator("boss", Role.MANAGER)
    for code in ("k1", "k2"):
        save_role(desk.work, SaveRole(code=code, name=code, level=DataLevel.OWN, allowed=()))
    team = SaveRole(code="team", name="前台组", level=DataLevel.OWN, allowed=(), parts=("k1",))
    assert save_role(desk.work, team).record_id == save_role(desk.work, team).record_id
    for code, parts in (("k2", ("team",)), ("k1", ("k2",)), ("k2", ("k2",)), ("k2", ("none",))):
        wrong = SaveRole(code=code, name=code, level=DataLevel.OWN, allowed=(), parts=parts,
                         seen_version=desk.role(code).version)  # fmt: skip
        with pytest.raises(FieldProblems) as caught:
            save_role(desk.work, wrong)
        assert set(caught.value.problems) == {"parts"}
    part, whole = desk.role("k1"), desk.role("team")
    with pytest.raises(RoleTakenIn):
        remove_role(desk.work, RemoveRole(role_id=part.id, seen_version=part.version))
    remove_role(desk.work, RemoveRole(role_id=whole.id, seen_version=whole.version))
    remove_role(desk.work, RemoveRole(role_id=part.id, seen_version=part.version))


def test_who_sets_up_the_office_by_a_role_of_his_group_counts(desk):
    boss = desk.operator("boss", Role.MANAGER)
    save_role(desk.work, SaveRole(code="k1", **KEEPER))
    team = SaveRole(code="team", name="系统组", level=DataLevel.ALL, allowed=(), parts=("k1",))
    save_role(desk.work, team)
    desk.operator("it", Role("team", frozenset(), DataLevel.ALL))
    desk.session.flush()
    switch_operator(desk.work, SwitchOperator(operator_id=boss.id, seen_version=boss.version, is_active=False))
    denies = replace(team, denied=(Right.SET_UP_OFFICE,), seen_version=desk.role("team").version)
    with pytest.raises(NobodySetsUp):
        save_role(desk.work, denies)


def test_group_sees_in_each_area_as_far_as_the_farthest_of_its_roles(desk):
    desk.operator("boss", Role.MANAGER)
    far = SaveRole(code="far", name="远", level=DataLevel.OWN, allowed=(), money_level=DataLevel.ALL)
    near = SaveRole(code="near", name="近", level=DataLevel.DEPARTMENT, allowed=(), sales_level=DataLevel.OWN)
    team = SaveRole(code="team", name="组", level=DataLevel.OWN, allowed=(), parts=("far", "near"))
    for role in (far, near, team):
        save_role(desk.work, role)
    person = make_employee(desk.session)
    role = desk.access(desk.operator("he", Role("team", frozenset(), DataLevel.OWN), person.id)).role
    assert [role.level_of(area) for area in Area] == [DataLevel.DEPARTMENT, DataLevel.OWN, DataLevel.ALL]
    kept = next(one for one in all_roles(desk.session, SYSTEM) if one.code == "far")
    assert (kept.parties_level, kept.sales_level, kept.money_level) == (None, None, DataLevel.ALL)
