"""The fields of documents and talks that an import can fill; those of parties and products are in ``fields``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.fields import CHANNELS, Field, Shape, of_line

_CUSTOMER_REF = (
    Field(
        "customer_code",
        QT_TRANSLATE_NOOP("imports", "Customer code"),
        Shape.CODE,
        ("客户编号", "客户编码", "客户代码", "客户ID"),
    ),
    Field(
        "customer_name",
        QT_TRANSLATE_NOOP("imports", "Customer name"),
        aliases=("客户名称", "客户", "公司名称", "单位名称", "customer"),
    ),
)

CONTACT = (
    *_CUSTOMER_REF,
    Field(
        "at",
        QT_TRANSLATE_NOOP("imports", "Contacted at"),
        Shape.MOMENT,
        ("联系时间", "联系日期", "日期", "时间", "when"),
        required=True,
    ),
    Field(
        "channel", QT_TRANSLATE_NOOP("imports", "Channel"), Shape.CHOICE, ("联系方式", "方式", "by"), choices=CHANNELS
    ),
    Field("person_name", QT_TRANSLATE_NOOP("imports", "Contact person"), aliases=("联系人",)),
    Field("owner", QT_TRANSLATE_NOOP("imports", "Salesperson"), aliases=("业务员", "记录人", "跟进人", "written by")),
    Field(
        "said",
        QT_TRANSLATE_NOOP("imports", "What was said"),
        Shape.LONG_TEXT,
        ("联系内容", "内容", "沟通内容", "跟进内容"),
        required=True,
    ),
    Field("outcome", QT_TRANSLATE_NOOP("imports", "Outcome"), Shape.LONG_TEXT, ("结果", "联系结果")),
    Field(
        "next_on", QT_TRANSLATE_NOOP("imports", "Next contact"), Shape.DATE, ("下次联系", "下次联系日期", "下次跟进")
    ),
    Field("next_plan", QT_TRANSLATE_NOOP("imports", "Plan"), aliases=("计划", "下次计划", "联系计划")),
)

_OF_PAYABLES: dict[str, dict[str, Any]] = {
    "number": {"aliases": ("单号", "单据编号", "入库单号", "发票号")},
    "document_date": {"aliases": ("单据日期", "日期", "入库日期", "开单日期")},
    "due_date": {"aliases": ("到期日", "到期日期", "应付日期")},
    "amount": {
        "title": QT_TRANSLATE_NOOP("imports", "Amount payable"),
        "aliases": ("未付金额", "应付金额", "应付款", "欠款金额", "金额", "余额", "期初应付"),
    },
    "owner": {"title": QT_TRANSLATE_NOOP("imports", "Buyer"), "aliases": ("采购员", "业务员")},
}
"""How files call what is owed to suppliers, where they call it otherwise."""

OPENING = (
    *_CUSTOMER_REF,
    Field(
        "number",
        QT_TRANSLATE_NOOP("imports", "Document number"),
        Shape.CODE,
        ("单号", "单据编号", "发货单号", "发票号"),
    ),
    Field(
        "document_date",
        QT_TRANSLATE_NOOP("imports", "Document date"),
        Shape.DATE,
        ("单据日期", "日期", "发货日期", "开单日期"),
        required=True,
    ),
    Field("due_date", QT_TRANSLATE_NOOP("imports", "Due date"), Shape.DATE, ("到期日", "到期日期", "应收日期")),
    Field(
        "amount",
        QT_TRANSLATE_NOOP("imports", "Amount owed"),
        Shape.MONEY,
        ("未收金额", "应收金额", "欠款", "欠款金额", "金额", "余额", "期初应收"),
        required=True,
    ),
    Field("owner", QT_TRANSLATE_NOOP("imports", "Salesperson"), aliases=("业务员",)),
    Field("notes", QT_TRANSLATE_NOOP("imports", "Notes"), aliases=("备注", "摘要")),
)

PAYABLES = (
    Field(
        "customer_code",
        QT_TRANSLATE_NOOP("imports", "Supplier code"),
        Shape.CODE,
        ("供应商编号", "供应商编码", "供应商代码", "供方编号"),
    ),
    Field(
        "customer_name",
        QT_TRANSLATE_NOOP("imports", "Supplier name"),
        aliases=("供应商名称", "供应商", "供方", "供方名称", "supplier"),
    ),
    *(replace(one, **_OF_PAYABLES.get(one.key, {})) for one in OPENING if one not in _CUSTOMER_REF),
)

ORDER = (
    Field(
        "number",
        QT_TRANSLATE_NOOP("imports", "Order number"),
        Shape.CODE,
        ("订单号", "订单编号", "订单ID", "单号", "单据编号", "number"),
        required=True,
    ),
    Field(
        "order_date",
        QT_TRANSLATE_NOOP("imports", "Order date"),
        Shape.DATE,
        ("订单日期", "下单日期", "日期", "date"),
        required=True,
    ),
    *_CUSTOMER_REF,
    Field("owner", QT_TRANSLATE_NOOP("imports", "Salesperson"), aliases=("业务员", "销售员")),
    Field("region", QT_TRANSLATE_NOOP("imports", "Region"), aliases=("地区", "区域")),
    Field("delivery_address", QT_TRANSLATE_NOOP("imports", "Delivery address"), aliases=("收货地址", "送货地址")),
    Field("carrier", QT_TRANSLATE_NOOP("imports", "Carrier"), aliases=("承运", "物流", "邮寄方式", "运输方式")),
    Field(
        "customer_order_number", QT_TRANSLATE_NOOP("imports", "Customer's order number"), Shape.CODE, ("客户订单号",)
    ),
    Field(
        "promised_date",
        QT_TRANSLATE_NOOP("imports", "Promised date"),
        Shape.DATE,
        ("交期", "交货日期", "要求交期", "deliver by"),
    ),
    Field("notes", QT_TRANSLATE_NOOP("imports", "Notes"), Shape.LONG_TEXT, ("备注", "订单备注")),
    *of_line(
        Field("ship_date", QT_TRANSLATE_NOOP("imports", "Ship date"), Shape.DATE, ("发货日期", "出库日期")),
        Field(
            "product_code",
            QT_TRANSLATE_NOOP("imports", "Product code"),
            Shape.CODE,
            ("商品编号", "商品编码", "产品编号", "产品编码", "产品ID", "货号"),
        ),
        Field(
            "product_name",
            QT_TRANSLATE_NOOP("imports", "Product name"),
            aliases=("商品名称", "产品名称", "品名"),
        ),
        Field("specification", QT_TRANSLATE_NOOP("imports", "Specification"), Shape.CODE, ("规格", "规格型号")),
        Field("unit", QT_TRANSLATE_NOOP("imports", "Unit"), aliases=("单位",)),
        Field(
            "quantity",
            QT_TRANSLATE_NOOP("imports", "Quantity"),
            Shape.QUANTITY,
            ("数量", "订购数量", "qty"),
        ),
        Field("unit_price", QT_TRANSLATE_NOOP("imports", "Unit price"), Shape.PRICE, ("单价", "含税单价")),
        Field(
            "line_discount",
            QT_TRANSLATE_NOOP("imports", "Discount"),
            Shape.DISCOUNT,
            ("折扣", "折扣率", "折"),
        ),
        Field("amount", QT_TRANSLATE_NOOP("imports", "Amount"), Shape.MONEY, ("金额", "销售额", "含税金额")),
        Field("tax_rate", QT_TRANSLATE_NOOP("imports", "Tax rate"), Shape.RATE, ("税率",)),
        Field("cost", QT_TRANSLATE_NOOP("imports", "Cost of the line"), Shape.MONEY, ("成本金额",)),
        Field("note", QT_TRANSLATE_NOOP("imports", "Line note"), aliases=("行备注",)),
    ),
)

RETURN = (
    Field(
        "order_number",
        QT_TRANSLATE_NOOP("imports", "Order number"),
        Shape.CODE,
        ("订单号", "订单编号", "订单ID"),
        required=True,
    ),
    Field("return_date", QT_TRANSLATE_NOOP("imports", "Return date"), Shape.DATE, ("退货日期",)),
    Field("reason", QT_TRANSLATE_NOOP("imports", "Reason"), aliases=("退货原因", "原因")),
)
