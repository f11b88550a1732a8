"""What the features say alike about what the search box found: why it was found, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.finding.facts_pane import Fact, Facts
from crm_desktop.qtkit.forms.matches import Match

if TYPE_CHECKING:
    from crm_desktop.queries.finding.rows import Hit


@dataclass(frozen=True, slots=True)
class HitLook:
    """How a kind of hit looks: in its row, and beside the list while it is current."""

    row: Callable[[Hit], Match]
    facts: Callable[[Any], Facts]


_WHY = {
    "address": QT_TRANSLATE_NOOP("SearchBox", "Address"),
    "barcode": QT_TRANSLATE_NOOP("SearchBox", "Bar code"),
    "brand": QT_TRANSLATE_NOOP("SearchBox", "Brand"),
    "carrier": QT_TRANSLATE_NOOP("SearchBox", "Carrier"),
    "code": QT_TRANSLATE_NOOP("SearchBox", "Code"),
    "customer_order_number": QT_TRANSLATE_NOOP("SearchBox", "Customer's order no."),
    "email": QT_TRANSLATE_NOOP("SearchBox", "E-mail"),
    "fax": QT_TRANSLATE_NOOP("SearchBox", "Fax"),
    "kind": QT_TRANSLATE_NOOP("SearchBox", "Kind"),
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
    "text": QT_TRANSLATE_NOOP("SearchBox", "Note"),
    "wechat": QT_TRANSLATE_NOOP("SearchBox", "WeChat"),
}
"""By the column by which something was found: see ``domain.found_by``."""


def said(text: str) -> str:
    """A marked text of the search box in the operator's language."""
    return QCoreApplication.translate("SearchBox", text)


def why(hit: Hit) -> str:
    """By which column it was found, and what stands there; empty if by its name."""
    if hit.why is None:
        return ""
    name, text = hit.why
    return f"{said(_WHY[name])} {text}"


def given(*facts: tuple[str, str]) -> list[Fact]:
    """Those that say anything."""
    return [Fact(said(name), value) for name, value in facts if value]
