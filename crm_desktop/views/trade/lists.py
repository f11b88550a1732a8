"""The list of a kind of documents, as its look says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.own.kinds import owner_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.catalogue import COLUMNS
from crm_desktop.present.columns.trade import row_tone
from crm_desktop.present.listing import Filter, Group, ListRequest, Sort, Source, Test, Totals
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.catalogue import list_of
from crm_desktop.views.as_of import add_as_of
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import print_chosen
from crm_desktop.views.trade.look import DocumentLook

Row = TypeVar("Row")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

NEWEST = (Sort("document_date", descending=True), Sort("number", descending=True))


def documents_list(look: DocumentLook, context: Context) -> QWidget:
    """All documents of a kind, the newest first."""
    listed = look.listed()
    spec: ListPanelSpec[Any] = ListPanelSpec(
        id=look.dock.id,
        context=look.words,
        title=look.dock.title,
        columns=COLUMNS[look.type.kind],
        own=owner_of(look.type.listed),
        source=DatedSource(context, context.source(list_of(look.type.kind))),
        reload_on=look.type.changes | Changes.CUSTOMERS | listed.reload_on,
        icon=look.icon,
        counted=listed.counted,
        empty=listed.empty,
        sort=NEWEST,
        follows=True,
        actions=[*_common(context, look), *listed.actions(look, context)],
        note=listed.note(context) if listed.note is not None else None,
        views=listed.views,
        open=lambda row, _key: context.open(look.id, row.id),
        record=lambda row: (look.id, row.id),
        customer_of=lambda row: (row.party_id, row.customer),
        row_tone=row_tone,
    )
    panel = ListPanel(spec, context)
    if listed.has_past:
        add_as_of(panel, context.clock)
    return panel


class DatedSource(Generic[Row]):
    """Answers a list as of the day on which it is asked, also when the program runs over midnight."""

    def __init__(self, context: Context, source: Source[Row]) -> None:
        self._context, self._source = context, source

    def at_once(self, ask: Callable[[], T]) -> T:
        return self._source.at_once(ask)

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return self._source.beside(one, other)

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self._source.ids(self._dated(request), most)

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        return self._source.rows(ids, self._dated(request))

    def totals(self, request: ListRequest) -> Totals:
        return self._source.totals(self._dated(request))

    def groups(self, request: ListRequest) -> Sequence[Group]:
        return self._source.groups(self._dated(request))

    def _dated(self, request: ListRequest) -> ListRequest:
        return replace(request, options={**request.options, "today": self._context.clock.today()})


DIRECT_ONLY = ViewState(filters=(Filter("is_direct", Test.EQUALS, value=True),))
"""A view of the documents behind which there is no other."""


def only(key: str, *values: str) -> ViewState:
    """A view of the rows with one of some values."""
    return ViewState(filters=(Filter(key, Test.ONE_OF, values),))


def _common(context: Context, look: DocumentLook) -> list[ActionSpec[Any]]:
    def new(panel: ListPanel[Any]) -> None:  # noqa: ARG001 - as actions are called
        context.open(look.id, None)

    return [
        ActionSpec(
            "document.open",
            QT_TRANSLATE_NOOP("trade", "Open"),
            on_row(lambda row: context.open(look.id, row.id)),
            icon="open",
            enabled=has_row,
        ),
        ActionSpec(
            "document.new",
            QT_TRANSLATE_NOOP("trade", "New"),
            new,
            "Ctrl+N",
            icon="new",
            in_bar=True,
            enabled=lambda _panel: context.may(look.type.begun_by),
        ),
        ActionSpec(
            "document.print",
            QT_TRANSLATE_NOOP("trade", "Print document"),
            print_chosen(context, look.id),
            icon="print",
            enabled=has_row,
        ),
    ]
