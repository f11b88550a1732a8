"""Words of pick lists out of a workbook, with their tree and colours, and back again."""

from decimal import Decimal
from enum import StrEnum

import openpyxl
import pytest
from sqlalchemy.orm import Session

from crm_desktop.cli.system_columns import ENTRY_COLUMNS
from crm_desktop.domain.access import SYSTEM, Access, DataLevel, Right, Role
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.imports import Batch, Duplicates, ImportPlan, Incoming, Target
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.office.entry_list import PICK_ENTRIES
from crm_desktop.queries.office.pick_lists import open_list
from crm_desktop.services.imports.check import check_plan
from crm_desktop.services.imports.runs import RunImport
from crm_desktop.services.imports.undo import ImportWorkedOn, UndoImport
from crm_desktop.services.office.pick_lists import RenameEntry, SavePickList
from crm_desktop.services.runner import CommandRunner
from tests.exchange.desk import Desk
from tests.make.office import make_employee
from tests.make.parties import make_customer


def plan(*rows, duplicates=Duplicates.UPDATE):
    records = tuple(Incoming(row, {"list": "region", **values}) for row, values in enumerate(rows, start=2))
    return ImportPlan((Batch(Target.WORDS, "字典", records, duplicates=duplicates),))


@pytest.fixture
def runner(engine, clock):
    runner = CommandRunner(engine, SYSTEM, clock)
    with Session(engine) as session, session.begin():
        make_employee(session, name="周敏")
        make_customer(session, region="浙南")
    runner.run(SavePickList(list_name="region", entries=(EntryDraft(text="浙北", code="N"), EntryDraft(text="浙南"))))
    return runner


def brought(runner, *rows):
    return runner.run(RunImport(plan=plan(*rows), key="k", mapping="m", file_name="f")).record_id


def regions(engine, clock):
    with Session(engine) as session:
        return {
            one.text: (one.code, one.colour, one.kind, one.above, one.is_active)
            for one in open_list(session, SYSTEM, list_name="region", now=clock.now()).entries
        }


def told(engine, clock, *rows):
    with Session(engine) as session:
        checked = check_plan(session, SYSTEM, plan(*rows), clock, lambda *_: None)
    return [(one.row, type(one.error).__name__) for one in checked.problems], checked.good


def test_words_come_in_with_their_tree_and_go_again(runner, engine, clock):
    before = regions(engine, clock)
    rows = (
        {"name": "浙北", "above": "浙江", "colour": "blue", "owner": "周敏"},
        {"name": "浙江", "level": "big", "code": "ZJ"},
        {"name": "浙北 A", "level": "class", "above": "浙北"},
        {"name": "浙江A", "level": "class", "above": "浙北", "in_use": False},
        {"name": "浙南"},
    )
    run_id = brought(runner, *(rows[place] for place in (0, 1, 3, 4)))
    assert regions(engine, clock) == {
        "浙江": ("ZJ", "", "big", "", True),
        "浙北": ("N", "blue", "region", "浙江", True),
        "浙江A": ("", "", "class", "浙北", False),
        "浙南": ("", "", "region", "", True),
    }
    runner.run(UndoImport(run_id=run_id))
    assert regions(engine, clock) == before
    assert told(engine, clock, rows[2]) == ([(2, "EntryHasBlanks")], 0)


def test_word_that_somebody_uses_meanwhile_stays_with_what_it_stands_under(runner, engine, clock):
    run_id = brought(
        runner,
        {"name": "华东", "level": "big"},
        {"name": "上海", "above": "华东"},
        {"name": "杭州", "above": "华东"},
    )
    with Session(engine) as session, session.begin():
        make_customer(session, region="上海")
    runner.run(UndoImport(run_id=run_id))
    assert set(regions(engine, clock)) == {"浙北", "浙南", "华东", "上海"}


def test_word_that_was_changed_since_keeps_the_import(runner):
    run_id = brought(runner, {"name": "浙北", "colour": "blue"})
    runner.run(RenameEntry(list_name="region", old="浙北", new="北"))
    with pytest.raises(ImportWorkedOn, match="北"):
        runner.run(UndoImport(run_id=run_id))


def test_what_the_page_of_the_list_would_refuse_stays_out(runner, engine, clock):
    rows = (
        {"name": "甲", "above": "乙", "level": "class"},
        {"name": "乙", "above": "没有", "level": "region"},
        {"name": "丙", "code": "n"},
        {"name": "丁", "owner": "没有"},
        {"name": "浙南", "above": "浙北"},
        {"name": "戊"},
    )
    problems, good = told(engine, clock, *rows)
    assert problems == [
        (2, "EntryTooDeep"),
        (3, "EntryTooDeep"),
        (4, "EntryTwice"),
        (5, "UnknownEmployee"),
        (6, "EntryTooDeep"),
    ]
    assert good == 1


def test_who_may_not_set_up_the_office_brings_no_words_in_and_takes_none_back(runner, engine, clock):
    run_id = brought(runner, {"name": "浙中"})
    other = Access(9, "m", "m", Role("m", DataLevel.ALL, frozenset({Right.IMPORT})))
    with pytest.raises(NotAllowed):
        CommandRunner(engine, other, clock).run(RunImport(plan=plan({"name": "x"}), key="z", mapping="", file_name=""))
    with pytest.raises(NotAllowed):
        CommandRunner(engine, other, clock).run(UndoImport(run_id=run_id))


def test_list_of_words_comes_back_as_it_was_written(runner, engine, clock, tmp_path):
    """What ``export pick-entries`` writes says nothing new of the office that wrote it."""
    runner.run(RenameEntry(list_name="region", old="浙南", new="浙江南"))
    columns = list(ENTRY_COLUMNS)
    with Session(engine) as session:
        ids = PICK_ENTRIES.ids(session, SYSTEM, ListRequest())
        rows = PICK_ENTRIES.rows(session, SYSTEM, ids, ListRequest())
    book = openpyxl.Workbook()
    for cells in ([column.title for column in columns], *([column.value(row) for column in columns] for row in rows)):
        book.active.append([str(cell) if isinstance(cell, StrEnum) else cell for cell in cells])
    book.save(tmp_path / "words.xlsx")
    desk = Desk(engine, clock)
    tried = desk.tried(tmp_path / "words.xlsx", duplicates=Duplicates.UPDATE)
    assert [(one.target, one.new, one.updated, one.skipped) for one in tried.outcomes] == [
        (Target.WORDS, 0, 0, len(rows))
    ]
    assert tried.problems == ()


def test_word_under_one_that_stays_out_for_another_reason_stays_out(runner, engine, clock):
    """Its row was taken for a good one: the import ended in a fault of the program."""
    rows = ({"name": "大东", "level": "big", "owner": "没有"}, {"name": "小东", "above": "大东"}, {"name": "戊"})
    assert told(engine, clock, *rows) == ([(2, "UnknownEmployee"), (3, "EntryTooDeep")], 1)
    brought(runner, *rows)
    assert set(regions(engine, clock)) == {"浙北", "浙南", "戊"}


def test_word_that_is_left_as_it_is_is_looked_at_as_it_is(runner, engine, clock):
    rows = ({"name": "浙北", "level": "big"}, {"name": "小东", "above": "浙北"}, {"name": "戊"})
    kept = plan(*rows, duplicates=Duplicates.SKIP)
    runner.run(RunImport(plan=kept, key="k", mapping="m", file_name="f"))
    assert set(regions(engine, clock)) == {"浙北", "浙南", "戊"}


@pytest.mark.parametrize("place", ["99999999999999999999", "-1", "1.5"])
def test_place_of_a_word_is_a_count(engine, clock, place):
    assert told(engine, clock, {"name": "甲", "position": Decimal(place)}) == ([(2, "OutOfRange")], 0)
