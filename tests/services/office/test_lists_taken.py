"""A whole list that leaves the office leaves a trace."""

from decimal import Decimal

from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.services.office.lists_taken import FREE_ROWS, Way, list_taken

TITLES = {"number": "单号", "total": "金额"}


def test_short_list_leaves_none():
    assert list_taken("订单", Way.EXCEL, ListRequest(), rows=FREE_ROWS, columns=TITLES) is None


def test_whole_list_tells_what_left_and_how_it_was_narrowed():
    request = ListRequest(
        search="宁波",
        filters=(Filter("total", Test.AT_LEAST, Decimal(500)), Filter("number", Test.FILLED)),
        party_id=7,
        options={"open": True, "late": False},
    )
    taken = list_taken("订单", Way.EXCEL, request, rows=FREE_ROWS + 1, columns=TITLES, target="a.xlsx")
    assert (taken.title, taken.rows, taken.columns, taken.target) == ("订单", 201, ("单号", "金额"), "a.xlsx")
    assert taken.narrowed_by == "宁波 · #7 · 金额 ≥ 500 · 单号 ≠ ∅ · open = True"
