"""Sums of very many lines on a file: what is added up outside of the database is what its statements say."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.own import dimensions_of
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing, TooManyCells
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.queries.analysis import asking, grouping, packed
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.services.own_values import keep_own
from crm_desktop.services.work import Work
from tests.make.money import make_delivery
from tests.make.own import define
from tests.queries.analysis.telling import ASKED, DAYS, YEARS, make_history, within

CODES = ("sales", "delivered", "returned", "profit", "margin", "quantity", "average-price", "tax", "documents")
CUT_BY = [DIMENSIONS[code] for code in (*ASKED, "category", "department", "new-or-old", "province")]
PACKED = packed.packed_rows


def random_request(chance, lines):
    rows = chance.sample(CUT_BY, chance.randrange(1, 4))
    column = chance.choice([one for one in CUT_BY if one not in rows])
    since = YEARS.since + timedelta(days=chance.randrange(DAYS // 2))
    only = tuple(
        Narrowing(DIMENSIONS[code], tuple({line.keys[code] for line in chance.sample(lines, 5)}), chance.random() < 0.5)
        for code in chance.sample(
            ("brand", "customer", "salesperson", "quarter", "grade", "region"), chance.randrange(3)
        )
    )
    return CubeRequest(
        rows=tuple(rows),
        column=column if chance.random() < 0.7 else None,
        measures=tuple(measures.MEASURES[code] for code in chance.sample(CODES, chance.randrange(1, 4))),
        period=Period(since, since + timedelta(days=chance.randrange(DAYS // 2, DAYS))),
        against=chance.choice([None, None, Against.LAST_YEAR]),
        only=only,
        most=chance.choice([None, None, 2]),
    )


@pytest.fixture
def taken(monkeypatch):
    """Whether each statement was added up here; of so few lines as one, some documents at a time."""
    found = []

    def noting(session, grouped):
        rows = PACKED(session, grouped)
        found.append(rows is not None)
        return rows

    monkeypatch.setattr(packed, "_MANY", 1)
    monkeypatch.setattr(packed, "_AT_ONCE", 5)
    monkeypatch.setattr(asking, "packed_rows", noting)
    return found


def by_statements(session, access, request, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(asking, "packed_rows", lambda *_: None)
        return cube(session, access, request=request)


def test_random_requests_come_to_what_their_statements_say(session, taken, monkeypatch):
    lines = make_history(session, 7)
    chance = random.Random(5)  # noqa: S311
    for at in range(45):
        request = random_request(chance, lines)
        access = SYSTEM if at % 3 else replace(SYSTEM, operator_id=7, role=Role.SALES, employee_id=1)
        try:
            request.check(access)
        except DomainError:
            continue
        assert cube(session, access, request=request) == by_statements(session, access, request, monkeypatch)
    assert sum(taken) > len(taken) / 3


def test_lines_without_a_product_stand_where_nothing_is_said_of_it(session, taken):
    lines = within(make_history(session, 7), YEARS)
    request = CubeRequest(rows=(dimensions.BRAND,), column=dimensions.REGION, measures=(measures.SALES,), period=YEARS)
    answer = cube(session, SYSTEM, request=request)
    assert taken == [True, True]
    for row in answer.whole.rows:
        for column, sums in row.cells.items():
            of_cell = [one for one in lines if (one.keys["brand"], one.keys["region"]) == (row.path[0].key, column)]
            assert measures.SALES.of(sums) == sum(one.sign * one.amount for one in of_cell)
    assert answer.whole.value(measures.SALES) == sum(one.sign * one.amount for one in lines)


def test_sums_that_no_column_holds_are_left_to_the_database(session, taken):
    (line, *_) = make_delivery(session, amounts=("1.00",)).lines
    line.amount = Decimal(2**62) / 100
    session.flush()
    request = CubeRequest(
        rows=(dimensions.BRAND,), column=dimensions.REGION, measures=(measures.DELIVERED,), period=YEARS
    )
    assert cube(session, SYSTEM, request=request).whole.value(measures.DELIVERED) == line.amount
    assert taken[0] is False


def test_too_many_groups_are_too_many_here_too(session, taken, monkeypatch):
    make_history(session, 7)
    request = CubeRequest(
        rows=(dimensions.CUSTOMER, dimensions.BRAND), column=dimensions.DAY, measures=(measures.SALES,), period=YEARS
    )
    for module in (packed, asking, grouping):
        monkeypatch.setattr(module, "MOST_CELLS", 26)
    with pytest.raises(TooManyCells):
        cube(session, SYSTEM, request=request)
    assert taken == [True]


def test_own_fields_of_customers_and_goods_cut_as_they_do_in_statements(session, clock, taken, monkeypatch):
    work = Work(session, SYSTEM, clock)
    choice = {"kind": OwnKind.CHOICE, "options": ("甲", "乙"), "least": None, "places": 0, "unit": ""}
    define(work, key="often", title="采购周期", **choice)
    define(work, key="grip", title="手感", owner=Owner.PRODUCT, **choice)
    lines = make_history(session, 7)
    for line in lines[::3]:
        keep_own(work, Owner.PARTY, line.keys["customer"], {"often": "甲"})
        if line.keys["product"].startswith("#"):
            keep_own(work, Owner.PRODUCT, int(line.keys["product"][1:]), {"grip": "乙"})
    session.flush()
    access = replace(SYSTEM, own=read_own_fields(session))
    known = dimensions_of(facts.SALES, access)
    often, grip = known["own.often"], known["own.grip"]
    for only in ((), (Narrowing(often, ("甲",)),), (Narrowing(grip, ("乙",), leaves_out=True),)):
        request = CubeRequest(
            rows=(often, dimensions.QUARTER), column=grip, measures=(measures.SALES,), period=YEARS, only=only
        )
        answer = cube(session, access, request=request)
        assert answer == by_statements(session, access, request, monkeypatch)
        assert {row.member.key for row in answer.whole.rows} <= {"", "甲"}
    assert all(taken)
