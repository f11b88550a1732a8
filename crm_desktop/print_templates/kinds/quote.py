"""Quotes 报价单."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.goods import BANK, TAX, Agreed, Fact, FormWords, SheetWords, Terms
from crm_desktop.print_templates.families.goods_form import three_part, whole
from crm_desktop.print_templates.families.goods_sheet import goods_sheet
from crm_desktop.print_templates.families.words import Said, Words
from crm_desktop.print_templates.kinds.goods import goods_kind
from crm_desktop.print_templates.kinds.kind import CatalogueField

_BY = "{first_filled(document.salesperson, document.maker)}"
_TERMS = Terms(
    title=Words("报价条款：", "報價條款：", "Terms:"),
    payment=Words("1. 付款方式：{document.terms}", "1. 付款方式：{document.terms}", "1. Payment: {document.terms}"),
    delivery=Words(
        "2. 交货方式：{document.delivery_terms}",
        "2. 交貨方式：{document.delivery_terms}",
        "2. Delivery: {document.delivery_terms}",
    ),
    bank=Words(
        '{if(empty(company.bank), "", "3. 收款账户：")}{company.bank}  {company.bank_account}',
        '{if(empty(company.bank), "", "3. 收款帳戶：")}{company.bank}  {company.bank_account}',
        '{if(empty(company.bank), "", "3. Our account: ")}{company.bank}  {company.bank_account}',
    ),
)
_SHEET = SheetWords(
    title=Words("报价单", "報價單", "Quotation"),
    address=Fact("address", Words("地址", "地址", "Address"), "{customer.address}"),
    reference=Fact("valid", Words("有效期至", "有效期至", "Valid until"), "{document.valid_until|date}"),
    salesperson=_BY,
    tax=TAX,
    foot=Agreed(
        terms=replace(
            _TERMS,
            title=Words("条款", "條款", "Terms"),
            delivery=Words(
                "2. 交货：{document.delivery_terms}",
                "2. 交貨：{document.delivery_terms}",
                "2. Delivery: {document.delivery_terms}",
            ),
            bank=BANK,
        ),
        ours=Words("报价方（签章）", "報價方（簽章）", "For the seller"),
        theirs=Words("客户确认（签章 / 日期）", "客戶確認（簽章 / 日期）", "Accepted by customer, date"),
    ),
)
_WHOLE = FormWords(
    title=Words("报 价 单", "報 價 單", "QUOTATION"),
    address=Words("地址：{customer.address}", "地址：{customer.address}", "Address: {customer.address}"),
    reference=Said(
        "valid",
        Words(
            "有效期：{document.valid_until|date}",
            "有效期：{document.valid_until|date}",
            "Valid: {document.valid_until|date}",
        ),
    ),
    signatures=(
        Said("made_by", Words(f"报价人：{_BY}", f"報價人：{_BY}", f"Quoted by: {_BY}")),
        Said("checked", Words("审核：", "審核：", "Checked:")),
        Said("accepted", Words("客户确认（签章）：", "客戶確認（簽章）：", "Accepted (signature):")),
    ),
)
_THREE_PART = replace(
    _WHOLE,
    note=Words(
        "付款：{document.terms}    交货：{document.delivery_terms}    备注：{document.note}",
        "付款：{document.terms}    交貨：{document.delivery_terms}    備註：{document.note}",
        "Payment: {document.terms}   Delivery: {document.delivery_terms}   Note: {document.note}",
    ),
)

KIND = goods_kind(
    key="quote",
    title=QT_TRANSLATE_NOOP("print_templates", "Quote"),
    number="QT-20261120-004",
    name=Words("报价单", "報價單", "Quotation"),
    papers={
        "a4": partial(goods_sheet, words=_SHEET),
        "whole": partial(whole, words=_WHOLE, terms=_TERMS),
        "three_part": partial(three_part, words=_THREE_PART),
        "pictures": partial(goods_sheet, words=_SHEET, pictured=True),
    },
    document=(
        CatalogueField("valid_until", QT_TRANSLATE_NOOP("print_templates", "Valid until"), date(2026, 12, 20), "date"),
        CatalogueField("terms", QT_TRANSLATE_NOOP("print_templates", "Payment terms"), "月结 30 天"),
        CatalogueField(
            "delivery_terms", QT_TRANSLATE_NOOP("print_templates", "Delivery terms"), "下单后 7 天内送货上门"
        ),
    ),
)
