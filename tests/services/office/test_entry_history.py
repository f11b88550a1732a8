"""“What changed here” of a word of a pick list, though the list is saved as a whole."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.people import Employee
from crm_desktop.queries.office.history import record_history
from crm_desktop.services.money.accounts import SaveAccount
from crm_desktop.services.office.employees import SaveEmployee
from crm_desktop.services.office.entry_merges import MergeEntries
from crm_desktop.services.office.pick_lists import RenameEntry, SavePickList, find_entry
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.pick_lists import drafts


def test_a_word_is_followed_through_the_saved_lists(engine, clock):
    runner = CommandRunner(engine, SYSTEM, clock)

    def run(*entries, list_name="region"):
        runner.run(SavePickList(list_name=list_name, entries=entries))

    def asked(read):
        with Session(engine) as session:
            return read(Work(session, SYSTEM, clock))

    with Session(engine) as session:
        head = make_employee(session, name="周敏").id
        session.commit()
    run(EntryDraft(text="浙北", code="ZB"), EntryDraft(text="浙南", kind="big"))
    run(EntryDraft(text="箱"), list_name="unit")
    north, south = asked(lambda work: drafts(work, "region"))
    run(north, replace(south, colour="blue"))  # says nothing new of the first word
    north, south = asked(lambda work: drafts(work, "region"))
    run(replace(north, head_id=head, above="浙南", kind="class"), south)
    runner.run(RenameEntry(list_name="region", old="浙北", new="浙江北"))
    runner.run(MergeEntries(list_name="region", into="浙江北", taken=("浙南",)))

    def read(work):
        word = find_entry(work, "region", "浙江北").id
        return record_history(work.session, SYSTEM, kind="dictionary_entry", record_id=word)

    steps = [
        (step.command, {change.field: (change.old, change.new) for change in step.changes}) for step in asked(read)
    ]
    (merge, taken), (rename, text), (_, moved), (_, was) = steps
    assert (merge, taken["taken"][1]) == ("MergeEntries", ["浙南"])
    assert (rename, text) == ("RenameEntry", {"text": ("浙北", "浙江北")})
    assert moved == {
        "responsible": ("", "周敏"),
        "stands_under": ("", "浙南"),
        "region_level": ("region", "class"),
    }
    # it was added under a name that it has no more: its first step is the first one that knew it
    assert {name: new for name, (_, new) in was.items()} == {
        "text": "浙北",
        "code": "ZB",
        "region_level": "region",
        "is_active": True,
    }


@pytest.mark.parametrize(
    ("entity", "command", "told_to"),
    [
        (
            MoneyAccount,
            SaveAccount(
                draft=AccountDraft(
                    code="ZH-77",
                    name="保险柜",
                    kind=AccountKind.CASH,
                    opening_amount=Decimal("8123.45"),
                    opening_on=date(2026, 1, 1),
                )
            ),
            {Role.FINANCE.code, Role.MANAGER.code},
        ),
        (Employee, SaveEmployee(draft=EmployeeDraft(code="E-77", name="高远", notes="警告一次")), {Role.MANAGER.code}),
    ],
)
def test_what_everybody_sees_in_part_tells_its_changes_to_who_sees_all(engine, clock, entity, command, told_to):
    CommandRunner(engine, SYSTEM, clock).run(command)
    with Session(engine) as session:
        record_id = session.scalar(select(entity.id).where(entity.code == command.draft.code))
        for role in (Role.MANAGER, Role.SALES, Role.ASSISTANT, Role.FINANCE, Role.WAREHOUSE):
            access = Access(9, "lin", "林", role)
            if role.code in told_to:
                assert record_history(session, access, kind=entity.__tablename__, record_id=record_id)[0].changes
            else:
                with pytest.raises(NotAllowed):
                    record_history(session, access, kind=entity.__tablename__, record_id=record_id)
