"""The dock of the contact log."""

from __future__ import annotations

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.customers import CONTACTS as WORDS
from crm_desktop.present.columns.customers import contact_columns
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.parties.contacts import CONTACTS, ContactRow
from crm_desktop.services.parties.contacts import HandlePlan, RemoveContact
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import delete_undoable, run_undoable

Panel = ListPanel[ContactRow]

_OPEN_PLANS = ViewState(
    sort=(Sort("next_on"),), filters=(Filter("next_on", Test.FILLED), Filter("handled_at", Test.EMPTY))
)


def contact_list(context: Context) -> Panel:
    """The contact log of the current customer, or of all."""
    return ListPanel(_spec(context), context)


def _spec(context: Context) -> ListPanelSpec[ContactRow]:
    return ListPanelSpec(
        id="contact_log",
        context=WORDS,
        title=QT_TRANSLATE_NOOP("contacts", "Contact log"),
        columns=contact_columns(context.clock),
        own=Owner.CONTACT,
        source=context.source(CONTACTS),
        reload_on=Changes.CONTACTS | Changes.CUSTOMERS,
        icon="contact",
        counted=QT_TRANSLATE_NOOP("contacts", "{count} talks"),
        empty=QT_TRANSLATE_NOOP("contacts", "Nothing written down yet. Press Ctrl+L after a call or a visit."),
        sort=(Sort("at", descending=True),),
        actions=_actions(context),
        open=lambda row, key: _open(context, row, key),
        record=lambda row: ("contact_entry", row.id),
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer),
        views=[(QT_TRANSLATE_NOOP("contacts", "Open plans"), _OPEN_PLANS)],
    )


def _open(context: Context, row: ContactRow, key: str) -> None:
    if key == "customer":
        context.open("customer", row.party_id)
    else:
        context.open("contact", row.id)


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "contacts.new",
            QT_TRANSLATE_NOOP("contacts", "Log contact"),
            lambda panel: context.open("contact", None, party_id=_customer(panel)),
            icon="new",
            in_bar=True,
        ),
        ActionSpec(
            "contacts.handled",
            QT_TRANSLATE_NOOP("contacts", "Plan done"),
            lambda panel: _handle(context, panel),
            enabled=lambda panel: bool((row := panel.current_row()) and row.is_planned),
            icon="done",
            in_bar=True,
            why_not=QT_TRANSLATE_NOOP("contacts", "This talk has no open plan."),
        ),
        ActionSpec(
            "contacts.open_customer",
            QT_TRANSLATE_NOOP("contacts", "Open the customer"),
            on_row(lambda row: _open_customer(context, row)),
            enabled=has_row,
            icon="customer",
        ),
        ActionSpec(
            "contacts.delete",
            QT_TRANSLATE_NOOP("contacts", "Delete"),
            lambda panel: _delete(context, panel),
            shortcut="Del",
            enabled=has_row,
            icon="delete",
        ),
    ]


def _customer(panel: Panel) -> int | None:
    row = panel.current_row()
    return panel.scope.customer.id or (row.party_id if row else None)


def _open_customer(context: Context, row: ContactRow) -> None:
    context.open("customer", row.party_id)


def _handle(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        undo = HandlePlan(contact_id=row.id, is_handled=False)
        words = panel.words(QT_TRANSLATE_NOOP("contacts", "The plan is done."))
        run_undoable(context, HandlePlan(contact_id=row.id), words, undo)


def _delete(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    question = panel.words(QT_TRANSLATE_NOOP("contacts", "Delete this entry of the contact log?"))
    if row is not None:
        undo = RemoveContact(contact_id=row.id, is_removed=False)
        words = panel.words(QT_TRANSLATE_NOOP("contacts", "The entry is deleted."))
        delete_undoable(context, question, RemoveContact(contact_id=row.id), words, undo)
