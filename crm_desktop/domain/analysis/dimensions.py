"""By what figures are cut: one frozen row per dimension; how its keys are read says ``queries.analysis.cuts``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class Shelf(StrEnum):
    """What a dimension speaks of."""

    TIME = "time"
    PRODUCT = "product"
    REGION = "region"
    CUSTOMER = "customer"
    STAFF = "staff"
    MONEY = "money"
    DOCUMENT = "document"


def _any(key: int) -> bool:
    return 0 <= key < 2**31


def _ending(step: int, ends: range) -> Callable[[int], bool]:
    """Keys that are a year, or a month, with a figure behind it."""
    return lambda key: 0 < key // step < 10**6 and key % step in ends


def _is_day(key: int) -> bool:
    try:
        date(key // 10000, key // 100 % 100, key % 100)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way to cut.

    Attributes:
        code: stable, in kept reports and on the command line.
        title: marked (context ``analysis``).
        year: of a dimension of time, by how much its key grows in a year; 0 where a key says nothing of the year.
        is_of_records: whether its keys are the ids of records, or None.
        is_one: whether a number is one of its keys.
        is_of_lines: whether the lines of a document may differ in it, though it speaks of no product.
        steps: whether its keys are steps that follow each other, and are shown in their order.
        is_as_of: whether its keys are days at whose end all is looked at: of several of them the last one is the whole.
        field: the office's own field whose values are its keys; None for what the program knows.
    """

    code: str
    title: str
    shelf: Shelf
    year: int = 0
    is_of_records: bool = False
    is_one: Callable[[int], bool] = _any
    steps: bool = False
    is_of_lines: bool = False
    is_as_of: bool = False
    field: OwnField | None = field(default=None, compare=False)

    @property
    def is_time(self) -> bool:
        """Whether its keys run forward, so that they are shown in their order and not by their figures."""
        return self.shelf is Shelf.TIME

    @property
    def is_in_order(self) -> bool:
        """Whether its members stand in the order of their keys, and all of them are shown."""
        return self.is_time or self.steps

    @property
    def is_of_document(self) -> bool:
        """Whether all lines of a document have the same key."""
        return self.shelf is not Shelf.PRODUCT and not self.is_of_lines

    def has_key(self, key: object) -> bool:
        """Whether it can have this key, such as one out of a kept report.

        >>> DAY.has_key(20260230), QUARTER.has_key(20265), BRAND.has_key(5), CUSTOMER.has_key(None), BRAND.has_key("")
        (False, False, False, True, True)
        """
        is_of_words = not (self.is_time or self.is_of_records or self.steps)
        if isinstance(key, str):
            return is_of_words or self.field is not None  # reports were kept when fields told records by their names
        if key is None:
            return self.is_of_records
        return not is_of_words and isinstance(key, int) and not isinstance(key, bool) and self.is_one(key)


YEAR = Dimension("year", QT_TRANSLATE_NOOP("analysis", "Year"), Shelf.TIME, 1, is_one=range(1, 10**4).__contains__)
HALF = Dimension("half", QT_TRANSLATE_NOOP("analysis", "Half-year"), Shelf.TIME, 10, is_one=_ending(10, range(1, 3)))
QUARTER = Dimension(
    "quarter", QT_TRANSLATE_NOOP("analysis", "Quarter"), Shelf.TIME, 10, is_one=_ending(10, range(1, 5))
)
MONTH = Dimension("month", QT_TRANSLATE_NOOP("analysis", "Month"), Shelf.TIME, 100, is_one=_ending(100, range(1, 13)))
TEN_DAYS = Dimension(
    "ten-days", QT_TRANSLATE_NOOP("analysis", "Ten days"), Shelf.TIME, 1000, is_one=_ending(10, range(1, 4))
)
"""旬: the first ten days of a month, the next ten, and the rest."""
WEEK = Dimension(
    "week", QT_TRANSLATE_NOOP("analysis", "Week"), Shelf.TIME, 52, is_one=range(245_904, 767_640).__contains__
)
"""Of ISO 8601; the week that stands 52 weeks later is taken for the same one of the year after."""
DAY = Dimension("day", QT_TRANSLATE_NOOP("analysis", "Day"), Shelf.TIME, 10000, is_one=_is_day)
WEEKDAY = Dimension("weekday", QT_TRANSLATE_NOOP("analysis", "Weekday"), Shelf.TIME, is_one=range(7).__contains__)
MONTH_END = Dimension(
    "month-end",
    QT_TRANSLATE_NOOP("analysis", "Month end"),
    Shelf.TIME,
    100,
    is_one=_ending(100, range(1, 13)),
    is_as_of=True,
)
"""Of what is open: how it stood at the end of each month, and of the last one on the last day that is asked for."""
PRODUCT = Dimension("product", QT_TRANSLATE_NOOP("analysis", "Product"), Shelf.PRODUCT)
CATEGORY = Dimension("category", QT_TRANSLATE_NOOP("analysis", "Category"), Shelf.PRODUCT)
SUBCATEGORY = Dimension("subcategory", QT_TRANSLATE_NOOP("analysis", "Subcategory"), Shelf.PRODUCT)
BRAND = Dimension("brand", QT_TRANSLATE_NOOP("analysis", "Brand"), Shelf.PRODUCT)
SERIES = Dimension("series", QT_TRANSLATE_NOOP("analysis", "Series"), Shelf.PRODUCT)
MAKER = Dimension("maker", QT_TRANSLATE_NOOP("analysis", "Maker"), Shelf.PRODUCT)
MATERIAL = Dimension("material", QT_TRANSLATE_NOOP("analysis", "Material"), Shelf.PRODUCT)
ORIGIN = Dimension("origin", QT_TRANSLATE_NOOP("analysis", "Origin"), Shelf.PRODUCT)
PRICE_BAND = Dimension(
    "price-band",
    QT_TRANSLATE_NOOP("analysis", "Price band"),
    Shelf.PRODUCT,
    is_one=range(11).__contains__,
    steps=True,
)
"""By the list price of the product: 0 where it has none, and what was typed by hand; see ``PRICE_BANDS``."""
PRICE_BANDS = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Up to which list price a band goes; the last one has no end."""
REGION = Dimension("region", QT_TRANSLATE_NOOP("analysis", "Region"), Shelf.REGION)
BIG_REGION = Dimension("big-region", QT_TRANSLATE_NOOP("analysis", "Big region"), Shelf.REGION)
"""大区, by the tree of regions; so the next two: in which of each level the region lies, or which it is."""
SALES_REGION = Dimension("sales-region", QT_TRANSLATE_NOOP("analysis", "Sales region"), Shelf.REGION)
CLASS_AREA = Dimension("class-area", QT_TRANSLATE_NOOP("analysis", "Class area"), Shelf.REGION)
PROVINCE = Dimension("province", QT_TRANSLATE_NOOP("analysis", "Province"), Shelf.REGION)
CITY = Dimension("city", QT_TRANSLATE_NOOP("analysis", "City"), Shelf.REGION)
CUSTOMER = Dimension("customer", QT_TRANSLATE_NOOP("analysis", "Customer"), Shelf.CUSTOMER, is_of_records=True)
GRADE = Dimension("grade", QT_TRANSLATE_NOOP("analysis", "Grade"), Shelf.CUSTOMER)
BUSINESS_TYPE = Dimension("business-type", QT_TRANSLATE_NOOP("analysis", "Type of business"), Shelf.CUSTOMER)
BUSINESS_NATURE = Dimension("nature", QT_TRANSLATE_NOOP("analysis", "Nature of the firm"), Shelf.CUSTOMER)
SOURCE = Dimension("source", QT_TRANSLATE_NOOP("analysis", "Source"), Shelf.CUSTOMER)
SALESPERSON = Dimension("salesperson", QT_TRANSLATE_NOOP("analysis", "Salesperson"), Shelf.STAFF, is_of_records=True)
"""Of the document."""
OWNER = Dimension("owner", QT_TRANSLATE_NOOP("analysis", "Customer's salesperson"), Shelf.STAFF, is_of_records=True)
DEPARTMENT = Dimension("department", QT_TRANSLATE_NOOP("analysis", "Department"), Shelf.STAFF, is_of_records=True)
"""Of the document's salesperson."""

SUPPLIER = Dimension("supplier", QT_TRANSLATE_NOOP("analysis", "Supplier"), Shelf.CUSTOMER, is_of_records=True)
METHOD = Dimension("method", QT_TRANSLATE_NOOP("analysis", "Way of paying"), Shelf.MONEY)
ACCOUNT = Dimension("account", QT_TRANSLATE_NOOP("analysis", "Money account"), Shelf.MONEY, is_of_records=True)
CHANNEL = Dimension("channel", QT_TRANSLATE_NOOP("analysis", "Way of speaking"), Shelf.DOCUMENT)
PRICE_SOURCE = Dimension("price-source", QT_TRANSLATE_NOOP("analysis", "Price from"), Shelf.DOCUMENT, is_of_lines=True)
DISCOUNT = Dimension(
    "discount",
    QT_TRANSLATE_NOOP("analysis", "Discount band"),
    Shelf.DOCUMENT,
    is_one=range(5).__contains__,
    steps=True,
    is_of_lines=True,
)
"""Of the line: see ``DISCOUNT_BANDS``."""
DISCOUNT_BANDS = (0, 5, 10, 20)
"""Per cent up to which a band goes; the last one has no end."""
NEWNESS = Dimension(
    "new-or-old",
    QT_TRANSLATE_NOOP("analysis", "New or old customer"),
    Shelf.CUSTOMER,
    is_one=range(2).__contains__,
    steps=True,
)
"""New is whose first document of this kind, of all times, lies in the period."""
AGE = Dimension("age", QT_TRANSLATE_NOOP("analysis", "Age"), Shelf.MONEY, is_one=range(-1, 20).__contains__, steps=True)
"""The columns of the aging report."""

_TIMES = (YEAR, HALF, QUARTER, MONTH, TEN_DAYS, WEEK, DAY, WEEKDAY)
_REGIONS = (REGION, BIG_REGION, SALES_REGION, CLASS_AREA, PROVINCE, CITY)
_PARTIES = (GRADE, BUSINESS_TYPE, BUSINESS_NATURE, SOURCE)
OF_GOODS = (
    *_TIMES,
    *(PRODUCT, CATEGORY, SUBCATEGORY, BRAND, SERIES, MAKER, MATERIAL, ORIGIN, PRICE_BAND),
    *_REGIONS,
    *(CUSTOMER, *_PARTIES, NEWNESS),
    *(SALESPERSON, OWNER, DEPARTMENT),
    *(PRICE_SOURCE, DISCOUNT),
)
"""What lines of documents are cut by."""
OF_RECEIPTS = (*_TIMES, *_REGIONS, CUSTOMER, *_PARTIES, SALESPERSON, OWNER, DEPARTMENT, METHOD, ACCOUNT)
OF_PAYMENTS = (*_TIMES, *_REGIONS, SUPPLIER, METHOD, ACCOUNT)
OF_RECEIVABLES = (*_TIMES, MONTH_END, *_REGIONS, CUSTOMER, *_PARTIES, OWNER, AGE)
OF_PAYING = (*_TIMES, *_REGIONS, CUSTOMER, *_PARTIES, OWNER)
OF_TALKS = (*_TIMES, *_REGIONS, CUSTOMER, *_PARTIES, SALESPERSON, OWNER, DEPARTMENT, CHANNEL)
OF_PAYABLES = (*_TIMES, MONTH_END, *_REGIONS, SUPPLIER, AGE)

DIMENSIONS: Mapping[str, Dimension] = {
    one.code: one
    for one in (
        *OF_GOODS,
        *(SUPPLIER, METHOD, ACCOUNT, AGE, CHANNEL, MONTH_END),
    )
}
"""All of them by their codes, in the order in which they are offered."""
