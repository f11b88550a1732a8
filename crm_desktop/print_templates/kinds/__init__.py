"""The kinds of documents that can be printed: one module each, entered here.

How a new one is made stands in ``docs/printing-a-new-document.md``.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.print_templates.kinds import (
    address_label,
    contact_plan,
    customer_sheet,
    delivery,
    envelope,
    lists,
    payment,
    quote,
    receipt,
    refund,
    sales_order,
    sales_return,
    statement,
)
from crm_desktop.print_templates.kinds.kind import DocumentKind

_KINDS = (
    quote.KIND,
    sales_order.KIND,
    delivery.KIND,
    sales_return.KIND,
    receipt.KIND,
    payment.KIND,
    refund.REFUND,
    refund.SUPPLIER_REFUND,
    statement.KIND,
    statement.SUPPLIER,
    customer_sheet.KIND,
    envelope.KIND,
    address_label.KIND,
    contact_plan.KIND,
    lists.AGING,
    lists.LIST,
)
KINDS: Mapping[str, DocumentKind] = {kind.key: kind for kind in _KINDS}
"""By key, in the order in which lists of templates show them."""
USUAL = delivery.KIND.key
"""What a trial page and a designer that is asked for nothing else begin with."""


def document_kind(key: str) -> DocumentKind:
    """The kind of a key; an unknown one has the fields of a delivery."""
    return KINDS.get(key, delivery.KIND)
