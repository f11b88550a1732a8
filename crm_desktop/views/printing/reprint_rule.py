"""Lets the office choose who may print a document again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context

_QUESTION = QT_TRANSLATE_NOOP("printing", "Who may print a document that was printed before? Now: {now}.")
_EVERYBODY = QT_TRANSLATE_NOOP("printing", "Everybody")
_SOME = QT_TRANSLATE_NOOP("printing", "Manager, assistant and finance only")


def ask_rule(context: Context) -> None:
    """Show the rule and let it be changed."""
    from crm_desktop.queries.printing import reprint_needs_right

    def ask(needs_right: bool) -> None:  # noqa: FBT001 - the answer of the query
        from crm_desktop.services.printing import SetReprintRule

        everybody, some = (QCoreApplication.translate("printing", words) for words in (_EVERYBODY, _SOME))
        question = QCoreApplication.translate("printing", _QUESTION).format(now=some if needs_right else everybody)
        answers = [("some", some), ("all", everybody)]
        chosen = context.ask.choose(question, answers if needs_right else answers[::-1])
        if chosen is not None and (chosen == "some") is not needs_right:
            context.run(SetReprintRule(needs_right=chosen == "some"))

    context.read(context, reprint_needs_right, ask)
