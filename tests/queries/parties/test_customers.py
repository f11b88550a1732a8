from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import insert

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.parties.collision import look_alikes
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.form import choices, find_customers, stored_customer
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.search_index import entry
from tests.finding import find
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY


def save(work, name, **draft):
    command = SaveCustomer(key=name, draft=CustomerDraft(name=name, **draft), accepted=frozenset({"collision"}))
    return save_customer(work, command).record_id


def owe(work, party_id, amount, due, number):
    work.session.add(
        Charge(
            side="receivable",
            party_id=party_id,
            kind="opening",
            number=number,
            document_date=due,
            due_date=due,
            amount=Decimal(amount),
            open_amount=Decimal(amount),
        )
    )


def names(work, access=SYSTEM, **request):
    listing, asked = CustomerListing(work.clock), ListRequest(**request)
    ids = listing.ids(work.session, access, asked)
    return [row.name for row in listing.rows(work.session, access, ids, asked)]


def test_list_shows_balance_and_overdue(work):
    customer = save(work, "宁波永兴五金工具有限公司", people=(PersonDraft(name="陈国强", mobile="13957402186"),))
    owe(work, customer, "26800", date(2026, 11, 4), "a")
    owe(work, customer, "91660", date(2026, 11, 20), "b")
    work.session.add(
        Credit(
            side="receivable",
            party_id=customer,
            kind="opening",
            number="c",
            document_date=date(2026, 11, 1),
            amount=60,
            open_amount=60,
        )
    )
    work.session.flush()
    listing, asked = CustomerListing(work.clock), ListRequest()
    row = listing.rows(work.session, SYSTEM, listing.ids(work.session, SYSTEM, asked), asked)[0]
    assert (row.balance, row.overdue) == (Decimal("118400.00"), Decimal("26800.00"))
    assert (row.contact, row.mobile) == ("陈国强", "13957402186")
    totals = listing.totals(work.session, SYSTEM, asked)
    assert (totals.count, totals.sums["balance"]) == (1, Decimal("118400.00"))


@pytest.mark.parametrize("typed", ["永兴", "yxwj", "0002186", "1395", "C-0001", "陈国", "路1号"])
def test_list_and_lookup_find_by_any_fragment(work, typed):
    save(work, "宁波永兴五金", address="江北路1号", people=(PersonDraft(name="陈国强", mobile="139 5000 2186"),))
    save(work, "台州恒通机电")
    assert names(work, search=typed) == ["宁波永兴五金"]
    assert [one.name for one in find_customers(work.session, SYSTEM, text=typed)] == ["宁波永兴五金"]


def test_switched_off_customers_are_hidden_until_asked_for(work):
    make_customer(work.session, name="a", is_active=False)
    assert names(work) == []
    assert names(work, options={"all": True}) == ["a"]
    assert names(work, filters=(Filter("is_active", Test.EQUALS, value=False),)) == ["a"]


def test_list_sorts_by_balance(work):
    for name, amount in (("a", 10), ("b", 30), ("c", 20)):
        owe(work, make_customer(work.session, name=name).id, amount, date(2026, 11, 1), name)
    work.session.flush()
    assert names(work, sort=(Sort("balance", descending=True),)) == ["b", "c", "a"]


def test_people_and_customers_are_found_by_the_one_box_with_rights(work):
    zhou, li = make_employee(work.session), make_employee(work.session)
    save(work, "宁波永兴五金", owner_id=zhou.id, people=(PersonDraft(name="陈国强", title="采购"),))
    as_zhou = Access(1, "z", "z", Role.SALES, zhou.id)
    hits = find(work.session, as_zhou, text="cgq")
    assert [(hit.kind, hit.title, hit.subtitle) for hit in hits] == [("person", "陈国强", "宁波永兴五金 · 采购")]
    assert find(work.session, Access(2, "l", "l", Role.SALES, li.id), text="cgq") == []


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', "*", "永 OR", "NEAR(", "'; drop table customer; --", "（）", "%", "a" * 300]
)
def test_odd_input_finds_or_finds_nothing(work, typed):
    save(work, "宁波永兴五金")
    assert find(work.session, SYSTEM, text=typed) == []


def test_look_alikes_by_name_sound_phone_and_tax(work):
    save(work, "宁波永兴五金工具有限公司", tax_number="91330201MA2", phone="0574-8731 6620")
    save(work, "台州恒通机电有限公司")
    for typed in ({"name": "永兴五金"}, {"name": "勇星五金"}, {"name": "", "phones": ["057487316620"]}):
        found = look_alikes(work.session, SYSTEM, **typed)
        assert [one.name for one in found] == ["宁波永兴五金工具有限公司"], typed
    assert look_alikes(work.session, SYSTEM, name="x", tax_number="91330201ma2")[0].score == 100
    assert look_alikes(work.session, SYSTEM, name="绍兴鼎力紧固件") == []


def test_stored_customer_goes_back_unchanged(work):
    draft = CustomerDraft(name="永兴", code="C-7", discount=Decimal("0.05"), people=(PersonDraft(name="陈"),))
    done = save_customer(work, SaveCustomer(key="k", draft=draft))
    stored = stored_customer(work.session, SYSTEM, party_id=done.record_id)
    person = PersonDraft(id=stored.draft.people[0].id, name="陈")
    assert stored.draft == CustomerDraft(name="永兴", code="C-7", discount=Decimal("0.05"), people=(person,))


def test_choices_offer_salespeople(work):
    employee = make_employee(work.session, name="周敏")
    assert choices(work.session, SYSTEM).salespeople == ((employee.id, "周敏"),)


def test_initials_find_names_not_the_form_of_a_firm(work):
    for name in ("永兴五金有限公司", "大明建材有限责任公司", "长祥船配股份有限公司"):
        save(work, name)
    found = {
        typed: [hit.title for hit in find(work.session, SYSTEM, text=typed)] for typed in ("yx", "jc", "dmjcyxzrgs")
    }
    assert found == {
        "yx": ["永兴五金有限公司"],
        "jc": ["大明建材有限责任公司"],
        "dmjcyxzrgs": ["大明建材有限责任公司"],
    }


def test_customers_are_found_before_the_many_records_made_earlier(work):
    work.session.execute(
        insert(SearchEntry),
        [entry("product", number, title=f"永兴 {number}", names=("永兴",)) for number in range(1, 500)],
    )
    save(work, "永兴五金")
    assert [find(work.session, SYSTEM, text=typed)[0].title for typed in ("yx", "永", "永兴")] == ["永兴五金"] * 3


def test_lists_show_what_is_owed_on_the_side_of_their_role(session):
    """One who buys and supplies owes in one list and is owed in the other."""
    party = make_customer(session, name="力胜", is_supplier=True)
    for side, amount, due in (("receivable", 100, TODAY), ("payable", 70, TODAY - timedelta(days=1))):
        session.add(
            Charge(
                side=side,
                party_id=party.id,
                kind="opening",
                number=side,
                document_date=due,
                due_date=due,
                amount=Decimal(amount),
                open_amount=Decimal(amount),
            )
        )
    session.flush()

    def told(role, access=SYSTEM):
        listing, request = CustomerListing(FixedClock(datetime(2026, 11, 20, 8, tzinfo=UTC)), role), ListRequest()
        (row,) = listing.rows(session, access, [party.id], request)
        return row.balance, row.overdue, listing.totals(session, access, request).sums.get("balance")

    assert told(PartyRole.CUSTOMER) == (100, 0, 100)
    assert told(PartyRole.SUPPLIER) == (70, 70, 70)
    seller = Access(operator_id=4, login="h", name="何", role=Role.ASSISTANT)
    assert told(PartyRole.CUSTOMER, seller) == (100, 0, 100)
    assert told(PartyRole.SUPPLIER, seller) == (None, None, None)


def test_level_of_the_tree_of_regions_narrows_to_all_under_it(work):
    big = DictionaryEntry(list_name="region", text="浙江", kind="big", position=2)
    work.session.add_all([big, DictionaryEntry(list_name="region", text="苏南", kind="region", position=1)])
    work.session.flush()
    middle = DictionaryEntry(list_name="region", text="浙东", kind="region", parent_id=big.id, position=3)
    work.session.add(middle)
    work.session.flush()
    work.session.add(DictionaryEntry(list_name="region", text="宁波A", kind="class", parent_id=middle.id))
    for name, region in (("甲", "浙江"), ("乙", "浙东"), ("丙", "宁波A"), ("丁", "苏南"), ("戊", "别处"), ("己", "")):
        save(work, name, region=region)

    def of(key, name):
        return set(names(work, filters=(Filter(key, Test.ONE_OF, (name,)),)))

    assert of("big_region", "浙江") == {"甲", "乙", "丙"}
    assert of("sales_region", "浙东") == {"乙", "丙"}
    assert of("class_area", "宁波A") == {"丙"}
    assert of("region", "浙东") == {"乙"}
    assert names(work, sort=(Sort("sales_region"), Sort("code")))[:3] == ["丁", "乙", "丙"]
    groups = CustomerListing(work.clock).groups(work.session, SYSTEM, ListRequest(group="big_region"))
    assert {group.value: group.count for group in groups} == {"浙江": 3, None: 3}
