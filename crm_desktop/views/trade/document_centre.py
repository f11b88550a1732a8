"""The tab of the document centre 单据中心: all documents of sales and money of a span in one list."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import DOCUMENT_CHANGES
from crm_desktop.domain.documents import DOCUMENTS as DOCUMENT_KINDS
from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.documents import DOCUMENT_COLUMNS, DOCUMENTS, row_tone
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lists.memory_source import holds
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.trade.document_centre import DOCUMENT_CENTRE, CentreRow
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.trade.lists import DatedSource
from crm_desktop.views.trade.span_bar import SpanBar

Panel = ListPanel[CentreRow]
NEW = tuple((kind, one.begun_by) for kind, one in DOCUMENT_KINDS.items())
"""What can be begun here, and the right that it needs."""


def document_centre(context: Context) -> QWidget:
    """All documents, those of this week at first, day by day."""
    spec = _spec(context)
    spans = SpanBar(spec.words(spec.title), context.clock)
    panel = ListPanel(spec, context, head=spans)
    spans.changed.connect(lambda since, until: panel.set_option(since=since, until=until))
    spans.add_keys(panel)
    return panel


def _spec(context: Context) -> ListPanelSpec[CentreRow]:
    since, until = SpanBar.first_days(context.clock.today())
    return ListPanelSpec(
        id="document_centre",
        context=DOCUMENTS,
        title=QT_TRANSLATE_NOOP("documents", "Document centre"),
        columns=DOCUMENT_COLUMNS,
        secrets=CentreRow.SECRETS,
        source=DatedSource(context, context.source(DOCUMENT_CENTRE)),
        reload_on=DOCUMENT_CHANGES | Changes.CUSTOMERS,
        icon="list",
        counted=QT_TRANSLATE_NOOP("documents", "{count} documents"),
        empty=QT_TRANSLATE_NOOP(
            "documents", "No documents in this span. Alt+3 shows the month, Alt+5 the year; Ctrl+N makes a new one."
        ),
        sort=(Sort("document_date", descending=True),),
        group="document_date",
        group_by=("document_date", "customer", "kind", "maker", "employee"),
        held=2,
        hides=True,
        idle=_idle,
        options={"since": since, "until": until},
        actions=_actions(context),
        open=lambda row, key: _open(context, row, key),
        record=lambda row: (row.kind.value, row.record_id),
        customer_of=lambda row: (row.party_id, row.customer),
        row_tone=row_tone,
        views=[
            (QT_TRANSLATE_NOOP("documents", "Drafts"), _only("state", "draft")),
            (QT_TRANSLATE_NOOP("documents", "Void"), _only("state", "void")),
        ],
    )


def _idle(request: ListRequest) -> set[str]:
    """The columns of money of which no kind is asked for."""
    asked = [one for one in request.filters if one.key == "kind"]
    kinds = [kind for kind in DocumentKind if all(holds(kind, one) for one in asked)]
    return (
        {figure.value for figure in Figure} - {DOCUMENT_KINDS[kind].figure.value for kind in kinds} if kinds else set()
    )


def _only(key: str, *values: str) -> ViewState:
    return ViewState(filters=(Filter(key, Test.ONE_OF, values),), group="document_date")


def _open(context: Context, row: CentreRow, key: str) -> None:
    if key == "customer":
        context.open("customer", row.party_id)
    else:
        context.open(row.kind.value, row.record_id)


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "document.open",
            QT_TRANSLATE_NOOP("documents", "Open"),
            on_row(lambda row: context.open(row.kind.value, row.record_id)),
            icon="open",
            enabled=has_row,
        ),
        ActionSpec(
            "document.new",
            QT_TRANSLATE_NOOP("documents", "New"),
            partial(_offer_new, context),
            "Ctrl+N",
            icon="new",
            in_bar=True,
            primary=True,
            enabled=lambda _panel: any(context.may(right) for _, right in NEW),
        ),
        ActionSpec(
            "document.print",
            QT_TRANSLATE_NOOP("documents", "Print document"),
            on_row(lambda row: context.print(PrintRequest(row.kind.value, row.record_id, row.number or ""))),
            icon="print",
            enabled=has_row,
        ),
    ]


def _offer_new(context: Context, panel: Panel) -> None:
    """Ask which kind of document is begun."""
    menu = QMenu(panel)
    for kind, right in NEW:
        look = context.formats.look(kind)
        entry = menu.addAction(icon(look.icon), look.text)
        entry.setEnabled(context.may(right))
        entry.triggered.connect(partial(_begin, context, kind))
    menu.setActiveAction(menu.actions()[0])
    menu.popup(panel.bar.mapToGlobal(panel.bar.rect().bottomLeft()))
    menu.aboutToHide.connect(menu.deleteLater)


def _begin(context: Context, kind: DocumentKind, *_: object) -> None:
    context.open(kind.value, None)
