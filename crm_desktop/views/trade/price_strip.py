"""The strip under the lines: what this product has cost, and may cost; one key takes a price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.products.offer import LineOffer
from crm_desktop.queries.products.prices import PastPrice, PriceStrip

WIDE, NARROW, SIDE = 112, 92, 184


@dataclass(frozen=True, slots=True)
class _Box:
    """One figure with a line above and below it."""

    head: str
    figure: str
    foot: str
    width: int = NARROW
    tone: str = "text2"
    takes: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class _Words:
    """What is said of prices on a side; texts are marked in the context ``PriceStripBar``.

    Attributes:
        sells: whether what is asked of a sale is shown: contract, lowest price, margin.
    """

    nothing: str
    party: str
    never: str
    past: str
    sells: bool


_COST = QT_TRANSLATE_NOOP("PriceStripBar", "Cost")
_WORDS: Mapping[Side, _Words] = {
    Side.RECEIVABLE: _Words(
        nothing=QT_TRANSLATE_NOOP(
            "PriceStripBar", "Choose a product to see what it has cost this customer and others."
        ),
        party=QT_TRANSLATE_NOOP("PriceStripBar", "This customer"),
        never=QT_TRANSLATE_NOOP("PriceStripBar", "never bought it"),
        past=QT_TRANSLATE_NOOP("PriceStripBar", "To {customer}  Alt+1…5"),
        sells=True,
    ),
    Side.PAYABLE: _Words(
        nothing=QT_TRANSLATE_NOOP(
            "PriceStripBar", "Choose a product to see what it has cost at this supplier and at others."
        ),
        party=QT_TRANSLATE_NOOP("PriceStripBar", "This supplier"),
        never=QT_TRANSLATE_NOOP("PriceStripBar", "never sold it to us"),
        past=QT_TRANSLATE_NOOP("PriceStripBar", "From {customer}  Alt+1…5"),
        sells=False,
    ),
}


def _said(text: str) -> str:
    return QCoreApplication.translate("PriceStripBar", text)


class PriceStripBar(QWidget):
    """Shows the price strip of the current line.

    Attributes:
        taken: the user took a price; carries it with the discount that went with it.
    """

    taken = Signal(object, object)

    def __init__(self, side: Side) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(66))
        self.setAccessibleName(self.tr("Prices of this product"))
        self._strip: PriceStrip | None = None
        self._price: Decimal | None = None
        self._customer = ""
        self._places: list[tuple[QRect, PastPrice]] = []
        self._words = _WORDS[side]
        self._nothing = _said(self._words.nothing)

    def show_strip(self, strip: PriceStrip | None, customer: str, price: Decimal | None) -> None:
        """Show the prices of a product; ``price`` is that of the line, to compare with the lowest."""
        self._strip, self._customer, self._price = strip, customer, price
        self.update()

    @property
    def product_id(self) -> int | None:
        """Whose prices are shown."""
        return self._strip.offer.product_id if self._strip else None

    def take(self, place: int) -> None:
        """Take the price of the sale at ``place``, 0 is the last one."""
        past = self._strip.past if self._strip else ()
        if place < len(past):
            self.taken.emit(past[place].price, past[place].discount)

    def _boxes(self, strip: PriceStrip) -> Sequence[_Box]:
        boxes = [
            _Box(
                f"{place} · {formats.day(past.on)[5:]}",
                formats.price(past.price),
                self._foot(past),
            )
            for place, past in enumerate(strip.past, start=1)
        ]
        if not boxes:
            boxes.append(_Box(_said(self._words.party), "—", _said(self._words.never), WIDE))
        boxes.append(self._others(strip))
        offer = strip.offer
        discount = formats.percent(1 - offer.last_discount) if offer.last_discount else self.tr("none")
        boxes += (
            self._of_sale(offer) if self._words.sells else [_Box(_said(_COST), formats.price(offer.list_price), "")]
        )
        return [*boxes, _Box(self.tr("Last discount"), discount, "")]

    def _of_sale(self, offer: LineOffer) -> Sequence[_Box]:
        """What is asked of what is sold only."""
        contract = formats.price(offer.known.contract) or self.tr("none")
        listed = self.tr("Contract {price}").format(price=contract)
        boxes = [_Box(self.tr("List price"), formats.price(offer.list_price), listed), self._lowest(offer.floor)]
        if offer.cost is not None:
            boxes.append(_Box(_said(_COST), formats.price(offer.cost), self._margin(offer.cost)))
        return boxes

    def _foot(self, past: PastPrice) -> str:
        """How much was bought, or what stands on the order if that was in other terms of tax."""
        if not past.is_restated:
            return f"{formats.quantity(past.quantity)} {past.unit}"
        words = self.tr("{price} with tax") if past.tax_included else self.tr("{price} without tax")
        return words.format(price=formats.price(past.stated))

    def _others(self, strip: PriceStrip) -> _Box:
        last, best = strip.other_last, strip.other_best
        figure = " / ".join(formats.price(past.price) for past in (last, best) if past) or "—"
        days = " / ".join(formats.day(past.on)[5:] for past in (last, best) if past)
        return _Box(self.tr("Others last / best"), figure, days, WIDE)

    def _lowest(self, lowest: Decimal | None) -> _Box:
        title = self.tr("Lowest price")
        if lowest is None or self._price is None:
            return _Box(title, formats.price(lowest) or "—", "")
        above = self._price - lowest
        if above < 0:
            return _Box(
                title, formats.price(lowest), self.tr("{amount} below").format(amount=formats.price(-above)), tone="red"
            )
        words = self.tr("{amount} above").format(amount=formats.price(above)) if above else self.tr("just this")
        return _Box(title, formats.price(lowest), words, tone="green")

    def _margin(self, cost: Decimal) -> str:
        if not self._price:
            return ""
        return self.tr("Margin {share}").format(share=formats.percent((self._price - cost) / self._price, places=1))

    def _paint_text(
        self, painter: QPainter, place: QRect, text: str, token: str, *, bold: bool = False, size: int = 12
    ) -> None:
        look = theme()
        font = look.font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(look.color(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_box(self, painter: QPainter, rect: QRect, box: _Box, *, marked: bool) -> None:
        look, high = theme(), theme().px(20)
        if marked:
            painter.fillRect(rect, look.color("accent_soft"))
        left, wide = rect.left() + look.px(12), rect.width() - look.px(16)
        top = rect.top() + look.px(3)
        self._paint_text(painter, QRect(left, top, wide, high), box.head, "text2")
        figure = QRect(left, top + high, wide, high)
        self._paint_text(painter, figure, box.figure, "text", bold=marked, size=13)
        self._paint_text(painter, QRect(left, top + 2 * high, wide, high), box.foot, box.tone)
        painter.setPen(look.color("border_soft"))
        painter.drawLine(rect.topRight(), rect.bottomRight())

    @staticmethod
    def _width_of(box: _Box) -> int:
        """Its own width, or what its words need: those of some languages are longer."""
        small, large = QFontMetrics(theme().font(12)), QFontMetrics(theme().font(13, bold=True))
        words = max(*map(small.horizontalAdvance, (box.head, box.foot)), large.horizontalAdvance(box.figure))
        return max(theme().px(box.width), words + theme().px(18))

    def _paint_product(self, painter: QPainter, strip: PriceStrip) -> int:
        look, high, offer = theme(), theme().px(20), strip.offer
        left, top, wide = look.px(12), look.px(3), look.px(SIDE) - look.px(20)
        self._paint_text(painter, QRect(left, top, wide, high), offer.name, "text", bold=True)
        second = " · ".join(filter(None, (offer.specification, offer.code)))
        self._paint_text(painter, QRect(left, top + high, wide, high), second, "text2")
        past = _said(self._words.past)
        words = past.format(customer=self._customer) if strip.past else self._customer
        self._paint_text(painter, QRect(left, top + 2 * high, wide, high), words, "text2")
        painter.setPen(look.color("border_soft"))
        painter.drawLine(look.px(SIDE), 0, look.px(SIDE), self.height())
        return look.px(SIDE)

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), look.color("surface"))
        painter.setPen(look.color("border"))
        painter.drawLine(0, 0, self.width(), 0)
        self._places = []
        strip = self._strip
        if strip is None:
            self._paint_text(painter, self.rect().adjusted(look.px(12), 0, 0, 0), self._nothing, "text2")
            return
        left = self._paint_product(painter, strip)
        for place, box in enumerate(self._boxes(strip)):
            rect = QRect(left, 1, self._width_of(box), self.height() - 1)
            if rect.right() > self.width():
                break
            is_past = place < len(strip.past)
            if is_past:
                self._places.append((rect, strip.past[place]))
            marked = is_past and strip.past[place].price == self._price and place == self._first_equal(strip)
            self._paint_box(painter, rect, box, marked=marked)
            left = rect.right() + 1

    def _first_equal(self, strip: PriceStrip) -> int:
        return next(place for place, past in enumerate(strip.past) if past.price == self._price)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        for rect, past in self._places:
            if rect.contains(event.position().toPoint()):
                self.taken.emit(past.price, past.discount)
