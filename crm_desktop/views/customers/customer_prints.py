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


def print_customer(context: Context, kind: str, customer_id: int, code: str) -> None:
    """Open the print dialog for one paper of a customer."""
    if context.print is not None:
        context.print(PrintRequest(kind, customer_id, code))
