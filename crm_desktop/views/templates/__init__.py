"""The office's print templates: which there are, what they were, and when which one is used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import CommandSpec, Feature, TabSpec
from crm_desktop.views.context import Context

TITLE = QT_TRANSLATE_NOOP("templates", "Print templates")


def _tab(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.templates.template_tab import TemplatesTab

    return TemplatesTab(context)


FEATURE = Feature(
    tabs=[
        TabSpec(
            "print_templates",
            "templates",
            TITLE,
            "template",
            _tab,
            single=True,
            right=Right.EDIT_TEMPLATES,
            page="print-templates",
        )
    ],
    commands=[
        CommandSpec(
            "templates.list",
            "templates",
            QT_TRANSLATE_NOOP("templates", "Print templates …"),
            "template",
            lambda context: context.open("print_templates"),
            menu="file",
            shortcut="Ctrl+Shift+T",
            right=Right.EDIT_TEMPLATES,
        )
    ],
)
