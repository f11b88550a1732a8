"""Where the limits of roles are held: each gate asks here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.limits import TooFarBack, TooManyRows, TooMuchDiscount, first_day, is_beyond
from crm_desktop.services.work import Work


def require_day(work: Work, day: date, was: date | None) -> None:
    """Refuse a day further back than the operator may date a document; one that stood there stays.

    Raises:
        FieldProblems: for ``document_date``.
    """
    first = first_day(work.clock.today(), work.access.role.most_days_back)
    if first is not None and day < first and day != was:
        raise FieldProblems({"document_date": TooFarBack(first=first)})


def require_discounts(work: Work, lines: list[tuple[str, Decimal]], whole: Decimal) -> None:
    """Refuse discounts beyond what the operator may give; ``lines`` are what is sold, each with its discount.

    Raises:
        TooMuchDiscount: naming the goods.
    """
    most = work.access.role.most_discount
    names = [name for name, discount in lines if is_beyond((discount, whole), most)]
    if names and most is not None:
        raise TooMuchDiscount(products=", ".join(dict.fromkeys(names)), most=f"{most * 100:f}".rstrip("0").rstrip("."))


def require_rows(work: Work, rows: int) -> None:
    """Refuse to let so many rows leave at once.

    Raises:
        TooManyRows: if the operator may take fewer.
    """
    most = work.access.role.most_rows
    if most is not None and rows > most:
        raise TooManyRows(most=most, rows=rows)
