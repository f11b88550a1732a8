"""Each query, list, paper and exported list × role × whose records; a new one without a row fails."""

import inspect
from functools import partial

import pytest
from sqlalchemy.orm import Session

import crm_desktop.queries
from crm_desktop.cli.named_lists import NAMES
from crm_desktop.domain.access import Role
from crm_desktop.domain.errors import NotAllowed, NotFound
from crm_desktop.models.all_tables import Base
from crm_desktop.present.listing import ListRequest
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.queries.paper.documents import SOURCES, PaperAsk, Wording, print_data
from crm_desktop.queries.paper_records import RECORDS
from crm_desktop.queries.scope import RULES, rules_of_lines
from tests.doors.queries import INNER, LISTS, PAPERS, QUERIES
from tests.doors.world import OWNERS, ROLES, TODAY
from tests.modules import modules_of

BY_NAME = {f"{query.__module__.removeprefix('crm_desktop.queries.')}.{query.__name__}": query for query in QUERIES}
NO_RECORD = {"list", "aging"}


def all_queries():
    """What ``Reader.read`` may be given: functions of a session and an access."""
    for module in modules_of(crm_desktop.queries):
        for name, found in vars(module).items():
            if not inspect.isfunction(found) or found.__module__ != module.__name__ or name.startswith("_"):
                continue
            if list(inspect.signature(found).parameters)[:2] in (["session", "access"], ["session", "_access"]):
                yield found


def all_lists():
    for module in modules_of(crm_desktop.queries):
        for name, found in vars(module).items():
            if name.isupper() and hasattr(found, "ids") and hasattr(found, "totals"):
                yield name, found


def test_every_query_has_a_row():
    assert set(all_queries()) == QUERIES.keys() | INNER.keys()


def test_every_list_has_a_row():
    listed = [listing for listing, _options, _row in LISTS.values()]
    assert [name for name, found in all_lists() if not any(found is one for one in listed)] == []
    assert set(NAMES) <= LISTS.keys()


def test_every_paper_has_a_row_and_a_record():
    assert SOURCES.keys() == PAPERS.keys() == RECORDS.keys()
    assert KINDS.keys() - NO_RECORD == PAPERS.keys()


def test_every_table_says_who_sees_its_rows():
    assert RULES.keys() | rules_of_lines().keys() == Base.metadata.tables.keys()
    assert not RULES.keys() & rules_of_lines().keys()


def sign(office, one, role, ask):
    """What an answer tells of a world's records."""
    with Session(office.engine) as session:
        try:
            answer = ask(session, office.access(role))
        except NotFound:
            return "."
        except NotAllowed:
            return "x"
    return "+" if one.is_told(answer) else "-"


def signs(office, row, ask):
    """The signs of all owners and roles, and those expected."""
    found = {}
    for owner in OWNERS:
        one = office.worlds[owner]
        of_world = partial(ask, one=one, **row.ask(office, one))
        found[owner] = "".join(sign(office, one, role, of_world) for role in ROLES)
    return found, {owner: row.expected(owner) for owner in OWNERS}


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_query_tells_only_who_may_know(office, name):
    query = BY_NAME[name]

    def ask(session, access, one, **asked):
        return query(session, access, **asked)

    found, expected = signs(office, QUERIES[query], ask)
    assert found == expected


@pytest.mark.parametrize("name", sorted(LISTS))
def test_list_shows_rows_only_to_who_may_see_them(office, name):
    listing, options, row = LISTS[name]
    request = ListRequest(options={**options, "all": True})

    def ask(session, access, one):
        ids = listing.ids(session, access, request)
        assert listing.totals(session, access, request).count == len(ids)
        return listing.rows(session, access, ids, request)

    found, expected = signs(office, row, ask)
    assert found == expected


@pytest.mark.parametrize("name", sorted(LISTS))
def test_list_gives_no_row_for_an_id_that_came_from_elsewhere(office, name):
    listing, options, row = LISTS[name]
    request = ListRequest(options={**options, "all": True})
    with Session(office.engine) as session:
        ids = listing.ids(session, office.access(Role.MANAGER), request)
        try:
            seen = set(listing.ids(session, office.access(Role.SALES), request))
            rows = listing.rows(session, office.access(Role.SALES), ids, request)
        except NotAllowed:
            assert "x" in row.own
        else:
            assert len(rows) == len(seen & set(ids))


@pytest.mark.parametrize("kind", sorted(PAPERS))
def test_paper_is_printed_only_for_who_may_see_the_record(office, kind):
    record, row = PAPERS[kind]

    def ask(session, access, one):
        asked = PaperAsk(kind=kind, record_id=one.ids[record], wording=Wording(), today=TODAY)
        return print_data(session, access, ask=asked)

    found, expected = signs(office, row, ask)
    assert found == expected
