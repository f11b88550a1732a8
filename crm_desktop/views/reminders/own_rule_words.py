"""The office's own rules in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.own_rights import sees_field
from crm_desktop.present.columns.own_rules import RuleWords
from crm_desktop.views.context import Context
from crm_desktop.views.role_words import role_word


def rule_words(context: Context) -> RuleWords:
    """Says rules; own fields are those that the operator sees at that moment."""
    return RuleWords(
        QCoreApplication.translate,
        context.settings.language or "zh_CN",
        lambda: [one for one in context.access.own if sees_field(context.access, one)],
        role_word,
    )
