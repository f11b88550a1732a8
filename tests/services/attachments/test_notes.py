from dataclasses import replace

import pytest

from crm_desktop.domain.access import Access, Right, Role
from crm_desktop.domain.attachments.files import LONGEST_NOTE, NotYourFile
from crm_desktop.domain.errors import FieldProblems, StaleRecord
from crm_desktop.queries.attachments.on_record import on_record
from crm_desktop.queries.finding.box import Sought, find_group
from crm_desktop.services.attachments.notes import ChangeNote, RemoveNote, change_note, remove_note
from crm_desktop.services.work import Work
from tests.make.files import place_of, put_file, put_note
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY


@pytest.fixture
def customer(work):
    return make_customer(work.session)


@pytest.fixture
def colleague(work):
    return Work(work.session, Access(7, "liwei", "李伟", Role.ASSISTANT), work.clock)


def notes(work, record):
    return on_record(work.session, work.access, place=place_of(record)).notes


def pinned(note, **values):
    values = {"text": note.text, "is_pinned": True, "is_private": note.is_private} | values
    return ChangeNote(note_id=note.id, seen_version=note.version, **values)


def test_pinned_notes_come_first_then_the_newest(work, customer):
    for text in ("一", "二", "三"):
        put_note(work, customer, text=text)
    change_note(work, pinned(notes(work, customer)[2]))
    assert [note.text for note in notes(work, customer)] == ["一", "三", "二"]


@pytest.mark.parametrize("text", [" \n", "字" * (LONGEST_NOTE + 1)])
def test_note_must_say_something_and_not_too_much(work, customer, text):
    with pytest.raises(FieldProblems) as caught:
        put_note(work, customer, text=text)
    assert set(caught.value.problems) == {"text"}


def test_colleague_pins_a_note_and_leaves_its_words(work, colleague, customer):
    put_note(work, customer, text="一")
    (note,) = notes(colleague, customer)
    assert not note.may_change
    change_note(colleague, pinned(note))
    (note,) = notes(colleague, customer)
    with pytest.raises(NotYourFile):
        change_note(colleague, pinned(note, text="二"))
    with pytest.raises(NotYourFile):
        remove_note(colleague, RemoveNote(note_id=note.id))


def test_removed_note_comes_back_and_a_stale_one_is_refused(work, customer):
    put_note(work, customer, text="一")
    (note,) = notes(work, customer)
    remove_note(work, RemoveNote(note_id=note.id))
    assert notes(work, customer) == ()
    remove_note(work, RemoveNote(note_id=note.id, is_removed=False))
    change_note(work, pinned(note))
    with pytest.raises(StaleRecord):
        change_note(work, pinned(note, is_pinned=False))


def test_same_key_writes_one_note(work, customer):
    assert put_note(work, customer, key="k") == put_note(work, customer, key="k")


def found(work, text):
    work.session.flush()
    return [hit.title for hit in find_group(work.session, work.access, sought=Sought(text, "files", 9, TODAY)).hits]


def test_search_finds_notes_and_files_by_words_and_sound_for_who_sees_them(work, customer):
    put_note(work, customer, text="女儿六月高考", is_private=True)
    put_note(work, customer, text="送货走后门")
    put_file(work, customer, name="营业执照.pdf", content=b"%PDF", kind="证照")
    rights = Role.ASSISTANT.rights - {Right.SEE_PRIVATE}
    outsider = Work(work.session, Access(9, "x", "x", replace(Role.ASSISTANT, rights=rights)), work.clock)
    assert [found(one, "高考") for one in (work, outsider)] == [["女儿六月高考"], []]
    assert found(outsider, "后门") == ["送货走后门"]
    assert [found(outsider, text) for text in ("执照", "yyzz", "证照")] == [["营业执照.pdf"]] * 3
    stranger = Work(work.session, Access(8, "y", "y", Role.SALES, employee_id=77), work.clock)
    customer.owner_id = make_employee(work.session).id
    assert found(stranger, "后门") == []
