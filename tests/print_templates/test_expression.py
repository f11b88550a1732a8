from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.print_templates.errors import BadExpression, UnknownName, WrongValues
from crm_desktop.print_templates.evaluate import Scope, evaluate
from crm_desktop.print_templates.expression import parse_text
from tests.print_templates.hostile import HOSTILE

RANDOM_TEXTS = int(os.environ.get("CRM_RANDOM_TEXTS", "200"))
"""The quick size; 100 000 of them are tried now and then."""

ROWS = [{"amount": Decimal("10.00"), "quantity": Decimal(2)}, {"amount": Decimal("5.50"), "quantity": Decimal(1)}]
SCOPE = Scope(
    groups={
        "document": {"total": Decimal("1234.5"), "date": date(2026, 11, 22), "number": "FH-1", "void": False},
        "customer": {"name": "永兴五金", "level": None},
    },
    known={"customer": frozenset({"fax"}), "own": frozenset({"*"})},
    rows=ROWS,
    page_rows=(1, 2),
)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 × 3", Decimal(7)),
        ("(1 + 2) * 3 − 4 ÷ 2", Decimal(7)),
        ("-document.total", Decimal("-1234.5")),
        ("document.total > 1000 and not document.void", True),
        ("if(document.total >= 1000, '大', '小')", "大"),
        ("如果（document.total ≥ 1000，“大”，“小”）", "大"),
        ("round(10 / 3, 2)", Decimal("3.33")),
        ('concat(customer.name, " ", document.number)', "永兴五金 FH-1"),
        ("customer.name & '：' & 5", "永兴五金：5"),
        ("sum(line.amount)", Decimal("15.50")),
        ("sum(line.amount * line.quantity)", Decimal("25.50")),
        ("page_sum(line.amount)", Decimal("5.50")),
        ("carried(line.amount)", Decimal("10.00")),
        ("running(line.amount)", Decimal("15.50")),
        ("count()", Decimal(2)),
        ("page_count()", Decimal(1)),
        ("words(document.total)", "壹仟贰佰叁拾肆元伍角整"),
        ("money(document.total)", "1,234.50"),
        ("date_words(document.date)", "二〇二六年十一月二十二日"),
        ("first_filled(customer.level, 'A')", "A"),
        ("customer.fax", None),
        ("own.anything", None),
        ("empty(customer.fax)", True),
        ("customer.fax = ''", True),
        ("customer.fax × 2", None),
        ("document.date > document.date", False),
        ("left(customer.name, 2) & right(customer.name, 1) & mid(customer.name, 3, 1)", "永兴金五"),
        ("0.1 + 0.2 = 0.3", True),
    ],
)
def test_expressions_work_out(source, value):
    assert evaluate(source, SCOPE) == value


def test_there_are_enough_hostile_expressions():
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("source", HOSTILE)
def test_hostile_expressions_are_refused(source):
    with pytest.raises(BadExpression):
        evaluate(source, SCOPE)


def test_texts_cannot_grow_without_bound():
    doubled = "customer.name"
    for _ in range(6):
        doubled = f"concat({doubled}, {doubled})"
    long = Scope(groups={"customer": {"name": "长" * 3000}})

    with pytest.raises(BadExpression):
        evaluate("concat(customer.name, customer.name)", long)
    with pytest.raises(BadExpression):
        evaluate(doubled, long)


def test_the_error_names_the_field():
    with pytest.raises(UnknownName) as caught:
        evaluate("customer.nmae", SCOPE)

    assert "customer.nmae" in str(caught.value)


def test_division_by_zero_is_said_in_words():
    with pytest.raises(WrongValues) as caught:
        evaluate("1 / 0", SCOPE)

    assert "1 / 0" in str(caught.value)


@pytest.mark.slow
@settings(max_examples=RANDOM_TEXTS, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=80) | st.text("acdeilmnorstu.()+-*/&=<>,'\"{}0123456789 _", max_size=80))
def test_random_texts_raise_only_our_error(source):
    with suppress(BadExpression):
        evaluate(source, SCOPE)


@given(
    st.lists(
        st.sampled_from(
            [
                "customer.name",
                "document.total",
                "line.amount",
                "document.date",
                "sum(",
                "if(",
                "round(",
                "words(",
                ")",
                "(",
                ",",
                "+",
                "-",
                "*",
                "/",
                "&",
                "=",
                "<",
                "and",
                "or",
                "not",
                "1",
                "0.5",
                "'x'",
            ]
        ),
        max_size=25,
    )
)
def test_random_words_of_the_language_raise_only_our_error(words):
    with suppress(BadExpression):
        evaluate(" ".join(words), SCOPE)


@given(st.text(alphabet="{}|a.1 客", max_size=30))
def test_random_item_texts_raise_only_our_error(source):
    with suppress(BadExpression):
        parse_text(source)


def test_text_with_fields_is_split():
    parts = parse_text("合计{{元}}：{document.total|money} 整")

    assert [getattr(part, "source", part) for part in parts] == ["合计{元}：", "document.total|money", " 整"]
