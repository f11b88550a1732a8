"""The list of quotes in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.access import Right
from crm_desktop.domain.sales.states import QUOTE_WORKFLOW
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.row_actions import on_row, row_is
from crm_desktop.views.context import Context
from crm_desktop.views.trade.lists import only
from crm_desktop.views.trade.look import DocumentLook, Listed


def _row_actions(look: DocumentLook, context: Context) -> Sequence[ActionSpec[Any]]:
    return [
        ActionSpec(
            "quote.order",
            QT_TRANSLATE_NOOP("sales", "Make order"),
            on_row(lambda row: look.draw(context, [row.id])),
            icon="order",
            in_bar=True,
            enabled=row_is(lambda row: QUOTE_WORKFLOW.allows("order", row.state) and context.may(Right.EDIT_SALES)),
        )
    ]


LISTED = Listed(
    counted=QT_TRANSLATE_NOOP("sales", "{count} quotes"),
    empty=QT_TRANSLATE_NOOP("sales", "No quote yet. Make one with “New quote”."),
    views=[(QT_TRANSLATE_NOOP("sales", "Waiting for an answer"), only("state", "sent", "partly_ordered"))],
    actions=_row_actions,
)
