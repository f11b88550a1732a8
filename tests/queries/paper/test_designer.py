from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.models.office.office import Office
from crm_desktop.queries.paper.designer import MOST, office_head, recent_documents
from tests.make.money import make_delivery
from tests.make.office import make_employee
from tests.make.parties import make_customer


def test_office_head_is_empty_before_the_office_has_told(session):
    assert office_head(session, SYSTEM).company == {}


def test_office_head_has_name_and_logo(session):
    session.add(Office(key="k", name="甲公司", logo=b"png", language="en"))
    session.flush()
    head = office_head(session, SYSTEM)
    assert head.company["name"] == "甲公司"
    assert (head.logo, head.language) == (b"png", "en")


def test_last_documents_come_first_and_not_too_many(session):
    customer = make_customer(session)
    numbers = [make_delivery(session, customer=customer).number for _ in range(MOST + 2)]
    found = recent_documents(session, SYSTEM, kind="delivery")
    assert [row.number for row in found] == numbers[:1:-1]


def test_an_operator_sees_no_documents_of_others(session):
    make_delivery(session, customer=make_customer(session, owner=make_employee(session)))
    stranger = Access(operator_id=9, login="x", name="x", role=Role.SALES, employee_id=make_employee(session).id)
    assert list(recent_documents(session, stranger, kind="delivery")) == []


def test_papers_about_customers_offer_customers_and_lists_nothing(session):
    customer = make_customer(session)
    assert [row.id for row in recent_documents(session, SYSTEM, kind="envelope")] == [customer.id]
    assert list(recent_documents(session, SYSTEM, kind="list")) == []
