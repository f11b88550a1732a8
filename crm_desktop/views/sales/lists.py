"""The docks of quotes, orders, deliveries and returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.sales.states import DELIVERY_WORKFLOW, ORDER_WORKFLOW, QUOTE_WORKFLOW
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Kind
from crm_desktop.present.columns.sales import (
    DELIVERY_COLUMNS,
    ORDER_COLUMNS,
    QUOTE_COLUMNS,
    RETURN_COLUMNS,
    row_tone,
)
from crm_desktop.present.listing import Filter, Group, ListRequest, Sort, Source, Test, Totals
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.sales.kinds import DIRECT, KINDS

Row = TypeVar("Row")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

NEWEST = (Sort("document_date", descending=True), Sort("number", descending=True))


def quotes_dock(context: Context) -> QWidget:
    """All quotes."""
    from crm_desktop.queries.sales.lists import QUOTES

    return _panel(
        context,
        ListPanelSpec(
            id="quotes",
            context="sales",
            title=QT_TRANSLATE_NOOP("sales", "Quotes"),
            columns=QUOTE_COLUMNS,
            source=context.source(QUOTES),
            reload_on=Changes.QUOTES | Changes.CUSTOMERS,
            icon="quote",
            counted=QT_TRANSLATE_NOOP("sales", "{count} quotes"),
            empty=QT_TRANSLATE_NOOP("sales", "No quote yet. Make one with “New quote”."),
            actions=[*_common(context, "quote"), _order_action(context)],
            views=[(QT_TRANSLATE_NOOP("sales", "Waiting for an answer"), _only("state", "sent", "partly_ordered"))],
        ),
        "quote",
    )


def orders_dock(context: Context) -> QWidget:
    """All orders."""
    from crm_desktop.queries.sales.lists import ORDERS

    return _panel(
        context,
        ListPanelSpec(
            id="orders",
            context="sales",
            title=QT_TRANSLATE_NOOP("sales", "Sales orders"),
            columns=ORDER_COLUMNS,
            source=context.source(ORDERS),
            reload_on=Changes.ORDERS | Changes.CUSTOMERS | Changes.RECEIPTS,
            icon="order",
            counted=QT_TRANSLATE_NOOP("sales", "{count} orders"),
            empty=QT_TRANSLATE_NOOP("sales", "No order yet. Make one with “New order”, or out of a quote."),
            actions=[*_common(context, "sales_order"), _deliver_action(context)],
            note=_order_note(context),
            views=[
                (QT_TRANSLATE_NOOP("sales", "Still to deliver"), _only("state", "confirmed", "in_progress")),
                (QT_TRANSLATE_NOOP("sales", "Late"), ViewState(filters=(Filter("is_late", Test.EQUALS, value=True),))),
            ],
        ),
        "sales_order",
    )


def deliveries_dock(context: Context) -> QWidget:
    """All deliveries."""
    from crm_desktop.queries.sales.lists import DELIVERIES

    return _panel(
        context,
        ListPanelSpec(
            id="deliveries",
            context="sales",
            title=QT_TRANSLATE_NOOP("sales", "Deliveries"),
            columns=DELIVERY_COLUMNS,
            source=context.source(DELIVERIES),
            reload_on=Changes.DELIVERIES | Changes.CUSTOMERS | Changes.RECEIVABLES | Changes.RECEIPTS,
            icon="delivery",
            counted=QT_TRANSLATE_NOOP("sales", "{count} deliveries"),
            empty=QT_TRANSLATE_NOOP(
                "sales", "No delivery yet. Open an order and choose “Deliver”; Ctrl+N needs no order."
            ),
            actions=[*_common(context, "delivery"), _return_action(context)],
            views=[
                (QT_TRANSLATE_NOOP("sales", "Not signed back"), _only("state", "shipped")),
                (QT_TRANSLATE_NOOP("sales", "Without order"), _DIRECT_ONLY),
            ],
        ),
        "delivery",
    )


def returns_dock(context: Context) -> QWidget:
    """All returns."""
    from crm_desktop.queries.sales.lists import RETURNS

    return _panel(
        context,
        ListPanelSpec(
            id="returns",
            context="sales",
            title=QT_TRANSLATE_NOOP("sales", "Returns"),
            columns=RETURN_COLUMNS,
            source=context.source(RETURNS),
            reload_on=Changes.RETURNS | Changes.CUSTOMERS,
            icon="return",
            counted=QT_TRANSLATE_NOOP("sales", "{count} returns"),
            empty=QT_TRANSLATE_NOOP("sales", "No return yet. Open a delivery and choose “Return goods”."),
            actions=_common(context, "sales_return"),
            views=[(QT_TRANSLATE_NOOP("sales", "Without delivery"), _DIRECT_ONLY)],
        ),
        "sales_return",
    )


class DatedSource(Generic[Row]):
    """Answers a list as of the day on which it is asked, also when the program runs over midnight."""

    def __init__(self, context: Context, source: Source[Row]) -> None:
        self._context, self._source = context, source

    def at_once(self, ask: Callable[[], T]) -> T:
        return self._source.at_once(ask)

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return self._source.beside(one, other)

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self._source.ids(self._dated(request), most)

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        return self._source.rows(ids, self._dated(request))

    def totals(self, request: ListRequest) -> Totals:
        return self._source.totals(self._dated(request))

    def groups(self, request: ListRequest) -> Sequence[Group]:
        return self._source.groups(self._dated(request))

    def _dated(self, request: ListRequest) -> ListRequest:
        return replace(request, options={**request.options, "today": self._context.clock.today()})


def _panel(context: Context, spec: ListPanelSpec[Any], kind: str) -> QWidget:

    whole = replace(
        spec,
        sort=NEWEST,
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer),
        row_tone=row_tone,
        source=DatedSource(context, spec.source),
        open=lambda row, _key: context.open(kind, row.id),
    )
    return ListPanel(whole, context)


_DIRECT_ONLY = ViewState(filters=(Filter("is_direct", Test.EQUALS, value=True),))


def _only(key: str, *values: str) -> ViewState:
    return ViewState(filters=(Filter(key, Test.ONE_OF, values),))


def _common(context: Context, kind: str) -> list[ActionSpec[Any]]:
    def open_row(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            context.open(kind, row.id)

    def new(panel: ListPanel[Any]) -> None:  # noqa: ARG001 - as actions are called
        context.open(kind, None)

    right = DIRECT.get(kind, KINDS[kind]).right

    return [
        ActionSpec("document.open", QT_TRANSLATE_NOOP("sales", "Open"), open_row, icon="open", enabled=_has_row),
        ActionSpec(
            "document.new",
            QT_TRANSLATE_NOOP("sales", "New"),
            new,
            "Ctrl+N",
            icon="new",
            in_bar=True,
            enabled=lambda _panel: context.may(right),
        ),
        _print_action(context, kind),
    ]


def _print_action(context: Context, kind: str) -> ActionSpec[Any]:
    def print_row(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None and context.print is not None:
            first, *others = panel.selected_ids() or [row.id]
            number = "" if others else row.number or ""
            context.print(PrintRequest(kind, first, number, tuple(others)))

    return ActionSpec(
        "document.print",
        QT_TRANSLATE_NOOP("sales", "Print document"),
        print_row,
        icon="print",
        enabled=_has_row,
    )


def _has_row(panel: ListPanel[Any]) -> bool:
    return panel.current_row() is not None


def _order_action(context: Context) -> ActionSpec[Any]:
    from crm_desktop.services.sales.quote_orders import OrderFromQuote

    def may(panel: ListPanel[Any]) -> bool:
        row = panel.current_row()
        return row is not None and QUOTE_WORKFLOW.allows("order", row.state) and context.may(Right.EDIT_SALES)

    def run(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            command = OrderFromQuote(quote_id=row.id, key=str(uuid4()))
            context.run(command, lambda done: context.open("sales_order", done.record_id, fresh=True))

    return ActionSpec(
        "quote.order", QT_TRANSLATE_NOOP("sales", "Make order"), run, icon="order", in_bar=True, enabled=may
    )


def _deliver_action(context: Context) -> ActionSpec[Any]:
    from crm_desktop.services.sales.deliveries import DraftDelivery

    def may(panel: ListPanel[Any]) -> bool:
        row = panel.current_row()
        return row is not None and ORDER_WORKFLOW.allows("deliver", row.state) and context.may(Right.SHIP)

    def run(panel: ListPanel[Any]) -> None:
        command = DraftDelivery(order_ids=tuple(panel.selected_ids()), key=str(uuid4()))
        context.run(command, lambda done: context.open("delivery", done.record_id, fresh=True))

    return ActionSpec(
        "order.deliver",
        QT_TRANSLATE_NOOP("sales", "Deliver"),
        run,
        icon="delivery",
        in_bar=True,
        enabled=may,
        why_not=QT_TRANSLATE_NOOP("sales", "Choose one or several confirmed orders of one customer."),
    )


def _return_action(context: Context) -> ActionSpec[Any]:
    from crm_desktop.services.sales.returns import DraftReturn

    def may(panel: ListPanel[Any]) -> bool:
        row = panel.current_row()
        return row is not None and DELIVERY_WORKFLOW.allows("void", row.state) and context.may(Right.SHIP)

    def run(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            command = DraftReturn(delivery_id=row.id, key=str(uuid4()), whole=False)
            context.run(command, lambda done: context.open("sales_return", done.record_id, fresh=True))

    return ActionSpec("delivery.return", QT_TRANSLATE_NOOP("sales", "Return goods"), run, icon="return", enabled=may)


def _order_note(context: Context) -> Any:
    """For one customer: what was delivered less what was received."""

    def note(totals: Totals) -> str:
        received = totals.sums.get("received")
        if received is None:
            return ""
        open_ = totals.sums["delivered_amount"] - received
        words = QCoreApplication.translate("sales", "Delivered − received = {amount}")
        return words.format(amount=context.formats.text(Kind.MONEY, open_) or "0.00")

    return note
