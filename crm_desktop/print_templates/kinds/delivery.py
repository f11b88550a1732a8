"""Delivery notes 送货单."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.goods import Fact, FormWords, HandedOver, SheetWords
from crm_desktop.print_templates.families.goods_a5 import a5
from crm_desktop.print_templates.families.goods_form import third, three_part
from crm_desktop.print_templates.families.goods_sheet import goods_sheet
from crm_desktop.print_templates.families.words import Said, Words
from crm_desktop.print_templates.kinds.goods import ADDRESS, CUSTOMER_ORDER, goods_kind
from crm_desktop.print_templates.kinds.kind import CatalogueField

_ADDRESS = "{first_filled(document.address, customer.address)}"
_SHEET = SheetWords(
    title=Words("送货单", "送貨單", "Delivery note"),
    address=Fact("address", Words("送货地址", "送貨地址", "Ship to"), _ADDRESS),
    reference=Fact("orders", Words("订单", "訂單", "Order"), "{document.order_numbers}"),
    salesperson="{document.salesperson}",
    foot=HandedOver(
        signatures=(
            Said("made_by", Words("制单　{document.maker}", "製單　{document.maker}", "Issued by  {document.maker}")),
            Said("shipper", Words("发货", "發貨", "Shipped by")),
            Said("driver", Words("送货", "送貨", "Driver")),
            Said("received", Words("收货（签章 / 日期）", "收貨（簽章 / 日期）", "Received, date")),
        )
    ),
)
_SIGNED = (
    Said("made_by", Words("制单：{document.maker}", "製單：{document.maker}", "Issued by: {document.maker}")),
    Said("shipper", Words("发货：", "發貨：", "Shipped:")),
    Said("driver", Words("送货：", "送貨：", "Driver:")),
)
_FORM = FormWords(
    title=Words("送 货 单", "送 貨 單", "DELIVERY NOTE"),
    address=Words(f"地址：{_ADDRESS}", f"地址：{_ADDRESS}", f"Address: {_ADDRESS}"),
    reference=Said(
        "orders",
        Words("订单：{document.order_numbers}", "訂單：{document.order_numbers}", "Order: {document.order_numbers}"),
    ),
    signatures=(*_SIGNED, Said("received", Words("收货（签章）：", "收貨（簽章）：", "Received (signature):"))),
)
_A5 = replace(
    _FORM,
    address=Words(f"送货地址：{_ADDRESS}", f"送貨地址：{_ADDRESS}", f"Ship to: {_ADDRESS}"),
    reference=Said(
        "orders",
        Words(
            "订单号：{document.order_numbers}", "訂單號：{document.order_numbers}", "Order: {document.order_numbers}"
        ),
    ),
    further=Said(
        "customer_order",
        Words(
            "客户单号：{document.customer_order}",
            "客戶單號：{document.customer_order}",
            "Your order: {document.customer_order}",
        ),
    ),
    signatures=(*_SIGNED, Said("received", Words("收货单位（签章）：", "收貨單位（簽章）：", "Received (signature):"))),
)

KIND = goods_kind(
    key="delivery",
    title=QT_TRANSLATE_NOOP("print_templates", "Delivery note"),
    number="FH-20261120-004",
    name=Words("送货单", "送貨單", "Delivery note"),
    papers={
        "three_part": partial(three_part, words=_FORM),
        "third": partial(third, words=_FORM),
        "a5": partial(a5, words=_A5),
        "a4": partial(goods_sheet, words=_SHEET),
    },
    document=(
        CatalogueField("order_numbers", QT_TRANSLATE_NOOP("print_templates", "From orders"), "SO-20261112-005"),
        CUSTOMER_ORDER,
        CatalogueField("warehouse", QT_TRANSLATE_NOOP("print_templates", "Warehouse"), "主仓"),
        ADDRESS,
        CatalogueField("carrier", QT_TRANSLATE_NOOP("print_templates", "Carrier"), "自送"),
    ),
)
