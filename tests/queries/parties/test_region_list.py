from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.parties.region_list import RegionListing
from tests.make.office import make_employee
from tests.make.parties import make_customer


def entry(session, text, kind, above=None, **values):
    made = DictionaryEntry(list_name="region", text=text, kind=kind, parent_id=above and above.id, **values)
    session.add(made)
    session.flush()
    return made


def read(session, access=SYSTEM, **asked):
    request = ListRequest(**asked)
    ids = RegionListing().ids(session, access, request)
    return RegionListing().rows(session, access, ids, request)


def test_regions_stand_in_their_tree_with_their_people_and_customers(session):
    head = make_employee(session, name="周敏", regions="浙北 华北")
    make_employee(session, name="李伟", regions="浙")
    east = entry(session, "华东", "big", position=2, head_id=head.id)
    north = entry(session, "浙北", "region", east, position=1)
    entry(session, "浙北 A", "class", north)
    entry(session, "浙", "region", east, position=2, is_active=False)
    entry(session, "华北", "big", position=1)
    for region in ("浙北 A", "浙北 A", "浙北", "浙", "", "海外"):
        make_customer(session, region=region)
    make_customer(session, region="浙北", is_active=False)
    make_customer(session, region="浙北", is_customer=False, is_supplier=True)

    rows = read(session, sort=(Sort("path"),))

    assert [(row.path, row.customers, row.below) for row in rows] == [
        ("华北", 0, 0),
        ("华东", 0, 4),
        ("华东 / 浙北", 1, 3),
        ("华东 / 浙北 / 浙北 A", 2, 2),
    ]
    assert [(row.head, row.people) for row in rows[:3]] == [(None, "周敏"), ("周敏", None), (None, "周敏")]
    (off,) = read(session, filters=(Filter("is_active", Test.EQUALS, value=False),))
    assert (off.path, off.people, off.below) == ("华东 / 浙", "李伟", 1)
    assert RegionListing().totals(session, SYSTEM, ListRequest()).sums == {"customers": 3}
    assert [row.path for row in read(session, sort=(Sort("below", descending=True),))][:2] == ["华东", "华东 / 浙北"]


def test_only_customers_that_are_seen_are_counted(session):
    seller = make_employee(session, name="周敏")
    entry(session, "华东", "big")
    make_customer(session, region="华东", owner_id=seller.id)
    make_customer(session, region="华东", owner_id=make_employee(session, name="李伟").id)

    (row,) = read(session, Access(7, "zhoumin", "周敏", Role.SALES, employee_id=seller.id))

    assert (row.customers, row.below) == (1, 1)
