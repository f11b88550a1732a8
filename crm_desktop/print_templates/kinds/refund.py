"""Refunds 退款单: money that goes back to a customer, or comes back from a supplier; papers of their own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.families.reworded import reworded
from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds import payment, receipt
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Lines
from crm_desktop.print_templates.template import Template

_PURPOSE = Words(
    '{if(count() > 2, concat("退 ", left(document.settles, 32), " … 共 ", count(), " 张单据"), '
    'concat("退 ", document.settles))}',
    '{if(count() > 2, concat("退 ", left(document.settles, 32), " … 共 ", count(), " 張單據"), '
    'concat("退 ", document.settles))}',
    '{if(count() > 2, concat("out of ", left(document.settles, 32), " … of ", count(), " documents"), '
    'concat("out of ", document.settles))}',
)
_NOTE = Words("{document.note}", "{document.note}", "{document.note}")


@dataclass(frozen=True, kw_only=True)
class _Refund:
    """What one of both is, and how it differs from the paper of a receipt.

    Attributes:
        title: in the designer, marked (context ``print_templates``).
        form: what the list of templates calls its form.
        texts: by the names of the texts on the paper of a receipt.
        labels, samples: of the fields of the document, where they are others.
        first: the number of the first sample line.
    """

    key: str
    title: str
    form: Words
    texts: Mapping[str, Words]
    labels: Mapping[str, str]
    samples: Mapping[str, Value]
    first: str
    groups: tuple[FieldGroup, ...]


def _third(one: _Refund) -> Template:
    return reworded(
        receipt.KIND.templates["receipt_third"](),
        name=f"{one.key}_third",
        kind=one.key,
        title=one.form,
        texts=one.texts,
    )


def _lines(first: str, count: int) -> Lines:
    return tuple(
        {**line, "number": f"{first}{place:03}"} for place, line in enumerate(receipt.KIND.sample_lines(count), 1)
    )


def _own(one: _Refund, field: CatalogueField) -> CatalogueField:
    return replace(
        field, label=one.labels.get(field.name, field.label), sample=one.samples.get(field.name, field.sample)
    )


def _kind(one: _Refund) -> DocumentKind:
    return DocumentKind(
        key=one.key,
        title=one.title,
        number=str(one.samples["number"]),
        groups=tuple(
            replace(group, fields=tuple(_own(one, field) for field in group.fields))
            if group.name == "document"
            else group
            for group in one.groups
        ),
        templates={f"{one.key}_third": partial(_third, one)},
        sample_lines=partial(_lines, one.first),
        sums=receipt.KIND.sums,
    )


REFUND = _kind(
    _Refund(
        key="refund",
        title=QT_TRANSLATE_NOOP("print_templates", "Refund"),
        form=Words("客户退款单 241×93.13 三联", "客戶退款單 241×93.13 三聯", "Refund 241 × 93.13, three parts"),
        texts={
            "title": Words("退 款 单", "退 款 單", "REFUND"),
            "payer_label": Words("收款单位", "收款單位", "Paid to"),
            "purpose_label": Words("退款事由", "退款事由", "For"),
            "purpose": _PURPOSE,
            "method_label": Words("退款方式", "退款方式", "Method"),
            "account_label": Words("付款账户", "付款帳戶", "From account"),
            "note": _NOTE,
            "seal": Words("审批：", "審批：", "Approved by:"),
        },
        labels={
            "total": QT_TRANSLATE_NOOP("print_templates", "Amount given back"),
            "payer": QT_TRANSLATE_NOOP("print_templates", "Payee"),
            "account": QT_TRANSLATE_NOOP("print_templates", "Paid from"),
            "settles": QT_TRANSLATE_NOOP("print_templates", "Comes out of"),
        },
        samples={"number": "TK-20261120-001", "settles": "SK-20261012-002", "note": "退多收货款"},
        first="SK-20261012-",
        groups=receipt.KIND.groups,
    )
)
SUPPLIER_REFUND = _kind(
    _Refund(
        key="supplier_refund",
        title=QT_TRANSLATE_NOOP("print_templates", "Supplier refund"),
        form=Words(
            "供应商退款单 241×93.13 三联", "供應商退款單 241×93.13 三聯", "Supplier refund 241 × 93.13, three parts"
        ),
        texts={
            "title": Words("供应商退款单", "供應商退款單", "SUPPLIER REFUND"),
            "purpose_label": Words("退款事由", "退款事由", "For"),
            "purpose": _PURPOSE,
            "method_label": Words("退款方式", "退款方式", "Method"),
            "note": _NOTE,
            "copy.customer": Words("供应商联（红）", "供應商聯（紅）", "Supplier (red)"),
        },
        labels={
            "total": QT_TRANSLATE_NOOP("print_templates", "Amount got back"),
            "settles": QT_TRANSLATE_NOOP("print_templates", "Comes out of"),
        },
        samples={
            "number": "GT-20261120-001",
            "payer": "海盐县恒力标准件厂",
            "settles": "FK-20261012-002",
            "note": "退多付货款",
        },
        first="FK-20261012-",
        groups=payment.KIND.groups,
    )
)
