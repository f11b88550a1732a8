"""The list of deliveries in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.sales.states import DELIVERY_WORKFLOW
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.row_actions import on_row, row_is
from crm_desktop.views.context import Context
from crm_desktop.views.trade.lists import DIRECT_ONLY, only
from crm_desktop.views.trade.look import DocumentLook, Listed


def _row_actions(look: DocumentLook, context: Context) -> Sequence[ActionSpec[Any]]:
    return [
        ActionSpec(
            "delivery.return",
            QT_TRANSLATE_NOOP("sales", "Return goods"),
            on_row(lambda row: look.draw(context, [row.id])),
            icon="return",
            enabled=row_is(lambda row: DELIVERY_WORKFLOW.allows("void", row.state) and context.may(Right.SHIP)),
        )
    ]


LISTED = Listed(
    reload_on=Changes.RECEIVABLES | Changes.RECEIPTS,
    counted=QT_TRANSLATE_NOOP("sales", "{count} deliveries"),
    empty=QT_TRANSLATE_NOOP("sales", "No delivery yet. Open an order and choose “Deliver”; Ctrl+N needs no order."),
    views=[
        (QT_TRANSLATE_NOOP("sales", "Not signed back"), only("state", "shipped")),
        (QT_TRANSLATE_NOOP("sales", "Without order"), DIRECT_ONLY),
    ],
    actions=_row_actions,
)
