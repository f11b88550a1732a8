"""The template designer: a window of its own for each template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import Feature, TabSpec
from crm_desktop.views.context import Context


def _designer(context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.designer.opening import Wanted
    from crm_desktop.views.designer.window import DesignerWindow

    return DesignerWindow(context, Wanted.of(record_id, prefill), draft_key=str(prefill.get("draft_key", "")))


FEATURE = Feature(
    tabs=[
        TabSpec(
            "designer",
            "designer",
            QT_TRANSLATE_NOOP("designer", "Template designer"),
            "template",
            _designer,
            right=Right.EDIT_TEMPLATES,
            is_window=True,
            page="designer",
        )
    ],
)
