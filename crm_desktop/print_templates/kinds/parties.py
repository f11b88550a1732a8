"""The groups of fields that most documents have: who we are, who the customer is, who prints, which page and copy."""

from __future__ import annotations

from decimal import Decimal

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds.kind import CatalogueField, FieldGroup

COMPANY = FieldGroup(
    "company",
    QT_TRANSLATE_NOOP("print_templates", "Our company"),
    (
        CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Company name"), "宁波宏达五金贸易有限公司"),
        CatalogueField(
            "name_english",
            QT_TRANSLATE_NOOP("print_templates", "English name"),
            "Ningbo Hongda Hardware Trading Co., Ltd.",
        ),
        CatalogueField("address", QT_TRANSLATE_NOOP("print_templates", "Address"), "宁波市鄞州区兴宁路 368 号"),
        CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "0574-8790 1188"),
        CatalogueField("fax", QT_TRANSLATE_NOOP("print_templates", "Fax"), "0574-8790 1189"),
        CatalogueField("email", QT_TRANSLATE_NOOP("print_templates", "E-mail"), "sales@hongda-hardware.cn"),
        CatalogueField("tax_number", QT_TRANSLATE_NOOP("print_templates", "Tax number"), "91330212MA2AXXXX1K"),
        CatalogueField("bank", QT_TRANSLATE_NOOP("print_templates", "Bank"), "中国银行宁波江东支行"),
        CatalogueField("bank_account", QT_TRANSLATE_NOOP("print_templates", "Bank account"), "3560 5834 1188"),
    ),
)
CUSTOMER = FieldGroup(
    "customer",
    QT_TRANSLATE_NOOP("print_templates", "Customer"),
    (
        CatalogueField("code", QT_TRANSLATE_NOOP("print_templates", "Customer code"), "C00217"),
        CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Customer name"), "宁波永兴五金工具有限公司"),
        CatalogueField("short_name", QT_TRANSLATE_NOOP("print_templates", "Short name"), "永兴五金"),
        CatalogueField(
            "address", QT_TRANSLATE_NOOP("print_templates", "Address"), "浙江省宁波市海曙区古林镇布政工贸路 88 号"
        ),
        CatalogueField("contact", QT_TRANSLATE_NOOP("print_templates", "Contact person"), "陈国强"),
        CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "139 5740 2186"),
        CatalogueField("fax", QT_TRANSLATE_NOOP("print_templates", "Fax"), None),
        CatalogueField("email", QT_TRANSLATE_NOOP("print_templates", "E-mail"), None),
        CatalogueField("tax_number", QT_TRANSLATE_NOOP("print_templates", "Tax number"), "91330203MA2BXXXX7P"),
        CatalogueField("settlement", QT_TRANSLATE_NOOP("print_templates", "Settlement method"), "月结 30 天"),
        CatalogueField("balance", QT_TRANSLATE_NOOP("print_templates", "Balance"), Decimal("28460.00"), "money"),
        CatalogueField(
            "picture",
            QT_TRANSLATE_NOOP("print_templates", "Customer's picture"),
            True,  # noqa: FBT003
            is_picture=True,
        ),
    ),
)
OPERATOR = FieldGroup(
    "operator",
    QT_TRANSLATE_NOOP("print_templates", "Operator"),
    (
        CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Operator name"), "何晓雯"),
        CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "0574-8790 1180"),
    ),
)
PAGE = FieldGroup(
    "page",
    QT_TRANSLATE_NOOP("print_templates", "Page"),
    (
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Page number"), Decimal(1)),
        CatalogueField("count", QT_TRANSLATE_NOOP("print_templates", "Number of pages"), Decimal(1)),
    ),
)
COPY = FieldGroup(
    "copy",
    QT_TRANSLATE_NOOP("print_templates", "Copy"),
    (
        CatalogueField("label", QT_TRANSLATE_NOOP("print_templates", "Copy label"), "客户联"),
        CatalogueField("labels", QT_TRANSLATE_NOOP("print_templates", "All copy labels"), "存根联 客户联 财务联"),
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Copy number"), Decimal(1)),
        CatalogueField("prices", QT_TRANSLATE_NOOP("print_templates", "Whether prices are shown"), True),  # noqa: FBT003
    ),
)
COMMON = (COMPANY, OPERATOR, PAGE, COPY)
"""What every document has, last in the tree."""
MAKER = CatalogueField("maker", QT_TRANSLATE_NOOP("print_templates", "Made by"), "何晓雯")
"""Who made the document; who prints it is the operator."""
PRINTED = CatalogueField("copies_printed", QT_TRANSLATE_NOOP("print_templates", "Times printed before"), Decimal(0))
PICTURE = CatalogueField(
    "picture",
    QT_TRANSLATE_NOOP("print_templates", "Document's picture"),
    True,  # noqa: FBT003
    is_picture=True,
)
"""The picture that stands for the document, such as that of the signed slip."""
