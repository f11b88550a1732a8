import json
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.models.office.people import Operator
from crm_desktop.queries.office import kept as reading
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.kept_work import (
    DeleteView,
    DropDraft,
    GivenAlready,
    GiveViewToAll,
    KeepDraft,
    SaveView,
    TakeViewFromAll,
)
from crm_desktop.services.office.operators import AddOperator
from crm_desktop.services.office.own_fields import SaveOwnField
from crm_desktop.services.runner import CommandRunner
from tests.make.office import first_start, new_operator
from tests.make.own import ANNUAL_USE


@pytest.fixture
def people(engine, clock):
    """Runner and reader of the manager 1 and the salesperson 2."""
    system = CommandRunner(engine, SYSTEM, clock)
    system.run(first_start())
    system.run(new_operator(login="zhou"))
    manager = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER)
    with engine.connect() as connection:
        person = connection.scalar(select(Operator.employee_id).where(Operator.id == 2))
    sales = Access(operator_id=2, login="zhou", name="周敏", role=Role.SALES, employee_id=person)
    return [(CommandRunner(engine, access, clock), Reader(engine, access)) for access in (manager, sales)]


def test_draft_is_kept_replaced_and_dropped(people):
    (_, others), (runner, reader) = people
    for content in ("{}", '{"lines": 2}'):
        runner.run(KeepDraft(key="k1", kind="order", title="新订单 · 永兴五金", content=content))
    (draft,) = reader.read(reading.kept_drafts)
    assert (draft.kind, draft.title, draft.content) == ("order", "新订单 · 永兴五金", '{"lines": 2}')
    assert others.read(reading.kept_drafts) == ()
    runner.run(DropDraft(key="k1"))
    assert reader.read(reading.kept_drafts) == ()


def test_nobody_drops_a_colleagues_draft(people):
    (manager, _), (runner, reader) = people
    runner.run(KeepDraft(key="k1", kind="order", title="x", content="{}"))
    manager.run(DropDraft(key="k1"))
    assert len(reader.read(reading.kept_drafts)) == 1


def test_everybodys_view_that_asks_by_a_hidden_field_is_for_those_who_see_it(people, engine):
    (manager, boss), (runner, reader) = people
    manager.run(SaveOwnField(draft=replace(ANNUAL_USE, seen_by=("manager",))))
    asked = {
        "大户": {"filters": [["own.annual_use", ">=", "5000"]]},
        "按用量": {"sort": [["own.annual_use", True]]},
        "全部列": {"columns": [["own.annual_use", 90, True]], "sort": [["name", False]]},
        "报表": {"rows": ["own.annual_use"], "measures": ["sales"]},
    }
    kept = {name: json.dumps(content) for name, content in asked.items()} | {"坏的": '{"filters": [["own.annual_use'}
    for name, content in kept.items():
        manager.run(GiveViewToAll(list_id="customers", name=name, content=content))
    runner.run(SaveView(list_id="customers", name="我的", content=kept["大户"]))
    with Session(engine) as session:
        own = read_own_fields(session)
    for who in (boss, reader):
        who.access = replace(who.access, own=own)
    assert {view.name for view in boss.read(reading.kept_views)} == set(asked)
    assert {view.name for view in reader.read(reading.kept_views)} == {"全部列", "我的"}


def test_own_view_stands_after_everybodys_of_the_same_name(people):
    (manager, _), (runner, reader) = people
    manager.run(GiveViewToAll(list_id="orders", name="待发货", content="all"))
    runner.run(SaveView(list_id="orders", name="待发货", content="old"))
    runner.run(SaveView(list_id="orders", name="待发货", content="own"))
    assert [view.content for view in reader.read(reading.kept_views)] == ["all", "own"]
    runner.run(DeleteView(list_id="orders", name="待发货"))
    assert [view.content for view in reader.read(reading.kept_views)] == ["all"]


def test_only_managers_give_views_to_all_and_take_them_away(people):
    _, (runner, _) = people
    for command in (GiveViewToAll(list_id="orders", name="x", content=""), TakeViewFromAll(list_id="orders", name="x")):
        with pytest.raises(NotAllowed):
            runner.run(command)


def test_a_view_is_put_in_the_place_of_everybodys_only_if_that_is_meant(people):
    (manager, _), (_, reader) = people
    other = GiveViewToAll(list_id="orders", name="待发货", content="other")
    manager.run(GiveViewToAll(list_id="orders", name="待发货", content="all"))
    manager.run(GiveViewToAll(list_id="orders", name="待发货", content="all"))
    with pytest.raises(GivenAlready):
        manager.run(other)
    assert [view.content for view in reader.read(reading.kept_views)] == ["all"]
    manager.run(replace(other, accepted=frozenset({GivenAlready.key})))
    assert [view.content for view in reader.read(reading.kept_views)] == ["other"]


def test_a_view_is_taken_away_from_all_and_own_ones_stay(people):
    (manager, _), (runner, reader) = people
    manager.run(GiveViewToAll(list_id="orders", name="待发货", content="all"))
    manager.run(GiveViewToAll(list_id="quotes", name="待发货", content="of another list"))
    runner.run(SaveView(list_id="orders", name="待发货", content="own"))
    manager.run(TakeViewFromAll(list_id="orders", name="待发货"))
    assert [view.content for view in reader.read(reading.kept_views)] == ["of another list", "own"]


def test_new_operator_must_change_the_password_unless_said_otherwise():
    assert AddOperator(draft=new_operator().draft, password="x").must_change_password
