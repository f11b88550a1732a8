from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.present.amount_in_words import amount_in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("1.05", "壹元零伍分"),
        ("10", "壹拾元整"),
        ("105", "壹佰零伍元整"),
        ("1409.50", "壹仟肆佰零玖元伍角整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("100000000", "壹亿元整"),
        ("100010000", "壹亿零壹万元整"),
        ("100000100", "壹亿零壹佰元整"),
        ("200003000", "贰亿零叁仟元整"),
        ("1000001", "壹佰万零壹元整"),
        ("-88.8", "负捌拾捌元捌角整"),
        ("0.005", "壹分"),
        ("-0.001", "零元整"),
        ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ("1000000000000", "1,000,000,000,000.00"),
    ],
)
def test_chinese_words_follow_the_payment_rules(amount, words):
    assert amount_in_words(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "Zero only"),
        ("19", "Nineteen only"),
        ("-21.05", "Minus twenty-one and 05/100"),
        ("1000000", "One million only"),
        ("115012.30", "One hundred fifteen thousand twelve and 30/100"),
    ],
)
def test_english_words(amount, words):
    assert amount_in_words(Decimal(amount), "en") == words


def test_traditional_words():
    assert amount_in_words(Decimal("23456.78"), "zh_TW") == "貳萬參仟肆佰伍拾陸元柒角捌分"


_DIGITS = {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")}
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def _read_back(words: str) -> int:
    """Read the words as a person does, to cents."""
    total = group = digit = 0
    for sign in words.replace("整", ""):
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _PLACES:
            group, digit = group + digit * _PLACES[sign], 0
        elif sign in "亿万元":
            total, group, digit = total + (group + digit) * {"亿": 10**8, "万": 10**4, "元": 1}[sign], 0, 0
        elif sign in "角分":
            total, digit = total + digit * (Decimal("0.1") if sign == "角" else Decimal("0.01")), 0
    return int(total * 100)


@given(st.integers(0, 99_999_999_999_999))
def test_words_read_back_give_the_amount(cents):
    words = amount_in_words(Decimal(cents) / 100)

    assert _read_back(words) == cents
    assert "零零" not in words
    assert "零元" not in words or not cents
