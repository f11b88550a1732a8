"""Quotes, orders, deliveries and returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import FindSpec, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.sales.kinds import LOOKS
from crm_desktop.views.sales.looks import enter_sales_looks
from crm_desktop.views.trade.feature import document_feature

if TYPE_CHECKING:
    from crm_desktop.views.found import HitLook

enter_sales_looks()


def _centre(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.trade.document_centre import document_centre

    return document_centre(context)


def _looks() -> Mapping[str, HitLook]:
    from crm_desktop.views.trade import found

    return found.LOOKS


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
    finds=[
        FindSpec(
            "documents",
            QT_TRANSLATE_NOOP("SearchBox", "Documents"),
            "order",
            4,
            QT_TRANSLATE_NOOP("SearchBox", "No document found for {text}"),
            QT_TRANSLATE_NOOP("SearchBox", "numbers, notes, lines"),
            QT_TRANSLATE_NOOP("SearchBox", "such products stand in their lines, newest first"),
            looks=_looks,
            order=50,
            text_leads=True,
            widths=(0, 84, 40),
            new="order.new",
        )
    ],
)
