"""The office's own figures added up, each record once, beside a sum in plain Python; on a file and on a server."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.analysis import dimensions, facts, kept, measures
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.own import fields_of, measures_of, own_measures
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.shelving import of_fact
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.spans import Span
from crm_desktop.models.parties import Party
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.services.own_values import keep_own
from crm_desktop.services.work import Work
from tests.make.money import make_delivery
from tests.make.own import define
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
CLERK = Access(9, "he", "何晓雯", Role.ASSISTANT)
USES = {"甲": "1250.5", "乙": "430.5", "丙": "1250.5", "丁": ""}
GRADES = {"甲": "A", "乙": "A", "丙": "B", "丁": "C"}
MONTHS = {"甲": (1, 1, 3), "乙": (1, 3), "丙": (3,), "丁": (3,)}
"""In which months each customer got a delivery of two lines."""
CANARY = "1681.0"


@pytest.fixture
def sold(any_engine, clock):
    """Four customers, two of whom use the same, with several documents of two lines each."""
    with Session(any_engine) as session:
        work = Work(session, SYSTEM, clock)
        define(work, seen_by=("manager",))
        define(work, key="fee", owner=Owner.ORDER, kind=OwnKind.MONEY, title="代办费", least=None, places=0, unit="")
        for place, name in enumerate(USES):
            party = make_customer(session, name=name, code=f"C{place}", grade=GRADES[name])
            keep_own(work, Owner.PARTY, party.id, {"annual_use": USES[name]})
            for month in MONTHS[name]:
                make_delivery(session, customer=party, amounts=("1.00", "2.00"), on=date(2026, month, 2))
        session.flush()
        yield replace(work, access=replace(SYSTEM, own=read_own_fields(session)))


def ask(work, *rows, code="own.annual_use", fact=facts.SALES, **values):
    measure = measures_of(fact, work.access, "zh_CN")[code]
    request = CubeRequest(fact=fact, rows=rows, measures=(measure,), period=YEAR, **values)
    return cube(work.session, work.access, request=request), measure


def by_hand(*groups):
    """The sum of what the customers of each group use, each of them once."""
    found = defaultdict(set)
    for name, months in MONTHS.items():
        for month in months:
            facts_of = {"grade": GRADES[name], "month": 202600 + month}
            found[tuple(facts_of[one] for one in groups)].add(name)
    uses = {group: [Decimal(USES[name]) for name in names if USES[name]] for group, names in found.items()}
    return {group: sum(used) if used else None for group, used in uses.items()}


def told(answer, measure):
    """All rows of the innermost field by the keys that lead to them."""
    return {tuple(one.key for one in row.path): row.value(measure) for row in answer.lines() if not row.rows}


def test_each_record_counts_once_in_each_group_and_once_in_all_together(sold):
    for fields in ((dimensions.GRADE,), (dimensions.MONTH,), (dimensions.GRADE, dimensions.MONTH)):
        answer, measure = ask(sold, *fields)
        assert told(answer, measure) == by_hand(*(one.code for one in fields))
        assert answer.whole.value(measure) == by_hand()[()] == Decimal("2931.5")
    across, measure = ask(sold, dimensions.GRADE, column=dimensions.MONTH)
    cells = {(row.path[0].key, key): row.cell(key, measure) for row in across.whole.rows for key in row.cells}
    assert cells == by_hand("grade", "month")
    assert {key: across.whole.cell(key, measure) for key in across.whole.cells} == {
        month: used for (month,), used in by_hand("month").items()
    }


def test_what_is_not_shown_stands_in_one_row_and_the_year_before_has_none(sold):
    answer, measure = ask(sold, dimensions.CUSTOMER, most=2, against=Against.LAST_YEAR)

    assert [row.value(measure) for row in answer.whole.rows] == [Decimal("1250.5"), Decimal("1250.5"), Decimal("430.5")]
    assert answer.whole.rows[-1].member.others == 2
    assert answer.whole.value_before(measure) is None


def test_an_order_counts_once_and_only_where_orders_are_counted(sold):
    parties, product = {one.name: one for one in sold.session.query(Party)}, make_product(sold.session)
    for name in ("甲", "甲", "丙"):
        order_id = confirmed(sold, parties[name], line(product), line(product))
        keep_own(sold, Owner.ORDER, order_id, {"fee": "5.50"})
    answer, measure = ask(sold, dimensions.GRADE, code="own.fee", fact=facts.ORDERS)

    assert told(answer, measure) == {("A",): Decimal("11.00"), ("B",): Decimal("5.50")}
    assert measure.look is measures.Look.MONEY
    offered = {fact.code: [*measures_of(fact, sold.access)] for fact in facts.FACTS.values()}
    assert [code for code, codes in offered.items() if "own.fee" in codes] == ["orders"]
    with_customers = ["sales", "orders", "quotes", "received", "receivables", "collected", "due", "talks"]
    assert [code for code, codes in offered.items() if "own.annual_use" in codes] == with_customers
    left = of_fact(answer.request, facts.SALES)
    assert left.measures == facts.SALES.measures[:1]


def test_every_fact_can_be_asked_for_all_that_it_offers(sold):
    hard = (dimensions.DAY, dimensions.PRODUCT, dimensions.NEWNESS, dimensions.AGE)
    for fact in facts.FACTS.values():
        own = tuple(one for one in measures_of(fact, sold.access).values() if one.field is not None)
        for cut in (one for one in hard if own and fact.is_cut_by(one)):
            request = CubeRequest(fact=fact, rows=(cut,), measures=own, period=YEAR)
            assert cube(sold.session, sold.access, request=request).request is request


def test_who_does_not_see_the_field_is_offered_none_and_told_none(sold):
    hers = replace(sold, access=replace(CLERK, own=sold.access.own))
    stolen = measures_of(facts.SALES, sold.access)["own.annual_use"]
    asked = CubeRequest(rows=(dimensions.GRADE,), measures=(measures.DOCUMENTS,), period=YEAR)

    assert "own.annual_use" not in fields_of(facts.SALES, hers.access)
    for request in (replace(asked, measures=(stolen,)), replace(asked, sort=stolen)):
        for door in (cube, raw_lines):
            with pytest.raises(NotAllowed):
                door(hers.session, hers.access, request=request)
        text = kept.written(KeptReport(request, Span.OWN))
        assert kept.read(text, YEAR.until, figures=own_measures(hers.access)) is None
        assert kept.read(text, YEAR.until, figures=own_measures(sold.access)).request == request
    told_of = str((cube(hers.session, hers.access, request=asked), raw_lines(hers.session, hers.access, request=asked)))
    assert "1250.5" not in told_of
    assert CANARY not in told_of
