"""All imports that were carried out; each can be undone as a whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.imports import IMPORT_COLUMNS, row_tone
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import row_is
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.imports.runs import IMPORTS, ImportRow
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.views.context import Context
from crm_desktop.views.foretold import ask_and_run

Panel = ListPanel[ImportRow]


def import_list(context: Context) -> Panel:
    """The list of imports, newest first."""
    actions: list[ActionSpec[Panel]] = [
        ActionSpec(
            "imports.new",
            QT_TRANSLATE_NOOP("imports", "Import…"),
            lambda _panel: context.open("import"),
            shortcut="Ins",
            icon="import",
            in_bar=True,
        ),
        ActionSpec(
            "imports.undo",
            QT_TRANSLATE_NOOP("imports", "Undo this import"),
            lambda panel: _undo(context, panel),
            shortcut="Del",
            enabled=row_is(lambda row: row.undone_at is None),
            icon="undo",
            in_bar=True,
        ),
    ]
    spec: ListPanelSpec[ImportRow] = ListPanelSpec(
        id="imports",
        context="imports",
        title=QT_TRANSLATE_NOOP("imports", "Past imports"),
        columns=IMPORT_COLUMNS,
        source=context.source(IMPORTS),
        reload_on=Changes.IMPORTS,
        icon="import",
        counted=QT_TRANSLATE_NOOP("imports", "{count} imports"),
        empty=QT_TRANSLATE_NOOP("imports", "Nothing was imported yet. Press Insert to bring in a workbook."),
        sort=(Sort("at", descending=True),),
        actions=actions,
        row_tone=row_tone,
        has_totals=False,
    )
    return ListPanel(spec, context)


def _undo(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is None:
        return
    question = QCoreApplication.translate(
        "imports", "Undo the import of {file}? All that it brought in is deleted; what it changed is put back."
    )
    accept = QCoreApplication.translate("imports", "Undo import")
    done = QCoreApplication.translate("imports", "The import of {file} is undone.").format(file=row.file_name)
    ask_and_run(
        context,
        panel,
        UndoImport(run_id=row.id),
        question.format(file=row.file_name),
        accept,
        done=lambda _done: context.ask.notice(done),
        danger=True,
        with_rows=True,
    )
