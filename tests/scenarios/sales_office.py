"""The office in which sales are replayed: customers, goods, what steps are made of, and the words of refusals."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import strategies as st

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.money.credit import OnHold, OverCredit
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.sales.errors import (
    BelowLowest,
    BelowLowestRefused,
    NothingToOrder,
    OverDelivered,
    OverReturned,
    ReplacementDelivered,
    SomeBelowLowest,
    SomeBelowLowestRefused,
)
from crm_desktop.domain.trade.errors import BeforeForerunner, HangsOn
from crm_desktop.domain.workflow import WrongState
from crm_desktop.services.money.items import StillAllocated
from crm_desktop.services.office.rules import SetOfficeRules
from crm_desktop.services.runner import CommandRunner
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.scenarios import sales_replay as replay
from tests.scenarios.histories import Template
from tests.scenarios.sales_desk import Desk
from tests.scenarios.sales_replay import fraction

START = datetime(2026, 3, 20, 4, 0, tzinfo=UTC)
TERMS = (("cash", 0, 1), ("days", 30, 1), ("month end", 15, 1), ("fixed", 0, 25), ("fixed", 10, 31))
KINDS = {
    "cash": TermKind.CASH,
    "days": TermKind.DAYS_AFTER_DELIVERY,
    "month end": TermKind.END_OF_MONTH,
    "fixed": TermKind.DAY_OF_MONTH,
}
LEVELS = ("A", "", "B", "A", "")
DISCOUNTS = ("0", "0.05", "1", "0.1", "0")
GOODS = (
    {"list": "10", "lowest": "8", "cost": "6", "rate": "0.13", "included": True},
    {"list": "0.045", "lowest": None, "cost": None, "rate": "0.13", "included": True},
    {"list": "100", "lowest": "70", "cost": "66", "rate": "0.09", "included": False},
)
OVER, UNDER, MARGIN = Decimal("0.2"), Decimal("0.05"), Decimal("0.1")
CLERK = Access(operator_id=2, login="he", name="何晓雯", role=Role.ASSISTANT)
RATES = ("0.13", "0.09", "0.06")

WORDS = (
    (OnHold, "held"),
    (OverCredit, "asks"),
    ((BelowLowest, SomeBelowLowest), "cheap, asks"),
    ((BelowLowestRefused, SomeBelowLowestRefused), "cheap"),
    (HangsOn, "hangs"),
    (ReplacementDelivered, "replaced"),
    (StillAllocated, "settled"),
    (WrongState, "state"),
    (NothingToOrder, "nothing"),
)
BESIDE = {BeforeForerunner: "early", OverDelivered: "too much", OverReturned: "too much"}

WHO = st.integers(0, len(TERMS) - 1)
PICK = st.integers(0, 10_000)
BACK = st.one_of(st.just(0), st.integers(0, 20))
QUANTITY = st.sampled_from(["1", "2", "3", "7", "12", "0.5", "2.25", "24"])
FACTOR = st.sampled_from(["1", "1", "1.1", "0.9", "0.8", "0.7", "0.62"])
SHARE = st.sampled_from(["0", "0", "0", "0.05", "0.1", "0.3"])
OWN_RATE = st.sampled_from([None, None, None, "0.09", "0.06"])
LINE = st.tuples(st.integers(0, 2), QUANTITY, st.sampled_from(["offered", "offered", "typed"]), FACTOR, SHARE, OWN_RATE)
LINES = st.lists(LINE, min_size=1, max_size=3)
GROWTH = st.sampled_from(["1", "2", "0.5", "1.5"])
STEP = st.tuples(st.sampled_from("AB"), st.sampled_from(["0", "2", "12"]), st.sampled_from(["7", "11"]), st.booleans())
DAYS = st.tuples(st.sampled_from([None, -30, -1, 0, 1]), st.sampled_from([None, -1, 0, 1, 30]))
TAX = st.tuples(st.booleans(), st.sampled_from(RATES))
TOLERANCE = st.sampled_from([None, "0", "0.03", "0.1", "0.5", "1"])


def said(error):
    """The word for why a command was refused."""
    if isinstance(error, FieldProblems):
        found = {BESIDE.get(type(problem), type(problem).__name__) for problem in error.problems.values()}
        return " and ".join(sorted(found))
    return next((word for kinds, word in WORDS if isinstance(error, kinds)), type(error).__name__)


class SalesTemplate(Template):
    """An office with a customer of each kind of terms and three products."""

    def fill(self, session):
        made = [
            make_customer(
                session,
                name=f"客户{at}",
                term_kind=KINDS[kind],
                term_days=days,
                term_day=day,
                price_level=LEVELS[at],
                discount=Decimal(DISCOUNTS[at]),
            )
            for at, (kind, days, day) in enumerate(TERMS)
        ]
        self.customers = [customer.id for customer in made]
        self.products = [
            make_product(
                session,
                name=f"商品{at}",
                price=each["list"],
                lowest_price=each["lowest"] and Decimal(each["lowest"]),
                cost=each["cost"] and Decimal(each["cost"]),
                tax_rate=Decimal(each["rate"]),
                tax_included=each["included"],
            ).id
            for at, each in enumerate(GOODS)
        ]

    def set_up(self, engine):
        rules = OfficeRules(over_delivery=OVER, under_delivery=UNDER, lowest_margin=MARGIN)
        CommandRunner(engine, SYSTEM, FixedClock(START)).run(SetOfficeRules(rules=rules))


def new_desk():
    """The same office as the replay begins with it."""
    names = ("list", "lowest", "cost", "rate")
    return Desk(
        customers=[replay.Party(term, LEVELS[at], fraction(Decimal(DISCOUNTS[at]))) for at, term in enumerate(TERMS)],
        products=[
            replay.Product(*(each[name] and fraction(Decimal(each[name])) for name in names), each["included"])
            for each in GOODS
        ],
        over=fraction(OVER),
        under=fraction(UNDER),
        margin=fraction(MARGIN),
    )
