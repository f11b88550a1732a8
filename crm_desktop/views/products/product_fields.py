"""The fields of a product and of its prices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit import date_field, editors
from crm_desktop.qtkit.editors import Editor
from crm_desktop.qtkit.form import Field
from crm_desktop.queries.customer_form import Choices
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup


def _words(choices: Choices, name: str) -> Editor:
    return editors.choice(lambda: [("", ""), *((word, word) for word in choices.lists.get(name, ()))], editable=True)


def product_fields(choices: Choices) -> Sequence[Field]:
    """What the product is."""
    mark = QT_TRANSLATE_NOOP
    in_use = mark("products", "Offered for new lines")
    number, pinyin = mark("products", "Empty: the next number"), mark("products", "Empty: pinyin initials")
    return [
        Field("name", mark("products", "Name"), editors.text(longest=160), required=True, span=2),
        Field("code", mark("products", "Code"), editors.text(longest=40), hint=number, stop=False),
        Field("specification", mark("products", "Specification"), editors.text(longest=120)),
        Field("unit", mark("products", "Unit"), _words(choices, "unit")),
        Field("barcode", mark("products", "Bar code"), editors.text(longest=40)),
        Field("category", mark("products", "Category"), _words(choices, "product_category"), stop=False),
        Field("subcategory", mark("products", "Subcategory"), editors.text(longest=60), stop=False),
        Field("brand", mark("products", "Brand"), _words(choices, "brand"), stop=False),
        Field("series", mark("products", "Series"), editors.text(longest=60), stop=False),
        Field("material", mark("products", "Material"), editors.text(longest=80), stop=False),
        Field("packaging", mark("products", "Packaging"), editors.text(longest=80), stop=False),
        Field("maker", mark("products", "Maker"), editors.text(longest=120), stop=False),
        Field("origin", mark("products", "Origin"), editors.text(longest=60), stop=False),
        Field("mnemonic", mark("products", "Mnemonic"), editors.text(longest=160), hint=pinyin, stop=False),
        Field("notes", mark("products", "Notes"), editors.lines(2), span=2, stop=False),
        Field(
            "is_active",
            mark("products", "In use"),
            editors.flag(lambda: QCoreApplication.translate("products", in_use)),
            stop=False,
        ),
    ]


def price_fields(context: Context) -> Sequence[Field]:
    """What the product costs; cost only for those who may see it."""
    mark = QT_TRANSLATE_NOOP
    cost = [
        Field("cost", mark("products", "Cost"), editors.price(), stop=False),
        Field("transfer_price", mark("products", "Transfer price"), editors.price(), stop=False),
    ]
    return [
        Field("list_price", mark("products", "List price"), editors.price()),
        Field("wholesale_price", mark("products", "Wholesale price"), editors.price(), stop=False),
        Field("lowest_price", mark("products", "Lowest price"), editors.price(), stop=False),
        *(cost if context.may(Right.SEE_COST) else []),
        Field("tax_rate", mark("products", "Tax rate"), editors.rate(), stop=False),
    ]


def level_fields(choices: Choices) -> Sequence[Field]:
    """One price of a price level."""
    mark = QT_TRANSLATE_NOOP
    return [
        Field("level", mark("products", "Price level"), _words(choices, "price_level"), required=True),
        Field("min_quantity", mark("products", "From quantity"), editors.quantity()),
        Field("price", mark("products", "Price"), editors.price(), required=True),
    ]


def contract_fields(context: Context) -> Sequence[Field]:
    """One price agreed with one customer."""
    mark = QT_TRANSLATE_NOOP
    at_once, always = mark("products", "Empty: at once"), mark("products", "Empty: until further notice")
    return [
        Field("customer_id", mark("products", "Customer"), customer_lookup(context), required=True),
        Field("price", mark("products", "Price"), editors.price(), required=True),
        Field("valid_from", mark("products", "From"), date_field.day(), hint=at_once),
        Field("valid_to", mark("products", "To"), date_field.day(), hint=always),
    ]
