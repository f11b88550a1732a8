"""The dock of contact people: all whom one may see, or those of the current customer."""

from __future__ import annotations

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.people import PEOPLE as WORDS
from crm_desktop.present.columns.people import person_columns
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.parties.people import PEOPLE, PersonRow
from crm_desktop.views.context import Context

Panel = ListPanel[PersonRow]
_MAIN_ONLY = ViewState(filters=(Filter("is_main", Test.EQUALS, value=True),))


def people_list(context: Context) -> Panel:
    """Contact people; each is entered and changed on the card of his firm."""
    return ListPanel(_spec(context), context)


def _spec(context: Context) -> ListPanelSpec[PersonRow]:
    return ListPanelSpec(
        id="people",
        context=WORDS,
        title=QT_TRANSLATE_NOOP("customers", "Contact people"),
        columns=person_columns(),
        own=Owner.PERSON,
        source=context.source(PEOPLE),
        reload_on=Changes.CUSTOMERS,
        icon="person",
        counted=QT_TRANSLATE_NOOP("customers", "{count} people"),
        empty=QT_TRANSLATE_NOOP("customers", "Nobody yet. People are entered on the card of their firm."),
        sort=(Sort("firm"), Sort("is_main", descending=True)),
        actions=[
            ActionSpec[Panel](
                "people.card",
                QT_TRANSLATE_NOOP("customers", "On the card of the firm"),
                on_row(lambda row: _open(context, row)),
                enabled=has_row,
                icon="customer",
                in_bar=True,
            )
        ],
        open=lambda row, _key: _open(context, row),
        record=lambda row: ("contact_person", row.id),
        follows=True,
        customer_of=lambda row: (row.party_id, row.firm),
        views=[(QT_TRANSLATE_NOOP("customers", "Main contacts"), _MAIN_ONLY)],
    )


def _open(context: Context, row: PersonRow) -> None:
    context.open("customer", row.party_id, person_id=row.id)
