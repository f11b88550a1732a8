"""What cannot be kept is refused alike on a file and on a server, where it was typed, and nothing is changed."""

from dataclasses import is_dataclass, replace
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import FieldProblems, NotFound
from crm_desktop.domain.figures import Places
from crm_desktop.domain.keepable import TextTooLong, UnkeepableText
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.runner import CommandRunner, DoesNotFit
from crm_desktop.services.sales.orders import ConfirmOrder, SaveOrder, VoidOrder
from crm_desktop.services.work import Handler
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, order_draft


@pytest.fixture
def trade(any_engine, clock):
    with Session(any_engine.execution_options(**WRITE), expire_on_commit=False) as session:
        customer, product = make_customer(session), make_product(session)
        session.commit()
    return CommandRunner(any_engine, SYSTEM, clock), order_draft(customer, line(product))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lines.0.product_name", "长" * 161),
        ("lines.0.note", "a\0b"),
        ("lines.0.product_code", "cut \ud83d"),
        ("lines.0.tax_rate", Decimal(10) ** 12),
        ("lines.0.unit_price", Decimal("NaN")),
        ("lines.0.unit_price", Decimal("0.00005")),
        ("lines.0.quantity", Decimal("1.00001")),
        ("lines.0.quantity", 0.5),
        ("tax_rate", Decimal("0.1300001")),
        ("tax_rate", Decimal(10) ** 12),
        ("discount", Decimal("Infinity")),
        ("customer_order_number", "长" * 61),
        ("region", "a\0b"),
    ],
)
def test_what_is_typed_is_refused_where_it_stands(trade, key, value):
    runner, draft = trade
    name = key.rpartition(".")[2]
    worse = (
        replace(draft, lines=(replace(draft.lines[0], **{name: value}),))
        if key.startswith("lines")
        else replace(draft, **{name: value})
    )
    with pytest.raises(FieldProblems) as refused:
        runner.run(SaveOrder(draft=worse))
    assert list(refused.value.problems) == [key]
    assert runner.run(SaveOrder(draft=draft)).record_id


def typed_in(kind, before=()):
    """The types of the values of a command or draft, and of the drafts in it, as ``Type.field``."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        yield f"{kind.__name__}.{name}", hint
        for one in parts_of(hint):
            if isinstance(one, type) and is_dataclass(one) and one not in before:
                yield from typed_in(one, (*before, one))


def parts_of(hint):
    yield hint
    for one in get_args(hint):
        yield from parts_of(one)


def test_every_figure_that_is_typed_says_how_fine_it_is():
    declared = {name: hint for command in all_handlers() for name, hint in typed_in(command)}
    figures = {name for name, hint in declared.items() if Decimal in parts_of(hint)}
    assert "MoneyDraft.amount" in figures
    said = {name for name, hint in declared.items() if any(isinstance(one, Places) for one in parts_of(hint))}
    assert figures == said


def test_quantity_of_which_nothing_is_kept_is_none(trade):
    runner, draft = trade
    nearly_none = replace(draft, lines=(replace(draft.lines[0], quantity=Decimal("0.00004")),))
    with pytest.raises(FieldProblems) as refused:
        runner.run(ConfirmOrder(draft=nearly_none))
    assert list(refused.value.problems) == ["lines.0.quantity"]


def test_signs_of_every_kind_are_kept(trade, any_engine):
    runner, draft = trade
    text = "甲\r\n乙 \N{GRINNING FACE}\N{FAMILY} 𠮷 '; --%s"
    order = runner.run(SaveOrder(draft=replace(draft, region=text))).record_id
    with Session(any_engine) as session:
        assert session.get(SalesOrder, order).region == text


@pytest.mark.parametrize(("reason", "error"), [("长" * 201, TextTooLong), ("a\0b", UnkeepableText)])
def test_what_has_no_field_is_named_in_the_message(trade, any_engine, reason, error):
    runner, draft = trade
    order = runner.run(ConfirmOrder(draft=draft)).record_id
    with Session(any_engine) as session:
        seen = session.get(SalesOrder, order).version
    with pytest.raises(error, match=reason[0]):
        runner.run(VoidOrder(order_id=order, seen_version=seen, reason=reason))


def test_number_of_a_record_beyond_all_is_no_record(trade):
    runner, draft = trade
    with pytest.raises(NotFound):
        runner.run(VoidOrder(order_id=2**70, seen_version=1, reason="x"))
    with pytest.raises(FieldProblems) as refused:
        runner.run(SaveOrder(draft=replace(draft, employee_id=2**70)))
    assert isinstance(refused.value.problems["employee_id"], NotFound)


def test_what_was_stored_too_long_before_is_no_dead_end(engine, clock):
    """Files took any length; who changes something else of such a record is not stopped."""
    with Session(engine.execution_options(**WRITE)) as session:
        made = make_customer(session)
        table = Party.__table__
        session.execute(table.update().where(table.c.id == made.id).values(name="长" * 4000))
        session.commit()
        found = session.get(Party, made.id)
        found.phone = "0574-1"
        session.commit()
        found.name = "短" * 4000
        with pytest.raises(TextTooLong):
            session.commit()


@pytest.mark.postgres
def test_server_refuses_in_words_what_goes_past_the_records(postgres_url, clock):
    from crm_desktop.db.session import postgres_engine

    engine = postgres_engine(postgres_url)

    def insert(work, _command):
        work.session.execute(Party.__table__.insert().values(name="长" * 4000))

    with pytest.raises(DoesNotFit):
        CommandRunner(engine, SYSTEM, clock, {int: Handler(insert, None, "customer")}).run(1)
    engine.dispose()
