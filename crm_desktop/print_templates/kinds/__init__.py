"""The kinds of documents that can be printed: one module each, entered here.

How a new one is made stands in ``docs/printing-a-new-document.md``.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.print_templates.kinds import delivery, quote, sales_order
from crm_desktop.print_templates.kinds.kind import DocumentKind

KINDS: Mapping[str, DocumentKind] = {module.KIND.key: module.KIND for module in (quote, sales_order, delivery)}
"""By key, in the order in which lists of templates show them."""


def document_kind(key: str) -> DocumentKind:
    """The kind of a key; an unknown one has the fields of a delivery."""
    return KINDS.get(key, delivery.KIND)
