"""What the papers of a customer share: its file, where post goes, its people."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import cycle, islice

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds.kind import CatalogueField, FieldGroup, Lines
from crm_desktop.print_templates.kinds.parties import COMMON, COMPANY, CUSTOMER, PRINTED

_DOCUMENT = FieldGroup(
    "document",
    QT_TRANSLATE_NOOP("print_templates", "Document"),
    (
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Customer code"), "C00217"),
        CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date of printing"), date(2026, 11, 20), "date"),
        PRINTED,
    ),
)
_PLACE = (
    CatalogueField("postcode", QT_TRANSLATE_NOOP("print_templates", "Postcode"), "315176"),
    CatalogueField(
        "mail_address",
        QT_TRANSLATE_NOOP("print_templates", "Address without postcode"),
        "浙江省宁波市海曙区古林镇布政工贸路 88 号",
    ),
)
_OUR_PLACE = (
    CatalogueField("postcode", QT_TRANSLATE_NOOP("print_templates", "Postcode"), "315040"),
    CatalogueField(
        "mail_address",
        QT_TRANSLATE_NOOP("print_templates", "Address without postcode"),
        "宁波市鄞州区兴宁路 368 号",
    ),
)
_FILE = (
    CatalogueField("region", QT_TRANSLATE_NOOP("print_templates", "Region"), None),
    CatalogueField("province", QT_TRANSLATE_NOOP("print_templates", "Province"), "浙江"),
    CatalogueField("city", QT_TRANSLATE_NOOP("print_templates", "City"), "宁波"),
    CatalogueField(
        "delivery_address",
        QT_TRANSLATE_NOOP("print_templates", "Delivery address"),
        "浙江省宁波市海曙区古林镇布政工贸路 88 号",
    ),
    CatalogueField("business_nature", QT_TRANSLATE_NOOP("print_templates", "Nature of business"), "民营"),
    CatalogueField("business_type", QT_TRANSLATE_NOOP("print_templates", "Line of business"), "五金批发"),
    CatalogueField("legal_representative", QT_TRANSLATE_NOOP("print_templates", "Legal representative"), "徐永兴"),
    CatalogueField("person_in_charge", QT_TRANSLATE_NOOP("print_templates", "Person in charge"), "陈国强"),
    CatalogueField("company_phone", QT_TRANSLATE_NOOP("print_templates", "Company phone"), "0574-8745 2288"),
    CatalogueField("website", QT_TRANSLATE_NOOP("print_templates", "Website"), None),
    CatalogueField("bank", QT_TRANSLATE_NOOP("print_templates", "Bank"), "中国工商银行宁波海曙支行"),
    CatalogueField("bank_account", QT_TRANSLATE_NOOP("print_templates", "Bank account"), "3901 1200 0920 0112 233"),
    CatalogueField("invoice_title", QT_TRANSLATE_NOOP("print_templates", "Invoice title"), "宁波永兴五金工具有限公司"),
    CatalogueField("grade", QT_TRANSLATE_NOOP("print_templates", "Grade"), "A"),
    CatalogueField("status", QT_TRANSLATE_NOOP("print_templates", "Status"), "成交客户"),
    CatalogueField("source", QT_TRANSLATE_NOOP("print_templates", "Source"), "展会"),
    CatalogueField("tags", QT_TRANSLATE_NOOP("print_templates", "Tags"), "老客户 批发"),
    CatalogueField("since", QT_TRANSLATE_NOOP("print_templates", "Customer since"), date(2021, 3, 8), "date"),
    CatalogueField("salesperson", QT_TRANSLATE_NOOP("print_templates", "Salesperson"), "林志远"),
    CatalogueField("credit_limit", QT_TRANSLATE_NOOP("print_templates", "Credit limit"), Decimal(80000), "money"),
    CatalogueField("max_overdue_days", QT_TRANSLATE_NOOP("print_templates", "Days overdue at most"), Decimal(30)),
    CatalogueField("price_level", QT_TRANSLATE_NOOP("print_templates", "Price level"), "二级批发"),
    CatalogueField("discount", QT_TRANSLATE_NOOP("print_templates", "Discount"), Decimal("0.03"), "percent"),
    CatalogueField("on_hold", QT_TRANSLATE_NOOP("print_templates", "Whether on hold"), False),  # noqa: FBT003
    CatalogueField("order_habit", QT_TRANSLATE_NOOP("print_templates", "Ordering habit"), None),
    CatalogueField("last_contact", QT_TRANSLATE_NOOP("print_templates", "Last contact"), date(2026, 11, 12), "date"),
    CatalogueField("next_contact_on", QT_TRANSLATE_NOOP("print_templates", "Next contact"), date(2026, 11, 25), "date"),
    CatalogueField("notes", QT_TRANSLATE_NOOP("print_templates", "Notes"), "每月 25 日对账，下单前先报样品。"),
)
_PERSON = (
    CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
    CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Name"), "陈国强"),
    CatalogueField("title", QT_TRANSLATE_NOOP("print_templates", "Position"), "采购经理"),
    CatalogueField("gender", QT_TRANSLATE_NOOP("print_templates", "Gender"), "男"),
    CatalogueField("mobile", QT_TRANSLATE_NOOP("print_templates", "Mobile"), "139 5740 2186"),
    CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "0574-8745 2288"),
    CatalogueField("email", QT_TRANSLATE_NOOP("print_templates", "E-mail"), "chen@yongxing.cn"),
    CatalogueField("wechat", QT_TRANSLATE_NOOP("print_templates", "WeChat"), "cgq2186"),
    CatalogueField("qq", QT_TRANSLATE_NOOP("print_templates", "QQ"), None),
    CatalogueField("birthday", QT_TRANSLATE_NOOP("print_templates", "Birthday"), "1979-10-13"),
    CatalogueField("notes", QT_TRANSLATE_NOOP("print_templates", "Notes"), None),
)
_PEOPLE = (
    ("陈国强", "采购经理", "男", "139 5740 2186", "0574-8745 2288", "cgq2186", "1979-10-13"),
    ("周丽萍", "财务", "女", "138 0574 6612", "0574-8745 2290", "zlp6612", "03-08"),
    ("王建明", "仓库", "男", "136 8588 9013", "", "", ""),
    ("徐永兴", "总经理", "男", "135 0588 8118", "0574-8745 2299", "xuyx", "1966-05-20"),
)
_NAMES = ("name", "title", "gender", "mobile", "phone", "wechat", "birthday")


def people(count: int) -> Lines:
    """So many people of a customer."""
    return tuple(dict(zip(_NAMES, person, strict=True)) for person in islice(cycle(_PEOPLE), count))


def _with(group: FieldGroup, *fields: CatalogueField) -> FieldGroup:
    return FieldGroup(group.name, group.label, (*group.fields, *fields))


FILE_GROUPS = (
    _DOCUMENT,
    _with(CUSTOMER, *_FILE, *_PLACE),
    FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "People"), _PERSON),
    _with(COMPANY, *_OUR_PLACE),
    *COMMON[1:],
)
"""The groups of every paper of a customer."""
