"""The office whose money is replayed, and what its steps are made of."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st
from sqlalchemy import select

from crm_desktop.db.errors import DatabaseBusy
from crm_desktop.db.readings import reading
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.allocation import Share
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.documents import Payment, Receipt, Refund, SupplierRefund
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.aging import BY_SIDE
from crm_desktop.services.runner import BelongsElsewhere, CommandRunner, TakenMeanwhile
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.scenarios.histories import History, Template
from tests.scenarios.money_replay import Books

START = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
TERMS = (
    {"term_kind": TermKind.CASH},
    {"term_kind": TermKind.DAYS_AFTER_DELIVERY, "term_days": 30},
    {"term_kind": TermKind.END_OF_MONTH, "term_days": 15},
)
WHO = st.integers(0, len(TERMS) - 1)
CENTS = st.integers(1, 90_000).map(lambda cents: Decimal(cents) / 100)
BACK = st.one_of(st.just(0), st.integers(0, 90))
PICK = st.integers(0, 10_000)
PART = st.integers(1, 100)

MONEY = {Side.RECEIVABLE: Receipt, Side.PAYABLE: Payment}
"""What settles a side."""
BACK_AGAIN = {Side.RECEIVABLE: Refund, Side.PAYABLE: SupplierRefund}
"""What gives back what was paid too much on a side."""
FAULTS = (DatabaseBusy, TakenMeanwhile, BelongsElsewhere)
"""What is worded for the user and yet is no rule: here it is a fault."""


def supplied(terms):
    """The same terms on the side of buying."""
    return {f"supply_{name}": value for name, value in terms.items()}


class MoneyTemplate(Template):
    """An office with three parties of two salespeople, each of which buys and supplies."""

    def fill(self, session):
        zhou, li = make_employee(session, name="周敏"), make_employee(session, name="李伟")
        owners = (zhou.id, li.id, zhou.id)
        made = [
            make_customer(session, name=f"客户{index}", owner_id=owner, is_supplier=True, **terms, **supplied(terms))
            for index, (terms, owner) in enumerate(zip(TERMS, owners, strict=True))
        ]
        self.customers = [customer.id for customer in made]
        self.product = make_product(session, name="螺栓").id
        role = replace(Role.SALES, rights=Role.SALES.rights | {side.see for side in Side})
        self.seller = Access(operator_id=9, login="zhou", name="周敏", role=role, employee_id=zhou.id)


class MoneyHands(History):
    """An office at work; what its reports of one side said of a past day is kept."""

    side = Side.RECEIVABLE

    def __init__(self):
        super().__init__(START)
        self.runner = CommandRunner(self.engine, SYSTEM, self.clock)
        self.kept = {}
        self.rows = {}
        self.done = 0
        self.read = None

    def books(self):
        """All rows of the side; read again after each command."""
        if self.read is None:
            with reading(self.engine) as session:
                self.read = Books.read(session, self.side)
        return self.read

    def run(self, command, touched):
        """Run a command; refused ones must change nothing. Forget past reports that a backdated document may change."""
        before, self.read = self.books(), None
        try:
            answer = self.runner.run(command)
        except FAULTS:
            raise
        except DomainError:
            assert self.books() == before, "a refused command changed something"
            return None
        self.done += 1
        self.kept = {key: value for key, value in self.kept.items() if key[0] < touched}
        return answer

    def records(self, entity, *conditions):
        with reading(self.engine) as session:
            return session.scalars(select(entity).where(*conditions).order_by(entity.id)).all()

    def shares(self, customer, limit, number):
        """Some open charges of the customer with parts of what is open; sometimes too much."""
        found, rest = [], limit
        for place, row in enumerate(self.books().charges.values()):
            if row["party_id"] == customer and row["open_amount"] and (number >> place) & 1:
                part = min(rest, row["open_amount"]) if number % 3 else (rest / 2).quantize(Decimal("0.01"))
                if part > 0:
                    found.append(Share(row["id"], part))
                    rest -= part
        return tuple(found)

    # rules

    def time_passes(self, days):
        """The reports of yesterday and before are remembered: they must stay."""
        self.clock.moment += timedelta(days=days)
        with reading(self.engine) as session:
            for back in (1, 20, 75):
                day = self.today - timedelta(days=back)
                for by in Basis:
                    self.kept.setdefault((day, by), self.report(session, day, by))

    def report(self, session, day, by, access=SYSTEM, today=None):
        request, aging = ListRequest(options={"as_of": day, "by": by, "today": today}), BY_SIDE[self.side]
        return {
            row.party_id: (*row.cells, row.unallocated)
            for row in aging.rows(session, access, aging.ids(session, access, request), request)
        }
