"""Limits of roles: each gate lets through up to the limit and refuses beyond it; without one it is open."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import Role
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.limits import KINDS, Limit, TooFarBack, TooManyLooks, TooManyRows, TooMuchDiscount
from crm_desktop.domain.roles import together
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.errors import BelowLowest, BelowLowestRefused
from crm_desktop.services.limits import require_day, require_discounts, require_rows
from crm_desktop.services.parties.in_full import ShowInFull, show_in_full
from crm_desktop.services.runner import write_audit
from crm_desktop.services.sales.orders import ConfirmOrder, confirm_order
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line


def limited(work, **limits):
    return replace(work, access=replace(work.access, role=replace(work.access.role, **limits)))


def test_every_limit_is_a_field_of_a_role_and_has_a_kind():
    assert KINDS.keys() == set(Limit)
    assert all(hasattr(Role.SALES, limit.value) for limit in Limit)


def test_own_limit_counts_and_a_lent_role_only_widens_it():
    own, lent = replace(Role.SALES, most_rows=100, most_looks=5), replace(Role.FINANCE, most_rows=900)
    both = together(own, [lent])
    assert (both.most_rows, both.most_looks, both.wipe_limit) == (900, 5, 10)
    assert together(Role.SALES, [lent]).most_rows is None


def test_day_back(work):
    today = work.clock.today()
    short = limited(work, most_days_back=3)
    require_day(short, today - timedelta(days=3), None)
    require_day(short, today - timedelta(days=9), today - timedelta(days=9))  # it stood there already
    require_day(work, today - timedelta(days=999), None)
    with pytest.raises(FieldProblems) as caught:
        require_day(short, today - timedelta(days=4), None)
    assert isinstance(caught.value.problems["document_date"], TooFarBack)


def test_rows(work):
    require_rows(work, 10**6)
    require_rows(limited(work, most_rows=200), 200)
    with pytest.raises(TooManyRows):
        require_rows(limited(work, most_rows=200), 201)


def test_discounts_count_together(work):
    short = limited(work, most_discount=Decimal("0.08"))
    require_discounts(work, [("a", Decimal("0.9"))], Decimal(0))
    require_discounts(short, [("a", Decimal("0.08"))], Decimal(0))
    with pytest.raises(TooMuchDiscount, match=r"螺母.*8 %"):
        require_discounts(short, [("螺栓", Decimal(0)), ("螺母", Decimal("0.05"))], Decimal("0.04"))


def order(session, work, price):
    product = make_product(session, lowest_price=Decimal(10))
    draft = OrderDraft(
        key="o", party_id=make_customer(session).id, lines=(line(product, "1", price),), tax_rate=Decimal(0)
    )
    return ConfirmOrder(draft=draft)


def test_below_the_lowest_price_only_so_far(session, work):
    short = limited(work, most_below=Decimal("0.1"))
    with pytest.raises(BelowLowest):
        confirm_order(short, order(session, work, "9.00"))
    with pytest.raises(BelowLowestRefused):
        confirm_order(short, replace(order(session, work, "8.99"), accepted=frozenset({BelowLowest.key})))


def test_order_with_too_much_discount_is_not_confirmed(session, work):
    product = make_product(session)
    lines = (replace(line(product, "1", "10"), discount=Decimal("0.09")),)
    draft = OrderDraft(key="o", party_id=make_customer(session).id, lines=lines, tax_rate=Decimal(0))
    with pytest.raises(TooMuchDiscount):
        confirm_order(limited(work, most_discount=Decimal("0.08")), ConfirmOrder(draft=draft))


def test_looks_of_a_day(session, work):
    customer = make_customer(session, phone="0574-87451122")
    blind = limited(work, most_looks=1, rights=Role.CASHIER.rights)
    assert show_in_full(blind, ShowInFull(party_id=customer.id)).told
    write_audit(blind, ShowInFull(party_id=customer.id), "customer", Done(Changes.NONE, customer.id))
    with pytest.raises(TooManyLooks):
        show_in_full(blind, ShowInFull(party_id=customer.id))
    show_in_full(limited(work, most_looks=1), ShowInFull(party_id=customer.id))
