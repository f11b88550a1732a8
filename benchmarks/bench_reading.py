"""Reading the large office: aging, search, look-alikes, lists; against the barest SQL for the same answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from benchmarks.big_office import CLOCK, Made
from benchmarks.measure import Figure, side_by_side, typical
from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.parties.names import name_core
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.catalogue import list_of
from crm_desktop.queries.finding.box import KINDS_OF, Sought, find_group
from crm_desktop.queries.listing import ListingLike
from crm_desktop.queries.money.aging import AGING
from crm_desktop.queries.money.items import RECEIVABLES
from crm_desktop.queries.office.system import AUDIT
from crm_desktop.queries.parties.collision import look_alikes
from crm_desktop.queries.parties.contacts import CONTACTS
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.products.finding import Habits, find_products, product_habits
from crm_desktop.queries.products.products import PRODUCTS
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.sales.orders import ORDERS
from crm_desktop.queries.trade.document_centre import DOCUMENT_CENTRE

TODAY = CLOCK.today()
LAST_YEAR = TODAY - timedelta(days=200)
PAGE, TOP = 64, 128
"""As in ``qtkit.lists.table_model``."""
TYPED_IN_ORDERS = ("永兴", "五金", "宁波", "yxwj", "1395", "SO-2026")
OTHER_LISTS = (
    *(listing for kind in DOCUMENTS if (listing := list_of(kind)) is not ORDERS),
    CustomerListing(CLOCK),
    PRODUCTS,
    RECEIVABLES,
    CONTACTS,
    AUDIT,
)
TYPED = ("永兴", "yxwj", "1395", "LS304-M06", "SO-2026")
GOODS = ("l", "ls", "nls", "nljm8", "nls m8", "m8", "06", "zzq9")
NEW_NAMES = ("宁波市永兴五金工具商行", "永兴五金", "杭州宏达贸易有限公司", "恒通机电(台州)有限公司")

AGING_TODAY = """
SELECT party_id, sum(CASE WHEN due_date >= ? THEN open_amount ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN open_amount ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN open_amount ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN open_amount ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN open_amount ELSE 0 END),
 sum(CASE WHEN due_date < ? THEN open_amount ELSE 0 END)
FROM charge WHERE side = 'receivable' AND open_amount <> 0 GROUP BY party_id
"""
AGING_THEN = """
SELECT party_id, sum(CASE WHEN due_date >= ? THEN rest ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN rest ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN rest ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN rest ELSE 0 END),
 sum(CASE WHEN due_date < ? AND due_date >= ? THEN rest ELSE 0 END),
 sum(CASE WHEN due_date < ? THEN rest ELSE 0 END)
FROM (
 SELECT party_id, due_date, amount AS rest FROM charge
  WHERE side = 'receivable' AND document_date <= ? AND (voided_on IS NULL OR voided_on > ?)
 UNION ALL
 SELECT r.party_id, r.due_date, -a.amount FROM allocation a JOIN charge r ON r.id = a.charge_id
  WHERE r.side = 'receivable' AND a.allocated_on <= ? AND (a.cancelled_on IS NULL OR a.cancelled_on > ?)
) GROUP BY party_id
"""


class ReadingBench:
    """Questions to the large office."""

    def __init__(self, made: Made) -> None:
        self._engine = made.office.engine
        self._reader = Reader(self._engine, SYSTEM)

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        yield from self._aging()
        yield from self._search()
        yield from self._look_alikes()
        yield from self._orders()
        yield from self._lists()
        yield from self._affairs()

    def _aging(self) -> Iterator[Figure]:
        edges = [TODAY - timedelta(days=days) for days in (0, 0, 30, 30, 60, 60, 90, 90, 180, 180)]
        ours, bare = side_by_side(lambda: self._report(TODAY), lambda: self._sql(AGING_TODAY, edges), repeat=9)
        yield Figure("aging of all customers today", ours, 1.5, bare, "one SELECT over the partial index of open items")
        past = [*(edge - (TODAY - LAST_YEAR) for edge in edges), *[LAST_YEAR] * 4]
        ours, bare = side_by_side(lambda: self._report(LAST_YEAR), lambda: self._sql(AGING_THEN, past), repeat=5)
        yield Figure("aging as of 200 days ago", ours, 1.3, bare, "one SELECT over charges and allocations")

    def _report(self, as_of: date) -> None:
        """What the report's table asks: the customers in order and the sums."""
        request = ListRequest(options={"as_of": as_of, "today": TODAY})
        self._reader.read(AGING.totals, request=request)

    def _search(self) -> Iterator[Figure]:
        habits = self._reader.read(product_habits, party_id=None)  # as the box does, once for all letters
        slowest = max(
            typical(lambda sought=sought: self._reader.read(find_group, sought=sought), repeat=15)  # type: ignore[misc]
            for sought in (
                Sought(typed, group, 5, TODAY, habits=habits if group == "products" else None)
                for group in KINDS_OF
                for typed in TYPED
            )
        )
        like = typical(lambda: self._sql(LIKE_OVER_FIVE, ["%永兴%"] * 5), repeat=5)
        yield Figure("search as typed, with rows (the slowest group of the slowest word)", slowest, 10)
        yield Figure("… against LIKE over five columns", slowest, 0.5, like, "LIKE over five columns of customers")

        habits = self._reader.read(product_habits, party_id=1)
        goods = max(typical(lambda typed=typed: self._goods(typed, habits), repeat=15) for typed in GOODS)  # type: ignore[misc]
        yield Figure("product as typed, in order (the slowest of eight)", goods, 10)

    def _goods(self, typed: str, habits: Habits) -> None:
        self._reader.read(find_products, text=typed, limit=10, habits=habits)

    def _look_alikes(self) -> Iterator[Figure]:
        with Session(self._engine) as session:
            cores = list(session.scalars(select(Party.name_core)))
        slowest = max(typical(lambda name=name: self._alike(name), repeat=11) for name in NEW_NAMES)  # type: ignore[misc]
        bare = typical(lambda: process.extract(name_core(NEW_NAMES[0]), cores, scorer=fuzz.ratio, limit=8), repeat=5)
        yield Figure("look-alikes of one new name", slowest, 5)
        yield Figure("… against rapidfuzz over all cores", slowest, 1.0, bare, "rapidfuzz over all name cores")

    def _alike(self, name: str) -> None:
        self._reader.read(look_alikes, name=name)

    def _orders(self) -> Iterator[Figure]:
        plain = ListRequest(sort=(Sort("document_date", descending=True),))
        ours, bare = side_by_side(
            lambda: self._open(plain),
            lambda: self._sql("SELECT id FROM sales_order ORDER BY document_date DESC, id DESC", []),
            repeat=7,
        )
        yield Figure("order list opened: its first rows in sight", typical(lambda: self._top(ORDERS, plain)), 100)
        yield Figure("order list opened: ids, totals, first page", ours, 100)
        yield Figure("… against all ids in order", ours, 2.0, bare, "SELECT id … ORDER BY document_date")
        by_customer = ListRequest(sort=(Sort("customer"),))
        ours, bare = side_by_side(
            lambda: self._ids(by_customer),
            lambda: self._sql(
                "SELECT o.id FROM sales_order o JOIN party c ON c.id = o.party_id ORDER BY c.name_sort, o.id DESC", []
            ),
            repeat=5,
        )
        yield Figure("order list sorted by customer", ours, 2.0, bare, "SELECT with JOIN and ORDER BY")
        filtered = ListRequest(search="永兴", filters=(Filter("total", Test.AT_LEAST, 1000),))
        yield Figure("order list filtered as typed", typical(lambda: self._ids(filtered), repeat=5), 100)
        yield from self._typed()
        ids = list(self._reader.read(ORDERS.ids, request=plain))
        first, last = ids[:PAGE], ids[-PAGE:]
        ours, other = side_by_side(lambda: self._rows(last, plain), lambda: self._rows(first, plain), repeat=15)
        yield Figure("last page of the order list", ours, 2.0, other, "its first page")

    def _typed(self) -> Iterator[Figure]:
        slowest = 0.0
        for word in TYPED_IN_ORDERS:
            asked = ListRequest(search=word)
            slowest = max(slowest, typical(lambda asked=asked: self._top(ORDERS, asked), repeat=5))  # type: ignore[misc]
        yield Figure(f"… its first rows in sight (the slowest of {len(TYPED_IN_ORDERS)} words)", slowest, 100)

    def _lists(self) -> Iterator[Figure]:
        asked, slowest = ListRequest(options={"today": TODAY}), 0.0
        for listing in OTHER_LISTS:
            slowest = max(slowest, typical(lambda listing=listing: self._top(listing, asked), repeat=5))  # type: ignore[misc]
        yield Figure(f"the slowest of {len(OTHER_LISTS)} other lists: its first rows in sight", slowest, 100)
        first = typical(lambda: self._top(DOCUMENT_CENTRE, asked), repeat=5)
        yield Figure("all documents in one list: its first rows in sight", first, 300)
        totals = typical(lambda: self._reader.read(DOCUMENT_CENTRE.totals, request=asked), repeat=3)
        yield Figure("… its totals", totals, 1000)

    def _affairs(self) -> Iterator[Figure]:
        """What a manager is to see to, his own and nobody's."""
        with Session(self._engine) as session:
            owner = session.scalar(select(func.min(Party.owner_id)))
        reader = Reader(self._engine, replace(SYSTEM, role=Role.MANAGER, employee_id=owner))
        when: dict[str, Any] = {"today": TODAY, "now": CLOCK.now()}
        start = typical(lambda: reader.read(affairs, **when, later=True), repeat=5)
        yield Figure("the feed of a manager: what the start needs", start, 1000)
        yield Figure("… all rules", typical(lambda: reader.read(affairs, **when), repeat=5), 3000)
        everybody = typical(lambda: reader.read(affairs, **when, everybody=True), repeat=5)
        yield Figure("… all rules, those of all colleagues", everybody, 3000)

    def _top(self, listing: ListingLike[Any], request: ListRequest) -> None:
        """What stands in the table before the order of all rows is there."""
        ids = self._reader.read(listing.ids, request=request, most=TOP)
        self._reader.read(listing.rows, ids=list(ids), request=request)

    def _open(self, request: ListRequest) -> None:
        ids = self._ids(request)
        self._reader.read(ORDERS.totals, request=request)
        self._rows(list(ids[:PAGE]), request)

    def _ids(self, request: ListRequest) -> Any:
        return self._reader.read(ORDERS.ids, request=request)

    def _rows(self, ids: list[int], request: ListRequest) -> None:
        self._reader.read(ORDERS.rows, ids=ids, request=request)

    def _sql(self, statement: str, parameters: list[Any]) -> list[Any]:
        return bare_sql(self._engine, statement, parameters)


LIKE_OVER_FIVE = """
SELECT id, name FROM party
WHERE name LIKE ? OR short_name LIKE ? OR initials LIKE ? OR phone LIKE ? OR address LIKE ?
LIMIT 20
"""


def bare_sql(engine: Engine, statement: str, parameters: list[Any]) -> list[Any]:
    """All rows of a statement on the bare driver."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        plain = [value.isoformat() if isinstance(value, date) else value for value in parameters]
        return list(cursor.execute(statement, plain).fetchall())
    finally:
        connection.close()
