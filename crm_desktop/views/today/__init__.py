"""The first tab: my day, figures, charts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import ActivitySpec, Feature, TabSpec
from crm_desktop.views.context import Context


def _build(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.today.panel import TodayPanel

    return TodayPanel(context)


_TODAY = QT_TRANSLATE_NOOP("today", "Today")

FEATURE = Feature(
    tabs=[TabSpec("today", "today", _TODAY, "today", _build, single=True, keeps_docks=True, page="reminders")],
    activities=[ActivitySpec("today", "today", _TODAY, "today", "tab:today", order=0)],
)
