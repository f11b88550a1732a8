"""Quotes, orders, deliveries and returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.sales.kinds import LOOKS
from crm_desktop.views.sales.looks import enter_sales_looks
from crm_desktop.views.trade.feature import document_feature

enter_sales_looks()


def _centre(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.trade.document_centre import document_centre

    return document_centre(context)


FEATURE = document_feature(
    LOOKS,
    menu="sales",
    tabs=[
        TabSpec(
            "document_centre",
            "sales",
            QT_TRANSLATE_NOOP("sales", "Document centre"),
            "list",
            _centre,
            single=True,
            menus=("sales", "money"),
            page="documents",
        )
    ],
)
