"""The docks of receipts 收款单, payments 付款单 and refunds both ways 退款单."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.items import RECEIPT_WORKFLOW, ReceiptState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.money import money_columns
from crm_desktop.present.listing import Filter, Sort, Test, Totals
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.catalogue import list_of
from crm_desktop.queries.money.documents import OTHER_CREDITS, MoneyRow
from crm_desktop.views.context import Context
from crm_desktop.views.money.money_kinds import ONLY_POSTED, MoneyLook
from crm_desktop.views.pick_lists import run_with_reason
from crm_desktop.views.print_request import print_chosen

Panel = ListPanel[MoneyRow]
WHY_VOID = QT_TRANSLATE_NOOP("money", "Why is {number} void?")
DELETE = QT_TRANSLATE_NOOP("money", "Delete this draft of {amount}?")


def money_list(context: Context, look: MoneyLook) -> Panel:
    """Money documents of the parties that the operator may see, the latest first."""
    return ListPanel(_spec(context, look), context)


def _spec(context: Context, look: MoneyLook) -> ListPanelSpec[MoneyRow]:
    advances = ViewState(filters=(Filter("open_amount", Test.AT_LEAST, 1),))
    drafts = ViewState(filters=(Filter("state", Test.EQUALS, ReceiptState.DRAFT),))
    with_left = [] if look.of.gives_back else [(look.left, advances)]
    return ListPanelSpec(
        id=look.list_id,
        context="money",
        title=look.several,
        columns=money_columns(look.of),
        source=context.source(list_of(look.of.document.kind)),
        reload_on=Changes.RECEIPTS | Changes.CUSTOMERS,
        icon=look.icon,
        counted=look.counted,
        empty=look.empty,
        sort=(Sort("document_date", descending=True),),
        actions=_actions(context, look),
        open=lambda row, _key: context.open(look.kind, row.id),
        record=lambda row: (look.kind, row.id),
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer),
        note=partial(_note, look),
        row_tone=lambda row: Tone.CLOSED if row.state is ReceiptState.VOID else Tone.PLAIN,
        views=[*with_left, (QT_TRANSLATE_NOOP("money", "Drafts"), drafts)],
    )


def _actions(context: Context, look: MoneyLook) -> Sequence[ActionSpec[Panel]]:
    kind, several, commands = look.kind, look.list_id, look.commands

    def add(_panel: Panel) -> None:
        context.open(kind, None, party_id=context.customer.id)

    def void(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            question = panel.words(WHY_VOID).format(number=row.number)
            make = partial(commands.void, record_id=row.id, seen_version=row.version)
            run_with_reason(context, panel, question, lambda reason: make(reason=reason), pick_list="void_reason")

    def delete(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None and context.ask.confirm(panel.words(DELETE).format(amount=row.amount), danger=True):
            context.run(commands.delete(record_id=row.id, seen_version=row.version))

    opens = ActionSpec[Panel](
        f"{several}.open", look.open, on_row(lambda row: context.open(kind, row.id)), enabled=has_row, icon="open"
    )
    prints = ActionSpec[Panel](
        f"{several}.print", look.print, print_chosen(context, kind), enabled=has_row, icon="print"
    )
    if not context.may(look.of.document.types):
        return [opens, prints]
    return [
        ActionSpec(f"{several}.add", look.new, add, "Ins", icon="new", in_bar=True),
        opens,
        prints,
        ActionSpec(
            f"{several}.void",
            QT_TRANSLATE_NOOP("money", "Void"),
            void,
            enabled=lambda panel: _may(panel, "void"),
            icon="void",
            why_not=ONLY_POSTED,
        ),
        ActionSpec(
            f"{several}.delete",
            QT_TRANSLATE_NOOP("money", "Delete draft"),
            delete,
            "Del",
            lambda panel: _may(panel, "edit"),
            "delete",
            why_not=QT_TRANSLATE_NOOP("money", "Only a draft can be deleted; void what is posted."),
        ),
    ]


def _may(panel: Panel, action: str) -> bool:
    row = panel.current_row()
    return row is not None and RECEIPT_WORKFLOW.allows(action, row.state)


def _note(look: MoneyLook, totals: Totals) -> str:
    """Why the aging report has another figure: it counts credits that are no money documents as well."""
    others = totals.sums.get(OTHER_CREDITS)
    if not others:
        return ""
    whole = totals.sums["open_amount"] + others
    return look.say(look.others).format(others=formats.money(others), all=formats.money(whole))
