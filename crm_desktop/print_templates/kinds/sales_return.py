"""Return notes 退货单."""

from __future__ import annotations

from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.goods import Fact, FormWords, HandedOver, SheetWords
from crm_desktop.print_templates.families.goods_form import three_part
from crm_desktop.print_templates.families.goods_sheet import goods_sheet
from crm_desktop.print_templates.families.words import Said, Words
from crm_desktop.print_templates.kinds.goods import goods_kind
from crm_desktop.print_templates.kinds.kind import CatalogueField

_SHEET = SheetWords(
    title=Words("退货单", "退貨單", "Return note"),
    address=Fact("address", Words("地址", "地址", "Address"), "{customer.address}"),
    reference=Fact("delivery_number", Words("原送货单", "原送貨單", "Of delivery"), "{document.delivery_number}"),
    salesperson="{document.salesperson}",
    in_words=Words(
        "退款人民币（大写）：{document.total|words}",
        "退款人民幣（大寫）：{document.total|words}",
        "Credit in words: {document.total|words}",
    ),
    foot=HandedOver(
        reason=Words("退货原因：{document.reason}", "退貨原因：{document.reason}", "Reason: {document.reason}"),
        signatures=(
            Said("made_by", Words("制单　{document.maker}", "製單　{document.maker}", "Issued by  {document.maker}")),
            Said("checked", Words("验收入库", "驗收入庫", "Checked in")),
            Said("accounts", Words("财务", "財務", "Accounts")),
            Said("customer_sign", Words("退货单位（签章 / 日期）", "退貨單位（簽章 / 日期）", "Customer, date")),
        ),
    ),
)
_FORM = FormWords(
    title=Words("退 货 单", "退 貨 單", "RETURN NOTE"),
    address=Words("地址：{customer.address}", "地址：{customer.address}", "Address: {customer.address}"),
    reference=Said(
        "delivery_number",
        Words("原单：{document.delivery_number}", "原單：{document.delivery_number}", "Of: {document.delivery_number}"),
    ),
    total=Words("退款：￥{document.total|money}", "退款：￥{document.total|money}", "Credit: {document.total|money}"),
    note=Words(
        "退货原因：{document.reason}    备注：{document.note}",
        "退貨原因：{document.reason}    備註：{document.note}",
        "Reason: {document.reason}   Note: {document.note}",
    ),
    signatures=(
        Said("made_by", Words("制单：{document.maker}", "製單：{document.maker}", "Issued by: {document.maker}")),
        Said("checked", Words("验收：", "驗收：", "Checked:")),
        Said("accounts", Words("财务：", "財務：", "Accounts:")),
        Said("customer_sign", Words("退货单位（签章）：", "退貨單位（簽章）：", "Customer (signature):")),
    ),
)

KIND = goods_kind(
    key="sales_return",
    title=QT_TRANSLATE_NOOP("print_templates", "Return note"),
    number="TH-20261120-002",
    name=Words("退货单", "退貨單", "Return note"),
    papers={
        "three_part": partial(three_part, words=_FORM),
        "a4": partial(goods_sheet, words=_SHEET),
    },
    document=(
        CatalogueField("delivery_number", QT_TRANSLATE_NOOP("print_templates", "Of delivery note"), "FH-20261112-003"),
        CatalogueField("reason", QT_TRANSLATE_NOOP("print_templates", "Reason"), "规格发错，客户要求退回"),
    ),
    line=(
        CatalogueField(
            "for_replacement",
            QT_TRANSLATE_NOOP("print_templates", "Whether to be replaced"),
            False,  # noqa: FBT003 - a sample value
        ),
    ),
)
