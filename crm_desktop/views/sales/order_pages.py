"""How sales orders are typed and read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.date_field import day
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.sales.quotes import OpenQuote
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.context import Context
from crm_desktop.views.foretold import ask_and_run
from crm_desktop.views.trade import head, lines
from crm_desktop.views.trade.credit_reason import run_with_credit
from crm_desktop.views.trade.editor_actions import COPY as COPY_DRAFT
from crm_desktop.views.trade.editor_actions import DISCARD, FORETELL, PASTE, REPEAT, Editing, ask_of_party
from crm_desktop.views.trade.look import HeadAction, Pages, ReadingAction
from crm_desktop.views.trade.reading_actions import CONTACT, COPY, PRINT, PRINTS, VOID, Shown, ask_reason

OPEN_REST = QT_TRANSLATE_NOOP("sales", "Open the rest again")


def _fields(context: Context) -> Sequence[Field]:
    return (
        head.party(context, Side.RECEIVABLE),
        head.PERSON,
        head.DATE,
        Field("delivery_date", QT_TRANSLATE_NOOP("sales", "Deliver by"), day()),
        head.EMPLOYEE,
        head.ADDRESS,
        Field(
            "customer_order_number",
            QT_TRANSLATE_NOOP("sales", "Customer's number"),
            editors.text(longest=60),
            stop=False,
        ),
        head.DISCOUNT,
        head.TAX,
        head.NOTES,
    )


def _deliver(shown: Shown) -> None:
    shown.kind.draw(shown.context, [shown.record.id])


def _close_rest(shown: Shown) -> None:
    from crm_desktop.services.sales.order_changes import CloseRest

    record = shown.record
    question = shown.kind.said(QT_TRANSLATE_NOOP("sales", "The rest will not be delivered any more. Why?"))
    ask_reason(
        shown, question, lambda reason: CloseRest(order_id=record.id, seen_version=record.version, reason=reason)
    )


def _open_rest(shown: Shown) -> None:
    from crm_desktop.services.sales.order_changes import OpenRest

    record = shown.record
    question = shown.kind.said(
        QT_TRANSLATE_NOOP("sales", "Deliver the rest after all? What was dropped is open again.")
    )
    command = OpenRest(order_id=record.id, seen_version=record.version)
    run = partial(run_with_credit, shown.context)
    ask_and_run(shown.context, shown.page, command, question, shown.kind.said(OPEN_REST), run=run)


def _reopen(shown: Shown) -> None:
    from crm_desktop.services.sales.order_changes import ReopenOrder

    record = shown.record
    question = shown.kind.said(
        QT_TRANSLATE_NOOP("sales", "What is to be corrected? The order as it is now stays readable.")
    )
    ask_reason(
        shown, question, lambda reason: ReopenOrder(order_id=record.id, seen_version=record.version, reason=reason)
    )


def take_quote(editing: Editing) -> None:
    """Choose an open quote of the customer and append what is not ordered of it."""
    from crm_desktop.queries.sales.quotes import open_quotes

    ask_of_party(editing, open_quotes, lambda quotes: _choose_quote(editing, quotes))


def _choose_quote(editing: Editing, quotes: Sequence[OpenQuote]) -> None:
    from crm_desktop.queries.catalogue import trade_detail

    translate = QCoreApplication.translate
    if not quotes:
        editing.context.ask.notice(translate("sales", "This customer has no open quote."))
        return
    answers = [(str(quote.id), f"{quote.number}    {formats.money(quote.total)}") for quote in quotes]
    chosen = editing.context.ask.choose(translate("sales", "Which quote is ordered?"), answers)
    if chosen is not None:
        editing.context.read(
            editing.typed,
            trade_detail,
            lambda quote: _append_quote(editing, quote),
            kind=str(editing.typed.kind.type.draws_on),
            record_id=int(chosen),
            today=editing.context.clock.today(),
        )


def _append_quote(editing: Editing, quote: TradeDetail) -> None:
    taken = [
        replace(line, quantity=detail.rest, source_line_id=detail.id, price_source=PriceSource.QUOTE, is_optional=False)
        for line, detail in zip(quote.draft.lines, quote.lines, strict=True)
        if detail.rest > Decimal(0) and not line.is_optional
    ]
    editing.typed.add_lines(taken, of=quote.draft.tax, behind=quote.id, discount=quote.draft.discount)


PAGES = Pages(
    fields=_fields,
    reading=(
        *lines.GOODS,
        lines.done(QT_TRANSLATE_NOOP("sales", "Delivered")),
        lines.rest(QT_TRANSLATE_NOOP("sales", "Still to deliver")),
        lines.NOTE,
    ),
    head_actions=(
        REPEAT,
        PASTE,
        HeadAction(
            ActionSpec("document.quote", QT_TRANSLATE_NOOP("sales", "Take quote"), take_quote, "F7", icon="offer")
        ),
        COPY_DRAFT,
        FORETELL,
        DISCARD,
        HeadAction(
            ActionSpec(
                "document.give_up",
                QT_TRANSLATE_NOOP("sales", "Give up the correction"),
                lambda editing: editing.saving.give_up_correction(),
                None,
                icon="undo",
            ),
            corrects=True,
        ),
    ),
    facts={"confirmed_at": QT_TRANSLATE_NOOP("sales", "Confirmed")},
    reasons={
        "missing": QT_TRANSLATE_NOOP("sales", "Missing, within the tolerance and not awaited"),
        "close_reason": QT_TRANSLATE_NOOP("sales", "Rest closed because"),
        "credit_reason": QT_TRANSLATE_NOOP("sales", "Over credit because"),
    },
    reading_actions=(
        ReadingAction(
            ActionSpec("order.reopen", QT_TRANSLATE_NOOP("sales", "Correct"), _reopen, icon="edit"), "reopen"
        ),
        ReadingAction(
            ActionSpec("order.close", QT_TRANSLATE_NOOP("sales", "Close the rest"), _close_rest, icon="done"), "close"
        ),
        ReadingAction(
            ActionSpec("order.open_rest", OPEN_REST, _open_rest, icon="undo"), "open_rest", undoes="order.close"
        ),
        VOID,
        CONTACT,
        COPY,
        PRINT,
        PRINTS,
        ReadingAction(
            ActionSpec(
                "order.deliver",
                QT_TRANSLATE_NOOP("sales", "Deliver"),
                _deliver,
                "Ctrl+Return",
                icon="truck",
            ),
            "deliver",
            Right.SHIP,
            in_foot=True,
        ),
        ReadingAction(
            ActionSpec(
                "order.deliver_missing",
                QT_TRANSLATE_NOOP("sales", "Deliver what is missing"),
                _deliver,
                icon="truck",
            ),
            "deliver_missing",
            Right.SHIP,
            undoes="order.deliver",
            needs="missing",
        ),
    ),
)
