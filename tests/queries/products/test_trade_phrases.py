"""What people of the trade type for a product or a customer, and what they mean; the same on both databases."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.queries.finding.box import Sought, find_group
from crm_desktop.queries.parties.form import find_customers
from crm_desktop.queries.products.finding import find_products, product_habits
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.products.products import SaveProduct, save_product
from crm_desktop.services.search_index import index
from crm_desktop.services.work import Work
from tests.make.sales import confirmed, line

TODAY = date(2026, 11, 20)
SHELF = (
    ("LS304-M0820", "6921045830820", "304不锈钢内六角螺丝", "M8×20"),
    ("LS304-M0625", "6921045830625", "304不锈钢内六角螺丝", "M6×25"),
    ("LM304-M06", "6921045810605", "304不锈钢六角螺母", "M6"),
    ("DP304-M06", "6921045820606", "304不锈钢平垫圈", "M6"),
    ("DT304-M08", "6921045820804", "304不锈钢弹簧垫圈", "M8"),
    ("PZ-M10100", "6921045851009", "镀锌膨胀螺栓", "M10×100"),
    ("QG-10512", "6921045861053", "树脂切割片", "105×1.2×16"),
    ("NL-08", "6921045870801", "内六角扳手 加长球头", "8 mm"),
)
LS8, LS6, LM6, DP6, DT8, PZ, QG, NL = (code for code, *_ in SHELF)

PHRASES = [
    ("nljm8", {LS8}),
    ("nljlsm8", {LS8}),
    ("nls m8", {LS8}),
    ("nls", {LS8, LS6}),
    ("nlsm8", {LS8}),
    ("nlsm9", set()),
    ("ls", {LS8, LS6, PZ}),
    ("lm", {LM6}),
    ("dq", {DP6, DT8}),
    ("pdq", {DP6}),
    ("pdj", {DP6}),
    ("thdq", {DT8}),
    ("dianquan", {DP6, DT8}),
    ("luomu", {LM6}),
    ("luosim8", {LS8}),
    ("bxg ls", {LS8, LS6}),
    ("内六角 m8", {LS8}),
    ("ＬＭ", {LM6}),
    ("ｎｌｊＭ８", {LS8}),
    ("m8x20", {LS8}),
    ("m8*20", {LS8}),
    ("8×20", {LS8}),
    ("m10×100", {PZ}),
    ("ls304", {LS8, LS6}),
    ("304m08", {LS8, DT8}),
    ("ls304-m06", {LS6}),
    ("0820", {LS8}),
    ("m10100", {PZ}),
    ("105", {QG}),
    ("6921045830820", {LS8}),
    ("30820", {LS8}),
    ("切割片", {QG}),
    ("qgp", {QG}),
    ("，", set()),
    ("zzq", set()),
]


@pytest.fixture
def work(any_engine, clock):
    with Session(any_engine.execution_options(**WRITE)) as session:
        yield Work(session, SYSTEM, clock)


def stock(work):
    for code, barcode, name, spec in SHELF:
        draft = ProductDraft(code=code, barcode=barcode, name=name, specification=spec, unit="百只")
        save_product(work, SaveProduct(key=code, draft=draft))


def found(work, typed, **more):
    return [one.code for one in find_products(work.session, SYSTEM, text=typed, **more)]


def test_products_are_found_by_what_the_trade_types(work):
    stock(work)
    first = {typed: found(work, typed) for typed, _codes in PHRASES}
    missed = {typed: (first[typed], codes) for typed, codes in PHRASES if not codes <= set(first[typed])}
    assert missed == {}
    assert {typed for typed, codes in PHRASES if not codes and first[typed]} == set()
    wrong = {typed: first[typed] for typed, codes in PHRASES if not set(first[typed][: len(codes)]) <= codes}
    assert wrong == {}


@pytest.mark.parametrize("typed", ["8", "06", "20", "1", "25"])
def test_one_or_two_figures_alone_find_parts_of_codes(work, typed):
    stock(work)
    assert {code for code, *_rest, spec in SHELF if typed in code + spec} <= set(found(work, typed))


def test_typing_on_never_finds_what_its_beginning_did_not(work):
    stock(work)
    for typed, codes in PHRASES:
        for end in range(1, len(typed)):
            if codes:
                assert found(work, typed[:end]), (typed, typed[:end])


def test_what_this_customer_buys_comes_first_then_what_sells(work):
    stock(work)
    codes = {product.code: product for product in work.session.query(Product)}
    own, other = (customer(work, name) for name in ("宁波永兴五金", "台州腾联标准件"))
    confirmed(work, own, line(codes[LS6], "10", "26"), document_date=date(2026, 11, 2))
    for day in (3, 4):
        confirmed(work, other, line(codes[PZ], "10", "26"), document_date=date(2026, 11, day))
    habits = product_habits(work.session, SYSTEM, party_id=own.id)
    assert found(work, "ls", habits=habits)[:2] == [LS6, PZ]
    habits = product_habits(work.session, SYSTEM, party_id=other.id)
    assert found(work, "ls", habits=habits)[:2] == [PZ, LS6]
    assert found(work, LS8.lower(), habits=habits)[0] == LS8


def test_what_a_thing_is_counts_more_than_what_was_bought(work):
    stock(work)
    save_product(
        work, SaveProduct(key="x", draft=ProductDraft(code="LB-13", name="尼龙浸胶手套", specification="13 针"))
    )
    save_product(work, SaveProduct(key="y", draft=ProductDraft(code="LSD-1", name="螺丝刀", specification="十字")))
    codes = {product.code: product for product in work.session.query(Product)}
    own = customer(work, "宁波永兴五金")
    for code in ("LB-13", "LSD-1"):
        confirmed(work, own, line(codes[code], "10", "26"), document_date=date(2026, 11, 2))
    habits = product_habits(work.session, SYSTEM, party_id=own.id)
    assert set(found(work, "nls", habits=habits)[:2]) == {LS6, LS8}
    assert found(work, "ls", habits=habits)[0] in {LS6, LS8, PZ}
    assert found(work, "lsd", habits=habits)[0] == "LSD-1"


def customer(work, name):
    done = save_customer(
        work, SaveCustomer(key=name, draft=CustomerDraft(name=name), accepted=frozenset({"collision"}))
    )
    return work.session.get(Party, done.record_id)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("changcheng", "宁波长城五金有限公司"),
        ("ccwj", "宁波长城五金有限公司"),
        ("zcwj", "宁波长城五金有限公司"),
        ("nbcc", "宁波长城五金有限公司"),
        ("cc wj", "宁波长城五金有限公司"),
        ("nbwj", "宁波长城五金有限公司"),
        ("ＣＣＷＪ", "宁波长城五金有限公司"),
        ("cqjd", "重庆机电商行"),
        ("chongqing", "重庆机电商行"),
    ],
)
def test_customers_are_found_as_they_sound(work, typed, name):
    for one in ("宁波长城五金有限公司", "重庆机电商行"):
        customer(work, one)
    assert [one.name for one in find_customers(work.session, SYSTEM, text=typed)] == [name]


def test_letters_that_merely_occur_in_a_long_name_find_no_customer(work):
    customer(work, "舟山市长捷机械制造股份有限公司")
    assert [find_customers(work.session, SYSTEM, text=typed) for typed in ("zzq", "zjx")] == [[], []]
    groups = [find_group(work.session, SYSTEM, sought=Sought("zjx", key, 3, TODAY)) for key in ("customers", "people")]
    assert [group.count for group in groups] == [0, 0]


def test_figures_are_never_cut_to_fit_another_phone(work):
    customer(work, "宁波长捷机械").phone = "15913043279"
    index(work, "customer", 1, title="宁波长捷机械", party_id=1, texts=["15913043279"])
    assert [len(find_customers(work.session, SYSTEM, text=typed)) for typed in ("91304", "91330")] == [1, 0]


def test_ten_customers_do_not_crowd_out_the_other_groups(work):
    stock(work)
    for number in range(12):
        customer(work, f"宁波螺丝{'甲乙丙丁戊己庚辛壬癸子丑'[number]}厂")
    codes = {product.code: product for product in work.session.query(Product)}
    other = customer(work, "温州螺帽厂")
    order_id = confirmed(work, other, line(codes[LS6], "10", "26"), document_date=date(2026, 11, 2))
    index(work, "sales_order", order_id, title="SO-1", party_id=other.id, texts=["LS-77"])
    most = {"products": 4, "customers": 3, "people": 3, "documents": 4}
    groups = {
        key: find_group(work.session, SYSTEM, sought=Sought("ls", key, many, TODAY)) for key, many in most.items()
    }
    assert {key: (len(group.hits), group.count) for key, group in groups.items()} == {
        "products": (3, 3),
        "customers": (3, 12),
        "people": (0, 0),
        "documents": (1, 1),
    }
    assert groups["products"].hits[0].code == LS6
