"""Payments 付款单: money that went out, and what it settles; the paper of a receipt with its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.reworded import reworded
from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds import receipt
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Fields, Lines
from crm_desktop.print_templates.template import Template

_LABELS = {
    "total": QT_TRANSLATE_NOOP("print_templates", "Amount paid"),
    "advance": QT_TRANSLATE_NOOP("print_templates", "Kept as a prepayment"),
    "payer": QT_TRANSLATE_NOOP("print_templates", "Payee"),
    "account": QT_TRANSLATE_NOOP("print_templates", "Paid from"),
}
_SAMPLES: Mapping[str, Value] = {
    "number": "FK-20261120-002",
    "payer": "海盐县恒力标准件厂",
    "account": "宁波银行 7012",
    "settles": "HL-0317",
    "note": "付 10 月货款",
}
SUPPLIER = FieldGroup(
    "supplier",
    QT_TRANSLATE_NOOP("print_templates", "Supplier"),
    (
        CatalogueField("code", QT_TRANSLATE_NOOP("print_templates", "Supplier code"), "C-0318"),
        CatalogueField("name", QT_TRANSLATE_NOOP("print_templates", "Supplier name"), "海盐县恒力标准件厂"),
        CatalogueField("short_name", QT_TRANSLATE_NOOP("print_templates", "Short name"), "恒力"),
        CatalogueField("address", QT_TRANSLATE_NOOP("print_templates", "Address"), "嘉兴市西塘桥镇海港大道 266 号"),
        CatalogueField("contact", QT_TRANSLATE_NOOP("print_templates", "Contact person"), "陆福根"),
        CatalogueField("phone", QT_TRANSLATE_NOOP("print_templates", "Phone"), "0573-8600 3107"),
        CatalogueField("tax_number", QT_TRANSLATE_NOOP("print_templates", "Tax number"), "91330424MA2CXXXX3Q"),
        CatalogueField(
            "picture",
            QT_TRANSLATE_NOOP("print_templates", "Supplier's picture"),
            True,  # noqa: FBT003
            is_picture=True,
        ),
    ),
)


def _own(field: CatalogueField) -> CatalogueField:
    return replace(field, label=_LABELS.get(field.name, field.label), sample=_SAMPLES.get(field.name, field.sample))


_TEXTS: Mapping[str, Words] = {
    "title": Words("付 款 单", "付 款 單", "PAYMENT"),
    "payer_label": Words("收款单位", "收款單位", "Paid to"),
    "purpose_label": Words("付款用途", "付款用途", "In payment of"),
    "purpose": Words(
        '{if(count() == 0, if(empty(document.note), "预付货款", document.note), if(count() > 2, concat("货款 ", '
        'left(document.settles, 32), " … 共 ", count(), " 张单据"), concat("货款 ", document.settles)))}',
        '{if(count() == 0, if(empty(document.note), "預付貨款", document.note), if(count() > 2, concat("貨款 ", '
        'left(document.settles, 32), " … 共 ", count(), " 張單據"), concat("貨款 ", document.settles)))}',
        '{if(count() == 0, if(empty(document.note), "a prepayment", document.note), if(count() > 2, concat("goods ", '
        'left(document.settles, 32), " … of ", count(), " documents"), concat("goods ", document.settles)))}',
    ),
    "method_label": Words("付款方式", "付款方式", "Method"),
    "account_label": Words("付款账户", "付款帳戶", "From account"),
    "note": Words(
        '{document.note}{if(document.wiped == 0, "", concat("  抹零 ", money(document.wiped)))}'
        '{if(document.advance == 0, "", concat("  余作预付 ", money(document.advance)))}',
        '{document.note}{if(document.wiped == 0, "", concat("  抹零 ", money(document.wiped)))}'
        '{if(document.advance == 0, "", concat("  餘作預付 ", money(document.advance)))}',
        '{document.note}{if(document.wiped == 0, "", concat("  let go ", money(document.wiped)))}'
        '{if(document.advance == 0, "", concat("  as a prepayment ", money(document.advance)))}',
    ),
    "seal": Words("审批：", "審批：", "Approved by:"),
    "copy.customer": Words("供应商联（红）", "供應商聯（紅）", "Supplier (red)"),
}


def _third() -> Template:
    return reworded(
        receipt.KIND.templates["receipt_third"](),
        name="payment_third",
        kind="payment",
        title=Words("付款单 241×93.13 三联", "付款單 241×93.13 三聯", "Payment 241 × 93.13, three parts"),
        texts=_TEXTS,
    )


def _lines(count: int) -> Lines:
    return tuple(
        {**line, "number": f"HL-{place:04}"} for place, line in enumerate(receipt.KIND.sample_lines(count), 317)
    )


def _sums(lines: Lines) -> Fields:
    return receipt.KIND.sums(lines)


def _group(group: FieldGroup) -> FieldGroup:
    if group.name == "customer":
        return SUPPLIER
    return replace(group, fields=tuple(_own(field) for field in group.fields)) if group.name == "document" else group


KIND = DocumentKind(
    key="payment",
    title=QT_TRANSLATE_NOOP("print_templates", "Payment"),
    number="FK-20261120-002",
    groups=tuple(_group(group) for group in receipt.KIND.groups),
    templates={"payment_third": _third},
    sample_lines=_lines,
    sums=_sums,
)
