"""Numbers as files write them. What can mean two things is refused: a decimal comma, another currency."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from crm_desktop.domain.figures import LARGEST
from crm_desktop.domain.import_problems import FigureTooLarge, NotAMoneyAmount
from crm_desktop.exchange.folding import folded
from crm_desktop.exchange.spool import Formatted

_FIGURE = re.compile(
    r"(?P<open>\()?\s*(?P<sign>[-+]?)\s*(?:¥|rmb|cny|人民币|nt\$|hk\$)?\s*(?P<inner>[-+]?)\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?: \d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)"
    r"\s*(?P<times>万|千)?\s*(?:元整?|圆整?|块|rmb|cny|¥)?\s*(?P<close>\))?",
    re.IGNORECASE,
)
_TIMES = {"万": 10_000, "千": 1000, None: 1}


def exact(value: float) -> Decimal:
    """A number as Excel shows it.

    >>> exact(125.43499999999999), exact(0.1 + 0.2), exact(2.0)
    (Decimal('125.435'), Decimal('0.3'), Decimal('2'))
    """
    return Decimal(f"{value:.15g}")


def number(cell: Any) -> Decimal:
    """A cell as a number. Another currency, a decimal comma and anything after the figure are refused.

    >>> number("￥1,234.50元"), number("(12.5)"), number("１．５万"), number("−3")
    (Decimal('1234.50'), Decimal('-12.5'), Decimal('15000.0'), Decimal('-3'))
    """
    if isinstance(cell, (bool, date, time, timedelta)):
        raise NotAMoneyAmount(text=shown(cell))
    value = exact(cell) if isinstance(cell, (int, float)) else _number_in(str(cell))
    if not value.is_finite():
        raise NotAMoneyAmount(text=shown(cell))
    if abs(value) > LARGEST:
        raise FigureTooLarge(text=shown(cell))
    return value


def _number_in(text: str) -> Decimal:
    plain = folded(text).strip().removeprefix("'").replace("−", "-").replace("圓", "圆").replace("萬", "万")
    found = _FIGURE.fullmatch(plain)
    if found is None or bool(found["open"]) != bool(found["close"]) or (found["sign"] and found["inner"]):
        raise NotAMoneyAmount(text=shown(text))
    value = Decimal(found["digits"].replace(",", "").replace(" ", "")) * _TIMES[found["times"]]
    return -value if found["open"] or "-" in (found["sign"], found["inner"]) else value


def shown(cell: Any) -> str:
    """A cell as it is quoted in messages."""
    if isinstance(cell, Formatted):
        return cell.shown
    if isinstance(cell, float):
        return f"{exact(cell):f}"
    return str(cell).strip()[:60]
