"""Each lever, really applied, turns the gate; one cent, day or piece less does not."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest

from crm_desktop.domain.money.credit import CreditGate, CreditTerms, Exposure, check_credit
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import KnownPrices, LadderStep, choose_price
from crm_desktop.domain.why.levers import (
    CreditState,
    Debt,
    LeverKind,
    credit_levers,
    largest_whole,
    lowest_price,
    price_lever,
)

D = Decimal
TODAY = date(2026, 11, 20)
CENT, NOTHING = D("0.01"), D("0.00")


def state_of(exposure, terms, debts, in_advance=NOTHING, draft=None, prices=()):
    overdue = max([(TODAY - one.due_date).days for one in debts] + [0])
    check = check_credit(exposure, terms, overdue_days=overdue)
    return CreditState(
        check=check, debts=tuple(debts), in_advance=in_advance, today=TODAY, draft=draft, prices=dict(prices)
    )


def debt(days, amount):
    return Debt(TODAY - timedelta(days=days), D(amount))


def typed(quantity, price, **values):
    return LineDraft(
        product_id=1, product_name="角磨机", quantity=D(quantity), unit_price=D(price),
        price_source=PriceSource.PINNED, **values,
    )  # fmt: skip


def picture():
    """The office of the drawing: 98,640 owed, 26,160 undelivered, 27,500 in hand, 150,000 agreed."""
    lines = [
        typed(60, "115.00"), typed(200, "38.60"), typed(300, "5.70"), typed(80, "96.00"), typed(1000, "2.85"),
        typed(80, "8.00"),
    ]  # fmt: skip
    draft = TradeDraft(key="x", lines=tuple(lines))
    exposure = Exposure(D("98640.00"), D("26160.00"), draft.priced().total)
    debts = [debt(22, "14400.00"), debt(10, "10400.00"), debt(-5, "76240.00")]
    return state_of(exposure, CreditTerms(D(150000), 30), debts, D("2400.00"), draft)


def test_the_levers_of_the_drawing():
    told = [(lever.kind, lever.amount, lever.price) for lever in credit_levers(picture())]
    assert told == [
        (LeverKind.RECEIVE, D("2300.00"), D("2300.00")),
        (LeverKind.SHIP_LESS, D(40), D("2300.00")),
        (LeverKind.RAISE_LIMIT, D("152300.00"), D("2300.00")),
    ]


def test_nothing_is_offered_that_changes_nothing():
    state = replace(picture(), check=check_credit(Exposure(D(10), D(0), D(0)), CreditTerms(D(150000))))
    assert credit_levers(state) == ()


def test_an_advance_settles_what_is_late_and_costs_nothing():
    late = state_of(Exposure(D("50.00"), D(0), D(0)), CreditTerms(None, 30), [debt(40, "100.00")], D("100.00"))
    first = credit_levers(late)[0]
    assert (first.kind, first.amount, first.price, first.stays) == (LeverKind.ALLOCATE, D("100.00"), 0, ())
    short = replace(late, in_advance=D("99.99"))
    assert LeverKind.ALLOCATE not in {one.kind for one in credit_levers(short)}


def test_with_two_gates_shut_one_change_that_opens_both_comes_alone():
    both = state_of(Exposure(D("300.00"), D(0), D(0)), CreditTerms(D(250), 30), [debt(40, "80.00"), debt(1, "220.00")])
    assert [(one.kind, one.amount) for one in credit_levers(both)] == [(LeverKind.RECEIVE, D("80.00"))]


def test_where_no_change_is_enough_those_that_open_one_gate_say_what_stays():
    held = state_of(Exposure(D("300.00"), D(0), D(0)), CreditTerms(D(250), None, on_hold=True), [debt(1, "300.00")])
    kinds = {one.kind: one.stays for one in credit_levers(held)}
    assert kinds == {
        LeverKind.RECEIVE: (CreditGate.HOLD,),
        LeverKind.RAISE_LIMIT: (CreditGate.HOLD,),
        LeverKind.LIFT_HOLD: (CreditGate.AMOUNT,),
    }


def random_line(random, prices):
    product_id = random.randint(1, 5)
    known = prices[product_id]
    quantity = D(random.choice([random.randint(1, 900), random.randint(1, 40), "12.5", "0.75"]))
    is_firm = random.random() < 0.5
    price = D(random.randint(5, 30000)) / 100 if is_firm else choose_price(known, quantity).price
    return LineDraft(
        product_id=product_id,
        product_name=f"p{product_id}",
        quantity=quantity,
        unit_price=price,
        discount=D(random.choice([0, 0, "0.05", "0.125"])),
        price_source=PriceSource.PINNED if is_firm else choose_price(known, quantity).source,
        is_optional=random.random() < 0.1,
        tax_rate=random.choice([None, None, D("0.09")]),
    )


def random_state(random):
    steps = lambda: tuple(  # noqa: E731
        LadderStep(D(first), D(random.randint(50, 9000)) / 100) for first in sorted(random.sample(range(2, 400), 2))
    )
    prices = {
        place: KnownPrices(ladder=steps(), list_price=D(random.randint(100, 9000)) / 100) for place in range(1, 6)
    }
    draft = TradeDraft(
        key="x",
        lines=tuple(random_line(random, prices) for _ in range(random.randint(1, 6))),
        discount=D(random.choice([0, 0, 0, "0.03"])),
        tax_included=random.random() < 0.8,
    )
    debts = [
        debt(random.randint(-40, 120), f"{random.randint(1, 900000) / 100:.2f}") for _ in range(random.randint(0, 5))
    ]
    in_advance = D(f"{random.choice([0, random.randint(1, 900000) / 100]):.2f}")
    owed = sum((one.open_amount for one in debts), D("0.00"))
    exposure = Exposure(owed - in_advance, D(f"{random.randint(0, 500000) / 100:.2f}"), draft.priced().total)
    limit = exposure.total - D(f"{random.uniform(-2000, float(exposure.document) * 1.2):.2f}")
    terms = CreditTerms(
        limit=max(limit, D(0)) if random.random() < 0.9 else None,
        max_overdue_days=random.choice([None, 30, 60]),
        on_hold=random.random() < 0.1,
    )
    return state_of(exposure, terms, debts, in_advance, draft, prices)


def settled(debts, amount):
    """What is left of debts, paid by day, in cents."""
    left = []
    for one in sorted(debts, key=lambda one: one.due_date):
        paid = min(amount, one.open_amount)
        amount -= paid
        if paid != one.open_amount:
            left.append(Debt(one.due_date, one.open_amount - paid))
    return left


def applied(state, lever, *, less=0):
    """The gates after a lever, or one step less of it: worked out anew from the bare facts."""
    exposure, terms, debts, total = state.check.exposure, state.check.terms, state.debts, state.check.exposure.document
    balance = exposure.balance
    if lever.kind is LeverKind.RECEIVE:
        paid = lever.amount - less * CENT
        balance, debts = balance - paid, settled(debts, paid)
    elif lever.kind is LeverKind.ALLOCATE:
        debts = settled(debts, lever.amount - less * CENT)
    elif lever.kind is LeverKind.RAISE_LIMIT:
        terms = replace(terms, limit=lever.amount - less * CENT)
    elif lever.kind is LeverKind.ALLOW_LATER:
        terms = replace(terms, max_overdue_days=lever.days - less)
    elif lever.kind is LeverKind.LIFT_HOLD:
        terms = replace(terms, on_hold=bool(less))
    else:
        was = state.draft.lines[lever.place]
        quantity = lever.amount + less
        line = replace(was, quantity=quantity)
        if not was.price_source.is_firm:
            line = replace(line, unit_price=choose_price(state.prices[was.product_id], quantity).price)
        lines = list(state.draft.lines)
        lines[lever.place] = line
        total = replace(state.draft, lines=tuple(lines)).priced().total
    days = max([(TODAY - one.due_date).days for one in debts] + [0])
    return check_credit(Exposure(balance, exposure.undelivered, total), terms, overdue_days=days).gates


@pytest.mark.parametrize("seed", range(5))
def test_each_lever_turns_its_gate_and_one_step_less_does_not(seed):
    random = Random(seed)  # noqa: S311 - no secret
    kinds = set()
    for _ in range(100):
        state = random_state(random)
        shut = set(state.check.gates)
        for lever in credit_levers(state):
            gates = applied(state, lever)
            assert set(gates) == set(lever.stays)
            assert set(gates) < shut
            kinds.add(lever.kind)
            if lever.kind is LeverKind.SHIP_LESS:
                line = state.draft.lines[lever.place]
                assert lever.line.quantity + lever.rest.quantity == line.quantity
                assert lever.line.quantity == int(lever.amount)
                if lever.amount + 1 >= line.quantity:
                    continue
            assert set(applied(state, lever, less=1)) > set(gates), lever
    assert {LeverKind.RECEIVE, LeverKind.SHIP_LESS, LeverKind.RAISE_LIMIT} <= kinds


def test_no_other_line_could_be_cut_for_less_money():
    random = Random(7)  # noqa: S311 - no secret
    for _ in range(60):
        state = random_state(random)
        found = {lever.kind: lever for lever in credit_levers(state)}.get(LeverKind.SHIP_LESS)
        if found is None:
            continue
        cuts = []
        for place, line in enumerate(state.draft.lines):
            if line.is_optional:
                continue
            for quantity in range(1, int(line.quantity) + (line.quantity % 1 > 0)):
                lever = replace(found, place=place, amount=D(quantity))
                if CreditGate.AMOUNT not in applied(state, lever):
                    lines = list(state.draft.lines)
                    price = line.unit_price
                    if not line.price_source.is_firm:
                        price = choose_price(state.prices[line.product_id], D(quantity)).price
                    lines[place] = replace(line, quantity=D(quantity), unit_price=price)
                    total = replace(state.draft, lines=tuple(lines)).priced().total
                    cuts.append((place, quantity, state.check.exposure.document - total))
        largest = {place: max(cut[1] for cut in cuts if cut[0] == place) for place in {cut[0] for cut in cuts}}
        assert found.price == min(cut[2] for cut in cuts if cut[1] == largest[cut[0]])
        return


def test_fewer_pieces_at_a_higher_price_are_looked_through():
    price = lambda quantity: D("1.00") if quantity >= 100 else D("1.50")  # noqa: E731
    found = largest_whole(D(120), [D(100)], lambda quantity: quantity * price(quantity) <= 90)
    assert found == 60


@pytest.mark.parametrize("included", [True, False])
def test_the_lowest_price_reaches_the_floor_and_one_step_less_does_not(included):
    random = Random(3)  # noqa: S311 - no secret
    for _ in range(100):
        line = typed(
            random.randint(1, 50),
            f"{random.randint(1, 9000) / 100:.2f}",
            discount=D(random.choice([0, "0.05", "0.333333"])),
        )
        draft = TradeDraft(key="x", lines=(line,), discount=D(random.choice([0, "0.1"])), tax_included=included)
        floor = D(f"{random.randint(1, 9000) / 100:.4f}")
        discounts = (line.discount, draft.discount)
        lever = price_lever(draft, 0, floor)
        if lever is None:
            assert lowest_price(floor, discounts, draft.tax, least=line.unit_price) == line.unit_price
            continue
        assert lowest_price(floor, discounts, draft.tax, least=lever.amount) == lever.amount
        step = lever.amount - D("0.0001")
        assert lowest_price(floor, discounts, draft.tax, least=step) == lever.amount


def test_what_is_given_away_reaches_no_floor():
    draft = TradeDraft(key="x", lines=(typed(1, 5, discount=D(1)),))
    assert price_lever(draft, 0, D(3)) is None
