"""How files and notes look in the search box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.sizes import size_text
from crm_desktop.qtkit.finding.facts_pane import Facts
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.views.found import HitLook, given, why

if TYPE_CHECKING:
    from crm_desktop.queries.finding.on_records import HangingGlance
    from crm_desktop.queries.finding.rows import Hit

_KIND = QT_TRANSLATE_NOOP("SearchBox", "Kind")
_ON = QT_TRANSLATE_NOOP("SearchBox", "On")
_SIZE = QT_TRANSLATE_NOOP("SearchBox", "Size")
_BY = QT_TRANSLATE_NOOP("SearchBox", "By")


def _row(hit: Hit) -> Match:
    return Match((hit.kind, hit.id), hit.title, (why(hit) or hit.subtitle,), hit)


def _facts(glance: HangingGlance) -> Facts:
    size = "" if glance.size is None else size_text(glance.size)
    by = f"{glance.by} {formats.moment(glance.at)}"
    facts = given((_KIND, glance.kind), (_ON, glance.record), (_SIZE, size), (_BY, by))
    return Facts(glance.title, glance.record, facts)


LOOKS: Mapping[str, HitLook] = dict.fromkeys(("attachment", "note"), HitLook(_row, _facts))
"""By kind of hit."""
