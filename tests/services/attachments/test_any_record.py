"""Files and notes on records of every kind: put there, told by their names, and kept from who may not see them."""

import pytest

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.errors import NotAllowed, NotFound
from crm_desktop.domain.money.accounts import AccountKind
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Department
from crm_desktop.models.tasks import Task
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.attachments import on_record as reading
from crm_desktop.queries.attachments.files import FILES
from crm_desktop.services.attachments.files import AddFile, add_file
from crm_desktop.services.attachments.notes import AddNote, add_note
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.work import Work
from tests.make.office import make_employee

SELLER = Access(9, "zhou", "周敏", Role.SALES, employee_id=1)


def region(work):
    return DictionaryEntry(list_name="region", text="浙北", kind="region")


def colleague(work):
    made = make_employee(work.session, name="李伟")
    index_employee(work, made)
    return made


def department(work):
    return Department(name="内勤部", code="N")


def account(work):
    return MoneyAccount(code="A1", name="工行", kind=AccountKind.BANK)


def task(work):
    return Task(key="t", title="拍店面", made_by=9, made_at=work.clock.now(), due_on=work.clock.today())


MAKE = {
    "dictionary_entry": (region, "浙北"),
    "employee": (colleague, "李伟"),
    "department": (department, "内勤部"),
    "money_account": (account, "工行"),
    "task": (task, "拍店面"),
}
SEEN_BY_SELLERS = {"dictionary_entry", "department", "task"}
PUT_BY_SELLERS = {"task"}


@pytest.fixture(params=sorted(MAKE))
def placed(request, work):
    """A record with a file and a note, and what it is called."""
    make, name = MAKE[request.param]
    record = make(work)
    work.session.add(record)
    work.session.flush()
    place = Place(request.param, record.id)
    add_file(work, AddFile(key="f", place=place, draft=FileDraft(name="合同.pdf"), content=b"%PDF-1"))
    add_note(work, AddNote(key="n", place=place, text="看合同"))
    return place, name


def test_what_hangs_on_it_is_told_with_its_name(work, placed):
    place, name = placed
    found = reading.on_record(work.session, work.access, place=place)
    assert ([one.name for one in found.files], [one.text for one in found.notes]) == (["合同.pdf"], ["看合同"])
    assert (found.title, found.may_add) == (name, True)
    request = ListRequest(sort=(Sort("record"),), search="合同")
    (row,) = FILES.rows(work.session, work.access, FILES.ids(work.session, work.access, request), request)
    assert (row.record, row.owner_kind) == (name, place.kind)


def test_it_is_kept_from_who_may_not_see_it(work, placed):
    place, _name = placed
    seen = FILES.ids(work.session, SELLER, ListRequest())
    assert (len(seen), reading.counted(work.session, SELLER, place=place).notes) == (
        (1, 1) if place.kind in SEEN_BY_SELLERS else (0, 0)
    )
    if place.kind not in SEEN_BY_SELLERS:
        with pytest.raises(NotFound):
            reading.on_record(work.session, SELLER, place=place)


def test_who_may_change_it_may_put_something_on_it(work, placed):
    place, _name = placed
    seller = Work(work.session, SELLER, work.clock)
    put = AddFile(key="g", place=place, draft=FileDraft(name="b.txt"), content=b"b")
    if place.kind in PUT_BY_SELLERS:
        assert add_file(seller, put).record_id
    else:
        with pytest.raises(NotFound if place.kind not in SEEN_BY_SELLERS else NotAllowed):
            add_file(seller, put)
