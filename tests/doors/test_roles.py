"""Every role, shipped or the office's own: its level says whose records any list, query and paper tells of."""

import random

import pytest

from crm_desktop.domain.access import SHIPPED, Access, Area, DataLevel, Right, Role
from crm_desktop.domain.errors import DomainError, NotAllowed, NotFound
from crm_desktop.services.catalogue import all_handlers
from tests.doors.areas import answers, areas_of
from tests.doors.commands import COMMANDS
from tests.doors.world import COLLEAGUE, NOBODY, OWN, OWNERS

SEES = {
    DataLevel.OWN: {OWN},
    DataLevel.SHARED: {OWN, NOBODY},
    DataLevel.DEPARTMENT: {OWN, NOBODY},  # the colleague is in no department
    DataLevel.REGION: {OWN, NOBODY},  # nor does he look after a region
    DataLevel.ALL: {OWN, COLLEAGUE, NOBODY},
}


def own_roles(seed, count):
    """Roles as offices make them: any rights with any level."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        rights = frozenset(right for right in Right if chance.random() < 0.5)
        levels = [chance.choice(list(DataLevel)) for _one in range(4)]
        of_areas = {area.value: level for area, level in zip(Area, levels[1:], strict=True)}
        yield Role(f"own_{number}", rights - {Right.SET_UP_OFFICE}, levels[0], **of_areas)


ROLES = [role for role in SHIPPED if Right.SET_UP_OFFICE not in role.rights] + list(own_roles(7, 3))


def is_for(role, name, module):
    """Whose records may be told in a role by something: as far as it sees in one of its areas."""
    levels = [role.level_of(area) for area in areas_of(name, module)]
    return set().union(*(SEES[level] for level in levels)) if levels else {OWN, *sees_everywhere(role)}


def sees_everywhere(role):
    """Whose records are for a role in every area."""
    return set.intersection(*(SEES[role.level_of(area)] for area in Area))


@pytest.mark.parametrize("role", ROLES, ids=lambda role: f"{role.code}-{role.level}")
def test_no_role_is_told_of_more_than_its_level_reaches(office, role):
    seller = office.access(Role.SALES)
    access = Access(seller.operator_id, seller.login, seller.name, role, seller.employee_id)
    told = set()
    unseen = [office.worlds[whose] for whose in OWNERS if whose not in sees_everywhere(role)]
    for name, module, ask in answers(office, access, *unseen):
        try:
            answer = ask()
        except (NotFound, NotAllowed):
            continue
        told |= {(name, module, whose) for whose in OWNERS if office.worlds[whose].is_told(answer)}
    assert {(name, whose) for name, module, whose in told if whose not in is_for(role, name, module)} == set()
    assert {whose for _name, _module, whose in told} == is_for(role, "affairs", "affairs")  # and of those at all


UNSEEN = {command for command, row in COMMANDS.items() if row.colleague and row.colleague[1] == "."}
"""What a salesperson may not do with a colleague's record, since he does not see it."""


@pytest.mark.parametrize("role", ROLES, ids=lambda role: f"{role.code}-{role.level}")
def test_no_role_carries_out_a_command_without_its_right_or_on_what_it_does_not_see(office, role):
    seller, one = office.access(Role.SALES), office.worlds[COLLEAGUE]
    access = Access(seller.operator_id, seller.login, seller.name, role, seller.employee_id)
    carried_out, refused = set(), set()
    for command, row in COMMANDS.items():
        try:
            office.carry_out(access, row.build(office, one))
        except NotAllowed:
            refused.add(command)
        except DomainError:
            continue
        else:
            carried_out.add(command)
    lacks = {
        command
        for command, handler in all_handlers().items()
        if handler.rights and role.rights.isdisjoint(handler.rights)
    }
    assert lacks <= refused
    if COLLEAGUE not in is_for(role, "affairs", "affairs"):
        assert carried_out & UNSEEN == set()
