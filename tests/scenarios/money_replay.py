"""History replayed in plain Python over raw rows of one side: what the SQL of the reports is held against."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.models.money.items import Allocation, Charge, Credit

EDGES = Edges()


def lives(since, until, day):
    return since <= day and (until is None or until > day)


@dataclass(frozen=True)
class Books:
    """All rows of one side of the ledger, read raw."""

    charges: dict
    credits: dict
    allocations: list

    @classmethod
    def read(cls, session, side):
        def rows(entity):
            columns = entity.__table__.columns
            return [row._mapping for row in session.execute(select(*columns))]

        charges, credits_ = ({row["id"]: row for row in rows(kind) if row["side"] is side} for kind in (Charge, Credit))
        # taken by either end: one that joins two sides stands in both books, and is noticed there
        joined = [row for row in rows(Allocation) if row["charge_id"] in charges or row["credit_id"] in credits_]
        return cls(charges, credits_, joined)

    def settled(self, key, day):
        """What was allocated by document on a day; ``key`` is receivable_id or credit_id."""
        found = defaultdict(Decimal)
        for row in self.allocations:
            if lives(row["allocated_on"], row["cancelled_on"], day):
                found[row[key]] += row["amount"]
        return found

    def aging(self, day, by):
        """The cells of each customer with anything open: ages, then unallocated."""
        cells = defaultdict(lambda: [Decimal(0)] * (EDGES.columns + 1))
        settled, used = self.settled("charge_id", day), self.settled("credit_id", day)
        for row in self.charges.values():
            if lives(row["document_date"], row["voided_on"], day):
                since = row["due_date"] if by is Basis.DUE else row["document_date"]
                cells[row["party_id"]][EDGES.column(since, day)] += row["amount"] - settled[row["id"]]
        for row in self.credits.values():
            if lives(row["document_date"], row["voided_on"], day):
                cells[row["party_id"]][-1] -= row["amount"] - used[row["id"]]
        return {customer: tuple(values) for customer, values in cells.items() if any(values)}

    def balance(self, customer, day):
        """Charges less credits up to a day."""
        owed = sum(
            row["amount"]
            for row in self.charges.values()
            if row["party_id"] == customer and lives(row["document_date"], row["voided_on"], day)
        )
        return owed - sum(
            row["amount"]
            for row in self.credits.values()
            if row["party_id"] == customer and lives(row["document_date"], row["voided_on"], day)
        )

    def turning_days(self):
        """All days on which an allocation begins or ends, and the days before."""
        days = {row["allocated_on"] for row in self.allocations}
        days |= {row["cancelled_on"] for row in self.allocations if row["cancelled_on"]}
        return days | {day - timedelta(days=1) for day in days}
