"""The list of sales orders in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.sales.states import ORDER_WORKFLOW
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Kind
from crm_desktop.present.listing import Filter, Test, Totals
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.row_actions import row_is
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.views.context import Context
from crm_desktop.views.trade.lists import only
from crm_desktop.views.trade.look import DocumentLook, Listed


def _row_actions(look: DocumentLook, context: Context) -> Sequence[ActionSpec[Any]]:
    return [
        ActionSpec(
            "order.deliver",
            QT_TRANSLATE_NOOP("sales", "Deliver"),
            lambda panel: look.draw(context, panel.selected_ids()),
            icon="truck",
            in_bar=True,
            enabled=row_is(lambda row: ORDER_WORKFLOW.allows("deliver", row.state) and context.may(Right.SHIP)),
            why_not=QT_TRANSLATE_NOOP("sales", "Choose one or several confirmed orders of one customer."),
        )
    ]


def _note(context: Context) -> Any:
    """For one customer: what was delivered less what was received."""

    def note(totals: Totals) -> str:
        received = totals.sums.get("received")
        if received is None:
            return ""
        open_ = totals.sums["delivered_amount"] - received
        words = QCoreApplication.translate("sales", "Delivered − received = {amount}")
        return words.format(amount=context.formats.text(Kind.MONEY, open_) or "0.00")

    return note


LISTED = Listed(
    reload_on=Changes.RECEIPTS,
    counted=QT_TRANSLATE_NOOP("sales", "{count} orders"),
    empty=QT_TRANSLATE_NOOP("sales", "No order yet. Make one with “New order”, or out of a quote."),
    views=[
        (QT_TRANSLATE_NOOP("sales", "Still to deliver"), only("state", "confirmed", "in_progress")),
        (QT_TRANSLATE_NOOP("sales", "Late"), ViewState(filters=(Filter("is_late", Test.EQUALS, value=True),))),
    ],
    actions=_row_actions,
    note=_note,
    has_past=True,
)
