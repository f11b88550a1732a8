from decimal import Decimal

import pytest

from crm_desktop.domain.money.credit import CreditGate, CreditResult, CreditTerms, Exposure, check_credit

D = Decimal

OWED = Exposure(balance=D("118460.00"), undelivered=D("42350.00"), document=D("43282.50"))


def test_exposure_is_the_sum_of_its_parts_and_the_excess_is_shown():
    check = check_credit(OWED, CreditTerms(limit=D(200000)))
    assert OWED.total == D("204092.50")
    assert (check.excess, check.gates, check.result) == (D("4092.50"), (CreditGate.AMOUNT,), CreditResult.ASK)


def test_up_to_the_limit_passes():
    assert check_credit(OWED, CreditTerms(limit=OWED.total)).result is CreditResult.PASSED


def test_without_a_limit_nothing_is_watched():
    assert check_credit(OWED, CreditTerms(), overdue_days=400).result is CreditResult.PASSED


@pytest.mark.parametrize(("days", "result"), [(30, CreditResult.PASSED), (31, CreditResult.ASK)])
def test_oldest_overdue_days(days, result):
    assert check_credit(OWED, CreditTerms(max_overdue_days=30), overdue_days=days).result is result


def test_hold_refuses_but_who_may_override_is_asked():
    assert check_credit(OWED, CreditTerms(on_hold=True)).result is CreditResult.REFUSE
    assert check_credit(OWED, CreditTerms(on_hold=True), may_override=True).result is CreditResult.ASK
