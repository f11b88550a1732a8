"""The list of quotes in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.access import Right
from crm_desktop.domain.sales.states import QUOTE_WORKFLOW
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.views.context import Context
from crm_desktop.views.trade.lists import only
from crm_desktop.views.trade.look import DocumentLook, Listed


def _row_actions(look: DocumentLook, context: Context) -> Sequence[ActionSpec[Any]]:
    def may(panel: ListPanel[Any]) -> bool:
        row = panel.current_row()
        return row is not None and QUOTE_WORKFLOW.allows("order", row.state) and context.may(Right.EDIT_SALES)

    def run(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            look.draw(context, [row.id])

    return [
        ActionSpec("quote.order", QT_TRANSLATE_NOOP("sales", "Make order"), run, icon="order", in_bar=True, enabled=may)
    ]


LISTED = Listed(
    counted=QT_TRANSLATE_NOOP("sales", "{count} quotes"),
    empty=QT_TRANSLATE_NOOP("sales", "No quote yet. Make one with “New quote”."),
    views=[(QT_TRANSLATE_NOOP("sales", "Waiting for an answer"), only("state", "sent", "partly_ordered"))],
    actions=_row_actions,
)
