"""Receipts for money 收据."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.drawn import drawn
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Fields, Lines
from crm_desktop.print_templates.kinds.parties import COMMON, CUSTOMER, MAKER, PICTURE, PRINTED

_DOCUMENT = (
    CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Number"), "SK-20261120-003"),
    CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date"), date(2026, 11, 20), "date"),
    CatalogueField("total", QT_TRANSLATE_NOOP("print_templates", "Amount received"), Decimal("28460.00"), "money"),
    CatalogueField("wiped", QT_TRANSLATE_NOOP("print_templates", "Small change let go"), Decimal(0), "money"),
    CatalogueField("settled", QT_TRANSLATE_NOOP("print_templates", "Of this settled"), Decimal("28460.00"), "money"),
    CatalogueField("advance", QT_TRANSLATE_NOOP("print_templates", "Kept as an advance"), Decimal(0), "money"),
    CatalogueField("payer", QT_TRANSLATE_NOOP("print_templates", "Payer"), "宁波永兴五金工具有限公司"),
    CatalogueField("method", QT_TRANSLATE_NOOP("print_templates", "Method of payment"), "银行转账"),
    CatalogueField("account", QT_TRANSLATE_NOOP("print_templates", "Into account"), "中国银行宁波江东支行"),
    CatalogueField("reference", QT_TRANSLATE_NOOP("print_templates", "Bank reference"), "2026112000871"),
    CatalogueField("draft_due_on", QT_TRANSLATE_NOOP("print_templates", "Draft due on"), None, "date"),
    CatalogueField("settles", QT_TRANSLATE_NOOP("print_templates", "Documents settled"), "FH-20261012-002"),
    CatalogueField("note", QT_TRANSLATE_NOOP("print_templates", "Note"), "收回 11 月货款"),
    CatalogueField("salesperson", QT_TRANSLATE_NOOP("print_templates", "Salesperson"), "林志远"),
    MAKER,
    PRINTED,
    PICTURE,
)
_LINE = (
    CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
    CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Document settled"), "FH-20261012-002"),
    CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "Date"), date(2026, 10, 12), "date"),
    CatalogueField("due_date", QT_TRANSLATE_NOOP("print_templates", "Due"), date(2026, 11, 30), "date"),
    CatalogueField("charged", QT_TRANSLATE_NOOP("print_templates", "Amount charged"), Decimal("15950.00"), "money"),
    CatalogueField("amount", QT_TRANSLATE_NOOP("print_templates", "Amount settled"), Decimal("15950.00"), "money"),
    CatalogueField("open_amount", QT_TRANSLATE_NOOP("print_templates", "Still open"), Decimal(0), "money"),
)
_AMOUNTS = ("15950.00", "8612.50", "3897.50", "1260.80", "22045.00")


def _lines(count: int) -> Lines:
    first = date(2026, 10, 12)
    amounts = [Decimal(_AMOUNTS[place % len(_AMOUNTS)]) for place in range(count)]
    return tuple(
        {
            "number": f"FH-{first + timedelta(days=place % 40):%Y%m%d}-{place % 9 + 1:03}",
            "date": first + timedelta(days=place % 40),
            "due_date": first + timedelta(days=49 + place % 40),
            "charged": amount,
            "amount": amount,
            "open_amount": Decimal("0.00"),
        }
        for place, amount in enumerate(amounts)
    )


def _sums(lines: Lines) -> Fields:
    settled = sum((Decimal(str(line["amount"])) for line in lines), Decimal("0.00"))
    total = settled or Decimal("5000.00")
    numbers = [str(line["number"]) for line in lines]
    return {"total": total, "settled": settled, "advance": total - settled, "settles": ", ".join(numbers)}


KIND = DocumentKind(
    key="receipt",
    title=QT_TRANSLATE_NOOP("print_templates", "Receipt"),
    number="SK-20261120-003",
    groups=(
        FieldGroup("document", QT_TRANSLATE_NOOP("print_templates", "Document"), _DOCUMENT),
        CUSTOMER,
        FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "Lines"), _LINE),
        *COMMON,
    ),
    templates=drawn("receipt_third", "receipt_preprinted"),
    sample_lines=_lines,
    sums=_sums,
)
