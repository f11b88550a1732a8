"""A role that sees far in one area is told of nothing in another, whatever list, query, paper or command it uses."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import OTHERS_DOCUMENTS, Access, Area, DataLevel, Right, Role
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.errors import DomainError, NotAllowed, NotFound
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.present.listing import ListRequest
from crm_desktop.services.catalogue import all_handlers
from tests.doors.areas import answers, areas_of
from tests.doors.commands import COMMANDS
from tests.doors.queries import LISTS
from tests.doors.world import COLLEAGUE, OWN

ONE_AREA = {
    "money.owed.owed": Area.MONEY,
    "money.statement.statement": Area.MONEY,
    "finding.goods.what_holds": Area.SALES,
    "finding.facts.document_glance": Area.SALES,
    "finding.facts.person_glance": Area.PARTIES,
    "quotes": Area.SALES,
    "customers": Area.PARTIES,
    "aging": Area.MONEY,
    "sales_order": Area.SALES,
    "receipt": Area.MONEY,
}
"""Some of each, which are told at all."""


def sees_all_of(office, area, level=DataLevel.OWN):
    """The salesperson with every right but those of the manager; of one area he sees all."""
    seller = office.access(Role.SALES)
    rights = Role.MANAGER.rights - {Right.SET_UP_OFFICE}
    role = replace(Role.MANAGER, code="x", level=level, rights=rights, **{area.value: DataLevel.ALL})
    return Access(seller.operator_id, seller.login, seller.name, role, seller.employee_id)


@pytest.mark.parametrize("area", Area)
def test_who_sees_all_of_one_area_is_told_of_nothing_in_another(office, area):
    access, one = sees_all_of(office, area), office.worlds[COLLEAGUE]
    told, wrong = set(), []
    for name, module, ask in answers(office, access, one):
        try:
            is_told = one.is_told(ask())
        except (NotFound, NotAllowed):
            continue
        if is_told:
            told.add(name)
            wrong += [name] if area not in areas_of(name, module) else []
    assert wrong == []
    assert {name for name, of in ONE_AREA.items() if of is area} <= told


@pytest.mark.parametrize("area", Area)
def test_no_command_touches_a_document_that_the_levels_of_its_area_hide(office, area):
    access, one = sees_all_of(office, area), office.worlds[COLLEAGUE]
    kinds = {command: handler.record_kind for command, handler in all_handlers().items() if command in COMMANDS}
    of_documents = {command: DocumentKind(kind) for command, kind in kinds.items() if kind in set(DocumentKind)}
    carried_out = {}
    for command, kind in of_documents.items():
        try:
            office.carry_out(access, COMMANDS[command].build(office, one))
        except DomainError:
            continue
        carried_out[command.__name__] = DOCUMENTS[kind].area
    assert {name for name, of in carried_out.items() if of is not area} - BEGIN_ONE == set()
    assert carried_out


BEGIN_ONE = {"SaveQuote"}
"""A new document of a customer whom one sees."""


def test_documents_of_others_show_by_their_kind(office):
    """Who sees all customers, and of quotes only his own, finds no other in any list, paper or search."""
    seller, one = office.access(Role.SALES), office.worlds[COLLEAGUE]
    rights = (Role.ASSISTANT.rights | OTHERS_DOCUMENTS) - {Right.SEE_OTHERS_QUOTES}
    role = replace(Role.ASSISTANT, code="x", rights=rights)
    access = Access(seller.operator_id, seller.login, seller.name, role, seller.employee_id)
    told = {}
    for name, _module, ask in answers(office, access, one):
        try:
            told[name] = one.is_told(ask())
        except (NotFound, NotAllowed):
            told[name] = False
    assert {"orders", "deliveries", "customers", "sales_order"} <= {name for name, is_told in told.items() if is_told}
    assert [name for name in ("quotes", "quote", "sales.quotes.open_quotes") if told[name]] == []


def test_own_documents_are_among_them_whatever_the_level(office):
    access, mine = sees_all_of(office, Area.MONEY), office.worlds[OWN]
    narrow = replace(access, role=replace(access.role, rights=access.role.rights - OTHERS_DOCUMENTS))
    with Session(office.engine) as session:
        listing, options, _row = LISTS["orders"]
        asked = ListRequest(options={**options, "all": True})
        rows = listing.rows(session, narrow, listing.ids(session, narrow, asked), asked)
    assert mine.is_told(rows)
