"""Documents as they are typed: frozen drafts that forms replace and use cases store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.figures import Price, Quantity, Rate
from crm_desktop.domain.own.values import Own
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import (
    LineTerms,
    PricedDocument,
    PricedLine,
    RateTotal,
    TaxTerms,
    price_document,
    totals_by_rate,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """One line of any sales document.

    Attributes:
        quantity: None while it is not typed.
        unit_price: None while none is known.
        discount: 0.05 is 5 % off.
        tax_rate: its own; None is that of the document.
        line_id: of the stored line that it is, so that what refers to that line goes on doing so; None is a new line.
        source_line_id: the quote line of an order line, the order line of a delivery line, the delivery line of a
            return line.
        unread: what was typed into cells and could not be taken, by the cell's key: such as a code that is not found.
    """

    product_id: int | None = None
    product_code: str = ""
    product_name: str = ""
    specification: str = ""
    unit: str = ""
    quantity: Quantity | None = None
    unit_price: Price | None = None
    discount: Rate = ZERO
    price_source: PriceSource = PriceSource.NONE
    is_optional: bool = False
    for_replacement: bool = False
    note: str = ""
    source_line_id: int | None = None
    tax_rate: Rate | None = None
    line_id: int | None = None
    unread: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that is worth keeping."""
        return self.product_id is None and not self.product_name and not self.note and not self.unread

    def with_unread(self, texts: tuple[tuple[str, str], ...]) -> LineDraft:
        """The line with other texts that could not be taken."""
        return replace(self, unread=texts)

    @property
    def terms(self) -> LineTerms:
        """What decides the amount; what is not typed counts as zero."""
        is_counted = not self.is_optional
        return LineTerms(self.quantity or ZERO, self.unit_price or ZERO, self.discount, is_counted, self.tax_rate)

    def restated(self, stated: TaxTerms, terms: TaxTerms) -> LineDraft:
        """The line of a document taxed as ``stated`` for one that is taxed by other ``terms``."""
        if self.unit_price is None:
            return self
        of_line = terms.of_line(self.tax_rate)
        return replace(self, unit_price=of_line.restate(self.unit_price, stated.of_line(self.tax_rate)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeDraft:
    """What all documents to a customer have.

    Attributes:
        key: made by the client once per document, so that a command sent twice books once.
        document_date: today if None.
        employee_id: the customer's owner if None.
        discount: on the whole document.
    """

    key: str
    party_id: int | None = None
    person_id: int | None = None
    employee_id: int | None = None
    document_date: date | None = None
    tax_included: bool = True
    tax_rate: Rate = USUAL_RATE
    discount: Rate = ZERO
    region: str = ""
    notes: str = ""
    lines: tuple[LineDraft, ...] = ()
    own: Own = field(default_factory=dict)

    @property
    def is_direct(self) -> bool:
        """Whether all of it is typed: no line draws on another document."""
        return all(line.source_line_id is None for line in self.lines)

    @property
    def tax(self) -> TaxTerms:
        """How its lines are taxed that say nothing else."""
        return TaxTerms(self.tax_rate, self.tax_included)

    def priced(self) -> PricedDocument:
        """All amounts, by the same rules as when it is saved."""
        return price_document([line.terms for line in self.lines], discount=self.discount, tax=self.tax)

    def by_rate(self, amounts: Sequence[PricedLine]) -> tuple[RateTotal, ...]:
        """What the counted lines add up to for each rate of tax; ``amounts`` are those of all lines in order."""
        of_lines = zip(self.lines, amounts, strict=True)
        counted = [(self.tax.of_line(line.tax_rate).rate, priced) for line, priced in of_lines if line.terms.is_counted]
        return totals_by_rate(counted) or (RateTotal(self.tax_rate, ZERO, ZERO),)


PROMISED_DAYS = ("delivery_date", "valid_until")
"""Fields of drafts that name a day which cannot be before that of the document."""
