"""Each list, sorted by each of its columns: the same on a file and on a server, by sound, empty cells at the end."""

from datetime import UTC, datetime
from enum import StrEnum
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.cli.named_lists import NAMES, named_list
from crm_desktop.db.schema import create_schema
from crm_desktop.db.session import WRITE, postgres_engine, sqlite_engine
from crm_desktop.demo.make import fill
from crm_desktop.demo.plan import Plan
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.money.items import CREDITS
from crm_desktop.queries.office.system import AUDIT
from crm_desktop.queries.paper.jobs import JOBS
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.trade.customer_documents import CUSTOMER_DOCUMENTS
from tests.make.office import CHEAP
from tests.sorting import wrongly_sorted

CLOCK = FixedClock(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
PLAN = Plan(today=CLOCK.today(), now=CLOCK.now(), days=45, customers=30, orders=40)
TODAY = ListRequest(options={"today": CLOCK.today()})
OTHERS = {"audit": AUDIT, "credits": CREDITS, "customer_documents": CUSTOMER_DOCUMENTS.of(TODAY), "jobs": JOBS}
"""Lists that the command line does not show."""
ODD_NAMES = (
    "重庆长安汽配有限公司",
    "上海沪工机电",
    "ABC Tools",
    "abb",
    "Ärger GmbH",
    "阿波罗五金",
    "（宁波）曾氏五金",
    "宁波_曾氏-五金",
    "Φ8钢管行",
    "8号仓库",
    "10号仓库",
)
ODD_PEOPLE = ("曾伟", "章三", "张伟", "张三", "单雄", "", "Zoe", "zeng")
ALL = sorted({*NAMES, *OTHERS})
NEVER_EMPTY = {("people", "name")}
"""Columns in which something is always typed; the odd one without it stands for what a column of customers lacks."""
BY_SOUND = (
    "8号仓库",
    "10号仓库",
    "abb",
    "ABC Tools",
    "Ärger GmbH",
    "Φ8钢管行",
    "阿波罗五金",
    "重庆长安汽配有限公司",
    "宁波_曾氏-五金",
    "（宁波）曾氏五金",
    "上海沪工机电",
)
IN_ORDER = [
    ("customers", "name", BY_SOUND),
    ("customers", "contact", ("zeng", "Zoe", "单雄", "曾伟", "张三", "张伟", "章三")),
    ("departments", "path", ("A组", "曾组")),
]
"""Columns with some of their cells in the order in which they stand."""


def make_odd(session):
    """Names that a collation, the code points and the sound put in different orders; and empty cells of every kind."""
    customers = session.scalars(select(Party).order_by(Party.id)).all()
    for customer, name in zip(customers, ODD_NAMES, strict=False):
        customer.name, customer.short_name = name, ""
    customers[-1].owner_id = customers[-2].owner_id = None
    customers[-3].region = customers[-3].city = customers[-3].grade = ""
    people = session.scalars(select(ContactPerson).where(ContactPerson.position == 0).order_by(ContactPerson.id)).all()
    for person, name in zip(people, ODD_PEOPLE, strict=False):
        person.name = name
    for product in session.scalars(select(Product).order_by(Product.id)).all()[:5]:
        product.category, product.barcode, product.list_price = "", "", None
    for kind in (SalesOrder, Receipt, ContactEntry):
        session.scalars(select(kind).order_by(kind.id)).first().employee_id = None
    employee = session.scalars(select(Employee).order_by(Employee.id)).all()[-1]
    below = Department(name="乙组", parent_id=employee.department_id, head_id=employee.id)
    session.add_all([below, Department(name="A组"), Department(name="曾组")])
    employee.department_id, employee.position = None, ""


def furnished(engine):
    fill(engine, CLOCK, PLAN, cost=CHEAP)
    with Session(engine.execution_options(**WRITE)) as session, session.begin():
        make_odd(session)
    return engine


@pytest.fixture(scope="module")
def file_office(tmp_path_factory, shelf):
    def make(path):
        engine = sqlite_engine(path)
        create_schema(engine)
        furnished(engine).dispose()

    engine = sqlite_engine(shelf.copy("odd names", make, tmp_path_factory.mktemp("order") / "office.crm"))
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def server_office(postgres):
    """On a database that was made to sort as people in another country expect it."""
    engine = postgres_engine(postgres.url(postgres.new_database(language="en")))
    create_schema(engine)
    yield furnished(engine)
    engine.dispose()


class OneList:
    """A list of one office, in any order."""

    def __init__(self, engine, name):
        self._reader = Reader(engine, SYSTEM)
        self.request, self.listing, self.keys = ListRequest(), OTHERS.get(name), ()
        if self.listing is None:
            desk = SimpleNamespace(
                clock=CLOCK, language="en", options=SimpleNamespace(), words=lambda _context, text: text
            )
            named = named_list(desk, SimpleNamespace(reader=self._reader, access=SYSTEM), name)
            self.listing, self.request = named.listing, named.request
            self.columns = {column.key: column.value for column in named.columns if column.sortable}
        else:
            self.columns = {key: lambda row, key=key: getattr(row, key) for key in self.listing.columns}

    def ids(self, key, *, descending=False):
        request = ListRequest(options=self.request.options, sort=(Sort(key, descending=descending),))
        return list(self._reader.read(self.listing.ids, request=request))

    def groups(self, key):
        request = ListRequest(options=self.request.options, sort=(Sort(key, descending=True),), group=key)
        return [(one.value, one.count, one.sums) for one in self._reader.read(self.listing.groups, request=request)]

    def cells(self, ids):
        """By column, what stands in the row of an id."""
        rows = self._reader.read(self.listing.rows, ids=ids, request=self.request)
        return {key: dict(zip(ids, map(cell, rows), strict=True)) for key, cell in self.columns.items()}


@pytest.mark.postgres
@pytest.mark.parametrize("name", ALL)
def test_file_and_server_put_every_list_in_the_same_order(file_office, server_office, name):
    here, there = OneList(file_office, name), OneList(server_office, name)
    for key in here.columns:
        for descending in (False, True):
            assert here.ids(key, descending=descending) == there.ids(key, descending=descending), key
        assert here.groups(key) == there.groups(key), key


@pytest.mark.parametrize("name", ALL)
def test_every_order_holds_every_row_and_empty_cells_at_its_end(file_office, name):
    shown = OneList(file_office, name)
    whole = sorted(shown.ids(next(iter(shown.columns))))
    for key, values in shown.cells(whole).items():
        for descending in (False, True):
            ids = shown.ids(key, descending=descending)
            assert sorted(ids) == whole, key
            empty = [values[record_id] in (None, "") for record_id in ids]
            assert empty == sorted(empty) or (name, key) in NEVER_EMPTY, key


@pytest.mark.parametrize("name", ALL)
def test_codes_stand_in_the_order_in_which_they_are_declared(file_office, name):
    shown = OneList(file_office, name)
    cells = shown.cells(shown.ids(next(iter(shown.columns))))
    for key, values in cells.items():
        kinds = {type(value) for value in values.values() if isinstance(value, StrEnum)}
        if len(kinds) == 1:  # what is of several kinds, such as documents, has no one order
            places = {code: place for place, code in enumerate(kinds.pop())}
            found = [places[values[record_id]] for record_id in shown.ids(key) if values[record_id]]
            assert found == sorted(found), key
            groups = [places[value] for value, *_ in shown.groups(key) if value]
            assert groups == sorted(groups, reverse=True), key


@pytest.mark.parametrize(("name", "key", "wanted"), IN_ORDER)
def test_names_stand_in_the_order_of_their_sound(file_office, name, key, wanted):
    shown = OneList(file_office, name)
    ids = shown.ids(key)
    values = shown.cells(ids)[key]
    assert [values[record_id] for record_id in ids if values[record_id] in wanted] == list(wanted)
    backwards = [values[record_id] for record_id in shown.ids(key, descending=True) if values[record_id] in wanted]
    assert backwards == list(wanted)[::-1]


def test_all_that_is_stored_is_sorted_by_its_own_sound(file_office):
    with Session(file_office) as session:
        assert wrongly_sorted(session) == []
