"""The papers of a customer: file sheet, envelope, address label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crm_desktop.domain.parties.roles import PartyRole, roles_on
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest

PAPERS: Sequence[tuple[str, str]] = (
    ("customer_sheet", QT_TRANSLATE_NOOP("customers", "Print file sheet")),
    ("envelope", QT_TRANSLATE_NOOP("customers", "Print envelope")),
    ("address_label", QT_TRANSLATE_NOOP("customers", "Print address label")),
    ("statement", QT_TRANSLATE_NOOP("customers", "Print statement of account")),
    ("supplier_statement", QT_TRANSLATE_NOOP("customers", "Print supplier statement")),
)
"""Kind of document and marked words, the usual one first."""
_SIDES = {"statement": Side.RECEIVABLE, "supplier_statement": Side.PAYABLE}
"""The side of the ledger that a paper is of."""


def papers(context: Context, roles: Iterable[PartyRole]) -> Sequence[tuple[str, str]]:
    """The papers that the operator may print of a party with these roles."""
    found = set(roles)
    return [(kind, words) for kind, words in PAPERS if kind not in _SIDES or _is_for(context, _SIDES[kind], found)]


def _is_for(context: Context, side: Side, roles: set[PartyRole]) -> bool:
    return context.may(side.see) and not roles.isdisjoint(roles_on(side))


def print_customers(context: Context, kind: str, party_ids: Sequence[int], code: str) -> None:
    """Open the print dialog for one paper of some customers; ``code`` is of the first."""
    if party_ids:
        first, *others = party_ids
        context.print(PrintRequest(kind, first, "" if others else code, tuple(others)))
