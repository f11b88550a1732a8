"""F9 on the aging report: why a cell is what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from crm_desktop.domain.clock import Clock
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.money import age_key
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.queries.money.aging import AgingRow
from crm_desktop.queries.money.open_documents import UNALLOCATED
from crm_desktop.queries.why.credit import credit_why
from crm_desktop.queries.why.credit_past import credit_past_why
from crm_desktop.queries.why.owed import balance_why, cell_why
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import KEY

Panel = ListPanel[AgingRow]
MOST_COLUMNS = 8


def why_action(explainer: Callable[[], Explainer], asked: Callable[[], dict[str, Any]]) -> ActionSpec[Panel]:
    """Explain the cell with the cursor, or the total of its row; ``asked`` are the day, the basis and the side."""

    def explain(panel: Panel) -> None:
        row = panel.current_row()
        if row is None:
            return
        column = column_of(panel.spec.columns[panel.table.currentIndex().column()].key)
        if column is None:
            explainer().explain(balance_why, party_id=row.party_id, **asked())
        else:
            explainer().explain(cell_why, party_id=row.party_id, column=column, **asked())

    return ActionSpec("aging.why", QT_TRANSLATE_NOOP("money", "Why this figure"), explain, KEY, has_row, "help")


def credit_action(explainer: Callable[[], Explainer], day: Callable[[], date], clock: Clock) -> ActionSpec[Panel]:
    """Explain the credit that the customer with the cursor uses, or used on the day of the report."""

    def explain(panel: Panel) -> None:
        row, today = panel.current_row(), clock.today()
        if row is None:
            return
        if day() < today:
            explainer().explain(credit_past_why, party_id=row.party_id, as_of=day())
        else:
            explainer().explain(credit_why, party_id=row.party_id, today=today)

    name = QT_TRANSLATE_NOOP("money", "Credit on this day")
    return ActionSpec("aging.credit", name, explain, "Shift+F9", has_row, "money")


def column_of(key: str) -> int | None:
    """The aging column that a column of the list shows; None for what is no cell of it."""
    places = {age_key(place): place for place in range(MOST_COLUMNS)} | {"unallocated": UNALLOCATED}
    return places.get(key)
