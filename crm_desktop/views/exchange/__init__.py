"""Files in and out: import a workbook, undo an import, write any list to Excel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import CommandSpec, Feature, TabSpec
from crm_desktop.views.context import Context


def _import(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.exchange.import_tab import ImportTab

    return ImportTab(context)


def _imports(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.exchange.import_list import import_list

    return import_list(context)


def _export(context: Context, panel: Any) -> None:
    from crm_desktop.views.exchange.export import export_list

    export_list(context, panel)


def _note_copied(context: Context, panel: Any, rows: int) -> None:
    from crm_desktop.views.exchange.export import note_copied

    note_copied(context, panel, rows)


def _start(context: Context, _window: QWidget) -> None:
    context.export_wanted.connect(partial(_export, context))
    context.rows_copied.connect(partial(_note_copied, context))


FEATURE = Feature(
    tabs=(
        TabSpec(
            "import",
            "exchange",
            QT_TRANSLATE_NOOP("exchange", "Import from Excel"),
            "import",
            _import,
            single=True,
            right=Right.IMPORT,
            page="import-export",
        ),
        TabSpec(
            "imports",
            "exchange",
            QT_TRANSLATE_NOOP("exchange", "Past imports"),
            "log",
            _imports,
            single=True,
            right=Right.IMPORT,
            page="import-export",
        ),
    ),
    commands=(
        CommandSpec(
            id="exchange.import",
            context="exchange",
            title=QT_TRANSLATE_NOOP("exchange", "Import from Excel…"),
            icon="import",
            run=lambda context: context.open("import"),
            menu="file",
            right=Right.IMPORT,
        ),
        CommandSpec(
            id="exchange.imports",
            context="exchange",
            title=QT_TRANSLATE_NOOP("exchange", "Past imports"),
            icon="log",
            run=lambda context: context.open("imports"),
            menu="file",
            right=Right.IMPORT,
        ),
    ),
    startup=_start,
)
