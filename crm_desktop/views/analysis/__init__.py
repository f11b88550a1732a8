"""Analysis: figures cut by any fields, and the documents behind them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import CommandSpec, Feature, TabSpec
from crm_desktop.views.context import Context


def _pivot(context: Context, _record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.analysis.pivot_tab import PivotTab

    return PivotTab(context, prefill)


def _time(context: Context, _record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.analysis.time_dialog import TimeDialog

    return TimeDialog(context, prefill)


def _open_pivot(context: Context) -> None:
    context.open("pivot")


FEATURE = Feature(
    tabs=[
        TabSpec(
            "pivot",
            "analysis",
            QT_TRANSLATE_NOOP("analysis", "Pivot"),
            "report",
            _pivot,
            right=Right.SEE_MONEY,
            single=True,
            page="pivot",
        ),
        TabSpec(
            "report_time",
            "analysis",
            QT_TRANSLATE_NOOP("analysis", "Set a time"),
            "clock",
            _time,
            right=Right.SEE_MONEY,
            is_dialog=True,
            page="pivot",
        ),
    ],
    commands=[
        CommandSpec(
            "analysis.pivot",
            "analysis",
            QT_TRANSLATE_NOOP("analysis", "Pivot"),
            "report",
            _open_pivot,
            menu="analysis",
            right=Right.SEE_MONEY,
        ),
    ],
)
