"""The papers of a customer: file sheet, envelope, address label."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest

PAPERS: Sequence[tuple[str, str]] = (
    ("customer_sheet", QT_TRANSLATE_NOOP("customers", "Print file sheet")),
    ("envelope", QT_TRANSLATE_NOOP("customers", "Print envelope")),
    ("address_label", QT_TRANSLATE_NOOP("customers", "Print address label")),
    ("statement", QT_TRANSLATE_NOOP("customers", "Print statement of account")),
)
"""Kind of document and marked words, the usual one first."""
_MONEY = frozenset({"statement"})


def papers(context: Context) -> Sequence[tuple[str, str]]:
    """The papers that the operator may print."""
    return [(kind, words) for kind, words in PAPERS if kind not in _MONEY or context.may(Right.SEE_MONEY)]


def print_customers(context: Context, kind: str, party_ids: Sequence[int], code: str) -> None:
    """Open the print dialog for one paper of some customers; ``code`` is of the first."""
    if context.print is not None and party_ids:
        first, *others = party_ids
        context.print(PrintRequest(kind, first, "" if others else code, tuple(others)))
