"""Every role, shipped or the office's own: its level says whose records any list, query and paper tells of."""

import random
from functools import partial

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SHIPPED, Access, DataLevel, Right, Role
from crm_desktop.domain.errors import DomainError, NotAllowed, NotFound
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.services.catalogue import all_handlers
from tests.doors.commands import COMMANDS
from tests.doors.queries import LISTS, PAPERS, QUERIES
from tests.doors.world import COLLEAGUE, NOBODY, OWN, OWNERS, TODAY

SEES = {
    DataLevel.OWN: {OWN},
    DataLevel.SHARED: {OWN, NOBODY},
    DataLevel.DEPARTMENT: {OWN, NOBODY},  # the colleague is in no department
    DataLevel.ALL: {OWN, COLLEAGUE, NOBODY},
}
OF_COLLEAGUES_TOLD = {query for query, row in QUERIES.items() if row.colleague[1] == "+"}
"""What tells a salesperson of a colleague's record too, such as who looks after a firm that is entered twice."""


def own_roles(seed, count):
    """Roles as offices make them: any rights with any level."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        rights = frozenset(right for right in Right if chance.random() < 0.5)
        yield Role(f"own_{number}", rights - {Right.SET_UP_OFFICE}, chance.choice(list(DataLevel)))


ROLES = [role for role in SHIPPED if Right.SET_UP_OFFICE not in role.rights] + list(own_roles(7, 3))


def answers(office, role):
    """What the salesperson is told in a role: by every list, and by every query and paper about what he may not see."""
    seller = office.access(Role.SALES)
    access = Access(seller.operator_id, seller.login, seller.name, role, seller.employee_id)
    with Session(office.engine) as session:
        for name, (listing, options, _row) in LISTS.items():
            request = ListRequest(options={**options, "all": True})

            def rows(listing=listing, request=request):
                return listing.rows(session, access, listing.ids(session, access, request), request)

            yield name, rows
        for owner in sorted(set(OWNERS) - SEES[role.level]):
            one = office.worlds[owner]
            for query, row in QUERIES.items():
                if query not in OF_COLLEAGUES_TOLD:
                    yield query.__name__, partial(query, session, access, **row.ask(office, one))
            for kind, (record, _row) in PAPERS.items():
                asked = PaperAsk(kind=kind, record_id=one.ids[record], wording=Wording(), today=TODAY)
                yield kind, partial(print_data, session, access, ask=asked)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: f"{role.code}-{role.level}")
def test_no_role_is_told_of_more_than_its_level_reaches(office, role):
    told = set()
    for name, ask in answers(office, role):
        try:
            answer = ask()
        except (NotFound, NotAllowed):
            continue
        told |= {(name, whose) for whose in OWNERS if office.worlds[whose].is_told(answer)}
    assert {(name, whose) for name, whose in told if whose not in SEES[role.level]} == set()
    assert {whose for _name, whose in told} == SEES[role.level]  # and it is told of those at all


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
    if COLLEAGUE not in SEES[role.level]:
        assert carried_out & UNSEEN == set()
