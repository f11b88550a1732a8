"""The columns of products: one declaration for screen, sheet, print and command line."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.price_basis import PriceBasis
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, picture_column

PRODUCTS = "products"
"""Translation context."""


def tolerances(over: str, under: str) -> tuple[Column[Any], Column[Any]]:
    """How much of an order may be too much and too little; empty where there is no share of one's own."""
    return (
        Column("over_delivery", over, lambda row: row.over_delivery, Kind.RATE, 84, visible=False),
        Column("under_delivery", under, lambda row: row.under_delivery, Kind.RATE, 84, visible=False),
    )


PRODUCT_COLUMNS: tuple[Column[Any], ...] = (
    Column("code", QT_TRANSLATE_NOOP("products", "Code"), lambda row: row.code, Kind.CODE, 100),
    picture_column(QT_TRANSLATE_NOOP("products", "Picture")),
    Column("name", QT_TRANSLATE_NOOP("products", "Name"), lambda row: row.name, width=230),
    Column("specification", QT_TRANSLATE_NOOP("products", "Specification"), lambda row: row.specification, width=130),
    Column("unit", QT_TRANSLATE_NOOP("products", "Unit"), lambda row: row.unit, width=54, pick_list="unit"),
    Column(
        "category",
        QT_TRANSLATE_NOOP("products", "Category"),
        lambda row: row.category,
        width=96,
        pick_list="product_category",
    ),
    Column("brand", QT_TRANSLATE_NOOP("products", "Brand"), lambda row: row.brand, width=84, pick_list="brand"),
    Column("list_price", QT_TRANSLATE_NOOP("products", "List price"), lambda row: row.list_price, Kind.PRICE, 90),
    Column(
        "wholesale_price",
        QT_TRANSLATE_NOOP("products", "Wholesale price"),
        lambda row: row.wholesale_price,
        Kind.PRICE,
        90,
    ),
    Column("lowest_price", QT_TRANSLATE_NOOP("products", "Lowest price"), lambda row: row.lowest_price, Kind.PRICE, 90),
    Column(
        "price_basis",
        QT_TRANSLATE_NOOP("products", "Tax in the prices"),
        lambda row: row.price_basis,
        Kind.STATE,
        70,
        codes=tuple(PriceBasis),
    ),
    Column("barcode", QT_TRANSLATE_NOOP("products", "Bar code"), lambda row: row.barcode, Kind.CODE, 130),
    Column("mnemonic", QT_TRANSLATE_NOOP("products", "Mnemonic"), lambda row: row.mnemonic, Kind.CODE, 100),
    Column("material", QT_TRANSLATE_NOOP("products", "Material"), lambda row: row.material, width=90, visible=False),
    Column(
        "subcategory",
        QT_TRANSLATE_NOOP("products", "Subcategory"),
        lambda row: row.subcategory,
        width=96,
        visible=False,
    ),
    Column("series", QT_TRANSLATE_NOOP("products", "Series"), lambda row: row.series, width=90, visible=False),
    Column("origin", QT_TRANSLATE_NOOP("products", "Origin"), lambda row: row.origin, width=90, visible=False),
    Column("packaging", QT_TRANSLATE_NOOP("products", "Packaging"), lambda row: row.packaging, width=90, visible=False),
    Column("maker", QT_TRANSLATE_NOOP("products", "Maker"), lambda row: row.maker, width=140, visible=False),
    Column(
        "tax_rate", QT_TRANSLATE_NOOP("products", "Tax rate"), lambda row: row.tax_rate, Kind.RATE, 70, visible=False
    ),
    *tolerances(
        QT_TRANSLATE_NOOP("products", "Over-delivery allowed"), QT_TRANSLATE_NOOP("products", "Short delivery allowed")
    ),
    Column(
        "is_active", QT_TRANSLATE_NOOP("products", "In use"), lambda row: row.is_active, Kind.FLAG, 60, visible=False
    ),
)

COST_COLUMNS: tuple[Column[Any], ...] = (
    Column("cost", QT_TRANSLATE_NOOP("products", "Cost"), lambda row: row.cost, Kind.PRICE, 90),
    Column(
        "transfer_price",
        QT_TRANSLATE_NOOP("products", "Transfer price"),
        lambda row: row.transfer_price,
        Kind.PRICE,
        90,
        visible=False,
    ),
)
"""Only for those who may see cost."""
