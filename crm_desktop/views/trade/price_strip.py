"""The strip under the lines: what this product has cost, and may cost; one key takes a price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.present import formats
from crm_desktop.qtkit.theme import theme
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


class PriceStripBar(QWidget):
    """Shows the price strip of the current line.

    Attributes:
        taken: the user took a price; carries it with the discount that went with it.
    """

    taken = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(66))
        self.setAccessibleName(self.tr("Prices of this product"))
        self._strip: PriceStrip | None = None
        self._price: Decimal | None = None
        self._customer = ""
        self._places: list[tuple[QRect, PastPrice]] = []
        self._nothing = ""
        self._say_nothing()

    def show_strip(self, strip: PriceStrip | None, customer: str, price: Decimal | None) -> None:
        """Show the prices of a product; ``price`` is that of the line, to compare with the lowest."""
        self._strip, self._customer, self._price = strip, customer, price
        self._say_nothing()
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

    def _say_nothing(self) -> None:
        self._nothing = self.tr("Choose a product to see what it has cost this customer and others.")

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
            boxes.append(_Box(self.tr("This customer"), "—", self.tr("never bought it"), WIDE))
        boxes.append(self._others(strip))
        offer = strip.offer
        contract = formats.price(offer.known.contract) or self.tr("none")
        boxes.append(
            _Box(
                self.tr("List price"),
                formats.price(offer.list_price),
                self.tr("Contract {price}").format(price=contract),
            )
        )
        boxes.append(self._lowest(offer.floor))
        if offer.cost is not None:
            boxes.append(_Box(self.tr("Cost"), formats.price(offer.cost), self._margin(offer.cost)))
        discount = formats.percent(1 - offer.last_discount) if offer.last_discount else self.tr("none")
        boxes.append(_Box(self.tr("Last discount"), discount, ""))
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

    def _paint_product(self, painter: QPainter, strip: PriceStrip) -> int:
        look, high, offer = theme(), theme().px(20), strip.offer
        left, top, wide = look.px(12), look.px(3), look.px(SIDE) - look.px(20)
        self._paint_text(painter, QRect(left, top, wide, high), offer.name, "text", bold=True)
        second = " · ".join(filter(None, (offer.specification, offer.code)))
        self._paint_text(painter, QRect(left, top + high, wide, high), second, "text2")
        words = self.tr("To {customer}  Alt+1…5").format(customer=self._customer) if strip.past else self._customer
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
            rect = QRect(left, 1, look.px(box.width), self.height() - 1)
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
