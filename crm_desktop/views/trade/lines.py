"""The columns of a document's lines in its grid: as they are typed, and as they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ONE, ZERO
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import PricedLine, TaxTerms, line_amount, tax_in
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Kind, Tone
from crm_desktop.qtkit.lines.columns import LineColumn, Unread
from crm_desktop.queries.trade.told import DetailLine
from crm_desktop.views.context import Context
from crm_desktop.views.trade.line_pricing import LinePricing, ProductMatches, product_columns


def net_share(line: LineDraft) -> Decimal | None:
    """What is left after the line's discount, 95 % as trade says 95 折; nothing when there is none."""
    return ONE - line.discount if line.discount else None


def amount_of(line: LineDraft) -> Decimal:
    """The line's amount before the discount on the whole document."""
    return line_amount(line.quantity or ZERO, line.unit_price or ZERO, line.discount)


def _source_tone(line: LineDraft) -> Tone:
    return Tone.AMBER if line.price_source is PriceSource.PINNED else Tone.PLAIN


def _source_sign(line: LineDraft) -> str:
    return "pin" if line.price_source is PriceSource.PINNED else ""


def _optional_choices() -> Sequence[tuple[bool, str]]:
    return [(False, ""), (True, QCoreApplication.translate("trade", "Optional"))]


MOST_RATE = Decimal("0.99")
_RATE_TITLE = QT_TRANSLATE_NOOP("trade", "Tax rate")


def _has_own_rate(line: LineDraft) -> bool:
    return line.tax_rate is not None


def _with_net(line: LineDraft, share: Decimal | None) -> LineDraft:
    return replace(line, discount=ZERO if share is None else ONE - share)


def entry_columns(context: Context, pricing: LinePricing, *, optional: bool) -> Sequence[LineColumn[LineDraft]]:
    """The columns in which quotes (with optional lines) and orders are typed."""
    own = [_optional()] if optional else []
    return [
        LineColumn(
            "product_code",
            QT_TRANSLATE_NOOP("trade", "Code / mnemonic"),
            lambda line: line.product_code,
            Kind.CODE,
            134,
            put=pricing.taken,
            matches=ProductMatches(context, pricing),
            match_columns=product_columns,
            nothing=QT_TRANSLATE_NOOP("trade", "No product found for {text}: F4 shows all"),
        ),
        replace(_text("product_name", QT_TRANSLATE_NOOP("trade", "Product"), 236), of_record=True),
        replace(_text("specification", QT_TRANSLATE_NOOP("trade", "Specification"), 110), of_record=True),
        replace(_text("unit", QT_TRANSLATE_NOOP("trade", "Unit"), 54), of_record=True),
        LineColumn(
            "quantity",
            QT_TRANSLATE_NOOP("trade", "Quantity"),
            lambda line: line.quantity,
            Kind.QUANTITY,
            84,
            put=pricing.with_quantity,
        ),
        LineColumn(
            "unit_price",
            QT_TRANSLATE_NOOP("trade", "Unit price"),
            lambda line: line.unit_price,
            Kind.PRICE,
            88,
            put=lambda line, price: pricing.repriced(pricing.with_price(line, price)),
            stop=False,
            open=lambda line: not line.is_empty and line.unit_price is None,
        ),
        LineColumn(
            "discount",
            QT_TRANSLATE_NOOP("trade", "Net %"),
            net_share,
            Kind.RATE,
            68,
            put=_with_net,
            most=ONE,
            stop=False,
        ),
        LineColumn(
            "tax_rate",
            _RATE_TITLE,
            lambda line: None if line.is_empty else pricing.tax.of_line(line.tax_rate).rate,
            Kind.RATE,
            68,
            put=lambda line, rate: replace(line, tax_rate=None if rate == pricing.tax.rate else rate),
            most=MOST_RATE,
            stop=False,
            visible=False,
            needed=_has_own_rate,
        ),
        LineColumn("amount", QT_TRANSLATE_NOOP("trade", "Amount"), amount_of, Kind.MONEY, 112),
        LineColumn(
            "price_source",
            QT_TRANSLATE_NOOP("trade", "Price from"),
            pricing.source_words,
            width=92,
            tone=_source_tone,
            sign=_source_sign,
        ),
        *own,
        _text("note", QT_TRANSLATE_NOOP("trade", "Line note"), 160),
    ]


def _optional() -> LineColumn[LineDraft]:
    return LineColumn(
        "is_optional",
        QT_TRANSLATE_NOOP("trade", "Optional"),
        lambda line: line.is_optional,
        width=72,
        put=lambda line, value: replace(line, is_optional=value),
        choices=_optional_choices,
        stop=False,
    )


def _text(key: str, title: str, width: int) -> LineColumn[LineDraft]:
    return LineColumn(
        key,
        title,
        lambda line: getattr(line, key),
        width=width,
        put=lambda line, value: replace(line, **{key: value}),
        stop=False,
    )


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A stored line with what became of it."""

    line: LineDraft
    detail: DetailLine
    stored: Decimal = ZERO
    """The quantity whose amount is ``detail.amount``."""

    @property
    def unread(self) -> Unread:
        """What was typed and could not be taken."""
        return self.line.unread

    def with_unread(self, texts: Unread) -> ShownLine:
        """The line with other such texts."""
        return replace(self, line=self.line.with_unread(texts))

    @property
    def amount(self) -> Decimal:
        """The amount of the quantity as it is typed now."""
        quantity = self.line.quantity or ZERO
        if quantity == self.stored or self.detail.parts is None:
            return self.detail.amount if quantity else ZERO
        return self.detail.parts.next(quantity)

    def priced(self, tax: TaxTerms) -> PricedLine:
        """What is paid for it now, and the tax in that; ``tax`` is how its document is taxed."""
        return PricedLine(self.amount, tax_in(self.amount, tax.of_line(self.line.tax_rate).rate))


BLANK = ShownLine(LineDraft(), DetailLine(0, ZERO, ZERO))


def shown(
    key: str, title: str, value: Callable[[ShownLine], Any], kind: Kind = Kind.TEXT, width: int = 100
) -> LineColumn[ShownLine]:
    """A column of what is stored."""
    return LineColumn(key, title, value, kind, width, stop=False)


CODE = shown("product_code", QT_TRANSLATE_NOOP("trade", "Code"), lambda row: row.line.product_code, Kind.CODE, 126)
NAME = shown("product_name", QT_TRANSLATE_NOOP("trade", "Product"), lambda row: row.line.product_name, width=236)
SPECIFICATION = shown(
    "specification", QT_TRANSLATE_NOOP("trade", "Specification"), lambda row: row.line.specification, width=110
)
UNIT = shown("unit", QT_TRANSLATE_NOOP("trade", "Unit"), lambda row: row.line.unit, width=54)
QUANTITY = shown("quantity", QT_TRANSLATE_NOOP("trade", "Quantity"), lambda row: row.line.quantity, Kind.QUANTITY, 84)
PRICE = shown("unit_price", QT_TRANSLATE_NOOP("trade", "Unit price"), lambda row: row.line.unit_price, Kind.PRICE, 88)
NET = shown("discount", QT_TRANSLATE_NOOP("trade", "Net %"), lambda row: net_share(row.line), Kind.RATE, 68)
AMOUNT = shown("amount", QT_TRANSLATE_NOOP("trade", "Amount"), lambda row: row.amount, Kind.MONEY, 112)
NOTE = shown("note", QT_TRANSLATE_NOOP("trade", "Line note"), lambda row: row.line.note, width=130)
OPTION = replace(
    shown("is_optional", QT_TRANSLATE_NOOP("trade", "Optional"), lambda row: row.line.is_optional, width=72),
    choices=_optional_choices,
)
RATE = replace(
    shown("tax_rate", _RATE_TITLE, lambda row: row.line.tax_rate, Kind.RATE, 68),
    visible=False,
    needed=lambda row: _has_own_rate(row.line),
)
GOODS = (CODE, NAME, SPECIFICATION, UNIT, QUANTITY, PRICE, NET, RATE, AMOUNT)


def done(title: str) -> LineColumn[ShownLine]:
    """How much of a line was dealt with; what that means says the kind."""
    return shown("done", title, lambda row: row.detail.done, Kind.QUANTITY, 84)


def rest(title: str) -> LineColumn[ShownLine]:
    """How much of a line is left."""
    return shown("rest", title, lambda row: row.detail.rest, Kind.QUANTITY, 108)


def _is_filled(row: ShownLine) -> bool:
    return row.detail.id != 0


def editable(
    column: LineColumn[ShownLine], put: Callable[[LineDraft, Any], LineDraft], *, stop: bool
) -> LineColumn[ShownLine]:
    """A column of what is stored, to be typed in."""
    return replace(
        column, put=lambda row, value: replace(row, line=put(row.line, value)), stop=stop, may_edit=_is_filled
    )


TYPED_QUANTITY = editable(QUANTITY, lambda line, value: replace(line, quantity=value), stop=True)
TYPED_NOTE = editable(replace(NOTE, width=110), lambda line, value: replace(line, note=value), stop=False)


def in_terms(columns: Sequence[LineColumn[ShownLine]], tax: TaxTerms) -> Sequence[LineColumn[ShownLine]]:
    """The columns of a document: a line without a rate of its own has the document's.

    Where prices are without tax, the amount says that it is with tax.
    """

    def fitted(column: LineColumn[ShownLine]) -> LineColumn[ShownLine]:
        if column.key == "tax_rate":
            return replace(column, value=lambda row: tax.of_line(row.line.tax_rate).rate if _is_filled(row) else None)
        if column.key == "amount" and not tax.included:
            return replace(column, title=QT_TRANSLATE_NOOP("trade", "Amount with tax"))
        return column

    return [fitted(column) for column in columns]
