from decimal import Decimal

import pytest

from crm_desktop.domain.why.figure import DoesNotAddUpError, Figure, Part, Sign, Unit, result_of, said

D = Decimal


def part(amount, sign=Sign.PLUS, **values):
    return Part(word=said("x"), amount=D(amount), sign=sign, **values)


def test_parts_add_up_to_the_cent_or_cannot_be_made():
    assert part("3.00", parts=(part("5.00"), part("2.00", Sign.MINUS))).amount == D("3.00")
    with pytest.raises(DoesNotAddUpError):
        part("3.01", parts=(part("5.00"), part("2.00", Sign.MINUS)))


def test_a_sum_so_far_is_proved_and_rounded_half_up_to_its_own_places():
    price = part("2.8450", unit=Unit.PRICE)
    assert result_of([price, part(3, Sign.TIMES), part("8.54", Sign.EQUALS), part("0.04", Sign.MINUS)]) == D("8.50")
    with pytest.raises(DoesNotAddUpError):
        result_of([price, part(3, Sign.TIMES), part("8.53", Sign.EQUALS)])


def test_what_is_told_beside_counts_nothing():
    assert result_of([part("1.00"), part("99.00", Sign.BESIDE)]) == D("1.00")


def test_a_figure_is_the_last_result():
    rows = (part("100.00"), part("30.00", Sign.MINUS, parts=(part("30.00"),)), part("70.00", Sign.EQUALS))
    assert [one.amount for one in Figure(title=said("t"), amount=D("70.00"), parts=rows).walk()] == [100, 30, 30, 70]
    with pytest.raises(DoesNotAddUpError):
        Figure(title=said("t"), amount=D("70.01"), parts=rows)
