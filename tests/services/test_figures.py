"""Figures that nobody trades in are refused beside their field, wherever they are typed or sent."""

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.field_checks import BelowZero
from crm_desktop.domain.figures import LARGEST, LARGEST_AMOUNT, TooLarge
from crm_desktop.domain.imports import Target
from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft, ProductDraft
from crm_desktop.exchange.importer import dry_run, read_file
from crm_desktop.models.products import Product
from crm_desktop.queries.reader import Reader
from crm_desktop.services.money.charges import AddAdvance, AddCharge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt, SaveReceipt
from crm_desktop.services.money.rules import SetWipeLimit
from crm_desktop.services.parties.customers import SetCredit
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.orders import ConfirmOrder, SaveOrder
from crm_desktop.services.sales.quotes import SaveQuote
from crm_desktop.services.work import Handler
from tests.exchange.test_importer import simple, workbook
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, order_draft, quote_draft
from tests.make.stored import TODAY

HUGE = Decimal(10) ** 17
BILLION = Decimal(10) ** 9


def parted(session, record):
    """The record as it was read; the session's write lock goes with its transaction."""
    session.refresh(record)
    session.expunge(record)
    session.commit()
    return record


@pytest.fixture
def customer(session):
    return parted(session, make_customer(session))


@pytest.fixture
def runner(engine, clock):
    return CommandRunner(engine, SYSTEM, clock)


def problems(runner, command):
    with pytest.raises(FieldProblems) as caught:
        runner.run(command)
    return {key: type(problem) for key, problem in caught.value.problems.items()}


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([("1000000000000", "1000000")], {"lines.0.quantity"}),
        ([("1", "5"), ("1", "1000000000")], {"lines.1.unit_price"}),
        ([("1000", "1000"), ("999999999", "999999999")], {"lines.1.quantity"}),
        ([("900000000", "10"), ("900000000", "11")], {"lines.1.quantity"}),
        ([("-1000000000000", "1")], {"lines.0.quantity"}),
    ],
)
def test_document_with_a_huge_figure_is_refused_at_its_line(session, customer, runner, lines, where):
    product = parted(session, make_product(session))
    typed = [line(product, quantity, price) for quantity, price in lines]
    for command in (
        SaveOrder(draft=order_draft(customer, *typed)),
        SaveQuote(draft=quote_draft(customer, *typed)),
        ConfirmOrder(draft=order_draft(customer, *typed)),
    ):
        assert {key for key, kind in problems(runner, command).items() if kind is TooLarge} == where


def test_money_with_a_huge_figure_is_refused_at_its_field(customer, runner):
    receipt = MoneyDraft(party_id=customer.id, document_date=TODAY, amount=HUGE)
    for command in (PostReceipt(key="a", draft=receipt), SaveReceipt(key="b", draft=receipt)):
        assert problems(runner, command) == {"amount": TooLarge}
    for kind in (AddCharge, AddAdvance):
        command = kind(key="c", party_id=customer.id, document_date=TODAY, amount=HUGE)
        assert problems(runner, command) == {"amount": TooLarge}
    assert problems(runner, SetWipeLimit(role=Role.SALES.code, limit=HUGE)) == {"limit": TooLarge}
    agreed = SetCredit(party_id=customer.id, seen_version=customer.version, credit_limit=HUGE)
    assert problems(runner, agreed) == {"credit_limit": TooLarge}


def test_small_change_below_zero_is_refused_at_its_field(customer, runner):
    draft = MoneyDraft(party_id=customer.id, document_date=TODAY, amount=Decimal(5), wiped_amount=Decimal("-0.01"))
    assert problems(runner, PostReceipt(key="a", draft=draft)) == {"wiped_amount": BelowZero}
    assert problems(runner, PostReceipt(key="a", draft=replace(draft, wiped_amount=HUGE))) == {"wiped_amount": TooLarge}


def test_product_with_huge_prices_is_refused_at_their_fields(customer, runner):
    draft = ProductDraft(
        name="螺丝",
        cost=HUGE,
        list_price=BILLION,
        level_prices=(LevelPriceDraft(level="A", price=HUGE, min_quantity=HUGE),),
        contract_prices=(ContractPriceDraft(party_id=customer.id, price=HUGE),),
    )
    found = problems(runner, SaveProduct(draft=draft, key=str(uuid4())))
    assert {key for key, kind in found.items() if kind is TooLarge} == {
        "cost",
        "list_price",
        "level_prices.0.price",
        "level_prices.0.min_quantity",
        "contract_prices.0.price",
    }


def test_huge_figure_of_a_file_is_named(engine, clock, tmp_path):
    titles = ["客户名称", "单据日期", "金额"]
    path = workbook(tmp_path / "a.xlsx", {"期初": [titles, ["永兴", TODAY, 10**10]]})
    tried = dry_run(Reader(engine, SYSTEM), read_file(path, simple(Target.OPENING, titles)), clock)
    assert "10000000000" in " ".join(str(problem.error) for problem in tried.problems)


@dataclass(frozen=True, kw_only=True)
class Store:
    price: Decimal


def test_figure_that_no_rule_looked_at_is_refused_in_words(session, engine, clock):
    product_id = parted(session, make_product(session)).id

    def store(work, command):
        work.session.get(Product, product_id).list_price = command.price
        return Done(Changes.NONE)

    runner = CommandRunner(engine, SYSTEM, clock, {Store: Handler(store, None)})
    with pytest.raises(TooLarge):
        runner.run(Store(price=HUGE))
    with pytest.raises(TooLarge):
        to_cents(Decimal(10) ** 30)


def test_largest_figures_are_booked(customer, runner):
    amount = to_cents(LARGEST - 1)
    command = AddCharge(key="c", party_id=customer.id, document_date=TODAY, amount=amount)
    assert runner.run(command).number
    assert amount < LARGEST_AMOUNT
