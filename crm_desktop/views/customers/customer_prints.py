"""The papers of a customer: file sheet, envelope, address label."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest

PAPERS: Sequence[tuple[str, str]] = (
    ("customer_sheet", QT_TRANSLATE_NOOP("customers", "Print file sheet")),
    ("envelope", QT_TRANSLATE_NOOP("customers", "Print envelope")),
    ("address_label", QT_TRANSLATE_NOOP("customers", "Print address label")),
)
"""Kind of document and marked words, the usual one first."""


def print_customers(context: Context, kind: str, customer_ids: Sequence[int], code: str) -> None:
    """Open the print dialog for one paper of some customers; ``code`` is of the first."""
    if context.print is not None and customer_ids:
        first, *others = customer_ids
        context.print(PrintRequest(kind, first, "" if others else code, tuple(others)))
