"""The docks of receivables 应收 and payables 应付: what is open, overdue or due soon, document by document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.money.items import ItemState, on_side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.money import charge_columns
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, row_is
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.money.items import ChargeRow
from crm_desktop.queries.money.past import DATED
from crm_desktop.services.money.charges import BY_HAND, VoidCharge
from crm_desktop.views.as_of import AsOfField
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.money.behind import open_source
from crm_desktop.views.money.sides import SideLook, said
from crm_desktop.views.pick_lists import run_with_reason

Panel = ListPanel[ChargeRow]


def _which(look: SideLook) -> Sequence[tuple[str, str]]:
    return (
        ("open", look_of(on_side(look.of, ItemState.OPEN)).text),
        ("overdue", said(QT_TRANSLATE_NOOP("money", "Overdue"))),
        ("due", said(QT_TRANSLATE_NOOP("money", "Due within 7 days"))),
        ("", said(look.all_in_force)),
        ("all", said(QT_TRANSLATE_NOOP("money", "With void ones"))),
    )


def charge_list(context: Context, look: SideLook) -> Panel:
    """What is owed on a side by the parties that the operator may see, the oldest due first."""
    day = _Day(context.clock)
    panel = ListPanel(_spec(context, look, day), context)
    panel.bar.add_choice(said(look.which), _which(look), lambda which: panel.set_option(**_options(context, which)))
    as_of = AsOfField(context.clock)
    as_of.changed.connect(lambda: _put_to(panel, day, as_of.day))
    panel.bar.add_widget(as_of)
    return panel


def _put_to(panel: Panel, day: _Day, chosen: date) -> None:
    """Show what was owed at the end of a day."""
    day.chosen = chosen
    panel.set_option(as_of=chosen)


class _Day:
    """The day of the list, as a clock: from it days overdue are counted."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.chosen: date | None = None

    def now(self) -> datetime:
        """The moment, which is always that of the program."""
        return self._clock.now()

    def today(self) -> date:
        """The day that was chosen; today unless it lies before."""
        today = self._clock.today()
        return min(self.chosen, today) if self.chosen is not None else today


def _options(context: Context, which: str) -> dict[str, Any]:
    today = context.clock.today()
    return {"only": which, "today": today, "until": today + timedelta(days=7)}


def _spec(context: Context, look: SideLook, day: _Day) -> ListPanelSpec[ChargeRow]:
    return ListPanelSpec(
        id=look.charges,
        context="money",
        title=look.title,
        columns=charge_columns(day, look.of),
        source=context.source(DATED[look.of]),
        reload_on=look.of.changes | Changes.RECEIPTS | Changes.CUSTOMERS,
        icon=look.of.value,
        counted=look.counted,
        empty=look.empty,
        sort=(Sort("due_date"),),
        actions=_actions(context, look),
        open=lambda row, _key: _open(context, look, row),
        record=lambda row: ("charge", row.id),
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer),
        row_tone=lambda row: Tone.PLAIN if row.open_amount else Tone.CLOSED,
        options=_options(context, "open"),
    )


def _open(context: Context, look: SideLook, row: ChargeRow) -> None:
    if not open_source(context, row.kind, row.origin_id):
        context.open(look.statement, row.party_id)


def _settle(context: Context, look: SideLook, panel: Panel) -> None:
    row = panel.current_row()
    whom = {"party_id": context.customer.id} if row is None else {"party_id": row.party_id, "id": row.id}
    context.open(look.settles, None, **whom)


def _actions(context: Context, look: SideLook) -> Sequence[ActionSpec[Panel]]:
    def statement(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            context.open(look.statement, row.party_id)

    def add(panel: Panel) -> None:
        row = panel.current_row()
        context.open(look.charge, None, party_id=row.party_id if row else context.customer.id)

    def void(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            question = panel.words(WHY_VOID).format(number=row.number)
            run_with_reason(context, panel, question, partial(_void, row), pick_list="void_reason")

    shown = ActionSpec[Panel](
        f"{look.charges}.statement", QT_TRANSLATE_NOOP("money", "Statement"), statement, "F8", has_row, "statement"
    )
    if not look.may_edit(context):
        return [shown]
    return [
        ActionSpec(
            f"{look.charges}.settle",
            look.settle,
            partial(_settle, context, look),
            "Ins",
            icon=look.settles,
            in_bar=True,
        ),
        shown,
        ActionSpec(f"{look.charges}.add", look.book, add, icon="money"),
        ActionSpec(
            f"{look.charges}.void",
            QT_TRANSLATE_NOOP("money", "Void"),
            void,
            "Del",
            row_is(lambda row: row.kind in BY_HAND and row.state is not ItemState.VOID),
            "void",
            why_not=QT_TRANSLATE_NOOP("money", "To void what a document charged, void the document."),
        ),
    ]


WHY_VOID = QT_TRANSLATE_NOOP("money", "Why is {number} void?")


def _void(row: ChargeRow, reason: str) -> VoidCharge:
    return VoidCharge(charge_id=row.id, seen_version=row.version, reason=reason)
