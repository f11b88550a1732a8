from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy import event, select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.sides import Side
from crm_desktop.models.attachments import Attachment, StoredFile
from crm_desktop.models.money.documents import Payment, Receipt
from crm_desktop.models.office.office import Office
from crm_desktop.models.office.people import Operator
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.models.tasks import ContactPlan
from crm_desktop.present.translate import Words
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.document import Standing
from crm_desktop.print_templates.evaluate import Scope, evaluate
from crm_desktop.print_templates.kinds import document_kind
from crm_desktop.print_templates.layout import layout
from crm_desktop.queries.paper.documents import SOURCES, PaperAsk, Wording, find_document, print_data, void_documents
from crm_desktop.queries.paper.sales import KINDS as SALES_KINDS
from crm_desktop.queries.paper_records import RECORDS
from crm_desktop.services.affairs.contact_plans import (
    ApproveContactPlan,
    MakeContactPlan,
    approve_contact_plan,
    make_contact_plan,
)
from crm_desktop.services.money.charges import AddAdvance, AddCharge, add_advance, add_charge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.payments import PAYING, PostPayment
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from crm_desktop.services.money.refunds import GETTING_BACK, REFUNDING, PostRefund, PostSupplierRefund
from tests.make.files import picture, put_file
from tests.make.money import make_charge, make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, sent, shipped
from tests.make.stored import CREATED, TODAY
from tests.papers import paper

WORDING = Wording("zh_CN", Words({("terms", "End of month plus {days} days"): "月结 {days} 天"}))


@pytest.fixture
def customer(session):
    session.add(Office(key="k", name="宁波宏达五金贸易有限公司", phone="0574"))
    return make_customer(session, people=["陈国强"], term_kind="end_of_month", term_days=30)


@pytest.fixture
def product(session):
    return make_product(session, specification="M6×25")


def data_of(session, kind, record_id):
    ask = PaperAsk(kind=kind, record_id=record_id, wording=WORDING, today=TODAY)
    return print_data(session, SYSTEM, ask=ask)


def test_delivery_on_paper_has_head_customer_company_and_lines(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "10", "2"), customer_order_number="YX-1")
    data = data_of(session, "delivery", shipped(work, order_id))
    assert data.fields["document"]["number"] == "FH-20261120-001"
    assert data.fields["document"]["order_numbers"] == "SO-20261120-001"
    assert data.fields["document"]["customer_order"] == "YX-1"
    assert data.fields["customer"]["contact"] == "陈国强"
    assert data.fields["customer"]["settlement"] == "月结 30 天"
    assert data.fields["customer"]["balance"] == 20
    assert data.fields["company"]["name"] == "宁波宏达五金贸易有限公司"
    assert [(row["name"], row["amount"]) for row in data.lines] == [("304不锈钢内六角螺丝 M6×25", 20)]


def test_price_on_paper_times_quantity_is_the_amount(work, session, customer, product):
    data = data_of(
        session,
        "quote",
        sent(work, customer, line(product, "8", "10", discount=Decimal("0.1")), discount=Decimal("0.5")),
    )
    assert (data.lines[0]["price"], data.lines[0]["amount"]) == (Decimal("4.5000"), 36)


def test_optional_line_is_not_added_up_on_paper(work, session, customer, product):
    data = data_of(session, "quote", sent(work, customer, line(product), line(product, "1", "5", is_optional=True)))
    assert data.lines[1]["amount"] is None
    assert data.lines[1]["note"] == "Optional"
    assert data.fields["document"]["quantity"] == 10
    scope = Scope({}, known={"line": frozenset({"quantity"})}, rows=data.lines, page_rows=(0, 2))
    assert [evaluate(f"{name}(line.quantity)", scope) for name in ("sum", "page_sum")] == [10, 10]


@pytest.fixture
def record(work, session, customer, product):
    """Makes a record of a kind of document."""

    def goods_back():
        delivery = make_delivery(session, customer=customer)
        make_return(work, lines=delivery.lines, delivery_id=delivery.id, reason="镀层起泡")
        return session.scalars(select(SalesReturn.id)).one()

    ways = {
        "quote": lambda: sent(work, customer, line(product)),
        "sales_order": lambda: confirmed(work, customer, line(product)),
        "delivery": lambda: shipped(work, confirmed(work, customer, line(product))),
        "sales_return": goods_back,
        "receipt": lambda: received(work, customer, make_charge(work, "100.00", customer=customer)),
        "payment": lambda: paid(work, session),
        "contact_plan": lambda: planned(work, customer),
        **{kind: partial(given_back, work, customer, kind) for kind in ("refund", "supplier_refund")},
        **dict.fromkeys(
            ("statement", "supplier_statement", "customer_sheet", "envelope", "address_label"), lambda: customer.id
        ),
    }

    def make(kind):
        return ways[kind]()

    return make


def received(work, customer, charge):
    """A receipt of 120 that settles a charge of 100."""
    draft = MoneyDraft(party_id=customer.id, document_date=TODAY, amount=Decimal("120.00"), method=ReceiptMethod.CASH)
    return RECEIVING.post(work, PostReceipt(key="r-1", draft=draft)).record_id


def given_back(work, customer, kind):
    """A refund of 20 out of an advance of 50; of a party that is customer and supplier."""
    customer.is_supplier = True
    life, post, side = (
        (REFUNDING, PostRefund, Side.RECEIVABLE)
        if kind == "refund"
        else (GETTING_BACK, PostSupplierRefund, Side.PAYABLE)
    )
    advance = AddAdvance(key="a-1", party_id=customer.id, side=side, document_date=TODAY, amount=Decimal(50))
    add_advance(work, advance)
    draft = MoneyDraft(party_id=customer.id, document_date=TODAY, amount=Decimal("20.00"))
    return life.post(work, post(key="g-1", draft=draft, accepted=frozenset({"overdraw"}))).record_id


def planned(work, customer):
    """An approved plan of a month in which a customer is to be contacted."""
    seller = make_employee(work.session, is_salesperson=True)
    customer.owner_id, customer.grade, customer.last_contact_at = seller.id, "A", CREATED
    work.session.flush()
    plan_id = make_contact_plan(work, MakeContactPlan(month=TODAY, employee_id=seller.id)).record_id
    plan = work.session.get(ContactPlan, plan_id)
    assert plan.lines
    approve_contact_plan(work, ApproveContactPlan(plan_id=plan_id, seen_version=plan.version))
    return plan_id


def paid(work, session):
    """A payment of 120 that settles what we owe, 100."""
    supplier = make_customer(session, name="海盐县恒力标准件厂", is_supplier=True)
    charge = AddCharge(
        key="p-1", party_id=supplier.id, side=Side.PAYABLE, number="HL-0317", document_date=TODAY, amount=Decimal(100)
    )
    add_charge(work, charge)
    draft = MoneyDraft(party_id=supplier.id, document_date=TODAY, amount=Decimal("120.00"))
    return PAYING.post(work, PostPayment(key="p-1", draft=draft, accepted=frozenset({"overdraw"}))).record_id


@pytest.mark.parametrize("kind", SOURCES)
def test_every_built_in_template_takes_it(session, record, kind):
    data = data_of(session, kind, record(kind))
    for template in builtin_templates(kind):
        assert layout(template, data)
        assert paper(template, data, "pdf").startswith(b"%PDF")
        assert paper(template, data, "xlsx").startswith(b"PK")
        assert paper(template, data, "escp", times=2).startswith(b"\x1b@")


@pytest.mark.parametrize("kind", SOURCES)
def test_every_field_that_is_filled_is_in_the_catalogue(session, record, kind):
    data = data_of(session, kind, record(kind))
    known = document_kind(kind).known_names()
    spare = {"delivery_date", "valid_until", "terms", "order_numbers", "customer_order", "address", "carrier"}
    for name, values in data.fields.items():
        assert name == "own" or values.keys() - spare <= known[name]
    for row in data.lines:
        assert row.keys() <= known["line"]


def test_return_on_paper_says_which_delivery_and_why(session, record):
    data = data_of(session, "sales_return", record("sales_return"))
    assert data.fields["document"]["delivery_number"].startswith("FH-")
    assert data.fields["document"]["reason"] == "镀层起泡"


def test_payment_on_paper_says_what_it_settles_and_whom_it_went_to(session, record):
    data = data_of(session, "payment", record("payment"))
    document = data.fields["document"]
    assert (document["total"], document["settled"], document["advance"]) == (120, 100, 20)
    assert (document["settles"], document["account"]) == ("HL-0317", "银行存款")
    assert data.fields["supplier"]["name"] == document["payer"] == "海盐县恒力标准件厂"
    assert "customer" not in data.fields


def test_receipt_on_paper_says_what_it_settles(session, record):
    data = data_of(session, "receipt", record("receipt"))
    document = data.fields["document"]
    assert (document["total"], document["settled"], document["advance"]) == (120, 100, 20)
    assert (document["payer"], document["method"]) == ("宁波永兴五金工具有限公司", "Cash")
    assert [row["amount"] for row in data.lines] == [100]


def test_envelope_knows_the_postcode_in_an_address(session):
    there = make_customer(session, address="宁波市海曙区布政工贸路 88 号 315176")
    fields = data_of(session, "envelope", there.id).fields["customer"]
    assert (fields["postcode"], fields["mail_address"]) == ("315176", "宁波市海曙区布政工贸路 88 号")


def test_file_sheet_holds_people(session):
    there = make_customer(session, people=["陈国强", "周丽萍"])
    data = data_of(session, "customer_sheet", there.id)
    assert [row["name"] for row in data.lines] == ["陈国强", "周丽萍"]


def test_customer_of_a_colleague_is_not_found(session):
    there = make_customer(session, owner_id=make_employee(session).id)
    seller = Access(operator_id=9, login="s", name="s", role=Role.SALES, employee_id=99)
    with pytest.raises(NotFound):
        find_document(session, seller, kind="envelope", number=there.code)


def test_number_finds_the_document(work, session, customer, product):
    quote_id = sent(work, customer, line(product))
    assert find_document(session, SYSTEM, kind="quote", number="QT-20261120-001") == quote_id
    with pytest.raises(NotFound):
        find_document(session, SYSTEM, kind="quote", number="QT-1")


def test_many_lines_cost_no_more_statements(engine, work, session, customer, product):
    ids = [shipped(work, confirmed(work, customer, *[line(product)] * count)) for count in (5, 50)]
    counts = []
    for record_id in ids:
        session.expire_all()
        seen = []
        listener = lambda *_, seen=seen: seen.append(1)  # noqa: E731
        event.listen(engine, "before_cursor_execute", listener)
        data_of(session, "delivery", record_id)
        event.remove(engine, "before_cursor_execute", listener)
        counts.append(len(seen))
    assert counts[1] <= counts[0]


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        ("quote", Quote),
        ("sales_order", SalesOrder),
        ("delivery", Delivery),
        ("sales_return", SalesReturn),
        ("receipt", Receipt),
    ],
)
@pytest.mark.parametrize("standing", [Standing.DRAFT, Standing.VOID])
def test_state_of_every_kind_reaches_the_paper(session, record, kind, table, standing):
    record_id = record(kind)
    document = session.get(table, record_id)
    document.state = type(document.state)(standing.value)
    session.flush()

    assert data_of(session, kind, record_id).standing is standing
    void = void_documents(session, SYSTEM, kind=kind, ids=[record_id])
    assert void == ({record_id} if standing is Standing.VOID else set())


@pytest.mark.parametrize("kind", list(SOURCES))
def test_live_record_of_every_kind_is_live_on_paper(session, record, kind):
    record_id = record(kind)
    assert data_of(session, kind, record_id).standing is Standing.LIVE
    assert void_documents(session, SYSTEM, kind=kind, ids=[record_id]) == frozenset()


@pytest.mark.parametrize("kind", ["quote", "sales_order", "delivery", "sales_return", "receipt", "payment"])
def test_paper_names_who_made_the_document_not_who_prints_it(session, work, record, kind):
    record_id = record(kind)
    maker = Operator(login="hexw", name="何晓雯", password_hash="", role=Role.ASSISTANT.code)
    session.add(maker)
    session.flush()
    table = {"receipt": Receipt, "payment": Payment, **SALES_KINDS}[kind]
    session.get(table, record_id).created_by = maker.id
    session.flush()

    data = data_of(session, kind, record_id)

    assert data.fields["document"]["maker"] == "何晓雯"
    assert data.fields["operator"]["name"] != "何晓雯"


def test_every_paper_of_a_record_is_loaded_through_the_one_door():
    assert set(RECORDS) == set(SOURCES)


def test_lines_of_goods_have_the_first_picture_of_their_product(work, session, customer, product):
    other = make_product(session)
    put_file(work, product, name="说明.pdf", content=b"%PDF")
    put_file(work, product, name="privat.png", is_private=True)
    put_file(work, product, name="one.png", content=picture(color="#0a0"))
    put_file(work, product, name="two.png", content=picture(color="#00a"))
    order_id = confirmed(work, customer, line(product, "1", "2"), line(other, "1", "2"))
    data = data_of(session, "sales_order", order_id)
    (name,) = [row["picture"] for row in data.lines if row["picture"]]
    first = session.scalars(select(StoredFile).join(Attachment).where(Attachment.name == "one.png")).one()
    assert data.pictures == {name: first.thumbnail}


@pytest.mark.parametrize("kind", [kind for kind in SOURCES if kind in OWNERS])
def test_papers_show_the_pictures_of_the_document_and_of_whom_it_is_for(work, session, record, kind):
    record_id = record(kind)
    party = session.get(RECORDS[kind], record_id).party
    shop = put_file(work, party, name="shop.png", content=picture(color="#0a0"), kind="店面")
    own = put_file(work, session.get(RECORDS[kind], record_id), name="slip.png", content=picture(color="#00a"))
    small = dict(
        session.execute(
            select(Attachment.id, StoredFile.thumbnail).join(StoredFile, Attachment.file_id == StoredFile.id)
        ).all()
    )

    data = data_of(session, kind, record_id)

    (whose,) = set(document_kind(kind).pictured) - {"document.picture"}
    assert data.pictures == {whose: small[shop], "document.picture": small[own]}
    assert data.fields[whose.partition(".")[0]]["picture"] is data.fields["document"]["picture"] is True
