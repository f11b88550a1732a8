"""The dock of regions: the tree with its people, and the customers of each."""

from __future__ import annotations

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.regions import REGION_COLUMNS, REGIONS, row_tone
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.parties.region_list import RegionListing, RegionRow
from crm_desktop.queries.regions import REGION_LIST
from crm_desktop.views.context import Context

Panel = ListPanel[RegionRow]
_COLUMNS = {
    RegionKind.BIG: "big_region",
    RegionKind.REGION: "sales_region",
    RegionKind.CLASS: "class_area",
}
"""Of the list of customers: who asks for a region of a level gets all under it."""


def region_list(context: Context) -> Panel:
    """All regions of sales."""
    return ListPanel(_spec(context), context)


def _spec(context: Context) -> ListPanelSpec[RegionRow]:
    off = ViewState(filters=(Filter("is_active", Test.EQUALS, value=False),))
    return ListPanelSpec(
        id="regions",
        context=REGIONS,
        title=QT_TRANSLATE_NOOP("regions", "Sales regions"),
        columns=REGION_COLUMNS,
        source=context.source(RegionListing()),
        reload_on=Changes.OFFICE | Changes.CUSTOMERS | Changes.EMPLOYEES,
        icon="region",
        counted=QT_TRANSLATE_NOOP("regions", "{count} regions"),
        empty=QT_TRANSLATE_NOOP("regions", "No regions yet. Who sets up the office enters them in the pick lists."),
        sort=(Sort("path"),),
        actions=_actions(context),
        open=lambda row, _key: show_customers(context, row),
        row_tone=row_tone,
        record=lambda row: ("dictionary_entry", row.id),
        views=[(QT_TRANSLATE_NOOP("regions", "Switched off"), off)],
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    listed: ActionSpec[Panel] = ActionSpec(
        "regions.customers",
        QT_TRANSLATE_NOOP("regions", "Its customers"),
        on_row(lambda row: show_customers(context, row)),
        enabled=has_row,
        icon="customer",
        in_bar=True,
    )
    card: ActionSpec[Panel] = ActionSpec(
        "regions.card",
        QT_TRANSLATE_NOOP("regions", "Its card"),
        on_row(lambda row: context.open("region", row.id)),
        "Ctrl+Return",
        enabled=has_row,
        icon="region",
        in_bar=True,
    )
    if not context.may(Right.SET_UP_OFFICE):
        return [listed, card]
    change: ActionSpec[Panel] = ActionSpec(
        "regions.edit",
        QT_TRANSLATE_NOOP("regions", "Change the tree"),
        lambda _panel: context.open("dictionaries", list_name=REGION_LIST),
        "Ins",
        icon="edit",
        in_bar=True,
    )
    return [listed, card, change]


def show_customers(context: Context, row: RegionRow) -> None:
    """Show the customers of a region and of all under it."""
    context.show_list("customers", Filter(_COLUMNS[row.kind], Test.EQUALS, row.name))
