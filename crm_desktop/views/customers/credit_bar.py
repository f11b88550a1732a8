"""The credit bar: what is overdue, not due and not delivered yet, against the limit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.present import formats
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.customers import CustomerMoney

Part = tuple[Decimal, str]
"""Amount and colour token."""


class Segments(QWidget):
    """A bar of coloured parts on a track; a gap of one pixel between them."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self._whole = Decimal(1)
        self.setFixedHeight(theme().px(10))

    def show_parts(self, parts: Sequence[Part], whole: Decimal) -> None:
        """Show amounts; the bar is full at ``whole``, or at their sum if that is more."""
        self._parts = [(amount, token) for amount, token in parts if amount > 0]
        self._whole = max(whole, sum((amount for amount, _ in self._parts), Decimal(0)), Decimal("0.01"))
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(430), theme().px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), theme().color("bar_back"))
        left = 0.0
        for amount, token in self._parts:
            wide = self.width() * float(amount / self._whole)
            painter.fillRect(QRectF(left, 0, max(wide - 1, 1), self.height()), theme().color(token))
            left += wide


class CreditBar(QWidget):
    """The limit, the bar and the words for its parts.

    Attributes:
        clicked: the figures are to be explained.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("credit_bar")
        self._limit, self._used, self._left = QLabel(), label(role="label"), label()
        self._segments = Segments()
        self._overdue, self._not_due, self._undelivered = QLabel(), label(role="label"), label(role="label")
        self._sign = QLabel()
        self._sign.setPixmap(pixmap("warning", "red", 14))
        self._advance = label(role="label")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(6))
        whole.addLayout(self._head())
        whole.addWidget(self._segments)
        whole.addLayout(self._legend())
        self.setFixedWidth(theme().px(430))
        self.setToolTip(self.tr("Click or F9: why"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_money(self, money: CustomerMoney) -> None:
        """Show the figures of one customer."""
        limit = money.credit_limit
        self._limit.setText(self._labelled(self.tr("Credit limit"), self._limit_text(limit)))
        self._show_use(money)
        parts = [(money.overdue, "red_fill"), (money.not_due, "bar"), (money.undelivered, "bar2")]
        self._segments.show_parts(parts, limit if limit is not None else Decimal(0))
        self._show_legend(money)
        self.setAccessibleName(f"{self._plain_use(money)} {formats.money(money.overdue)}")

    # parts

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        row.addWidget(self._limit)
        row.addStretch(1)
        row.addWidget(self._used)
        row.addWidget(self._left)
        return row

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        row.addWidget(self._sign)
        row.addWidget(self._overdue)
        for widget in (self._not_due, self._undelivered, self._advance):
            row.addSpacing(theme().px(10))
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _show_use(self, money: CustomerMoney) -> None:
        self._used.setText(self._plain_use(money))
        available = money.available
        self._left.setVisible(available is not None)
        if available is not None:
            words = self.tr("left") if available >= 0 else self.tr("over by")
            token = "green" if available >= 0 else "red"
            colour = theme().color(token).name()
            figure = f'<b style="color:{colour}; font-size:{theme().px(13)}px">{formats.money(abs(available))}</b>'
            self._left.setText(f'<span style="color:{theme().color("text2").name()}">{words}</span> {figure}')

    def _plain_use(self, money: CustomerMoney) -> str:
        if not money.credit_limit:
            return self.tr("Owes and ordered {amount}").format(amount=formats.money(money.exposure))
        share = formats.percent(money.exposure / money.credit_limit, places=1)
        return self.tr("Used {share} ·").format(share=share)

    def _show_legend(self, money: CustomerMoney) -> None:
        red = theme().color("red").name() if money.overdue else theme().color("text2").name()
        overdue = self.tr("Overdue {amount}").format(amount=formats.money(money.overdue))
        self._sign.setVisible(bool(money.overdue))
        self._overdue.setText(f'<span style="color:{red}">{overdue}</span>')
        self._not_due.setText(self._square("bar", self.tr("Not due {amount}"), money.not_due))
        self._undelivered.setText(self._square("bar2", self.tr("Not delivered {amount}"), money.undelivered))
        self._advance.setVisible(money.unallocated != 0)
        self._advance.setText(self.tr("Advance {amount}").format(amount=formats.money(-money.unallocated)))

    def _limit_text(self, limit: Decimal | None) -> str:
        return self.tr("not set") if limit is None else formats.money(limit)

    @staticmethod
    def _labelled(words: str, figure: str) -> str:
        size = theme().px(13)
        return (
            f'<span style="color:{theme().color("text2").name()}">{words}</span> '
            f'<b style="font-size:{size}px">{figure}</b>'
        )

    @staticmethod
    def _square(token: str, words: str, amount: Decimal) -> str:
        text = words.format(amount=formats.money(amount))
        return f'<span style="color:{theme().color(token).name()}">■</span> {text}'

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
        super().mousePressEvent(event)
