"""The pick lists 数据字典: which there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.words import QT_TRANSLATE_NOOP

COLOURS = ("blue", "orange", "mint", "purple", "olive", "slate")
"""The names of the colours that words can have, in the order of the colours of charts."""


class ListGroup(StrEnum):
    """What the words of a list are said of."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    PRODUCTS = "products"
    DOCUMENTS = "documents"
    OFFICE = "office"


class RegionKind(StrEnum):
    """The levels of the tree of regions, the widest first."""

    BIG = "big"
    """大区"""
    REGION = "region"
    """片区"""
    CLASS = "class"
    """A/B/C 类区"""


@dataclass(frozen=True, slots=True)
class PickList:
    """One list.

    Attributes:
        name: stable.
        title: marked (context ``system``).
        words: those of a new office, marked (context ``first_words``): it gets them in its own language.
        levels: the kinds of its words, where they stand in a tree of several levels; others have two without names.
    """

    name: str
    title: str
    group: ListGroup
    words: tuple[str, ...] = ()
    levels: type[StrEnum] | None = None

    @property
    def depth(self) -> int:
        """How many levels its words may have."""
        return 2 if self.levels is None else len(self.levels)

    def kind_below(self, kind: str) -> str:
        """The level of what is put under a word of a level; of what stands at the top under none."""
        kinds = [] if self.levels is None else [one.value for one in self.levels]
        if not kinds:
            return ""
        return kinds[min(kinds.index(kind) + 1, len(kinds) - 1)] if kind in kinds else self.usual_kind

    @property
    def usual_kind(self) -> str:
        """The level of a word of which nobody said more, such as one that came with an import."""
        return RegionKind.REGION if self.levels is RegionKind else ""


_ALL = (
    PickList(
        "region",
        QT_TRANSLATE_NOOP("system", "Regions"),
        ListGroup.CUSTOMERS,
        (
            QT_TRANSLATE_NOOP("first_words", "East China"),
            QT_TRANSLATE_NOOP("first_words", "South China"),
            QT_TRANSLATE_NOOP("first_words", "North China"),
            QT_TRANSLATE_NOOP("first_words", "Central China"),
            QT_TRANSLATE_NOOP("first_words", "Southwest"),
            QT_TRANSLATE_NOOP("first_words", "Northwest"),
            QT_TRANSLATE_NOOP("first_words", "Northeast"),
        ),
        RegionKind,
    ),
    PickList(
        "business_nature",
        QT_TRANSLATE_NOOP("system", "Nature of business"),
        ListGroup.CUSTOMERS,
        (
            QT_TRANSLATE_NOOP("first_words", "Limited company"),
            QT_TRANSLATE_NOOP("first_words", "Sole trader"),
            QT_TRANSLATE_NOOP("first_words", "State-owned"),
            QT_TRANSLATE_NOOP("first_words", "Foreign-owned"),
            QT_TRANSLATE_NOOP("first_words", "Private person"),
        ),
    ),
    PickList(
        "business_type",
        QT_TRANSLATE_NOOP("system", "Type of business"),
        ListGroup.CUSTOMERS,
        (
            QT_TRANSLATE_NOOP("first_words", "Wholesaler"),
            QT_TRANSLATE_NOOP("first_words", "Shop"),
            QT_TRANSLATE_NOOP("first_words", "Supermarket"),
            QT_TRANSLATE_NOOP("first_words", "Factory"),
            QT_TRANSLATE_NOOP("first_words", "Contractor"),
            QT_TRANSLATE_NOOP("first_words", "Online shop"),
        ),
    ),
    PickList(
        "customer_source",
        QT_TRANSLATE_NOOP("system", "Sources of customers"),
        ListGroup.CUSTOMERS,
        (
            QT_TRANSLATE_NOOP("first_words", "Referral"),
            QT_TRANSLATE_NOOP("first_words", "Trade fair"),
            QT_TRANSLATE_NOOP("first_words", "Cold call"),
            QT_TRANSLATE_NOOP("first_words", "Internet"),
            QT_TRANSLATE_NOOP("first_words", "Walk-in"),
            QT_TRANSLATE_NOOP("first_words", "Recommended by a customer"),
        ),
    ),
    PickList(
        "customer_grade",
        QT_TRANSLATE_NOOP("system", "Grades of customers"),
        ListGroup.CUSTOMERS,
        ("A", "B", "C", "D"),
    ),
    PickList(
        "customer_tag",
        QT_TRANSLATE_NOOP("system", "Tags of customers"),
        ListGroup.CUSTOMERS,
        (
            QT_TRANSLATE_NOOP("first_words", "Important"),
            QT_TRANSLATE_NOOP("first_words", "New"),
            QT_TRANSLATE_NOOP("first_words", "Price-sensitive"),
            QT_TRANSLATE_NOOP("first_words", "Monthly"),
        ),
    ),
    PickList("price_level", QT_TRANSLATE_NOOP("system", "Price levels"), ListGroup.CUSTOMERS, ("A", "B", "C")),
    PickList(
        "contact_outcome",
        QT_TRANSLATE_NOOP("system", "Outcomes of contacts"),
        ListGroup.CONTACTS,
        (
            QT_TRANSLATE_NOOP("first_words", "Interested"),
            QT_TRANSLATE_NOOP("first_words", "Quoted"),
            QT_TRANSLATE_NOOP("first_words", "Ordered"),
            QT_TRANSLATE_NOOP("first_words", "Call again"),
            QT_TRANSLATE_NOOP("first_words", "No answer"),
            QT_TRANSLATE_NOOP("first_words", "Not interested"),
        ),
    ),
    PickList(
        "person_title",
        QT_TRANSLATE_NOOP("system", "Titles of people"),
        ListGroup.CONTACTS,
        (
            QT_TRANSLATE_NOOP("first_words", "General manager"),
            QT_TRANSLATE_NOOP("first_words", "Purchasing"),
            QT_TRANSLATE_NOOP("first_words", "Accounts"),
            QT_TRANSLATE_NOOP("first_words", "Warehouse"),
            QT_TRANSLATE_NOOP("first_words", "Engineering"),
            QT_TRANSLATE_NOOP("first_words", "Shop manager"),
        ),
    ),
    PickList(
        "education",
        QT_TRANSLATE_NOOP("system", "Education"),
        ListGroup.CONTACTS,
        (
            QT_TRANSLATE_NOOP("first_words", "Middle school"),
            QT_TRANSLATE_NOOP("first_words", "High school"),
            QT_TRANSLATE_NOOP("first_words", "College"),
            QT_TRANSLATE_NOOP("first_words", "Bachelor"),
            QT_TRANSLATE_NOOP("first_words", "Postgraduate"),
        ),
    ),
    PickList(
        "unit",
        QT_TRANSLATE_NOOP("system", "Units"),
        ListGroup.PRODUCTS,
        (
            QT_TRANSLATE_NOOP("first_words", "pc"),
            QT_TRANSLATE_NOOP("first_words", "100 pcs"),
            QT_TRANSLATE_NOOP("first_words", "box"),
            QT_TRANSLATE_NOOP("first_words", "kg"),
            QT_TRANSLATE_NOOP("first_words", "m"),
            QT_TRANSLATE_NOOP("first_words", "set"),
            QT_TRANSLATE_NOOP("first_words", "sheet"),
            QT_TRANSLATE_NOOP("first_words", "stick"),
            QT_TRANSLATE_NOOP("first_words", "each"),
            QT_TRANSLATE_NOOP("first_words", "roll"),
        ),
    ),
    PickList(
        "product_category",
        QT_TRANSLATE_NOOP("system", "Product categories"),
        ListGroup.PRODUCTS,
        (
            QT_TRANSLATE_NOOP("first_words", "Fasteners"),
            QT_TRANSLATE_NOOP("first_words", "Hand tools"),
            QT_TRANSLATE_NOOP("first_words", "Power tools"),
            QT_TRANSLATE_NOOP("first_words", "Abrasives"),
            QT_TRANSLATE_NOOP("first_words", "Work safety"),
            QT_TRANSLATE_NOOP("first_words", "Other"),
        ),
    ),
    PickList("brand", QT_TRANSLATE_NOOP("system", "Brands"), ListGroup.PRODUCTS),
    PickList(
        "lost_reason",
        QT_TRANSLATE_NOOP("system", "Reasons for lost quotes"),
        ListGroup.DOCUMENTS,
        (
            QT_TRANSLATE_NOOP("first_words", "Price too high"),
            QT_TRANSLATE_NOOP("first_words", "Delivery too late"),
            QT_TRANSLATE_NOOP("first_words", "Wrong specification"),
            QT_TRANSLATE_NOOP("first_words", "Chose another supplier"),
            QT_TRANSLATE_NOOP("first_words", "Project cancelled"),
        ),
    ),
    PickList(
        "void_reason",
        QT_TRANSLATE_NOOP("system", "Reasons for voiding"),
        ListGroup.DOCUMENTS,
        (
            QT_TRANSLATE_NOOP("first_words", "Typed wrongly"),
            QT_TRANSLATE_NOOP("first_words", "Cancelled by the customer"),
            QT_TRANSLATE_NOOP("first_words", "Entered twice"),
        ),
    ),
    PickList(
        "return_reason",
        QT_TRANSLATE_NOOP("system", "Reasons for returns"),
        ListGroup.DOCUMENTS,
        (
            QT_TRANSLATE_NOOP("first_words", "Quality"),
            QT_TRANSLATE_NOOP("first_words", "Wrong goods sent"),
            QT_TRANSLATE_NOOP("first_words", "Customer ordered too much"),
            QT_TRANSLATE_NOOP("first_words", "Damaged in transit"),
        ),
    ),
    PickList(
        "job_title",
        QT_TRANSLATE_NOOP("system", "Posts in our office"),
        ListGroup.OFFICE,
        (
            QT_TRANSLATE_NOOP("first_words", "Manager"),
            QT_TRANSLATE_NOOP("first_words", "Salesperson"),
            QT_TRANSLATE_NOOP("first_words", "Assistant"),
            QT_TRANSLATE_NOOP("first_words", "Accountant"),
            QT_TRANSLATE_NOOP("first_words", "Cashier"),
            QT_TRANSLATE_NOOP("first_words", "Storekeeper"),
            QT_TRANSLATE_NOOP("first_words", "Driver"),
        ),
    ),
    PickList(
        "file_kind",
        QT_TRANSLATE_NOOP("system", "Kinds of files"),
        ListGroup.OFFICE,
        (
            QT_TRANSLATE_NOOP("first_words", "Owner's photo"),
            QT_TRANSLATE_NOOP("first_words", "Shop front"),
            QT_TRANSLATE_NOOP("first_words", "Counter"),
            QT_TRANSLATE_NOOP("first_words", "Product"),
            QT_TRANSLATE_NOOP("first_words", "Packaging"),
            QT_TRANSLATE_NOOP("first_words", "Licence"),
            QT_TRANSLATE_NOOP("first_words", "Contract"),
            QT_TRANSLATE_NOOP("first_words", "Signed slip"),
            QT_TRANSLATE_NOOP("first_words", "Other"),
        ),
    ),
)
PICK_LISTS: Mapping[str, PickList] = {one.name: one for one in _ALL}
"""All lists by name, in the order in which they are shown; the office changes their words as it likes."""
FIRST_DEPARTMENT = QT_TRANSLATE_NOOP("first_words", "Sales department")
"""The department of a new office, marked likewise."""
