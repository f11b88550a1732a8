"""The dock of receivables 应收: what is open, overdue or due soon, document by document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.items import ChargeKind, ItemState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.money import receivable_columns
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.items import RECEIVABLES, ChargeRow
from crm_desktop.services.money.charges import VoidCharge
from crm_desktop.views.context import Context
from crm_desktop.views.money.behind import open_source
from crm_desktop.views.pick_lists import run_with_reason

Panel = ListPanel[ChargeRow]

WHICH = (
    ("open", QT_TRANSLATE_NOOP("money", "Open")),
    ("overdue", QT_TRANSLATE_NOOP("money", "Overdue")),
    ("due", QT_TRANSLATE_NOOP("money", "Due within 7 days")),
    ("", QT_TRANSLATE_NOOP("money", "Open and paid")),
    ("all", QT_TRANSLATE_NOOP("money", "With void ones")),
)


def charge_list(context: Context) -> Panel:
    """Charges of the customers that the operator may see, the oldest due first."""
    panel = ListPanel(_spec(context), context)
    which = marked(ChoiceBox(), small=True)
    which.setAccessibleName(QCoreApplication.translate("money", "Which receivables"))
    which.setMinimumWidth(theme().px(104))
    for code, words in WHICH:
        which.addItem(QCoreApplication.translate("money", words), code)
    which.activated.connect(lambda _place: panel.set_option(**_options(context, which.currentData())))
    panel.bar.add_widget(which)
    return panel


def _options(context: Context, which: str) -> dict[str, Any]:
    today = context.clock.today()
    return {"only": which, "today": today, "until": today + timedelta(days=7)}


def _spec(context: Context) -> ListPanelSpec[ChargeRow]:
    return ListPanelSpec(
        id="receivables",
        context="money",
        title=QT_TRANSLATE_NOOP("money", "Receivables"),
        columns=receivable_columns(context.clock),
        source=context.source(RECEIVABLES),
        reload_on=Changes.RECEIVABLES | Changes.RECEIPTS | Changes.CUSTOMERS,
        icon="receivable",
        counted=QT_TRANSLATE_NOOP("money", "{count} receivables"),
        empty=QT_TRANSLATE_NOOP("money", "Nothing here is owed. Shipping a delivery makes a receivable."),
        sort=(Sort("due_date"),),
        actions=_actions(context),
        open=lambda row, _key: _open(context, row),
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer),
        row_tone=lambda row: Tone.PLAIN if row.open_amount else Tone.CLOSED,
        options=_options(context, "open"),
    )


def _open(context: Context, row: ChargeRow) -> None:
    if not open_source(context, row.kind, row.origin_id):
        context.open("statement", row.party_id)


def _receive(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    whom = {"party_id": context.customer.id} if row is None else {"party_id": row.party_id, "id": row.id}
    context.open("receipt", None, **whom)


def _actions(context: Context) -> Sequence[ActionSpec[Panel]]:
    def statement(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            context.open("statement", row.party_id)

    def add(panel: Panel) -> None:
        row = panel.current_row()
        context.open("charge", None, party_id=row.party_id if row else context.customer.id)

    def void(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            question = panel.words(WHY_VOID).format(number=row.number)
            run_with_reason(context, panel, question, partial(_void, row), pick_list="void_reason")

    shown = ActionSpec[Panel](
        "receivables.statement", QT_TRANSLATE_NOOP("money", "Statement"), statement, "F8", _has_row, "statement"
    )
    if not context.may(Right.EDIT_MONEY):
        return [shown]
    return [
        ActionSpec(
            "receivables.receive",
            QT_TRANSLATE_NOOP("money", "Receive money"),
            partial(_receive, context),
            "Ins",
            icon="receipt",
            in_bar=True,
        ),
        shown,
        ActionSpec(
            "receivables.add", QT_TRANSLATE_NOOP("money", "Opening balance or other charge…"), add, icon="money"
        ),
        ActionSpec(
            "receivables.void",
            QT_TRANSLATE_NOOP("money", "Void"),
            void,
            "Del",
            _by_hand,
            "void",
            why_not=QT_TRANSLATE_NOOP("money", "To void the charge of a delivery, void the delivery."),
        ),
    ]


WHY_VOID = QT_TRANSLATE_NOOP("money", "Why is {number} void?")


def _has_row(panel: Panel) -> bool:
    return panel.current_row() is not None


def _by_hand(panel: Panel) -> bool:
    row = panel.current_row()
    return row is not None and row.kind is not ChargeKind.DELIVERY and row.state is not ItemState.VOID


def _void(row: ChargeRow, reason: str) -> VoidCharge:
    return VoidCharge(charge_id=row.id, seen_version=row.version, reason=reason)
