"""Order confirmations 销售订单."""

from __future__ import annotations

from datetime import date
from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.goods import BANK, TAX, Agreed, Fact, FormWords, SheetWords, Terms
from crm_desktop.print_templates.families.goods_form import three_part
from crm_desktop.print_templates.families.goods_sheet import goods_sheet
from crm_desktop.print_templates.families.words import Said, Words
from crm_desktop.print_templates.kinds.goods import ADDRESS, CUSTOMER_ORDER, goods_kind
from crm_desktop.print_templates.kinds.kind import CatalogueField

_BY = "{first_filled(document.salesperson, document.maker)}"
_SHEET = SheetWords(
    title=Words("销售订单", "銷售訂單", "Sales order"),
    address=Fact("address", Words("地址", "地址", "Address"), "{customer.address}"),
    reference=Fact("valid", Words("交货日期", "交貨日期", "Deliver by"), "{document.delivery_date|date}"),
    salesperson=_BY,
    tax=TAX,
    foot=Agreed(
        terms=Terms(
            title=Words("条款", "條款", "Terms"),
            payment=Words(
                "1. 付款方式：{customer.settlement}",
                "1. 付款方式：{customer.settlement}",
                "1. Payment: {customer.settlement}",
            ),
            delivery=Words(
                "2. 送货地址：{document.address}",
                "2. 送貨地址：{document.address}",
                "2. Deliver to: {document.address}",
            ),
            bank=BANK,
        ),
        ours=Words("供方（签章）", "供方（簽章）", "For the seller"),
        theirs=Words("客户确认（签章 / 日期）", "客戶確認（簽章 / 日期）", "Accepted by customer, date"),
    ),
)
_FORM = FormWords(
    title=Words("销 售 订 单", "銷 售 訂 單", "SALES ORDER"),
    address=Words("地址：{customer.address}", "地址：{customer.address}", "Address: {customer.address}"),
    reference=Said(
        "valid",
        Words(
            "交期：{document.delivery_date|date}",
            "交期：{document.delivery_date|date}",
            "Deliver by: {document.delivery_date|date}",
        ),
    ),
    note=Words(
        "付款：{customer.settlement}    送货地址：{document.address}    备注：{document.note}",
        "付款：{customer.settlement}    送貨地址：{document.address}    備註：{document.note}",
        "Payment: {customer.settlement}   Deliver to: {document.address}   Note: {document.note}",
    ),
    signatures=(
        Said("made_by", Words(f"业务员：{_BY}", f"業務員：{_BY}", f"Salesperson: {_BY}")),
        Said("checked", Words("审核：", "審核：", "Checked:")),
        Said("accepted", Words("客户确认（签章）：", "客戶確認（簽章）：", "Accepted (signature):")),
    ),
)

KIND = goods_kind(
    key="sales_order",
    title=QT_TRANSLATE_NOOP("print_templates", "Order confirmation"),
    number="SO-20261120-004",
    name=Words("销售订单", "銷售訂單", "Sales order"),
    papers={
        "a4": partial(goods_sheet, words=_SHEET),
        "three_part": partial(three_part, words=_FORM),
    },
    document=(
        CatalogueField("delivery_date", QT_TRANSLATE_NOOP("print_templates", "Deliver by"), date(2026, 11, 25), "date"),
        CUSTOMER_ORDER,
        ADDRESS,
    ),
)
