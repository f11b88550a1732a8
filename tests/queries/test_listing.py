from dataclasses import dataclass

from crm_desktop.domain.access import SYSTEM, Access, Area, Reach, Role
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test, Totals
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.sight import sees_customer
from tests.make.office import make_employee
from tests.make.parties import make_customer


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    owner: str | None
    credit_limit: object


CUSTOMERS = Listing(
    row=Row,
    key=Party.id,
    source=Party.__table__.outerjoin(Employee.__table__),
    columns={"name": Party.name, "owner": Employee.name, "credit_limit": Party.credit_limit},
    visible=sees_customer,
    search=(Party.name,),
    sums=("credit_limit",),
    hidden={"credit_limit": Reach(Area.PARTIES)},
)


def names(session, access=SYSTEM, **request):
    asked = ListRequest(**request)
    return [row.name for row in CUSTOMERS.rows(session, access, CUSTOMERS.ids(session, access, asked), asked)]


def test_rows_keep_the_order_of_the_ids(session):
    for name in ("B", "C", "A"):
        make_customer(session, name=name)
    assert names(session, sort=(Sort("name"),)) == ["A", "B", "C"]
    assert names(session, sort=(Sort("name", descending=True),)) == ["C", "B", "A"]


def test_search_and_filters_combine(session):
    make_customer(session, name="永兴五金", credit_limit=100)
    make_customer(session, name="永兴建材")
    assert names(session, search="永兴", filters=(Filter("credit_limit", Test.FILLED),)) == ["永兴五金"]


def test_own_scope_and_hidden_fields(session):
    mine, other = make_employee(session), make_employee(session)
    make_customer(session, name="mine", owner_id=mine.id, credit_limit=100)
    make_customer(session, name="nobody's")
    make_customer(session, name="other's", owner_id=other.id)
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    assert set(names(session, seller)) == {"mine", "nobody's"}
    assert CUSTOMERS.totals(session, seller, ListRequest()) == Totals(2, {}, are_veiled=True)
    ids = CUSTOMERS.ids(session, SYSTEM, ListRequest())
    assert {row.credit_limit for row in CUSTOMERS.rows(session, seller, ids, ListRequest())} == {None}


def test_totals_add_up(session):
    make_customer(session, credit_limit=100)
    make_customer(session, credit_limit=50)
    assert CUSTOMERS.totals(session, SYSTEM, ListRequest()) == Totals(2, {"credit_limit": 150})
