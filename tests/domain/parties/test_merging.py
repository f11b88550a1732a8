"""Two people type into one draft."""

from dataclasses import replace
from decimal import Decimal

from crm_desktop.domain.parties.merging import merged
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.trade.drafts import LineDraft


def line(line_id, name, quantity="1", **values):
    return LineDraft(line_id=line_id, product_name=name, quantity=Decimal(quantity), **values)


BASE = OrderDraft(key="k", notes="急", delivery_address="甲", lines=(line(1, "螺丝"), line(2, "螺母"), line(3, "垫圈")))


def test_each_field_is_of_who_changed_it():
    mine, theirs = replace(BASE, notes="不急"), replace(BASE, delivery_address="乙")
    assert merged(BASE, mine, theirs) == replace(BASE, notes="不急", delivery_address="乙")


def test_my_word_counts_where_both_changed_the_same():
    assert merged(BASE, replace(BASE, notes="我"), replace(BASE, notes="他")).notes == "我"


def test_lines_that_i_left_alone_are_theirs():
    theirs = replace(BASE, lines=(line(1, "螺丝", "9"), line(2, "螺母"), line(4, "扳手")))
    assert merged(BASE, replace(BASE, notes="我"), theirs).lines == theirs.lines


def test_lines_are_put_together_one_by_one():
    mine = replace(BASE, lines=(replace(BASE.lines[0], note="急"), BASE.lines[1], BASE.lines[2], line(None, "我的")))
    theirs = replace(BASE, lines=(line(1, "螺丝", "9"), BASE.lines[2], line(4, "他的")))
    result = merged(BASE, mine, theirs).lines
    assert [(one.product_name, one.quantity, one.note) for one in result] == [
        ("螺丝", 9, "急"),
        ("垫圈", 1, ""),
        ("我的", 1, ""),
        ("他的", 1, ""),
    ]


def test_line_that_they_took_away_and_i_changed_stays_as_a_new_one():
    mine = replace(BASE, lines=(*BASE.lines[:2], replace(BASE.lines[2], quantity=Decimal(7))))
    result = merged(BASE, mine, replace(BASE, lines=BASE.lines[:2])).lines
    assert (result[-1].product_name, result[-1].quantity, result[-1].line_id) == ("垫圈", 7, None)


def test_line_that_i_took_away_is_gone():
    assert [one.line_id for one in merged(BASE, replace(BASE, lines=BASE.lines[1:]), BASE).lines] == [2, 3]


def test_lines_that_are_not_known_by_their_stored_ones_are_never_doubled():
    base = replace(BASE, lines=tuple(replace(one, line_id=None) for one in BASE.lines))
    mine = replace(base, lines=(*base.lines, line(None, "我的")))
    assert merged(base, mine, BASE).lines == mine.lines
    assert merged(base, replace(base, notes="我"), BASE).lines == BASE.lines
