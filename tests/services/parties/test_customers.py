from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from crm_desktop.domain.access import Access, Right, Role
from crm_desktop.domain.errors import FieldProblems, NotFound, StaleRecord
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import MatchKey, Party
from crm_desktop.present.ordering import sort_key
from crm_desktop.services.parties.contacts import LogContact, log_contact
from crm_desktop.services.parties.customers import (
    HANDLERS,
    PossibleCollision,
    SaveCustomer,
    SetCredit,
    save_customer,
    set_credit,
)
from crm_desktop.services.parties.upkeep import (
    CustomerInUse,
    HandOver,
    RemoveCustomer,
    SwitchCustomer,
    TakeBackCustomer,
    hand_over,
    remove_customer,
    switch_customer,
    take_back_customer,
)
from crm_desktop.services.removal import PlaceTaken
from crm_desktop.services.work import Work
from tests.finding import find
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY
from tests.sorting import wrongly_sorted

NAME = "宁波永兴五金工具有限公司"
AT = datetime(2026, 11, 20, 1, 12, tzinfo=UTC)


def save(work, *, key="k1", accepted=(), party_id=None, seen_version=0, **draft):
    draft.setdefault("name", NAME)
    command = SaveCustomer(
        key=key,
        draft=CustomerDraft(**draft),
        accepted=frozenset(accepted),
        party_id=party_id,
        seen_version=seen_version,
    )
    return save_customer(work, command)


def seller_of(work, name="周敏"):
    employee = make_employee(work.session, name=name)
    access = Access(operator_id=employee.id, login=name, name=name, role=Role.SALES, employee_id=employee.id)
    return Work(work.session, access, work.clock)


def test_new_customer_gets_code_pinyin_core_and_people(work):
    done = save(work, people=(PersonDraft(name="陈国强", mobile="139 5740 2186"), PersonDraft(name="林雪琴")))
    customer = work.session.get(Party, done.record_id)
    assert (customer.code, customer.initials, customer.name_core) == ("C-0001", "nbyxwjgjyxgs", "永兴五金工具")
    assert [person.name for person in customer.people] == ["陈国强", "林雪琴"]


def test_saving_the_same_key_twice_adds_one(work):
    assert save(work).record_id == save(work).record_id
    assert work.session.scalar(select(func.count()).select_from(Party)) == 1


def test_code_numbering_skips_codes_typed_by_hand(work):
    save(work, key="a", code="C-0001")
    assert save(work, key="b", name="台州恒通机电").number == "C-0002"


def test_all_problems_are_told_at_once(work):
    save(work, key="a", code="C-9")
    with pytest.raises(FieldProblems) as caught:
        save(work, key="b", name=" ", code="C-9", email="nobody", people=(PersonDraft(birth_month=2),))
    assert set(caught.value.problems) == {"name", "code", "email", "people.0.name", "people.0.birth_day"}


def test_look_alike_asks_and_saves_when_accepted(work):
    save(work, key="a")
    with pytest.raises(PossibleCollision) as caught:
        save(work, key="b", name="永兴五金（宁波）")
    assert [one.name for one in caught.value.look_alikes] == [NAME]
    assert save(work, key="b", name="永兴五金（宁波）", accepted={"collision"}).number == "C-0002"


def test_colleagues_customer_is_masked_in_the_question(work):
    zhou, li = seller_of(work), seller_of(work, "李伟")
    save(zhou, key="a", people=(PersonDraft(name="陈国强", mobile="13957402186"),))
    with pytest.raises(PossibleCollision) as caught:
        save(li, key="b", name="别的名字", phone="139-5740-2186")
    alike = caught.value.look_alikes[0]
    assert (alike.is_masked, alike.name, alike.owner) == (True, None, "周敏")
    assert NAME not in str(caught.value)


def test_editing_keeps_people_by_id_and_refuses_a_stale_version(work):
    done = save(work, people=(PersonDraft(name="陈国强"), PersonDraft(name="林雪琴")))
    customer = work.session.get(Party, done.record_id)
    version, lin = customer.version, customer.people[1].id
    save(work, party_id=customer.id, seen_version=version, people=(PersonDraft(id=lin, name="林雪琴", title="财务"),))
    assert [(person.id, person.title) for person in customer.people] == [(lin, "财务")]
    with pytest.raises(StaleRecord):
        save(work, party_id=customer.id, seen_version=version)


def test_salesperson_keeps_own_and_may_not_give_away(work):
    zhou, li = seller_of(work), seller_of(work, "李伟")
    done = save(zhou)
    assert work.session.get(Party, done.record_id).owner_id == zhou.access.employee_id
    with pytest.raises(FieldProblems) as caught:
        save(zhou, key="b", name="台州恒通机电", owner_id=li.access.employee_id)
    assert set(caught.value.problems) == {"owner_id"}
    with pytest.raises(NotFound):
        save(li, party_id=done.record_id, seen_version=1)


def test_hand_over_moves_the_customer_to_the_new_owner(work):
    zhou, li = seller_of(work), seller_of(work, "李伟")
    done = save(zhou)
    hand_over(work, HandOver(party_ids=(done.record_id,), owner_id=li.access.employee_id))
    assert find(zhou.session, zhou.access, text="永兴") == []
    assert [hit.title for hit in find(li.session, li.access, text="永兴")] == [NAME]


def test_customer_with_documents_stays_and_can_be_switched_off(work):
    done = save(work)
    work.session.add(
        Charge(
            side="receivable",
            party_id=done.record_id,
            kind="opening",
            number="A",
            document_date=TODAY,
            due_date=TODAY,
            amount=1,
            open_amount=1,
        )
    )
    work.session.flush()
    with pytest.raises(CustomerInUse):
        remove_customer(work, RemoveCustomer(party_id=done.record_id, seen_version=1))
    switch_customer(work, SwitchCustomer(party_id=done.record_id, seen_version=1, is_active=False))
    assert not work.session.get(Party, done.record_id).is_active


def test_removed_customer_comes_back_whole(work):
    done = save(work, credit_limit=200000, people=(PersonDraft(name="陈国强", mobile="13957402186"),))
    draft = ContactDraft(party_id=done.record_id, at=AT, channel=Channel.VISIT, said="看样", next_on=TODAY)
    log_contact(work, LogContact(key="c1", draft=draft))
    remove_customer(work, RemoveCustomer(party_id=done.record_id, seen_version=1))
    work.session.expunge_all()
    assert find(work.session, work.access, text="永兴") == []
    assert work.session.scalar(select(func.count()).select_from(MatchKey)) == 0

    take_back_customer(work, TakeBackCustomer(party_id=done.record_id))
    customer = work.session.get(Party, done.record_id)
    assert (customer.name, customer.credit_limit, customer.people[0].mobile) == (NAME, 200000, "13957402186")
    entry = work.session.scalars(select(ContactEntry)).one()
    assert (entry.said, entry.at, entry.next_on, entry.channel) == ("看样", AT, TODAY, Channel.VISIT)
    assert {hit.kind for hit in find(work.session, work.access, text="13957402186")} == {"person"}
    assert wrongly_sorted(work.session) == []


def test_renamed_customer_is_sorted_by_the_new_name(work):
    done = save(work)
    save(work, party_id=done.record_id, seen_version=1, name="重庆长安", short_name="长安")
    work.session.flush()
    table = Party.__table__
    stored = work.session.execute(select(table.c.name_sort, table.c.short_name_sort)).one()
    assert stored == (sort_key("重庆长安"), sort_key("长安"))


def test_customer_comes_back_though_others_were_saved_since(work):
    """Search entries take the ids of deleted ones; nothing points to those."""
    done = save(work)
    save(work, key="k2", name="台州恒通机电", accepted=("collision",))
    remove_customer(work, RemoveCustomer(party_id=done.record_id, seen_version=1))
    save(work, key="k3", name="温州力胜阀门", accepted=("collision",))
    take_back_customer(work, TakeBackCustomer(party_id=done.record_id))
    assert {hit.title for hit in find(work.session, work.access, text="永兴")} == {NAME}


def test_id_of_a_deleted_customer_is_not_given_again(work):
    done = save(work)
    remove_customer(work, RemoveCustomer(party_id=done.record_id, seen_version=1))
    assert save(work, key="k2", name="台州恒通机电").record_id > done.record_id
    take_back_customer(work, TakeBackCustomer(party_id=done.record_id))
    assert set(work.session.scalars(select(Party.name))) == {NAME, "台州恒通机电"}


def test_customer_whose_place_an_older_program_gave_away_is_said_to_be_entered_again(work):
    done = save(work)
    remove_customer(work, RemoveCustomer(party_id=done.record_id, seen_version=1))
    work.session.expunge_all()
    make_customer(work.session, id=done.record_id, name="台州恒通机电")
    with pytest.raises(PlaceTaken, match="永兴"):
        take_back_customer(work, TakeBackCustomer(party_id=done.record_id))


def test_factory_customers_can_be_saved_again(work):
    customer = make_customer(work.session, name="台州恒通机电")
    save(work, party_id=customer.id, seen_version=1, name="台州恒通机电", notes="老客户")
    assert customer.notes == "老客户"


def clerk(work, role):
    return Work(work.session, Access(operator_id=7, login="x", name="孙丽", role=role), work.clock)


def test_finance_sets_the_credit_of_a_customer(work):
    customer = make_customer(work.session)
    command = SetCredit(party_id=customer.id, seen_version=customer.version, credit_limit=Decimal(5000), on_hold=True)
    set_credit(clerk(work, Role.FINANCE), command)
    work.session.flush()
    assert (customer.credit_limit, customer.on_hold) == (Decimal(5000), True)
    assert HANDLERS[SetCredit].right is Right.SET_CREDIT


def test_credit_below_zero_is_refused_by_field(work):
    customer = make_customer(work.session)
    command = SetCredit(party_id=customer.id, seen_version=customer.version, credit_limit=Decimal(-1))
    with pytest.raises(FieldProblems) as caught:
        set_credit(work, command)
    assert set(caught.value.problems) == {"credit_limit"}


@pytest.mark.parametrize("role", [Role.SALES, Role.ASSISTANT])
def test_who_sells_does_not_raise_the_credit(work, role):
    with pytest.raises(FieldProblems) as caught:
        save(clerk(work, role), credit_limit=Decimal(1_000_000))
    assert set(caught.value.problems) == {"credit_limit"}


def test_who_sells_saves_a_customer_whose_credit_others_set(work):
    done = save(work, credit_limit=Decimal(5000))
    customer = work.session.get(Party, done.record_id)
    mine = clerk(work, Role.ASSISTANT)
    save(mine, party_id=customer.id, seen_version=customer.version, credit_limit=Decimal(5000), phone="0574-1")
    assert customer.phone == "0574-1"
