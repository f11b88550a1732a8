"""A field of the office's own, 年用量 of customers, through every door: for who sees it, and for who does not."""

import json
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.exchange.mapping import BrokenMapping
from crm_desktop.exchange.own_fields import knowing
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import Party
from crm_desktop.present.columns.own import own_columns
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.present.translate import ENGLISH
from crm_desktop.print_templates.evaluate import Scope, evaluate
from crm_desktop.print_templates.kinds import document_kind
from crm_desktop.queries.office.history import record_history
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.queries.standing import access_of
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from crm_desktop.views.own_form import own_form_fields
from tests.cli.desk import PASSWORD, Desk, boss_alone
from tests.conftest import NOON
from tests.exchange.books import Doors
from tests.exchange.desk import saved
from tests.exchange.test_own_fields import mapped
from tests.make import office as offices
from tests.make.money import make_delivery
from tests.make.own import define
from tests.make.stored import TODAY

CLOCK = FixedClock(NOON)
FIELD = "own.annual_use"
SECRETS = ("1250.5", "1250.7", "1350", "年用量", "annual_use")
"""What stands in the field, what it comes to, and what it is called."""


class Place:
    """One who works in the office, at the window and at a terminal."""

    def __init__(self, desk, engine, login, password):
        self.desk, self.password, self.login = desk, password, login
        with Session(engine) as session:
            operator = session.scalars(select(Operator).where(Operator.login == login)).one()
            self.access = access_of(session, operator, TODAY)
        self.doors = Doors(engine, CLOCK, self.access)

    def read(self, query, **values):
        return self.doors.reader.read(query, **values)

    def types(self, *arguments):
        return self.desk.work(*arguments, operator=self.login, password=self.password, lang="zh_CN")

    def answer(self, *arguments):
        return json.loads(self.types(*arguments, "--json").out)

    @property
    def form(self):
        return {one.key: one.label for one in own_form_fields(self.context, Owner.PARTY)}

    @property
    def context(self):
        return SimpleNamespace(access=self.access, settings=SimpleNamespace(language="zh_CN"))

    def paper(self, record_id):
        ask = PaperAsk(kind="customer_sheet", record_id=record_id, wording=Wording("zh_CN", ENGLISH), today=TODAY)
        return self.read(print_data, ask=ask)

    def listed(self, request):
        listing = CustomerListing(CLOCK)
        ids = self.read(listing.ids, request=request)
        rows = self.read(listing.rows, ids=ids, request=request)
        return {row.name: row.own for row in rows}, self.read(listing.totals, request=request).sums

    def excel(self, name, *arguments):
        path = self.desk.folder / name
        done = self.types("export", "customers", path, *arguments)
        assert done.status == Exit.DONE, done.faults
        return [[cell for cell in row if cell is not None] for row in openpyxl.load_workbook(path).active.values]


@pytest.fixture
def office(tmp_path, shelf):
    """The boss, and a clerk for finance, whose role does not see the field; it holds what came in with a workbook."""
    desk = Desk(tmp_path)
    shelf.copy("boss", boss_alone, desk.office)
    with open_office(desk.office) as opened:
        CommandRunner(opened.engine, SYSTEM, CLOCK).run(
            offices.new_operator(login="sunli", role=Role.FINANCE, employee_id=None)
        )
        with unit_of_work(opened.engine) as session:
            define(Work(session, SYSTEM, CLOCK), seen_by=("manager",))
        boss = Place(desk, opened.engine, "boss", PASSWORD)
        clerk = Place(desk, opened.engine, "sunli", offices.PASSWORD)
        path = saved(tmp_path / "in.xlsx", [["客户名称", "年用量"], ["甲厂", 1250.5], ["乙厂", 99.5], ["丙厂", -3]])
        tried = boss.doors.tried(path, mapped(boss.doors, path))
        assert [(one.row, one.title) for one in tried.problems] == [(4, "年用量")]
        boss.doors.bring(path, mapped(boss.doors, path))
        with unit_of_work(opened.engine) as session:
            parties = {one.name: one for one in session.query(Party)}
            for name in ("甲厂", "甲厂", "乙厂", "乙厂"):
                make_delivery(session, customer=parties[name], amounts=("1.00", "2.00"), on=TODAY)
            ids = {name: one.id for name, one in parties.items()}
        yield SimpleNamespace(boss=boss, clerk=clerk, ids=ids, book=path)


def changed(place, party_id, value):
    stored = place.read(stored_customer, party_id=party_id)
    draft = replace(stored.draft, own={"annual_use": value})
    return place.doors.runner.run(SaveCustomer(draft=draft, party_id=party_id, seen_version=stored.version))


def test_the_field_is_behind_every_door_for_who_sees_it(office):
    boss, party_id = office.boss, office.ids["甲厂"]
    assert boss.form == {FIELD: "年用量"}
    assert boss.read(stored_customer, party_id=party_id).draft.own == {"annual_use": "1250.5"}
    with pytest.raises(FieldProblems):
        changed(boss, party_id, "-1")
    changed(boss, party_id, "1250.6")
    changed(boss, party_id, "1250.7")

    own, sums = boss.listed(ListRequest())
    assert {name: str(values[FIELD]) for name, values in own.items()} == {"甲厂": "1250.7", "乙厂": "99.5"}
    assert sums[FIELD] == Decimal("1350.2")
    assert [*boss.listed(ListRequest(filters=(Filter(FIELD, Test.AT_LEAST, Decimal(100)),)))[0]] == ["甲厂"]
    assert boss.answer("list", "customers")["totals"][FIELD] == "1350.2"
    sheet = boss.excel("boss.xlsx")
    assert "年用量 吨" in str(sheet)
    assert {1250.7, 99.5} <= {cell for row in sheet for cell in row}

    scope = Scope(groups=boss.paper(party_id).fields, known=document_kind("customer_sheet").known_names())
    assert evaluate(FIELD, scope) == Decimal("1250.7")
    steps = boss.read(record_history, kind="customer", record_id=party_id)
    changes = [(one.old, one.new) for one in steps[0].changes if one.field == FIELD]
    assert changes == [("1250.6", "1250.7")]
    figures = boss.answer("report", "sales", "--rows", "customer", "--measure", f"{FIELD},sales")
    told = {row["row"][0]["label"]: row["whole"] for row in figures["rows"]}
    assert told == {"甲厂": {FIELD: "1250.7", "sales": "6.00"}, "乙厂": {FIELD: "99.5", "sales": "6.00"}}
    assert figures["total"]["whole"][FIELD] == "1350.2"


def test_the_field_is_behind_no_door_for_who_does_not_see_it(office):
    changed(office.boss, office.ids["甲厂"], "1250.7")
    clerk, party_id = office.clerk, office.ids["甲厂"]
    above = ListRequest(filters=(Filter(FIELD, Test.AT_LEAST, Decimal(100)),))

    assert clerk.form == {}
    # what the window copies, explains, filters and prints of a list is made of its columns
    assert [one.key for one in own_columns(office.boss.access, Owner.PARTY, "zh_CN")] == [FIELD]
    assert own_columns(clerk.access, Owner.PARTY, "zh_CN") == ()
    assert [*mapped(clerk.doors, office.book).steps[0].columns] == ["name"]
    with pytest.raises(BrokenMapping):
        clerk.doors.bring(office.book, _stolen(office))
    told = [
        clerk.read(stored_customer, party_id=party_id),
        clerk.listed(ListRequest()),
        clerk.types("list", "customers").out,
        clerk.answer("list", "customers"),
        clerk.excel("clerk.xlsx"),
        clerk.paper(party_id),
        clerk.read(record_history, kind="customer", record_id=party_id),
        clerk.answer("report", "sales", "--rows", "customer"),
    ]
    for place, text in enumerate(map(str, told)):
        assert "甲厂" in text or place == 6, place
        assert [one for one in SECRETS if one in text] == [], place
    assert len(clerk.listed(above)[0]) == len(office.ids)
    assert "甲厂" not in clerk.types("list", "customers", "--search", "1250.7").out
    for name in ("tasks", "own-rules", "audit", "imports", "alerts"):
        done = clerk.types("list", name)
        assert [one for one in SECRETS if one in done.out + done.faults] == [], name
    refused = clerk.types("report", "sales", "--rows", "customer", "--measure", FIELD)
    assert refused.status == Exit.USAGE
    assert "1250" not in refused.faults + refused.out


def _stolen(office):
    """The mapping of the boss in the hands of the clerk."""
    kept = mapped(office.boss.doors, office.book)
    return knowing(kept, office.clerk.access)
