"""Who is responsible for a region, and who looks after it: kept with the days, whatever becomes of the region."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.queries.attachments.on_record import counted
from crm_desktop.queries.parties.region_card import region_card
from crm_desktop.services.attachments.files import AddFile, add_file
from crm_desktop.services.office.employees import EmployeeLeaves, employee_leaves
from crm_desktop.services.office.pick_lists import find_entry
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.pick_lists import drafts, merge, rename, save, undo

DAY = timedelta(days=1)


def later(work, days):
    return Work(work.session, SYSTEM, FixedClock(work.clock.now() + days * DAY))


def had(work, region):
    entry = find_entry(work, "region", region)
    return [
        (one.name, one.is_head, one.since, one.until)
        for one in region_card(work.session, SYSTEM, region_id=entry.id).duties
    ]


def head_of(work, region, person):
    words = [one if one.text != region else _headed(one, person) for one in drafts(work, "region")]
    save(work, "region", words)


def _headed(draft, person):
    return replace(draft, head_id=person and person.id)


@pytest.fixture
def people(work):
    return make_employee(work.session, name="周敏"), make_employee(work.session, name="李伟", regions="浙北")


def test_who_had_a_region_is_told_with_the_days(work, people):
    first, second = people
    save(work, "region", [EntryDraft(text="浙北", kind="region", head_id=first.id), EntryDraft(text="浙南")])
    today = work.clock.today()
    assert had(work, "浙北") == [("周敏", True, today, None), ("李伟", False, today, None)]
    after = later(work, 10)
    head_of(after, "浙北", second)
    rename(after, "region", "浙北", "浙江北")
    assert had(work, "浙江北") == [
        ("李伟", True, today + 10 * DAY, None),
        ("李伟", False, today, None),
        ("周敏", True, today, today + 10 * DAY),
    ]
    assert had(work, "浙南") == []


def test_what_began_and_ended_on_one_day_was_a_slip(work, people):
    save(work, "region", [EntryDraft(text="浙南", head_id=people[0].id)])
    head_of(work, "浙南", None)
    assert had(work, "浙南") == []


def test_an_end_that_is_taken_back_on_its_day_parts_nothing(work, people):
    save(work, "region", [EntryDraft(text="浙北", head_id=people[0].id), EntryDraft(text="浙南")])
    before, after = had(work, "浙北"), later(work, 5)
    merge(after, "region", "浙南", "浙北")
    undo(after, "region", "浙北")
    assert had(work, "浙北") == before


def test_who_leaves_looks_after_it_no_more(work, people):
    save(work, "region", [EntryDraft(text="浙北")])
    after, person = later(work, 3), people[1]
    employee_leaves(
        after, EmployeeLeaves(employee_id=person.id, seen_version=person.version, left_on=after.clock.today())
    )
    assert had(work, "浙北") == [("李伟", False, work.clock.today(), after.clock.today())]


def test_merged_region_takes_its_files_along_and_comes_back_with_them_and_its_days(work, people):
    save(work, "region", [EntryDraft(text="浙北"), EntryDraft(text="浙南")])
    old, new = (find_entry(work, "region", text).id for text in ("浙北", "浙南"))
    place = Place("dictionary_entry", old)
    add_file(work, AddFile(key="k", place=place, draft=FileDraft(name="路线.txt"), content=b"x"))
    merge(later(work, 1), "region", "浙南", "浙北")
    assert counted(work.session, SYSTEM, place=Place("dictionary_entry", new)).files == 1
    undo(later(work, 2), "region", "浙北")
    assert find_entry(work, "region", "浙北").id == old
    assert counted(work.session, SYSTEM, place=place).files == 1
    today = work.clock.today()
    assert had(work, "浙北") == [("李伟", False, today + 2 * DAY, None), ("李伟", False, today, today + DAY)]


def test_a_word_of_another_list_is_no_region(work):
    save(work, "unit", [EntryDraft(text="箱")])
    unit = work.session.query(DictionaryEntry).filter_by(list_name="unit", text="箱").one()
    with pytest.raises(NotFound):
        region_card(work.session, SYSTEM, region_id=unit.id)
