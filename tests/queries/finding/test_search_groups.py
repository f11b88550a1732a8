"""What the search box finds beside names: why, by goods, with fewer parts, and the facts of a row."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.pricing import PricesFor, TaxTerms
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.finding.box import Fewer, Sought, find_group
from crm_desktop.queries.finding.facts import customer_glance, document_glance, person_glance, product_glance
from crm_desktop.queries.products.finding import find_products
from crm_desktop.services.money.charges import AddCharge, add_charge
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.products.products import SaveProduct, SwitchProduct, save_product, switch_product
from crm_desktop.services.work import Work
from tests.finding import find
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.sales import confirmed, line

TODAY = date(2026, 11, 20)
ACCEPTED = frozenset({"collision"})


@pytest.fixture
def office(any_engine, clock):
    """Two flat heads M8 and a nut; 永兴 of our salesperson and 腾联 of a colleague bought them."""
    with Session(any_engine.execution_options(**WRITE)) as session:
        work = Work(session, SYSTEM, clock)
        yield Office(work)


class Office:
    def __init__(self, work):
        self.work, self.session = work, work.session
        self.ours, self.theirs = (make_employee(work.session, name=name).id for name in ("周敏", "李伟"))
        self.seller = Access(7, "zhou", "周敏", Role.SALES, self.ours)
        self.flat = self.product("PT-0820", "304不锈钢平头螺丝", "M8×20", barcode="6921045830820")
        self.longer = self.product("PT-0825", "304不锈钢平头螺丝", "M8×25")
        self.nut = self.product("LM-06", "304不锈钢六角螺母", "M6")
        self.yongxing = self.customer("宁波永兴五金工具有限公司", self.ours, tax_number="9133020", phone="0574-8731")
        self.tenglian = self.customer("台州腾联标准件有限公司", self.theirs)
        self.order = confirmed(work, self.customer_row(self.yongxing), line(self.flat, "120", "41.20"))
        confirmed(work, self.customer_row(self.tenglian), line(self.longer, "60", "40.60"))

    def product(self, code, name, specification, **values):
        draft = ProductDraft(
            code=code, name=name, specification=specification, unit="百只", list_price=Decimal(48),
            lowest_price=Decimal("38.5"), cost=Decimal(30), **values,
        )  # fmt: skip
        return self.session.get(Product, save_product(self.work, SaveProduct(key=code, draft=draft)).record_id)

    def customer(self, name, owner, **values):
        people = (PersonDraft(name="陈国强", title="采购", mobile="139 5740 2186"),) if owner == self.ours else ()
        draft = CustomerDraft(name=name, owner_id=owner, people=people, **values)
        return save_customer(self.work, SaveCustomer(key=name, draft=draft, accepted=ACCEPTED)).record_id

    def customer_row(self, party_id):
        from crm_desktop.models.parties import Party

        return self.session.get(Party, party_id)

    def find(self, group, text, access=SYSTEM, **more):
        return find_group(self.session, access, sought=Sought(text, group, 9, TODAY, **more))


def test_who_is_not_called_so_but_bought_it_is_found_and_nobody_hears_of_hidden_ones(office):
    bought = office.find("customers", "ptm8")
    assert (bought.by_goods, bought.count) == (True, 2)
    assert {(hit.title[2:4], hit.bought, hit.on is not None) for hit in bought.hits} == {
        ("永兴", 1, True),
        ("腾联", 1, True),
    }
    own = office.find("customers", "ptm8", office.seller)
    assert ([hit.id for hit in own.hits], own.count) == ([office.yongxing], 1)
    assert not office.find("customers", "yx").by_goods


def test_who_is_no_customer_has_a_group_of_his_own_and_who_is_both_stands_once(office):
    both, mill, rival = (
        office.customer(f"宁波永固{name}厂", office.ours, roles=roles)
        for name, roles in (
            ("一", (PartyRole.CUSTOMER, PartyRole.SUPPLIER)),
            ("二", (PartyRole.SUPPLIER, PartyRole.CARRIER)),
            ("三", (PartyRole.COMPETITOR,)),
        )
    )
    customers, others = office.find("customers", "永固"), office.find("suppliers", "永固")
    assert [(hit.id, hit.roles) for hit in customers.hits] == [(both, (PartyRole.CUSTOMER, PartyRole.SUPPLIER))]
    assert {hit.id: hit.roles for hit in others.hits} == {
        mill: (PartyRole.SUPPLIER, PartyRole.CARRIER),
        rival: (PartyRole.COMPETITOR,),
    }
    assert (customers.count, others.count) == (1, 2)
    assert {hit.id for hit in find(office.session, SYSTEM, text="永固", kinds=("customer",))} == {both, mill, rival}
    assert office.find("suppliers", "永固", replace(office.seller, employee_id=office.theirs)).count == 0
    assert office.find("suppliers", "永兴").fewer is None


def test_documents_are_found_by_what_stands_in_their_lines(office):
    found = office.find("documents", "平头m8")
    assert (found.by_goods, found.count) == (True, 2)
    own = office.find("documents", "平头m8", office.seller)
    assert [(hit.id, hit.line, hit.state) for hit in own.hits] == [
        (office.order, (Decimal(120), Decimal("41.20")), OrderState.CONFIRMED)
    ]
    assert own.count == 1


def test_initials_with_some_left_out_do_not_find_everybody_who_bought_anything(office):
    assert office.find("products", "bls").count == 2
    assert office.find("customers", "bls").count == 0


def test_where_nothing_is_found_a_part_of_it_is_offered_with_its_count(office):
    assert office.find("people", "cgqm8").fewer == Fewer("cgq", 1)
    assert office.find("products", "螺丝 zzq").fewer == Fewer("螺丝", 2)
    assert office.find("people", "cgqm8", replace(office.seller, employee_id=office.theirs)).fewer is None
    assert office.find("products", "zzq").fewer is None


def test_a_hit_that_its_name_does_not_explain_says_by_what_it_was_found(office):
    assert office.find("customers", "9133").hits[0].why == ("tax_number", "9133020")
    assert office.find("products", "69210458").hits[0].why == ("barcode", "6921045830820")
    assert office.find("customers", "yxwj").hits[0].why is None
    assert office.find("people", "5740").hits[0].why is None  # its number stands there


def test_a_product_that_is_switched_off_is_neither_shown_nor_counted_unless_asked_for(office):
    seen = office.longer.version
    switch_product(office.work, SwitchProduct(product_id=office.longer.id, seen_version=seen, is_active=False))
    office.session.flush()
    found = office.find("products", "ptm8")
    assert ([hit.code for hit in found.hits], found.count) == (["PT-0820"], 1)
    every = office.find("products", "ptm8", with_off=True)
    assert ([hit.code for hit in every.hits], every.count) == (["PT-0820", "PT-0825"], 2)


@pytest.mark.parametrize("text", ["ptm8", "PT-0820", "6921045830820", "luosi", "bls", "m8"])
def test_products_of_the_box_stand_as_those_of_a_line_and_are_asked_for_once(office, text):
    """Where few are found, all are known, and the index need not be asked in the same ways again."""
    asked = []
    event.listen(office.session.get_bind(), "before_cursor_execute", lambda *args: asked.append(args[2]))
    found = [hit.id for hit in office.find("products", text).hits]
    ways = [statement for statement in asked if "MATCH" in statement or "@@" in statement]
    assert len(ways) <= 2
    assert found == [one.id for one in find_products(office.session, SYSTEM, text=text)]


def test_customers_are_told_in_how_many_orders_they_bought_the_goods(office):
    for _ in range(2):
        confirmed(office.work, office.customer_row(office.tenglian), line(office.flat, "1", "40.60"))
    found = office.find("customers", "平头m8")
    assert [(hit.id, hit.bought) for hit in found.hits] == [(office.tenglian, 3), (office.yongxing, 1)]
    assert (found.count, found.by_goods) == (2, True)
    assert [hit.id for hit in office.find("customers", "平头m8", office.seller).hits] == [office.yongxing]


def test_a_row_shows_code_price_and_unit_as_they_are_now(office):
    (hit,) = office.find("products", "pt0820").hits
    assert (hit.title, hit.code, hit.price, hit.unit) == ("304不锈钢平头螺丝 M8×20", "PT-0820", Decimal(48), "百只")


def glance(office, access, party_id, tax=None):
    whose = PricesFor(party_id, tax or TaxTerms())
    return product_glance(office.session, access, record_id=office.flat.id, today=TODAY, whose=whose)


def test_facts_of_a_product_are_those_for_the_customer_of_the_form(office):
    found = glance(office, SYSTEM, office.yongxing)
    assert (found.customer[2:4], found.strip.past[0].price, found.strip.offer.cost) == ("永兴", Decimal("41.20"), 30)
    assert [(sale.quantity, sale.price) for sale in found.sales] == [(120, Decimal("41.20"))]
    without = glance(office, SYSTEM, office.yongxing, TaxTerms(included=False))
    assert without.strip.past[0].price < Decimal("41.20")
    assert glance(office, office.seller, office.yongxing).strip.offer.cost is None
    assert glance(office, replace(office.seller, employee_id=office.theirs), None).sales == ()


def test_facts_of_a_customer_a_person_and_a_document(office):
    customer = customer_glance(office.session, SYSTEM, record_id=office.yongxing, today=TODAY)
    assert (customer.money.balance, customer.money.overdue, customer.contact) == (0, 0, "陈国强")
    total = office.session.get(SalesOrder, office.order).total
    assert (customer.last_order.total, customer.last_order.state) == (total, OrderState.CONFIRMED)
    assert customer.owed is None
    (person,) = office.find("people", "cgq").hits
    assert person_glance(office.session, SYSTEM, record_id=person.id, today=TODAY).mobile == "139 5740 2186"
    document = document_glance(office.session, SYSTEM, kind="sales_order", record_id=office.order, today=TODAY)
    assert (document.amount, document.state, document.customer[2:4]) == (total, OrderState.CONFIRMED, "永兴")


def test_facts_of_a_supplier_say_what_we_owe_and_not_what_he_would_owe(office):
    supplier = make_customer(office.session, name="镇海永固紧固件厂", is_customer=False, is_supplier=True)
    on, due, amount = TODAY - timedelta(days=40), TODAY - timedelta(days=10), Decimal(90)
    owing = AddCharge(
        key="p", party_id=supplier.id, side=Side.PAYABLE, number="HL-1", document_date=on, due_date=due, amount=amount
    )
    add_charge(office.work, owing)
    found = customer_glance(office.session, SYSTEM, record_id=supplier.id, today=TODAY)
    assert (found.money, found.owed.balance, found.owed.overdue) == (None, 90, 90)
    assert customer_glance(office.session, office.seller, record_id=supplier.id, today=TODAY).owed is None
