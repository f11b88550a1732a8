from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.domain.own.rules import definition_problems, judged, tidied
from crm_desktop.domain.own.values import AsAgreed, parsed, read, spelled, value_problem


def field(kind, **values):
    return OwnFieldDraft(key="k", title="年用量", kind=kind, **values)


@pytest.mark.parametrize(
    ("of", "text", "value"),
    [
        (field(OwnKind.TEXT), " 送货上门 ", "送货上门"),
        (field(OwnKind.WHOLE), "36", Decimal(36)),
        (field(OwnKind.DECIMAL, places=1), "1,250.50", Decimal("1250.5")),
        (field(OwnKind.MONEY), "0.05", Decimal("0.05")),
        (field(OwnKind.DATE), "2026-08-12", date(2026, 8, 12)),
        (field(OwnKind.YES_NO), "是", True),
        (field(OwnKind.YES_NO), "No", False),
        (field(OwnKind.CHOICE, options=("每月", "每周")), "每周", "每周"),
        (field(OwnKind.SEVERAL, options=("吊车", "叉车", "人工")), "人工, 吊车；人工", "吊车、人工"),
        (field(OwnKind.SEVERAL, options=("人工", "螺丝,M8", "a；b")), "螺丝,M8、人工,人工", "人工、螺丝,M8"),
        (field(OwnKind.TEXT, pattern="AA-##"), "NB-20", "NB-20"),
        (field(OwnKind.TEXT), "  ", None),
    ],
)
def test_a_text_says_a_value_and_the_value_the_text(of, text, value):
    assert parsed(of, text) == value
    assert value in (None, False) or parsed(of, spelled(value)) == value


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (field(OwnKind.WHOLE), "3.5"),
        (field(OwnKind.WHOLE), "many"),
        (field(OwnKind.DECIMAL, places=1), "0.05"),
        (field(OwnKind.DECIMAL, places=1), "NaN"),
        (field(OwnKind.DECIMAL, places=1), "Infinity"),
        (field(OwnKind.DECIMAL, places=4), "1e30"),
        (field(OwnKind.DECIMAL, places=4), "0." + "1" * 5000),
        (field(OwnKind.DECIMAL, least=Decimal(0)), "-20"),
        (field(OwnKind.DECIMAL, most=Decimal(10)), "11"),
        (field(OwnKind.DECIMAL, least=Decimal(0), most=Decimal(10)), "-1"),
        (field(OwnKind.DATE), "2026-02-30"),
        (field(OwnKind.YES_NO), "perhaps"),
        (field(OwnKind.CHOICE, options=("每月",)), "每天"),
        (field(OwnKind.SEVERAL, options=("吊车",)), "吊车、直升机"),
        (field(OwnKind.TEXT, pattern="AA-##"), "NB-2"),
        (field(OwnKind.TEXT), "长" * 201),
        (field(OwnKind.FORMULA), "5"),
    ],
)
def test_what_breaks_a_rule_is_refused_in_words(of, text):
    with pytest.raises(DomainError) as refused:
        parsed(of, text)

    assert "{" not in str(refused.value)


def test_the_office_says_in_its_own_words_what_is_wrong():
    of = field(OwnKind.DECIMAL, least=Decimal(0), message="年用量不能是负数")

    with pytest.raises(AsAgreed, match="年用量不能是负数"):
        parsed(of, "-20")


def test_what_was_stored_before_a_rule_came_may_stay():
    of = field(OwnKind.DECIMAL, least=Decimal(0), is_required=True)

    assert value_problem(of, "-20", stored="-20") is None
    assert value_problem(of, "-21", stored="-20") is not None
    assert isinstance(value_problem(of, "", stored="-20"), Required)


@pytest.mark.parametrize(
    ("of", "key"),
    [
        (field(OwnKind.TEXT, is_searchable=True, seen_by=("manager",)), "is_searchable"),
        (field(OwnKind.TEXT, is_searchable=True, secret="bank"), "is_searchable"),
        (field(OwnKind.DATE, is_searchable=True), "is_searchable"),
        (field(OwnKind.YES_NO, is_required=True), "is_required"),
        (field(OwnKind.LONG_TEXT, is_unique=True), "is_unique"),
        (field(OwnKind.DECIMAL, places=9), "places"),
        (field(OwnKind.DECIMAL, least=Decimal(5), most=Decimal(4)), "most"),
        (field(OwnKind.WHOLE, least=Decimal("0.5")), "least"),
        (field(OwnKind.CHOICE), "options"),
        (field(OwnKind.CHOICE, options=("甲、乙",)), "options"),
        (field(OwnKind.CHOICE, options=("甲", "甲")), "options"),
        (field(OwnKind.WHOLE, usual="x"), "usual"),
    ],
)
def test_a_definition_that_cannot_hold_is_refused_at_its_field(of, key):
    assert key in definition_problems(of, [])


@pytest.mark.parametrize(
    "text",
    ["1_000", "1,2,3", "1,23", "1e5", "0x10", "NaN", "Infinity", "1 000", "", ".", "-", "--1", "1.2.3", "１，２"],
)
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(DomainError):
        read(field(OwnKind.DECIMAL, places=2), text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [("1,234.5", "1234.5"), ("１２．５", "12.5"), ("−3", "-3"), ("+4.", "4"), (".5", "0.5"), ("1，234", "1234")],
)
def test_figures_are_read_as_people_write_them(text, figure):
    assert read(field(OwnKind.DECIMAL, places=2), text) == Decimal(figure)


def test_values_are_judged_before_a_rule_holds():
    values = [(1, "5"), (2, "-3"), (3, "2.5"), (4, "5")]

    found = judged(field(OwnKind.WHOLE, least=Decimal(0), is_unique=True), field(OwnKind.DECIMAL), values)

    assert (found.filled, found.breaking, found.lost, found.doubles) == (4, (2,), (3,), (1, 4))


def test_a_kind_keeps_only_rules_that_go_with_it():
    kept = tidied(field(OwnKind.DATE, least=Decimal(3), pattern="##", options=("甲",), places=2))

    assert (kept.least, kept.pattern, kept.options, kept.places) == (None, "", (), 0)
