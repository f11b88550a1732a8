"""The field in which a customer is chosen, the same in every form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.parties.roles import roles_on
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.lookup_field import lookup
from crm_desktop.qtkit.forms.match_popup import MatchColumn
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.queries.parties.form import CustomerChoice, customer_choice, find_customers
from crm_desktop.views.context import Context
from crm_desktop.views.sources import QueryMatches


def customer_lookup(context: Context, *, every_kind: bool = False) -> Editor:
    """A customer by name, short name, pinyin initials, code, phone or person; its match carries the choice.

    ``every_kind`` offers competitors and partners too.
    """
    columns = _columns()
    nothing = QCoreApplication.translate("customers", "No customer found for {text}: F4 shows all")
    params = {"every_kind": True} if every_kind else {}
    source = QueryMatches(context.reader, find_customers, customer_choice, customer_match, lambda: params)
    return lookup(source, columns, nothing)


def party_lookup(context: Context, side: Side) -> Editor:
    """A party with whom money is settled on a side of the ledger: a customer, or one whom we pay."""
    if side is Side.RECEIVABLE:
        return customer_lookup(context)
    columns = _columns((310, 80, 80))  # who sells to him is of no use where he is paid
    nothing = QCoreApplication.translate("customers", "No supplier found for {text}: F4 shows all")
    params = {"roles": roles_on(side)}
    source = QueryMatches(context.reader, find_customers, customer_choice, _supplier_match, lambda: params)
    return lookup(source, columns, nothing)


def _columns(widths: Sequence[int] = (230, 80, 80, 80)) -> list[MatchColumn]:
    words = [
        QT_TRANSLATE_NOOP("customers", "Name"),
        QT_TRANSLATE_NOOP("customers", "Code"),
        QT_TRANSLATE_NOOP("customers", "City"),
        QT_TRANSLATE_NOOP("customers", "Salesperson"),
    ]
    titles = [QCoreApplication.translate("customers", text) for text in words]
    return [MatchColumn(title, width) for title, width in zip(titles, widths, strict=False)]


def customer_match(row: CustomerChoice) -> Match:
    """A customer as a row of the pop-up."""
    return Match(row.id, row.name, (row.code, row.city, row.owner or ""), row)


def _supplier_match(row: CustomerChoice) -> Match:
    return Match(row.id, row.name, (row.code, row.city), row)
