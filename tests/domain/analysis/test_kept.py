"""A kept report is read again as it was written, and nothing else is."""

import json
from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.kept import read, written
from crm_desktop.domain.analysis.requests import Narrowing
from crm_desktop.domain.analysis.shipped import SHIPPED

TODAY = date(2026, 11, 30)
KEPT = json.loads(written(SHIPPED["Best customers against last year"]))
FIRST = {"span": "own", "since": "0001-01-01", "until": "0001-01-31"}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_report_is_read_as_it_was_written(name):
    kept = read(written(SHIPPED[name]), TODAY)
    assert kept is not None
    assert kept.is_like(SHIPPED[name])


def test_a_filter_is_kept():
    only = (Narrowing(dimensions.BRAND, ("", "晋亿")), Narrowing(dimensions.CUSTOMER, (None, 7), leaves_out=True))
    report = SHIPPED["Brands by month"]
    kept = read(written(replace(report, request=replace(report.request, only=only))), TODAY)
    assert kept is not None
    assert kept.request.only == only
    assert not kept.is_like(report)


@pytest.mark.parametrize(
    "other",
    [
        {"measures": []},
        {"measures": ["sales", "sales"]},
        {"measures": ["of a newer program"]},
        {"only": [["region", ["华东"]]]},
        {"only": [{"field": "brand", "keys": [5], "without": False}]},
        {"only": [{"field": "customer", "keys": ["5"], "without": False}]},
        {"only": [{"field": "customer", "keys": [True], "without": False}]},
        {"only": [{"field": "day", "keys": [20260230], "without": False}]},
        {"only": [{"field": "weekday", "keys": [7], "without": False}]},
        {"only": [{"field": "year", "keys": [10**30], "without": False}]},
        {"only": [{"field": "brand", "keys": [], "without": False}]},
        {"only": [{"field": "brand", "keys": ["a"], "without": 0}]},
        {"only": [{"field": "brand", "keys": ["a"], "without": False, "also": 1}]},
        {"only": [{"field": "brand", "keys": ["a"], "without": False}] * 2},
        {"looks": {"chart": "of a newer program"}},
        {"looks": []},
        {"most": float("inf")},
        {"most": 0},
        {"most": -3},
        FIRST,
        FIRST | {"against": "before"},
    ],
    ids=str,
)
def test_what_cannot_be_asked_or_may_mean_something_else_is_not_read(other):
    assert read(json.dumps(KEPT | other), TODAY) is None


@pytest.mark.parametrize("text", ["", "[]", "5", "null", "{", "[" * 100_000], ids=len)
def test_what_is_no_report_is_not_read(text):
    assert read(text, TODAY) is None
