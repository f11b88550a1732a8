"""Words of pick lists: counted, renamed and joined, with all their records."""

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed
from crm_desktop.domain.office import DEFAULT_LISTS
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.models.parties import Party
from crm_desktop.models.prices import LevelPrice
from crm_desktop.queries.office.pick_lists import USES, list_entries
from crm_desktop.queries.office.system import dictionary
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.services.office.pick_lists import CannotJoin, RenameEntry, rename_entry
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.office.system import write_list
from crm_desktop.services.parties.index import index_customer
from tests.finding import find
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.sorting import wrongly_sorted


def counts(session, list_name):
    return {entry.text: (entry.count, entry.is_active) for entry in list_entries(session, SYSTEM, list_name=list_name)}


def rename(work, list_name, old, new):
    done = rename_entry(work, RenameEntry(list_name=list_name, old=old, new=new))
    work.session.flush()
    return int(done.number)


def test_every_pick_list_says_where_its_words_stand():
    assert USES.keys() == DEFAULT_LISTS.keys()


def test_words_are_counted_over_all_tables(work):
    write_list(work, "region", ("浙东", "浙北"))
    make_customer(work.session, region="浙东")
    make_customer(work.session, region="浙东")
    make_employee(work.session, regions="浙东 浙北")
    work.session.flush()
    assert counts(work.session, "region") == {"浙东": (3, True), "浙北": (1, True)}


def test_renaming_rewrites_the_list_and_every_record(work):
    write_list(work, "region", ("浙东", "浙北"))
    customer = make_customer(work.session, region="浙东")
    employee = make_employee(work.session, regions="浙北 浙东")
    seen = customer.version
    assert rename(work, "region", "浙东", "宁波") == 2
    work.session.expire_all()
    assert (customer.region, employee.regions, customer.version) == ("宁波", "浙北 宁波", seen + 1)
    assert dictionary(work.session, SYSTEM, list_name="region") == ("宁波", "浙北")
    assert wrongly_sorted(work.session) == []


def test_record_is_found_by_the_new_word(work):
    write_list(work, "customer_tag", ("重点",))
    customer = make_customer(work.session, tags="重点 月结")
    index_customer(work, customer)
    rename(work, "customer_tag", "重点", "贵宾")
    assert [hit.id for hit in find(work.session, SYSTEM, text="贵宾")] == [customer.id]
    assert find(work.session, SYSTEM, text="重点") == []


def test_word_that_is_there_already_takes_the_other_in(work):
    write_list(work, "customer_source", ("展会", "会展"))
    for source in ("展会", "会展", "会展"):
        make_customer(work.session, source=source)
    assert rename(work, "customer_source", "会展", "展会") == 2
    assert counts(work.session, "customer_source") == {"展会": (3, True)}
    assert set(work.session.scalars(select(Party.source))) == {"展会"}


def test_tag_joined_with_one_that_stands_beside_it_stands_once(work):
    write_list(work, "customer_tag", ("重点", "大客户"))
    customer = make_customer(work.session, tags="大客户 重点")
    rename(work, "customer_tag", "大客户", "重点")
    work.session.expire_all()
    assert customer.tags == "重点"


def test_days_of_a_grade_go_with_its_name(work):
    write_list(work, "customer_grade", ("A", "B"))
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(silent_by_grade={"A": 7})))
    rename(work, "customer_grade", "A", "甲")
    assert office_rules(work.session, SYSTEM).silent_by_grade == {"甲": 7}


def test_price_levels_are_not_joined(work):
    write_list(work, "price_level", ("A", "B"))
    product = make_product(work.session)
    work.session.add_all([LevelPrice(product_id=product.id, level=level, price=1) for level in ("A", "B")])
    work.session.flush()
    with pytest.raises(FieldProblems) as caught:
        rename(work, "price_level", "A", "B")
    assert isinstance(caught.value.problems["new"], CannotJoin)
    assert rename(work, "price_level", "A", "C") == 1


def test_nameless_word_is_refused(work):
    write_list(work, "region", ("浙东",))
    with pytest.raises(FieldProblems):
        rename(work, "region", "浙东", " ")


def test_counts_are_for_who_sets_the_office_up(session):
    with pytest.raises(NotAllowed):
        list_entries(session, Access(operator_id=2, login="z", name="z", role=Role.SALES), list_name="region")
