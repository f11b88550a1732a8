"""Products: their list, and the form with prices and price history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.price_basis import PriceBasis
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, FindSpec, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks

if TYPE_CHECKING:
    from crm_desktop.views.found import HitLook

enter_looks(
    "products",
    {
        PriceBasis.WITH_TAX: (QT_TRANSLATE_NOOP("products", "With tax"), "", Tone.PLAIN),
        PriceBasis.WITHOUT_TAX: (QT_TRANSLATE_NOOP("products", "Without tax"), "", Tone.AMBER),
    },
)


def _dock(context: Context) -> QWidget:
    from crm_desktop.views.products.product_list import product_list

    return product_list(context)


def _tab(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.products.product_tab import ProductTab

    return ProductTab(context, record_id, prefill)


def _pictures(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.products.pictures_dialog import open_pictures

    return open_pictures(context, record_id, prefill)


def _new(context: Context) -> None:
    context.open("product")


_PRODUCTS = QT_TRANSLATE_NOOP("products", "Products")


def _looks() -> Mapping[str, HitLook]:
    from crm_desktop.views.products.found import LOOKS

    return LOOKS


FEATURE = Feature(
    docks=[
        DockSpec(
            "products",
            "products",
            _PRODUCTS,
            "product",
            _dock,
            menu="sales",
            page="products",
            places={"assistant": 4, "purchasing": 0},
            front_in=("purchasing",),
        )
    ],
    tabs=[
        TabSpec("product", "products", QT_TRANSLATE_NOOP("products", "New product"), "product", _tab, page="products"),
        TabSpec(
            "product_pictures",
            "products",
            QT_TRANSLATE_NOOP("products", "Pictures of products"),
            "files",
            _pictures,
            single=True,
            right=Right.EDIT_PRODUCTS,
            is_dialog=True,
            page="products",
        ),
    ],
    commands=[
        CommandSpec(
            "products.new",
            "products",
            QT_TRANSLATE_NOOP("products", "New product"),
            "product",
            _new,
            menu="sales",
            places=("purchasing",),
            right=Right.EDIT_PRODUCTS,
        ),
        CommandSpec(
            "products.pictures",
            "products",
            QT_TRANSLATE_NOOP("products", "Import pictures of products…"),
            "files",
            lambda context: context.open("product_pictures"),
            menu="file",
            right=Right.EDIT_PRODUCTS,
        ),
    ],
    activities=[ActivitySpec("products", "products", _PRODUCTS, "product", "dock:products", order=80)],
    finds=[
        FindSpec(
            "products",
            QT_TRANSLATE_NOOP("SearchBox", "Products"),
            "product",
            4,
            QT_TRANSLATE_NOOP("SearchBox", "No product found for {text}"),
            QT_TRANSLATE_NOOP("SearchBox", "names, codes, bar codes, specifications"),
            new="products.new",
            opens="product",
            list="products",
            every=QT_TRANSLATE_NOOP("SearchBox", "All products"),
            list_key="F4",
            looks=_looks,
            order=10,
        ),
    ],
)
