"""The fields of a product and of its prices."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.parties.form import Choices
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup
from crm_desktop.views.pick_lists import pick_list
from crm_desktop.views.seen_fields import seen_fields


def product_fields(choices: Choices, own: Sequence[Field] = ()) -> Sequence[Field]:
    """What the product is; ``own`` are the office's own fields."""
    in_use = QT_TRANSLATE_NOOP("products", "Offered for new lines")
    number, pinyin = (
        QT_TRANSLATE_NOOP("products", "Empty: the next number"),
        QT_TRANSLATE_NOOP("products", "Empty: pinyin initials"),
    )
    return [
        Field("name", QT_TRANSLATE_NOOP("products", "Name"), editors.text(longest=160), required=True, span=2),
        Field("code", QT_TRANSLATE_NOOP("products", "Code"), editors.text(longest=40), hint=number, stop=False),
        Field("specification", QT_TRANSLATE_NOOP("products", "Specification"), editors.text(longest=120)),
        Field("unit", QT_TRANSLATE_NOOP("products", "Unit"), pick_list(choices, "unit")),
        Field("barcode", QT_TRANSLATE_NOOP("products", "Bar code"), editors.text(longest=40)),
        Field(
            "category", QT_TRANSLATE_NOOP("products", "Category"), pick_list(choices, "product_category"), stop=False
        ),
        Field("subcategory", QT_TRANSLATE_NOOP("products", "Subcategory"), editors.text(longest=60), stop=False),
        Field("brand", QT_TRANSLATE_NOOP("products", "Brand"), pick_list(choices, "brand"), stop=False),
        Field("series", QT_TRANSLATE_NOOP("products", "Series"), editors.text(longest=60), stop=False),
        Field("material", QT_TRANSLATE_NOOP("products", "Material"), editors.text(longest=80), stop=False),
        Field("packaging", QT_TRANSLATE_NOOP("products", "Packaging"), editors.text(longest=80), stop=False),
        Field("maker", QT_TRANSLATE_NOOP("products", "Maker"), editors.text(longest=120), stop=False),
        Field("origin", QT_TRANSLATE_NOOP("products", "Origin"), editors.text(longest=60), stop=False),
        Field(
            "mnemonic", QT_TRANSLATE_NOOP("products", "Mnemonic"), editors.text(longest=160), hint=pinyin, stop=False
        ),
        *own,
        Field("notes", QT_TRANSLATE_NOOP("products", "Notes"), editors.lines(2), span=2, stop=False),
        Field(
            "is_active",
            QT_TRANSLATE_NOOP("products", "In use"),
            editors.flag(lambda: QCoreApplication.translate("products", in_use)),
            stop=False,
        ),
    ]


def price_fields(context: Context) -> Sequence[Field]:
    """What the product costs; cost only for those who may see it."""
    cost = [
        Field("cost", QT_TRANSLATE_NOOP("products", "Cost"), editors.price(), stop=False),
        Field("transfer_price", QT_TRANSLATE_NOOP("products", "Transfer price"), editors.price(), stop=False),
    ]
    return [
        Field("list_price", QT_TRANSLATE_NOOP("products", "List price"), editors.price()),
        Field("wholesale_price", QT_TRANSLATE_NOOP("products", "Wholesale price"), editors.price(), stop=False),
        Field("lowest_price", QT_TRANSLATE_NOOP("products", "Lowest price"), editors.price(), stop=False),
        *seen_fields(context, ProductDraft, cost),
        Field(
            "over_delivery",
            QT_TRANSLATE_NOOP("products", "Over-delivery allowed"),
            editors.rate(),
            hint=QT_TRANSLATE_NOOP("products", "Empty: as the rules have it"),
            stop=False,
        ),
        Field(
            "under_delivery",
            QT_TRANSLATE_NOOP("products", "Short delivery allowed"),
            editors.rate(),
            hint=QT_TRANSLATE_NOOP("products", "Share of the order; empty: as the rules say"),
            stop=False,
        ),
        Field("tax_rate", QT_TRANSLATE_NOOP("products", "Tax rate"), editors.rate(), stop=False),
        _with_tax(),
    ]


def _with_tax() -> Field:
    """Whether a price holds the tax: a document of the other kind works its own price out of it."""
    words = QT_TRANSLATE_NOOP("products", "with tax")
    flag = editors.flag(lambda: QCoreApplication.translate("products", words))
    return Field("tax_included", QT_TRANSLATE_NOOP("products", "Prices"), flag, stop=False)


def price_words(price: Decimal, *, tax_included: bool) -> str:
    """A price as the tables of prices show it."""
    if tax_included:
        return formats.price(price)
    return QCoreApplication.translate("products", "{price} without tax").format(price=formats.price(price))


def level_fields(choices: Choices) -> Sequence[Field]:
    """One price of a price level."""
    return [
        Field("level", QT_TRANSLATE_NOOP("products", "Price level"), pick_list(choices, "price_level"), required=True),
        Field("min_quantity", QT_TRANSLATE_NOOP("products", "From quantity"), editors.quantity()),
        Field("price", QT_TRANSLATE_NOOP("products", "Price"), editors.price(), required=True),
        _with_tax(),
    ]


def contract_fields(context: Context) -> Sequence[Field]:
    """One price agreed with one customer."""
    at_once, always = (
        QT_TRANSLATE_NOOP("products", "Empty: at once"),
        QT_TRANSLATE_NOOP("products", "Empty: until further notice"),
    )
    return [
        Field("party_id", QT_TRANSLATE_NOOP("products", "Customer"), customer_lookup(context), required=True),
        Field("price", QT_TRANSLATE_NOOP("products", "Price"), editors.price(), required=True),
        _with_tax(),
        Field("valid_from", QT_TRANSLATE_NOOP("products", "From"), date_field.day(), hint=at_once),
        Field("valid_to", QT_TRANSLATE_NOOP("products", "To"), date_field.day(), hint=always),
    ]
