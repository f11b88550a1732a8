"""The fields of each kind of document: for the designer's tree, for samples, and to know what may be empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import cycle, islice

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.document import DocumentKind, PrintData
from crm_desktop.print_templates.functions import Value


@dataclass(frozen=True, slots=True)
class CatalogueField:
    """A field that templates may use.

    Attributes:
        name: as in an expression, after the group's name and a point.
        label: marked (context ``print_templates``), not yet translated.
        sample: what the designer shows.
        format_name: the format that it gets when it is dragged onto the paper.
    """

    name: str
    label: str
    sample: Value
    format_name: str = ""


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of one thing."""

    name: str
    label: str
    fields: tuple[CatalogueField, ...]


_COMPANY = FieldGroup(
    "company",
    QT_TRANSLATE_NOOP("print_templates", "Our company"),
    (
        CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Company name"), "宁波宏达五金贸易有限公司"),
        CatalogueField("address", QT_TRANSLATE_NOOP("print_templates", "Address"), "宁波市鄞州区兴宁路 368 号"),
        CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "0574-8790 1188"),
        CatalogueField("fax", QT_TRANSLATE_NOOP("print_templates", "Fax"), "0574-8790 1189"),
        CatalogueField("email", QT_TRANSLATE_NOOP("print_templates", "E-mail"), "sales@hongda-hardware.cn"),
        CatalogueField("tax_number", QT_TRANSLATE_NOOP("print_templates", "Tax number"), "91330212MA2AXXXX1K"),
        CatalogueField("bank", QT_TRANSLATE_NOOP("print_templates", "Bank"), "中国银行宁波江东支行"),
        CatalogueField("bank_account", QT_TRANSLATE_NOOP("print_templates", "Bank account"), "3560 5834 1188"),
    ),
)
_CUSTOMER = FieldGroup(
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
    ),
)
_OPERATOR = FieldGroup(
    "operator",
    QT_TRANSLATE_NOOP("print_templates", "Operator"),
    (
        CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Operator name"), "何晓雯"),
        CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "0574-8790 1180"),
    ),
)
_PAGE = FieldGroup(
    "page",
    QT_TRANSLATE_NOOP("print_templates", "Page"),
    (
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Page number"), Decimal(1)),
        CatalogueField("count", QT_TRANSLATE_NOOP("print_templates", "Number of pages"), Decimal(1)),
    ),
)
_COPY = FieldGroup(
    "copy",
    QT_TRANSLATE_NOOP("print_templates", "Copy"),
    (
        CatalogueField("label", QT_TRANSLATE_NOOP("print_templates", "Copy label"), "客户联"),
        CatalogueField("labels", QT_TRANSLATE_NOOP("print_templates", "All copy labels"), "存根联 客户联 财务联"),
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Copy number"), Decimal(1)),
        CatalogueField("prices", QT_TRANSLATE_NOOP("print_templates", "Whether prices are shown"), True),  # noqa: FBT003
    ),
)
_DOCUMENT = (
    CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Number"), "FH-20261120-004"),
    CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date"), date(2026, 11, 20), "date"),
    CatalogueField("total", QT_TRANSLATE_NOOP("print_templates", "Total amount"), Decimal("15950.00"), "money"),
    CatalogueField("net", QT_TRANSLATE_NOOP("print_templates", "Amount without tax"), Decimal("14115.04"), "money"),
    CatalogueField("tax", QT_TRANSLATE_NOOP("print_templates", "Tax"), Decimal("1834.96"), "money"),
    CatalogueField("quantity", QT_TRANSLATE_NOOP("print_templates", "Total quantity"), Decimal(320), "quantity"),
    CatalogueField("note", QT_TRANSLATE_NOOP("print_templates", "Note"), "请于周五前送到，卸货口在 3 号门。"),
    CatalogueField("state", QT_TRANSLATE_NOOP("print_templates", "State"), None),
    CatalogueField("salesperson", QT_TRANSLATE_NOOP("print_templates", "Salesperson"), "林志远"),
    CatalogueField("copies_printed", QT_TRANSLATE_NOOP("print_templates", "Times printed before"), Decimal(0)),
)
_QUOTE = (
    CatalogueField("valid_until", QT_TRANSLATE_NOOP("print_templates", "Valid until"), date(2026, 12, 20), "date"),
    CatalogueField("terms", QT_TRANSLATE_NOOP("print_templates", "Payment terms"), "月结 30 天"),
    CatalogueField("delivery_terms", QT_TRANSLATE_NOOP("print_templates", "Delivery terms"), "下单后 7 天内送货上门"),
)
_ORDER = (
    CatalogueField("delivery_date", QT_TRANSLATE_NOOP("print_templates", "Deliver by"), date(2026, 11, 25), "date"),
    CatalogueField("customer_order", QT_TRANSLATE_NOOP("print_templates", "Customer's order number"), "YX-1112"),
    CatalogueField(
        "address", QT_TRANSLATE_NOOP("print_templates", "Delivery address"), "浙江省宁波市海曙区古林镇布政工贸路 88 号"
    ),
)
_DELIVERY = (
    CatalogueField("order_numbers", QT_TRANSLATE_NOOP("print_templates", "From orders"), "SO-20261112-005"),
    CatalogueField("customer_order", QT_TRANSLATE_NOOP("print_templates", "Customer's order number"), "YX-1112"),
    CatalogueField("warehouse", QT_TRANSLATE_NOOP("print_templates", "Warehouse"), "主仓"),
    CatalogueField(
        "address", QT_TRANSLATE_NOOP("print_templates", "Delivery address"), "浙江省宁波市海曙区古林镇布政工贸路 88 号"
    ),
    CatalogueField("carrier", QT_TRANSLATE_NOOP("print_templates", "Carrier"), "自送"),
)
_LINE = (
    CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
    CatalogueField("code", QT_TRANSLATE_NOOP("print_templates", "Product code"), "PZ-M10100"),
    CatalogueField("barcode", QT_TRANSLATE_NOOP("print_templates", "Bar code"), "6901234567892"),
    CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Product name"), "镀锌膨胀螺栓"),
    CatalogueField("specification", QT_TRANSLATE_NOOP("print_templates", "Specification"), "M10×100"),
    CatalogueField("brand", QT_TRANSLATE_NOOP("print_templates", "Brand"), "宏达"),
    CatalogueField("unit", QT_TRANSLATE_NOOP("print_templates", "Unit"), "百套"),
    CatalogueField("quantity", QT_TRANSLATE_NOOP("print_templates", "Quantity"), Decimal(120), "quantity"),
    CatalogueField("list_price", QT_TRANSLATE_NOOP("print_templates", "List price"), Decimal("98.00"), "price"),
    CatalogueField("discount", QT_TRANSLATE_NOOP("print_templates", "Discount"), None, "percent"),
    CatalogueField("price", QT_TRANSLATE_NOOP("print_templates", "Unit price"), Decimal("96.00"), "price"),
    CatalogueField("amount", QT_TRANSLATE_NOOP("print_templates", "Amount"), Decimal("11520.00"), "money"),
    CatalogueField("tax_rate", QT_TRANSLATE_NOOP("print_templates", "Tax rate"), Decimal("0.13"), "percent"),
    CatalogueField("order_number", QT_TRANSLATE_NOOP("print_templates", "Order number"), "SO-20261112-005"),
    CatalogueField("note", QT_TRANSLATE_NOOP("print_templates", "Note"), None),
)


def _groups(own: tuple[CatalogueField, ...]) -> tuple[FieldGroup, ...]:
    return (
        FieldGroup("document", QT_TRANSLATE_NOOP("print_templates", "Document"), (*_DOCUMENT, *own)),
        _CUSTOMER,
        FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "Lines"), _LINE),
        _COMPANY,
        _OPERATOR,
        _PAGE,
        _COPY,
    )


_CATALOGUE = {
    DocumentKind.QUOTE: _groups(_QUOTE),
    DocumentKind.SALES_ORDER: _groups(_ORDER),
    DocumentKind.DELIVERY: _groups(_DELIVERY),
}
_SAMPLE_NUMBERS = {
    DocumentKind.QUOTE: "BJ-20261120-004",
    DocumentKind.SALES_ORDER: "SO-20261120-004",
    DocumentKind.DELIVERY: "FH-20261120-004",
}

_SAMPLE_LINES: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("PZ-M10100", "镀锌膨胀螺栓", "M10×100", "百套", "120", "96.00"),
    ("LS304-M0820", "304不锈钢内六角螺丝", "M8×20", "百只", "100", "38.60"),
    ("DP304-M08", "304不锈钢平垫圈", "M8", "百只", "100", "5.70"),
    ("GJ-SD450", "双簧管钳（重型，铬钒钢，防滑手柄）", "450mm", "把", "24", "58.50"),
    ("QG-125A", "角磨机切割片", "125×1.0×22", "片", "2000", "1.85"),
    ("SL-40Z", "铜挂锁 短梁", "40mm", "把", "60", "12.25"),
    ("HY-304J", "304不锈钢合页", "4寸×3×3.0", "付", "150", "9.90"),
)


def field_groups(kind: str) -> tuple[FieldGroup, ...]:
    """The groups of fields of a kind of document; an unknown kind has those of a delivery."""
    return _CATALOGUE[DocumentKind(kind) if kind in set(DocumentKind) else DocumentKind.DELIVERY]


def known_names(kind: str) -> dict[str, frozenset[str]]:
    """Names that may be missing in a document and are then empty; ``own`` takes any."""
    names = {group.name: frozenset(entry.name for entry in group.fields) for group in field_groups(kind)}
    return {**names, "own": frozenset({"*"})}


def sample(kind: str, line_count: int = 3, language: str = "zh_CN") -> PrintData:
    """A believable document with so many lines, whose sums are right; for previews, tests and pictures."""
    lines = tuple(_sample_line(*parts) for parts in islice(cycle(_SAMPLE_LINES), line_count))
    total = sum((Decimal(str(line["amount"])) for line in lines), Decimal("0.00"))
    fields: dict[str, Mapping[str, Value]] = {
        group.name: {entry.name: entry.sample for entry in group.fields}
        for group in field_groups(kind)
        if group.name not in {"line", "page", "copy"}
    }
    net = (total / Decimal("1.13")).quantize(Decimal("0.01"))
    fields["document"] = {
        **fields["document"],
        "number": _SAMPLE_NUMBERS[DocumentKind(kind)],
        "total": total,
        "net": net,
        "tax": total - net,
        "quantity": sum((Decimal(str(line["quantity"])) for line in lines), Decimal(0)),
    }
    return PrintData(kind=kind, fields=fields, lines=lines, language=language)


def _sample_line(code: str, name: str, specification: str, unit: str, *figures: str) -> Mapping[str, Value]:
    quantity, price = map(Decimal, figures)
    return {
        "code": code,
        "name": name,
        "specification": specification,
        "unit": unit,
        "quantity": quantity,
        "price": price,
        "amount": (quantity * price).quantize(Decimal("0.01")),
        "tax_rate": Decimal("0.13"),
        "order_number": "SO-20261112-005",
    }
