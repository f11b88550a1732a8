"""Choices of own fields: words of a pick list or of their own, which records follow by name."""

import json
from dataclasses import replace

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis.kept import REPORTS
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own.rules import renamed_words
from crm_desktop.models.imports import ImportedRecord, ImportRun
from crm_desktop.models.office.kept import RemovedRecord
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.own_fields import StoredField
from crm_desktop.models.tasks import OwnRule
from crm_desktop.queries.own_values import own_of, read_own_fields
from crm_desktop.services.imports.words import forget_words
from crm_desktop.services.office.kept_work import GiveViewToAll, KeepDraft, give_view_to_all, keep_draft
from crm_desktop.services.office.own_fields import SaveOwnField, ValuesBreakRule, WordsRenamed, save_own_field
from crm_desktop.services.office.pick_lists import EntryInUse
from crm_desktop.services.office.system import write_list
from crm_desktop.services.own_values import keep_own, own_problems
from crm_desktop.services.parties.index import index_customer
from tests.finding import find
from tests.make.own import ANNUAL_USE, define, knowing
from tests.make.parties import make_customer
from tests.make.pick_lists import counts, drafts, merge, opened, rename, save, undo
from tests.sorting import wrongly_sorted

WORDS = ("月付", "季付", "年付")
CYCLE = replace(ANNUAL_USE, key="cycle", title="付款周期", title_english="", kind=OwnKind.CHOICE, unit="", least=None)
FROM_LIST = replace(CYCLE, pick_list="customer_source", places=0)
OWN_WORDS = replace(CYCLE, options=WORDS, places=0)


def customers(work, *texts):
    """Customers with these words in the field."""
    found = [make_customer(work.session) for _ in texts]
    for customer, text in zip(found, texts, strict=True):
        keep_own(work, Owner.PARTY, customer.id, {"cycle": text})
    return found


def dumped(value):
    return json.dumps(value, ensure_ascii=False)


def said(work, *found):
    fields = read_own_fields(work.session)
    return [own_of(work.session, fields, one.id)["cycle"] for one in found]


def redefined(work, field_id, after, accepted=()):
    before = next(one for one in read_own_fields(work.session) if one.id == field_id)
    command = SaveOwnField(
        draft=after,
        field_id=field_id,
        seen_version=before.version,
        renamed=renamed_words(before, after),
        accepted=frozenset(accepted),
    )
    return save_own_field(work, command)


@pytest.fixture
def listed(work):
    """A list whose words a field offers."""
    write_list(work, "customer_source", WORDS)
    define(work, FROM_LIST)
    return knowing(work)


def test_a_choice_offers_the_words_in_use_of_its_list_as_they_are_now(listed):
    (field,) = listed.access.own
    assert field.options == WORDS
    entries = drafts(listed, "customer_source")
    save(listed, "customer_source", [replace(entries[2], is_active=False), entries[1], entries[0]])
    (field,) = read_own_fields(listed.session)
    assert field.options == ("季付", "月付")
    assert listed.session.get(StoredField, field.id).options == ""
    assert "own.cycle" in own_problems(knowing(listed), Owner.PARTY, {"cycle": "年付"})


def test_records_follow_a_word_that_is_renamed_and_forms_that_show_it_become_stale(listed):
    follows, other = customers(listed, "月付", "季付")
    seen = follows.version
    assert rename(listed, "customer_source", "月付", "每月") == 1
    assert said(listed, follows, other) == ["每月", "季付"]
    assert (follows.version, wrongly_sorted(listed.session)) == (seen + 1, [])


def test_a_word_that_own_fields_hold_is_counted_and_cannot_be_deleted(listed):
    customers(listed, "月付", "月付")
    found = next(one for one in opened(listed, "customer_source").entries if one.text == "月付")
    assert dict(found.used) == {"付款周期": 2}
    entries = drafts(listed, "customer_source")
    gone = next(one for one in entries if one.text == "月付")
    with pytest.raises(EntryInUse):
        save(listed, "customer_source", [one for one in entries if one is not gone], [(gone.id, gone.seen_version)])


def test_a_merge_takes_own_fields_along_and_gives_them_back(listed):
    first, second = customers(listed, "月付", "季付")
    assert merge(listed, "customer_source", "季付", "月付") == 1
    assert said(listed, first, second) == ["季付", "季付"]
    keep_own(listed, Owner.PARTY, second.id, {"cycle": "季付"})  # saved again: its row is another one
    assert undo(listed, "customer_source", "月付") == 1
    assert said(listed, first, second) == ["月付", "季付"]


def test_several_choices_are_parted_by_their_own_sign(work):
    write_list(work, "customer_source", WORDS)
    define(work, replace(FROM_LIST, kind=OwnKind.SEVERAL, usual="月付"))
    work = knowing(work)
    (one,) = customers(work, "月付、年付")
    rename(work, "customer_source", "月付", "按 月")
    assert said(work, one) == ["按 月、年付"]
    assert read_own_fields(work.session)[0].usual == "按 月"
    merge(work, "customer_source", "按 月", "年付")
    assert said(work, one) == ["按 月"]
    undo(work, "customer_source", "年付")
    assert said(work, one) == ["按 月、年付"]
    with pytest.raises(FieldProblems):
        rename(work, "customer_source", "年付", "年、付")
    assert counts(work, "customer_source")["年付"] == (1, True)


@pytest.mark.parametrize(("name", "words"), [("nowhere", ()), ("customer_source", ("月、付",))])
def test_a_list_that_is_none_or_cannot_be_parted_is_refused(work, name, words):
    write_list(work, "customer_source", words)
    with pytest.raises(FieldProblems) as refused:
        define(work, replace(FROM_LIST, kind=OwnKind.SEVERAL, pick_list=name))
    assert [*refused.value.problems] == ["pick_list"]


def test_words_of_its_own_that_are_renamed_are_asked_about_and_records_follow(work):
    field_id = define(work, replace(OWN_WORDS, is_searchable=True, usual="月付"))
    work = knowing(work)
    one, other = customers(work, "月付", "年付")
    for customer in (one, other):
        index_customer(work, customer)
    after = replace(OWN_WORDS, is_searchable=True, usual="每月", options=("每月", "季付", "年付"))
    with work.session.begin_nested(), pytest.raises(WordsRenamed) as asked:
        redefined(work, field_id, after)
    assert asked.value.params["count"] == 1
    work.session.expire_all()
    redefined(work, field_id, after, [WordsRenamed.key])
    assert said(work, one, other) == ["每月", "年付"]
    assert [hit.id for hit in find(work.session, SYSTEM, text="每月")] == [one.id]


def test_words_that_only_change_places_rename_nothing(work):
    field_id = define(work, OWN_WORDS)
    work = knowing(work)
    found = customers(work, *WORDS)
    redefined(work, field_id, replace(OWN_WORDS, options=tuple(reversed(WORDS))))
    assert said(work, *found) == [*WORDS]


def test_a_word_that_is_taken_out_breaks_a_rule_and_renames_nothing(work):
    field_id = define(work, OWN_WORDS)
    customers(knowing(work), "月付")
    with pytest.raises(ValuesBreakRule):
        redefined(work, field_id, replace(OWN_WORDS, options=WORDS[1:]))


def test_what_is_kept_for_later_says_the_new_word(listed):
    work = listed
    field = work.access.own[0]
    run = ImportRun(key="r", at=work.clock.now(), operator_id=1, mapping="", file_name="")
    row = {"field_id": field.id, "owner_id": 9, "text": "月付"}
    kept = [["own_value", [row, {**row, "field_id": field.id + 1}]]]
    content = dumped({"name": "永兴", "own": {"cycle": "月付", "other": "月付"}})
    keep_draft(work, KeepDraft(key="k", kind="customer", title="永兴", content=content))
    filters = dumped({"filters": [["own.cycle", "equals", "月付"], ["name", "contains", "月付"]]})
    give_view_to_all(work, GiveViewToAll(list_id="customers", name="x", content=filters))
    only = dumped({"only": [{"field": "own.cycle", "keys": ["月付", "季付"]}]})
    give_view_to_all(work, GiveViewToAll(list_id=REPORTS, name="y", content=only))
    removed = RemovedRecord(at=work.clock.now(), operator_id=1, kind="customer", record_id=9, content=dumped(kept))
    rule = OwnRule(name="x", conditions=dumped([["own.cycle", "is", "月付"]]))
    work.session.add_all([run, removed, rule])
    work.session.flush()
    before = dumped({"own.cycle": "月付"})
    imported = ImportedRecord(run_id=run.id, table_name="party", record_id=1, before=before)
    work.session.add(imported)
    work.session.flush()

    rename(work, "customer_source", "月付", "每月")

    views = {one.name: json.loads(one.content) for one in work.session.query(SavedView)}
    assert views["x"]["filters"] == [["own.cycle", "equals", "每月"], ["name", "contains", "月付"]]
    assert views["y"]["only"][0]["keys"] == ["每月", "季付"]
    assert [one["text"] for one in json.loads(removed.content)[0][1]] == ["每月", "月付"]
    assert json.loads(rule.conditions)[0][2] == "每月"
    assert json.loads(imported.before) == {"own.cycle": "每月"}


def test_an_import_that_is_undone_leaves_words_that_own_fields_hold(listed):
    run = ImportRun(key="r", at=listed.clock.now(), operator_id=1, mapping="", file_name="")
    listed.session.add(run)
    listed.session.flush()
    ids = {one.text: one.id for one in opened(listed, "customer_source").entries}
    listed.session.add_all(
        ImportedRecord(run_id=run.id, table_name="dictionary_entry", record_id=one) for one in ids.values()
    )
    customers(listed, "月付")
    forget_words(listed, run.id)
    assert {*counts(listed, "customer_source")} == {"月付"}
