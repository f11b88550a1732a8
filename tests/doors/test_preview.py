"""What each command of the catalogue would do is told as it is, and nothing of it is left."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import Role
from crm_desktop.domain.errors import DomainError
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.effects import BESIDE
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from tests.doors.commands import COMMANDS
from tests.doors.world import CLOCK, OWN
from tests.rows import all_rows, difference, rows_of

LEAVING_SOMETHING = {command for command, handler in all_handlers().items() if handler.before is not None}
BY_NAME = {command.__name__: row for command, row in COMMANDS.items() if command not in LEAVING_SOMETHING}


def really_done(office, access, command, before):
    """What the command does to the rows, seen from within."""
    with Session(office.engine.execution_options(**WRITE)) as session:
        try:
            all_handlers()[type(command)].run(Work(session, access, CLOCK), command)
            session.flush()
            return difference(before, all_rows(session), BESIDE)
        finally:
            session.rollback()


def accepting(command, effects):
    """The command as it is run once all that it asks was accepted."""
    keys = {question.key for question in effects.questions}
    return replace(command, accepted=command.accepted | keys) if keys else command


@pytest.fixture(scope="module")
def before(office):
    return rows_of(office.engine)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_preview_tells_the_rows_that_are_made_changed_and_removed(office, before, name):
    access = office.access(Role.MANAGER)
    command = BY_NAME[name].build(office, office.worlds[OWN])
    runner = CommandRunner(office.engine, access, CLOCK)
    try:
        told = runner.preview(command)
    except DomainError as refused:
        with pytest.raises(type(refused)):
            really_done(office, access, command, before)
    else:
        assert told.rows == really_done(office, access, accepting(command, told), before)
    assert rows_of(office.engine) == before
