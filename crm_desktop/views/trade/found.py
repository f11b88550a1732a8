"""How documents look in the search box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.finding.facts_pane import Fact, Facts
from crm_desktop.qtkit.finding.found_groups import FoundMatch
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.theme import TONE_TOKENS
from crm_desktop.views.found import HitLook, given, said, why
from crm_desktop.views.looks import look_of

if TYPE_CHECKING:
    from crm_desktop.queries.finding.facts import DocumentGlance
    from crm_desktop.queries.finding.rows import Hit

_DATE = QT_TRANSLATE_NOOP("SearchBox", "Date")
_AMOUNT = QT_TRANSLATE_NOOP("SearchBox", "Amount")
_STATE = QT_TRANSLATE_NOOP("SearchBox", "State")
_SALESPERSON = QT_TRANSLATE_NOOP("SearchBox", "Salesperson")
_NOTES = QT_TRANSLATE_NOOP("SearchBox", "Notes")


def _row(hit: Hit) -> Match:
    customer = hit.subtitle.removesuffix(f" · {formats.day(hit.on)}") if hit.on else hit.subtitle
    words = " · ".join(filter(None, (look_of(DocumentKind(hit.kind)).text, customer)))
    note = why(hit)
    if hit.line is not None:
        quantity, price = hit.line
        note = f"{formats.quantity(quantity)} × {formats.price(price)}"
    look = look_of(hit.state) if hit.state is not None else None
    cells = (words, note, look.text if look else "", formats.day(hit.on)[5:])
    return FoundMatch((hit.kind, hit.id), hit.title, cells, hit, look=look)


def _facts(glance: DocumentGlance) -> Facts:
    look = look_of(glance.state)
    facts = [
        Fact(said(_STATE), look.text, TONE_TOKENS[look.tone], bold=True),
        Fact(said(_AMOUNT), formats.money(glance.amount), bold=True),
        *given((_DATE, formats.day(glance.on)), (_SALESPERSON, glance.employee), (_NOTES, glance.notes)),
    ]
    return Facts(glance.number, " · ".join((look_of(DocumentKind(glance.kind)).text, glance.customer)), facts)


LOOKS: Mapping[str, HitLook] = {kind: HitLook(_row, _facts) for kind in DocumentKind}
"""By kind of hit."""
