"""Quotes, orders, deliveries and returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.sales.looks import enter_sales_looks

enter_sales_looks()


def _dock(name: str) -> Callable[[Context], QWidget]:
    def build(context: Context) -> QWidget:
        from crm_desktop.views.sales import lists

        made: QWidget = getattr(lists, f"{name}_dock")(context)
        return made

    return build


def _tab(kind: str, context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.sales.document_tab import DocumentTab

    return DocumentTab(context, kind, record_id, prefill)


def _centre(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.sales.document_centre import document_centre

    return document_centre(context)


def _new(kind: str, context: Context) -> None:
    context.open(kind, None)


FEATURE = Feature(
    docks=[
        DockSpec(
            "quotes",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Quotes"),
            "quote",
            _dock("quotes"),
            menu="sales",
            page="quotes",
            places={"sales": 2, "assistant": 1},
        ),
        DockSpec(
            "orders",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Sales orders"),
            "order",
            _dock("orders"),
            menu="sales",
            page="orders",
            places={"sales": 3, "assistant": 2, "purchasing": 1, "manager": 1},
            front_in=("assistant", "manager"),
        ),
        DockSpec(
            "deliveries",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Deliveries"),
            "delivery",
            _dock("deliveries"),
            menu="sales",
            page="deliveries",
            places={"assistant": 3, "finance": 1, "purchasing": 2, "manager": 2},
        ),
        DockSpec(
            "returns",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Returns"),
            "return",
            _dock("returns"),
            menu="sales",
            page="deliveries",
        ),
    ],
    tabs=[
        TabSpec(
            "document_centre",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Document centre"),
            "list",
            _centre,
            single=True,
            menus=("sales", "money"),
            page="documents",
        ),
        TabSpec("quote", "sales", QT_TRANSLATE_NOOP("sales", "Quote"), "quote", partial(_tab, "quote"), page="quotes"),
        TabSpec(
            "sales_order",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Sales order"),
            "order",
            partial(_tab, "sales_order"),
            page="orders",
        ),
        TabSpec(
            "delivery",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Delivery note"),
            "delivery",
            partial(_tab, "delivery"),
            page="deliveries",
        ),
        TabSpec(
            "sales_return",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Sales return"),
            "return",
            partial(_tab, "sales_return"),
            page="deliveries",
        ),
    ],
    commands=[
        CommandSpec(
            "quote.new",
            "sales",
            QT_TRANSLATE_NOOP("sales", "New quote"),
            "quote",
            partial(_new, "quote"),
            menu="sales",
            shortcut="Ctrl+Shift+Q",
            places=("sales", "assistant", "manager"),
            right=Right.EDIT_SALES,
        ),
        CommandSpec(
            "order.new",
            "sales",
            QT_TRANSLATE_NOOP("sales", "New order"),
            "order",
            partial(_new, "sales_order"),
            menu="sales",
            shortcut="Ctrl+Shift+O",
            places=("sales", "assistant", "manager"),
            right=Right.EDIT_SALES,
        ),
        CommandSpec(
            "delivery.new",
            "sales",
            QT_TRANSLATE_NOOP("sales", "New delivery without order"),
            "delivery",
            partial(_new, "delivery"),
            menu="sales",
            shortcut="Ctrl+Shift+D",
            right=Right.SHIP,
        ),
        CommandSpec(
            "return.new",
            "sales",
            QT_TRANSLATE_NOOP("sales", "New return without delivery"),
            "return",
            partial(_new, "sales_return"),
            menu="sales",
            right=Right.RETURN_WITHOUT_DELIVERY,
        ),
    ],
    activities=[
        ActivitySpec("quotes", "sales", QT_TRANSLATE_NOOP("sales", "Quoting"), "quote", "dock:quotes", 30),
        ActivitySpec("orders", "sales", QT_TRANSLATE_NOOP("sales", "Orders"), "order", "dock:orders", 40),
        ActivitySpec("deliveries", "sales", QT_TRANSLATE_NOOP("sales", "Shipping"), "delivery", "dock:deliveries", 50),
    ],
)
