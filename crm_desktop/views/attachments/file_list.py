"""The list of all files, whatever record they hang on."""

from __future__ import annotations

from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import DOCUMENT_CHANGES
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.attachments import ATTACHMENTS, FILE_COLUMNS
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.attachments.files import FILES, AttachedRow
from crm_desktop.views.context import Context

Panel = ListPanel[AttachedRow]

_EXPIRING = ViewState(sort=(Sort("expires_on"),), filters=(Filter("expires_on", Test.FILLED),))


def file_list(context: Context) -> Panel:
    """The files of the current customer, or of all."""
    return ListPanel(_spec(context), context)


def _spec(context: Context) -> ListPanelSpec[AttachedRow]:
    return ListPanelSpec(
        id="file_list",
        context=ATTACHMENTS,
        title=QT_TRANSLATE_NOOP("attachments", "All files"),
        columns=FILE_COLUMNS,
        source=context.source(FILES),
        reload_on=Changes.FILES | Changes.CUSTOMERS | Changes.PRODUCTS | DOCUMENT_CHANGES,
        icon="files",
        counted=QT_TRANSLATE_NOOP("attachments", "{count} files"),
        empty=QT_TRANSLATE_NOOP(
            "attachments", "No files yet. Open a customer, a product or a document and press Ctrl+Shift+A."
        ),
        sort=(Sort("added_at", descending=True),),
        actions=_actions(context),
        open=lambda row, key: open_record(context, row) if key in ("record", "customer") else open_place(context, row),
        record=lambda row: (row.owner_kind, row.owner_id),
        follows=True,
        customer_of=lambda row: (row.party_id, row.customer or "") if row.party_id is not None else None,
        views=[(QT_TRANSLATE_NOOP("attachments", "With a last day"), _EXPIRING)],
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "files.of_record",
            QT_TRANSLATE_NOOP("attachments", "Files and notes"),
            on_row(lambda row: open_place(context, row)),
            enabled=has_row,
            icon="files",
            in_bar=True,
        ),
        ActionSpec(
            "files.open_record",
            QT_TRANSLATE_NOOP("attachments", "Open the record"),
            on_row(lambda row: open_record(context, row)),
            enabled=has_row,
            icon="open",
            in_bar=True,
        ),
    ]


def open_place(context: Context, row: AttachedRow) -> None:
    """Show what hangs on the record of a file."""
    context.open("files", row.owner_id, kind=row.owner_kind)


def open_record(context: Context, row: AttachedRow) -> None:
    """Open the record that a file hangs on."""
    owner = OWNERS[row.owner_kind]
    if owner.is_person:
        context.open("customer", row.party_id, person_id=row.owner_id)
    elif owner.opens:
        context.open(owner.opens, row.owner_id)
    else:
        open_place(context, row)
