"""Words of pick lists that take others in, and give them back with all their records."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis.kept import REPORTS
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.pick_entries import UNDO_FOR, EntryDraft
from crm_desktop.models.office.kept import RemovedRecord
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.prices import LevelPrice
from crm_desktop.models.tasks import OwnRule
from crm_desktop.services.office.entry_merges import (
    CannotJoin,
    MergedOn,
    MergeEntries,
    MergeTooOld,
    MergeUndone,
    UndoMerge,
    merge_entries,
    undo_merge,
)
from crm_desktop.services.office.system import write_list
from crm_desktop.services.parties.index import index_customer
from crm_desktop.services.work import Work
from tests.make.parties import make_customer
from tests.make.pick_lists import counts, drafts, merge, opened, rename, save, undo
from tests.make.products import make_product
from tests.sorting import wrongly_sorted


def test_word_takes_others_in_and_gives_them_back(work):
    write_list(work, "customer_source", ("展会", "会展", "交易会"))
    first, second, third, fourth = (
        make_customer(work.session, source=one) for one in ("展会", "会展", "会展", "交易会")
    )
    index_customer(work, second)
    assert merge(work, "customer_source", "展会", "会展", "交易会") == 3
    assert counts(work, "customer_source") == {"展会": (4, True)}
    third.source = "网络"
    work.session.flush()
    assert undo(work, "customer_source", "会展") == 1
    assert [one.source for one in (first, second, third, fourth)] == ["展会", "会展", "网络", "展会"]
    assert counts(work, "customer_source") == {"展会": (2, True), "会展": (1, True)}
    assert [one.old for one in opened(work, "customer_source").merges] == ["交易会"]
    assert wrongly_sorted(work.session) == []


def test_tag_merged_with_one_that_stands_beside_it_comes_back_beside_it(work):
    write_list(work, "customer_tag", ("重点", "大客户"))
    both = make_customer(work.session, tags="大客户 重点 月结")
    one = make_customer(work.session, tags="大客户")
    merge(work, "customer_tag", "重点", "大客户")
    assert (both.tags, one.tags) == ("重点 月结", "重点")
    undo(work, "customer_tag", "大客户")
    assert (set(both.tags.split()), one.tags) == ({"重点", "大客户", "月结"}, "大客户")


def test_merge_is_undone_under_the_new_name_of_what_took_it_in(work):
    write_list(work, "customer_source", ("展会", "会展"))
    customer = make_customer(work.session, source="会展")
    merge(work, "customer_source", "展会", "会展")
    rename(work, "customer_source", "展会", "展览")
    assert customer.source == "展览"
    assert undo(work, "customer_source", "会展") == 1
    assert customer.source == "会展"


def test_merges_that_build_on_one_another_are_undone_from_the_last_on(work):
    write_list(work, "customer_source", ("展会", "会展", "广交会"))
    customer = make_customer(work.session, source="会展")
    merge(work, "customer_source", "展会", "会展")
    merge(work, "customer_source", "广交会", "展会")
    with pytest.raises(MergedOn, match="广交会"):
        undo(work, "customer_source", "会展")
    assert [undo(work, "customer_source", old) for old in ("展会", "会展")] == [1, 1]
    assert customer.source == "会展"


def test_merge_is_undone_once_and_not_for_ever(work):
    write_list(work, "customer_source", ("展会", "会展", "交易会"))
    work.session.flush()
    merge(work, "customer_source", "展会", "会展", "交易会")
    late, early = opened(work, "customer_source").merges
    undo_merge(work, UndoMerge(merge_id=early.id))
    with pytest.raises(MergeUndone):
        undo_merge(work, UndoMerge(merge_id=early.id))
    later = Work(work.session, SYSTEM, FixedClock(work.clock.now() + UNDO_FOR + timedelta(hours=1)))
    assert opened(later, "customer_source").merges == ()
    with pytest.raises(MergeTooOld, match="30 days"):
        undo_merge(later, UndoMerge(merge_id=late.id))


def test_what_stood_under_a_merged_region_stands_under_the_other(work):
    save(
        work,
        "region",
        [
            EntryDraft(text="浙东", kind="region"),
            EntryDraft(text="浙东片", kind="region"),
            EntryDraft(text="A", kind="class", above="浙东片"),
        ],
    )
    merge(work, "region", "A", "浙东片")
    assert [(one.text, one.above) for one in opened(work, "region").entries] == [("浙东", ""), ("A", "")]
    undo(work, "region", "浙东片")
    save(work, "region", [replace(one, above="浙东片" if one.text == "A" else "") for one in drafts(work, "region")])
    merge(work, "region", "浙东", "浙东片")
    assert [(one.text, one.above) for one in opened(work, "region").entries] == [("浙东", ""), ("A", "浙东")]


def test_unknown_words_are_not_merged(work):
    write_list(work, "customer_source", ("展会",))
    for command in (
        MergeEntries(list_name="customer_source", into="展会", taken=("没有",)),
        MergeEntries(list_name="customer_source", into="没有", taken=("展会",)),
        MergeEntries(list_name="nothing", into="展会", taken=("展会",)),
    ):
        with pytest.raises(NotFound):
            merge_entries(work, command)
    assert merge(work, "customer_source", "展会", "展会") == 0


def test_price_levels_are_not_merged(work):
    write_list(work, "price_level", ("A", "B"))
    product = make_product(work.session)
    work.session.add_all([LevelPrice(product_id=product.id, level=level, price=1) for level in ("A", "B")])
    work.session.flush()
    with pytest.raises(CannotJoin):
        merge(work, "price_level", "B", "A")
    assert rename(work, "price_level", "A", "C") == 1


def test_what_is_kept_gets_the_word_back_where_it_still_stands(work):
    """Views, kept reports, the office's own rules and removed records."""
    write_list(work, "customer_grade", ("重点", "甲"))

    def kept(value):
        return json.dumps(value, ensure_ascii=False)

    def view(list_id, name, content):
        return SavedView(list_id=list_id, name=name, content=kept(content))

    filters = [["grade", "one_of", ["甲", "重点"]], ["grade", "equals", "甲"], ["name", "contains", "甲"]]
    by_hand, changed = (view("customers", name, {"filters": filters}) for name in ("v", "w"))
    report = view(REPORTS, "r", {"only": [{"field": "grade", "keys": ["甲"]}, {"field": "city", "keys": ["甲"]}]})
    rule = OwnRule(name="o", conditions=kept([["grade", "is", "甲"], ["city", "is", "甲"]]), is_on=False)
    removed = RemovedRecord(
        kind="customer",
        record_id=1,
        title="x",
        content=kept([["party", [{"grade": "甲"}, {"grade": "重点"}]]]),
        at=work.clock.now(),
        operator_id=1,
    )
    rows = (by_hand, changed, report, rule, removed)
    work.session.add_all(rows)
    work.session.flush()
    before = [row.conditions if row is rule else row.content for row in rows]
    merge(work, "customer_grade", "重点", "甲")
    assert json.loads(by_hand.content)["filters"][0][2] == ["重点"]
    assert json.loads(removed.content)[0][1][0] == {"grade": "重点"}
    changed.content = kept({"filters": [["grade", "equals", "丙"]]})
    work.session.flush()
    undo(work, "customer_grade", "甲")
    after = [row.conditions if row is rule else row.content for row in rows]
    assert json.loads(after[1]) == {"filters": [["grade", "equals", "丙"]]}
    assert sorted(json.loads(after[0])["filters"][0][2]) == sorted(["甲", "重点"])
    assert json.loads(after[0])["filters"][1:] == json.loads(before[0])["filters"][1:]
    assert [json.loads(one) for one in after[2:]] == [json.loads(one) for one in before[2:]]
    assert opened(work, "customer_grade").merges == ()
