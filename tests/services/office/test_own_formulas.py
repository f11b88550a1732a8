"""What is worked out is stored like what is typed, and follows whatever changes its parts, by every door."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.errors import FieldProblems, RuleBroken
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own.working import PARTS
from crm_desktop.domain.own_formulas import IsPart
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.models.imports import ImportRun
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.products import Product
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.own_values import own_of, read_own_fields
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.services.imports.bulk import Bulk
from crm_desktop.services.office.own_fields import SaveOwnField, SwitchOwnField
from crm_desktop.services.own_formulas import kept_up
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.parties.upkeep import RemoveCustomer, TakeBackCustomer
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from tests.make.own import ANNUAL_USE

PRICE = replace(ANNUAL_USE, key="price", title="单价", title_english="", unit="", places=2)
VALUE = replace(
    ANNUAL_USE,
    key="yearly_value",
    title="年用金额",
    title_english="",
    unit="元",
    kind=OwnKind.FORMULA,
    places=2,
    least=None,
    formula="{own.annual_use} * {own.price}",
)


class Office:
    """A door of an office with formulas."""

    def __init__(self, engine, clock, access=SYSTEM):
        self.engine, self.clock, self.access = engine, clock, access

    def run(self, command):
        with Session(self.engine) as session:
            access = replace(self.access, own=read_own_fields(session))
        return CommandRunner(self.engine, access, self.clock).run(command).record_id

    def define(self, draft=VALUE, **values):
        return self.run(SaveOwnField(draft=replace(draft, **values)))

    def change(self, key, **values):
        one = self.field(key)
        draft = replace(VALUE, **{name: getattr(one, name) for name in VALUE.__dataclass_fields__})
        return self.run(SaveOwnField(draft=replace(draft, **values), field_id=one.id, seen_version=one.version))

    def switch(self, key, *, on):
        one = self.field(key)
        return self.run(SwitchOwnField(field_id=one.id, seen_version=one.version, is_active=on))

    def field(self, key):
        with Session(self.engine) as session:
            return next(one for one in read_own_fields(session) if one.key == key)

    def customer(self, name="甲厂", party_id=None, version=0, credit_limit=None, **own):
        draft = CustomerDraft(name=name, own=own, credit_limit=credit_limit)
        accepted = frozenset({"collision"})
        return self.run(SaveCustomer(draft=draft, key=name, party_id=party_id, seen_version=version, accepted=accepted))

    def value(self, record_id, key="yearly_value"):
        with Session(self.engine) as session:
            return own_of(session, [self.field(key)], record_id)[key]


@pytest.fixture
def office(engine, clock):
    made = Office(engine, clock)
    made.define(ANNUAL_USE)
    made.define(PRICE)
    return made


def test_it_is_worked_out_when_a_part_is_typed_and_when_the_formula_is_another(office):
    first = office.customer(annual_use="1250.5", price="8.88")
    office.define()
    second = office.customer("乙厂", annual_use="10")

    assert (office.value(first), office.value(second)) == ("11104.44", "")

    office.customer("乙厂", second, 1, price="3", yearly_value="99999")
    office.change("yearly_value", formula="{own.annual_use} / ({own.price} - 3)")

    assert (office.value(first), office.value(second)) == ("212.67", "")


def test_it_is_sorted_filtered_and_added_up_like_what_is_typed(office, clock):
    office.define()
    for name, used in (("甲厂", "10"), ("乙厂", "30"), ("丙厂", "20")):
        office.customer(name, annual_use=used, price="2.5")
    with Session(office.engine) as session:
        access = replace(SYSTEM, own=read_own_fields(session))
        listing, least = CustomerListing(clock), Filter("own.yearly_value", Test.AT_LEAST, Decimal(50))
        request = ListRequest(filters=(least,), sort=(Sort("own.yearly_value", descending=True),))
        rows = listing.rows(session, access, listing.ids(session, access, request), request)
        sums = listing.totals(session, access, request).sums

    assert [(row.name, str(row.own["own.yearly_value"])) for row in rows] == [("乙厂", "75.00"), ("丙厂", "50.00")]
    assert sums["own.yearly_value"] == Decimal(125)


def test_it_follows_a_figure_that_the_program_knows(office):
    office.define(replace(VALUE, key="tenth", title="十分之一", formula="{credit_limit} / 10", secret="bank"))
    office.define(replace(VALUE, key="twice", title="两倍", formula="{own.tenth} * 2", secret="bank"))
    office.define(replace(VALUE, key="gap", title="差价", formula="{list_price} - {lowest_price}", owner=Owner.PRODUCT))
    party_id = office.customer(credit_limit=Decimal(5000))
    draft = ProductDraft(name="螺栓", unit="个", list_price=Decimal("8.8"), lowest_price=Decimal("7.7"))
    product_id = office.run(SaveProduct(draft=draft, key="p"))

    assert (office.value(party_id, "tenth"), office.value(party_id, "twice")) == ("500", "1000")
    assert office.value(product_id, "gap") == "1.1"

    office.customer("甲厂", party_id, 1, credit_limit=Decimal(70))

    assert (office.value(party_id, "tenth"), office.value(party_id, "twice")) == ("7", "14")


def test_it_is_worked_out_of_what_an_import_writes_past_the_session(office):
    office.define(replace(VALUE, key="gap", title="差价", formula="{list_price} * 2", owner=Owner.PRODUCT))
    row = {"key": "p", "code": "P1", "name": "螺栓", "unit": "个", "list_price": Decimal("8.8"), "version": 1}
    with unit_of_work(office.engine) as session:
        work = Work(session, SYSTEM, office.clock)
        run = ImportRun(at=office.clock.now(), operator_id=1, file_name="a.xlsx", mapping="", key="r")
        session.add(run)
        session.flush()
        with kept_up(work):
            Bulk(work, run, lambda *_: None, 1).add(Product, [row | {"id": 77, "created_at": office.clock.now()}])

    assert office.value(77, "gap") == "17.6"


def test_it_comes_back_with_its_record_as_the_formula_is_then(office):
    office.define()
    party_id = office.customer(annual_use="10", price="3")
    office.run(RemoveCustomer(party_id=party_id, seen_version=1))
    office.change("yearly_value", formula="{own.annual_use} + {own.price}")
    office.run(TakeBackCustomer(party_id=party_id))

    assert office.value(party_id) == "13"


def test_it_is_worked_out_anew_when_it_is_switched_on_again(office):
    office.define()
    party_id = office.customer(annual_use="10", price="3")
    office.switch("yearly_value", on=False)
    office.customer("甲厂", party_id, 1, annual_use="20")
    office.switch("yearly_value", on=True)

    assert office.value(party_id) == "60"


def test_what_a_formula_names_stays_a_figure_that_its_readers_see(office):
    office.define()

    for refused, values in (
        ("kind", {"kind": OwnKind.TEXT, "least": None}),
        ("seen_by", {"seen_by": ("manager",)}),
        ("secret", {"secret": "cost"}),
    ):
        with pytest.raises(FieldProblems) as found:
            office.change("annual_use", **values)
        assert isinstance(found.value.problems[refused], IsPart)
    with pytest.raises(IsPart):
        office.switch("annual_use", on=False)
    office.switch("yearly_value", on=False)
    office.switch("annual_use", on=False)
    with pytest.raises(RuleBroken):
        office.switch("yearly_value", on=True)


@pytest.mark.parametrize("formula", ["", "  ", "1 + 1", "{own.nobody}", "{own.annual_use} +", "{name}", "{id}"])
def test_no_formula_is_kept_that_cannot_be_worked_out(office, formula):
    with pytest.raises(FieldProblems) as refused:
        office.define(formula=formula)

    assert refused.value.problems.keys() == {"formula"}


def test_hidden_figure_is_not_told_by_a_formula(office):
    office.define(replace(ANNUAL_USE, key="hidden", title="底价", seen_by=("manager",)))

    with pytest.raises(FieldProblems):
        office.define(formula="{own.hidden} * 1")
    office.define(formula="{own.hidden} * 1", seen_by=("manager",))
    party_id = office.customer(hidden="77")
    hers = Office(office.engine, office.clock, Access(9, "he", "何晓雯", Role.ASSISTANT))

    assert office.value(party_id) == "77"
    with Session(office.engine) as session:
        access = replace(hers.access, own=read_own_fields(session))
        listing, request = CustomerListing(office.clock), ListRequest(sort=(Sort("own.yearly_value"),))
        rows = listing.rows(session, access, [party_id], request)
    assert rows[0].own.keys() == {"own.annual_use", "own.price"}


def test_typed_figures_do_not_become_a_formula_in_silence(office):
    office.define()
    office.customer(annual_use="10", price="3")

    with pytest.raises(RuleBroken):
        office.change("price", kind=OwnKind.FORMULA, formula="{own.annual_use} * 2", least=None)


def test_every_figure_that_a_formula_may_name_is_stored_with_its_record():
    for owner, names in PARTS.items():
        assert names.keys() <= set(whole_layout().tables[table_of_owner(owner)].c.keys())
