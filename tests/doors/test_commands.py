"""Each command of the catalogue × role × whose records; a command without a row fails."""

import pytest

from crm_desktop.domain.access import Role
from crm_desktop.domain.errors import DomainError, FieldProblems, NotAllowed, NotFound
from crm_desktop.services.catalogue import all_handlers
from tests.doors.commands import COMMANDS
from tests.doors.world import COLLEAGUE, OWNERS, ROLES

BY_NAME = {command.__name__: row for command, row in COMMANDS.items()}


def test_every_command_has_a_row():
    assert COMMANDS.keys() == all_handlers().keys()


def sign_of(error):
    """How a refusal stands in the table."""
    if isinstance(error, FieldProblems):
        return "." if all(isinstance(one, NotFound) for one in error.problems.values()) else "e"
    return "x" if isinstance(error, NotAllowed) else "." if isinstance(error, NotFound) else "e"


def outcome(office, role, command):
    """The sign of what becomes of a command, and what was told."""
    try:
        done = office.carry_out(office.access(role), command)
    except DomainError as error:
        return sign_of(error), f"{error} {error.params}"
    return "+", str(done)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_command_is_carried_out_only_by_who_may(office, name):
    row, found = BY_NAME[name], {}
    for owner in OWNERS:
        command = row.build(office, office.worlds[owner])
        found[owner] = "".join(outcome(office, role, command)[0] for role in ROLES)
    assert found == {owner: row.expected(owner) for owner in OWNERS}


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_no_answer_to_a_salesperson_names_a_colleagues_record(office, name):
    command = BY_NAME[name].build(office, office.worlds[COLLEAGUE])
    sign, told = outcome(office, Role.SALES, command)
    typed = "LogPrint", "StartPrintJob"
    assert sign != "+" or BY_NAME[name].colleague[1] == "+"
    assert name in typed or not office.worlds[COLLEAGUE].is_told(told)
