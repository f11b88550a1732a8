"""How deliveries are typed and read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.sales.order_entry import OpenOrder
from crm_desktop.views.context import Context
from crm_desktop.views.trade import head, lines
from crm_desktop.views.trade.editor_actions import COPY as COPY_DRAFT
from crm_desktop.views.trade.editor_actions import DISCARD, FORETELL, PASTE, REPEAT, Editing, ask_of_party
from crm_desktop.views.trade.look import HeadAction, Pages, ReadingAction
from crm_desktop.views.trade.reading_actions import PRINT, PRINTS, VOID, Shown

SOURCE = lines.shown("source", QT_TRANSLATE_NOOP("sales", "Order"), lambda row: row.detail.source, Kind.CODE, 130)


def _fields(context: Context) -> Sequence[Field]:
    return (
        head.party(context, Side.RECEIVABLE, read_only=True),
        head.PERSON,
        head.DATE,
        head.CARRIER,
        head.EMPLOYEE,
        replace(head.ADDRESS, span=2),
        replace(head.NOTES, span=3),
    )


def _direct_fields(context: Context) -> Sequence[Field]:
    return (
        head.party(context, Side.RECEIVABLE),
        head.PERSON,
        head.DATE,
        replace(head.CARRIER, stop=False),
        head.EMPLOYEE,
        head.ADDRESS,
        head.DISCOUNT,
        head.TAX,
        replace(head.NOTES, span=2),
    )


def _sign(shown: Shown) -> None:
    from crm_desktop.services.sales.deliveries import SignDelivery

    record = shown.record
    question = shown.kind.said(QT_TRANSLATE_NOOP("sales", "Who signed the delivery note?"))
    name = shown.context.ask.text(question, record.person)
    if name is not None:
        shown.context.run(SignDelivery(delivery_id=record.id, seen_version=record.version, signed_by=name.strip()))


def _receive_money(shown: Shown) -> None:
    shown.context.open(
        DocumentKind.RECEIPT.value, None, party_id=shown.record.draft.party_id, delivery_id=shown.record.id
    )


def take_order(editing: Editing) -> None:
    """Choose an order of the customer of which something is still to deliver, and deliver that instead."""
    from crm_desktop.queries.sales.order_entry import orders_to_deliver

    ask_of_party(editing, orders_to_deliver, lambda found: _choose_order(editing, found))


def _choose_order(editing: Editing, orders: Sequence[OpenOrder]) -> None:
    from crm_desktop.services.sales.deliveries import DraftDelivery

    translate = QCoreApplication.translate
    if not orders:
        editing.context.ask.notice(translate("sales", "Nothing is to be delivered to this customer any more."))
        return
    answers = [(str(order.id), f"{order.number}    {formats.money(order.open_amount)}") for order in orders]
    chosen = editing.context.ask.choose(translate("sales", "Which order is delivered?"), answers)
    if chosen is not None:
        command = DraftDelivery(order_ids=(int(chosen),), key=str(uuid4()))
        editing.context.run(command, lambda done: _deliver(editing, done))


def _deliver(editing: Editing, done: Done) -> None:
    editing.context.open(editing.typed.kind.id, done.record_id, fresh=True)
    if not editing.typed.lines() and editing.typed.record is None:
        editing.saving.give_up()


PAGES = Pages(
    fields=_fields,
    direct_fields=_direct_fields,
    typing=(
        SOURCE,
        lines.CODE,
        lines.NAME,
        lines.SPECIFICATION,
        lines.UNIT,
        lines.rest(QT_TRANSLATE_NOOP("sales", "Still to deliver")),
        lines.TYPED_QUANTITY,
        lines.PRICE,
        lines.NET,
        lines.RATE,
        lines.AMOUNT,
        lines.TYPED_NOTE,
    ),
    reading=(*lines.GOODS, lines.done(QT_TRANSLATE_NOOP("sales", "Returned")), SOURCE, lines.NOTE),
    head_actions=(
        REPEAT,
        PASTE,
        HeadAction(
            ActionSpec("document.order", QT_TRANSLATE_NOOP("sales", "Take order"), take_order, "F7", icon="order"),
            is_typed=True,
        ),
        COPY_DRAFT,
        FORETELL,
        DISCARD,
    ),
    facts={
        "shipped_at": QT_TRANSLATE_NOOP("sales", "Shipped"),
        "signed_on": QT_TRANSLATE_NOOP("sales", "Signed on"),
        "signed_by": QT_TRANSLATE_NOOP("sales", "Signed by"),
    },
    reasons={"credit_reason": QT_TRANSLATE_NOOP("sales", "Over credit because")},
    reading_actions=(
        ReadingAction(
            ActionSpec(
                "delivery.return",
                QT_TRANSLATE_NOOP("sales", "Return goods"),
                lambda shown: shown.kind.draw(shown.context, [shown.record.id]),
                icon="return",
            ),
            "void",
        ),
        VOID,
        ReadingAction(
            ActionSpec("delivery.receipt", QT_TRANSLATE_NOOP("sales", "Receive money"), _receive_money, icon="receipt"),
            "void",
            Right.EDIT_MONEY,
        ),
        PRINT,
        PRINTS,
        ReadingAction(
            ActionSpec("delivery.sign", QT_TRANSLATE_NOOP("sales", "Slip signed"), _sign, "Ctrl+Return", icon="done"),
            "sign",
            in_foot=True,
        ),
    ),
)
