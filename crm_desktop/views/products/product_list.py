"""The dock of products."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.products import COST_COLUMNS, PRODUCT_COLUMNS
from crm_desktop.present.columns.products import PRODUCTS as WORDS
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import ViewState
from crm_desktop.queries.products.products import PRODUCTS, ProductRow
from crm_desktop.services.products.products import RemoveProduct, SwitchProduct, TakeBackProduct
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import delete_undoable, run_undoable

Panel = ListPanel[ProductRow]


def product_list(context: Context) -> Panel:
    """All products; found by code, bar code, part of the name or pinyin initials."""
    return ListPanel(_spec(context), context)


def _spec(context: Context) -> ListPanelSpec[ProductRow]:
    off = ViewState(filters=(Filter("is_active", Test.EQUALS, value=False),))
    return ListPanelSpec(
        id="products",
        context=WORDS,
        title=QT_TRANSLATE_NOOP("products", "Products"),
        columns=[*PRODUCT_COLUMNS, *COST_COLUMNS],
        own=Owner.PRODUCT,
        source=context.source(PRODUCTS),
        reload_on=Changes.PRODUCTS | Changes.PRICES,
        icon="product",
        counted=QT_TRANSLATE_NOOP("products", "{count} products"),
        empty=QT_TRANSLATE_NOOP(
            "products", "No products yet. Press Insert to enter the first one, or import them from Excel."
        ),
        sort=(Sort("code"),),
        actions=_actions(context),
        open=lambda row, _key: context.open("product", row.id),
        record=lambda row: ("product", row.id),
        row_tone=lambda row: Tone.PLAIN if row.is_active else Tone.CLOSED,
        views=[(QT_TRANSLATE_NOOP("products", "Switched off"), off)],
        has_totals=False,
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    opened: ActionSpec[Panel] = ActionSpec(
        "products.open",
        QT_TRANSLATE_NOOP("products", "Open"),
        on_row(lambda row: _open(context, row)),
        enabled=has_row,
        icon="open",
    )
    if not context.may(Right.EDIT_PRODUCTS):
        return [opened]
    return [
        opened,
        ActionSpec(
            "products.add",
            QT_TRANSLATE_NOOP("products", "New"),
            lambda _panel: context.open("product"),
            shortcut="Ins",
            icon="new",
            in_bar=True,
        ),
        ActionSpec(
            "products.repeat",
            QT_TRANSLATE_NOOP("products", "New like this one"),
            on_row(lambda row: _repeat(context, row)),
            shortcut="Ctrl+D",
            enabled=has_row,
            icon="copy",
        ),
        ActionSpec(
            "products.switch",
            QT_TRANSLATE_NOOP("products", "Switch off or on"),
            on_row(lambda row: _switch(context, row)),
            enabled=has_row,
            icon="void",
        ),
        ActionSpec(
            "products.delete",
            QT_TRANSLATE_NOOP("products", "Delete"),
            on_row(lambda row: _delete(context, row)),
            shortcut="Del",
            enabled=has_row,
            icon="delete",
        ),
    ]


def _open(context: Context, row: ProductRow) -> None:
    context.open("product", row.id)


def _repeat(context: Context, row: ProductRow) -> None:
    context.open("product", None, like=row.id)


def _switch(context: Context, row: ProductRow) -> None:
    command = SwitchProduct(product_id=row.id, seen_version=row.version, is_active=not row.is_active)
    back = SwitchProduct(product_id=row.id, seen_version=row.version + 1, is_active=row.is_active)
    off = QT_TRANSLATE_NOOP("products", "The product is switched off: it stays, but is no longer offered.")
    text = off if row.is_active else QT_TRANSLATE_NOOP("products", "The product is in use again.")
    run_undoable(context, command, _words(text), back)


def _delete(context: Context, row: ProductRow) -> None:
    question = _words(QT_TRANSLATE_NOOP("products", "Delete {name} with its prices?")).format(name=row.name)
    text = _words(QT_TRANSLATE_NOOP("products", "{name} is deleted.")).format(name=row.name)
    command = RemoveProduct(product_id=row.id, seen_version=row.version)
    delete_undoable(context, question, command, text, TakeBackProduct(product_id=row.id))


def _words(text: str) -> str:
    return QCoreApplication.translate(WORDS, text)
