"""The lines of a document in its grid: columns, prices that follow the product, customer and quantity."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.money import ONE, ZERO
from crm_desktop.domain.pricing import TaxTerms, line_amount
from crm_desktop.domain.sales import PriceSource
from crm_desktop.domain.sales_drafts import LineDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns import Kind, Tone
from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.line_columns import LineColumn, Unread
from crm_desktop.qtkit.match_popup import MatchColumn
from crm_desktop.queries.prices import PriceOffer
from crm_desktop.queries.sales_details import DetailLine
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of


class LinePricing:
    """Prices lines out of the offers that were read so far; a price typed by hand is never replaced.

    Attributes:
        customer_id: whose prices they are.
        tax: the terms in which they are asked for, those of the document.
    """

    def __init__(self, tax: TaxTerms) -> None:
        self._offers: dict[int, PriceOffer] = {}
        self._former: dict[int, PriceOffer] = {}
        self.customer_id: int | None = None
        self.tax = tax

    @property
    def asked(self) -> dict[str, Any]:
        """For whom and in which terms prices are asked for."""
        return {"customer_id": self.customer_id, "tax": self.tax}

    def learn(self, offers: Mapping[int, PriceOffer]) -> None:
        """Take offers in, such as those of another customer."""
        self._offers.update(offers)

    def forget(self, customer_id: int | None, tax: TaxTerms) -> None:
        """Another customer has other prices, and other terms of tax give other figures."""
        self._former.update(self._offers)
        self._offers.clear()
        self.customer_id, self.tax = customer_id, tax

    def taken(self, line: LineDraft, match: Match) -> LineDraft:
        """The line with a product and its price."""
        offer: PriceOffer = match.payload
        self._offers[offer.product_id] = offer
        other = replace(
            line,
            product_id=offer.product_id,
            product_code=offer.code,
            product_name=offer.name,
            specification=offer.specification,
            unit=offer.unit,
            unit_price=None,
            discount=ZERO,
            price_source=PriceSource.NONE,
        )
        return self.repriced(other)

    def with_quantity(self, line: LineDraft, quantity: Decimal | None) -> LineDraft:
        """The line with another quantity; the price follows the ladder unless it is pinned."""
        return self.repriced(replace(line, quantity=quantity))

    def source_words(self, line: LineDraft) -> str:
        """Where the price comes from, and whether it was stated in other terms of tax than those of the document."""
        words = look_of(line.price_source).text
        offer = self._offers.get(line.product_id or 0)
        if offer is None or line.price_source not in offer.known.restated:
            return words
        return QCoreApplication.translate("sales", "{source} · tax").format(source=words)

    def repriced(self, line: LineDraft) -> LineDraft:
        """The line with the price that its offer gives now."""
        offer = self._offers.get(line.product_id or 0)
        if offer is None or line.price_source.is_firm:
            return line
        chosen = offer.choose(line.quantity or ZERO)
        discount = line.discount
        if self._is_brought(line):
            discount = offer.last_discount if chosen.source is PriceSource.LAST else ZERO
        return replace(line, unit_price=chosen.price, price_source=chosen.source, discount=discount)

    def follows(self, line: LineDraft) -> LineDraft:
        """The line for another customer: what a quote to the former one promised is looked up anew, too."""
        if line.price_source is PriceSource.QUOTE:
            line = replace(line, price_source=PriceSource.NONE, discount=ZERO)
        return self.repriced(replace(line, source_line_id=None))

    def is_own(self, line: LineDraft) -> bool:
        """Whether a price or a discount was typed that no record gives."""
        offer = self._offers.get(line.product_id or 0)
        if offer is None:
            return False
        pinned = (
            line.price_source is PriceSource.PINNED and offer.choose(line.quantity or ZERO).price != line.unit_price
        )
        return pinned or not self._is_brought(line)

    def _is_brought(self, line: LineDraft) -> bool:
        """Whether the line's discount came with its price, and not from the operator."""
        if line.price_source is not PriceSource.LAST:
            return not line.discount
        known = [offers[line.product_id] for offers in (self._offers, self._former) if line.product_id in offers]
        return not known or line.discount in [offer.last_discount for offer in known]

    @staticmethod
    def with_price(line: LineDraft, price: Decimal | None) -> LineDraft:
        """The line with a price typed by hand; an emptied one is looked up again."""
        source = PriceSource.NONE if price is None else PriceSource.PINNED
        return replace(line, unit_price=price, price_source=source)


class ProductMatches:
    """Finds products while a code is typed, with the price that this customer gets; what he buys comes first."""

    def __init__(self, context: Context, pricing: LinePricing) -> None:
        self._context, self._pricing = context, pricing
        self._habits: tuple[int | None, Any] | None = None

    def find(self, text: str, limit: int) -> Sequence[Match]:
        from crm_desktop.queries.prices import find_offers

        customer_id = self._pricing.customer_id
        offers = self._context.reader.read(
            find_offers,
            text=text,
            limit=limit,
            habits=self._habits_of(customer_id),
            today=self._context.clock.today(),
            **self._pricing.asked,
        )
        return [_product_match(offer) for offer in offers]

    def _habits_of(self, customer_id: int | None) -> Any:
        from crm_desktop.queries.product_finding import product_habits

        if self._habits is None or self._habits[0] != customer_id:
            self._habits = customer_id, self._context.reader.read(product_habits, customer_id=customer_id)
        return self._habits[1]

    def item(self, record_id: Any) -> Match | None:
        from crm_desktop.queries.prices import price_offers

        offers = self._context.reader.read(
            price_offers,
            product_ids=[record_id],
            today=self._context.clock.today(),
            **self._pricing.asked,
        )
        return _product_match(offers[record_id]) if record_id in offers else None


def _product_match(offer: PriceOffer) -> Match:
    chosen = offer.choose(ZERO)
    name = offer.name if offer.specification in offer.name else f"{offer.name} {offer.specification}"
    cells = (name, offer.material, offer.unit, formats.price(chosen.price), look_of(chosen.source).text)
    return Match(offer.product_id, offer.code, cells, offer)


def product_columns() -> Sequence[MatchColumn]:
    """The columns of the pop-up under a product cell."""
    translate = QCoreApplication.translate
    return (
        MatchColumn(translate("sales", "Code"), 126),
        MatchColumn(translate("sales", "Name and specification"), 236),
        MatchColumn(translate("sales", "Material"), 110),
        MatchColumn(translate("sales", "Unit"), 54),
        MatchColumn(translate("sales", "Price"), 84, right=True),
        MatchColumn(translate("sales", "Price from"), 100),
    )


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
    return [(False, ""), (True, QCoreApplication.translate("sales", "Optional"))]


def _with_net(line: LineDraft, share: Decimal | None) -> LineDraft:
    return replace(line, discount=ZERO if share is None else ONE - share)


def entry_columns(context: Context, pricing: LinePricing, *, optional: bool) -> Sequence[LineColumn[LineDraft]]:
    """The columns in which quotes (with optional lines) and orders are typed."""
    own = [_optional()] if optional else []
    return [
        LineColumn(
            "product_code",
            QT_TRANSLATE_NOOP("sales", "Code / mnemonic"),
            lambda line: line.product_code,
            Kind.CODE,
            134,
            put=pricing.taken,
            matches=ProductMatches(context, pricing),
            match_columns=product_columns,
            nothing=QT_TRANSLATE_NOOP("sales", "No product found for {text}: F4 shows all"),
        ),
        replace(_text("product_name", QT_TRANSLATE_NOOP("sales", "Product"), 236), of_record=True),
        replace(_text("specification", QT_TRANSLATE_NOOP("sales", "Specification"), 110), of_record=True),
        replace(_text("unit", QT_TRANSLATE_NOOP("sales", "Unit"), 54), of_record=True),
        LineColumn(
            "quantity",
            QT_TRANSLATE_NOOP("sales", "Quantity"),
            lambda line: line.quantity,
            Kind.QUANTITY,
            84,
            put=pricing.with_quantity,
        ),
        LineColumn(
            "unit_price",
            QT_TRANSLATE_NOOP("sales", "Unit price"),
            lambda line: line.unit_price,
            Kind.PRICE,
            88,
            put=lambda line, price: pricing.repriced(pricing.with_price(line, price)),
            stop=False,
        ),
        LineColumn(
            "discount",
            QT_TRANSLATE_NOOP("sales", "% of price"),
            net_share,
            Kind.RATE,
            68,
            put=_with_net,
            most=ONE,
            stop=False,
        ),
        LineColumn("amount", QT_TRANSLATE_NOOP("sales", "Amount"), amount_of, Kind.MONEY, 112),
        LineColumn(
            "price_source",
            QT_TRANSLATE_NOOP("sales", "Price from"),
            pricing.source_words,
            width=92,
            tone=_source_tone,
            sign=_source_sign,
        ),
        *own,
        _text("note", QT_TRANSLATE_NOOP("sales", "Line note"), 160),
    ]


def _optional() -> LineColumn[LineDraft]:
    return LineColumn(
        "is_optional",
        QT_TRANSLATE_NOOP("sales", "Optional"),
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


BLANK = ShownLine(LineDraft(), DetailLine(0, ZERO, ZERO))


def _shown(
    key: str, title: str, value: Callable[[ShownLine], Any], kind: Kind = Kind.TEXT, width: int = 100
) -> LineColumn[ShownLine]:
    return LineColumn(key, title, value, kind, width, stop=False)


_CODE = _shown("product_code", QT_TRANSLATE_NOOP("sales", "Code"), lambda row: row.line.product_code, Kind.CODE, 126)
_NAME = _shown("product_name", QT_TRANSLATE_NOOP("sales", "Product"), lambda row: row.line.product_name, width=236)
_SPECIFICATION = _shown(
    "specification", QT_TRANSLATE_NOOP("sales", "Specification"), lambda row: row.line.specification, width=110
)
_UNIT = _shown("unit", QT_TRANSLATE_NOOP("sales", "Unit"), lambda row: row.line.unit, width=54)
_QUANTITY = _shown("quantity", QT_TRANSLATE_NOOP("sales", "Quantity"), lambda row: row.line.quantity, Kind.QUANTITY, 84)
_PRICE = _shown("unit_price", QT_TRANSLATE_NOOP("sales", "Unit price"), lambda row: row.line.unit_price, Kind.PRICE, 88)
_NET = _shown("discount", QT_TRANSLATE_NOOP("sales", "% of price"), lambda row: net_share(row.line), Kind.RATE, 68)
_AMOUNT = _shown("amount", QT_TRANSLATE_NOOP("sales", "Amount"), lambda row: row.amount, Kind.MONEY, 112)
_NOTE = _shown("note", QT_TRANSLATE_NOOP("sales", "Line note"), lambda row: row.line.note, width=160)
_OPTION = replace(
    _shown("is_optional", QT_TRANSLATE_NOOP("sales", "Optional"), lambda row: row.line.is_optional, width=72),
    choices=_optional_choices,
)
_HEAD = (_CODE, _NAME, _SPECIFICATION, _UNIT, _QUANTITY, _PRICE, _NET, _AMOUNT)


def _done(title: str) -> LineColumn[ShownLine]:
    return _shown("done", title, lambda row: row.detail.done, Kind.QUANTITY, 84)


def _rest(title: str) -> LineColumn[ShownLine]:
    return _shown("rest", title, lambda row: row.detail.rest, Kind.QUANTITY, 108)


def _is_filled(row: ShownLine) -> bool:
    return row.detail.id != 0


def _editable(
    column: LineColumn[ShownLine], put: Callable[[LineDraft, Any], LineDraft], *, stop: bool
) -> LineColumn[ShownLine]:
    return replace(
        column, put=lambda row, value: replace(row, line=put(row.line, value)), stop=stop, may_edit=_is_filled
    )


_TYPED_QUANTITY = _editable(_QUANTITY, lambda line, value: replace(line, quantity=value), stop=True)
_TYPED_NOTE = _editable(_NOTE, lambda line, value: replace(line, note=value), stop=False)
_SOURCE = _shown("source", QT_TRANSLATE_NOOP("sales", "Order"), lambda row: row.detail.source, Kind.CODE, 130)


def _return_choices() -> Sequence[tuple[bool, str]]:
    translate = QCoreApplication.translate
    return [(False, translate("sales", "For credit")), (True, translate("sales", "For replacement"))]


_PURPOSE = replace(
    _shown("for_replacement", QT_TRANSLATE_NOOP("sales", "What for"), lambda row: row.line.for_replacement, width=104),
    choices=_return_choices,
)

READING: Mapping[str, Sequence[LineColumn[ShownLine]]] = {
    "quote": (*_HEAD, _done(QT_TRANSLATE_NOOP("sales", "Ordered")), _OPTION, _NOTE),
    "sales_order": (
        *_HEAD,
        _done(QT_TRANSLATE_NOOP("sales", "Delivered")),
        _rest(QT_TRANSLATE_NOOP("sales", "Still to deliver")),
        _NOTE,
    ),
    "delivery": (*_HEAD, _done(QT_TRANSLATE_NOOP("sales", "Returned")), _SOURCE, _NOTE),
    "sales_return": (*_HEAD, _PURPOSE, _NOTE),
}
"""Columns of documents that are read, by kind."""

TYPING: Mapping[str, Sequence[LineColumn[ShownLine]]] = {
    "delivery": (
        _SOURCE,
        _CODE,
        _NAME,
        _SPECIFICATION,
        _UNIT,
        _rest(QT_TRANSLATE_NOOP("sales", "Still to deliver")),
        _TYPED_QUANTITY,
        _PRICE,
        _AMOUNT,
        _TYPED_NOTE,
    ),
    "sales_return": (
        _CODE,
        _NAME,
        _SPECIFICATION,
        _UNIT,
        _rest(QT_TRANSLATE_NOOP("sales", "Returnable")),
        _TYPED_QUANTITY,
        _editable(_PURPOSE, lambda line, value: replace(line, for_replacement=value), stop=False),
        _PRICE,
        _AMOUNT,
        _TYPED_NOTE,
    ),
}
"""Columns in which the quantities of drafts that come from other documents are typed, by kind."""


def in_terms(columns: Sequence[LineColumn[ShownLine]], tax: TaxTerms) -> Sequence[LineColumn[ShownLine]]:
    """The columns of a document; where prices are without tax, the amount says that it is with tax."""
    if tax.included:
        return columns
    with_tax = QT_TRANSLATE_NOOP("sales", "Amount with tax")
    return [replace(column, title=with_tax) if column.key == "amount" else column for column in columns]
