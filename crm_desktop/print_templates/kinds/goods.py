"""Documents of goods: what each of them shows, its sample lines, and the papers that it has words for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import cycle, islice

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Fields, Lines
from crm_desktop.print_templates.kinds.parties import COMMON, CUSTOMER, MAKER, PICTURE, PRINTED
from crm_desktop.print_templates.template import Template

GoodsPaper = Callable[[str, Words], Template]
"""The template of a kind on one paper: ``(key, name)``; the paper brings the words that it takes."""

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
    MAKER,
    PRINTED,
    PICTURE,
)
_LINE = (
    CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
    CatalogueField("code", QT_TRANSLATE_NOOP("print_templates", "Product code"), "PZ-M10100"),
    CatalogueField("barcode", QT_TRANSLATE_NOOP("print_templates", "Bar code"), "6901234567892"),
    CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Product name"), "镀锌膨胀螺栓"),
    CatalogueField("specification", QT_TRANSLATE_NOOP("print_templates", "Specification"), "M10×100"),
    CatalogueField("brand", QT_TRANSLATE_NOOP("print_templates", "Brand"), "宏达"),
    CatalogueField("picture", QT_TRANSLATE_NOOP("print_templates", "Product picture"), None, is_picture=True),
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
ADDRESS = CatalogueField(
    "address", QT_TRANSLATE_NOOP("print_templates", "Delivery address"), "浙江省宁波市海曙区古林镇布政工贸路 88 号"
)
CUSTOMER_ORDER = CatalogueField(
    "customer_order", QT_TRANSLATE_NOOP("print_templates", "Customer's order number"), "YX-1112"
)
_SAMPLE: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("PZ-M10100", "镀锌膨胀螺栓", "M10×100", "百套", "120", "96.00"),
    ("LS304-M0820", "304不锈钢内六角螺丝", "M8×20", "百只", "100", "38.60"),
    ("DP304-M08", "304不锈钢平垫圈", "M8", "百只", "100", "5.70"),
    ("GJ-SD450", "双簧管钳（重型铬钒钢，防滑手柄）", "450mm", "把", "24", "58.50"),
    ("QG-125A", "角磨机切割片", "125×1.0×22", "片", "2000", "1.85"),
    ("SL-40Z", "铜挂锁 短梁", "40mm", "把", "60", "12.25"),
    ("HY-304J", "304不锈钢合页", "4寸×3×3.0", "付", "150", "9.90"),
)


def goods_kind(  # noqa: PLR0913 - what kinds of goods documents differ in
    *,
    key: str,
    title: str,
    number: str,
    name: Words,
    papers: Mapping[str, GoodsPaper],
    document: tuple[CatalogueField, ...],
    line: tuple[CatalogueField, ...] = (),
) -> DocumentKind:
    """A kind of goods document, by what it has beyond the others in its head (``document``) and in its lines.

    ``name`` is what its papers are called in the list of templates; ``papers`` stand by the end of the template's name,
    the usual one first.
    """
    return DocumentKind(
        key=key,
        title=title,
        number=number,
        groups=(
            FieldGroup("document", QT_TRANSLATE_NOOP("print_templates", "Document"), (*_DOCUMENT, *document)),
            CUSTOMER,
            FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "Lines"), (*_LINE, *line)),
            *COMMON,
        ),
        templates={f"{key}_{paper}": partial(make, key, name) for paper, make in papers.items()},
        sample_lines=_lines,
        sums=_sums,
    )


def _lines(count: int) -> Lines:
    """So many lines of a hardware dealer."""
    return tuple(_line(*parts) for parts in islice(cycle(_SAMPLE), count))


def _sums(lines: Lines) -> Fields:
    """Totals of the lines, with 13 % tax included."""
    total = sum((Decimal(str(line["amount"])) for line in lines), Decimal("0.00"))
    net = (total / Decimal("1.13")).quantize(Decimal("0.01"))
    quantity = sum((Decimal(str(line["quantity"])) for line in lines), Decimal(0))
    return {"total": total, "net": net, "tax": total - net, "quantity": quantity}


def _line(code: str, name: str, specification: str, unit: str, *figures: str) -> Mapping[str, Value]:
    quantity, price = map(Decimal, figures)
    return {
        "code": code,
        "name": name,
        "specification": specification,
        "picture": f"product.{code}",
        "unit": unit,
        "quantity": quantity,
        "price": price,
        "amount": (quantity * price).quantize(Decimal("0.01")),
        "tax_rate": Decimal("0.13"),
        "order_number": "SO-20261112-005",
    }
