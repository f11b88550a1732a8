"""How each kind of hit of the search box is shown in its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.parties.roles import AS_CUSTOMER
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.finding.found_groups import FoundMatch
from crm_desktop.qtkit.forms.editors import Match
from crm_desktop.views.looks import look_of

if TYPE_CHECKING:
    from crm_desktop.queries.finding.rows import Hit

_EMPLOYEE = QT_TRANSLATE_NOOP("SearchBox", "Employee")
_BOUGHT = QT_TRANSLATE_NOOP("SearchBox", "last {day} · bought in {count} orders")
_WHY = {
    "address": QT_TRANSLATE_NOOP("SearchBox", "Address"),
    "barcode": QT_TRANSLATE_NOOP("SearchBox", "Bar code"),
    "brand": QT_TRANSLATE_NOOP("SearchBox", "Brand"),
    "carrier": QT_TRANSLATE_NOOP("SearchBox", "Carrier"),
    "code": QT_TRANSLATE_NOOP("SearchBox", "Code"),
    "customer_order_number": QT_TRANSLATE_NOOP("SearchBox", "Customer's order no."),
    "email": QT_TRANSLATE_NOOP("SearchBox", "E-mail"),
    "fax": QT_TRANSLATE_NOOP("SearchBox", "Fax"),
    "legal_representative": QT_TRANSLATE_NOOP("SearchBox", "Legal representative"),
    "mnemonic": QT_TRANSLATE_NOOP("SearchBox", "Mnemonic"),
    "mobile": QT_TRANSLATE_NOOP("SearchBox", "Mobile"),
    "notes": QT_TRANSLATE_NOOP("SearchBox", "Notes"),
    "payer": QT_TRANSLATE_NOOP("SearchBox", "Payer"),
    "person_in_charge": QT_TRANSLATE_NOOP("SearchBox", "Person in charge"),
    "phone": QT_TRANSLATE_NOOP("SearchBox", "Phone"),
    "qq": "QQ",
    "reason": QT_TRANSLATE_NOOP("SearchBox", "Reason"),
    "reference": QT_TRANSLATE_NOOP("SearchBox", "Reference"),
    "specification": QT_TRANSLATE_NOOP("SearchBox", "Specification"),
    "tags": QT_TRANSLATE_NOOP("SearchBox", "Tags"),
    "tax_number": QT_TRANSLATE_NOOP("SearchBox", "Tax no."),
    "wechat": QT_TRANSLATE_NOOP("SearchBox", "WeChat"),
}
"""By the column by which something was found: see ``domain.found_by``."""


def said(text: str) -> str:
    """A marked text of the search box in the operator's language."""
    return QCoreApplication.translate("SearchBox", text)


def _why(hit: Hit) -> str:
    if hit.why is None:
        return ""
    name, text = hit.why
    return f"{said(_WHY[name])} {text}"


def _product(hit: Hit) -> Match:
    priced = " / ".join(filter(None, (formats.price(hit.price), hit.unit)))
    return Match((hit.kind, hit.id), hit.title, (hit.code, _why(hit) or priced), hit)


def _customer(hit: Hit) -> Match:
    note = hit.subtitle.removeprefix(f"{hit.code} · ")
    if hit.bought:
        note = said(_BOUGHT).format(day=formats.day(hit.on)[5:], count=hit.bought)
    elif hit.roles != AS_CUSTOMER:
        note = " · ".join((*(look_of(role).text for role in hit.roles), note))
    return Match((hit.kind, hit.id), hit.title, (hit.code, _why(hit) or note), hit)


def _person(hit: Hit) -> Match:
    words = f"{said(_EMPLOYEE)} · {hit.subtitle}" if hit.kind == "employee" else hit.subtitle
    return Match((hit.kind, hit.id), hit.title, (words, _why(hit)), hit)


def _document(hit: Hit) -> Match:
    customer = hit.subtitle.removesuffix(f" · {formats.day(hit.on)}") if hit.on else hit.subtitle
    words = " · ".join(filter(None, (look_of(DocumentKind(hit.kind)).text, customer)))
    note = _why(hit)
    if hit.line is not None:
        quantity, price = hit.line
        note = f"{formats.quantity(quantity)} × {formats.price(price)}"
    look = look_of(hit.state) if hit.state is not None else None
    cells = (words, note, look.text if look else "", formats.day(hit.on)[5:])
    return FoundMatch((hit.kind, hit.id), hit.title, cells, hit, look=look)


ROWS: Mapping[str, Callable[[Hit], Match]] = {
    "product": _product,
    "customer": _customer,
    "person": _person,
    "employee": _person,
    **dict.fromkeys(DocumentKind, _document),
}
"""By kind."""
