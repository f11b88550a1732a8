"""What is said of the doors of each capability is true, and nothing stands outside of all capabilities."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.cli.named_lists import NAMES
from crm_desktop.cli.paper import KINDS as PAPERS
from crm_desktop.db.office import open_office
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.imports import Target
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.queries.parties.timeline import HAPPENINGS
from crm_desktop.services.catalogue import AREAS
from tests.conftest import NOON
from tests.doors.twelve import facts, inside, outside, page
from tests.doors.twelve.capabilities import CAPABILITIES
from tests.doors.twelve.doors import Closed, Done, Door, Open, all_names

VALIDATORS = {
    Door.RECORDS: inside.records,
    Door.COMMANDS: inside.commands,
    Door.STATES: inside.states,
    Door.PLACES: outside.places,
    Door.CARD: outside.card,
    Door.REPORTS: outside.reports,
    Door.COMMAND_LINE: outside.command_line,
    Door.PAPER: outside.paper,
    Door.IMPORT: inside.imports,
    Door.REMINDERS: inside.reminders,
    Door.MANUAL: outside.manual,
    Door.PROOF: inside.proof,
}
EVERYTHING = {
    Door.RECORDS: lambda: set(facts.tables()),
    Door.COMMANDS: lambda: set(AREAS),
    Door.STATES: lambda: set(facts.workflows()),
    Door.PLACES: lambda: facts.places().keys() - set(all_names(CAPABILITIES, Door.REPORTS)),
    Door.CARD: lambda: {f"timeline:{kind}" for kind in HAPPENINGS},
    Door.COMMAND_LINE: lambda: {*NAMES, *PAPERS, "sales"} - {"list"},
    Door.PAPER: lambda: set(KINDS),
    Door.IMPORT: lambda: set(Target),
    Door.REMINDERS: lambda: set(ReminderKind),
    Door.MANUAL: lambda: (
        {path.stem for path in (facts.MANUAL / "en").glob("*.md")} - {"index", "whats-new", "keyboard"}
    ),
}
NOT_IN_THE_DEMO = {
    "alert",
    "document_revision",
    "entry_merge",
    "import_mapping",
    "import_run",
    "imported_record",
    "layout_change",
    "merged_record",
    "operator_grant",
    "operator_role",
    "price_change",
    "print_job",
    "print_page",
    "print_record",
    "role_part",
    "reminder_mark",
    "removed_record",
    "saved_view",
    "setting",
    "stored_template",
    "template_default",
    "template_version",
    "typed_draft",
}
"""What only comes about when somebody works, or something fails: alerts, newer versions, corrections, imports, prints,
deletions, views, templates and rules of the office's own. The list is only to become shorter."""


@pytest.mark.parametrize("door", Door)
@pytest.mark.parametrize("capability", CAPABILITIES, ids=lambda one: one.name)
def test_a_door_is_as_open_as_it_is_said_to_be(capability, door):
    match capability.doors[door]:
        case Done(names=names):
            assert names, "an open door leads somewhere"
            assert list(VALIDATORS[door](capability)) == []
        case Closed(why=words) | Open(what=words):
            assert len(words) > 5


@pytest.mark.parametrize("door", EVERYTHING)
def test_nothing_stands_outside_of_all_capabilities(door):
    assert EVERYTHING[door]() - set(all_names(CAPABILITIES, door)) == set()


def test_the_demo_office_shows_whatever_is_stored(tmp_path, put_demo):
    path = put_demo(tmp_path / "demo.crm")
    with open_office(path, clock=FixedClock(NOON)) as office, Session(office.engine) as session:
        counts = {name: session.scalar(select(func.count()).select_from(one)) for name, one in facts.tables().items()}
    assert {name for name, count in counts.items() if not count} == NOT_IN_THE_DEMO


def test_the_page_says_what_is_declared():
    assert page.PAGE.read_text(encoding="utf-8") == page.text()
