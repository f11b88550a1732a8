"""The lists of documents in the order of their parties: read along two indexes, whoever asks."""

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.models.catalogue import TABLES, TRADE_TABLES
from crm_desktop.present.listing import HIDE, LeftOut, ListRequest, Sort
from crm_desktop.queries.catalogue import list_of
from crm_desktop.queries.sales.orders import ORDERS
from tests.conftest import NOON
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line

TODAY = FixedClock(NOON).today()
SELLER = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=1)
BY_PARTY, TURNED = Sort("customer"), Sort("customer", descending=True)


def plan_of(session, engine, listing, access, request):
    """How the database goes about finding the ids."""
    asked = []
    listener = lambda _c, _cursor, text, values, *_: asked.append((text, values))  # noqa: E731
    event.listen(engine, "before_cursor_execute", listener)
    listing.ids(session, access, request)
    event.remove(engine, "before_cursor_execute", listener)
    text, values = asked[-1]
    return [row[3] for row in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)]


@pytest.mark.parametrize("access", [SYSTEM, SELLER], ids=["system", "seller"])
@pytest.mark.parametrize("sort", [BY_PARTY, TURNED], ids=["forward", "turned"])
@pytest.mark.parametrize("table", TRADE_TABLES, ids=lambda table: table.kind.value)
def test_nothing_is_looked_up_in_the_rows_themselves(session, engine, table, sort, access):
    hidden = {HIDE: (LeftOut.VOID, LeftOut.DRAFT), "today": TODAY}
    plan = plan_of(session, engine, list_of(table.kind), access, ListRequest(sort=(sort,), options=hidden))
    name = table.entity.__tablename__
    assert "SCAN party USING COVERING INDEX ix_party_called" in plan
    assert f"SEARCH {name} USING COVERING INDEX ix_{name}_party (party_id=?)" in plan
    assert not any("USE TEMP B-TREE FOR ORDER BY" in step for step in plan), plan


def test_what_was_asked_for_by_words_or_filters_is_still_found_first(session, engine):
    asked = ListRequest(sort=(BY_PARTY,), options={"open": True, "today": TODAY})
    plan = plan_of(session, engine, ORDERS, SYSTEM, asked)
    assert not any("SCAN party" in step for step in plan), plan


@pytest.fixture
def orders(work, session):
    """Three customers, of which one goes by a short name, with two orders each: their ids, the newest first."""
    product, made = make_product(session), {}
    owners = [make_employee(session), make_employee(session)]
    for name, short, owner in (("重庆机电", "", 0), ("宁波永兴五金", "阿兴", 1), ("上海五金", "", 1)):
        customer = make_customer(session, name=name, short_name=short, owner_id=owners[owner].id)
        ids = [confirmed(work, customer, line(product), employee_id=owners[owner].id) for _ in range(2)]
        made[short or name] = ids[::-1]
    return owners[0], made


def test_parties_stand_by_the_name_they_go_by(session, orders):
    owner, made = orders
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=owner.id)
    by_party = ListRequest(sort=(BY_PARTY,))
    wanted = [*made["阿兴"], *made["重庆机电"], *made["上海五金"]]
    assert ORDERS.ids(session, SYSTEM, by_party) == wanted
    assert ORDERS.ids(session, SYSTEM, by_party, most=3) == wanted[:3]
    assert ORDERS.ids(session, SYSTEM, ListRequest(sort=(TURNED,)))[0] == made["上海五金"][0]
    assert ORDERS.ids(session, seller, by_party) == made["重庆机电"]


def test_day_alone_goes_on_as_the_list_does(session, engine):
    plan = plan_of(session, engine, ORDERS, SYSTEM, ListRequest(sort=(Sort("document_date", descending=True),)))
    assert not any("TEMP B-TREE" in step for step in plan), plan


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.kind.value)
def test_who_sees_some_parties_looks_none_of_them_up(session, engine, table):
    """The row of a party is wide, and that of each document lies elsewhere: they are told once which they are."""
    plan = plan_of(session, engine, list_of(table.kind), SELLER, ListRequest(options={"today": TODAY}))
    of_parties = [step for step in plan if "party_1" in step]
    assert all("COVERING INDEX" in step for step in of_parties), plan
    assert not any("ix_party" not in step and " party " in step for step in plan), plan
    assert not any("TEMP B-TREE FOR ORDER BY" in step for step in plan), plan
