"""The office's own fields come in by the titles of columns, by the rules of the form, and go back with an undo."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.exchange.importer import look_into
from crm_desktop.exchange.mapping import BrokenMapping, ColumnRule, ImportMapping, Step, dump_mapping, load_mapping
from crm_desktop.exchange.own_fields import knowing, own_specs
from crm_desktop.exchange.targets import suggest
from crm_desktop.models.own_fields import OwnValue, StoredField
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.queries.own_values import own_texts, read_own_fields
from crm_desktop.services.imports.undo import ImportWorkedOn, UndoImport
from crm_desktop.services.office.own_fields import SaveOwnField, save_own_field
from crm_desktop.services.work import Work
from tests.exchange.books import Doors
from tests.exchange.desk import saved
from tests.make.own import ANNUAL_USE, define
from tests.make.products import make_product

CLERK = Access(9, "he", "何晓雯", Role.ASSISTANT)
HEAD = ["客户名称", "年用量(吨)"]


@pytest.fixture
def defined(engine, clock):
    """What defines fields, and gives the doors of who knows them."""

    def make(access=SYSTEM, **values):
        with unit_of_work(engine) as session:
            define(Work(session, SYSTEM, clock), **values)
        with Session(engine) as session:
            return Doors(engine, clock, replace(access, own=read_own_fields(session)))

    return make


def mapped(doors, path, **options):
    """As the window suggests it, for who works there."""
    titles = look_into(path)[0].titles
    columns = suggest(Target.CUSTOMERS, titles, own_specs(doors.access, Target.CUSTOMERS))
    rules = {key: ColumnRule(column=title) for key, title in columns.items()}
    mapping = ImportMapping(name="t", steps=(Step(target=Target.CUSTOMERS, columns=rules, match=("name",), **options),))
    return knowing(load_mapping(dump_mapping(mapping), "t"), doors.access)


def seen_again(doors):
    with Session(doors.engine) as session:
        return read_own_fields(session)


def stored(doors):
    fields = seen_fields(doors.access, Owner.PARTY)
    with Session(doors.engine) as session:
        names = {party.id: party.name for party in session.query(Party)}
        return {names[one]: own for one, own in own_texts(session, fields, [*names]).items()}


def test_a_column_is_known_by_the_title_of_the_field_and_judged_by_its_rules(defined, tmp_path):
    doors = defined()
    path = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 1250.5], ["乙厂", -3], ["丙厂", None], ["丁厂", "1,200 "]])
    mapping = mapped(doors, path)

    tried = doors.tried(path, mapping)
    doors.bring(path, mapping)

    assert [(one.row, one.title) for one in tried.problems] == [(3, "年用量(吨)")]
    assert {name: own["annual_use"] for name, own in stored(doors).items()} == {
        "甲厂": "1250.5",
        "丙厂": "",
        "丁厂": "1200",
    }


def test_an_update_writes_what_differs_and_the_undo_puts_it_back(defined, tmp_path):
    doors = defined()
    first = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 5], ["乙厂", 6]])
    doors.bring(first, mapped(doors, first))
    second = saved(tmp_path / "b.xlsx", [HEAD, ["甲厂", 7], ["乙厂", 6], ["丙厂", 8]])
    mapping = mapped(doors, second, duplicates=Duplicates.UPDATE)

    tried = doors.tried(second, mapping)
    run = doors.bring(second, mapping)

    assert (tried.outcomes[0].updated, tried.outcomes[0].new) == (1, 1)
    assert tried.batches[0].former == {2: {"own.annual_use": "5"}}
    assert {name: own["annual_use"] for name, own in stored(doors).items()} == {"甲厂": "7", "乙厂": "6", "丙厂": "8"}
    doors.runner.run(UndoImport(run_id=run.record_id))
    assert {name: own["annual_use"] for name, own in stored(doors).items()} == {"甲厂": "5", "乙厂": "6"}


def test_values_of_an_import_do_not_go_back_into_a_field_of_another_kind(defined, tmp_path, clock):
    """Refused in words about the undo: "enter a figure" would tell nobody where."""
    doors = defined(kind=OwnKind.TEXT, least=None)
    first = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", "很多"]])
    doors.bring(first, mapped(doors, first))
    second = saved(tmp_path / "b.xlsx", [HEAD, ["甲厂", "7"]])
    run = doors.bring(second, mapped(doors, second, duplicates=Duplicates.UPDATE))
    with unit_of_work(doors.engine) as session:
        draft = replace(ANNUAL_USE, kind=OwnKind.DECIMAL)
        save_own_field(Work(session, SYSTEM, clock), SaveOwnField(draft=draft, field_id=1, seen_version=1))
    with pytest.raises(ImportWorkedOn, match="年用量"):
        doors.runner.run(UndoImport(run_id=run.record_id))
    fresh = Doors(doors.engine, clock, replace(doors.access, own=seen_again(doors)))
    assert stored(fresh)["甲厂"]["annual_use"] == "7"


def test_a_formula_follows_an_import_and_its_undo(defined, tmp_path):
    defined()
    doors = defined(key="double", title="两倍", kind=OwnKind.FORMULA, least=None, formula="{own.annual_use} * 2")
    first = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 5], ["乙厂", 6]])
    doors.bring(first, mapped(doors, first))
    second = saved(tmp_path / "b.xlsx", [[*HEAD, "两倍"], ["甲厂", 7, 99], ["丙厂", 8, 99]])

    run = doors.bring(second, mapped(doors, second, duplicates=Duplicates.UPDATE))

    assert {name: own["double"] for name, own in stored(doors).items()} == {"甲厂": "14", "乙厂": "12", "丙厂": "16"}
    doors.runner.run(UndoImport(run_id=run.record_id))
    assert {name: own["double"] for name, own in stored(doors).items()} == {"甲厂": "10", "乙厂": "12"}


def test_a_name_or_a_code_says_whom_a_field_names(defined, tmp_path):
    defined(key="payer", title="付款方", kind=OwnKind.PARTY, least=None)
    doors = defined()
    first = saved(tmp_path / "a.xlsx", [["客户名称", "客户编码"], ["甲厂", "K1"], ["乙厂", "K2"]])
    rules = {"name": ColumnRule(column="客户名称"), "code": ColumnRule(column="客户编码")}
    steps = (Step(target=Target.CUSTOMERS, columns=rules, match=("name",)),)
    doors.bring(first, knowing(ImportMapping(name="t", steps=steps), doors.access))
    second = saved(tmp_path / "b.xlsx", [["客户名称", "付款方"], ["丙厂", "甲厂"], ["丁厂", "K2"], ["戊厂", "谁"]])
    mapping = mapped(doors, second)

    tried = doors.tried(second, mapping)
    doors.bring(second, mapping)

    assert [(one.row, one.title) for one in tried.problems] == [(4, "付款方")]
    with Session(doors.engine) as session:
        ids = {party.name: str(party.id) for party in session.query(Party)}
    assert {name: own["payer"] for name, own in stored(doors).items() if own["payer"]} == {
        "丙厂": ids["甲厂"],
        "丁厂": ids["乙厂"],
    }


def test_a_row_may_repeat_what_stood_there_before_its_rule_came(defined, tmp_path, clock):
    doors = defined()
    first = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 5], ["乙厂", 6]])
    doors.bring(first, mapped(doors, first))
    with unit_of_work(doors.engine) as session:
        work = Work(session, SYSTEM, clock)
        draft, accepted = replace(ANNUAL_USE, least=Decimal(100)), frozenset({"own_rule"})
        save_own_field(work, SaveOwnField(draft=draft, field_id=1, seen_version=1, accepted=accepted))
    second = saved(tmp_path / "b.xlsx", [HEAD, ["甲厂", "5.0"], ["乙厂", 7], ["丙厂", 5]])
    mapping = mapped(doors, second, duplicates=Duplicates.UPDATE)

    tried = doors.tried(second, mapping)

    assert [one.row for one in tried.problems] == [3, 4]


def test_undo_asks_who_fills_a_field(defined, tmp_path, clock):
    doors = defined(CLERK)
    first = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 5]])
    doors.bring(first, mapped(doors, first))
    second = saved(tmp_path / "b.xlsx", [HEAD, ["甲厂", 7]])
    run = doors.bring(second, mapped(doors, second, duplicates=Duplicates.UPDATE))
    with unit_of_work(doors.engine) as session:
        work = Work(session, SYSTEM, clock)
        draft = replace(ANNUAL_USE, edited_by=("manager",))
        save_own_field(work, SaveOwnField(draft=draft, field_id=1, seen_version=1))

    with pytest.raises(NotAllowed):
        doors.runner.run(UndoImport(run_id=run.record_id))


def test_two_rows_of_a_file_do_not_bring_the_same_value(defined, tmp_path):
    doors = defined(is_unique=True)
    path = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 5], ["乙厂", 5]])

    tried = doors.tried(path, mapped(doors, path))

    assert [(one.row, one.title) for one in tried.problems] == [(3, "年用量(吨)")]


def test_what_must_be_filled_is_asked_of_new_records(defined, tmp_path):
    doors = defined(is_required=True)
    path = saved(tmp_path / "a.xlsx", [["客户名称", "电话"], ["甲厂", "0574-87650000"]])

    tried = doors.tried(path, mapped(doors, path))

    assert [one.row for one in tried.problems] == [2]


@pytest.mark.parametrize("rule", [{"seen_by": ("manager",)}, {"edited_by": ("manager",)}, {"is_importable": False}])
def test_who_may_not_fill_a_field_is_not_offered_it_and_no_kept_mapping_gets_around_that(defined, tmp_path, rule):
    doors = defined(CLERK, **rule)
    path = saved(tmp_path / "a.xlsx", [HEAD, ["甲厂", 5]])

    assert [*mapped(doors, path).steps[0].columns] == ["name"]
    columns = {"name": ColumnRule(column=HEAD[0]), "own.annual_use": ColumnRule(column=HEAD[1])}
    kept = ImportMapping(name="t", steps=(Step(target=Target.CUSTOMERS, columns=columns),))
    with pytest.raises(BrokenMapping):
        knowing(kept, doors.access)


def test_a_new_record_of_a_file_has_what_is_usual(defined, tmp_path):
    doors = defined(usual="12.5", least=Decimal(1))
    path = saved(tmp_path / "a.xlsx", [["客户名称"], ["甲厂"]])

    doors.bring(path, mapped(doors, path))

    assert stored(doors) == {"甲厂": {"annual_use": "12.5"}}


WHAT_STANDS = select(StoredField.key, OwnValue.number).join(OwnValue, OwnValue.field_id == StoredField.id)
OF_TALKS = (Owner.CONTACT, Target.CONTACTS, ["客户名称", "联系时间", "联系内容"], ["甲厂", "2026-11-02", "问价"])
OF_ORDERS = (
    Owner.ORDER,
    Target.ORDERS,
    ["订单号", "订单日期", "客户名称", "产品名称", "数量", "金额"],
    ["A-1", "2026-11-02", "甲厂", "螺丝", 2, 10],
)


@pytest.mark.parametrize(("owner", "target", "head", "row"), [OF_TALKS, OF_ORDERS], ids=["talks", "orders"])
def test_talks_and_orders_bring_their_fields_with_what_is_usual_and_take_them_along(
    defined, tmp_path, owner, target, head, row
):
    defined(owner=owner)
    defined(owner=owner, key="usual", title="常用", usual="3")
    twice = {"kind": OwnKind.FORMULA, "least": None, "formula": "{own.annual_use} * 2"}
    doors = defined(owner=owner, key="twice", title="两倍", **twice)
    first = saved(tmp_path / "a.xlsx", [["客户名称"], ["甲厂"]])
    doors.bring(first, mapped(doors, first))
    with unit_of_work(doors.engine) as session:
        make_product(session, name="螺丝")
    bad = ["A-2", *row[1:]] if target is Target.ORDERS else [row[0], "2026-11-03", "又问"]
    second_line = [[*row, None]] if target is Target.ORDERS else []
    path = saved(tmp_path / "b.xlsx", [[*head, "年用量(吨)"], [*row, 5], *second_line, [*bad, -1]])
    columns = suggest(target, look_into(path)[0].titles, own_specs(doors.access, target))
    rules = {key: ColumnRule(column=title) for key, title in columns.items()}
    mapping = knowing(ImportMapping(name="t", steps=(Step(target=target, columns=rules),)), doors.access)

    tried = doors.tried(path, mapping)
    assert [one.title for one in tried.problems] == ["年用量(吨)"]
    run = doors.bring(path, mapping)

    with Session(doors.engine) as session:
        values = {row[0]: str(row[1]) for row in session.execute(WHAT_STANDS)}
    assert {key: values[key] for key in ("annual_use", "usual", "twice")} == {
        "annual_use": "5.0000",
        "usual": "3.0000",
        "twice": "10.0000",
    }
    doors.runner.run(UndoImport(run_id=run.record_id))
    with Session(doors.engine) as session:
        assert session.execute(WHAT_STANDS).all() == []


PEOPLE = ["客户名称", "联系人", "联系人手机", "喜好"]


def test_contact_people_bring_their_fields_and_an_update_changes_them_and_goes_back(defined, tmp_path):
    of_people = {"owner": Owner.PERSON, "kind": OwnKind.CHOICE, "least": None, "options": ("茶", "酒")}
    defined(key="seat", title="座位", usual="酒", **of_people)
    doors = defined(key="likes", title="喜好", is_unique=False, **of_people)
    rows = [["甲厂", "王先生", "13800000001", "茶"], ["甲厂", "李女士", "13800000002", "酒"]]
    first = saved(tmp_path / "a.xlsx", [PEOPLE, *rows, ["乙厂", "赵工", "13800000003", "水"]])
    tried = doors.tried(first, mapped(doors, first))
    doors.bring(first, mapped(doors, first))

    assert [(one.row, one.title) for one in tried.problems] == [(4, "喜好")]
    assert people(doors) == {"王先生": ("茶", "酒"), "李女士": ("酒", "酒")}
    rows = [["甲厂", "王先生", "13800000001", "酒"], ["甲厂", "孙工", "13800000004", "茶"]]
    second = saved(tmp_path / "b.xlsx", [PEOPLE, *rows])
    run = doors.bring(second, mapped(doors, second, duplicates=Duplicates.UPDATE))
    assert people(doors) == {"王先生": ("酒", "酒"), "李女士": ("酒", "酒"), "孙工": ("茶", "酒")}
    third = saved(tmp_path / "c.xlsx", [PEOPLE, ["甲厂", "王先生", "13800000001", "水"]])
    again = doors.tried(third, mapped(doors, third, duplicates=Duplicates.UPDATE))
    assert [(one.row, one.title) for one in again.problems] == [(2, "喜好")]
    doors.runner.run(UndoImport(run_id=run.record_id))
    assert people(doors) == {"王先生": ("茶", "酒"), "李女士": ("酒", "酒")}


def people(doors):
    """What they like, and where they sit."""
    fields = seen_fields(doors.access, Owner.PERSON)
    with Session(doors.engine) as session:
        names = {person.id: person.name for person in session.query(ContactPerson)}
        found = own_texts(session, fields, [*names])
        return {names[one]: (own["likes"], own["seat"]) for one, own in found.items()}
