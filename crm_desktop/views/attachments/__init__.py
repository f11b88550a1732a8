"""Files, pictures and notes of any record: shown on its page, or in a dialog beside it.

What the pages of other features embed stands in ``page`` and ``opener``; they may import those, and are not imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import DockSpec, Feature, FindSpec, TabSpec
from crm_desktop.views.context import Context

if TYPE_CHECKING:
    from crm_desktop.views.found import HitLook

KEYS = "Ctrl+Shift+A"
"""Opens them for whatever record is in front, or the row of a list; the window listens."""


def _dialog(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.attachments.files_dialog import FilesDialog

    return FilesDialog(context, record_id or 0, prefill)


def _dock(context: Context) -> QWidget:
    from crm_desktop.views.attachments.file_list import file_list

    return file_list(context)


def _looks() -> Mapping[str, HitLook]:
    from crm_desktop.views.attachments.found import LOOKS

    return LOOKS


FEATURE = Feature(
    docks=[
        DockSpec(
            "file_list",
            "attachments",
            QT_TRANSLATE_NOOP("attachments", "All files"),
            "files",
            _dock,
            menu="customers",
            page="files",
        )
    ],
    tabs=[
        TabSpec(
            "files",
            "attachments",
            QT_TRANSLATE_NOOP("attachments", "Files and notes"),
            "files",
            _dialog,
            is_dialog=True,
            needs_prefill=True,
            page="files",
        )
    ],
    finds=[
        FindSpec(
            "files",
            QT_TRANSLATE_NOOP("SearchBox", "Files and notes"),
            "files",
            3,
            QT_TRANSLATE_NOOP("SearchBox", "No file or note found for {text}"),
            QT_TRANSLATE_NOOP("SearchBox", "names and kinds of files, words of notes"),
            text_leads=True,
            looks=_looks,
            order=60,
            list="file_list",
            every=QT_TRANSLATE_NOOP("SearchBox", "All files"),
        )
    ],
)
