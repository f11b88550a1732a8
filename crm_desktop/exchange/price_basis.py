"""Whether the prices of a sheet hold the tax: as a column, their titles or the user say, once for the sheet.

A product has one basis for all its prices: that of its list price. A column that is told to be of the other kind is
worked out at the rate of its row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.import_problems import TaxNotTold
from crm_desktop.domain.imports import Target
from crm_desktop.domain.products import PRODUCT_PRICES
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.exchange.convert import Way, convert, is_empty, says_nothing
from crm_desktop.exchange.figures import number, shown
from crm_desktop.exchange.folding import plain_title
from crm_desktop.exchange.mapping import ColumnRule, Step
from crm_desktop.exchange.questions import Ask, Question
from crm_desktop.exchange.spool import ErrorCell
from crm_desktop.exchange.targets import field_of

WITH, WITHOUT = "with", "without"
FIELD, RATE = "tax_included", "tax_rate"
_WITHOUT = re.compile(r"不含税|未税|税前|without(?:tax|vat)|excl")
_WITH = re.compile(r"含税|税后|with(?:tax|vat)|incl")
Take = Callable[[Sequence[Any]], Any]
Share = Callable[[Sequence[Any]], Decimal | None]


def told_by(title: str) -> str:
    """What a title says of its prices; empty if nothing.

    >>> [told_by(title) for title in ("零售价（不含税）", "含税单价", "Price excl. VAT", "成本价")]
    ['without', 'with', 'without', '']
    """
    plain = plain_title(title)
    if _WITHOUT.search(plain):
        return WITHOUT
    return WITH if _WITH.search(plain) else ""


@dataclass(frozen=True)
class SheetPrices:
    """What is known of the prices of a sheet.

    Attributes:
        of_columns: by key of a price, ``WITH`` or ``WITHOUT``; empty while the user was not answered.
        of_products: what is kept of all of them; empty leaves that to the rows, or to what is usual.
        question: about the columns whose titles say nothing.
    """

    of_columns: Mapping[str, str]
    of_products: str = ""
    question: Question | None = None

    def filled(self, step: Step) -> Step:
        """The step, with what is known for all rows as if each said so."""
        if not self.of_products:
            return step
        return replace(step, columns={**step.columns, FIELD: ColumnRule(default=self.of_products)})

    def restates(self, key: str) -> bool:
        """Whether the figures of a price are not taken as they stand."""
        return key in self.of_columns and self.of_columns[key] != (self.of_products or WITH)

    def restated(self, key: str, way: Way, take: Take, share_of: Share) -> Take:
        """Take a price in the terms of its product; ``share_of`` gives the rate of tax of the row."""
        told, included = self.of_columns[key], self.of_products == WITH
        spec = field_of(Target.PRODUCTS, key)

        def taken(cells: Sequence[Any]) -> Any:
            cell = take(cells)
            if is_empty(cell) or says_nothing(cell, spec) or isinstance(cell, ErrorCell):
                return cell
            if not told:
                raise TaxNotTold(text=shown(cell))
            share = share_of(cells)
            if share is None:
                return cell
            price = TaxTerms(share, included).restate(number(cell) * way.factor, TaxTerms(share, told == WITH))
            return f"{price / way.factor:f}"

        return taken


def share_of_row(take: Take | None, way: Way) -> Share:
    """Take the rate of tax of a row; where it has none, what is usual. None for one that the row is refused for."""
    spec = field_of(Target.PRODUCTS, RATE)

    def share(cells: Sequence[Any]) -> Decimal | None:
        cell = take(cells) if take is not None else None
        if is_empty(cell) or says_nothing(cell, spec):
            return TaxTerms().rate
        try:
            told: Decimal = convert(cell, spec, way)
        except DomainError:
            return None
        return told if 0 <= told < 1 else None

    return share


NOTHING_TOLD = SheetPrices({})


def sheet_prices(step: Step, sheet: str) -> SheetPrices:
    """What the step and the titles of its columns say of the prices in a sheet.

    Where nothing says anything, prices hold the tax, as is usual, and the user may say otherwise. Where some title
    says something, the others are asked about and stay out until then.
    """
    titles = {key: step.columns[key].column for key in PRODUCT_PRICES if key in step.columns}
    titles = {key: title for key, title in titles.items() if title}
    if step.target is not Target.PRODUCTS or FIELD in step.columns or not titles:
        return NOTHING_TOLD
    told = {key: told_by(title) for key, title in titles.items()}
    silent = [key for key, says in told.items() if not says]
    is_doubtful = len(silent) < len(told)
    answer = step.prices or ("" if is_doubtful else WITH)
    asked = ", ".join(titles[key] for key in silent)
    of_columns = {key: says or answer for key, says in told.items()}
    known = [of_columns.get("list_price", ""), *of_columns.values()]
    return SheetPrices(
        of_columns,
        next(filter(None, known), "") if is_doubtful or step.prices else "",
        Question(Ask.TAX, sheet, len(silent), key=FIELD, title=asked, answer=answer) if silent else None,
    )
