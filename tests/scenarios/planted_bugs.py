"""Bugs that could creep into the money area, each a small change of the source, with the test that must find it."""

from dataclasses import dataclass

MACHINE = "tests/scenarios/test_ledger_machine.py"
RECEIPTS = "tests/services/money/test_receipts.py"
REFUNDS = "tests/services/money/test_refunds.py"
ACCOUNTS = "tests/services/money/test_accounts.py"
AGREE = "tests/scenarios/test_accounts_agree.py"
TOLD = "tests/scenarios/test_told_before.py"
REPORTS = "tests/queries/money/test_aging.py"
CHARGES = "tests/services/money/test_charges.py"


@dataclass(frozen=True)
class Bug:
    """A bug to plant.

    Attributes:
        name: what is wrong with it.
        path: in ``crm_desktop``.
        right: the source as it is; it stands there once.
        wrong: what is planted in its place.
        test: what must fail then.
    """

    name: str
    path: str
    right: str
    wrong: str
    test: str = MACHINE


ALLOCATIONS = "services/money/allocations.py"
AMOUNTS = "queries/money/open_amounts.py"
STATEMENT = "queries/money/statement.py"
ITEMS = "services/money/items.py"

BUGS = (
    Bug(
        "due today is overdue",
        "domain/money/aging.py",
        "return [as_of, *(as_of",
        "return [as_of + timedelta(days=1), *(as_of",
        "crm_desktop/domain/money/aging.py",
    ),
    Bug("a column leaves out its last day", "domain/money/aging.py", "if since >= first)", "if since > first)"),
    Bug("a document counts on the day it is void", AMOUNTS, "until > as_of))", "until >= as_of))"),
    Bug("used advances are taken off twice", AMOUNTS, "rest = rest + func", "rest = rest - func"),
    Bug("the oldest column holds all", AMOUNTS, "whole - newer[-1]]", "whole]"),
    Bug(
        "a past day shows what is settled today",
        AMOUNTS,
        ", in_force(Allocation.allocated_on, Allocation.cancelled_on, AS_OF))",
        ", Allocation.cancelled_on.is_(None))",
    ),
    Bug("a debt stands in two columns", AMOUNTS, "(aged_from < newer) &", "(aged_from <= newer) &"),
    Bug(
        "a void receipt still counts in the total",
        "queries/money/balances.py",
        "sum(Credit.amount), 0)).where(*_counting(Credit, side, as_of))",
        "sum(Credit.amount), 0)).where(Credit.side == side, Credit.document_date <= as_of)",
    ),
    Bug(
        "receipts raise the balance", "queries/money/balances.py", "-func.sum(Credit.amount)", "func.sum(Credit.amount)"
    ),
    Bug(
        "what we owe counts as owed to us",
        "queries/money/balances.py",
        "return kind.side == side, in_force",
        "return kind.side != None, in_force",
        CHARGES,
    ),
    Bug(
        "a prepayment settles what a customer owes",
        ALLOCATIONS,
        " and charge.side is credit.side",
        "",
        CHARGES,
    ),
    Bug(
        "a charge is settled before it was made",
        ALLOCATIONS,
        "start = max(credit.document_date, charge.document_date)",
        "start = credit.document_date",
    ),
    Bug(
        "a backdated receipt settles what another had settled then",
        ALLOCATIONS,
        "return first_day_with_room(start, amount, charge.amount, spans.get(charge.id, ()))",
        "return start",
    ),
    Bug(
        "matching counts from the documents' day",
        ALLOCATIONS,
        "lambda one, _amount: max(today, credit.document_date, one.document_date)",
        "lambda one, _amount: max(credit.document_date, one.document_date)",
    ),
    Bug(
        "what is taken back does not come back to the credit",
        ALLOCATIONS,
        "allocation.credit.open_amount += allocation.amount",
        "allocation.credit.open_amount += ZERO",
    ),
    Bug(
        "taking back rewrites the past",
        ALLOCATIONS,
        "allocation.cancelled_on = work.clock.today()",
        "allocation.cancelled_on = allocation.allocated_on",
    ),
    Bug("more is settled than is open", ALLOCATIONS, "<= charge.open_amount:", "<= charge.amount:", RECEIPTS),
    Bug(
        "a credit is spent twice",
        ALLOCATIONS,
        "share.amount > credit.open_amount:",
        "share.amount > credit.amount:",
        RECEIPTS,
    ),
    Bug(
        "a void credit still has something left",
        ITEMS,
        "item.open_amount = ZERO",
        "item.version += 0",
        RECEIPTS,
    ),
    Bug("a void credit goes on settling", ITEMS, "cancel(work, settled)", "cancel(work, [])", RECEIPTS),
    Bug(
        "a settled charge can be voided",
        ITEMS,
        "if settled_by:",
        "if not settled_by and False:",
        "tests/services/money/test_items.py",
    ),
    Bug(
        "numbers leave gaps",
        "services/numbering.py",
        "NumberCounter.last + new.excluded.last",
        "NumberCounter.last + new.excluded.last + 1",
        "tests/services/test_numbering.py",
    ),
    Bug("the statement opens a day late", STATEMENT, "before = since - timedelta(days=1)", "before = since", REPORTS),
    Bug(
        "the statement counts a taken-back document twice",
        STATEMENT,
        "{name: -entry[name]",
        "{name: entry[name]",
        REPORTS,
    ),
    Bug(
        "colleagues' customers are seen",
        "queries/sight.py",
        "conditions = [is_own(access, area, customer.owner_id)]",
        "conditions = [customer.owner_id != -1]",
        REPORTS,
    ),
    Bug(
        "small change let go is still owed",
        "services/money/booking.py",
        "amount=document.amount + document.wiped_amount",
        "amount=document.amount",
        RECEIPTS,
    ),
    Bug(
        "a receipt sent again is booked twice",
        "services/money/documents.py",
        "known = work.stored_under(self.entity, command.key)",
        "known = None",
        RECEIPTS,
    ),
    Bug(
        "a void receipt's money stays in its account",
        "queries/money/movements.py",
        "return _booked(booked, entity, amount), _taken_back(taken_back, entity, back)",
        "return (_booked(booked, entity, amount),)",
        AGREE,
    ),
    Bug(
        "a payment fills its account",
        "queries/money/movements.py",
        "comes_in = MONEY[kind].direction is Direction.IN",
        "comes_in = True",
        AGREE,
    ),
    Bug(
        "money is given back out of nothing",
        "services/money/booking.py",
        "    if charge.open_amount:",
        "    if charge.open_amount < 0:",
        REFUNDS,
    ),
    Bug(
        "a refund counts from before something was left to give back",
        "services/money/allocations.py",
        "day = first_day_with_room(start, one.amount, credit.amount, spans[credit.id])",
        "day = start",
        REFUNDS,
    ),
    Bug(
        "what later days need can be paid out",
        "services/money/accounts.py",
        "day, balance = lowest_from(work.session, account_id, on)",
        "from crm_desktop.queries.money.movements import balance_on\n"
        "    day, balance = on, balance_on(work.session, account_id, on)",
        ACCOUNTS,
    ),
    Bug(
        "what is only looked at is kept",
        "services/runner.py",
        "told = taken_back(self._engine, do)",
        "told = transact(self._engine, do)",
        TOLD,
    ),
    Bug(
        "what a statement removes by itself is not told",
        "db/noting.py",
        "not isinstance(statement, (Insert, Update, Delete))",
        "not isinstance(statement, (Insert, Update))",
        "tests/doors/test_preview.py",
    ),
    Bug("money is told as it was", "services/effects.py", "after = told.after\n", "after = before\n", TOLD),
    Bug(
        "a document is told with its former number",
        "db/noting.py",
        "known.after = after",
        "known.after = known.after or after",
        TOLD,
    ),
)
