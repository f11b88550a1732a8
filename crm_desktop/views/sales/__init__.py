"""Quotes, orders, deliveries and returns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.sales.kinds import LOOKS
from crm_desktop.views.sales.look import DocumentLook
from crm_desktop.views.sales.looks import enter_sales_looks

enter_sales_looks()


def _list(look: DocumentLook, context: Context) -> QWidget:
    from crm_desktop.views.sales.lists import documents_list

    return documents_list(look, context)


def _tab(look: DocumentLook, context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.sales.document_tab import DocumentTab

    return DocumentTab(context, look, record_id, prefill)


def _centre(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.sales.document_centre import document_centre

    return document_centre(context)


def _new(look: DocumentLook, context: Context) -> None:
    context.open(look.id, None)


def _dock(look: DocumentLook) -> DockSpec:
    return DockSpec(
        look.dock.id,
        "sales",
        look.dock.title,
        look.icon,
        partial(_list, look),
        menu="sales",
        page=look.dock.page,
        places=look.dock.places,
        front_in=look.dock.front_in,
    )


def _command(look: DocumentLook) -> CommandSpec:
    return CommandSpec(
        look.begun.id,
        "sales",
        look.begun.title,
        look.icon,
        partial(_new, look),
        menu="sales",
        shortcut=look.begun.shortcut,
        places=look.begun.places,
        right=look.type.begun_by,
    )


def _activity(look: DocumentLook, word: str, place: int) -> ActivitySpec:
    return ActivitySpec(look.dock.id, "sales", word, look.icon, f"dock:{look.dock.id}", place)


FEATURE = Feature(
    docks=[_dock(look) for look in LOOKS],
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
        ),
        *(TabSpec(look.id, "sales", look.title, look.icon, partial(_tab, look), page=look.dock.page) for look in LOOKS),
    ],
    commands=[_command(look) for look in LOOKS],
    activities=[_activity(look, *look.dock.activity) for look in LOOKS if look.dock.activity is not None],
)
