"""The docks of advances and credits 预收和贷项, of prepayments and debits 预付和借项: what settles nothing yet."""

from __future__ import annotations

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import maker_of
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.money import credit_columns
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.money.items import CreditRow
from crm_desktop.queries.money.past import DATED_LEFT
from crm_desktop.views.as_of import add_as_of
from crm_desktop.views.context import Context
from crm_desktop.views.money.sides import SideLook, said

Panel = ListPanel[CreditRow]

WHICH = (
    ("open", QT_TRANSLATE_NOOP("money", "Unallocated")),
    ("", QT_TRANSLATE_NOOP("money", "Unallocated and used up")),
    ("all", QT_TRANSLATE_NOOP("money", "With void ones")),
)


def credit_list(context: Context, look: SideLook) -> Panel:
    """Credits on a side of the parties that the operator may see, the latest first."""
    panel = ListPanel(_spec(context, look), context)
    choices = [(code, said(words)) for code, words in WHICH]
    panel.bar.add_choice(said(look.credits_which), choices, lambda which: panel.set_option(only=which))
    add_as_of(panel, context.clock)
    return panel


def _spec(context: Context, look: SideLook) -> ListPanelSpec[CreditRow]:
    name = QT_TRANSLATE_NOOP("money", "What it settles")
    return ListPanelSpec(
        id=look.credits,
        context="money",
        title=look.credits_title,
        columns=credit_columns(look.of),
        source=context.source(DATED_LEFT[look.of]),
        reload_on=look.of.changes | Changes.RECEIPTS | Changes.CUSTOMERS,
        icon="money",
        counted=look.credits_counted,
        empty=look.credits_empty,
        sort=(Sort("document_date", descending=True),),
        actions=[
            ActionSpec(
                f"{look.credits}.open",
                name,
                on_row(lambda row: _open(context, row)),
                enabled=has_row,
                icon="money",
                in_bar=True,
            )
        ],
        open=lambda row, _key: _open(context, row),
        record=lambda row: ("credit", row.id),
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer),
        row_tone=lambda row: Tone.PLAIN if row.open_amount and row.voided_on is None else Tone.CLOSED,
        options={"only": "open", "today": context.clock.today()},
    )


def _open(context: Context, row: CreditRow) -> None:
    """Money has a page of its own, where the same is done."""
    maker = maker_of(row.kind)
    if maker is not None and maker in MONEY and row.origin_id is not None:
        context.open(maker.value, row.origin_id)
    else:
        context.open("credit", row.id)
