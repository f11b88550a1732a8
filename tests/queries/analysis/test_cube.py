"""Figures by the cube, against a second computation in plain Python over the raw lines."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import (
    CubeRequest,
    CutTwice,
    MeasureNotYours,
    Narrowing,
    NotCountedOfIt,
    NothingCounted,
    PeriodTurned,
    TimeBeforeIsNone,
    TooDeep,
    TooManyCells,
    TooManyDays,
)
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.analysis import asking, largest
from crm_desktop.queries.analysis.behind import documents_behind, narrowed_to
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.cuts import CUTS
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.services.work import Work
from tests.make.money import make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.stored import CREATED

YEARS = Period(date(2024, 1, 1), date(2026, 12, 31))
DAYS = (YEARS.until - YEARS.since).days


@dataclass
class Told:
    """A line as it was made: what the second computation knows."""

    sign: int
    document: int
    keys: dict[str, object]
    amount: Decimal
    cost: Decimal | None
    quantity: Decimal
    unit: str
    day: date


def times(day):
    """The keys of a day, by the calendar of the language and not by that of a database."""
    third = 1 if day.day < 11 else 2 if day.day < 21 else 3
    return {
        "year": day.year,
        "half": day.year * 10 + (1 if day.month < 7 else 2),
        "quarter": day.year * 10 + {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3}.get(day.month, 4),
        "month": int(f"{day:%Y%m}"),
        "ten-days": int(f"{day:%Y%m}{third}"),
        "week": ((day - timedelta(days=day.weekday())).toordinal() + 1_721_425) // 7,
        "day": int(f"{day:%Y%m%d}"),
        "weekday": day.weekday(),
    }


def make_history(session, seed):
    """Some eighty lines of all kinds, made by chance, and what is known of each."""
    chance = random.Random(seed)  # noqa: S311
    work = Work(session, SYSTEM, FixedClock(CREATED + timedelta(days=365)))
    people = [make_employee(session, name=name) for name in ("周敏", "李伟")]
    parties = [
        make_customer(
            session, name=f"客户{at}", region=chance.choice(["浙东", "浙南", ""]), owner_id=owner, grade=grade
        )
        for at, (owner, grade) in enumerate([(people[0].id, "A"), (people[1].id, "B"), (None, ""), (people[0].id, "A")])
    ]
    goods = [
        make_product(session, name=f"货{at}", brand=brand) for at, brand in enumerate(["晋亿", "东明", "", "晋亿"])
    ]
    big = DictionaryEntry(list_name="region", text="浙江", kind="big")
    session.add_all([big, DictionaryEntry(list_name="region", text="外省", kind="big")])
    session.flush()
    session.add(DictionaryEntry(list_name="region", text="浙东", kind="region", parent_id=big.id))
    lines = []
    for _ in range(24):
        day = YEARS.since + timedelta(days=chance.randrange(DAYS + 1))
        party, person = chance.choice(parties), chance.choice([*people, None])
        region = chance.choice(["", "", "外省"])
        made = make_delivery(
            session,
            customer=party,
            amounts=[f"{chance.randrange(1, 99999) / 100:.2f}" for _ in range(chance.randrange(1, 4))],
            on=day,
            employee_id=person and person.id,
            region=region,
        )
        for line in made.lines:
            product = chance.choice([*goods, None])
            line.product_id, line.unit = product and product.id, chance.choice(["只", "箱"])
            line.quantity = Decimal(chance.randrange(1, 900)) / 4
            line.cost = chance.choice([None, to_cents(line.amount / 2)])
            lines.append(_told(made, line, product, sign=1))
        if chance.random() < 0.4:
            back = chance.choice(made.lines)
            came = min(YEARS.until, day + timedelta(days=chance.randrange(60)))
            credit = make_return(work, lines=[back], on=came, employee_id=person and person.id, region=region)
            returned = session.get_one(SalesReturn, credit.origin_id)
            line = returned.lines[0]
            line.product_id, line.unit, line.cost = back.product_id, back.unit, back.cost
            product = next((one for one in goods if one.id == back.product_id), None)
            lines.append(_told(returned, line, product, sign=-1))
    gone = make_delivery(session, amounts=("77777.00",), on=YEARS.since)
    gone.state = DeliveryState.VOID
    session.flush()
    return lines


def _told(document, line, product, *, sign):
    party = document.party
    keys = {
        **times(document.document_date),
        "customer": party.id,
        "grade": party.grade,
        "region": (region := document.region or party.region),
        "big-region": {"浙东": "浙江", "外省": "外省"}.get(region, ""),
        "sales-region": "浙东" if region == "浙东" else "",
        "owner": party.owner_id,
        "salesperson": document.employee_id,
        "product": f"#{product.id}" if product else f"={line.product_name}",
        "brand": product.brand if product else "",
    }
    return Told(sign, document.id, keys, line.amount, line.cost, line.quantity, line.unit, document.document_date)


def figures(lines):
    """The measures of a group of lines, computed anew."""
    known = [line for line in lines if line.cost is not None]
    sales = sum((line.sign * line.amount for line in lines), Decimal(0))
    costed = sum((line.sign * line.amount for line in known), Decimal(0))
    profit = costed - sum((line.sign * line.cost for line in known), Decimal(0))
    left = [line for line in lines if line.sign > 0]
    alike = len({line.unit for line in lines}) < 2
    return {
        "sales": sales,
        "delivered": sum((line.amount for line in left), Decimal(0)),
        "returned": sum((line.amount for line in lines if line.sign < 0), Decimal(0)),
        "profit": profit,
        "margin": round(profit / costed, 3) if costed else None,
        "quantity": sum((line.sign * line.quantity for line in lines), Decimal(0)) if alike else None,
        "documents": len({line.document for line in left}),
        "customers": len({line.keys["customer"] for line in left}),
        "last-day": max((line.day for line in left), default=None),
    }


MEASURED = tuple(
    measures.MEASURES[code]
    for code in ("sales", "delivered", "returned", "profit", "margin", "quantity", "documents", "customers", "last-day")
)
ASKED = (
    *("year", "half", "quarter", "month", "ten-days", "week", "day", "weekday"),
    *("customer", "grade", "region", "big-region", "sales-region", "owner", "salesperson", "product", "brand"),
)


def is_same(row, lines):
    """Whether all figures of a row are those of these lines; a tie in the third place of a margin goes either way."""
    wanted = figures(lines)
    for measure in MEASURED:
        got = measure.of(row)
        if measure.code == "margin" and got is not None and wanted["margin"] is not None:
            assert abs(got - wanted["margin"]) <= Decimal("0.001")
        else:
            assert got == wanted[measure.code], (measure.code, got, wanted[measure.code])


def random_request(chance):
    picked = chance.sample(ASKED, chance.randrange(0, 5))
    with_column = len(picked) > 1 and (len(picked) == 4 or chance.random() < 0.6)
    rows = [DIMENSIONS[code] for code in (picked[:-1] if with_column else picked)][:3]
    since = YEARS.since + timedelta(days=chance.randrange(DAYS // 2))
    return CubeRequest(
        rows=tuple(rows),
        column=DIMENSIONS[picked[-1]] if with_column else None,
        measures=MEASURED,
        period=Period(since, since + timedelta(days=chance.randrange(DAYS // 2))),
        against=chance.choice([None, Against.LAST_YEAR]),
        most=chance.choice([None, 1, 2]),
    )


def within(lines, period, keys=()):
    """The lines of a period that have all these keys."""
    return [
        line
        for line in lines
        if period.since <= line.day <= period.until and all(line.keys[code] == key for code, key in keys)
    ]


def of_path(lines, row, years=0):
    """The lines behind a row, those of the row of all others included; so many years before those it names."""
    for member in row.path:
        code = member.dimension.code
        if member.others:
            lines = [line for line in lines if line.keys[code] not in member.key]
        else:
            years_back = years * member.dimension.year
            key = member.key - years_back if years_back else member.key
            lines = [line for line in lines if line.keys[code] == key]
    return lines


def look(session, lines, request):
    """Compare each row, cell and comparison of an answer, and the documents behind two of its rows."""
    answer = cube(session, SYSTEM, request=request)
    mine = within(lines, request.period)
    is_same(answer.whole.sums, mine)
    shown = []
    for row in answer.lines():
        behind = of_path(mine, row)
        is_same(row.sums, behind)
        look_at_cells(answer, row, behind)
        shown.extend([] if row.rows else behind)
    if request.rows:
        assert sorted(map(id, shown)) == sorted(map(id, mine))  # each line stands in one row of the finest
    if request.against is not None:
        before = within(lines, request.period.against(request.against))
        for row in answer.whole.lines():
            is_same(row.before, of_path(before, row, years=1))
        told = sum(row.value_before(measures.SALES) for row in answer.whole.rows)
        assert not request.rows or told == figures(before)["sales"]
    for row in list(answer.lines())[:2]:
        look_behind(session, request, row)


def look_at_cells(answer, row, lines):
    for column in answer.columns:
        of_cell = [line for line in lines if line.keys[column.dimension.code] == column.key]
        if of_cell:
            is_same(row.cells[column.key], of_cell)
        else:
            assert column.key not in row.cells


def look_behind(session, request, row):
    documents = documents_behind(session, SYSTEM, request=narrowed_to(request, row.path))
    for measure in (measures.SALES, measures.PROFIT, measures.RETURNED):
        assert measure.of(documents.sums) == row.value(measure)
    assert sum(1 for one in documents.rows if one.kind == "delivery") == row.value(measures.DOCUMENTS)


def test_random_requests_are_what_the_lines_come_to(any_engine):
    with Session(any_engine.execution_options(**WRITE)) as session:
        lines = make_history(session, 7)
        chance = random.Random(11)  # noqa: S311
        for _ in range(40):
            look(session, lines, random_request(chance))
        for request in (random_request(chance) for _ in range(3)):
            look_at_raw(session, request, within(lines, request.period))
        only = tuple(Narrowing(DIMENSIONS[code], tuple({line.keys[code] for line in lines[:9]})) for code in FILTERED)
        for request in (random_request(chance) for _ in range(6)):
            picked = tuple(replace(one, leaves_out=chance.random() < 0.5) for one in chance.sample(only, 2))
            chosen = [line for line in lines if all(is_let_through(line, one) for one in picked)]
            look(session, chosen, replace(request, only=picked, against=None))


FILTERED = ("customer", "brand", "product", "salesperson", "quarter", "grade")


def is_let_through(line, narrowing):
    return (line.keys[narrowing.dimension.code] in narrowing.keys) is not narrowing.leaves_out


def look_at_raw(session, request, lines):
    raw = raw_lines(session, SYSTEM, request=request)
    for measure in (measures.SALES, measures.PROFIT, measures.RETURNED):
        assert sum(measure.of(row.sums) for row in raw.rows) == figures(lines)[measure.code]
    told = sorted(str([row.day, *(member.key for member in row.members)]) for row in raw.rows)
    assert len(raw.rows) == len(lines)
    for at, code in enumerate(one.code for one in raw.dimensions):
        if code in ASKED:
            keys = sorted(str(row.members[at].key) for row in raw.rows)
            assert keys == sorted(str(line.keys[code]) for line in lines), told


@pytest.mark.parametrize("column", [dimensions.BRAND, dimensions.PRODUCT], ids=lambda one: one.code)
def test_documents_of_the_year_before_are_counted_in_each_group_though_their_goods_run_to_the_right(session, column):
    lines = make_history(session, 7)
    whole = Period(date(2026, 1, 1), date(2026, 12, 31))
    rows = (dimensions.GRADE, dimensions.REGION)
    asked = CubeRequest(rows=rows, column=column, measures=MEASURED, period=whole, against=Against.LAST_YEAR)
    look(session, lines, asked)
    answer = cube(session, SYSTEM, request=replace(asked, measures=(measures.DOCUMENTS,)))
    before = figures(within(lines, whole.against(Against.LAST_YEAR)))["documents"]
    assert answer.whole.value_before(measures.DOCUMENTS) == before > 0


def test_any_slicing_comes_to_the_whole_and_the_months_to_the_year(session):
    lines = make_history(session, 3)
    whole = figures(lines)["sales"]
    for dimension in facts.SALES.dimensions:
        answer = cube(session, SYSTEM, request=CubeRequest(rows=(dimension,), measures=MEASURED, period=YEARS))
        assert answer.whole.value(measures.SALES) == whole
        assert sum(row.value(measures.SALES) for row in answer.whole.rows) == whole, dimension.code
        assert (
            sum(row.share(measures.DELIVERED, answer.whole) or 0 for row in answer.whole.rows).quantize(
                Decimal("0.001")
            )
            == 1
        )
    by_year = cube(
        session,
        SYSTEM,
        request=CubeRequest(rows=(dimensions.YEAR, dimensions.MONTH), measures=MEASURED, period=YEARS),
    )
    for year in by_year.whole.rows:
        assert year.value(measures.PROFIT) == sum(month.value(measures.PROFIT) for month in year.rows)


def test_every_dimension_is_read_and_every_measure_is_offered():
    assert set(CUTS) == set(DIMENSIONS.values())
    assert {one.code for one in facts.SALES.measures} == set(measures.MEASURES)
    codes = [one.code for fact in facts.FACTS.values() for one in fact.measures]
    assert all(fact.measure(one.code) is one for fact in facts.FACTS.values() for one in fact.measures)
    assert codes


def test_who_lost_a_customer_is_in_the_row_of_last_year(session):
    customer = make_customer(session, name="去年的客户")
    make_delivery(session, customer=customer, amounts=("100.00",), on=date(2025, 3, 5))
    make_delivery(session, amounts=("40.00",), on=date(2026, 3, 5))
    request = CubeRequest(
        rows=(dimensions.CUSTOMER,),
        measures=(measures.SALES,),
        period=Period(date(2026, 1, 1), date(2026, 12, 31)),
        against=Against.LAST_YEAR,
    )
    answer = cube(session, SYSTEM, request=request)
    lost = next(row for row in answer.whole.rows if row.path[0].label == "去年的客户")
    assert (lost.value(measures.SALES), lost.value_before(measures.SALES)) == (0, 100)
    assert lost.growth(measures.SALES).rate == -1
    new = next(row for row in answer.whole.rows if row is not lost)
    assert new.growth(measures.SALES).is_new
    months = cube(session, SYSTEM, request=replace(request, rows=(dimensions.MONTH,)))
    assert [(row.path[0].key, row.value_before(measures.SALES)) for row in months.whole.rows] == [(202603, 100)]


@pytest.fixture
def asked():
    return CubeRequest(rows=(dimensions.BRAND,), measures=(measures.SALES,), period=YEARS)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"measures": ()}, NothingCounted),
        ({"rows": (dimensions.BRAND, dimensions.YEAR, dimensions.GRADE, dimensions.CITY)}, TooDeep),
        ({"column": dimensions.BRAND}, CutTwice),
        ({"measures": (measures.SALES, measures.SALES)}, CutTwice),
        ({"period": Period(YEARS.until, YEARS.since)}, PeriodTurned),
        ({"fact": facts.ORDERS}, NotCountedOfIt),
        ({"rows": (dimensions.MONTH,), "against": Against.BEFORE}, TimeBeforeIsNone),
    ],
)
def test_what_cannot_be_answered_is_said(session, asked, changed, error):
    with pytest.raises(error):
        cube(session, SYSTEM, request=replace(asked, **changed))


def test_more_cells_than_anybody_reads_are_refused(session, asked, monkeypatch):
    make_history(session, 5)
    monkeypatch.setattr(asking, "MOST_CELLS", 3)
    with pytest.raises(TooManyCells):
        cube(session, SYSTEM, request=replace(asked, rows=(dimensions.DAY,)))


def test_of_too_many_cells_the_largest_rows_are_shown_and_all_others_summed(session, asked, monkeypatch):
    lines = make_history(session, 5)
    request = replace(
        asked, rows=(dimensions.CUSTOMER, dimensions.PRODUCT), column=dimensions.MONTH, against=Against.LAST_YEAR
    )
    whole = cube(session, SYSTEM, request=replace(request, measures=MEASURED))
    monkeypatch.setattr(asking, "MOST_CELLS", 35)
    monkeypatch.setattr(largest, "LARGEST", (3, 2, 1))
    answer = named_cube(session, SYSTEM, request=replace(request, measures=MEASURED))
    assert answer.largest in (1, 2, 3)
    is_same(answer.whole.sums, lines)
    assert answer.whole.before == whole.whole.before
    assert [row.path for row in answer.whole.rows[:-1]] == [row.path for row in whole.whole.rows[: answer.largest]]
    rest = answer.whole.rows[-1]
    assert rest.path[0].others == len(whole.whole.rows) - answer.largest
    assert sum(row.value(measures.SALES) for row in answer.whole.rows) == figures(lines)["sales"]
    months = [member.key for member in answer.columns]
    assert sum(rest.cell(key, measures.SALES) or 0 for key in months) == rest.value(measures.SALES)
    monkeypatch.setattr(asking, "MOST_CELLS", 3)
    with pytest.raises(TooManyCells):
        named_cube(session, SYSTEM, request=replace(request, rows=(dimensions.DAY,)))


def test_more_days_than_twenty_years_have_are_asked_for_by_month(session, asked, monkeypatch):
    make_history(session, 5)
    monkeypatch.setattr(asking, "MOST_DAYS", 3)
    with pytest.raises(TooManyDays):
        cube(session, SYSTEM, request=replace(asked, rows=(dimensions.BRAND, dimensions.DAY)))
    assert cube(session, SYSTEM, request=replace(asked, rows=(dimensions.MONTH,))).whole.rows


def test_29_february_is_compared_with_the_day_before_it(session, asked):
    for day in (date(2024, 2, 28), date(2024, 2, 29), date(2025, 2, 28)):
        make_delivery(session, amounts=("10.00",), on=day)
    request = replace(
        asked,
        rows=(dimensions.DAY,),
        measures=(measures.SALES, measures.DOCUMENTS),
        period=Period(date(2025, 1, 1), date(2025, 12, 31)),
        against=Against.LAST_YEAR,
    )
    [row] = cube(session, SYSTEM, request=request).whole.rows
    assert (row.path[0].key, row.value_before(measures.SALES), row.value_before(measures.DOCUMENTS)) == (
        20250228,
        20,
        2,
    )
    only = Narrowing(dimensions.DAY, (20240229, 20240228))
    assert only.a_year_before.keys == (20230228,)


def test_rows_in_which_goods_only_came_back_are_there_whatever_is_counted(session, asked):
    work = Work(session, SYSTEM, FixedClock(CREATED))
    sold, back = (make_product(session, code=code, brand=code) for code in ("A", "B"))
    delivery = make_delivery(session, amounts=("10.00", "20.00"), on=date(2025, 12, 30))
    for line, product in zip(delivery.lines, (sold, back), strict=True):
        line.product_id = product.id
    returned = make_return(work, lines=[delivery.lines[1]], on=date(2026, 1, 2))
    lines = session.get(SalesReturn, returned.origin_id).lines
    lines[0].product_id = back.id
    session.flush()
    request = replace(asked, period=Period(date(2026, 1, 1), date(2026, 12, 31)), measures=(measures.DOCUMENTS,))
    assert [row.path[0].key for row in cube(session, SYSTEM, request=request).whole.rows] == ["B"]


def test_profit_is_not_for_everybody_and_cannot_be_asked_by_ordering(session, asked):
    assistant = Access(operator_id=2, login="w", name="w", role=Role.ASSISTANT)
    for changed in ({"measures": (measures.MARGIN,)}, {"sort": measures.PROFIT}):
        with pytest.raises(MeasureNotYours):
            cube(session, assistant, request=replace(asked, **changed))
    warehouse = Access(operator_id=3, login="k", name="k", role=Role.WAREHOUSE)
    for ask in (cube, documents_behind):
        with pytest.raises(NotAllowed):
            ask(session, warehouse, request=asked)


def test_own_figures_are_those_of_own_customers_and_documents(session, asked):
    mine, other = make_employee(session), make_employee(session)
    foreign = make_customer(session, owner_id=other.id)
    make_delivery(session, customer=foreign, amounts=("100.00",))
    make_delivery(session, customer=foreign, amounts=("7.00",), employee_id=mine.id)
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    answer = cube(session, seller, request=asked)
    assert answer.whole.value(measures.SALES) == 7
    behind = documents_behind(session, seller, request=narrowed_to(asked, answer.whole.rows[0].path))
    assert measures.SALES.of(behind.sums) == 7


def test_only_what_has_a_key_or_has_none_of_them(session, asked):
    lines = make_history(session, 9)
    for leaves_out in (False, True):
        only = Narrowing(dimensions.SALESPERSON, (None,), leaves_out=leaves_out)
        answer = cube(session, SYSTEM, request=replace(asked, only=(only,)))
        kept = [line for line in lines if (line.keys["salesperson"] is None) != leaves_out]
        assert answer.whole.value(measures.SALES) == figures(kept)["sales"]


def test_every_fact_is_cut_by_each_of_its_fields_on_a_file_as_on_a_server(any_engine):
    with Session(any_engine.execution_options(**WRITE)) as session:
        for day in (date(2024, 2, 29), date(2025, 6, 30)):
            make_delivery(session, amounts=("10.00",), on=day)
        for fact in facts.FACTS.values():
            asked = CubeRequest(fact=fact, measures=fact.measures, period=YEARS)
            adding, fields = fact.measures[0], fact.dimensions
            whole = cube(session, SYSTEM, request=asked).whole.value(adding)
            for at in range(0, len(fields), 4):
                *rows, column = fields[at : at + 4]
                only = tuple(Narrowing(one, ("",), leaves_out=True) for one in rows if one.has_key(""))
                request = replace(asked, rows=tuple(rows), column=column, measures=(adding,), only=only[:1])
                answer = cube(session, SYSTEM, request=request)
                assert only or sum(one.value(adding) for one in answer.whole.lines() if not one.rows) == whole
            raw_lines(session, SYSTEM, request=asked)
            documents_behind(session, SYSTEM, request=asked)
