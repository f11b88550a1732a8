"""Discounts as files write them, with one meaning as on the order form: 95 is 九五折, of which 95 % are paid.

A number that can also mean what is taken off (0.05, 5, 20) is asked for once per column, never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from crm_desktop.domain.amounts import ONE, ZERO, to_rate
from crm_desktop.domain.import_problems import AmbiguousDiscount, NotADiscount
from crm_desktop.exchange.figures import number, shown
from crm_desktop.exchange.folding import folded
from crm_desktop.exchange.han_folding import TO_SIMPLIFIED

PAID, OFF, ASK = "paid", "off", "ask"
_ZHE = re.compile(r"(?:打)?(\d+(?:\.\d+)?)折(?:优惠)?")
_TAKEN_OFF = re.compile(r"(?:减|优惠|让利|下浮|-)(\d+(?:\.\d+)?)%|(\d+(?:\.\d+)?)%(?:off|优惠)", re.IGNORECASE)
_NONE = frozenset({"不打折", "无折扣", "全价", "原价", "不折", "十折", "无优惠"})
_HALF = frozenset({"对折", "半价", "五折"})
_DIGITS = str.maketrans("〇零一二两三四五六七八九点", "001223456789.")
_HUNDRED, _TEN, _HALF_PAID = Decimal(100), Decimal(10), Decimal("0.5")


def discount(cell: Any, reads: str = "", *, is_percent: bool = False) -> Decimal:
    """What is taken off, as a share of one.

    Args:
        cell: filled.
        reads: ``paid`` or ``off`` as the user answered; ``ask`` if some number of the column can mean both.
        is_percent: the title says that the figures are percents.

    Raises:
        AmbiguousDiscount: if it can mean both and nothing says which.

    >>> [str(discount(cell)) for cell in (95, 9.5, 0.95, "九五折", "8折", "减5%", 0)]
    ['0.050000', '0.050000', '0.050000', '0.050000', '0.200000', '0.050000', '0.000000']
    """
    written = _written(cell)
    if written is not None:
        return to_rate(written)
    value = _figure(cell)
    paid, off = paid_share(value, is_percent=is_percent), _off_share(value, is_percent=is_percent)
    if value == ZERO:
        return to_rate(ZERO)
    if not reads and can_mean_both(cell, is_percent=is_percent):
        reads = ASK
    if reads == ASK and paid != ONE:
        raise AmbiguousDiscount(text=shown(cell), paid=f"{paid * 100:.2f}", off=f"{(ONE - off) * 100:.2f}")
    return to_rate(off if reads == OFF else ONE - paid)


def can_mean_both(cell: Any, *, is_percent: bool = False) -> bool:
    """Whether a cell is a number that can mean what is paid and what is taken off.

    >>> [can_mean_both(cell) for cell in (95, 9.5, 0.95, "九五折", 0.05, 5, 20, 8, 100)]
    [False, False, False, False, True, True, True, True, False]
    """
    if _written(cell) is not None:
        return False
    value = _figure(cell)
    if value == ZERO:
        return False
    is_whole_tenth = not is_percent and ONE < value < _TEN and value == value.to_integral_value()
    return is_whole_tenth or paid_share(value, is_percent=is_percent) <= _HALF_PAID


def paid_share(value: Decimal, *, is_percent: bool = False) -> Decimal:
    """What is paid of one, if the number says so: 95, 9.5 and 0.95 are the same."""
    if is_percent or value > _TEN:
        return value / _HUNDRED
    return value / _TEN if value > ONE else value


def _off_share(value: Decimal, *, is_percent: bool) -> Decimal:
    return value / _HUNDRED if is_percent or value >= ONE else value


def _figure(cell: Any) -> Decimal:
    if isinstance(cell, str) and folded(cell).strip().endswith("%"):
        return number(folded(cell).strip()[:-1]) / _HUNDRED
    value = number(cell)
    if not ZERO <= value <= _HUNDRED:
        raise NotADiscount(text=shown(cell))
    return value


def _written(cell: Any) -> Decimal | None:
    """What the words of a cell take off; None if it is a number."""
    if not isinstance(cell, str):
        return None
    plain = "".join(folded(cell).split()).translate(TO_SIMPLIFIED)
    if plain in _NONE:
        return ZERO
    if plain in _HALF:
        return _HALF_PAID
    if found := _TAKEN_OFF.fullmatch(plain):
        return Decimal(found[1] or found[2]) / _HUNDRED
    if found := _ZHE.fullmatch(plain.translate(_DIGITS)):
        paid = Decimal(found[1])
        return ONE - paid / (_TEN if paid <= _TEN else _HUNDRED)
    return None
