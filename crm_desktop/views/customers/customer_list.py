"""The docks of customers and of the parties in each other role."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.customers import CUSTOMERS as WORDS
from crm_desktop.present.columns.customers import party_columns
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.parties.customers import USUAL_ORDER, CustomerListing, CustomerRow, secrets_in
from crm_desktop.views.context import Context
from crm_desktop.views.customers.customer_actions import delete_customer, hand_over_customers, switch_customer
from crm_desktop.views.customers.customer_prints import papers, print_customers
from crm_desktop.views.customers.in_full import KEY, is_partly_seen, show_in_full
from crm_desktop.views.customers.in_full import WORDS as WORDS_IN_FULL
from crm_desktop.views.customers.roles import CUSTOMER, RoleSpec, new_in

Panel = ListPanel[CustomerRow]


def customer_list(context: Context) -> Panel:
    """All customers that the operator may see; the one chosen becomes the current customer."""
    return party_list(context, CUSTOMER)


def party_list(context: Context, shown: RoleSpec) -> Panel:
    """All parties of a role that the operator may see; the one chosen becomes the current customer."""
    panel = ListPanel(_spec(context, shown), context)
    panel.table.setSelectionMode(panel.table.SelectionMode.ExtendedSelection)
    return panel


def _spec(context: Context, shown: RoleSpec) -> ListPanelSpec[CustomerRow]:
    side = shown.role.side
    sees_money = context.may(side.see)
    return ListPanelSpec(
        id=shown.id,
        context=WORDS,
        title=shown.title,
        columns=party_columns(context.clock, shown.role),
        own=Owner.PARTY,
        secrets=secrets_in(shown.role),
        source=context.source(CustomerListing(context.clock, shown.role)),
        reload_on=Changes.CUSTOMERS | Changes.CONTACTS | side.changes | Changes.RECEIPTS,
        icon=shown.icon,
        counted=shown.counted,
        empty=shown.empty,
        sort=USUAL_ORDER[shown.role],
        actions=_actions(context, shown.role),
        open=lambda row, _key: context.open("customer", row.id),
        record=lambda row: ("customer", row.id),
        customer_of=lambda row: (row.id, row.shown_name),
        row_tone=lambda row: Tone.PLAIN if row.is_active else Tone.CLOSED,
        views=_views(sees_money=sees_money) if shown is CUSTOMER else _OTHER_VIEWS,
    )


_OTHER_VIEWS = [
    (
        QT_TRANSLATE_NOOP("customers", "Switched off"),
        ViewState(filters=(Filter("is_active", Test.EQUALS, value=False),)),
    )
]


def _views(*, sees_money: bool) -> list[tuple[str, ViewState]]:
    nobody = ViewState(sort=(Sort("name"),), filters=(Filter("owner", Test.EMPTY),))
    unplanned = ViewState(sort=(Sort("last_contact_at"),), filters=(Filter("next_contact_on", Test.EMPTY),))
    overdue = ViewState(sort=(Sort("overdue", descending=True),))
    orderless = ViewState(sort=(Sort("last_order_on"),), filters=(Filter("is_orderless", Test.EQUALS, value=True),))
    return [
        (QT_TRANSLATE_NOOP("customers", "Without a plan"), unplanned),
        *([(QT_TRANSLATE_NOOP("customers", "By overdue amount"), overdue)] if sees_money else []),
        (QT_TRANSLATE_NOOP("customers", "Long not ordered"), orderless),
        (QT_TRANSLATE_NOOP("customers", "Without a salesperson"), nobody),
        *_OTHER_VIEWS,
    ]


def _actions(context: Context, role: PartyRole) -> list[ActionSpec[Panel]]:
    may_edit = context.may(role.edit)
    actions: list[ActionSpec[Panel]] = [
        ActionSpec(
            "customers.open",
            QT_TRANSLATE_NOOP("customers", "Open"),
            lambda panel: _open(context, panel, "customer"),
            enabled=has_row,
            icon="open",
        )
    ]
    if may_edit:
        actions += _edit_actions(context, role)
    if is_partly_seen(context):
        actions.append(
            ActionSpec("customers.in_full", WORDS_IN_FULL, _in_full(context), KEY, enabled=has_row, icon="phone")
        )
    actions += [_print_action(context, kind, words) for kind, words in papers(context, [role])]
    if context.may(Right.ASSIGN_CUSTOMERS):
        actions.append(
            ActionSpec(
                "customers.hand_over",
                QT_TRANSLATE_NOOP("customers", "Hand over…"),
                lambda panel: hand_over_customers(context, panel, panel.selected_ids()),
                enabled=has_row,
                icon="hand-on",
            )
        )
    return actions


def _in_full(context: Context) -> Callable[[Panel], None]:
    def run(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            show_in_full(context, panel, row.id)

    return run


def _print_action(context: Context, kind: str, words: str) -> ActionSpec[Panel]:
    def run(panel: Panel) -> None:
        row = panel.current_row()
        if row is not None:
            print_customers(context, kind, panel.selected_ids() or [row.id], row.code)

    return ActionSpec(f"customers.print_{kind}", words, run, enabled=has_row, icon="print")


def _edit_actions(context: Context, role: PartyRole) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "customers.add",
            QT_TRANSLATE_NOOP("customers", "New"),
            lambda _panel: context.open("customer", None, **new_in(role)),
            shortcut="Ins",
            icon="new",
            in_bar=True,
        ),
        ActionSpec(
            "customers.log",
            QT_TRANSLATE_NOOP("customers", "Log contact"),
            lambda panel: _open(context, panel, "contact"),
            enabled=has_row,
            icon="contact",
            in_bar=True,
            why_not=QT_TRANSLATE_NOOP("customers", "Choose a customer first."),
        ),
        ActionSpec(
            "customers.switch",
            QT_TRANSLATE_NOOP("customers", "Switch off or on"),
            on_row(lambda row: _switch(context, row)),
            enabled=has_row,
            icon="void",
        ),
        ActionSpec(
            "customers.delete",
            QT_TRANSLATE_NOOP("customers", "Delete"),
            on_row(lambda row: _delete(context, row)),
            shortcut="Del",
            enabled=has_row,
            icon="delete",
        ),
    ]


def _open(context: Context, panel: Panel, kind: str) -> None:
    row = panel.current_row()
    if row is not None and kind == "customer":
        context.open("customer", row.id)
    elif row is not None:
        context.open(kind, None, party_id=row.id)


def _switch(context: Context, row: CustomerRow) -> None:
    switch_customer(context, row.id, row.version, is_active=not row.is_active)


def _delete(context: Context, row: CustomerRow) -> None:
    delete_customer(context, row.id, row.version, row.name)
