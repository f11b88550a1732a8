"""What must hold of money after each step: the reports agree with each other and with a replay."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis.stateful import invariant
from sqlalchemy import func, select

from crm_desktop.db.readings import reading
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.sides import Side
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.aging import BY_SIDE, aging_summary
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.customers import customer_money
from crm_desktop.queries.money.items import CHARGES, CREDITS_BY_SIDE
from crm_desktop.queries.money.open_documents import UNALLOCATED, open_documents
from crm_desktop.queries.money.owed import owed
from crm_desktop.queries.money.statement import statement
from tests.scenarios.money_hands import MONEY, MoneyHands
from tests.scenarios.money_replay import lives


class MoneyChecks(MoneyHands):
    """Reports against each other, and against the replay of all rows."""

    def teardown(self):
        try:
            self.check_everything()
        finally:
            super().teardown()

    @invariant()
    def reports_agree(self):
        probe = self.next_probe()
        books = self.books()
        with reading(self.engine) as session:
            day = self.today - timedelta(days=probe % 120 if probe % 4 else 0)
            self.check_day(session, books, day, list(Basis)[probe % 2], self.template.customers[probe % 3])
            if probe % 4 == 0:
                self.check_today(session, books)
            if probe % 4 == 2:
                self.check_statements_join(session, self.template.customers[probe % 5 % 3], probe % 60)

    def check_everything(self):
        books = self.books()
        with reading(self.engine) as session:
            for back in (0, 1, 30, 31, 100):
                day = self.today - timedelta(days=back)
                for place, by in enumerate(Basis):
                    self.check_day(session, books, day, by, self.template.customers[(back + place) % 3])
            self.check_today(session, books)

    def check_day(self, session, books, day, by, customer):
        ids = self.template.customers
        balance = balances(session, SYSTEM, as_of=day, party_ids=ids, side=self.side)
        report = self.report(session, day, by)
        assert report == books.aging(day, by), "the report differs from the replay"
        assert balance == {one: books.balance(one, day) for one in ids}
        for one in ids:
            assert sum(report.get(one, ())) == balance[one], "columns do not add up to the balance"
        assert all(cell >= 0 for cells in report.values() for cell in cells[:-1]), "more settled than owed"
        assert all(cells[-1] <= 0 for cells in report.values()), "more used than there was"
        if self.probe % 2:
            self.check_totals(session, day, by, report)
        account = self.account(session, customer, day - timedelta(days=40), day)
        assert account.closing == balance[customer], "the statement closes with another balance"
        assert sum(account.cells) + account.unallocated == account.closing
        if account.entries:
            assert account.entries[-1].balance == account.closing
        cells = report.get(customer, ())
        place = (*range(6), UNALLOCATED)[self.probe % 7]
        if cells:
            behind = open_documents(session, SYSTEM, as_of=day, by=by, party_id=customer, column=place, side=self.side)
            assert sum(row.open_amount for row in behind) == cells[place], "the documents differ from their cell"

    def check_totals(self, session, day, by, report):
        request = ListRequest(options={"as_of": day, "by": by})
        totals = BY_SIDE[self.side].totals(session, SYSTEM, request)
        summary = aging_summary(session, SYSTEM, request=request, side=self.side)
        whole = sum(sum(cells) for cells in report.values())
        assert totals.count == len(report) == summary.customers()
        assert totals.sums["total"] == whole == summary.total == summary.balance
        assert totals.sums["overdue"] == sum(sum(cells[1:-1]) for cells in report.values())

    def check_today(self, session, books):
        exact = {by: self.report(session, self.today, by) for by in Basis}
        for by in Basis:
            assert self.report(session, self.today, by, today=self.today) == exact[by], "the quick way differs"
        for customer in self.template.customers:
            cells = exact[Basis.DUE].get(customer, (0,) * 7)
            told = owed(session, SYSTEM, side=self.side, party_id=customer, today=self.today)
            figures = sum(cells), sum(cells[1:-1]), -cells[-1]
            assert (told.balance, told.overdue, told.unallocated) == figures, "beside the money stands another balance"
            if self.side is Side.RECEIVABLE:
                card = customer_money(session, SYSTEM, party_id=customer, today=self.today)
                assert card.balance == sum(cells), "the card shows another balance"
                assert card.cells == cells[:-1]
        own = self.report(session, self.today, Basis.DUE, access=self.template.seller)
        seen = {self.template.customers[0], self.template.customers[2]}
        assert own == {who: cells for who, cells in exact[Basis.DUE].items() if who in seen}, "rights are not kept"
        for listing, rows in ((CHARGES[self.side], books.charges), (CREDITS_BY_SIDE[self.side], books.credits)):
            sums = listing.totals(session, SYSTEM, ListRequest(options={"only": "all"})).sums
            assert sums["open_amount"] == sum(row["open_amount"] for row in rows.values())

    def account(self, session, party, since, until):
        return statement(session, SYSTEM, party_id=party, since=since, until=until, side=self.side)

    def check_statements_join(self, session, customer, back):
        middle = self.today - timedelta(days=back)
        first = self.account(session, customer, date(2025, 1, 1), middle)
        second = self.account(session, customer, middle + timedelta(days=1), self.today)
        assert first.opening == 0
        assert first.closing == second.opening

    @invariant()
    def open_amounts_are_proven(self):
        books = self.books()
        for rows, key in ((books.charges, "charge_id"), (books.credits, "credit_id")):
            settled = {row_id: Decimal(0) for row_id in rows}
            for row in books.allocations:
                if row["cancelled_on"] is None:
                    settled[row[key]] += row["amount"]
            for row_id, row in rows.items():
                expected = 0 if row["voided_on"] else row["amount"] - settled[row_id]
                assert row["open_amount"] == expected, "an open amount is not what the allocations leave"
                assert not (row["voided_on"] and settled[row_id]), "a void document is settled"

    @invariant()
    def no_day_shows_more_settled_than_was_there(self):
        books = self.books()
        for day in books.turning_days():
            for rows, key in ((books.charges, "charge_id"), (books.credits, "credit_id")):
                for row_id, amount in books.settled(key, day).items():
                    row = rows[row_id]
                    assert amount <= row["amount"], "more allocated than the document has"
                    assert not amount or lives(row["document_date"], row["voided_on"], day), "allocated while void"

    @invariant()
    def allocations_are_only_added_and_ended(self):
        books = self.books()
        now = {row["id"]: dict(row) for row in books.allocations}
        for row_id, former in self.rows.items():
            assert row_id in now, "an allocation was deleted"
            same = {**now[row_id], "cancelled_on": None} == {**former, "cancelled_on": None}
            assert same, "an allocation was changed"
            assert former["cancelled_on"] in (None, now[row_id]["cancelled_on"]), "an ending was changed"
        for row in now.values():
            charge, credit = books.charges[row["charge_id"]], books.credits[row["credit_id"]]
            assert charge["party_id"] == credit["party_id"]
            assert charge["side"] is credit["side"] is self.side
            assert row["amount"] > 0
            assert row["allocated_on"] >= max(charge["document_date"], credit["document_date"])
        self.rows = now

    @invariant()
    def the_past_stays(self):
        chosen = list(self.kept.items())[self.probe % 6 :: 6]
        with reading(self.engine) as session:
            for (day, by), cells in chosen:
                assert self.report(session, day, by) == cells, "a report of the past changed"

    @invariant()
    def numbers_have_no_gaps_and_every_command_is_logged(self):
        with reading(self.engine) as session:
            assert session.scalar(select(func.count()).select_from(AuditEntry)) == self.done
            by_day = {}
            numbered = MONEY[self.side].number
            for number in session.scalars(select(numbered).order_by(numbered)):
                by_day.setdefault(number[3:11], []).append(int(number[12:]))
            for numbers in by_day.values():
                assert numbers == list(range(1, len(numbers) + 1))
