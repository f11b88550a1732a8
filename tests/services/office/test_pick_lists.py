"""Words of pick lists: counted, saved, renamed, merged and taken apart again, with all their records."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed, StaleRecord
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.imports import ImportedRecord, ImportRun
from crm_desktop.models.office.kept import RemovedRecord, TypedDraft
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.tasks import OwnRule
from crm_desktop.queries.office.pick_lists import open_list, pick_list_words
from crm_desktop.queries.office.system import dictionary
from crm_desktop.queries.office.word_uses import USES
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.services.office.kept_work import GiveViewToAll, KeepDraft, give_view_to_all, keep_draft
from crm_desktop.services.office.pick_lists import (
    EntryInUse,
)
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.office.system import write_list
from crm_desktop.services.parties.index import index_customer
from tests.finding import find
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.pick_lists import counts, drafts, opened, rename, save
from tests.sorting import wrongly_sorted


def wrong(work, list_name, entries):
    with pytest.raises(FieldProblems) as caught:
        save(work, list_name, entries)
    return {key: type(problem).__name__ for key, problem in caught.value.problems.items()}


def test_every_pick_list_says_where_its_words_stand():
    assert USES.keys() == PICK_LISTS.keys()
    assert [name for name, uses in USES.items() if not uses] == []


def test_words_are_counted_over_all_tables_and_by_kind(work):
    write_list(work, "region", ("浙东", "浙北"))
    make_customer(work.session, region="浙东")
    make_customer(work.session, region="浙东", is_customer=False, is_supplier=True)
    make_customer(work.session)
    make_employee(work.session, regions="浙东 浙北")
    work.session.flush()
    found = opened(work, "region")
    assert {one.text: dict(one.used) for one in found.entries} == {
        "浙东": {"customer": 1, "supplier": 1, "employee": 1},
        "浙北": {"employee": 1},
    }
    of_customers = next(one for one in found.holders if one.kind == "customer")
    assert (of_customers.filled, of_customers.total, of_customers.list_id) == (1, 2, "customers")


def test_all_lists_tell_their_words(work):
    write_list(work, "brand", ("世达", "得力"))
    write_list(work, "brand", ("世达",))
    work.session.flush()
    brand = next(one for one in pick_list_words(work.session, SYSTEM) if one.name == "brand")
    assert (brand.active, set(brand.texts)) == (1, {"世达", "得力"})


def test_renaming_rewrites_the_list_and_every_record(work):
    write_list(work, "region", ("浙东", "浙北"))
    customer = make_customer(work.session, region="浙东")
    employee = make_employee(work.session, regions="浙北 浙东")
    seen = customer.version
    assert rename(work, "region", "浙东", "宁波") == 2
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


def test_what_is_kept_for_later_says_the_new_word(work):
    write_list(work, "customer_grade", ("A", "B"))
    draft = json.dumps({"name": "永兴", "grade": "A", "notes": "A"})
    keep_draft(work, KeepDraft(key="k", kind="customer", title="永兴", content=draft))
    filters = [["grade", "one_of", ["A", "B"]], ["name", "contains", "A"]]
    give_view_to_all(work, GiveViewToAll(list_id="customers", name="x", content=json.dumps({"filters": filters})))
    give_view_to_all(work, GiveViewToAll(list_id="products", name="x", content=json.dumps({"filters": filters})))
    row = {"id": 9, "name": "A", "grade": "A"}
    removed = RemovedRecord(
        at=work.clock.now(), operator_id=1, kind="customer", record_id=9, content=json.dumps([["party", [row]]])
    )
    run = ImportRun(key="r", at=work.clock.now(), operator_id=1, mapping="", file_name="")
    work.session.add_all([removed, run])
    work.session.flush()
    before = ImportedRecord(run_id=run.id, table_name="party", record_id=1, before=json.dumps({"grade": "A"}))
    work.session.add(before)
    work.session.flush()
    rename(work, "customer_grade", "A", "甲")
    assert json.loads(work.session.scalar(select(TypedDraft.content))) == {"name": "永兴", "grade": "甲", "notes": "A"}
    views = dict(work.session.execute(select(SavedView.list_id, SavedView.content)).all())
    assert json.loads(views["customers"])["filters"] == [["grade", "one_of", ["甲", "B"]], ["name", "contains", "A"]]
    assert json.loads(views["products"])["filters"] == filters
    assert json.loads(removed.content) == [["party", [row | {"grade": "甲"}]]]
    assert json.loads(before.before) == {"grade": "甲"}


def test_days_of_a_grade_go_with_its_name(work):
    write_list(work, "customer_grade", ("A", "B"))
    set_office_rules(
        work, SetOfficeRules(rules=OfficeRules(silent_by_grade={"A": 7}, rule_days={"quote": {"A": 3, "": 9}}))
    )
    rename(work, "customer_grade", "A", "甲")
    rules = office_rules(work.session, SYSTEM)
    assert (rules.silent_by_grade, rules.rule_days) == ({"甲": 7}, {"quote": {"甲": 3, "": 9}})


def test_kept_reports_and_own_rules_say_the_new_word(work):
    write_list(work, "region", ("浙东", "浙北"))
    only = [{"field": "big-region", "keys": ["浙东", "浙北"], "without": False}, {"field": "brand", "keys": ["浙东"]}]
    work.session.add(
        SavedView(list_id="pivot_reports", name="r", content=json.dumps({"only": only}, ensure_ascii=False))
    )
    conditions = [["region", "is", "浙东"], ["grade", "is", "浙东"], ["orders", "least", "1"]]
    work.session.add(OwnRule(name="x", conditions=json.dumps(conditions, ensure_ascii=False)))
    work.session.add(
        SavedView(list_id="customers", name="v", content='{"filters": [["big_region", "equals", "浙东"]]}')
    )
    work.session.flush()
    rename(work, "region", "浙东", "宁波")
    report, view = (json.loads(text) for text in work.session.scalars(select(SavedView.content).order_by(SavedView.id)))
    assert [one["keys"] for one in report["only"]] == [["宁波", "浙北"], ["浙东"]]
    assert view == {"filters": [["big_region", "equals", "宁波"]]}
    assert json.loads(work.session.scalar(select(OwnRule.conditions)))[:2] == [["region", "is", "宁波"], conditions[1]]


@pytest.mark.parametrize("new", [" ", "浙北", "浙 东", "长" * 61])
def test_word_that_cannot_be_is_refused(work, new):
    write_list(work, "region", ("浙东", "浙北"))
    with pytest.raises(FieldProblems) as caught:
        rename(work, "region", "浙东", new)
    assert set(caught.value.problems) == {"new"}


def test_list_is_saved_with_all_its_changes_at_once(work):
    write_list(work, "customer_source", ("展会", "网络", "上门"))
    make_customer(work.session, source="展会")
    make_customer(work.session, source="网络")
    fair, net, door = drafts(work, "customer_source")
    count = save(
        work,
        "customer_source",
        [
            replace(net, text=" 展会 ", colour="mint"),
            replace(fair, text="网络", code="WL", is_active=False),
            EntryDraft(text="短视频", above="展会"),
        ],
        removed=[(door.id, door.seen_version)],
    )
    assert count == 2
    assert [(one.text, one.code, one.colour, one.above) for one in opened(work, "customer_source").entries] == [
        ("展会", "", "mint", ""),
        ("短视频", "", "", "展会"),
        ("网络", "WL", "", ""),
    ]
    assert counts(work, "customer_source") == {"展会": (1, True), "短视频": (0, True), "网络": (1, False)}
    assert dictionary(work.session, SYSTEM, list_name="customer_source") == ("展会", "短视频")


def test_word_in_use_is_not_deleted(work):
    write_list(work, "customer_source", ("展会",))
    make_customer(work.session, source="展会")
    (fair,) = drafts(work, "customer_source")
    with pytest.raises(EntryInUse, match="1 records"):
        save(work, "customer_source", [], removed=[(fair.id, fair.seen_version)])


def test_list_that_somebody_else_changed_is_stale_and_what_came_meanwhile_stays(work):
    write_list(work, "customer_source", ("展会", "网络"))
    work.session.flush()
    seen = drafts(work, "customer_source")
    work.session.add(DictionaryEntry(list_name="customer_source", text="来访", position=9))
    work.session.flush()
    save(work, "customer_source", [replace(seen[0], code="ZH"), seen[1]])
    assert [one.text for one in opened(work, "customer_source").entries] == ["展会", "网络", "来访"]
    with pytest.raises(StaleRecord):
        save(work, "customer_source", [replace(seen[0], code="X")])
    with pytest.raises(StaleRecord):
        save(work, "customer_source", [], removed=[(999, 1)])


def test_words_that_cannot_stand_together_are_said_at_their_fields(work):
    rows = [
        EntryDraft(text="展会", code="Z"),
        EntryDraft(text="展会 ", code="Z"),
        EntryDraft(),
        EntryDraft(text="甲", above="乙"),
        EntryDraft(text="乙", above="甲"),
        EntryDraft(text="二", above="展会"),
        EntryDraft(text="三", above="二"),
    ]
    assert wrong(work, "customer_source", rows) == {
        "entries.1.text": "EntryTwice",
        "entries.1.code": "EntryTwice",
        "entries.2.text": "Required",
        "entries.3.above": "EntryUnderItself",
        "entries.4.above": "EntryUnderItself",
        "entries.6.above": "EntryTooDeep",
    }
    assert wrong(work, "customer_tag", [EntryDraft(text="大 客户")]) == {"entries.0.text": "EntryHasBlanks"}
    assert wrong(work, "customer_grade", [EntryDraft(text="很" * 21)]) == {"entries.0.text": "TooLong"}


def test_regions_stand_in_a_tree_of_three_levels(work):
    head = make_employee(work.session)
    good = [
        EntryDraft(text="华东", kind="big", head_id=head.id),
        EntryDraft(text="浙东", kind="region", above="华东"),
        EntryDraft(text="宁波A", kind="class", above="浙东"),
        EntryDraft(text="直管A", kind="class", above="华东"),
    ]
    save(work, "region", good)
    assert [(one.text, one.kind, one.above) for one in opened(work, "region").entries] == [
        (one.text, one.kind, one.above) for one in good
    ]
    assert wrong(
        work, "region", [EntryDraft(text="甲", kind="big", above="乙"), EntryDraft(text="乙", kind="big")]
    ) == {"entries.0.above": "EntryTooDeep"}
    assert wrong(work, "region", [EntryDraft(text="甲", kind="x"), EntryDraft(text="乙", head_id=999)]) == {
        "entries.0.kind": "Required",
        "entries.1.head_id": "NotFound",
    }


def test_counts_are_for_who_sets_the_office_up(work):
    access = Access(operator_id=2, login="z", name="z", role=Role.SALES)
    with pytest.raises(NotAllowed):
        open_list(work.session, access, list_name="region", now=work.clock.now())
    with pytest.raises(NotAllowed):
        pick_list_words(work.session, access)
