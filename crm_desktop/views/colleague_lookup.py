"""The field in which a colleague is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.lookup_field import lookup
from crm_desktop.qtkit.forms.match_popup import MatchColumn
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.queries.lookups import Colleague, colleague, find_colleagues
from crm_desktop.views.context import Context
from crm_desktop.views.sources import QueryMatches

_COLUMNS = (
    (QT_TRANSLATE_NOOP("own_fields", "Colleague"), 120),
    (QT_TRANSLATE_NOOP("own_fields", "Code"), 80),
    (QT_TRANSLATE_NOOP("own_fields", "Department"), 120),
)


def colleague_lookup(context: Context) -> Editor:
    """A colleague by name or code."""
    columns = [MatchColumn(QCoreApplication.translate("own_fields", word), width) for word, width in _COLUMNS]
    nothing = QCoreApplication.translate("own_fields", "No colleague found for {text}: F4 shows all")
    return lookup(QueryMatches(context.reader, find_colleagues, colleague, _match), columns, nothing)


def _match(row: Colleague) -> Match:
    return Match(row.id, row.name, (row.code, row.department or ""), row)
