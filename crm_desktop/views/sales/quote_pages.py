"""How quotes are typed and read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.date_field import day
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.views.context import Context
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.trade import head, lines
from crm_desktop.views.trade.editor_actions import COPY as COPY_DRAFT
from crm_desktop.views.trade.editor_actions import DISCARD, FORETELL, PASTE, REPEAT
from crm_desktop.views.trade.look import Pages, ReadingAction
from crm_desktop.views.trade.reading_actions import CONTACT, COPY, PRINT, PRINTS, VOID, Shown


def _fields(context: Context) -> Sequence[Field]:
    return (
        head.party(context, Side.RECEIVABLE),
        head.PERSON,
        head.DATE,
        Field("valid_until", QT_TRANSLATE_NOOP("sales", "Valid until"), day()),
        head.EMPLOYEE,
        Field("terms_text", QT_TRANSLATE_NOOP("sales", "Terms"), editors.text(longest=200), stop=False),
        head.DISCOUNT,
        head.TAX,
        replace(head.NOTES, span=2),
    )


def _revise(shown: Shown) -> None:
    from crm_desktop.services.sales.quotes import ReviseQuote

    record = shown.record
    command = ReviseQuote(quote_id=record.id, seen_version=record.version, key=str(uuid4()))
    shown.context.run(command, lambda done: shown.context.open(shown.kind.id, done.record_id))


def _lose(shown: Shown) -> None:
    from crm_desktop.services.sales.quotes import LoseQuote

    record = shown.record
    question = shown.kind.said(QT_TRANSLATE_NOOP("sales", "Why did the customer not take this quote?"))

    def lose(reason: str) -> LoseQuote:
        return LoseQuote(quote_id=record.id, seen_version=record.version, reason=reason)

    run_with_reason(shown.context, shown.page, question, lose, pick_list="lost_reason")


PAGES = Pages(
    fields=_fields,
    reading=(*lines.GOODS, lines.done(QT_TRANSLATE_NOOP("sales", "Ordered")), lines.OPTION, lines.NOTE),
    head_actions=(REPEAT, PASTE, COPY_DRAFT, FORETELL, DISCARD),
    facts={"sent_at": QT_TRANSLATE_NOOP("sales", "Quoted")},
    reasons={"lost_reason": QT_TRANSLATE_NOOP("sales", "Lost because")},
    reading_actions=(
        ReadingAction(
            ActionSpec("quote.revise", QT_TRANSLATE_NOOP("sales", "New version"), _revise, icon="edit"), "revise"
        ),
        ReadingAction(ActionSpec("quote.lose", QT_TRANSLATE_NOOP("sales", "Lost"), _lose, icon="lost"), "lose"),
        VOID,
        CONTACT,
        COPY,
        PRINT,
        PRINTS,
        ReadingAction(
            ActionSpec(
                "quote.order",
                QT_TRANSLATE_NOOP("sales", "Make order"),
                lambda shown: shown.kind.draw(shown.context, [shown.record.id]),
                "Ctrl+Return",
                icon="order",
            ),
            "order",
            in_foot=True,
        ),
    ),
)
