"""Figures cut by the office's own fields, on a file and on a server."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.analysis import dimensions, facts, kept, measures
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.own import dimensions_of
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.spans import Span
from crm_desktop.models.parties import Party
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.naming import named_cube
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.queries.own_values import know_own_fields, read_own_fields
from crm_desktop.services.own_values import keep_own
from crm_desktop.services.work import Work
from tests.make.money import make_delivery
from tests.make.office import make_employee
from tests.make.own import define
from tests.make.parties import make_customer

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
CLERK = Access(9, "he", "何晓雯", Role.ASSISTANT)


@pytest.fixture
def sold(any_engine, clock):
    """Three customers who bought for 1, 2 and 4, with how often they buy and whether they have a rack of samples."""
    with Session(any_engine) as session:
        work = Work(session, SYSTEM, clock)
        often = {"kind": OwnKind.CHOICE, "options": ("每周", "每月"), "least": None, "places": 0, "unit": ""}
        define(work, key="often", title="采购周期", title_english="Buys every", seen_by=("manager",), **often)
        define(work, key="rack", title="样品柜", kind=OwnKind.YES_NO, least=None)
        said = ({"often": "每周", "rack": "1"}, {"often": "每月"}, {"rack": "1"})
        for place, own in enumerate(said):
            party = make_customer(session, name=f"客户{place}", code=f"C{place}")
            keep_own(work, Owner.PARTY, party.id, own)
            make_delivery(session, customer=party, amounts=(f"{2**place}.00",), on=date(2026, 3, 1))
        session.flush()
        yield replace(work, access=replace(SYSTEM, own=read_own_fields(session)))


def ask(work, *codes, **values):
    known = dimensions_of(facts.SALES, work.access, "zh_CN")
    rows = tuple(known[code] for code in codes)
    request = CubeRequest(fact=facts.SALES, rows=rows, measures=(measures.SALES,), period=YEAR, **values)
    return cube(work.session, work.access, request=request)


def told(answer):
    return {row.member.label: str(row.value(measures.SALES)) for row in answer.whole.rows}


def test_figures_are_cut_by_own_fields_and_nobody_is_left_out(sold):
    assert told(ask(sold, "own.often")) == {"每周": "1.00", "每月": "2.00", "": "4.00"}
    assert told(ask(sold, "own.rack")) == {"✓": "5.00", "": "2.00"}
    known = dimensions_of(facts.SALES, sold.access)
    only = (Narrowing(known["own.often"], ("每周", "")),)
    assert told(ask(sold, "own.rack", "own.often", only=only)) == {"✓": "5.00"}


def test_who_does_not_see_the_field_cannot_cut_by_it(sold):
    hers = replace(sold, access=replace(CLERK, own=sold.access.own))
    stolen = dimensions_of(facts.SALES, sold.access)["own.often"]

    assert "own.often" not in dimensions_of(facts.SALES, hers.access)
    request = CubeRequest(fact=facts.SALES, rows=(stolen,), measures=(measures.SALES,), period=YEAR)
    with pytest.raises(NotAllowed):
        cube(hers.session, hers.access, request=request)
    narrowed = replace(request, rows=(dimensions.YEAR,), only=(Narrowing(stolen, ("每周",)),))
    with pytest.raises(NotAllowed):
        cube(hers.session, hers.access, request=narrowed)
    lines = raw_lines(hers.session, hers.access, request=replace(request, rows=()))
    assert "每周" not in str(lines)


def test_single_lines_call_the_field_in_the_language_of_who_asks(sold):
    request = CubeRequest(fact=facts.SALES, rows=(), measures=(measures.SALES,), period=YEAR)
    for language, title in (("en", "Buys every"), ("zh_CN", "采购周期")):
        lines = raw_lines(sold.session, sold.access, request=request, language=language)
        assert [one.title for one in lines.dimensions if one.code == "own.often"] == [title]


def test_a_kept_report_knows_the_field_again_and_is_not_read_without_it(sold):
    known = dimensions_of(facts.SALES, sold.access)
    rows = (known["own.often"],)
    request = CubeRequest(fact=facts.SALES, rows=rows, measures=(measures.SALES,), period=YEAR)
    text = kept.written(KeptReport(request, Span.OWN))

    assert kept.read(text, date(2026, 11, 20), known).request.rows == rows
    assert kept.read(text, date(2026, 11, 20)) is None


def test_figures_are_cut_by_whom_a_field_names_as_far_as_that_is_seen(sold):
    session = sold.session
    for key, kind in (("buyer", OwnKind.PERSON), ("payer", OwnKind.PARTY)):
        define(sold, key=key, title=key, kind=kind, least=None, places=0, unit="")
    know_own_fields(session, None)
    here, there = make_employee(session, name="周敏"), make_employee(session, name="何晓雯")
    first, second, third = session.scalars(select(Party).order_by(Party.code)).all()
    first.owner, second.owner, third.owner = here, here, there
    session.flush()
    keep_own(sold, Owner.PARTY, first.id, {"buyer": str(there.id), "payer": str(third.id)})
    keep_own(sold, Owner.PARTY, second.id, {"buyer": str(there.id), "payer": str(first.id)})
    everybody = replace(sold, access=replace(SYSTEM, own=read_own_fields(session)))
    hers = Access(7, "zhou", "周敏", Role.SALES, employee_id=here.id, own=everybody.access.own)

    assert told(ask(everybody, "own.buyer")) == {"何晓雯": "3.00", "": "4.00"}
    assert told(ask(everybody, "own.payer")) == {"客户0": "2.00", "客户2": "1.00", "": "4.00"}
    assert told(ask(replace(sold, access=hers), "own.payer")) == {"客户0": "2.00", "": "1.00"}


def test_two_firms_of_one_name_are_two_rows_and_each_is_meant_by_itself(sold):
    define(sold, key="payer", title="付款方", kind=OwnKind.PARTY, least=None, places=0, unit="")
    know_own_fields(sold.session, None)
    first, second, third = sold.session.scalars(select(Party).order_by(Party.code)).all()
    twin = make_customer(sold.session, name="客户2", code="C9")
    for party, payer in ((first, twin), (second, third)):
        keep_own(sold, Owner.PARTY, party.id, {"payer": str(payer.id)})
    mine = replace(sold, access=replace(SYSTEM, own=read_own_fields(sold.session)))
    payer = dimensions_of(facts.SALES, mine.access)["own.payer"]

    rows = [
        (row.member.key, row.member.label, str(row.value(measures.SALES))) for row in ask(mine, "own.payer").lines()
    ]
    assert rows == [(None, "", "4.00"), (third.id, "客户2", "2.00"), (twin.id, "客户2", "1.00")]
    for keys, sold_for in (((twin.id,), "1.00"), ((third.id, None), "6.00"), (("客户2",), "3.00"), (("",), "4.00")):
        only = (Narrowing(payer, keys),)
        assert str(ask(mine, only=only).whole.value(measures.SALES)) == sold_for
        assert all(map(payer.has_key, keys))
    request = CubeRequest(measures=(measures.SALES,), period=YEAR, only=(Narrowing(payer, (twin.id, "客户2")),))
    (narrowed,) = named_cube(mine.session, mine.access, request=request).narrowed
    assert [one.label for one in narrowed.members] == ["客户2", "客户2"]
