"""“What changed here” of a word of a pick list, though the list is saved as a whole."""

from dataclasses import replace

from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.pick_entries import EntryDraft
from crm_desktop.queries.office.history import record_history
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
