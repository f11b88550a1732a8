"""What kinds of documents add to the window: docks, tabs, commands and activities, made out of their looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.views.catalogue import ActivitySpec, CommandSpec, DockSpec, Feature, FindSpec, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_kind
from crm_desktop.views.trade.look import DocumentLook
from crm_desktop.views.trade.looks import enter_trade_looks


def document_feature(
    looks: Sequence[DocumentLook], menu: str, tabs: Sequence[TabSpec] = (), finds: Sequence[FindSpec] = ()
) -> Feature:
    """A dock, a tab and a command for each kind, in this menu; ``tabs`` and ``finds`` are about no single kind."""
    enter_trade_looks()
    for look in looks:
        enter_kind(look.type, look.icon)
    return Feature(
        docks=[_dock(look, menu) for look in looks],
        tabs=[*tabs, *(_tab(look) for look in looks)],
        commands=[_command(look, menu) for look in looks],
        activities=[_activity(look, *look.dock.activity) for look in looks if look.dock.activity is not None],
        finds=finds,
    )


def _list(look: DocumentLook, context: Context) -> QWidget:
    from crm_desktop.views.trade.lists import documents_list

    return documents_list(look, context)


def _document(look: DocumentLook, context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> QWidget:
    from crm_desktop.views.trade.document_tab import DocumentTab

    return DocumentTab(context, look, record_id, prefill)


def _new(look: DocumentLook, context: Context) -> None:
    context.open(look.id, None)


def _tab(look: DocumentLook) -> TabSpec:
    return TabSpec(
        look.id,
        "trade",
        look.title,
        look.icon,
        partial(_document, look),
        right=look.type.sees,
        page=look.dock.page,
    )


def _dock(look: DocumentLook, menu: str) -> DockSpec:
    return DockSpec(
        look.dock.id,
        look.words,
        look.dock.title,
        look.icon,
        partial(_list, look),
        right=look.type.sees,
        menu=menu,
        page=look.dock.page,
        places=look.dock.places,
        front_in=look.dock.front_in,
    )


def _command(look: DocumentLook, menu: str) -> CommandSpec:
    return CommandSpec(
        look.begun.id,
        look.words,
        look.begun.title,
        look.icon,
        partial(_new, look),
        menu=menu,
        shortcut=look.begun.shortcut,
        places=look.begun.places,
        right=look.type.begun_by,
    )


def _activity(look: DocumentLook, word: str, place: int) -> ActivitySpec:
    return ActivitySpec(look.dock.id, look.words, word, look.icon, f"dock:{look.dock.id}", place, right=look.type.sees)
